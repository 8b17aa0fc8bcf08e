"""In which order rules, exceptions and layers count; and that whatever an extension writes loosens nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.content import loading
from atlas_mcp.content.loading import ContentRoot
from atlas_mcp.domain.bindings import Binding, Bindings
from atlas_mcp.domain.rules import PolicyDocument
from atlas_mcp.errors import AtlasError, CallerError, Code
from atlas_mcp.model import ClientAnswers, Decision, Effect, Environment, Outcome, Plan, Principal, Role
from atlas_mcp.plans import policy
from atlas_mcp.plans.verdicts import Circumstances
from atlas_mcp.sections import ContentRootSettings
from atlas_mcp.testing import Clock
from tests import frozen
from tests.bench import ANN, Bench
from tests.kinds import boxes

AT = Clock()()
ORDER = list(Outcome)
TABLE: list[dict[str, Any]] = [
    {"verdict": "allow", "outcome": "permit"},
    {"verdict": "confirm", "roles": ["operator"], "outcome": "ask"},
    {"verdict": "forbid", "outcome": "deny"},
]
LAB = {"lab": Binding(environment=Environment.DEV, clusters=("demo",))}
ALL_ANSWERS = ClientAnswers(effects=tuple(Effect), environments=(Environment.DEV, Environment.TEST))
CONFIRM: dict[str, Any] = {"verdict": "confirm"}
EXCEPTION: dict[str, Any] = {"verdict": "allow", "overrides": "confirm", "places": ["demo"]}
BOX = frozen.plan(boxes.box(), AT)


def document(*rules: dict[str, Any], **more: Any) -> PolicyDocument:
    named = [{"id": f"rule-{number}", "reason": "because", **rule} for number, rule in enumerate(rules)]
    values = {"apiVersion": "atlas/v1", "kind": "Policy", "rules": named, "table": TABLE, **more}
    return PolicyDocument.model_validate(values)


def decided(*documents: PolicyDocument, plan: Plan = BOX, role: Role = Role.OPERATOR) -> Decision:
    principal = Principal(name="ann", role=role, transport="memory")
    return policy.decide(principal, plan, documents, ALL_ANSWERS, Circumstances(AT), Bindings(LAB))


# -- exceptions -------------------------------------------------------------------------------------------


def test_an_exception_allows_what_would_be_asked() -> None:
    assert decided(document(CONFIRM)).outcome is Outcome.ASK
    decision = decided(document(CONFIRM, EXCEPTION))
    assert (decision.outcome, decision.rule) == (Outcome.PERMIT, "rule-1")
    assert decided(document(EXCEPTION, CONFIRM, CONFIRM)).outcome is Outcome.PERMIT, "wherever it stands"


@pytest.mark.parametrize("exception", [{}, {"actions": ["make", "set", "start"]}])
def test_an_exception_takes_back_no_forbid(exception: dict[str, Any]) -> None:
    decision = decided(document(CONFIRM, {"verdict": "forbid", "actions": ["start"]}, {**EXCEPTION, **exception}))
    assert (decision.outcome, decision.rule) == (Outcome.DENY, "rule-1")


def test_an_exception_stands_for_no_rule() -> None:
    decision = decided(document({**CONFIRM, "actions": ["make"]}, EXCEPTION))
    assert (decision.outcome, decision.rule) == (Outcome.DENY, "unmatched")


def test_an_exception_lets_nobody_do_what_they_may_not() -> None:
    """A viewer's `confirm` is in no row of the table, and so denied; an exception is no row."""
    assert decided(document(CONFIRM), role=Role.VIEWER).outcome is Outcome.DENY
    assert decided(document(CONFIRM, EXCEPTION), role=Role.VIEWER).outcome is Outcome.DENY


def test_an_exception_does_not_make_an_answer_in_the_client_count() -> None:
    """The removal is excepted, the change is asked about: the plan still holds a removal."""
    plan = frozen.plan([boxes.remove(), boxes.start(21)], AT)
    without = decided(document(CONFIRM), plan=plan)
    beside = decided(document(CONFIRM, {**EXCEPTION, "actions": ["remove"]}), plan=plan)
    assert (without.outcome, without.client_may_answer) == (Outcome.ASK, False)
    assert (beside.outcome, beside.client_may_answer) == (Outcome.ASK, False)


def test_an_exception_is_for_what_it_matches() -> None:
    rules = document(CONFIRM, {**EXCEPTION, "actions": ["make", "set", "read"]})
    decision = decided(rules)
    assert (decision.outcome, decision.rule) == (Outcome.ASK, "rule-0")
    assert decision.reason == "start box20: because"


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        ({**EXCEPTION, "verdict": "confirm"}, "an exception allows"),
        ({**EXCEPTION, "verdict": "forbid"}, "an exception allows"),
        ({**EXCEPTION, "overrides": "forbid"}, "'confirm'"),
        ({**EXCEPTION, "overrides": "unmatched"}, "'confirm'"),
        ({"verdict": "allow", "overrides": "confirm"}, "says where it holds"),
        ({"verdict": "allow", "overrides": "confirm", "environments": ["dev"]}, "specs choose it"),
        ({"verdict": "allow", "overrides": "confirm", "labels": {"name": "lab-*"}}, "specs choose them"),
    ],
)
def test_what_is_no_exception(rule: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        document(CONFIRM, rule)


def test_whoever_writes_a_spec_makes_no_exception_by_its_names() -> None:
    named = frozen.plan([boxes.start().model_copy(update={"target": boxes.target(20, "lab-1")})], AT)
    by_name = {"verdict": "allow", "overrides": "confirm", "targets": ["lab-*"]}
    assert decided(document(CONFIRM, by_name), plan=named).outcome is Outcome.ASK
    by_id = {"verdict": "allow", "overrides": "confirm", "targets": ["box/20"]}
    assert decided(document(CONFIRM, by_id), plan=named).outcome is Outcome.PERMIT


# -- any rules at all -------------------------------------------------------------------------------------

_BOUNDS: list[dict[str, Any]] = [
    {},
    {"actions": ["start"]},
    {"effects": ["create"]},
    {"environments": ["prod"]},
    {"places": ["demo"]},
    {"targets": ["box/2*"]},
    {"labels": {"name": "box*"}},
]
RULES = st.builds(
    lambda verdict, bounds: {"verdict": verdict, **bounds},
    st.sampled_from(["allow", "confirm", "forbid"]),
    st.sampled_from(_BOUNDS[:-1]),
) | st.just({"verdict": "forbid", **_BOUNDS[-1]})
EXCEPTIONS = st.builds(lambda bounds: {**EXCEPTION, **bounds}, st.sampled_from(_BOUNDS[:-1]))
ROWS = st.builds(
    lambda verdict, outcome: {"verdict": verdict, "outcome": outcome},
    st.sampled_from(["allow", "confirm", "forbid"]),
    st.sampled_from(["permit", "ask", "deny"]),
)
LAYERS = st.builds(
    lambda rules, rows: document(*rules, table=rows, layer=True),
    st.lists(RULES | EXCEPTIONS, min_size=1, max_size=4),
    st.lists(ROWS, min_size=1, max_size=3),
)
PLANS = st.sampled_from([BOX, frozen.plan([boxes.remove()], AT), frozen.plan([boxes.read()], AT)])


@given(st.lists(RULES, min_size=1, max_size=4), st.lists(EXCEPTIONS, max_size=3), PLANS, st.sampled_from(Role))
def test_an_exception_only_turns_an_ask_into_a_permit(
    rules: list[dict[str, Any]], exceptions: list[dict[str, Any]], plan: Plan, role: Role
) -> None:
    before = decided(document(*rules), plan=plan, role=role)
    after = decided(document(*exceptions, *rules), plan=plan, role=role)
    if before.outcome is not Outcome.ASK:
        assert after.outcome is before.outcome
    assert after.outcome in (before.outcome, Outcome.PERMIT)
    assert not after.client_may_answer or before.client_may_answer


@given(
    st.lists(RULES | EXCEPTIONS, min_size=1, max_size=4),
    st.lists(LAYERS, min_size=1, max_size=3),
    PLANS,
    st.sampled_from(Role),
)
def test_layers_of_any_kind_make_no_decision_milder(
    rules: list[dict[str, Any]], layers: list[PolicyDocument], plan: Plan, role: Role
) -> None:
    alone = decided(document(*rules), plan=plan, role=role)
    together = decided(document(*rules), *layers, plan=plan, role=role)
    assert ORDER.index(together.outcome) >= ORDER.index(alone.outcome)
    if alone.outcome is Outcome.ASK:
        assert not together.client_may_answer or alone.client_may_answer


# -- what extensions bring --------------------------------------------------------------------------------

PERMIT_ALL = [{"verdict": verdict, "outcome": "permit"} for verdict in ("allow", "confirm", "forbid")]
ATTACKS: dict[str, dict[str, Any]] = {
    "a rule that allows all": {"rules": [{"verdict": "allow"}]},
    "an exception to all": {"rules": [CONFIRM, {**EXCEPTION, "places": ["*"]}]},
    "a table that permits all": {"rules": [{"verdict": "forbid"}], "table": PERMIT_ALL},
    "a row that turns deny round": {
        "rules": [CONFIRM],
        "table": [{"verdict": "confirm", "roles": ["viewer"], "outcome": "permit"}],
    },
}


def extension(tmp_path: Path, name: str, **document_: Any) -> ContentRoot:
    """An extension with one policy file."""
    (tmp_path / "ours" / "resources" / "policies").mkdir(parents=True)
    rules = [{"id": f"own-{n}", "reason": "the extension says so", **rule} for n, rule in enumerate(document_["rules"])]
    values = {"apiVersion": "atlas/v1", "kind": "Policy", "table": TABLE, **document_, "rules": rules}
    (tmp_path / "ours" / "resources" / "policies" / f"{name}.yaml").write_text(yaml.safe_dump(values))
    return ContentRoot("ours", tmp_path / "ours")


def app_with(root: ContentRoot, bench: Bench, **settings: Any) -> App:
    """A process whose settings name the extension and its digest."""
    named = {"ours": ContentRootSettings(path=root.path, digest=root.digest)}
    given_ = config.defaults(**{**bench.app.settings.model_dump(), "content_roots": named, **settings})
    loaded = loading.load(*loading.roots(given_))
    taught = replace(loaded, policies={**loaded.policies, "default": bench.policy})  # it speaks of boxes
    return App(given_, may_apply=True, catalogue=taught, engines=bench.app.engines, now=bench.app.now)


@pytest.mark.parametrize("layer", [True, False])
@pytest.mark.parametrize("attack", ATTACKS)
def test_an_extension_loosens_nothing(bench: Bench, tmp_path: Path, attack: str, layer: bool) -> None:
    app = app_with(extension(tmp_path, "ours", layer=layer, **ATTACKS[attack]), bench)
    for role in Role:
        principal = Principal(name="ann", role=role, transport="memory")
        for plan in (BOX, frozen.plan([boxes.start()], AT), frozen.plan([boxes.read()], AT)):
            alone = bench.app.judge.decide(principal, plan, ())
            together = app.judge.decide(principal, plan, ())
            assert ORDER.index(together.outcome) >= ORDER.index(alone.outcome)
            assert not together.client_may_answer or alone.client_may_answer


def test_an_extension_makes_stricter(bench: Bench, tmp_path: Path) -> None:
    root = extension(tmp_path, "no-removals", layer=True, rules=[{"verdict": "forbid", "effects": ["remove"]}])
    app = app_with(root, bench)
    ann = Principal(name="ann", role=Role.OPERATOR, transport="memory")
    assert app.judge.decide(ann, frozen.plan([boxes.remove()], AT), ()).rule == "own-0"
    assert app.judge.decide(ann, BOX, ()) == bench.app.judge.decide(ann, BOX, ()), (
        "what it does not speak of is as before"
    )


def test_an_exception_of_the_operators_takes_back_no_confirm_of_a_layer() -> None:
    layer = document({"id": "layer", **CONFIRM, "actions": ["start"]}, layer=True)
    decision = decided(document(CONFIRM, EXCEPTION), layer)
    assert (decision.outcome, decision.rule) == (Outcome.ASK, "layer")


def test_an_exception_within_a_layer_narrows_what_that_layer_asks() -> None:
    layer = document(CONFIRM, EXCEPTION, layer=True)
    assert decided(document({"verdict": "allow"}), layer).outcome is Outcome.PERMIT
    assert decided(document(CONFIRM), layer).outcome is Outcome.ASK


def test_a_policy_of_an_extension_counts_only_where_the_operator_names_it(bench: Bench, tmp_path: Path) -> None:
    root = extension(tmp_path, "lab", rules=[{"verdict": "allow"}])
    ann = Principal(name="ann", role=Role.OPERATOR, transport="memory")
    assert app_with(root, bench).judge.decide(ann, BOX, ()).outcome is Outcome.ASK
    assert app_with(root, bench, policy="lab").judge.decide(ann, BOX, ()).outcome is Outcome.PERMIT


def test_a_layer_is_not_named_in_a_policys_stead(bench: Bench, tmp_path: Path) -> None:
    """Else what it does not speak of would be judged by nothing."""
    root = extension(tmp_path, "lab", layer=True, rules=[{"verdict": "allow"}])
    with pytest.raises(CallerError) as caught:
        app_with(root, bench, policy="lab").judge.decide(ANN, BOX, ())
    assert caught.value.code is Code.CONFIG_INVALID
    assert "it is a layer" in caught.value.message


def test_an_extension_does_not_replace_the_policy(tmp_path: Path) -> None:
    root = extension(tmp_path, "default", rules=[{"verdict": "allow"}])
    with pytest.raises(AtlasError, match="default is defined twice"):
        loading.load(loading.builtin(), root)
