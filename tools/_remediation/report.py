"""Taking an incident in, and the schema of what mends one."""

from __future__ import annotations

from typing import Any

from pydantic import JsonValue, ValidationError

from atlas_mcp.domain.environments import Environments
from atlas_mcp.domain.fleet.schema import schema_of
from atlas_mcp.domain.problems import problems_of
from atlas_mcp.domain.remediation.incident import KIND, Incident, Remediation, Report
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.toolset import Kernel


def schema(environments: Environments) -> dict[str, JsonValue]:
    """The JSON Schema of a remediation, with the environments that it may name."""
    told: dict[str, Any] = schema_of(Remediation, KIND)
    told["$defs"]["Metadata"]["properties"]["environment"]["enum"] = [*environments.names]
    return told


async def report(ctx: Kernel, title: str, fault: str, place: str, target: str, text: str) -> Incident:
    """The incident as it is kept now.

    Raises:
        CallerError: `arguments_invalid`, `cluster_unknown`.

    """
    try:
        given = Report(title=title, fault=fault, place=place, target=target, text=text)
    except ValidationError as error:
        problems = tuple(problems_of(error, Report, ""))
        raise CallerError(Code.ARGUMENTS_INVALID, "Unable to take the incident in.", "Mend these:", problems) from error
    return await ctx.report(given)
