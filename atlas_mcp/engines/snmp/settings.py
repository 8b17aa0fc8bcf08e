"""The operator's network devices: where each is, and by which credentials ATLAS reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, cast

from pydantic import Field, model_validator

from atlas_mcp.config import Settings
from atlas_mcp.domain.text import Form, HostAddress, wrong
from atlas_mcp.model import Frozen
from atlas_mcp.secrets import SecretRef

SECTION = "devices"
Name = Annotated[str, Form(r"[\x21-\x7e]*", "a name", "atlas", 32)]


class DeviceSettings(Frozen):
    """One device: of SNMP v3 a user who is authenticated and whose traffic is encrypted, or a community of v2c."""

    host: HostAddress = Field(description="its name, or its address")
    port: int = Field(default=161, ge=1, le=65_535)
    user: Name = Field(default="", description="SNMP v3: a user who may read")
    auth: SecretRef | None = Field(default=None, description="SNMP v3: reference to that user's authentication key")
    auth_protocol: Literal["sha", "sha224", "sha256", "sha384", "sha512"] = "sha256"
    privacy: SecretRef | None = Field(default=None, description="SNMP v3: reference to that user's privacy key")
    privacy_protocol: Literal["aes", "aes192", "aes256"] = "aes"
    context: Name = Field(default="", description="SNMP v3: the context, where the device has several")
    community: SecretRef | None = Field(default=None, description="SNMP v2c: reference to the community, sent in clear")
    within_s: int = Field(default=60, ge=5, le=600, description="how long reading all of it may take")

    @model_validator(mode="after")
    def _one_way(self) -> DeviceSettings:
        third = (bool(self.user), self.auth is not None, self.privacy is not None)
        if any(third) == (self.community is not None):
            raise wrong("it is not said how the device is read.", "Give user, auth and privacy, or community.")
        if any(third) and not all(third):
            raise wrong("a part of user, auth and privacy is missing.", "Give all three: less is not encrypted.")
        return self


def devices_of(settings: Settings) -> Mapping[str, DeviceSettings]:
    """The devices that the settings name."""
    return cast("Mapping[str, DeviceSettings]", settings.section(SECTION))
