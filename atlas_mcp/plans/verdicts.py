"""What policies say of one step, in an explicit order. Pure: no I/O, no clock.

In the operator's policy the strictest of the rules that match counts: forbid, before confirm, before allow; a step that
none matches is denied. Then an exception (`overrides: confirm`) may turn what would be asked into what is allowed: it
takes back no forbid, matches nothing in another rule's stead, and lets nobody do what the table denies them. Layers are
judged each by its own rules and table, and the strictest outcome of all counts: whatever a layer says, it loosens
nothing.

A rule with a budget counts where its budget is spent, and then only makes stricter: it is looked at after exceptions,
and what no other rule speaks of stays denied.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from atlas_mcp.domain.rules import Budget, Case, Granted, PolicyDocument, Rule
from atlas_mcp.model import Origin, Outcome, Role, Verdict

Labels = Mapping[str, Mapping[str, tuple[str, ...]]]  # by step and label


@dataclass(frozen=True)
class Failures:
    """The jobs that failed since one succeeded, the newest first: of a plan's spec, and by the key of its target."""

    of_spec: tuple[str, ...] = ()
    by_target: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class History:
    """What other jobs were granted until now, and which of them failed."""

    now: datetime
    granted: tuple[Granted, ...] = ()
    failures: Failures = Failures()


@dataclass(frozen=True)
class Circumstances:
    """What a plan is judged in beside itself: when, who had it made, and the labels that engines give its steps.

    Without a history, budgets count the plan's own steps alone.
    """

    at: datetime
    labels: Labels = field(default_factory=dict)
    origin: Origin = Origin.PERSON
    history: History | None = None


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


def rulings(
    cases: Sequence[Case], documents: Sequence[PolicyDocument], role: Role, circumstances: Circumstances
) -> tuple[Ruling, ...]:
    """The strictest of what the policies say of each step; the operator's comes first."""
    over = [_over(document, cases, role, circumstances) for document in documents]
    strictest = []
    for index, case in enumerate(cases):
        said = [_by(document, case, role, circumstances.at) for document in documents]
        said += [by_budget[index] for by_budget in over]
        strictest.append(max((one for one in said if one is not None), key=lambda one: one.rank))
    return tuple(strictest)


def _by(document: PolicyDocument, case: Case, role: Role, at: datetime) -> Ruling | None:
    """What one policy says, budgets apart; None where a layer has no rule for the step."""
    order = list(Verdict)
    matching = [rule for rule in document.rules if rule.budget is None and rule.matches(case, at)]
    speaking = [rule for rule in matching if rule.overrides is None]
    if not speaking:
        return None if document.layer else Ruling(Outcome.DENY, "unmatched", "no rule allows it")
    strictest = max(speaking, key=lambda rule: order.index(rule.verdict))
    ruling = _applied(document, strictest, case, role)
    exception = next((rule for rule in matching if rule.overrides == strictest.verdict), None)
    if exception is not None and ruling.outcome is Outcome.ASK:
        return _applied(document, exception, case, role)
    return ruling


def _applied(document: PolicyDocument, rule: Rule, case: Case, role: Role, cause: str = "") -> Ruling:
    reason = f"{rule.reason}; {cause}" if cause else rule.reason
    return Ruling(document.outcome(rule.verdict, case.environment, role), rule.id, reason)


def _over(
    document: PolicyDocument, cases: Sequence[Case], role: Role, circumstances: Circumstances
) -> list[Ruling | None]:
    """What one policy says of each step whose budget is spent."""
    rulings: list[Ruling | None] = [None] * len(cases)
    for rule in document.rules:
        if rule.budget is None:
            continue
        matching = [index for index, case in enumerate(cases) if rule.matches(case, circumstances.at)]
        spent = _spent(rule, rule.budget, [cases[index] for index in matching], circumstances.history)
        for index in matching:
            cause = spent.get(_counted_as(rule.budget, cases[index]))
            said = [
                one for one in (rulings[index], cause and _applied(document, rule, cases[index], role, cause)) if one
            ]
            rulings[index] = max(said, key=lambda one: one.rank, default=None)
    return rulings


def _counted_as(budget: Budget, case: Case) -> str:
    """What is counted together: the steps of one target, or all."""
    return case.target if budget.per_target else ""


def _spent(rule: Rule, budget: Budget, planned: Sequence[Case], history: History | None) -> dict[str, str]:
    """Where a budget is too small for what is planned, with what was granted before; and why."""
    within = timedelta(seconds=budget.within_s)
    before: dict[str, list[datetime]] = {}
    for one in history.granted if history else ():
        if history and one.at > history.now - within and rule.matches(one.case, one.at):
            before.setdefault(_counted_as(budget, one.case), []).append(one.at)
    numbers = Counter(_counted_as(budget, case) for case in planned)
    return {
        key: _told(budget, number, sorted(before.get(key, ())))
        for key, number in numbers.items()
        if number + len(before.get(key, ())) > budget.most
    }


def _told(budget: Budget, planned: int, before: Sequence[datetime]) -> str:
    """How a budget is spent, and from when on there is room."""
    most = f"at most {budget.most} in {budget.within_s} s{' of one target' if budget.per_target else ''}"
    if planned > budget.most:
        return f"{most}, and the plan alone has {planned}"
    leaves = before[planned + len(before) - budget.most - 1] + timedelta(seconds=budget.within_s)
    room = f"there is room from {leaves.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"
    return f"{most}: {len(before)} were granted, and the plan has {planned} more; {room}"
