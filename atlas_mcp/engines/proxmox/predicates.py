"""The conditions a plan for a cluster rests on: made by a planner, read again by the engine.

Margins, not raw facts: a plan holds while there is room, not while nothing moves. `needs` of a
predicate are by step, so that what a job has taken itself is not held against it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from atlas_mcp.engines import Foreign
from atlas_mcp.engines.proxmox import facts
from atlas_mcp.engines.proxmox.cluster import Cluster
from atlas_mcp.engines.proxmox.spec import PredicateKind
from atlas_mcp.errors import Code, Problem, TransientError
from atlas_mcp.model import Predicate


async def _quorate(cluster: Cluster, predicate: Predicate, done: frozenset[str]) -> Problem | None:
    if (await facts.status(cluster.client)).quorate:
        return None
    return Problem("", f"Cluster {cluster.name} has no quorum.", "Bring its nodes back, then apply a new plan.")


async def _vmids_free(cluster: Cluster, predicate: Predicate, done: frozenset[str]) -> Problem | None:
    """One look for all of them; each clone asks PVE about its own VMID once more."""
    seen = await cluster.resources()
    taken = [vmid for step, vmid in predicate.needs.items() if step not in done and seen.guest(vmid) is not None]
    return Problem("", f"VMID {taken[0]} is taken.", "Make a new plan; it takes other VMIDs.") if taken else None


async def _guests_there(cluster: Cluster, predicate: Predicate, done: frozenset[str]) -> Problem | None:
    """`needs` give the VMID that each step acts on, as for the VMIDs that are to be free."""
    seen = await cluster.resources()
    gone = [vmid for step, vmid in predicate.needs.items() if step not in done and seen.guest(vmid) is None]
    return Problem("", f"VM {gone[0]} is gone, or the token cannot see it.", "Make a new plan.") if gone else None


async def _names_free(cluster: Cluster, predicate: Predicate, done: frozenset[str]) -> Problem | None:
    """`names` give the VMID that may bear each name: our own guest keeps its own."""
    names = predicate.args["names"]
    wanted = names if isinstance(names, dict) else {}
    for guest in (await cluster.resources()).guests:
        if guest.name in wanted and wanted[guest.name] != guest.vmid:
            return Problem("", f"Guest {guest.vmid} bears the name {guest.name}.", "Choose another hostname.")
    return None


async def _node_memory(cluster: Cluster, predicate: Predicate, done: frozenset[str]) -> Problem | None:
    name, need = str(predicate.args["node"]), predicate.open_need(done)
    seen = await cluster.resources()
    node = next((node for node in seen.nodes if node.name == name and node.online), None)
    if node is None:
        return Problem("", f"Node {name} is offline.", "Bring it back, or make a new plan.")
    free = seen.memory_room_mib(node, cluster.allowance)
    if free < need:
        return Problem("", f"Node {name} has {free} MiB above its reserve; {need} MiB are needed.", "Plan again.")
    return None


async def _storage_free(cluster: Cluster, predicate: Predicate, done: frozenset[str]) -> Problem | None:
    name, node, need = str(predicate.args["storage"]), str(predicate.args["node"]), predicate.open_need(done)
    seen = await cluster.resources()
    storage = next((store for store in seen.storages if store.name == name and store.node == node), None)
    if storage is None or not storage.active:
        return Problem("", f"Storage {name} is not active on {node}.", "Activate it, or make a new plan.")
    free = storage.room_gib(cluster.allowance)
    if free < need:
        return Problem("", f"Storage {name} has {free} GiB above its reserve; {need} GiB are needed.", "Free space.")
    return None


async def _template_same(cluster: Cluster, predicate: Predicate, done: frozenset[str]) -> Problem | None:
    vmid = int(str(predicate.args["vmid"]))
    config = await cluster.config(vmid)
    if config is not None and config.digest == predicate.args["digest"]:
        return None
    return Problem("", f"Template {vmid} has changed or is gone.", "Make a new plan from what it is now.")


async def _allowance_same(cluster: Cluster, predicate: Predicate, done: frozenset[str]) -> Problem | None:
    if cluster.allowance.digest == predicate.args["digest"]:
        return None
    return Problem("", f"What ATLAS may use of {cluster.name} was changed in the settings.", "Make a new plan.")


async def _untaken(cluster: Cluster, predicate: Predicate, done: frozenset[str]) -> Problem | None:
    """PVE is asked about each VMID: a guest that the token cannot see takes one, too."""
    vmids = predicate.args["vmids"]
    for vmid in vmids if isinstance(vmids, list) else []:
        if not await cluster.is_free(int(str(vmid))):
            return Problem("", f"VMID {vmid} is taken.", "Make a new plan; it takes other VMIDs.")
    return None


async def _marked(cluster: Cluster, predicate: Predicate, done: frozenset[str]) -> Problem | None:
    """Each guest as it is now: one that somebody else has made under the same VMID is not ours."""
    vmids = predicate.args["vmids"]
    for vmid in vmids if isinstance(vmids, list) else []:
        config = await cluster.config(int(str(vmid)))
        gone = "is gone, or the token cannot see it"
        cause = await cluster.stranger(config, str(predicate.args["nonce"])) if config else gone
        if cause:
            return Problem("", f"VM {vmid} {cause}.", "Look at it, then make a new plan.")
    return None


_ALL_S = 300.0  # how long a job reads the guests that no plan has looked at, before it is set aside and goes on later


async def addresses_free(cluster: str, predicate: Predicate, foreign: Foreign) -> Problem | None:
    """`addresses` are "ADDRESS NETWORK", as guests are read. Every guest that is not ours is looked at.

    Raises:
        TransientError: the time did not suffice; what was read stays known, so that the next try goes on from there.

    """
    listed = predicate.args["addresses"]
    wanted = {str(text) for text in listed} if isinstance(listed, list) else set()
    sightings, left = await foreign(cluster, _ALL_S, {text.partition(" ")[0] for text in wanted})
    for sighting in sightings:
        for text in sorted(wanted.intersection(sighting.addresses)):
            who = f"guest {sighting.target.name} ({sighting.target.id})"
            return Problem("", f"{who} has {text.partition(' ')[0]}.", "Choose another address, and plan again.")
    if left:
        raise TransientError(
            Code.TARGET_TIMEOUT,
            f"Unable to compare addresses: {left} guests of {cluster} were not read in {_ALL_S:g} s.",
            f"It goes on with those; a higher clusters.{cluster}.calls_per_s makes it faster.",
        )
    return None


_Reader = Callable[[Cluster, Predicate, frozenset[str]], Awaitable[Problem | None]]
PREDICATES: dict[str, _Reader] = {
    PredicateKind.QUORATE: _quorate,
    PredicateKind.VMIDS_FREE: _vmids_free,
    PredicateKind.GUESTS_THERE: _guests_there,
    PredicateKind.NAMES_FREE: _names_free,
    PredicateKind.NODE_MEMORY: _node_memory,
    PredicateKind.STORAGE_FREE: _storage_free,
    PredicateKind.TEMPLATE_SAME: _template_same,
    PredicateKind.ALLOWANCE_SAME: _allowance_same,
    PredicateKind.UNTAKEN: _untaken,
    PredicateKind.MARKED: _marked,
}
