"""Tasks: how long they run, holding, failing and cancelling them.

A task runs to its end inside the request when nothing makes it wait (time scale 0, no hold, no duration of its own);
otherwise it runs beside it and the request answers the UPID at once. At its start, before its body changes anything,
a task passes `_stall`: the holds, durations and failures set over the control channel act there.
"""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from fakepve.model import FakeVm, PveError, TaskError

from .base import SimBase, Values

# Finished tasks of a node that stay readable by their UPID.
KEPT_TASKS = 2000
# What a task takes at time scale 1, in seconds.
NOMINAL_SECS = {
    "qmclone": 8.0,
    "qmstart": 2.0,
    "qmstop": 1.0,
    "qmdestroy": 1.5,
    "qmigrate": 6.0,
    "qmmove": 6.0,
    "qmsnapshot": 1.0,
    "resize": 0.5,
    "vzdump": 20.0,
}
START = "start"

LOG = logging.getLogger(__name__)

CURRENT_TASK: ContextVar[Values | None] = ContextVar("current_task", default=None)

Body = Callable[[], Awaitable[str | None]]
# Cleans up after a failed or cancelled body; gets the reason and answers the task's exit status.
Undo = Callable[[str], str]


@dataclass
class Hold:
    """Tasks of a type (and guest) wait at a stage until released."""

    type: str
    stage: str = START
    vmid: int | None = None
    released: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass
class TaskFailure:
    """The next `times` tasks of a type (None: all) end with this error at a stage; at START nothing is done yet."""

    type: str
    message: str
    vmid: int | None = None
    times: int | None = 1
    stage: str = START


def matches(rule: Hold | TaskFailure, record: Values) -> bool:
    """A rule applies to a task by its type and, if it names one, the guest it is for (a clone: source or new)."""
    return rule.type == record["type"] and (rule.vmid is None or str(rule.vmid) in (record["id"], str(record["_vmid"])))


class TaskMixin(SimBase):
    """The task engine."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        # Real seconds a task of a type takes, whatever the time scale.
        self.task_secs: dict[str, float] = {}
        self.holds: list[Hold] = []
        self.task_failures: list[TaskFailure] = []
        self._jobs: dict[str, asyncio.Task[None]] = {}
        self.running_tasks: dict[str, Values] = {}
        # Node -> finished tasks, oldest first.
        self.finished_tasks: dict[str, deque[Values]] = {}

    # ------------------------------------------------------------------- running

    async def task(
        self,
        node: str,
        ttype: str,
        tid: Any,
        user: str,
        body: Body,
        vm: FakeVm | None = None,
        lock: bool = True,
        log: Any = (),
        undo: Undo | None = None,
    ) -> str:
        """Start a task and answer its UPID; `vm` is locked while it runs. TaskError or PveError in `body` fail it."""
        upid, pid, start = self._upid(node, ttype, tid, user)
        record: Values = {
            "upid": upid,
            "node": node,
            "pid": pid,
            "pstart": pid * 7,
            "starttime": start,
            "type": ttype,
            "id": str(tid),
            "user": user,
            "status": "running",
            "log": list(log),
            "_vmid": vm.vmid if vm is not None else None,
        }
        self.tasks[upid] = self.running_tasks[upid] = record
        work = self._run(record, body, vm if lock else None, undo)
        if self._takes_time(record):
            job = asyncio.create_task(work)
            self._jobs[upid] = job
            job.add_done_callback(lambda _job: self._jobs.pop(upid, None))
            # Let it begin: a task cancelled before its first step would never be marked as finished.
            await asyncio.sleep(0)
        else:
            await work
        return upid

    def _takes_time(self, record: Values) -> bool:
        return bool(
            self.time_scale
            or self.task_secs.get(record["type"])
            or any(matches(hold, record) for hold in self.holds if not hold.released.is_set())
        )

    async def _run(self, record: Values, body: Body, vm: FakeVm | None, undo: Undo | None) -> None:
        CURRENT_TASK.set(record)
        status = "OK"
        try:
            if vm is not None:
                await self.acquire(vm, record["upid"])
            try:
                await self._stall(record)
                if vm is not None:
                    self._load_config(record, vm)
                note = await body()
                if note:
                    record["log"].extend(note.splitlines())
            finally:
                if vm is not None:
                    self.release(vm, record["upid"])
        except asyncio.CancelledError:
            status = undo("interrupted by signal") if undo else "received interrupt"
        except (TaskError, PveError) as error:
            status = undo(str(error)) if undo else str(error)
        except Exception as error:
            # A fault of the simulator: without this the task would run for ever, and nobody would know why.
            LOG.exception("task %s", record["upid"])
            status = f"simulator: {error!r}"
        self._finish(record, status)

    def _load_config(self, record: Values, vm: FakeVm) -> None:
        """A task looks for the configuration on its own node; the guest may have gone since it was asked for."""
        found = self.vm(vm.vmid)
        if found is None or found.node != record["node"]:
            raise TaskError(f"Configuration file 'nodes/{record['node']}/qemu-server/{vm.vmid}.conf' does not exist")

    def _finish(self, record: Values, status: str) -> None:
        record.update(status="stopped", exitstatus=status, endtime=int(time.time()))
        if status == "OK":
            record["log"].append("TASK OK")
        else:
            record["log"] += [status, f"TASK ERROR: {status}"]
        self.running_tasks.pop(record["upid"], None)
        finished = self.finished_tasks.setdefault(record["node"], deque())
        finished.append(record)
        while len(finished) > KEPT_TASKS:
            self.tasks.pop(finished.popleft()["upid"], None)

    def keep_task(self, told: Values) -> None:
        """A finished task as another cluster told of it."""
        _upid, _node, pid, pstart, *_rest = told["upid"].split(":")
        record = {**told, "pid": int(pid, 16), "pstart": int(pstart, 16), "_vmid": None}
        self.tasks[record["upid"]] = record
        self.finished_tasks.setdefault(record["node"], deque()).append(record)

    async def _stall(self, record: Values) -> None:
        """Wait where the task is held, take its time, and fail if a failure was ordered."""
        await self._held(record, START)
        secs = self.task_secs.get(record["type"])
        if secs is not None:
            await asyncio.sleep(secs)
        else:
            await self.pause(NOMINAL_SECS.get(record["type"], 0.2))
        self._fail(record, START)

    def _fail(self, record: Values, stage: str) -> None:
        for rule in self.task_failures:
            if rule.stage == stage and matches(rule, record):
                if rule.times is not None:
                    rule.times -= 1
                    if rule.times <= 0:
                        self.task_failures.remove(rule)
                raise TaskError(rule.message)

    async def _held(self, record: Values, stage: str) -> None:
        for hold in [hold for hold in self.holds if hold.stage == stage and matches(hold, record)]:
            await hold.released.wait()

    async def reach(self, stage: str) -> None:
        """Wait while the current task is held at this stage, and fail if that was ordered."""
        record = CURRENT_TASK.get()
        if record is not None:
            await self._held(record, stage)
            self._fail(record, stage)

    # ----------------------------------------------------------- control channel

    def hold_tasks(self, ttype: str, vmid: int | None = None, stage: str = START) -> None:
        """From now on tasks of this type stay running at the stage until `release_tasks`."""
        self.holds.append(Hold(ttype, stage, vmid))

    def release_tasks(self, ttype: str | None = None, vmid: int | None = None) -> int:
        """End the holds of a type (None: all), or of one guest; returns how many there were."""
        ended = [h for h in self.holds if ttype in (None, h.type) and vmid in (None, h.vmid)]
        for hold in ended:
            self.holds.remove(hold)
            hold.released.set()
        return len(ended)

    async def cancel_task(self, upid: str) -> None:
        """Stop a running task and wait until it has cleaned up."""
        job = self._jobs.get(upid)
        if job is not None:
            job.cancel()
            await asyncio.wait([job])

    async def cancel_all_tasks(self) -> None:
        """Stop what still runs: the process is going to end."""
        jobs = list(self._jobs.values())
        for job in jobs:
            job.cancel()
        await asyncio.gather(*jobs, return_exceptions=True)
