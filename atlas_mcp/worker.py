"""The worker: a process that runs jobs of a data directory.

Started on demand in a session of its own, so that it outlives the client that asked. One worker of a data directory
takes new jobs, each under a lease of its own (`leases`). It leaves when there has been nothing to do for a while. Where
the settings have changed since it began, or a job is due that is for another worker, it lets that one take jobs, ends
those that it has, and leaves. Where the settings cannot be used, it begins no job until they can.
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import anyio
import structlog

from atlas_mcp import config, presence, process
from atlas_mcp.config import Settings
from atlas_mcp.errors import AtlasError
from atlas_mcp.model import PlanKind

if TYPE_CHECKING:
    from anyio.abc import TaskGroup

    from atlas_mcp.app import App
    from atlas_mcp.leases import Leases
    from atlas_mcp.limits import Limits
    from atlas_mcp.store.jobs import JobRow
    from atlas_mcp.store.leases import Lease

log = structlog.get_logger(__name__)

_LOOK_S = 0.1
_SHARE_S = 1.0
_AFTER_ERROR_S = 5.0
_AGAIN_S = 5.0  # after which a worker is started where one has just failed, or settings are read that were unusable
# The newest by data directory and whether it may apply, and those before it; kept so that one that has left is reaped.
_started: dict[tuple[Path, bool], subprocess.Popen[bytes]] = {}
_earlier: list[subprocess.Popen[bytes]] = []
_at: dict[tuple[Path, bool], float] = {}


def ensure(settings: Settings, *, may_apply: bool = True) -> None:
    """See that a worker takes the jobs of the data directory. Cheap where one does.

    Where one has just been started, or has just failed, no other one is started at once.
    """
    which = (settings.data_dir, may_apply)
    newest = _started.get(which)
    just_now = newest is not None and newest.poll() != 0 and time.monotonic() < _at[which] + _AGAIN_S
    if not just_now and not presence.taken(settings.data_dir):
        start(settings, may_apply=may_apply)


def start(settings: Settings, *, may_apply: bool = True) -> None:
    """Start a worker in a session of its own. It leaves where another one takes the jobs.

    One that may not apply runs jobs that only prepare plans, and leaves at once: others may have more to do.
    """
    # -P: the working directory is no place to import from, whatever lies there.
    command = [sys.executable, "-P", "-m", "atlas_mcp", "worker", "--config-dir", str(settings.config_dir.absolute())]
    command += ["--data-dir", str(settings.data_dir.absolute()), *([] if may_apply else ["--only-prepare"])]
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    which = (settings.data_dir, may_apply)
    _earlier[:] = [one for one in (*_earlier, _started.get(which)) if one is not None and one.poll() is None]
    _at[which] = time.monotonic()
    with (settings.data_dir / "worker.err").open("ab") as errors:
        _started[which] = subprocess.Popen(
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
    return bool(_due_clusters(settings))


def startable(settings: Settings, *, may_apply: bool = True) -> bool:
    """Whether a worker with this process's environment has something to do: it can resolve the credentials for it."""
    return any(has_credentials(settings, cluster) for cluster in _due_clusters(settings, may_apply=may_apply))


def _due_clusters(settings: Settings, *, may_apply: bool = True) -> set[str]:
    """The clusters of the jobs that a worker has something to do for, and that no living worker holds."""
    if not settings.database.exists():
        return set()
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    try:
        with closing(sqlite3.connect(f"file:{settings.database}?mode=ro", uri=True, timeout=1)) as connection:
            rows = connection.execute(
                "SELECT jobs.id, plans.cluster FROM jobs JOIN plans ON plans.id = jobs.plan_id"
                " WHERE (jobs.state IN ('queued', 'running', 'undoing')"
                " OR (jobs.state = 'parked' AND jobs.retry_at <= ?))"
                " AND (? OR json_extract(plans.body, '$.kind') = 'prepare')",
                (now, may_apply),
            ).fetchall()
            holders = _holders(connection, now) if rows else {}
    except sqlite3.Error:
        return set()
    return {
        str(cluster)
        for job, cluster in rows
        if job not in holders or presence.has_died(settings.data_dir, holders[job])
    }


def _holders(connection: sqlite3.Connection, now: str) -> dict[str, str]:
    """The workers that hold jobs, by job; none in a database that an older version left."""
    query = "SELECT job_id, worker FROM leases WHERE worker != '' AND until > ?"
    try:
        return dict(connection.execute(query, (now,)).fetchall())
    except sqlite3.OperationalError:
        return {}


def has_credentials(settings: Settings, cluster: str) -> bool:
    """Whether this process can act on a cluster. One that is not configured is found out by the job itself."""
    known = settings.clusters.get(cluster)
    return known is None or config.resolvable(known)


class Left(StrEnum):
    """Why a worker takes no new jobs any more."""

    IDLE = "idle"
    OUTDATED = "outdated"  # the settings are others now: it has begun another worker
    FOR_ANOTHER = "for another"  # a job is due that this process cannot, or may not, run
    SIGNALLED = "signalled"


async def run(app: App, load: Callable[[], Settings]) -> None:
    """Run jobs until there has been nothing to do for the idle time. Returns at once where another worker takes them.

    A job whose credentials this process cannot resolve is left as it is, for a worker that can, and this one
    makes room for it. `load` reads the settings anew.
    """
    left: set[str] = set()
    with presence.present(app.settings.data_dir) as worker:
        while True:
            with ExitStack() as until_replaced:
                if not until_replaced.enter_context(presence.take(app.settings.data_dir)):
                    return
                why = await _Worker(app, load, worker, left, until_replaced.close).run()
            if why not in (Left.IDLE, Left.FOR_ANOTHER):
                return
            if all(job.id in left for job in await _due(app)):  # asked again after letting go: none may be overlooked
                return


class _Worker:
    """One that takes jobs, until `let_others_take`; `left` are those that are not for it."""

    def __init__(
        self,
        app: App,
        load: Callable[[], Settings],
        worker: str,
        left: set[str],
        let_others_take: Callable[[], None],
    ) -> None:
        from atlas_mcp.leases import Leases
        from atlas_mcp.limits import Limits

        self._app, self._name, self._left, self._let_others_take = app, worker, left, let_others_take
        self._settings = _Settings(app.settings, load)
        self._leases, self._limits = Leases(app.store, app.now, worker), Limits(app.store, app.now)
        self._running: set[str] = set()

    async def run(self) -> Left:
        """Take jobs, then end those that it has. Returns why it takes no more."""
        log.info("worker_started", worker=self._name)
        why = Left.SIGNALLED
        async with anyio.create_task_group() as group:
            group.start_soon(_leave_on_signal, group.cancel_scope)
            group.start_soon(self._leases.keep)
            await self._share_rates()
            group.start_soon(self._go_on_sharing)
            async with anyio.create_task_group() as jobs:
                replaced = await self._take(jobs)
                self._let_others_take()
                log.info("worker_takes_no_more", worker=self._name, why=replaced, jobs=sorted(self._running))
                if replaced is Left.OUTDATED:
                    start(self._app.settings, may_apply=self._app.may_apply)
            why = replaced
            group.cancel_scope.cancel()
        log.info("worker_left", worker=self._name, why=why)
        return why

    async def _share_rates(self) -> None:
        """Share the call rates of targets with the workers that hold jobs. A new one does so before it begins any."""
        self._app.share_rates(await self._leases.at_work())

    async def _go_on_sharing(self) -> None:
        while True:
            await anyio.sleep(_SHARE_S)
            await self._share_rates()

    async def _take(self, jobs: TaskGroup) -> Left:
        """Begin what is due, until another worker is to do so, or nothing has been due for a while."""
        idle_since = anyio.current_time()
        while True:
            await self._leases.bury(self._app.settings.data_dir)
            busy = self._running | self._left  # before the look: one that ends meanwhile is not begun again
            due = await _due(self._app)
            for job in due:
                if job.id not in busy and self._settings.hold():
                    if await _able(self._app, job):
                        self._running.add(job.id)
                        jobs.start_soon(_run_job, self._app, job, self._leases, self._limits, self._running)
                    else:
                        self._left.add(job.id)
            if self._settings.outdated:
                return Left.OUTDATED
            if self._left:
                return Left.FOR_ANOTHER
            if self._running or (due and self._settings.unusable):
                idle_since = anyio.current_time()
            elif not self._app.may_apply or anyio.current_time() - idle_since >= self._app.settings.worker_idle_s:
                return Left.IDLE
            await anyio.sleep(_LOOK_S)


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


async def _due(app: App) -> list[JobRow]:
    from atlas_mcp.store import jobs as job_rows

    now = app.now()
    return await app.store.read(lambda tx: job_rows.runnable(tx, now))


async def _able(app: App, job: JobRow) -> bool:
    """Whether this process may run a job, and can resolve the credentials that it needs."""
    from atlas_mcp.store import plans

    cluster, kind = await app.store.read(lambda tx: plans.aim_of(tx, job.plan_id))
    if not app.may_apply and kind != PlanKind.PREPARE:
        return False
    able = has_credentials(app.settings, cluster)
    if not able:
        log.warning("job_left", job=job.id, cluster=cluster, remedy="the server's own worker takes it")
    return able


async def _run_job(app: App, job: JobRow, leases: Leases, limits: Limits, running: set[str]) -> None:
    """Run one job to its end; whatever happens to it, the others go on."""
    with structlog.contextvars.bound_contextvars(job=job.id, correlation_id=job.correlation_id):
        try:
            async with leases.hold(job.id) as lease:
                if lease is not None:
                    await _run_held(app, job, lease, limits)
        except AtlasError as error:
            log.error("job_stopped", code=error.code, error=error.message)
            await anyio.sleep(_AFTER_ERROR_S)
        finally:
            running.discard(job.id)


async def _run_held(app: App, job: JobRow, lease: Lease, limits: Limits) -> None:
    from atlas_mcp.runner import Run

    try:
        started = await app.jobs.start(job, lease)
        if started is not None:
            plan, permit = started
            run = Run(app.store, app.trail, app.engines, limits, app.now, lease, job, plan, permit, app.completed)
            await run.execute()
    except AtlasError:
        raise
    except Exception:
        log.exception("job_crashed")
        await app.jobs.crashed(job, lease)


async def _leave_on_signal(scope: anyio.CancelScope) -> None:
    """SIGTERM and SIGINT end the worker between two writes; the next one goes on from the journal."""
    log.info("worker_signalled", signal=await process.ending())
    scope.cancel()
