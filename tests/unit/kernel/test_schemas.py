"""Schemas of arguments: written out, or not loaded."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, RootModel, create_model

from atlas_mcp import toolset
from atlas_mcp.app import App
from atlas_mcp.content.declared import ToolDef
from atlas_mcp.content.loading import Catalogue
from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.model import Frozen
from atlas_mcp.server import adapter
from atlas_mcp.server.schemas import arguments, closed
from tests.bench import ANN


class Disk(BaseModel):
    size: int
    kind: Literal["ssd", "hdd"] = "ssd"


class Vm(BaseModel):
    disks: list[Disk]
    boot: Disk | None = None


class Branch(BaseModel):
    branches: list[Branch]


class Parent(BaseModel):
    children: dict[str, Child | None]


class Child(BaseModel):
    parents: tuple[Parent, ...]


class Amount(RootModel[int | str]):
    pass


class Ssd(BaseModel):
    kind: Literal["ssd"]


class Hdd(BaseModel):
    kind: Literal["hdd"]


class Words(BaseModel):
    discriminator: str
    title: Disk
    properties: dict[str, str] = {"title": "a", "discriminator": "b"}


def schema(annotation: Any, default: Any = ...) -> dict[str, Any]:
    """The schema of one argument."""
    made: dict[str, Any] = arguments("try", create_model("Arguments", given=(annotation, default)))
    found: dict[str, Any] = made["properties"]["given"]
    return found


def test_what_is_nested_stands_where_it_is_used() -> None:
    disk = {
        "properties": {
            "size": {"type": "integer"},
            "kind": {"enum": ["ssd", "hdd"], "type": "string", "default": "ssd"},
        },
        "required": ["size"],
        "type": "object",
        "additionalProperties": False,
    }
    assert schema(Vm | None, None) == {
        "properties": {"disks": {"items": disk, "type": "array"}, "boot": disk},
        "required": ["disks"],
        "type": "object",
        "additionalProperties": False,
    }


def test_keys_that_are_words_of_json_schema_are_keys() -> None:
    words = schema(list[Words])["items"]
    assert set(words["properties"]) == {"discriminator", "title", "properties"}
    assert words["properties"]["properties"]["default"] == {"title": "a", "discriminator": "b"}


def test_a_model_that_takes_any_key_is_told_as_such() -> None:
    class Labels(BaseModel):
        model_config = ConfigDict(extra="allow")

        owner: str

    assert not closed(schema(list[Labels]))
    assert closed(schema(list[Vm])) and closed(schema(dict[str, Any]))


def test_what_is_said_of_an_argument_stands_over_what_its_type_says() -> None:
    assert schema(Annotated[Disk, Field(description="the first")])["description"] == "the first"


REFUSED: dict[str, tuple[Any, str]] = {
    "itself": (Branch, "Branch holds itself"),
    "itself in a list": (list[Branch], "Branch holds itself"),
    "each other": (dict[str, Parent], "Parent holds itself"),
    "itself or nothing": (Branch | None, "Branch holds itself"),
    "itself in a tuple in a model": (create_model("Pair", pair=tuple[Disk, Child]), "Child holds itself"),
    "two types": (int | str, "one of several types"),
    "two types or nothing": (int | str | None, "one of several types"),
    "two models": (Disk | Vm, "one of several types"),
    "two models or nothing": (Disk | Vm | None, "one of several types"),
    "two models that a key tells apart": (
        Annotated[Ssd | Hdd, Field(discriminator="kind")] | None,
        "one of several types",
    ),
    "a model of two types": (Amount, "one of several types"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_written_out_is_refused(case: str) -> None:
    annotation, why = REFUSED[case]
    with pytest.raises(AtlasError, match=why) as caught:
        schema(annotation)
    assert caught.value.code is Code.CONTENT_INVALID
    assert "tool try" in caught.value.message and "argument given" in caught.value.message


class Said(Frozen):
    text: str


@toolset.read("Climb")
async def climb(ctx: toolset.Context, tree: Branch) -> Said:
    """Climbs."""
    return Said(text="")


def test_a_server_with_such_a_tool_does_not_start(app: App, catalogue: Catalogue) -> None:
    definition = vars(climb)["__atlas__"]
    assert isinstance(definition, ToolDef)
    tools = {**catalogue.tools, "climb": definition}
    app.catalogue = Catalogue(tools, *(getattr(catalogue, name) for name in list(vars(catalogue))[1:]))
    with pytest.raises(AtlasError, match=r"tool climb: .* argument tree"):
        adapter.build(app, ANN)
