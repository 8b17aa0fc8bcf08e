"""`document`: the pages of the estate, written where a person says."""

from __future__ import annotations

from pathlib import Path

import click
from pydantic import ValidationError

from atlas_mcp.cli.entry import UMASK, Reach
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.domain.estate.edition import Edition
from atlas_mcp.domain.text import shown
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.system import process

_EDITION = "edition.json"
_MOST_BYTES = 1_000_000


@framed(Reach.READ)
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="The directory to write into.")
@click.option("--overwrite", is_flag=True, help="Overwrite pages that somebody has edited since.")
def document(frame: Frame, out: Path, overwrite: bool) -> None:
    """Write the pages of the estate, as it was collected, into a directory. Only ATLAS's own files are replaced.

    What has changed since the edition that is there stands in a page of its own.
    """
    from atlas_mcp.calls import estate
    from atlas_mcp.rendering import output

    source = output.source(out)
    if source is not None and source.spec != estate.ESTATE_TREE:
        raise CallerError(
            Code.OUTPUT_UNUSABLE,
            f"Unable to write {out}: the tree of {shown(source.spec)} is there.",
            "Give the estate a directory of its own.",
        )
    last = _edition(out / _EDITION) if source else None
    tree = frame.run(lambda: estate.documented(frame.kernel(), last))
    with process.umask(click.get_current_context().meta[UMASK]):  # what is rendered is the person's own
        done = output.put(tree, out, overwrite=overwrite)
    frame.screen.say(f"{out}: {len(done.written)} of {len(tree.files)} files written, {len(done.removed)} removed.")
    frame.screen.items("Edited since, and no longer rendered; left as they are:", done.left, "yellow")
    frame.screen.answer(
        {
            "directory": str(out),
            "files": len(tree.files),
            "written": list(done.written),
            "removed": list(done.removed),
            "left": list(done.left),
        }
    )


def _edition(path: Path) -> Edition | None:
    """The edition that a directory holds; it may be anybody's, and says no more than which changes to tell."""
    try:
        text = path.read_bytes() if path.is_file() and path.stat().st_size < _MOST_BYTES else b""
        return Edition.model_validate_json(text)
    except (OSError, ValidationError):
        return None
