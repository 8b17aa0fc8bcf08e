"""The gate as commands pass it: each is a process of its own, so that their rate is counted by their records."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from atlas_mcp.app import App
from atlas_mcp.calls.gate import Asked, Call, Gate, Kind
from atlas_mcp.errors import Code, RefusedError
from atlas_mcp.model import Principal, Role
from atlas_mcp.testing import Clock
from tests.bench import Bench

pytestmark = pytest.mark.anyio
ANN = Principal(name="local:ann", role=Role.OPERATOR, transport="terminal")
BOB = Principal(name="local:bob", role=Role.OPERATOR, transport="terminal")
JOBS = Asked(Kind.COMMAND, "jobs show")


@pytest.fixture
def slow(app: App) -> App:
    app.settings = app.settings.model_copy(update={"calls_per_minute": 2})
    return app


async def run(app: App, principal: Principal = ANN) -> Code | None:
    """A command in a process of its own. Returns why it was refused."""
    try:
        await Gate(app).enter(JOBS, {}, Call(principal))
    except RefusedError as error:
        return error.code
    return None


async def test_those_of_the_last_minute_count(slow: App, clock: Clock) -> None:
    assert await run(slow) is None
    clock.advance(seconds=20)
    assert await run(slow) is None
    clock.advance(seconds=39)
    with pytest.raises(RefusedError, match="2 commands a minute") as refused:
        await Gate(slow).enter(JOBS, {}, Call(ANN))
    assert refused.value.remedy.startswith("Wait 1 s.")
    clock.advance(seconds=1)
    assert await run(slow) is None
    assert await run(slow) is Code.RATE_LIMITED


async def test_calls_over_mcp_and_other_people_do_not_count(slow: App) -> None:
    """An agent that floods the server must not keep a person from cancelling a job."""
    server = Gate(slow)
    agent = ANN.model_copy(update={"transport": "stdio"})
    for _ in range(2):
        await server.enter(Asked(Kind.TOOL, "get_job"), {}, Call(agent))
        assert await run(slow, BOB) is None
    assert await run(slow) is None


async def test_a_flood_of_refusals_goes_to_the_log_alone(slow: App, bench: Bench, clock: Clock) -> None:
    act, viewer = Asked(Kind.COMMAND, "jobs cancel", Role.OPERATOR), ANN.model_copy(update={"role": Role.VIEWER})
    for _ in range(5):
        with pytest.raises(RefusedError):
            await Gate(slow).enter(act, {}, Call(viewer))
    assert await bench.events() == ["command.refused"] * 2


async def test_a_clock_that_was_set_back_locks_nobody_out(slow: App, clock: Clock) -> None:
    for _ in range(2):
        assert await run(slow) is None
    clock.advance(minutes=-5)
    assert await run(slow) is None


async def test_a_record_that_cannot_be_read_stops_nothing(slow: App) -> None:
    """Somebody wrote it: `audit verify` tells where."""
    assert await run(slow) is None
    await slow.store.write(lambda tx: tx.execute(text("INSERT INTO audit VALUES (2, 'no record', 'no hash')")))
    assert await run(slow) is None
    assert await run(slow) is Code.RATE_LIMITED
