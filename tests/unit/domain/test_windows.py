"""Times of the week: over midnight, by weekday, by the clock of a zone, and what is refused when a policy is read."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from atlas_mcp.domain.windows import Window

NIGHT = {"from": "22:00", "to": "06:00", "zone": "Europe/Berlin"}
FRIDAY_NIGHT = {**NIGHT, "days": ["fri"]}
DAY = {"from": "00:00", "to": "24:00", "zone": "UTC"}


def at(text: str) -> datetime:
    """A time in Berlin, where 2026-11-27 is a Friday and the clock is an hour before UTC."""
    return datetime.fromisoformat(f"2026-11-{text}:00+01:00").astimezone(UTC)


@pytest.mark.parametrize(
    ("window", "time", "holds"),
    [
        (NIGHT, "27T21:59", False),
        (NIGHT, "27T22:00", True),
        (NIGHT, "28T00:00", True),
        (NIGHT, "28T05:59", True),
        (NIGHT, "28T06:00", False),
        (FRIDAY_NIGHT, "27T23:00", True),
        (FRIDAY_NIGHT, "28T05:00", True),  # Saturday morning is still Friday's night
        (FRIDAY_NIGHT, "27T05:00", False),  # and Friday morning is Thursday's
        (FRIDAY_NIGHT, "28T23:00", False),
        ({"from": "08:00", "to": "17:00", "days": ["mon", "fri"], "zone": "Europe/Berlin"}, "27T16:59", True),
        ({"from": "08:00", "to": "17:00", "days": ["mon", "fri"], "zone": "Europe/Berlin"}, "27T17:00", False),
        ({"from": "08:00", "to": "17:00", "days": ["mon", "fri"], "zone": "Europe/Berlin"}, "28T12:00", False),
        ({"from": "16:00", "to": "24:00", "zone": "UTC"}, "27T17:00", True),
        ({"from": "16:00", "to": "24:00", "zone": "UTC"}, "27T16:59", False),
        ({"from": "16:00", "to": "24:00", "days": ["fri"], "zone": "Asia/Tokyo"}, "27T15:00", True),
        ({"from": "16:00", "to": "24:00", "days": ["fri"], "zone": "Asia/Tokyo"}, "27T16:00", False),
    ],
)
def test_when_a_window_holds(window: dict[str, Any], time: str, holds: bool) -> None:
    assert Window.model_validate(window).holds(at(time)) is holds


def test_the_clock_on_the_wall_counts_when_it_is_set_back() -> None:
    """On 2026-10-25 the hour from 2 to 3 comes twice in Berlin; both are in the window, and 6 is 6 by winter's time."""
    window = Window.model_validate(NIGHT)
    held = [window.holds(datetime(2026, 10, 25, hour, 30, tzinfo=UTC)) for hour in range(7)]
    assert held == [True, True, True, True, True, False, False]


@given(st.datetimes(timezones=st.just(UTC), min_value=datetime(2020, 1, 1), max_value=datetime(2030, 1, 1)))
def test_day_and_night_are_the_whole_day(time: datetime) -> None:
    day = Window.model_validate({**NIGHT, "from": "06:00", "to": "22:00"})
    assert Window.model_validate(DAY).holds(time)
    assert day.holds(time) is not Window.model_validate(NIGHT).holds(time)


@pytest.mark.parametrize(
    ("window", "says"),
    [
        ({**NIGHT, "from": 1320}, "is a number"),  # what YAML makes of 22:00
        ({**NIGHT, "from": "22"}, "a time of the day"),
        ({**NIGHT, "to": "24:30"}, "a time of the day"),
        ({**NIGHT, "to": "22:00"}, "ends when it begins"),
        ({**DAY, "to": "00:00"}, "ends when it begins"),
        ({**NIGHT, "from": "24:00"}, "does not begin at 24:00"),
        ({**NIGHT, "days": ["friday"]}, "'fri'"),
        ({**NIGHT, "zone": "Europe/Atlantis"}, "no time zone"),
        ({**NIGHT, "zone": "Europe"}, "no time zone"),
        ({**NIGHT, "zone": "../../etc/passwd"}, "an IANA time zone"),
        ({**NIGHT, "zone": "/etc/localtime"}, "an IANA time zone"),
        ({"from": "22:00", "to": "06:00"}, "Field required"),
    ],
)
def test_what_is_no_window(window: dict[str, Any], says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        Window.model_validate(window)
