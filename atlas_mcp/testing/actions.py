"""The steps of the Proxmox engine on a cluster in memory: one class an action, as the real engine has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from atlas_mcp.engines import ContradictionError, Done, Failed, Submitted, Undone
from atlas_mcp.engines.proxmox import spec, values
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import Attempt, Finding, JsonObject, Reconciled
from atlas_mcp.testing.cluster import MemoryCluster, MemoryGuest, stored, unanswered

A = TypeVar("A", bound=spec.OnGuest)


@dataclass
class Action(Generic[A]):
    """What the double asks of an action. As it stands it is a step that only reads."""

    args: A
    task: ClassVar[str] = ""

    def before(self, cluster: MemoryCluster) -> JsonObject:
        """What is about to be replaced."""
        return {}

    def submit(self, cluster: MemoryCluster, intent: JsonObject) -> str:
        """The one write."""
        return ""

    def end(self, cluster: MemoryCluster) -> Done | Failed:
        """How it ended, once its task has succeeded."""
        return Done()

    async def reconcile(self, cluster: MemoryCluster, attempt: Attempt) -> Finding:
        """Follow the task where there is one, else look."""
        handle = attempt.handle or (cluster.running(self.task, self.args.vmid) if self.task else "")
        if handle:
            return _task_state(cluster, handle)
        return self.look(cluster)

    def look(self, cluster: MemoryCluster) -> Finding:
        """Whether the target says that it happened."""
        return Finding(state=Reconciled.NOT_DONE, reason="a read is repeated")

    async def undo(self, cluster: MemoryCluster, attempt: Attempt, submitted: Submitted) -> Undone:
        """Take it back."""
        return Undone(summary="nothing was written")

    def owned(self, cluster: MemoryCluster) -> MemoryGuest:
        """The guest, proven ours."""
        guest = cluster.find(self.args.vmid)
        if guest is None or guest.seen.stranger(self.args.nonce):
            raise ContradictionError(f"Unable to touch VM {self.args.vmid}: it is gone, or not ours.", "Look at it.")
        return guest


class Claim(Action[spec.Claim]):
    """Read that a VMID is free, for another program. There is none on a cluster in memory, so nothing is ever its."""

    def before(self, cluster: MemoryCluster) -> JsonObject:
        """That the VMID is free."""
        if self.args.vmid in cluster.guests:
            raise TargetError(Code.VMID_TAKEN, f"Unable to make VM {self.args.vmid}: it is taken.", "Plan again.")
        return {"since": 0, "seen": []}

    async def undo(self, cluster: MemoryCluster, attempt: Attempt, submitted: Submitted) -> Undone:
        """Nothing was cloned, so a guest that is there is somebody else's."""
        return Undone(summary=f"VM {self.args.vmid} is not this run's")


class Clone(Action[spec.Clone]):
    """Make a guest from a template."""

    task = "clone"

    def submit(self, cluster: MemoryCluster, intent: JsonObject) -> str:
        """Clone, where the VMID is free."""
        args = self.args
        if args.vmid in cluster.guests:
            raise TargetError(Code.VMID_TAKEN, f"Unable to make VM {args.vmid}: it is taken.", "Plan again.")
        template = cluster.find(args.template)
        if template is None:
            raise TargetError(Code.TARGET_FAILED, f"Unable to clone {args.template}: the template is gone.", "")
        cluster.write(f"clone {args.vmid}")
        made = cluster.add_guest(
            MemoryGuest(args.vmid, args.name, template.node, lock="clone", config={"description": "clone temporary"})
        )

        def finish() -> None:
            made.node, made.pool, made.lock = args.node, args.pool, ""
            copied = template.config if not args.storage else _moved(template.config, args.storage)
            made.config = {**copied, "description": args.description, "smbios1": f"uuid={cluster.uuid()}"}
            for key, value in copied.items():
                if values.is_image(key, value):
                    wanted: dict[str, str | int] = {key: f"{values.storage_of(value)}:{_gib(value)}"}
                    made.config |= stored(wanted, args.vmid, {})

        return cluster.begin("clone", args.vmid, finish, lambda: cluster.remove_guest(args.vmid))

    def end(self, cluster: MemoryCluster) -> Done | Failed:
        """The node it is on, and what it is known again by."""
        seen = self.owned(cluster).seen
        disks: JsonObject = {disk.key: disk.volume for disk in seen.disks}
        return Done(result={"node": seen.node, "identity": seen.identity, "disks": disks})

    async def reconcile(self, cluster: MemoryCluster, attempt: Attempt) -> Finding:
        """Follow the task; where its handle was lost, wait until the VMID says whose it is."""
        if attempt.handle:
            found = _task_state(cluster, attempt.handle)
            if found.state is not Reconciled.DONE:
                return found
            state = Reconciled.DONE if self._is_ours(cluster) else Reconciled.UNKNOWN
            return found.model_copy(update={"state": state, "reason": "what its task left there"})
        handle = cluster.running(self.task, self.args.vmid)
        if handle:
            await cluster.wait(handle)
        return self.look(cluster)

    def look(self, cluster: MemoryCluster) -> Finding:
        """Our mark, or somebody else's guest, or none; a lock that stays tells nothing."""
        guest = cluster.find(self.args.vmid)
        if guest is not None and guest.lock == "clone":
            return Finding(state=Reconciled.UNKNOWN, reason="it stays locked and its task is not known")
        if self._is_ours(cluster):
            return Finding(state=Reconciled.DONE, reason="the guest carries our mark")
        return Finding(state=Reconciled.NOT_DONE, reason="no guest of ours bears the VMID")

    async def undo(self, cluster: MemoryCluster, attempt: Attempt, submitted: Submitted) -> Undone:
        """Stop the clone where it still runs, and remove what is proven ours."""
        made = False
        if attempt.handle:
            cluster.stop_task(attempt.handle)
            made = await cluster.wait(attempt.handle) == "OK"
        elif (await self.reconcile(cluster, attempt)).state is Reconciled.UNKNOWN:
            raise ContradictionError(f"Unable to tell whether VM {self.args.vmid} is ours: it stays locked.", "Look.")
        guest = cluster.guests.get(self.args.vmid)
        if guest is None:
            return Undone(summary=f"VM {self.args.vmid} is not there")
        if not self._is_ours(cluster, str(attempt.result.get("identity") or "")):
            if made:
                raise ContradictionError(f"Unable to remove VM {self.args.vmid}: it is not what we made.", "Look.")
            return Undone(summary=f"VM {self.args.vmid} is somebody else's and was left alone")
        foreign = _unexpected(guest, keys=self.args.disks)
        if foreign:
            raise ContradictionError(f"Unable to remove VM {self.args.vmid}: {foreign}.", "Remove that, then resume.")
        await _stopped(cluster, guest, submitted)
        cluster.write(f"remove {guest.vmid}")
        handle = cluster.begin("destroy", guest.vmid, lambda: cluster.remove_guest(guest.vmid))
        await submitted(handle)
        await _ended(cluster, handle)
        return Undone(summary=f"VM {guest.vmid} was removed")

    def _is_ours(self, cluster: MemoryCluster, identity: str = "") -> bool:
        guest = cluster.find(self.args.vmid)
        return guest is not None and not guest.seen.stranger(self.args.nonce, identity)


class Configure(Action[spec.Configure]):
    """Set and delete configuration keys in one call."""

    def before(self, cluster: MemoryCluster) -> JsonObject:
        """The values that are about to be replaced."""
        guest = self.owned(cluster)
        keys = (*self.args.set, *self.args.delete)
        return {"digest": guest.digest, "replaced": {key: guest.seen.values.get(key) for key in keys}}

    def submit(self, cluster: MemoryCluster, intent: JsonObject) -> str:
        """Write, if the configuration is still the one that `before` saw."""
        guest = cluster.find(self.args.vmid)
        if guest is None or guest.digest != intent["digest"]:
            raise TargetError(Code.TARGET_FAILED, f"Unable to configure VM {self.args.vmid}: it has changed.", "")
        cluster.write(f"configure {guest.vmid}")
        _put(guest, self.args.set, self.args.delete)
        return ""

    def look(self, cluster: MemoryCluster) -> Finding:
        """The call is all or nothing."""
        seen = self.owned(cluster).seen
        wrong = [*spec.differing(seen, self.args.set), *(key for key in self.args.delete if key in seen.values)]
        state = Reconciled.NOT_DONE if wrong else Reconciled.DONE
        return Finding(state=state, reason=f"not as asked: {', '.join(wrong) or 'nothing'}")

    async def undo(self, cluster: MemoryCluster, attempt: Attempt, submitted: Submitted) -> Undone:
        """Put back the keys that still hold what we wrote."""
        guest = self.owned(cluster)
        seen = guest.seen
        replaced = attempt.intent.get("replaced")
        before: dict[str, Any] = replaced if isinstance(replaced, dict) else {}
        changed = spec.differing(seen, self.args.set)
        back = {
            key: str(value)
            for key, value in before.items()
            if key not in changed and value is not None and value != seen.values.get(key)
        }
        gone = [key for key, value in before.items() if key not in changed and value is None and key in seen.values]
        if back or gone:
            cluster.write(f"configure {guest.vmid}")
            ours = {disk.volume for disk in seen.disks if disk.key in gone}
            _put(guest, back, tuple(gone))
            unused = [key for key, value in guest.config.items() if key.startswith("unused") and value in ours]
            for key in unused:
                del guest.config[key]
        left = [key for key in changed if str(before.get(key) or "") != seen.text(key)]
        remains = tuple(f"VM {guest.vmid}: {key} was changed by someone else and is left as it is" for key in left)
        return Undone(summary=f"VM {guest.vmid} has its former configuration", remains=remains)


class GrowDisk(Action[spec.GrowDisk]):
    """Grow a disk to a size."""

    task = "grow_disk"

    def before(self, cluster: MemoryCluster) -> JsonObject:
        """The size it has."""
        guest = self.owned(cluster)
        now = _gib(guest.config[self.args.disk])
        if now > self.args.size_gib:
            raise TargetError(Code.TARGET_FAILED, f"Unable to shrink {self.args.disk} of VM {guest.vmid}.", "")
        return {"size_gib": now, "digest": guest.digest}

    def submit(self, cluster: MemoryCluster, intent: JsonObject) -> str:
        """Grow; a disk that has the size is left alone."""
        if intent["size_gib"] == self.args.size_gib:
            return ""
        guest = cluster.find(self.args.vmid)
        if guest is None or guest.digest != intent["digest"]:
            raise TargetError(Code.TARGET_FAILED, f"Unable to grow a disk of VM {self.args.vmid}: it has changed.", "")
        cluster.write(f"grow_disk {guest.vmid}")

        def finish() -> None:
            volume = values.volume(guest.config[self.args.disk])
            guest.config[self.args.disk] = f"{volume},size={self.args.size_gib}G"

        return cluster.begin("grow_disk", guest.vmid, finish)

    def look(self, cluster: MemoryCluster) -> Finding:
        """The size tells."""
        grown = _gib(self.owned(cluster).config[self.args.disk]) >= self.args.size_gib
        return Finding(state=Reconciled.DONE if grown else Reconciled.NOT_DONE, reason="its size")

    async def undo(self, cluster: MemoryCluster, attempt: Attempt, submitted: Submitted) -> Undone:
        """A grown disk cannot shrink."""
        return Undone(summary="", remains=(f"VM {self.args.vmid}: {self.args.disk} stays grown",))


class _Power(Action[A]):
    """Starting and stopping."""

    wanted: ClassVar[str]

    def before(self, cluster: MemoryCluster) -> JsonObject:
        """Whether it runs."""
        return {"status": self.owned(cluster).status}

    def submit(self, cluster: MemoryCluster, intent: JsonObject) -> str:
        """Do it, unless it is so already."""
        if intent["status"] == self.wanted:
            return ""
        return _switch(cluster, self.owned(cluster), self.wanted)

    def look(self, cluster: MemoryCluster) -> Finding:
        """Whether it runs."""
        status = self.owned(cluster).status
        state = Reconciled.DONE if status == self.wanted else Reconciled.NOT_DONE
        return Finding(state=state, reason=f"the guest is {status}")

    async def undo(self, cluster: MemoryCluster, attempt: Attempt, submitted: Submitted) -> Undone:
        """Put it back to what it was, where it is what we made it."""
        guest = self.owned(cluster)
        was = str(attempt.intent.get("status"))
        if was != self.wanted and guest.status == self.wanted:
            handle = _switch(cluster, guest, was)
            await submitted(handle)
            await _ended(cluster, handle)
        return Undone(summary=f"VM {guest.vmid} is {was} as before")


class Start(_Power[spec.Start]):
    """Start a guest."""

    task, wanted = "start", "running"


class Stop(_Power[spec.Stop]):
    """Stop a guest."""

    task, wanted = "stop", "stopped"


class _Read(Action[A]):
    """What only reads: once it was submitted, it is looked at further."""

    async def reconcile(self, cluster: MemoryCluster, attempt: Attempt) -> Finding:
        """Nothing is lost by looking again."""
        state = Reconciled.NOT_DONE if attempt.waited_s is None else Reconciled.RUNNING
        return Finding(state=state, reason="a read is repeated")


class Ready(_Read[spec.Ready]):
    """See that a guest is as ready as asked. An agent answers where the guest has one switched on."""

    def end(self, cluster: MemoryCluster) -> Done | Failed:
        """The level reached, and what could not be known."""
        guest = self.owned(cluster)
        if guest.status != "running":
            return Failed(message=f"Unable to confirm VM {guest.vmid}: it does not run.", remedy="")
        if self.args.level == "running":
            return Done(result={"level": "running"})
        if guest.seen.has_agent:
            return Done(result={"level": self.args.level, "addresses": [cluster.agent_address]})
        warning = f"VM {guest.vmid} was not seen to reach {self.args.level}"
        return Done(result={"level": "running", "warning": warning})


class Verify(_Read[spec.Verify]):
    """Hold a guest against what it should be."""

    def end(self, cluster: MemoryCluster) -> Done | Failed:
        """The volumes of its disks."""
        seen = self.owned(cluster).seen
        if wrong := self.args.unmet(seen):
            return Failed(message=f"Unable to confirm VM {seen.vmid}: {', '.join(wrong)}.", remedy="")
        disks: JsonObject = {disk.key: disk.volume for disk in seen.disks if disk.key in self.args.disks}
        return Done(result={"identity": seen.identity, "disks": disks})


class Destroy(Action[spec.Destroy]):
    """Remove a guest whose disks are all ours."""

    task = "destroy"

    def before(self, cluster: MemoryCluster) -> JsonObject:
        """The whole configuration, for the record."""
        return {"config": self._removable(cluster).seen.values}

    def submit(self, cluster: MemoryCluster, intent: JsonObject) -> str:
        """Delete, after one more look."""
        guest = self._removable(cluster)
        if guest.status == "running":
            raise TargetError(Code.TARGET_FAILED, f"Unable to remove VM {guest.vmid}: it runs.", "Stop it first.")
        cluster.write(f"destroy {guest.vmid}")
        return cluster.begin("destroy", guest.vmid, lambda: cluster.remove_guest(guest.vmid))

    async def reconcile(self, cluster: MemoryCluster, attempt: Attempt) -> Finding:
        """Being removed, gone, still there, or out of sight."""
        handle = attempt.handle or cluster.running(self.task, self.args.vmid)
        if handle and not cluster.exit_status(handle):
            return _task_state(cluster, handle)
        return self.look(cluster)

    def look(self, cluster: MemoryCluster) -> Finding:
        """Gone, still there, or out of sight."""
        guest = cluster.guests.get(self.args.vmid)
        if guest is not None and guest.hidden:
            return Finding(state=Reconciled.UNKNOWN, reason="it is there, but cannot be looked at")
        if guest is not None and self._is_it(guest):
            return Finding(state=Reconciled.NOT_DONE, reason="the guest is still there")
        return Finding(state=Reconciled.DONE, reason="the guest is gone")

    async def undo(self, cluster: MemoryCluster, attempt: Attempt, submitted: Submitted) -> Undone:
        """A removed guest cannot be brought back."""
        raise ContradictionError(f"Unable to bring VM {self.args.vmid} back: a removal cannot be undone.", "")

    def _is_it(self, guest: MemoryGuest) -> bool:
        return not guest.seen.stranger(self.args.nonce, self.args.identity)

    def _removable(self, cluster: MemoryCluster) -> MemoryGuest:
        guest = self.owned(cluster)
        if not self._is_it(guest):
            raise ContradictionError(f"Unable to remove VM {guest.vmid}: it is not what was looked at.", "Look at it.")
        foreign = _unexpected(guest, volumes=self.args.volumes)
        if foreign:
            raise TargetError(Code.NOT_OURS, f"Unable to remove VM {guest.vmid}: {foreign}.", "Remove that by hand.")
        return guest


def _task_state(cluster: MemoryCluster, handle: str) -> Finding:
    status = cluster.exit_status(handle)
    if not status:
        return Finding(state=Reconciled.RUNNING, reason="its task still runs", handle=handle)
    if status == "OK":
        return Finding(state=Reconciled.DONE, reason="its task succeeded", handle=handle)
    return Finding(state=Reconciled.NOT_DONE, reason=f"its task failed: {status}")


def _switch(cluster: MemoryCluster, guest: MemoryGuest, wanted: str) -> str:
    action = "start" if wanted == "running" else "stop"
    cluster.write(f"{action} {guest.vmid}")

    def finish() -> None:
        guest.status = "running" if wanted == "running" else "stopped"

    return cluster.begin(action, guest.vmid, finish)


async def _stopped(cluster: MemoryCluster, guest: MemoryGuest, submitted: Submitted) -> None:
    if guest.status == "running":
        handle = _switch(cluster, guest, "stopped")
        await submitted(handle)
        await _ended(cluster, handle)


async def _ended(cluster: MemoryCluster, handle: str) -> None:
    if await cluster.wait(handle) != "OK":
        raise unanswered(cluster.name)


def _put(guest: MemoryGuest, wanted: dict[str, str] | dict[str, str | int], delete: tuple[str, ...]) -> None:
    """One call: values that are set, and keys that are deleted; a detached disk stays as `unusedN`."""
    for key in delete:
        value = guest.config.pop(key, "")
        if values.is_image(key, value):
            number = next(n for n in range(256) if f"unused{n}" not in guest.config)
            guest.config[f"unused{number}"] = values.volume(value)
    made = stored(dict(wanted), guest.vmid, guest.config)
    guest.name = made.pop("name", guest.name)
    guest.config |= made


def _moved(config: dict[str, str], storage: str) -> dict[str, str]:
    """The configuration with its volumes on another storage."""
    return {
        key: f"{storage}:{value.partition(':')[2]}" if values.is_disk(key) else value for key, value in config.items()
    }


def _gib(value: str) -> int:
    return values.size_gib(values.options(value).get("size", ""))


def _unexpected(guest: MemoryGuest, *, keys: tuple[str, ...] = (), volumes: tuple[str, ...] = ()) -> str:
    """Why a guest of ours may not be removed, "" where it may."""
    if guest.config.get("protection") == "1":
        return "its protection flag is set"
    if guest.config.get("parent"):
        return "it has a snapshot"
    for disk in guest.seen.disks:
        if disk.key not in keys and disk.volume not in volumes:
            return f"it has a disk that we did not add ({disk.key})"
    return ""
