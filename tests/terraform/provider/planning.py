"""What becomes of a resource: its configuration, its defaults and what it was, as Terraform's plugin SDK joins them.

The SDK does not tell null from a zero value ("", 0, false, none): where both are that, nothing changes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .protocol import UNKNOWN
from .schema import Attribute, Block

Values = dict[str, Any]


def _unchanged(prior: Values | None, planned: Values) -> None:
    """No rule beyond those of the table."""


def _nothing(prior: Values, planned: Values) -> list[str]:
    """No attribute beyond those of the table."""
    return []


@dataclass(frozen=True)
class Rules:
    """What a schema does not say of a type.

    `defaults` and `replacing` name attributes by path without indexes (`cpu.type`), and so does `kept`: blocks and
    fields that stay as they are where the configuration has none. `adjust` changes what was planned, `replaces` names
    further attributes that replace the resource.
    """

    defaults: Mapping[str, Any] = field(default_factory=dict)
    replacing: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    adjust: Callable[[Values | None, Values], None] = _unchanged
    replaces: Callable[[Values, Values], list[str]] = _nothing


def planned(block: Block, rules: Rules, config: Values, prior: Values | None) -> Values:
    """The state to be, with UNKNOWN for what the apply finds out."""
    made = _block(block, rules, config, prior, "")
    rules.adjust(prior, made)
    return made


def _block(block: Block, rules: Rules, config: Values, prior: Values | None, path: str) -> Values:
    made: Values = {}
    for attribute in block.attributes:
        before = None if prior is None else prior.get(attribute.name)
        value = _attribute(attribute, rules, config.get(attribute.name), before, prior is None, path + attribute.name)
        made[attribute.name] = before if prior is not None and same(value, before) else value
    for nested in block.nested:
        before = [] if prior is None else prior.get(nested.name) or []
        inner = f"{path}{nested.name}"
        given = config.get(nested.name) or []
        if not given and inner in rules.kept:
            made[nested.name] = before
            continue
        made[nested.name] = [
            _block(nested.block, rules, item, before[index] if index < len(before) else None, f"{inner}.")
            for index, item in enumerate(given)
        ]
    return made


def _attribute(attribute: Attribute, rules: Rules, value: Any, before: Any, created: bool, path: str) -> Any:
    if value is None:
        if path in rules.defaults:
            return rules.defaults[path]
        if attribute.computed:
            return UNKNOWN if created else before
        return None
    if attribute.fields and isinstance(value, list):
        return [_object(attribute, rules, item, _at(before, index), path) for index, item in enumerate(value)]
    return value


def _object(attribute: Attribute, rules: Rules, item: Values, before: Values | None, path: str) -> Values:
    made: Values = {}
    for name in attribute.fields:
        value = item.get(name)
        if value is None:
            inner = f"{path}.{name}"
            unset = UNKNOWN if inner in rules.kept and before is None else (before or {}).get(name)
            value = rules.defaults.get(inner, unset if inner in rules.kept else None)
        made[name] = before[name] if before is not None and same(value, before.get(name)) else value
    return made


def _at(values: Any, index: int) -> Any:
    return values[index] if isinstance(values, list) and index < len(values) else None


def same(value: Any, other: Any) -> bool:
    """Whether two values are one to the SDK."""
    if value is UNKNOWN or other is UNKNOWN:
        return value is other
    if isinstance(value, list) and isinstance(other, list):
        return len(value) == len(other) and all(map(same, value, other))
    if isinstance(value, dict) and isinstance(other, dict):
        return all(same(value.get(key), other.get(key)) for key in value.keys() | other.keys())
    return bool(value == other or (not value and not other))


def replacements(rules: Rules, prior: Values, made: Values) -> list[tuple[str | int, ...]]:
    """The paths whose change makes the resource anew."""
    found: list[tuple[str | int, ...]] = [(name,) for name in rules.replaces(prior, made)]
    for path in sorted(rules.replacing):
        found += _changed(path.split("."), prior, made, ())
    return found


def _changed(path: list[str], prior: Any, made: Any, at: tuple[str | int, ...]) -> list[tuple[str | int, ...]]:
    name, rest = path[0], path[1:]
    before, after = (prior or {}).get(name), (made or {}).get(name)
    if not rest:
        return [] if same(before, after) else [(*at, name)]
    found: list[tuple[str | int, ...]] = []
    for index in range(max(len(before or []), len(after or []))):
        found += _changed(rest, _at(before, index), _at(after, index), (*at, name, index))
    return found


def settled(value: Any) -> Any:
    """A value with None for all that is still unknown."""
    if value is UNKNOWN:
        return None
    if isinstance(value, list):
        return [settled(item) for item in value]
    if isinstance(value, dict):
        return {key: settled(item) for key, item in value.items()}
    return value
