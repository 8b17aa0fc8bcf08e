"""Which kept spec a file is: a new file is a new spec unless it is known, or a person says which one it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from atlas_mcp.cli.frame import Frame
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import StoredSpec, digest_of
from atlas_mcp.store import Tx
from atlas_mcp.store import deployments as deployment_rows
from atlas_mcp.store import specs as spec_rows


def written(path: Path, document: Mapping[str, Any]) -> str:
    """What is kept of a file, to know it again by."""
    return spec_rows.origin(str(path.resolve()), digest_of(dict(document)))


async def known_as(frame: Frame, path: Path, document: Mapping[str, Any], deployment: str | None) -> StoredSpec | None:
    """The spec that a file revises, None where it is a new one.

    That is the one a person names. Else it bears the same name, and was planned from this path or from a file that said
    the same. One that came in another way is taken only while nothing was made of it: else a person must say.

    Raises:
        CallerError: `not_found`; `spec_revision_conflict`: only a person can say which one it is.

    """
    kernel = frame.kernel()
    if deployment is not None:
        return await kernel.spec(deployment)
    metadata = document.get("metadata")
    name = metadata.get("name") if isinstance(metadata, dict) else None
    if not isinstance(name, str):
        return None

    def look(tx: Tx) -> tuple[list[StoredSpec], set[str]]:
        bearers = spec_rows.bearing(tx, str(document.get("kind")), name)
        return bearers, {row.id for row in bearers if deployment_rows.members_of(tx, row.id)}

    bearers, made = await frame.app.store.read(look)
    digest, _, place = written(path, document).partition(" ")
    same_place = [row for row in bearers if row.origin.partition(" ")[2] == place]
    same_words = [row for row in bearers if row.origin.partition(" ")[0] == digest or row.body == document]
    elsewhere = [row for row in bearers if not row.origin.partition(" ")[2]]
    found = same_place or same_words or elsewhere
    if not found:
        if made:
            frame.screen.note(f"Another deployment bears the name {name}: {_either(made)}. {_REMEDY}")
        return None
    unsure = not (same_place or same_words) and any(row.id in made for row in found)
    if unsure or (len({row.id for row in found}) > 1 and not same_place):
        ids = {row.id for row in found}
        raise CallerError(
            Code.SPEC_REVISION_CONFLICT,
            f"Unable to tell which deployment {path} is of: its name is that of {_either(ids)}, and nothing says "
            "whether it is the same.",
            f"{_REMEDY} For another deployment give it another name.",
        )
    return await kernel.spec(found[0].id)


_REMEDY = "If it is that one: --deployment ID."


def _either(ids: set[str]) -> str:
    return " or ".join(sorted(ids))
