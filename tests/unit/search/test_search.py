"""Searching: the right passages for the questions of the trade, citations, and queries that are attacks."""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.calls import search
from atlas_mcp.calls.gate import Call
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.content.loading import Catalogue
from atlas_mcp.domain.estate.pages import pages
from atlas_mcp.domain.search.passages import LONGEST, Passage, of_pages
from atlas_mcp.domain.search.words import Synonyms, asked, expression, together
from atlas_mcp.errors import AtlasError, CallerError
from atlas_mcp.store import passages as index
from atlas_mcp.testing import Clock
from tests.bench import ANN
from tests.unit.search import recorded, scoring
from tests.unit.search.office import office

pytestmark = pytest.mark.anyio
NO_SYNONYMS = Synonyms(api_version="atlas/v1", kind="Synonyms", same=())


@pytest.fixture
def session(data_dir: Path, catalogue: Catalogue) -> Iterator[KernelSession]:
    app = App(config.defaults(data_dir=data_dir), catalogue=catalogue, now=Clock())
    yield KernelSession(app, Call(ANN))
    app.close()


@pytest.fixture(scope="module")
def synonyms(catalogue: Catalogue) -> Synonyms:
    return together(catalogue.resources["synonyms"].values())  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def handbook(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> list[Passage]:
    app = App(config.defaults(data_dir=tmp_path_factory.mktemp("handbook")), catalogue=catalogue)
    return [*search.handbook(KernelSession(app, Call(ANN)))]


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory, handbook: list[Passage]) -> Path:
    """An index of the office, of the handbook, and of what was recorded."""
    path = tmp_path_factory.mktemp("search") / "search.db"
    scoring.build(path, handbook)
    return path


def test_questions_share_words_with_their_passage_or_do_not(handbook: list[Passage], synonyms: Synonyms) -> None:
    questions, told = scoring.questions(), [*scoring.everything(handbook)]
    assert len(questions) >= 120
    assert sum(not one.shares for one in questions) * 3 >= len(questions)
    for question in questions:
        right = [one for one in told if question.is_answered_by(one)]
        assert right, f"{question.ask}: nothing answers it"
        words = [scoring.shared(question, one, synonyms.ignored) for one in right]
        assert any(words) if question.shares else not any(words), f"{question.ask}: {words}"


def test_where_words_are_shared_the_right_passage_is_among_the_first_five(there: Path, synonyms: Synonyms) -> None:
    ranks = {one.ask: scoring.rank(there, synonyms, one) for one in scoring.questions() if one.shares}
    score = scoring.Score.of([*ranks.values()])
    assert score.five >= 0.95, f"not found: {[ask for ask, place in ranks.items() if not place]}"
    assert score.first >= 0.75, f"not the first: {ranks}"


# -- queries that are attacks ----------------------------------------------------------------------

ATTACKS = [
    '" OR 1=1 --',
    "title : x",
    "a NEAR(b c, 5)",
    "NOT AND OR",
    "*",
    "web*",
    "^mail",
    "{title aliases}: mail",
    '"unclosed',
    "mail\x00evil",
    "'); DROP TABLE passages; --",
    "\u202e\u200b mail",
    "(" * 5_000 + "mail" + ")" * 5_000,
    " ".join(f"w{n}" for n in range(100_000)),
    "x" * 1_000_000,
    "a.b-c/d:e." * 10_000,
]


@pytest.mark.parametrize("query", ATTACKS, ids=lambda query: repr(query[:20]))
def test_nothing_that_is_asked_is_syntax(there: Path, synonyms: Synonyms, query: str) -> None:
    words = asked(query, synonyms)
    assert all(set(word) <= set(word.replace('"', "")) and len(word) <= 70 for word in words)
    assert len(words) <= 40 * 20
    before = there.read_bytes()
    told = index.find(there, words, 5)
    assert len(told) <= 5
    assert there.read_bytes() == before
    if "mail" in query and not query.startswith("("):
        assert any("mail" in one.text for one in told), "it is found all the same"


def test_words_are_quoted_one_by_one() -> None:
    assert asked('Which "host" is 10.0.20.11, or NOT web*?', NO_SYNONYMS) == (
        "which", "host", "is", "10 0 20 11", "or", "not", "web"
    )  # fmt: skip
    assert expression(("a b", "c")) == '"a b" OR "c"'


def test_a_question_of_ignored_words_alone_is_searched_as_it_is(synonyms: Synonyms) -> None:
    assert asked("who is it", synonyms) == ("who", "is", "it")
    assert asked("?!", synonyms) == ()


def test_what_means_the_same_is_searched_too(synonyms: Synonyms) -> None:
    assert "guest" in asked("virtual machine x", synonyms)
    assert "guest" in asked("all VMs", synonyms)
    assert "persistent volume claim" in asked("pvc", synonyms)


# -- a server --------------------------------------------------------------------------------------


async def test_the_handbook_is_searched_where_nothing_was_collected(session: KernelSession) -> None:
    told = await session.search("dpkg was interrupted", 5)
    assert told.passages[0].page == "strategies/packages"
    assert (told.passages[0].source, told.passages[0].age) == ("ATLAS", "")
    assert told.untrusted and "dpkg" in told.words
    path = session._app.settings.search_index
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in path.parent.iterdir() if "search" in one.name] == ["search.db"]


async def test_an_index_that_is_damaged_or_old_is_made_again(session: KernelSession) -> None:
    path = session._app.settings.search_index
    await session.search("dpkg", 1)
    for damage in (b"", b"no database", b"SQLite format 3\x00" + b"\xff" * 4096):
        path.write_bytes(damage)
        assert (await session.search("dpkg", 1)).passages
    index.build(path, "of something else", [], index.Recorded("no end"))
    assert (await session.search("dpkg", 1)).passages


async def test_an_index_that_is_up_to_date_is_left(session: KernelSession) -> None:
    path = session._app.settings.search_index
    await session.search("dpkg", 1)
    made = path.stat().st_ino
    await session.search("mail", 1)
    assert path.stat().st_ino == made
    await search.find(session, "mail", 1, rebuild=True)
    assert path.stat().st_ino != made


async def test_no_word_and_no_room(session: KernelSession, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CallerError, match="no word"):
        await session.search("?", 5)

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(index, "build", full)
    with pytest.raises(AtlasError, match="disk is full") as caught:
        await session.search("mail", 5)
    assert "search.db" in caught.value.remedy


def test_the_index_that_there_is_stays_whole_until_the_new_one_is(there: Path) -> None:
    before = there.read_bytes()

    def half() -> Iterator[Any]:
        yield from of_pages(office(), pages(office()))
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="gone"):
        index.build(there, "new", half(), index.Recorded("end"))
    assert there.read_bytes() == before
    assert [one.name for one in there.parent.iterdir() if one.name.startswith(".search")] == []


def test_passages_are_bounded() -> None:
    for one in of_pages(office(), pages(office())):
        assert len(one.text) <= LONGEST
        assert one.page.endswith(".md") and one.section and one.source
    for one in [*recorded.incidents(), *(told for _, told in recorded.records())]:
        assert len(one.text) <= LONGEST
        assert one.page and one.section and one.source and one.seen_at
