"""How much a message may carry. Each is checked before it is validated, so that none holds up the others.

Documents that a tool takes as a mapping are bounded by the whole; what is in them is their own schema's matter.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import JsonValue

from atlas_mcp.errors import Problem
from atlas_mcp.model import JsonObject, canonical

MOST_BYTES = 1_000_000  # of a call, and of a file that a person writes
MOST_BESIDE = 2**16  # bytes of what a message carries beside the arguments of a tool
_MOST_ARGUMENTS = 50
_LONGEST_TEXT = 2000
_LONGEST_LIST = 100
_MOST_DIGITS = 15  # what every JSON reader takes exactly
_AS_A_WHOLE = ("_meta", "requestState", "inputResponses", "capabilities", "clientInfo")  # their texts may be long


def excess(arguments: JsonObject, longest: Mapping[str, int] | None = None) -> tuple[Problem, ...]:
    """What is too large in the arguments of a call, or no plain JSON; `longest` are texts' own limits."""
    if len(arguments) > _MOST_ARGUMENTS:
        return (Problem("", f"there are {len(arguments)} arguments.", f"The limit is {_MOST_ARGUMENTS}."),)
    try:
        size = len(canonical(arguments))
    except ValueError:
        return (Problem("", "they hold a number that is not finite, or no Unicode text.", "Send plain JSON."),)
    if size > MOST_BYTES:
        return (Problem("", f"they have {size} bytes.", f"The limit is {MOST_BYTES}."),)
    own = longest or {}
    excesses = (
        (name, _too_large(value, longest_text=own.get(name, _LONGEST_TEXT))) for name, value in arguments.items()
    )
    return tuple(
        Problem(f"/{name[:60]}", f"it has {what}.", f"The limit is {limit}.")
        for name, (what, limit) in excesses
        if limit
    )


def oversized(method: str, params: Mapping[str, Any]) -> str:
    """What is too large in a message beside the arguments of a tool, which `excess` judges: "" where nothing is."""
    called = method == "tools/call"
    beside = {name: value for name, value in params.items() if not (called and name == "arguments")}
    try:
        size = len(canonical(beside))
    except ValueError:
        return "it holds a number with too many digits"
    if size > MOST_BESIDE:
        return f"it has {size} bytes{' beside its arguments' if called else ''}, the limit is {MOST_BESIDE}"
    for name, value in beside.items():
        if name not in _AS_A_WHOLE and (excess_of := _within(value))[1]:
            return f"{name[:60]} has {excess_of[0]}, the limit is {excess_of[1]}"
    return ""


def _within(value: JsonValue) -> tuple[str, int]:
    """The same as `_too_large`, of what stands in mappings, too."""
    if isinstance(value, dict):
        return next((inner for one in value.values() if (inner := _within(one))[1]), ("", 0))
    return _too_large(value, 2 * _LONGEST_LIST)


def _too_large(
    value: JsonValue, longest_list: int = _LONGEST_LIST, longest_text: int = _LONGEST_TEXT
) -> tuple[str, int]:
    """What a value has too much of, and the limit; 0 where it is not too large."""
    if isinstance(value, str) and len(value) > longest_text:
        return f"{len(value)} characters", longest_text
    if isinstance(value, int) and abs(value) >= 10**_MOST_DIGITS:
        return "too many digits", _MOST_DIGITS
    if isinstance(value, list):
        if len(value) > longest_list:
            return f"{len(value)} items", longest_list
        return next((inner for item in value if (inner := _too_large(item))[1]), ("", 0))
    return "", 0
