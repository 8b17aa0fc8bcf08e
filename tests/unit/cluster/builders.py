"""Clusters for tests: bodies, workloads, the tables that come with ATLAS."""

from __future__ import annotations

from functools import cache
from typing import Any, cast

from atlas_mcp.content import loading
from atlas_mcp.domain.cluster.catalogue import Machine, MachineTable, VersionTable
from atlas_mcp.domain.cluster.sizing import NodeRules
from atlas_mcp.domain.cluster.spec import ClusterBody
from tools._cluster import aks, eks, k3s

RULES: dict[str, NodeRules] = {"eks": eks.RULES, "aks": aks.RULES, "k3s": k3s.RULES}


def body(platform: str = "eks", **changes: Any) -> ClusterBody:
    return ClusterBody.model_validate({"platform": platform, "workloads": ["web x3 250m 512MiB"], **changes})


@cache
def _catalogue() -> loading.Catalogue:
    return loading.load()


def machines(platform: str) -> dict[str, Machine]:
    return dict(cast("MachineTable", _catalogue().resources["machines"][platform]).machines)


def versions(name: str = "upstream") -> VersionTable:
    return cast("VersionTable", _catalogue().resources["kubernetes-versions"][name])
