"""Bindings and the shipped policy, as they judge plans of VMs: what the operator's word counts for."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.content.loading import Catalogue
from atlas_mcp.domain.bindings import Binding, Bindings
from atlas_mcp.model import ClientAnswers, Effect, Environment, HeldMember, Outcome, Plan, Step, Target
from atlas_mcp.plans import policy
from atlas_mcp.testing import Clock
from tests import steps
from tests.unit.kernel.test_policy import ALLOW_ALL, LAB, OPERATOR, VIEWER, decide, document, judge

AT = Clock()()


def plan(*made: Step, **more: Any) -> Plan:
    return steps.plan(made, AT, **more)


CONFIRM = [{"verdict": "confirm"}]

SHOP = Binding(environment=Environment.PROD, pools=("atlas",))

BY_NAME = Binding(environment=Environment.PROD, names=("VM20*",))


@pytest.mark.parametrize(
    ("bindings", "counts", "judged"),
    [
        ({}, False, Environment.DEV),
        ({"lab": Binding(environment=Environment.DEV, clusters=("demo",))}, True, Environment.DEV),
        ({"lab": Binding(environment=Environment.TEST, clusters=("demo",))}, True, Environment.TEST),
        ({"lab": Binding(environment=Environment.DEV, clusters=("other",))}, False, Environment.DEV),
        ({"lab": LAB.by_name["lab"], "shop": SHOP}, False, Environment.PROD),
        ({"lab": LAB.by_name["lab"], "name": BY_NAME}, False, Environment.PROD),
        ({"name": Binding(environment=Environment.TEST, names=("vm*",))}, False, Environment.TEST),
        ({"lab": Binding(environment=Environment.DEV, pools=("lab",))}, False, Environment.DEV),
    ],
)
def test_only_the_place_lets_an_answer_in_the_client_count(
    bindings: dict[str, Binding], counts: bool, judged: Environment
) -> None:
    """The plan calls itself dev throughout; what a spec chooses, its environment and names, can only raise."""
    found = judge(OPERATOR, plan(steps.clone()), document(CONFIRM), ClientAnswers(), Bindings(bindings))
    assert (found.outcome, found.client_may_answer) == (Outcome.ASK, counts)
    assert policy.judged_as(plan(steps.clone()), Bindings(bindings))[0] is judged
    raised = judged is not Environment.DEV
    assert (f"judged as {judged}" in found.reason) is raised


@pytest.mark.parametrize(
    ("binding", "judged"),
    [
        ({"clusters": ("lab",)}, Environment.PROD),
        ({"names": ("db-*",)}, Environment.PROD),
        ({"clusters": ("demo",)}, Environment.PROD),
        ({"clusters": ("other",)}, Environment.DEV),
        ({"clusters": ("lab",), "pools": ("shop",)}, Environment.DEV),
    ],
    ids=["its inventory", "its name", "the cluster of its VM", "another place", "a pool, which it has not"],
)
def test_a_host_is_bound_as_a_vm_is(binding: dict[str, Any], judged: Environment) -> None:
    """Whoever writes the task says dev, and the operator's word counts."""
    target = Target(engine="ssh", place="lab", kind="host", id="db-01", name="db-01", lives_on="proxmox/demo/vm/2000")
    bindings = Bindings({"operators": Binding(environment=Environment.PROD, **binding)})
    on_host = plan(steps.start().model_copy(update={"target": target}))
    assert policy.judged_as(on_host, bindings)[0] is judged


def test_an_answer_in_the_client_needs_that_every_host_is_bound_too() -> None:
    target = Target(engine="ssh", place="ops", kind="host", id="db-01", name="db-01")
    both = plan(steps.clone(), steps.start(3000).model_copy(update={"target": target}))
    answers = ClientAnswers(effects=tuple(Effect))
    ops = Binding(environment=Environment.DEV, clusters=("ops",))
    for bindings, may in ((LAB.by_name, False), ({**LAB.by_name, "ops": ops}, True)):
        assert judge(OPERATOR, both, document(CONFIRM), answers, Bindings(bindings)).client_may_answer is may


def test_a_clone_into_another_pool_than_its_member_says_is_judged_by_both() -> None:
    lying = member_in("dev", steps.clone())
    bindings = {"dev": Binding(environment=Environment.DEV, pools=("dev",)), "shop": SHOP}
    decision = judge(OPERATOR, plan(lying), document(CONFIRM), ClientAnswers(), Bindings(bindings))
    assert not decision.client_may_answer and "binding shop" in decision.reason
    del bindings["shop"]
    decision = judge(OPERATOR, plan(lying), document(CONFIRM), ClientAnswers(), Bindings(bindings))
    assert not decision.client_may_answer, "one of the two places is bound to nothing"


def test_what_is_held_counts_whatever_the_plan_says_of_it() -> None:
    made = plan(steps.start(), members=(steps.member().model_copy(update={"spec": {"pool": "dev"}}),))
    bindings = Bindings({"dev": Binding(environment=Environment.DEV, pools=("dev",)), "shop": SHOP})
    answers = ClientAnswers(effects=tuple(Effect))
    for pool, may in (("dev", True), ("atlas", False)):
        spec = {"pool": pool, "hostname": "vm2000"}
        held = HeldMember(deployment_id="web-1", key="a", target=steps.target(2000), made=True, spec=spec)
        assert judge(OPERATOR, made, document(CONFIRM), answers, bindings, [held]).client_may_answer is may


def test_a_rename_raises_at_once() -> None:
    made = plan(steps.configure(wanted={"name": "shop-prod-1"}))
    bindings = Bindings({"name": Binding(environment=Environment.PROD, names=("*-prod-*",))})
    assert policy.judged_as(made, bindings) == (Environment.PROD, "binding name says")


def test_a_rule_for_prod_holds_where_only_a_binding_says_prod() -> None:
    rows: list[dict[str, Any]] = [
        {"verdict": "allow", "environments": ["prod"], "outcome": "deny"},
        {"verdict": "allow", "outcome": "permit"},
    ]
    found = document(ALLOW_ALL, rows)
    assert decide(plan(steps.clone()), found).outcome is Outcome.PERMIT
    bound = Bindings({"shop": SHOP})
    assert judge(OPERATOR, plan(steps.clone()), found, ClientAnswers(), bound).outcome is Outcome.DENY


def member_in(pool: str, step: Step) -> Step:
    return step.model_copy(update={"makes": steps.member().model_copy(update={"spec": {"pool": pool}})})


def test_the_shipped_policy_asks_for_every_change_and_lets_viewers_change_nothing(catalogue: Catalogue) -> None:
    found = catalogue.policies["default"]
    assert decide(plan(steps.ready()), found, VIEWER).outcome is Outcome.PERMIT
    for step in (steps.clone(), steps.start(), steps.stop(), steps.destroy(), steps.configure(effect=Effect.ROOT)):
        assert decide(plan(step), found).outcome is Outcome.ASK
        assert decide(plan(step), found, VIEWER).outcome is Outcome.DENY
        assert decide(plan(step.model_copy(update={"engine": "other"})), found).outcome is Outcome.ASK


def test_no_setting_lets_a_removal_be_approved_in_the_client() -> None:
    everything = ClientAnswers(effects=tuple(Effect), environments=tuple(Environment))
    decision = judge(OPERATOR, plan(steps.destroy()), document([{"verdict": "confirm"}]), everything, LAB)
    assert not decision.client_may_answer
    changed = judge(OPERATOR, plan(steps.start()), document([{"verdict": "confirm"}]), everything, LAB)
    assert changed.client_may_answer
