"""JSON Schemas (draft 2020-12) of the documents that people write, for editors and for `atlas://schemas/{kind}`.

Made from the models, so they cannot drift from what is accepted; titles and null branches are left out, since
they cost tokens and say nothing.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from atlas_mcp.domain.environments import THE_THREE, Environments
from atlas_mcp.domain.fleet.profile import Profile
from atlas_mcp.domain.fleet.spec import FleetSpec

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def fleet_schema(environments: Environments = THE_THREE) -> dict[str, Any]:
    """The schema of a spec: `kind: Fleet`, with the environments that it may name."""
    schema = schema_of(FleetSpec, "Fleet")
    for model in ("Metadata", "VmDefaults", "VmEntry"):
        schema["$defs"][model]["properties"]["environment"]["enum"] = [*environments.names]
    return schema


def profile_schema() -> dict[str, Any]:
    """The schema of a profile: `kind: Profile`."""
    return schema_of(Profile, "Profile")


def schema_of(model: type[BaseModel], kind: str) -> dict[str, Any]:
    """The schema of any of our document models."""
    schema = _lean(model.model_json_schema(by_alias=True, mode="validation"))
    return {"$schema": DIALECT, "$id": f"atlas://schemas/{kind}", "title": kind, **schema}


def _lean(node: Any) -> Any:  # noqa: ANN401 - a JSON Schema is any JSON
    if isinstance(node, list):
        return [_lean(item) for item in node]
    if not isinstance(node, dict):
        return node
    lean = {
        key: _named(value) if key in {"properties", "$defs"} else _lean(value)
        for key, value in node.items()
        if _says(key, value)
    }
    branches = lean.get("anyOf")
    if isinstance(branches, list):
        branches = [branch for branch in branches if branch != {"type": "null"}]
        lean["anyOf"] = branches
        if len(branches) == 1:
            del lean["anyOf"]
            lean = {**branches[0], **lean}
    return lean


def _says(key: str, value: object) -> bool:
    """Whether a keyword says anything: not a generated title, nor that nothing is the default."""
    return not (key == "title" and isinstance(value, str)) and not (key == "default" and value is None)


def _named(members: dict[str, Any]) -> dict[str, Any]:
    """Members by name, where a name such as "title" is no keyword."""
    return {name: _lean(member) for name, member in members.items()}
