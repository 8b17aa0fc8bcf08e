"""The cases of `tests/cases/task`: tasks with the faults they must raise; the short form; what the schema says."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from atlas_mcp.domain.environments import THE_THREE
from atlas_mcp.errors import CallerError, Code
from tools._task.reading import examined, parse, unreadable
from tools._task.short import in_steps, merged
from tools._task.spec import Task, task_schema

CASES = Path(__file__).parents[2] / "cases" / "task"
REFUSED = yaml.safe_load((CASES / "refused.yaml").read_text())
BASE = REFUSED["base"]
SCHEMA = jsonschema.Draft202012Validator(task_schema(THE_THREE))


def changed(change: dict[str, Any]) -> dict[str, Any]:
    """The good task with other values at some places."""
    document: dict[str, Any] = copy.deepcopy(BASE)
    for pointer, value in change.items():
        *way, last = [int(part) if part.isdecimal() else part for part in pointer.split("/")[1:]]
        holder: Any = document
        for part in way:
            holder = holder.setdefault(part, {}) if isinstance(holder, dict) else holder[part]
        holder[last] = value
    return document


def test_the_good_task_is_good() -> None:
    assert examined(BASE)[1:] == ([], [])
    assert parse(BASE).spec.steps[1].substeps[1].take["ATLAS_VERSION"].giver == "look/version"
    SCHEMA.validate(BASE)


@pytest.mark.parametrize("case", REFUSED["cases"], ids=lambda case: str(case["case"]))
def test_refused(case: dict[str, Any]) -> None:
    _, found, missing = examined(changed(case["change"]))
    problems = {one.pointer: one for one in found}
    assert sorted(one.pointer for one in found) == sorted(one["at"] for one in case["problems"]), found
    assert missing == []
    for expected in case["problems"]:
        problem = problems[expected["at"]]
        assert expected.get("says", "") in problem.message, problem
        assert expected.get("remedy", "") in problem.remedy, problem
    assert not [word for word in case.get("never", ()) if word in str(found)]
    with pytest.raises(CallerError) as caught:
        parse(changed(case["change"]))
    assert caught.value.code is Code.SPEC_INVALID


@pytest.mark.parametrize(
    ("change", "at"),
    [
        ({"/spec/steps": BASE["spec"]["steps"] * 4}, "/spec/steps"),
        ({"/spec/steps/0/substeps": [{"run": "true"}] * 21}, "/spec/steps/0/substeps"),
    ],
)
def test_ten_steps_of_twenty_sub_steps_at_most(change: dict[str, Any], at: str) -> None:
    assert at in [one.pointer for one in examined(changed(change))[1]]
    assert not SCHEMA.is_valid(changed(change))


def test_a_task_that_is_begun_lists_what_is_open() -> None:
    asked = ["/metadata/name", "/metadata/environment", "/spec/hosts", "/spec/steps"]
    assert examined({"kind": "Task"})[1:] == ([], asked)
    assert examined({"kind": "Task", "metadata": {"name": "web"}, "spec": {"hosts": ["a"]}})[2] == [asked[1], asked[3]]
    with pytest.raises(CallerError) as caught:
        parse({"kind": "Task", "spec": {"hosts": ["a"]}})
    assert caught.value.code is Code.SPEC_INCOMPLETE


@pytest.mark.parametrize("junk", [None, [], "x", 1, {"steps": None}, {"steps": 1}, {"steps": [1, [], None]}])
def test_junk_is_never_a_crash(junk: Any) -> None:
    for document in (
        {**BASE, "spec": junk},
        {**BASE, "spec": {**BASE["spec"], "steps": [{"id": "a", "substeps": junk}]}},
    ):
        _, problems, missing = examined(document)
        assert problems or missing
        assert [*unreadable(document)] == []


SHORT: dict[str, Any] = {
    "kind": "Task",
    "metadata": {"name": "swap-off", "environment": "dev"},
    "spec": {
        "host": "web-01",
        "inventory": "lab",
        "script": "swapoff -a",
        "check": "! swapon --show | grep -q .",
        "undo": "swapon -a",
        "expect": 0,
        "input": "x",
        "deadline_s": 60,
    },
}


def test_the_short_form_is_a_task_of_one_step() -> None:
    """As tasks were stored before there were steps."""
    task = parse(SHORT)
    ((step,), (host,)) = (task.spec.steps, task.spec.hosts)
    (substep,) = step.substeps
    assert (host, task.spec.inventory, step.id, substep.id) == ("web-01", "lab", "run", "run")
    assert (substep.run, substep.undo, substep.timeout_s, substep.input) == ("swapoff -a", "swapon -a", 60, "x")
    assert in_steps(in_steps(SHORT)) == in_steps(SHORT)


def test_a_part_of_the_short_form_is_merged_over_the_short_form_that_is_kept() -> None:
    (step,) = merged(SHORT, {"spec": {"check": None, "script": "swapoff /dev/sdb"}})["spec"]["steps"]
    assert step["substeps"][0]["run"] == "swapoff /dev/sdb"
    assert step["substeps"][0]["undo"] == "swapon -a" and "check" not in step["substeps"][0]


def test_a_part_in_steps_is_merged_over_whatever_is_kept() -> None:
    sent = {"spec": {"hosts": ["web-02"]}, "metadata": {"environment": "prod"}}
    for kept in (SHORT, in_steps(SHORT)):
        task = merged(kept, sent)
        assert task["spec"]["hosts"] == ["web-02"] and task["metadata"] == {"name": "swap-off", "environment": "prod"}
        assert task["spec"]["steps"] == in_steps(SHORT)["spec"]["steps"], "a list is replaced whole, or kept whole"


def test_what_cannot_be_judged_is_told_whole() -> None:
    long, hidden = "x" * 20_000, "a\u200bb"
    change = {"/spec/steps/0/substeps/0/run": long, "/spec/steps/0/substeps/1/check": hidden}
    assert [*unreadable(changed(change))] == [
        ("/spec/steps/0/substeps/0/run", {"run": long}),
        ("/spec/steps/0/substeps/1/check", {"check": hidden}),
    ]


def test_the_schema_is_valid_and_has_every_key_with_what_it_is() -> None:
    schema: dict[str, Any] = task_schema(THE_THREE)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$defs"]["Metadata"]["properties"]["environment"]["enum"] == ["dev", "test", "prod"]
    assert not SCHEMA.is_valid(changed({"/spec/steps/1/substeps/0/run": "true"})), "one action"
    told = {
        "id",
        "name",
        "put",
        "fetch",
        "package",
        "service",
        "user",
        "line",
        "port",
        "retries",
        "retry_wait_s",
        "environment",
    }
    properties = schema["$defs"]["SubStep"]["properties"]
    assert {name for name, one in properties.items() if "description" not in one} <= told
    assert set(Task.model_fields) == set(schema["properties"])
