"""Commands in one line each, and the patterns that an operator forbids on a host: what is not known may be anything."""

from __future__ import annotations

from collections.abc import Sequence

from atlas_mcp.commands.value import Kind, Text

UNKNOWN = "\0"  # stands for what is known only on the host: any text
_LONGEST = 1_000  # characters of one command; what is behind them is taken for unknown


def told(name: str, words: Sequence[Text]) -> str:
    """A program with its words."""
    parts = ("".join(p.text if p.kind is Kind.LITERAL else UNKNOWN for p in word.pieces) for word in words)
    text = " ".join((name, *parts))
    return text if len(text) <= _LONGEST else text[:_LONGEST] + UNKNOWN


def may_match(pattern: str, command: str) -> bool:
    """Whether a command may turn out to be one that a pattern names: `*` is any text, `?` any character."""
    size = len(pattern)
    stars = sum(1 << at for at, sign in enumerate(pattern) if sign == "*")
    anything = sum(1 << at for at, sign in enumerate(pattern) if sign == "?")
    literal = {char: sum(1 << at for at, sign in enumerate(pattern) if sign == char) for char in {*pattern} - {*"*?"}}

    def closed(states: int) -> int:
        """With what is reached where a `*` stands for nothing."""
        while (more := states | (states & stars) << 1) != states:
            states = more
        return states

    states = closed(1)
    for char in command:
        if char == UNKNOWN:
            lowest = states & -states
            states = (1 << (size + 1)) - lowest if states else 0
        else:
            states = closed(states & stars | (states & (anything | literal.get(char, 0))) << 1)
    return bool(states >> size & 1)
