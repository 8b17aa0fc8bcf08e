"""The provider's schema: what `terraform providers schema -json` prints, as messages and for walking values.

schema.json is that of bpg/proxmox 0.111.1, cut down to the types that our module uses and without descriptions.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .protocol import Message

_FLAGS = ("required", "optional", "computed", "sensitive", "deprecated")
_NESTING = {"single": 1, "list": 2, "set": 3, "map": 4, "group": 5}


@dataclass(frozen=True)
class Attribute:
    """One attribute; `type` is Terraform's JSON form of a type."""

    name: str
    type: Any
    flags: frozenset[str]

    @property
    def computed(self) -> bool:
        """Whether the provider may give its value."""
        return "computed" in self.flags

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of its elements, where it is a list of objects (blocks in attribute's clothing)."""
        is_objects = isinstance(self.type, list) and self.type[0] == "list" and isinstance(self.type[1], list)
        return tuple(self.type[1][1]) if is_objects and self.type[1][0] == "object" else ()


@dataclass(frozen=True)
class Block:
    """Attributes and nested blocks."""

    attributes: tuple[Attribute, ...]
    nested: tuple[Nested, ...]

    def message(self) -> Message:
        """It, for Terraform."""
        return {
            "attributes": [
                {"name": one.name, "type": json.dumps(one.type).encode(), **dict.fromkeys(one.flags, True)}
                for one in self.attributes
            ],
            "block_types": [nested.message() for nested in self.nested],
        }

    def empty(self) -> dict[str, Any]:
        """A value with nothing set."""
        return {
            **{attribute.name: None for attribute in self.attributes},
            **{nested.name: [] for nested in self.nested},
        }


@dataclass(frozen=True)
class Nested:
    """Blocks of one name inside another."""

    name: str
    mode: str
    min_items: int
    max_items: int
    block: Block

    def message(self) -> Message:
        """They, for Terraform."""
        return {
            "type_name": self.name,
            "nesting": _NESTING[self.mode],
            "min_items": self.min_items,
            "max_items": self.max_items,
            "block": self.block.message(),
        }


@dataclass(frozen=True)
class Schema:
    """One type's schema."""

    version: int
    block: Block

    def message(self) -> Message:
        """It, for Terraform."""
        return {"version": self.version, "block": self.block.message()}


@dataclass(frozen=True)
class Schemas:
    """All that the provider serves."""

    provider: Schema
    resources: dict[str, Schema]
    data_sources: dict[str, Schema]


_OURS = Path(__file__).parent / "schema.json"


@cache
def schemas(path: Path = _OURS) -> Schemas:
    """The schemas of a file, read once."""
    found = json.loads(path.read_text())
    return Schemas(
        provider=_schema(found["provider"]),
        resources={name: _schema(value) for name, value in found["resource_schemas"].items()},
        data_sources={name: _schema(value) for name, value in found["data_source_schemas"].items()},
    )


def _schema(value: dict[str, Any]) -> Schema:
    return Schema(version=value["version"], block=_block(value["block"]))


def _block(value: dict[str, Any]) -> Block:
    attributes = tuple(
        Attribute(name, item["type"], frozenset(flag for flag in _FLAGS if item.get(flag)))
        for name, item in value.get("attributes", {}).items()
    )
    nested = tuple(
        Nested(name, item["nesting_mode"], item.get("min_items", 0), item.get("max_items", 0), _block(item["block"]))
        for name, item in value.get("block_types", {}).items()
    )
    return Block(attributes, nested)
