"""The worker: a process that runs jobs of a data directory.

Started on demand in a session of its own, so that it outlives the client that asked. One worker of a data directory
takes new jobs, each under a lease of its own (`leases`). It leaves when there has been nothing to do for a while. Where
the settings have changed since it began, or a job is due that is for another worker, it lets that one take jobs, ends
those that it has, and leaves. Where the settings cannot be used, it begins no job until they can.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import anyio
import structlog
from anyio.abc import TaskGroup

from atlas_mcp.config import Settings
from atlas_mcp.engines import Engines
from atlas_mcp.errors import AtlasError
from atlas_mcp.jobs import presence, starting
from atlas_mcp.jobs.held_settings import HeldSettings
from atlas_mcp.jobs.leases import Leases
from atlas_mcp.jobs.limits import Limits
from atlas_mcp.jobs.requests import Jobs
from atlas_mcp.jobs.retention import tidy
from atlas_mcp.jobs.runner import Run
from atlas_mcp.model import Job, JsonObject, Judged, Plan, PlanKind
from atlas_mcp.store import Store, audit, plans
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store.leases import Lease
from atlas_mcp.system import process

log = structlog.get_logger(__name__)

_LOOK_S = 0.1
_SHARE_S = 1.0
_AFTER_ERROR_S = 5.0
_GRACE_S = 4.0  # within which the process ends once it was signalled, whatever a thread of it waits for


@dataclass(frozen=True)
class Equipment:
    """What a worker works with, as the composition root puts it together.

    `completed` freezes what a preparing job has found; `share_rates` tells engines how many workers call their targets.
    """

    settings: Settings
    store: Store
    trail: audit.Trail
    engines: Engines
    jobs: Jobs
    now: Callable[[], datetime]
    completed: Callable[[Plan, JsonObject], Judged]
    share_rates: Callable[[int], None]
    may_apply: bool


class Left(StrEnum):
    """Why a worker takes no new jobs any more."""

    IDLE = "idle"
    OUTDATED = "outdated"  # the settings are others now: it has begun another worker
    FOR_ANOTHER = "for another"  # a job is due that this process cannot, or may not, run
    SIGNALLED = "signalled"


async def run(equipment: Equipment, load: Callable[[], Settings]) -> None:
    """Run jobs until there has been nothing to do for the idle time. Returns at once where another worker takes them.

    A job whose credentials this process cannot resolve is left as it is, for a worker that can, and this one
    makes room for it. `load` reads the settings anew.
    """
    left: set[str] = set()
    with presence.present(equipment.settings.data_dir) as worker:
        while True:
            with ExitStack() as until_replaced:
                if not until_replaced.enter_context(presence.take(equipment.settings.data_dir)):
                    return
                await tidy(equipment.settings, equipment.store, equipment.trail, equipment.now)
                why = await _Worker(equipment, load, worker, left, until_replaced.close).run()
            if why not in (Left.IDLE, Left.FOR_ANOTHER):
                return
            due = await _due(equipment)  # asked again after letting go: none may be overlooked
            if all(job.id in left for job in due):
                return


class _Worker:
    """One that takes jobs, until `let_others_take`; `left` are those that are not for it."""

    def __init__(
        self,
        equipment: Equipment,
        load: Callable[[], Settings],
        worker: str,
        left: set[str],
        let_others_take: Callable[[], None],
    ) -> None:
        self._equipment, self._name, self._left, self._let_others_take = equipment, worker, left, let_others_take
        self._settings = HeldSettings(equipment.settings, load)
        self._leases = Leases(equipment.store, equipment.now, worker)
        self._limits = Limits(equipment.store, equipment.now)
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
                    starting.start(self._equipment.settings, may_apply=self._equipment.may_apply)
            why = replaced
            group.cancel_scope.cancel()
        log.info("worker_left", worker=self._name, why=why)
        return why

    async def _share_rates(self) -> None:
        """Share the call rates of targets with the workers that hold jobs. A new one does so before it begins any."""
        self._equipment.share_rates(await self._leases.at_work())

    async def _go_on_sharing(self) -> None:
        while True:
            await anyio.sleep(_SHARE_S)
            await self._share_rates()

    async def _take(self, jobs: TaskGroup) -> Left:
        """Begin what is due, until another worker is to do so, or nothing has been due for a while."""
        idle_since, idle_s = anyio.current_time(), self._equipment.settings.worker_idle_s
        while True:
            await self._leases.bury(self._equipment.settings.data_dir)
            busy = self._running | self._left  # before the look: one that ends meanwhile is not begun again
            due = await _due(self._equipment)
            for job in due:
                if job.id not in busy and self._settings.hold():
                    if await _able(self._equipment, job):
                        self._running.add(job.id)
                        jobs.start_soon(_run_job, self._equipment, job, self._leases, self._limits, self._running)
                    else:
                        self._left.add(job.id)
            if self._settings.outdated:
                return Left.OUTDATED
            if self._left:
                return Left.FOR_ANOTHER
            if self._running or (due and self._settings.unusable):
                idle_since = anyio.current_time()
            elif not self._equipment.may_apply or anyio.current_time() - idle_since >= idle_s:
                return Left.IDLE
            await anyio.sleep(_LOOK_S)


async def _due(equipment: Equipment) -> list[Job]:
    now = equipment.now()
    return await equipment.store.read(lambda tx: job_rows.runnable(tx, now))


async def _able(equipment: Equipment, job: Job) -> bool:
    """Whether this process may run a job, and can resolve the credentials that it needs."""
    places, kind = await equipment.store.read(lambda tx: plans.aim_of(tx, job.plan_id))
    if not equipment.may_apply and kind != PlanKind.PREPARE:
        return False
    able = starting.has_credentials(equipment.settings, places)
    if not able:
        log.warning("job_left", job=job.id, places=sorted(places), remedy="the server's own worker takes it")
    return able


async def _run_job(equipment: Equipment, job: Job, leases: Leases, limits: Limits, running: set[str]) -> None:
    """Run one job to its end; whatever happens to it, the others go on."""
    with structlog.contextvars.bound_contextvars(job=job.id, correlation_id=job.correlation_id):
        try:
            async with leases.hold(job.id) as lease:
                if lease is not None:
                    await _run_held(equipment, job, lease, limits)
        except AtlasError as error:
            log.error("job_stopped", code=error.code, error=error.message)
            await anyio.sleep(_AFTER_ERROR_S)
        finally:
            running.discard(job.id)


async def _run_held(equipment: Equipment, job: Job, lease: Lease, limits: Limits) -> None:
    try:
        started = await equipment.jobs.start(job, lease)
        if started is not None:
            plan, permit = started
            run = Run(
                equipment.store,
                equipment.trail,
                equipment.engines,
                limits,
                equipment.now,
                lease,
                job,
                plan,
                permit,
                equipment.settings.data_dir,
                equipment.completed,
                equipment.settings.errors_at_most,
            )
            await run.execute()
    except AtlasError:
        raise
    except Exception:
        log.exception("job_crashed")
        await equipment.jobs.crashed(job, lease)


async def _leave_on_signal(scope: anyio.CancelScope) -> None:
    """SIGTERM and SIGINT end the worker, a write under way having a moment; the next one goes on from the journal."""
    number = await process.ending()
    process.end_within(_GRACE_S, lambda: 128 + number)
    log.info("worker_signalled", signal=number)
    scope.cancel()
