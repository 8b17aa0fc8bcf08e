"""What a cloud has: a kind of object, or the hosts that may be leased with when each is free."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta

from atlas_mcp.domain.baremetal.choice import Needs, Taken, Window, first_window, matches
from atlas_mcp.engines.openstack.spec import AskHardware, AskObjects, Hardware, minute
from atlas_mcp.toolset import Context, Inventory, InventoryRequest

from .._kubernetes.inventory import Row, cells, is_named
from .cloud import cloud_of

HARDWARE = "hardware"
_HOUR = timedelta(hours=1)


async def inventory(ctx: Context, request: InventoryRequest) -> Inventory:
    """A page of one kind of thing.

    Raises:
        CallerError: `cluster_unknown`.

    """
    place = (await cloud_of(ctx, request.place)).place
    if request.kind == HARDWARE:
        rows = [*_hosts(await ctx.fact(AskHardware(place=place)), request, ctx.now)]
    else:
        objects = await ctx.fact(AskObjects(place=place, kind=request.kind))
        rows = [{"name": one.name, "status": one.status, "id": one.id, **one.told} for one in objects.items]
    fitting = sorted(
        (one for one in rows if is_named(one, request.name) and request.status in ("", one["status"])), key=_key
    )
    page = [one for one in fitting if _key(one) > request.after][: request.most + 1]
    more, page = len(page) > request.most, page[: request.most]
    columns = [one for one in (page[0] if page else ()) if not request.fields or one in (*request.fields, "name")]
    return Inventory(
        place=place,
        total=len(fitting),
        by_status=dict(sorted(Counter(one["status"] for one in fitting if one["status"]).items())[:50]),
        table="\n".join([" ".join(columns), *(cells(one, columns) for one in page)]) if page else "",
        next=_key(page[-1]) if more else "",
    )


def _hosts(hardware: Hardware, request: InventoryRequest, now: datetime) -> Iterator[Row]:
    """Hosts that fit, each with whether it is free for an hour, until when, and from when on it is."""
    name, _, value = request.tag.partition("=")
    needs = Needs(node_type=request.pool, properties={name: value} if name else {})
    window = Window(start=now, end=now + _HOUR)
    by_host: dict[str, list[Taken]] = {}
    for one in hardware.taken:
        by_host.setdefault(one.host, []).append(one)
    for match in matches(hardware.hosts, hardware.taken, needs, window):
        if match.reasons:
            continue
        host = match.host
        first = first_window([host], by_host.get(host.id, ()), needs, 1, window)
        yield {
            "name": host.name,
            "status": "free" if match.free else "taken",
            "type": host.node_type,
            "from": minute(first.start) if first and not match.free else "",
            "until": minute(match.free_until) if match.free_until else "",
            **{key: text for key, text in host.properties.items() if key in request.fields},
        }


def _key(row: Row) -> str:
    return f"{row['name']}/{row.get('id', '')}"
