"""Making a guest from a template, and removing one that is proven ours.

Ownership is the VMID in the journal, the mark in the description, and what was read of the guest when its clone had
ended (`GuestConfig.identity`); where nothing was read, the clone's task counts. While PVE copies disks the new
guest is locked; at first it reads "qmclone temporary file", then it has our description but not yet all
its disks, and a token with rights by pool does not see it at all. So nothing counts before the lock is gone.
"""

from __future__ import annotations

from functools import partial

import anyio

from atlas_mcp.engines import ContradictionError, Done, Failed, Look, Running, Submitted, Undone
from atlas_mcp.engines.proxmox import shapes
from atlas_mcp.engines.proxmox.actions import clones, removal, task_look, task_state
from atlas_mcp.engines.proxmox.cluster import LEFT_ALONE, Cluster, unexpected
from atlas_mcp.engines.proxmox.spec import Clone, Destroy, GuestConfig
from atlas_mcp.engines.proxmox.tasks import path_of
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import Attempt, Finding, JsonObject, Reconciled

_SETTLE_S = 2.0  # how long a request that died with its sender may still take to reach PVE
_LATE_S = 60.0  # how long PVE may take over a request that nobody waits for any more
_LOOK_S = 0.5
_UNLOCK_S = 600.0  # how long a clone whose task we cannot name may stay locked


class CloneGuest:
    """`POST /nodes/{node}/qemu/{template}/clone`."""

    async def before(self, cluster: Cluster, action: Clone) -> JsonObject:
        """The moment: a clone that nobody wrote down is told by a task of ours that began later."""
        template = await cluster.guests.seen(action.template)
        return await clones.moment(cluster, template.node) if template else {}

    async def submit(self, cluster: Cluster, action: Clone, intent: JsonObject) -> str:
        """Clone, where the VMID is free. PVE's own error for a taken VMID is never taken for success."""
        if not await cluster.is_free(action.vmid):
            left = await cluster.config(action.vmid)
            if left is not None and not await cluster.stranger(left, action.nonce):
                raise TargetError(
                    Code.TARGET_FAILED,
                    f"Unable to make VM {action.vmid}: a clone that failed before left it behind.",
                    "It is removed with the rest; then make a new plan.",
                )
            raise clones.taken(action.vmid)
        clone = partial(
            cluster.client.post,
            newid=action.vmid,
            name=action.name,
            description=action.description,
            full=int(action.full),
            target=action.node,
            storage=action.storage or None,
            pool=action.pool or None,
        )
        return await cluster.guests.at(action.template, lambda path: clone(f"{path}/clone", shapes.task))

    async def look(self, cluster: Cluster, action: Clone, attempt: Attempt) -> Look:
        """Whether the task has ended, then whether the guest is there, unlocked and ours."""
        task = await task_look(cluster, attempt.handle, f"clone {action.template} to VM {action.vmid}")
        if not isinstance(task, Done):
            return task
        config = await cluster.config(action.vmid)
        if config is not None and _is_locked(config):
            return Running(again_in_s=_LOOK_S, progress=f"waits for the lock of VM {action.vmid} to go")
        if config is None or await cluster.stranger(config, action.nonce):
            raise ContradictionError(
                f"Unable to find VM {action.vmid} as it was cloned: somebody removed or rewrote it at once.",
                "Look at the cluster's task log; it is left alone.",
            )
        disks: JsonObject = {disk.key: disk.volume for disk in config.disks}
        return Done(result={**task.result, "node": config.node, "identity": config.identity, "disks": disks})

    async def reconcile(self, cluster: Cluster, action: Clone, attempt: Attempt) -> Finding:
        """Follow the task where it is known; else look at the VMID until it says whose it is."""
        if attempt.handle:
            found = await task_state(cluster, attempt.handle)
            if found.state is not Reconciled.DONE:
                return found
            config = await self._unlocked(cluster, action)
            if config is not None and not await cluster.stranger(config, action.nonce):
                return found
            return Finding(
                state=Reconciled.UNKNOWN, reason=f"the clone task succeeded, but VM {action.vmid} is not ours"
            )
        with anyio.move_on_after(_UNLOCK_S):
            return await self._whose(cluster, action, attempt.intent)
        return Finding(state=Reconciled.UNKNOWN, reason="it stays locked, and its task is not known")

    async def undo(self, cluster: Cluster, action: Clone, attempt: Attempt, submitted: Submitted) -> Undone:
        """Stop the clone where it still runs, and remove what is proven ours."""
        made = "task" in attempt.result  # its outcome is known: its node, which may be off, need not be asked
        if attempt.result.get("late"):
            await anyio.sleep(_LATE_S)
        if attempt.handle and not made:
            found = await task_state(cluster, attempt.handle)
            if found.state is Reconciled.RUNNING:
                await cluster.client.delete(path_of(attempt.handle), shapes.nothing)
            made = (await cluster.tasks.wait(attempt.handle)).succeeded
        elif not made:
            finding = await self.reconcile(cluster, action, attempt)
            if finding.state is Reconciled.UNKNOWN and not attempt.earlier:  # a task of ours may have left something
                raise ContradictionError(
                    f"Unable to tell whether VM {action.vmid} is ours: {finding.reason}.", LEFT_ALONE
                )
        config = await self._unlocked(cluster, action)
        read = str(attempt.result.get("identity") or "")
        cause = await cluster.stranger(config, action.nonce, read) if config else ""
        if config is None or cause:
            return await self._nothing_of_ours(cluster, action, attempt, cause, made=made)
        return await _remove(cluster, action, config, submitted)

    async def _nothing_of_ours(
        self, cluster: Cluster, action: Clone, attempt: Attempt, cause: str, *, made: bool
    ) -> Undone:
        """`cause` is why the guest that is there is not ours, "" where none is seen."""
        if not cause and await cluster.is_free(action.vmid):
            return Undone(summary=f"VM {action.vmid} is not there")
        if not cause and not made and (attempt.handle or attempt.earlier):
            return Undone(
                summary=f"VM {action.vmid} is out of sight",
                remains=(
                    f"VM {action.vmid}: a clone of ours that failed left it behind, or somebody made it since;"
                    " the token cannot see it. Look at it, and remove it by hand if it has no disks.",
                ),
            )
        if made:
            raise ContradictionError(
                f"Unable to remove VM {action.vmid}: we made one, and what is there now {cause or 'cannot be seen'}.",
                LEFT_ALONE,
            )
        return Undone(summary=f"VM {action.vmid} is somebody else's and was left alone")

    async def _unlocked(self, cluster: Cluster, action: Clone) -> GuestConfig | None:
        """The guest's configuration once the clone's lock is gone, None where no guest is seen."""
        while True:
            config = await cluster.config(action.vmid)
            if config is None or not _is_locked(config):
                return config
            await anyio.sleep(_LOOK_S)

    async def _cloned(self, cluster: Cluster, action: Clone, intent: JsonObject) -> bool:
        """Whether a task of ours that nobody wrote down has cloned the template since; waits for those that run.

        PVE moves an unlocked guest to its node only as its task ends. Older versions wrote no moment: there every clone
        counts that no step of ours is known to have made.
        """
        since: JsonObject = intent if "since" in intent else {"since": 0, "seen": []}
        nodes = (await cluster.resources()).nodes
        for online in (True, False):  # a node that stays off is asked last, and fails: it may know
            names = [node.name for node in nodes if node.online is online]
            if await clones.made_since(cluster, action.template, names, since):
                return True
        return False

    async def _whose(self, cluster: Cluster, action: Clone, intent: JsonObject) -> Finding:
        """The answer was lost: wait until the VMID shows whether our clone happened."""
        settled = anyio.current_time() + _SETTLE_S
        while True:
            config = await cluster.config(action.vmid)
            locked = config is not None and _is_locked(config)
            if config is not None and not locked:
                if await cluster.stranger(config, action.nonce):
                    return Finding(state=Reconciled.NOT_DONE, reason="the VMID is somebody else's")
                if await self._cloned(cluster, action, intent):
                    return Finding(state=Reconciled.DONE, reason="a task of ours made a guest, and it carries our mark")
                return Finding(state=Reconciled.UNKNOWN, reason="it carries our mark, but no task of ours made it")
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
        config = await _looked_at(cluster, action)
        return {"config": config.values, "node": config.node}

    async def submit(self, cluster: Cluster, action: Destroy, intent: JsonObject) -> str:
        """Delete, after one more look."""
        if action.gone:
            await _refuse_a_guest(cluster, action)
            return ""
        await _looked_at(cluster, action)
        return await cluster.delete(action.vmid)

    async def look(self, cluster: Cluster, action: Destroy, attempt: Attempt) -> Look:
        """Whether the task has ended, then whether the guest is gone."""
        task = await task_look(cluster, attempt.handle, f"remove VM {action.vmid}")
        if not isinstance(task, Done):
            return task
        left = await cluster.config(action.vmid)
        if left is not None and await _is_it(cluster, left, action):
            return Failed(message=f"Unable to remove VM {action.vmid}: it is still there.", remedy="")
        return task

    async def reconcile(self, cluster: Cluster, action: Destroy, attempt: Attempt) -> Finding:
        """Gone, or being removed, or still there."""
        handle = attempt.handle or await cluster.running_task("qmdestroy", id=str(action.vmid))
        if handle:
            found = await task_state(cluster, handle)
            if found.state is Reconciled.RUNNING:
                return found
        config = await cluster.config(action.vmid)
        if config is not None and await _is_it(cluster, config, action):
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


async def _remove(cluster: Cluster, action: Clone, config: GuestConfig, submitted: Submitted) -> Undone:
    """Remove a guest that this job made. May be called again in its middle."""
    if action.protected and _as_cloned(config):
        await cluster.guests.at(
            action.vmid,
            lambda path: cluster.client.put(
                f"{path}/config", shapes.nothing, digest=config.digest, delete="protection"
            ),
        )
        config = await cluster.owned(action.vmid, action.nonce)
    removal.refuse_additions(action, config)
    return await removal.remove(cluster, action.vmid, submitted, partial(cluster.owned, action.vmid, action.nonce))


def _is_locked(config: GuestConfig) -> bool:
    """Whether a guest is still being cloned."""
    return config.text("lock") == "clone"


def _as_cloned(config: GuestConfig) -> bool:
    """Whether a protected guest is so from its template: one that was configured has our tag, and lost that protection.

    What a person protects afterwards is not touched.
    """
    return config.text("protection") == "1" and "atlas" not in config.text("tags").split(";")


async def _is_it(cluster: Cluster, config: GuestConfig, action: Destroy) -> bool:
    """Whether a guest is the one that is to be removed."""
    return not await cluster.stranger(config, action.nonce, action.identity)


async def _looked_at(cluster: Cluster, action: Destroy) -> GuestConfig:
    """The guest, which must be the one that was looked at, with nothing on it that we did not add."""
    config = await cluster.owned(action.vmid, action.nonce, action.identity)
    strange = unexpected(config, volumes=action.volumes)
    if strange:
        raise TargetError(
            Code.NOT_OURS,
            f"Unable to remove VM {action.vmid} ({config.name}): {strange}, which we did not add.",
            "Remove that by hand if it may go, then plan again.",
        )
    return config
