"""Answers that are too long: whatever they hold, what is sent fits, stands in their form, and says what is cut."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mcp.types import TextContent
from pydantic import JsonValue

from atlas_mcp.errors import AtlasError, Code, Problem
from atlas_mcp.model import Frozen
from atlas_mcp.server import answers, schemas
from atlas_mcp.server.shortening import shortened, text_of

pytestmark = pytest.mark.anyio
LONGEST = 8000


class Inner(Frozen):
    state: str
    remains: list[str] = []


class Outer(Frozen):
    spec_id: str
    revision: int
    job: Inner | None = None
    problems: list[Inner] = []
    spec: dict[str, JsonValue] = {}
    table: str = ""


TEXT = st.text(st.characters(codec="utf-8"), max_size=40).map(lambda text: text * 300)
INNERS = st.builds(Inner, state=st.text(max_size=20), remains=st.lists(TEXT, max_size=4))
OUTERS = st.builds(
    Outer,
    spec_id=st.text(max_size=40),
    revision=st.integers(0, 1000),
    job=st.none() | INNERS,
    problems=st.lists(INNERS, max_size=5),
    spec=st.dictionaries(st.text(max_size=20), TEXT | st.lists(TEXT, max_size=3), max_size=5),
    table=TEXT,
)


def sent(answer: Frozen) -> Any:
    return answer.model_dump(mode="json", by_alias=True, exclude_defaults=True)


@given(OUTERS)
@settings(max_examples=200, deadline=None)
def test_whatever_it_holds_it_fits_and_stands_in_its_form(answer: Outer) -> None:
    whole = sent(answer)
    short = shortened(answer, whole, LONGEST, "the whole: read atlas://artifacts/x")
    assert len(text_of(short)) <= LONGEST
    assert short.keys() == {*whole, "cut"}
    assert (short["spec_id"], short["revision"]) == (whole["spec_id"], whole["revision"])
    jsonschema.validate(short, schemas.answer(Outer))
    kept: Any = short
    assert all(one in whole["problems"] for one in kept.get("problems", [])), "no half of an item"
    assert all(whole["spec"][key] == value for key, value in kept.get("spec", {}).items()), "no half of a value"


def test_what_is_cut_is_said_and_where_the_whole_is() -> None:
    job = Inner(state="running", remains=["x" * 500] * 30)
    answer = Outer(spec_id="a", revision=1, job=job, spec={"spec": "y" * 9000, "kind": "Fleet"}, table="z" * 9000)
    short = shortened(answer, sent(answer), LONGEST, "the whole: read atlas://artifacts/x")
    kept: Any = short
    assert kept["cut"].endswith("; the whole: read atlas://artifacts/x")
    assert f"table has {len(kept['table'])} of 9000 characters" in kept["cut"]
    assert f"job.remains has {len(kept['job']['remains'])} of 30" in kept["cut"]
    assert kept["job"]["state"] == "running" and kept["job"]["remains"] == ["x" * 500] * len(kept["job"]["remains"])
    assert kept["spec"] == {}


async def test_a_disk_that_is_full_takes_nobody_the_answer() -> None:
    async def keep(text: str) -> str:
        raise OSError("no space left")

    result = await answers.answered(Outer(spec_id="a", revision=1, table="z" * 70_000), keep)
    assert not result.is_error and result.structured_content is not None
    assert result.structured_content["cut"].endswith("the whole could not be kept")


def test_an_error_with_many_long_problems_stays_json_and_says_how_many_more() -> None:
    problems = tuple(Problem(f"/{number}" + "p" * 5000, "m" * 5000, "r" * 5000) for number in range(300))
    result = answers.failed(AtlasError(Code.SPEC_INVALID, "Unable to." + "m" * 90_000, "Mend.", problems))
    (content,) = result.content
    assert isinstance(content, TextContent) and len(content.text) <= 60_000
    told = json.loads(content.text)
    *shown, more = told["problems"]
    assert shown[0]["at"].startswith("/0") and more["message"] == f"{300 - len(shown)} more are not shown."
