"""A limit to how long something runs: it ends what loops, and leaves nothing behind where that ended by itself."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import NoReturn

import pytest

from atlas_mcp.rendering.timelimit import TimeIsUpError, in_time


def test_what_ends_in_time_is_let_be() -> None:
    before = threading.active_count()
    assert in_time(60, lambda: sum(range(1000))) == 499500
    with pytest.raises(ZeroDivisionError):
        in_time(60, lambda: 1 / 0)
    assert threading.active_count() == before


class _Finalized:
    """Runs until the limit where Python drops every error."""

    def __del__(self) -> None:
        while True:
            pass


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_takes_errors_for_its_own_is_ended_all_the_same() -> None:
    def run() -> NoReturn:
        _Finalized()
        while True:
            with suppress(Exception):
                sum(range(100))

    with pytest.raises(TimeIsUpError):
        in_time(0.01, run)


def test_an_end_at_the_last_moment_hits_nobody_else() -> None:
    """Where the limit and the end come together, it is raised inside, or not at all."""
    for _ in range(3000):
        with suppress(TimeIsUpError):
            in_time(0, lambda: None)
    assert sum(number for number in range(100_000)) == 4999950000
