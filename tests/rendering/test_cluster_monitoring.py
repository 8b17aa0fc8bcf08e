"""What watches a Kubernetes cluster: its rules on worked cases, its dashboards, and the objects rendered of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas_mcp.content import loading as content_roots
from atlas_mcp.content.loading import Catalogue
from atlas_mcp.rendering import engine
from atlas_mcp.rendering.templates import Template
from tests.rendering.workbench import ROOT, checked, rendered, tool

KUBERNETES = ROOT / "templates/monitoring/kubernetes"
RULES = KUBERNETES / "rules"
CASES: dict[str, Any] = yaml.safe_load((ROOT / "tests/cases/alerts/kubernetes.yaml").read_text())
PLATFORM_ONLY = {"scheduler", "controller-manager", "etcd", "ingress"}
CLOUD = """
apiVersion: atlas/v1
kind: Cluster
metadata: {name: shop, environment: test}
spec: {platform: eks, workloads: [web x3 250m 512MiB public]}
"""


@pytest.fixture(scope="module")
def trees(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> dict[str, Path]:
    """Of K3s with three servers, and of EKS."""
    top = tmp_path_factory.mktemp("trees")
    (top / "eks.yaml").write_text(CLOUD)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(content_roots, "load", lambda *roots: catalogue)
        return {
            "k3s": rendered("k3s-shop", top / "k3s"),
            "eks": rendered(top / "eks.yaml", top / "eks"),
        }


def objects(tree: Path) -> Iterator[dict[str, Any]]:
    for path in sorted((tree / "monitoring/kubernetes").glob("*.yaml")):
        yield from yaml.safe_load_all(path.read_text())


def of_kind(tree: Path, kind: str) -> dict[str, dict[str, Any]]:
    return {one["metadata"]["name"]: one for one in objects(tree) if one["kind"] == kind}


def rules(component: str = "*") -> dict[str, dict[str, Any]]:
    documents = [yaml.safe_load(path.read_text()) for path in sorted(RULES.glob(f"{component}.yml"))]
    found = [rule for document in documents for group in document["groups"] for rule in group["rules"]]
    by_name = {rule["alert"]: rule for rule in found}
    assert len(by_name) == len(found)
    return by_name


# -- rules -------------------------------------------------------------------------------------


def test_promtool_takes_the_rules_that_are_rendered(trees: dict[str, Path], tmp_path: Path) -> None:
    for name, tree in trees.items():
        for rule in of_kind(tree, "PrometheusRule").values():
            path = tmp_path / f"{name}-{rule['metadata']['name']}.yml"
            path.write_text(json.dumps(rule["spec"]))
    said = checked(tool("promtool"), "check", "rules", "--lint=all", "--lint-fatal", *tmp_path.glob("*.yml"))
    assert not re.search("warn|fail", said, re.I)


def test_every_alert_has_a_case() -> None:
    assert rules().keys() == CASES.keys()


@pytest.mark.parametrize("component", sorted(path.stem for path in RULES.glob("*.yml")))
def test_alerts_fire_in_their_cases_and_only_then_and_say_where(component: str, tmp_path: Path) -> None:
    tests = []
    for name, rule in rules(component).items():
        case = CASES[name]
        where = case.get("where", {})
        labels = {"alertname": name, "severity": rule["labels"]["severity"], **where}
        firing = ", ".join(f'{key}="{value}"' for key, value in labels.items())
        count = f'count(ALERTS{{alertstate="firing", {firing}}})'
        tests.append(
            {
                "interval": "1m",
                "input_series": [{"series": one, "values": values} for one, values in case["series"].items()],
                "promql_expr_test": [
                    {"expr": count, "eval_time": case["fires"], "exp_samples": [{"labels": "{}", "value": 1}]},
                    {"expr": f'ALERTS{{alertname="{name}", alertstate="firing"}}', "eval_time": case["quiet"]},
                ],
            }
        )
    document = {"rule_files": [f"{RULES}/{component}.yml"], "evaluation_interval": "1m", "tests": tests}
    (tmp_path / "tests.yml").write_text(json.dumps(document))
    checked(tool("promtool"), "test", "rules", tmp_path / "tests.yml")


def test_every_alert_says_how_grave_it_is_and_has_an_entry_in_the_runbook() -> None:
    entries = {
        name: entry
        for path in sorted((KUBERNETES / "runbook").glob("*.yaml"))
        for name, entry in yaml.safe_load(path.read_text())["alerts"].items()
    }
    assert entries.keys() == rules().keys()
    assert {path.stem for path in RULES.iterdir()} == {path.stem for path in (KUBERNETES / "runbook").iterdir()}
    for name, rule in rules().items():
        assert rule["labels"]["severity"] in ("critical", "warning", "info")
        assert set(rule["annotations"]) == {"summary", "description", "runbook_url"}
        assert rule["annotations"]["runbook_url"] == f"docs/RUNBOOK.md#{name.lower()}"
        assert entries[name]["meaning"] and all(one["do"] for one in entries[name]["actions"])
        assert not any("|" in one.get("run", "") for one in entries[name]["actions"]), "a code span holds no bar"


@pytest.mark.parametrize("platform", ["k3s", "eks"])
def test_every_alert_of_a_cluster_has_its_heading_in_its_runbook(platform: str, trees: dict[str, Path]) -> None:
    headings = set(re.findall(r"^### (\w+)$", (trees[platform] / "docs/RUNBOOK.md").read_text(), re.M))
    objects_ = json.dumps(of_kind(trees[platform], "PrometheusRule"))
    assert set(re.findall(r'"alert": "(\w+)"', objects_)) == headings


def test_what_the_cloud_runs_is_not_watched_and_what_hosts_have_in_common_is(trees: dict[str, Path]) -> None:
    k3s, eks = (
        {name.removeprefix("atlas-") for name in of_kind(tree, "PrometheusRule")}
        for tree in (trees["k3s"], trees["eks"])
    )
    own = {path.stem for path in RULES.iterdir()}
    assert k3s == own | {"hosts", "resources", "monitoring"}
    assert eks == k3s - PLATFORM_ONLY
    shared = yaml.safe_load((ROOT / "templates/monitoring/prometheus/files/rules/hosts.yml").read_text())
    assert of_kind(trees["eks"], "PrometheusRule")["atlas-hosts"]["spec"] == shared


@pytest.mark.parametrize("platform", ["k3s", "eks"])
def test_every_job_that_an_alert_waits_for_is_scraped(platform: str, trees: dict[str, Path]) -> None:
    monitors = {**of_kind(trees[platform], "ServiceMonitor"), **of_kind(trees[platform], "PodMonitor")}
    scraped = set(re.findall(r'"targetLabel": "job", "replacement": "([\w-]+)"', json.dumps(monitors)))
    waited = set(re.findall(r'job=\\"([\w-]+)\\"', json.dumps(of_kind(trees[platform], "PrometheusRule"))))
    assert waited <= scraped
    assert ("etcd" in scraped) == (platform == "k3s")


def test_a_cluster_that_is_not_to_be_watched_has_no_monitoring(tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text(CLOUD.replace("platform: eks", "platform: eks, monitoring: false"))
    assert not (rendered(tmp_path / "spec.yaml", tmp_path / "out") / "monitoring").exists()


# -- the objects -------------------------------------------------------------------------------


def test_objects_refer_to_what_is_there_and_secrets_are_only_named(trees: dict[str, Path]) -> None:
    for tree in trees.values():
        assert not of_kind(tree, "Secret")
        (grafana,) = (one for name, one in of_kind(tree, "Deployment").items() if name == "grafana")
        text = json.dumps(grafana)
        maps = {*re.findall(r'"configMap": \{"name": "([\w-]+)"', text)}
        assert maps == of_kind(tree, "ConfigMap").keys()
        assert '"secretName": "grafana-admin"' in text
        assert {one["metadata"].get("namespace", "monitoring") for one in objects(tree)} == {"monitoring"}
        assert all(
            one["metadata"]["labels"]["app.kubernetes.io/part-of"] == "atlas-monitoring" for one in objects(tree)
        )


def test_dashboards_are_json_and_data_sources_yaml(trees: dict[str, Path]) -> None:
    maps = of_kind(trees["k3s"], "ConfigMap")
    boards = {name: one for name, one in maps.items() if "grafana_dashboard" in one["metadata"]["labels"]}
    read = [json.loads(text) for one in boards.values() for text in one["data"].values()]
    assert {board["uid"] for board in read} == {"atlas-cluster", "atlas-workloads", "atlas-fleet", "atlas-host"}
    linked = set(re.findall(r"/d/([\w-]+)", json.dumps(read)))
    assert linked <= {board["uid"] for board in read}
    provisioning = maps["grafana-provisioning"]["data"]
    (source,) = yaml.safe_load(provisioning["datasources.yaml"])["datasources"]
    assert (source["type"], source["url"]) == ("prometheus", "http://prometheus-operated:9090")
    (provider,) = yaml.safe_load(provisioning["dashboards.yaml"])["providers"]
    mounts = of_kind(trees["k3s"], "Deployment")["grafana"]["spec"]["template"]["spec"]["containers"][0]["volumeMounts"]
    assert provider["options"]["path"] in {mount["mountPath"] for mount in mounts}


def test_alertmanager_reads_receivers_where_its_configuration_says(trees: dict[str, Path]) -> None:
    tree = trees["k3s"]
    path = tree / "monitoring/alertmanager/alertmanager.yml"
    assert "SUCCESS" in checked(tool("amtool"), "check-config", path)
    (mount,) = of_kind(tree, "Alertmanager")["atlas"]["spec"]["volumeMounts"]
    files = re.findall(r"_file: (\S+)", path.read_text())
    assert files and all(file.startswith(f"{mount['mountPath']}/") for file in files)


def test_values_stay_data() -> None:
    template = Template("monitoring", "kubernetes", KUBERNETES)
    parameters = json.loads(json.dumps(template.examples["three-servers"]))
    hostile = '"}], {{ 1 }} ${x} $(id)\n\u202e!!python/name:os.system'
    parameters["cluster_monitoring"]["name"] = parameters["dashboards"][0]["text"] = hostile
    parameters["grafana"]["datasources"]["datasources"][0]["name"] = hostile
    parameters["rule_files"][0]["content"]["groups"][0]["rules"][0]["expr"] = hostile
    made = {file.path.rpartition("/")[2]: file.content for file in engine.render(template, parameters, "x")}
    (dashboard,) = yaml.safe_load_all(made["dashboard-cluster.yaml"])
    assert dashboard["data"]["cluster.json"] == hostile
    (rule,) = yaml.safe_load_all(made["rules-scheduler.yaml"])
    assert rule["spec"]["groups"][0]["rules"][0]["expr"] == hostile
    prometheus = [*yaml.safe_load_all(made["prometheus.yaml"])][-1]
    assert prometheus["spec"]["externalLabels"]["fleet"] == hostile
    provisioning = next(yaml.safe_load_all(made["grafana.yaml"]))["data"]["datasources.yaml"]
    assert yaml.safe_load(provisioning)["datasources"][0]["name"] == hostile
