"""Programs with verbs: one table says what each verb of a program does, and one way reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from fnmatch import fnmatchcase
from functools import partial

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.stream import OUTPUT, Stream
from atlas_mcp.commands.verdict import Risk


class Meaning(Enum):
    """What a verb does."""

    LOOKS = "looks"
    ROUTINE = "routine"
    ASKS = "asks"
    FORBIDS = "forbids"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Verbs:
    """What the verbs of a program do, and how its options are read.

    A phrase is one word or several joined by `/`, as `state/list`; `*` stands for any text. The longest phrase decides.
    A phrase that begins with a hyphen is an option, which decides before the verbs: the strictest first.
    """

    looks: str = ""
    routine: str = ""
    asks: str = ""
    forbids: str = ""
    short: str = ""  # the short and the long options that take a value
    long: str = ""
    bare: Meaning = Meaning.LOOKS  # without a verb
    other: Meaning = Meaning.UNKNOWN  # with a verb that no phrase names
    topic: str = "host setting"  # the name of the rule where a person is asked
    forbidden: str = effects.ACCESS  # the name of the rule where it never runs

    def meaning(self, parsed: Parsed) -> Meaning:
        """What these words do."""
        lists = (
            (Meaning.FORBIDS, self.forbids),
            (Meaning.ASKS, self.asks),
            (Meaning.LOOKS, self.looks),
            (Meaning.ROUTINE, self.routine),
        )
        for meaning, phrases in lists:
            names = [one.lstrip("-") for one in phrases.split() if one.startswith("-")]
            if names and parsed.has(*names):
                return meaning
        words = [word.exact for word in parsed.operands]
        if not words:
            return self.bare
        fits = [
            (_length(phrase, words), meaning)
            for meaning, phrases in lists
            for phrase in phrases.split()
            if not phrase.startswith("-")
        ]
        longest, meaning = max(fits, key=lambda fit: fit[0], default=((0, 0), self.other))
        return meaning if longest[0] else self.other


def _length(phrase: str, words: Sequence[str | None]) -> tuple[int, int]:
    """How many words a phrase names, and with how many letters; none where it does not fit."""
    parts = phrase.split("/")
    if len(parts) > len(words):
        return 0, 0
    pairs = list(zip(parts, words, strict=False))
    if not all(word is not None and fnmatchcase(word, part) for part, word in pairs):
        return 0, 0
    return len(parts), len(phrase.replace("*", ""))


def parse(call: Call, table: Verbs) -> Parsed:
    """The words by a table's options."""
    return call.parse(table.short, table.long.split())


def judge(call: Call, table: Verbs, parsed: Parsed | None = None) -> Meaning:
    """Judge a program by its table; what its verb does."""
    parsed = parse(call, table) if parsed is None else parsed
    meaning = table.meaning(parsed)
    said = " ".join([call.name, *(word.pattern for word in parsed.operands[:2])])
    if meaning is Meaning.LOOKS or any(parsed.options.get(name) == [] for name in ("help", "version")):
        call.allow()
    elif meaning is Meaning.ROUTINE:
        call.change()
    elif meaning is Meaning.ASKS:
        call.confirm(
            table.topic,
            f"{said} stops, deletes or changes something at once: a person must approve it.",
            Risk.DESTRUCTIVE,
        )
    elif meaning is Meaning.FORBIDS:
        call.forbid(
            table.forbidden, f"{said} never runs: it may cut off, break or open the host. Make a narrower change."
        )
    else:
        call.confirm("unlisted", f"This use of {call.name} is not known to the policy: write it more plainly.")
    return meaning


def register(tables: Mapping[str, Verbs]) -> None:
    """Register programs, whose names stand before each table, that their tables judge alone."""
    for names, table in tables.items():
        rule(*names.split())(partial(_judge_alone, table))


def _judge_alone(table: Verbs, call: Call) -> Stream:
    judge(call, table)
    return OUTPUT
