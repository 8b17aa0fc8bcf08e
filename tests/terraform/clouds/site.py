"""A machine on which clusters are made in a cloud: settings, an approver, and commands up to the end of their jobs."""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import anyio
import yaml

from atlas_mcp.store import deployments as deployment_rows
from tests.cli.conftest import Site
from tests.simcluster.process import SimCluster
from tests.terraform.site import Applied

from .cloud import Cloud

SHOP: dict[str, Any] = {
    "apiVersion": "atlas/v1",
    "kind": "Cluster",
    "metadata": {"name": "shop", "environment": "test"},
    "spec": {
        "platform": "eks",
        "version": "1.34",
        "workloads": ["web x3 250m 512MiB public", "db 1 2GiB 20GiB"],
        "monitoring": False,
    },
}
SECRETS = {"access": "AKIA123456789012", "secret": "secret-of-aws-that-nobody-sees", "azure": "secret-of-azure-unseen"}


class CloudSite(Site):
    """Settings that have two clouds and Terraform, with providers from a mirror."""

    def clouds(self, program: str, mirror: Path) -> None:
        """Write the settings."""
        self.config_dir.mkdir(parents=True, mode=0o700)
        references = {}
        for name, value in SECRETS.items():
            file = self.config_dir / f"{name}.secret"
            file.touch(mode=0o600)
            file.write_text(value)
            references[name] = f"file:{file}"
        aws = {
            "provider": "aws",
            "account": "123456789012",
            "region": "eu-central-1",
            "access_key_id": references["access"],
            "secret_access_key": references["secret"],
        }
        azure = {
            "provider": "azurerm",
            "subscription": "00000000-0000-4000-8000-000000000001",
            "tenant": "00000000-0000-4000-8000-000000000002",
            "region": "westeurope",
            "client_id": "00000000-0000-4000-8000-000000000003",
            "client_secret": references["azure"],
        }
        self.configure(
            {
                "clouds": {"aws-test": aws, "azure-test": azure},
                "data_dir": str(self.data_dir),
                "worker_idle_s": 1,
                "terraform": {"program": program},
                "rendering": {"mirrors": {"terraform": str(mirror)}},
            }
        )


@dataclass
class ClusterShop(Applied):
    """The deployment of one cluster, in one test."""

    site: CloudSite
    cloud: Cloud

    def spec(self, metadata: dict[str, Any] | None = None, **changes: Any) -> Path:
        """The file of the spec; `changes` are of its body."""
        document = copy.deepcopy(SHOP)
        document["metadata"] |= metadata or {}
        document["spec"] |= changes
        path = self.site.path / "shop.yaml"
        path.write_text(yaml.safe_dump(document))
        return path

    def plan(self, *arguments: object, **changes: Any) -> dict[str, Any]:
        """Plan the spec."""
        return self.site.json("plan", self.spec(**changes), *arguments)

    def refused(self, **changes: Any) -> dict[str, Any]:
        """The error of a plan that fails."""
        return self.site.error("plan", self.spec(**changes))

    def make(self, **changes: Any) -> dict[str, Any]:
        """Plan and apply."""
        return self.apply(self.plan(**changes)["plan_id"])

    @property
    def pools(self) -> dict[str, Any]:
        """The pools that the deployment is recorded with."""
        app = self.site.app()
        found = anyio.run(lambda: app.store.read(lambda tx: deployment_rows.members_on(tx, self.deployment["cluster"])))
        app.close()
        return cast("dict[str, Any]", found[0].spec["pools"])

    def state(self) -> list[str]:
        """The resources in Terraform's state, by type and name."""
        path = self.work / "tree" / "terraform.tfstate"
        kept = json.loads(path.read_text() or "{}").get("resources", []) if path.exists() else []
        return [f"{one['type']}.{one['name']}" for one in kept if one["mode"] == "managed" for _ in one["instances"]]

    def everywhere(self) -> str:
        """All that the data directory holds, but for secrets, state and what Terraform works on."""
        kept = []
        for path in sorted(self.site.data_dir.rglob("*")):
            parts = path.relative_to(self.site.data_dir).parts
            if path.is_file() and parts[0] not in ("secrets", "terraform"):
                kept.append(path.read_bytes().decode("utf-8", "replace"))
        return "\n".join(kept)


def make_shop(program: str, mirror: Path, path: Path, database: Path, cloud: Cloud) -> ClusterShop:
    """A machine with an approver."""
    site = CloudSite(cast("SimCluster", None), path, database)
    site.clouds(program, mirror)
    site.spec()  # which puts the empty database there
    return ClusterShop(site, site.enrol(), cloud)
