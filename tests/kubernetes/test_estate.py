"""The estate of a real control plane: its nodes, services and volumes, with rights and with few."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.calls import estate
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.domain.estate.assets import AnyAsset, Kind
from atlas_mcp.engines.kubernetes import ENGINE
from atlas_mcp.store import estate as rows
from tests.kubernetes.conftest import Space, engine_of
from tests.kubernetes.plane import FEW, NODES, Plane
from tests.kubernetes.works import PLACE

pytestmark = pytest.mark.anyio
VOLUME: dict[str, Any] = {
    "apiVersion": "v1",
    "kind": "PersistentVolume",
    "metadata": {"name": "estate-volume"},
    "spec": {"capacity": {"storage": "5Gi"}, "accessModes": ["ReadWriteOnce"], "hostPath": {"path": "/x"}},
}


async def kept(session: KernelSession) -> tuple[AnyAsset, ...]:
    newest = await session._app.store.read(lambda tx: rows.newest(tx, PLACE))
    assert newest is not None
    return newest.snapshot.assets


async def test_nodes_services_and_volumes(session: KernelSession, space: Space) -> None:
    port = {"port": 80, "protocol": "TCP"}
    space.make("services", {"metadata": {"name": "web"}, "spec": {"ports": [port]}}, "v1")
    space.plane.call("POST", "/api/v1/persistentvolumes", VOLUME)
    try:
        (source,) = (await estate.collect(session, "", 60)).sources
    finally:
        space.plane.call("DELETE", "/api/v1/persistentvolumes/estate-volume")
    assert not source.problem and not source.unread
    told = {one.id: one for one in await kept(session)}
    assert {one.name for one in told.values() if one.kind is Kind.HOST} == {*NODES}
    node = told["host/node-1"].model_dump()
    assert node["state"] == "ready" and node["version"] and node["memory_mib"]
    service = told[f"service/{space.name}/web"].model_dump()
    assert service["ports"] == "80/TCP" and service["addresses"][0].startswith("10.96.")
    assert told["volume/estate-volume"].model_dump()["capacity"] == "5Gi"
    assert "v1." in told["cluster"].model_dump()["version"]


async def test_a_node_that_is_a_guest_is_known_by_its_uuid(session: KernelSession, plane: Plane) -> None:
    uuid = "0c2f8a44-5b1e-4d1c-9a3e-0242ac120002"
    info = {"nodeInfo": {**plane.get("/api/v1/nodes/node-2")["status"]["nodeInfo"], "systemUUID": uuid.upper()}}
    plane.call("PATCH", "/api/v1/nodes/node-2/status", {"status": info}, "application/merge-patch+json")
    await estate.collect(session, PLACE, 60)
    (node,) = [one for one in await kept(session) if one.name == "node-2"]
    assert f"uuid:{uuid}" in node.keys


async def test_with_few_rights_it_says_what_is_missing(
    session: KernelSession, plane: Plane, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = engine_of(plane.kubeconfig("few-estate", user={"token": FEW}))
    monkeypatch.setattr(session._app, "_engines", {ENGINE: few})
    (source,) = (await estate.collect(session, PLACE, 60)).sources
    assert source.assets == {"cluster": 1}
    assert [one.partition(":")[0] for one in source.unread] == ["hosts", "services", "volumes"]
