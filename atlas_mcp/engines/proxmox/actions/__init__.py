"""The steps of Proxmox VE, one class an action: how it is begun, followed, settled after a crash and undone.

Every class has the same five methods, which the engine calls once it has checked the permit. Before
each write the guest is proven ours (`Cluster.owned`).
"""

from __future__ import annotations

from typing import Any, Protocol, TypeVar

from atlas_mcp.engines import Submitted, Undone
from atlas_mcp.engines.proxmox.client import ClusterClient
from atlas_mcp.engines.proxmox.cluster import Cluster
from atlas_mcp.engines.proxmox.spec import OnGuest
from atlas_mcp.engines.proxmox.tasks import succeeded
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import Attempt, Finding, JsonObject, Reconciled

A_contra = TypeVar("A_contra", bound=OnGuest, contravariant=True)


class Handler(Protocol[A_contra]):
    """What the engine asks of an action; `engines.Engine` says what each method owes."""

    async def before(self, cluster: Cluster, action: A_contra) -> JsonObject:
        """What is about to be replaced."""
        ...

    async def submit(self, cluster: Cluster, action: A_contra, intent: JsonObject) -> str:
        """The one write."""
        ...

    async def outcome(self, cluster: Cluster, action: A_contra, attempt: Attempt) -> JsonObject:
        """Wait for it and see that it succeeded."""
        ...

    async def reconcile(self, cluster: Cluster, action: A_contra, attempt: Attempt) -> Finding:
        """Where it stands after a crash."""
        ...

    async def undo(self, cluster: Cluster, action: A_contra, attempt: Attempt, submitted: Submitted) -> Undone:
        """Take it back."""
        ...


async def ended(cluster: Cluster, handle: str, what: str) -> JsonObject:
    """Wait for the task behind a handle, which must succeed; "" is a write that was done at once."""
    if not handle:
        return {}
    return {"task": succeeded(await cluster.tasks.wait(handle), what).exit_status}


async def task_state(cluster: Cluster, handle: str) -> Finding:
    """Where the task behind a stored handle stands."""
    running = await cluster.client.get(f"nodes/{handle.split(':')[1]}/tasks/{handle}/status")
    if running["status"] != "stopped":
        return Finding(state=Reconciled.RUNNING, reason="its task still runs", handle=handle)
    if str(running.get("exitstatus", "")).startswith(("OK", "WARNINGS")):
        return Finding(state=Reconciled.DONE, reason="its task succeeded", handle=handle)
    return Finding(state=Reconciled.NOT_DONE, reason=f"its task failed: {running.get('exitstatus')}")


def text(value: Any) -> str:  # noqa: ANN401 - JSON
    """A JSON value of an intent as text."""
    return "" if value is None else str(value)


def admin_client(cluster: Cluster, privilege: str) -> ClusterClient:
    """The client for what needs a privilege on `/`.

    Raises:
        TargetError: `privilege_missing`: no admin token is configured.

    """
    if cluster.admin is None:
        raise TargetError(
            Code.PRIVILEGE_MISSING,
            f"Unable to go on with {cluster.name}: it needs {privilege} on /, and no admin_token is configured.",
            f"Set clusters.{cluster.name}.admin_token, or leave out what needs it.",
        )
    return cluster.admin
