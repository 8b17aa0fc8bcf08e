"""A real control plane: etcd, API server, controller manager and scheduler, on nodes that kwok plays.

The programs are built by `.ci/kubernetes.sh`, which also says where they are.
"""

from __future__ import annotations

import contextlib
import json
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests
import yaml

from tests.kubernetes.certificates import Authority
from tests.requires import built

ROOT = Path(__file__).parents[2]
PROGRAMS = ("etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kwok")
ADMIN, FEW = "token-of-the-administrator", "token-of-somebody-with-few-rights"
NODES = ("node-1", "node-2", "node-3")


def programs() -> Path:
    """Where the programs are."""
    return built(
        "kubernetes.sh", PROGRAMS, "the control plane is not built: run .ci/kubernetes.sh (10 to 15 minutes, once)"
    )


@dataclass
class Plane:
    """A control plane that runs, and what a test does behind the engine's back."""

    folder: Path
    programs: Path = field(default_factory=programs)
    _running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        self.folder.mkdir(mode=0o700, exist_ok=True)
        self.etcd_port, self.peer_port, self.port = _free(3)
        self.url = f"https://127.0.0.1:{self.port}"
        self.authority = Authority()
        certificate, key = self.authority.server("127.0.0.1")
        for name, text in (("ca.crt", self.authority.certificate), ("api.crt", certificate), ("api.key", key)):
            (self.folder / name).write_text(text)
        subprocess.run(
            ["openssl", "genrsa", "-out", str(self.folder / "sa.key"), "2048"], capture_output=True, check=True
        )
        (self.folder / "tokens.csv").write_text(f'{ADMIN},admin,admin,"system:masters"\n{FEW},few,few\n')

    # -- processes ---------------------------------------------------------------------------------------

    def start(self) -> None:
        """Bring all of it up, with the nodes."""
        url, peer = f"http://127.0.0.1:{self.etcd_port}", f"http://127.0.0.1:{self.peer_port}"
        self._start(
            "etcd",
            f"--data-dir={self.folder / 'etcd'}",
            f"--listen-client-urls={url}",
            f"--advertise-client-urls={url}",
            f"--listen-peer-urls={peer}",
            "--unsafe-no-fsync",
        )
        self.start_api()
        admin = f"--kubeconfig={self.kubeconfig('admin')}"
        controllers = "*,-nodeipam,-route,-cloud-node-lifecycle,-taint-eviction-controller,-node-lifecycle-controller"
        self._start(
            "kube-controller-manager",
            admin,
            f"--service-account-private-key-file={self.folder / 'sa.key'}",
            "--leader-elect=false",
            f"--controllers={controllers}",
            "--use-service-account-credentials=false",
            f"--root-ca-file={self.folder / 'ca.crt'}",
            "--secure-port=0",
        )
        self._start("kube-scheduler", admin, "--leader-elect=false", "--secure-port=0")
        self._start("kwok", admin, "--manage-all-nodes=true", f"--config={Path(__file__).parent / 'stages.yaml'}")
        for name in NODES:
            self.call("POST", "/api/v1/nodes", {"metadata": {"name": name, "labels": {"kubernetes.io/hostname": name}}})
        self.until(lambda: all(self.ready(name) for name in NODES), "nodes are ready")
        self.until(lambda: self.get("/api/v1/namespaces/default/serviceaccounts/default") is not None, "it is served")

    def start_api(self) -> None:
        """Bring the API server up."""
        folder = self.folder
        self._start(
            "kube-apiserver",
            f"--etcd-servers=http://127.0.0.1:{self.etcd_port}",
            "--bind-address=127.0.0.1",
            f"--secure-port={self.port}",
            f"--tls-cert-file={folder / 'api.crt'}",
            f"--tls-private-key-file={folder / 'api.key'}",
            f"--client-ca-file={folder / 'ca.crt'}",
            f"--service-account-key-file={folder / 'sa.key'}",
            f"--service-account-signing-key-file={folder / 'sa.key'}",
            "--service-account-issuer=https://kubernetes.default.svc",
            f"--token-auth-file={folder / 'tokens.csv'}",
            "--authorization-mode=RBAC",
            "--disable-admission-plugins=TaintNodesByCondition",  # what would take the taint away needs heartbeats
            "--service-cluster-ip-range=10.96.0.0/16",
        )
        self.until(lambda: self._answers("/readyz"), "the API server is ready")

    def stop_api(self) -> None:
        """Have the API server be away. A graceful end would take a minute."""
        server = self._running.pop("kube-apiserver")
        server.kill()
        server.wait()

    def pause(self, name: str) -> None:
        """Have a program do nothing for a while."""
        self._running[name].send_signal(signal.SIGSTOP)

    def resume(self, name: str) -> None:
        """Have it go on."""
        self._running[name].send_signal(signal.SIGCONT)

    def stop(self) -> None:
        """End all of it."""
        for one in reversed(self._running.values()):
            one.send_signal(signal.SIGCONT)
            one.kill()
            one.wait()

    def _start(self, program: str, *arguments: str) -> None:
        with (self.folder / f"{program}.log").open("ab") as log:
            self._running[program] = subprocess.Popen(
                [str(self.programs / program), *arguments], stdout=log, stderr=log, cwd=self.folder
            )

    def until(self, holds: Any, what: str, within_s: float = 60) -> None:
        """Wait until something holds."""
        until = time.monotonic() + within_s
        while not holds():
            for name, one in self._running.items():
                if one.poll() is not None:
                    raise AssertionError(f"{name} ended: {(self.folder / f'{name}.log').read_text()[-2000:]}")
            assert time.monotonic() < until, f"not in {within_s} s: {what}"
            time.sleep(0.1)

    # -- its objects -------------------------------------------------------------------------------------

    def call(self, method: str, path: str, body: Any = None, kind: str = "application/json") -> Any:
        """What the API answers the administrator; None where nothing is there."""
        answer = self._ask(
            method, path, data=None if body is None else json.dumps(body), headers={"Content-Type": kind}
        )
        if answer.status_code == 404:
            return None
        assert answer.ok, f"{method} {path}: {answer.text}"
        return answer.json()

    def get(self, path: str) -> Any:
        """What is there, None where nothing is."""
        return self.call("GET", path)

    def patch(self, path: str, body: Any, manager: str = "somebody") -> Any:
        """Change an object as somebody else does."""
        return self.call("PATCH", f"{path}?fieldManager={manager}", body, "application/merge-patch+json")

    def apply(self, path: str, body: Any, manager: str = "somebody", *, force: bool = False) -> Any:
        """Apply an object as somebody else does."""
        asked = f"{path}?fieldManager={manager}&force={str(force).lower()}"
        return self.call("PATCH", asked, body, "application/apply-patch+yaml")

    def ready(self, node: str) -> bool:
        """Whether a node is."""
        conditions = (self.get(f"/api/v1/nodes/{node}") or {}).get("status", {}).get("conditions", [])
        return any(one["type"] == "Ready" and one["status"] == "True" for one in conditions)

    def _answers(self, path: str) -> bool:
        with contextlib.suppress(requests.RequestException):
            return self._ask("GET", path).ok
        return False

    def _ask(self, method: str, path: str, headers: Mapping[str, str] | None = None, **more: Any) -> requests.Response:
        with requests.Session() as session:
            session.trust_env = False
            sent = {"Authorization": f"Bearer {ADMIN}", **(headers or {})}
            ca = str(self.folder / "ca.crt")
            return session.request(method, f"{self.url}{path}", headers=sent, verify=ca, timeout=20, **more)

    # -- kubeconfigs -------------------------------------------------------------------------------------

    def kubeconfig(self, name: str, *, user: Any = None, cluster: Any = None, **top: Any) -> Path:
        """A kubeconfig: of the administrator, unless another user is given."""
        path = self.folder / f"{name}.kubeconfig"
        document = {
            "apiVersion": "v1",
            "kind": "Config",
            "clusters": [
                {
                    "name": "c",
                    "cluster": {
                        "server": self.url,
                        "certificate-authority": str(self.folder / "ca.crt"),
                        **(cluster or {}),
                    },
                }
            ],
            "users": [{"name": "u", "user": {"token": ADMIN} if user is None else user}],
            "contexts": [{"name": "here", "context": {"cluster": "c", "user": "u"}}],
            "current-context": "here",
            **top,
        }
        path.touch(0o600)
        path.write_text(yaml.safe_dump(document))
        return path


def _free(count: int) -> list[int]:
    """Ports that nobody listens on."""
    with contextlib.ExitStack() as held:
        sockets = [held.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


@contextlib.contextmanager
def running(folder: Path) -> Iterator[Plane]:
    """A control plane while a test needs one."""
    plane = Plane(folder)
    try:
        plane.start()
        yield plane
    finally:
        plane.stop()
