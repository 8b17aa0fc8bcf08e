"""Roles on real hosts by ATLAS: guests are simulated, and each is a host that systemd and OpenSSH run on.

The tests go on from one another: a run is cancelled in its middle, the next one loses its worker, the last finds
nothing.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
import pytest

from atlas_mcp.engines.ansible import trees
from atlas_mcp.engines.ansible.runs import Orders, Runs, Stands
from atlas_mcp.engines.ansible.ways import Way
from atlas_mcp.model import JobState, Mark, Plan
from atlas_mcp.store import jobs as job_rows
from tests.chaos.desk import Nursery
from tests.chaos.lab import FIRST_VMID, Lab, fleet
from tests.hosts.hosts import USER, Hosts, running
from tests.rendering.workbench import tool
from tests.requires import need
from tests.simcluster.client import wait_until
from tests.simcluster.process import SimCluster

pytestmark = pytest.mark.timeout(1800)
SOFTWARE = {"web-01": ["nginx", "node-exporter"], "db-01": ["postgresql"], "box-01": ["docker.io"]}
_WAIT_S = 600


@dataclass
class Shop(Lab):
    """A desk at a simulated cluster whose guests are hosts."""

    hosts: Hosts = field(kw_only=True)
    deployment: str = ""

    def targets(self) -> dict[str, Any]:
        known = {
            name: {
                "address": self.hosts.addresses[name],
                "user": USER,
                "identity": f"file:{self.hosts.key}",
                "host_key": self.hosts.host_key(name),
                "lives_on": f"proxmox/demo/vm/{vmid}",
            }
            for vmid, name in enumerate(SOFTWARE, FIRST_VMID)
        }
        program = {"program": tool("ansible-runner"), "stop_s": 300}
        return {**super().targets(), "inventories": {"lab": {"hosts": known}}, "ansible": program}

    @property
    def spec(self) -> dict[str, Any]:
        """A fleet whose guests have the hosts' names and addresses."""
        spec = fleet("shop")
        (entry,) = spec["spec"]["vms"]
        spec["spec"]["vms"] = [
            {
                **{key: value for key, value in entry.items() if key != "count"},
                "id": name.partition("-")[0],
                "hostname": name,
                "software": software,
                "nics": [{"bridge": "vmbr0", "ipv4": {"address": f"{self.hosts.addresses[name]}/24"}}],
                "cloud_init": {"user": USER, "ssh_keys": [(self.hosts.folder / "key.pub").read_text().strip()]},
            }
            for name, software in SOFTWARE.items()
        ]
        return spec

    async def until_ended_long(self, job_id: str) -> JobState:
        """What a job that takes minutes has ended as."""
        with anyio.fail_after(_WAIT_S):
            while not (job := await self.job(job_id)).state.final:
                assert job.state is not JobState.PARKED, f"{job}\n{self.errors()}"
                await anyio.sleep(0.5)
        return job.state

    async def configured(self) -> Plan | None:
        """The plan of check mode; None where it finds nothing to do."""
        view = await self.kernel().freeze(self.deployment, None, "ansible")
        state = await self.until_ended_long(view.job_id)
        job = await self.job(view.job_id)
        assert state is JobState.SUCCEEDED, f"{job}\n{self.errors()}"
        return (await self.kernel().plan(job.made)).plan if job.made else None

    def until(self, name: str, command: str) -> None:
        """Wait until a command succeeds on a host."""
        wait_until(lambda: self.hosts.on(name, command).returncode == 0, _WAIT_S)

    def left(self) -> list[str]:
        """What runs of Ansible's, or of a package manager, on any host."""
        looked = "ps -eo pid,args | grep -E 'atlas-|ansible|apt-get|dpkg' | grep -vE 'grep|unattended|apt.systemd'"
        return [line for name in SOFTWARE for line in self.hosts.on(name, looked).stdout.splitlines()]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    need("curl")
    tool("ansible-runner")
    folder = tmp_path_factory.mktemp("shop")
    with running(folder / "hosts", *SOFTWARE) as hosts, hosts.joined():
        nursery = Nursery(folder / "errors")
        with SimCluster(folder / "sim", preset="demo") as sim:
            sim.tokens = sim.control("reset")["tokens"]
            made = Shop(folder / "lab", nursery, sim=sim, hosts=hosts)
            try:
                yield made
            finally:
                made.close()
                nursery.close()


def test_a_run_that_is_cancelled_leaves_nothing_running_on_the_hosts(shop: Shop) -> None:
    """It is cancelled while packages are installed: dpkg goes to its end, nothing after it is begun."""

    async def run() -> None:
        worker = shop.start_worker()
        job = await shop.deploy(shop.spec)
        assert (await shop.until_ended(job, worker)).state is JobState.SUCCEEDED, shop.errors()
        shop.deployment = (await shop.job(job)).subject_id
        plan = await shop.configured()
        assert plan is not None
        assert {one.target.id for one in plan.steps if one.action == "configure"} == set(SOFTWARE)
        assert shop.left() == []
        job = await shop.approve(plan.id)
        await anyio.to_thread.run_sync(shop.until, "web-01", "pgrep -x dpkg")
        await shop.kernel().cancel(job)
        assert await shop.until_ended_long(job) is JobState.ROLLED_BACK, await shop.job(job)
        assert (await shop.job(job)).remains, "what was changed stays, and is told"
        assert shop.left() == []
        for name in SOFTWARE:
            assert shop.hosts.on(name, "sudo dpkg --audit").stdout == ""
        assert shop.hosts.on("web-01", "command -v nginx").returncode != 0, "the run was not ended in its middle"

    anyio.run(run)


def test_one_whose_worker_dies_is_ended_by_the_next(shop: Shop) -> None:
    async def run() -> None:
        plan = await shop.configured()
        assert plan is not None
        job = await shop.approve(plan.id)
        await anyio.to_thread.run_sync(shop.until, "web-01", "pgrep -x dpkg")
        shop.workers[-1].end()
        shop.start_worker()
        assert await shop.until_ended_long(job) is JobState.SUCCEEDED, f"{await shop.job(job)}\n{shop.errors()}"
        journal = await shop.app.store.read(lambda tx: job_rows.entries(tx, job))
        results = {one.step_id: one.data for one in journal if one.mark is Mark.DONE}
        for name in SOFTWARE:
            counts = results[f"configure/lab/{name}"]
            assert counts["changed"] and not counts["failed"] and not counts["unreachable"], counts
        assert [one.mark for one in journal if one.step_id == "play"].count(Mark.INTENDED) == 1, "it was begun once"
        assert shop.left() == [] and await shop.broken() == []

    anyio.run(run)


def test_what_the_roles_are_for(shop: Shop) -> None:
    served = subprocess.run(["curl", "-sSi", "http://10.231.0.11/"], capture_output=True, text=True, check=False)
    assert re.search("200 OK\r?\nServer: nginx", served.stdout), served
    asked = shop.hosts.on("db-01", "sudo -u postgres psql -Atc 'select 6 * 7'")
    assert asked.stdout == "42\n", asked
    assert "Server:" in shop.hosts.on("box-01", "sudo docker version").stdout


def test_a_second_run_changes_nothing(shop: Shop, tmp_path: Path) -> None:
    """Check mode finds nothing to do; and run all the same, it changes nothing."""

    async def run() -> None:
        assert await shop.configured() is None
        view = await shop.kernel().render(shop.deployment, None, ("ansible", "inventory"))
        laid = trees.files(shop.app.settings.renders, view.digest)
        ways = {
            name: Way(address, 22, USER, shop.hosts.host_key(name), shop.hosts.key.read_text())
            for name, address in shop.hosts.addresses.items()
        }
        runner = tool("ansible-runner")
        path = f"{Path(runner).parent}:/usr/bin:/bin:/usr/sbin"
        runs = Runs(tmp_path / "runs")
        runs.begin("again", Orders((runner,), path, trees.playbook(laid, ()), laid, ways, (), False, 900, 60))
        run = runs.of("again")
        await anyio.to_thread.run_sync(wait_until, lambda: run.stands() is Stands.ENDED, _WAIT_S)
        counts = run.events().counts
        assert set(counts) == set(SOFTWARE), run.output()
        assert {name: one["changed"] for name, one in counts.items()} == dict.fromkeys(SOFTWARE, 0), json.dumps(
            {name: told.changed for name, told in run.events().hosts.items()}
        )

    anyio.run(run)
