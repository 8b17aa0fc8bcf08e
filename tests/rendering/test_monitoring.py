"""The rendered monitoring: every file through the checker of its program, the rules and routes on worked cases."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas_mcp.rendering import engine
from atlas_mcp.rendering.templates import Template
from tests.rendering.workbench import ROOT, checked, rendered, tool

MONITORING = ROOT / "templates/monitoring"
EXAMPLES = ("one-vm", "web-and-database", "load-balanced-pair", "fifty")
RULES = MONITORING / "prometheus/files/rules"
DASHBOARDS = MONITORING / "grafana/files/dashboards"
CLUSTER = MONITORING / "kubernetes/dashboards"
LABELS = 'job="node_exporter", instance="10.0.0.1:9100", host="web-01", environment="prod"'
TLS = "/etc/rsyslog.d/tls/"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One example's tree, for the files that are the same in all."""
    out = tmp_path_factory.mktemp("monitoring") / "out"
    return rendered("web-and-database", out, "monitoring") / "monitoring"


def examples() -> Iterator[tuple[Template, str]]:
    for path in sorted(MONITORING.iterdir()):
        template = Template("monitoring", path.name, path)
        yield from ((template, name) for name in template.examples)


# -- the runbook -------------------------------------------------------------------------------


def test_every_alert_has_its_place_in_the_runbook(tmp_path: Path) -> None:
    runbook = (rendered("one-vm", tmp_path / "out", "docs") / "docs" / "RUNBOOK.md").read_text()
    headings = set(re.findall(r"^### (\w+)$", runbook, re.M))
    rules = [
        rule
        for path in RULES.glob("*.yml")
        for group in yaml.safe_load(path.read_text())["groups"]
        for rule in group["rules"]
    ]
    alerts = {rule["alert"]: rule["annotations"]["runbook_url"] for rule in rules if "alert" in rule}
    assert set(alerts) == headings
    assert all(url == f"docs/RUNBOOK.md#{name.lower()}" for name, url in alerts.items())
    assert "\N{BROKEN BAR}" not in runbook, "a command that nobody could paste"


# -- prometheus --------------------------------------------------------------------------------


@pytest.mark.parametrize("example", EXAMPLES)
def test_prometheus_accepts_the_configuration_with_its_rules_and_targets(example: str, tmp_path: Path) -> None:
    path = rendered(example, tmp_path / "out", "monitoring") / "monitoring/prometheus/prometheus.yml"
    said = checked(tool("promtool"), "check", "config", "--lint=all", "--lint-fatal", path)
    assert "4 rule files found" in said
    assert not re.search("warn|fail", said, re.I)


@pytest.mark.parametrize(("template", "name"), list(examples()), ids=str)
def test_templates_render_their_examples(template: Template, name: str, tmp_path: Path) -> None:
    for file in engine.render(template, template.examples[name], "Rendered by a test."):
        path = tmp_path / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    if template.name == "prometheus":
        checked(tool("promtool"), "check", "config", tmp_path / "monitoring/prometheus/prometheus.yml")


@pytest.mark.parametrize(("example", "count"), [("one-vm", 0), ("load-balanced-pair", 4)])
def test_every_host_with_metrics_is_a_target_under_its_own_name(example: str, count: int, tmp_path: Path) -> None:
    prometheus = rendered(example, tmp_path / "out", "monitoring") / "monitoring/prometheus"
    configuration = yaml.safe_load((prometheus / "prometheus.yml").read_text())
    jobs = {job["job_name"]: job for job in configuration["scrape_configs"]}
    assert ("node_exporter" in jobs) == bool(count)
    path = prometheus / "targets/node_exporter.json"
    targets = json.loads(path.read_text()) if count else []
    assert len({one["labels"]["host"] for one in targets}) == len(targets) == count
    for one in targets:
        assert set(one["labels"]) == {"host", "environment", "role"}
        assert one["targets"][0].endswith(":9100")


def test_open_ports_are_probed_and_closed_ones_are_not(tmp_path: Path) -> None:
    template = Template("monitoring", "prometheus", MONITORING / "prometheus")
    made = {file.path: file.content for file in engine.render(template, template.examples["two-hosts"], "")}
    endpoints = json.loads(made["monitoring/prometheus/targets/endpoints.json"])
    assert [(one["targets"], one["labels"]["module"]) for one in endpoints] == [
        (["10.0.20.11:80"], "tcp"),
        (["10.0.20.11:443"], "tls"),
    ]


def test_values_stay_data_in_targets() -> None:
    template = Template("monitoring", "prometheus", MONITORING / "prometheus")
    parameters = json.loads(json.dumps(template.examples["two-hosts"]))
    hostile = '"}], {{ 1 }} ${x} $(id)\n\u202e!!python/name:os.system'
    parameters["fleet"]["name"] = parameters["vms"][0]["role"] = hostile
    made = {file.path.removeprefix("monitoring/prometheus/"): file for file in engine.render(template, parameters, "")}
    assert json.loads(made["targets/node_exporter.json"].content)[0]["labels"]["role"] == hostile
    found = yaml.safe_load(made["prometheus.yml"].content)
    assert found["global"]["external_labels"]["fleet"] == hostile


def rules() -> list[dict[str, Any]]:
    documents = [yaml.safe_load(path.read_text()) for path in sorted(RULES.glob("*.yml"))]
    return [rule for document in documents for group in document["groups"] for rule in group["rules"]]


def test_every_alert_says_how_grave_it_is_and_where_its_runbook_stands() -> None:
    alerts = [rule for rule in rules() if "alert" in rule]
    names = [rule["alert"] for rule in alerts]
    assert len(names) == len(set(names))
    for rule in alerts:
        assert rule["labels"]["severity"] in ("critical", "warning", "info")
        assert set(rule["annotations"]) == {"summary", "description", "runbook_url"}
        assert rule["annotations"]["runbook_url"] == f"docs/RUNBOOK.md#{rule['alert'].lower()}"


def series(name: str, labels: str, values: str) -> dict[str, str]:
    return {"series": f"{name}{{{labels}}}" if labels else name, "values": values}


FILE_SYSTEM = f'{LABELS}, mountpoint="/srv", device="/dev/sdb", fstype="ext4"'
PROBE = 'job="blackbox", instance="10.0.0.1:443", host="web-01", environment="prod", component="nginx"'
PROMETHEUS = 'job="prometheus", instance="localhost:9090"'
# For each alert: the series, when it fires, when it does not, and on what.
CASES: dict[str, tuple[list[dict[str, str]], str, str, str]] = {
    "HostDown": ([series("up", LABELS, "1x10 0x20")], "15m", "10m", "web-01"),
    "HostRestarted": ([series("node_boot_time_seconds", LABELS, "0x60")], "5m", "15m", "web-01"),
    "UnitFailed": (
        [series("node_systemd_unit_state", f'{LABELS}, name="nginx.service", state="failed"', "0x10 1x20")],
        "20m",
        "12m",
        "web-01",
    ),
    "ClockSkew": ([series("node_timex_offset_seconds", LABELS, "0x10 -0.2x30")], "30m", "15m", "web-01"),
    "ClockUnsynchronised": ([series("node_timex_sync_status", LABELS, "1x10 0x60")], "45m", "30m", "web-01"),
    "DiskFilling": (
        [
            series("node_filesystem_avail_bytes", FILE_SYSTEM, "600-0.4x900"),
            series("node_filesystem_size_bytes", FILE_SYSTEM, "1000x900"),
        ],
        "600m",
        "30m",
        "web-01",
    ),
    "DiskNearlyFull": (
        [
            series("node_filesystem_avail_bytes", FILE_SYSTEM, "500x10 100x30"),
            series("node_filesystem_size_bytes", FILE_SYSTEM, "1000x40"),
        ],
        "25m",
        "15m",
        "web-01",
    ),
    "DiskFull": (
        [
            series("node_filesystem_avail_bytes", FILE_SYSTEM, "100x10 10x30"),
            series("node_filesystem_size_bytes", FILE_SYSTEM, "1000x40"),
        ],
        "20m",
        "12m",
        "web-01",
    ),
    "InodesNearlyUsed": (
        [
            series("node_filesystem_files_free", FILE_SYSTEM, "500x10 50x30"),
            series("node_filesystem_files", FILE_SYSTEM, "1000x40"),
        ],
        "25m",
        "15m",
        "web-01",
    ),
    "FilesystemReadOnly": ([series("node_filesystem_readonly", FILE_SYSTEM, "0x10 1x30")], "15m", "10m", "web-01"),
    "MemoryShort": (
        [
            series("node_memory_MemAvailable_bytes", LABELS, "50x10 5x30"),
            series("node_memory_MemTotal_bytes", LABELS, "100x40"),
        ],
        "25m",
        "15m",
        "web-01",
    ),
    "OutOfMemory": ([series("node_vmstat_oom_kill", LABELS, "0x10 1x30")], "12m", "10m", "web-01"),
    "LoadHigh": (
        [
            series("node_load5", LABELS, "1x10 9x30"),
            *(series("node_cpu_seconds_total", f'{LABELS}, mode="idle", cpu="{cpu}"', "0+1x40") for cpu in range(4)),
        ],
        "30m",
        "20m",
        "web-01",
    ),
    "EndpointDown": ([series("probe_success", PROBE, "1x10 0x30")], "15m", "12m", "web-01"),
    "CertificateExpiring": ([series("probe_ssl_earliest_cert_expiry", PROBE, "864000x90")], "80m", "30m", "web-01"),
    "CertificateExpired": (
        [series("probe_ssl_earliest_cert_expiry", PROBE, "864000x10 1000x10")],
        "15m",
        "5m",
        "web-01",
    ),
    "TargetDown": ([series("up", PROMETHEUS, "1x10 0x30")], "20m", "12m", "localhost:9090"),
    "ConfigurationRejected": (
        [series("prometheus_config_last_reload_successful", PROMETHEUS, "1x10 0x30")],
        "20m",
        "12m",
        "localhost:9090",
    ),
    "RuleFailing": (
        [series("prometheus_rule_evaluation_failures_total", f'{PROMETHEUS}, rule_group="hosts"', "0x10 1+1x60")],
        "30m",
        "10m",
        "localhost:9090",
    ),
    "NotificationsFailing": (
        [series("alertmanager_notifications_failed_total", 'job="alertmanager", instance="a:9093"', "0x10 1+1x60")],
        "25m",
        "10m",
        "a:9093",
    ),
}


def test_every_alert_has_a_case() -> None:
    assert {rule["alert"] for rule in rules() if "alert" in rule} == set(CASES)


def test_a_port_that_was_never_open_is_no_alert_nor_is_a_disk_that_was_always_read_only(tmp_path: Path) -> None:
    quiet = {
        "EndpointDown": [series("probe_success", PROBE, "0x60")],
        "FilesystemReadOnly": [series("node_filesystem_readonly", FILE_SYSTEM, "1x60")],
    }
    tests = [
        {"input_series": given, "alert_rule_test": [{"eval_time": "30m", "alertname": name}]}
        for name, given in quiet.items()
    ]
    _promtool_test(tests, tmp_path)


def test_alerts_fire_in_their_cases_and_only_then_and_say_where(tmp_path: Path) -> None:
    named = {rule["alert"]: rule for rule in rules() if "alert" in rule}
    tests = []
    for name, (given, fires, quiet, where) in CASES.items():
        severity = named[name]["labels"]["severity"]
        label = "host" if where == "web-01" else "instance"
        firing = f'ALERTS{{alertname="{name}", alertstate="firing", severity="{severity}"}}'
        query = f"count by ({label}, environment) ({firing})"
        labels = f'{{host="{where}", environment="prod"}}' if label == "host" else f'{{instance="{where}"}}'
        expected = [
            {"expr": query, "eval_time": fires, "exp_samples": [{"labels": labels, "value": 1}]},
            {"expr": query, "eval_time": quiet, "exp_samples": []},
        ]
        tests.append({"interval": "1m", "input_series": given, "promql_expr_test": expected})
    _promtool_test(tests, tmp_path)


def _promtool_test(tests: list[dict[str, Any]], path: Path) -> None:
    document = {"rule_files": [f"{RULES}/*.yml"], "evaluation_interval": "1m", "tests": tests}
    (path / "tests.yml").write_text(json.dumps(document))
    checked(tool("promtool"), "test", "rules", path / "tests.yml")


def test_the_modules_that_targets_name_are_the_blackbox_exporters(files: Path) -> None:
    path = files / "prometheus/blackbox.yml"
    checked(tool("prometheus-blackbox-exporter"), "--config.check", f"--config.file={path}")
    endpoints = json.loads((files / "prometheus/targets/endpoints.json").read_text())
    assert {one["labels"]["module"] for one in endpoints} <= set(yaml.safe_load(path.read_text())["modules"])


# -- alertmanager ------------------------------------------------------------------------------


def test_alertmanager_accepts_its_configuration_which_holds_no_secret(files: Path) -> None:
    path = files / "alertmanager/alertmanager.yml"
    assert "SUCCESS" in checked(tool("amtool"), "check-config", path)
    assert "http" not in path.read_text()


@pytest.mark.parametrize(
    ("severity", "environment", "receivers"),
    [
        ("critical", "prod", "pager,chat"),
        ("critical", "test", "chat"),
        ("warning", "prod", "chat"),
        ("warning", "dev", "chat"),
        ("info", "prod", "none"),
    ],
)
def test_alerts_go_where_severity_and_environment_say(
    files: Path, severity: str, environment: str, receivers: str
) -> None:
    path = files / "alertmanager/alertmanager.yml"
    words = ("config", "routes", "test", f"--config.file={path}", f"--verify.receivers={receivers}")
    checked(tool("amtool"), *words, f"severity={severity}", f"environment={environment}", "alertname=X")


# -- grafana -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", sorted([*DASHBOARDS.glob("*.json"), *CLUSTER.glob("*.yaml")]), ids=lambda path: path.stem
)
def test_panels_of_a_dashboard_have_places_of_their_own_and_queries_that_parse(path: Path, tmp_path: Path) -> None:
    board = yaml.safe_load(path.read_text())
    panels = board["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels)
    cells = [
        (x, y)
        for panel in panels
        for place in [panel["gridPos"]]
        for x in range(place["x"], place["x"] + place["w"])
        for y in range(place["y"], place["y"] + place["h"])
    ]
    assert len(set(cells)) == len(cells) and max(x for x, _ in cells) < 24
    queries = [target["expr"] for panel in panels for target in panel["targets"]]
    variables = {variable["name"] for variable in board["templating"]["list"]} | {"__rate_interval"}
    assert {name for query in queries for name in re.findall(r"\$(\w+)", query)} <= variables
    plain = [query.replace("$__rate_interval", "5m") for query in queries]
    group = {"name": "panels", "rules": [{"record": f"q{n}", "expr": query} for n, query in enumerate(plain)]}
    (tmp_path / "panels.yml").write_text(json.dumps({"groups": [group]}))
    checked(tool("promtool"), "check", "rules", "--lint=none", tmp_path / "panels.yml")


def test_dashboards_read_only_recorded_series_that_the_rules_record() -> None:
    text = "".join(path.read_text() for path in DASHBOARDS.glob("*.json"))
    recorded = {rule["record"] for rule in rules() if "record" in rule}
    assert set(re.findall(r"host:\w+:ratio", text)) == recorded


def test_provisioning_names_what_the_dashboards_use(files: Path) -> None:
    provisioning = files / "grafana/provisioning"
    (source,) = yaml.safe_load((provisioning / "datasources/atlas.yaml").read_text())["datasources"]
    assert source["type"] == "prometheus"
    (provider,) = yaml.safe_load((provisioning / "dashboards/atlas.yaml").read_text())["providers"]
    assert provider["type"] == "file"
    uids = {json.loads(path.read_text())["uid"] for path in DASHBOARDS.glob("*.json")}
    linked = set(re.findall(r"/d/([\w-]+)", "".join(path.read_text() for path in DASHBOARDS.glob("*.json"))))
    assert linked == uids


# -- hosts -------------------------------------------------------------------------------------


def test_the_unit_of_the_node_exporter_is_valid(files: Path) -> None:
    tool("prometheus-node-exporter")
    said = checked(tool("systemd-analyze"), "verify", files / "node-exporter/prometheus-node-exporter.service")
    assert said == ""


def test_the_node_exporter_takes_its_options(files: Path) -> None:
    text = (files / "node-exporter/prometheus-node-exporter.env").read_text()
    (words,) = re.findall(r'^ARGS="(.*)"$', text, re.M)
    checked(tool("prometheus-node-exporter"), *words.split(), "--version")


def test_logrotate_takes_its_files(files: Path, tmp_path: Path) -> None:
    for path in sorted((files / "logrotate").iterdir()):
        said = checked(tool("logrotate"), "--debug", "--state", tmp_path / "state", path)
        assert "Handling 1 logs" in said
        assert "error" not in said


@pytest.mark.parametrize("name", ["10-atlas-forward.conf", "30-atlas-collector.conf"])
def test_rsyslog_takes_its_files(files: Path, tmp_path: Path, name: str) -> None:
    for file in ("ca.pem", "certificate.pem", "key.pem"):
        (tmp_path / file).touch()
    text = (files / "rsyslog" / name).read_text()
    assert TLS in text
    (tmp_path / name).write_text(text.replace(TLS, f"{tmp_path}/"))
    said = checked(tool("rsyslogd"), "-N1", "-f", tmp_path / name)
    assert not re.search("error|warn", said, re.I), said


@pytest.mark.parametrize(
    ("example", "target"), [("with-collector", "10.0.20.5"), ("without-collector", "log-collector")]
)
def test_logs_go_to_the_fleets_monitoring_host(example: str, target: str) -> None:
    template = Template("monitoring", "logs", MONITORING / "logs")
    made = {file.path: file.content.decode() for file in engine.render(template, template.examples[example], "")}
    assert f'target="{target}"' in made["monitoring/rsyslog/10-atlas-forward.conf"]
