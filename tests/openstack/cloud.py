"""A real OpenStack on loopback, with TLS before it: leases become servers on Ironic nodes, on which nothing boots.

`.ci/openstack.sh` installs the services and says where they are.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.kubernetes.certificates import Authority
from tests.requires import built

ROOT = Path(__file__).parents[2]
SERVICES = Path(__file__).with_name("services")
NODES = ("cn1", "cn2", "cn3")
REGION = "outside"
_PORTS = 7


def installed() -> Path:
    """The environment of the services."""
    return (
        built("openstack.sh", ["whole"], "OpenStack is not installed: run .ci/openstack.sh (2 minutes, once)") / "venv"
    )


@dataclass
class Cloud:
    """The services, two projects, and what a test sees of them as the cloud's operator."""

    folder: Path
    venv: Path = field(default_factory=installed)
    credentials: list[dict[str, str]] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        """Find ports: those of the services, and those of the relay after them."""
        self.base = _free(2 * _PORTS)
        self.authority = Authority()
        self.ca_file = self.folder / "ca.crt"
        self.environment = {
            **os.environ,
            "LAB": str(self.folder),
            "VENV": str(self.venv),
            "LAB_BASE": str(self.base),
            "LAB_HOSTS": ",".join(NODES),
        }

    @property
    def auth_url(self) -> str:
        return f"https://127.0.0.1:{self.base + _PORTS}/v3"

    def settings(self, number: int = 0, **more: Any) -> dict[str, Any]:
        """The settings of a project, without the secret."""
        credential = self.credentials[number]
        return {
            "auth_url": self.auth_url,
            "region": REGION,
            "project": credential["project"],
            "credential_id": credential["id"],
            "ca_file": str(self.ca_file),
            "networks": ["sharednet1"],
            "floating_network": "public",
            "private_networks": ["10.20.0.0/16"],
            "node_types": ["compute_skylake", "gpu_rtx_6000"],
            "hours": 4,
            "nodes": 3,
            **more,
        }

    def secret(self, number: int = 0) -> str:
        return self.credentials[number]["secret"]

    def start(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        certificate, key = self.authority.server("127.0.0.1")
        for name, text in (("ca.crt", self.authority.certificate), ("tls.crt", certificate), ("tls.key", key)):
            (self.folder / name).write_text(text)
        self._run("run.py", "init")
        self._run("run.py", "up", "keystone")
        self._run("run.py", "endpoints", str(self.base + _PORTS))
        self._run("run.py", "up", "placement,glance,neutron,ironic")
        self._prepare("enrol")  # before Nova, which looks for nodes when it starts
        self._run("run.py", "up", "nova,blazar")
        self.credentials = json.loads(self._prepare("offer"))

    def stop(self) -> None:
        self._run("run.py", "down")

    def counted(self) -> dict[str, list[str]]:
        """All that tests may leave behind in the whole cloud, by kind."""
        found: dict[str, list[str]] = json.loads(self._prepare("count"))
        return found

    def prepare(self, *words: str) -> Any:
        """What the operator of the cloud does: a function of `prepare.py`."""
        return json.loads(self._prepare(*words))

    def _prepare(self, *words: str) -> str:
        environment = {**self.environment, "OS_CLIENT_CONFIG_FILE": f"{self.folder}/etc/clouds.yaml"}
        return self._run("prepare.py", *words, environment=environment)

    def _run(self, *words: str, environment: dict[str, str] | None = None) -> str:
        program, *rest = words
        done = subprocess.run(
            [self.venv / "bin" / "python", SERVICES / program, *rest],
            env=environment or self.environment,
            capture_output=True,
            text=True,
            timeout=300,
        )
        assert done.returncode == 0, f"{words}: {done.stdout[-2000:]}{done.stderr[-4000:]}"
        return done.stdout


@contextlib.contextmanager
def running(folder: Path) -> Iterator[Cloud]:
    """A cloud that runs, with its relay."""
    cloud = Cloud(folder)
    try:
        cloud.start()
        with relayed(cloud):
            yield cloud
    finally:
        cloud.stop()


@contextlib.contextmanager
def relayed(cloud: Cloud) -> Iterator[None]:
    """TLS before each service."""
    words = [str(SERVICES / "relay.py"), str(cloud.base), str(_PORTS), str(cloud.folder)]
    with subprocess.Popen([sys.executable, *words], stdout=subprocess.PIPE, text=True) as relay:
        assert relay.stdout is not None and relay.stdout.readline() == "ready\n"
        try:
            yield
        finally:
            relay.kill()


def _free(count: int) -> int:
    """The first of so many ports in a row that nobody has."""
    for base in range(21_000 + os.getpid() % 1_000 * 20, 60_000, count):
        with contextlib.ExitStack() as held:
            try:
                for port in range(base, base + count):
                    held.enter_context(contextlib.closing(socket.socket())).bind(("127.0.0.1", port))
            except OSError:
                continue
            return base
    raise AssertionError("no ports are free")
