"""What must still be true when a plan's steps run, as predicates that the engine reads again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from atlas_mcp.domain.fleet.spec import CloneMode
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.engines.proxmox.spec import ENGINE, PredicateKind
from atlas_mcp.model import JsonObject, Predicate, Step

from .guest import gib
from .look import Look
from .make import Place


def conditions(
    seen: Look,
    added: Sequence[Vm],
    places: Mapping[str, Place],
    made: Sequence[Step],
    others: Sequence[Step],
    names: Mapping[str, int],
    addresses: Sequence[str],
) -> tuple[Predicate, ...]:
    """The predicates of a plan; `others` change or remove guests, `names` says which VMID may bear each host name.

    `addresses` are those that guests are given, with their networks.
    """
    cluster = seen.cluster
    clones = {step.makes.key: step.id for step in made if step.makes is not None}
    found = [
        _predicate(PredicateKind.QUORATE, "", f"{cluster} has quorum", {"cluster": cluster}),
        _predicate(
            PredicateKind.ALLOWANCE_SAME,
            "",
            f"the operator's settings for {cluster} are as they were",
            {"cluster": cluster, "digest": seen.allowance.digest},
        ),
    ]
    if names:
        args: JsonObject = {"cluster": cluster, "names": dict(names)}
        found.append(_predicate(PredicateKind.NAMES_FREE, "", "no other guest bears these host names", args))
    if addresses:
        args = {"cluster": cluster, "addresses": [*addresses]}
        found.append(_predicate(PredicateKind.ADDRESSES_FREE, "", "no other guest has these addresses", args))
    if added:
        vmids = {clones[vm.id]: places[vm.id].vmid for vm in added}
        span = ", ".join(str(vmid) for vmid in sorted(vmids.values()))
        found.append(_predicate(PredicateKind.VMIDS_FREE, "", f"VMIDs free: {span}", {"cluster": cluster}, vmids))
    found += guests_there(cluster, others)
    found += _memory(seen, added, places, clones)
    found += _storage(seen, added, places, clones)
    found += _templates(seen, added)
    return tuple(found)


def guests_there(cluster: str, steps: Sequence[Step]) -> Iterator[Predicate]:
    """That the guests which are changed or removed are still there; one that is to be gone is not asked for."""
    vmids = {step.id: int(step.target.id) for step in steps if not step.args.get("gone")}
    if vmids:
        span = ", ".join(str(vmid) for vmid in sorted(set(vmids.values())))
        yield _predicate(PredicateKind.GUESTS_THERE, "", f"VMs are there: {span}", {"cluster": cluster}, vmids)


def _memory(
    seen: Look, added: Sequence[Vm], places: Mapping[str, Place], clones: Mapping[str, str]
) -> Iterator[Predicate]:
    for node in sorted({places[vm.id].node for vm in added}):
        needs = {clones[vm.id]: int(vm.memory) for vm in added if places[vm.id].node == node}
        summary = f"node {node} has {sum(needs.values())} MiB above its reserve"
        yield _predicate(PredicateKind.NODE_MEMORY, node, summary, {"cluster": seen.cluster, "node": node}, needs)


def _storage(
    seen: Look, added: Sequence[Vm], places: Mapping[str, Place], clones: Mapping[str, str]
) -> Iterator[Predicate]:
    """One for each storage, and each node's own where it is local."""
    shared = {store.name for store in seen.resources.storages if store.shared}
    needs: dict[tuple[str, str], dict[str, int]] = {}
    nodes: dict[tuple[str, str], str] = {}
    for vm in added:
        place = places[vm.id]
        for index, (disk, storage) in enumerate(zip(vm.disks, place.storages, strict=True)):
            size = 0 if index == 0 and vm.clone is CloneMode.LINKED else gib(disk.size)
            where = (storage, "" if storage in shared else place.node)
            taken = needs.setdefault(where, {})
            taken[clones[vm.id]] = taken.get(clones[vm.id], 0) + size
            nodes.setdefault(where, place.node)
    for (storage, node), by_step in sorted(needs.items()):
        name = f"{storage}@{node}" if node else storage
        summary = f"storage {name} has {sum(by_step.values())} GiB above its reserve"
        args: JsonObject = {"cluster": seen.cluster, "storage": storage, "node": nodes[storage, node]}
        yield _predicate(PredicateKind.STORAGE_FREE, name, summary, args, by_step)


def _templates(seen: Look, added: Sequence[Vm]) -> Iterator[Predicate]:
    configs = {config.vmid: config for vm in added if (config := seen.template_of(vm)) is not None}
    for vmid, config in sorted(configs.items()):
        args: JsonObject = {"cluster": seen.cluster, "vmid": vmid, "digest": config.digest}
        yield _predicate(PredicateKind.TEMPLATE_SAME, str(vmid), f"template {vmid} is as it was", args)


def _predicate(
    kind: PredicateKind, about: str, summary: str, args: JsonObject, needs: dict[str, int] | None = None
) -> Predicate:
    name = f"{kind}:{about}" if about else str(kind)
    return Predicate(id=name, engine=ENGINE, kind=kind, summary=summary, args=args, needs=needs or {})
