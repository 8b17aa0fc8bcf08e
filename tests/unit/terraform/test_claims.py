"""Plans with a run of Terraform's in which one thing is forged; what is legitimate is made by the engine itself."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from atlas_mcp.config import Settings
from atlas_mcp.engines.proxmox import claims as proxmox_claims
from atlas_mcp.engines.proxmox import spec as proxmox
from atlas_mcp.engines.proxmox.engine import ProxmoxEngine
from atlas_mcp.engines.terraform import claims
from atlas_mcp.engines.terraform.engine import TerraformEngine
from atlas_mcp.engines.terraform.judge import VM
from atlas_mcp.engines.terraform.spec import (
    BEGIN,
    END,
    ENGINE,
    MARKED,
    UNTAKEN,
    Change,
    Finish,
    Prepare,
    Scope,
    Verb,
)
from atlas_mcp.model import Effect, Environment, Limit, Plan, PlanKind, Predicate, Step, Target, Undo
from atlas_mcp.soundness import misowned
from tests import steps

AT = datetime(2026, 11, 21, tzinfo=UTC)
FILE, PROGRAM = "f" * 64, "terraform 1.11.4"
MARK = proxmox.mark(steps.NONCE)
NEW, NEXT, KEPT, GONE, TAKEN = 2000, 2001, 2002, 2003, 2004
SETTINGS = Settings.model_validate(
    {
        "clusters": {
            steps.CLUSTER: {
                "endpoints": ["https://pve1.example:8006"],
                "token": "env:TOKEN",
                "vmids": {"first": 2000, "last": 2999},
                "nodes": ["pve1", "pve2"],
                "storages": ["ceph"],
                "pools": ["atlas"],
                "snippets": {"web": "local:snippets/web.yaml"},
            }
        }
    }
)
TERRAFORM, PROXMOX = TerraformEngine(SETTINGS), ProxmoxEngine(SETTINGS.clusters)
PREPARE = Step(
    id="terraform/prepare",
    engine=ENGINE,
    action="prepare",
    target=Target(cluster=steps.CLUSTER, kind=ENGINE, id=steps.DEPLOYMENT, name="web"),
    summary="have Terraform plan web",
    effect=Effect.READ,
    undo=Undo.COVERED,
    args=Prepare(scope=Scope()).model_dump(mode="json", exclude={"action"}),
)


def change(vmid: int, verb: Verb, effect: Effect = Effect.CHANGE, lines: tuple[str, ...] = (), **more: Any) -> Change:
    address = f'module.fleet.{VM}.cloned["{vmid}"]'
    values = {"nodes": ("pve1",), "storages": ("ceph",), "pools": ("atlas",), **more}
    if verb in (Verb.DELETE, Verb.FORGET):
        values = more
    return Change(
        address=address, type=VM, vmid=vmid, name=f"vm{vmid}", verb=verb, effect=effect, lines=lines, **values
    )


def made(vmid: int) -> Change:
    lines = (
        "clone.0.node_name: pve1",
        f"clone.0.vm_id: {steps.TEMPLATE}",
        f"description: Made by a test. {MARK}",
        "disk.0.datastore_id: ceph",
        "disk.0.interface: scsi0",
        f"name: vm{vmid}",
        "node_name: pve1",
        "pool_id: atlas",
    )
    return change(vmid, Verb.CREATE, Effect.CREATE, lines)


def claim(vmid: int, *siblings: int, **more: Any) -> Step:
    found = steps.claim(vmid, id=f"vm{vmid}/claim")
    args = found.args | {"siblings": {str(one): "pve1" for one in siblings or (vmid,)}, **more}
    return found.model_copy(update={"args": args})


def forget(vmid: int) -> Step:
    gone = proxmox.Destroy(vmid=vmid, nonce=steps.NONCE, volumes=(), gone=True)
    return steps.step(gone, Effect.REMOVE, Undo.NEVER, drops=f"vm{vmid}", needs=(END,))


def read(id: str, *vmids: int, **more: Any) -> Predicate:
    args: dict[str, Any] = {"cluster": steps.CLUSTER, "vmids": [*vmids], **more}
    return Predicate(id=id, engine=proxmox.ENGINE, kind=id, summary="x", args=args)


def plan_of(scope: Scope, changes: tuple[Change, ...], around: tuple[Step, ...], **more: Any) -> Plan:
    """The plan that the engine completes a draft to."""
    prepare = PREPARE.model_copy(update={"args": {**PREPARE.args, "scope": scope.model_dump(mode="json")}})
    result: dict[str, Any] = {
        "plan": FILE,
        "program": PROGRAM,
        "changes": [one.model_dump(mode="json") for one in changes],
        "warnings": [],
    }
    found, _ = TERRAFORM.complete(prepare, result, around)
    predicates = [read(UNTAKEN, *scope.created)] * bool(scope.created)
    predicates += [read(MARKED, *sorted(scope.there), nonce=steps.NONCE)] * bool(scope.there)
    return steps.plan((), AT, predicates=tuple(predicates), **more).model_copy(update={"steps": found})


MIXED = plan_of(
    Scope(created=(NEW, NEXT), kept=(KEPT,), removed=(GONE,)),
    (
        made(NEW),
        made(NEXT),
        change(KEPT, Verb.UPDATE, lines=("cpu.0.cores: 2 -> 4",)),
        change(GONE, Verb.DELETE, Effect.REMOVE),
    ),
    (
        claim(NEW, NEW, NEXT),
        claim(NEXT, NEW, NEXT),
        steps.ready(NEW, needs=(END,), notes=f"vm{NEW}"),
        steps.verify(NEW, needs=(END,), notes=f"vm{NEW}"),
        forget(GONE),
    ),
)
OVER = plan_of(
    Scope(adopted=(TAKEN,), keys={TAKEN: f"vm{TAKEN}"}), (change(TAKEN, Verb.IMPORT, lines=("migrate: x",)),), ()
)
BACK = plan_of(Scope(kept=(KEPT,), forget=True, keys={KEPT: f"vm{KEPT}"}), (change(KEPT, Verb.FORGET),), ())
REMOVAL = plan_of(
    Scope(removed=(GONE,)), (change(GONE, Verb.DELETE, Effect.REMOVE),), (forget(GONE),), kind=PlanKind.REMOVE
)
PREPARING = steps.plan((), AT, kind=PlanKind.PREPARE).model_copy(update={"steps": (PREPARE,)})
CLAIM, FOLLOW, FORGET = f"vm{NEW}/claim", f"vm-{NEW}/create", f"vm{GONE}/destroy"
UPDATE, DELETE = f"vm-{KEPT}/update", f"vm-{GONE}/delete"


def causes(plan: Plan) -> str:
    found = (*TERRAFORM.misstated(plan), *PROXMOX.misstated(plan))
    return "\n".join(problem.message for problem in found)


def forged(plan: Plan, step_id: str, **changes: Any) -> Plan:
    """The plan with one step changed; `args` are added to its own."""
    old = plan.step(step_id)
    new = {**changes, "args": {**old.args, **changes.get("args", {})}}
    return plan.model_copy(
        update={"steps": tuple(old.model_copy(update=new) if one is old else one for one in plan.steps)}
    )


def without(plan: Plan, step_id: str) -> Plan:
    """The plan without a step; nothing waits for it any more."""
    left = [one for one in plan.steps if one.id != step_id]
    needs = [tuple(need for need in one.needs if need != step_id) for one in left]
    told = [one.model_copy(update={"needs": need}) for one, need in zip(left, needs, strict=True)]
    return plan.model_copy(update={"steps": tuple(told)})


def and_also(plan: Plan, *more: Step) -> Plan:
    return plan.model_copy(update={"steps": (*plan.steps, *more)})


def rerun(plan: Plan, vmid: int, /, **changes: Any) -> Plan:
    """The plan with one change of the run forged, and the step that shows it, too."""
    found: Any = plan.step(BEGIN).args["changes"]
    told = [{**one, **changes} if one["vmid"] == vmid else one for one in found]
    new = forged(plan, BEGIN, args={"changes": told})
    follow = next(one for one in plan.steps if one.action == "follow" and one.target.id == str(vmid))
    shown = {key: value for key, value in changes.items() if key in ("verb", "lines")}
    effect = changes.get("effect", follow.effect)
    return forged(new, follow.id, effect=Effect(effect), args=shown)


@pytest.mark.parametrize("plan", [MIXED, OVER, BACK, REMOVAL, PREPARING], ids=["mixed", "over", "back", "removal", "p"])
def test_what_atlas_makes(plan: Plan) -> None:
    assert causes(plan) == ""
    assert claims.misstated(plan, lambda cluster: None) == ()
    held = {f"vm{vmid}": steps.target(vmid) for vmid in (KEPT, GONE, TAKEN)}
    assert misowned(plan, steps.CLUSTER, Environment.DEV, held, PROGRAM) == ()


# -- one thing at a time ---------------------------------------------------------------------------

OTHER = Target(cluster=steps.CLUSTER, kind=ENGINE, id="db-1", name="db")
SCOPE: Any = MIXED.step(BEGIN).args["scope"]


@pytest.mark.parametrize(
    ("step_id", "changes", "cause"),
    [
        (BEGIN, {"effect": Effect.READ}, "its effect is remove, not read"),
        (BEGIN, {"effect": Effect.INTERRUPT}, "its effect is remove, not interrupt"),
        (BEGIN, {"target": OTHER}, "it acts on another deployment than it says"),
        (BEGIN, {"target": PREPARE.target.model_copy(update={"cluster": "x"})}, "it acts on another deployment"),
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
        (FOLLOW, {"notes": f"vm{NEW}"}, "it makes, ends or notes a member"),
        (FOLLOW, {"makes": steps.member(NEW)}, "it makes, ends or notes a member"),
        (UPDATE, {"drops": f"vm{KEPT}"}, "it makes, ends or notes a member"),
        (FORGET, {"drops": None}, f"VM {GONE} is removed, and nothing says so"),
        (FORGET, {"effect": Effect.READ}, f"VM {GONE} is removed, and nothing says so"),
        (FORGET, {"needs": ()}, f"VM {GONE} is removed, and nothing says so"),
        (FORGET, {"target": steps.target(KEPT)}, f"VM {GONE} is removed, and nothing says so"),
        (FORGET, {"args": {"gone": False}}, "it writes beside a program that keeps the guest's state"),
        (FORGET, {"args": {"gone": "true"}}, "its arguments are not those of destroy"),
        (CLAIM, {"effect": Effect.READ}, "its effect is create, not read"),
        (CLAIM, {"undo": Undo.NEVER}, "it is not undone as it says (never)"),
        (CLAIM, {"critical": False}, "it may fail unseen"),
        (CLAIM, {"makes": None}, "a clone or a claim makes a member"),
        (CLAIM, {"target": steps.target(KEPT)}, f"it acts on VM {NEW} of demo, not on the target it names"),
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
    assert "which is not its target" in str(misowned(foreign, steps.CLUSTER, Environment.DEV, held, PROGRAM))


# -- predicates ------------------------------------------------------------------------------------


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


# -- what undoing a claim would remove -------------------------------------------------------------

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
        ({"vmid": 100}, "it acts on VM 100 of demo, not on the target it names"),
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


# -- what the operator allows ----------------------------------------------------------------------


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


# -- two runs, and none ----------------------------------------------------------------------------


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
    named = PREPARING.model_copy(update={"deployment_id": id})
    plan = forged(named, PREPARE.id, target=PREPARE.target.model_copy(update={"id": id}))
    assert "its deployment has no name of ours" in causes(plan)


# -- past the program that keeps the state ---------------------------------------------------------


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
    past = misowned(steps.plan([write], AT), steps.CLUSTER, Environment.DEV, held, PROGRAM)
    assert [problem.message for problem in past] == [
        f"{PROGRAM} keeps the state of its deployment, and it goes past that."
    ]


def test_a_removal_that_only_seems_to_be_over() -> None:
    """What is gone already may leave the record past Terraform; a text that reads as both true and false may not."""
    held = {f"vm{KEPT}": steps.target(KEPT)}
    gone = steps.destroy(KEPT)
    for value, honest in ((True, True), ("false", False), ("no", False), (0, False), (1, False), ("true", False)):
        plan = steps.plan([gone.model_copy(update={"args": {**gone.args, "gone": value}})], AT)
        past = misowned(plan, steps.CLUSTER, Environment.DEV, held, PROGRAM)
        assert (not past and causes(plan) == "") is honest, value


# -- what an approver is shown ---------------------------------------------------------------------


def test_an_approver_sees_every_change() -> None:
    assert claims.told(MIXED.step(BEGIN)) == (f"plan file {FILE}, with {PROGRAM}",)
    assert claims.told(MIXED.step(FOLLOW)) == ("create by Terraform", *made(NEW).lines)
    assert claims.told(BACK.step(BEGIN))[1:] == ("after that nobody keeps a state of the deployment",)
    assert claims.told(PREPARE) == ()
    ha = change(KEPT, Verb.UPDATE, lines=("state: started -> stopped",))
    rule = ha.model_copy(update={"type": "proxmox_haresource", "vmid": None, "name": "vm:2002"})
    assert claims.told(plan_of(Scope(kept=(KEPT,)), (rule,), ()).step(BEGIN))[1:] == (
        "vm:2002: update proxmox_haresource: state: started -> stopped",
    )
    assert proxmox_claims.told(claim(NEW)) == (f"vm{NEW}: VMID {NEW}, for a clone of template {steps.TEMPLATE}",)


def test_a_message_holds_no_control_characters() -> None:
    plan = forged(forged(MIXED, END, id="x\x1b[2J\ny"), CLAIM, target=steps.target(2009, "\x1b[2J"))
    assert "x?[2J y: it" not in causes(MIXED)
    assert "VM 2009" not in causes(plan) and "vm 2009 (?[2J) on demo is claimed, and not made" in causes(plan)
