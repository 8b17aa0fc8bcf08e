"""JSON schemas as clients take them: arguments without references, and nothing that a model pays for in vain.

Clients strip `$defs`, `$ref` and unions from the arguments of a tool, and then send anything. So what is nested is
written out where it stands, and a tool whose arguments cannot be written so is not loaded.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.model import JsonObject

_REFERENCE = "#/$defs/"
_UNIONS = ("anyOf", "oneOf", "allOf")


def arguments(tool: str, model: type[BaseModel]) -> JsonObject:
    """The schema of a tool's arguments.

    Raises:
        AtlasError: `content_invalid`: an argument holds itself, or is one of several types.

    """
    schema = model.model_json_schema(by_alias=True)
    defined = schema.pop("$defs", {})
    for name, argument in schema.get("properties", {}).items():
        inlined = slim(_inlined(argument, defined, (), tool, name))
        if any(union in inlined for union in _UNIONS):
            raise _refused(tool, name, "it may be one of several types")
        schema["properties"][name] = inlined
    found: JsonObject = slim(schema)
    return found


def slim(schema: Any) -> Any:  # noqa: ANN401 - JSON
    """A JSON schema without what a model need not pay for: generated titles, null alternatives, empty defaults."""
    if isinstance(schema, list):
        return [slim(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made = {
        key: {name: slim(inner) for name, inner in value.items()} if key in ("properties", "$defs") else slim(value)
        for key, value in schema.items()
        if not (key == "title" and isinstance(value, str)) and not (key == "default" and value in (None, "", [], {}))
    }
    if made.get("additionalProperties") in ({}, True):  # what holds where nothing is said
        del made["additionalProperties"]
    alternatives = made.get("anyOf")
    if isinstance(alternatives, list) and {"type": "null"} in alternatives and len(alternatives) == 2:
        del made["anyOf"]
        made = {**next(item for item in alternatives if item != {"type": "null"}), **made}
    return made


def _inlined(schema: Any, defined: JsonObject, within: tuple[str, ...], tool: str, name: str) -> Any:  # noqa: ANN401 - JSON
    """A schema with everything that it refers to in its place; `within` are the definitions around it."""
    if isinstance(schema, list):
        return [_inlined(item, defined, within, tool, name) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made = {
        key: _inlined(value, defined, within, tool, name)
        for key, value in schema.items()
        if key not in ("$ref", "discriminator")  # which only speeds up validators, by references
    }
    if "$ref" not in schema:
        return made
    definition = str(schema["$ref"]).removeprefix(_REFERENCE)
    if definition in within:
        raise _refused(tool, name, f"{definition} holds itself")
    return {**_inlined(defined[definition], defined, (*within, definition), tool, name), **made}


def _refused(tool: str, argument: str, why: str) -> AtlasError:
    return AtlasError(
        Code.CONTENT_INVALID,
        f"Unable to offer tool {tool}: clients cannot be told what its argument {argument} is, since {why}.",
        "Give it one type that is written out in full, or take it as a mapping and check it in the tool.",
    )
