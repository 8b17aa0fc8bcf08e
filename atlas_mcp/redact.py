"""Masking: what must never reach a client, a log or an audit record.

Two nets: values that were resolved from secret references in this process (`register`), wherever they
turn up, and shapes that are secrets by their look or by the name they stand under. Pure but for the
set of registered values.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pydantic import JsonValue

MASK = "***"
_MIN_LENGTH = 6  # shorter values would mask ordinary words

_SECRET_KEY = re.compile(
    r"pass(word|wd|phrase)?$|cipassword|secret|token$|apikey|api_key|private_?key|authorization|cookie|ticket|csrf",
    re.I,
)
_SHAPES = (
    (re.compile(r"(PVEAPIToken=[^=\s]+=)[0-9A-Za-z-]+"), r"\1" + MASK),
    (re.compile(r"((?:[\w.-]+@[\w.-]+!)[\w.-]+=)[0-9a-f]{8}-[0-9a-f-]{27}"), r"\1" + MASK),
    (
        re.compile(r"(?i)\b((?:ci)?password|passphrase|secret|api_?key|token)(\s*[=:]\s*|%3D)([^\s,;&\"']{4,})"),
        r"\1\2" + MASK,
    ),
    (re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?-----END [A-Z ]*PRIVATE KEY-----", re.S), MASK),
    (re.compile(r"(?i)(authorization\s*:\s*\w+\s+)\S+"), r"\1" + MASK),
    (re.compile(r"(PVE:[\w.-]+@[\w.-]+:)\S+"), r"\1" + MASK),
)
_registered: set[str] = set()


def register(value: str) -> None:
    """Mask this value wherever it turns up from now on."""
    if len(value) >= _MIN_LENGTH:
        _registered.add(value)


def is_secret_key(key: str) -> bool:
    """Whether a value under this name is taken for a secret."""
    return _SECRET_KEY.search(key) is not None


def mask(text: str) -> str:
    """The text with every secret in it replaced."""
    for value in sorted(_registered, key=len, reverse=True):
        text = text.replace(value, MASK)
    for shape, replacement in _SHAPES:
        text = shape.sub(replacement, text)
    return text


def mask_json(value: JsonValue | Mapping[str, JsonValue]) -> JsonValue:
    """The same for JSON: texts are masked, and values under a secret's name are replaced whole."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, Mapping):
        return {
            mask(key): MASK if is_secret_key(key) and isinstance(inner, str) else mask_json(inner)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [mask_json(inner) for inner in value]
    return value
