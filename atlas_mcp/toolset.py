"""What the author of a toolset imports: decorators for tools, planners and prompts, and what they may do.

A tool reads targets through `Context.fact` and nothing else; a planner turns a spec into steps and
starts nothing. The kernel's own tools take a `Kernel` instead, which content outside root zero is
never given.

What a tool takes and what it answers may hold models at any depth. An argument that holds itself, or
that may be one of several types, cannot be told to clients: a server with such a tool does not start.
"""

from __future__ import annotations

from atlas_mcp.content.answers import (
    Capacity,
    Collected,
    EstateView,
    Fault,
    FoundPassages,
    HealthRequest,
    Inventory,
    InventoryRequest,
    JobView,
    OpenQuestion,
    RenderView,
    SourceView,
    nothing_to_do,
    unmade,
)
from atlas_mcp.content.context import Context, Kernel
from atlas_mcp.content.declared import (
    ASK,
    CHECK,
    COLLECT,
    HEALTH,
    HOST_HEALTH,
    INVENTORY,
    PLACE_HEALTH,
    Field,
    Hints,
    Question,
    access,
    act,
    asker,
    checker,
    collector,
    drift,
    estate,
    expected,
    handbook,
    health,
    host_health,
    inventory,
    place_health,
    planner,
    prompt,
    read,
    reader,
    remover,
    renderer,
    repairer,
    resource,
    schema,
    variant,
)
from atlas_mcp.content.drafts import Brief, Draft, Layout, Preparation, Revision
from atlas_mcp.domain.access import Access
from atlas_mcp.domain.health import HealthFinding, HealthReport, HealthState
from atlas_mcp.errors import Problem
from atlas_mcp.model import (
    Deployment,
    HeldMember,
    Judged,
    Ownership,
    Sighting,
    StoredSpec,
)
from atlas_mcp.rendering.templates import Definition

__all__ = [
    "ASK",
    "CHECK",
    "COLLECT",
    "HEALTH",
    "HOST_HEALTH",
    "INVENTORY",
    "PLACE_HEALTH",
    "Access",
    "Brief",
    "Capacity",
    "Collected",
    "Context",
    "Definition",
    "Deployment",
    "Draft",
    "EstateView",
    "Fault",
    "Field",
    "FoundPassages",
    "HealthFinding",
    "HealthReport",
    "HealthRequest",
    "HealthState",
    "HeldMember",
    "Hints",
    "Inventory",
    "InventoryRequest",
    "JobView",
    "Judged",
    "Kernel",
    "Layout",
    "OpenQuestion",
    "Ownership",
    "Preparation",
    "Question",
    "RenderView",
    "Revision",
    "Sighting",
    "SourceView",
    "StoredSpec",
    "access",
    "act",
    "asker",
    "checker",
    "collector",
    "drift",
    "estate",
    "expected",
    "handbook",
    "health",
    "host_health",
    "inventory",
    "nothing_to_do",
    "place_health",
    "planner",
    "prompt",
    "read",
    "reader",
    "remover",
    "renderer",
    "repairer",
    "resource",
    "schema",
    "taken_name",
    "unmade",
    "variant",
]


async def taken_name(ctx: Context, kind: str, name: object, spec_id: str | None) -> list[Problem]:
    """That another stored spec of the kind bears a name, where it does: two would be taken for each other."""
    bearer = await ctx.spec_named(kind, str(name)) if name and not ctx.from_file else None
    if bearer is None or bearer.id == spec_id:
        return []
    remedy = f"Give spec_id {bearer.id} to revise it, or choose another name."
    return [Problem("/metadata/name", f"spec {bearer.id} bears the name {name}.", remedy)]
