"""What a run says, read from its file while it grows; and what a file may hold that no run has said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from atlas_mcp.domain.text import printable
from atlas_mcp.engines.terraform.events import Events, told, unanswered

FIRST, SECOND = 'module.fleet.vm.cloned["2000"]', 'module.fleet.vm.cloned["2001"]'


def event(kind: str, address: str = FIRST, **more: Any) -> bytes:
    """A line as Terraform writes it."""
    resource = {"addr": address, "module": "module.fleet", "resource_key": "2000"}
    return line(type=kind, hook={"resource": resource, "action": "create"}, **more)


def line(**values: Any) -> bytes:
    return json.dumps({"@level": "info", "@message": "…", "@module": "terraform.ui", **values}).encode() + b"\n"


def diagnostic(severity: str = "error", **more: Any) -> bytes:
    return line(type="diagnostic", diagnostic={"severity": severity, "summary": "Clone failed", "detail": "", **more})


def summary(operation: object) -> bytes:
    return line(type="change_summary", changes={"add": 1, "operation": operation})


class Run:
    """A file that is written to, and whoever reads it."""

    def __init__(self, path: Path) -> None:
        self._path = path / "run.jsonl"
        self._events = Events(self._path)

    def says(self, *texts: bytes) -> Events:
        """Go on writing, and read."""
        with self._path.open("ab") as file:
            file.write(b"".join(texts))
        return self._events.read()

    def look(self) -> Events:
        return self._events.read()


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path)


def nothing(found: Events) -> bool:
    return not (found.done or found.begun or found.failed or found.errors or found.complete)


def test_a_run_from_its_begin_to_its_end(run: Run) -> None:
    assert nothing(run.look())  # there is no file yet
    found = run.says(line(type="version", terraform="1.11.4"), event("apply_start"), event("apply_start", SECOND))
    assert (found.begun, found.done) == ({FIRST, SECOND}, set())
    found = run.says(event("apply_progress"), event("apply_complete"))
    assert (found.done, found.complete) == ({FIRST}, False)
    found = run.says(event("apply_complete", SECOND), summary("apply"), line(type="outputs", outputs={}))
    assert (found.done, found.complete, found.errors) == ({FIRST, SECOND}, True, [])
    assert run.look() is found  # nothing is counted twice
    assert run.says(diagnostic()).errors == ["Clone failed"]


@pytest.mark.parametrize(
    ("operation", "complete"),
    [("apply", True), ("destroy", True), ("plan", False), ("", False), (None, False), (["apply"], False)],
)
def test_only_a_run_is_complete(run: Run, operation: object, complete: bool) -> None:
    assert run.says(summary(operation)).complete is complete
    assert run.says(summary("plan")).complete is complete  # a plan afterwards takes nothing back


def test_a_plan_that_ends_well_does_not_complete_a_run_that_did_not(run: Run) -> None:
    found = run.says(summary("plan"), event("apply_start"), diagnostic(address=FIRST))
    assert not found.complete and found.failed == {FIRST: "Clone failed"}


def test_what_failed(run: Run) -> None:
    found = run.says(event("apply_start"), event("apply_errored"))
    assert (found.begun, found.done, found.failed) == ({FIRST}, set(), {})  # its diagnostic says why
    found = run.says(diagnostic(address=FIRST, detail="out of space.\n\nTry again."), diagnostic(detail="no address"))
    assert found.failed == {FIRST: "Clone failed: out of space. Try again"}
    assert found.errors == ["Clone failed: out of space. Try again", "Clone failed: no address"]
    assert run.says(diagnostic("warning", address=SECOND)).failed.keys() == {FIRST}


@pytest.mark.parametrize("cut", [1, 20, -20, -2, -1])
def test_half_a_line_is_read_once_it_is_whole(run: Run, cut: int) -> None:
    whole = event("apply_complete")
    assert nothing(run.says(whole[:cut]))
    assert nothing(run.look())
    assert run.says(whole[cut:]).done == {FIRST}


def test_a_line_that_is_cut_inside_a_character(run: Run) -> None:
    whole = event("apply_complete", 'x["é"]').replace(rb"\u00e9", "é".encode())
    cut = whole.index("é".encode()) + 1
    assert nothing(run.says(whole[:cut]))
    assert run.says(whole[cut:]).done == {'x["é"]'}


GARBAGE = [
    b"\n",
    b"panic: runtime error\n",
    b"\xff\xfe\x00\n",
    b"{\n",
    b"null\n",
    b"5\n",
    b'"apply_complete"\n',
    b"[]\n",
    b"{}\n",
    b"1" * 5000 + b"\n",
    b"[" * 200_000 + b"\n",
    b'{"type": ["apply_complete"]}\n',
    b'{"type": "change_summary"}\n',
    b'{"type": "change_summary", "changes": 5}\n',
    b'{"type": "diagnostic"}\n',
    b'{"type": "diagnostic", "diagnostic": "error"}\n',
    b'{"type": "diagnostic", "diagnostic": {}}\n',
    b'{"type": "diagnostic", "diagnostic": {"severity": ["error"]}}\n',
]


@pytest.mark.parametrize("garbage", GARBAGE, ids=range(len(GARBAGE)))
def test_garbage_says_nothing_and_hides_nothing(run: Run, garbage: bytes) -> None:
    assert nothing(run.says(garbage))
    assert run.says(garbage, event("apply_complete"), garbage).done == {FIRST}


HOOKS: list[Any] = [None, "x", {}, {"resource": None}, {"resource": {}}, {"resource": {"addr": None}}]


@pytest.mark.parametrize("hook", HOOKS, ids=range(len(HOOKS)))
def test_an_event_without_an_address_is_about_no_resource(run: Run, hook: Any) -> None:
    assert run.says(line(type="apply_complete", hook=hook)).done == {""}


def test_an_address_that_is_no_text(run: Run) -> None:
    assert FIRST not in run.says(event("apply_complete", [FIRST])).done  # type: ignore[arg-type]
    assert run.says(diagnostic(address=[FIRST], summary={"a": 1}, detail=7)).failed == {f"['{FIRST}']": "{'a': 1}: 7"}


def test_a_huge_line_hides_no_other(run: Run) -> None:
    huge = b"x" * 9_000_000
    found = run.says(event("apply_start"), huge)
    assert found.begun == {FIRST}
    assert run.says(huge).done == set()
    tail = event("apply_complete", SECOND)  # at the end of the huge line, so it is no line
    found = run.says(tail, event("apply_complete"))
    assert found.done == {FIRST}


def test_many_lines_are_read_at_once(run: Run) -> None:
    """More than one look of the follower's: it asks once more after the run has ended, and then no more."""
    padding = line(type="log", text="x" * 1_000_000)
    assert run.says(*[padding] * 60, event("apply_complete"), summary("apply")).complete


def test_a_file_that_is_gone_or_cut(run: Run, tmp_path: Path) -> None:
    found = run.says(event("apply_complete"))
    (tmp_path / "run.jsonl").write_bytes(b"")
    assert run.look().done == found.done == {FIRST}
    (tmp_path / "run.jsonl").unlink()
    assert run.look().done == {FIRST}


@pytest.mark.parametrize(
    "hostile", ["\x1b[2J\x07", "a\nb\r\nc", "\u202eevil", "x" * 100_000, "\x00" * 1000, "\n" * 10_000]
)
def test_a_diagnostic_is_one_printable_line(hostile: str) -> None:
    text = told({"summary": hostile, "detail": hostile})
    assert printable(text) and len(text) <= 600


def test_a_diagnostic_in_words() -> None:
    assert told({"summary": "VM clone.", "detail": "error: HTTP 595."}) == "VM clone: error: HTTP 595"
    assert told({"summary": None, "detail": "only this"}) == "only this"
    assert told({}) == ""


def test_a_guest_agent_that_does_not_answer_is_told_by_resource() -> None:
    words = "error waiting for network interfaces from QEMU agent"
    lines = [
        diagnostic("warning", address=FIRST, summary=words),
        diagnostic("warning", address=FIRST, summary=words),
        diagnostic("warning", address=SECOND, summary="a reboot is required"),
        diagnostic("error", address=SECOND, summary=words),
        b"not JSON, QEMU agent\n",
    ]
    assert unanswered(b"".join(lines).decode()) == [FIRST]
