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
from atlas_mcp.engines.proxmox import shapes
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

    async def now(self, upid: str) -> TaskResult | None:
        """As `ended`, read from its node itself."""
        ended = await self._by_id(upid)
        return TaskResult(upid=upid, exit_status=ended) if ended else None

    async def running(self) -> list[RunningTask]:
        """What runs now, of everyone."""
        return await self.client.get(
            "cluster/tasks", lambda data: [_running(row) for row in shapes.rows(data) if not _ended(row)]
        )

    async def _read(self) -> None:
        seen = await self.client.get(
            "cluster/tasks", lambda data: {shapes.task(row["upid"]): _ended(row) for row in shapes.rows(data)}
        )
        self._seen, self._read_at = seen, time.monotonic()

    async def _by_id(self, upid: str) -> str:
        """The end of a task that the list does not show, "" while it runs."""
        return await self.client.get(path_of(upid) + "/status", _ended_as)


def path_of(upid: str) -> str:
    """Where the API has a task: on the node that its id names."""
    return f"nodes/{upid.split(':')[1]}/tasks/{upid}"


def _ended_as(data: Any) -> str:  # noqa: ANN401 - JSON
    """The exit status that the status of one task tells, "" while it runs."""
    status = shapes.row(data)
    if status["status"] not in ("running", "stopped"):
        raise ValueError("neither runs nor has ended")
    return line(shapes.optional(status.get("exitstatus")) or "unknown") if status["status"] == "stopped" else ""


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


def _ended(task: shapes.Row) -> str:
    """PVE's own words, in which a guest's name or log may be: one printable line."""
    return line(shapes.optional(task.get("status")) or "unknown") if task.get("endtime") else ""


def _running(task: shapes.Row) -> RunningTask:
    """PVE splits the name of a token: `user` is its owner, `tokenid` the rest."""
    token = task.get("tokenid")
    return RunningTask(
        upid=shapes.task(task["upid"]),
        node=shapes.name(task["node"]),
        type=shapes.text(task["type"]),
        id=shapes.optional(task.get("id")),
        user=f"{shapes.text(task['user'])}!{token}" if token else shapes.text(task["user"]),
        started_at=shapes.number(task["starttime"]),
    )
