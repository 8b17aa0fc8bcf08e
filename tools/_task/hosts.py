"""The hosts of the inventories, and the list of them."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase

from atlas_mcp.domain.text import word
from atlas_mcp.engines.ssh import ENGINE
from atlas_mcp.engines.ssh.spec import AskHosts, Host
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.toolset import Context, Inventory, InventoryRequest

_LONGEST_GLOB = 253
_COLUMNS = ("name", "inventory", "address", "user", "lives_on", "groups", "os", "services")


async def hosts(ctx: Context, place: str = "") -> tuple[Host, ...]:
    """Those of an inventory, of all without one."""
    places = (place,) if place else ctx.places(ENGINE)
    return tuple([host for one in places for host in await ctx.fact(AskHosts(place=one))])


async def inventory(ctx: Context, request: InventoryRequest) -> Inventory:
    """A page of them, as a table; `fields` chooses its columns.

    Raises:
        CallerError: `arguments_invalid`: a column that there is not, or a pattern longer than any name.

    """
    if len(request.name) > _LONGEST_GLOB:
        raise CallerError(Code.ARGUMENTS_INVALID, "Unable to look for so long a name.", f"The limit: {_LONGEST_GLOB}.")
    glob = request.name.lower()
    pattern = glob if any(sign in glob for sign in "*?[") else f"*{glob}*"
    there = [one for one in await hosts(ctx, request.place) if fnmatchcase(one.name.lower(), pattern)]
    there.sort(key=lambda one: (one.name, one.place))
    rest = [one for one in there if f"{one.name}/{one.place}" > request.after]
    page = rest[: request.most]
    columns = _columns(request.fields)
    lines = [" ".join(_cells(one)[column] or "-" for column in columns) for one in page]
    return Inventory(
        place=request.place,
        total=len(there),
        table="\n".join([" ".join(columns), *lines]) if lines else "",
        next=f"{page[-1].name}/{page[-1].place}" if len(rest) > len(page) else "",
    )


def _columns(fields: Sequence[str]) -> list[str]:
    for name in fields:
        if name not in _COLUMNS:
            known = f"Known: {', '.join(_COLUMNS)}."
            raise CallerError(Code.ARGUMENTS_INVALID, f"Unable to show field {name[:40]!r}.", known)
    return [column for column in _COLUMNS if not fields or column in fields or column in _COLUMNS[:2]]


def _cells(host: Host) -> dict[str, str]:
    return {
        "name": host.name,
        "inventory": host.place,
        "address": host.address,
        "user": host.user,
        "lives_on": word(host.lives_on),
        "groups": ",".join(host.groups),
        "os": host.os,
        "services": ",".join(host.services),
    }
