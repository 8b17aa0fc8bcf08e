"""What an engine declares of itself, and finding the engines that are installed.

An engine's folder is found by an entry point of the group `atlas_mcp.engines`, which names its `Declaration`. Only
entry points of ATLAS's own distribution count. A declaration is cheap to import: what is heavy is imported when one of
its functions is called.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib import metadata
from typing import Any

from atlas_mcp import redact
from atlas_mcp.errors import AtlasError

GROUP, _DISTRIBUTION = "atlas_mcp.engines", "atlas-mcp"


class State(StrEnum):
    """How a check came out."""

    OK = "ok"
    NOTE = "note"  # nothing is wrong, but somebody should know
    BAD = "bad"


@dataclass(frozen=True)
class Check:
    """One thing that `doctor` looked at. `commands` are what a person may run to mend it, in this order."""

    area: str
    name: str
    state: State
    detail: str
    remedy: str = ""
    commands: tuple[str, ...] = ()


async def answering(
    ctx: Any,  # noqa: ANN401 - whoever answers facts
    noun: str,
    name: str,
    questions: Mapping[str, Any],
    detail: Callable[[Any], str],
) -> AsyncIterator[Check]:
    """A check for each place, by name: whether it answers a question, and what `detail` makes of the answer."""
    for place, question in sorted(questions.items()):
        area = f"{noun} {place}"
        try:
            told = await ctx.fact(question)
        except AtlasError as error:
            yield Check(area, name, State.BAD, error.message, error.remedy)
        else:
            yield Check(area, name, State.OK, detail(told))


Doctor = Callable[[Any, Any], AsyncIterator[Check]]  # of the settings, and whoever answers facts


@dataclass(frozen=True)
class Section:
    """A key of the settings that an engine reads: the type of its value, and the default.

    It counts in the settings' files alone; no variable says anything of it. Where it is a mapping, `folder` is where
    in the configuration directory its entries may stand instead, each in a file of its name.
    """

    type: Any
    default: Any
    folder: str = ""


@dataclass(frozen=True)
class Declaration:
    """What the folder of an engine says of it.

    `build` takes the settings and what the kernel gives engines (`engines.Services`), and makes the engine.
    `places` are the places that the settings name for it. `credentials` are the references to secrets that acting in a
    place takes. `unusable` looks at the settings as a whole: it raises ValueError. `doctor` takes the settings and
    whoever answers facts (`toolset.Context`). `shapes` are secrets by their look, each with what it is replaced by.
    `loggers` are loud libraries.
    """

    name: str
    build: Callable[[Any, Any], Any]
    sections: Mapping[str, Section] = field(default_factory=dict)
    places: Callable[[Any], tuple[str, ...]] = lambda settings: ()
    credentials: Callable[[Any, str], tuple[str, ...]] = lambda settings, place: ()
    unusable: Callable[[Any], None] = lambda settings: None
    doctor: Doctor | None = None
    shapes: tuple[tuple[re.Pattern[str], str], ...] = ()
    loggers: tuple[str, ...] = ()


@cache
def declared() -> tuple[Declaration, ...]:
    """The engines that are installed, by name. Their shapes are masked from now on."""
    declarations = [entry.load() for entry in metadata.distribution(_DISTRIBUTION).entry_points.select(group=GROUP)]
    for one in declarations:
        redact.add_shapes(one.shapes)
    return tuple(sorted(declarations, key=lambda one: one.name))
