"""A new platform is one file: with it a cluster is collected, sized, rendered, planned, made, looked at and removed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from atlas_mcp.content import loading
from atlas_mcp.content.declared import CHECK, COLLECT
from atlas_mcp.content.loading import ContentRoot
from atlas_mcp.errors import CallerError
from atlas_mcp.model import JobState, Plan
from atlas_mcp.rendering import output
from tests.bench import Bench
from tests.kinds import boxes

pytestmark = pytest.mark.anyio
MACHINES = """apiVersion: atlas/v1
kind: Machines
source: made up
date: 2026-11-29
machines: {small: {cores: 1, memory: 1GiB}, large: {cores: 4, memory: 4GiB}}
"""
TEMPLATE = """description: Nothing
version: "1"
needs: nothing
parameters: {type: object, required: [nothing], properties: {nothing: {type: object}}}
"""
SHOP: dict[str, Any] = {
    "kind": "Cluster",
    "metadata": {"name": "shop", "environment": "dev"},
    "spec": {"platform": "nothing", "workloads": ["web x5 500m 512MiB"], "monitoring": False},
}


@pytest.fixture
def extended(bench: Bench, tmp_path: Path) -> Iterator[Bench]:
    """A server with the extension."""
    root = tmp_path / "nothing"
    files = {
        "tools/nothing.py": Path(__file__).with_name("nothing.py").read_text(),
        "resources/machines/nothing.yaml": MACHINES,
        "templates/docs/nothing/template.yaml": TEMPLATE,
        "templates/docs/nothing/files/nothing.md.jinja": "{{ nothing.name }} has {{ nothing.nodes }} nodes\n",
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    catalogue = loading.load(loading.builtin(), ContentRoot("nothing", root))
    bench.app.catalogue = replace(boxes.taught(catalogue, *bench.app.engines), resources=catalogue.resources)
    yield bench


async def collected(bench: Bench, spec: dict[str, Any] = SHOP) -> str:
    answer = await bench.kernel().serve("Cluster", COLLECT, spec, None, None)
    assert answer.complete, answer
    return str(answer.spec_id)


async def applied(bench: Bench, plan: Plan) -> None:
    await bench.approve(plan)
    assert await bench.run(await bench.request(plan)) is JobState.SUCCEEDED


async def test_a_platform_of_one_file_goes_the_whole_way(extended: Bench) -> None:
    spec_id = await collected(extended)
    kernel = extended.kernel()
    capacity = await kernel.serve("Cluster", CHECK, await kernel.spec(spec_id))
    assert (capacity.fits, capacity.placement) == (True, ["general: 1 x large, 4 cores, 4GiB"])
    tree = await kernel.render(spec_id, None, ["docs"])
    assert output.read(extended.app.settings.renders, tree.digest, "docs/nothing.md").decode().endswith("1 nodes\n")

    view = await kernel.freeze(spec_id, None)
    assert any("cost: unknown" in one for one in view.plan.warnings)
    assert any("version: 1.36" in one for one in view.plan.warnings)
    await applied(extended, view.plan)
    deployment = await kernel.deployment(spec_id)
    assert [one.spec["nodes"] for one in deployment.members] == [1]
    assert await kernel.drift(deployment) == ("nothing has changed",)
    assert not (await kernel.freeze(spec_id, None)).plan.steps

    await applied(extended, (await kernel.freeze_removal(spec_id)).plan)
    assert not (await kernel.deployment(spec_id)).members


async def test_a_platform_is_asked_for_by_name_and_a_misspelt_one_is_named(extended: Bench) -> None:
    kernel = extended.kernel()
    missing: dict[str, Any] = {**SHOP, "spec": {"workloads": SHOP["spec"]["workloads"]}}
    answer = await kernel.serve("Cluster", COLLECT, missing, None, None)
    assert {one.at: one.options for one in answer.questions}["/spec/platform"] == ["aks", "eks", "k3s", "nothing"]
    wrong: dict[str, Any] = {**SHOP, "metadata": {}, "spec": {**SHOP["spec"], "platform": "nothin"}}
    answer = await kernel.serve("Cluster", COLLECT, wrong, None, None)
    assert [(one.at, one.remedy) for one in answer.problems] == [("/spec/platform", "Did you mean nothing?")]


async def test_a_cluster_does_not_change_its_platform(extended: Bench) -> None:
    spec_id = await collected(extended)
    await applied(extended, (await extended.kernel().freeze(spec_id, None)).plan)
    answer = await extended.kernel().serve("Cluster", COLLECT, {"spec": {"platform": "k3s"}}, None, spec_id)
    with pytest.raises(CallerError, match="was made with nothing"):
        await extended.kernel().freeze(answer.spec_id, None)
