"""A real OpenSSH server on loopback, with keys and a home of its own, for as long as a test needs it."""

from __future__ import annotations

import contextlib
import getpass
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from atlas_mcp.engines.ssh.inventory import Inventories
from atlas_mcp.engines.ssh.settings import HostSettings, InventorySettings
from atlas_mcp.engines.ssh.ways import Way
from tests.requires import missing

_SSHD = Path("/usr/sbin/sshd")  # it starts itself again by its whole path
_READY_S = 10


@dataclass
class Sshd:
    """One server; `home` is where commands run."""

    folder: Path
    port: int
    address: str = "127.0.0.1"
    process: subprocess.Popen[bytes] | None = None

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def key(self) -> Path:
        """The private key that is let in."""
        return self.folder / "key"

    @property
    def host_key(self) -> str:
        """Its public key, without a comment."""
        kind, text = (self.folder / "host.pub").read_text().split()[:2]
        return f"{kind} {text}"

    def settings(self, **values: object) -> HostSettings:
        """What an operator writes of it."""
        told = {
            "address": self.address,
            "port": self.port,
            "user": getpass.getuser(),
            "identity": f"file:{self.key}",
            "host_key": self.host_key,
        }
        return HostSettings.model_validate({**told, **values})

    def way(self, **values: object) -> Way:
        """How it is reached."""
        return way({"host": self.settings(**values)}, "host")

    def start(self) -> None:
        """Serve, until `stop`."""
        command = [str(_SSHD), "-D", "-e", "-f", str(self.folder / "config"), "-p", str(self.port)]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        deadline = time.monotonic() + _READY_S
        while True:
            with socket.socket() as probe:
                if probe.connect_ex((self.address, self.port)) == 0:
                    return
            assert self.process.poll() is None and time.monotonic() < deadline, (self.folder / "log").read_text()
            time.sleep(0.02)

    def stop(self) -> None:
        """End it with all its connections; what was begun there goes on."""
        if self.process is not None:
            subprocess.run(["pkill", "-KILL", "-P", str(self.process.pid)], check=False)
            self.process.kill()
            self.process.wait()
            self.process = None

    def runs(self) -> dict[str, list[str]]:
        """The directories of runs, each with what is in it."""
        folders = sorted((self.home / ".atlas").glob("*"))
        return {path.name: sorted(one.name for one in path.iterdir()) for path in folders}


def way(hosts: dict[str, HostSettings], name: str, parallel: int = 10) -> Way:
    """How a host is reached that stands among these."""
    return Inventories({"lab": InventorySettings(hosts=hosts, parallel=parallel)}).way_by_settings("lab", name)


def own_address() -> str:
    """An address of this machine that is no loopback: guests of the simulated cluster may stand for it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        try:
            sock.connect(("192.0.2.1", 9))  # sends nothing
        except OSError:
            missing("this machine has no address but loopback")
        return str(sock.getsockname()[0])


@contextmanager
def uncalled() -> Iterator[int]:
    """A port that nobody connects to meanwhile."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield int(listener.getsockname()[1])
        listener.setblocking(False)
        with contextlib.suppress(BlockingIOError):
            listener.accept()
            raise AssertionError("somebody connected")


@contextmanager
def serving(folder: Path, *further: str, address: str = "127.0.0.1") -> Iterator[Sshd]:
    """A server whose commands run in `folder/home`; `further` lines of its configuration stand before ours."""
    if not _SSHD.exists():
        missing("sshd is not installed")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "home").mkdir()
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)  # it refuses to start without
    for name in ("host", "key", "stranger"):
        make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
        subprocess.run(make, check=True, stdin=subprocess.DEVNULL)
    (folder / "authorized").write_text((folder / "key.pub").read_text())
    lines = (
        *further,
        f"ListenAddress {address}",
        f"HostKey {folder / 'host'}",
        f"AuthorizedKeysFile {folder / 'authorized'}",
        "PasswordAuthentication no",
        "KbdInteractiveAuthentication no",
        "UsePAM no",
        "StrictModes no",
        f"PidFile {folder / 'pid'}",
        f"SetEnv HOME={folder / 'home'}",
        "",
    )
    (folder / "config").write_text("\n".join(lines))
    with socket.socket() as free:
        free.bind((address, 0))
        port = int(free.getsockname()[1])
    server = Sshd(folder, port, address)
    server.start()
    try:
        yield server
    finally:
        server.stop()
