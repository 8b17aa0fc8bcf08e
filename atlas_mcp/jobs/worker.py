"""The worker: the one process that runs jobs of a data directory.

Started on demand in a session of its own, so that it outlives the client that asked. It holds the
lock of the data directory while it lives (the operating system lets go of it when the process dies,
however it dies) and a fencing token in the database, so that a worker that was replaced cannot write.
It leaves when there has been nothing to do for a while. Where the settings have changed since it began, it begins no
other job, and leaves once none runs; where they cannot be used, it begins none until they can.
"""

from __future__ import annotations

import json
import os
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, closing
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import anyio
import structlog

from atlas_mcp import secrets
from atlas_mcp.config import Settings
from atlas_mcp.errors import AtlasError, CallerError
from atlas_mcp.model import PlanKind
from atlas_mcp.system import locks, process

if TYPE_CHECKING:
    from atlas_mcp.app import App
    from atlas_mcp.jobs.limits import Limits
    from atlas_mcp.model import Job

log = structlog.get_logger(__name__)

_LOOK_S = 0.1
_AFTER_ERROR_S = 5.0
_AGAIN_S = 5.0  # after which a worker is started where one has just failed, or settings are read that were unusable
# By data directory and whether it may apply; kept so that one that has left is reaped.
_started: dict[tuple[Path, bool], subprocess.Popen[bytes]] = {}
_at: dict[tuple[Path, bool], float] = {}


def ensure(settings: Settings, *, may_apply: bool = True) -> None:
    """See that a worker runs for the data directory. Cheap where one does; one that failed is not begun at once."""
    which = (settings.data_dir, may_apply)
    mine = _started.get(which)
    failed = mine is not None and bool(mine.poll()) and time.monotonic() < _at[which] + _AGAIN_S
    if (mine is None or mine.poll() is not None) and not failed and not running(settings):
        start(settings, may_apply=may_apply)


def start(settings: Settings, *, may_apply: bool = True) -> None:
    """Start a worker in a session of its own. A second one finds the lock held and leaves.

    One that may not apply runs jobs that only prepare plans, and leaves at once: others may have more to do.
    """
    # -P: the working directory is no place to import from, whatever lies there.
    command = [sys.executable, "-P", "-m", "atlas_mcp", "worker", "--config-dir", str(settings.config_dir.absolute())]
    command += ["--data-dir", str(settings.data_dir.absolute()), *([] if may_apply else ["--only-prepare"])]
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    _at[settings.data_dir, may_apply] = time.monotonic()
    with (settings.data_dir / "worker.err").open("ab") as errors:
        _started[settings.data_dir, may_apply] = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            start_new_session=True,
            close_fds=True,
            cwd=settings.data_dir.absolute().anchor,
        )


def unfinished(settings: Settings) -> bool:
    """Whether a worker has something to do, without importing or creating anything: cheap enough for every start."""
    return bool(_due_places(settings))


def startable(settings: Settings, *, may_apply: bool = True) -> bool:
    """Whether a worker with this process's environment has something to do: it can resolve the credentials for it."""
    return any(has_credentials(settings, places) for places in _due_places(settings, may_apply=may_apply))


def _due_places(settings: Settings, *, may_apply: bool = True) -> list[list[str]]:
    """The places of each of the jobs that a worker has something to do for."""
    if not settings.database.exists():
        return []
    try:
        with closing(sqlite3.connect(f"file:{settings.database}?mode=ro", uri=True, timeout=1)) as connection:
            rows = connection.execute(
                "SELECT DISTINCT plans.places FROM jobs JOIN plans ON plans.id = jobs.plan_id"
                " WHERE (jobs.state IN ('queued', 'running', 'undoing')"
                " OR (jobs.state = 'parked' AND jobs.retry_at <= ?))"
                " AND (? OR json_extract(plans.body, '$.kind') = 'prepare')",
                (datetime.now(UTC).isoformat(timespec="microseconds"), may_apply),
            ).fetchall()
    except sqlite3.Error:
        return []
    return [json.loads(row[0]) for row in rows]


def has_credentials(settings: Settings, places: Iterable[str]) -> bool:
    """Whether this process can act in all of these places. One that is not configured is found out by the job."""
    known = [settings.clusters[place] for place in places if place in settings.clusters]
    try:
        for reference in (reference for one in known for reference in (one.token, one.admin_token)):
            secrets.resolve(reference) if reference else None
    except CallerError:
        return False
    return True


class Left(StrEnum):
    """Why a worker has left."""

    IDLE = "idle"
    OUTDATED = "outdated"  # the settings are others now: there may be work, for another worker
    SIGNALLED = "signalled"


async def run(app: App, load: Callable[[], Settings]) -> Left:
    """Run jobs until there has been nothing to do for the idle time. Returns at once where another worker runs.

    A job whose credentials this process cannot resolve is left as it is, for a worker that can, and this one
    makes room for it. `load` reads the settings anew.
    """
    left: set[str] = set()
    while True:
        with _lock(app.settings) as held:
            if not held:
                return Left.IDLE
            why = await _hold(app, load, left)
        if why is not Left.IDLE:
            return why
        if all(job.id in left for job in await _due(app)):  # asked again after letting go: none may be overlooked
            return Left.IDLE


async def _hold(app: App, load: Callable[[], Settings], left: set[str]) -> Left:
    """Run what is due, until nothing is. Returns why it ended."""
    from atlas_mcp.jobs.limits import Limits
    from atlas_mcp.store import jobs as job_rows

    token = await app.store.write(lambda tx: job_rows.take_lease(tx, f"{socket.gethostname()}:{os.getpid()}"))
    log.info("worker_started", token=token)
    limits, running = Limits(), set[str]()
    idle_since = anyio.current_time()
    why = Left.SIGNALLED
    settings = _Settings(app.settings, load)
    async with anyio.create_task_group() as group:
        group.start_soon(_leave_on_signal, group.cancel_scope)
        while True:
            busy = running | left  # before the look: one that ends meanwhile is not begun again
            due = await _due(app)
            for job in due:
                if job.id not in busy and settings.hold():
                    if await _able(app, job):
                        running.add(job.id)
                        group.start_soon(_run_job, app, job, token, limits, running)
                    else:
                        left.add(job.id)
            if running or (due and settings.unusable):
                idle_since = anyio.current_time()
            elif settings.outdated:
                why = Left.OUTDATED
                break
            elif left or not app.may_apply or anyio.current_time() - idle_since >= app.settings.worker_idle_s:
                why = Left.IDLE
                break
            await anyio.sleep(_LOOK_S)
        group.cancel_scope.cancel()
    log.info("worker_left", token=token, why=why)
    return why


class _Settings:
    """What this worker began with, and whether that still holds: read anew before a job is begun."""

    def __init__(self, held: Settings, load: Callable[[], Settings]) -> None:
        self.outdated = self.unusable = False
        self._held, self._load, self._again = held, load, 0.0

    def hold(self) -> bool:
        """Whether a job may be begun. Settings that cannot be used may be in the middle of being written."""
        if self.outdated or (self.unusable and anyio.current_time() < self._again):
            return False
        try:
            self.outdated, self.unusable = self._load() != self._held, False
        except AtlasError as error:
            log.warning("settings_unusable", code=error.code, error=error.message)
            self.unusable, self._again = True, anyio.current_time() + _AGAIN_S
        return not self.outdated and not self.unusable


async def _due(app: App) -> list[Job]:
    from atlas_mcp.store import jobs as job_rows

    now = app.now()
    return await app.store.read(lambda tx: job_rows.runnable(tx, now))


async def _able(app: App, job: Job) -> bool:
    """Whether this process may run a job, and can resolve the credentials that it needs."""
    from atlas_mcp.store import plans

    places, kind = await app.store.read(lambda tx: plans.aim_of(tx, job.plan_id))
    if not app.may_apply and kind != PlanKind.PREPARE:
        return False
    able = has_credentials(app.settings, places)
    if not able:
        log.warning("job_left", job=job.id, places=sorted(places), remedy="the server's own worker takes it")
    return able


async def _run_job(app: App, job: Job, token: int, limits: Limits, running: set[str]) -> None:
    """Run one job to its end; whatever happens to it, the others go on."""
    from atlas_mcp.jobs.runner import Run

    with structlog.contextvars.bound_contextvars(job=job.id, correlation_id=job.correlation_id):
        try:
            started = await app.jobs.start(job, token)
            if started is not None:
                plan, permit = started
                run = Run(app.store, app.trail, app.engines, limits, app.now, token, job, plan, permit, app.completed)
                await run.execute()
        except AtlasError as error:
            log.error("job_stopped", code=error.code, error=error.message)
            await anyio.sleep(_AFTER_ERROR_S)
        except Exception:
            log.exception("job_crashed")
            await app.jobs.crashed(job, token)
        finally:
            running.discard(job.id)


async def _leave_on_signal(scope: anyio.CancelScope) -> None:
    """SIGTERM and SIGINT end the worker between two writes; the next one goes on from the journal."""
    log.info("worker_signalled", signal=await process.ending())
    scope.cancel()


def _lock_path(settings: Settings) -> Path:
    return settings.data_dir / "worker.lock"


def _lock(settings: Settings) -> AbstractContextManager[bool]:
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    return locks.alone(_lock_path(settings))


def running(settings: Settings) -> bool:
    """Whether a worker runs for the data directory."""
    if not _lock_path(settings).exists():
        return False
    with _lock(settings) as held:
        return not held
