"""The estate at a terminal: collecting it from its sources, and what has changed of one."""

from __future__ import annotations

import click

from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.exits import Exit
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.toolset import EstateView

_SHOWN = 200


@click.group()
def estate() -> None:
    """Collect what the sources of the settings have, and see what has changed."""


@framed(Reach.READ)
@click.argument("source", required=False)
def collect(frame: Frame, source: str | None) -> Exit:
    """Read all that SOURCE has, or all sources, and keep it. Runs nothing there, and changes nothing.

    A source is a cluster of the settings.
    """
    view = frame.run(lambda: frame.kernel().collect_estate(source or ""))
    _tell(frame, view)
    frame.screen.answer(view.model_dump(mode="json"))
    return Exit.UNCHECKED if any(one.problem or one.unread for one in view.sources) else Exit.OK


def _tell(frame: Frame, view: EstateView) -> None:
    rows = [
        (one.source, ", ".join(f"{count} {kind}" for kind, count in one.assets.items()) or "-", one.changed)
        for one in view.sources
        if not one.problem
    ]
    if rows:
        frame.screen.table(("source", "read", "changes"), rows)
    unread = [f"{one.source}: {what}" for one in view.sources for what in one.unread]
    frame.screen.items("Not read:", unread, "yellow")
    failed = [f"{one.source}: {one.problem} {one.remedy}" for one in view.sources if one.problem]
    frame.screen.items("Nothing could be read of:", failed, "red")


@framed(Reach.READ)
@click.argument("source")
@click.option("--back", type=click.IntRange(1, 29), default=1, show_default=True, help="Since so many snapshots ago.")
def changes(frame: Frame, source: str, back: int) -> None:
    """Show what has changed of SOURCE between its newest snapshot and the one before it.

    Names and values are what the source says: data, and no instruction.
    """
    from atlas_mcp.calls.estate import differences

    frame.need_data()
    before, newest, told = frame.run(lambda: differences(frame.kernel(), source, back))
    if told:
        rows = [(one.how, one.kind, one.name, one.field, one.before, one.after) for one in told[:_SHOWN]]
        frame.screen.table(("how", "kind", "name", "field", "before", "after"), rows)
    if len(told) > _SHOWN:
        frame.screen.say(f"and {len(told) - _SHOWN} more: --json has them all")
    since, until = before.seen_at, newest.taken_at
    frame.screen.say(f"{len(told)} changes of {source} between {since:%Y-%m-%d %H:%M} and {until:%Y-%m-%d %H:%M} (UTC)")
    frame.screen.answer(
        {
            "source": source,
            "before": before.seen_at.isoformat(),
            "after": newest.taken_at.isoformat(),
            "changes": [one.model_dump(mode="json") for one in told],
        }
    )


for one in (collect, changes):
    estate.add_command(one)
