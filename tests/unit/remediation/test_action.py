"""The catalogue of actions, and arguments that are not what an action takes."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from atlas_mcp.domain.remediation.action import SHAPES, Action, Doing, parse_action, risk_of
from atlas_mcp.domain.remediation.decision import Risk
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Effect
from tests.docs.generate import ROOT

FILES = {path.stem: path for path in sorted((ROOT / "resources" / "actions").glob("*.yaml"))}


def document(name: str, **more: Any) -> dict[str, Any]:
    return {**yaml.safe_load(FILES[name].read_text()), **more}


def action(name: str) -> Action:
    return parse_action(document(name))


def test_every_doing_has_an_action_and_every_action_its_own_name() -> None:
    made = {name: action(name) for name in FILES}
    assert {one.does for one in made.values()} == {*Doing} == {*SHAPES}
    assert all(one.name == name for name, one in made.items())


BROKEN: dict[str, dict[str, Any]] = {
    "a parameter too few": {"parameters": {"place": {"type": "place", "about": "x"}}},
    "another type": {"parameters": {"place": {"type": "place", "about": "x"}, "vm": {"type": "object", "about": "x"}}},
    "another engine": {"pattern": {"engine": "ssh", "faults": ["vm-stopped"]}},
    "no fault": {"pattern": {"engine": "proxmox", "faults": []}},
    "a fact of another engine": {"precondition": "node-cordoned"},
    "a fact that is none": {"fault": "it-smells"},
    "a risk that is none": {"risk": "none"},
    "a doing that is none": {"does": "run"},
    "a script": {"run": "reboot"},
    "another kind": {"kind": "Task"},
}


@pytest.mark.parametrize("case", BROKEN)
def test_an_action_that_does_not_fit_is_refused(case: str) -> None:
    with pytest.raises(CallerError) as caught:
        parse_action(document("start-vm", **BROKEN[case]))
    assert caught.value.code is Code.CONTENT_INVALID and caught.value.problems


BAD: dict[str, tuple[str, dict[str, Any]]] = {
    "a command": ("restart-unit", {"place": "lab", "host": "web-01", "unit": "nginx; reboot"}),
    "a substitution": ("restart-unit", {"place": "lab", "host": "$(reboot)", "unit": "nginx"}),
    "an option": ("restart-unit", {"place": "lab", "host": "web-01", "unit": "--all"}),
    "a way around": ("enable-port", {"place": "lab", "host": "leaf1", "port": "swp3 up; reboot"}),
    "a path": ("start-vm", {"place": "../../etc", "vm": "web-01"}),
    "two lines": ("start-vm", {"place": "demo", "vm": "web-01\nweb-02"}),
    "a group": ("restart-unit", {"place": "lab", "host": "@web", "unit": "nginx"}),
    "a list": ("start-vm", {"place": "demo", "vm": ["web-01", "web-02"]}),
    "nothing": ("start-vm", {"place": "demo", "vm": ""}),
    "a long one": ("start-vm", {"place": "demo", "vm": "a" * 5_000_000}),
    "what is missing": ("start-vm", {"place": "demo"}),
    "one too many": ("start-vm", {"place": "demo", "vm": "web-01", "force": True}),
    "a number as text": (
        "scale-deployment",
        {"place": "lab", "namespace": "shop", "deployment": "web", "replicas": "3"},
    ),
    "nought": ("scale-deployment", {"place": "lab", "namespace": "shop", "deployment": "web", "replicas": 0}),
    "a truth": ("scale-deployment", {"place": "lab", "namespace": "shop", "deployment": "web", "replicas": True}),
    "too many": ("scale-deployment", {"place": "lab", "namespace": "shop", "deployment": "web", "replicas": 51}),
    "another namespace": ("restart-deployment", {"place": "lab", "namespace": "a/b", "deployment": "web"}),
}


@pytest.mark.parametrize("case", BAD)
def test_an_argument_outside_its_type_is_refused(case: str) -> None:
    name, given = BAD[case]
    with pytest.raises(CallerError) as caught:
        action(name).arguments(given)
    assert caught.value.code is Code.ARGUMENTS_INVALID and len(str(caught.value)) < 1_000


def test_arguments_and_what_they_name() -> None:
    given: dict[str, str | int] = {"place": "lab", "namespace": "shop", "deployment": "web", "replicas": 3}
    assert action("scale-deployment").arguments(given) == given
    assert action("scale-deployment").target(given) == "shop/web"
    assert action("restart-unit").target({"place": "lab", "host": "web-01", "unit": "nginx"}) == "web-01"


def test_the_match_counts_what_an_incident_has_of_the_pattern() -> None:
    start, given = action("start-vm"), {"place": "demo", "vm": "web-01"}
    assert start.match("proxmox", "vm-stopped", "demo", "web-01", given) == 1
    assert start.match("proxmox", "vm-hangs", "demo", "web-01", given) == 0.75
    assert start.match("proxmox", "vm-stopped", "demo", "db-01", given) == 0.75
    assert start.match("ssh", "other", "lab", "db-01", given) == 0


def test_an_action_that_says_anything_else_is_another_one() -> None:
    assert parse_action(document("start-vm", about="Start it.")).digest != action("start-vm").digest


@pytest.mark.parametrize(
    ("name", "effects", "shrinks", "risk"),
    [
        ("start-vm", [Effect.CHANGE, Effect.READ], False, Risk.LOW),
        ("start-vm", [Effect.INTERRUPT], False, Risk.MEDIUM),
        ("start-vm", [Effect.REMOVE], False, Risk.HIGH),
        ("restart-unit", [Effect.ROOT], False, Risk.HIGH),
        ("scale-deployment", [Effect.INTERRUPT], True, Risk.HIGH),
        ("restart-vm", [], False, Risk.MEDIUM),
    ],
)
def test_the_risk_is_the_higher_one(name: str, effects: list[Effect], shrinks: bool, risk: Risk) -> None:
    assert risk_of(action(name), effects, shrinks=shrinks) is risk
