"""Several sources into one estate: an asset is one thing with several witnesses where they share an identity key.

Where witnesses contradict each other, or one source has two assets with the same key, that is a finding: nobody is
believed over another, and a key that two assets of one source have joins nothing. Pure.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from atlas_mcp.domain.estate.assets import (
    Alarm,
    AnyAsset,
    Datastore,
    Device,
    Disk,
    Filesystem,
    Guest,
    Host,
    Interface,
    Kind,
    Link,
    Session,
)
from atlas_mcp.domain.estate.snapshot import Snapshot, shown

OLD = timedelta(hours=24)
FULL_PERCENT = 85
_WELL = ("on", "online", "ready", "connected", "reached")
_WORKING = ("established", "full", "twoWay")  # of sessions
_COMPARED = ("name", "uuid", "serial", "mac", "addresses")
_BROKEN = ("degraded", "faulted", "suspended", "unavail")  # of datastores
_SHOWN_TWINS = 10
_MACHINES = (Guest, Host, Device)


class Check(StrEnum):
    """What a finding of an estate is about."""

    DUPLICATE = "duplicate"
    CONTRADICTION = "contradiction"
    UNREACHED = "unreached"
    UNREAD = "unread"
    OLD = "old"
    ALARM = "alarm"
    AWAY = "away"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Source:
    """A source: what it told last and when it was seen so, and why a later try to read it failed, "" where none did.

    `seen_at` and `snapshot` are None where it has never told anything.
    """

    name: str
    engine: str
    seen_at: datetime | None = None
    snapshot: Snapshot | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Witness:
    """An asset as one source sees it."""

    source: str
    asset: AnyAsset


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing of the estate, with all who have seen it; the first of them names it."""

    witnesses: tuple[Witness, ...]

    @property
    def asset(self) -> AnyAsset:
        """As its first witness sees it."""
        return self.witnesses[0].asset

    @property
    def sources(self) -> tuple[str, ...]:
        """Who has seen it."""
        return tuple(dict.fromkeys(one.source for one in self.witnesses))

    def seen_as(self, kind: Kind) -> Entity | None:
        """It, with who saw such a thing before the others; None where nobody did."""
        if len(self.witnesses) == 1:
            return self if self.asset.kind is kind else None
        seen = [one for one in self.witnesses if one.asset.kind is kind]
        rest = [one for one in self.witnesses if one.asset.kind is not kind]
        return Entity((*seen, *rest)) if seen else None


@dataclass(frozen=True, slots=True)
class Finding:
    """What is not as it should be, or not known."""

    check: Check
    about: str
    told: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Estate:
    """All that is known, at a time."""

    at: datetime
    sources: tuple[Source, ...]
    entities: tuple[Entity, ...]
    findings: tuple[Finding, ...]

    def of(self, kind: Kind) -> list[Entity]:
        """Those that anybody saw as such a thing; who did is their first witness."""
        return [one for entity in self.entities if (one := entity.seen_as(kind)) is not None]


def merged(sources: Sequence[Source], at: datetime) -> Estate:
    """The estate that these sources tell of."""
    witnesses = [
        Witness(source.name, asset)
        for source in sources
        for asset in (source.snapshot.assets if source.snapshot else ())
    ]
    having: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(witnesses):
        for key in one.asset.keys:
            having[key].append(number)
    findings: list[Finding] = []
    joined = _Joined(len(witnesses))
    machines = {(one.source, one.asset.id): at for at, one in enumerate(witnesses) if isinstance(one.asset, _MACHINES)}
    for key, numbers in having.items():
        firsts: dict[tuple[str, str], int] = {}
        for number in numbers:
            firsts.setdefault(_thing(witnesses[number]), number)
        twins = [name for name, count in Counter(source for source, _ in firsts).items() if count > 1]
        owners = [witnesses[number] for number in numbers]
        findings += [_duplicate(key, name, [one for one in owners if one.source == name]) for name in twins]
        if not twins:
            joined.join_all([*firsts.values()])
            if all(isinstance(one.asset, Interface) for one in owners):
                joined.join_all([machines[thing] for thing in firsts if thing in machines])
    entities = tuple(Entity(tuple(witnesses[number] for number in group)) for group in joined.groups())
    for entity in entities:
        findings += _of_entity(entity)
    for source_ in sources:
        findings += _of_source(source_, at)
    return Estate(at, tuple(sources), entities, tuple(sorted(findings, key=lambda one: (one.check, one.about))))


class _Joined:
    """Numbers in groups, each with the smallest number first."""

    def __init__(self, count: int) -> None:
        self._parents = [*range(count)]

    def _root(self, number: int) -> int:
        while self._parents[number] != number:
            self._parents[number] = self._parents[self._parents[number]]
            number = self._parents[number]
        return number

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self._root(one), self._root(other)))
        self._parents[second] = first

    def join_all(self, numbers: Sequence[int]) -> None:
        for number in numbers[1:]:
            self.join(numbers[0], number)

    def groups(self) -> Iterable[list[int]]:
        groups: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self._parents)):
            groups[self._root(number)].append(number)
        return groups.values()


def _thing(one: Witness) -> tuple[str, str]:
    """What must not have a key twice: of parts their machine, since a bridge has the MAC of one of its ports."""
    return one.source, one.asset.owner if isinstance(one.asset, Interface | Disk) else one.asset.id


def _duplicate(key: str, source: str, twins: list[Witness]) -> Finding:
    kind, _, value = key.partition(":")
    named = ", ".join(label(one.asset) for one in twins[:_SHOWN_TWINS])
    more = f" and {len(twins) - _SHOWN_TWINS} more" if len(twins) > _SHOWN_TWINS else ""
    return Finding(Check.DUPLICATE, f"{kind} {value}", f"{named}{more} have the same {kind}", (source,))


def label(asset: AnyAsset) -> str:
    """An asset in a few words."""
    if isinstance(asset, Interface | Disk | Filesystem):
        return f"{asset.kind} {asset.name} of {asset.owner_name}"
    number = f" ({asset.number})" if isinstance(asset, Guest) and asset.number is not None else ""
    return f"{asset.kind} {asset.name}{number}"


def _of_entity(entity: Entity) -> list[Finding]:
    seen_alike = len(entity.witnesses) > 1 and not isinstance(entity.asset, Link)  # of a link each end names itself
    findings = _contradictions(entity) if seen_alike else []
    for one in entity.witnesses:
        findings += [finding for finding in _of_asset(one.asset, entity.sources) if finding not in findings]
    return findings


def _of_asset(asset: AnyAsset, sources: tuple[str, ...]) -> list[Finding]:
    findings = []
    if isinstance(asset, Host) and asset.state is not None and asset.state not in _WELL:
        findings.append(Finding(Check.AWAY, label(asset), f"it is {asset.state}", sources))
    if isinstance(asset, Disk) and (asset.health or "OK").lower() != "ok":
        findings.append(Finding(Check.ALARM, label(asset), f"its health is {asset.health}", sources))
    if isinstance(asset, Datastore) and (asset.state or "").lower().startswith(_BROKEN):
        findings.append(Finding(Check.ALARM, label(asset), f"it is {asset.state}", sources))
    if isinstance(asset, Alarm):
        told = f"{asset.name} is {asset.status} since {asset.since}"
        findings.append(Finding(Check.ALARM, asset.about, told, sources))
    if isinstance(asset, Session) and asset.state not in _WORKING:
        about = f"{asset.protocol} session of {asset.name} with {asset.peer}"
        findings.append(Finding(Check.AWAY, about, f"it is {asset.state}", sources))
    if isinstance(asset, Datastore | Filesystem) and asset.total_gib and asset.used_gib is not None:
        percent = 100 * asset.used_gib // asset.total_gib
        if percent >= FULL_PERCENT:
            told = f"{asset.used_gib} of {asset.total_gib} GiB are used ({percent} %)"
            findings.append(Finding(Check.FULL, label(asset), told, sources))
    return findings


def _contradictions(entity: Entity) -> list[Finding]:
    """Where two witnesses cannot both be right, field by field."""
    findings = []
    parts = isinstance(entity.asset, Interface | Disk)  # each names those in its own way
    for field in _COMPARED[parts:]:
        told: list[tuple[str, str, frozenset[str]]] = []
        for one in entity.witnesses:
            value = getattr(one.asset, field, None)
            if value:
                told.append((one.source, shown(value), _comparable(field, value)))
        if told and not frozenset.intersection(*(values for _, _, values in told)):
            said = ", ".join(f"{source} says {value}" for source, value, _ in told)
            findings.append(Finding(Check.CONTRADICTION, label(entity.asset), f"{field}: {said}", entity.sources))
    return findings


def _comparable(field: str, value: str | tuple[str, ...]) -> frozenset[str]:
    """Names are the same with and without their domain; of addresses one in common is enough."""
    if isinstance(value, tuple):
        return frozenset(one.partition("/")[0] for one in value)
    return frozenset({value.lower().partition(".")[0] if field == "name" else value})


def _of_source(source: Source, at: datetime) -> list[Finding]:
    findings = []
    if source.problem:
        findings.append(Finding(Check.UNREACHED, f"source {source.name}", source.problem, (source.name,)))
    elif source.seen_at is None:
        findings.append(Finding(Check.UNREACHED, f"source {source.name}", "it was never collected", (source.name,)))
    if source.seen_at is not None and at - source.seen_at > OLD:
        told = f"what is known of it is of {source.seen_at:%Y-%m-%d %H:%M} UTC"
        findings.append(Finding(Check.OLD, f"source {source.name}", told, (source.name,)))
    gaps = source.snapshot.gaps if source.snapshot else ()
    return [
        *findings,
        *(Finding(Check.UNREAD, f"{gap.what} of {source.name}", gap.why, (source.name,)) for gap in gaps),
    ]
