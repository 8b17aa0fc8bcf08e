"""The kernel's tools around specs of any kind: complete one, check it, list what there is to build on."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, JsonValue

from atlas_mcp.errors import CallerError, Code
from atlas_mcp.toolset import (
    ASK,
    CHECK,
    COLLECT,
    INVENTORY,
    Capacity,
    Collected,
    Hints,
    Inventory,
    InventoryRequest,
    Kernel,
    Question,
    read,
)

Spec = dict[str, JsonValue]


async def _open(ctx: Kernel, spec: Spec | None, profile: str | None, spec_id: str | None) -> Question | None:
    """What to ask the person before a spec is collected."""
    question: Question | None = await ctx.serve(await _kind(ctx, spec, spec_id), ASK, spec, profile, spec_id)
    return question


async def _kind(ctx: Kernel, spec: Spec | None, spec_id: str | None) -> str:
    """The kind of a spec that is kept, else the one that it says, else the only one that the settings have a place for.

    Raises:
        CallerError: `spec_invalid`.

    """
    if spec_id:
        return (await ctx.spec(spec_id)).kind
    kinds, kind = ctx.kinds(COLLECT), ctx.kind_of(spec or {})
    if kind not in kinds:
        cause = f"there is no kind {kind[:60]!r}" if kind else "it does not say its kind"
        remedy = f"Give spec.kind: {' or '.join(kinds)}."
        raise CallerError(Code.SPEC_INVALID, f"Unable to collect the spec: {cause}.", remedy)
    return kind


@read("Collect a spec", Hints(), kernel=True, ask=_open, told_by=COLLECT)
async def collect_spec(
    ctx: Kernel,
    spec: Annotated[Spec | None, Field(description="partial, merged over the stored one: null deletes")] = None,
    profile: Annotated[str | None, Field(description="for VMs that name none")] = None,
    spec_id: Annotated[str | None, Field(description="to revise a stored spec")] = None,
) -> Collected:
    """Complete and keep a spec. Answers problems and open questions, with possible values. Changes no target.
    Leave out what the user has not said: it is asked.
    """
    kind = await _kind(ctx, spec, spec_id)
    collected: Collected = await ctx.serve(kind, COLLECT, spec, profile, spec_id)
    return collected


@read("Check whether a spec fits", kernel=True)
async def validate_capacity(ctx: Kernel, spec_id: str, revision: Annotated[int | None, Field(ge=1)] = None) -> Capacity:
    """Check whether a stored spec can be planned: access, room, conflicts. Answers problems with remedies, and where
    it would go. Changes nothing.
    """
    spec = await ctx.spec(spec_id, revision)
    capacity: Capacity = await ctx.serve(spec.kind, CHECK, spec)
    return capacity


@read("List what a place has", kernel=True, told_by=INVENTORY)
async def list_inventory(
    ctx: Kernel,
    kind: str,
    place: str = "",
    node: str = "",
    pool: str = "",
    tag: str = "",
    status: str = "",
    name: Annotated[str, Field(description="part of it, or a glob")] = "",
    fields: list[str] | None = None,
    after: Annotated[str, Field(description="next of the page before")] = "",
    most: Annotated[int, Field(ge=1, le=1000)] = 200,
) -> Inventory:
    """What may be seen of one kind of thing. room_gib is free above the reserve."""
    engine = _engine(ctx, kind, place)
    request = InventoryRequest(
        kind=kind,
        place=place,
        node=node,
        pool=pool,
        tag=tag,
        status=status,
        name=name,
        fields=tuple(fields or ()),
        after=after,
        most=most,
    )
    inventory: Inventory = await ctx.serve(engine, INVENTORY, request)
    return inventory


def _engine(ctx: Kernel, kind: str, place: str) -> str:
    """The engine that lists such things in that place; without a place, the only one that has any.

    Raises:
        CallerError: `arguments_invalid`, `cluster_unknown`.

    """
    listing = {engine: things for engine, things in ctx.inventories().items() if kind in things}
    if not listing:
        known = ", ".join(sorted({thing for things in ctx.inventories().values() for thing in things}))
        raise CallerError(Code.ARGUMENTS_INVALID, f"Unable to list {kind[:40]!r}.", f"Known: {known}.")
    engines = [one for one in listing if place in ctx.places(one) or (not place and ctx.places(one))]
    if len(engines) == 1 or len(listing) == 1:
        return (engines or [*listing])[0]
    places = ", ".join(name for one in listing for name in ctx.places(one)) or "none is configured"
    raise CallerError(Code.CLUSTER_UNKNOWN, f"Unable to find place {place[:60]!r}.", f"Known places: {places}.")
