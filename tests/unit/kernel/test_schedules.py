"""Schedules: their times over a change of clocks, and one run at a time, whoever begins and whoever dies."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import anyio
import pytest
from sqlalchemy import text

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.calls.gate import Call
from atlas_mcp.domain.schedules import Daily, Ending, Every, Lane
from atlas_mcp.errors import CallerError
from atlas_mcp.jobs.held_settings import HeldSettings
from atlas_mcp.store import Store
from atlas_mcp.store import schedules as rows
from atlas_mcp.testing import Clock
from atlas_mcp.triggers import loop
from atlas_mcp.triggers.trigger import Told, Trigger
from tests.bench import Bench

pytestmark = pytest.mark.anyio
BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("at", "zone", "day"),
    [
        ("02:00", BERLIN, "2026-03-29"),  # set forward from 02:00 to 03:00
        ("02:30", BERLIN, "2026-03-29"),
        ("02:00", BERLIN, "2026-10-25"),  # set back from 03:00 to 02:00
        ("02:59", BERLIN, "2026-10-25"),
        ("01:30", NEW_YORK, "2026-11-01"),  # set back from 02:00 to 01:00
    ],
)
@pytest.mark.parametrize("offset", [0.0, 0.99])
def test_once_a_day_over_a_change_of_clocks(at: str, zone: ZoneInfo, day: str, offset: float) -> None:
    daily, begins = Daily(at, zone, offset), datetime.fromisoformat(f"{day}T00:00").replace(tzinfo=zone)
    times, now = set(), begins.astimezone(UTC)
    while now.astimezone(zone).date() == begins.date():
        upcoming = daily.after(now)
        assert upcoming > now
        times |= {upcoming} if upcoming.astimezone(zone).date() == begins.date() else set()
        now += timedelta(minutes=7)
    assert len(times) == 1


def test_intervals_stay_where_they_are() -> None:
    every, now = Every(3600, 0.25), datetime(2026, 1, 5, 12, 20, tzinfo=UTC)
    assert every.after(now) == datetime(2026, 1, 5, 13, 15, tzinfo=UTC)
    assert every.after(every.after(now)) == datetime(2026, 1, 5, 14, 15, tzinfo=UTC)


@pytest.mark.parametrize("at", ["24:00", "2", 120, "25:00"])
def test_what_is_no_time_of_the_day(at: object, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"time of the day|number"):
        config.defaults(schedules={"cleanup": {"at": at}}, data_dir=tmp_path)


@pytest.mark.parametrize("zone", ["Nowhere/Bad", "CET-1CEST", "../../etc/passwd"])
def test_where_the_zone_of_the_machine_cannot_be_told_it_is_utc(
    zone: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a container that has a TZ and no zones. All else is done at its times."""
    monkeypatch.setenv("TZ", zone)
    monkeypatch.setattr("tzlocal.unix._cache_tz", None)
    told = loop.triggers(config.defaults(data_dir=tmp_path), "server")
    times = {one.name: str(one.times) for one in told}
    assert (times["collection"], times["cleanup"]) == ("every 3600 s", "02:00 UTC")


def test_a_directory_that_depends_on_where_the_worker_stands(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("document_dir: pages\n")
    with pytest.raises(CallerError) as caught:
        config.load(tmp_path)
    assert "not absolute" in str(caught.value.problems)


# -- the loop --------------------------------------------------------------------------------------


def every_hour(name: str, lane: Lane, look: object, limit_s: float = 60) -> Trigger:
    return Trigger(name, lane, Every(3600), limit_s, look)  # type: ignore[arg-type]


async def stands(app: App, name: str) -> rows.Schedule | None:
    return (await app.store.read(rows.every)).get(name)


async def until(look: object) -> None:
    with anyio.fail_after(30):
        while not await look():  # type: ignore[operator]  # noqa: ASYNC110 - what a process writes, too
            await anyio.sleep(0.005)


@pytest.fixture
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_LOOK_S", "_RENEW_S", "_AFTER_ERROR_S"):
        monkeypatch.setattr(loop, name, 0.005)


async def looped(bench: Bench, *triggers: Trigger, work: object, workers: int = 1) -> None:
    """Run loops with these triggers while something is done."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loop, "triggers", lambda settings, server_id: triggers)
        async with anyio.create_task_group() as group:
            for _ in range(workers):
                held = HeldSettings(bench.app.settings, lambda: bench.app.settings)
                group.start_soon(loop._by_one, bench.app, held, set(), anyio.Event())
            await work()  # type: ignore[operator]
            group.cancel_scope.cancel()


@pytest.mark.usefixtures("fast")
async def test_what_was_missed_is_done_once_whatever_goes_wrong_beside_it(bench: Bench, clock: Clock) -> None:
    looks = {"slow": 0, "fails": 0, "crashes": 0, "late": 0, "good": 0}
    never = anyio.Event()

    async def slow(app: App, call: Call) -> Told:
        looks["slow"] += 1
        await never.wait()
        return Told()

    async def fails(app: App, call: Call) -> Told:
        looks["fails"] += 1
        raise RuntimeError("a fault of its own")

    async def good(app: App, call: Call) -> Told:
        looks["good"] += 1
        assert (call.principal.name, call.principal.transport) == ("schedule", "trigger")
        return Told("all well")

    triggers = (
        every_hour("slow", Lane.COLLECTION, slow),
        every_hour("late", Lane.DOCUMENTATION, slow, limit_s=0.01),
        every_hour("crashes", Lane.MAINTENANCE, fails),
        every_hour("good", Lane.REMEDIATION, good),
    )

    async def work() -> None:
        await until(lambda: stands(bench.app, "good"))
        assert looks["good"] == 0, "the first time is the next one"
        clock.advance(hours=5)

        async def ended() -> bool:
            told = await bench.app.store.read(rows.every)
            return all(told[name].outcome for name in ("late", "crashes", "good"))

        await until(ended)
        assert looks["good"] == 1, "five times were missed"
        told = await bench.app.store.read(rows.every)
        outcomes = {name: one.outcome for name, one in told.items()}
        assert outcomes == {"slow": None, "late": "timed_out", "crashes": "failed", "good": "done"}
        assert told["slow"].running and told["good"].detail == "all well"
        clock.advance(hours=1)

        async def again() -> bool:
            return looks["good"] == 2

        await until(again)

    await looped(bench, *triggers, work=work)
    row = await stands(bench.app, "slow")
    assert row is not None and row.outcome is Ending.INTERRUPTED, "the loop was ended"


@pytest.mark.usefixtures("fast")
async def test_two_loops_run_each_once(bench: Bench, clock: Clock) -> None:
    looks = 0

    async def look(app: App, call: Call) -> Told:
        nonlocal looks
        looks += 1
        await anyio.sleep(0.02)
        return Told()

    async def work() -> None:
        await until(lambda: stands(bench.app, "one"))
        for count in range(1, 4):
            clock.advance(hours=1)

            async def ended(run: int = count) -> bool:
                row = await stands(bench.app, "one")
                return row is not None and row.run == run and not row.running

            await until(ended)

    await looped(bench, every_hour("one", Lane.MAINTENANCE, look), work=work, workers=2)
    assert looks == 3


@pytest.mark.usefixtures("fast")
async def test_a_row_that_somebody_wrote_does_not_end_the_loop(bench: Bench, clock: Clock) -> None:
    looked = anyio.Event()

    async def look(app: App, call: Call) -> Told:
        looked.set()
        return Told()

    async def written(outcome: str | None) -> None:
        await bench.app.store.write(lambda tx: tx.execute(text("UPDATE schedules SET outcome = :it"), {"it": outcome}))

    async def work() -> None:
        await until(lambda: stands(bench.app, "one"))
        await written("no outcome at all")
        clock.advance(hours=1)
        await anyio.sleep(0.1)
        assert not looked.is_set()
        await written(None)
        with anyio.fail_after(10):
            await looked.wait()

    await looped(bench, every_hour("one", Lane.MAINTENANCE, look), work=work)


async def test_a_run_whose_worker_has_died_is_told_and_its_next_time_comes(bench: Bench, clock: Clock) -> None:
    store: Store = bench.app.store
    upcoming, now = clock() + HOUR, clock()
    await store.write(lambda tx: rows.plan(tx, "one", "every 3600 s", now, now - HOUR))
    run = await store.write(lambda tx: rows.begin(tx, "one", "dead", upcoming, now, now + loop.LIFE))
    assert run == 1
    assert await store.write(lambda tx: rows.begin(tx, "one", "other", upcoming, now, now + loop.LIFE)) is None
    assert await store.read(lambda tx: rows.lost(tx, "one", now, lambda worker: False)) is None
    assert await store.read(lambda tx: rows.lost(tx, "one", now, lambda worker: worker == "dead")) == 1
    assert await store.read(lambda tx: rows.lost(tx, "one", now + loop.LIFE, lambda worker: False)) == 1
    ended = Ending.INTERRUPTED
    assert await store.write(lambda tx: rows.end(tx, "one", 1, ended, "its worker died", upcoming, now))
    assert not await store.write(lambda tx: rows.end(tx, "one", 1, Ending.DONE, "late", upcoming, now))
    assert not await store.write(lambda tx: rows.renew(tx, "one", 1, upcoming))
    row = await stands(bench.app, "one")
    assert row is not None and (row.outcome, row.next_at) == (ended, upcoming)


async def test_a_clock_that_was_set_back_and_another_rule_do_not_hold_it_up(bench: Bench, clock: Clock) -> None:
    now = clock()
    far = now + timedelta(days=3650)
    await bench.app.store.write(lambda tx: rows.plan(tx, "one", "a", far, now))
    await bench.app.store.write(lambda tx: rows.plan(tx, "one", "a", now + HOUR, now))
    row = await stands(bench.app, "one")
    assert row is not None and row.next_at == now + HOUR
    await bench.app.store.write(lambda tx: rows.plan(tx, "one", "b", now + 2 * HOUR, now))
    row = await stands(bench.app, "one")
    assert row is not None and (row.rule, row.next_at) == ("b", now + 2 * HOUR)
