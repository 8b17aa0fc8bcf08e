"""`freeze`: the digest of an extension, as the settings want it."""

from __future__ import annotations

from pathlib import Path

import click

from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.exits import Exit
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.content import loading


@framed(Reach.OUTSIDE)
@click.argument("directory", type=click.Path(path_type=Path, exists=True, file_okay=False))
def freeze(frame: Frame, directory: Path) -> Exit:
    """Check an extension and print the settings that let it in as it is now.

    Look at what is in it first: its profiles shape what is planned, and its tools run in the server.
    """
    root = loading.ContentRoot(directory.resolve().name.lower(), directory.resolve())
    digest = root.digest
    catalogue = loading.load(loading.builtin(), root)
    frame.screen.answer({"name": root.name, "path": str(root.path), "digest": digest})
    counts = (len(catalogue.tools), sum(map(len, catalogue.resources.values())), len(catalogue.templates))
    frame.screen.note("{} tools, {} profiles, {} templates with the built-in ones.".format(*counts))
    frame.screen.say("content_roots:")
    frame.screen.say(f"  {root.name}:")
    frame.screen.say(f"    path: {root.path}")
    frame.screen.say(f"    digest: {digest}")
    return Exit.OK
