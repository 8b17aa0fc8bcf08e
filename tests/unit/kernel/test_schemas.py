"""Schemas of arguments: written out, or not loaded."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, Field, create_model

from atlas_mcp import toolset
from atlas_mcp.app import App
from atlas_mcp.content.declared import Declared, ToolDef
from atlas_mcp.content.loading import Catalogue
from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.model import Frozen
from atlas_mcp.server import adapter
from atlas_mcp.server.schemas import arguments
from tests.bench import ANN


class Disk(BaseModel):
    size: int
    kind: Literal["ssd", "hdd"] = "ssd"


class Vm(BaseModel):
    disks: list[Disk]
    boot: Disk | None = None


class Branch(BaseModel):
    branches: list[Branch]


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
    }
    assert schema(Vm | None, None) == {
        "properties": {"disks": {"items": disk, "type": "array"}, "boot": disk},
        "required": ["disks"],
        "type": "object",
    }


def test_what_is_said_of_an_argument_stands_over_what_its_type_says() -> None:
    assert schema(Annotated[Disk, Field(description="the first")])["description"] == "the first"


REFUSED: dict[str, tuple[Any, str]] = {
    "itself": (Branch, "Branch holds itself"),
    "itself in a list": (list[Branch], "Branch holds itself"),
    "two types": (int | str, "one of several types"),
    "two types or nothing": (int | str | None, "one of several types"),
    "two models": (Disk | Vm, "one of several types"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_written_out_is_refused(case: str) -> None:
    annotation, why = REFUSED[case]
    with pytest.raises(AtlasError, match=why) as caught:
        schema(annotation)
    assert caught.value.code is Code.CONTENT_INVALID


class Said(Frozen):
    text: str


@toolset.read("Climb")
async def climb(ctx: toolset.Context, tree: Branch) -> Said:
    """Climbs."""
    return Said(text="")


def test_a_server_with_such_a_tool_does_not_start(app: App, catalogue: Catalogue) -> None:
    assert isinstance(climb, Declared) and isinstance(climb.__atlas__, ToolDef)
    tools = {**catalogue.tools, "climb": climb.__atlas__}
    app.catalogue = Catalogue(tools, *(getattr(catalogue, name) for name in list(vars(catalogue))[1:]))
    with pytest.raises(AtlasError, match=r"tool climb: .* argument tree"):
        adapter.build(app, ANN)
