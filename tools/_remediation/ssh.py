"""A unit of systemd restarted, and a port set up: a task of one form, judged and planned as every task is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from atlas_mcp.domain.remediation.action import Action, Argument, Doing, Fact
from atlas_mcp.engines.ssh.spec import Host, Run, ask
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Environment, JsonObject
from atlas_mcp.toolset import Context, StoredSpec

from .._task.hosts import hosts
from .._task.plan import plan_task
from .looking import Seen

_ASK_S = 20


class _Form(NamedTuple):
    """The form of a task that mends it, which fact shows the fault, whether it does, and what was seen."""

    substep: JsonObject
    fact: Fact
    holds: bool
    told: str


async def look(ctx: Context, action: Action, arguments: Mapping[str, Argument], environment: str) -> Seen:
    """What a host says of a unit or a port, and the steps of the task."""
    place, name = str(arguments["place"]), str(arguments["host"])
    host = next((one for one in await hosts(ctx, place) if one.name == name), None)
    if host is None:
        raise CallerError(Code.NOT_FOUND, f"Unable to find host {name} in {place}.", "list_inventory has them.")
    judged = ctx.environments().judged(environment)
    form = await (_port if action.does is Doing.ENABLE_PORT else _unit)(ctx, host, arguments, judged)
    body: JsonObject = {
        "apiVersion": "atlas/v1",
        "kind": "Task",
        "metadata": {"name": action.name, "environment": environment},
        "spec": {"inventory": place, "hosts": [name], "steps": [{"id": "mend", "substeps": [form.substep]}]},
    }
    task = StoredSpec(id="", revision=0, kind="Task", name=action.name, body=body, sources={}, answers=[])
    return Seen(draft=await plan_task(ctx, task), facts={form.fact: form.holds}, told=form.told)


async def _unit(ctx: Context, host: Host, arguments: Mapping[str, Argument], judged: Environment) -> _Form:
    unit = str(arguments["unit"])
    answer = await ctx.probe(ask(host, Run(argv=("systemctl", "is-active", unit)), _ASK_S), judged)
    down = answer["code"] != 0
    substep: JsonObject = {"id": "unit", "service": {"name": unit, "state": "restarted"}}
    return _Form(substep, Fact.UNIT_DOWN, down, f"unit {unit} of {host.name} is {'not active' if down else 'active'}")


async def _port(ctx: Context, host: Host, arguments: Mapping[str, Argument], judged: Environment) -> _Form:
    """A port that is not there, or about which `ip` says nothing, is not taken for one that is set down."""
    port = str(arguments["port"])
    answer = await ctx.probe(ask(host, Run(argv=("ip", "-o", "link", "show", "dev", port)), _ASK_S), judged)
    marks = str(answer["output"]).partition("<")[2].partition(">")[0].split(",")
    down = answer["code"] == 0 and marks != [""] and "UP" not in marks
    state = "set down" if down else "set up" if "UP" in marks else "not there"
    substep: JsonObject = {"id": "port", "port": {"name": port}}
    return _Form(substep, Fact.PORT_DOWN, down, f"port {port} of {host.name} is {state}")
