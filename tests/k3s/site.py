"""A simulated cluster of VMs, each of which stands for a real host; and the mirror that these fetch K3s from."""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import anyio

from atlas_mcp.model import Job, JobState
from tests.chaos.desk import Nursery, Worker
from tests.hosts.hosts import BRIDGE, USER, Hosts, running
from tests.k3s.lab import RELEASE, K3sLab
from tests.requires import built
from tests.simcluster.process import SimCluster

NEEDED = "runc containernetworking-plugins iptables conntrack ethtool"  # what K3s brings along in its executable
_WAIT_S = 600


@cache
def programs() -> Path:
    """The folder with the stand-in for K3s, all that it runs, and the archive of images."""
    return built("k3s.sh", ["images.tar"], "the stand-in for K3s is not built: run .ci/k3s.sh (half an hour, once)")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def _mirror() -> Iterator[dict[str, Any]]:
    """Serve what hosts fetch, on the bridge; the settings' `downloads`."""
    handler = partial(_Quiet, directory=str(programs()))
    with ThreadingHTTPServer((BRIDGE, 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://{BRIDGE}:{server.server_port}"
        files = {"binary": "bin/k3s", "images": "images.tar"}
        sums = {part: hashlib.sha256((programs() / path).read_bytes()).hexdigest() for part, path in files.items()}
        release = {part: {"url": f"{url}/{path}", "sha256": sums[part]} for part, path in files.items()}
        yield {"k3s": {RELEASE: release}}
        server.shutdown()


@dataclass
class Site(K3sLab):
    """A desk whose guests are hosts on the bridge."""

    hosts: Hosts = field(kw_only=True)
    spec_id: str = ""
    deployment: str = ""

    async def ended(self, job_id: str, worker: Worker | None = None) -> Job:
        """A job that takes minutes, once it has ended, or a worker has died."""
        deadline = time.monotonic() + _WAIT_S
        while not (job := await self.job(job_id)).state.final and job.state is not JobState.NEEDS_PERSON:
            if worker is not None and not worker.alive:
                break
            assert time.monotonic() < deadline, f"{job}\n{self.errors()}"
            await anyio.sleep(0.2)
        return job

    async def begun(self, spec: dict[str, Any]) -> str:
        """The job of a spec's plan, once it is approved."""
        plan = await self.planned(spec, self.spec_id or None)
        assert plan.spec is not None
        self.spec_id, self.deployment = plan.spec.id, plan.subject.id
        return await self.approve(plan.id)

    async def applied(self, spec: dict[str, Any]) -> Job:
        """The job of a spec's plan, once it has ended."""
        return await self.ended(await self.begun(spec))

    def kubectl(self, *words: str, server: str = "shop-server-1") -> str:
        """What kubectl says on a server."""
        done = self.hosts.on(server, f"sudo k3s kubectl {' '.join(words)} </dev/null")
        assert done.returncode == 0, done.stderr
        return done.stdout

    def nodes(self) -> dict[str, str]:
        """The version of each node that is ready."""
        return {
            node["metadata"]["name"]: node["status"]["nodeInfo"]["kubeletVersion"]
            for node in json.loads(self.kubectl("get nodes -o json"))["items"]
            if any((one["type"], one["status"]) == ("Ready", "True") for one in node["status"]["conditions"])
        }

    def served(self, name: str, host: str = "shop-work-1") -> set[str]:
        """The pods that answer on a host at the address of a service, once one does."""
        address = self.kubectl(f"get service {name} -o jsonpath={{.spec.clusterIP}}")
        ask = f"curl --silent --show-error --max-time 5 --retry 30 --retry-delay 1 --retry-all-errors http://{address}/"
        return {self.hosts.on(host, ask).stdout.strip() for _ in range(10)} - {""}


@contextmanager
def site(folder: Path, *names: str) -> Iterator[Site]:
    """Hosts of these names, a cluster whose guests they are, and a desk."""
    with running(folder / "hosts", *names, kube=programs() / "bin") as hosts, hosts.joined(), _mirror() as downloads:
        for name in names:
            done = hosts.on(name, f"sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends {NEEDED}'")
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
