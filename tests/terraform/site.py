"""A machine on which engine terraform works: settings, an approver, and commands up to the end of their jobs."""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp.cli.exits import Exit
from tests.cli.conftest import Site

from .fleet import KEY

FLEET: dict[str, Any] = {
    "apiVersion": "atlas/v1",
    "kind": "Fleet",
    "metadata": {"name": "shop", "environment": "test"},
    "spec": {
        "pool": "atlas",
        "vms": [
            {
                "id": "web",
                "count": 3,
                "hostname": "web-{n:02}",
                "template": "debian-12-cloud",
                "cores": 2,
                "memory": "2GiB",
                "storage": "ceph",
                "disks": [{"size": "20GiB"}],
                "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": "dhcp"}],
                "cloud_init": {"user": "ops", "ssh_keys": [KEY]},
                "readiness": {"level": "running", "timeout_s": 10},
            }
        ],
    },
}


class TerraformSite(Site):
    """Settings that have Terraform, its provider from a mirror, and a cluster with one token."""

    def terraform(self, program: str, mirror: Path) -> None:
        """Write the settings."""
        self.config_dir.mkdir(parents=True, mode=0o700)
        secret = self.config_dir / "terraform.token"
        secret.touch(mode=0o600)
        secret.write_text(self.sim.tokens["terraform"])
        cluster = {
            "endpoints": [self.sim.url],
            "ca_file": self.sim.ca_file,
            "token": f"file:{secret}",
            "vmids": {"first": 2000, "last": 2999},
            "calls_per_s": 1000,
        }
        self.configure(
            {
                "clusters": {"demo": cluster},
                "data_dir": str(self.data_dir),
                "worker_idle_s": 1,
                "terraform": {"program": program},
                "rendering": {"mirrors": {"terraform": str(mirror)}},
            }
        )


@dataclass
class Applied:
    """The one deployment that Terraform works on, in one test, whatever it is of."""

    site: Site
    key: Ed25519PrivateKey

    def apply(self, plan_id: str, *, code: int = 0, wait: bool = True) -> dict[str, Any]:
        """Approve a plan, apply it, wait for the end. Returns the job."""
        approval = self.site.signed(self.site.row(plan_id).plan, self.key)
        more = () if wait else ("--no-wait",)
        job: dict[str, Any] = self.site.json("apply", plan_id, "--approval", approval, *more, code=code)["job"]
        return job

    def ended(self, job_id: str) -> dict[str, Any]:
        """A job once it has ended, by whichever worker."""
        self.site.run("jobs", job_id, "--follow")
        (job,) = (one for one in self.site.json("jobs")["jobs"] if one["job_id"] == job_id)
        return dict(job)

    @property
    def deployment(self) -> dict[str, Any]:
        (one,) = self.site.json("deployments", "--all")["deployments"]
        found: dict[str, Any] = self.site.json("deployments", one["deployment_id"])["deployment"]
        return found

    @property
    def work(self) -> Path:
        """The work directory of the deployment."""
        (found,) = (path for path in (self.site.data_dir / "terraform").iterdir() if path.is_dir())
        return found


@dataclass
class Shop(Applied):
    """The deployment of one spec, in one test."""

    site: TerraformSite

    def spec(self, **changes: Any) -> Path:
        """The file of the spec; `changes` are of its one entry."""
        document = copy.deepcopy(FLEET)
        document["spec"] |= changes.pop("spec", {})
        document["spec"]["vms"][0] |= changes
        path = self.site.path / "shop.yaml"
        path.write_text(yaml.safe_dump(document))
        return path

    def plan(self, *arguments: object, **changes: Any) -> dict[str, Any]:
        """Plan the spec by Terraform."""
        return self.site.json("plan", self.spec(**changes), "--engine", "terraform", *arguments)

    def begun(self, plan_id: str) -> str:
        """Apply a plan as far as its clones have begun, where they stay. Returns the job's id."""
        self.site.sim.control("hold_tasks", type="qmclone")
        job = self.apply(plan_id, code=Exit.RUNNING, wait=False)
        tasks = self.site.sim.state
        self.site.until(lambda: [one for one in tasks()["tasks"]["running"] if one["type"] == "qmclone"])
        return str(job["job_id"])

    def make(self, *arguments: object, **changes: Any) -> dict[str, Any]:
        """Plan by Terraform and apply."""
        return self.apply(self.plan(*arguments, **changes)["plan_id"])

    @property
    def guests(self) -> dict[str, Any]:
        """The guests of the cluster, without template and foreign ones."""
        found: dict[str, Any] = self.site.sim.state()["guests"]
        return {vmid: guest for vmid, guest in found.items() if 2000 <= int(vmid) < 3000}

    def state(self) -> list[str]:
        """Everything in Terraform's state, by address."""
        path = self.work / "tree" / "terraform.tfstate"
        text = path.read_text() if path.exists() else ""  # a killed run leaves an empty file
        kept = json.loads(text)["resources"] if text else []
        return [
            f'{one["type"]}.{one["name"]}["{instance["index_key"]}"]'
            for one in kept
            if one["mode"] == "managed"
            for instance in one["instances"]
        ]
