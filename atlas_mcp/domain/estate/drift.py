"""What deployments say of their members against what the estate shows of them: what differs, is missing, or unknown.

Nothing is asked for it: what a source told last is compared. Older than the deployment, it says nothing. Pure.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial

from pydantic import JsonValue

from atlas_mcp.domain.estate.assets import AnyAsset, Kind
from atlas_mcp.domain.estate.merging import Source
from atlas_mcp.domain.estate.pages import NOTHING, Page, Row, Table
from atlas_mcp.domain.estate.snapshot import Expected, shown
from atlas_mcp.domain.text import line
from atlas_mcp.model import Deployment, HeldMember, JsonObject

_MOST_BYTES = 90_000  # of the members in the JSON, which is written with line breaks; the page has all
_LONGEST = 300  # characters of a value there
_IDENTITY = ("uuid", "serial")
_PROPER = ("kind", "id", "cluster", "owner", "owner_name")  # what says which asset it is, and not how it is


class Standing(StrEnum):
    """How a member stands."""

    AS_MADE = "as made"
    DIFFERENT = "different"
    MISSING = "missing"
    UNKNOWN = "unknown"


Tell = Callable[[HeldMember], Expected | None]


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that is not as it was made."""

    field: str
    made: str
    found: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A member, and how it stands: what differs, and why it is missing or unknown."""

    deployment: str
    member: str
    target: str
    standing: Standing
    source: str = ""
    differences: tuple[Difference, ...] = ()
    why: str = ""


def compared(
    deployments: Sequence[Deployment], sources: Sequence[Source], tells: Mapping[str, Tell]
) -> tuple[Compared, ...]:
    """Every member that was made, by deployment; `tells` says, by engine, how a source tells of a member."""
    told = {source.name: _Told(source) for source in sources}
    return tuple(
        _compared(member, deployment.updated_at, told.get(member.target.place), tells.get(member.target.engine))
        for deployment in deployments
        for member in deployment.members
        if member.made
    )


class _Told:
    """What a source told, by kind and id."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.snapshot = source.snapshot
        assets = source.snapshot.assets if source.snapshot else ()
        self.by_id: dict[tuple[Kind, str], AnyAsset] = {(one.kind, one.id): one for one in assets}
        self.parts: dict[str, list[AnyAsset]] = {}
        for one in assets:
            self.parts.setdefault(getattr(one, "owner", ""), []).append(one)

    def whole(self, kind: Kind) -> bool:
        """Whether nothing of a kind may be missing."""
        return self.snapshot is not None and self.snapshot.whole(kind)


def _compared(member: HeldMember, changed_at: datetime | None, told: _Told | None, tell: Tell | None) -> Compared:
    expected = tell(member) if tell else None
    source = told.source.name if told else ""
    stands = partial(Compared, member.deployment_id, member.key, str(member.target), source=source)
    if told is None or expected is None:
        why = f"the estate does not have what is made by {member.target.engine}"
        return stands(standing=Standing.UNKNOWN, why=line(why))
    if why := _silent(told.source, changed_at):
        return stands(standing=Standing.UNKNOWN, why=why)
    asset = told.by_id.get((expected.asset.kind, expected.asset.id))
    if asset is None and told.whole(expected.asset.kind):
        return stands(standing=Standing.MISSING, why="it is not there")
    if asset is None:
        return stands(standing=Standing.UNKNOWN, why="not all of its place could be read")
    if another := next((name for name in _IDENTITY if _contradict(expected.asset, asset, name)), ""):
        why = f"what is there under its id is something else: it has another {another}"
        return stands(standing=Standing.MISSING, why=why)
    differences, unread = _looked(expected, asset, told)
    why = line(f"not known: {', '.join(unread)}") if unread else ""
    standing = Standing.DIFFERENT if differences else Standing.UNKNOWN if unread else Standing.AS_MADE
    return stands(standing=standing, differences=tuple(differences), why=why)


def _silent(source: Source, changed_at: datetime | None) -> str:
    """Why what a source told says nothing of a deployment, "" where it does."""
    if source.seen_at is None:
        return "its place was never collected"
    if changed_at is not None and source.seen_at < changed_at:
        return "its place was collected before the deployment was last changed"
    return ""


def _looked(expected: Expected, asset: AnyAsset, told: _Told) -> tuple[list[Difference], list[str]]:
    """What differs of a member and its parts, and what of them was not read."""
    differences, unread = [*_fields("", expected.asset, asset)], [*_unread("", expected.asset, asset)]
    for part in expected.parts:
        found = told.by_id.get((part.kind, part.id))
        if found is not None:
            differences += _fields(f"{part.name} ", part, found)
            unread += _unread(f"{part.name} ", part, found)
        elif told.whole(part.kind):
            differences.append(Difference(part.name, "there", "missing"))
        else:
            unread.append(part.name)
    return [*differences, *_strange(expected, told)], unread


def _contradict(expected: AnyAsset, found: AnyAsset, name: str) -> bool:
    made, told = getattr(expected, name, None), getattr(found, name, None)
    return made is not None and told is not None and made != told


def _said(expected: AnyAsset) -> Iterator[str]:
    """The fields that were made so."""
    told = expected.model_fields_set - {*_PROPER, *_IDENTITY}
    return (name for name in type(expected).model_fields if name in told)


def _fields(of: str, expected: AnyAsset, found: AnyAsset) -> Iterator[Difference]:
    for name in _said(expected):
        made, told = getattr(expected, name), getattr(found, name, None)
        if made != told and _is_told(found, name):
            yield Difference(f"{of}{name.replace('_', ' ')}", _value(made), _value(told))


def _unread(of: str, expected: AnyAsset, found: AnyAsset) -> Iterator[str]:
    """What the source did not tell."""
    for name in _said(expected):
        if getattr(expected, name) is not None and not _is_told(found, name):
            yield f"{of}{name.replace('_', ' ')}"


def _is_told(found: AnyAsset, name: str) -> bool:
    """Whether the source told a field; an interface whose network it told is in no VLAN where none is told."""
    in_network = name == "vlan" and bool(getattr(found, "network", ""))
    return in_network or getattr(found, name, None) is not None


def _value(value: object) -> str:
    return "none" if value is None else shown(value) or NOTHING


def _strange(expected: Expected, told: _Told) -> Iterator[Difference]:
    """Parts that are there, of the kinds of those that were made, and were not made."""
    kinds, ids = {one.kind for one in expected.parts}, {one.id for one in expected.parts}
    for one in told.parts.get(expected.asset.id, ()):
        if one.kind in kinds and one.id not in ids:
            yield Difference(one.name, "nothing", "there")


# -- shown ------------------------------------------------------------------------------------------


def page(found: Sequence[Compared]) -> Page:
    """How many members of each deployment are as they were made, and those that are not."""
    counts: dict[str, Counter[Standing]] = {}
    sources: dict[str, dict[str, None]] = {}
    for one in found:
        counts.setdefault(one.deployment, Counter())[one.standing] += 1
        sources.setdefault(one.deployment, {}).update({one.source: None} if one.source else {})
    rows = [
        Row((name, str(sum(count.values())), *(str(count[one]) for one in Standing)), tuple(sources[name]))
        for name, count in counts.items()
    ]
    wrong = [
        Row((one.deployment, one.member, one.target, one.standing, _told(one)), (one.source,) if one.source else ())
        for one in found
        if one.standing is not Standing.AS_MADE
    ]
    note = "" if rows else "ATLAS has no deployment with members."
    columns = ("deployment", "members", *Standing)
    nothing = "Nothing differs that could be seen." if rows and not wrong else note
    listed = Table(
        "What is not as it was made, or not known",
        "member",
        ("deployment", "member", "target", "it is", "told"),
        tuple(wrong),
        nothing,
    )
    summary = Table("Deployments", "deployment", columns, tuple(rows), note)
    return Page("drift", "Deployments against what is there", (summary, listed), searched=False)


def _told(one: Compared) -> str:
    differing = [f"{each.field} is {each.found}, made {each.made}" for each in one.differences]
    return "; ".join([*differing, *([one.why] if one.why else [])])


def document(found: Sequence[Compared], at: datetime) -> JsonObject:
    """The same for programs: counts, and as many members that are not as they were made as there is room for."""
    wrong = [one for one in found if one.standing is not Standing.AS_MADE]
    counts = Counter(one.standing for one in found)
    listed: list[JsonValue] = []
    room = _MOST_BYTES
    for one in wrong:
        entry = _entry(one)
        room -= len(json.dumps(entry, ensure_ascii=False).encode())
        if room < 0:
            break
        listed.append(entry)
    return {
        "at": at.isoformat(),
        "members": len(found),
        "counts": {str(one): counts[one] for one in Standing},
        "listed": listed,
        "left_out": len(wrong) - len(listed),
    }


def _entry(one: Compared) -> JsonObject:
    differences: JsonValue = [
        {"field": each.field, "made": line(each.made, _LONGEST), "found": line(each.found, _LONGEST)}
        for each in one.differences
    ]
    return {
        "deployment": one.deployment,
        "member": one.member,
        "target": one.target,
        "standing": str(one.standing),
        "source": one.source,
        "differences": differences,
        "why": one.why,
    }
