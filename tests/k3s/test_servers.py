"""Three servers of K3s on real hosts, as in test_nodes, and what goes wrong. The tests go on from one another."""

from __future__ import annotations

import json
from collections.abc import Iterator

import anyio
import pytest

from atlas_mcp.model import JobState
from tests.k3s.lab import RELEASE, cluster
from tests.k3s.site import Site, site
from tests.requires import FULL, IN_FULL

pytestmark = [pytest.mark.timeout(1800), pytest.mark.skipif(not FULL, reason=IN_FULL)]
HOSTS = ("shop-server-1", "shop-server-2", "shop-server-3", "shop-work-1")
SPEC = cluster(servers=3)

KILLS = (
    "server/k3s-start:submitted#1:after",
    "server/k3s-kubeconfig:done#1:before",
    "server-2/k3s-token:intended#1:after",
    "server-3/k3s-node:done#1:before",
)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with site(tmp_path_factory.mktemp("k3s"), *HOSTS) as desk:
        yield desk


def test_a_binary_without_its_checksum_is_not_run_and_the_vms_go(shop: Site) -> None:
    """What the mirror serves is not what the operator has written down."""
    right = shop.downloads["k3s"][RELEASE]
    shop.change(downloads={"k3s": {RELEASE: {**right, "binary": {**right["binary"], "sha256": "0" * 64}}}})
    worker = shop.start_worker()
    job = anyio.run(shop.applied, SPEC)
    assert job.state is JobState.ROLLED_BACK, f"{job}\n{shop.errors()}"
    assert "k3s-binary" in job.reason and not job.remains
    assert shop.ours() == {}
    assert shop.hosts.on("shop-server-1", "ls /usr/local/bin/k3s").returncode != 0
    worker.end()
    shop.change(downloads=shop.downloads)


def test_servers_join_one_by_one_though_workers_die(shop: Site) -> None:
    async def run() -> None:
        job_id = await shop.begun(SPEC)
        for kill in KILLS:
            worker = shop.start_worker(kill=kill)
            job = await shop.ended(job_id, worker)
            assert not job.state.final and not worker.alive, f"{job.reason}\n{shop.errors()}"
        shop.start_worker()
        job = await shop.ended(job_id)
        assert job.state is JobState.SUCCEEDED, f"{job}\n{shop.errors()}"

    anyio.run(run)
    assert shop.nodes() == dict.fromkeys(HOSTS, RELEASE)
    asked = "sudo k3s etcd-snapshot save --name asked </dev/null && sudo k3s etcd-snapshot ls </dev/null"
    assert "asked" in shop.hosts.on("shop-server-2", asked).stdout
    members = json.loads(shop.kubectl("get nodes -l node-role.kubernetes.io/etcd=true -o json"))["items"]
    assert {node["metadata"]["name"] for node in members} == set(HOSTS[:3])


def test_one_server_is_lost_and_the_others_answer(shop: Site) -> None:
    assert shop.hosts.on("shop-server-1", "sudo systemctl stop k3s && sudo pkill -KILL etcd; true").returncode == 0
    listed = shop.kubectl("get nodes -o name --request-timeout=30s", server="shop-server-2")
    assert len(listed.split()) == len(HOSTS)
