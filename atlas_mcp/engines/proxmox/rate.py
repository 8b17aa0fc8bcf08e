"""The call rate of one cluster, whichever token a call is made with. Counts calls, and makes none."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

import anyio


class Rate:
    """No more calls begin in any one second than the settings allow, in the order they came.

    A burst within that goes at once; people wait for plans, and these take few calls. Where other processes call as
    well, each takes an equal share; `sharers` is how many they are now, this one counted.
    """

    def __init__(self, calls_per_s: int, sharers: Callable[[], int] = lambda: 1) -> None:
        self._calls_per_s, self._sharers = calls_per_s, sharers
        self._begun: deque[float] = deque(maxlen=calls_per_s)  # when calls began or will, the newest last

    async def wait(self) -> None:
        """Wait until the next call may begin."""
        now, sharers = time.monotonic(), self._sharers()
        most = max(1, self._calls_per_s // sharers)
        within_s = max(1.0, sharers / self._calls_per_s)
        at = max(now, self._begun[-1]) if self._begun else now
        if len(self._begun) >= most:
            at = max(at, self._begun[-most] + within_s)
        self._begun.append(at)
        if at > now:
            await anyio.sleep(at - now)
