"""Tasks: a command on a host, done once. What collects, checks and plans them, and lists the hosts.

Each function imports what it needs when it is called, so that a server which only lists its tools starts at once.
"""

from __future__ import annotations

from pydantic import JsonValue

from atlas_mcp.domain.environments import Environments
from atlas_mcp.engines.ssh import ENGINE
from atlas_mcp.toolset import (
    Capacity,
    Collected,
    Context,
    Deployment,
    Draft,
    Inventory,
    InventoryRequest,
    Question,
    StoredSpec,
    asker,
    checker,
    collector,
    inventory,
    planner,
    reader,
    schema,
)

KIND = "Task"


@schema(KIND)
def task_schema(environments: Environments) -> dict[str, JsonValue]:
    """Of a task."""
    from ._task.spec import task_schema

    return task_schema(environments)


@reader(KIND)
def newest(document: dict[str, JsonValue]) -> tuple[dict[str, JsonValue], tuple[str, ...]] | None:
    """A task as it is: there is one form."""
    return (document, ()) if document.get("kind") == KIND else None


@asker(KIND)
async def asked(
    ctx: Context, spec: dict[str, JsonValue] | None, profile: str | None, spec_id: str | None
) -> Question | None:
    """What to ask the person before a task is collected."""
    from ._task.collect import question

    return await question(ctx, spec, spec_id)


@collector(KIND)
async def collected(
    ctx: Context, spec: dict[str, JsonValue] | None, profile: str | None, spec_id: str | None
) -> Collected:
    """A shell script on a host, once, over SSH. check: it runs only where that fails. undo takes it back.

    {"kind": "Task", "metadata": {"name": "swap-off", "environment": "dev"},
     "spec": {"host": "web-01", "script": "sudo swapoff -a"}}
    """
    from ._task.collect import collect

    return await collect(ctx, spec, spec_id)


@inventory(ENGINE, "hosts")
async def listed(ctx: Context, request: InventoryRequest) -> Inventory:
    """Reached over SSH."""
    from ._task.hosts import inventory

    return await inventory(ctx, request)


@checker(KIND)
async def checked(ctx: Context, spec: StoredSpec) -> Capacity:
    """Whether the host lets us in, and proves the key that the settings name. Nothing is run."""
    from ._task.plan import capacity

    return await capacity(ctx, spec)


@planner(KIND, called=ENGINE)
async def plan(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """The one step of a task."""
    from ._task.plan import plan_task

    return await plan_task(ctx, spec)
