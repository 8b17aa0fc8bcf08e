"""Looking into documents that nobody has checked: whatever is not of the form that is looked for is as if not there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

_UNITS = {
    "": 1 / 2**20, "b": 1 / 2**20, "k": 1 / 1024, "m": 1, "g": 1024, "t": 1024 * 1024, "ki": 1 / 1024, "mi": 1,
    "gi": 1024, "ti": 1024 * 1024,
}  # fmt: skip
_SIZE = re.compile(r"\s{0,4}(\d{1,15}(?:\.\d{1,6})?)\s{0,2}([kmgt]i?|b?)b?\s{0,4}", re.I)
_DEEPEST = 30


def at(document: object, *keys: str) -> Any:  # noqa: ANN401 - whatever is there
    """What stands below these keys, one below the other; None where anything on the way is no mapping."""
    for key in keys:
        document = document.get(key) if isinstance(document, Mapping) else None
    return document


def mapping(document: object, *keys: str) -> Mapping[str, Any]:
    """The same, empty where it is no mapping."""
    value = at(document, *keys)
    return value if isinstance(value, Mapping) else {}


def listed(value: object) -> list[Any]:
    """The items of a list, else none."""
    return value if isinstance(value, list) else []


def texts(value: object) -> list[str]:
    """The texts of a list, or the only one."""
    return [value] if isinstance(value, str) else [one for one in listed(value) if isinstance(one, str)]


def mib(value: object, unit: str = "") -> float:
    """A size in MiB: a number with its unit, or in bytes or `unit` without; 0 where it is none."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return 0
    size = _SIZE.fullmatch(str(value))
    return float(size[1]) * _UNITS[(size[2] or unit).lower()] if size else 0


def count(value: object) -> float:
    """A number, of which a thousandth may be written as `500m`; 0 where it is none."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return 0
    number = re.fullmatch(r"(\d{1,9}(?:\.\d{1,6})?)(m?)", str(value))
    return float(number[1]) / (1000 if number[2] else 1) if number else 0


def walk(document: object, depth: int = _DEEPEST) -> Iterator[Mapping[str, Any]]:
    """Every mapping in a document, down to a depth."""
    if depth and isinstance(document, Mapping):
        yield document
        for value in document.values():
            yield from walk(value, depth - 1)
    elif depth and isinstance(document, list):
        for value in document:
            yield from walk(value, depth - 1)
