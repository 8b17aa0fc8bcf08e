"""Plans of Terraform with steps of an engine that is neither its own nor that of the guests."""

from __future__ import annotations

from typing import Any

from atlas_mcp.model import Effect, Step, Target, Undo
from tests import steps
from tests.unit.terraform.frozen_plans import KEPT, MIXED, NEW, and_also, causes, claim

ENGINE = "labels"
SOCKET = Target(engine=ENGINE, place=steps.CLUSTER, kind="socket", id="7", name="socket-7")


def label(target: Target, *needs: str, **more: Any) -> Step:
    """Something that the other engine does."""
    values: dict[str, Any] = {
        "id": f"label/{target.kind}-{target.id}",
        "engine": ENGINE,
        "action": "label",
        "target": target,
        "summary": f"label {target.name}",
        "effect": Effect.CHANGE,
        "undo": Undo.RESTORE,
        "args": {"label": "web"},
        "needs": needs,
        **more,
    }
    return Step.model_validate(values)


PAST = "it writes beside a program that keeps the guest's state"


def test_beside_terraform_an_engine_may_change_what_terraform_does_not_keep() -> None:
    assert causes(and_also(MIXED, label(SOCKET))) == ""
    elsewhere = steps.target(KEPT).model_copy(update={"place": "other"})
    assert causes(and_also(MIXED, label(elsewhere), label(steps.target(KEPT), effect=Effect.READ))) == ""
    assert PAST in causes(and_also(MIXED, label(steps.target(KEPT))))


def test_a_guest_of_the_deployment_that_the_run_leaves_out_is_terraforms_too() -> None:
    assert PAST in causes(and_also(MIXED, steps.configure(2050)))


def test_no_other_engine_claims_or_forgets_a_guest_for_terraform() -> None:
    """A step of another engine that bears the same action, or a condition of the same kind, is another thing."""
    for action in ("claim", "destroy"):
        step = label(steps.target(KEPT), action=action, args={"label": "x", "gone": True})
        assert PAST in causes(and_also(MIXED, step))
    foreign = [one.model_copy(update={"engine": ENGINE}) for one in MIXED.predicates]
    read = causes(MIXED.model_copy(update={"predicates": tuple(foreign)}))
    assert f"whether VM {NEW} is free" in read and f"whether VM {KEPT} is ours" in read
    claims = [one.model_copy(update={"engine": ENGINE}) if one.action == "claim" else one for one in MIXED.steps]
    assert f"VM {NEW} is made without being claimed first" in causes(MIXED.model_copy(update={"steps": tuple(claims)}))


def test_a_claim_is_made_good_by_a_step_on_its_guest_alone() -> None:
    """Waiting for a claim, and looking at its guest, make none."""
    alone = claim(NEW)
    for beside in (label(SOCKET, alone.id), label(alone.target, alone.id, effect=Effect.READ), label(alone.target)):
        plan = and_also(MIXED.model_copy(update={"steps": (alone,)}), beside)
        assert "it is claimed, and nothing makes it" in causes(plan)
