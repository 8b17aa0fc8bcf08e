"""What was looked at before a suggestion is judged, and how it was judged. Pure."""

from __future__ import annotations

from atlas_mcp.domain.remediation.action import Action, Argument
from atlas_mcp.domain.remediation.decision import Risk, SelfDecision
from atlas_mcp.domain.remediation.score import Score
from atlas_mcp.model import Frozen


class Looked(Frozen):
    """An action against an incident, held against what is there: what our own facts say, and what its steps would do.

    `targets` are the keys of what it would change, none where that could not be found out; `told` says what was seen,
    or why nothing was.
    """

    incident_id: str
    action: Action
    arguments: dict[str, Argument]
    targets: tuple[str, ...] = ()
    fault_shown: bool = False
    risk: Risk = Risk.CRITICAL
    told: str = ""


class Assessment(Frozen):
    """The score of a suggestion and the decision about it, with what was seen then."""

    score: Score
    decision: SelfDecision
    risk: Risk
    told: str
