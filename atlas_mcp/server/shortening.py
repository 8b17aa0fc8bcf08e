"""An answer that is too long made to fit, by rule: lists and mappings lose their last entries, texts their end.

What is cut is said in `cut`, with where the whole is. Values within a list or a mapping stay whole or go, so that no
half of a spec is taken for one. Pure.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from pydantic import JsonValue

from atlas_mcp.model import Frozen, JsonObject

CUT = "cut"
_SAYING = 1000  # characters that are left for saying what is cut
_MOST_SAID = 10


def text_of(value: JsonValue | Mapping[str, JsonValue]) -> str:
    """JSON as answers have it."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def shortened(answer: Frozen, sent: JsonObject, longest: int, where: str) -> JsonObject:
    """What is sent of an answer, in at most so many characters of JSON; `where` says in words where the whole is."""
    cuts: list[str] = []
    fitting = _model(answer, sent, max(0, longest - _SAYING), "", cuts)
    more = f", and {len(cuts) - _MOST_SAID} more" if len(cuts) > _MOST_SAID else ""
    return {**fitting, CUT: f"{', '.join(cuts[:_MOST_SAID])}{more}; {where}"[:_SAYING]}


def _model(answer: Frozen, sent: JsonObject, room: int, path: str, cuts: list[str]) -> JsonObject:
    """A model's fields, the short ones first: what they leave is shared by the long ones. None is left out."""
    names = {field.alias or name: name for name, field in type(answer).model_fields.items()}
    sizes = {key: len(text_of(value)) for key, value in sent.items()}
    room -= sum(len(text_of(key)) + 2 for key in sent) + 1
    fitting: JsonObject = {}
    for number, key in enumerate(sorted(sizes, key=sizes.__getitem__)):
        share = max(0, room // (len(sizes) - number))
        inner, value = getattr(answer, names.get(key, key), None), sent[key]
        if sizes[key] > share:
            if isinstance(inner, Frozen) and isinstance(value, dict):
                value = _model(inner, value, share, f"{path}{key}.", cuts)
            else:
                value = _cut(value, share, f"{path}{key}", cuts)
        fitting[key] = value
        room -= len(text_of(value))
    return {key: fitting[key] for key in sent}


def _cut(value: JsonValue, room: int, path: str, cuts: list[str]) -> JsonValue:
    """As much of the beginning of a value as there is room for; of a number or a word of ours, all."""
    if isinstance(value, str) and len(value) > _SAYING:
        kept = value[: max(0, room - 2)]
        while len(text_of(kept)) > room and kept:
            kept = kept[: len(kept) * room // len(text_of(kept))]
        cuts.append(f"{path} has {len(kept)} of {len(value)} characters")
        return kept
    if isinstance(value, list):
        items = value[: _fitting([len(text_of(one)) for one in value], room)]
        cuts.append(f"{path} has {len(items)} of {len(value)}")
        return items
    if isinstance(value, dict):
        entries = list(value.items())
        entries = entries[: _fitting([len(text_of(key)) + len(text_of(one)) + 1 for key, one in entries], room)]
        cuts.append(f"{path} has {len(entries)} of {len(value)}")
        return dict(entries)
    return value


def _fitting(sizes: list[int], room: int) -> int:
    """How many of the first have room, with what stands around and between them."""
    room -= 2
    for number, size in enumerate(sizes):
        room -= size + 1
        if room < 0:
            return number
    return len(sizes)
