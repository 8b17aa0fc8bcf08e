"""Making a guest from a template, and removing one that is proven ours.

Ownership is the VMID in the journal with the mark in the description. While PVE copies disks the new
guest is locked; at first it reads "qmclone temporary file", then it has our description but not yet all
its disks, and a token with rights by pool does not see it at all. So nothing counts before the lock is gone.
"""

from __future__ import annotations

import anyio

from atlas_mcp.engines import ContradictionError, Submitted, Undone
from atlas_mcp.engines.proxmox.actions import ended, task_state
from atlas_mcp.engines.proxmox.cluster import Cluster, unexpected
from atlas_mcp.engines.proxmox.spec import Clone, Destroy, GuestConfig
from atlas_mcp.engines.proxmox.tasks import succeeded
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import Attempt, Finding, JsonObject, Reconciled

_SETTLE_S = 2.0  # how long a request that died with its sender may still take to reach PVE
_LATE_S = 60.0  # how long PVE may take over a request that nobody waits for any more
_LOOK_S = 0.5
_UNLOCK_S = 600.0  # how long a clone whose task we cannot name may stay locked


class CloneGuest:
    """`POST /nodes/{node}/qemu/{template}/clone`."""

    async def before(self, cluster: Cluster, action: Clone) -> JsonObject:
        """There is nothing to replace: that the VMID is free is read right before the write."""
        return {}

    async def submit(self, cluster: Cluster, action: Clone, intent: JsonObject) -> str:
        """Clone, where the VMID is free. PVE's own error for a taken VMID is never taken for success."""
        if not await cluster.is_free(action.vmid):
            raise TargetError(
                Code.VMID_TAKEN,
                f"Unable to make VM {action.vmid}: another guest has taken that VMID since the plan.",
                "Make a new plan; it takes another VMID.",
            )
        source = await cluster.node_of(action.template)
        if source is None:
            raise TargetError(Code.TARGET_FAILED, f"Unable to clone {action.template}: the template is gone.", "")
        return str(
            await cluster.client.post(
                f"nodes/{source}/qemu/{action.template}/clone",
                newid=action.vmid,
                name=action.name,
                description=action.description,
                full=int(action.full),
                target=action.node if action.node != source else None,
                storage=action.storage or None,
                pool=action.pool or None,
            )
        )

    async def outcome(self, cluster: Cluster, action: Clone, attempt: Attempt) -> JsonObject:
        """Wait for the task, then read that the guest is there, unlocked and ours."""
        result = await ended(cluster, attempt.handle, f"clone {action.template} to VM {action.vmid}")
        config = await self._unlocked(cluster, action)
        if config is None or not config.ours(action.nonce):
            raise ContradictionError(
                f"Unable to find VM {action.vmid} as it was cloned: somebody removed or rewrote it at once.",
                "Look at the cluster's task log; it is left alone.",
            )
        return {**result, "node": config.node}

    async def reconcile(self, cluster: Cluster, action: Clone, attempt: Attempt) -> Finding:
        """Follow the task where it is known; else look at the VMID until it says whose it is."""
        if attempt.handle:
            found = await task_state(cluster, attempt.handle)
            if found.state is not Reconciled.DONE:
                return found
            config = await self._unlocked(cluster, action)
            if config is not None and config.ours(action.nonce):
                return found
            return Finding(
                state=Reconciled.UNKNOWN, reason=f"the clone task succeeded, but VM {action.vmid} is not ours"
            )
        with anyio.move_on_after(_UNLOCK_S):
            return await self._whose(cluster, action)
        return Finding(state=Reconciled.UNKNOWN, reason=f"VM {action.vmid} stays locked and its task is not known")

    async def undo(self, cluster: Cluster, action: Clone, attempt: Attempt, submitted: Submitted) -> Undone:
        """Stop the clone where it still runs, and remove what is proven ours."""
        made = False
        if attempt.result.get("late"):
            await anyio.sleep(_LATE_S)
        if attempt.handle:
            found = await task_state(cluster, attempt.handle)
            if found.state is Reconciled.RUNNING:
                await cluster.client.delete(f"nodes/{attempt.handle.split(':')[1]}/tasks/{attempt.handle}")
            made = (await cluster.tasks.wait(attempt.handle)).succeeded
        elif (await self.reconcile(cluster, action, attempt)).state is Reconciled.UNKNOWN:
            raise ContradictionError(
                f"Unable to tell whether VM {action.vmid} is ours: it stays locked.", "Look at it, then resume the job."
            )
        config = await self._unlocked(cluster, action)
        if config is None or not config.ours(action.nonce):
            return await self._nothing_of_ours(cluster, action, config, attempt if made else None)
        return await remove(cluster, action, config, submitted)

    async def _nothing_of_ours(
        self, cluster: Cluster, action: Clone, config: GuestConfig | None, made: Attempt | None
    ) -> Undone:
        if config is None and await cluster.is_free(action.vmid):
            return Undone(summary=f"VM {action.vmid} is not there")
        if made is not None and not made.result.get("removed"):
            raise ContradictionError(
                f"Unable to remove VM {action.vmid}: we made it, but what is there does not carry our mark.",
                "Look at it: put the mark back into its description, or remove the guest, then resume the job.",
            )
        return Undone(summary=f"VM {action.vmid} is somebody else's and was left alone")

    async def _unlocked(self, cluster: Cluster, action: Clone) -> GuestConfig | None:
        """The guest's configuration once the clone's lock is gone, None where no guest is seen."""
        while True:
            config = await cluster.config(action.vmid)
            if config is None or config.text("lock") != "clone":
                return config
            await anyio.sleep(_LOOK_S)

    async def _whose(self, cluster: Cluster, action: Clone) -> Finding:
        """The answer was lost: wait until the VMID shows whether our clone happened."""
        settled = anyio.current_time() + _SETTLE_S
        while True:
            config = await cluster.config(action.vmid)
            locked = config is not None and config.text("lock") == "clone"
            if config is not None and not locked:
                if config.ours(action.nonce):
                    return Finding(state=Reconciled.DONE, reason="the guest carries our mark")
                return Finding(state=Reconciled.NOT_DONE, reason="the VMID is somebody else's")
            cloning = locked or await cluster.running_task("qmclone", id=str(action.template))
            if not cloning and anyio.current_time() >= settled:
                free = await cluster.is_free(action.vmid)
                reason = "no guest bears the VMID" if free else "the VMID is somebody else's"
                return Finding(state=Reconciled.NOT_DONE, reason=reason)
            await anyio.sleep(_LOOK_S)


class DestroyGuest:
    """`DELETE /nodes/{node}/qemu/{vmid}`, with neither `purge` nor `destroy-unreferenced-disks`."""

    async def before(self, cluster: Cluster, action: Destroy) -> JsonObject:
        """The whole configuration, for the record; refused where something is on the guest that we did not add."""
        if action.gone:
            await _refuse_a_guest(cluster, action)
            return {}
        config = await cluster.owned(action.vmid, action.nonce)
        _refuse_unexpected(config, action)
        return {"config": config.values, "node": config.node}

    async def submit(self, cluster: Cluster, action: Destroy, intent: JsonObject) -> str:
        """Delete, after one more look."""
        if action.gone:
            await _refuse_a_guest(cluster, action)
            return ""
        config = await cluster.owned(action.vmid, action.nonce)
        _refuse_unexpected(config, action)
        return str(await cluster.client.delete(f"nodes/{config.node}/qemu/{action.vmid}"))

    async def outcome(self, cluster: Cluster, action: Destroy, attempt: Attempt) -> JsonObject:
        """Wait for the task, and see that the guest is gone."""
        result = await ended(cluster, attempt.handle, f"remove VM {action.vmid}")
        left = await cluster.config(action.vmid)
        if left is not None and left.ours(action.nonce):
            raise TargetError(Code.TARGET_FAILED, f"Unable to remove VM {action.vmid}: it is still there.", "")
        return result

    async def reconcile(self, cluster: Cluster, action: Destroy, attempt: Attempt) -> Finding:
        """Gone, or being removed, or still there."""
        handle = attempt.handle or await cluster.running_task("qmdestroy", id=str(action.vmid))
        if handle:
            found = await task_state(cluster, handle)
            if found.state is Reconciled.RUNNING:
                return found
        config = await cluster.config(action.vmid)
        if config is not None and config.ours(action.nonce):
            return Finding(state=Reconciled.NOT_DONE, reason="the guest is still there")
        if config is None and not await cluster.is_free(action.vmid):
            return Finding(state=Reconciled.UNKNOWN, reason=f"VM {action.vmid} is there, but cannot be looked at")
        return Finding(state=Reconciled.DONE, reason="the guest is gone")

    async def undo(self, cluster: Cluster, action: Destroy, attempt: Attempt, submitted: Submitted) -> Undone:
        """A removed guest cannot be brought back; the runner never asks."""
        raise ContradictionError(f"Unable to bring VM {action.vmid} back: a removal cannot be undone.", "")


async def _refuse_a_guest(cluster: Cluster, action: Destroy) -> None:
    if not await cluster.is_free(action.vmid):
        raise TargetError(
            Code.VMID_TAKEN,
            f"Unable to take VM {action.vmid} for gone: there is a guest of that VMID again.",
            "Look at it, then make a new plan.",
        )


async def remove(cluster: Cluster, action: Clone, config: GuestConfig, submitted: Submitted) -> Undone:
    """Stop and remove a guest that this job made. May be called again in its middle."""
    if action.protected and _as_cloned(config):
        path = f"nodes/{config.node}/qemu/{action.vmid}/config"
        await cluster.client.put(path, digest=config.digest, delete="protection")
        config = await cluster.owned(action.vmid, action.nonce)
    foreign = unexpected(config, keys=action.disks)
    if foreign:
        raise ContradictionError(
            f"Unable to remove VM {action.vmid}: {foreign}, which this job did not add.",
            "Remove that, or keep the guest, then resume the job.",
        )
    under_way = await cluster.running_task("qmdestroy", id=str(action.vmid))
    if not under_way:
        if await cluster.status(action.vmid) == "running":
            stopping = await cluster.stop(config)
            await submitted(stopping)
            succeeded(await cluster.tasks.wait(stopping), f"stop VM {action.vmid}")
        await cluster.owned(action.vmid, action.nonce)
        under_way = str(await cluster.client.delete(f"nodes/{config.node}/qemu/{action.vmid}"))
        await submitted(under_way)
    succeeded(await cluster.tasks.wait(under_way), f"remove VM {action.vmid}")
    return Undone(summary=f"VM {action.vmid} was removed")


def _as_cloned(config: GuestConfig) -> bool:
    """Whether a protected guest is so from its template: one that was configured has our tag, and lost that protection.

    What a person protects afterwards is not touched.
    """
    return config.text("protection") == "1" and "atlas" not in config.text("tags").split(";")


def _refuse_unexpected(config: GuestConfig, action: Destroy) -> None:
    foreign = unexpected(config, volumes=action.volumes)
    if foreign:
        raise TargetError(
            Code.NOT_OURS,
            f"Unable to remove VM {action.vmid} ({config.name}): {foreign}, which we did not add.",
            "Remove that by hand if it may go, then plan again.",
        )
