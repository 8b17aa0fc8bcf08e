"""A limit to how long work runs in its own thread: what loops for ever is ended from outside of it.

It ends what runs in Python, whatever loop, recursion or filter that is. A single call into C is waited for.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable
from typing import TypeVar

R = TypeVar("R")
_AGAIN_S = 0.05


class TimeIsUpError(BaseException):
    """Raised in the thread whose time is up. No `except Exception` on the way takes it for its own."""


def in_time(seconds: float, work: Callable[[], R]) -> R:
    """What the work returns.

    Raises:
        TimeIsUpError: it takes longer. It is raised again until it gets out, since Python drops it in a finalizer.

    """
    thread, raise_in = ctypes.c_ulong(threading.get_ident()), ctypes.pythonapi.PyThreadState_SetAsyncExc
    running, raised = threading.Lock(), threading.Event()

    def watch() -> None:
        wait_s = seconds
        while not running.acquire(timeout=wait_s):
            raised.set()
            raise_in(thread, ctypes.py_object(TimeIsUpError))
            wait_s = _AGAIN_S

    watcher = threading.Thread(target=watch, daemon=True)
    running.acquire()
    try:
        watcher.start()
        return work()
    finally:
        running.release()  # first of all, and in one step of Python: after it, at most one is still on its way
        watcher.join()
        if raised.is_set():
            _let_come()


def _let_come() -> None:
    """Take the error that may still be on its way: to call it off leaves Python 3.11 looking for it for ever."""
    try:
        for _ in range(100):
            pass
    except TimeIsUpError:
        return
