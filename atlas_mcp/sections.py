"""The sections of the settings that no engine declares."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from atlas_mcp.domain.remediation.entry import AlertEntry, loopback
from atlas_mcp.domain.text import Form, shown, wrong
from atlas_mcp.domain.windows import Window
from atlas_mcp.model import ClientAnswers, Environment, Frozen
from atlas_mcp.secrets import SecretRef
from atlas_mcp.system.paths import UserPath

Sha256 = Annotated[str, Form(r"[0-9a-f]{64}", "a SHA-256 digest", "the 64 digits that atlas-mcp freeze prints", 64)]


class ApprovalSettings(Frozen):
    """Who approves and for how long; `client` says where an answer given in the client counts."""

    approvers_file: UserPath | None = None
    lifetime_s: int = Field(default=3600, ge=60, le=604_800)
    permit_at_most_s: int = Field(default=86_400, ge=300, le=604_800)
    client: ClientAnswers = ClientAnswers()

    @model_validator(mode="after")
    def _not_prod(self) -> ApprovalSettings:
        if Environment.PROD in self.client.environments:
            raise wrong("an answer in the client never counts for prod.", "Write dev, test, or neither: [].")
        return self


class ContentRootSettings(Frozen):
    """An extension's directory, and the digest of it that the operator has looked at."""

    path: UserPath
    digest: Sha256 = Field(description="as atlas-mcp freeze prints it")


class LogSettings(Frozen):
    """The structured log: to standard error, and to a rotating file in the data directory."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    file_mib: int = Field(default=10, ge=1, le=1024)
    files: int = Field(default=5, ge=1, le=100)


class RemediationSettings(Frozen):
    """What may be mended without a person, once an approver has enabled it; nothing here enables anything."""

    medium_risk: bool = Field(default=False, description="also what has a medium risk; high and critical always ask")
    hours: tuple[Window, ...] = Field(
        default=(), description="in these times alone, as `during` of a policy's rule says them; empty means at any"
    )
    frozen: bool = Field(default=False, description="nothing is mended without a person for now")


class IntakeSettings(Frozen):
    """Where alerts are taken in, and which alert is which fault. Further away than this machine they need a proxy."""

    listen: str = "127.0.0.1:9095"
    token: SecretRef = Field(description="reference to what senders must show, 16 characters or more")
    alerts: tuple[AlertEntry, ...] = Field(default=(), max_length=200, description="the first one that fits counts")

    @model_validator(mode="after")
    def _loopback(self) -> IntakeSettings:
        """What is sent is not encrypted."""
        if self.address is None:
            raise wrong(
                f"listen {shown(self.listen)} is no loopback address with a port.",
                "Write 127.0.0.1:9095 or [::1]:9095; a proxy with TLS may stand before it.",
            )
        return self

    @property
    def address(self) -> tuple[str, int] | None:
        """Host and port; None where they are none, or others could reach it."""
        return loopback(self.listen)
