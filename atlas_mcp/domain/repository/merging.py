"""From what files say to what is needed: the surest word counts, amounts by the most, versions by what all allow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from atlas_mcp.domain.repository.needs import AMOUNTS, EITHER, RANK, Conflict, Finding, Need, NeedKind, Strength
from atlas_mcp.domain.repository.versions import Range, read_range

_MOST_EVIDENCE = 5  # of one need
_MOST_CONFLICTS = 20
_ORDER = {kind: place for place, kind in enumerate(NeedKind)}
_ANY = "linux"  # any distribution is one


def merge(findings: Iterable[Finding]) -> tuple[tuple[Need, ...], tuple[Conflict, ...]]:
    """The needs, in the order of their kinds, and what disagrees. What is only guessed disagrees with nothing."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        subject = "" if finding.kind in EITHER else finding.subject
        groups.setdefault((finding.kind, subject), []).append(finding)
    needs, conflicts = list[Need](), list[Conflict]()
    for group in groups.values():
        group.sort(key=lambda one: RANK[one.evidence.strength])
        need, disagreeing = _need(group)
        needs.append(need)
        conflicts += disagreeing
    needs.sort(key=lambda one: (_ORDER[one.kind], RANK[one.strength], one.subject))
    return tuple(needs), tuple(conflicts[:_MOST_CONFLICTS])


def _need(group: Sequence[Finding]) -> tuple[Need, list[Conflict]]:
    first = group[0]
    if first.kind in AMOUNTS:
        return _amount(group)
    if first.kind in EITHER:
        return _either(group)
    return _versions(group)


def _amount(group: Sequence[Finding]) -> tuple[Need, list[Conflict]]:
    surest = [one for one in group if one.evidence.strength is group[0].evidence.strength]
    most = max(surest, key=lambda one: one.amount)
    other = next((one for one in surest if one.amount != most.amount and _elsewhere(one, most)), None)
    disagrees = other is not None and most.evidence.strength is Strength.STATED
    return _made(most, most.versions, group), [_conflict(most, other)] if other and disagrees else []


def _elsewhere(one: Finding, other: Finding) -> bool:
    """Whether two are of different sorts of file. Two jobs of one sort may well need different machines."""
    return _sort(one.evidence.file) != _sort(other.evidence.file)


def _sort(path: str) -> str:
    name = path.rpartition("/")[2]
    return name.rpartition(".")[2].lower()


def _either(group: Sequence[Finding]) -> tuple[Need, list[Conflict]]:
    named = [one for one in group if one.subject != _ANY] or list(group)
    same = [one for one in named if one.subject == named[0].subject]
    others = [one for one in named if one.subject != named[0].subject and one.evidence.strength is Strength.STATED]
    need, conflicts = _versions(same)
    generic = [one for one in group if one.subject == _ANY and one not in same]
    return need.model_copy(update={"evidence": _evidence([*same, *generic])}), [
        *conflicts,
        *(_conflict(same[0], one) for one in others[:1]),
    ]


def _versions(group: Sequence[Finding]) -> tuple[Need, list[Conflict]]:
    whole, surest, conflicts = Range(), group[0], list[Conflict]()
    for one in group:
        if not one.versions:
            continue
        narrower = whole.within(read_range(one.versions))
        if not whole.text:  # the first that says a version
            whole, surest = read_range(one.versions), one
        elif one.evidence.strength is Strength.GUESSED:
            continue
        elif narrower is None:
            conflicts.append(_conflict(surest, one))
        else:
            whole = narrower
    return _made(surest, whole.text, group), conflicts[:1]


def _made(surest: Finding, versions: str, group: Sequence[Finding]) -> Need:
    return Need(
        kind=surest.kind,
        subject=surest.subject,
        amount=surest.amount,
        versions=versions,
        strength=group[0].evidence.strength,
        evidence=_evidence([surest, *(one for one in group if one is not surest)]),
    )


def _evidence(group: Sequence[Finding]) -> tuple[object, ...]:
    return tuple(dict.fromkeys(one.evidence for one in group))[:_MOST_EVIDENCE]


def _conflict(first: Finding, second: Finding) -> Conflict:
    about = first.kind if first.kind in EITHER else f"{first.kind} {first.subject}".strip()
    return Conflict(about=about, first=first.evidence, second=second.evidence)
