"""What a document tells of a template: what it is for, its files, an example, and the variables of a role."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, cast

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
