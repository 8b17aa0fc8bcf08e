"""Kubernetes clusters at a terminal: collected, checked against their schema, rendered with and without settings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from atlas_mcp.cli import main
from tests.cli.conftest import Site

SHOP: dict[str, Any] = {
    "apiVersion": "atlas/v1",
    "kind": "Cluster",
    "metadata": {"name": "shop", "environment": "test"},
    "spec": {"platform": "eks", "version": "1.35", "workloads": ["web x3 250m 512MiB public", "db 1 2GiB 20GiB"]},
}


def rendered(tmp_path: Path, spec: dict[str, Any], *words: str) -> tuple[dict[str, Any], Path]:
    """What `render` answers on a machine without settings, and the tree."""
    file, out = tmp_path / "spec.yaml", tmp_path / "out"
    file.write_text(yaml.safe_dump(spec))
    places = ["--data-dir", str(tmp_path / "data"), "--config-dir", str(tmp_path / "config"), "--json"]
    result = CliRunner().invoke(main, ["render", str(file), "-o", str(out), *words, *places])
    assert result.exit_code == 0, result.output
    return dict(json.loads(result.stdout)), out


def test_a_cluster_is_collected_from_a_file_of_answers(site: Site, tmp_path: Path) -> None:
    answers, out = tmp_path / "answers.yaml", tmp_path / "shop.yaml"
    given = {
        "/metadata/name": "shop",
        "/metadata/environment": "dev",
        "/spec/platform": "k3s",
        "/spec/workloads": "web x3 250m 512MiB public, db 1 2GiB 20GiB",
        "/spec/high_availability": "true",
        "/spec/machines/template": "debian-12-cloud",
        "/spec/machines/storage": "ceph",
        "/spec/machines/nics": "vmbr0 20 10.0.20.11-10.0.20.60/24 10.0.20.1",
    }
    answers.write_text(yaml.safe_dump(given))
    site.json("collect", "--kind", "Cluster", "--answers", answers, "-o", out)
    made = yaml.safe_load(out.read_text())
    assert made["spec"]["workloads"] == ["web x3 250m 512MiB public", "db 1 2GiB 20GiB"]
    (nic,) = made["spec"]["machines"]["nics"]
    ranged = {"range": "10.0.20.11-10.0.20.60/24", "gateway": "10.0.20.1"}
    assert nic == {"bridge": "vmbr0", "vlan": 20, "ipv4": ranged}
    schema = json.loads(site.run("schema", "Cluster").stdout)
    jsonschema.validate(made, schema)
    assert schema["$defs"]["ClusterMetadata"]["properties"]["environment"]["enum"] == ["dev", "test", "prod"]


def test_files_are_rendered_without_settings_and_say_what_is_to_be_given(tmp_path: Path) -> None:
    told, out = rendered(tmp_path, SHOP, "--kind", "terraform")
    assert [one.partition(":")[0] for one in told["missing"]] == ["account", "region"]
    values = json.loads((out / "terraform" / "terraform.tfvars.json").read_text())
    assert values["name"] == "shop" and "account" not in values
    assert (out / "terraform" / "cluster.tf").exists()
    assert not (out / "terraform" / "backend.tf.json").exists()


def test_the_fleet_of_a_k3s_cluster_is_rendered_as_a_spec(tmp_path: Path) -> None:
    spec = {**SHOP, "spec": {**SHOP["spec"], "platform": "k3s"}}
    _, out = rendered(tmp_path, spec)
    fleet = yaml.safe_load((out / "fleet.yaml").read_text())
    assert (fleet["kind"], fleet["metadata"]["name"]) == ("Fleet", "shop-nodes")
    assert not (out / "terraform").exists()


@pytest.mark.parametrize("words", ["${path.module}", '"} resource "x" {', "$(id)", "%{ for }"])
def test_nothing_of_a_spec_becomes_code(words: str, tmp_path: Path) -> None:
    file = tmp_path / "spec.yaml"
    for place in ("metadata", "spec"):
        document = json.loads(json.dumps(SHOP))
        if place == "metadata":
            document["metadata"]["name"] = words
        else:
            document["spec"]["pools"] = [{"name": "a", "count": 1, "machine": words}]
        file.write_text(yaml.safe_dump(document))
        places = ["--data-dir", str(tmp_path / "data"), "--config-dir", str(tmp_path / "config"), "--json"]
        result = CliRunner().invoke(main, ["render", str(file), "-o", str(tmp_path / "out"), *places])
        assert result.exit_code != 0
        assert "spec_invalid" in result.stdout
