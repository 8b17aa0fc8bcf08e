"""Policy: verdicts, the table, the strictest step, permits, and that nothing else makes one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from tests import frozen
from tests.kinds import boxes

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
    return frozen.plan(made, AT, **more)


LAB = Bindings({"lab": Binding(environment=Environment.DEV, clusters=("demo",))})
ALLOW_ALL = [{"verdict": "allow"}]


def test_a_plan_without_steps_is_permitted() -> None:
    assert decide(plan(), document(ALLOW_ALL)).rule == "nothing-to-do"


def test_a_step_that_no_rule_matches_is_denied() -> None:
    decision = decide(plan(boxes.start()), document([{"verdict": "allow", "actions": ["stop"]}]))
    assert (decision.outcome, decision.rule) == (Outcome.DENY, "unmatched")


def test_a_verdict_without_a_row_is_denied() -> None:
    rows = [{"verdict": "confirm", "outcome": "ask"}]
    assert decide(plan(boxes.start()), document(ALLOW_ALL, rows)).outcome is Outcome.DENY


@pytest.mark.parametrize(
    ("rule", "matches"),
    [
        ({}, True),
        ({"engines": ["scripted"]}, True),
        ({"engines": ["other"]}, False),
        ({"actions": ["start"]}, True),
        ({"actions": ["stop"]}, False),
        ({"effects": ["change"]}, True),
        ({"effects": ["remove"]}, False),
        ({"environments": ["dev"]}, True),
        ({"environments": ["prod"]}, False),
        ({"clusters": ["demo"]}, True),
        ({"clusters": ["other"]}, False),
        ({"engines": ["scripted"], "clusters": ["other"]}, False),
    ],
)
def test_a_rule_speaks_of_the_steps_that_match_all_its_lists(rule: dict[str, Any], matches: bool) -> None:
    outcome = decide(plan(boxes.start()), document([{"verdict": "allow", **rule}])).outcome
    assert outcome is (Outcome.PERMIT if matches else Outcome.DENY)


def test_the_strictest_rule_counts_wherever_it_stands() -> None:
    rules = [{"verdict": "allow"}, {"verdict": "forbid"}, {"verdict": "confirm"}]
    assert decide(plan(boxes.start()), document(rules)).rule == "rule-1"


def test_the_first_row_that_matches_counts() -> None:
    rows: list[dict[str, Any]] = [
        {"verdict": "allow", "environments": ["prod"], "outcome": "deny"},
        {"verdict": "allow", "roles": ["operator"], "outcome": "permit"},
        {"verdict": "allow", "outcome": "ask"},
    ]
    found = document(ALLOW_ALL, rows)
    assert decide(plan(boxes.start()), found).outcome is Outcome.PERMIT
    assert decide(plan(boxes.start()), found, VIEWER).outcome is Outcome.ASK
    assert decide(plan(boxes.start(), environment=Environment.PROD), found).outcome is Outcome.DENY


def test_the_strictest_step_decides_for_the_plan_and_is_named() -> None:
    found = document([{"verdict": "allow", "actions": ["wait"]}, {"verdict": "confirm", "actions": ["start", "stop"]}])
    decision = decide(plan(boxes.wait(), boxes.start(), boxes.stop()), found)
    assert decision.outcome is Outcome.ASK
    assert decision.reason == "stop box20: because (and 1 further step alike)", (
        "of two that ask, the worse one is named"
    )


@given(st.permutations([boxes.wait(), boxes.start(), boxes.stop(), boxes.remove()]))
def test_the_order_of_steps_does_not_matter(made: list[Step]) -> None:
    found = document([{"verdict": "confirm"}, {"verdict": "forbid", "effects": ["remove"]}])
    assert decide(plan(*made), found).outcome is Outcome.DENY


@given(st.lists(st.sampled_from(list(Verdict)), min_size=1, max_size=5))
def test_one_more_rule_never_makes_a_decision_milder(verdicts: list[Verdict]) -> None:
    order = list(Outcome)
    outcomes = [
        order.index(decide(plan(boxes.start()), document([{"verdict": v} for v in verdicts[:count]])).outcome)
        for count in range(1, len(verdicts) + 1)
    ]
    assert outcomes == sorted(outcomes)


@pytest.mark.parametrize(
    ("made", "more", "counts"),
    [
        ((boxes.make(),), {}, True),
        ((boxes.make(), boxes.wait()), {}, True),
        ((boxes.make(),), {"environment": Environment.PROD}, False),
        ((boxes.make(), boxes.start()), {}, False),
        ((boxes.remove(),), {}, False),
    ],
)
def test_where_an_answer_in_the_client_counts(made: tuple[Step, ...], more: dict[str, Any], counts: bool) -> None:
    decision = decide(plan(*made, **more), document([{"verdict": "confirm"}]))
    assert (decision.outcome, decision.client_may_answer) == (Outcome.ASK, counts)


def test_the_stricter_of_two_decisions() -> None:
    permit = Decision(outcome=Outcome.PERMIT, rule="p", reason="", client_may_answer=True)
    assert policy.stricter(permit, ASK) == ASK
    assert policy.stricter(ASK, permit) == ASK
    assert not policy.stricter(ASK, ASK.model_copy(update={"client_may_answer": False})).client_may_answer


# -- permits --------------------------------------------------------------------------------------------


def approval(found: Plan, **more: Any) -> Approval:
    return approvals.by_client(found, frozen.ANCHOR, Answer.APPROVE, "ann", AT, timedelta(minutes=10)).model_copy(
        update=more
    )


def test_only_policy_makes_permits() -> None:
    with pytest.raises(PermissionError):
        Permit(object(), plan(), ASK, "", AT)
    with pytest.raises(AttributeError):
        frozen.permit_for(plan(), AT).anything = 1  # type: ignore[attr-defined]
    with pytest.raises(PermissionError):
        frozen.permit_for(plan(boxes.start(), boxes.start()), AT)  # which of the two would it cover?


def test_a_permit_covers_the_very_steps_of_its_plan() -> None:
    permit = frozen.permit_for(plan(*boxes.box()), AT)
    assert all(permit.covers(step) for step in boxes.box())
    assert not permit.covers(boxes.box()[0].model_copy(update={"summary": "harmless"}))
    assert not permit.covers(boxes.start(21))


def test_an_edited_copy_of_a_step_has_another_digest() -> None:
    step = boxes.start()
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
    found = plan(boxes.make())
    given_ = approval(found)
    assert policy.grant(found, ASK, given_, AT, 60).approval_id == given_.id


DENIED = Decision(outcome=Outcome.DENY, rule="r", reason="")
MADE = plan(boxes.make())


@pytest.mark.parametrize(
    ("decision", "given_", "code"),
    [
        (DENIED, approval(MADE), Code.PLAN_DENIED),
        (ASK, None, Code.APPROVAL_INVALID),
        (ASK, approval(plan(boxes.start())), Code.APPROVAL_INVALID),
        (ASK, approval(MADE, answer=Answer.DENY), Code.APPROVAL_INVALID),
        (ASK, approval(MADE, expires_at=AT), Code.APPROVAL_EXPIRED),
        (ASK.model_copy(update={"client_may_answer": False}), approval(MADE), Code.APPROVAL_INVALID),
    ],
)
def test_no_permit_without_a_good_approval(decision: Decision, given_: Approval | None, code: Code) -> None:
    with pytest.raises(CallerError) as caught:
        policy.grant(MADE, decision, given_, AT, 60)
    assert caught.value.code is code


def test_a_binding_of_a_place_without_vms_binds_what_is_acted_on_there() -> None:
    """A host of an inventory, whose run makes nothing; and a VM proves nothing of another place."""
    prod = Bindings({"shop": Binding(environment=Environment.PROD, clusters=("demo",))})
    run = plan(boxes.start())
    assert policy.judged_as(run, prod)[0] is Environment.PROD
    named = Bindings({"named": Binding(environment=Environment.PROD, names=("box2*",))})
    assert policy.judged_as(run, named)[0] is Environment.PROD
    there = boxes.target().model_copy(update={"place": "elsewhere"})
    both = plan(boxes.make(), boxes.start(21, target=there))
    answers = ClientAnswers(effects=(Effect.CREATE, Effect.CHANGE), environments=(Environment.DEV,))
    rules = document([{"verdict": "confirm"}])
    assert judge(OPERATOR, plan(boxes.make()), rules, answers, LAB).client_may_answer
    assert not judge(OPERATOR, both, rules, answers, LAB).client_may_answer
