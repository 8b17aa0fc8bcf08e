"""What a cluster has, for the estate: nodes, services and volumes, a page at a time, up to a bound."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Mapping

from atlas_mcp.domain.estate.assets import AnyAsset, Cluster, Host, Kind, Service, Volume
from atlas_mcp.domain.estate.snapshot import Gap, Part
from atlas_mcp.engines.kubernetes import spec
from atlas_mcp.engines.kubernetes.spec import AskNodes, AskReached, AskTable
from atlas_mcp.errors import AtlasError
from atlas_mcp.toolset import Context

_MOST_PAGES = 20
_QUANTITY = re.compile(r"(\d{1,18}(?:\.\d{1,9})?)(m|k|M|G|T|Ki|Mi|Gi|Ti)?")
_UNITS = {"m": 1e-3, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "Ki": 2**10, "Mi": 2**20, "Gi": 2**30, "Ti": 2**40}
Cells = Mapping[str, str]


async def parts(ctx: Context, place: str) -> AsyncIterator[Part]:
    """All of a cluster. What one right is missing for is a gap.

    Raises:
        AtlasError: the cluster does not answer.

    """
    reached = await ctx.fact(AskReached(place=place))
    cluster = Cluster(id="cluster", name=place, cluster=place, sort="Kubernetes", version=reached.version)
    yield Part(assets=(cluster,))
    async for part in _nodes(ctx, place):
        yield part
    async for part in _tables(ctx, place, "Service", Kind.SERVICE, _service):
        yield part
    async for part in _tables(ctx, place, "PersistentVolume", Kind.VOLUME, _volume):
        yield part


async def _nodes(ctx: Context, place: str) -> AsyncIterator[Part]:
    after = ""
    for _ in range(_MOST_PAGES):
        try:
            page: spec.Page[spec.Node] = await ctx.fact(AskNodes(place=place, after=after))
        except AtlasError as error:
            yield _gap(Kind.HOST, error.message)
            return
        yield Part(assets=tuple(_host(place, one) for one in page.items))
        after = page.next
        if not after:
            return
    yield _gap(Kind.HOST, "there are too many")


async def _tables(
    ctx: Context, place: str, kind: str, is_: Kind, asset: Callable[[str, Cells], AnyAsset]
) -> AsyncIterator[Part]:
    after = ""
    for _ in range(_MOST_PAGES):
        try:
            table: spec.Table = await ctx.fact(AskTable(place=place, api="v1", kind=kind, after=after))
        except AtlasError as error:
            yield _gap(is_, error.message)
            return
        rows = (dict(zip(table.columns, row, strict=False)) for row in table.rows)
        yield Part(assets=tuple(asset(place, one) for one in rows))
        after = table.next
        if not after:
            return
    yield _gap(is_, "there are too many")


def _gap(kind: Kind, why: str) -> Part:
    return Part(gaps=(Gap(what=f"{kind}s", why=why, kinds=(kind,)),))


def _host(place: str, node: spec.Node) -> Host:
    """Cores and memory are what pods may have of it."""
    cores, memory = _number(node.cpu), _number(node.memory)
    state = "ready" if node.ready else "not ready"
    return Host(
        id=f"host/{node.name}",
        name=node.name,
        cluster=place,
        state=f"{state}, cordoned" if node.cordoned else state,
        version=node.version or None,
        cores=None if cores is None else int(cores),
        memory_mib=None if memory is None else int(memory) // 2**20,
        addresses=node.addresses,
        uuid=node.uuid,
    )


def _number(quantity: str) -> float | None:
    told = _QUANTITY.fullmatch(quantity)
    return float(told[1]) * _UNITS.get(told[2] or "", 1) if told else None


def _service(place: str, cells: Cells) -> Service:
    addresses = (cells.get("cluster-ip", ""), *cells.get("external-ip", "").split(","))
    return Service(
        id=f"service/{cells.get('namespace', '')}/{cells.get('name', '')}",
        name=cells.get("name", ""),
        cluster=place,
        namespace=cells.get("namespace", ""),
        sort=cells.get("type", ""),
        addresses=tuple(one for one in addresses if one and not one.startswith("<") and one != "None"),
        ports=cells.get("port(s)", "").replace("<none>", ""),
    )


def _volume(place: str, cells: Cells) -> Volume:
    return Volume(
        id=f"volume/{cells.get('name', '')}",
        name=cells.get("name", ""),
        cluster=place,
        capacity=cells.get("capacity") or None,
        state=cells.get("status") or None,
        claim=cells.get("claim", ""),
        sort=cells.get("storageclass", ""),
    )
