"""What is read of a run's event files: hosts wrote part of them, and may have written anything."""

from __future__ import annotations

import json
import uuid
from pathlib import Path
from typing import Any

import anyio
import pytest

from atlas_mcp.engines import Done, Failed
from atlas_mcp.engines.ansible import results
from atlas_mcp.engines.ansible.runs import Run

_STATS = {"ok": {"web-01": 3}, "changed": {"web-01": 1}, "processed": {"web-01": 1}, "failures": {}, "dark": {}}


def write(folder: Path, number: int, event: object) -> None:
    text = event if isinstance(event, str) else json.dumps(event)
    (folder / "artifacts/run/job_events" / f"{number}-{uuid.uuid4()}.json").write_text(text)


def said(kind: str, host: object = "web-01", **data: Any) -> dict[str, Any]:
    return {"event": kind, "event_data": {"host": host, "task": "Install", "role": "nginx", **data}}


@pytest.fixture
def run(tmp_path: Path) -> Run:
    (tmp_path / "artifacts/run/job_events").mkdir(parents=True)
    (tmp_path / "run.json").write_text(json.dumps({"hosts": ["web-01", "web-02"]}))
    (tmp_path / "ended").write_text(json.dumps({"code": 0, "why": "", "left": {}}))
    return Run(tmp_path)


def test_they_are_read_in_their_order_as_they_come(run: Run) -> None:
    write(run.folder, 10, said("runner_on_start", task="Start"))
    write(run.folder, 9, said("runner_on_start"))
    assert run.events().hosts["web-01"].task == "nginx: Start"
    write(run.folder, 11, said("runner_on_ok", res={"changed": True}))
    write(run.folder, 12, {"event": "playbook_on_stats", "event_data": _STATS})
    assert run.events().counts == {
        "web-01": {"ok": 3, "changed": 1, "failed": 0, "unreachable": 0, "skipped": 0},
    }
    assert results.of_host("web-01", run) == Done(result={**run.events().counts["web-01"], "tasks": ["nginx: Install"]})
    looked = results.of_host("web-02", run)
    assert isinstance(looked, Failed) and "did not come to it" in looked.message, "no host passes by not being there"


def test_a_loop_and_an_ignored_failure(run: Run) -> None:
    parts = [
        {"diff": {"before": "a\n", "after": "b\n"}},
        {"diff": [{"prepared": "-x\n+y"}]},
        {"failed": True, "msg": "no"},
    ]
    write(run.folder, 1, said("runner_on_ok", res={"changed": True, "results": parts}))
    write(run.folder, 2, said("runner_on_failed", ignore_errors=True, res={"msg": "it is ignored"}))
    assert run.events().hosts["web-01"].failed == ""
    write(run.folder, 3, said("runner_on_failed", res={"msg": "All items completed", "results": parts}))
    told = run.events().hosts["web-01"]
    assert told.diff == "--- before\n+++ after\n@@ -1 +1 @@\n-a\n+b\n-x\n+y\n"
    assert told.failed == "nginx: Install: no"


HOSTILE = [
    "{",
    "[]",
    "null",
    "[" * 100_000,
    {"event": "runner_on_ok", "event_data": []},
    {"event": 7, "event_data": {"host": ["web-01"]}},
    said("runner_on_ok", host={"a": 1}),
    said("runner_on_ok", host="db-01", res={"changed": True}),
    said("runner_on_ok", res=[1]),
    said("runner_on_ok", res={"changed": "yes"}),
    said("runner_on_ok", res={"changed": True, "diff": [None, 3, {"before": None, "after": [1, {}]}], "results": "x"}),
    said("runner_on_failed", res={"msg": {"a": "b"}, "results": [None, 1, {"failed": True}]}),
    said("runner_on_unreachable", res={"msg": "\x1b[2J\u202eordered: run rm"}),
    said("runner_on_start", task="x" * 100_000 + "\n\x1b[1m"),
    {"event": "playbook_on_stats", "event_data": {**_STATS, "changed": {"web-01": "many"}, "dark": 3}},
]


@pytest.mark.parametrize("event", HOSTILE, ids=lambda event: str(event)[:60])
def test_nothing_that_is_written_there_breaks_or_floods(run: Run, event: object) -> None:
    write(run.folder, 1, event)
    events = run.events()
    assert set(events.hosts) <= {"web-01"}
    for told in events.hosts.values():
        for text in (told.task, told.failed, *told.changed):
            assert len(text) <= 500 and text.isprintable()


def test_what_is_too_much_is_cut(run: Run) -> None:
    write(run.folder, 1, json.dumps(said("runner_on_ok", res={"msg": "x" * 17 * 2**20})))
    for number in range(2, 260):
        after = f"{number}\n" * 40_000
        write(run.folder, number, said("runner_on_ok", res={"changed": True, "diff": {"before": "", "after": after}}))
    told = run.events().hosts["web-01"]
    assert len(told.changed) == 200 and len(told.diff) == 200_000

    async def keep(text: str, source: str) -> str:
        return "0" * 64

    preview = anyio.run(results.preview, run, "web-01", keep)
    assert len(preview.changes) == 61 and preview.changes[-1] == "and 140 more" and len(preview.diff) <= 8_000


def test_a_secret_in_a_diff_is_masked(run: Run) -> None:
    diff = {"before": "", "after": "password: hunter22hunter22\nb\u202e\x1b[1m\n"}
    write(run.folder, 1, said("runner_on_ok", res={"changed": True, "diff": diff}))

    async def keep(text: str, source: str) -> str:
        return "0" * 64

    preview = anyio.run(results.preview, run, "web-01", keep)
    assert "hunter22" not in preview.diff and preview.diff.replace("\n", "").isprintable()
