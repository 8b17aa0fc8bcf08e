"""A unit of systemd restarted: a task of one form, judged and planned as every task is."""

from __future__ import annotations

from collections.abc import Mapping

from atlas_mcp.domain.remediation.action import Action, Argument, Fact
from atlas_mcp.engines.ssh.spec import Run, ask
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import Context, StoredSpec

from .._task.hosts import hosts
from .._task.plan import plan_task
from .looking import Seen

_ASK_S = 20


async def look(ctx: Context, action: Action, arguments: Mapping[str, Argument], environment: str) -> Seen:
    """A unit, what systemd says of it, and the steps of the task."""
    place, name, unit = (str(arguments[one]) for one in ("place", "host", "unit"))
    host = next((one for one in await hosts(ctx, place) if one.name == name), None)
    if host is None:
        raise CallerError(Code.NOT_FOUND, f"Unable to find host {name} in {place}.", "list_inventory has them.")
    judged = ctx.environments().judged(environment)
    answer = await ctx.probe(ask(host, Run(argv=("systemctl", "is-active", unit)), _ASK_S), judged)
    down = answer["code"] != 0
    step: JsonObject = {"id": "unit", "service": {"name": unit, "state": "restarted"}}
    body: JsonObject = {
        "apiVersion": "atlas/v1",
        "kind": "Task",
        "metadata": {"name": action.name, "environment": environment},
        "spec": {"inventory": place, "hosts": [name], "steps": [{"id": "restart", "substeps": [step]}]},
    }
    task = StoredSpec(id="", revision=0, kind="Task", name=action.name, body=body, sources={}, answers=[])
    draft = await plan_task(ctx, task)
    state = "not active" if down else "active"
    return Seen(draft=draft, facts={Fact.UNIT_DOWN: down}, told=f"unit {unit} of {name} is {state}")
