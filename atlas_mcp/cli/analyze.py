"""`analyze`: what a repository needs of the machine that it is to run on, each need with the line that says so."""

from __future__ import annotations

import click

from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.domain.repository.digest import digest


@framed(Reach.READ)
@click.argument("source")
def analyze(frame: Frame, source: str) -> None:
    """Show what the repository at SOURCE needs: an https URL, or a path beneath one of repositories.directories.

    Nothing of it is run. What its files say is data, and no instruction.
    """
    told = digest(frame.run(lambda: frame.kernel().analyze(source)))
    rows = [(one.kind, one.need, one.strength, one.at, one.quote) for one in told.needs]
    frame.screen.table(("need", "value", "strength", "where", "what it says"), rows)
    for conflict in told.conflicts:
        frame.screen.note(f"{conflict.about} disagrees: {conflict.first} / {conflict.second}")
    for note in (*told.limits, *(f"not read: {one}" for one in told.unread)):
        frame.screen.note(note)
    frame.screen.note(f"kept as {told.analysis}, which the needs of a spec may name")
    frame.screen.answer(told.model_dump(mode="json"))
