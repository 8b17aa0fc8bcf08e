"""Ids as people type them: whole, or the beginning of exactly one that is kept. MCP takes whole ids alone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from atlas_mcp.cli.frame import Frame
from atlas_mcp.errors import CallerError, Code

Kind = Literal["deployment", "incident", "job", "plan", "spec"]
_MOST = 100
_SHOWN = 5
_BEGINNING_OF_PLAN = re.compile(r"plan-[0-9a-f]{1,15}")


def whole(frame: Frame, kind: Kind, typed: str) -> str:
    """The id that was meant; what is the beginning of none stays as it is, for whoever looks it up to say so.

    Raises:
        CallerError: `not_found`: several begin so.

    """
    if not typed or not frame.settings.database.exists():
        return typed
    ids = [one for one in frame.run(lambda: _beginning(frame, kind, typed)) if one.startswith(typed)]
    if typed in ids or not ids:
        return typed
    if len(ids) == 1:
        return ids[0]
    more = " and others" if len(ids) > _SHOWN else ""
    raise CallerError(
        Code.NOT_FOUND,
        f"Unable to tell which {kind} is meant: {len(ids)} begin with {typed}.",
        f"Write more of it: {', '.join(sorted(ids)[:_SHOWN])}{more}.",
    )


def plan_or_file(frame: Frame, typed: str) -> str:
    """The id of a plan where the beginning of one was typed, and no file is called so."""
    if _BEGINNING_OF_PLAN.fullmatch(typed) and not Path(typed).exists():
        return whole(frame, "plan", typed)
    return typed


async def _beginning(frame: Frame, kind: Kind, typed: str) -> list[str]:
    from atlas_mcp.store import Tx, deployments, incidents, jobs, plans, specs

    def look(tx: Tx) -> list[str]:
        if kind == "job":
            return [row.id for row in jobs.recent(tx, most=_MOST, prefix=typed)]
        if kind == "deployment":
            return [row.id for row in deployments.page(tx, most=_MOST, prefix=typed)[1]]
        if kind == "incident":
            return incidents.ids(tx, typed, _MOST)
        if kind == "plan":
            return plans.ids(tx, typed, _MOST)
        return specs.ids(tx, typed, _MOST)

    found: list[str] = await frame.app.store.read(look)
    return found
