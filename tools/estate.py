"""The estate: the tool that collects it from the sources that the settings name, and the one that searches it."""

from __future__ import annotations

from pydantic import JsonValue

from atlas_mcp.domain.search.words import Synonyms, parse_synonyms
from atlas_mcp.model import Frozen
from atlas_mcp.toolset import Hints, Kernel, SourceView, read, resource

_PASSAGES = 5


class Collected(Frozen):
    """A line a thing."""

    sources: list[str]


class Passages(Frozen):
    """Best first."""

    passages: list[str]
    by: str
    untrusted: str


@read("Collect", Hints(idempotent=True), kernel=True)
async def collect_inventory(ctx: Kernel, source: str = "") -> Collected:
    """Read all that a place has, or all places, for search_docs."""
    view = await ctx.collect_estate(source)
    return Collected(sources=[f"{one.source}: {line}" for one in view.sources for line in _told(one)])


def _told(one: SourceView) -> list[str]:
    """What was read of a source, in lines."""
    if one.problem:
        return [f"nothing was read, what was known stays: {one.problem} {one.remedy}"]
    counted = ", ".join(f"{count} {kind}" for kind, count in one.assets.items())
    return [f"{counted}; {one.changed} changes", *(f"not read: {what}" for what in one.unread)]


@read("Search", Hints(read_only=True, idempotent=True, open_world=False), kernel=True)
async def search_docs(ctx: Kernel, query: str) -> Passages:
    """Passages of estate, runbooks, incidents, audit log. Cite page, source, age."""
    found = await ctx.search(query, _PASSAGES)
    return Passages(passages=[one.line for one in found.passages], by=found.by, untrusted=found.untrusted)


@resource("synonyms")
def synonyms(document: dict[str, JsonValue]) -> Synonyms:
    """Words of the trade that mean the same."""
    return parse_synonyms(document)
