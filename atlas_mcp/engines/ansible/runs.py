"""The folders of runs: what a run needs is laid there, and how it stands is read there. Below the data directory.

A folder appears whole. `lock` is held while the supervisor lives; `ended` says how the run has ended; without both it
was killed. Keys are in it as long as something of it may have to be ended on its hosts.
"""

from __future__ import annotations

import json
import os
import secrets as random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from atlas_mcp.engines.ansible.events import Events
from atlas_mcp.engines.ansible.ways import Way, written
from atlas_mcp.errors import Code, TargetError

_SUPERVISOR = Path(__file__).with_name("supervisor.py")
_GATE = Path(__file__).with_name("gate.sh")
_LAID = ".new"  # how a folder's name ends until all is in it
_OUTPUT = 2**20  # bytes of Ansible's output that are read, from its end
_KEPT, _OLD_S = 20, 3_600


class Stands(StrEnum):
    """How a run stands."""

    ABSENT = "absent"  # it was never begun
    RUNNING = "running"
    ENDED = "ended"
    DEAD = "dead"  # its supervisor was killed: nobody sees to its end


@dataclass(frozen=True)
class End:
    """How a run ended: Ansible's exit code, why it was ended, and the hosts where something of it may still run."""

    code: int | None
    why: str
    left: dict[str, str]


@dataclass(frozen=True)
class Orders:
    """What a run is to do: `files` by path, below `project` and `inventory`; none only ends what runs have left."""

    program: tuple[str, ...]
    path: str
    playbook: str
    files: Mapping[str, bytes]
    ways: Mapping[str, Way]
    fresh: tuple[str, ...]  # hosts that have just begun, and are waited for
    check: bool
    deadline_s: int
    stop_s: int


class Run:
    """One run, by its folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def stands(self) -> Stands:
        """How it stands now."""
        if not self.folder.is_dir():
            return Stands.ABSENT
        if self._locked():
            return Stands.RUNNING
        return Stands.ENDED if (self.folder / "ended").exists() else Stands.DEAD

    def _locked(self) -> bool:
        import fcntl

        for child in _children[:]:
            if child.poll() is not None:
                _children.remove(child)
        with (self.folder / "lock").open("rb") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except OSError:
                return True
        return False

    def stop(self) -> None:
        """Have it end: nothing more is begun on its hosts."""
        (self.folder / "stop").touch()

    @property
    def end(self) -> End:
        """How it ended."""
        return End(**json.loads((self.folder / "ended").read_text()))

    @cached_property
    def _events(self) -> Events:
        hosts = json.loads((self.folder / "run.json").read_text())["hosts"]
        return Events(self.folder / "artifacts" / "run" / "job_events", frozenset(hosts))

    def events(self) -> Events:
        """What it has said so far."""
        return self._events.read()

    def output(self) -> str:
        """The end of what Ansible wrote, and of what its runner did."""
        return "".join(_tail(path) for path in (self.folder / "artifacts" / "run" / "stdout", self.folder / "log"))


class Runs:
    """All of them."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._known: dict[str, Run] = {}

    def of(self, name: str) -> Run:
        """One, by its name."""
        return self._known.setdefault(name, Run(self._root / Path(name).name))

    def new_name(self) -> str:
        """A name that none has."""
        return random.token_hex(8)

    def begin(self, name: str, orders: Orders) -> None:
        """Lay a run's folder, and have its supervisor begin; what dead ones have left, it ends first.

        Raises:
            TargetError: this machine does not let it begin.

        """
        import fcntl

        self._tidy()
        folder, stage = self._root / name, self._root / f"{name}{_LAID}"
        stage.mkdir(mode=0o700, parents=True)
        dead = [str(one) for one in self._folders() if Run(one).stands() is Stands.DEAD]
        _lay(stage, folder, orders, dead)
        lock = os.open(stage / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)  # before anybody could take it for dead
            stage.rename(folder)
            _children.append(_started(folder, lock))
        finally:
            os.close(lock)

    def finish(self, stop_s: int) -> None:
        """Have what a dead run has left be ended, by a run that does nothing else."""
        self.begin(self.new_name(), Orders((), "", "", {}, {}, (), check=False, deadline_s=0, stop_s=stop_s))

    def _folders(self) -> list[Path]:
        folders = [path for path in self._root.iterdir() if path.suffix != _LAID] if self._root.is_dir() else []
        return sorted(folders, key=lambda path: path.stat().st_mtime)

    def _tidy(self) -> None:
        """Remove the oldest that have ended, and what a worker that died was laying."""
        ended = [path for path in self._folders() if (path / "ended").exists()]
        stages = [path for path in self._root.glob(f"*{_LAID}") if path.stat().st_mtime < time.time() - _OLD_S]
        for path in (*ended[:-_KEPT], *stages):
            self._known.pop(path.name, None)
            shutil.rmtree(path, ignore_errors=True)


def _lay(stage: Path, folder: Path, orders: Orders, earlier: Iterable[str]) -> None:
    """Write all that a run needs; `folder` is where it will stand."""
    for path, content in orders.files.items():
        place = stage / path
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        place.write_bytes(content)
    for name in ("env", "keys", "local"):
        (stage / name).mkdir(mode=0o700)
    for path, text in written(orders.ways, folder).items():
        descriptor = os.open(stage / path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(text)
    shutil.copy(_GATE, stage / "gate")
    (stage / "gate").chmod(0o700)
    (stage / "limit").write_text("".join(f"{host}\n" for host in orders.ways))
    check = "--check " if orders.check else ""
    (stage / "env" / "cmdline").write_text(f"{check}--diff --limit '@{folder}/limit'")
    (stage / "env" / "extravars").write_text(json.dumps(_variables(folder, orders)))
    (stage / "run.json").write_text(json.dumps(_job(folder, orders, earlier)))


def _variables(folder: Path, orders: Orders) -> dict[str, Any]:
    """What counts above all variables of the tree: hosts are reached through the gate, and in no other way."""
    return {
        "atlas_ways": {host: {"user": way.user, "port": way.port} for host, way in orders.ways.items()},
        "ansible_connection": "ssh",
        "ansible_host": "{{ inventory_hostname }}",
        "ansible_user": "{{ atlas_ways[inventory_hostname].user }}",
        "ansible_port": "{{ atlas_ways[inventory_hostname].port }}",
        "ansible_ssh_executable": f"{folder}/gate",
        "ansible_ssh_transfer_method": "piped",
        "ansible_ssh_common_args": "",
        "ansible_ssh_extra_args": "",
    }


def _job(folder: Path, orders: Orders, earlier: Iterable[str]) -> dict[str, Any]:
    sockets = tempfile.mkdtemp(prefix="atlas-")  # short: a socket's path has 104 characters at most
    words = ["--playbook", orders.playbook, "--ident", "run", "--quiet", "--omit-env-files"]
    config = folder / "project" / "ansible.cfg"
    return {
        "command": [*orders.program, "run", str(folder), *words] if orders.program else [],
        "environment": {
            **{name: os.environ[name] for name in ("HOME", "TMPDIR") if name in os.environ},
            "PATH": orders.path,
            "LANG": "C.UTF-8",
            "ANSIBLE_CONFIG": str(config) if "project/ansible.cfg" in orders.files else os.devnull,
            "ANSIBLE_LOCAL_TEMP": f"{folder}/local",
            "ANSIBLE_SSH_CONTROL_PATH_DIR": sockets,
            "ANSIBLE_PIPELINING": "True",
            "ANSIBLE_HOST_KEY_CHECKING": "True",
            "ANSIBLE_SSH_RETRIES": "0",
            "ANSIBLE_NOCOLOR": "1",
        },
        "sockets": sockets,
        "hosts": [*orders.ways],
        "fresh": [*orders.fresh],
        "deadline_s": orders.deadline_s,
        "stop_s": orders.stop_s,
        "earlier": [*earlier],
    }


def _started(folder: Path, lock: int) -> subprocess.Popen[bytes]:
    """The supervisor, which inherits the lock: it is held from the first moment to its end."""
    try:
        with (folder / "supervisor.log").open("wb") as log:
            return subprocess.Popen(
                [sys.executable, "-I", str(_SUPERVISOR), str(folder)],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=folder,
                start_new_session=True,
                pass_fds=(lock,),
            )
    except OSError as error:
        cause = f"Unable to begin Ansible: {error.strerror or error}."
        raise TargetError(Code.TARGET_FAILED, cause, "Look at this machine.") from error


_children: list[subprocess.Popen[bytes]] = []  # reaped as they end; those of an earlier worker are the system's


def _tail(path: Path) -> str:
    if not path.exists():
        return ""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _OUTPUT))
        return file.read(_OUTPUT).decode("utf-8", "replace")
