"""The course of a job as a chart, through Mermaid's own parser."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from atlas_mcp.jobs import timeline
from atlas_mcp.model import Job, JobState, JournalEvent, Mark
from atlas_mcp.testing import Clock
from tests.rendering.workbench import CHECKERS, checked, tool

AT = Clock()()
JOB = Job(
    id="job-0",
    plan_id="plan-0",
    subject_id="run-0",
    state=JobState.RUNNING,
    principal="ann",
    correlation_id="c",
    total=1,
    created_at=AT,
)
NAMES = ["web/make", "title x", "section: y", "a;b#c", "%%{init: {}}%%", "end", "click a href b", "é\u202e\n```", ""]


def _events(*names: str) -> list[JournalEvent]:
    ends = (Mark.DONE, Mark.FAILED, Mark.UNDO_INTENDED, Mark.UNDONE)
    return [
        JournalEvent(step_id=name, mark=mark, at=AT + timedelta(milliseconds=number * 9 + after))
        for number, name in enumerate(names)
        for after, mark in enumerate((Mark.INTENDED, *ends[: number % 5]))
    ]


def test_mermaid_takes_every_chart(tmp_path: Path) -> None:
    """With names that mean something to it, with nothing, and with as many bars as there may be."""
    charts = [_events(), _events(*NAMES), _events(*(f"host-{n}/configure" for n in range(3_000)))]
    page = tmp_path / "charts.md"
    page.write_text("".join(f"```mermaid\n{timeline.gantt(JOB, events)}```\n" for events in charts))
    tool("markdownlint-cli2")  # which is installed together with Mermaid
    assert checked(tool("node"), "mermaid.mjs", page, cwd=CHECKERS) == "3 diagrams, 0 wrong\n"
