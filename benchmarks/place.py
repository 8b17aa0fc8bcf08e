"""A simulated cluster, a data directory and a server in this process, spoken to by the SDK's client."""

import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from mcp import Client

from atlas_mcp import config, log
from atlas_mcp.app import App
from atlas_mcp.model import Answer, Principal, Role
from atlas_mcp.plans import approvals
from atlas_mcp.server import adapter
from atlas_mcp.store import plans
from tests.simcluster.process import SimCluster

ROOT = Path(__file__).parents[1]
APPROVER = "bea"
_SIZE = {"cpus": 64, "memory_mib": 524288}


def crowded(nodes: int, guests: int) -> dict[str, Any]:
    """A cluster with a thin storage on each node, one shared, and guests that the token may see."""
    names = [f"pve{number:02d}" for number in range(1, nodes + 1)]
    template = {
        "vmid": 9000,
        "name": "debian-12-cloud",
        "node": names[0],
        "template": True,
        "agent": True,
        "config": {
            "boot": "order=scsi0",
            "agent": "1",
            "scsi0": "ceph:base-9000-disk-0,size=10G",
            "ide2": "ceph:cloudinit,media=cdrom",
            "net0": "virtio=BC:24:11:00:00:01,bridge=vmbr0",
        },
    }
    return {
        "name": "crowded",
        "nodes": [{"name": name, **_SIZE, "bridges": {"vmbr0": {"vlan_aware": True}}} for name in names],
        "storages": [
            {"id": "ceph", "type": "rbd", "content": ["images"], "shared": True, "total": 65536, "avail": 40000},
            {"id": "local-lvm", "type": "lvmthin", "content": ["images"], "total": 4096, "avail": 2400},
        ],
        "pools": [{"id": "atlas"}],
        "guests": [template, *(_guest(number, names[number % nodes]) for number in range(guests))],
        "tokens": [{"id": "atlas@pve!deploy", "acl": {"/": ["Administrator"]}}],
    }


def _guest(number: int, node: str) -> dict[str, Any]:
    vmid = 1000 + number
    role = ("web", "app", "db", "worker")[number % 4]
    return {
        "vmid": vmid,
        "name": f"{role}-{number:03d}",
        "node": node,
        "status": "stopped" if number % 10 == 9 else "running",
        "config": {
            "cores": 2,
            "memory": "2048",
            "scsi0": f"ceph:vm-{vmid}-disk-0,size=32G",
            "net0": f"virtio=BC:24:11:00:{number >> 8:02X}:{number & 255:02X},bridge=vmbr0",
        },
    }


class Place:
    """What a benchmark works with."""

    def __init__(self, sim: SimCluster, app: App, client: Client, key: Ed25519PrivateKey) -> None:
        self.sim, self.app, self.client, self._key = sim, app, client, key

    async def call(self, tool: str, **arguments: object) -> dict[str, Any]:
        """Call a tool; fails where it does."""
        answer = await self.client.call_tool(tool, arguments)
        assert not answer.is_error, answer.content
        return answer.structured_content or {}

    async def text(self, tool: str, **arguments: object) -> str:
        """What a tool answers, as a model sees it."""
        answer = await self.client.call_tool(tool, arguments)
        assert not answer.is_error, answer.content
        return str(answer.content[0].text)  # type: ignore[union-attr]  # our tools answer with text

    async def collect(self, file: str) -> str:
        """Collect one of the examples; its id."""
        spec = yaml.safe_load((ROOT / "examples" / file).read_text("utf-8"))
        answer = await self.call("collect_spec", spec=spec)
        assert not answer.get("problems") and not answer.get("questions"), answer
        return str(answer["spec_id"])

    async def approve(self, plan_id: str) -> None:
        """Approve as a person at a terminal would."""
        row = await self.app.store.read(lambda tx: plans.get(tx, plan_id))
        anchor, now = await self.app.store.read(self.app.trail.anchor), self.app.now()
        approval = approvals.sign(row.plan, anchor, Answer.APPROVE, APPROVER, self._key, now, timedelta(hours=1))
        await self.app.jobs.answer(plan_id, approval, "benchmark")


@asynccontextmanager
async def place(cluster: dict[str, Any] | None = None) -> AsyncIterator[Place]:
    """A place with the demo cluster, or another."""
    with TemporaryDirectory() as folder:
        path = Path(folder)
        preset = None if cluster else "demo"
        with SimCluster(path / "sim", preset=preset, config=cluster) as sim:
            key = Ed25519PrivateKey.generate()
            settings = config.load(_configured(path, sim, key))
            log.configure(settings.log, settings.data_dir, stderr=False)
            app = App(settings, may_apply=True)
            principal = Principal(name="benchmark", role=Role.OPERATOR, transport="memory")
            try:
                async with Client(adapter.build(app, principal)) as client:
                    yield Place(sim, app, client, key)
            finally:
                app.close()


def _configured(path: Path, sim: SimCluster, key: Ed25519PrivateKey) -> Path:
    config_dir = path / "config"
    config_dir.mkdir(mode=0o700)
    token = path / "token"
    token.touch(0o600)
    token.write_text(sim.tokens["deploy"])
    public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    approvers = config_dir / "approvers"
    approvers.touch(0o600)
    approvers.write_text(f"{APPROVER} ed25519 {public}\n")
    cluster = {
        "endpoints": [sim.url],
        "ca_file": sim.ca_file,
        "token": f"file:{token}",
        "vmids": {"first": 20000, "last": 20999},
    }
    settings = {"clusters": {"demo": cluster}, "data_dir": str(path / "data"), "worker_idle_s": 2}
    (config_dir / "config.yaml").write_text(json.dumps({**settings, "calls_per_minute": 10000}))
    return config_dir
