"""Starting a worker, and whether one has something to do: cheap enough for every start of a server or a command.

Imports nothing heavy and creates nothing before a worker is started. What the worker does is in `worker`.
"""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from atlas_mcp import secrets
from atlas_mcp.config import Settings
from atlas_mcp.datadir import claim
from atlas_mcp.errors import CallerError
from atlas_mcp.jobs import presence

_AGAIN_S = 5.0  # after which a worker is started where one has just failed
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
    claim(settings.data_dir)
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
    return bool(_due_places(settings))


def startable(settings: Settings, *, may_apply: bool = True) -> bool:
    """Whether a worker with this process's environment has something to do: it can resolve the credentials for it."""
    return any(has_credentials(settings, places) for places in _due_places(settings, may_apply=may_apply))


def _due_places(settings: Settings, *, may_apply: bool = True) -> list[list[str]]:
    """The places of each job that a worker has something to do for, and that no living worker holds."""
    if not settings.database.exists():
        return []
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    try:
        with closing(sqlite3.connect(f"file:{settings.database}?mode=ro", uri=True, timeout=1)) as connection:
            rows = _due(connection, now, may_apply=may_apply)
            holders = _holders(connection, now) if rows else {}
    except sqlite3.Error:
        return []
    free = [job not in holders or presence.has_died(settings.data_dir, holders[job]) for job, _ in rows]
    return [_places(places) for (_, places), is_free in zip(rows, free, strict=True) if is_free]


def _due(connection: sqlite3.Connection, now: str, *, may_apply: bool) -> list[tuple[str, str]]:
    """The jobs that are due, with their places; without any in a database that an older version left."""
    query = (
        "SELECT jobs.id, {places} FROM jobs JOIN plans ON plans.id = jobs.plan_id"
        " WHERE (jobs.state IN ('queued', 'running', 'undoing')"
        " OR (jobs.state = 'parked' AND jobs.retry_at <= ?))"
        " AND (? OR json_extract(plans.body, '$.kind') = 'prepare')"
    )
    try:
        return connection.execute(query.format(places="plans.places"), (now, may_apply)).fetchall()
    except sqlite3.OperationalError:
        return connection.execute(query.format(places="'[]'"), (now, may_apply)).fetchall()


def _places(text: str) -> list[str]:
    """The places of a plan as its row has them; none where somebody changed the row: the job then says so."""
    try:
        return [str(place) for place in json.loads(text)]
    except (TypeError, ValueError):
        return []


def _holders(connection: sqlite3.Connection, now: str) -> dict[str, str]:
    """The workers that hold jobs, by job; none in a database that an older version left."""
    query = "SELECT job_id, worker FROM leases WHERE worker != '' AND until > ?"
    try:
        return dict(connection.execute(query, (now,)).fetchall())
    except sqlite3.OperationalError:
        return {}


def has_credentials(settings: Settings, places: Iterable[str]) -> bool:
    """Whether this process can act in all of these places. One that is not configured is found out by the job."""
    try:
        for reference in (reference for place in places for reference in settings.credentials(place)):
            secrets.resolve(reference)
    except CallerError:
        return False
    return True
