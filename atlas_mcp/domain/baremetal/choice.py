"""Which of a site's hosts fit, why others do not, and from when on enough of them are free. Pure.

The calendar of all hosts is read once; what is free when is worked out here, however many hosts there are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from pydantic import AwareDatetime

from atlas_mcp.model import Frozen


class Window(Frozen):
    """A time from `start` up to `end`, which is outside."""

    start: AwareDatetime
    end: AwareDatetime


class Host(Frozen):
    """A host that may be leased. `properties` are what the site tells of it, by name; they are texts."""

    id: str
    name: str
    node_type: str = ""
    reservable: bool = True
    properties: dict[str, str] = {}


class Taken(Frozen):
    """When a host is reserved already, and under which id."""

    host: str
    window: Window
    reservation: str = ""


class Needs(Frozen):
    """What is asked of each host: its type, "" for any; properties that are so; properties that are at least a number.

    A property that a site does not tell is not there.
    """

    node_type: str = ""
    properties: dict[str, str] = {}
    at_least: dict[str, float] = {}


class Match(Frozen):
    """How a host stands to needs and a window: what speaks against it, nothing where it fits; until when it is free.

    `free_until` is None where nothing follows; `free` says whether the whole window is.
    """

    host: Host
    reasons: tuple[str, ...] = ()
    free: bool = True
    free_until: AwareDatetime | None = None

    @property
    def usable(self) -> bool:
        """Whether it fits and is free for the whole window."""
        return self.free and not self.reasons


def unfit(host: Host, needs: Needs) -> tuple[str, ...]:
    """What speaks against a host, whenever it is wanted."""
    reasons = [] if host.reservable else ["it may not be reserved"]
    if needs.node_type and host.node_type != needs.node_type:
        reasons.append(f"it is {host.node_type or 'of no type'}, not {needs.node_type}")
    for name, wanted in needs.properties.items():
        if host.properties.get(name) != wanted:
            reasons.append(f"{name} is {host.properties.get(name, 'not told')}, not {wanted}")
    for name, least in needs.at_least.items():
        number = _number(host.properties.get(name))
        if number is None or number < least:
            reasons.append(f"{name} is {'not told' if number is None else f'{number:g}'}, less than {least:g}")
    return tuple(reasons)


def matches(hosts: Iterable[Host], taken: Iterable[Taken], needs: Needs, window: Window) -> tuple[Match, ...]:
    """Every host with how it stands, the usable ones first.

    Among those, hosts come first whose next reservation is nearest: what is free for long stays free for others.
    """
    calendar = _calendar(taken)
    found = []
    for host in hosts:
        later = [one for one in calendar.get(host.id, ()) if one.end > window.start]
        ahead = min((one.start for one in later), default=None)
        free = ahead is None or ahead >= window.end
        found.append(Match(host=host, reasons=unfit(host, needs), free=free, free_until=ahead if free else None))
    return tuple(sorted(found, key=_order))


def free_after(taken: Iterable[Taken], reservations: Collection[str], end: datetime) -> datetime | None:
    """Until when the hosts of some reservations are free once these end; None where nobody comes after them."""
    taken = [*taken]
    hosts = {one.host for one in taken if one.reservation in reservations}
    others = [one.window for one in taken if one.host in hosts and one.reservation not in reservations]
    return min((one.start for one in others if one.end > end), default=None)


def first_window(
    hosts: Iterable[Host], taken: Iterable[Taken], needs: Needs, count: int, wanted: Window
) -> Window | None:
    """The first window as long as the wanted one, and no earlier, in which `count` fitting hosts are free throughout.

    None where there are fewer that fit at all. Such a window begins when wanted, or when a reservation ends.
    """
    fitting = [host.id for host in hosts if not unfit(host, needs)]
    if len(fitting) < count:
        return None
    calendar, length = _calendar(taken), wanted.end - wanted.start
    gaps = [gap for host in fitting for gap in _gaps(calendar.get(host, ()), wanted.start, length)]
    # The number of hosts on which a lease may begin grows and falls at the ends of the gaps alone.
    changes = sorted([(begin, 1) for begin, _ in gaps] + [(last, -1) for _, last in gaps if last is not None],
                     key=lambda one: (one[0], -one[1]))  # fmt: skip
    free = 0
    for at, change in changes:
        free += change
        if free >= count:
            return Window(start=at, end=at + length)
    return None


def _gaps(
    reserved: Sequence[Window], earliest: datetime, length: timedelta
) -> Iterable[tuple[datetime, datetime | None]]:
    """From when until when a lease of that length may begin on a host; None where nothing ends it."""
    begin = earliest
    for one in reserved:
        if one.start - begin >= length:
            yield begin, one.start - length
        begin = max(begin, one.end)
    yield begin, None


def _calendar(taken: Iterable[Taken]) -> Mapping[str, list[Window]]:
    """The reservations of each host, the earliest first."""
    by_host: dict[str, list[Window]] = {}
    for one in taken:
        by_host.setdefault(one.host, []).append(one.window)
    for windows in by_host.values():
        windows.sort(key=lambda one: one.start)
    return by_host


def _order(match: Match) -> tuple[bool, int, bool, float, str]:
    until = match.free_until.timestamp() if match.free_until else float("inf")
    return not match.usable, len(match.reasons), not match.free, until, match.host.name


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None
