"""Plans of Terraform's as they are frozen, and forged."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from atlas_mcp import config
from atlas_mcp.engines.proxmox import spec as proxmox
from atlas_mcp.engines.proxmox.engine import ProxmoxEngine
from atlas_mcp.engines.proxmox.settings import clusters_of
from atlas_mcp.engines.terraform import ENGINE
from atlas_mcp.engines.terraform.engine import TerraformEngine
from atlas_mcp.engines.terraform.judge import VM
from atlas_mcp.engines.terraform.spec import (
    BEGIN,
    END,
    MARKED,
    UNTAKEN,
    Change,
    Prepare,
    Scope,
    Verb,
)
from atlas_mcp.model import Effect, Plan, PlanKind, Predicate, Step, Target, Undo
from tests import steps

AT = datetime(2026, 11, 21, tzinfo=UTC)
FILE, PROGRAM = "f" * 64, "terraform 1.11.4"
MARK = proxmox.mark(steps.NONCE)
NEW, NEXT, KEPT, GONE, TAKEN = 2000, 2001, 2002, 2003, 2004
SETTINGS = config.defaults(
    **{
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
TERRAFORM, PROXMOX = TerraformEngine(SETTINGS), ProxmoxEngine(clusters_of(SETTINGS))
PREPARE = Step(
    id="terraform/prepare",
    engine=ENGINE,
    action="prepare",
    target=Target(engine=ENGINE, place=steps.CLUSTER, kind=ENGINE, id=steps.DEPLOYMENT, name="web"),
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
    args = found.args | {"siblings": {str(one): "pve1" for one in siblings or (vmid,)}, "pool": "atlas", **more}
    return found.model_copy(update={"args": args})


def forget(vmid: int) -> Step:
    gone = proxmox.Destroy(vmid=vmid, nonce=steps.NONCE, volumes=(), gone=True)
    return steps.step(gone, Effect.REMOVE, Undo.NEVER, drops=f"vm{vmid}", needs=(END,), target_gone=True)


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
    found = TERRAFORM.complete(prepare, result, around)
    predicates = [read(UNTAKEN, *scope.created)] * bool(scope.created)
    predicates += [read(MARKED, *sorted(scope.there), nonce=steps.NONCE)] * bool(scope.there)
    return steps.plan((), AT, predicates=tuple(predicates), **more).model_copy(
        update={"steps": found.steps, "ownership": found.ownership}
    )


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
