"""Which hosts fit, and when enough of them are free: against a calendar that is walked minute by minute."""

from __future__ import annotations

import random
import time
from datetime import UTC, datetime, timedelta

import pytest

from atlas_mcp.domain.baremetal.choice import Host, Needs, Taken, Window, first_window, matches, unfit

NOW = datetime(2026, 11, 30, 8, tzinfo=UTC)


def at(hours: float) -> datetime:
    return NOW + timedelta(hours=hours)


def host(name: str, **more: str) -> Host:
    return Host(id=name, name=name, node_type="skylake", properties=more)


def taken(name: str, start: float, end: float) -> Taken:
    return Taken(host=name, window=Window(start=at(start), end=at(end)))


def window(start: float, end: float) -> Window:
    return Window(start=at(start), end=at(end))


@pytest.mark.parametrize(
    ("needs", "reasons"),
    [
        (Needs(), ()),
        (Needs(node_type="gpu"), ("it is skylake, not gpu",)),
        (Needs(properties={"arch": "x86_64"}), ()),
        (Needs(properties={"arch": "aarch64"}), ("arch is x86_64, not aarch64",)),
        (Needs(properties={"gpu": "True"}), ("gpu is not told, not True",)),
        (Needs(at_least={"cores": 48}), ()),
        (Needs(at_least={"cores": 49}), ("cores is 48, less than 49",)),
        (Needs(at_least={"arch": 1}), ("arch is not told, less than 1",)),
    ],
)
def test_what_does_not_fit_says_why(needs: Needs, reasons: tuple[str, ...]) -> None:
    assert unfit(host("a", arch="x86_64", cores="48"), needs) == reasons


def test_what_may_not_be_reserved_does_not_fit() -> None:
    assert unfit(host("a").model_copy(update={"reservable": False}), Needs()) == ("it may not be reserved",)


def test_hosts_that_are_free_for_less_long_come_first() -> None:
    hosts = [host("long"), host("taken"), host("short"), Host(id="other", name="other", node_type="gpu")]
    calendar = [taken("taken", 1, 2), taken("short", 4, 5), taken("long", -2, 0)]
    found = matches(hosts, calendar, Needs(node_type="skylake"), window(0, 2))
    assert [(one.host.name, one.usable) for one in found] == [
        ("short", True), ("long", True), ("taken", False), ("other", False),
    ]  # fmt: skip
    assert [one.free_until for one in found[:2]] == [at(4), None]


@pytest.mark.parametrize(
    ("count", "start"),
    [(1, 0.0), (2, 3.0), (3, None)],
)
def test_the_first_window_of_so_many(count: int, start: float | None) -> None:
    calendar = [taken("b", -1, 1), taken("b", 2, 3), taken("a", 2.5, 2.75)]
    found = first_window([host("a"), host("b")], calendar, Needs(), count, window(0, 2))
    assert (found and found.start) == (None if start is None else at(start))


def test_a_window_that_begins_as_a_reservation_ends_is_free() -> None:
    assert first_window([host("a")], [taken("a", 0, 1), taken("a", 2, 9)], Needs(), 1, window(0, 1)) == window(1, 2)


@pytest.mark.parametrize("seed", range(40))
def test_the_first_window_is_that_of_a_walk_through_the_calendar(seed: int) -> None:
    random_ = random.Random(seed)
    hosts = [host(name) for name in "abcd"]
    calendar = []
    for one in hosts:
        hour = 0
        while hour < 20:
            begin = hour + random_.randrange(4)
            hour = begin + 1 + random_.randrange(4)
            calendar.append(taken(one.id, begin, hour))
    count, length = 1 + seed % 4, 1 + seed % 3
    found = first_window(hosts, calendar, Needs(), count, window(0, length))
    walked = next(
        hour
        for hour in range(50)
        if sum(one.usable for one in matches(hosts, calendar, Needs(), window(hour, hour + length))) >= count
    )
    assert found == window(walked, walked + length)


def test_a_thousand_hosts_with_twenty_thousand_reservations_take_no_second() -> None:
    hosts = [host(str(number)) for number in range(1_000)]
    calendar = [taken(str(number % 1_000), number // 1_000 * 3, number // 1_000 * 3 + 2) for number in range(20_000)]
    began = time.process_time()
    assert len(matches(hosts, calendar, Needs(), window(0, 2))) == 1_000
    assert first_window(hosts, calendar, Needs(), 1_000, window(0, 2)) == window(59, 61)
    assert time.process_time() - began < 1
