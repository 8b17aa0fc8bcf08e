"""An approver's word that remediation may run without a person: signed, of one scope, until it is taken back. Pure.

The whole and each action are off until somebody enables them. An incident is off where somebody has disabled it.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Literal

from pydantic import AwareDatetime, model_validator

from atlas_mcp.domain.remediation.signed import Signed
from atlas_mcp.domain.text import wrong
from atlas_mcp.model import digest_of


class Scope(StrEnum):
    """What is enabled or disabled."""

    ALL = "all"  # to disable it ends every enabling
    ACTION = "action"
    INCIDENT = "incident"


class Enabling(Signed):
    """That something is enabled: the whole, an action as its file is then, or an incident that was disabled."""

    format: Literal["atlas-enabling/v1"] = "atlas-enabling/v1"
    id: str
    scope: Scope
    name: str = ""
    digest: str = ""  # of the action
    until: AwareDatetime | None = None

    @model_validator(mode="after")
    def _says_what(self) -> Enabling:
        if bool(self.name) is (self.scope is Scope.ALL) or bool(self.digest) is not (self.scope is Scope.ACTION):
            raise wrong("it does not say what is enabled.", "Name the action with its digest, or the incident.")
        return self

    @property
    def statement(self) -> str:
        """SHA-256 of what was signed."""
        return digest_of(self.model_dump(mode="json", exclude={"signature"}))

    def lasts(self, now: datetime) -> bool:
        """Whether it has begun and not come to its end."""
        return self.made_at <= now and (self.until is None or now < self.until)
