"""What an approver says of what was done about an incident: signed, once a person and incident. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Literal

from pydantic import AwareDatetime, Field

from atlas_mcp.domain.remediation.score import Tally
from atlas_mcp.model import Frozen, canonical


class Opinion(StrEnum):
    """Whether it helped."""

    HELPFUL = "helpful"
    WRONG = "wrong"
    PARTLY = "partly"  # a case, and not a good one


class Feedback(Frozen):
    """An opinion of an action, as it was then, on an incident; of one server alone."""

    format: Literal["atlas-feedback/v1"] = "atlas-feedback/v1"
    server: str
    incident: str
    action: str
    digest: str
    fault: str
    opinion: Opinion
    note: str = Field(default="", max_length=500)
    approver: str
    made_at: AwareDatetime
    signature: str = ""

    @property
    def signed_bytes(self) -> bytes:
        """What the signature covers: all but itself, after the format, so that it passes for nothing else."""
        return f"{self.format}\n".encode() + canonical(self.model_dump(mode="json", exclude={"signature"}))


def tally(counting: Iterable[Feedback]) -> Tally:
    """The cases that feedback makes: each incident once for each approver."""
    last = {(one.incident, one.approver): one.opinion for one in counting}
    return Tally(good=sum(opinion is Opinion.HELPFUL for opinion in last.values()), cases=len(last))
