"""The tasks of a cluster, looked at: many who ask, one read.

`/cluster/tasks` is read at most once in a short while for everyone. It lists what runs and about 25 finished tasks a
node; a task that it does not show is read by its own id. What was read may be lost at any moment.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

import anyio

from atlas_mcp.domain.text import line
from atlas_mcp.engines.proxmox.client import ClusterClient, busy
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import Frozen

AGAIN_S = 0.4  # after which a task that runs is looked at again
_FRESH_S = 0.3  # how old the list may be


class TaskResult(Frozen):
    """How a task ended: PVE's exit status is `OK`, `WARNINGS: n` or the error."""

    upid: str
    exit_status: str

    @property
    def succeeded(self) -> bool:
        """It did what it was started for."""
        return self.exit_status == "OK" or self.exit_status.startswith("WARNINGS")


class RunningTask(Frozen):
    """A task that runs now."""

    upid: str
    node: str
    type: str
    id: str
    user: str
    started_at: int


@dataclass
class TaskWatch:
    """The tasks of one cluster. Whoever asks first reads for all; the others are told what was seen."""

    client: ClusterClient
    _seen: dict[str, str] = field(default_factory=dict)
    _lock: anyio.Lock = field(default_factory=anyio.Lock)
    _read_at: float = -1e9

    async def ended(self, upid: str) -> TaskResult | None:
        """How a task ended, None while it runs."""
        async with self._lock:
            if self._read_at < time.monotonic() - _FRESH_S:
                await self._read()
            ended = self._seen.get(upid)
            if ended is None:
                ended = await self._by_id(upid)
        return TaskResult(upid=upid, exit_status=ended) if ended else None

    async def wait(self, upid: str) -> TaskResult:
        """Wait until a task has ended, as undoing does. The caller bounds the time."""
        while (result := await self.ended(upid)) is None:  # noqa: ASYNC110 - the task is another machine's
            await anyio.sleep(AGAIN_S)
        return result

    async def running(self) -> list[RunningTask]:
        """What runs now, of everyone."""
        return [_running(task) for task in await self.client.get("cluster/tasks") if not _ended(task)]

    async def _read(self) -> None:
        tasks = await self.client.get("cluster/tasks")
        self._read_at = time.monotonic()
        self._seen = {task["upid"]: _ended(task) for task in tasks}

    async def _by_id(self, upid: str) -> str:
        """The end of a task that the list does not show, "" while it runs."""
        node = upid.split(":")[1]
        status = await self.client.get(f"nodes/{node}/tasks/{upid}/status")
        return line(str(status.get("exitstatus") or "unknown")) if status["status"] == "stopped" else ""


def failure(result: TaskResult, what: str) -> TargetError | None:
    """Why a task failed, in PVE's own words, None where it did not; transient where a lock was in the way."""
    if result.succeeded:
        return None
    message = f"Unable to {what}: {result.exit_status.rstrip('.')}."
    return busy(message, result.exit_status) or TargetError(
        Code.TARGET_FAILED, message, f"The task's log tells more: {result.upid}"
    )


def succeeded(result: TaskResult, what: str) -> TaskResult:
    """The result of a task that must have succeeded.

    Raises:
        TargetError: `failure`.

    """
    if error := failure(result, what):
        raise error
    return result


def _ended(task: dict[str, Any]) -> str:
    """PVE's own words, in which a guest's name or log may be: one printable line."""
    return line(str(task.get("status") or "unknown")) if task.get("endtime") else ""


def _running(task: dict[str, Any]) -> RunningTask:
    """PVE splits the name of a token: `user` is its owner, `tokenid` the rest."""
    token = task.get("tokenid")
    return RunningTask(
        upid=task["upid"],
        node=task["node"],
        type=task["type"],
        id=str(task.get("id") or ""),
        user=f"{task['user']}!{token}" if token else task["user"],
        started_at=int(task["starttime"]),
    )
