"""Labelled commands: what must never run is forbidden, what administrators do every day is not.

In `.ci/run` every fifth of the large files; all of them with ATLAS_FULL. None of these commands is ever run.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from atlas_mcp.commands import Decision, Verdict, judge
from tests.requires import FULL

HERE = Path(__file__).parent
_WHOLE = ("labelled", "evasions", "ordinary")


def cases(name: str) -> list[dict[str, object]]:
    lines = (HERE / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines[:: 1 if FULL or name in _WHOLE else 5]]


@pytest.mark.parametrize("name", [path.stem for path in sorted(HERE.glob("*.jsonl"))])
def test_commands_are_judged_as_they_are_labelled(name: str) -> None:
    verdicts = [(case, judge(str(case["command"]))) for case in cases(name)]
    wrong = [told(case, verdict) for case, verdict in verdicts if verdict.decision not in case["accept"]]  # type: ignore[operator]
    assert not wrong, "\n\n".join(wrong)
    assert all(verdict.reason and verdict.rule for _, verdict in verdicts)


def test_few_ordinary_commands_are_asked_about() -> None:
    routine = [case for case in cases("labelled") if case["expect"] == "allow"]
    asked = [case["command"] for case in routine if judge(str(case["command"])).decision is not Decision.ALLOW]
    assert len(asked) <= len(routine) * 0.05, asked


def told(case: dict[str, object], verdict: Verdict) -> str:
    findings = "\n".join(f"  {one.decision} {one.rule} [{one.span}] {one.reason}" for one in verdict.findings)
    return f"{case['id']}: {case['command']!r} is to be one of {case['accept']}:\n{findings}"
