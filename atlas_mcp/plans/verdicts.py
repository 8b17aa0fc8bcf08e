"""What policies say of one step, in an explicit order. Pure: no I/O, no clock.

In the operator's policy the strictest of the rules that match counts: forbid, before confirm, before allow; a step that
none matches is denied. Then an exception (`overrides: confirm`) may turn what would be asked into what is allowed: it
takes back no forbid, matches nothing in another rule's stead, and lets nobody do what the table denies them. Layers are
judged each by its own rules and table, and the strictest outcome of all counts: whatever a layer says, it loosens
nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from atlas_mcp.domain.rules import Case, Origin, PolicyDocument, Rule
from atlas_mcp.model import Outcome, Role, Verdict

Labels = Mapping[str, Mapping[str, tuple[str, ...]]]  # by step and label


@dataclass(frozen=True)
class Circumstances:
    """What a plan is judged in beside itself: when, who had it made, and the labels that engines give its steps."""

    at: datetime
    labels: Labels = field(default_factory=dict)
    origin: Origin = Origin.PERSON


@dataclass(frozen=True)
class Ruling:
    """What becomes of a step, and the rule that says so."""

    outcome: Outcome
    rule: str
    reason: str

    @property
    def rank(self) -> int:
        """0 for the mildest."""
        return list(Outcome).index(self.outcome)


def ruling(case: Case, documents: Sequence[PolicyDocument], role: Role, at: datetime) -> Ruling:
    """The strictest of what the policies say; the operator's comes first."""
    found = [one for document in documents if (one := _by(document, case, role, at)) is not None]
    return max(found, key=lambda one: one.rank)


def _by(document: PolicyDocument, case: Case, role: Role, at: datetime) -> Ruling | None:
    """What one policy says; None where a layer has no rule for the step."""
    order = list(Verdict)
    matching = [rule for rule in document.rules if rule.matches(case, at)]
    speaking = [rule for rule in matching if rule.overrides is None]
    if not speaking:
        return None if document.layer else Ruling(Outcome.DENY, "unmatched", "no rule allows it")
    strictest = max(speaking, key=lambda rule: order.index(rule.verdict))
    found = _applied(document, strictest, case, role)
    exception = next((rule for rule in matching if rule.overrides == strictest.verdict), None)
    if exception is not None and found.outcome is Outcome.ASK:
        return _applied(document, exception, case, role)
    return found


def _applied(document: PolicyDocument, rule: Rule, case: Case, role: Role) -> Ruling:
    return Ruling(document.outcome(rule.verdict, case.environment, role), rule.id, rule.reason)
