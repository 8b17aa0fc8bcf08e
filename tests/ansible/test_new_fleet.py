"""A fleet that is made, configured and seen to be well by one plan, and taken back as one where its roles fail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
import pytest

from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import JobState, Plan, Undo
from tests.ansible.lab import RoleLab
from tests.chaos.desk import Nursery
from tests.chaos.lab import FIRST_VMID, fleet
from tests.requires import FULL, IN_FULL
from tests.simcluster.client import wait_until
from tests.simcluster.process import SimCluster
from tests.ssh.sshd import own_address, serving


@dataclass
class NewLab(RoleLab):
    """Its guests are hosts by what they tell of themselves."""

    def targets(self) -> dict[str, Any]:
        host = self.sshd.settings().model_dump(mode="json")
        guests = {
            "of": ["demo"],
            "within": [f"{own_address()}/32"],
            **{key: host[key] for key in ("user", "identity", "port")},
        }
        return {**super().targets(), "inventories": {"lab": {"guests": guests}}}

    def spec(self, name: str = "web", **vm: Any) -> dict[str, Any]:
        spec = fleet(name, 1, **{"software": ["mark"], "readiness": {"level": "agent", "timeout_s": 30}, **vm})
        return {**spec, "spec": {**spec["spec"], "configure": True}}

    async def planned(self, spec: dict[str, Any]) -> Plan:
        """The plan of a spec, by the job that a worker runs."""
        tool = self.app.catalogue.tools["collect_spec"]
        collected: Any = await tool.fn(self.kernel(), spec=spec, profile=None, spec_id=None)
        assert collected.complete, collected
        view = await self.kernel().freeze(collected.spec_id, None)
        ended = await self.until_ended(view.job_id, self.start_worker())
        assert ended.state is JobState.SUCCEEDED, f"{ended.reason}\n{self.errors()}"
        return (await self.kernel().plan(ended.made)).plan


@pytest.fixture
def lab(tmp_path: Path, sim: SimCluster, nursery: Nursery) -> Iterator[NewLab]:
    sim.tokens = sim.control("reset")["tokens"]
    address = own_address()
    with serving(tmp_path / "sshd", address=address) as sshd:
        sim.control("set_machine", name="web-01", address=address, host_key=sshd.host_key)
        made = NewLab(tmp_path / "lab", nursery, sim=sim, sshd=sshd, chaos={"hurry": "20"})
        yield made
        made.close()


def test_it_is_made_configured_and_well(lab: NewLab) -> None:
    async def run() -> None:
        plan = await lab.planned(lab.spec())
        after = {one.id: one for one in plan.steps[-3:]}
        assert list(after) == ["web/health", "play", "configure/lab/web-01"]
        assert after["configure/lab/web-01"].undo is Undo.COVERED
        assert not [one for one in plan.steps if one.undo is Undo.NEVER]
        assert not list(lab.sshd.home.iterdir()) and not list((lab.path / "data").glob("ansible/*"))
        job = await lab.approve(plan.id)
        ended = await lab.until_ended(job, lab.workers[-1])
        assert ended.state is JobState.SUCCEEDED, f"{ended.reason}\n{lab.errors()}"
        assert lab.home("mark") == "marked\n" and list(lab.ours()) == [FIRST_VMID]
        assert lab.remains() == [] and await lab.broken() == []

    anyio.run(run)


@pytest.mark.skipif(not FULL, reason=IN_FULL)
@pytest.mark.parametrize("how", ["its role fails", "it is cancelled"])
def test_it_is_taken_back_as_one(lab: NewLab, how: str) -> None:
    async def run() -> None:
        plan = await lab.planned(lab.spec())
        (lab.sshd.home / ("fail" if how == "its role fails" else "hold")).touch()
        job = await lab.approve(plan.id)
        if how == "it is cancelled":
            await anyio.to_thread.run_sync(wait_until, lambda: lab.home("holding"), 120)
            await lab.kernel().cancel(job)
            await anyio.sleep(2)
            assert list(lab.ours()) == [FIRST_VMID], "a guest goes once nothing runs there any more"
            (lab.sshd.home / "hold").unlink()
        ended = await lab.until_ended(job, lab.workers[-1])
        assert ended.state is JobState.ROLLED_BACK and not ended.remains, f"{ended}\n{lab.errors()}"
        assert lab.ours() == {} and lab.remains() == [] and lab.home("end") == ""

    anyio.run(run)


def test_what_could_not_be_configured_is_not_made(lab: NewLab) -> None:
    """What planning refuses the check says: readiness without an agent, another user, no inventory of its guests."""

    async def refused(name: str, **vm: Any) -> list[str]:
        with pytest.raises(CallerError) as caught:
            await lab.planned(lab.spec(name, **vm))
        assert caught.value.code is Code.PLAN_UNFEASIBLE
        return [one.pointer for one in caught.value.problems]

    async def run() -> None:
        assert await refused("a", readiness={"level": "running"}) == ["/spec/vms/0/readiness"]
        other = {"user": "somebody", "ssh_keys": []}
        assert await refused("b", cloud_init=other) == ["/spec/vms/0/cloud_init/user"]
        lab.change(inventories={})
        assert await refused("c") == ["/spec/vms/0"]

    anyio.run(run)
