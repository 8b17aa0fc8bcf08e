"""The labels of VMs, as rules of a policy match them: pools and names, whoever says what of them."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.domain.bindings import Bindings
from atlas_mcp.domain.rules import PolicyDocument
from atlas_mcp.engines.proxmox.engine import ProxmoxEngine
from atlas_mcp.model import ClientAnswers, Decision, HeldMember, Member, Outcome, Plan, Step
from atlas_mcp.plans import policy
from atlas_mcp.plans.judging import labels_of
from atlas_mcp.plans.verdicts import Circumstances
from tests import steps
from tests.unit.kernel.test_policy_matchers import ANN, AT, document

ENGINE = ProxmoxEngine({})


def decided(plan: Plan, rules: PolicyDocument, held: tuple[HeldMember, ...] = ()) -> Decision:
    circumstances = Circumstances(AT, labels_of(plan, held, {ENGINE.name: ENGINE}))
    return policy.decide(ANN, plan, [rules], ClientAnswers(), circumstances, Bindings(), held)


def matches(rule: dict[str, Any], step: Step, verdict: str = "forbid", held: tuple[HeldMember, ...] = ()) -> bool:
    """Whether a rule speaks of a step: a strict one beside a rule that allows all, a mild one by itself."""
    others = [] if verdict == "allow" else [{"verdict": "allow"}]
    found = document({"verdict": verdict, **rule}, *others)
    return decided(steps.plan([step], AT), found, held).rule == "rule-0"


def in_pool(step: Step, pool: str, hostname: str = "") -> Step:
    """A clone whose member says so."""
    spec = {"pool": pool, "hostname": hostname or step.target.name}
    return step.model_copy(update={"makes": steps.member().model_copy(update={"spec": spec})})


@pytest.mark.parametrize("verdict", ["allow", "forbid"])
@pytest.mark.parametrize(
    ("rule", "speaks"),
    [
        ({"targets": ["2000"]}, True),
        ({"targets": ["vm/20*"]}, True),
        ({"targets": ["container/20*"]}, False),
        ({"labels": {"pool": "atlas"}}, True),
        ({"labels": {"pool": "at*"}}, True),
        ({"labels": {"pool": "other"}}, False),
        ({"labels": {"rack": "*"}}, False),  # what it does not have matches nothing
        ({"labels": {"pool": "atlas", "rack": "*"}}, False),
    ],
)
def test_what_a_rule_matches_of_a_vm(rule: dict[str, Any], speaks: bool, verdict: str) -> None:
    assert matches(rule, in_pool(steps.clone(), "atlas"), verdict) is speaks


def test_a_vm_has_the_pools_and_names_that_anybody_says() -> None:
    clone = in_pool(steps.clone(), "lab", "web-1")
    assert ENGINE.labels(clone, ()) == {"pool": ("atlas", "lab"), "name": ("web-1",)}


def test_a_new_name_counts_beside_the_old_one() -> None:
    renamed = steps.configure(wanted={"name": "shop-prod-1"})
    assert matches({"targets": ["*-prod-*"]}, renamed)
    assert matches({"targets": ["vm2000"]}, renamed)


def test_the_name_in_the_record_counts_though_the_plan_calls_it_something_else() -> None:
    harmless = steps.start().model_copy(update={"target": steps.target(2000, "harmless")})
    held = HeldMember(
        deployment_id="web-1", key="a", target=steps.target(2000, "shop-prod-1"), made=True, spec={"pool": "atlas"}
    )
    assert not matches({"targets": ["*-prod-*"]}, harmless)
    assert matches({"targets": ["*-prod-*"]}, harmless, held=(held,))


@pytest.mark.parametrize(
    ("member", "held", "allowed", "forbidden"),
    [
        ("lab", "lab", True, False),
        ("lab", "prod", False, True),
        ("prod", "lab", False, True),
        ("", "lab", False, False),
    ],
)
def test_where_plan_and_record_say_different_pools_the_stricter_counts(
    member: str, held: str, allowed: bool, forbidden: bool
) -> None:
    planned = Member(key="vm2000", target=steps.target(2000), spec={"pool": member})
    kept = HeldMember(deployment_id="web-1", key="a", target=steps.target(2000), made=True, spec={"pool": held})
    plan = steps.plan([steps.start()], AT, members=[planned])
    lab = document({"verdict": "allow", "labels": {"pool": "lab"}})
    prod = document({"verdict": "forbid", "labels": {"pool": "prod"}}, {"verdict": "allow"})
    assert (decided(plan, lab, held=(kept,)).outcome is Outcome.PERMIT) is allowed
    assert (decided(plan, prod, held=(kept,)).outcome is Outcome.DENY) is forbidden


def test_a_clone_into_another_pool_than_its_member_says() -> None:
    lying = in_pool(steps.clone(), "lab")  # its arguments say pool atlas
    assert not matches({"labels": {"pool": "lab"}}, lying, "allow")
    assert matches({"labels": {"pool": "atlas"}}, lying)
    assert matches({"labels": {"pool": "lab"}}, lying)


def test_a_guest_in_no_pool_is_in_the_pool_of_no_name() -> None:
    assert matches({"labels": {"pool": "?*"}}, steps.start()) is False
    assert matches({"labels": {"pool": "*"}}, steps.start())
