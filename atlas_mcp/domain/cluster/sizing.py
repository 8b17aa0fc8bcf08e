"""How many nodes of which size hold what is to run, and why. Pure.

Pods are laid out one after the other, by next fit: a pod goes onto the node at hand, or onto a new one. So there is a
layout that shows that all have room; and one pod more, or a larger one, never gives fewer nodes. Pods are taken in
rounds, one of each workload, so that what needs CPU and what needs memory share nodes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from atlas_mcp.domain.cluster.catalogue import Machine
from atlas_mcp.domain.cluster.spec import MOST_NODES, ClusterBody, NodePool
from atlas_mcp.domain.cluster.workload import Workload
from atlas_mcp.domain.quantity import MiB
from atlas_mcp.errors import CallerError, Code, Problem

HEADROOM = 20  # percent of each node that stays free: for rollouts, peaks, and pods that nobody stated
ASSUMED_CPU, ASSUMED_MEMORY = 250, 256  # of a replica that says nothing: thousandths of a core, MiB
_FEWEST_REPLICATED = 2
_MIB_A_CORE = 4096  # of memory weigh as much as a core


@dataclass(frozen=True)
class Room:
    """CPU in thousandths of a core, memory in MiB, and pods: of a node for pods, or that pods ask for."""

    cpu: int
    memory: int
    pods: int = 1

    def __add__(self, other: Room) -> Room:
        return Room(self.cpu + other.cpu, self.memory + other.memory, self.pods + other.pods)

    def __sub__(self, other: Room) -> Room:
        return Room(self.cpu - other.cpu, self.memory - other.memory, self.pods - other.pods)

    def times(self, number: int) -> Room:
        """So many of it."""
        return Room(self.cpu * number, self.memory * number, self.pods * number)

    def holds(self, other: Room) -> bool:
        """Whether the other one fits in it."""
        return other.cpu <= self.cpu and other.memory <= self.memory and other.pods <= self.pods


@dataclass(frozen=True)
class NodeRules:
    """What of a machine is left for pods, and what a platform itself runs.

    `allocatable` takes a machine; `daemons` run on every node, `system` somewhere, `monitored` where it is watched.
    """

    allocatable: Callable[[Machine], Room]
    daemons: Room
    system: tuple[Workload, ...] = ()
    monitored: tuple[Workload, ...] = ()

    def free(self, machine: Machine) -> Room:
        """What stated pods may take of a node: what is allocatable, less the daemons and the headroom."""
        left = self.allocatable(machine) - self.daemons
        return Room(left.cpu * (100 - HEADROOM) // 100, left.memory * (100 - HEADROOM) // 100, left.pods)


@dataclass(frozen=True)
class SizedPool:
    """Nodes alike, and what each has; `machine` is "" where the platform makes its own machines."""

    name: str
    count: int
    machine: str
    cores: int
    memory: MiB


@dataclass(frozen=True)
class Sizing:
    """The nodes of a cluster, with the servers of its control plane where they are nodes of ours, and the reasons."""

    pools: tuple[SizedPool, ...]
    servers: SizedPool | None = None
    reasons: tuple[str, ...] = ()
    holds: bool = True  # whether what was stated has room; None of it is known where nothing was stated

    @property
    def nodes(self) -> int:
        """How many nodes run pods."""
        return sum(pool.count for pool in self.pools)


def pods(workloads: Sequence[Workload]) -> Iterator[Room]:
    """What every pod asks for, in rounds: one of each workload, then the next of each."""
    for turn in range(max((one.replicas for one in workloads), default=0)):
        for one in workloads:
            if turn < one.replicas:
                yield Room(int(one.cpu or ASSUMED_CPU), int(one.memory or ASSUMED_MEMORY))


def nodes_for(asked: Iterable[Room], free: Room, most: int = MOST_NODES) -> int | None:
    """How many nodes with so much room hold the pods, None where one pod alone has no room, or `most` do not do."""
    count, left = 0, Room(0, 0, 0)
    for pod in asked:
        if not free.holds(pod):
            return None
        if not left.holds(pod):
            count, left = count + 1, free
            if count > most:
                return None
        left -= pod
    return count


def fits(asked: Iterable[Room], nodes: Sequence[Room]) -> bool:
    """Whether the pods have room on these nodes: each goes onto the first that has it."""
    left = [*nodes]
    for pod in asked:
        index = next((number for number, room in enumerate(left) if room.holds(pod)), None)
        if index is None:
            return False
        left[index] -= pod
    return True


def size(body: ClusterBody, machines: Mapping[str, Machine], rules: NodeRules, *, own: bool = False) -> Sizing:
    """The nodes: as they are given, else as the workloads need them. With `own` the platform makes its machines.

    Raises:
        CallerError: `spec_invalid`: a machine is not known, or nothing that is known holds the workloads.

    """
    if body.pools:
        return _given(body, machines, rules)
    wanted = everything(body, rules)
    total = _sum(wanted)
    spare = 1 if body.replicated else 0
    best: tuple[int, int, str] | None = None
    chosen = {name: machine for name, machine in machines.items() if not machine.by_name}
    for name, machine in chosen.items():
        free = rules.free(machine)
        count = nodes_for(pods(wanted), free) if free.times(MOST_NODES).holds(total) else None
        if count is not None and (count := _counted(count, spare)) <= MOST_NODES:
            best = min(best or (_weight(count, machine), count, name), (_weight(count, machine), count, name))
    if best is None:
        raise _too_large(body, chosen, rules)
    _, count, name = best
    machine = machines[name]
    pool = SizedPool("general", count, "" if own else name, machine.cores, machine.memory)
    return Sizing((pool,), reasons=tuple(_reasons(body, rules, machine, pool, name, len(chosen))))


def everything(body: ClusterBody, rules: NodeRules) -> tuple[Workload, ...]:
    """What runs beside the daemons: what is stated, and what the platform adds."""
    return (*body.workloads, *rules.system, *(rules.monitored if body.monitoring else ()))


def _counted(count: int, spare: int) -> int:
    return max(count + spare, _FEWEST_REPLICATED if spare else 1)


def _weight(count: int, machine: Machine) -> int:
    """What nodes come to, to be compared: cores, memory, and one core for each node that has to be looked after.

    Of each machine it only grows with what is asked for, and so does the least of all of them.
    """
    return count * (1000 * (machine.cores + 1) + 1000 * int(machine.memory) // _MIB_A_CORE)


def _reasons(
    body: ClusterBody, rules: NodeRules, machine: Machine, pool: SizedPool, name: str, compared: int
) -> Iterator[str]:
    stated, all_ = _sum(body.workloads), _sum(everything(body, rules))
    free, whole = rules.free(machine), rules.allocatable(machine)
    yield f"the workloads ask for {_told(stated)}"
    if all_ != stated:
        yield f"what the cluster itself runs asks for {_told(all_ - stated)}"
    yield (
        f"a node of {machine.cores} cores and {machine.memory.text} has {_told(whole)} for pods;"
        f" {_told(rules.daemons)} of it run on every node, and {HEADROOM} % stays free: {_told(free)} are left"
    )
    if body.replicated:
        yield f"one node may be lost: {pool.count - 1} of {pool.count} hold everything"
    what = f"{pool.count} x {name}" if pool.machine else f"{pool.count} nodes of {machine.cores} cores"
    yield f"{what}: the least of {compared} sizes that were compared, a core for each node counted in"


def _sum(workloads: Sequence[Workload]) -> Room:
    total = Room(0, 0, 0)
    for one in workloads:
        total += Room(int(one.cpu or ASSUMED_CPU), int(one.memory or ASSUMED_MEMORY)).times(one.replicas)
    return total


def _told(room: Room) -> str:
    return f"{room.cpu / 1000:g} cores, {room.memory / 1024:.1f} GiB and {room.pods} pods"


def _given(body: ClusterBody, machines: Mapping[str, Machine], rules: NodeRules) -> Sizing:
    """Pools as they were given, and whether the workloads have room on them."""
    sized, rooms, unknown = [], [], []
    for index, pool in enumerate(body.pools):
        machine = machine_of(pool, machines)
        if machine is None:
            known = ", ".join(sorted(machines)[:20])
            unknown.append(
                Problem(f"/spec/pools/{index}/machine", f"{pool.machine} is not known here.", f"Known: {known}.")
            )
            continue
        sized.append(SizedPool(pool.name, pool.count, pool.machine or "", machine.cores, machine.memory))
        rooms += [rules.free(machine)] * pool.count
    if unknown:
        raise CallerError(Code.SPEC_INVALID, "Unable to size the cluster.", "Mend these:", tuple(unknown))
    if body.replicated:  # the largest one is lost
        rooms.remove(max(rooms, key=lambda room: (room.cpu, room.memory)))
    holds = fits(pods(everything(body, rules)), rooms)
    less = ", with one node lost" if body.replicated else ""
    return Sizing(
        tuple(sized),
        reasons=(
            "the pools are as they were given",
            f"{'they hold' if holds else 'they do not hold'} everything that is stated{less}, {HEADROOM} % left free",
        ),
        holds=holds,
    )


def machine_of(pool: NodePool, machines: Mapping[str, Machine]) -> Machine | None:
    """What a node of a pool has; None where its type is not known."""
    if pool.machine is not None:
        return machines.get(pool.machine)
    return Machine(cores=pool.cores or 1, memory=pool.memory or MiB(512))


def _too_large(body: ClusterBody, machines: Mapping[str, Machine], rules: NodeRules) -> CallerError:
    """Which workload has no room on any machine; where each has, there are too many of them."""
    rooms = [rules.free(machine) for machine in machines.values()]
    problems = [
        Problem(
            f"/spec/workloads/{index}",
            f"a replica of {one.name} has no room on any machine that is known.",
            "Ask for less, or give pools with a larger machine.",
        )
        for index, one in enumerate(body.workloads)
        if not any(room.holds(next(pods([one]))) for room in rooms)
    ]
    if not problems:
        limit = f"they need more than {MOST_NODES} nodes of any machine that is known."
        problems.append(Problem("/spec/workloads", limit, "Spread them over several clusters."))
    return CallerError(Code.SPEC_INVALID, "Unable to size the cluster.", "Mend these:", tuple(problems))
