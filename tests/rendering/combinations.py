"""Specs over every profile, environment and size, for the checkers: pairwise, or all of them where ATLAS_FULL is set.

The family of the operating system is no part of a spec: the same roles serve apt and dnf, and decide on the host.
"""

from __future__ import annotations

import os
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from tests.rendering.workbench import ROOT

PROFILES = tuple(sorted(path.stem for path in (ROOT / "resources" / "profiles").glob("*.yaml")))
ENVIRONMENTS = ("dev", "test", "prod")
SIZES = (1, 10, 50)


class Combination(NamedTuple):
    """One spec: all its VMs of one profile."""

    profile: str
    environment: str
    size: int

    def __str__(self) -> str:
        return f"{self.profile}-{self.environment}-{self.size}"

    @property
    def spec(self) -> dict[str, Any]:
        """The document. Its name leaves the profile out, so that files which do not depend on it are the same."""
        vm = {
            "id": "vm",
            "count": self.size,
            "hostname": "vm-{n:02}.example.org",
            "profile": self.profile,
            "template": "debian-12-cloud",
            "storage": "ceph",
            "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}],
        }
        metadata = {"name": "fleet", "environment": self.environment}
        return {"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": metadata, "spec": {"vms": [vm]}}


def combinations() -> list[Combination]:
    """Each pair of values stands together in one of them; with ATLAS_FULL, each triple."""
    if os.environ.get("ATLAS_FULL"):
        return [Combination(*values) for values in product(PROFILES, ENVIRONMENTS, SIZES)]
    return [
        Combination(profile, environment, SIZES[(first + second) % len(SIZES)])
        for first, profile in enumerate(PROFILES)
        for second, environment in enumerate(ENVIRONMENTS)
    ]


def write(folder: Path, combination: Combination) -> Path:
    """The spec's file."""
    path = folder / f"{combination}.yaml"
    path.write_text(yaml.safe_dump(combination.spec))
    return path
