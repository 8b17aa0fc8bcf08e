"""The catalogue of actions, and whether one is about what an incident is about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from atlas_mcp.domain.problems import closest
from atlas_mcp.domain.remediation.action import Action
from atlas_mcp.domain.remediation.incident import Incident, IncidentState
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.toolset import Context


def known(ctx: Context, name: str) -> Action:
    """An action of the catalogue.

    Raises:
        CallerError: `arguments_invalid`: there is none of that name.

    """
    actions = cast("Mapping[str, Action]", ctx.resources("actions"))
    if name not in actions:
        near = closest(name[:60], actions)
        remedy = f"{near}Known: {', '.join(sorted(actions))}."
        raise CallerError(Code.ARGUMENTS_INVALID, f"Unable to find action {name[:60]!r}.", remedy)
    return actions[name]


def beside(about: Incident, action: Action, arguments: Mapping[str, Any]) -> list[Problem]:
    """Where an action is not about what the incident is about."""
    problems = []
    if about.state is not IncidentState.OPEN:
        problems.append(Problem("/spec/incident", f"{about.id} is {about.state}.", "Report it again, where it lasts."))
    if (about.place, about.target) != (arguments["place"], action.target(arguments)):
        cause = f"{about.id} is about {about.target} in {about.place}."
        problems.append(Problem("/spec/arguments", cause, "Act on that, or report an incident about the other."))
    return problems
