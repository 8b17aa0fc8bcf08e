"""Nodes that leave: what is done in the cluster before their VMs are stopped, as the cluster says it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import anyio
import pytest

from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.model import ResultType, Step, Take
from atlas_mcp.toolset import Context
from tests.kubernetes.conftest import engine_of
from tests.kubernetes.hostile import HostileServer, serving
from tools._cluster.k3s_leave import Asked, emptied

NAMES = ("shop-work-1", "shop-work-2", "shop-work-3")
CORE = {
    "resources": [
        {"name": name, "kind": kind, "namespaced": kind != "Node", "verbs": ["get", "list"]}
        for name, kind in (("pods", "Pod"), ("nodes", "Node"))
    ]
}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[HostileServer]:
    with serving(tmp_path) as made:
        made.answers = {
            "/apis/authorization": {"status": {"allowed": True}},
            "/api/v1/pods": {"items": []},
            **{f"/api/v1/nodes/{name}": {"metadata": {"name": name, "uid": name}} for name in NAMES},
            "/api/v1": CORE,
        }
        yield made


async def steps(server: HostileServer, *names: str) -> list[Step]:
    """The steps that empty nodes."""
    ctx = cast("Context", engine_of(server.kubeconfig))  # which is asked for facts alone
    given = Take(member="server", result="kubeconfig", type=ResultType.SECRET)
    vms = [Vm.model_construct(id=name.removeprefix("shop-"), hostname=name) for name in names]  # type: ignore[call-arg]
    return await emptied(Asked(ctx, "shop-1a2b3c4d", f"file:{server.kubeconfig}", given), vms)


def test_nodes_that_were_drained_first_are_looked_at_again_once_all_are(server: HostileServer) -> None:
    """Draining takes minutes for each; meanwhile somebody may uncordon one, whose pods would go with its VM."""
    made = anyio.run(steps, server, *NAMES)
    needs: dict[str, Any] = {one.id: one.needs for one in made}
    assert needs["work-2/k3s-drain"][-1] == "work-1/k3s-drain" and needs["work-3/k3s-drain"][-1] == "work-2/k3s-drain"
    again = [one for one in made if one.id.endswith("k3s-empty")]
    assert [one.id for one in again] == ["work-1/k3s-empty", "work-2/k3s-empty"]
    assert {one.needs for one in again} == {("work-3/k3s-drain",)} and {one.action for one in again} == {"drain"}


def test_one_node_is_drained_once(server: HostileServer) -> None:
    assert [one.id for one in anyio.run(steps, server, NAMES[0])] == ["work-1/k3s-cordon", "work-1/k3s-drain"]


def test_a_kubeconfig_that_the_first_server_gave_is_not_shown_in_a_step(server: HostileServer) -> None:
    told = json.dumps([one.model_dump(mode="json") for one in anyio.run(steps, server, *NAMES)])
    assert "token-for-the-hostile-one" not in told and str(server.kubeconfig) not in told
