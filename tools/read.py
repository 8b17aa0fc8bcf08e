"""The kernel's reader: any of our resources, for clients whose model cannot read resources itself."""

from __future__ import annotations

import json
from typing import Annotated, ClassVar

from pydantic import Field

from atlas_mcp import toolset
from atlas_mcp.model import Frozen
from atlas_mcp.toolset import Hints

_PAGE = 12_000  # characters
_MOST = 40_000  # characters of a page as an answer writes it


class Page(Frozen):
    """A piece of a document; `next` is the offset of the next one."""

    masked: ClassVar[bool] = True  # as a whole, so that no secret is cut in two
    text: str
    total: int
    next: int | None = None


@toolset.read("Read a resource", Hints(read_only=True, idempotent=True, open_world=False), kernel=True)
async def read(
    ctx: toolset.Kernel,
    uri: Annotated[
        str,
        Field(
            description="atlas://KIND[/NAME]; KIND: profiles schemas policies examples prompts specs plans deployments"
            " jobs templates renders artifacts"
        ),
    ],
    offset: Annotated[int, Field(ge=0)] = 0,
) -> Page:
    """Read a resource of ATLAS as JSON text, in pages."""
    text = await ctx.document(uri)
    end = offset + _PAGE
    while len(json.dumps(text[offset:end], ensure_ascii=False)) > _MOST:  # what JSON escapes grows six-fold
        end = offset + (end - offset) // 2
    return Page(text=text[offset:end], total=len(text), next=end if end < len(text) else None)
