"""Environments are the operator's: what a spec says of itself opens nothing."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from atlas_mcp.app import App
from atlas_mcp.domain.bindings import Binding
from atlas_mcp.model import Environment, Outcome
from atlas_mcp.store import plans
from tests.contract_fleet.conftest import PRINCIPAL, Site, Talk, fleet

pytestmark = pytest.mark.anyio

DHCP = [{"bridge": "vmbr0", "ipv4": "dhcp"}]
NAMED = {"metadata": {"name": "other", "environment": "staging"}}
DEV = Binding(environment=Environment.DEV, clusters=("demo",))
PROD_POOL = Binding(environment=Environment.PROD, pools=("atlas",))


def bind(site: Site, **bindings: Binding) -> None:
    """Other bindings, as after a restart."""
    resettle(site, bindings=bindings)


def resettle(site: Site, **changes: Any) -> None:
    """Other settings, as after a restart."""
    site.app.close()
    site.settings = site.settings.model_copy(update=changes)
    site.app = App(site.settings, may_apply=True, catalogue=site.catalogue)


def said(environment: str, **vm: Any) -> dict[str, Any]:
    return {**fleet(vm), "metadata": {"name": "shop", "environment": environment}}


async def counts(talk: Talk, spec_id: str) -> bool:
    """Whether an answer in the client would count for a plan of the spec."""
    plan = await talk.call("plan", spec_id=spec_id)
    return "in the client" in str(plan["approve"])


async def test_without_bindings_no_answer_in_the_client_counts(site: Site) -> None:
    async with site.client() as talk:
        assert not await counts(talk, await talk.collect(said("dev")))


async def test_prod_sent_again_as_dev_is_refused_and_the_binding_named(site: Site) -> None:
    """A plan for prod was cancelled, and the same spec sent again as dev: it went through with a click."""
    bind(site, lab=DEV, shop=PROD_POOL)
    async with site.client() as talk:
        spec_id = await talk.collect(said("prod"))
        assert not await counts(talk, spec_id)
        await talk.collect({"metadata": {"environment": "dev"}}, spec_id)
        error = await talk.refused("plan", spec_id=spec_id)
        checked = await talk.call("validate_capacity", spec_id=spec_id)
    for problem in (error["problems"][0], checked["problems"][0]):
        assert problem.get("at", problem.get("pointer")) == "/metadata/environment"
        assert "binding shop of the operator says prod of web" in problem["message"]
        assert problem["remedy"].startswith("Write prod")
    assert not checked["fits"]


async def test_a_dev_place_lets_an_answer_count_and_a_prod_entry_in_it_does_not(site: Site) -> None:
    bind(site, lab=DEV)
    async with site.client() as talk:
        spec_id = await talk.collect(said("dev"))
        assert await counts(talk, spec_id)
        await talk.collect({"spec": {"vms": [{"id": "web", "environment": "prod"}]}}, spec_id)
        assert not await counts(talk, spec_id), "one VM that calls itself prod makes the plan one of prod"


async def test_a_binding_that_came_later_holds_for_the_plan_and_the_deployment(site: Site) -> None:
    """The pool becomes prod while a plan of it waits; then what was deployed as dev is removed, and judged as prod."""
    bind(site, lab=DEV)
    async with site.client() as talk:
        spec_id = await talk.collect(said("dev"))
        plan = await talk.call("plan", spec_id=spec_id)
        assert (await talk.carry_out(plan))["state"] == "succeeded"
    bind(site, lab=DEV, shop=PROD_POOL)
    async with site.client() as talk:
        removal = await talk.call("rollback", deployment_id=spec_id)
    view = await site.app.store.read(lambda tx: plans.get(tx, removal["plan_id"]))
    assert view.plan.environment is Environment.PROD
    assert view.decision.outcome is Outcome.ASK


OWN = {"staging": Environment.TEST, "pre-prod": Environment.PROD}


async def judged(site: Site, plan: dict[str, Any]) -> tuple[str, Environment]:
    view = await site.app.store.read(lambda tx: plans.get(tx, plan["plan_id"]))
    return view.plan.environment_name, view.plan.environment


async def test_a_name_of_the_operators_is_kept_and_judged_as_he_says(site: Site) -> None:
    resettle(site, environments=OWN, bindings={"lab": DEV})
    async with site.client() as talk:
        asked = await talk.call("collect_spec", spec={"metadata": {"name": "asked"}})
        (options,) = [one["options"] for one in asked["questions"] if one["at"] == "/metadata/environment"]
        assert options == ["dev", "test", "prod", "pre-prod", "staging"]
        unknown = await talk.call("collect_spec", spec=said("qa"))
        assert "dev, test, prod, pre-prod or staging" in unknown["problems"][0]["message"]
        spec_id = await talk.collect(said("staging"))
        plan = await talk.call("plan", spec_id=spec_id)
        assert await judged(site, plan) == ("staging", Environment.TEST)
        assert "in the client" in plan["approve"]
        assert (await talk.carry_out(plan))["state"] == "succeeded"
        listed = await talk.call("list_deployments")
        assert listed["deployments"][0]["environment"] == "staging, judged as test"
        assert (await talk.call("get_deployment", deployment_id=spec_id))["drift"] == []
        assert await judged(site, await talk.call("rollback", deployment_id=spec_id)) == ("staging", Environment.TEST)
        await talk.collect(
            {"metadata": {"environment": "pre-prod"}, "spec": {"vms": [{"id": "web", "cores": 2}]}}, spec_id
        )
        plan = await talk.call("plan", spec_id=spec_id)
        assert await judged(site, plan) == ("pre-prod", Environment.PROD)
        assert "in the client" not in plan["approve"]


@pytest.mark.parametrize("later", [{"staging": Environment.PROD}, {}], ids=["prod", "gone"])
async def test_what_a_name_is_judged_as_is_looked_up_again(site: Site, later: dict[str, Environment]) -> None:
    """A plan that waits, and a deployment that is there, are judged by the settings of the day."""
    resettle(site, environments=OWN, bindings={"lab": DEV})
    async with site.client() as talk:
        spec_id = await talk.collect(said("staging"))
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id)))["state"] == "succeeded"
        other = await talk.collect({**said("staging", id="db", hostname="db", nics=DHCP), **NAMED})
        waiting = await talk.call("plan", spec_id=other)
    resettle(site, environments=later)
    view = await site.app.store.read(lambda tx: plans.get(tx, waiting["plan_id"]))
    decision = site.app.judge.decide(PRINCIPAL, view.plan, ())
    assert not decision.client_may_answer
    assert "judged as prod, as the settings say of staging, not as test" in decision.reason
    async with site.client() as talk:
        removal = await talk.call("rollback", deployment_id=spec_id)
    assert await judged(site, removal) == ("staging", Environment.PROD)


async def test_rendered_files_bear_the_name_and_alerts_go_by_what_it_is_judged_as(site: Site) -> None:
    resettle(site, environments=OWN)
    async with site.client() as talk:
        spec_id = await talk.collect(said("pre-prod", software=["nginx", "node-exporter"]))
        made = await talk.call("render_artifacts", spec_id=spec_id)

        async def text(path: str) -> str:
            return str((await talk.call("read", uri=f"{made['uri']}/{path}"))["text"])

        routes = yaml.safe_load(await text("monitoring/alertmanager/alertmanager.yml"))["route"]["routes"]
        assert routes[0]["matchers"] == ['severity="critical"', 'environment=~"prod|pre-prod"']
        assert routes[3]["matchers"] == ['environment=~"dev|test|staging"']
        assert "environment: pre-prod" in await text("monitoring/prometheus/prometheus.yml")
        groups = yaml.safe_load(await text("inventory/hosts.yml"))["all"]["children"]
        assert "env_pre_prod" in groups
