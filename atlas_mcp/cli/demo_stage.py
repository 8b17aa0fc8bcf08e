"""The demo's stage: a simulated cluster, a throw-away data directory with an approver, and a server on them.

The simulated cluster is a distribution of its own under the AGPL (`simcluster/` in the repository), run as
a process and talked to over the network only; nothing of it is imported here. Everything made is removed
at the end, and no process stays.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.errors import AtlasError, CallerError, Code
from atlas_mcp.jobs import presence
from atlas_mcp.model import Answer, JsonObject
from atlas_mcp.plans import approvals

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from mcp import Client

FIRST_VMID, LAST_VMID = 5000, 5999
_APPROVER = "demo"
_WAIT_S = 30.0
PROGRAM = "atlas-simcluster"
GET_IT = "uv tool install ./simcluster"


@dataclass(frozen=True)
class Stage:
    """A simulated cluster and the directories of a server on it."""

    path: Path
    control: str
    key: Ed25519PrivateKey

    @property
    def config_dir(self) -> Path:
        """The server's settings."""
        return self.path / "config"

    @property
    def app(self) -> App:
        """The data directory, as `approve` and `audit verify` open it."""
        return App(config.load(self.config_dir))

    async def approve(self, plan_id: str) -> None:
        """Sign a plan with the throw-away key, as `atlas-mcp approve` does with a person's."""
        from atlas_mcp.store import plans

        app = self.app
        try:
            row = await app.store.read(lambda tx: plans.get(tx, plan_id))
            anchor = await app.store.read(app.trail.anchor)
            lifetime = timedelta(minutes=10)
            approval = approvals.sign(row.plan, anchor, Answer.APPROVE, _APPROVER, self.key, app.now(), lifetime)
            await app.jobs.answer(plan_id, approval, "demo")
        finally:
            app.close()

    async def audit(self) -> tuple[bool, int]:
        """Whether the audit chain is intact, and how many records it has."""
        app = self.app
        try:
            found = await app.store.read(lambda tx: app.trail.verify(tx))
        finally:
            app.close()
        return found.intact, found.records

    def strike(self, **operation: Any) -> None:  # noqa: ANN401 - JSON
        """Have the simulated cluster fail in some way."""
        import httpx

        httpx.post(f"{self.control}/control", json=operation, timeout=10, trust_env=False).raise_for_status()


@contextmanager
def stage() -> Iterator[Stage]:
    """Everything that the demo needs, removed at the end.

    Raises:
        CallerError: `not_found`: the simulated cluster is not installed.

    """
    program = _program()
    path = Path(tempfile.mkdtemp(prefix="atlas-demo-"))
    process = subprocess.Popen(
        [program, "--preset", "demo", "--state-dir", str(path / "cluster")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        ready = _ready(process)
        yield Stage(path, str(ready["control"]), _furnish(path, ready))
    finally:
        _wait_for_the_worker(path)
        process.communicate()  # the end of its input ends it
        shutil.rmtree(path, ignore_errors=True)


def _program() -> str:
    """The simulated cluster's program: beside our own interpreter, as `uv run` has it, or wherever it is installed."""
    beside = shutil.which(PROGRAM, path=str(Path(sys.executable).parent))
    program = beside or shutil.which(PROGRAM)
    if program is None:
        raise CallerError(
            Code.NOT_FOUND,
            f"Unable to start the demo: {PROGRAM} is not installed. It is a package of its own, under the AGPL.",
            f"In a checkout of the source, run: {GET_IT}",
        )
    return program


def _ready(process: subprocess.Popen[str]) -> Mapping[str, Any]:
    line = process.stdout.readline() if process.stdout else ""
    if not line:
        raise AtlasError(Code.INTERNAL, "Unable to start the simulated cluster.", f"Try again after: {GET_IT}")
    found: Mapping[str, Any] = json.loads(line)
    return found


def _furnish(path: Path, ready: Mapping[str, Any]) -> Ed25519PrivateKey:
    """Write settings, tokens and the one approver; returns the approver's key, which is nowhere on disk."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    directory = path / "config"
    directory.mkdir(mode=0o700)
    for name in ("deploy", "admin"):
        _write(directory / f"{name}.token", str(ready["tokens"][name]))
    cluster: JsonObject = {
        "endpoints": [ready["url"]],
        "ca_file": ready["ca_file"],
        "token": f"file:{directory / 'deploy.token'}",
        "admin_token": f"file:{directory / 'admin.token'}",
        "vmids": {"first": FIRST_VMID, "last": LAST_VMID},
        "pools": ["atlas"],
        "calls_per_s": 500,
    }
    settings: JsonObject = {"clusters": {"demo": cluster}, "data_dir": str(path / "data"), "worker_idle_s": 1}
    _write(directory / "config.yaml", json.dumps(settings))
    key = Ed25519PrivateKey.generate()
    public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    _write(directory / "approvers", f"{_APPROVER} ed25519 {public}\n")
    return key


def _write(path: Path, text: str) -> None:
    with os.fdopen(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "w") as file:
        file.write(text)


def _wait_for_the_worker(path: Path) -> None:
    """The worker leaves a second after its last job."""
    settings = config.load(path / "config") if (path / "config" / "config.yaml").exists() else None
    deadline = time.monotonic() + _WAIT_S
    while settings is not None and presence.anybody(settings.data_dir) and time.monotonic() < deadline:
        time.sleep(0.1)


@asynccontextmanager
async def client(scene: Stage) -> AsyncIterator[Client]:
    """A real MCP client, connected over stdio to a server that it started."""
    from mcp import Client, StdioServerParameters
    from mcp.client.stdio import stdio_client

    arguments = ["-P", "-m", "atlas_mcp", "serve", "--apply", "--config-dir", str(scene.config_dir)]
    with (scene.path / "server.log").open("w") as log:
        server = StdioServerParameters(command=sys.executable, args=arguments)
        async with Client(stdio_client(server, errlog=log)) as connected:
            yield connected


async def call(connected: Client, name: str, **arguments: Any) -> dict[str, Any]:  # noqa: ANN401 - the tool's own
    """Call a tool.

    Raises:
        CallerError: what the tool answered, where it is an error.

    """
    answer = await connected.call_tool(name, arguments)
    if answer.is_error:
        text = str(getattr(answer.content[0], "text", "")) if answer.content else ""
        raise CallerError(Code.INTERNAL, f"Unable to call {name}: {text[:500]}")
    return dict(answer.structured_content or {})


def shop(name: str, count: int) -> JsonObject:
    """A spec: web servers in VLAN 20, and a database where there are more than three."""
    web: JsonObject = {
        "id": "web",
        "count": min(count, 3) if count <= 3 else count - 1,
        "hostname": f"{name}-web-{{n:02}}",
        "profile": "web-server",
        "anti_affinity": "web" if count <= 3 else None,
        "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": _RANGES[name]}}],
    }
    db: JsonObject = {
        "id": "db",
        "hostname": f"{name}-db",
        "profile": "database-server",
        "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": "10.0.20.90/24"}],
    }
    return {
        "metadata": {"name": name, "environment": "dev"},
        "spec": {
            "pool": "atlas",
            "defaults": {
                "template": "debian-12-cloud",
                "storage": "ceph",
                "cloud_init": {"user": "ops", "ssh_keys": []},
            },
            "vms": [web, db] if count > 3 else [web],
        },
    }


_RANGES = {"shop": "10.0.20.11-10.0.20.40/24", "blog": "10.0.20.51-10.0.20.60/24"}
