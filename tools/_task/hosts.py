"""The hosts of the inventories, and the list of them."""

from __future__ import annotations

from fnmatch import fnmatchcase

from atlas_mcp.domain.text import word
from atlas_mcp.engines.ssh import ENGINE
from atlas_mcp.engines.ssh.spec import AskHosts, Host
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.toolset import Context, Inventory, InventoryRequest

_LONGEST_GLOB = 253


async def hosts(ctx: Context, place: str = "") -> tuple[Host, ...]:
    """Those of an inventory, of all without one."""
    places = (place,) if place else ctx.places(ENGINE)
    return tuple([host for one in places for host in await ctx.fact(AskHosts(place=one))])


async def inventory(ctx: Context, request: InventoryRequest) -> Inventory:
    """A page of them, as a table: name, inventory, address, user, and the VM that each is."""
    if len(request.name) > _LONGEST_GLOB:
        raise CallerError(Code.ARGUMENTS_INVALID, "Unable to look for so long a name.", f"The limit: {_LONGEST_GLOB}.")
    glob = request.name.lower()
    pattern = glob if any(sign in glob for sign in "*?[") else f"*{glob}*"
    there = [one for one in await hosts(ctx, request.place) if fnmatchcase(one.name.lower(), pattern)]
    there.sort(key=lambda one: (one.name, one.place))
    rest = [one for one in there if f"{one.name}/{one.place}" > request.after]
    page = rest[: request.most]
    lines = [" ".join((one.name, one.place, one.address, one.user, word(one.lives_on) or "-")) for one in page]
    return Inventory(
        place=request.place,
        total=len(there),
        table="\n".join(["name inventory address user lives_on", *lines]) if lines else "",
        next=f"{page[-1].name}/{page[-1].place}" if len(rest) > len(page) else "",
    )
