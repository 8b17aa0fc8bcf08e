"""What a plan may do in a cloud, and what a frozen plan says of it: each thing that is forged is refused."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.engines.terraform.engine import TerraformEngine
from atlas_mcp.engines.terraform.spec import Verb
from atlas_mcp.errors import TargetError
from atlas_mcp.model import Effect, Plan, PlanKind, Step, Undo

from .shown_clouds import (
    CLUSTER,
    GROUP,
    THERE,
    causes,
    change,
    changes,
    estate,
    frozen,
    prepare,
    refused,
    resource,
    settings,
    shown,
)

MADE = resource(CLUSTER, ["create"], None, {"name": "shop"})
GONE = resource(GROUP, ["delete"], {"node_group_name": "general"}, None)


def updated(before: dict[str, Any], after: dict[str, Any], address: str = CLUSTER, **more: Any) -> dict[str, Any]:
    return resource(address, ["update"], before, after, **more)


def test_a_plan_of_our_tree_is_taken() -> None:
    (one,) = changes(shown(MADE, resource("data.aws_partition.current", ["read"])))
    assert (one.verb, one.effect, one.lines) == (Verb.CREATE, Effect.CREATE, ("name: shop",))


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (shown(resource("aws_instance.evil", ["create"], None, {})), "of that type are not rendered"),
        (shown(resource("data.external.run", ["read"])), "data source of another type"),
        (shown({**MADE, "provider_name": "registry.terraform.io/evil/aws"}), "of that type are not rendered"),
        (shown(resource(CLUSTER, ["delete", "create"], {}, {})), "made anew"),
        (shown(resource(CLUSTER, ["forget"], {}, None)), "not known here"),
        (shown({**MADE, "change": {**MADE["change"], "importing": {"id": "x"}}}), "not known here"),
        (shown(updated({"version": "1.34"}, {"version": "1.35"})), "nothing of the deployment is there yet"),
        (shown(MADE, variables={"account": {"value": "999999999999"}, "region": {"value": "eu-central-1"}}), "account"),
        (shown(MADE, variables={"account": {"value": "123456789012"}, "region": {"value": "us-east-1"}}), "its region"),
        (shown(MADE, variables={}), "its account is not that"),
        (shown(MADE, errored=True), "could not plan all"),
        (shown(MADE, deferred_changes=[{}]), "more than it lists"),
        (shown(resource("aws_vpc.\u202eevil", ["create"], None, {})), "cannot be shown"),
    ],
)
def test_what_no_tree_of_ours_does_is_refused(plan: dict[str, Any], words: str) -> None:
    assert any(words in one for one in refused(plan)), refused(plan)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("allowed_account_ids", None),
        ("assume_role", [{"role_arn": {"constant_value": "arn:aws:iam::999999999999:role/x"}}]),
        ("region", {"constant_value": "us-east-1"}),
        ("endpoints", [{"eks": {"constant_value": "https://evil.example"}}]),
        ("default_tags", None),
    ],
)
def test_a_provider_that_is_told_more_or_less_is_refused(key: str, value: Any) -> None:
    plan = shown(MADE)
    expressions = plan["configuration"]["provider_config"]["aws"]["expressions"]
    if value is None:
        del expressions[key]
    else:
        expressions[key] = value
    assert refused(plan)


@pytest.mark.parametrize(
    "module",
    [
        {"resources": [{"address": "aws_vpc.x", "mode": "managed", "type": "aws_vpc", "provisioners": [{}]}]},
        {"resources": [{"address": "null_resource.x", "mode": "managed", "type": "null_resource"}]},
        {"module_calls": {"x": {"source": "git::https://evil.example"}}},
    ],
)
def test_a_configuration_that_runs_programs_is_refused(module: dict[str, Any]) -> None:
    plan = shown(MADE)
    plan["configuration"]["root_module"] = module
    assert refused(plan)


def test_another_provider_is_refused() -> None:
    plan = shown(MADE)
    plan["configuration"]["provider_config"]["null"] = {"name": "null", "full_name": "registry.terraform.io/x/null"}
    assert refused(plan)


def test_a_pool_goes_only_where_it_was_asked_for() -> None:
    assert "not asked for" in refused(shown(GONE), THERE)[0]
    assert changes(shown(GONE), estate(begins=False, removed=(GROUP,)))[0].effect is Effect.REMOVE
    assert changes(shown(GONE), estate(begins=False, ends=True))[0].effect is Effect.REMOVE
    assert "only to be destroyed" in refused(shown(MADE), estate(begins=False, ends=True))[0]


@pytest.mark.parametrize(
    ("address", "before", "after", "effect"),
    [
        (CLUSTER, {"version": "1.34"}, {"version": "1.35"}, Effect.INTERRUPT),
        (CLUSTER, {"tags": {"a": "1"}}, {"tags": {"a": "2"}}, Effect.CHANGE),
        (GROUP, {"scaling_config": [{"desired_size": 3}]}, {"scaling_config": [{"desired_size": 2}]}, Effect.INTERRUPT),
        (GROUP, {"labels": {"a": "1"}}, {"labels": {"a": "2"}}, Effect.CHANGE),
    ],
)
def test_what_moves_what_runs_interrupts(address: str, before: Any, after: Any, effect: Effect) -> None:
    (one,) = changes(shown(updated(before, after, address)), THERE)
    assert one.effect is effect
    assert len(one.lines) == 1 and " -> " in one.lines[0]


@pytest.mark.parametrize(("after", "fine"), [("1.35", True), ("1.34", True), ("1.33", False), ("1.9", False)])
def test_no_version_is_gone_back_to(after: str, fine: bool) -> None:
    found = refused(shown(updated({"version": "1.34", "tags": {}}, {"version": after, "tags": {"a": "1"}})), THERE)
    assert [one for one in found if "would go back" in one] == found
    assert bool(found) is not fine


def test_an_approver_sees_every_attribute() -> None:
    (one,) = changes(shown(MADE))
    told = TerraformEngine(settings()).told(frozen(PlanKind.APPLY, None, one).steps[0])
    assert ("create", "aws_eks_cluster this") in {(row.label, row.value) for row in told}
    assert ("attribute", "name: shop") in {(row.label, row.value) for row in told}


def test_what_is_not_known_yet_is_said_and_counts() -> None:
    unknown = {"launch_template": [{"version": True}]}
    before = {"launch_template": [{"version": "1"}]}
    (one,) = changes(shown(updated(before, {}, GROUP, after_unknown=unknown)), THERE)
    assert one.lines == ("launch_template.0.version: 1 -> known after it is applied",)
    assert one.effect is Effect.INTERRUPT


def test_a_secret_that_stays_is_no_secret_that_is_written() -> None:
    hidden: dict[str, Any] = {"after_sensitive": {"kube_config": True}, "before_sensitive": {"kube_config": True}}
    kept = updated({"kube_config": "k", "version": "1"}, {"kube_config": "k", "version": "2"}, **hidden)
    assert len(changes(shown(kept), THERE)) == 1
    other = updated({"kube_config": "k"}, {"kube_config": "l"}, **hidden)
    assert "writes a secret" in refused(shown(other), THERE)[0]
    nested: dict[str, Any] = {"after_sensitive": {"a": [{"b": True}]}}
    assert "writes a secret" in refused(shown(updated({"a": [{"b": "1"}]}, {"a": [{"b": "2"}]}, **nested)), THERE)[0]


@pytest.mark.parametrize("plan", [{}, {"format_version": "2.0"}, shown(MADE, resource_changes=[{"address": 1}])])
def test_a_plan_in_no_known_form_is_refused_as_that(plan: dict[str, Any]) -> None:
    with pytest.raises(TargetError, match="not in the form"):
        refused(plan)


# -- frozen plans ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [PlanKind.APPLY, PlanKind.REMOVE])
def test_what_the_engine_freezes_is_sound(kind: PlanKind) -> None:
    assert causes(frozen(kind)) == ""


def test_a_preparing_plan_is_sound_and_alone() -> None:
    what = estate()
    assert causes(frozen(PlanKind.PREPARE, what, steps=(prepare(what),))) == ""
    root = prepare(what).model_copy(update={"effect": Effect.CREATE})
    assert "only plans" in causes(frozen(PlanKind.PREPARE, what, steps=(root,)))


def forged(index: int, **changes: Any) -> Plan:
    plan = frozen()
    steps = [*plan.steps]
    steps[index] = steps[index].model_copy(update=changes)
    return plan.model_copy(update={"steps": tuple(steps)})


def with_args(index: int, **changes: Any) -> Plan:
    return forged(index, args={**frozen().steps[index].args, **changes})


DATA = estate().model_dump(mode="json")
BY_FORGING = {
    "effect": (forged(0, effect=Effect.READ), "its effect is create"),
    "undo": (forged(0, undo=Undo.NEVER), "undone as a run is"),
    "uncritical": (forged(0, critical=False), "may fail unseen"),
    "target": (forged(0, target=frozen().steps[0].target.model_copy(update={"id": "other"})), "another deployment"),
    "no member": (forged(0, makes=None), "another member"),
    "member": (forged(1, makes=frozen().steps[0].makes), "not its matter"),
    "drops": (forged(1, drops="cluster"), "not its matter"),
    "unknown argument": (with_args(0, more=1), "arguments are not those"),
    "account": (
        with_args(0, estate={**DATA, "variables": {"account": "999999999999", "region": "eu-central-1"}}),
        "another account or region",
    ),
    "variables": (with_args(0, estate={**DATA, "variables": {}}), "another account or region"),
    "provider": (with_args(0, estate={**DATA, "provider": "azurerm"}), "another cloud"),
    "no estate": (with_args(0, estate=None), "another cloud"),
    "ends": (with_args(0, estate={**DATA, "ends": True, "begins": False}), "is no removal"),
    "owner": (with_args(0, owner="opentofu 1.0.0"), "kept by whom"),
    "another file": (with_args(1, plan="e" * 64), "does not come after"),
    "no look": (with_args(1, again=False), "whether all is done"),
    "no kubeconfig": (with_args(1, kubeconfig=False), "gives what"),
    "type": (frozen(PlanKind.APPLY, None, change(type="aws_instance")), "not rendered"),
    "mild": (
        frozen(PlanKind.APPLY, THERE, change(Verb.UPDATE, lines=("version: 1.34 -> 1.35",))),
        "its effect is interrupt",
    ),
    "removed": (frozen(PlanKind.APPLY, THERE, change(Verb.DELETE)), "not asked for"),
    "import": (
        frozen(PlanKind.APPLY, THERE, change(verb=Verb.CREATE).model_copy(update={"verb": Verb.IMPORT})),
        "known",
    ),
}


@pytest.mark.parametrize("what", BY_FORGING)
def test_a_forged_plan_is_refused(what: str) -> None:
    plan, words = BY_FORGING[what]
    assert words in causes(plan), causes(plan)


def test_other_steps_beside_a_run_are_refused() -> None:
    plan = frozen()
    other = Step(
        id="x",
        engine="ssh",
        action="run",
        target=plan.steps[0].target.model_copy(update={"engine": "ssh", "kind": "host"}),
        summary="x",
        effect=Effect.ROOT,
        undo=Undo.NEVER,
    )
    assert "other steps stand beside it" in causes(plan.model_copy(update={"steps": (*plan.steps, other)}))
    assert "not those of a run" in causes(plan.model_copy(update={"steps": plan.steps[:1]}))


def test_a_plan_for_a_cloud_that_is_not_configured_is_refused() -> None:
    given = settings().model_copy(update={"clouds": {}})
    assert "arguments are not those" in causes(frozen(), given)


def test_a_removal_that_finds_nothing_only_lets_go() -> None:
    plan = frozen(PlanKind.REMOVE)
    (gone,) = [one.model_copy(update={"needs": ()}) for one in plan.steps if one.action == "gone"]
    assert causes(plan.model_copy(update={"steps": (gone,)})) == ""
    kept = gone.model_copy(update={"undo": Undo.COVERED})
    assert "does not come back" in causes(plan.model_copy(update={"steps": (kept,)}))


def test_credentials_are_in_the_environment_of_the_process_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    from pathlib import Path

    from atlas_mcp.engines.terraform.clouds import clouds_of
    from atlas_mcp.engines.terraform.environment import environment

    monkeypatch.setenv("A", "AKIA123456789012")
    monkeypatch.setenv("S", "Wq7-of-the-cloud")
    monkeypatch.setenv("AWS_PROFILE", "somebody")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "https://evil.example")
    given = settings()
    found = environment(given, clouds_of(given)["aws-test"], Path("/nowhere"))
    assert {key: value for key, value in found.items() if key.startswith("AWS_")} == {
        "AWS_ACCESS_KEY_ID": "AKIA123456789012",
        "AWS_SECRET_ACCESS_KEY": "Wq7-of-the-cloud",
        "AWS_REGION": "eu-central-1",
        "AWS_EC2_METADATA_DISABLED": "true",
    }
