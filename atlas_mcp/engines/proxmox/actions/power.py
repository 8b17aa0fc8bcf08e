"""Starting, stopping, and waiting until a guest is as ready as asked."""

from __future__ import annotations

import json

from atlas_mcp.domain.text import line
from atlas_mcp.engines import Done, Failed, Look, Running, Submitted, Undone
from atlas_mcp.engines.proxmox.actions import ended, read_again, task_look, task_state
from atlas_mcp.engines.proxmox.agent import addresses_in, answer_of, host_key
from atlas_mcp.engines.proxmox.cluster import Cluster
from atlas_mcp.engines.proxmox.spec import OnGuest, Ready, Start, Stop
from atlas_mcp.errors import TargetError
from atlas_mcp.model import Attempt, Finding, JsonObject, Reconciled

_FIRST_LOOK_S, _LAST_LOOK_S = 0.5, 5.0
_AGAIN = 0.5  # of the time that a guest has taken so far: then it is looked at again


class StartGuest:
    """`POST /nodes/{node}/qemu/{vmid}/status/start`."""

    async def before(self, cluster: Cluster, action: Start) -> JsonObject:
        """Whether it runs, as far as the shared look tells."""
        await cluster.owned(action.vmid, action.nonce)
        guest = (await cluster.resources()).guest(action.vmid)
        return {"status": guest.status if guest else "stopped"}

    async def submit(self, cluster: Cluster, action: Start, intent: JsonObject) -> str:
        """Start it, unless it runs."""
        await cluster.owned(action.vmid, action.nonce)
        if intent["status"] == "running" and await cluster.status(action.vmid) == "running":
            return ""
        return await cluster.start(action.vmid)

    async def look(self, cluster: Cluster, action: Start, attempt: Attempt) -> Look:
        """Whether the task has ended."""
        return await task_look(cluster, attempt.handle, f"start VM {action.vmid}")

    async def reconcile(self, cluster: Cluster, action: Start, attempt: Attempt) -> Finding:
        """Follow the task, else look whether it runs."""
        return await _settle(cluster, action, attempt, ("qmstart", "hastart"), "running")

    async def undo(self, cluster: Cluster, action: Start, attempt: Attempt, submitted: Submitted) -> Undone:
        """Stop what we started."""
        await cluster.owned(action.vmid, action.nonce)
        if attempt.intent.get("status") != "running" and await cluster.status(action.vmid) == "running":
            handle = await cluster.stop(action.vmid)
            await submitted(handle)
            await ended(cluster, handle, f"stop VM {action.vmid}")
        return Undone(summary=f"VM {action.vmid} is stopped as before")


class StopGuest:
    """`POST /nodes/{node}/qemu/{vmid}/status/shutdown`, which becomes a stop after its time."""

    async def before(self, cluster: Cluster, action: Stop) -> JsonObject:
        """Whether it runs."""
        await cluster.owned(action.vmid, action.nonce)
        return {"status": await cluster.status(action.vmid)}

    async def submit(self, cluster: Cluster, action: Stop, intent: JsonObject) -> str:
        """Shut it down, unless it is stopped."""
        if intent["status"] != "running":
            return ""
        await cluster.owned(action.vmid, action.nonce)
        return await cluster.stop(action.vmid, action.shutdown_s)

    async def look(self, cluster: Cluster, action: Stop, attempt: Attempt) -> Look:
        """Whether the task has ended."""
        return await task_look(cluster, attempt.handle, f"stop VM {action.vmid}")

    async def reconcile(self, cluster: Cluster, action: Stop, attempt: Attempt) -> Finding:
        """Follow the task, else look whether it is stopped."""
        return await _settle(cluster, action, attempt, ("qmshutdown", "qmstop", "hastop"), "stopped")

    async def undo(self, cluster: Cluster, action: Stop, attempt: Attempt, submitted: Submitted) -> Undone:
        """Start what we stopped."""
        await cluster.owned(action.vmid, action.nonce)
        if attempt.intent.get("status") == "running" and await cluster.status(action.vmid) != "running":
            handle = await cluster.start(action.vmid)
            await submitted(handle)
            await ended(cluster, handle, f"start VM {action.vmid}")
        return Undone(summary=f"VM {action.vmid} runs as before")


class AwaitReady:
    """Reads until a guest is as ready as asked. A guest agent that never answers is a warning: it may not be there.

    Where it answers it is asked for the guest's SSH host key, too, which is noted with its address.
    """

    async def before(self, cluster: Cluster, action: Ready) -> JsonObject:
        """Nothing is replaced."""
        return {}

    async def submit(self, cluster: Cluster, action: Ready, intent: JsonObject) -> str:
        """Nothing is written."""
        return ""

    async def look(self, cluster: Cluster, action: Ready, attempt: Attempt) -> Look:
        """The level reached and the addresses seen; `warning` says what could not be known in time."""
        if action.level == "running":
            if await cluster.status(action.vmid) != "running":
                return Failed(message=f"Unable to confirm VM {action.vmid}: it does not run.", remedy="")
            return Done(result={"level": "running"})
        await cluster.owned(action.vmid, action.nonce)
        seen = await _by_agent(cluster, action)
        if isinstance(seen, Failed):
            return seen
        waited_s = attempt.waited_s or 0.0
        late = waited_s >= action.timeout_s
        if seen is not None:
            key = await _host_key(cluster, action)
            if key or late or not action.host_key:
                return Done(result=_reached(action, seen, key))
        elif late:
            warning = (
                f"VM {action.vmid} runs, but was not seen to reach {action.level} in {action.timeout_s} s;"
                " is the guest agent installed?"
            )
            return Done(result={"level": "running", "warning": warning})
        again_in_s = min(max(waited_s * _AGAIN, _FIRST_LOOK_S), _LAST_LOOK_S, action.timeout_s - waited_s)
        wanted = action.level if seen is None else "tell its host key"
        return Running(again_in_s=again_in_s, progress=f"waits for VM {action.vmid} to reach {wanted}")

    async def reconcile(self, cluster: Cluster, action: Ready, attempt: Attempt) -> Finding:
        """A read can always be repeated."""
        return read_again(attempt)

    async def undo(self, cluster: Cluster, action: Ready, attempt: Attempt, submitted: Submitted) -> Undone:
        """Nothing was written."""
        return Undone(summary="nothing was written")


async def _host_key(cluster: Cluster, action: Ready) -> str:
    """The guest's host key; "" where it says none, or where nobody waits for it and the token may not read it."""
    try:
        return await host_key(cluster, action.vmid)
    except TargetError:
        if action.host_key:
            raise
        return ""


def _reached(action: Ready, addresses: tuple[str, ...], key: str) -> JsonObject:
    """What is noted of a guest that is ready: also where it is reached, and by which key it is known there."""
    own = action.address if action.address in addresses else ""
    first = own or next((one for one in addresses if ":" not in one), next(iter(addresses), ""))
    warning = f"VM {action.vmid} does not tell its SSH host key" if action.host_key and not key else ""
    told = {"address": first, "host_key": key, "warning": warning}
    return {"level": action.level, "addresses": [*addresses], **{name: value for name, value in told.items() if value}}


async def _by_agent(cluster: Cluster, action: Ready) -> tuple[str, ...] | Failed | None:
    """What the guest agent says: the guest's addresses where the level is reached, None where it is not yet."""
    interfaces = await answer_of(cluster, action.vmid, "network-get-interfaces")
    if interfaces is None:
        return None
    addresses = addresses_in(interfaces)
    if action.level == "agent":
        return addresses
    if not addresses or (action.address and action.address not in addresses):
        return None
    return addresses if action.level == "address" else await _cloud_init(cluster, action.vmid, addresses)


async def _cloud_init(cluster: Cluster, vmid: int, addresses: tuple[str, ...]) -> tuple[str, ...] | Failed | None:
    """Read cloud-init's own result (https://docs.cloud-init.io/en/latest/explanation/return_codes.html)."""
    answer = await answer_of(cluster, vmid, "file-read", file="/run/cloud-init/result.json")
    if answer is None:
        return None
    try:
        errors = json.loads(answer["content"])["v1"]["errors"]
    except (ValueError, KeyError, TypeError):
        return None
    if not errors:
        return addresses
    return Failed(
        message=f"Unable to confirm VM {vmid}: cloud-init reports: {line(str(errors[0]), 200)}.",
        remedy="Look at /var/log/cloud-init.log in the guest.",
    )


async def _settle(cluster: Cluster, action: OnGuest, attempt: Attempt, tasks: tuple[str, ...], wanted: str) -> Finding:
    handle = attempt.handle or await cluster.running_task(*tasks, id=str(action.vmid))
    if handle:
        return await task_state(cluster, handle)
    await cluster.owned(action.vmid, action.nonce)
    status = await cluster.status(action.vmid)
    state = Reconciled.DONE if status == wanted else Reconciled.NOT_DONE
    return Finding(state=state, reason=f"the guest is {status}")
