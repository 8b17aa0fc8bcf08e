"""The operator's vCenters: where each is, and by whom ATLAS reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, cast

from pydantic import Field

from atlas_mcp.config import Settings
from atlas_mcp.domain.text import Form, HostAddress
from atlas_mcp.model import Frozen
from atlas_mcp.secrets import SecretRef
from atlas_mcp.system.paths import UserPath

SECTION = "vcenters"
UserName = Annotated[str, Form(r"[^\s\x00-\x1f\x7f]+", "the name of a user", "atlas@vsphere.local", 253)]


class VcenterSettings(Frozen):
    """One vCenter. Its certificate is always verified."""

    host: HostAddress = Field(description="its name, or its address")
    port: int = Field(default=443, ge=1, le=65_535)
    user: UserName = Field(description="a user with the role Read-only, propagated from the root")
    password: SecretRef = Field(description="reference to the password")
    ca_file: UserPath | None = Field(default=None, description="the CA's certificate, instead of this machine's CAs")
    within_s: int = Field(default=120, ge=5, le=600, description="how long reading all of it may take")


def vcenters_of(settings: Settings) -> Mapping[str, VcenterSettings]:
    """The vCenters that the settings name."""
    return cast("Mapping[str, VcenterSettings]", settings.section(SECTION))
