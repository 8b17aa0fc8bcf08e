"""Serving over standard input and output: signals, unfinished work, and a clean end within a moment."""

from __future__ import annotations

import gc
import os
import sys

import anyio
import structlog

from atlas_mcp import log
from atlas_mcp.app import App
from atlas_mcp.config import Settings
from atlas_mcp.jobs import starting
from atlas_mcp.model import Principal
from atlas_mcp.server import adapter, background
from atlas_mcp.system import process

_GRACE_S = 1.8  # within which the process ends, whatever a thread of it waits for
_LOOK_S = 1.0

logger = structlog.get_logger(__name__)


def serve(settings: Settings, *, may_apply: bool, verbosity: int = 0) -> int:
    """Serve until the client is gone or a signal comes. Jobs go on in the worker. Returns the process's exit code."""
    log.configure(settings.log, settings.data_dir, verbosity=verbosity)
    app = App(settings, may_apply=may_apply)
    if sys.stdin is not None and sys.stdin.isatty():
        sys.stderr.write(_AT_A_TERMINAL)
    principal = Principal(name=f"local:{process.user()}", role=settings.role, transport="stdio")
    code = anyio.run(_serve, app, principal, _own(0), _own(1))
    app.close()
    return code


_AT_A_TERMINAL = """\
ATLAS speaks MCP here, a protocol for programs: a client such as Claude or VS Code starts it and talks to it.
Nothing that you type is understood. Ctrl-C ends it. For people: atlas-mcp demo, collect, plan, approve, apply (--help).
"""


def _own(fd: int) -> int:
    """A standard stream for us alone: whom we start reads nothing from it, and what is printed misses the client."""
    own = os.dup(fd)
    other = os.open(os.devnull, os.O_RDONLY) if fd == 0 else _errors()
    os.dup2(other, fd)
    os.close(other)
    return own


def _errors() -> int:
    try:
        return os.dup(2)
    except OSError:  # it was closed
        return os.open(os.devnull, os.O_WRONLY)


class _Leaving:
    """The end of the process: in time, though a thread may wait for a target that does not answer."""

    def __init__(self) -> None:
        self.code = 0
        self._begun = False

    def begin(self, code: int = 0) -> None:
        """From now on there is only a moment left."""
        if not self._begun:
            self._begun, self.code = True, code
            process.end_within(_GRACE_S, lambda: self.code)


async def _serve(app: App, principal: Principal, source: int, sink: int) -> int:
    mcp = adapter.build(app, principal)
    leaving = _Leaving()
    gc.freeze()  # what is there now stays
    gc.enable()  # `serve` had it off until here
    async with anyio.create_task_group() as group:
        group.start_soon(_leave_on_signal, group.cancel_scope, leaving)
        group.start_soon(_keep_worker, app)
        group.start_soon(background.survey, app)
        await adapter.talk(mcp, source, sink, leaving.begin)
        _start_worker(app)  # for what was asked in the last moment
        group.cancel_scope.cancel()
    return leaving.code


async def _leave_on_signal(scope: anyio.CancelScope, leaving: _Leaving) -> None:
    leaving.begin(128 + await process.ending())
    scope.cancel()


async def _keep_worker(app: App) -> None:
    """See that unfinished work has a worker: after a crash, after an approval, when a parked job is due."""
    if not app.may_apply and starting.unfinished(app.settings):
        logger.warning("unfinished_jobs", remedy="start with --apply to let them go on")
    while True:
        _start_worker(app)
        await anyio.sleep(_LOOK_S)


def _start_worker(app: App) -> None:
    if starting.startable(app.settings, may_apply=app.may_apply):
        starting.ensure(app.settings, may_apply=app.may_apply)
