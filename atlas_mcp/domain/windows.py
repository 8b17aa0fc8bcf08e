"""Times of the week, by the clock of a time zone. Pure: the time is an argument; the zones are the machine's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from atlas_mcp.domain.text import Form, shown, wrong
from atlas_mcp.model import Frozen


class Day(StrEnum):
    """A day of the week, Monday first."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


def quoted(value: Any) -> Any:  # noqa: ANN401 - whatever a file holds
    """A time as it was written: YAML reads 22:00 as the number 1320, and 06:00 as text."""
    if isinstance(value, int):
        raise wrong(f"{shown(value)} is a number: YAML reads 22:00 as 1320.", 'Quote it: "22:00".')
    return value


def zone_of(name: str) -> tzinfo:
    """The zone of that name."""
    return UTC if name == "UTC" else ZoneInfo(name)


def _is_zone(name: str) -> str:
    try:
        zone_of(name)
    except (KeyError, ValueError, OSError) as error:
        raise wrong(
            f"{shown(name)} is no time zone of this machine.",
            "Write one as Europe/Berlin, or UTC; where the machine has no zones, install the package tzdata.",
        ) from error
    return name


_Time = Annotated[
    str, BeforeValidator(quoted), Form(r"([01]\d|2[0-3]):[0-5]\d|24:00", "a time of the day", '"22:00"', 5)
]
Zone = Annotated[
    str, Form(r"[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*", "an IANA time zone", "Europe/Berlin"), AfterValidator(_is_zone)
]


class Window(Frozen):
    """From a time of the day to another, on some days or on all. One that ends at an earlier time ends a day later."""

    days: tuple[Day, ...] = Field(default=(), description="the days on which it begins; empty means all")
    begins: _Time = Field(alias="from", description='as "22:00", in quotes')
    ends: _Time = Field(alias="to", description='as "06:00", not included; "24:00" is the end of the day')
    zone: Zone = Field(description="the IANA time zone whose clock counts, such as Europe/Berlin")

    @model_validator(mode="after")
    def _lasts(self) -> Window:
        if _minutes(self.begins) % 1440 == _minutes(self.ends):
            raise wrong("a window that ends when it begins is none.", 'A whole day is from "00:00" to "24:00".')
        if self.begins == "24:00":
            raise wrong("a window does not begin at 24:00.", 'Write "00:00", and the day after.')
        return self

    def holds(self, at: datetime) -> bool:
        """Whether a time is in it."""
        local = at.astimezone(zone_of(self.zone))
        now, begins, ends = local.hour * 60 + local.minute, _minutes(self.begins), _minutes(self.ends)
        if begins < ends:
            return begins <= now < ends and self._begins_on(local)
        return (now >= begins and self._begins_on(local)) or (now < ends and self._begins_on(local - timedelta(days=1)))

    def _begins_on(self, local: datetime) -> bool:
        return not self.days or list(Day)[local.weekday()] in self.days


def _minutes(time: str) -> int:
    hours, _, minutes = time.partition(":")
    return int(hours) * 60 + int(minutes)
