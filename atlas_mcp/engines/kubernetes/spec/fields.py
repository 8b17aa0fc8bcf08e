"""Fields of an object as its API server tells them apart: who has which, what each holds, and where two objects differ.

A field is addressed by the keys of `managedFields` (fieldsV1): `f:NAME`, `k:{...}` an element of a list by its keys,
`v:VALUE` a member of a set, `i:NUMBER`. What is a list of its own and what is one value, the server knows. Pure.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import JsonValue

from atlas_mcp.domain.legible import as_part
from atlas_mcp.model import Frozen, JsonObject

MANAGER = "atlas"  # what is applied
HAND = "atlas-action"  # what is set by an action of its own: scale, restart, cordon
OURS = frozenset({MANAGER, HAND})
NONCE, STEP = "atlas-mcp/nonce", "atlas-mcp/step"  # annotations: whose an object is, and which step wrote it last
_MARKS = frozenset({("f:metadata", "f:annotations", f"f:{name}") for name in (NONCE, STEP)})
At = tuple[str, ...]


class Change(Frozen):
    """A field that a write changes: what it holds before and after; None where it is not there."""

    at: At
    before: JsonValue = None
    after: JsonValue = None


def owned(stored: Mapping[str, Any]) -> JsonObject:
    """The fields of an object that we have applied, as fieldsV1."""
    for entry in _entries(stored):
        applied = entry.get("operation") == "Apply" and not entry.get("subresource")
        fields = entry.get("fieldsV1")
        if applied and entry.get("manager") == MANAGER and isinstance(fields, dict):
            return fields
    return {}


def is_managed(stored: Mapping[str, Any]) -> bool:
    """Whether an object bears our manager."""
    return any(entry.get("manager") in OURS for entry in _entries(stored))


def _entries(stored: Mapping[str, Any]) -> list[dict[str, Any]]:
    entries = meta(stored).get("managedFields")
    return [one for one in entries if isinstance(one, dict)] if isinstance(entries, list) else []


def meta(stored: Mapping[str, Any]) -> dict[str, Any]:
    """The metadata of an object."""
    told = stored.get("metadata")
    return told if isinstance(told, dict) else {}


def annotation(stored: Mapping[str, Any], name: str) -> str:
    """An annotation of an object, "" where it has none of that name."""
    told = meta(stored).get("annotations")
    value = told.get(name) if isinstance(told, dict) else None
    return value if isinstance(value, str) else ""


def leaves(fields: Mapping[str, Any], at: At = ()) -> Iterator[At]:
    """The addresses of the fields that hold a value; those that an element is known by go with the element."""
    for key, below in fields.items():
        inner = (
            {name: one for name, one in below.items() if not _names_it(key, name)} if isinstance(below, dict) else {}
        )
        if inner:
            yield from leaves(inner, (*at, key))
        else:
            yield (*at, key)


def _names_it(key: str, name: str) -> bool:
    """Whether a field below an element is one of the keys that it is known by, or says that it is there."""
    return name == "." or (key.startswith("k:") and f'"{name.removeprefix("f:")}":' in key)


def leaves_of(stored: Mapping[str, Any], at: At = ()) -> Iterator[tuple[At, Any]]:
    """The fields of a manifest that no server has looked at, with what they hold."""
    for key, value in stored.items():
        elements = value if isinstance(value, list) else []
        if isinstance(value, dict) and value:
            yield from leaves_of(value, (*at, f"f:{key}"))
        elif elements and all(isinstance(one, dict) and one for one in elements):
            for number, one in enumerate(elements):
                yield from leaves_of(one, (*at, f"f:{key}", f"i:{number}"))
        else:
            yield (*at, f"f:{key}"), value


def value_at(stored: Any, at: At) -> Any:  # noqa: ANN401 - JSON
    """What a field holds, None where it is not there."""
    for key in at:
        kind, _, rest = key.partition(":")
        if kind == "f":
            stored = stored.get(rest) if isinstance(stored, dict) else None
        elif not isinstance(stored, list):
            return None
        else:
            stored = next((one for one in stored if _is_element(one, kind, rest, stored)), None)
    return stored


def place(config: dict[str, Any], at: At, value: Any) -> None:  # noqa: ANN401 - JSON
    """Put a value where its address says, with whatever is missing on the way."""
    holder: Any = config
    for number, key in enumerate(at):
        kind, _, rest = key.partition(":")
        last = number == len(at) - 1
        empty: Any = {} if last or at[number + 1].startswith("f:") else []
        if kind == "f":
            if last:
                holder[rest] = value
            holder = holder.setdefault(rest, empty)
            continue
        element = next((one for one in holder if _is_element(one, kind, rest, holder)), None)
        if element is None:
            element = json.loads(rest) if kind in ("k", "v") else empty
            holder.append(element)
        if last and kind == "k" and isinstance(value, dict):
            element.update(value)
        holder = element


def _is_element(element: Any, kind: str, rest: str, elements: list[Any]) -> bool:  # noqa: ANN401 - JSON
    try:
        wanted = json.loads(rest)
    except ValueError:
        return False
    if kind == "k":
        return isinstance(element, dict) and isinstance(wanted, dict) and _has(element, wanted)
    if kind == "v":
        return bool(element == wanted)
    return isinstance(wanted, int) and elements.index(element) == wanted


def _has(element: dict[str, Any], wanted: dict[str, Any]) -> bool:
    """Whether an element has these keys; a port that names no protocol has the default one."""
    return all(element.get(name, value if name == "protocol" else None) == value for name, value in wanted.items())


def changes(before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> tuple[Change, ...]:
    """What differs in the fields that we have applied to one of two states of an object; our marks apart."""
    there = before or {}
    ours = dict.fromkeys([*leaves(owned(there)), *leaves(owned(after))])
    both = ((at, value_at(there, at), value_at(after, at)) for at in ours if at not in _MARKS)
    return tuple(Change(at=at, before=old, after=new) for at, old, new in both if old != new)


def shown_at(at: At) -> str:
    """An address as people read it: `spec.template.spec.containers[web].image`."""
    text = ""
    for key in at:
        kind, _, rest = key.partition(":")
        if kind == "f":
            text += f"[{rest}]" if set("./[] ") & set(rest) else f".{rest}"
        else:
            text += f"[{_element_name(kind, rest)}]"
    return text.removeprefix(".")


def _element_name(kind: str, rest: str) -> str:
    try:
        keys = json.loads(rest)
    except ValueError:
        return rest
    if kind == "k" and isinstance(keys, dict):
        return ",".join(str(value) for value in keys.values())
    return str(keys)


def shown_value(value: JsonValue) -> str:
    """A value as people read it."""
    if value is None:
        return "nothing"
    return as_part(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
