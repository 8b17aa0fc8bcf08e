"""K3s end to end: simulated VMs that stand for real hosts, with a real kubelet, containerd, etcd and API server.

The executable `k3s` is a stand-in (tests/k3s/standin). The tests go on from one another.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import anyio
import pytest

from atlas_mcp.errors import TargetError
from atlas_mcp.model import JobState
from atlas_mcp.toolset import HealthState
from tests.k3s.lab import RELEASE, cluster
from tests.k3s.site import Site, site
from tests.requires import FULL, IN_FULL

pytestmark = [pytest.mark.timeout(1800), pytest.mark.skipif(not FULL, reason=IN_FULL)]
HOSTS = ("shop-server-1", "shop-work-1", "shop-spot-1")
WORK = {"name": "work", "count": 1, "cores": 2, "memory": "4GiB"}
SPOT = {**WORK, "name": "spot"}
WITH_SPOT, WITHOUT = cluster(pools=[WORK, SPOT]), cluster(pools=[WORK])
TOKENS = ("/etc/rancher/k3s/token", "/etc/rancher/k3s/agent-token", "/var/lib/rancher/k3s/server/agent-token")

ON_THE_SECOND = {"spec": {"nodeName": "shop-spot-1"}}


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with site(tmp_path_factory.mktemp("k3s"), *HOSTS) as desk:
        desk.start_worker()
        yield desk


def test_one_plan_makes_a_cluster_whose_pods_answer_through_a_service(shop: Site) -> None:
    job = anyio.run(shop.applied, cluster())
    assert job.state is JobState.SUCCEEDED, f"{job.reason}\n{shop.errors()}"
    assert shop.nodes() == dict.fromkeys(HOSTS[:2], RELEASE)
    shop.kubectl("create deployment web --image=docker.io/library/web:1 --replicas=2 --port=8080")
    shop.kubectl("expose deployment web --port=80 --target-port=8080")
    shop.kubectl("rollout status deployment web --timeout=60s")
    pods = set(shop.kubectl("get pods -l app=web -o jsonpath={.items[*].metadata.name}").split())
    assert len(pods) == 2 and shop.served("web") == pods
    nodes = set(shop.kubectl("get pods -l app=web -o jsonpath={.items[*].spec.nodeName}").split())
    assert nodes == {"shop-work-1"}, "servers run the control plane alone"


def test_its_secrets_are_in_files_of_their_own_and_nowhere_else(shop: Site) -> None:
    words = {shop.hosts.on("shop-server-1", f"sudo cat {path}").stdout.strip() for path in TOKENS}
    kubeconfig = json.loads(shop.hosts.on("shop-server-1", "sudo cat /etc/rancher/k3s/k3s.yaml").stdout)
    words.add(kubeconfig["users"][0]["user"]["client-key-data"])
    assert len(words) == 4 and min(map(len, words)) > 32
    kept = {path: path.read_bytes() for path in (shop.path / "data").rglob("*") if path.is_file()}
    holding = [path for path, content in kept.items() if any(word.encode() in content for word in words)]
    assert holding and {path.parent.parent.name for path in holding} == {"secrets"}
    assert {oct(path.stat().st_mode & 0o777) for path in holding} == {"0o600"}
    assert "::server:" not in shop.hosts.on("shop-work-1", "sudo cat /etc/rancher/k3s/token").stdout
    assert shop.hosts.on("shop-work-1", "cat /etc/rancher/k3s/token").returncode != 0, "root alone reads it"


def test_a_second_plan_finds_nothing_to_do(shop: Site) -> None:
    assert anyio.run(shop.planned, cluster(), shop.spec_id).steps == ()


def test_its_health_is_read_by_the_kubeconfig_that_is_kept(shop: Site) -> None:
    async def run() -> Any:
        return await shop.app.catalogue.tools["check_health"].fn(shop.kernel(), deployment_id=shop.deployment)

    report = anyio.run(run)
    assert [one.cause for one in report.findings] == ["dns_down"], "the stand-in brings no CoreDNS"
    assert report.counts[HealthState.OK] > 10 and not report.counts[HealthState.UNKNOWN]


def test_a_pool_joins_that_is_added_later(shop: Site) -> None:
    job = anyio.run(shop.applied, WITH_SPOT)
    assert job.state is JobState.SUCCEEDED, f"{job.reason}\n{shop.errors()}"
    assert shop.nodes() == dict.fromkeys(HOSTS, RELEASE)
    assert shop.kubectl("get nodes -l atlas/pool=spot -o name") == "node/shop-spot-1\n"


def test_pods_that_would_be_lost_stop_the_plan_that_takes_their_node_away(shop: Site) -> None:
    shop.kubectl("run alone --image=docker.io/library/web:1", "--overrides='" + json.dumps(ON_THE_SECOND) + "'")
    with pytest.raises(TargetError, match="default/alone"):
        anyio.run(shop.planned, WITHOUT, shop.spec_id)
    shop.kubectl("delete pod alone --now")


def test_a_pool_that_is_taken_away_is_drained_and_forgotten(shop: Site) -> None:
    """Pods on it are made elsewhere before its VM is stopped."""
    shop.kubectl("scale deployment web --replicas=6")
    shop.kubectl("rollout status deployment web --timeout=60s")
    here = "get pods -l app=web --field-selector spec.nodeName=shop-spot-1 -o name"
    assert shop.kubectl(here) != ""
    plan = anyio.run(shop.planned, WITHOUT, shop.spec_id)
    steps = {step.id: step for step in plan.steps}
    assert [*steps] == [f"spot/{one}" for one in ("k3s-cordon", "k3s-drain", "k3s-forget", "stop", "destroy")]
    assert "spot/k3s-drain" in steps["spot/stop"].needs and steps["spot/k3s-drain"].args["pods"]
    job = anyio.run(shop.applied, WITHOUT)
    assert job.state is JobState.SUCCEEDED, f"{job.reason}\n{shop.errors()}"
    assert shop.nodes() == dict.fromkeys(HOSTS[:2], RELEASE)
    assert "shop-spot-1" not in shop.kubectl("get nodes -o name")
    assert len(shop.kubectl("get pods -l app=web --field-selector status.phase=Running -o name").split()) == 6


def test_it_is_removed_with_its_secrets(shop: Site) -> None:
    async def run() -> JobState:
        return (await shop.ended(await shop.remove(shop.deployment))).state

    assert anyio.run(run) is JobState.SUCCEEDED, shop.errors()
    assert shop.ours() == {}
    assert not [path for path in (shop.path / "data" / "secrets").rglob("*") if path.is_file()]
