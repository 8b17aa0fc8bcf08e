"""Brace expansion: `{a,b}` and `{1..3}` in what stands unquoted, into several words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from atlas_mcp.commands.syntax import Node

MOST = 128
_MOST_GROUPS = 32
_RANGE = re.compile(r"(-?\d+|[A-Za-z])\.\.(-?\d+|[A-Za-z])(?:\.\.(-?\d+))?")
Part = str | Node  # one unquoted character or escape, or a part that no brace is read in
Parts = tuple[Part, ...]


def expand(parts: Sequence[Node]) -> list[list[Node]] | None:
    """The words that the parts of one word become; None where there are too many."""
    flat: list[Part] = []
    for part in parts:
        if part["Type"] != "Lit":
            flat.append(part)
            continue
        flat += re.findall(r"\\.|.", part["Value"], re.DOTALL)
    if sum(part == "{" for part in flat) > _MOST_GROUPS:
        return None
    words = _expand(tuple(flat))
    return None if words is None else [_join(word) for word in words]


def _expand(word: Parts) -> list[Parts] | None:
    for start, part in enumerate(word):
        if part != "{" or (start and word[start - 1] == "$"):
            continue
        choices, end = _group(word, start)
        if choices is None:
            continue
        tails = _expand(word[end:])
        inner = [_expand(choice) for choice in choices]
        if tails is None or any(one is None for one in inner):
            return None
        middles = [one for many in inner for one in many or ()]
        if len(middles) * len(tails) > MOST:
            return None
        return [(*word[:start], *middle, *tail) for middle in middles for tail in tails]
    return [word]


def _group(word: Parts, start: int) -> tuple[list[Parts] | None, int]:
    """What a brace at `start` may stand for, and where it ends; None where it is no such group."""
    depth = 0
    choices: list[Parts] = []
    current: list[Part] = []
    for index in range(start + 1, len(word)):
        part = word[index]
        if part == "}" and depth == 0:
            choices.append(tuple(current))
            if len(choices) > 1:
                return choices, index + 1
            steps = _range(choices[0])
            return steps, index + 1
        if part == "," and depth == 0:
            choices.append(tuple(current))
            current = []
            continue
        depth += (part == "{") - (part == "}")
        current.append(part)
    return None, start


def _range(choice: Parts) -> list[Parts] | None:
    if not all(isinstance(part, str) for part in choice):
        return None
    match = _RANGE.fullmatch("".join(map(str, choice)))
    if match is None:
        return None
    first, last, step = match[1], match[2], abs(int(match[3] or 1)) or 1
    if first.lstrip("-").isdigit() != last.lstrip("-").isdigit():
        return None
    numbers = first.lstrip("-").isdigit()
    low, high = (int(first), int(last)) if numbers else (ord(first), ord(last))
    count = abs(high - low) // step + 1
    if count > MOST:
        return None
    way = step if high >= low else -step
    return [tuple(str(low + way * at) if numbers else chr(low + way * at)) for at in range(count)]


def _join(word: Parts) -> list[Node]:
    joined: list[Node] = []
    for part in word:
        if not isinstance(part, str):
            joined.append(part)
        elif joined and joined[-1]["Type"] == "Lit":
            joined[-1] = {"Type": "Lit", "Value": joined[-1]["Value"] + part}
        else:
            joined.append({"Type": "Lit", "Value": part})
    return joined
