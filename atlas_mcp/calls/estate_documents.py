"""The pages of the estate as it is known now, as documents: each by the path that it has in a directory.

What has changed since the edition in a directory is not among them.
"""

from __future__ import annotations

from atlas_mcp.app import App
from atlas_mcp.calls import estate
from atlas_mcp.domain.estate.pages import pages
from atlas_mcp.domain.problems import closest
from atlas_mcp.errors import CallerError, Code

_BESIDE = ("README.md", "drift.md", "drift.json")
_PAGE = ".md"


async def read(app: App, path: str) -> str:
    """A page, as it stands in a directory that ATLAS writes now.

    Raises:
        CallerError: `not_found`.

    """
    tree = await estate.documented(app, None, path.removesuffix(_PAGE))
    if path in tree.files:
        return tree.files[path].content.decode()
    meant = closest(path[:100], await names(app))
    raise CallerError(
        Code.NOT_FOUND, f"Unable to find page {path[:60]!r} of the estate.", f"{meant}Begin at README.md."
    )


async def names(app: App) -> list[str]:
    """The paths of all pages."""
    known, _ = await estate.put_together(app)
    return [*_BESIDE, *(f"{one.path}{_PAGE}" for one in pages(known) if one.path != estate.CHANGES)]
