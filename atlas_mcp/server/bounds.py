"""How much a call may carry. One call is checked before it is validated, so that none holds up the others.

Documents that a tool takes as a mapping are bounded by the whole; what is in them is their own schema's matter.
"""

from __future__ import annotations

from pydantic import JsonValue

from atlas_mcp.errors import Problem
from atlas_mcp.model import JsonObject, canonical

MOST_BYTES = 1_000_000  # of a call, and of a file that a person writes
_MOST_ARGUMENTS = 50
_LONGEST_TEXT = 2000
_LONGEST_LIST = 100
_MOST_DIGITS = 15  # what every JSON reader takes exactly


def excess(arguments: JsonObject) -> tuple[Problem, ...]:
    """What is too large in the arguments of a call, or no plain JSON."""
    if len(arguments) > _MOST_ARGUMENTS:
        return (Problem("", f"there are {len(arguments)} arguments.", f"The limit is {_MOST_ARGUMENTS}."),)
    try:
        size = len(canonical(arguments))
    except ValueError:
        return (Problem("", "they hold a number that is not finite, or no Unicode text.", "Send plain JSON."),)
    if size > MOST_BYTES:
        return (Problem("", f"they have {size} bytes.", f"The limit is {MOST_BYTES}."),)
    excesses = ((name, _too_large(value)) for name, value in arguments.items())
    return tuple(
        Problem(f"/{name[:60]}", f"it has {what}.", f"The limit is {limit}.")
        for name, (what, limit) in excesses
        if limit
    )


def _too_large(value: JsonValue) -> tuple[str, int]:
    """What a value has too much of, and the limit; 0 where it is not too large."""
    if isinstance(value, str) and len(value) > _LONGEST_TEXT:
        return f"{len(value)} characters", _LONGEST_TEXT
    if isinstance(value, int) and abs(value) >= 10**_MOST_DIGITS:
        return "too many digits", _MOST_DIGITS
    if isinstance(value, list):
        if len(value) > _LONGEST_LIST:
            return f"{len(value)} items", _LONGEST_LIST
        return next((inner for item in value if (inner := _too_large(item))[1]), ("", 0))
    return "", 0
