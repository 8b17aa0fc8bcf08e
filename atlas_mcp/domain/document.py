"""Documents as callers give them, made plain: only JSON's types, no nulls, bounded depth and size.

YAML can hold dates, binary values, keys that are no texts, and aliases that make a small file endless; all of
that ends here. `settle` validates a plain document and cuts out what is wrong. Pure.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from atlas_mcp.domain.problems import own_errors, pointer_of, problems_of
from atlas_mcp.domain.text import shown
from atlas_mcp.errors import Problem

Document = dict[str, Any]
MAX_DEPTH = 16
MAX_VALUES = 50_000
_PASSES = 16
_ModelT = TypeVar("_ModelT", bound=BaseModel)
_Place = tuple[int | str, ...]


class _TooLargeError(Exception):
    """The document is deeper or larger than any real one."""


class _Copier:
    """Copies a document and notes what cannot be part of one."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._values = 0

    def copy(self, value: object, place: _Place) -> Any:  # noqa: ANN401 - JSON is any of its types
        self._values += 1
        if self._values > MAX_VALUES or len(place) > MAX_DEPTH:
            raise _TooLargeError
        if isinstance(value, Mapping):
            return self._mapping(value, place)
        if isinstance(value, list | tuple):
            return [self.copy(item, (*place, index)) for index, item in enumerate(value)]
        if isinstance(value, str | bool | int) or (isinstance(value, float) and math.isfinite(value)):
            return value
        what = "the item is empty" if value is None else f"a value of type {type(value).__name__} has no place here"
        self.problems.append(Problem(pointer_of(place), f"{what}.", "Take it out, or write it in quotes."))
        return None

    def _mapping(self, value: Mapping[Any, Any], place: _Place) -> Document:
        copied: Document = {}
        for key, item in value.items():
            if not isinstance(key, str):
                self.problems.append(
                    Problem(pointer_of(place), f"the key {shown(key)} is not text.", "Write the key in quotes.")
                )
            elif item is not None and (inner := self.copy(item, (*place, key))) is not None:
                copied[key] = inner
        return copied


def plain(document: object) -> tuple[Document, list[Problem]]:
    """A copy of the document in JSON's types without nulls, and what had to be left out of it."""
    if not isinstance(document, Mapping):
        return {}, [Problem("", f"{shown(document)} is not a mapping.", "Begin with apiVersion: atlas/v1.")]
    copier = _Copier()
    try:
        copied = copier.copy(document, ())
    except _TooLargeError:
        limits = f"{MAX_DEPTH} levels and {MAX_VALUES} values"
        return {}, [Problem("", f"the document exceeds {limits}.", "Shorten it, or write several documents.")]
    return copied, copier.problems


def settle(
    document: Document,
    model: type[_ModelT],
    fill: Callable[[Document], Document],
    known: Sequence[Problem] = (),
) -> tuple[_ModelT | None, list[Problem]]:
    """Validate a plain document, cutting out of it what is wrong until the rest is valid.

    `fill` puts placeholders for what may be missing. Errors that follow from a `known` or an earlier problem are
    left out.

    Returns:
        The model of what is left (None when nothing valid is) and the problems.

    """
    problems: list[Problem] = []
    for _ in range(_PASSES):
        try:
            return model.model_validate(fill(document)), problems
        except ValidationError as error:
            explained = [*known, *problems]
            problems += [item for item in problems_of(error, model) if not _follows(item, explained)]
            _cut(document, (details["loc"] for details in own_errors(error)))
    return None, problems


def _follows(problem: Problem, earlier: Sequence[Problem]) -> bool:
    """Whether an earlier problem is at the same place or within it."""
    return any(other.pointer == problem.pointer or other.pointer.startswith(f"{problem.pointer}/") for other in earlier)


def _cut(document: Document, places: Iterable[_Place]) -> None:
    """Remove the values at these places, each as the document was before any of them was removed."""
    cuts = {_cut_place(document, place) for place in places}
    for place in cuts:
        if not any(place[:depth] in cuts for depth in range(len(place))):
            _remove(document, place)


def _cut_place(document: Document, place: _Place) -> _Place:
    """What has to go for an error at a place: the value there, or what lacks it; of an item of a list, the list.

    An entry of `vms` goes alone, since the others keep their places.
    """
    holder: Any = document
    for depth, part in enumerate(place):
        if not _has(holder, part):
            place = place[:depth]
            break
        holder = holder[part]
    while place and isinstance(place[-1], int) and place[:-1] != ("spec", "vms"):
        place = place[:-1]
    return place


def _remove(document: Document, place: _Place) -> None:
    if not place:
        return
    holder: Any = document
    for part in place[:-1]:
        holder = holder[part]
    if isinstance(holder, list):
        holder[int(place[-1])] = {}
    else:
        holder.pop(place[-1])


def _has(holder: object, part: int | str) -> bool:
    if isinstance(holder, dict):
        return part in holder
    return isinstance(holder, list) and isinstance(part, int) and part < len(holder)
