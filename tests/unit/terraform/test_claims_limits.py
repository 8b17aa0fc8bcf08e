"""What the operator allows, and what is past the program that keeps the state."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.domain.sheet import Row
from atlas_mcp.engines.proxmox import claims as proxmox_claims
from atlas_mcp.engines.terraform import claims
from atlas_mcp.engines.terraform.spec import (
    BEGIN,
    END,
    Finish,
    Scope,
    Verb,
)
from atlas_mcp.model import Effect, Environment, Plan, PlanKind, Step
from atlas_mcp.plans.checks import misowned
from tests import steps
from tests.unit.terraform.frozen_plans import (
    AT,
    BACK,
    CLAIM,
    FILE,
    FOLLOW,
    GONE,
    KEPT,
    MARK,
    MIXED,
    NEW,
    PREPARE,
    PREPARING,
    PROGRAM,
    and_also,
    causes,
    change,
    claim,
    forged,
    forget,
    made,
    plan_of,
    rerun,
)

# -- what the operator allows ----------------------------------------------------------------------------


def places(**more: Any) -> dict[str, Any]:
    return {key: [*value] for key, value in more.items()}


@pytest.mark.parametrize(
    ("forgery", "cause"),
    [
        (places(nodes=("pve9",)), "node pve9 is not one that the operator allows"),
        (places(nodes=()), "node of its own choice is not one that the operator allows"),
        (places(storages=("ceph", "theirs")), "storage theirs is not one that the operator allows"),
        (places(storages=("", "ceph")), "storage of its own choice is not one that the operator allows"),
        (places(storages=()), "storage of its own choice is not one that the operator allows"),
        (places(pools=("theirs",)), "pool theirs is not one that the operator allows"),
        (places(pools=()), "pool of its own choice is not one that the operator allows"),
        (places(nodes=("pve9\x1b[2J",)), "node pve9?[2J is not one"),
        ({"effect": "read"}, "its effect is create, not read"),
        ({"vmid": 100}, "VM 100 is not one that it is for"),
        ({"vmid": None}, "VM None is not one that it is for"),
        ({"lines": [*made(NEW).lines[1:]]}, "is claimed as another one than is made"),
        ({"lines": [text for text in made(NEW).lines if "atlas:" not in text]}, "without the mark of its deployment"),
        ({"lines": [*made(NEW).lines, f"description: x atlas:{'0' * 32}"]}, "without the mark of its deployment"),
    ],
)
def test_where_a_new_vm_goes(forgery: dict[str, Any], cause: str) -> None:
    assert cause in causes(rerun(MIXED, NEW, **forgery))


@pytest.mark.parametrize(
    ("forgery", "cause"),
    [
        (places(nodes=("pve9",), lines=("node_name: pve1 -> pve9",)), "node pve9 is not one"),
        (places(storages=("theirs",), lines=("disk.1.datastore_id: not set -> theirs",)), "storage theirs is not one"),
        (places(pools=("theirs",), lines=("pool_id: atlas -> theirs",)), "pool theirs is not one"),
        (places(storages=("",)), "storage of its own choice is not one"),
        (places(storages=("the\nirs",), lines=("disk.1.datastore_id: not set -> the irs",)), "storage the irs is not"),
        ({"effect": "read"}, "its effect is change, not read"),
        (places(lines=("description: x -> y",)), "without the mark of its deployment"),
    ],
)
def test_where_a_vm_goes_that_is_there(forgery: dict[str, Any], cause: str) -> None:
    assert cause in causes(rerun(MIXED, KEPT, **forgery))


def test_a_removal_says_so() -> None:
    assert "its effect is remove, not change" in causes(rerun(MIXED, GONE, effect="change"))


def test_a_vm_may_stay_where_it_is() -> None:
    assert causes(rerun(MIXED, KEPT, nodes=["pve9"], storages=["theirs"], pools=["theirs"])) == ""
    assert causes(rerun(MIXED, KEPT, lines=[f"description: x -> Made by a test. {MARK}"])) == ""


@pytest.mark.parametrize(
    ("vmid", "snippet", "text"),
    [
        (NEW, "local:snippets/evil.yaml", "initialization.0.user_data_file_id: {}"),
        (KEPT, "local:snippets/evil.yaml", "initialization.0.user_data_file_id: not set -> {}"),
        (KEPT, "local:snippets/evil.yaml", "initialization.0.user_data_file_id: local:snippets/web.yaml -> {}"),
    ],
)
def test_a_snippet_is_the_operators_and_roots(vmid: int, snippet: str, text: str) -> None:
    def lines(volume: str) -> list[str]:
        return [*(made(vmid).lines if vmid == NEW else ()), text.format(volume)]

    root = forged(MIXED, BEGIN, effect=Effect.ROOT)
    assert "its snippet local:snippets/evil.yaml is not one" in causes(
        rerun(root, vmid, lines=lines(snippet), effect="root")
    )
    assert "its effect is root, not" in causes(rerun(root, vmid, lines=lines("local:snippets/web.yaml")))
    assert causes(rerun(root, vmid, lines=lines("local:snippets/web.yaml"), effect="root")) == ""


def test_what_a_removal_makes() -> None:
    assert "that is no part of a removal" in causes(MIXED.model_copy(update={"kind": PlanKind.REMOVE}))


# -- two runs, and none ----------------------------------------------------------------------------------


def test_two_runs() -> None:
    again = MIXED.step(BEGIN).model_copy(update={"id": "terraform/again"})
    assert "Terraform applies twice" in causes(and_also(MIXED, again))


def test_an_end_of_another_run() -> None:
    other = PREPARE.model_copy(
        update={
            "id": "terraform/other",
            "action": "finish",
            "needs": (BEGIN,),
            "args": Finish(plan="0" * 64).model_dump(mode="json", exclude={"action"}),
        }
    )
    assert "terraform/other: it does not come after what it ends" in causes(and_also(MIXED, other))


@pytest.mark.parametrize(
    "plan",
    [
        and_also(PREPARING, steps.ready(KEPT)),
        and_also(PREPARING, claim(NEW)),
        and_also(PREPARING, forget(GONE)),
        and_also(PREPARING, PREPARE.model_copy(update={"id": "again"})),
        and_also(MIXED, PREPARE),
        MIXED.model_copy(update={"kind": PlanKind.PREPARE}),
        PREPARING.model_copy(update={"kind": PlanKind.APPLY}),
        PREPARING.model_copy(update={"kind": PlanKind.REMOVE}),
        steps.plan(steps.vm(), AT, kind=PlanKind.PREPARE),
        steps.plan([steps.ready(KEPT)], AT, kind=PlanKind.PREPARE),
    ],
)
def test_plans_are_prepared_alone(plan: Plan) -> None:
    assert "plans are prepared alone" in causes(plan)


@pytest.mark.parametrize("id", ["../../home/ann", "/etc", "", ".", "a/b", "x\n", "x" * 101])
def test_a_deployment_whose_id_is_a_path(id: str) -> None:
    named = PREPARING.model_copy(update={"subject": PREPARING.subject.model_copy(update={"id": id})})
    plan = forged(named, PREPARE.id, target=PREPARE.target.model_copy(update={"id": id}))
    assert "its deployment has no name of ours" in causes(plan)


# -- past the program that keeps the state ---------------------------------------------------------------


@pytest.mark.parametrize(
    "write",
    [
        steps.clone(2005),
        steps.configure(KEPT),
        steps.grow(KEPT),
        steps.start(KEPT),
        steps.stop(KEPT),
        steps.destroy(KEPT),
        steps.ha_add(KEPT),
        steps.ha_remove(KEPT),
        steps.backup_add(KEPT),
        steps.backup_remove(KEPT),
    ],
    ids=lambda step: step.action,
)
def test_nothing_is_written_beside_or_past_terraform(write: Step) -> None:
    assert "it writes beside a program that keeps the guest's state" in causes(and_also(MIXED, write))
    held = {f"vm{KEPT}": steps.target(KEPT)}
    past = misowned(steps.plan([write], AT), Environment.DEV, held, PROGRAM)
    assert [problem.message for problem in past] == [
        f"{PROGRAM} keeps the state of its deployment, and it goes past that."
    ]


def test_a_removal_that_only_seems_to_be_over() -> None:
    """What is gone already may leave the record past Terraform; a text that reads as both true and false may not."""
    held = {f"vm{KEPT}": steps.target(KEPT)}
    gone = steps.destroy(KEPT)
    for value, honest in ((True, True), ("false", False), ("no", False), (0, False), (1, False), (False, False)):
        plan = steps.plan([gone.model_copy(update={"args": {**gone.args, "gone": value}, "target_gone": True})], AT)
        past = misowned(plan, Environment.DEV, held, PROGRAM)
        assert (not past and causes(plan) == "") is honest, value
    unsaid = steps.plan([gone.model_copy(update={"args": {**gone.args, "gone": True}})], AT)
    assert misowned(unsaid, Environment.DEV, held, PROGRAM)
    assert "of its target's end" in causes(unsaid)


# -- what an approver is shown ---------------------------------------------------------------------------


def test_an_approver_sees_every_change() -> None:
    file = (Row("plan file", FILE), Row("program", PROGRAM))
    assert claims.told(MIXED.step(BEGIN)) == file
    attributes = [Row("attribute", text) for text in made(NEW).lines]
    assert claims.told(MIXED.step(FOLLOW)) == (Row("by Terraform", "create"), *attributes)
    assert claims.told(BACK.step(BEGIN))[2:] == (Row("state", "after that nobody keeps one of the deployment"),)
    assert claims.told(PREPARE) == ()
    ha = change(KEPT, Verb.UPDATE, lines=("state: started -> stopped",))
    rule = ha.model_copy(update={"type": "proxmox_haresource", "vmid": None, "name": "vm:2002"})
    assert claims.told(plan_of(Scope(kept=(KEPT,)), (rule,), ()).step(BEGIN))[2:] == (
        Row("update", "proxmox_haresource vm:2002"),
        Row("attribute", "state: started -> stopped"),
    )
    assert proxmox_claims.told(claim(NEW)) == (
        Row("name", f"vm{NEW}"),
        Row("claimed", f"VMID {NEW}, for a clone of template {steps.TEMPLATE}"),
    )


def test_a_message_holds_no_control_characters() -> None:
    plan = forged(forged(MIXED, END, id="x\x1b[2J\ny"), CLAIM, target=steps.target(2009, "\x1b[2J"))
    assert "x?[2J y: it" not in causes(MIXED)
    assert "VM 2009" not in causes(plan) and "vm 2009 (?[2J) on demo is claimed, and not made" in causes(plan)
