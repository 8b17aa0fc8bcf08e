"""A guest's own backup job: made and deleted with the admin token, known by our mark in its comment.

Other people's jobs are never written. PVE takes an id for a new job, so the plan chooses it, and a lost answer is
settled by looking for it.
"""

from __future__ import annotations

from typing import Any

from pydantic import JsonValue

from atlas_mcp.engines import ContradictionError, Done, Look, Submitted, Undone
from atlas_mcp.engines.proxmox import facts, shapes
from atlas_mcp.engines.proxmox.actions import admin_client, text
from atlas_mcp.engines.proxmox.cluster import Cluster
from atlas_mcp.engines.proxmox.spec import BackupAdd, BackupRemove, mark
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import Attempt, Finding, JsonObject, Reconciled

_KEPT = ("vmid", "schedule", "storage", "prune-backups", "comment", "mode", "enabled")
_PRIVILEGE = "Sys.Modify"


class AddBackup:
    """`POST /cluster/backup`."""

    async def before(self, cluster: Cluster, action: BackupAdd) -> JsonObject:
        """The job of that id, if any."""
        await cluster.owned(action.vmid, action.nonce)
        return {"backup": await _job(cluster, action.job)}

    async def submit(self, cluster: Cluster, action: BackupAdd, intent: JsonObject) -> str:
        """Make the job; one of that id that is there already is not ours to change."""
        if intent["backup"] is not None:
            raise TargetError(
                Code.NOT_OURS, f"Unable to make backup job {action.job}: it is there already.", "Look at it."
            )
        await cluster.owned(action.vmid, action.nonce)
        job: dict[str, JsonValue] = {
            "vmid": str(action.vmid),
            "schedule": action.schedule,
            "storage": action.storage,
            "prune-backups": f"keep-last={action.keep}" if action.keep else None,
            "comment": mark(action.nonce),
            "mode": "snapshot",
            "enabled": 1,
        }
        await admin_client(cluster, _PRIVILEGE).post("cluster/backup", shapes.nothing, id=action.job, **job)
        return ""

    async def look(self, cluster: Cluster, action: BackupAdd, attempt: Attempt) -> Look:
        """Done once PVE has answered."""
        return Done()

    async def reconcile(self, cluster: Cluster, action: BackupAdd, attempt: Attempt) -> Finding:
        """Whether the job is there with our mark."""
        if _ours(await _job(cluster, action.job), action):
            return Finding(state=Reconciled.DONE, reason="the job is there with our mark")
        return Finding(state=Reconciled.NOT_DONE, reason="there is no such job of ours")

    async def undo(self, cluster: Cluster, action: BackupAdd, attempt: Attempt, submitted: Submitted) -> Undone:
        """Delete it, where it was not there before and carries our mark."""
        if attempt.intent.get("backup") is None and _ours(await _job(cluster, action.job), action):
            await admin_client(cluster, _PRIVILEGE).delete(f"cluster/backup/{action.job}", shapes.nothing)
        return Undone(summary=f"VM {action.vmid} has no backup job of its own")


class RemoveBackup:
    """`DELETE /cluster/backup/{id}`."""

    async def before(self, cluster: Cluster, action: BackupRemove) -> JsonObject:
        """The job as it is, which must be ours."""
        await cluster.owned(action.vmid, action.nonce)
        return {"backup": await _own(cluster, action)}

    async def submit(self, cluster: Cluster, action: BackupRemove, intent: JsonObject) -> str:
        """Delete it, if it is there, after one more look at whose it is."""
        if await _own(cluster, action) is not None:
            await admin_client(cluster, _PRIVILEGE).delete(f"cluster/backup/{action.job}", shapes.nothing)
        return ""

    async def look(self, cluster: Cluster, action: BackupRemove, attempt: Attempt) -> Look:
        """Done once PVE has answered."""
        return Done()

    async def reconcile(self, cluster: Cluster, action: BackupRemove, attempt: Attempt) -> Finding:
        """Whether the job is still there."""
        left = _ours(await _job(cluster, action.job), action)
        state = Reconciled.NOT_DONE if left else Reconciled.DONE
        return Finding(state=state, reason="the job is there" if left else "the job is gone")

    async def undo(self, cluster: Cluster, action: BackupRemove, attempt: Attempt, submitted: Submitted) -> Undone:
        """Make it again as it was."""
        was = attempt.intent.get("backup")
        if isinstance(was, dict) and _ours(was, action) and await _job(cluster, action.job) is None:
            await cluster.owned(action.vmid, action.nonce)
            kept = {key: value for key, value in was.items() if value is not None}
            await admin_client(cluster, _PRIVILEGE).post("cluster/backup", shapes.nothing, id=action.job, **kept)
        return Undone(summary=f"VM {action.vmid} has its backup job as before")


async def _job(cluster: Cluster, name: str) -> JsonObject | None:
    """The job of that id, as one would make it again."""
    for row in await cluster.client.get("cluster/backup", facts.backup_rows):
        if row["id"] == name:
            return {key: _written(row[key]) for key in _KEPT if row.get(key) is not None}
    return None


async def _own(cluster: Cluster, action: BackupRemove) -> JsonObject | None:
    """The guest's own job, None where there is none.

    Raises:
        ContradictionError: the job of that id is not ours.

    """
    found = await _job(cluster, action.job)
    if found is not None and not _ours(found, action):
        raise ContradictionError(
            f"Unable to delete backup job {action.job}: it is not ours, or covers more than VM {action.vmid}.",
            "It is left alone: delete it by hand where it may go, then plan again.",
        )
    return found


def _written(value: Any) -> JsonValue:  # noqa: ANN401 - JSON
    """A property string: PVE answers an object where it took `keep-last=3`."""
    if isinstance(value, dict):
        return ",".join(f"{key}={item}" for key, item in sorted(value.items()))
    return value if isinstance(value, int | str) else str(value)


def _ours(job: JsonObject | None, action: BackupAdd | BackupRemove) -> bool:
    """Whether a job is of this guest alone and carries our mark."""
    return (
        job is not None and text(job.get("comment")) == mark(action.nonce) and text(job.get("vmid")) == str(action.vmid)
    )
