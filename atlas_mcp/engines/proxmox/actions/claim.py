"""Guests that another program makes with our token: their VMIDs read free before it begins, removed where it failed.

What such a program takes over it marks as if it had made it, so a mark proves nothing here. A guest counts as this
run's only where every VMID of its template was read free before, and as many of them are there as our token has cloned
from that template since, outside our own journal. Then it cannot be somebody else's; else nothing is removed.
"""

from __future__ import annotations

from typing import Any

import anyio

from atlas_mcp.engines import ContradictionError, Submitted, Undone
from atlas_mcp.engines.proxmox.cluster import Cluster, unexpected
from atlas_mcp.engines.proxmox.spec import Claim
from atlas_mcp.engines.proxmox.tasks import succeeded
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import Attempt, Finding, JsonObject, Reconciled

_MOST_TASKS = 1000
_LOOK_S = 0.5


class ClaimGuest:
    """No write: what is read before is the proof that a later undo stands on."""

    async def before(self, cluster: Cluster, action: Claim) -> JsonObject:
        """That the VMID is free, and the newest tasks of ours on the template's node, as its own clock counts."""
        if not await cluster.is_free(action.vmid):
            raise _taken(action.vmid)
        tasks = await _tasks(cluster, action.source)
        since = max((int(task["starttime"]) for task in tasks), default=0)
        return {"since": since, "seen": [task["upid"] for task in tasks if int(task["starttime"]) == since]}

    async def submit(self, cluster: Cluster, action: Claim, intent: JsonObject) -> str:
        """Nothing is written."""
        return ""

    async def outcome(self, cluster: Cluster, action: Claim, attempt: Attempt) -> JsonObject:
        """It is read already."""
        return {}

    async def reconcile(self, cluster: Cluster, action: Claim, attempt: Attempt) -> Finding:
        """Reading is repeated."""
        return Finding(state=Reconciled.NOT_DONE, reason="it only reads")

    async def undo(self, cluster: Cluster, action: Claim, attempt: Attempt, submitted: Submitted) -> Undone:
        """Remove the guest, where the run is proven to have made it. The program has ended before this is called."""
        clones = await self._clones(cluster, action, attempt.intent)
        if not clones or await cluster.is_free(action.vmid):
            return Undone(summary=f"VM {action.vmid} is not this run's")
        made = [vmid for vmid, node in action.siblings.items() if await _made(cluster, int(vmid), node, attempt.intent)]
        if len(made) != len(clones):
            raise ContradictionError(
                f"Unable to tell whose VM {action.vmid} is: our token cloned template {action.template}"
                f" {len(clones)} times in this run, and {len(made)} of its VMIDs are there ({', '.join(made)}).",
                "Look at them. Remove what the run made, or move away what is somebody else's; then resume the job.",
            )
        return await _remove(cluster, action, submitted)

    async def _clones(self, cluster: Cluster, action: Claim, intent: JsonObject) -> list[str]:
        """The clones of the template that our token has made since, without those of our own steps."""
        while True:
            found = [
                task
                for task in await _tasks(cluster, action.source, typefilter="qmclone", vmid=action.template)
                if _since(task, intent)
            ]
            if all(task.get("status") != "RUNNING" and "endtime" in task for task in found):
                own = await cluster.own_tasks()
                return [task["upid"] for task in found if _succeeded(task) and task["upid"] not in own]
            await anyio.sleep(_LOOK_S)


async def _tasks(cluster: Cluster, node: str, **filters: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - of PVE
    """Our token's tasks on a node, those that run included (`GET /nodes/{node}/tasks`)."""
    found = await cluster.client.get(f"nodes/{node}/tasks", source="all", limit=_MOST_TASKS, **filters)
    return [task for task in found if _user(task) == cluster.client.user]


def _user(task: dict[str, Any]) -> str:
    """PVE splits the name of a token in some lists: `user` is its owner, `tokenid` the rest."""
    return f"{task['user']}!{task['tokenid']}" if task.get("tokenid") else str(task["user"])


def _since(task: dict[str, Any], intent: JsonObject) -> bool:
    since, seen = intent.get("since"), intent.get("seen")
    start = int(task["starttime"])
    known = isinstance(seen, list) and task["upid"] in seen
    return isinstance(since, int) and start >= since and not known


def _succeeded(task: dict[str, Any]) -> bool:
    return str(task.get("status") or "").startswith(("OK", "WARNINGS"))


async def _made(cluster: Cluster, vmid: int, node: str, intent: JsonObject) -> bool:
    """Whether a VMID is taken, or was until we removed it."""
    if not await cluster.is_free(vmid):
        return True
    return any(_since(task, intent) for task in await _tasks(cluster, node, typefilter="qmdestroy", vmid=vmid))


async def _remove(cluster: Cluster, action: Claim, submitted: Submitted) -> Undone:
    """Take the guest from HA, stop it, remove it. May be called again in its middle."""
    config = await cluster.config(action.vmid)
    if config is None:
        raise ContradictionError(
            f"Unable to see VM {action.vmid}: it is there, but the token may not look at it.",
            f"Remove it by hand, or put it into pool {action.pool}; then resume the job.",
        )
    foreign = unexpected(config, keys=action.disks)
    if foreign:
        raise ContradictionError(
            f"Unable to remove VM {action.vmid}: {foreign}, which this run did not add.",
            "Remove that, or keep the guest, then resume the job.",
        )
    if action.ha and any(row["sid"] == f"vm:{action.vmid}" for row in await cluster.client.get("cluster/ha/resources")):
        await cluster.client.delete(f"cluster/ha/resources/vm:{action.vmid}")
    under_way = await cluster.running_task("qmdestroy", id=str(action.vmid))
    if not under_way:
        if await cluster.status(action.vmid) == "running":
            stopping = await cluster.stop(action.vmid)
            await submitted(stopping)
            succeeded(await cluster.tasks.wait(stopping), f"stop VM {action.vmid}")
        under_way = await cluster.delete(action.vmid)
        await submitted(under_way)
    succeeded(await cluster.tasks.wait(under_way), f"remove VM {action.vmid}")
    return Undone(summary=f"VM {action.vmid} was removed")


def _taken(vmid: int) -> TargetError:
    return TargetError(
        Code.VMID_TAKEN,
        f"Unable to make VM {vmid}: another guest has taken that VMID since the plan.",
        "Make a new plan; it takes another VMID.",
    )
