"""A control plane for the whole run, a namespace of each test's own, and the engine that acts there."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.calls.gate import Call
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.content.loading import Catalogue
from atlas_mcp.engines.kubernetes import ENGINE
from atlas_mcp.engines.kubernetes.engine import KubernetesEngine
from atlas_mcp.engines.kubernetes.settings import KubernetesSettings
from atlas_mcp.testing import Clock
from tests.bench import ANN, Bench
from tests.kubernetes.plane import Plane, running
from tests.kubernetes.works import PLACE, Works


@pytest.fixture(scope="session")
def plane(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Plane]:
    with running(tmp_path_factory.mktemp("plane")) as made:
        yield made


@dataclass
class Space:
    """A namespace, and what is in it."""

    plane: Plane
    name: str

    def path(self, plural: str, name: str = "", group: str = "apps/v1") -> str:
        root = f"/apis/{group}" if "/" in group else f"/api/{group}"
        return f"{root}/namespaces/{self.name}/{plural}{f'/{name}' if name else ''}"

    def get(self, plural: str, name: str, group: str = "apps/v1") -> Any:
        return self.plane.get(self.path(plural, name, group))

    def make(self, plural: str, body: Any, group: str = "apps/v1") -> Any:
        return self.plane.call("POST", self.path(plural, group=group), body)

    def deployment(self, name: str = "web", replicas: int = 2, image: str = "web:1", **spec: Any) -> dict[str, Any]:
        """A manifest."""
        return {
            "apiVersion": "apps/v1",
            "kind": "Deployment",
            "metadata": {"name": name, "namespace": self.name},
            "spec": {
                "replicas": replicas,
                "selector": {"matchLabels": {"app": name}},
                "template": {
                    "metadata": {"labels": {"app": name}},
                    "spec": {"containers": [{"name": "web", "image": image}], **spec},
                },
            },
        }

    def config(self, name: str = "conf", **data: str) -> dict[str, Any]:
        """A manifest."""
        metadata = {"name": name, "namespace": self.name}
        return {"apiVersion": "v1", "kind": "ConfigMap", "metadata": metadata, "data": data}


@pytest.fixture
def space(plane: Plane) -> Iterator[Space]:
    name = f"t-{secrets.token_hex(4)}"
    plane.call("POST", "/api/v1/namespaces", {"metadata": {"name": name}})
    account = f"/api/v1/namespaces/{name}/serviceaccounts/default"
    plane.until(lambda: plane.get(account) is not None, "the namespace is usable")
    yield Space(plane, name)
    plane.call("DELETE", f"/api/v1/namespaces/{name}")


def engine_of(kubeconfig: Path, **settings: Any) -> KubernetesEngine:
    return KubernetesEngine({PLACE: KubernetesSettings(kubeconfig=f"file:{kubeconfig}", **settings)})


@pytest.fixture
def engine(plane: Plane) -> KubernetesEngine:
    return engine_of(plane.kubeconfig("admin"))


@pytest.fixture
def works(bench: Bench, engine: KubernetesEngine, monkeypatch: pytest.MonkeyPatch) -> Works:
    monkeypatch.setattr(bench.app, "engines", {ENGINE: engine})
    return Works(bench, engine)


@pytest.fixture
def session(plane: Plane, data_dir: Path, catalogue: Catalogue, engine: KubernetesEngine) -> Iterator[KernelSession]:
    clusters = {PLACE: {"kubeconfig": f"file:{plane.kubeconfig('admin')}"}}
    settings = config.defaults(kubernetes=clusters, data_dir=data_dir)
    app = App(settings, may_apply=True, catalogue=replace(catalogue), engines={ENGINE: engine}, now=Clock())
    yield KernelSession(app, Call(ANN))
    app.close()
