"""Which types of node fit what is needed, how well, and when so many of one are free; else which is nearest. Pure.

A lease is of a type, and the site takes any nodes of it: a type fits where each of its nodes does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from atlas_mcp.domain.baremetal.choice import Host, Needs, Taken, Window, first_window, matches
from atlas_mcp.domain.baremetal.machine import Machine, machine_of
from atlas_mcp.domain.baremetal.needed import OF_HOSTS, Needed, Wanted
from atlas_mcp.domain.quantity import MiB
from atlas_mcp.domain.repository.needs import AMOUNTS, SIZES, NeedKind
from atlas_mcp.model import Frozen

_UNUSED_GPU = 0.25  # what a node is worth whose GPUs nobody asked for


class Offer(Frozen):
    """A type of node: what of the needs it does not meet, how far off that is, how much of it would be used.

    `score` is the share of what it has that is asked for, 0 where it does not fit. `free` counts its nodes that are
    free for the whole window, `first` is the first window in which enough of them are.
    """

    node_type: str
    nodes: int
    unmet: tuple[str, ...] = ()
    short: float = 0.0
    score: float = 0.0
    wasted: tuple[str, ...] = ()
    free: int = 0
    first: Window | None = None

    @property
    def fits(self) -> bool:
        """Whether its nodes have all that is needed."""
        return not self.unmet


def offers(
    hosts: Iterable[Host], taken: Sequence[Taken], needs: Needed, count: int, window: Window
) -> tuple[Offer, ...]:
    """Every type of node, the best first: those that fit and are free now, that fit later, then the nearest."""
    by_type: dict[str, list[Host]] = {}
    for host in hosts:
        if host.reservable and host.node_type:
            by_type.setdefault(host.node_type, []).append(host)
    wanted = needs.of(*OF_HOSTS)
    made = [_offer(name, group, taken, wanted, count, window) for name, group in by_type.items()]
    return tuple(sorted(made, key=lambda one: _order(one, count)))


def _offer(
    name: str, hosts: Sequence[Host], taken: Sequence[Taken], wanted: Sequence[Wanted], count: int, window: Window
) -> Offer:
    machines = [machine_of(host) for host in hosts]
    unmet: dict[str, float] = {}
    for one in wanted:
        lacks = [short for machine in machines if (short := _short(machine, one))]
        if lacks:
            some = f" of {len(lacks)} of its {len(machines)} nodes" if len(lacks) < len(machines) else ""
            worst = max(machines, key=lambda machine: _short(machine, one))
            unmet[f"{one.kind}{some} is {told(worst, one.kind)}, not {one.text} ({one.why})"] = max(lacks)
    by_type = Needs(node_type=name)
    free = sum(one.usable for one in matches(hosts, taken, by_type, window))
    return Offer(
        node_type=name,
        nodes=len(hosts),
        unmet=tuple(unmet),
        short=sum(unmet.values()),
        score=0.0 if unmet else min(_score(machine, wanted) for machine in machines),
        wasted=() if unmet else tuple(_wasted(machines[0], wanted)),
        free=free,
        first=first_window(hosts, taken, by_type, count, window),
    )


def _short(machine: Machine, one: Wanted) -> float:
    """How far a machine is off what is needed: 0 where it has it, 1 where it has nothing of it or does not say."""
    if one.kind not in AMOUNTS:
        return 0.0 if machine.named(one.kind) in one.subjects else 1.0
    has = machine.amount(one.kind) or 0
    return 0.0 if has >= one.amount else 1 - has / one.amount


def _score(machine: Machine, wanted: Sequence[Wanted]) -> float:
    shares = [
        one.amount / has for one in wanted if one.kind in AMOUNTS and one.amount and (has := machine.amount(one.kind))
    ]
    score = sum(shares) / len(shares) if shares else 1.0
    return round(score * (_UNUSED_GPU if _has_idle_gpu(machine, wanted) else 1), 3)


def _has_idle_gpu(machine: Machine, wanted: Sequence[Wanted]) -> bool:
    of_gpus = (NeedKind.GPU, NeedKind.GPU_MEMORY, NeedKind.GPU_MODEL)
    asked = any(one.kind in of_gpus and (one.amount or one.subjects) for one in wanted)
    return bool(machine.amount(NeedKind.GPU)) and not asked


def _wasted(machine: Machine, wanted: Sequence[Wanted]) -> Iterable[str]:
    for one in wanted:
        has = machine.amount(one.kind) if one.kind in AMOUNTS else None
        if has is not None and 0 < one.amount < has:
            yield f"{_amount(one.kind, has - one.amount)} {one.kind}"
    if _has_idle_gpu(machine, wanted):
        yield f"{machine.amount(NeedKind.GPU)} gpu"


def told(machine: Machine, kind: NeedKind) -> str:
    """What a machine has of a kind, in words."""
    if kind not in AMOUNTS:
        return machine.named(kind) or "not told"
    has = machine.amount(kind)
    return "not told" if has is None else _amount(kind, has)


def _amount(kind: NeedKind, amount: int) -> str:
    return MiB(amount).text if kind in SIZES else str(amount)


def _order(one: Offer, count: int) -> tuple[bool, float, float, float, str]:
    later = one.first.start.timestamp() if one.first else float("inf")
    return not one.fits, one.short, 0.0 if one.free >= count else later, -one.score, one.node_type


def explained(one: Offer, count: int) -> str:
    """An offer in a line: whether it fits and why, what would be wasted, when it is free."""
    fit = f"fits, score {one.score:g}" if one.fits else f"does not fit: {'; '.join(one.unmet[:4])}"
    wasted = f", not used: {', '.join(one.wasted[:4])}" if one.wasted else ""
    if one.free >= count:
        when = f"{one.free} of {one.nodes} nodes free now"
    elif one.first is None:
        when = f"it has {one.nodes} nodes"
    else:
        when = f"{count} free from {one.first.start:%Y-%m-%d %H:%M} UTC on"
    return f"{one.node_type}: {fit}{wasted}; {when}"


def chosen(ranked: Sequence[Offer]) -> Offer | None:
    """The best that fits and has enough nodes at all: free now, else the one that is free first."""
    return next((one for one in ranked if one.fits and one.first is not None), None)
