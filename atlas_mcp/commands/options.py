"""The options of a program: which take a value, and what stands behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from atlas_mcp.commands.value import Text

_LOOK = ("help", "version", "verbose", "dry-run", "list")


@dataclass(frozen=True)
class Syntax:
    """How a program reads its words.

    `short` are the letters and `long` the names that take a value; a long one may be shortened, as getopt allows.
    A letter with a `?` behind it takes a value only where that is attached to it.
    `stops` says that the first word which is no option ends the options, as with every program that runs another.
    `single` says that a word with one hyphen is one option, as find and java have it.
    """

    short: str = ""
    long: tuple[str, ...] = ()
    stops: bool = False
    single: bool = False


@dataclass
class Parsed:
    """The words of a call: options by name without hyphens, each with its values, and the operands."""

    options: dict[str, list[Text]] = field(default_factory=dict)
    operands: list[Text] = field(default_factory=list)
    shortened: set[str] = field(default_factory=set)  # those behind two hyphens that may be short for another
    unknown: bool = False  # a word that may be an option or not: it is known only on the host

    def has(self, *names: str) -> bool:
        """Whether one of these options is given; a long one also where it is shortened."""
        return any(self._is(one, name) for one in self.options for name in names)

    def values(self, *names: str) -> list[Text]:
        """The values of these options."""
        return [
            value
            for one, values in self.options.items()
            for value in values
            if any(self._is(one, name) for name in names)
        ]

    def _is(self, given: str, name: str) -> bool:
        """Whether an option is meant. One that only looks is written out: shortened, it may be another."""
        if given == name:
            return True
        return given in self.shortened and len(name) > 2 and name not in _LOOK and name.startswith(given)


def parse(words: Sequence[Text], syntax: Syntax) -> Parsed:
    """Words, without the program's name, by a program's syntax."""
    parsed = Parsed()
    rest = list(words)
    while rest:
        word = rest.pop(0)
        exact = word.exact
        if exact == "--" and not syntax.single:
            parsed.operands += rest
            break
        if exact is None and not word.lead.startswith("-"):
            parsed.unknown |= word.open and not word.lead
            parsed.operands.append(word)
        elif (exact or word.lead) in ("", "-") or not (exact or word.lead).startswith("-"):
            parsed.operands.append(word)
        elif (exact or word.lead).startswith("--") or syntax.single:
            _long(word, rest, syntax, parsed)
            continue
        else:
            _short(word, rest, syntax, parsed)
            continue
        if syntax.stops:
            parsed.operands += rest
            break
    return parsed


def _long(word: Text, rest: list[Text], syntax: Syntax, parsed: Parsed) -> None:
    lead = word.lead
    name, equals, _ = lead.lstrip("-").partition("=")
    if name not in syntax.long and (lead.startswith("--") or len(name) > 2):
        parsed.shortened.add(name)
    if equals:
        parsed.options.setdefault(name, []).append(word.cut(lead.index("=") + 1))
    elif any(one == name or (len(name) > 2 and one.startswith(name)) for one in syntax.long) and rest:
        parsed.options.setdefault(name, []).append(rest.pop(0))
    else:
        parsed.options.setdefault(name, [])


def _short(word: Text, rest: list[Text], syntax: Syntax, parsed: Parsed) -> None:
    letters = word.lead[1:]
    for index, letter in enumerate(letters):
        if letter not in syntax.short:
            parsed.options.setdefault(letter, [])
            continue
        value = word.cut(index + 2)
        if not value.pieces and rest and f"{letter}?" not in syntax.short:
            value = rest.pop(0)
        parsed.options.setdefault(letter, []).append(value)
        return
    if len(word.pieces) > 1:
        parsed.unknown = True
