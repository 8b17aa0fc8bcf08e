"""What a task's parts must be to each other: ids that tell apart, one action each, values that are there. Pure.

It looks at the plain document, so that it says what is wrong beside what has not the form it needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard

from atlas_mcp.domain.problems import pointer_of
from atlas_mcp.domain.text import shown
from atlas_mcp.errors import Problem

from .spec import ACTIONS, COMMANDS, FORMS, GUARDS, OF_COMMANDS


def contradictions(document: Mapping[str, Any]) -> Iterator[Problem]:
    """Where a plain document contradicts itself, with the place."""
    steps = [_mapping(step) for step in _list(_mapping(document.get("spec")).get("steps"))]
    ids = [str(step.get("id", "")) for step in steps]
    for at, step in enumerate(steps):
        pointer = f"/spec/steps/{at}"
        if ids[at] and ids[at] in ids[:at]:
            yield Problem(f"{pointer}/id", f"two steps have the id {shown(ids[at])}.", "Give each an id of its own.")
        yield from _needs(pointer, step, ids[:at])
        yield from _substeps(pointer, substeps_of(step))
    yield from _referred(steps, ids)


def substeps_of(step: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The sub-steps of a step in a plain document; what is none is empty."""
    return [_mapping(one) for one in _list(step.get("substeps"))]


def id_of(substep: Mapping[str, Any], at: int) -> str:
    """The id of a sub-step: its number where it has none."""
    return str(substep.get("id") or at + 1)


def _needs(pointer: str, step: Mapping[str, Any], earlier: list[str]) -> Iterator[Problem]:
    for at, need in enumerate(_list(step.get("needs"))):
        if str(need) not in earlier:
            known = ", ".join(filter(None, earlier)) or "none, so write needs: []"
            yield Problem(f"{pointer}/needs/{at}", f"no earlier step is {shown(need)}.", f"Earlier ones: {known}.")


def _substeps(pointer: str, substeps: list[dict[str, Any]]) -> Iterator[Problem]:
    ids = [id_of(one, at) for at, one in enumerate(substeps)]
    for at, substep in enumerate(substeps):
        place = f"{pointer}/substeps/{at}"
        if ids[at] in ids[:at]:
            yield Problem(f"{place}/id", f"two sub-steps have the id {shown(ids[at])}.", "Give each an id of its own.")
        yield from _action(place, substep)


def _action(place: str, substep: Mapping[str, Any]) -> Iterator[Problem]:
    """That a sub-step is one action, with what that has."""
    actions = [name for name in ACTIONS if substep.get(name) not in (None, "", [])]
    if len(actions) != 1:
        cause = f"it has {' and '.join(actions)}, which are two actions." if actions else "it does nothing."
        yield Problem(place, cause, f"Give one of {', '.join(ACTIONS)}.")
        return
    if actions[0] in FORMS:
        for name in (name for name in OF_COMMANDS if name in substep):
            what = "A form finds out itself what is there, and puts back what was: leave it out, or write run."
            yield Problem(f"{place}/{name}", f"{name} is of commands, and this is {actions[0]}.", what)
    elif substep.get("says") and not substep.get("check"):
        yield Problem(f"{place}/says", "says is what the check must write, and there is no check.", "Add a check.")


def _referred(steps: list[dict[str, Any]], ids: list[str]) -> Iterator[Problem]:
    """That what a sub-step takes from, or looks whether it changed, is done before; and that a value is given."""
    before = ancestors(steps, ids)
    for at, step in enumerate(steps):
        for inner, substep in enumerate(substeps_of(step)):
            earlier = _earlier(steps, ids, at, inner, before[at])
            place = ("spec", "steps", at, "substeps", inner)
            for number, name in enumerate(_list(substep.get("if_changed"))):
                if _is_name(name) and name not in earlier:
                    remedy = "Name what is done before it, as STEP/SUBSTEP."
                    yield Problem(pointer_of((*place, "if_changed", number)), f"{name} is not done before it.", remedy)
            for variable, take in _mapping(substep.get("take")).items():
                giver = _mapping(take).get("from")
                if _is_name(giver) and (cause := _ungiven(giver, earlier, step)):
                    remedy = "Take from a command that always runs before, as STEP/SUBSTEP."
                    yield Problem(pointer_of((*place, "take", variable, "from")), cause, remedy)


Earlier = dict[str, tuple[dict[str, Any], dict[str, Any]]]  # sub-steps with their steps, by STEP/SUBSTEP


def _earlier(steps: list[dict[str, Any]], ids: list[str], at: int, inner: int, before: frozenset[int]) -> Earlier:
    """The sub-steps that are done before one; of two with one name, the first."""
    earlier: Earlier = {}
    for number in sorted({*before, at}):
        for one, substep in enumerate(substeps_of(steps[number])[: inner if number == at else None]):
            earlier.setdefault(f"{ids[number]}/{id_of(substep, one)}", (substep, steps[number]))
    return earlier


def _is_name(value: object) -> TypeGuard[str]:
    """Whether it has the form STEP/SUBSTEP; where it has not, that is said already."""
    return isinstance(value, str) and re.fullmatch(r"[^/]+/[^/]+", value) is not None


def _ungiven(giver: str, earlier: Earlier, step: Mapping[str, Any]) -> str:
    """Why a sub-step of a step cannot take from another, "" where it can."""
    if giver not in earlier:
        return f"{giver[:127]} is not done before it."
    given, from_step = earlier[giver]
    if not any(given.get(name) for name in COMMANDS):
        return f"{giver} is no command, and gives no value."
    if any(given.get(name) for name in (*GUARDS, "if_changed")) or given.get("critical") is False:
        return f"{giver} has a condition, or may fail, so that its value may be missing."
    if from_step.get("hosts") and from_step.get("hosts") != step.get("hosts"):
        return f"{giver} runs on some hosts only, and this on others too."
    return ""


def ancestors(steps: list[dict[str, Any]], ids: list[str]) -> list[frozenset[int]]:
    """The numbers of the steps that are done before each: those that it needs, and what they need."""
    before: list[frozenset[int]] = []
    for at, step in enumerate(steps):
        needs = step.get("needs")
        direct = [at - 1] if not isinstance(needs, list) and at else []
        direct += [ids.index(str(one)) for one in _list(needs) if str(one) in ids[:at]]
        before.append(frozenset(direct).union(*(before[one] for one in direct)))
    return before


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
