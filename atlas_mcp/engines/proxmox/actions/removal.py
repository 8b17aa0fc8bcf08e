"""Removing a guest that a job made, as undoing does. Whose it is, the caller has proven, and proves again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from atlas_mcp.engines import ContradictionError, Submitted, Undone
from atlas_mcp.engines.proxmox.cluster import Cluster, unexpected
from atlas_mcp.engines.proxmox.spec import Claim, Clone, GuestConfig
from atlas_mcp.engines.proxmox.tasks import succeeded


def refuse_additions(action: Clone | Claim, config: GuestConfig) -> None:
    """Refuse to remove a guest on which something is that the job did not add.

    Raises:
        ContradictionError: there is something.

    """
    strange = unexpected(config, keys=action.disks)
    if strange:
        raise ContradictionError(
            f"Unable to remove VM {action.vmid}: {strange}, which this job did not add.",
            "Remove that, or keep the guest, then resume the job.",
        )


async def remove(cluster: Cluster, vmid: int, submitted: Submitted, prove: Callable[[], Awaitable[object]]) -> Undone:
    """Stop a guest and delete it. `prove` is asked once it has stopped, which may take its time: it raises if not ours.

    May be called again in its middle.
    """
    under_way = await cluster.running_task("qmdestroy", id=str(vmid))
    if not under_way:
        if await cluster.status(vmid) == "running":
            stopping = await cluster.stop(vmid)
            await submitted(stopping)
            succeeded(await cluster.tasks.wait(stopping), f"stop VM {vmid}")
        await prove()
        under_way = await cluster.delete(vmid)
        await submitted(under_way)
    succeeded(await cluster.tasks.wait(under_way), f"remove VM {vmid}")
    return Undone(summary=f"VM {vmid} was removed")
