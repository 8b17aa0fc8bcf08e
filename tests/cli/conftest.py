"""A person's machine: settings, a data directory, an approver's key; commands run in this process or on a pty."""

from __future__ import annotations

import json
import logging
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import anyio
import pexpect
import pytest
import structlog
import yaml
from click.testing import CliRunner, Result
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.cli import keys, main
from atlas_mcp.cli.exits import Exit
from atlas_mcp.cli.keys import KeyFile
from atlas_mcp.content import loading
from atlas_mcp.content.loading import Catalogue
from atlas_mcp.jobs import presence, starting, worker
from atlas_mcp.model import Answer, Approval, Job, JobState, Judged, Plan, Principal, Role
from atlas_mcp.plans import approvals
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import plans as plan_rows
from tests.bench import anchor_of
from tests.simcluster.process import SimCluster

PASSPHRASE = "correct horse battery"
_DEADLINE_S = 120.0
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
Change = Callable[[dict[str, Any]], None]


def _heed_interrupts() -> None:
    """A shell that runs the tests in the background has them ignored, and so would what they start."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@dataclass
class Site:
    """One person's settings and data, on the simulated cluster."""

    sim: SimCluster
    path: Path
    empty_database: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def config_dir(self) -> Path:
        return self.path / "config"

    @property
    def data_dir(self) -> Path:
        return self.path / "data"

    @property
    def approvers(self) -> Path:
        return self.config_dir / "approvers"

    @property
    def ours(self) -> list[str]:
        """The guests that a test has made."""
        guests = self.sim.state()["guests"]
        return [name for vmid, guest in guests.items() if 2000 <= int(vmid) < 3000 for name in [guest["name"]]]

    def setup(self) -> None:
        self.config_dir.mkdir(parents=True, mode=0o700)
        for name in ("deploy", "admin"):
            secret = self.config_dir / f"{name}.token"
            secret.touch(mode=0o600)
            secret.write_text(self.sim.tokens[name])
        cluster = {
            "endpoints": [self.sim.url],
            "ca_file": self.sim.ca_file,
            "token": f"file:{self.config_dir / 'deploy.token'}",
            "admin_token": f"file:{self.config_dir / 'admin.token'}",
            "vmids": {"first": 2000, "last": 2999},
            "calls_per_s": 1000,
        }
        self.configure({"clusters": {"demo": cluster}, "data_dir": str(self.data_dir), "worker_idle_s": 1})

    def configure(self, settings: dict[str, Any]) -> None:
        (self.config_dir / "config.yaml").write_text(json.dumps(settings))

    def reconfigure(self, change: Change) -> None:
        settings = json.loads((self.config_dir / "config.yaml").read_text())
        change(settings)
        self.configure(settings)

    def repository(self) -> Path:
        """A repository in a directory that the settings name."""
        folder = self.path / "repositories" / "plain"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "requirements.txt").write_text("mpi4py\n")
        self.reconfigure(lambda settings: settings.update(repositories={"directories": [str(folder.parent)]}))
        return folder

    def enrol(self, name: str = "ann") -> Ed25519PrivateKey:
        """Make a key whose signature counts."""
        file = KeyFile(self.config_dir / "keys", name)
        approver = keys.make(file, PASSPHRASE)
        self.approvers.write_text(f"{approver.line}\n")
        self.approvers.chmod(0o600)
        return keys.unlock(file, PASSPHRASE)

    # -- commands ------------------------------------------------------------------------------

    def run(self, *arguments: object, stdin: str | None = None) -> Result:
        """A command, in this process, with no terminal."""
        words = [str(word) for word in arguments]
        return CliRunner(env=self.environment).invoke(main, [*words, "--config-dir", str(self.config_dir)], input=stdin)

    def json(self, *arguments: object, code: int = 0) -> dict[str, Any]:
        """A command's answer as JSON; `code` is the exit code it must have."""
        result = self.run(*arguments, "--json")
        assert result.exit_code == code, result.output
        return cast("dict[str, Any]", json.loads(result.stdout))

    def error(self, *arguments: object) -> dict[str, Any]:
        """The error of a command that fails."""
        found: dict[str, Any] = self.json(*arguments, code=1)["error"]
        assert found["message"].startswith("Unable to")
        return found

    def process(self, *arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
        """A command in a process of its own, in a session without a terminal."""
        words = [sys.executable, "-m", "atlas_mcp", *map(str, arguments), "--config-dir", str(self.config_dir)]
        environment = {**os.environ, **self.environment, **options.pop("env", {})}
        return subprocess.run(
            words,
            capture_output=True,
            text=True,
            timeout=_DEADLINE_S,
            start_new_session=True,
            env=environment,
            **options,
        )

    def spawn(self, *arguments: object) -> pexpect.spawn[str]:
        """A command on a terminal."""
        words = ["-m", "atlas_mcp", *map(str, arguments), "--config-dir", str(self.config_dir)]
        environment = cast("os._Environ[str]", {**os.environ, **self.environment, "TERM": "xterm"})
        environment.pop("COLUMNS", None)  # the terminal says how wide it is
        return pexpect.spawn(
            sys.executable,
            words,
            env=environment,
            encoding="utf-8",
            timeout=_DEADLINE_S,
            dimensions=(60, 200),
            preexec_fn=_heed_interrupts,
        )

    def approve(self, which: object, *arguments: object, passphrase: str = PASSPHRASE) -> tuple[int, str]:
        """Approve on a terminal. Returns exit code and everything that was shown."""
        child = self.spawn("approve", which, *arguments)
        return answer(child, {"passphrase of ann: ": passphrase})

    # -- what is kept --------------------------------------------------------------------------

    def spec(self, name: str = "hello", **changes: Any) -> Path:
        """The file of a spec of one VM, for a data directory that is there: migrating takes longer than copying."""
        if not self.data_dir.exists():
            self.data_dir.mkdir(mode=0o700)
            shutil.copy(self.empty_database, self.data_dir / "atlas.db")
            (self.data_dir / "atlas.db").chmod(0o600)
        vm = {
            "id": name,
            "hostname": name,
            "template": "debian-12-cloud",
            "cores": 1,
            "memory": "1GiB",
            "storage": "ceph",
            "disks": [{"size": "10GiB"}],
            "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": "dhcp"}],
            "cloud_init": {"ssh_keys": []},
            "readiness": {"level": "running", "timeout_s": 10},
            **changes,
        }
        body = {"pool": "atlas", "vms": [vm]}
        document = {
            "apiVersion": "atlas/v1",
            "kind": "Fleet",
            "metadata": {"name": name, "environment": "prod"},
            "spec": body,
        }
        path = self.path / f"{name}.yaml"
        path.write_text(yaml.safe_dump(document))
        return path

    def plan(self, name: str = "hello") -> str:
        """Freeze the plan of a VM. Returns its id."""
        return str(self.json("plan", self.spec(name))["plan_id"])

    def app(self) -> App:
        return App(config.load(self.config_dir), may_apply=True)

    def row(self, plan_id: str) -> Judged:
        app = self.app()
        found = anyio.run(lambda: app.store.read(lambda tx: plan_rows.get(tx, plan_id)))
        app.close()
        return found

    def signed(
        self,
        plan: Plan,
        key: Ed25519PrivateKey,
        name: str = "ann",
        ago: timedelta = timedelta(0),
        said: Answer = Answer.APPROVE,
        **changes: Any,
    ) -> Path:
        """The file of a signed approval; `changes` are made after signing."""
        app = self.app()
        made = approvals.sign(plan, anchor_of(app), said, name, key, app.now() - ago, timedelta(hours=1))
        app.close()
        path = self.path / "approval.json"
        path.write_text(Approval.model_validate(made.model_dump() | changes).model_dump_json())
        return path

    def sql(self, statement: str, *values: Any, rows: int | None = 1) -> None:
        """What somebody does to the database; `rows` is how many it changes, None for some."""
        with closing(sqlite3.connect(self.data_dir / "atlas.db")) as connection, connection:
            assert connection.execute(statement, values).rowcount in ((rows,) if rows else range(1, 1000))

    def jobs(self) -> list[Job]:
        app = self.app()
        found = anyio.run(lambda: app.store.read(job_rows.recent))
        app.close()
        return found

    def settle(self) -> None:
        """Run a worker here until it has nothing to do, which it sees at once."""
        app = App(config.load(self.config_dir).model_copy(update={"worker_idle_s": 0}), may_apply=True)
        anyio.run(worker.run, app.equipment(), lambda: app.settings)
        app.close()

    def until(self, look: Callable[[], object]) -> None:
        """Wait until something is seen."""
        deadline = time.monotonic() + _DEADLINE_S
        while not look():
            assert time.monotonic() < deadline
            time.sleep(0.1)

    def until_idle(self) -> None:
        """End the workers of the data directory, whoever has begun them, and wait until none is left."""
        started = (*starting._started.values(), *starting._earlier)
        deadline, told = time.monotonic() + _DEADLINE_S, set[str]()
        for process in started:  # one that is only just starting is not among the present yet
            process.terminate()
        while presence.anybody(self.data_dir) or any(process.poll() is None for process in started):
            living = {name for name in presence.names(self.data_dir) if not presence.has_died(self.data_dir, name)}
            for name in living - told:
                with suppress(ProcessLookupError):
                    os.kill(int(name.split("-")[-2]), signal.SIGTERM)
            told |= living
            assert time.monotonic() < deadline, "a worker is left"
            time.sleep(0.05)
        starting._started.clear()


def answer(child: pexpect.spawn[str], answers: dict[str, str]) -> tuple[int, str]:
    """Answer what a command asks, until it ends."""
    shown = ""
    for prompt, said in answers.items():
        if child.expect_exact([prompt, pexpect.EOF]) == 1:
            break
        shown += str(child.before) + prompt
        child.sendline(said)
    else:
        child.expect(pexpect.EOF)
    shown += str(child.before)
    child.close()
    return child.exitstatus if child.exitstatus is not None else -1, _ESCAPES.sub("", shown).replace("\r", "")


def interrupt(child: pexpect.spawn[str]) -> tuple[int, str]:
    """Press Ctrl-C until the command ends, as a person does.

    The one that comes between a prompt and its reading is lost: CPython looks for signals only where the system's
    read is broken off.
    """
    shown = ""
    for _ in range(20):
        child.sendintr()
        ended = child.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=_DEADLINE_S / 20) == 0
        shown = str(child.before)  # all since the last match: what a time-out has seen is seen again
        if ended:
            break
    child.close()
    return child.exitstatus if child.exitstatus is not None else -1, _ESCAPES.sub("", shown).replace("\r", "")


@pytest.fixture
def site(sim_cluster: SimCluster, tmp_path: Path, empty_database: Path) -> Iterator[Site]:
    """A machine with settings, without approvers."""
    made = Site(sim_cluster, tmp_path, empty_database)
    made.setup()
    yield made
    made.until_idle()


@pytest.fixture
def key(site: Site) -> Ed25519PrivateKey:
    """The key of ann, who is enrolled."""
    return site.enrol()


@pytest.fixture
def plan(site: Site, key: Ed25519PrivateKey) -> Iterator[Plan]:
    """A plan that somebody has asked to apply, and that nobody has approved. Nothing of it may ever happen."""
    plan_id = site.plan()
    site.json("apply", plan_id, code=Exit.WAITING)
    found = site.row(plan_id).plan
    yield found
    site.settle()
    assert site.ours == []
    assert {job.state for job in site.jobs()} <= {"waiting", "refused", "needs_person"}


@pytest.fixture(autouse=True)
def _fast(monkeypatch: pytest.MonkeyPatch, catalogue: Catalogue) -> None:
    """Content that is read once, and keys that cost little to open, in other processes too: their file says so."""
    monkeypatch.setattr(loading, "load", lambda *roots: catalogue)
    monkeypatch.setattr(keys, "_COST", 2**10)


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """Logging as it was: commands set it up for a process of their own."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    for handler in root.handlers:
        if handler not in handlers:
            handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


PERSON = Principal(name="local:eve", role=Role.OPERATOR, transport="terminal")
WAITING = JobState.WAITING
