"""A server with its tools on a simulated cluster, spoken to over MCP, with the jobs run in this process."""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import anyio
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from mcp import Client

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.config import Settings
from atlas_mcp.content.loading import Catalogue
from atlas_mcp.engines.proxmox.settings import ClusterSettings, Vmids, clusters_of
from atlas_mcp.jobs import worker
from atlas_mcp.model import Answer, Principal, Role
from atlas_mcp.plans import approvals
from atlas_mcp.server import adapter
from atlas_mcp.store import plans as plan_rows
from tests.simcluster.process import SimCluster

PRINCIPAL = Principal(name="ann", role=Role.OPERATOR, transport="memory")
VM: dict[str, Any] = {
    "id": "web",
    "hostname": "web",
    "template": "debian-12-cloud",
    "cores": 1,
    "memory": "1GiB",
    "storage": "ceph",
    "disks": [{"size": "10GiB"}],
    "cloud_init": {"ssh_keys": []},
    "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"address": "10.0.20.11/24", "gateway": "10.0.20.1"}}],
    "readiness": {"level": "running", "timeout_s": 10},
}


def fleet(*vms: dict[str, Any], name: str = "test", **more: Any) -> dict[str, Any]:
    """A spec of VMs like VM, each with what is otherwise."""
    entries = [{**VM, **vm} for vm in vms or ({},)]
    return {
        "apiVersion": "atlas/v1",
        "kind": "Fleet",
        "metadata": {"name": name, "environment": "dev"},
        "spec": {"pool": "atlas", "vms": entries, **more},
    }


@dataclass
class Site:
    """One server on one simulated cluster."""

    sim: SimCluster
    path: Path
    catalogue: Catalogue
    database: Path
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    settings: Settings = field(init=False)

    def __post_init__(self) -> None:
        """Settings with both tokens, an approver, and an empty database."""
        (self.path / "data").mkdir(mode=0o700)
        (self.path / "data" / "atlas.db").write_bytes(self.database.read_bytes())
        (self.path / "data" / "atlas.db").chmod(0o600)
        cluster = ClusterSettings(
            endpoints=(self.sim.url,),
            ca_file=Path(self.sim.ca_file),
            token=f"file:{self.secret('deploy')}",
            admin_token=f"file:{self.secret('admin')}",
            vmids=Vmids(first=2000, last=2999),
            calls_per_s=1000,
        )
        public = base64.b64encode(self.key.public_key().public_bytes_raw()).decode()
        (self.path / "approvers").write_text(f"bea ed25519 {public}\n")
        (self.path / "approvers").chmod(0o600)
        settings = config.defaults(clusters={"demo": cluster}, data_dir=self.path / "data", config_dir=self.path)
        self.settings = settings.model_copy(update={"worker_idle_s": 0})  # a worker leaves as soon as it is idle
        self.app = App(self.settings, may_apply=True, catalogue=self.catalogue)

    def secret(self, name: str) -> Path:
        """The file of a token."""
        path = self.path / f"{name}.token"
        path.write_text(self.sim.tokens[name])
        path.chmod(0o600)
        return path

    def reconfigure(self, **changes: Any) -> None:
        """Other settings of the cluster, as after a restart."""
        changed = clusters_of(self.settings)["demo"].model_copy(update=changes)
        self.app.close()
        settings = self.settings.model_copy(update={"clusters": {"demo": changed}})
        self.app = App(settings, may_apply=True, catalogue=self.catalogue)

    @asynccontextmanager
    async def client(self) -> AsyncIterator[Talk]:
        """A client that talks to the server."""
        async with Client(adapter.build(self.app, PRINCIPAL)) as client:
            yield Talk(self, client)


@dataclass
class Talk:
    """A client's talk with the server."""

    site: Site
    client: Client

    async def raw(self, name: str, **arguments: Any) -> tuple[bool, str]:
        """Whether a call failed, and its text."""
        answer = await self.client.call_tool(name, arguments)
        return bool(answer.is_error), str(getattr(answer.content[0], "text", ""))

    async def call(self, name: str, **arguments: Any) -> dict[str, Any]:
        """The answer of a call that must succeed."""
        failed, text = await self.raw(name, **arguments)
        assert not failed, text
        answer: dict[str, Any] = json.loads(text)
        return answer

    async def refused(self, name: str, **arguments: Any) -> dict[str, Any]:
        """The error of a call that must fail."""
        failed, text = await self.raw(name, **arguments)
        assert failed, text
        answer: dict[str, Any] = json.loads(text)
        return answer

    async def collect(self, spec: dict[str, Any], spec_id: str | None = None) -> str:
        """Keep a spec; its id."""
        answer = await self.call("collect_spec", spec=spec, **({"spec_id": spec_id} if spec_id else {}))
        assert answer.get("complete"), answer
        return str(answer["spec_id"])

    async def check(self, spec: dict[str, Any]) -> dict[str, Any]:
        """What the capacity check says of a spec."""
        return await self.call("validate_capacity", spec_id=await self.collect(spec))

    async def carry_out(self, plan: dict[str, Any]) -> dict[str, Any]:
        """Approve a plan, apply it, run the job in this process; the job as it ended."""
        app = self.site.app
        row = await app.store.read(lambda tx: plan_rows.get(tx, plan["plan_id"]))
        anchor = await app.store.read(app.trail.anchor)
        signed = approvals.sign(row.plan, anchor, Answer.APPROVE, "bea", self.site.key, app.now(), timedelta(hours=1))
        await app.jobs.answer(row.plan.id, signed, "test")
        job = await self.call("apply", plan_id=row.plan.id)
        with anyio.fail_after(300):
            away = App(app.settings, may_apply=True, catalogue=app.catalogue)
            await worker.run(away.equipment(), lambda: app.settings)
        ended = await self.call("get_job", job_id=job["job"]["job_id"])
        found: dict[str, Any] = ended["jobs"][0]
        return found


@pytest.fixture
def make_site(tmp_path: Path, catalogue: Catalogue, empty_database: Path) -> Iterator[Callable[[SimCluster], Site]]:
    made: list[Site] = []

    def make(sim: SimCluster) -> Site:
        made.append(Site(sim, tmp_path, catalogue, empty_database))
        return made[-1]

    yield make
    for site in made:
        site.app.close()


@pytest.fixture
def site(make_site: Callable[[SimCluster], Site], sim_cluster: SimCluster) -> Site:
    """A server on the demo cluster."""
    return make_site(sim_cluster)


@pytest.fixture(scope="session")
def large_process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimCluster]:
    """Twenty nodes and a thousand guests, all of which the token sees."""
    with SimCluster(tmp_path_factory.mktemp("large"), preset="large") as running:
        running.control("restrict_token", token="deploy", acl={"/": ["Administrator"]})
        yield running


@pytest.fixture
def large(make_site: Callable[[SimCluster], Site], large_process: SimCluster) -> Site:
    """A server on the large cluster."""
    return make_site(large_process)
