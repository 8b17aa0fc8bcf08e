"""The loop of `worker --stay`: has each trigger look when it is due, and sees that due jobs have a worker.

Of a lane one trigger looks at a time, and lanes do not wait for each other. Jobs run in a process of their own. How
each trigger stands is in the database: several loops on one begin each run once. Whatever a trigger does or raises, the
loop goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import anyio
import structlog
from anyio.abc import TaskGroup

from atlas_mcp.app import App
from atlas_mcp.calls.gate import Call, note
from atlas_mcp.config import Settings
from atlas_mcp.domain.schedules import Ending, Lane
from atlas_mcp.domain.text import line
from atlas_mcp.errors import AtlasError
from atlas_mcp.jobs import presence, starting
from atlas_mcp.jobs.held_settings import HeldSettings
from atlas_mcp.model import Principal, Role
from atlas_mcp.redact import mask
from atlas_mcp.store import Tx, server
from atlas_mcp.store import schedules as rows
from atlas_mcp.system import process
from atlas_mcp.triggers import expiry, incidents, schedule
from atlas_mcp.triggers.trigger import Told, Trigger

log = structlog.get_logger(__name__)

LIFE = timedelta(seconds=60)
_RENEW_S = 15.0
_LOOK_S = 1.0
_SETTINGS_S = 5.0
_AFTER_ERROR_S = 5.0
_GRACE_S = 10.0  # within which the process ends once it was signalled, whatever a thread of it waits for
_SHOWN = 500
_PRINCIPAL = Principal(name="schedule", role=Role.VIEWER, transport="trigger")


def triggers(settings: Settings, server_id: str) -> tuple[Trigger, ...]:
    """Everything that looks by itself. A further one is a line here."""
    return (*schedule.triggers(settings, server_id), *incidents.triggers(settings), *expiry.triggers(settings))


async def stay(app: App, load: Callable[[], Settings], begin: Callable[[Settings], App]) -> None:
    """Have triggers look, and jobs done, until a signal comes. `load` reads the settings anew; `begin` uses them.

    Where the settings have changed, what goes on ends by the old ones, and all else begins by the new ones.
    """
    busy: set[Lane] = set()
    async with anyio.create_task_group() as group:
        group.start_soon(_leave_on_signal, group.cancel_scope)
        while True:
            replaced = anyio.Event()
            group.start_soon(_by_one, app, HeldSettings(app.settings, load), busy, replaced)
            await replaced.wait()
            app = await _usable(load, begin)


async def _usable(load: Callable[[], Settings], begin: Callable[[Settings], App]) -> App:
    """What uses the settings, once they can be used: somebody may be in the middle of writing them."""
    while True:
        try:
            return begin(load())
        except AtlasError as error:
            log.warning("settings_unusable", code=error.code, error=error.message)
            await anyio.sleep(_AFTER_ERROR_S)


async def _by_one(app: App, held: HeldSettings, busy: set[Lane], replaced: anyio.Event) -> None:
    """Begin what is due until the settings are outdated; then end what goes on."""
    directory = app.settings.data_dir
    with presence.present(directory) as worker:
        try:
            async with anyio.create_task_group() as looks:
                await _Loop(app, worker, busy, looks).run(held)
                replaced.set()
        finally:
            presence.clear(directory, worker)
            app.close()


async def _leave_on_signal(scope: anyio.CancelScope) -> None:
    number = await process.ending()
    process.end_within(_GRACE_S, lambda: 128 + number)
    log.info("triggers_signalled", signal=number)
    scope.cancel()


@dataclass
class _Loop:
    """What is begun by the settings of one application."""

    app: App
    worker: str
    busy: set[Lane]
    looks: TaskGroup
    triggers: tuple[Trigger, ...] = ()

    async def run(self, held: HeldSettings) -> None:
        """Begin what is due, until the settings are outdated."""
        log.info("triggers_started", worker=self.worker)
        read_at, may_begin = -_SETTINGS_S, False
        while not held.outdated:
            if anyio.current_time() >= read_at + _SETTINGS_S:
                read_at, may_begin = anyio.current_time(), held.hold()
            try:
                if starting.startable(self.app.settings):
                    starting.ensure(self.app.settings)
                if may_begin:
                    await self._begin_due()
            except AtlasError as error:
                log.error("triggers_held_up", code=error.code, error=error.message)
                await anyio.sleep(_AFTER_ERROR_S)
            except Exception:  # such as a row that somebody wrote
                log.exception("triggers_crashed")
                await anyio.sleep(_AFTER_ERROR_S)
            await anyio.sleep(_LOOK_S)
        log.info("triggers_outdated", worker=self.worker)

    async def _begin_due(self) -> None:
        stands, server_id = await self.app.store.read(lambda tx: (rows.every(tx), server.id_of(tx)))
        self.triggers = self.triggers or triggers(self.app.settings, server_id)
        now = self.app.now()
        for one in self.triggers:
            if one.lane not in self.busy and self._wants(one, stands.get(one.name), now):
                run = await self._settled(one)
                if run is not None:
                    self.busy.add(one.lane)
                    self.looks.start_soon(self._look, one, run)

    def _wants(self, one: Trigger, row: rows.Schedule | None, now: datetime) -> bool:
        """Whether something is to be written of a trigger: most looks find nothing, and write nothing."""
        if row is None or row.stale(str(one.times), one.times.after(now)) or row.lost(now, self._has_died):
            return True
        return not row.running and row.next_at <= now

    def _has_died(self, worker: str) -> bool:
        return presence.has_died(self.app.settings.data_dir, worker)

    async def _settled(self, one: Trigger) -> int | None:
        """See that its next time is known and a lost run is told. Returns the number of a run that it began, if any."""
        now = self.app.now()
        upcoming = one.times.after(now)

        def commit(tx: Tx) -> int | None:
            run = rows.lost(tx, one.name, now, self._has_died)
            if run is not None:
                rows.end(tx, one.name, run, Ending.INTERRUPTED, "its worker died", upcoming, now)
                note(self.app, tx, Call(_PRINCIPAL), "schedule.interrupted", schedule=one.name, run=run)
                log.warning("schedule_interrupted", schedule=one.name, run=run)
            rows.plan(tx, one.name, str(one.times), upcoming, now)
            return rows.begin(tx, one.name, self.worker, upcoming, now, now + LIFE)

        return await self.app.store.write(commit)

    async def _look(self, one: Trigger, run: int) -> None:
        """Have it look, and write down how that ended; a cancelled one was interrupted."""
        call, told = Call(_PRINCIPAL), Told("its worker was ended", Ending.INTERRUPTED)
        with structlog.contextvars.bound_contextvars(trigger=one.name, run=run, correlation_id=call.correlation_id):
            log.info("trigger_begun")
            try:
                told = await self._told(one, run, call)
            finally:
                self.busy.discard(one.lane)
                with anyio.CancelScope(shield=True):
                    await self._end(one, run, told)

    async def _told(self, one: Trigger, run: int, call: Call) -> Told:
        async with anyio.create_task_group() as group:
            group.start_soon(self._renew, one, run, group.cancel_scope)
            try:
                with anyio.move_on_after(one.limit_s):
                    return await one.look(self.app, call)
                return Told(f"it took more than {one.limit_s:g} s", Ending.TIMED_OUT)
            except AtlasError as error:
                log.warning("trigger_failed", code=error.code, error=error.message)
                return Told(f"{error.code}: {error.message}", Ending.FAILED)
            except Exception:
                log.exception("trigger_crashed")
                return Told(f"a fault of ATLAS itself, logged as {call.correlation_id}", Ending.FAILED)
            finally:
                group.cancel_scope.cancel()
        return Told("another worker has given it up", Ending.INTERRUPTED)

    async def _renew(self, one: Trigger, run: int, scope: anyio.CancelScope) -> None:
        """Say that the run goes on; end it where another worker has given it up."""
        while True:
            await anyio.sleep(_RENEW_S)
            try:
                if not await self.app.store.write(lambda tx: rows.renew(tx, one.name, run, self.app.now() + LIFE)):
                    scope.cancel()
            except AtlasError as error:
                log.warning("run_not_renewed", code=error.code, error=error.message)

    async def _end(self, one: Trigger, run: int, told: Told) -> None:
        now, detail = self.app.now(), line(mask(told.detail), _SHOWN)
        upcoming = one.times.after(now)
        log.info("trigger_ended", ending=told.ending, detail=detail)
        try:
            await self.app.store.write(lambda tx: rows.end(tx, one.name, run, told.ending, detail, upcoming, now))
        except AtlasError as error:
            log.error("trigger_end_unwritten", code=error.code, error=error.message)
