"""What one call does at once, and what it refuses before anything is planned."""

from __future__ import annotations

from functools import partial

import anyio
import pytest

from atlas_mcp.errors import AtlasError, Code, TargetError
from tests.bench import Bench

pytestmark = pytest.mark.anyio


async def test_several_things_run_at_once_a_bounded_number_at_a_time(bench: Bench) -> None:
    running, most = 0, 0

    async def one(number: int) -> int:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await anyio.sleep(0.01)
        running -= 1
        return number

    answers = await bench.kernel().at_once([partial(one, number) for number in range(10)], 3)
    assert answers == [*range(10)], "in the order that they were asked for"
    assert most == 3


async def test_what_fails_is_answered_beside_what_does_not(bench: Bench) -> None:
    async def well() -> str:
        return "well"

    async def ill() -> str:
        raise TargetError(Code.TARGET_FAILED, "Unable to reach it: it is away.", "Look.")

    first, second = await bench.kernel().at_once([ill, well])
    assert isinstance(first, AtlasError) and first.message.endswith("it is away.")
    assert second == "well"
    assert await bench.kernel().at_once([]) == []


async def test_a_fault_of_ours_is_no_answer(bench: Bench) -> None:
    async def broken() -> str:
        raise RuntimeError("a bug")

    with pytest.raises(ExceptionGroup, match="unhandled errors"):
        await bench.kernel().at_once([broken])


async def test_what_is_refused_is_recorded_whole_and_masked(bench: Bench) -> None:
    long = "echo " + "x" * 100_000
    await bench.kernel().refused(
        [{"does": {"script": long}}, {"does": {"script": "mysql --password=hunter22hunter22"}}]
    )
    whole, masked = [one["data"]["refused"] for one in await bench.audit() if one["name"] == "action.refused"]
    assert whole == {"does": {"script": long}}
    assert "mysql" in str(masked) and "hunter22" not in str(masked)
