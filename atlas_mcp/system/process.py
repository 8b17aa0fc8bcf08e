"""The process that this runs in, alike on every system: who runs it, and what ends it."""

from __future__ import annotations

import asyncio
import getpass
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import anyio

PRIVATE = 0o077  # a umask: files are made with mode 600, directories with 700
_ENDING = (signal.SIGTERM, signal.SIGINT)


def user() -> str:
    """The name of whoever runs it; a number where no name is known."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # no account of that number, or no accounts as POSIX has them
        return str(os.getuid()) if hasattr(os, "getuid") else "unknown"


@contextmanager
def umask(mask: int = PRIVATE) -> Iterator[int]:
    """Within, what the process makes has these bits off its mode. Gives the umask before, which holds again afterwards.

    It counts for all threads, and for processes that are begun.
    """
    before = os.umask(mask)
    try:
        yield before
    finally:
        os.umask(before)


def end_within(seconds: float, code: Callable[[], int]) -> None:
    """Have this process end in that time, whatever its threads wait for, unless it has ended before."""
    timer = threading.Timer(seconds, lambda: os._exit(code()))
    timer.daemon = True
    timer.start()


async def ending() -> int:
    """Wait for the first SIGTERM or SIGINT, and return its number. To be awaited in the main thread."""
    try:
        with anyio.open_signal_receiver(*_ENDING) as signals:
            async for number in signals:
                return int(number)
    except NotImplementedError:  # Windows' event loops take no handlers
        pass
    return await _handled()


async def _handled() -> int:
    came, numbers = anyio.Event(), list[int]()
    loop = asyncio.get_running_loop()  # only asyncio's can be woken from within a handler

    def handle(number: int, frame: FrameType | None) -> None:
        numbers.append(number)
        loop.call_soon_threadsafe(came.set)

    for number in _ENDING:
        signal.signal(number, handle)
    await came.wait()
    return numbers[0]
