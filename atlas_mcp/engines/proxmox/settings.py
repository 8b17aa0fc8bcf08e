"""The operator's settings of Proxmox clusters: how each is reached, and what of it ATLAS may use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, cast
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, model_validator

from atlas_mcp.config import Settings
from atlas_mcp.domain.text import Form, shown, wrong
from atlas_mcp.model import Frozen
from atlas_mcp.secrets import SecretRef
from atlas_mcp.system.paths import UserPath

SECTION = "clusters"


def _is_endpoint(value: str) -> str:
    try:
        parts = urlsplit(value)
        good = parts.scheme == "https" and parts.hostname and parts.path in ("", "/") and (parts.port or 8006) > 0
    except ValueError:
        good = False
    if not good or "@" in value or parts.query or parts.fragment:
        what = "the endpoint" if "@" in value else shown(value)
        raise wrong(f"{what} is not an endpoint of the API.", "Write https://HOST:8006")
    return value


Endpoint = Annotated[str, AfterValidator(_is_endpoint)]
Fingerprint = Annotated[
    str, Form(r"[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){31}", "a SHA-256 fingerprint", "AB:CD:EF and so on, 32 pairs", 95)
]


class Vmids(Frozen):
    """The VMIDs that ATLAS may use, both ends included."""

    first: int = Field(default=10000, ge=100, le=999_999_999)
    last: int = Field(default=19999, ge=100, le=999_999_999)

    @model_validator(mode="after")
    def _ordered(self) -> Vmids:
        if self.first > self.last:
            raise wrong(
                f"first is {self.first}, last is {self.last}.", "first must not exceed last: write the lower one first."
            )
        return self


class Reserve(Frozen):
    """What stays free on every node and storage."""

    memory_mib: int = Field(default=2048, ge=0)
    storage_percent: int = Field(default=10, ge=0, le=90)


class Overcommit(Frozen):
    """How much more than a node or a thin storage has may be promised: 1.0 is none."""

    cpu: float = Field(default=4.0, ge=0.1, le=64)
    memory: float = Field(default=1.0, ge=0.1, le=8)
    thin_storage: float = Field(default=1.0, ge=0.1, le=16)


class Parallel(Frozen):
    """How many steps run at once."""

    full_clones_per_storage: int = Field(default=4, ge=1, le=64)
    linked_clones_per_storage: int = Field(default=10, ge=1, le=64)
    starts_per_node: int = Field(default=4, ge=1, le=64)


class StorageClasses(Frozen):
    """Which storages a class of a spec means; local and shared are known by themselves."""

    ssd: tuple[str, ...] = ()
    hdd: tuple[str, ...] = ()


class ClusterSettings(Frozen):
    """One Proxmox VE cluster: how to reach it, and what of it ATLAS may use. Empty lists mean all."""

    endpoints: tuple[Endpoint, ...] = Field(min_length=1, description="https://host:8006 of several nodes")
    ca_file: UserPath | None = None
    fingerprint: Fingerprint | None = None
    token: SecretRef = Field(description="reference to USER@REALM!NAME=UUID")
    admin_token: SecretRef | None = Field(default=None, description="for HA and backup jobs, which need rights on /")
    vmids: Vmids = Vmids()
    nodes: tuple[str, ...] = ()
    storages: tuple[str, ...] = ()
    pools: tuple[str, ...] = ()
    storage_classes: StorageClasses = StorageClasses()
    snippets: dict[str, str] = Field(default={}, description="name -> volume, e.g. base -> local:snippets/base.yaml")
    calls_per_s: int = Field(default=50, ge=1, le=1000)
    overcommit: Overcommit = Overcommit()
    reserve: Reserve = Reserve()
    parallel: Parallel = Parallel()


def clusters_of(settings: Settings) -> Mapping[str, ClusterSettings]:
    """The clusters that the settings name."""
    return cast("Mapping[str, ClusterSettings]", settings.section(SECTION))
