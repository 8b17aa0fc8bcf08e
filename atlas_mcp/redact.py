"""Masking: what must never reach a client, a log or an audit record.

Two nets: values that were resolved from secret references in this process (`register`), wherever they
turn up, and shapes that are secrets by their look or by the name they stand under. Pure but for the
set of registered values.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping

from pydantic import JsonValue

MASK = "***"
_MIN_LENGTH = 6  # shorter values would mask ordinary words

_SECRET_KEY = re.compile(
    r"pass(word|wd|phrase)?$|cipassword|secret|token$|apikey|api_key|private_?key|authorization|cookie|ticket|csrf",
    re.I,
)
# Look-behinds and bounds keep every search linear: hostile text may be long.
_NAMED = r"(?<![\w-])[\w-]{0,60}?(?:password|passwd|passphrase|secret|api[-_]?key|private[-_]?key|token)"
_SHAPES = (
    (re.compile(rf"(?i)({_NAMED}[\"']?\s{{0,9}}[=:]\s{{0,9}}([\"']))(?:\\.|(?!\2)[^\\])+", re.S), r"\1" + MASK),
    (re.compile(rf"(?i)({_NAMED}[\"']?(?:\s{{0,9}}[=:]\s{{0,9}}|%3D))([^\s,;&\"']{{4,}})"), r"\1" + MASK),
    (
        re.compile(r"-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:.*?-----END [A-Z ]{0,40}PRIVATE KEY-----|.*)", re.S),
        MASK,
    ),
    (re.compile(r"(?i)(authorization\s{0,9}:\s{0,9}\w{1,40}\s{1,9})\S+"), r"\1" + MASK),
    (re.compile(r"(://[^\s/:@]{0,100}:)[^\s/@]{1,200}(?=@)"), r"\1" + MASK),
)
_declared: list[tuple[re.Pattern[str], str]] = []  # those of engines
_registered: set[str] = set()


def add_shapes(shapes: Iterable[tuple[re.Pattern[str], str]]) -> None:
    """Mask what looks like this from now on, by its replacement. A search must be linear: hostile text is long."""
    _declared.extend(shapes)


def register(value: str) -> None:
    """Mask this value wherever it turns up from now on, also as JSON writes it."""
    if len(value) >= _MIN_LENGTH:
        _registered.update((value, json.dumps(value)[1:-1], json.dumps(value, ensure_ascii=False)[1:-1]))


def is_secret_key(key: str) -> bool:
    """Whether a value under this name is taken for a secret."""
    return _SECRET_KEY.search(key) is not None


def mask_known(text: str) -> str:
    """The text with every registered secret replaced, and whatever only looks like one left."""
    for value in sorted(_registered, key=len, reverse=True):
        text = text.replace(value, MASK)
    return text


def mask(text: str) -> str:
    """The text with every secret in it replaced, and what is no Unicode character with `?`."""
    text = mask_known(text.encode("utf-8", "replace").decode())
    for shape, replacement in (*_declared, *_SHAPES):
        text = shape.sub(replacement, text)
    return text


def mask_json(value: JsonValue | Mapping[str, JsonValue]) -> JsonValue:
    """The same for JSON: texts are masked, and values under a secret's name are replaced whole.

    Numbers that are not finite become texts, so that what comes out can be written as JSON whatever came in.
    """
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, Mapping):
        return {
            mask(key): _mask_whole(inner) if is_secret_key(key) else mask_json(inner) for key, inner in value.items()
        }
    if isinstance(value, list):
        return [mask_json(inner) for inner in value]
    return value


def _mask_whole(value: JsonValue) -> JsonValue:
    """Every text and number in a value that stands under a secret's name; only the shape is left."""
    if isinstance(value, Mapping):
        return {mask(key): _mask_whole(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_mask_whole(inner) for inner in value]
    return value if value is None or isinstance(value, bool) else MASK
