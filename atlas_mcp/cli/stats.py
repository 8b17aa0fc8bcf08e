"""Statistics: how the jobs of the last days went, as tables."""

from __future__ import annotations

from datetime import timedelta

import click

from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.cli.screen import Screen
from atlas_mcp.jobs import statistics
from atlas_mcp.jobs.statistics import DAYS, MOST_DAYS, Kind, Statistics
from atlas_mcp.jobs.timeline import seconds


@framed(Reach.READ)
@click.option(
    "--days", type=click.IntRange(1, MOST_DAYS), default=DAYS, show_default=True, help="Of jobs asked for in so many."
)
def stats(frame: Frame, days: int) -> None:
    """Show how jobs went: outcomes, how many needed nobody, repairs, and how long jobs and steps take."""
    frame.need_data()
    counted = frame.run(lambda: frame.app.store.read(lambda tx: statistics.read(tx, frame.app.now(), days)))
    if counted.kinds:
        _tell(frame.screen, counted)
    else:
        frame.screen.say(f"No job was asked for in the last {days} days.")
    frame.screen.answer({"stats": counted.model_dump(mode="json")})


def _tell(screen: Screen, counted: Statistics) -> None:
    screen.say(f"Jobs asked for since {counted.since:%Y-%m-%d %H:%M} (UTC)", "bold")
    screen.table(
        ("kind", "for", "engines", "jobs", "outcomes", "by themselves", "median"),
        [_of_kind(one) for one in counted.kinds],
    )
    if counted.operations:
        screen.say("")
        screen.table(
            ("operation", "tries", "done", "went wrong", "median"),
            [(one.operation, one.tries, one.done, one.went_wrong, _s(one.median_s)) for one in counted.operations],
        )
    if counted.repairs:
        steps = counted.steps_repaired + counted.steps_not_repaired
        screen.say("")
        screen.say(f"{counted.steps_repaired} of {steps} steps that a repair was tried of are done.")
        screen.table(
            ("cause", "strategy", "tried", "worked"),
            [(one.cause, one.strategy, one.tried, one.worked) for one in counted.repairs],
        )
    if counted.left_out:
        screen.say(f"{counted.left_out} older jobs are left out.")


def _of_kind(one: Kind) -> tuple[object, ...]:
    outcomes = ", ".join(f"{number} {state.replace('_', ' ')}" for state, number in one.outcomes.items())
    share = f"{one.by_themselves} of {one.settled}" + (f" ({one.share:.0%})" if one.share is not None else "")
    return one.kind or "-", one.plan_kind, ", ".join(one.engines) or "-", one.jobs, outcomes, share, _s(one.median_s)


def _s(median_s: float | None) -> str:
    return "-" if median_s is None else seconds(timedelta(seconds=median_s))
