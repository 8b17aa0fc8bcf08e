"""The call rate of a cluster: alone, and shared with other workers."""

from __future__ import annotations

import pytest

from atlas_mcp.engines import Services
from atlas_mcp.engines.proxmox import rate as module
from atlas_mcp.engines.proxmox.cluster import Cluster
from atlas_mcp.engines.proxmox.rate import Rate
from atlas_mcp.engines.proxmox.settings import ClusterSettings

pytestmark = pytest.mark.anyio


class FakeTime:
    """A clock that sleeping moves on."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FakeTime:
    made = FakeTime()
    monkeypatch.setattr(module, "time", made)
    monkeypatch.setattr(module, "anyio", made)
    return made


async def begun(rate: Rate, clock: FakeTime, calls: int) -> list[float]:
    """When each of so many calls began."""
    times = []
    for _ in range(calls):
        await rate.wait()
        times.append(clock.now)
    return times


def most_in_a_second(times: list[float]) -> int:
    return max(sum(start <= time < start + 1 for time in times) for start in times)


async def test_no_second_has_more_calls_than_allowed(clock: FakeTime) -> None:
    times = await begun(Rate(5), clock, 23)
    assert times[4] == times[0]  # a burst within the rate goes at once
    assert most_in_a_second(times) == 5
    assert times[-1] - times[0] == pytest.approx(4.0)


@pytest.mark.parametrize(("allowed", "sharers", "most"), [(6, 2, 3), (7, 2, 3), (50, 3, 16), (2, 4, 1)])
async def test_workers_take_equal_shares(clock: FakeTime, allowed: int, sharers: int, most: int) -> None:
    times = await begun(Rate(allowed, lambda: sharers), clock, 40)
    assert most_in_a_second(times) == most
    assert 39 / (times[-1] - times[0]) <= allowed / sharers * 1.2


async def test_a_share_becomes_smaller_and_larger_with_the_others(clock: FakeTime) -> None:
    """What began before counts: the second in which another worker came has no more calls than the first."""
    workers = 1
    rate = Rate(6, lambda: workers)
    alone = await begun(rate, clock, 6)
    workers = 2
    together = await begun(rate, clock, 9)
    assert most_in_a_second(together) == 3
    assert together[0] == alone[0] + 1
    workers = 1
    assert most_in_a_second([*together, *await begun(rate, clock, 12)]) == 6


async def test_calls_that_come_at_once_keep_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the share has just become larger, while some wait."""
    workers, waits = 3, list[float]()

    class Still:
        def monotonic(self) -> float:
            return 100.0

        async def sleep(self, seconds: float) -> None:
            waits.append(seconds)

    monkeypatch.setattr(module, "time", Still())
    monkeypatch.setattr(module, "anyio", Still())
    rate = Rate(3, lambda: workers)
    for _ in range(4):
        await rate.wait()
    workers = 1
    for _ in range(3):
        await rate.wait()
    assert waits == sorted(waits) == [1.0, 2.0, 3.0, 3.0, 3.0, 4.0]


def test_both_tokens_of_a_cluster_keep_to_one_rate() -> None:
    settings = ClusterSettings(endpoints=("https://x",), token="env:X", admin_token="env:Y")
    cluster = Cluster("demo", settings, Services.none().ledger, lambda: 1)
    assert cluster.admin is not None
    assert cluster.client._rate is cluster.admin._rate
