"""What the data of an answer must look like: each shape returns what it was made for, and refuses all else. Pure.

A shape may stumble in any way over an answer: the client takes that for an answer that cannot be used.
"""

from __future__ import annotations

import re
from typing import Any

_TASK = re.compile(r"UPID:[A-Za-z0-9][A-Za-z0-9.-]*:[^\s/?#%]{1,200}:", re.ASCII)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,99}", re.ASCII)

Row = dict[str, Any]


def rows(data: Any) -> list[Row]:  # noqa: ANN401 - JSON
    """A list of objects."""
    if not isinstance(data, list):
        raise TypeError("no list")
    return [row(one) for one in data]


def row(data: Any) -> Row:  # noqa: ANN401
    """An object."""
    if not isinstance(data, dict):
        raise TypeError("no object")
    return data


def nothing(data: Any) -> None:  # noqa: ANN401
    """What PVE answers to a write that is done at once."""
    if data is not None:
        raise TypeError("something")


def task(data: Any) -> str:  # noqa: ANN401
    """The id of the task that a write has begun."""
    if not isinstance(data, str) or not _TASK.fullmatch(data):
        raise TypeError("no task")
    return data


def task_or_nothing(data: Any) -> str:  # noqa: ANN401
    """The id of a task; "" where the write was done at once, as older versions do."""
    return "" if data is None else task(data)


def text(data: Any) -> str:  # noqa: ANN401
    """A text or a number, as a text."""
    if isinstance(data, bool) or not isinstance(data, str | int | float):
        raise TypeError("no text")
    return str(data)


def optional(data: Any) -> str:  # noqa: ANN401
    """As `text`; "" where there is none."""
    return "" if data is None else text(data)


def name(data: Any) -> str:  # noqa: ANN401
    """A name as PVE lets people give them, which may be part of a path."""
    if not isinstance(data, str) or not _NAME.fullmatch(data):
        raise TypeError("no name")
    return data


def number(data: Any) -> int:  # noqa: ANN401
    """A number that is not below zero, rounded down; 0 where there is none. PVE writes some of them as text."""
    found = int(float(text(data))) if data not in (None, "") else 0
    if found < 0:
        raise ValueError("below zero")
    return found


def flag(data: Any) -> bool:  # noqa: ANN401
    """Yes or no, as PVE writes them: a number, its text, or JSON's own."""
    return data if isinstance(data, bool) else bool(number(data))
