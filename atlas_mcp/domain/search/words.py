"""What somebody asks, as an expression of full-text search: words and phrases in quotes alone, joined by OR.

Whatever is written, nothing of it is syntax: only letters, digits and the marks inside of names are taken, and every
word stands in quotes. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError

from atlas_mcp.domain.problems import problems_of
from atlas_mcp.domain.text import Value
from atlas_mcp.errors import CallerError, Code

MOST_WORDS = 40
_LONGEST = 64
_WORD = re.compile(r"\w+(?:[.:/-]\w+)*")  # 10.0.20.11, bc:24:11, local-lvm: one phrase each
_MOST_PARTS = 3  # words of a synonym
_NAMES, _NAMING = re.compile(r"\d"), 3  # a phrase with a digit names one thing, and is as good as so many words
Words = Annotated[str, Field(pattern=r"^[a-z0-9-]+( [a-z0-9-]+){0,2}$", max_length=60)]


class Synonyms(Value):
    """Words that mean the same, a list for each meaning, and those that say nothing."""

    api_version: Literal["atlas/v1"] = Field(alias="apiVersion")
    kind: Literal["Synonyms"]
    same: tuple[tuple[Words, ...], ...] = Field(max_length=1_000)
    ignored: frozenset[Words] = frozenset()

    def of(self, words: str) -> tuple[str, ...]:
        """What means the same as some words, themselves left out."""
        meant = dict.fromkeys(one for same in self.same if words in same for one in same)
        return tuple(one for one in meant if one != words)


def parse_synonyms(document: Mapping[str, Any]) -> Synonyms:
    """A file of `resources/synonyms/`.

    Raises:
        CallerError: `spec_invalid`.

    """
    try:
        return Synonyms.model_validate(document)
    except ValidationError as error:
        problems = tuple(problems_of(error, Synonyms, "Synonyms"))
        raise CallerError(Code.SPEC_INVALID, "Unable to use the synonyms.", "Mend these:", problems) from error


def together(files: Iterable[Synonyms]) -> Synonyms:
    """What several files say."""
    told = [*files]
    return Synonyms(
        api_version="atlas/v1",
        kind="Synonyms",
        same=tuple(same for one in told for same in one.same),
        ignored=frozenset(word for one in told for word in one.ignored),
    )


def asked(query: str, synonyms: Synonyms) -> tuple[str, ...]:
    """The words and phrases that are searched for, those that were written first; none where nothing is left."""
    written = [word[:_LONGEST].lower() for word in _WORD.findall(query[: MOST_WORDS * _LONGEST])][:MOST_WORDS]
    told = [word for word in written if word not in synonyms.ignored] or written
    meant: dict[str, None] = dict.fromkeys(_phrase(word) for word in told)
    for length in range(1, _MOST_PARTS + 1):
        for at in range(len(written) - length + 1):
            words = " ".join(written[at : at + length])
            for same in (*synonyms.of(words), *synonyms.of(words.removesuffix("s"))):
                meant[_phrase(same)] = None
    return tuple(meant)


def expression(words: tuple[str, ...]) -> str:
    """The expression that finds any of them. What names one thing, such as an address, counts as several words do."""
    return " OR ".join(f'"{word}"' for word in words for _ in range(_NAMING if _NAMES.search(word) else 1))


def _phrase(word: str) -> str:
    """A word as it is searched: a quote cannot be in it."""
    return " ".join(re.findall(r"\w+", word))
