"""JSON that a target wrote: read where it is well formed, small in every way, and can be stored. Pure.

Refused is what other readers would read otherwise (a key twice, NaN), and what costs more than it says (nesting, many
small values, long numbers).
"""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn

_DEEPEST = 40
_LONGEST_NUMBER = 30
_LARGEST = 2**63


class UnreadableError(ValueError):
    """It is no JSON that may be used; says why, in words of ours alone."""


def read(text: bytes, most_values: int) -> Any:  # noqa: ANN401 - JSON
    """The value that a text says. Half a surrogate pair, which JSON can carry, becomes a question mark.

    Raises:
        UnreadableError: it says none, or one that is refused.

    """
    if text.count(b",") + text.count(b"[") + text.count(b"{") > most_values:
        raise UnreadableError(f"it has more than {most_values} values")
    try:
        value = json.loads(
            text.decode(),
            object_pairs_hook=_mapping,
            parse_constant=_refused,
            parse_float=_number,
            parse_int=_whole_number,
        )
    except UnreadableError:
        raise
    except RecursionError as error:
        raise UnreadableError("it is nested too deeply") from error
    except ValueError as error:  # UnicodeDecodeError is one
        raise UnreadableError("it is no JSON") from error
    return _storable(value, _DEEPEST)


def _storable(value: Any, depth: int) -> Any:  # noqa: ANN401
    if isinstance(value, str):
        return value if value.isascii() else value.encode(errors="replace").decode()
    if not isinstance(value, dict | list):
        return value
    if depth == 0:
        raise UnreadableError("it is nested too deeply")
    if isinstance(value, dict):
        return {_storable(key, 1): _storable(item, depth - 1) for key, item in value.items()}
    return [_storable(item, depth - 1) for item in value]


def _mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise UnreadableError("it has a key twice")
    return found


def _refused(word: str) -> NoReturn:
    raise UnreadableError(f"it says {word}")


def _number(text: str) -> float:
    number = float(text)
    if len(text) > _LONGEST_NUMBER or not math.isfinite(number):
        raise UnreadableError("it has a number that is too large or too long")
    return number


def _whole_number(text: str) -> int:
    if len(text) > _LONGEST_NUMBER or abs(int(text)) >= _LARGEST:
        raise UnreadableError("it has a number that is too large or too long")
    return int(text)
