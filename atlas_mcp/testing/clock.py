"""A clock that stands still until it is set."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Clock:
    """Called like `app.utc_now`; it moves by `advance` alone."""

    def __init__(self, start: datetime = datetime(2026, 1, 5, 12, tzinfo=UTC)) -> None:
        self.time = start

    def __call__(self) -> datetime:
        """What time it is."""
        return self.time

    def advance(self, *, seconds: float = 0, minutes: float = 0, hours: float = 0) -> datetime:
        """Move on, and return what time it is then."""
        self.time += timedelta(seconds=seconds, minutes=minutes, hours=hours)
        return self.time
