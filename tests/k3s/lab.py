"""A desk at a simulated cluster of VMs whose guests are to become a K3s cluster."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.calls.gate import Call
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.model import Plan
from tests.chaos.lab import Lab

RELEASE = "v1.36.3+k3s1"
MIRROR = "http://mirror.example.org/k3s"
DOWNLOADS: dict[str, Any] = {
    "k3s": {
        "v1.36.1+k3s1": {"binary": {"url": f"{MIRROR}/old", "sha256": "0" * 64}},
        RELEASE: {
            "binary": {"url": f"{MIRROR}/k3s", "sha256": "a" * 64},
            "images": {"url": f"{MIRROR}/k3s-airgap-images-amd64.tar", "sha256": "b" * 64},
        },
        "v1.35.9+k3s1": {"binary": {"url": f"{MIRROR}/other", "sha256": "1" * 64}},
    }
}


def cluster(name: str = "shop", agents: int = 1, **body: Any) -> dict[str, Any]:
    """A spec of one server, and so many agents."""
    return {
        "apiVersion": "atlas/v1",
        "kind": "Cluster",
        "metadata": {"name": name, "environment": "dev"},
        "spec": {
            "platform": "k3s",
            "version": "1.36",
            "high_availability": False,
            "pools": [{"name": "work", "count": agents, "cores": 2, "memory": "4GiB"}],
            "monitoring": False,
            "node_disk": "12GiB",
            "machines": {
                "template": "debian-12-cloud",
                "storage": "ceph",
                "pool": "atlas",
                "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": "dhcp"}],
                "cloud_init": {"ssh_keys": []},
                "readiness": {"timeout_s": 60},
            },
            **body,
        },
    }


@dataclass
class K3sLab(Lab):
    """Its guests are hosts by what they tell of themselves."""

    guests: dict[str, Any] = field(kw_only=True)
    downloads: dict[str, Any] = field(default_factory=lambda: DOWNLOADS)

    def targets(self) -> dict[str, Any]:
        guests = {"of": ["demo"], **self.guests}
        return {**super().targets(), "inventories": {"lab": {"guests": guests}}, "downloads": self.downloads}

    def change(self, **settings: Any) -> None:
        """Write other settings."""
        path = self.config_dir / "config.yaml"
        path.write_text(json.dumps({**json.loads(path.read_text()), **settings}))
        self.app.close()
        self.app = App(config.load(self.config_dir), may_apply=True)

    async def planned(self, spec: dict[str, Any], spec_id: str | None = None) -> Plan:
        """The plan of a spec, as of a file: what it no longer says is taken out."""
        tool = self.app.catalogue.tools["collect_spec"]
        session = KernelSession(self.app, Call(self.principal, whole=True))
        collected: Any = await tool.fn(session, spec=spec, profile=None, spec_id=spec_id)
        assert collected.complete, collected
        return (await self.kernel().freeze(collected.spec_id, None)).plan
