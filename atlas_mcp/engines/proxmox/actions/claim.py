"""Guests that another program makes with our token: their VMIDs read free before it begins, removed where it failed.

What such a program takes over it marks as if it had made it, so a mark proves nothing here. A guest counts as this
run's only where every VMID of its template was read free before, and as many of them are there as our token has cloned
from that template since, outside our own journal. Then it cannot be somebody else's; else nothing is removed.
"""

from __future__ import annotations

from functools import partial

from atlas_mcp.engines import ContradictionError, Done, Look, Submitted, Undone
from atlas_mcp.engines.proxmox import facts, shapes
from atlas_mcp.engines.proxmox.actions import clones, removal
from atlas_mcp.engines.proxmox.cluster import LEFT_ALONE, Cluster
from atlas_mcp.engines.proxmox.spec import Claim, GuestConfig
from atlas_mcp.model import Attempt, Finding, JsonObject, Reconciled


class ClaimGuest:
    """No write: what is read before is the proof that a later undo stands on."""

    async def before(self, cluster: Cluster, action: Claim) -> JsonObject:
        """That the VMID is free, and the newest tasks of ours on the template's node, as its own clock counts."""
        if not await cluster.is_free(action.vmid):
            raise clones.taken(action.vmid)
        return await clones.moment(cluster, *await clones.nodes(cluster, action.source))

    async def submit(self, cluster: Cluster, action: Claim, intent: JsonObject) -> str:
        """Nothing is written."""
        return ""

    async def look(self, cluster: Cluster, action: Claim, attempt: Attempt) -> Look:
        """It is read already."""
        return Done()

    async def reconcile(self, cluster: Cluster, action: Claim, attempt: Attempt) -> Finding:
        """Reading is repeated."""
        return Finding(state=Reconciled.NOT_DONE, reason="it only reads")

    async def undo(self, cluster: Cluster, action: Claim, attempt: Attempt, submitted: Submitted) -> Undone:
        """Remove the guest, where the run is proven to have made it. The program has ended before this is called."""
        cloned = await clones.made_since(
            cluster, action.template, await clones.nodes(cluster, action.source), attempt.intent
        )
        if not cloned or await cluster.is_free(action.vmid):
            return Undone(summary=f"VM {action.vmid} is not this run's")
        made = [vmid for vmid, node in action.siblings.items() if await _made(cluster, int(vmid), node, attempt.intent)]
        if len(made) != len(cloned):
            raise ContradictionError(
                f"Unable to tell whose VM {action.vmid} is: our token cloned template {action.template}"
                f" {len(cloned)} times in this run, and {len(made)} of its VMIDs are there ({', '.join(made)}).",
                "Look at them. Remove what the run made, or move away what is somebody else's; then resume the job.",
            )
        return await _remove(cluster, action, submitted)


async def _made(cluster: Cluster, vmid: int, node: str, intent: JsonObject) -> bool:
    """Whether a VMID is taken, or was until we removed it."""
    if not await cluster.is_free(vmid):
        return True
    for place in await clones.nodes(cluster, node):
        removals = await clones.tasks_on(cluster, place, typefilter="qmdestroy", vmid=vmid)
        if any(clones.is_since(task, intent) for task in removals):
            return True
    return False


async def _remove(cluster: Cluster, action: Claim, submitted: Submitted) -> Undone:
    """Take the guest from HA and remove it. May be called again in its middle."""
    config = await cluster.config(action.vmid)
    if config is None:
        raise ContradictionError(
            f"Unable to see VM {action.vmid}: it is there, but the token may not look at it.",
            f"Remove it by hand, or put it into pool {action.pool}; then resume the job.",
        )
    removal.refuse_additions(action, config)
    if action.ha:
        managed = await cluster.client.get("cluster/ha/resources", facts.managed_rows)
        if any(row["sid"] == f"vm:{action.vmid}" for row in managed):
            await cluster.client.delete(f"cluster/ha/resources/vm:{action.vmid}", shapes.nothing)
    return await removal.remove(cluster, action.vmid, submitted, partial(_refuse_another, cluster, config))


async def _refuse_another(cluster: Cluster, looked_at: GuestConfig) -> None:
    """Refuse a guest that took the place of the one that was looked at."""
    now = await cluster.config(looked_at.vmid)
    if now is not None and now.identity != looked_at.identity:
        raise ContradictionError(
            f"Unable to remove VM {now.vmid}: another guest took its place while it was stopped.", LEFT_ALONE
        )
