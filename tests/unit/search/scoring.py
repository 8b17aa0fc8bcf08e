"""How well the questions are answered: the place of the right passage among those that are found."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import yaml

from atlas_mcp.domain.estate.pages import pages
from atlas_mcp.domain.search.passages import Passage, of_pages
from atlas_mcp.domain.search.words import Synonyms, asked
from atlas_mcp.store import passages as index
from tests.unit.search import recorded
from tests.unit.search.office import office

_CASES = Path(__file__).parents[2] / "cases" / "search" / "questions.yaml"
FIRST = 5  # passages that are looked at


@dataclass(frozen=True)
class Question:
    """What is asked, and the passage that answers it: a page, and words that stand in the passage.

    It `shares` words with that passage, or does not; of one that is `held`, nobody looked at the answer in tuning.
    """

    ask: str
    page: str
    has: str
    shares: bool = True
    held: bool = False

    def is_answered_by(self, one: Passage) -> bool:
        """Whether it is the right passage."""
        return one.page.startswith(self.page) and self.has.lower() in one.text.lower()


@dataclass(frozen=True)
class Score:
    """Shares of questions whose passage is the first, and among the first five, and the mean of one over its place."""

    count: int
    first: float
    five: float
    mrr: float

    @classmethod
    def of(cls, ranks: Sequence[int]) -> Score:
        """Of places, 0 where the passage is not among the first five."""
        count = len(ranks)
        first, five = sum(rank == 1 for rank in ranks) / count, sum(rank > 0 for rank in ranks) / count
        return cls(count, first, five, sum(1 / rank for rank in ranks if rank) / count)


def questions() -> list[Question]:
    """All of them."""
    return [Question(**one) for one in yaml.safe_load(_CASES.read_text("utf-8"))]


def everything(handbook: Iterable[Passage]) -> Iterator[Passage]:
    """All passages of the office."""
    estate = office()
    yield from of_pages(estate, pages(estate))
    yield from handbook
    yield from recorded.incidents()
    yield from (one for _, one in recorded.records())


def build(path: Path, handbook: Iterable[Passage]) -> None:
    """The index of the office."""
    estate = office()
    told = [*of_pages(estate, pages(estate)), *handbook]
    index.build(path, "key", told, index.Recorded("end", recorded.incidents(), recorded.records()))


def rank(path: Path, synonyms: Synonyms, question: Question) -> int:
    """The place of the right passage among the first five, 0 where it is not among them."""
    told = index.find(path, asked(question.ask, synonyms), FIRST)
    return next((place for place, one in enumerate(told, 1) if question.is_answered_by(one)), 0)


def shared(question: Question, told: Passage, ignored: Iterable[str]) -> set[str]:
    """The stems, as the index makes them, that a question has in common with a passage, ignored words left out."""
    said = _stems(f"{told.title} {told.aliases} {told.text}")
    return (_stems(question.ask) & said) - _stems(" ".join(ignored))


def _stems(text: str) -> set[str]:
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute("CREATE VIRTUAL TABLE t USING fts5(x, tokenize='porter unicode61 remove_diacritics 2')")
        base.execute("INSERT INTO t VALUES (?)", (text,))
        base.execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, 'row')")
        return {term for (term,) in base.execute("SELECT term FROM v")}
