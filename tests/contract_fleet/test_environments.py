"""Environments are the operator's: what a spec says of itself opens nothing."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.app import App
from atlas_mcp.domain.bindings import Binding
from atlas_mcp.model import Environment, Outcome
from atlas_mcp.store import plans
from tests.contract_fleet.conftest import Site, Talk, fleet

pytestmark = pytest.mark.anyio

DEV = Binding(environment=Environment.DEV, clusters=("demo",))
PROD_POOL = Binding(environment=Environment.PROD, pools=("atlas",))


def bind(site: Site, **bindings: Binding) -> None:
    """Other bindings, as after a restart."""
    site.app.close()
    site.settings = site.settings.model_copy(update={"bindings": bindings})
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
