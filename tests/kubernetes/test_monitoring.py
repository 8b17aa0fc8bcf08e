"""The objects that watch a cluster, as a real API server takes them: fields that it does not know are refused."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.kubernetes.plane import ROOT, Plane
from tests.rendering.workbench import rendered
from tests.requires import FULL, IN_FULL, need

pytestmark = pytest.mark.skipif(not FULL, reason=IN_FULL)
OPERATOR = "github.com/prometheus-operator/prometheus-operator@v0.85.0"
PLURALS = {
    "Namespace": "namespaces",
    "ServiceAccount": "serviceaccounts",
    "ConfigMap": "configmaps",
    "Service": "services",
    "Deployment": "deployments",
    "DaemonSet": "daemonsets",
    "ClusterRole": "clusterroles",
    "ClusterRoleBinding": "clusterrolebindings",
    "Prometheus": "prometheuses",
    "Alertmanager": "alertmanagers",
    "PrometheusRule": "prometheusrules",
    "ServiceMonitor": "servicemonitors",
    "PodMonitor": "podmonitors",
}


@pytest.fixture(scope="module")
def operator(plane: Plane) -> Iterator[Plane]:
    """The plane with the operator's resources, which its Go module holds, pinned by the checksum database."""
    need("go")
    said = subprocess.run(["go", "mod", "download", "-json", OPERATOR], capture_output=True, check=True, cwd="/")
    folder = Path(json.loads(said.stdout)["Dir"]) / "jsonnet/prometheus-operator"
    path = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"
    names = []
    for file in sorted(folder.glob("*-crd.json")):
        document = json.loads(file.read_text())
        names.append(document["metadata"]["name"])
        plane.call("POST", path, document)
    plane.until(lambda: all(_established(plane, f"{path}/{name}") for name in names), "the resources are served")
    yield plane
    for name in names:
        plane.call("DELETE", f"{path}/{name}")


def _established(plane: Plane, path: str) -> bool:
    conditions = plane.get(path).get("status", {}).get("conditions", [])
    return any(one["type"] == "Established" and one["status"] == "True" for one in conditions)


def _create(plane: Plane, document: dict[str, Any]) -> Any:
    group, namespace = document["apiVersion"], document["metadata"].get("namespace")
    root = f"/apis/{group}" if "/" in group else f"/api/{group}"
    inside = f"/namespaces/{namespace}" if namespace else ""
    return plane.call("POST", f"{root}{inside}/{PLURALS[document['kind']]}?fieldValidation=Strict", document)


@pytest.mark.parametrize("platform", ["k3s", "eks"])
def test_the_api_server_takes_every_object(platform: str, operator: Plane, tmp_path: Path) -> None:
    text = (ROOT / "examples/k3s-shop.yaml").read_text()
    if platform == "eks":
        text = (
            "apiVersion: atlas/v1\nkind: Cluster\nmetadata: {name: shop, environment: test}\n"
            "spec: {platform: eks, workloads: [web x3 250m 512MiB public]}\n"
        )
    (tmp_path / "spec.yaml").write_text(text)
    folder = rendered(tmp_path / "spec.yaml", tmp_path / "out", "monitoring") / "monitoring/kubernetes"
    files = sorted(folder.glob("*.yaml"), key=lambda path: (path.stem != "namespace", path.stem))
    made = [
        _create(operator, _apart(document, platform))
        for path in files
        for document in yaml.safe_load_all(path.read_text())
    ]
    assert {one["kind"] for one in made} == PLURALS.keys()


def _apart(document: dict[str, Any], platform: str) -> dict[str, Any]:
    """In a namespace of the case's own, so that both have room on one control plane."""
    text = json.dumps(document).replace('"namespace": "monitoring"', f'"namespace": "{platform}-monitoring"')
    found: dict[str, Any] = json.loads(text)
    if found["kind"] == "Namespace" or "namespace" not in found["metadata"]:
        found["metadata"]["name"] = f"{platform}-{found['metadata']['name']}"
    return found


def test_a_field_that_is_not_known_is_refused(operator: Plane) -> None:
    document = {
        "apiVersion": "monitoring.coreos.com/v1",
        "kind": "ServiceMonitor",
        "metadata": {"name": "wrong", "namespace": "default"},
        "spec": {"selector": {}, "endpoints": [{"port": "web", "relabelling": []}]},
    }
    with pytest.raises(AssertionError, match="unknown field"):
        _create(operator, document)
