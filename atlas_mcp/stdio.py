"""Serving over standard input and output: signals, unfinished work, and a clean end."""

from __future__ import annotations

import gc
import getpass
import io
import os
import signal
import sys
import threading
from typing import Any

import anyio
import structlog

from atlas_mcp import background, log, server, worker
from atlas_mcp.app import App
from atlas_mcp.config import Settings
from atlas_mcp.model import Principal

_GRACE_S = 3.0
_LOOK_S = 1.0
_LONGEST_LINE = 8 * 2**20  # bytes: the largest arguments, however they are escaped

logger = structlog.get_logger(__name__)


def serve(settings: Settings, *, may_apply: bool, verbosity: int = 0) -> None:
    """Serve until the input ends or a signal comes. Jobs go on in the worker."""
    log.configure(settings.log, settings.data_dir, verbosity=verbosity)
    app = App(settings, may_apply=may_apply)
    sys.stdin = io.TextIOWrapper(io.BufferedReader(_Lines(_own_input())), encoding="utf-8", errors="replace")
    principal = Principal(name=f"local:{_user()}", role=settings.role, transport="stdio")
    anyio.run(_serve, app, principal)
    app.close()


class _Lines(io.RawIOBase):
    """Bytes whose lines are cut at a length: one message does not take all memory. A cut one is no JSON any more."""

    def __init__(self, fd: int) -> None:
        super().__init__()
        self._fd, self._length = fd, 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - a writable buffer
        """Read what there is, at least a byte of it until the end."""
        while chunk := os.read(self._fd, len(buffer)):
            if kept := self._kept(chunk):
                buffer[: len(kept)] = kept
                return len(kept)
        return 0

    def _kept(self, chunk: bytes) -> bytes:
        *ended, begun = chunk.split(b"\n")
        parts: list[bytes] = []
        for part in ended:
            parts += [self._fitting(part), b"\n"]
            if self._length > _LONGEST_LINE:
                logger.warning("message_cut", bytes=self._length, limit=_LONGEST_LINE)
            self._length = 0
        return b"".join([*parts, self._fitting(begun)])

    def _fitting(self, part: bytes) -> bytes:
        room = max(0, _LONGEST_LINE - self._length)
        self._length += len(part)
        return part[:room]


def _own_input() -> int:
    """Standard input for us alone: what runs here and whom we start read the null device."""
    fd = os.dup(0)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    return fd


async def _serve(app: App, principal: Principal) -> None:
    mcp = server.build(app, principal)
    gc.freeze()  # what is there now stays
    gc.enable()  # `serve` had it off until here
    async with anyio.create_task_group() as group:
        group.start_soon(_leave_on_signal, group.cancel_scope)
        group.start_soon(_keep_worker, app)
        group.start_soon(background.survey, app)
        await mcp.run_stdio_async()
        group.cancel_scope.cancel()
    if worker.startable(app.settings, may_apply=app.may_apply):  # what was asked for in the last moment
        worker.ensure(app.settings, may_apply=app.may_apply)


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
    if not app.may_apply and worker.unfinished(app.settings):
        logger.warning("unfinished_jobs", remedy="start with --apply to let them go on")
    while True:
        if worker.startable(app.settings, may_apply=app.may_apply):
            worker.ensure(app.settings, may_apply=app.may_apply)
        await anyio.sleep(_LOOK_S)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return str(os.getuid())
