"""The cluster client: its call rate, and reading side by side."""

from __future__ import annotations

from functools import partial

import anyio
import pytest

from atlas_mcp.config import ClusterSettings
from atlas_mcp.engines.proxmox import client as module
from atlas_mcp.engines.proxmox.client import ClusterClient, together
from atlas_mcp.errors import AtlasError, Code, TargetError

pytestmark = pytest.mark.anyio


class FakeTime:
    """A clock that sleeping moves on."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


async def test_no_second_has_more_calls_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = ClusterSettings(endpoints=("https://x",), token="env:X", calls_per_s=5)
    client = ClusterClient("demo", settings, "env:X")
    clock = FakeTime()
    monkeypatch.setattr(module, "time", clock)
    monkeypatch.setattr(module, "anyio", clock)
    begun: list[float] = []
    for _ in range(23):
        await client._wait_for_slot()
        begun.append(clock.now)
    assert begun[4] == begun[0]  # a burst within the rate goes at once
    assert all(later - earlier >= 1 for earlier, later in zip(begun, begun[5:], strict=False))
    assert begun[-1] - begun[0] == pytest.approx(4.0)


async def test_reading_side_by_side_keeps_the_order() -> None:
    async def read(number: int) -> int:
        await anyio.sleep(0.01 * (3 - number))
        return number

    assert await together([partial(read, number) for number in range(3)]) == [0, 1, 2]
    assert await together([]) == []


async def test_the_first_error_is_raised() -> None:
    async def fail(name: str) -> str:
        raise TargetError(Code.TARGET_FAILED, name, "")

    with pytest.raises(AtlasError, match="one"):
        await together([partial(fail, "one"), partial(fail, "two")])
