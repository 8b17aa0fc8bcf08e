"""Policy files: those of earlier versions are read, the schema says what is read, and the documents' examples hold."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from atlas_mcp import yamltext
from atlas_mcp.calls.documents import schema
from atlas_mcp.content import loading
from atlas_mcp.domain.bindings import Bindings
from atlas_mcp.domain.environments import THE_THREE
from atlas_mcp.domain.rules import PolicyDocument
from atlas_mcp.engines.proxmox.engine import ProxmoxEngine
from atlas_mcp.model import ClientAnswers, Decision, Outcome, Principal, Role, Step
from atlas_mcp.plans import policy
from atlas_mcp.plans.judging import labels_of
from atlas_mcp.plans.verdicts import Circumstances
from tests import steps

ROOT = Path(__file__).parents[3]
BEFORE = """
apiVersion: atlas/v1
kind: Policy
description: As the first version read it.
rules:
  - {id: reads, verdict: allow, effects: [read], reason: r}
  - {id: lab, verdict: allow, engines: [proxmox], actions: [start], environments: [dev], clusters: [demo], reason: r}
  - {id: all, verdict: confirm, clusters: [], reason: r}
table: [{verdict: allow, environments: [dev], roles: [operator], outcome: permit}, {verdict: confirm, outcome: ask}]
"""
BASE: dict[str, Any] = {
    "apiVersion": "atlas/v1",
    "kind": "Policy",
    "rules": [{"id": "r", "verdict": "confirm", "reason": "r"}],
    "table": [{"verdict": "confirm", "outcome": "ask"}],
}


SCHEMA = schema(loading.load(), "Policy", THE_THREE)


def read(document: object) -> PolicyDocument:
    """A policy, seen to be what its schema says."""
    jsonschema.validate(document, SCHEMA)
    return PolicyDocument.model_validate(document)


def in_the_documents() -> PolicyDocument:
    text = (ROOT / "docs" / "policies.md").read_text()
    (block,) = re.findall(r"```yaml\n(apiVersion.*?)```", text, re.DOTALL)
    return read(yamltext.load(block))


def test_a_file_of_the_first_version_is_read() -> None:
    found = read(yamltext.load(BEFORE))
    assert found.rules[1].clusters == ("demo",)
    assert not found.layer


@pytest.mark.parametrize(
    "rule",
    [
        {"places": ["lab-*"], "targets": ["vm/10*"], "labels": {"pool": ""}, "origins": ["incident"]},
        {"places": [""]},
        {"labels": {"pool": "x"}},
        {"labels": {"pool": ["x"]}},
        {"origins": ["robot"]},
        {"during": [{"from": "22:00", "to": "06:00", "zone": "UTC"}]},
        {"during": [{"from": 1320, "to": "06:00", "zone": "UTC"}]},
        {"during": [{"begins": "22:00", "ends": "06:00", "zone": "UTC"}]},
        {"overrides": "forbid", "verdict": "allow", "places": ["x"]},
        {"overrides": "confirm", "verdict": "allow", "places": ["x"]},
        {"cluster": ["x"]},
    ],
)
def test_the_schema_refuses_what_we_refuse(rule: dict[str, Any]) -> None:
    document = {**BASE, "rules": [{**BASE["rules"][0], **rule}]}
    try:
        PolicyDocument.model_validate(document)
    except ValidationError:
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(document, SCHEMA)
    else:
        jsonschema.validate(document, SCHEMA)


def test_the_schema_says_that_clusters_is_an_older_name() -> None:
    rule = SCHEMA["$defs"]["Rule"]["properties"]  # type: ignore[index,call-overload]
    assert rule["clusters"]["deprecated"] is True  # type: ignore[index,call-overload]
    assert "places" in rule["clusters"]["description"]  # type: ignore[operator,index,call-overload]


MONDAY = datetime(2026, 11, 30, 12, tzinfo=UTC)
LAB = steps.target().model_copy(update={"place": "lab-1"})


def in_the_lab(step: Step, pool: str) -> Step:
    made = steps.member().model_copy(update={"spec": {"pool": pool}, "target": LAB})
    args = {**step.args, "pool": pool} if "pool" in step.args else step.args
    return step.model_copy(update={"target": LAB, "makes": made, "args": args})


def decided(step: Step, at: datetime, role: Role = Role.OPERATOR) -> Decision:
    plan = steps.plan([step], at)
    circumstances = Circumstances(at, labels_of(plan, (), {"proxmox": ProxmoxEngine({})}))
    ann = Principal(name="ann", role=role, transport="memory")
    return policy.decide(ann, plan, [in_the_documents()], ClientAnswers(), circumstances, Bindings())


@pytest.mark.parametrize(
    ("step", "hours", "outcome", "rule"),
    [
        (steps.ready(), 0, Outcome.PERMIT, "reads"),
        (steps.start(), 0, Outcome.ASK, "changes"),
        (steps.stop(), 0, Outcome.ASK, "changes"),
        (steps.destroy(), 0, Outcome.ASK, "changes"),
        (steps.destroy(), 8, Outcome.DENY, "no-removals-at-night"),
        (steps.destroy(), 17, Outcome.DENY, "no-removals-at-night"),
        (steps.destroy(), 19, Outcome.ASK, "changes"),
        (in_the_lab(steps.clone(), "lab-a"), 0, Outcome.PERMIT, "the-lab-is-free"),
        (in_the_lab(steps.clone(), "atlas"), 0, Outcome.ASK, "changes"),
    ],
)
def test_the_example_does_what_its_document_says(step: Step, hours: int, outcome: Outcome, rule: str) -> None:
    found = decided(step, MONDAY + timedelta(hours=hours))
    assert (found.outcome, found.rule) == (outcome, rule)


def test_a_viewer_gets_nothing_out_of_the_example() -> None:
    assert decided(in_the_lab(steps.clone(), "lab-a"), MONDAY, Role.VIEWER).outcome is Outcome.DENY
