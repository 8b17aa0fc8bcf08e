"""Servers by their management controllers: what collects them for the estate.

It imports what it needs when it is called, so that a server which only lists its tools starts at once.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

from atlas_mcp.domain.estate.snapshot import Part
from atlas_mcp.engines.redfish import ENGINE
from atlas_mcp.toolset import Context, estate


@estate(ENGINE)
def parts_of_estate(ctx: Context, place: str) -> AsyncIterator[Part]:
    """Of a controller: its servers, their interfaces and drives, and what is not well."""
    from ._redfish.estate import parts

    return parts(ctx, place)
