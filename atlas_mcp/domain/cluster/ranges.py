"""Parts of a range of addresses, one for each pool of VMs that a cluster stands on. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from ipaddress import ip_interface

from pydantic import JsonValue

from atlas_mcp.domain.fleet.spec import VmDefaults
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.domain.network import Block, Ipv4, Ipv6, block_of

FAMILIES = ("ipv4", "ipv6")


def nics_of(machines: VmDefaults, pools: Mapping[str, int], there: Sequence[Vm]) -> dict[str, list[JsonValue]]:
    """The interfaces of each pool, with a part of each range; nothing where no interface has one.

    `pools` are the numbers of their VMs, by name; the first keeps its number. `there` are the VMs that are made.
    """
    plans = [(at, family, getattr(nic, family)) for at, nic in enumerate(machines.nics or ()) for family in FAMILIES]
    ranges = [(at, family, plan) for at, family, plan in plans if plan is not None and plan.range]
    if not ranges:
        return {}
    told = [nic.model_dump(mode="json", exclude_none=True, exclude_unset=True) for nic in machines.nics or ()]
    nics = {name: [{**nic} for nic in told] for name in pools}
    counts = {**pools}
    for vm in there:  # also of pools that go: their addresses are theirs until they are gone
        counts[vm.entry] = max(counts.get(vm.entry, 0), vm.number)
    for at, family, plan in ranges:
        parts = _parts(plan, counts, _begins(there, at, family), [*pools])
        for name, part in parts.items():
            nics[name][at][family] = {**told[at][family], "range": part}
    return {name: [*entries] for name, entries in nics.items()}


def _begins(there: Sequence[Vm], at: int, family: str) -> dict[str, int]:
    """Where the addresses of each pool begin whose VMs are there."""
    begins = {}
    for vm in there:
        ip = getattr(vm.nics[at], family) if at < len(vm.nics) else None
        if ip is not None and ip.address:
            begins[vm.entry] = int(ip_interface(ip.address).ip) - (vm.number - 1)
    return begins


def _parts(
    plan: Ipv4 | Ipv6, counts: Mapping[str, int], there: Mapping[str, int], pools: Sequence[str]
) -> dict[str, str]:
    """The part of a range that each pool has: up to where the next begins.

    The first pool has as many as it has VMs, the second what is left; each further one takes the later half of what the
    last one has. So nothing moves when a pool grows, comes or goes. Where one is too short, the fleet says so.
    """
    block = block_of(plan)
    if block is None or block.size < 1:
        return dict.fromkeys(pools, plan.range or "")  # which the fleet refuses
    end = block.first + block.size
    begins = {name: at for name, at in there.items() if block.first <= at < end}
    for name in pools:
        if name not in begins:
            begins[name] = _next(block, begins, counts)
    order = sorted(begins.values())
    ends = dict(zip(order, [*order[1:], end], strict=True))
    parts = {name: (begins[name], max(begins[name], ends[begins[name]] - 1)) for name in pools}
    bits = block.network.prefixlen
    return {name: f"{block.at(first)}-{block.at(last)}/{bits}" for name, (first, last) in parts.items()}


def _next(block: Block, begins: Mapping[str, int], counts: Mapping[str, int]) -> int:
    """Where a new pool begins."""
    if not begins:
        return block.first
    last = max(begins, key=lambda name: begins[name])
    behind, end = begins[last] + counts[last], block.first + block.size
    half = behind if len(begins) == 1 else max(behind, begins[last] + (end - begins[last]) // 2)
    return min(half, end - 1)
