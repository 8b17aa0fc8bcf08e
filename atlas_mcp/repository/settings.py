"""What the operator lets be read of repositories: from which hosts, in which directories, how much."""

from __future__ import annotations

from pydantic import Field, field_validator

from atlas_mcp.domain.text import shown, wrong
from atlas_mcp.model import Frozen
from atlas_mcp.system.paths import UserPath

_FORGES = ("github.com", "gitlab.com", "codeberg.org", "bitbucket.org", "git.sr.ht")


class RepositoryHost(Frozen):
    """A host that repositories may be cloned from, over HTTPS."""

    port: int = Field(default=443, ge=1, le=65_535)
    private: bool = Field(default=False, description="its address may be loopback, private or link-local")
    ca_file: UserPath | None = Field(default=None, description="whom its certificate is from; default: the system's")


class RepositorySettings(Frozen):
    """What `analyze_repository` may read."""

    hosts: dict[str, RepositoryHost] = Field(
        default={name: RepositoryHost() for name in _FORGES}, description="by name; the default is the public forges"
    )
    directories: tuple[UserPath, ...] = Field(default=(), description="beneath which a repository may be read in place")
    most_mib: int = Field(default=512, ge=1, le=10_240, description="of a clone")
    most_files: int = Field(default=100_000, ge=1, le=1_000_000, description="that are listed")
    clone_s: int = Field(default=40, ge=5, le=600)

    @field_validator("directories")
    @classmethod
    def _absolute(cls, directories: tuple[UserPath, ...]) -> tuple[UserPath, ...]:
        for one in directories:
            if not one.is_absolute():
                raise wrong(f"{shown(str(one))} is not absolute.", "Write the path from / on.")
        return directories
