"""VMware's simulator of a vCenter, as large as a data centre."""

from __future__ import annotations

from pathlib import Path

import anyio
import pytest

from atlas_mcp.engines.vsphere.engine import VsphereEngine
from atlas_mcp.engines.vsphere.spec import AskVcenter
from atlas_mcp.errors import Code, TransientError
from tests.requires import FULL, IN_FULL
from tests.vsphere.simulated import running

pytestmark = pytest.mark.skipif(not FULL, reason=IN_FULL)


def test_a_thousand_guests_on_fifty_hosts(tmp_path: Path) -> None:
    with running(tmp_path, clusters=5, hosts=10, guests=200) as settings:
        vcenter = anyio.run(VsphereEngine({"vc": settings}).fact, AskVcenter(place="vc"))
    assert (len(vcenter.guests), len(vcenter.hosts), len(vcenter.clusters)) == (1_000, 50, 5)
    assert sorted(one.name for one in vcenter.guests) == [f"app-{number:04}" for number in range(1_000)]
    assert len({one.uuid for one in vcenter.guests}) == 1_000
    assert sum(one.power == "poweredOff" for one in vcenter.guests) == 100
    assert vcenter.unread == () and not vcenter.cut


def test_a_slow_one_ends_in_time(tmp_path: Path) -> None:
    with running(tmp_path, delay_ms=1_200, guests=0) as settings, pytest.raises(TransientError) as told:
        anyio.run(VsphereEngine({"vc": settings.model_copy(update={"within_s": 5})}).fact, AskVcenter(place="vc"))
    assert told.value.code is Code.TARGET_TIMEOUT
