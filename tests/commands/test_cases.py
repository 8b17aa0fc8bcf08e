"""Labelled commands: what must never run is forbidden, what administrators do every day is not."""

import json
from pathlib import Path

import pytest

from atlas_mcp.commands import Decision, Verdict, judge

HERE = Path(__file__).parent


def cases(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text("utf-8").splitlines() if line]


CASES = [case for path in sorted(HERE.glob("*.jsonl")) for case in cases(path.stem)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_a_command_is_judged_as_it_is_labelled(case: dict[str, object]) -> None:
    verdict = judge(str(case["command"]))
    assert verdict.decision in case["accept"], told(verdict)  # type: ignore[operator]
    assert verdict.reason and verdict.rule


def test_few_ordinary_commands_are_asked_about() -> None:
    routine = [case for case in cases("labelled") if case["expect"] == "allow"]
    asked = [case["command"] for case in routine if judge(str(case["command"])).decision is not Decision.ALLOW]
    assert len(asked) <= len(routine) * 0.05, asked


def told(verdict: Verdict) -> str:
    return "\n".join(f"{one.decision} {one.rule} [{one.span}] {one.reason}" for one in verdict.findings)
