"""Serving over standard input and output: signals, unfinished work, and a clean end."""

from __future__ import annotations

import getpass
import os
import signal
import threading

import anyio
import structlog

from atlas_mcp import background, log, server, worker
from atlas_mcp.app import App
from atlas_mcp.config import Settings
from atlas_mcp.model import Principal

_GRACE_S = 3.0
_LOOK_S = 1.0

logger = structlog.get_logger(__name__)


def serve(settings: Settings, *, may_apply: bool, verbosity: int = 0) -> None:
    """Serve until the input ends or a signal comes. Jobs go on in the worker."""
    log.configure(settings.log, settings.data_dir, verbosity=verbosity)
    app = App(settings, may_apply=may_apply)
    principal = Principal(name=f"local:{_user()}", role=settings.role, transport="stdio")
    anyio.run(_serve, app, principal)
    app.close()


async def _serve(app: App, principal: Principal) -> None:
    mcp = server.build(app, principal)
    async with anyio.create_task_group() as group:
        group.start_soon(_leave_on_signal, group.cancel_scope)
        group.start_soon(_keep_worker, app)
        group.start_soon(background.survey, app)
        await mcp.run_stdio_async()
        group.cancel_scope.cancel()


async def _leave_on_signal(scope: anyio.CancelScope) -> None:
    """The thread that reads standard input cannot be interrupted, so the process ends itself once it has unwound."""
    with anyio.open_signal_receiver(signal.SIGTERM, signal.SIGINT) as signals:
        async for number in signals:
            timer = threading.Timer(_GRACE_S, os._exit, (128 + number,))
            timer.daemon = True
            timer.start()
            scope.cancel()
            return


async def _keep_worker(app: App) -> None:
    """See that unfinished work has a worker: after a crash, after an approval, when a parked job is due."""
    if not app.may_apply:
        if worker.unfinished(app.settings):
            logger.warning("unfinished_jobs", remedy="start with --apply to let them go on")
        return
    while True:
        if worker.startable(app.settings):
            worker.ensure(app.settings)
        await anyio.sleep(_LOOK_S)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return str(os.getuid())
