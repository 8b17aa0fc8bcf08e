"""Handing a guest to the HA manager and taking it back. Both need Sys.Console on `/`: the admin token's work."""

from __future__ import annotations

from typing import Any

from atlas_mcp.engines import Done, Look, Submitted, Undone
from atlas_mcp.engines.proxmox import facts, shapes
from atlas_mcp.engines.proxmox.actions import admin_client, text
from atlas_mcp.engines.proxmox.cluster import Cluster
from atlas_mcp.engines.proxmox.spec import HaAdd, HaRemove
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import Attempt, Finding, JsonObject, Reconciled

_PRIVILEGE = "Sys.Console"
_KEPT = ("state", "group", "comment", "max_relocate", "max_restart")


class AddToHa:
    """`POST /cluster/ha/resources`."""

    async def before(self, cluster: Cluster, action: HaAdd) -> JsonObject:
        """The resource that is there, if any."""
        await cluster.owned(action.vmid, action.nonce)
        return {"resource": await _resource(cluster, action.vmid)}

    async def submit(self, cluster: Cluster, action: HaAdd, intent: JsonObject) -> str:
        """Add the guest; one that HA manages already is not ours to change."""
        if intent["resource"] is not None:
            raise TargetError(
                Code.NOT_OURS, f"Unable to hand VM {action.vmid} to HA: it is managed already.", "Leave it as it is."
            )
        await cluster.owned(action.vmid, action.nonce)
        await admin_client(cluster, _PRIVILEGE).post(
            "cluster/ha/resources",
            shapes.nothing,
            sid=f"vm:{action.vmid}",
            state=action.state,
            group=action.group or None,
            comment=action.comment,
        )
        return ""

    async def look(self, cluster: Cluster, action: HaAdd, attempt: Attempt) -> Look:
        """Done once PVE has answered."""
        return Done()

    async def reconcile(self, cluster: Cluster, action: HaAdd, attempt: Attempt) -> Finding:
        """Whether HA manages it with our comment."""
        if await _ours(cluster, action):
            return Finding(state=Reconciled.DONE, reason="HA manages it with our mark")
        return Finding(state=Reconciled.NOT_DONE, reason="HA does not manage it for us")

    async def undo(self, cluster: Cluster, action: HaAdd, attempt: Attempt, submitted: Submitted) -> Undone:
        """Take it back, where it was not managed before and still carries our comment."""
        if attempt.intent.get("resource") is None and await _ours(cluster, action):
            await admin_client(cluster, _PRIVILEGE).delete(f"cluster/ha/resources/vm:{action.vmid}", shapes.nothing)
        return Undone(summary=f"HA no longer manages VM {action.vmid} for us")


class RemoveFromHa:
    """`DELETE /cluster/ha/resources/{sid}`."""

    async def before(self, cluster: Cluster, action: HaRemove) -> JsonObject:
        """The resource that is there."""
        await cluster.owned(action.vmid, action.nonce)
        return {"resource": await _resource(cluster, action.vmid)}

    async def submit(self, cluster: Cluster, action: HaRemove, intent: JsonObject) -> str:
        """Remove it, if it is there."""
        if intent["resource"] is not None:
            await cluster.owned(action.vmid, action.nonce)
            await admin_client(cluster, _PRIVILEGE).delete(f"cluster/ha/resources/vm:{action.vmid}", shapes.nothing)
        return ""

    async def look(self, cluster: Cluster, action: HaRemove, attempt: Attempt) -> Look:
        """Done once PVE has answered."""
        return Done()

    async def reconcile(self, cluster: Cluster, action: HaRemove, attempt: Attempt) -> Finding:
        """Whether HA still manages it."""
        left = await _resource(cluster, action.vmid)
        state = Reconciled.DONE if left is None else Reconciled.NOT_DONE
        return Finding(state=state, reason="HA manages it" if left else "HA does not manage it")

    async def undo(self, cluster: Cluster, action: HaRemove, attempt: Attempt, submitted: Submitted) -> Undone:
        """Hand it over as it was."""
        was = attempt.intent.get("resource")
        if isinstance(was, dict) and await _resource(cluster, action.vmid) is None:
            await cluster.owned(action.vmid, action.nonce)
            kept = {key: text(was[key]) for key in _KEPT if was.get(key) is not None}
            sid = f"vm:{action.vmid}"
            await admin_client(cluster, _PRIVILEGE).post("cluster/ha/resources", shapes.nothing, sid=sid, **kept)
        return Undone(summary=f"HA manages VM {action.vmid} as before")


async def _resource(cluster: Cluster, vmid: int) -> Any:  # noqa: ANN401 - JSON
    for row in await cluster.client.get("cluster/ha/resources", facts.managed_rows):
        if row["sid"] == f"vm:{vmid}":
            return {key: row[key] for key in _KEPT if key in row}
    return None


async def _ours(cluster: Cluster, action: HaAdd) -> bool:
    found = await _resource(cluster, action.vmid)
    return found is not None and found.get("comment") == action.comment
