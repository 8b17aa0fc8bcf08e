"""What docs/kubernetes-clusters.md shows is as it says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from atlas_mcp.domain.cluster.advice import Topic
from atlas_mcp.domain.cluster.catalogue import PriceTable, parse_table
from atlas_mcp.domain.cluster.document import parse_cluster
from atlas_mcp.domain.environments import THE_THREE

TEXT = (Path(__file__).parents[3] / "docs" / "kubernetes-clusters.md").read_text()


def blocks(kind: str) -> list[dict[str, Any]]:
    found = [yaml.safe_load(text) for text in re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)]
    return [one for one in found if one.get("kind") == kind]


def test_its_clusters_are_clusters() -> None:
    assert blocks("Cluster")
    for one in blocks("Cluster"):
        parse_cluster(one, ("k3s", "eks", "aks"), THE_THREE)


def test_its_prices_are_prices() -> None:
    assert [parse_table(one, PriceTable).currency for one in blocks("Prices")] == ["EUR"]


def test_it_names_every_finding() -> None:
    assert {*re.findall(r"^\| `([a-z-]+)` \|", TEXT, re.MULTILINE)} >= {*Topic}
