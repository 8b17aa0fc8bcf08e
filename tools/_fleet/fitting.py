"""Names in a spec that mean nothing, or too much, on the live cluster: each is a question, the nearest answer first.

What a deployment has already is not asked about again. Where the cluster offers nothing else there is nothing to
choose, and the capacity check says what is wrong. Pure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from atlas_mcp.domain.document import Document
from atlas_mcp.domain.fleet.parse import OpenKind
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.domain.problems import nearest_first

from .look import named
from .questions import POOL, Asked, Live, options


@dataclass(frozen=True)
class Held:
    """What the deployment of a spec has: the ids of its entries, and the names that its VMs use."""

    entries: frozenset[str] = frozenset()
    names: frozenset[tuple[str, int | str | None]] = frozenset()
    pools: Mapping[str, str] = field(default_factory=dict)  # of the VMs that are in one, by entry and by VM

    @classmethod
    def of(cls, vms: Sequence[Vm]) -> Held:
        """That of deployed VMs."""
        names: set[tuple[str, int | str | None]] = set()
        for vm in vms:
            names |= {("template", vm.template), ("pool", vm.pool)}
            names |= {("storage", disk.storage.name) for disk in vm.disks if disk.storage is not None}
            names |= {pair for nic in vm.nics for pair in (("bridge", nic.bridge), ("vnet", nic.vnet))}
        pools = {key: vm.pool for vm in vms if vm.pool is not None for key in (vm.entry, vm.id)}
        return cls(frozenset(key for vm in vms for key in (vm.entry, vm.id)), frozenset(names), pools)


NOTHING = Held()


def pools_kept(document: Document, live: Live, held: Held) -> dict[str, str]:
    """The pools of deployed VMs where the spec leaves them out, by place: the operator's settings gave them."""
    body = document.get("spec", {})
    bare = [index for index, entry in enumerate(body.get("vms") or ()) if not entry.get("pool")]
    if not live.allowance.pools or body.get("pool"):
        return {}
    kept = {index: held.pools.get(str(body["vms"][index].get("id"))) for index in bare}
    if bare and len({*kept.values()}) == 1 and kept[bare[0]]:
        return {"/spec/pool": str(kept[bare[0]])}
    return {f"/spec/vms/{index}/pool": pool for index, pool in kept.items() if pool}


def without_pool(document: Document, live: Live, held: Held) -> tuple[str, ...]:
    """Where a pool is to be named, since the operator wants every VM that is made in one."""
    body = document.get("spec", {})
    bare = [index for index, entry in enumerate(body.get("vms") or ()) if not entry.get("pool")]
    if not bare or not live.allowance.pools or body.get("pool"):
        return ()
    new = [index for index in bare if body["vms"][index].get("id") not in held.entries]
    return ("/spec/pool",) if new == bare else tuple(f"/spec/vms/{index}/pool" for index in new)


def bridges(document: Document) -> set[str]:
    """The bridges that a spec names."""
    entries = document.get("spec", {}).get("vms") or ()
    return {nic["bridge"] for entry in entries for nic in entry.get("nics") or () if "bridge" in nic}


def misfits(document: Document, live: Live, held: Held) -> Iterator[Asked]:
    """A question for each name that the cluster does not have, the operator does not allow, or several bear."""
    for place, what, name in _names(document):
        if (what, name) in held.names:
            continue
        kind = OpenKind.BRIDGE.value if what == "vnet" else what
        possible = options(kind, live)
        if what == "template":
            found = named(live.resources, name)
            if len(found) > 1:
                bearers = tuple(f"{guest.name} ({guest.vmid})" for guest in found)
                yield Asked(place, f"{len(found)} templates are called {name}; which one?", kind, bearers)
            known = bool(found)
        else:
            known = name in _known(what, live)
        if not known and possible:
            text = f"There is no {what} {name} on {live.cluster} that may be used; which one?"
            yield Asked(place, text, kind, nearest_first(str(name), possible))


def _known(what: str, live: Live) -> Collection[str]:
    if what == OpenKind.STORAGE:
        return live.storages
    return {"bridge": live.bridges, "vnet": tuple(live.networks.vnets), POOL: live.pools}[what]


def _names(document: Document) -> Iterator[tuple[str, str, Any]]:
    """Every name of something on a cluster: where it stands, and of what."""
    body = document.get("spec", {})
    if "pool" in body:
        yield "/spec/pool", POOL, body["pool"]
    for index, entry in enumerate(body.get("vms") or ()):
        place = f"/spec/vms/{index}"
        for what in ("template", POOL):
            if what in entry:
                yield f"{place}/{what}", what, entry[what]
        disks = [(f"{place}/disks/{at}", disk) for at, disk in enumerate(entry.get("disks") or ())]
        for where, holder in ((place, entry), *disks):
            storage = holder.get("storage")
            name = storage.get("name") if isinstance(storage, dict) else storage
            if name is not None:
                yield f"{where}/storage", "storage", name
        for at, nic in enumerate(entry.get("nics") or ()):
            for what in ("bridge", "vnet"):
                if what in nic:
                    yield f"{place}/nics/{at}/{what}", what, nic[what]
