"""`document`: the pages of the estate, written where a person says."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from atlas_mcp.cli.entry import UMASK, Reach
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.system import process


@framed(Reach.READ)
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="The directory to write into.")
@click.option("--overwrite", is_flag=True, help="Overwrite pages that somebody has edited since.")
def document(frame: Frame, out: Path, overwrite: bool) -> None:
    """Write the pages of the estate, as it was collected, into a directory. Only ATLAS's own files are replaced.

    What has changed since the edition that is there stands in a page of its own.
    """
    from atlas_mcp.calls import pages

    own = partial(process.umask, click.get_current_context().meta[UMASK])  # what is rendered is the person's own
    written = frame.run(lambda: pages.write(frame.kernel(), out, overwrite=overwrite, made_as=own))
    done = written.done
    frame.screen.say(f"{out}: {len(done.written)} of {written.files} files written, {len(done.removed)} removed.")
    frame.screen.items("Edited since, and no longer rendered; left as they are:", done.left, "yellow")
    frame.screen.answer(
        {
            "directory": str(out),
            "files": written.files,
            "written": list(done.written),
            "removed": list(done.removed),
            "left": list(done.left),
        }
    )
