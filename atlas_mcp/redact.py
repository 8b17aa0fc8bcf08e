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
    r"pass(word|wd|phrase)?$|cipassword|(?:^|[_-]|db|root)pw$|secret|token$|api[_-]?key|private[_-]?key|access[_-]?key$"
    r"|key[_-]?data$|authorization|cookie|ticket|csrf",
    re.I,
)
# What such a name counts or limits is no secret: token_count, max_secrets, cookie_ttl. A PIN has no such name.
_MEASURE = re.compile(r"^(?:max|min|num|number)(?:[_-]|(?=[A-Z]))|(?:count|length|limit|size|bytes|ttl|age|days|_s)$")
# Look-behinds and bounds keep every search linear: hostile text may be long. The order counts: a name before a key in
# PEM must not take its first word for the value.
_WORDS = r"(?:password|passwd|passphrase|pw|secret|api[-_]?key|private[-_]?key|access[-_]?key|key[-_]data|token)"
_NAMED = rf"(?<![\w-])[\w-]{{0,60}}?{_WORDS}"
# What follows an option: no other option, and no variable of a shell, which says where the secret is.
_GIVEN = r"(?!-|[\"']?\$[({A-Za-z_])(?:\"(?:\\.|[^\"\\])*+\"?|'[^']*+'?|[^\s\"']++)++"
_PEM = r"-----{} (?:[A-Z0-9]{{1,20}} ){{0,4}}PRIVATE KEY-----"
_SHAPES = (
    (  # of one that was cut off, what can be of its text: a line of it may be indented, quoted, or follow a \n
        re.compile(rf"({_PEM.format('BEGIN')})(?:(?!{_PEM.format('END')})[A-Za-z0-9+/=\s\\:,.|>-])++"),
        r"\1" + MASK,
    ),
    (re.compile(rf"(?i)({_NAMED}[\"']?\s{{0,9}}[=:]\s{{0,9}}([\"']))(?:\\.|(?!\2)[^\\])+", re.S), r"\1" + MASK),
    (re.compile(rf"(?i)({_NAMED}[\"']?(?:\s{{0,9}}[=:]\s{{0,9}}|%3D))([^\s,;&\"']{{4,}})"), r"\1" + MASK),
    (re.compile(rf"(?i)((?<![\w-])--[\w-]{{0,40}}?{_WORDS}[=\s]\s{{0,9}}){_GIVEN}", re.S), r"\1" + MASK),
    (re.compile(rf"((?<![\w-])(?:sshpass|docker login [^\n|;&]{{0,100}}?)\s{{0,9}}-p\s{{0,9}}){_GIVEN}"), r"\1" + MASK),
    (re.compile(r"((?<![\w-])mysql\w{0,20} [^\n|;&]{0,100}?(?<=\s)-p)(?![$\s])[^\s\"']++"), r"\1" + MASK),
    (
        re.compile(r"((?<![\w-])curl [^\n|;&]{0,200}?(?:-u|--user)[=\s]\s{0,9}[\"']?[^\s:\"']{1,100}:)[^\s\"']++"),
        r"\1" + MASK,
    ),
    (re.compile(r"(?i)(authorization[\"']?\s{0,9}[:=]\s{0,9}[\"']?\w{1,40}\s{1,9})[^\s\"',]++"), r"\1" + MASK),
    (re.compile(r"(?i)(authorization[\"']?\s{0,9}[:=]\s{0,9}[\"']?)[^\s\"',]{16,}+"), r"\1" + MASK),
    (re.compile(r"(?i)((?<![\w-])(?:set-)?cookie[\"']?\s{0,9}:\s{0,9}[\"']?)[^\s\"',][^\r\n\"']*+"), r"\1" + MASK),
    (re.compile(r"(://[^\s/:@\"']{0,100}:)[^\s/\"']{1,200}(?=@)"), r"\1" + MASK),
    (  # GitHub, GitLab, Slack, AWS
        re.compile(
            r"(?<![A-Za-z0-9])(?:gh[opusr]_[A-Za-z0-9]{36,255}|github_pat_\w{22,255}|gl(?:pat|ptt|dt|rt|rtr|cbt|ft|imt|agent|wt|soat|ffct|oas)-[\w-]{20,255}"
            r"|xox[abeoprs]-[A-Za-z0-9-]{10,255}|(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9]))"
        ),
        MASK,
    ),
    (re.compile(r"(?<![\w-])eyJ[\w-]{8,}+\.eyJ[\w-]{8,}+\.[\w-]*+"), MASK),  # a JSON Web Token
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

    A number under such a name is one, too, but where the name says that it counts or limits something. Numbers that
    are not finite become texts, so that what comes out can be written as JSON whatever came in.
    """
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, Mapping):
        return {
            mask(key): _mask_whole(inner) if _hides(key, inner) else mask_json(inner) for key, inner in value.items()
        }
    if isinstance(value, list):
        return [mask_json(inner) for inner in value]
    return value


def _hides(key: str, value: JsonValue) -> bool:
    return is_secret_key(key) and not (isinstance(value, int | float) and _MEASURE.search(key))


def _mask_whole(value: JsonValue) -> JsonValue:
    """Every text and number in a value that stands under a secret's name; only the shape is left."""
    if isinstance(value, Mapping):
        return {mask(key): _mask_whole(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_mask_whole(inner) for inner in value]
    return value if value is None or isinstance(value, bool) else MASK
