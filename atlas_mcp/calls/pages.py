"""The pages of the estate in a directory: beside what else is there, with what has changed since the edition there."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import anyio
from pydantic import ValidationError

from atlas_mcp.calls import estate
from atlas_mcp.domain.estate.edition import Edition
from atlas_mcp.domain.text import shown
from atlas_mcp.errors import CallerError, Code

if TYPE_CHECKING:
    from atlas_mcp.calls.parts import PartsSession
    from atlas_mcp.rendering.output import Written

_EDITION = "edition.json"
_MOST_BYTES = 1_000_000


@dataclass(frozen=True)
class Pages:
    """How many files the pages are, and what writing them did."""

    files: int
    done: Written


async def write(
    session: PartsSession,
    directory: Path,
    *,
    overwrite: bool = False,
    made_as: Callable[[], AbstractContextManager[object]] = nullcontext,
) -> Pages:
    """Write the pages of the estate into a directory; files are made within `made_as`.

    Raises:
        CallerError: `output_unusable`: the tree of something else is there; `output_edited`.

    """
    from atlas_mcp.rendering import output

    source = output.source(directory)
    if source is not None and source.spec != estate.ESTATE_TREE:
        raise CallerError(
            Code.OUTPUT_UNUSABLE,
            f"Unable to write {directory}: the tree of {shown(source.spec)} is there.",
            "Give the estate a directory of its own.",
        )
    last = _edition(directory / _EDITION) if source else None
    tree = await estate.documented(session._app, last)
    with made_as():
        done = await anyio.to_thread.run_sync(partial(output.put, tree, directory, overwrite=overwrite))
    return Pages(len(tree.files), done)


def _edition(path: Path) -> Edition | None:
    """The edition that a directory holds; it may be anybody's, and says no more than which changes to tell."""
    try:
        text = path.read_bytes() if path.is_file() and path.stat().st_size < _MOST_BYTES else b""
        return Edition.model_validate_json(text)
    except (OSError, ValidationError):
        return None
