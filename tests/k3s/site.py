"""A simulated cluster of VMs, each of which stands for a real host that runs containers; and what they fetch K3s from."""

from __future__ import annotations

import hashlib
import json
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import anyio

from atlas_mcp.model import Job, JobState
from tests.chaos.desk import Nursery
from tests.hosts.hosts import BRIDGE, USER, Hosts, running
from tests.k3s.lab import RELEASE, K3sLab
from tests.rendering.workbench import ROOT
from tests.requires import missing
from tests.simcluster.process import SimCluster

NEEDED = "runc containernetworking-plugins iptables conntrack ethtool"  # what K3s brings along in its executable
_WAIT_S = 600


@cache
def programs() -> Path:
    """The folder with the stand-in for K3s, all that it runs, and the archive of images."""
    asked = subprocess.run([ROOT / ".ci" / "k3s.sh", "--where"], capture_output=True, text=True, check=True)
    folder = Path(asked.stdout.strip())
    if not (folder / "images.tar").exists():
        missing(f"there is nothing at {folder}: .ci/k3s.sh builds it")
    return folder


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        """Say nothing."""


@contextmanager
def _mirror() -> Iterator[dict[str, Any]]:
    """Serve what hosts fetch, on the bridge; the settings' `downloads`."""
    handler = partial(_Quiet, directory=str(programs()))
    with ThreadingHTTPServer((BRIDGE, 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://{BRIDGE}:{server.server_port}"
        files = {"binary": "bin/k3s", "images": "images.tar"}
        yield {
            "k3s": {
                RELEASE: {
                    part: {"url": f"{url}/{path}", "sha256": hashlib.sha256((programs() / path).read_bytes()).hexdigest()}
                    for part, path in files.items()
                }
            }
        }
        server.shutdown()


@dataclass
class Site(K3sLab):
    """A desk whose guests are hosts on the bridge."""

    hosts: Hosts = field(kw_only=True)

    async def ended(self, job_id: str) -> Job:
        """A job that takes minutes, once it has ended."""
        with anyio.fail_after(_WAIT_S):
            while not (job := await self.job(job_id)).state.final and job.state is not JobState.NEEDS_PERSON:
                await anyio.sleep(0.5)
        return job

    def kubectl(self, *words: str, server: str = "shop-server-1") -> str:
        """What kubectl says on a server."""
        done = self.hosts.on(server, f"sudo k3s kubectl {' '.join(words)} </dev/null")
        assert done.returncode == 0, done.stderr
        return done.stdout

    def nodes(self) -> dict[str, str]:
        """The version of each node that is ready."""
        listed = json.loads(self.kubectl("get nodes -o json"))["items"]
        return {
            node["metadata"]["name"]: node["status"]["nodeInfo"]["kubeletVersion"]
            for node in listed
            if {"type": "Ready", "status": "True"}.items()
            <= next((one for one in node["status"]["conditions"] if one["type"] == "Ready"), {}).items()
        }


@contextmanager
def site(folder: Path, *names: str) -> Iterator[Site]:
    """Hosts of these names, a cluster whose guests they are, and a desk."""
    with running(folder / "hosts", *names, kube=programs() / "bin") as hosts, hosts.joined(), _mirror() as downloads:
        for name in names:
            done = hosts.on(name, f"sudo apt-get update -qq && sudo apt-get install -y --no-install-recommends {NEEDED}")
            assert done.returncode == 0, done.stderr
        nursery = Nursery(folder / "errors")
        with SimCluster(folder / "sim", preset="demo") as sim:
            sim.tokens = sim.control("reset")["tokens"]
            for name in names:
                sim.control("set_machine", name=name, address=hosts.addresses[name], host_key=hosts.host_key(name))
            guests = {"within": ["10.231.0.0/24"], "user": USER, "identity": f"file:{hosts.key}"}
            desk = Site(folder / "lab", nursery, sim=sim, hosts=hosts, guests=guests, downloads=downloads)
            try:
                yield desk
            finally:
                desk.close()
                nursery.close()


