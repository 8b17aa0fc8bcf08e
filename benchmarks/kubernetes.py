"""The health of a healthy cluster of 1,000 pods: a real control plane whose nodes kwok plays."""

import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import anyio

from atlas_mcp.domain.health import HealthState
from atlas_mcp.engines.kubernetes.engine import KubernetesEngine
from atlas_mcp.engines.kubernetes.settings import KubernetesSettings
from atlas_mcp.engines.kubernetes.spec import AskHealth
from benchmarks.report import Row
from tests.kubernetes.broken import deployment, dns, path
from tests.kubernetes.plane import Plane, running

PODS, DEPLOYMENTS, NODES = 1_000, 50, 12
_PLACE = "lab"


def rows() -> list[Row]:
    """One look, in a process of its own, which measures its memory."""
    with TemporaryDirectory() as folder, running(Path(folder)) as plane:
        dns(plane)
        _fill(plane)
        words = [sys.executable, "-m", "benchmarks.kubernetes", str(plane.kubeconfig("admin"))]
        told = subprocess.run(words, capture_output=True, text=True, check=True).stdout.split()
    seconds, memory_mib, bad = float(told[0]), int(told[1]), int(told[2])
    what = f"Health of a cluster: {PODS} pods on {NODES + 3} nodes, all well ({bad} findings that are not)"
    return [
        Row(f"{what}: time", f"{seconds:.2f} s", aim="under 2 s"),
        Row("The same: memory of the process", f"{memory_mib} MiB", aim="under 150 MiB"),
    ]


def _fill(plane: Plane) -> None:
    for number in range(NODES):
        name = f"more-{number}"
        labels = {"kubernetes.io/hostname": name}
        plane.call("POST", "/api/v1/nodes", {"metadata": {"name": name, "labels": labels}})
    for number in range(DEPLOYMENTS):
        name = f"web-{number}"
        plane.call("POST", path("Deployment", "default"), deployment(name, PODS // DEPLOYMENTS, "web:1"))
        spec = {"selector": {"app": name}, "ports": [{"port": 80, "targetPort": 8080}]}
        plane.call("POST", path("Service", "default"), {"metadata": {"name": name}, "spec": spec})
    plane.until(lambda: _ready(plane) == PODS, "all pods are ready", within_s=300)


def _ready(plane: Plane) -> int:
    told = plane.get(path("Deployment", "default"))["items"]
    return sum(one["status"].get("readyReplicas", 0) for one in told)


async def _looked(kubeconfig: str) -> tuple[float, int]:
    engine = KubernetesEngine({_PLACE: KubernetesSettings(kubeconfig=f"file:{kubeconfig}")})
    began = time.perf_counter()
    found = await engine.fact(AskHealth(place=_PLACE))
    return time.perf_counter() - began, sum(one.state is not HealthState.OK for one in found)


if __name__ == "__main__":
    taken, bad = anyio.run(_looked, sys.argv[1])
    print(f"{taken:.3f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} {bad}")
