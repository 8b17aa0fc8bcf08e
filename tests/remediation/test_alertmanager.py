"""Real Prometheus and real Alertmanager: what they say of a target that goes away, and comes back, is one incident."""

from __future__ import annotations

import http.server
import os
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import yaml

from atlas_mcp.domain.remediation.decision import Source
from atlas_mcp.domain.remediation.incident import IncidentState
from tests.remediation.receiver import TOKEN, Receiver, receiving
from tests.requires import need

_RULE = {
    "alert": "VmDown",
    "expr": 'up{job="vm"} == 0',
    "labels": {"severity": "page"},
    "annotations": {"summary": "{{ $labels.vm }} does not answer"},
}


def _free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as made:
        return int(made.getsockname()[1])


def _until(look: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + 60
    while not look():
        assert time.monotonic() < deadline, what
        time.sleep(0.2)


@contextmanager
def _exporter(port: int) -> Iterator[None]:
    """What is watched: it answers with one metric."""

    class Answers(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"answers 1\n")

        def log_message(self, *_: object) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", port), Answers) as made:
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield
        made.shutdown()
        thread.join()


@contextmanager
def _program(path: Path, *words: str) -> Iterator[None]:
    with (path / f"{Path(words[0]).name}.log").open("w") as out:
        process = subprocess.Popen(words, stdout=out, stderr=out, cwd=path, env={**os.environ, "GOMAXPROCS": "1"})
    try:
        yield
    finally:
        process.kill()
        process.wait()


@contextmanager
def _watching(path: Path, receiver: Receiver, watched: int) -> Iterator[None]:
    """Prometheus, which looks each half second, and Alertmanager, which tells the receiver at once."""
    programs = need("prometheus"), need("prometheus-alertmanager")
    prometheus, alertmanager = _free(), _free()
    (path / "token").write_text(TOKEN)
    hook = {
        "url": receiver.url,
        "http_config": {"authorization": {"credentials_file": str(path / "token")}},
        "max_alerts": 500,
    }
    route = {"receiver": "atlas", "group_wait": "0s", "group_interval": "1s", "group_by": ["..."]}
    told = {
        "am.yml": {"route": route, "receivers": [{"name": "atlas", "webhook_configs": [hook]}]},
        "rules.yml": {"groups": [{"name": "vms", "rules": [_RULE]}]},
        "prom.yml": {
            "global": {"scrape_interval": "500ms", "scrape_timeout": "400ms", "evaluation_interval": "500ms"},
            "rule_files": ["rules.yml"],
            "alerting": {"alertmanagers": [{"static_configs": [{"targets": [f"127.0.0.1:{alertmanager}"]}]}]},
            "scrape_configs": [
                {
                    "job_name": "vm",
                    "static_configs": [
                        {"targets": [f"127.0.0.1:{watched}"], "labels": {"instance": "web-01:9100", "vm": "web-01"}}
                    ],
                }
            ],
        },
    }
    for name, content in told.items():
        (path / name).write_text(yaml.safe_dump(content))
    with ExitStack() as stack:
        at = f"--web.listen-address=127.0.0.1:{alertmanager}"
        stack.enter_context(
            _program(path, programs[1], "--config.file=am.yml", "--storage.path=am", "--cluster.listen-address=", at)
        )
        at = f"--web.listen-address=127.0.0.1:{prometheus}"
        stack.enter_context(_program(path, programs[0], "--config.file=prom.yml", "--storage.tsdb.path=prom", at))
        yield


def test_an_alert_that_begins_and_ends(tmp_path: Path) -> None:
    watched = _free()
    (tmp_path / "atlas").mkdir()
    with receiving(tmp_path / "atlas") as receiver:
        with _watching(tmp_path, receiver, watched):
            _until(lambda: bool(receiver.incidents()), "no incident came of it")
            (incident,) = receiver.incidents()
            assert (incident.target, incident.fault, incident.source) == ("web-01", "vm-stopped", Source.ALERT)
            assert (incident.state, incident.title) == (IncidentState.OPEN, "VmDown: web-01 does not answer")
            with _exporter(watched):
                _until(lambda: receiver.incidents()[0].state is IncidentState.CLOSED, "it did not close")
        (incident,) = receiver.incidents()
        assert (incident.count, incident.outcome) == (1, "its alert has ended")
