"""The operator's management controllers (BMCs): where each is, and by whom ATLAS reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, cast

from pydantic import Field, model_validator

from atlas_mcp.config import Settings
from atlas_mcp.domain.text import Form, HostAddress, wrong
from atlas_mcp.model import Frozen
from atlas_mcp.secrets import SecretRef
from atlas_mcp.system.paths import UserPath

SECTION = "bmcs"
UserName = Annotated[str, Form(r"[^\s:\x00-\x1f\x7f]+", "the name of a user", "atlas", 64)]
Fingerprint = Annotated[
    str, Form(r"([0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}", "a SHA-256 fingerprint", ":".join(["AB"] * 32), 95)
]


class BmcSettings(Frozen):
    """One management controller. Its certificate is always verified: by a CA, or by its fingerprint."""

    host: HostAddress = Field(description="its name, or its address")
    port: int = Field(default=443, ge=1, le=65_535)
    user: UserName = Field(description="a user with the role ReadOnly")
    password: SecretRef = Field(description="reference to the password")
    ca_file: UserPath | None = Field(default=None, description="the CA's certificate, instead of this machine's CAs")
    fingerprint: Fingerprint | None = Field(
        default=None, description="SHA-256 of its certificate, where it signs for itself; then nothing else counts"
    )
    within_s: int = Field(default=60, ge=5, le=600, description="how long reading all of it may take")

    @model_validator(mode="after")
    def _one_proof(self) -> BmcSettings:
        if self.ca_file and self.fingerprint:
            raise wrong("two things are to prove it.", "Give ca_file or fingerprint.")
        return self


def bmcs_of(settings: Settings) -> Mapping[str, BmcSettings]:
    """The management controllers that the settings name."""
    return cast("Mapping[str, BmcSettings]", settings.section(SECTION))
