"""Faults while a fleet is checked and planned: passing ones go unnoticed, lasting ones are named with their remedy."""

from __future__ import annotations

from typing import Any

import anyio
import pytest

from atlas_mcp.engines.proxmox import client
from atlas_mcp.errors import AtlasError
from atlas_mcp.system.http import Bounds
from tests.chaos.lab import Lab
from tests.chaos.phases import whole_fleet
from tests.chaos.test_lasting_faults import ADMIN_TOKEN, NODE, QUORUM, RIGHTS, SILENT, TOKEN, Lasting

TRANSIENT: dict[str, dict[str, Any]] = {
    "lock": {"op": "fail", "message": "cfs-lock 'file-user_cfg' error: got lock request timeout", "times": 2},
    "595": {"op": "fail", "status": 595, "message": "No route to host", "times": 2},
    "lost-request": {"op": "flaky", "mode": "before", "times": 1},
    "lost-answer": {"op": "flaky", "mode": "after", "times": 1},
    "slow": {"op": "slow", "secs": 0.1, "times": 2},
    "silent": {"op": "slow", "secs": 5.0, "times": 1},
}
READS = ("/cluster/resources", "/cluster/status", "/access/permissions", "/network", "/config", "/ha/resources")


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait less than one does for a real cluster."""
    monkeypatch.setattr(client, "_BACKOFF_S", 0.01)
    monkeypatch.setattr(client, "BOUNDS", Bounds(call_s=0.3))


async def _kept(lab: Lab) -> str:
    """Keep the spec of the whole fleet. Returns its id."""
    tool = lab.app.catalogue.tools["collect_spec"]
    collected: Any = await tool.fn(lab.kernel(), spec=whole_fleet(), profile=None, spec_id=None)
    return str(collected.spec_id)


async def _check(lab: Lab, spec: str) -> Any:
    """What `validate_capacity` says of it."""
    return await lab.app.catalogue.tools["validate_capacity"].fn(lab.kernel(), spec_id=spec, revision=None)


@pytest.mark.parametrize("fault", TRANSIENT)
def test_a_transient_fault_is_not_noticed(lab: Lab, fault: str) -> None:
    async def run() -> None:
        spec = await _kept(lab)
        _strike(lab, fault)
        checked = await _check(lab, spec)
        assert checked.fits, checked
        _strike(lab, fault)
        assert (await lab.kernel().freeze(spec, None)).plan.steps

    anyio.run(run)


def _strike(lab: Lab, fault: str) -> None:
    """Have every kind of read fail that a check and a plan make."""
    for read in READS:
        lab.sim.control(**{"method": "GET", "suffix": read, **TRANSIENT[fault]})


SAYS = [
    (QUORUM, "demo has no quorum", "Bring its nodes back"),
    (NODE, "no node of demo is online", "Bring one back"),
    (TOKEN, TOKEN.cause, TOKEN.remedy),
    (ADMIN_TOKEN, ADMIN_TOKEN.cause, ADMIN_TOKEN.remedy),
    (RIGHTS, "Sys.Console on /", RIGHTS.remedy),
    (SILENT, "did not answer in 0.3 s", SILENT.remedy),
]


@pytest.mark.parametrize(("fault", "cause", "remedy"), SAYS, ids=lambda value: str(value)[:12])
def test_a_lasting_fault_is_named(lab: Lab, fault: Lasting, cause: str, remedy: str) -> None:
    async def run() -> None:
        spec = await _kept(lab)
        for command in fault.strike:
            lab.sim.control(**command)
        try:
            checked = await _check(lab, spec)
        except AtlasError as error:
            said = str(error)
        else:
            assert not checked.fits
            said = str(checked)
        with pytest.raises(AtlasError) as planning:
            await lab.kernel().freeze(spec, None)
        for text in (said, str(planning.value)):
            assert cause in text, text
            assert remedy in text, text
        fault.mend(lab)
        assert lab.ours() == {}
        assert (await _check(lab, spec)).fits

    anyio.run(run)
