"""`schedules`: what is done by itself, when it was done last, how that ended, and when it is due next."""

from __future__ import annotations

from datetime import datetime, timedelta

from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.model import JsonObject
from atlas_mcp.store import schedules as rows
from atlas_mcp.triggers import loop
from atlas_mcp.triggers.trigger import Trigger

_LATE = timedelta(minutes=2)  # after which what is due should have begun


@framed(Reach.READ)
def schedules(frame: Frame) -> None:
    """Show what is done by itself: when it last began and ended, how, and when it is due next.

    It is done by `atlas-mcp worker --stay` alone.
    """
    from atlas_mcp.store import server

    frame.need_data()
    app = frame.app
    stands, server_id = frame.run(lambda: app.store.read(lambda tx: (rows.every(tx), server.id_of(tx))))
    shown = [(one, stands.get(one.name)) for one in loop.triggers(app.settings, server_id)]
    now = app.now()
    if shown:
        columns = ("schedule", "lane", "when", "began", "ended", "outcome", "next")
        frame.screen.table(columns, [_row(one, row) for one, row in shown])
    frame.screen.items("Told:", [f"{one.name}: {row.detail}" for one, row in shown if row and row.detail])
    if any(row is None or (row.next_at < now - _LATE and not row.running) for _, row in shown):
        frame.screen.say("What is due does not begin: have a worker stay: atlas-mcp worker --stay", "yellow")
    frame.screen.answer({"schedules": [_json(one, row) for one, row in shown]})


def _row(one: Trigger, row: rows.Schedule | None) -> tuple[object, ...]:
    if row is None:
        return one.name, one.lane, one.times, "-", "-", "-", "-"
    outcome = "running" if row.running else row.outcome or "-"
    return one.name, one.lane, one.times, _time(row.begun_at), _time(row.ended_at), outcome, _time(row.next_at)


def _time(at: datetime | None) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M:%S}" if at else "-"


def _json(one: Trigger, row: rows.Schedule | None) -> JsonObject:
    told: JsonObject = {"name": one.name, "lane": one.lane, "when": str(one.times), "limit_s": one.limit_s}
    kept = row.model_dump(mode="json", include={"begun_at", "ended_at", "outcome", "detail", "next_at"}) if row else {}
    return {**told, "running": row.running if row else False, **kept}
