"""A command that is waited for: in a session of its own, bounded in time and output."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import IO

import anyio

_LOOK_S = 0.1  # how often it is looked at how much it has said
_LEAVING_S = 1.0  # for a command to end whose caller is leaving


class Stopped(Enum):
    """Why a command was ended before it had ended itself."""

    TIME = auto()
    OUTPUT = auto()  # it said more than can be held
    WATCHED = auto()  # who watches it said so


@dataclass(frozen=True)
class Ended:
    """How it ended, and what it said: on both outputs in order, or on each where they are kept apart."""

    code: int
    output: bytes
    errors: bytes = b""
    stopped: Stopped | None = None


@dataclass(frozen=True)
class Limits:
    """How long it may take, how much it may say, and how long it may take to end once it is interrupted, 0 for none.

    `exceeded` is asked again and again while it runs, and ends it where it says so.
    """

    deadline_s: float
    most_bytes: int
    grace_s: float = 0
    exceeded: Callable[[], bool] | None = None
    memory_bytes: int = 0  # of address space, and of a file it writes; 0 for no limit, and where the system has none
    file_bytes: int = 0


async def run(
    command: Sequence[str],
    environment: Mapping[str, str],
    cwd: Path | str,
    limits: Limits,
    *,
    given: bytes = b"",
    apart: bool = False,
) -> Ended:
    """Run a command to its end. One that exceeds a limit, or whose caller is cancelled, is interrupted, then killed.

    Raises:
        OSError: it cannot be executed.

    """
    with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        source.write(given)
        source.seek(0)
        process = await anyio.open_process(
            command,
            stdin=source,
            stdout=output,
            stderr=errors if apart else output,
            cwd=cwd,
            env=environment,
            start_new_session=True,
        )
        _confine(process.pid, limits)
        grace_s, stopped = min(_LEAVING_S, limits.grace_s), list[Stopped]()
        try:
            with anyio.move_on_after(limits.deadline_s) as waited:
                await _ended(process, (output.fileno(), errors.fileno()), limits, stopped)
            grace_s = limits.grace_s
        finally:
            if process.returncode is None:
                await _end(process, grace_s)
        if waited.cancelled_caught:
            stopped.append(Stopped.TIME)
        return Ended(
            process.returncode or 0, _said(output, limits), _said(errors, limits), stopped[0] if stopped else None
        )


def _confine(pid: int, limits: Limits) -> None:
    """Limit it and what it will start; it has hardly begun."""
    if sys.platform == "linux" and (limits.memory_bytes or limits.file_bytes):
        import resource  # not on every system

        for kind, most in ((resource.RLIMIT_AS, limits.memory_bytes), (resource.RLIMIT_FSIZE, limits.file_bytes)):
            if most:
                with suppress(ProcessLookupError):
                    resource.prlimit(pid, kind, (most, most))


def _said(output: IO[bytes], limits: Limits) -> bytes:
    output.seek(0)
    return output.read(limits.most_bytes + 1)


async def _ended(process: anyio.abc.Process, outputs: Sequence[int], limits: Limits, stopped: list[Stopped]) -> None:
    """Wait until it has ended, or has to be ended."""
    async with anyio.create_task_group() as group:
        group.start_soon(_watch, outputs, limits, stopped, group.cancel_scope)
        await process.wait()
        group.cancel_scope.cancel()
    if _length(outputs) > limits.most_bytes and not stopped:
        stopped.append(Stopped.OUTPUT)


async def _watch(outputs: Sequence[int], limits: Limits, stopped: list[Stopped], scope: anyio.CancelScope) -> None:
    exceeded = limits.exceeded
    while True:
        if _length(outputs) > limits.most_bytes:
            stopped.append(Stopped.OUTPUT)
        elif exceeded is not None and await anyio.to_thread.run_sync(exceeded):
            stopped.append(Stopped.WATCHED)
        if stopped:
            break
        await anyio.sleep(_LOOK_S)
    scope.cancel()


def _length(outputs: Sequence[int]) -> int:
    return sum(os.fstat(one).st_size for one in outputs)


async def _end(process: anyio.abc.Process, grace_s: float) -> None:
    with anyio.CancelScope(shield=True):
        if grace_s:
            with suppress(ProcessLookupError):
                process.send_signal(signal.SIGINT)
            with anyio.move_on_after(grace_s):
                await process.wait()
        if process.returncode is None:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            await process.wait()
