"""K3s end to end: simulated VMs that stand for real hosts, with a real kubelet, containerd, etcd and API server on them.

The executable `k3s` is a stand-in (tests/k3s/standin). The tests go on from one another.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import anyio
import pytest

from atlas_mcp.model import JobState
from tests.k3s.lab import RELEASE, cluster
from tests.k3s.site import Site, site

pytestmark = [
    pytest.mark.timeout(1800),
    pytest.mark.skipif("ATLAS_FULL" not in os.environ, reason="part of .ci/full: set ATLAS_FULL=1"),
]
HOSTS = ("shop-server-1", "shop-work-1", "shop-work-2")


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with site(tmp_path_factory.mktemp("k3s"), *HOSTS) as desk:
        yield desk


def test_one_plan_makes_a_cluster_whose_pods_answer_through_a_service(shop: Site) -> None:
    async def run() -> None:
        shop.start_worker()
        job = await shop.ended(await shop.deploy(cluster()))
        assert job.state is JobState.SUCCEEDED, f"{job.reason}\n{shop.errors()}"

    anyio.run(run)
    assert shop.nodes() == dict.fromkeys(HOSTS[:2], RELEASE)
