"""Clusters that are broken, as `broken.yaml` says: made on a control plane, each case in a namespace of its own."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import yaml

from atlas_mcp.domain.health import HealthFinding, HealthState
from atlas_mcp.engines.kubernetes.health.judging import findings
from atlas_mcp.engines.kubernetes.health.seen import Seen
from atlas_mcp.engines.kubernetes.health.stored import Stored
from tests.kubernetes.plane import Plane

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("broken.yaml").read_text("utf-8"))["cases"]
_API = {
    "Deployment": "apps/v1", "ReplicaSet": "apps/v1", "StatefulSet": "apps/v1", "Job": "batch/v1",
    "Ingress": "networking.k8s.io/v1", "NetworkPolicy": "networking.k8s.io/v1", "PodDisruptionBudget": "policy/v1",
    "StorageClass": "storage.k8s.io/v1", "Lease": "coordination.k8s.io/v1", "APIService": "apiregistration.k8s.io/v1",
    "ValidatingWebhookConfiguration": "admissionregistration.k8s.io/v1",
    "ValidatingAdmissionPolicy": "admissionregistration.k8s.io/v1",
    "ValidatingAdmissionPolicyBinding": "admissionregistration.k8s.io/v1",
    "HorizontalPodAutoscaler": "autoscaling/v2", "CustomResourceDefinition": "apiextensions.k8s.io/v1",
    "Certificate": "cert-manager.io/v1",
}  # fmt: skip
_PLURALS = {"Ingress": "ingresses", "NetworkPolicy": "networkpolicies", "StorageClass": "storageclasses",
            "ValidatingAdmissionPolicy": "validatingadmissionpolicies"}  # fmt: skip
_EVERYWHERE = {"Node", "Namespace", "StorageClass", "APIService", "CustomResourceDefinition",
               *(kind for kind in _API if kind.startswith("Validating"))}  # fmt: skip
_RUNS, _STAYS = "web:1", "not-to-be-had:1"  # by which kwok knows what to play


def path(kind: str, namespace: str, name: str = "") -> str:
    """The path of an object, or of all of a kind in a namespace."""
    api = _API.get(kind, "v1")
    within = "" if kind in _EVERYWHERE else f"/namespaces/{namespace}"
    plural = _PLURALS.get(kind, f"{kind.lower()}s")
    return f"/{'apis' if '/' in api else 'api'}/{api}{within}/{plural}{f'/{name}' if name else ''}"


def deployment(name: str, replicas: int, image: str, **pod: Any) -> dict[str, Any]:
    """A Deployment."""
    ports = [{"name": "http", "containerPort": 8080}] if image == _RUNS else []
    template = {"containers": [{"name": "web", "image": image, "ports": ports}], **pod}
    return {
        "kind": "Deployment",
        "metadata": {"name": name},
        "spec": {
            "replicas": replicas,
            "selector": {"matchLabels": {"app": name}},
            "template": {"metadata": {"labels": {"app": name}}, "spec": template},
        },
    }


@dataclass
class Broken:
    """A case on a plane."""

    plane: Plane
    case: dict[str, Any]
    id: str = field(default_factory=lambda: f"b-{secrets.token_hex(4)}")

    def __post_init__(self) -> None:
        text = json.dumps(self.case).replace("{ns}", self.id).replace("{id}", f"{self.id}-x")
        self.case = json.loads(text)

    def begin(self) -> None:
        """Make the namespace and what is no workload."""
        labels = {"case": self.id, **self.case.get("labels", {})}
        self.plane.call("POST", "/api/v1/namespaces", {"metadata": {"name": self.id, "labels": labels}})
        account = path("ServiceAccount", self.id, "default")
        self.plane.until(lambda: self.plane.get(account) is not None, "the namespace is usable")
        for one in self.case.get("objects", ()):
            self.make(one)

    def make(self, one: dict[str, Any]) -> None:
        """Make an object; one of a kind that is made a moment before, once the server has it."""
        meta = one["metadata"]
        meta["labels"] = {"case": self.id, **meta.get("labels", {})}
        api = _API.get(one["kind"], "v1")
        where = path(one["kind"], meta.get("namespace", self.id))
        self.plane.until(lambda: self.plane.call("POST", where, {"apiVersion": api, **one}) is not None, where)

    def workloads(self) -> None:
        """Make the workloads."""
        for name, replicas in self.case.get("made", {}).items():
            self.make(deployment(name, replicas, _STAYS, **self.case.get("pod", {})))
        for name, replicas in self.case.get("runs", {}).items():
            self.make(deployment(name, replicas, _RUNS))

    def finish(self) -> None:
        """Write what kubelets, controllers and people would."""
        for name, told in self.case.get("kubelet", {}).items():
            for pod in self.pods(name, self.case.get("made", {}).get(name, 1)):
                at = path("Pod", self.id, pod["metadata"]["name"])
                self.patch(f"{at}/status", {"status": kubelets(told)})
        for one in self.case.get("status", ()):
            kind, name = one["of"].split()
            self.patch(f"{path(kind, self.id, name)}/status", {"status": one["status"]})
        for one in self.case.get("events", ()):
            if "of" in one:
                for pod in self.pods(one["of"], self.case["made"][one["of"]]):
                    self.event("Pod", pod["metadata"]["name"], one)
            else:
                kind, name = one["about"].split()
                self.event(kind, name, one)
        for one in self.case.get("delete", ()):
            kind, name = one.split()
            self.plane.call("DELETE", path(kind, self.id, name))

    def patch(self, at: str, body: dict[str, Any]) -> None:
        self.plane.call("PATCH", at, body, "application/merge-patch+json")

    def pods(self, app: str, count: int) -> list[dict[str, Any]]:
        """The pods of an app, once all are there and the scheduler has seen them."""
        told: list[dict[str, Any]] = []

        def there() -> bool:
            told[:] = self.plane.get(f"{path('Pod', self.id)}?labelSelector=app%3D{app}")["items"]
            return len(told) >= count and all(one["spec"].get("nodeName") for one in told)

        self.plane.until(there, f"{count} pods of {app} in {self.case['name']}")
        return told

    def event(self, kind: str, name: str, told: dict[str, Any]) -> None:
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        about = {"kind": kind, "namespace": self.id, "name": name}
        body = {
            "metadata": {"generateName": "e-"},
            "involvedObject": about,
            "type": "Warning",
            "reason": told["reason"],
            "message": told["message"],
            "lastTimestamp": now,
            "count": 3,
        }
        self.plane.call("POST", path("Event", self.id), body)

    # -- what is found -----------------------------------------------------------------------------------

    def found(self, seen: Seen) -> list[HealthFinding]:
        """What is not well of this case alone: objects of others are left out, what all share is not."""
        own = {kind: [one for one in told if self._ours(one)] for kind, told in seen.stored.items()}
        later = timedelta(minutes=self.case.get("later", 0))
        told = findings(replace(seen, stored=own, now=seen.now + later))
        bad = [one for one in told if one.state is not HealthState.OK]
        return sorted(bad, key=lambda one: one.order)

    def _ours(self, one: Stored) -> bool:
        return one.namespace == self.id or (
            one.namespace in ("", "kube-system") and one.labels.get("case", self.id) == self.id
        )

    def short(self, seen: Seen) -> list[list[str]]:
        """The same as `finds` has it."""
        return [[one.check, one.cause, one.target] for one in self.found(seen)]


def kubelets(told: dict[str, Any]) -> dict[str, Any]:
    """A pod's status as its kubelet writes it: not ready, with one container."""
    phase = told.get("phase", "Pending")
    container: dict[str, Any] = {
        "name": "web",
        "image": told.get("image", _STAYS),
        "imageID": "",
        "ready": False,
        "restartCount": told.get("restarts", 0),
        "state": told.get("state", {}),
    }
    if "last" in told:
        container["lastState"] = {"terminated": {"finishedAt": "2026-01-01T00:00:00Z", **told["last"]}}
    conditions = [
        {"type": "PodScheduled", "status": "True"},
        {"type": "Ready", "status": "False", "reason": "ContainersNotReady"},
    ]
    more: dict[str, Any] = {key: told[key] for key in ("reason", "message") if key in told}
    states = [container] if "state" in told else []
    return {"phase": phase, "conditions": conditions, "containerStatuses": states, **more}


def dns(plane: Plane) -> None:
    """What answers for names, as every cluster has it."""
    labels = {"k8s-app": "kube-dns", "app": "coredns"}
    body = deployment("coredns", 2, _RUNS)
    body["spec"]["template"]["metadata"]["labels"] = labels
    plane.call("POST", path("Deployment", "kube-system"), body)
    ports = [{"port": 53, "targetPort": 8080}]
    service = {"metadata": {"name": "kube-dns"}, "spec": {"selector": labels, "ports": ports}}
    plane.call("POST", path("Service", "kube-system"), service)
    plane.until(lambda: _ready(plane) == 2, "DNS runs")


def _ready(plane: Plane) -> int:
    told = plane.get(path("Deployment", "kube-system", "coredns"))
    return int(told["status"].get("readyReplicas", 0))


def made(plane: Plane, cases: Sequence[dict[str, Any]]) -> Iterator[Broken]:
    """Cases, all made at once."""
    broken = [Broken(plane, case) for case in cases]
    for one in broken:
        one.begin()
    for one in broken:
        one.workloads()
    for one in broken:
        one.finish()
    yield from broken
