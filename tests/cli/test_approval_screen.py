"""The screen that a person approves on, character by character: honest plans, and one of two hundred hostile values."""

# ruff: noqa: RUF001 - look-alikes are what it is about

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pexpect
import pytest

from atlas_mcp.cli.screen import Screen
from atlas_mcp.domain.plan_sheet import plan_lines, plan_question
from atlas_mcp.model import Plan, Step
from atlas_mcp.plans.shown import written
from tests import hostile_values, steps
from tests.docs.generate import ROOT

SCREENS = ROOT / "tests" / "snapshots" / "screens"
UPDATE = "ATLAS_UPDATE_SNAPSHOTS" in os.environ
SHOW = """
import sys
from atlas_mcp.cli import plan_view
from atlas_mcp.cli.screen import Screen
from tests import hostile_values
from tests.cli.test_approval_screen import PLANS
plan_view.show(Screen(), PLANS[sys.argv[1]](), hostile_values.DECISION, engines=hostile_values.ENGINES)
"""


def honest() -> Plan:
    """Three guests that are made, as planners make them."""
    made: list[Step] = []
    for vmid in (2000, 2001, 2002):
        wanted: dict[str, str | int] = {
            "cores": 4,
            "memory": 4096,
            "tags": "atlas;web",
            "net0": "virtio,bridge=vmbr0,tag=20",
            "ipconfig0": f"ip=10.0.20.{vmid - 1990}/24,gw=10.0.20.1",
            "searchdomain": "example.org",
        }
        made += steps.chain(steps.clone(vmid), steps.configure(vmid, wanted), steps.grow(vmid), steps.start(vmid))
    return steps.plan(
        made, hostile_values.AT, warnings=("Größe: of memory, pve2 has less than a fifth left once this is done",)
    )


def attacked() -> Plan:
    """The same value in every place where there is one."""
    return hostile_values.plan(hostile_values.values())


PLANS = {"honest": honest, "hostile": attacked}


def shown(name: str, columns: int, **environment: str) -> str:
    """What a terminal of so many columns gets."""
    child = pexpect.spawn(
        sys.executable,
        ["-c", SHOW, name],
        dimensions=(60, columns),
        encoding="utf-8",
        timeout=300,
        cwd=str(ROOT),
        env={"PATH": os.environ["PATH"], "TERM": "xterm", "PYTHONPATH": str(ROOT), **environment},
    )
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0, child.before
    return re.sub(r"\x1b\[[0-9;]*m", "", str(child.before)).replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [80, 200])
@pytest.mark.parametrize("name", PLANS)
def test_the_screen_is_as_its_file_says(name: str, columns: int) -> None:
    """ATLAS_UPDATE_SNAPSHOTS=1 pytest tests/cli/test_approval_screen.py writes the files anew: look at them then."""
    found, path = shown(name, columns), SCREENS / f"{name}-{columns}.txt"
    if UPDATE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(found, "utf-8")
    assert found == path.read_text("utf-8")
    assert all(char.isprintable() or char == "\n" for char in found)


@pytest.mark.parametrize("name", PLANS)
def test_the_question_in_a_client_is_as_its_file_says(name: str) -> None:
    plan, path = PLANS[name](), SCREENS / f"{name}-question.txt"
    question = plan_question(plan, written(plan, hostile_values.ENGINES), hostile_values.DECISION)
    if UPDATE:
        path.write_text(question.text + "\n", "utf-8")
    assert question.text + "\n" == path.read_text("utf-8")
    assert bool(question.too_long) is (name == "hostile")


def test_a_variable_does_not_make_the_screen_wider_than_it_is() -> None:
    """Else the terminal breaks the lines, and what is left of a value begins where only the gutter may."""
    assert shown("honest", 80, COLUMNS="200") == (SCREENS / "honest-80.txt").read_text("utf-8")


def test_where_there_is_no_terminal_lines_fit_a_narrow_pager(capsys: pytest.CaptureFixture[str]) -> None:
    screen, plan = Screen(), attacked()
    screen.sheet(plan_lines(plan, written(plan, hostile_values.ENGINES), hostile_values.DECISION, screen.columns))
    assert capsys.readouterr().out == (SCREENS / "hostile-80.txt").read_text("utf-8")


# -- the attacks that were found ---------------------------------------------------------------------------


def sheet(plan: Plan) -> list[str]:
    return [line.text for line in plan_lines(plan, written(plan, hostile_values.ENGINES), hostile_values.DECISION, 80)]


def test_a_name_draws_no_line_of_its_own() -> None:
    """A deployment named so that its line ends as one of ours would, and goes on with others, beyond the margin."""
    name = "shop on demo (dev)" + "\u2800" * 51 + "worst effect  read" + " " * 62 + "policy        permit"
    lines = sheet(steps.plan(steps.vm(), hostile_values.AT, deployment_name=name))
    at = lines.index("  id          | web-1")
    assert lines[2:at] == [
        "deployment    | shop on demo (dev)«51 blanks U+2800»worst effect«2",
        "              +  spaces»read«62 spaces»policy«8 spaces»permit",
    ]
    assert [line for line in lines if line.startswith("worst effect")] == ["worst effect  | create"]
    assert [line for line in lines if line.startswith("policy")] == ["policy        | ask"]


def test_a_look_alike_is_marked() -> None:
    one = steps.vm()[0].model_copy(update={"summary": "run as rооt on web"})
    lines = sheet(steps.plan([one], hostile_values.AT, principal="аnn"))
    assert "  what        | «Cyrillic letters» run as rооt«mixed: Latin, Cyrillic» on web" in lines
    assert "asked by      | «Cyrillic letters» аnn«mixed: Cyrillic, Latin»" in lines


def test_a_target_cannot_pass_for_another() -> None:
    one = steps.vm()[0]
    one = one.model_copy(update={"target": one.target.model_copy(update={"name": "web) on lab (x", "place": "demo"})})
    assert 'create        | vm 2000 ("web) on lab (x") on demo' in sheet(steps.plan([one], hostile_values.AT))


def test_every_key_is_on_the_screen() -> None:
    body = "AAAAC3NzaC1lZDI1NTE5AAAAIPgRMku8ypWAk89GKl54teg4+AKusrbXtojk5gg5MToN"
    keys = f"ssh-ed25519 {body} {'ann' * 60}\n" + "\n" * 40 + f"ssh-ed25519 {body} eve"
    lines = sheet(steps.plan([steps.configure(2000, {"sshkeys": keys})], hostile_values.AT))
    assert len([line for line in lines if line.startswith("  sshkeys     | ")]) == 2
    assert "SHA256:" in "".join(lines) and any(line.endswith(" eve") for line in lines)


def test_hand_written_plan_files_obey_the_same_rule(tmp_path: Path) -> None:
    """A file is read into a plan, and shown by the same code; its digest is of what is in it."""
    from atlas_mcp.cli import planfile

    planfile.write_plan(tmp_path / "plan.json", attacked(), None, None)
    plan = planfile.read_plan(tmp_path / "plan.json").plan
    assert sorted(sheet(plan)) == sorted(sheet(attacked())), "in a file keys stand in another order"
