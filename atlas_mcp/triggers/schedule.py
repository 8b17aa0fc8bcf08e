"""What the settings have done at certain times: the estate collected and documented, old things forgotten.

Each is a call of the principal `schedule`: it passes the gate, and is in the audit log with how it ended.
"""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from datetime import UTC, timedelta, tzinfo
from functools import partial
from pathlib import Path

import structlog

from atlas_mcp.app import App
from atlas_mcp.calls import estate, pages
from atlas_mcp.calls.gate import Asked, Call, Gate, Kind, note
from atlas_mcp.calls.parts import PartsSession
from atlas_mcp.config import Settings
from atlas_mcp.domain.schedules import Daily, Ending, Every, Lane
from atlas_mcp.domain.text import line
from atlas_mcp.domain.windows import zone_of
from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.jobs.retention import tidy
from atlas_mcp.model import Role
from atlas_mcp.store import Tx
from atlas_mcp.store import estate as estate_rows
from atlas_mcp.triggers.trigger import Told, Trigger

log = structlog.get_logger(__name__)

_SHOWN = 500


def triggers(settings: Settings, server_id: str) -> tuple[Trigger, ...]:
    """The schedules that are turned on. Each has its time at another moment on each server."""
    chosen, offset = settings.schedules, partial(_offset, server_id)
    collection, documents, cleanup = chosen.collection, chosen.documents, chosen.cleanup
    directory = settings.document_dir
    told = []
    if collection.enabled:
        times = Every(collection.every_s, offset("collection"))
        look = partial(_collect, collection.limit_s - estate.SPARE_S)
        told.append(_schedule("collection", Lane.COLLECTION, times, collection.limit_s, look))
    if documents.enabled and directory is not None:
        look = partial(_document, directory)
        times = Every(documents.every_s, offset("documents"))
        told.append(_schedule("documents", Lane.DOCUMENTATION, times, documents.limit_s, look))
    if cleanup.enabled:
        zone = zone_of(cleanup.zone) if cleanup.zone else _of_machine()
        daily = Daily(cleanup.at, zone, offset("cleanup"))
        told.append(_schedule("cleanup", Lane.MAINTENANCE, daily, cleanup.limit_s, _clean_up))
    return tuple(told)


def _of_machine() -> tzinfo:
    """The zone of the machine; UTC where that cannot be told, as with a TZ that is no name of a zone."""
    from tzlocal import get_localzone

    try:
        return get_localzone()
    except (LookupError, ValueError, OSError) as error:
        log.warning("zone_unknown", error=str(error), remedy="set schedules.cleanup.zone; until then it is UTC")
        return UTC


def _offset(server_id: str, name: str) -> float:
    """From 0 to below 1, and the same each time: where in its interval a server has its time."""
    return int.from_bytes(hashlib.sha256(f"{server_id} {name}".encode()).digest()[:4]) / 2**32


Work = Callable[[App, Call], Awaitable[Told]]


def _schedule(name: str, lane: Lane, times: Every | Daily, limit_s: float, work: Work) -> Trigger:
    return Trigger(name, lane, times, limit_s, partial(through_gate, name, work))


async def through_gate(name: str, work: Work, app: App, call: Call, role: Role = Role.VIEWER) -> Told:
    """Have something done that passed the gate, and is recorded.

    Raises:
        AtlasError: it may not be done, or has failed.

    """
    gate, asked = Gate(app), Asked(Kind.SCHEDULE, name, role)
    await gate.enter(asked, {}, call)
    try:
        return await work(app, call)
    except AtlasError as error:
        await gate.record("schedule.failed", asked, call, code=error.code, error=error.message)
        raise
    except Exception:
        await gate.record("schedule.failed", asked, call, code=Code.INTERNAL)
        raise


async def _collect(within_s: float, app: App, call: Call) -> Told:
    """Read all sources of the estate, and keep what they tell."""
    session = PartsSession(app, call)
    if not estate.sources(app):
        return Told("no source is configured")
    read = (await estate.collect(session, "", within_s)).sources
    wrong = [f"{one.source}: {one.problem or one.unread[0]}" for one in read if one.problem or one.unread]
    whole = f"{len(read) - len(wrong)} of {len(read)} sources read as a whole"
    if not wrong:
        return Told(whole)
    return Told(line(f"{whole}; {'; '.join(wrong)}", _SHOWN), Ending.INCOMPLETE)


async def _document(directory: Path, app: App, call: Call) -> Told:
    """Write the pages of the estate."""
    written = await pages.write(PartsSession(app, call), directory)
    return Told(f"{len(written.done.written)} of {written.files} files written")


async def _clean_up(app: App, call: Call) -> Told:
    """Forget runs, artifacts and clones whose time is over, and what sources told that are not configured any more."""
    await tidy(app.settings, app.store, app.trail, app.now)
    named = estate.sources(app)

    def forget(tx: Tx) -> list[str]:
        gone = estate_rows.forget(tx, named, app.now() - timedelta(days=app.settings.run_days))
        if gone:
            note(app, tx, call, "estate.forgotten", sources=gone)
        return gone

    gone = await app.store.write(forget)
    return Told(line(f"forgot sources {', '.join(gone)}", _SHOWN) if gone else "")
