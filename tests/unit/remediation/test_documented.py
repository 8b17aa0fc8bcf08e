"""The tables of docs/remediation.md, executed: weights and scores, the conditions and what breaks each, the actions."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas_mcp.domain.remediation.action import parse_action
from atlas_mcp.domain.remediation.alert import MOST_ALERTS
from atlas_mcp.domain.remediation.decision import Conditions, Risk, Source, Window, decide
from atlas_mcp.domain.remediation.incident import Remediation
from atlas_mcp.domain.remediation.score import Grounds, Tally, score
from atlas_mcp.sections import IntakeSettings
from atlas_mcp.server.intake import PATH
from tests.docs.generate import DOCS, ROOT
from tests.rendering.workbench import checked, tool

TEXT = (DOCS / "remediation.md").read_text("utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", TEXT, re.S)
BEST = Conditions(
    enabled=True,
    action_enabled=True,
    incident_enabled=True,
    source=Source.ALERT,
    fault_shown=True,
    targets=1,
    score=0.85,
    risk=Risk.LOW,
    recent=0,
    recent_there=0,
    frozen=False,
    window=Window.UNSET,
    busy=False,
    context_age_s=0,
    read_again=True,
    failed_there=0,
    failures=0,
)


def rows(first: str) -> list[list[str]]:
    """The rows of the table whose first heading is that."""
    table = re.search(rf"^\| {first} \|.*\n\|[ |-]+\|\n((?:\|.*\n)+)", TEXT, re.M)
    assert table is not None, first
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[1].splitlines()]


def test_the_weights() -> None:
    said = [(name, float(weight.removesuffix(" %")) / 100) for name, weight, _ in rows("term")]
    assert said == [(one.name, one.weight) for one in score(Grounds()).shares]


@pytest.mark.parametrize("row", rows("confidence"), ids="/".join)
def test_the_scores(row: list[str]) -> None:
    confidence, good, cases, match, said = row
    tally = Tally(good=int(good), cases=int(cases))
    value = score(Grounds(confidence=float(confidence), feedback=tally, history=tally, match=float(match))).value
    assert f"{value:.3f}" == said


def test_every_condition_has_its_row_in_order() -> None:
    assert [row[0] for row in rows("condition")] == [term.name for term in decide(BEST).terms]
    assert decide(BEST).alone


@pytest.mark.parametrize("row", rows("condition"), ids=lambda row: row[0])
def test_what_breaks_a_condition_breaks_it_alone(row: list[str]) -> None:
    name, _, breaks = row
    given: dict[str, Any] = yaml.safe_load(breaks.strip("`"))
    decision = decide(Conditions.model_validate({**BEST.model_dump(), **given}))
    assert not decision.alone and [term.name for term in decision.against] == [name]


def test_the_actions() -> None:
    paths = sorted((ROOT / "resources" / "actions").glob("*.yaml"))
    made = [parse_action(yaml.safe_load(path.read_text())) for path in paths]
    assert rows("action") == [
        [f"`{one.name}`", one.about, one.risk, f"`{one.precondition}`" if one.precondition else ""] for one in made
    ]


def test_the_example() -> None:
    (block,) = [one for one in BLOCKS if "kind: Remediation" in one]
    assert Remediation.model_validate(yaml.safe_load(block)).spec.confidence == 0.8


def test_the_settings_of_alerts_and_alertmanagers_own(tmp_path: Path) -> None:
    ours, theirs = (yaml.safe_load(one) for one in BLOCKS if "9095" in one)
    told = IntakeSettings.model_validate(ours["intake"])
    (hook,) = theirs["receivers"][0]["webhook_configs"]
    assert (hook["url"], hook["max_alerts"]) == (f"http://{told.listen}{PATH}", MOST_ALERTS)
    path = tmp_path / "alertmanager.yml"
    path.write_text(yaml.safe_dump({**theirs, "route": {"receiver": "atlas"}}))
    assert "SUCCESS" in checked(tool("amtool"), "check-config", path)
