"""What is read of a cluster: facts a page at a time, and the inventory as tools list it; and what doctor says."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp import config
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.content.declared import INVENTORY
from atlas_mcp.declaration import State
from atlas_mcp.engines.kubernetes import ENGINE, spec
from atlas_mcp.engines.kubernetes.declared import DECLARATION
from atlas_mcp.engines.kubernetes.engine import KubernetesEngine
from atlas_mcp.errors import CallerError, Code, TargetError
from atlas_mcp.toolset import Inventory, InventoryRequest
from tests.kubernetes.conftest import Space
from tests.kubernetes.works import PLACE, Works, ref

pytestmark = pytest.mark.anyio


async def listed(session: KernelSession, kind: str, **more: Any) -> Inventory:
    found: Inventory = await session.serve(ENGINE, INVENTORY, InventoryRequest(kind=kind, **{"most": 200, **more}))
    return found


async def test_the_inventory_of_a_cluster(session: KernelSession, works: Works, space: Space) -> None:
    await works.done(works.apply(space.deployment(replicas=3)), works.apply(space.deployment("api", replicas=1)))
    nodes = await listed(session, "nodes")
    assert (nodes.place, nodes.total, nodes.by_status) == (PLACE, 3, {"Ready": 3})
    assert nodes.table.splitlines()[0] == "namespace name status roles age version"
    workloads = await listed(session, "workloads", pool=space.name)
    assert [line.split()[:4] for line in workloads.table.splitlines()] == [
        ["kind", "namespace", "name", "ready"],
        ["Deployment", space.name, "api", "1/1"],
        ["Deployment", space.name, "web", "3/3"],
    ]
    pods = await listed(session, "pods", pool=space.name, tag="app=web", fields=("node",))
    assert pods.total == 3 and pods.table.splitlines()[0] == "namespace name node"
    first = await listed(session, "pods", pool=space.name, most=2)
    rest = await listed(session, "pods", pool=space.name, most=2, after=first.next)
    assert (first.total, rest.next) == (4, "") and len({*first.table.splitlines(), *rest.table.splitlines()}) == 5
    assert (await listed(session, "pods", pool=space.name, name="api-*")).total == 1
    assert (await listed(session, "pods", pool=space.name, status="Pending")).total == 0
    with pytest.raises(CallerError) as caught:
        await listed(session, "pods", tag="app in (web)")
    assert caught.value.code is Code.ARGUMENTS_INVALID
    with pytest.raises(CallerError) as caught:
        await listed(session, "pods", place="elsewhere")
    assert caught.value.code is Code.CLUSTER_UNKNOWN


async def test_facts_come_a_page_at_a_time(engine: KubernetesEngine, works: Works, space: Space) -> None:
    await works.done(works.apply(space.deployment(replicas=3)))
    space.make("deployments", space.deployment("stuck", image="not-to-be-had:1"))
    within = {"place": PLACE, "namespace": space.name}
    ready = spec.AskPods(**within, labels="app=web", most=2)
    page = await engine.fact(ready)
    more = await engine.fact(ready.model_copy(update={"after": page.next}))
    assert (len(page.items), len(more.items), more.next) == (2, 1, "")
    assert (await engine.fact(spec.AskPods(**within, most=2))).left == 3  # which servers tell without labels alone
    pod = page.items[0]
    assert pod.ready and pod.phase == "Running" and pod.owner.startswith("ReplicaSet/web-") and pod.node
    assert (pod.containers[0].image, pod.containers[0].state) == ("web:1", "running")
    assert {one.name for one in (await engine.fact(spec.AskPods(place=PLACE, node=pod.node))).items} >= {pod.name}
    workloads = {one.name: one for one in (await engine.fact(spec.AskWorkloads(**within))).items}
    assert (workloads["web"].ready, workloads["web"].waits_for) == (3, "")
    assert (workloads["stuck"].ready, workloads["stuck"].waits_for) == (0, "0 of 2 pods are ready")
    nodes = await engine.fact(spec.AskNodes(place=PLACE))
    assert [(one.name, one.ready, one.troubles, one.cpu) for one in nodes.items] == [
        (f"node-{number}", True, (), "4") for number in (1, 2, 3)
    ]
    events = await engine.fact(spec.AskEvents(**within, about="web"))
    assert events.items[0].about == "Deployment/web" and "Scaled up" in events.items[0].message
    stored = await engine.fact(spec.AskObject(place=PLACE, ref=ref("Deployment", "web", space.name)))
    assert stored is not None and stored["spec"]["replicas"] == 3  # type: ignore[index,call-overload]
    assert await engine.fact(spec.AskObject(place=PLACE, ref=ref("Deployment", "none", space.name))) is None
    with pytest.raises(TargetError) as caught:
        await engine.fact(spec.AskTable(place=PLACE, api="example.org/v1", kind="Thing"))
    assert caught.value.code is Code.NOT_FOUND
    with pytest.raises(CallerError):
        await engine.fact(spec.AskLogs(place=PLACE, namespace=space.name, pod="none"))


async def test_a_list_that_has_changed_meanwhile_says_so(engine: KubernetesEngine) -> None:
    with pytest.raises(TargetError):
        await engine.fact(spec.AskPods(place=PLACE, most=2, after="bm90IGEgdG9rZW4="))


async def test_doctor_says_whom_the_cluster_takes_us_for(session: KernelSession) -> None:
    assert DECLARATION.doctor is not None
    (check,) = [one async for one in DECLARATION.doctor(session._app.settings, session)]
    assert (check.state, check.detail) == (State.OK, "Kubernetes v1.36.3; it takes us for admin")
    elsewhere = {PLACE: {"kubeconfig": "file:/nowhere/kubeconfig"}, "other": {"kubeconfig": "env:NOWHERE"}}
    session._app.settings = config.defaults(kubernetes=elsewhere)
    checks = [one async for one in DECLARATION.doctor(session._app.settings, session)]
    assert [one.state for one in checks] == [State.OK, State.BAD]
    assert DECLARATION.credentials(session._app.settings, "other") == ("env:NOWHERE",)
