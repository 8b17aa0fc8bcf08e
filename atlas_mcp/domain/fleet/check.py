"""What contradicts within a merged spec: every such problem at once, each with value, limit and remedy.

Takes a spec whose single values are well-formed but which may still lack some; looks at one entry after the
other and then across them. What only a live cluster can tell (names, free space) is not looked at. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from ipaddress import ip_address

from atlas_mcp.domain.fleet.expand import boot_follows_template, vm_count, vm_id
from atlas_mcp.domain.fleet.spec import (
    MAX_VMS,
    CloneMode,
    FleetSpec,
    ReadinessLevel,
    StorageClass,
    VmEntry,
    is_name_template,
    render_hostname,
)
from atlas_mcp.domain.network import BRIDGES_MTU, Block, Ipv4, Ipv6, Nic, block_of, unusable
from atlas_mcp.domain.problems import pointer_of
from atlas_mcp.errors import Problem

_Place = tuple[int | str, ...]
_Numbered = tuple[int, int]  # a VM: its entry's index, and its number in it


def check_fleet(spec: FleetSpec) -> tuple[Problem, ...]:
    """Every contradiction in a merged spec, in the order of the document."""
    problems: list[Problem] = []
    for index, entry in enumerate(spec.spec.vms):
        place: _Place = ("spec", "vms", index)
        for check in _ENTRY_CHECKS:
            problems.extend(check(spec, entry, place))
    problems.extend(_too_many(spec))
    problems.extend(_duplicate_names(spec))
    problems.extend(_duplicate_addresses(spec))
    problems.extend(_pinned_together(spec))
    return tuple(problems)


def _problem(place: _Place, message: str, remedy: str) -> Problem:
    return Problem(pointer_of(place), message, remedy)


def _name(spec: FleetSpec, entry: VmEntry, place: _Place) -> Iterator[Problem]:
    count = vm_count(entry)
    if count > 1 and entry.hostname is not None and not is_name_template(entry.hostname):
        yield _problem(
            (*place, "hostname"),
            f"{count} VMs cannot share the hostname {entry.hostname!r}.",
            "Put {n} or {n:02} where the number belongs, for example web-{n:02}.",
        )
    if entry.id is not None and len(vm_id(entry.id, count)) > 63:
        yield _problem(
            (*place, "id"), f"ids such as {vm_id(entry.id, count)!r} exceed 63 characters.", "Shorten the id."
        )


def _storage(spec: FleetSpec, entry: VmEntry, place: _Place) -> Iterator[Problem]:
    disks = entry.disks or ()
    boot = disks[0].storage if disks else None
    if entry.clone is CloneMode.LINKED and boot is not None and boot.kind is not None:
        yield _problem(
            (*place, "disks", 0, "storage"),
            f"the boot disk of a linked clone stays on its template's storage, class {boot.kind.value} cannot move it.",
            "Leave the storage of the first disk out, or write clone: full.",
        )
    if entry.ha is None:
        return
    for number, disk in enumerate(disks):
        if number == 0 and boot_follows_template(entry):
            continue
        storage, where = (disk.storage, ("disks", number, "storage")) if disk.storage else (entry.storage, ("storage",))
        if storage is not None and storage.kind is StorageClass.LOCAL:
            yield _problem(
                (*place, *where),
                "HA needs disks that every node reaches, the storage class is local.",
                "Write {class: shared}, or leave ha out.",
            )
            return


def _services(spec: FleetSpec, entry: VmEntry, place: _Place) -> Iterator[Problem]:
    if entry.backup is not None and entry.backup.job is not None and (entry.pool or spec.spec.pool) is None:
        yield _problem(
            (*place, "backup", "job"),
            f"job {entry.backup.job!r} covers a VM by its pool, and the VM has none.",
            "Give the pool that the job covers, or a schedule and a storage for an own job.",
        )
    level = entry.readiness.level if entry.readiness is not None else None
    if entry.agent is False and _needs_agent(level, entry):
        yield _problem(
            (*place, "readiness", "level"),
            f"readiness {level.value if level else ''!r} is read through the guest agent, and agent is false.",
            "Write agent: true, or level: running.",
        )


def _needs_agent(level: ReadinessLevel | None, entry: VmEntry) -> bool:
    if level is ReadinessLevel.ADDRESS:
        return all(plan is None or plan.source is None for nic in entry.nics or () for plan in (nic.ipv4, nic.ipv6))
    return level in {ReadinessLevel.AGENT, ReadinessLevel.CLOUD_INIT}


def _interfaces(spec: FleetSpec, entry: VmEntry, place: _Place) -> Iterator[Problem]:
    routed: dict[str, int] = {}
    for number, nic in enumerate(entry.nics or ()):
        if nic.ipv6 is not None and nic.mtu is not None and BRIDGES_MTU < nic.mtu < 1280:
            yield _problem(
                (*place, "nics", number, "mtu"), f"{nic.mtu} is below 1280, which IPv6 needs.", "Write 1280 or more."
            )
        for family, plan in _plans(nic):
            where: _Place = (*place, "nics", number, family)
            yield from _addresses(plan, vm_count(entry), where)
            if plan.gateway is None:
                continue
            if family in routed:
                yield _problem(
                    (*where, "gateway"),
                    f"nic {routed[family]} has an {family} gateway already, a VM has one default route.",
                    "Leave one of the gateways out.",
                )
            routed.setdefault(family, number)


def _plans(nic: Nic) -> Iterator[tuple[str, Ipv4 | Ipv6]]:
    if nic.ipv4 is not None:
        yield "ipv4", nic.ipv4
    if nic.ipv6 is not None:
        yield "ipv6", nic.ipv6


def _addresses(plan: Ipv4 | Ipv6, count: int, place: _Place) -> Iterator[Problem]:
    block = block_of(plan)
    if block is None:
        return
    key = "address" if plan.address else "range" if plan.range else "prefix"
    outside = _outside(plan, block)
    if outside is not None:
        yield _problem((*place, key), *outside)
    elif block.room < count:
        remedy = "Give a range or a prefix." if key == "address" else f"Give room for {count}, or a smaller count."
        holds = "one address" if block.room == 1 else f"{block.room} addresses"
        yield _problem((*place, key), f"{plan.source} holds {holds}, {count} VMs need one each.", remedy)
    if plan.gateway is not None and (wrong_gateway := _gateway(plan.gateway, key, block)) is not None:
        yield _problem((*place, "gateway"), *wrong_gateway)


def _outside(plan: Ipv4 | Ipv6, block: Block) -> tuple[str, str] | None:
    """Why a source has addresses that no host may bear, with the remedy."""
    network = block.network
    if block.size < 1:
        return f"the range {plan.source} ends before it begins.", "Write the lower address first."
    first, last = block.at(block.first), block.at(block.first + block.size - 1)
    if first not in network or last not in network:
        return f"the range {plan.source} leaves its subnet {network}.", f"Keep it within {network}."
    for address in (first, last):
        reason = unusable(address, network)
        if reason is not None:
            return f"{address} {reason} in {network}.", f"Use addresses that hosts of {network} may bear."
    return None


def _gateway(text: str, key: str, block: Block) -> tuple[str, str] | None:
    """Why the gateway cannot be one, with the remedy."""
    gateway, network = ip_address(text), block.network
    if gateway.version == 6 and gateway.is_link_local:
        return None
    if gateway not in network:
        return f"the gateway {gateway} is outside the subnet {network}.", f"Give a gateway within {network}."
    if (reason := unusable(gateway, network)) is not None:
        return f"the gateway {gateway} {reason} of {network}.", "Give the router's address."
    if key != "prefix" and block.first <= int(gateway) < block.first + block.size:
        if key == "address":
            return f"the gateway {gateway} is the host itself.", "Give the router's address, or another one to the VM."
        return f"the range holds the gateway {gateway}.", "Begin the range behind the gateway."
    return None


_ENTRY_CHECKS: tuple[Callable[[FleetSpec, VmEntry, _Place], Iterator[Problem]], ...] = (
    _name,
    _storage,
    _services,
    _interfaces,
)


def _too_many(spec: FleetSpec) -> Iterator[Problem]:
    total = sum(vm_count(entry) for entry in spec.spec.vms)
    if total > MAX_VMS:
        yield _problem(
            ("spec", "vms"),
            f"the spec expands to {total} VMs, the limit is {MAX_VMS}.",
            "Split it into several fleets.",
        )


def _duplicate_names(spec: FleetSpec) -> Iterator[Problem]:
    ids: dict[str, _Numbered] = {}
    hostnames: dict[str, _Numbered] = {}
    for index, entry in enumerate(spec.spec.vms):
        numbers = range(1, vm_count(entry) + 1)
        templated = entry.hostname is not None and (vm_count(entry) == 1 or is_name_template(entry.hostname))
        own_ids = [vm_id(entry.id, number) for number in numbers] if entry.id is not None else []
        own_names = (
            [render_hostname(entry.hostname, number) for number in numbers] if entry.hostname and templated else []
        )
        told: set[str] = set()
        for key, names, seen in (("id", own_ids, ids), ("hostname", own_names, hostnames)):
            twice, other = next(((at, b) for at, name in enumerate(names) if (b := _bearer(name, seen))), (0, ""))
            if other:
                first, second = seen[other], (index, twice + 1)
                problem = _one_of(spec.spec.vms, f"{key} {names[twice]!r}", first, second) or _problem(
                    ("spec", "vms", index, key),
                    f"{key} {names[twice]!r} is borne by entry {first[0]} as well{_as_what(names[twice], other)}.",
                    f"Give each VM {'an id' if key == 'id' else 'a hostname'} of its own.",
                )
                if problem.pointer not in told:  # of one VM that is meant, id and hostname say the same
                    yield problem
                told.add(problem.pointer)
            for number, name in enumerate(names, 1):
                seen.setdefault(name.lower(), (index, number))


def _as_what(name: str, other: str) -> str:
    return "" if name.lower() == other else f" ({other!r}: both guests call themselves {other.partition('.')[0]})"


def _bearer(name: str, seen: Mapping[str, _Numbered]) -> str:
    """The name that is taken already: the same, or `web` beside `web.example.org`; "" where none is."""
    own = name.lower()
    if own in seen:
        return own
    label, dot, _ = own.partition(".")
    if dot:
        return label if label in seen else ""
    return next((other for other in seen if other.startswith(f"{own}.")), "")


def _one_of(entries: Sequence[VmEntry], named: str, first: _Numbered, second: _Numbered) -> Problem | None:
    """An entry that bears the name of one VM of an entry with a count: that VM was probably meant.

    The problem is the whole entry's, so that nobody is asked for what it lacks.
    """
    for (index, number), (other, _) in ((first, second), (second, first)):
        entry, count = entries[index], vm_count(entries[index])
        if entry.id is not None and count > 1 and vm_count(entries[other]) == 1:
            return _problem(
                ("spec", "vms", other),
                f"{named} is that of VM {number} of entry {entry.id!r} (count {count}); it has no entry of its own.",
                _apart(entry.id, number, count),
            )
    return None


def _apart(entry: str, number: int, count: int) -> str:
    """How to change an entry that stands for several VMs, or one VM of it alone."""
    left = max(number - 1, 1)
    own = [vm_id(entry, other) for other in range(left + 1, count + 1)]
    named = own[0] if len(own) == 1 else f"each of {own[0]} {'and' if len(own) == 2 else 'to'} {own[-1]}"
    gone = f" (to remove it: none for it, and {vm_id(entry, number)} under spec.removed)" if number > 1 else ""
    return (
        f"To change all {count}, send the change with id {entry}. For this VM alone: count {left} for {entry}, and an"
        f" entry for {named}, whole, with that id and the hostname and address it has{gone}. A VM of its own needs"
        " another id and hostname."
    )


def _duplicate_addresses(spec: FleetSpec) -> Iterator[Problem]:
    seen: dict[tuple[tuple[str, int], int, int], str] = {}
    for index, entry in enumerate(spec.spec.vms):
        for number, nic in enumerate(entry.nics or ()):
            for family, plan in _plans(nic):
                place: _Place = ("spec", "vms", index, "nics", number, family)
                yield from _seen_before(plan, vm_count(entry), nic.segment, place, seen)


def _seen_before(
    plan: Ipv4 | Ipv6,
    count: int,
    segment: tuple[str, int],
    place: _Place,
    seen: dict[tuple[tuple[str, int], int, int], str],
) -> Iterator[Problem]:
    block = block_of(plan)
    if block is None:
        return
    taken = [address for number in range(1, count + 1) if (address := block.address(number)) is not None]
    pointer = pointer_of(place)
    keys = [(segment, address.version, int(address.ip)) for address in taken]
    twice = next((position for position, key in enumerate(keys) if key in seen), None)
    if twice is not None:
        yield Problem(
            pointer,
            f"{taken[twice].ip} is given by {seen[keys[twice]]} as well.",
            "Give every interface of a network its own address or range.",
        )
    for key in keys:
        seen.setdefault(key, pointer)


def _pinned_together(spec: FleetSpec) -> Iterator[Problem]:
    pinned: dict[tuple[str, str], int] = {}
    for index, entry in enumerate(spec.spec.vms):
        if entry.anti_affinity is None or entry.node is None:
            continue
        key = (entry.anti_affinity, entry.node)
        if key in pinned or vm_count(entry) > 1:
            yield _problem(
                ("spec", "vms", index, "node"),
                f"VMs of the anti-affinity group {entry.anti_affinity!r} are pinned to one node, {entry.node!r}.",
                "Leave node out, or pin them to different nodes.",
            )
        pinned.setdefault(key, index)
