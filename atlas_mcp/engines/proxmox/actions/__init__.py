"""The steps of Proxmox VE, one class an action: how it is begun, looked at, settled after a crash and undone.

Every class has the same five methods, which the engine calls once it has checked the permit. Before
each write the guest is proven ours (`Cluster.owned`).
"""

from __future__ import annotations

from typing import Any, Protocol, TypeVar

from atlas_mcp.engines import Done, Failed, Look, Running, Submitted, Undone
from atlas_mcp.engines.proxmox.client import ClusterClient
from atlas_mcp.engines.proxmox.cluster import Cluster
from atlas_mcp.engines.proxmox.spec import OnGuest
from atlas_mcp.engines.proxmox.tasks import AGAIN_S, failure, succeeded
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

    async def look(self, cluster: Cluster, action: A_contra, attempt: Attempt) -> Look:
        """Whether it is under way, or how it ended: one look."""
        ...

    async def reconcile(self, cluster: Cluster, action: A_contra, attempt: Attempt) -> Finding:
        """Where it stands after a crash."""
        ...

    async def undo(self, cluster: Cluster, action: A_contra, attempt: Attempt, submitted: Submitted) -> Undone:
        """Take it back."""
        ...


async def task_look(cluster: Cluster, handle: str, what: str) -> Look:
    """Look at the task behind a handle; "" is a write that was done at once."""
    if not handle:
        return Done()
    result = await cluster.tasks.ended(handle)
    if result is None:
        return Running(again_in_s=AGAIN_S, progress=f"waits for {cluster.name} to {what}")
    if error := failure(result, what):
        return Failed.of(error)
    return Done(result={"task": result.exit_status})


def read_again(attempt: Attempt) -> Finding:
    """Where a step stands that only reads: once it was submitted it is looked at further, within the same time."""
    state = Reconciled.NOT_DONE if attempt.waited_s is None else Reconciled.RUNNING
    return Finding(state=state, reason="a read is repeated")


async def ended(cluster: Cluster, handle: str, what: str) -> None:
    """Wait for a task of an undoing, which must succeed."""
    succeeded(await cluster.tasks.wait(handle), what)


async def task_state(cluster: Cluster, handle: str) -> Finding:
    """Where the task behind a stored handle stands."""
    result = await cluster.tasks.now(handle)
    if result is None:
        return Finding(state=Reconciled.RUNNING, reason="its task still runs", handle=handle)
    if result.succeeded:
        return Finding(state=Reconciled.DONE, reason="its task succeeded", handle=handle)
    return Finding(state=Reconciled.NOT_DONE, reason=f"its task failed: {result.exit_status}")


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
