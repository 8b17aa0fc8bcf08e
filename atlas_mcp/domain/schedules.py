"""When something is done by itself: intervals and times of the day, by settings, and how it ended. Pure.

The time is an argument. A time that was missed is made up for once, by whoever keeps the next one: `store.schedules`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Annotated, Protocol

from pydantic import BeforeValidator, Field

from atlas_mcp.domain.text import Form
from atlas_mcp.domain.windows import Zone, quoted
from atlas_mcp.model import Frozen

_DAY_S = 86_400
_DAILY_SPREAD_S = 600  # within which servers do at different moments what each does at one time of the day


class Lane(StrEnum):
    """What waits for each other: of a lane one thing is done at a time, and lanes do not wait for one another."""

    REMEDIATION = "remediation"
    COLLECTION = "collection"
    DOCUMENTATION = "documentation"
    MAINTENANCE = "maintenance"


class Ending(StrEnum):
    """How a run of a trigger ended."""

    DONE = "done"
    INCOMPLETE = "incomplete"  # it ended, and something could not be done
    FAILED = "failed"
    TIMED_OUT = "timed_out"
    INTERRUPTED = "interrupted"  # its process died, or was ended


class Times(Protocol):
    """When something is due, again and again. In words, it is a text that differs where the times do."""

    def after(self, at: datetime) -> datetime:
        """The first time after another one, in UTC."""


@dataclass(frozen=True)
class Every:
    """At intervals, counted from a fixed moment, so that they stay where they are over a restart.

    `offset`, from 0 to below 1, says where in its interval a server has its time.
    """

    seconds: int
    offset: float = 0.0

    def after(self, at: datetime) -> datetime:
        """The first time after another one, in UTC."""
        begins = self.seconds * self.offset
        number = math.floor((at.timestamp() - begins) / self.seconds) + 1
        return datetime.fromtimestamp(number * self.seconds + begins, UTC)

    def __str__(self) -> str:
        return f"every {self.seconds} s"


@dataclass(frozen=True)
class Daily:
    """Once a day by the clock of a zone, up to ten minutes later by `offset`.

    Where a clock is set forward over the time, it is when the clock goes on; where one is set back over it, it is the
    first of the two.
    """

    at: str
    zone: tzinfo
    offset: float = 0.0

    def after(self, at: datetime) -> datetime:
        """The first time after another one, in UTC."""
        from cronsim import CronSim

        spread = timedelta(seconds=int(_DAILY_SPREAD_S * self.offset))
        hour, _, minute = self.at.partition(":")
        for local in CronSim(f"{int(minute)} {int(hour)} * * *", (at - spread).astimezone(self.zone)):
            time = local.astimezone(UTC) + spread
            if time > at:  # in the hour that a clock repeats, what is next by it may have been before
                return time
        raise ValueError(f"{self.at} never comes")

    def __str__(self) -> str:
        return f"{self.at} {self.zone}"


_TimeOfDay = Annotated[
    str, BeforeValidator(quoted), Form(r"([01]\d|2[0-3]):[0-5]\d", "a time of the day", '"02:00"', 5)
]


class CollectionSchedule(Frozen):
    """Reading all sources of the estate."""

    enabled: bool = True
    every_s: int = Field(default=3600, ge=60, le=30 * _DAY_S)
    limit_s: int = Field(default=1800, ge=30, le=_DAY_S)


class DocumentSchedule(Frozen):
    """Writing the pages of the estate into `document_dir`."""

    enabled: bool = True
    every_s: int = Field(default=21_600, ge=60, le=30 * _DAY_S)
    limit_s: int = Field(default=600, ge=30, le=_DAY_S)


class CleanupSchedule(Frozen):
    """Forgetting what is kept for a while only."""

    enabled: bool = True
    at: _TimeOfDay = Field(default="02:00", description='as "02:00", in quotes')
    zone: Zone | None = Field(default=None, description="the IANA time zone whose clock counts; default: the machine's")
    limit_s: int = Field(default=1800, ge=30, le=_DAY_S)


class IncidentSchedule(Frozen):
    """Looking for incidents of alerts that something may be done about."""

    enabled: bool = True
    every_s: int = Field(default=30, ge=10, le=_DAY_S)
    limit_s: int = Field(default=300, ge=30, le=_DAY_S)


class ExpirySchedule(Frozen):
    """Reminding of deployments that end by themselves, such as leases."""

    enabled: bool = True
    every_s: int = Field(default=300, ge=60, le=_DAY_S)
    limit_s: int = Field(default=120, ge=30, le=_DAY_S)
    before_h: tuple[Annotated[int, Field(ge=1, le=720)], ...] = Field(default=(24, 2), max_length=10)


class ScheduleSettings(Frozen):
    """What `atlas-mcp worker --stay` does by itself."""

    incidents: IncidentSchedule = IncidentSchedule()
    collection: CollectionSchedule = CollectionSchedule()
    documents: DocumentSchedule = DocumentSchedule()
    cleanup: CleanupSchedule = CleanupSchedule()
    expiry: ExpirySchedule = ExpirySchedule()
