"""What an approver says of what was done about an incident: signed, once a person and incident. Pure."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from atlas_mcp.domain.remediation.signed import Signed


class Opinion(StrEnum):
    """Whether it helped."""

    HELPFUL = "helpful"
    WRONG = "wrong"
    PARTLY = "partly"  # a case, and not a good one


class Feedback(Signed):
    """An opinion of an action, as it was then, on an incident; of one server alone."""

    format: Literal["atlas-feedback/v1"] = "atlas-feedback/v1"
    incident: str
    action: str
    digest: str
    fault: str
    opinion: Opinion
    note: str = Field(default="", max_length=500)
