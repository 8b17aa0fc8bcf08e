"""What a document tells of a template: what it is for, its files, an example, and the variables of a role."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, cast

from atlas_mcp.app import App
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import JsonObject

if TYPE_CHECKING:
    from pydantic import JsonValue

    from atlas_mcp.rendering.templates import Template


def described(chosen: Template) -> JsonObject:
    """Its definition, with the names of its files and one example."""
    about = chosen.definition.model_dump(mode="json", exclude_defaults=True)
    examples = {key: chosen.examples[key] for key in list(chosen.examples)[:1]}
    return {**about, "files": [*chosen.files], "examples": {**examples}, **_role(chosen)}


def _role(template: Template) -> JsonObject:
    """Of a role of Ansible's, the schema of its variables, and their defaults as an example."""
    from atlas_mcp import yamltext

    told: JsonObject = {}
    for key, name in (("variables", "meta/argument_specs.yml"), ("defaults", "defaults/main.yml")):
        if template.kind == "ansible" and name in template.files:
            with suppress(yamltext.YamlError):  # ansible-lint tells its author
                told[key] = cast("JsonValue", yamltext.load(template.source(name)))
    return told


def parts(app: App, kind: str, argument: str, given: Mapping[str, str]) -> list[str]:
    """What may stand in one part of the URI of a template or of a rendered file; without a part, both together."""
    if kind == "templates":
        keys = sorted(app.catalogue.templates)
        if argument == "name":
            return [name for folder, name in keys if folder == given.get("kind", folder)]
        return sorted({folder for folder, _ in keys}) if argument else [f"{folder}/{name}" for folder, name in keys]
    from atlas_mcp.rendering import output

    if argument == "path":
        return output.paths(app.settings.renders, given.get("digest", ""))
    return output.digests(app.settings.renders)


async def read(app: App, name: str) -> JsonObject:
    """A template.

    Raises:
        CallerError: `not_found`.

    """
    kind, _, own = name.partition("/")
    chosen = app.catalogue.templates.get((kind, own))
    if chosen is None:
        from atlas_mcp.domain.problems import closest

        suggestion = closest(name[:100], parts(app, "templates", "", {}))
        raise CallerError(Code.NOT_FOUND, f"Unable to find template {name[:60]!r}.", suggestion.strip())
    return {"kind": kind, "name": own, **described(chosen)}
