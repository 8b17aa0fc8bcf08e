"""`atlas-mcp intake` as a process of its own, and the message that a test sends it."""

from __future__ import annotations

import http.client
import json
import os
import re
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import anyio

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.domain.remediation.incident import Incident
from atlas_mcp.store import incidents, records

TOKEN = "0123456789abcdef0123456789abcdef"
ENTRIES: list[dict[str, Any]] = [
    {"labels": {"alertname": "VmDown"}, "fault": "vm-stopped", "place": "demo", "target": ["instance"]},
    {
        "labels": {"alertname": "Down", "job": "shop"},
        "fault": "rollout",
        "place": "demo",
        "target": ["namespace", "app"],
    },
]


@dataclass
class Receiver:
    """Where it listens, and what it keeps."""

    path: Path
    process: subprocess.Popen[str]
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/alerts"

    def send(self, body: bytes | str, method: str = "POST", path: str = "/alerts", **headers: str) -> tuple[int, Any]:
        """Status and JSON of the answer to a message."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        told = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json", **headers}
        connection.request(
            method, path, body if isinstance(body, bytes) else body.encode("utf-8", "surrogatepass"), told
        )
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        return answer.status, json.loads(text) if text else None

    def alerts(self, *alerts: dict[str, Any], **more: Any) -> dict[str, int]:
        """What became of some alerts, counted."""
        status, told = self.send(json.dumps({"version": "4", "alerts": alerts, **more}))
        assert status == 200, told
        return {name: number for name, number in told["counts"].items() if number}

    @cached_property
    def app(self) -> App:
        """One application on the same data: a second one in this process would take the first one's locks away."""
        return App(config.load(self.path / "config"))

    def incidents(self, target: str | None = None) -> list[Incident]:
        """Those of a target, the newest first."""
        kept = anyio.run(lambda: self.app.store.read(lambda tx: incidents.recent(tx, (), 1000)))
        return [one for one in kept if target in (None, one.target)]

    def records(self, name: str) -> list[dict[str, Any]]:
        """The audit records of that name."""
        rows = anyio.run(lambda: self.app.store.read(lambda tx: [json.loads(row.body) for row in records.walk(tx)]))
        return [one for one in rows if one["name"] == name]


def alert(target: str, **more: Any) -> dict[str, Any]:
    """An alert as the webhook tells it; `fingerprint` follows from the target where it is not given."""
    return {
        "status": "firing",
        "labels": {"alertname": "VmDown", "instance": target},
        "annotations": {"summary": f"{target} does not answer"},
        "startsAt": "2026-11-30T10:00:00.123456789Z",
        "endsAt": "0001-01-01T00:00:00Z",
        "generatorURL": "http://prometheus/graph",
        "fingerprint": target.encode().hex()[:16].ljust(16, "0"),
        **more,
    }


def settings(path: Path, **more: Any) -> Path:
    """A directory of settings with the intake of alerts."""
    folder = path / "config"
    folder.mkdir(mode=0o700, parents=True)
    secret = folder / "intake.token"
    secret.touch(mode=0o600)
    secret.write_text(TOKEN)
    cluster = {"endpoints": ["https://127.0.0.1:1"], "token": f"file:{secret}"}
    intake = {"listen": "127.0.0.1:0", "token": f"file:{secret}", "alerts": ENTRIES, **more}
    told = {"clusters": {"demo": cluster}, "data_dir": str(path / "data"), "intake": intake}
    (folder / "config.yaml").write_text(json.dumps({**told, "calls_per_minute": 1000}))
    return folder


@contextmanager
def receiving(path: Path) -> Iterator[Receiver]:
    """A receiver with settings of its own, which must end by itself when it is told to."""
    folder = path / "config" if (path / "config").exists() else settings(path)
    command = [sys.executable, "-m", "atlas_mcp", "intake", "--config-dir", str(folder)]
    with (path / "errors").open("a") as errors:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True, env={**os.environ})
    assert process.stdout is not None
    try:
        assert select.select([process.stdout], [], [], 60)[0], "it does not listen"
        port = re.search(r"127\.0\.0\.1:(\d+)/alerts", process.stdout.readline())
        assert port is not None, (path / "errors").read_text()
        receiver = Receiver(path, process, int(port[1]))
        yield receiver
        if "app" in receiver.__dict__:
            receiver.app.close()
        process.send_signal(signal.SIGTERM)
        process.wait(20)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
