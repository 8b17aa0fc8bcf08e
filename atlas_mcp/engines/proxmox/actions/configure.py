"""Changing a guest's configuration: one call for all keys, disks that are added included; and growing a disk."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from pydantic import JsonValue

from atlas_mcp.engines import Done, Failed, Look, Submitted, Undone
from atlas_mcp.engines.proxmox import shapes, values
from atlas_mcp.engines.proxmox.actions import admin_client, read_again, task_look, task_state, text
from atlas_mcp.engines.proxmox.cluster import Cluster
from atlas_mcp.engines.proxmox.spec import Configure, GrowDisk, GuestConfig, Verify, differing
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import Attempt, Finding, JsonObject, Reconciled


class ConfigureGuest:
    """`PUT /nodes/{node}/qemu/{vmid}/config` with PVE's digest, so that nobody's change in between is lost."""

    async def before(self, cluster: Cluster, action: Configure) -> JsonObject:
        """The values that are about to be replaced; None where a key is not set."""
        config = await cluster.owned_once(action.vmid, action.nonce)
        replaced: dict[str, JsonValue] = {key: config.values.get(key) for key in (*action.set, *action.delete)}
        return {"digest": config.digest, "replaced": replaced}

    async def submit(self, cluster: Cluster, action: Configure, intent: JsonObject) -> str:
        """Write, if the configuration is still the one that `before` saw."""
        await _write(cluster, action, text(intent["digest"]), action.set, action.delete)
        return ""

    async def look(self, cluster: Cluster, action: Configure, attempt: Attempt) -> Look:
        """Done once PVE has answered."""
        return Done()

    async def reconcile(self, cluster: Cluster, action: Configure, attempt: Attempt) -> Finding:
        """The call is all or nothing: done where every key says what was asked."""
        config = await cluster.owned(action.vmid, action.nonce)
        wrong = differing(config, action.set) + [key for key in action.delete if key in config.values]
        if wrong:
            return Finding(state=Reconciled.NOT_DONE, reason=f"{', '.join(wrong)} not as asked")
        return Finding(state=Reconciled.DONE, reason="every key is as asked")

    async def undo(self, cluster: Cluster, action: Configure, attempt: Attempt, submitted: Submitted) -> Undone:
        """Put back the keys that still hold what we wrote; others were changed since and are reported."""
        config = await cluster.owned(action.vmid, action.nonce)
        replaced = attempt.intent.get("replaced")
        ours = {*action.set, *action.delete}
        before = {key: value for key, value in replaced.items() if key in ours} if isinstance(replaced, dict) else {}
        changed = [key for key in action.set if key in differing(config, action.set)]
        back = {
            key: value
            for key, value in before.items()
            if key not in changed and value != config.values.get(key) and value is not None
        }
        gone = [key for key, value in before.items() if value is None and key in config.values and key not in changed]
        if back or gone:
            former = {key: value for key, value in back.items() if isinstance(value, str | int)}
            await _write(cluster, action, config.digest, former, gone)
        await _drop_unused(cluster, action, config, gone)
        left = [key for key in changed if text(before.get(key)) != config.text(key)]
        remains = tuple(f"VM {action.vmid}: {key} was changed by someone else and is left as it is" for key in left)
        return Undone(summary=f"VM {action.vmid} has its former configuration", remains=remains)


class GrowGuestDisk:
    """`PUT /nodes/{node}/qemu/{vmid}/resize`, to a size and never by one, so that it may be repeated."""

    async def before(self, cluster: Cluster, action: GrowDisk) -> JsonObject:
        """The size it has."""
        config = await cluster.owned(action.vmid, action.nonce)
        now = _size(config, action.disk)
        if now > action.size_gib:
            raise TargetError(
                Code.TARGET_FAILED,
                f"Unable to make {action.disk} of VM {action.vmid} {action.size_gib} GiB: it has {now} GiB already.",
                "A disk cannot shrink. Ask for at least what it has.",
            )
        return {"digest": config.digest, "size_gib": now}

    async def submit(self, cluster: Cluster, action: GrowDisk, intent: JsonObject) -> str:
        """Grow; a disk that already has the size is left alone."""
        if intent["size_gib"] == action.size_gib:
            return ""
        wanted = {"disk": action.disk, "size": f"{action.size_gib}G", "digest": text(intent["digest"])}
        return await cluster.guests.at(
            action.vmid, lambda path: cluster.client.put(f"{path}/resize", shapes.task_or_nothing, **wanted)
        )

    async def look(self, cluster: Cluster, action: GrowDisk, attempt: Attempt) -> Look:
        """Whether the task has ended."""
        return await task_look(cluster, attempt.handle, f"grow {action.disk} of VM {action.vmid}")

    async def reconcile(self, cluster: Cluster, action: GrowDisk, attempt: Attempt) -> Finding:
        """Follow the task, else look at the size."""
        handle = attempt.handle or await cluster.running_task("resize", id=str(action.vmid))
        if handle:
            return await task_state(cluster, handle)
        config = await cluster.owned(action.vmid, action.nonce)
        if _size(config, action.disk) >= action.size_gib:
            return Finding(state=Reconciled.DONE, reason="the disk has the size")
        return Finding(state=Reconciled.NOT_DONE, reason="the disk has its former size")

    async def undo(self, cluster: Cluster, action: GrowDisk, attempt: Attempt, submitted: Submitted) -> Undone:
        """A grown disk cannot shrink; the runner never asks."""
        return Undone(summary="", remains=(f"VM {action.vmid}: {action.disk} stays grown",))


class VerifyGuest:
    """Hold a guest against what it should be: one read."""

    async def before(self, cluster: Cluster, action: Verify) -> JsonObject:
        """Nothing is replaced."""
        return {}

    async def submit(self, cluster: Cluster, action: Verify, intent: JsonObject) -> str:
        """Nothing is written."""
        return ""

    async def look(self, cluster: Cluster, action: Verify, attempt: Attempt) -> Look:
        """Every key as asked, or the names of those that are not."""
        config = await cluster.owned(action.vmid, action.nonce)
        if wrong := action.unmet(config):
            return Failed(
                message=f"Unable to confirm VM {action.vmid}: {', '.join(wrong)} not as planned.",
                remedy="Somebody changed the guest while it was made, or PVE kept its own value.",
            )
        disks: JsonObject = {disk.key: disk.volume for disk in config.disks if disk.key in action.disks}
        return Done(result={"identity": config.identity, "disks": disks})

    async def reconcile(self, cluster: Cluster, action: Verify, attempt: Attempt) -> Finding:
        """A read can always be repeated."""
        return read_again(attempt)

    async def undo(self, cluster: Cluster, action: Verify, attempt: Attempt, submitted: Submitted) -> Undone:
        """Nothing was written."""
        return Undone(summary="nothing was written")


async def _write(
    cluster: Cluster, action: Configure, digest: str, wanted: dict[str, str | int], delete: Sequence[str]
) -> None:
    """Set and delete keys in one call, if the configuration still has that digest."""
    client = admin_client(cluster, "Sys.Modify") if action.admin else cluster.client
    values: dict[str, str | int | None] = {"delete": ",".join(delete) or None, **_written(wanted)}
    await cluster.guests.at(
        action.vmid, lambda path: client.put(f"{path}/config", shapes.nothing, digest=digest, **values)
    )


async def _drop_unused(cluster: Cluster, action: Configure, config: GuestConfig, gone: list[str]) -> None:
    """Remove the volumes of disks that this step added: PVE keeps a detached disk as `unusedN`."""
    volumes = {disk.volume for disk in config.disks if disk.key in gone}
    if not volumes:
        return
    now = await cluster.owned(action.vmid, action.nonce)
    unused = [key for key, value in now.texts.items() if key.startswith("unused") and value.split(",")[0] in volumes]
    if unused:
        change = {"digest": now.digest, "delete": ",".join(unused)}
        await cluster.guests.at(
            action.vmid, lambda path: cluster.client.put(f"{path}/config", shapes.nothing, **change)
        )


def _size(config: GuestConfig, disk: str) -> int:
    return values.size_gib(values.options(config.text(disk)).get("size", ""))


def _written(keys: dict[str, str | int]) -> dict[str, str | int]:
    """As PVE wants them: SSH keys are URL-encoded once more than the form is."""
    return {
        key: quote(str(value), safe="") if key == "sshkeys" and not re.search(r"%[0-9A-F]{2}", str(value)) else value
        for key, value in keys.items()
    }
