"""Hosts over SSH: what collects them for the estate.

It imports what it needs when it is called, so that a server which only lists its tools starts at once.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

from atlas_mcp.domain.estate.snapshot import Part
from atlas_mcp.engines.ssh import ENGINE
from atlas_mcp.toolset import Context, estate


@estate(ENGINE)
def parts_of_estate(ctx: Context, place: str) -> AsyncIterator[Part]:
    """Of an inventory: its hosts with interfaces, disks, file systems, volumes, neighbours and routing sessions."""
    from ._hosts.estate import parts

    return parts(ctx, place)
