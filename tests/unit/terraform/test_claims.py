"""Plans with a run of Terraform's in which one thing is forged; what is legitimate is made by the engine itself."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.engines.terraform import ENGINE, claims
from atlas_mcp.engines.terraform.spec import (
    BEGIN,
    END,
    MARKED,
    UNTAKEN,
    Scope,
    Verb,
)
from atlas_mcp.model import Effect, Environment, Limit, Plan, Predicate, Target, Undo
from atlas_mcp.plans.checks import misowned
from tests import steps
from tests.unit.terraform.frozen_plans import (
    AT,
    BACK,
    CLAIM,
    DELETE,
    FOLLOW,
    FORGET,
    GONE,
    KEPT,
    MIXED,
    NEW,
    NEXT,
    OVER,
    PREPARE,
    PREPARING,
    PROGRAM,
    REMOVAL,
    TAKEN,
    UPDATE,
    and_also,
    causes,
    change,
    claim,
    forged,
    made,
    plan_of,
    read,
    without,
)


@pytest.mark.parametrize("plan", [MIXED, OVER, BACK, REMOVAL, PREPARING], ids=["mixed", "over", "back", "removal", "p"])
def test_what_atlas_makes(plan: Plan) -> None:
    assert causes(plan) == ""
    assert claims.misstated(plan, lambda cluster: None) == ()
    held = {f"vm{vmid}": steps.target(vmid) for vmid in (KEPT, GONE, TAKEN)}
    assert misowned(plan, Environment.DEV, held, PROGRAM) == ()


# -- one thing at a time ---------------------------------------------------------------------------------


OTHER = Target(engine=ENGINE, place=steps.CLUSTER, kind=ENGINE, id="db-1", name="db")
SCOPE: Any = MIXED.step(BEGIN).args["scope"]


@pytest.mark.parametrize(
    ("step_id", "changes", "cause"),
    [
        (BEGIN, {"effect": Effect.READ}, "its effect is remove, not read"),
        (BEGIN, {"effect": Effect.INTERRUPT}, "its effect is remove, not interrupt"),
        (BEGIN, {"target": OTHER}, "it acts on another deployment than it says"),
        (BEGIN, {"target": PREPARE.target.model_copy(update={"place": "x"})}, "its VMs are in several places"),
        (BEGIN, {"target": PREPARE.target.model_copy(update={"engine": "x"})}, "it acts on another deployment"),
        (BEGIN, {"target": PREPARE.target.model_copy(update={"kind": "vm"})}, "it acts on another deployment"),
        (BEGIN, {"undo": Undo.COVERED}, "it is not undone as a run is"),
        (BEGIN, {"undo": Undo.NEVER}, "it is not undone as a run is"),
        (BEGIN, {"id": "terraform/run"}, "it is not undone as a run is"),
        (BEGIN, {"critical": False}, "it may fail unseen"),
        (BEGIN, {"limits": (Limit(name="start:demo:pve1", at_once=1),)}, "or holds up others"),
        (BEGIN, {"notes": f"vm{KEPT}"}, "it makes, ends or notes a member"),
        (BEGIN, {"makes": steps.member(NEW)}, "it makes, ends or notes a member"),
        (BEGIN, {"drops": f"vm{GONE}"}, "it makes, ends or notes a member"),
        (BEGIN, {"predicates": (MARKED,)}, f"nothing looks right before the run whether VM {NEXT} is free"),
        (BEGIN, {"predicates": (UNTAKEN,)}, f"nothing looks right before the run whether VM {KEPT} is ours"),
        (BEGIN, {"predicates": (UNTAKEN,)}, f"nothing looks right before the run whether VM {GONE} is ours"),
        (BEGIN, {"needs": (CLAIM,)}, f"VM {NEXT} is made without being claimed first"),
        (BEGIN, {"args": {"owner": "opentofu 1.12.6"}}, "not kept by whom it says"),
        (BEGIN, {"args": {"owner": ""}}, "not kept by whom it says"),
        (BEGIN, {"args": {"plan": "x"}}, "its arguments are not those of apply"),
        (BEGIN, {"args": {"command": "id"}}, "its arguments are not those of apply"),
        (BEGIN, {"action": "exec\x1b[2J"}, "its arguments are not those of exec?[2J"),
        (BEGIN, {"args": {"scope": SCOPE | {"forget": "false"}}}, "its arguments are not those of apply"),
        (BEGIN, {"args": {"scope": SCOPE | {"kept": [KEPT, 100]}}}, "whether VM 100 is ours"),
        (BEGIN, {"args": {"scope": SCOPE | {"kept": [KEPT, 100], "gone": [100]}}}, "whether VM 100 is ours"),
        (BEGIN, {"args": {"scope": SCOPE | {"adopted": [100], "gone": [100]}}}, "whether VM 100 is ours"),
        (BEGIN, {"args": {"scope": SCOPE | {"removed": [GONE, 100], "created": [NEW, NEXT, 100]}}}, "VM 100 is ours"),
        (BEGIN, {"args": {"scope": SCOPE | {"created": [NEW, NEXT, 2009]}}}, "it does not make the VMs that it is for"),
        (BEGIN, {"args": {"scope": SCOPE | {"created": [NEW]}}}, "it does not make the VMs that it is for"),
        (BEGIN, {"args": {"scope": SCOPE | {"kept": []}}}, f"VM {KEPT} is not one that it is for"),
        (BEGIN, {"args": {"changes": []}}, "(vm2000) on demo is claimed, and not made"),
        (END, {"needs": ()}, "it does not come after what it ends"),
        (END, {"needs": (CLAIM,)}, "it does not come after what it ends"),
        (END, {"args": {"plan": "0" * 64}}, "it does not come after what it ends"),
        (END, {"undo": Undo.RESTORE}, "it does not come after what it ends"),
        (END, {"args": {"again": False}}, "it does not look whether all is done"),
        (END, {"id": "terraform/end"}, "nothing waits for Terraform's end"),
        (END, {"critical": False}, "it may fail unseen"),
        (END, {"target": OTHER}, "it acts on another deployment than it says"),
        (FOLLOW, {"effect": Effect.READ}, "its effect is create, not read"),
        (DELETE, {"effect": Effect.CHANGE}, "its effect is remove, not change"),
        (FOLLOW, {"target": steps.target(NEXT)}, f"it acts on VM {NEW}, not on the target it names"),
        (FOLLOW, {"target": OTHER}, f"it acts on VM {NEW}, not on the target it names"),
        (FOLLOW, {"args": {"address": "x.y"}}, "it follows a change that Terraform does not make"),
        (FOLLOW, {"args": {"verb": "update"}}, "it follows a change that Terraform does not make"),
        (FOLLOW, {"args": {"lines": ["cpu.0.cores: 1"]}}, "it follows a change that Terraform does not make"),
        (FOLLOW, {"args": {"plan": "0" * 64}}, "it follows a change that Terraform does not make"),
        (FOLLOW, {"args": {"deployment": "db-1"}}, "it follows a change that Terraform does not make"),
        (FOLLOW, {"needs": ()}, "it follows a change that Terraform does not make"),
        (FOLLOW, {"undo": Undo.RESTORE}, "it is undone with the run, not by itself"),
        (FOLLOW, {"critical": False}, "it may fail unseen"),
        (FOLLOW, {"notes": f"vm{KEPT}"}, "it makes, ends or notes a member"),
        (FOLLOW, {"makes": steps.member(NEW)}, "it makes, ends or notes a member"),
        (UPDATE, {"drops": f"vm{KEPT}"}, "it makes, ends or notes a member"),
        (FORGET, {"drops": None}, f"VM {GONE} is removed, and nothing says so"),
        (FORGET, {"effect": Effect.READ}, f"VM {GONE} is removed, and nothing says so"),
        (FORGET, {"needs": ()}, f"VM {GONE} is removed, and nothing says so"),
        (FORGET, {"target": steps.target(KEPT)}, f"VM {GONE} is removed, and nothing says so"),
        (
            FORGET,
            {"args": {"gone": False}, "target_gone": False},
            "it writes beside a program that keeps the guest's state",
        ),
        (FORGET, {"args": {"gone": "true"}}, "its arguments are not those of destroy"),
        (CLAIM, {"effect": Effect.READ}, "its effect is create, not read"),
        (CLAIM, {"undo": Undo.NEVER}, "it is not undone as it says (never)"),
        (CLAIM, {"critical": False}, "it may fail unseen"),
        (CLAIM, {"makes": None}, "a clone or a claim makes a member"),
        (CLAIM, {"target": steps.target(KEPT)}, f"it acts on VM {NEW}, not on the target it names"),
        (CLAIM, {"args": {"nonce": "0" * 32}}, "it acts on a guest of another deployment"),
        (CLAIM, {"args": {"name": "nice"}}, "it makes a VM of another name than it says"),
        (CLAIM, {"args": {"name": "x"}, "target": steps.target(NEW, "x")}, "claimed as another one than is made"),
        (CLAIM, {"args": {"name": ""}}, "it is not claimed with the guests of its template"),
        (CLAIM, {"id": f"vm{NEXT}/clone"}, f"VM {NEW} is made without being claimed first"),
    ],
)
def test_one_step_that_lies(step_id: str, changes: dict[str, Any], cause: str) -> None:
    assert cause in causes(forged(MIXED, step_id, **changes))


@pytest.mark.parametrize(
    ("step_id", "cause"),
    [
        (CLAIM, f"VM {NEW} is made without being claimed first"),
        (END, "nothing waits for Terraform's end"),
        (FORGET, f"VM {GONE} is removed, and nothing says so"),
        (FOLLOW, f"VM {NEW} is changed, and no step shows it"),
        (UPDATE, f"VM {KEPT} is changed, and no step shows it"),
        (DELETE, f"VM {GONE} is changed, and no step shows it"),
        (BEGIN, "it follows a change that Terraform does not make"),
        (BEGIN, "it does not come after what it ends"),
        (BEGIN, f"{CLAIM}: it is claimed, and nothing makes it"),
    ],
)
def test_one_step_that_is_missing(step_id: str, cause: str) -> None:
    assert cause in causes(without(MIXED, step_id))


@pytest.mark.parametrize("plan", [OVER, BACK], ids=["over", "back"])
def test_what_is_handed_over_is_noted(plan: Plan) -> None:
    follow = next(one for one in plan.steps if one.action == "follow")
    assert "it makes, ends or notes a member" in causes(forged(plan, follow.id, notes=None))
    foreign = forged(plan, follow.id, notes="vm1")
    held = {"vm1": steps.target(1), f"vm{KEPT}": steps.target(KEPT), f"vm{TAKEN}": steps.target(TAKEN)}
    assert "which is not its target" in str(misowned(foreign, Environment.DEV, held, PROGRAM))


# -- predicates ------------------------------------------------------------------------------------------


def conditions(*found: Predicate) -> Plan:
    return MIXED.model_copy(update={"predicates": found})


FREE, OURS = MIXED.predicates


@pytest.mark.parametrize(
    ("lie", "cause"),
    [
        (read(UNTAKEN), f"whether VM {NEW} is free"),
        (read(UNTAKEN, NEW), f"whether VM {NEXT} is free"),
        (read(UNTAKEN, NEW, NEXT).model_copy(update={"kind": "quorate"}), f"whether VM {NEXT} is free"),
        (read(UNTAKEN, NEW, NEXT).model_copy(update={"engine": ENGINE}), f"whether VM {NEXT} is free"),
        (read(UNTAKEN, NEW, NEXT, cluster="x"), "it is no condition of ours"),
        (read(MARKED, KEPT, nonce=steps.NONCE), f"whether VM {GONE} is ours"),
        (read(MARKED, KEPT, GONE, nonce="0" * 32), f"whether VM {KEPT} is ours"),
        (read(MARKED, KEPT, GONE, nonce="0" * 32), "marked: it is no condition of ours"),
        (read(MARKED, KEPT, GONE), "marked: it is no condition of ours"),
        (read(MARKED, nonce=steps.NONCE, vmids="2002 2003"), f"whether VM {GONE} is ours"),
        (read(MARKED, nonce=steps.NONCE, vmids=["2002", "2003"]), f"whether VM {GONE} is ours"),
        (read(MARKED, nonce=steps.NONCE, vmids=["x"]), "marked: it is no condition of ours"),
    ],
)
def test_a_condition_that_looks_at_something_else(lie: Predicate, cause: str) -> None:
    left = [one for one in (FREE, OURS) if one.id != lie.id]
    assert cause in causes(conditions(*left, lie))


def test_what_is_about_no_vm_is_looked_at_as_well() -> None:
    """A run that only changes the HA of a VM: its mark is read all the same."""
    ha = change(KEPT, Verb.UPDATE).model_copy(update={"type": "proxmox_haresource", "vmid": None})
    plan = plan_of(Scope(kept=(KEPT,)), (ha,), ())
    assert causes(plan) == ""
    foreign = Scope(kept=(KEPT, 100)).model_dump(mode="json")
    assert "whether VM 100 is ours" in causes(forged(plan, BEGIN, args={"scope": foreign}))


# -- what undoing a claim would remove -------------------------------------------------------------------


# A guest is removed where as many of `siblings` are there as our token has cloned from `template` on `source`. Somebody
# takes VMID 2000 in mid-run, and only 2001 is cloned: that must come out as two against one, whatever the plan says.


@pytest.mark.parametrize(
    ("args", "cause"),
    [
        ({"siblings": {str(NEW): "pve1"}}, "it is not claimed with the guests of its template"),
        ({"siblings": {}}, "it is not claimed with the guests of its template"),
        ({"siblings": {str(NEXT): "pve1"}}, "it is not claimed with the guests of its template"),
        ({"siblings": {str(NEW): "pve1", str(NEXT): "pve1", "100": "pve1"}}, "it is not claimed with the guests"),
        ({"siblings": {str(NEW): "pve1", str(NEXT): "pve2"}}, "it is not claimed with the guests of its template"),
        ({"siblings": {"2000 ": "pve1", str(NEXT): "pve1"}}, "it is not claimed with the guests of its template"),
        ({"siblings": {str(NEW): "pve2", str(NEXT): "pve1"}}, "is claimed as another one than is made"),
        ({"siblings": [NEW, NEXT]}, "its arguments are not those of claim"),
        ({"template": 9001}, f"VM {NEW} is claimed as another one than is made"),
        ({"template": 9001, "siblings": {str(NEW): "pve1"}}, f"VM {NEW} is claimed as another one than is made"),
        ({"template": "9000"}, "its arguments are not those of claim"),
        ({"source": "pve2"}, "its template is on two nodes"),
        ({"source": "pve2"}, f"VM {NEW} is claimed as another one than is made"),
        ({"disks": ["scsi0", "scsi9"]}, f"VM {NEW} is claimed as another one than is made"),
        ({"vmid": 100}, "it acts on VM 100, not on the target it names"),
    ],
)
def test_what_a_claim_is_counted_by(args: dict[str, Any], cause: str) -> None:
    assert cause in causes(forged(MIXED, CLAIM, args=args))


@pytest.mark.parametrize(
    "args", [{"template": 9001}, {"source": "pve2"}, {"siblings": {str(NEW): "pve1"}}, {"disks": ["scsi9"]}]
)
def test_claims_that_lie_with_one_another(args: dict[str, Any]) -> None:
    """What all of them say is still held against what Terraform makes."""
    plan = MIXED
    for vmid in (NEW, NEXT):
        own = {"siblings": {str(vmid): "pve1"}} if "siblings" in args else args
        plan = forged(plan, f"vm{vmid}/claim", args=own)
    assert "claimed as another one" in causes(plan) or "not claimed with the guests" in causes(plan)


def test_a_claim_of_what_is_not_made() -> None:
    """Whoever takes that VMID would be counted, and removed."""
    extra = and_also(MIXED, claim(2005, NEW, NEXT, 2005))
    assert "is claimed, and not made" in causes(extra)
    told = MIXED
    for vmid in (NEW, NEXT):
        told = forged(told, f"vm{vmid}/claim", args={"siblings": {str(one): "pve1" for one in (NEW, NEXT, 2005)}})
    whole = forged(
        and_also(told, claim(2005, NEW, NEXT, 2005)), BEGIN, needs=(*MIXED.step(BEGIN).needs, "vm2005/claim")
    )
    assert "is claimed, and not made" in causes(whole)


def test_a_claim_beside_no_run() -> None:
    for alone in (steps.plan([claim(NEW)], AT), steps.plan([claim(NEW), steps.ready(NEW)], AT)):
        assert "it is claimed, and nothing makes it" in causes(alone)
    beside = and_also(OVER, claim(NEW))
    assert "it is claimed, and nothing makes it" in causes(beside) and "and not made" in causes(beside)


def test_a_vmid_that_is_claimed_twice() -> None:
    twice = claim(NEW, NEW, NEXT).model_copy(update={"id": "again/claim"})
    plan = forged(and_also(MIXED, twice), BEGIN, needs=(*MIXED.step(BEGIN).needs, "again/claim"))
    assert "its VMID is claimed twice" in causes(plan)
    assert f"VM {NEW} is made without being claimed first" in causes(plan)


def test_claims_of_two_templates_count_apart() -> None:
    lines = tuple(text.replace("9000", "9001") for text in made(NEXT).lines)
    other = made(NEXT).model_copy(update={"lines": lines})
    apart = (claim(NEW), claim(NEXT, template=9001))
    assert causes(plan_of(Scope(created=(NEW, NEXT)), (made(NEW), other), apart)) == ""


def test_a_claim_outside_the_operators_range() -> None:
    outside = plan_of(Scope(created=(500,)), (made(500),), (claim(500),))
    assert "vm500/claim: VMID 500 is not in the operator's range" in causes(outside)
    assert f"{BEGIN}: VMID 500 is not in the operator's range" in causes(outside)
