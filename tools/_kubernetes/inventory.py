"""What a cluster has, as tables that its server prints: all pages are read, up to a bound, and filtered here.

Names, reasons and messages were written by whoever uses the cluster: each cell is one word, without what could be taken
for structure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from fnmatch import fnmatchcase

from atlas_mcp.engines.kubernetes import ENGINE
from atlas_mcp.engines.kubernetes.spec import AskTable, Table
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.toolset import Context, Inventory, InventoryRequest

_KINDS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "nodes": (("v1", "Node"),),
    "namespaces": (("v1", "Namespace"),),
    "pods": (("v1", "Pod"),),
    "workloads": (
        ("apps/v1", "Deployment"),
        ("apps/v1", "StatefulSet"),
        ("apps/v1", "DaemonSet"),
        ("batch/v1", "CronJob"),
        ("batch/v1", "Job"),
    ),
    "services": (("v1", "Service"),),
    "ingresses": (("networking.k8s.io/v1", "Ingress"),),
    "claims": (("v1", "PersistentVolumeClaim"),),
    "events": (("v1", "Event"),),
}
_MOST_PAGES, _PAGE = 20, 500
_LONGEST_GLOB, _LONGEST_CELL = 253, 60
_LABEL = re.compile(r"[A-Za-z0-9./_-]{1,317}(=[A-Za-z0-9._-]{0,63})?")
_STRANGE = re.compile(r"[^A-Za-z0-9_.:/@+%(),=<>*-]")
Row = dict[str, str]


async def inventory(ctx: Context, request: InventoryRequest) -> Inventory:
    """A page of one kind of thing.

    Raises:
        CallerError: `cluster_unknown`; `arguments_invalid`: a name or a label that is none, too many objects.

    """
    place = _place(ctx, request.place)
    if len(request.name) > _LONGEST_GLOB or (request.tag and not _LABEL.fullmatch(request.tag)):
        raise CallerError(
            Code.ARGUMENTS_INVALID, "Unable to look for that.", "name is part of a name; tag a label, app=web."
        )
    columns: list[str] = []
    rows: list[Row] = []
    for api, kind in _KINDS[request.kind]:
        first = {"kind": kind} if request.kind == "workloads" else {}
        async for table in _tables(ctx, place, api, kind, request):
            shown = table.columns if request.fields else table.columns[: table.main]
            columns += [one for one in (*first, *shown) if one not in columns]
            rows += [{**first, **dict(zip(table.columns, row, strict=False))} for row in table.rows]
    fitting = sorted((row for row in rows if _fits(row, request)), key=_key)
    page = [row for row in fitting if _key(row) > request.after] if request.after else fitting
    more = len(page) > request.most
    page = page[: request.most]
    wanted = [one for one in columns if not request.fields or one in request.fields or one in ("namespace", "name")]
    return Inventory(
        place=place,
        total=len(fitting),
        by_status=dict(sorted(Counter(row["status"] for row in fitting if row.get("status")).items())[:50]),
        table="\n".join([" ".join(wanted), *(cells(row, wanted) for row in page)]) if page else "",
        next=_key(page[-1]) if more else "",
    )


async def _tables(ctx: Context, place: str, api: str, kind: str, request: InventoryRequest) -> AsyncIterator[Table]:
    """The pages of a kind."""
    after = ""
    for _ in range(_MOST_PAGES):
        asked = AskTable(
            place=place, api=api, kind=kind, namespace=request.pool, labels=request.tag, most=_PAGE, after=after
        )
        table: Table = await ctx.fact(asked)
        yield table
        after = table.next
        if not after:
            return
    raise CallerError(
        Code.ARGUMENTS_INVALID,
        f"Unable to list more than {_MOST_PAGES * _PAGE} objects of {place}.",
        "Give pool, the namespace.",
    )


def _place(ctx: Context, place: str) -> str:
    places = ctx.places(ENGINE)
    if place in places or (not place and len(places) == 1):
        return place or places[0]
    known = ", ".join(places) or "none is configured"
    raise CallerError(Code.CLUSTER_UNKNOWN, f"Unable to tell which cluster {place[:60]!r} is.", f"Known: {known}.")


def is_named(row: Row, wanted: str) -> bool:
    """Whether a row bears a name, of which a part or a glob is given."""
    name, wanted = row.get("name", "").lower(), wanted.lower()
    return fnmatchcase(name, wanted) if set("*?[") & set(wanted) else wanted in name


def _fits(row: Row, request: InventoryRequest) -> bool:
    return (
        is_named(row, request.name)
        and (not request.node or request.node in (row.get("node"), row.get("name") if request.kind == "nodes" else ""))
        and (not request.status or request.status == row.get("status"))
    )


def _key(row: Row) -> str:
    return "/".join(row.get(one, "") for one in ("namespace", "name", "kind"))


def cells(row: Row, columns: list[str]) -> str:
    """A row as a line: each cell one word, whatever a machine has written there."""
    return " ".join(_STRANGE.sub("_", row.get(one, ""))[:_LONGEST_CELL] or "-" for one in columns)
