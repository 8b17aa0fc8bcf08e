"""Policy: verdicts, the table, the strictest step, permits, and that nothing else makes one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas_mcp.content.loading import Catalogue
from atlas_mcp.domain.bindings import Binding, Bindings
from atlas_mcp.domain.rules import PolicyDocument
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import (
    Answer,
    Approval,
    ClientAnswers,
    Decision,
    Effect,
    Environment,
    HeldMember,
    Outcome,
    Plan,
    Principal,
    Role,
    Step,
    Verdict,
)
from atlas_mcp.model.permit import Permit
from atlas_mcp.plans import approvals, policy
from atlas_mcp.plans.verdicts import Circumstances
from atlas_mcp.testing import Clock
from tests import steps

AT = Clock()()
OPERATOR = Principal(name="ann", role=Role.OPERATOR, transport="memory")
VIEWER = Principal(name="vic", role=Role.VIEWER, transport="memory")
ASK = Decision(outcome=Outcome.ASK, rule="r", reason="", client_may_answer=True)


def document(rules: list[dict[str, Any]], table: list[dict[str, Any]] | None = None) -> PolicyDocument:
    rows = table or [
        {"verdict": "allow", "outcome": "permit"},
        {"verdict": "confirm", "outcome": "ask"},
        {"verdict": "forbid", "outcome": "deny"},
    ]
    named = [{"id": f"rule-{number}", "reason": "because", **rule} for number, rule in enumerate(rules)]
    return PolicyDocument.model_validate({"apiVersion": "atlas/v1", "kind": "Policy", "rules": named, "table": rows})


def decide(plan: Plan, found: PolicyDocument, principal: Principal = OPERATOR) -> Decision:
    return judge(principal, plan, found, ClientAnswers(), LAB)


def judge(
    principal: Principal,
    plan: Plan,
    found: PolicyDocument,
    answers: ClientAnswers,
    bindings: Bindings,
    held: Sequence[HeldMember] = (),
) -> Decision:
    return policy.decide(principal, plan, [found], answers, Circumstances(AT), bindings, held)


def plan(*made: Step, **more: Any) -> Plan:
    return steps.plan(made, AT, **more)


LAB = Bindings({"lab": Binding(environment=Environment.DEV, clusters=("demo",))})
ALLOW_ALL = [{"verdict": "allow"}]


def test_a_plan_without_steps_is_permitted() -> None:
    assert decide(plan(), document(ALLOW_ALL)).rule == "nothing-to-do"


def test_a_step_that_no_rule_matches_is_denied() -> None:
    decision = decide(plan(steps.start()), document([{"verdict": "allow", "actions": ["stop"]}]))
    assert (decision.outcome, decision.rule) == (Outcome.DENY, "unmatched")


def test_a_verdict_without_a_row_is_denied() -> None:
    rows = [{"verdict": "confirm", "outcome": "ask"}]
    assert decide(plan(steps.start()), document(ALLOW_ALL, rows)).outcome is Outcome.DENY


@pytest.mark.parametrize(
    ("rule", "matches"),
    [
        ({}, True),
        ({"engines": ["proxmox"]}, True),
        ({"engines": ["ssh"]}, False),
        ({"actions": ["start"]}, True),
        ({"actions": ["stop"]}, False),
        ({"effects": ["change"]}, True),
        ({"effects": ["remove"]}, False),
        ({"environments": ["dev"]}, True),
        ({"environments": ["prod"]}, False),
        ({"clusters": ["demo"]}, True),
        ({"clusters": ["other"]}, False),
        ({"engines": ["proxmox"], "clusters": ["other"]}, False),
    ],
)
def test_a_rule_speaks_of_the_steps_that_match_all_its_lists(rule: dict[str, Any], matches: bool) -> None:
    outcome = decide(plan(steps.start()), document([{"verdict": "allow", **rule}])).outcome
    assert outcome is (Outcome.PERMIT if matches else Outcome.DENY)


def test_the_strictest_rule_counts_wherever_it_stands() -> None:
    rules = [{"verdict": "allow"}, {"verdict": "forbid"}, {"verdict": "confirm"}]
    assert decide(plan(steps.start()), document(rules)).rule == "rule-1"


def test_the_first_row_that_matches_counts() -> None:
    rows: list[dict[str, Any]] = [
        {"verdict": "allow", "environments": ["prod"], "outcome": "deny"},
        {"verdict": "allow", "roles": ["operator"], "outcome": "permit"},
        {"verdict": "allow", "outcome": "ask"},
    ]
    found = document(ALLOW_ALL, rows)
    assert decide(plan(steps.start()), found).outcome is Outcome.PERMIT
    assert decide(plan(steps.start()), found, VIEWER).outcome is Outcome.ASK
    assert decide(plan(steps.start(), environment=Environment.PROD), found).outcome is Outcome.DENY


def test_the_strictest_step_decides_for_the_plan_and_is_named() -> None:
    found = document([{"verdict": "allow", "actions": ["ready"]}, {"verdict": "confirm", "actions": ["start", "stop"]}])
    decision = decide(plan(steps.ready(), steps.start(), steps.stop()), found)
    assert decision.outcome is Outcome.ASK
    assert decision.reason == "stop vm2000: because (and 1 further step alike)", (
        "of two that ask, the worse one is named"
    )


@given(st.permutations([steps.ready(), steps.start(), steps.stop(), steps.destroy()]))
def test_the_order_of_steps_does_not_matter(made: list[Step]) -> None:
    found = document([{"verdict": "confirm"}, {"verdict": "forbid", "effects": ["remove"]}])
    assert decide(plan(*made), found).outcome is Outcome.DENY


@given(st.lists(st.sampled_from(list(Verdict)), min_size=1, max_size=5))
def test_one_more_rule_never_makes_a_decision_milder(verdicts: list[Verdict]) -> None:
    order = list(Outcome)
    outcomes = [
        order.index(decide(plan(steps.start()), document([{"verdict": v} for v in verdicts[:count]])).outcome)
        for count in range(1, len(verdicts) + 1)
    ]
    assert outcomes == sorted(outcomes)


@pytest.mark.parametrize(
    ("made", "more", "counts"),
    [
        ((steps.clone(),), {}, True),
        ((steps.clone(), steps.ready()), {}, True),
        ((steps.clone(),), {"environment": Environment.PROD}, False),
        ((steps.clone(), steps.start()), {}, False),
        ((steps.destroy(),), {}, False),
    ],
)
def test_where_an_answer_in_the_client_counts(made: tuple[Step, ...], more: dict[str, Any], counts: bool) -> None:
    decision = decide(plan(*made, **more), document([{"verdict": "confirm"}]))
    assert (decision.outcome, decision.client_may_answer) == (Outcome.ASK, counts)


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


def test_no_setting_lets_a_removal_be_approved_in_the_client() -> None:
    everything = ClientAnswers(effects=tuple(Effect), environments=tuple(Environment))
    decision = judge(OPERATOR, plan(steps.destroy()), document([{"verdict": "confirm"}]), everything, LAB)
    assert not decision.client_may_answer
    changed = judge(OPERATOR, plan(steps.start()), document([{"verdict": "confirm"}]), everything, LAB)
    assert changed.client_may_answer


def test_the_shipped_policy_asks_for_every_change_and_lets_viewers_change_nothing(catalogue: Catalogue) -> None:
    found = catalogue.policies["default"]
    assert decide(plan(steps.ready()), found, VIEWER).outcome is Outcome.PERMIT
    for step in (steps.clone(), steps.start(), steps.stop(), steps.destroy(), steps.configure(effect=Effect.ROOT)):
        assert decide(plan(step), found).outcome is Outcome.ASK
        assert decide(plan(step), found, VIEWER).outcome is Outcome.DENY
        assert decide(plan(step.model_copy(update={"engine": "other"})), found).outcome is Outcome.DENY


def test_the_stricter_of_two_decisions() -> None:
    permit = Decision(outcome=Outcome.PERMIT, rule="p", reason="", client_may_answer=True)
    assert policy.stricter(permit, ASK) == ASK
    assert policy.stricter(ASK, permit) == ASK
    assert not policy.stricter(ASK, ASK.model_copy(update={"client_may_answer": False})).client_may_answer


# -- permits --------------------------------------------------------------------------------------------


def approval(found: Plan, **more: Any) -> Approval:
    return approvals.by_client(found, Answer.APPROVE, "ann", AT, timedelta(minutes=10)).model_copy(update=more)


def test_only_policy_makes_permits() -> None:
    with pytest.raises(PermissionError):
        Permit(object(), plan(), ASK, "", AT)
    with pytest.raises(AttributeError):
        steps.permit_for(plan(), AT).anything = 1  # type: ignore[attr-defined]
    with pytest.raises(PermissionError):
        steps.permit_for(plan(steps.start(), steps.start()), AT)  # which of the two would it cover?


def test_a_permit_covers_the_very_steps_of_its_plan() -> None:
    permit = steps.permit_for(plan(*steps.vm()), AT)
    assert all(permit.covers(step) for step in steps.vm())
    assert not permit.covers(steps.vm()[0].model_copy(update={"summary": "harmless"}))
    assert not permit.covers(steps.start(2001))


def test_an_edited_copy_of_a_step_has_another_digest() -> None:
    step = steps.start()
    assert step.digest
    assert step.model_copy(update={"deadline_s": 1}).digest != step.digest
    assert step.model_copy().digest == step.digest
    made = plan(step)
    assert made.id != made.model_copy(update={"subject": made.subject.model_copy(update={"nonce": "x"})}).id


def test_a_permit_is_valid_for_a_while() -> None:
    permit = policy.grant(plan(), Decision(outcome=Outcome.PERMIT, rule="r", reason=""), None, AT, 600)
    assert permit.valid(AT)
    assert permit.valid(AT + timedelta(seconds=599))
    assert not permit.valid(AT + timedelta(seconds=600))


@pytest.mark.parametrize(
    ("estimate_s", "at_most_s", "life_s"),
    [
        (0, 86_400, 14_400),
        (-(10**12), 86_400, 14_400),  # a plan's file may say anything
        (3_600, 86_400, 14_400),
        (7_200, 86_400, 28_800),
        (10**30, 86_400, 86_400),
        (0, 3_600, 3_600),
        (7_200, 3_600, 3_600),
    ],
)
def test_a_permits_life_follows_the_estimate_within_what_the_operator_allows(
    estimate_s: int, at_most_s: int, life_s: int
) -> None:
    assert policy.lifetime_s(plan(estimate_s=estimate_s), at_most_s) == life_s


def test_a_permit_for_an_approved_plan() -> None:
    found = plan(steps.clone())
    given_ = approval(found)
    assert policy.grant(found, ASK, given_, AT, 60).approval_id == given_.id


DENIED = Decision(outcome=Outcome.DENY, rule="r", reason="")
MADE = plan(steps.clone())


@pytest.mark.parametrize(
    ("decision", "given_", "code"),
    [
        (DENIED, approval(MADE), Code.PLAN_DENIED),
        (ASK, None, Code.APPROVAL_INVALID),
        (ASK, approval(plan(steps.start())), Code.APPROVAL_INVALID),
        (ASK, approval(MADE, answer=Answer.DENY), Code.APPROVAL_INVALID),
        (ASK, approval(MADE, expires_at=AT), Code.APPROVAL_EXPIRED),
        (ASK.model_copy(update={"client_may_answer": False}), approval(MADE), Code.APPROVAL_INVALID),
    ],
)
def test_no_permit_without_a_good_approval(decision: Decision, given_: Approval | None, code: Code) -> None:
    with pytest.raises(CallerError) as caught:
        policy.grant(MADE, decision, given_, AT, 60)
    assert caught.value.code is code
