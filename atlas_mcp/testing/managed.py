"""What others do for a guest, on a cluster in memory: the HA manager, and backup jobs."""

from __future__ import annotations

from atlas_mcp.engines import ContradictionError, Submitted, Undone
from atlas_mcp.engines.proxmox import spec
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import Attempt, Finding, JsonObject, Reconciled
from atlas_mcp.testing.actions import Action
from atlas_mcp.testing.cluster import MemoryCluster


class HaAdd(Action[spec.HaAdd]):
    """Hand a guest to HA."""

    def before(self, cluster: MemoryCluster) -> JsonObject:
        """The resource that is there."""
        return {"resource": _resource(cluster, self.owned(cluster).vmid)}

    def submit(self, cluster: MemoryCluster, intent: JsonObject) -> str:
        """Add it; one that is managed already is not ours to change."""
        vmid = self.args.vmid
        if intent["resource"] is not None or vmid in cluster.ha:
            raise TargetError(Code.NOT_OURS, f"Unable to hand VM {vmid} to HA: it is managed already.", "Leave it.")
        self.owned(cluster)
        cluster.write(f"ha_add {vmid}")
        given = {"state": self.args.state, "group": self.args.group, "comment": self.args.comment}
        cluster.ha[vmid] = {key: value for key, value in given.items() if value}
        return ""

    def look(self, cluster: MemoryCluster) -> Finding:
        """Whether HA manages it with our comment."""
        done = self._ours(cluster)
        return Finding(state=Reconciled.DONE if done else Reconciled.NOT_DONE, reason="what HA manages")

    async def undo(self, cluster: MemoryCluster, attempt: Attempt, submitted: Submitted) -> Undone:
        """Take it back, where it is still ours."""
        if attempt.intent.get("resource") is None and self._ours(cluster):
            cluster.write(f"ha_remove {self.args.vmid}")
            del cluster.ha[self.args.vmid]
        return Undone(summary=f"HA does not manage VM {self.args.vmid} for us")

    def _ours(self, cluster: MemoryCluster) -> bool:
        return cluster.ha.get(self.args.vmid, {}).get("comment") == self.args.comment


class HaRemove(Action[spec.HaRemove]):
    """Take a guest back from HA."""

    def before(self, cluster: MemoryCluster) -> JsonObject:
        """The resource that is there."""
        return {"resource": _resource(cluster, self.owned(cluster).vmid)}

    def submit(self, cluster: MemoryCluster, intent: JsonObject) -> str:
        """Remove it, if it is there."""
        if intent["resource"] is not None:
            self.owned(cluster)
            cluster.write(f"ha_remove {self.args.vmid}")
            cluster.ha.pop(self.args.vmid, None)
        return ""

    def look(self, cluster: MemoryCluster) -> Finding:
        """Whether HA still manages it."""
        left = self.args.vmid in cluster.ha
        return Finding(state=Reconciled.NOT_DONE if left else Reconciled.DONE, reason="what HA manages")

    async def undo(self, cluster: MemoryCluster, attempt: Attempt, submitted: Submitted) -> Undone:
        """Hand it over as it was."""
        was = attempt.intent.get("resource")
        if isinstance(was, dict) and self.args.vmid not in cluster.ha:
            self.owned(cluster)
            cluster.write(f"ha_add {self.args.vmid}")
            cluster.ha[self.args.vmid] = {key: str(value) for key, value in was.items()}
        return Undone(summary=f"HA manages VM {self.args.vmid} as before")


class BackupAdd(Action[spec.BackupAdd]):
    """Make a backup job of the guest's own."""

    def before(self, cluster: MemoryCluster) -> JsonObject:
        """The job that is there."""
        self.owned(cluster)
        return {"backup": _job(cluster, self.args.job)}

    def submit(self, cluster: MemoryCluster, intent: JsonObject) -> str:
        """Add it; one of that name is not ours to change."""
        if intent["backup"] is not None or self.args.job in cluster.backups:
            raise TargetError(Code.NOT_OURS, f"Unable to make backup job {self.args.job}: it is there.", "Leave it.")
        self.owned(cluster)
        cluster.write(f"backup_add {self.args.job}")
        cluster.backups[self.args.job] = spec.BackupJob(
            id=self.args.job,
            enabled=True,
            pool="",
            vmids=(self.args.vmid,),
            all=False,
            excluded=(),
            comment=spec.mark(self.args.nonce),
        )
        return ""

    def look(self, cluster: MemoryCluster) -> Finding:
        """Whether it is there with our mark."""
        done = _our_job(cluster, self.args)
        return Finding(state=Reconciled.DONE if done else Reconciled.NOT_DONE, reason="the backup jobs there are")

    async def undo(self, cluster: MemoryCluster, attempt: Attempt, submitted: Submitted) -> Undone:
        """Delete it, where it is still ours."""
        if attempt.intent.get("backup") is None and _our_job(cluster, self.args):
            cluster.write(f"backup_remove {self.args.job}")
            del cluster.backups[self.args.job]
        return Undone(summary=f"there is no backup job {self.args.job} of ours")


class BackupRemove(Action[spec.BackupRemove]):
    """Delete the guest's own backup job."""

    def before(self, cluster: MemoryCluster) -> JsonObject:
        """The job that is there, which must be ours."""
        self.owned(cluster)
        self._check_ours(cluster)
        return {"backup": _job(cluster, self.args.job)}

    def submit(self, cluster: MemoryCluster, intent: JsonObject) -> str:
        """Delete it, if it is there and ours."""
        self._check_ours(cluster)
        if self.args.job in cluster.backups:
            cluster.write(f"backup_remove {self.args.job}")
            del cluster.backups[self.args.job]
        return ""

    def look(self, cluster: MemoryCluster) -> Finding:
        """Whether it is gone."""
        left = _our_job(cluster, self.args)
        return Finding(state=Reconciled.NOT_DONE if left else Reconciled.DONE, reason="the backup jobs there are")

    async def undo(self, cluster: MemoryCluster, attempt: Attempt, submitted: Submitted) -> Undone:
        """Make it again as it was."""
        was = attempt.intent.get("backup")
        if isinstance(was, dict) and self.args.job not in cluster.backups:
            self.owned(cluster)
            cluster.write(f"backup_add {self.args.job}")
            cluster.backups[self.args.job] = spec.BackupJob.model_validate(was)
        return Undone(summary=f"backup job {self.args.job} is as before")

    def _check_ours(self, cluster: MemoryCluster) -> None:
        if self.args.job in cluster.backups and not _our_job(cluster, self.args):
            raise ContradictionError(f"Unable to remove backup job {self.args.job}: it is not ours.", "Look at it.")


def _resource(cluster: MemoryCluster, vmid: int) -> JsonObject | None:
    found = cluster.ha.get(vmid)
    return None if found is None else dict(found)


def _job(cluster: MemoryCluster, job: str) -> JsonObject | None:
    found = cluster.backups.get(job)
    return None if found is None else found.model_dump(mode="json")


def _our_job(cluster: MemoryCluster, args: spec.BackupAdd | spec.BackupRemove) -> bool:
    found = cluster.backups.get(args.job)
    return found is not None and (found.comment, found.vmids) == (spec.mark(args.nonce), (args.vmid,))
