"""JSON schemas as clients take them: arguments without references, and nothing that a model pays for in vain.

Clients strip `$defs`, `$ref` and unions from the arguments of a tool, and then send anything. So what is nested is
written out where it stands, and a tool whose arguments cannot be written so is not loaded.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.model import JsonObject

_REFERENCE = "#/$defs/"
_UNIONS = ("anyOf", "oneOf", "allOf")
_NOTHING = {"type": "null"}
_BY_NAME = ("properties", "patternProperties", "$defs")  # what stands in them under a name is a schema
_LISTED = (*_UNIONS, "prefixItems")
_SINGLE = ("items", "additionalProperties", "propertyNames", "contains", "not")


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
    slimmed: JsonObject = slim(schema)
    return slimmed


def answer(model: type[BaseModel]) -> JsonObject:
    """The schema of what a tool answers, as it is sent: without fields at their default, so no null stands for one.

    Any may be shortened (`shortening`), and says so in a field that no schema names: these are open, and words cost.
    """
    schema = model.model_json_schema(by_alias=True, mode="serialization")
    if "$ref" in schema:  # a model that holds itself, where clients want an object
        schema = {**schema["$defs"][schema.pop("$ref").removeprefix(_REFERENCE)], **schema}
    opened: JsonObject = _opened(slim(schema, nulls=True))
    return opened


def _opened(schema: JsonObject) -> Any:  # noqa: ANN401 - JSON
    """What is said of an answer without that it has nothing else: no model need pay for that."""
    return {key: one for key, one in _each(schema, _opened).items() if (key, one) != ("additionalProperties", False)}


def closed(schema: JsonObject) -> bool:
    """Whether no model in a tool's arguments takes keys that it does not name."""
    verdicts = ["properties" not in schema or schema.get("additionalProperties") is False]
    _each(schema, lambda inner: verdicts.append(closed(inner)))
    return all(verdicts)


def slim(schema: JsonObject, *, nulls: bool = False) -> Any:  # noqa: ANN401 - JSON
    """A JSON schema without what a model need not pay for: generated titles, null alternatives, empty defaults.

    With `nulls`, a null stays where it is not the default.
    """
    slimmed = {
        key: value
        for key, value in _each(schema, lambda inner: slim(inner, nulls=nulls)).items()
        if not (key == "title" and isinstance(value, str)) and not (key == "default" and value in (None, "", [], {}))
    }
    if slimmed.get("additionalProperties") in ({}, True):  # what holds where nothing is said
        del slimmed["additionalProperties"]
    alternatives = slimmed.get("anyOf", ())
    left_out = not nulls or ("default" in schema and schema["default"] is None)
    if left_out and _NOTHING in alternatives and len(alternatives) == 2:
        del slimmed["anyOf"]
        slimmed = {**next(item for item in alternatives if item != _NOTHING), **slimmed}
    return slimmed


def _each(schema: JsonObject, change: Callable[[JsonObject], Any]) -> dict[str, Any]:
    """A schema with a change made to each that stands right in it. Defaults, enumerations and names are no schemas."""

    def changed(value: Any) -> Any:  # noqa: ANN401 - JSON
        return change(value) if isinstance(value, dict) else value

    copy: dict[str, Any] = {}
    for key, value in schema.items():
        if key in _BY_NAME and isinstance(value, dict):
            copy[key] = {name: changed(inner) for name, inner in value.items()}
        elif key in _LISTED and isinstance(value, list):
            copy[key] = [changed(inner) for inner in value]
        else:
            copy[key] = changed(value) if key in _SINGLE else value
    return copy


def _inlined(schema: JsonObject, defined: JsonObject, within: tuple[str, ...], tool: str, name: str) -> JsonObject:
    """A schema with everything that it refers to in its place; `within` are the definitions around it.

    An object takes the keys that it names, as the arguments themselves do, unless its author said that it takes more.
    """
    inlined = _each(schema, lambda inner: _inlined(inner, defined, within, tool, name))
    inlined.pop("discriminator", None)  # which only speeds up validators, by references
    reference = inlined.pop("$ref", None)
    if reference is not None:
        definition = str(reference).removeprefix(_REFERENCE)
        if definition in within:
            raise _refused(tool, name, f"{definition} holds itself")
        referred: Any = defined[definition]
        inlined = {**_inlined(referred, defined, (*within, definition), tool, name), **inlined}
    return {"additionalProperties": False, **inlined} if "properties" in inlined else inlined


def _refused(tool: str, argument: str, why: str) -> AtlasError:
    return AtlasError(
        Code.CONTENT_INVALID,
        f"Unable to offer tool {tool}: clients cannot be told what its argument {argument} is, since {why}.",
        "Give it one type that is written out in full, or take it as a mapping and check it in the tool.",
    )
