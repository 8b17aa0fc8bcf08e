"""The data directory: made for its user alone, and refused where others reach it.

One rule: whoever may enter could hold a lock of ours, and stop all jobs, so nobody else may. A directory that others
may enter is refused and not mended: what they did meanwhile, nobody knows. What stands in it is tightened, since an
earlier version may have left it open. What is made there is for its user alone by the process's umask
(`system.process.umask`), which every command sets (`cli.entry`).
"""

from __future__ import annotations

from pathlib import Path

from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.system.trust import exposed, tighten


def claim(directory: Path) -> None:
    """Make the data directory where it is missing, and see that it is its user's alone.

    Raises:
        AtlasError: `store_unusable`: others may enter or change it, or something in it belongs to somebody else.

    """
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = exposed(directory) or next(filter(None, map(tighten, directory.iterdir())), None)
    except OSError as error:
        raise AtlasError(
            Code.STORE_UNUSABLE,
            f"Unable to use the data directory {directory}: {error.strerror or error}.",
            "Check that the disk has space and that the data directory belongs to you.",
        ) from error
    if found:
        raise AtlasError(
            Code.STORE_UNUSABLE, f"Unable to use the data directory {directory}: {found.cause}.", found.remedy
        )
