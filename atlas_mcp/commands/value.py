"""What is known of a word before the command runs: text, patterns, and parts that only the host will know."""

from __future__ import annotations

import fnmatch
import functools
import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What a piece of a word is."""

    LITERAL = "literal"
    GLOB = "glob"  # a pattern that the host's shell expands against its files
    NAME = "name"  # not known, but one plain word that is not empty: a number, a date, a user's name
    ANY = "any"  # not known at all: it may be empty, hold slashes, or be several words


class Piece(NamedTuple):
    """A part of a word."""

    kind: Kind
    text: str = ""


ANY = Piece(Kind.ANY)
NAME = Piece(Kind.NAME)
_LONGEST = 65_536  # characters of one text
_MOST_PIECES = 1_024
_MOST_OPEN = 6  # so many unknown parts are compared; matching more takes time without end


def _piece(part: str | Piece) -> Piece:
    return Piece(Kind.LITERAL, part) if isinstance(part, str) else part


@dataclass(frozen=True)
class Text:
    """A word as far as it is known. Pieces of equal kind that are literal stand together."""

    pieces: tuple[Piece, ...] = ()

    @classmethod
    def of(cls, *parts: str | Piece) -> Text:
        """A text of literal strings and pieces; one that grows beyond all measure is taken for unknown."""
        merged: list[Piece] = []
        for kind, group in itertools.groupby(map(_piece, parts), lambda piece: piece.kind):
            if kind is not Kind.LITERAL:
                merged += group
            elif text := "".join(piece.text for piece in group):
                merged.append(Piece(Kind.LITERAL, text))
        if len(merged) > _MOST_PIECES or sum(len(piece.text) for piece in merged) > _LONGEST:
            return cls((ANY,))
        return cls(tuple(merged))

    @property
    def exact(self) -> str | None:
        """The text, where all of it is known; a pattern is not."""
        return (
            "".join(piece.text for piece in self.pieces) if all(p.kind is Kind.LITERAL for p in self.pieces) else None
        )

    @property
    def pattern(self) -> str:
        """The text with `*` for what is not known, for messages and for comparisons that may err on the strict side."""
        return "".join(piece.text if piece.kind in (Kind.LITERAL, Kind.GLOB) else "*" for piece in self.pieces)

    @property
    def open(self) -> bool:
        """Whether a part of it is known only on the host, and may be anything."""
        return any(piece.kind is Kind.ANY for piece in self.pieces)

    @property
    def lead(self) -> str:
        """The literal text that it begins with."""
        return self.pieces[0].text if self.pieces and self.pieces[0].kind is Kind.LITERAL else ""

    def emptied(self) -> Text:
        """The text with nothing where anything may stand."""
        return Text.of(*(piece for piece in self.pieces if piece.kind is not Kind.ANY))

    def may_be(self, text: str) -> bool:
        """Whether it may turn out to be this text on the host."""
        wild = sum(piece.kind is not Kind.LITERAL for piece in self.pieces)
        if wild > _MOST_OPEN:
            return text.startswith(self.lead)
        return _regex(self.pieces).fullmatch(text) is not None

    def __add__(self, other: Text) -> Text:
        return Text.of(*self.pieces, *other.pieces)

    def cut(self, length: int) -> Text:
        """Without so many characters of the literal text at its beginning."""
        return Text.of(self.lead[length:], *self.pieces[1:])


@functools.lru_cache(maxsize=1024)
def _regex(pieces: tuple[Piece, ...]) -> re.Pattern[str]:
    patterns = {Kind.ANY: ".*", Kind.NAME: "[^/]+"}
    parts = (
        re.escape(piece.text)
        if piece.kind is Kind.LITERAL
        else fnmatch.translate(piece.text).replace("\\Z", "").replace("\\z", "")
        if piece.kind is Kind.GLOB
        else patterns[piece.kind]
        for piece in pieces
    )
    return re.compile("".join(parts), re.DOTALL)


UNKNOWN = Text((ANY,))
SOME_NAME = Text((NAME,))
Alternatives = tuple[Text, ...]
MOST = 48  # so many values of one word are followed; beyond, it is taken for unknown


def few(texts: Iterable[Text]) -> Alternatives:
    """Every different text, or that it is unknown where there are too many."""
    distinct = tuple(dict.fromkeys(texts))
    return distinct if len(distinct) <= MOST else (UNKNOWN,)
