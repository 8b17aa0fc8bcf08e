"""The cases of `tests/cases/task/planned.yaml`: what is to be done on which host, and what waits for what."""

from __future__ import annotations

from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas_mcp.engines.ssh.spec import Health, Host, Judgement
from atlas_mcp.model import Effect, Undo
from tools._task.done import left
from tools._task.items import items_of
from tools._task.order import batches
from tools._task.reading import parse
from tools._task.schedule import Left, estimate_s, steps_of
from tools._task.spec import Order, Task
from tools._task.targets import Targets, named

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "task" / "planned.yaml").read_text())


def host(name: str, place: str = "lab", *groups: str) -> Host:
    """A host as the engine tells of it."""
    return Host(
        place=place, name=name, address=name, user="ops", lives_on="", parallel=10, digest="0" * 64, groups=groups
    )


def judgement(effect: Effect) -> Judgement:
    return Judgement(decision="allow", risk="change", rule="r", part="", reason="", effect=effect)


def task(**spec: Any) -> Task:
    return parse({"kind": "Task", "metadata": {"name": "t", "environment": "dev"}, "spec": spec})


def scheduled(case: dict[str, Any]) -> tuple[list[Any], list[Left]]:
    """The steps of a case, and what is left on each host."""
    made = task(hosts=case["hosts"], steps=case["steps"], order=case.get("order", {}))
    hosts = tuple(host(name) for name in case["hosts"])
    every = {one.name: one.target.key for one in hosts}
    of_step = {
        step.id: frozenset(key for name, key in every.items() if step.hosts is None or name in step.hosts)
        for step in made.spec.steps
    }
    items = items_of(made)
    said = {
        (one.target.key, item.name): judgement(Effect.READ if item.name in case.get("reads", ()) else Effect.ROOT)
        for one in hosts
        for item in items
        if one.target.key in of_step[item.step]
    }
    done = case.get("done", [])
    lefts = []
    for one in hosts:
        there = [item for item in items if (one.target.key, item.name) in said]
        effects = {item.name: said[one.target.key, item.name].effect for item in there}
        of_host = done.get(one.name, []) if isinstance(done, dict) else done
        lefts.append(Left(one, *left(there, set(of_host), effects)))
    looks = {one: Health(certificates=("/etc/x.crt",)) for one in hosts} if case.get("health") else {}
    return steps_of(made, Targets(hosts, of_step), lefts, said, {}, looks)[0], lefts


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["case"]))
def test_planned(case: dict[str, Any]) -> None:
    steps, lefts = scheduled(case)
    assert {step.id: [*step.needs] for step in steps} == case["plan"]
    assert [step.id for step in steps] == [*case["plan"]], "in the order of the plan"
    assert {one.host.name: one.already for one in lefts if one.already} == case.get("already", {})
    TopologicalSorter({step.id: step.needs for step in steps}).prepare()
    looks = [step for step in steps if step.action == "snapshot"]
    assert all((one.effect, one.undo, one.critical) == (Effect.READ, Undo.COVERED, False) for one in looks)
    health = [step for step in steps if step.action == "health"]
    assert all((one.effect, one.undo, one.critical) == (Effect.READ, Undo.COVERED, True) for one in health)
    assert all(one.args["certificates"] == ["/etc/x.crt"] for one in health)


def test_the_largest_task_is_planned_in_no_time() -> None:
    """Ten steps of twenty sub-steps on ten hosts: as many as a plan may have, and few words for what waits."""
    steps = [{"id": f"s{n}", "substeps": [{"run": "x"}] * 20} for n in range(10)]
    planned, _ = scheduled({"hosts": [f"h{n}" for n in range(10)], "steps": steps, "order": {"serial": 5}})
    assert len(planned) == 10 * (200 + 2)
    assert sum(len(one.needs) for one in planned) < 3 * len(planned)
    assert estimate_s(planned) == 2 * 202 * 10


@pytest.mark.parametrize(
    ("order", "sizes"),
    [
        ({}, [8]),
        ({"serial": 3}, [3, 3, 2]),
        ({"serial": 100}, [8]),
        ({"serial": "25%"}, [2, 2, 2, 2]),
        ({"serial": "1%"}, [1] * 8),
        ({"canary": 1}, [1, 7]),
        ({"canary": 1, "serial": "50%"}, [1, 4, 3]),
        ({"canary": 20}, [8]),
    ],
)
def test_batches(order: dict[str, Any], sizes: list[int]) -> None:
    hosts = [host(f"h{n}") for n in range(8)]
    split = batches(hosts, Order.model_validate(order))
    assert [len(one) for one in split] == sizes
    assert [one for batch in split for one in batch] == hosts


def test_hosts_by_name_and_group() -> None:
    there = [host("a", "lab", "web"), host("b", "lab", "web", "db"), host("a", "prod"), host("c", "prod", "web")]
    chosen, problems = named(there, ["b", "@web"], "/spec/hosts")
    assert [(one.place, one.name) for one in chosen] == [("lab", "b"), ("lab", "a"), ("prod", "c")] and not problems
    _, problems = named(there, ["a", "bb", "@wbe", "c"], "/spec/hosts")
    assert [(one.pointer, one.remedy) for one in problems] == [
        ("/spec/hosts/0", "Give one: lab, prod."),
        ("/spec/hosts/1", "Known: list_inventory with kind hosts."),
        ("/spec/hosts/2", "Known: @db, @web."),
    ]
    both = Targets((there[0], there[2], there[1]), {})
    assert [both.label(one) for one in both.hosts] == ["lab/a", "prod/a", "b"]


def test_what_a_host_is_asked() -> None:
    """Whether a form or a condition holds already; not of what depends on a value that is not known yet."""
    made = task(
        hosts=["a"],
        steps=[
            {
                "id": "s",
                "substeps": [
                    {"id": "give", "run": "x"},
                    {"id": "form", "put": {"path": "/x", "content": "x"}},
                    {"id": "fetch", "fetch": {"path": "/x"}},
                    {"id": "free", "run": "x", "take": {"ATLAS_X": {"from": "s/give"}}, "check": "test -f x"},
                    {"id": "bound", "run": "x", "take": {"ATLAS_X": {"from": "s/give"}}, "check": "test $ATLAS_X"},
                    {
                        "id": "path",
                        "run": "x",
                        "take": {"ATLAS_X": {"from": "s/give"}},
                        "unless": "test $ATLAS_X",
                        "creates": "/x",
                    },
                ],
            }
        ],
    )
    asked = {item.name: item.asked for item in items_of(made)}
    assert [name for name, action in asked.items() if action] == ["s/form", "s/free", "s/path"]
    assert asked["s/path"] is not None and asked["s/path"].model_dump(exclude_defaults=True) == {
        "script": "x",
        "creates": "/x",
    }


def test_variables_of_the_task_hold_for_all_commands_and_root_for_what_says_it() -> None:
    made = task(
        hosts=["a"],
        environment={"LC_ALL": "C", "A": "1"},
        steps=[
            {
                "id": "s",
                "substeps": [
                    {"argv": ["id"], "environment": {"A": "2"}},
                    {"put": {"path": "/x", "content": "x"}, "root": False},
                    {"run": "id", "root": True},
                    {"line": {"path": "/x", "line": "x"}},
                ],
            }
        ],
    )
    one, two, three, four = (item.action for item in items_of(made))
    assert one.model_dump()["environment"] == {"LC_ALL": "C", "A": "2"}
    assert [action.model_dump()["root"] for action in (one, two, three, four)] == [False, False, True, True]
