"""Real Debian hosts with systemd and sshd, on a bridge without uplink, for as long as a test needs them.

What boots and ends them is `keeper.sh`, which ends with this process however that ends.
"""

from __future__ import annotations

import ctypes
import os
import shlex
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.rendering.workbench import ROOT
from tests.requires import missing, need

BASE = Path(os.environ.get("ATLAS_HOSTS", ROOT / "build" / "ci" / "hosts"))
BRIDGE = "10.231.0.1"
USER = "ops"  # may use sudo, as the account of a cloud image
_READY_S = 60
_END_S = 60

Done = subprocess.CompletedProcess[str]


@dataclass(frozen=True)
class Hosts:
    """Hosts that run: their names and addresses, and what reaches them."""

    folder: Path
    addresses: dict[str, str]
    keeper: int

    @property
    def key(self) -> Path:
        """The private key that USER logs in with."""
        return self.folder / "key"

    @property
    def known_hosts(self) -> Path:
        return self.folder / "known_hosts"

    @property
    def ssh_config(self) -> Path:
        """For `ssh -F`: the key and the known hosts, and nothing of whoever runs the tests."""
        return self.folder / "ssh_config"

    def beside(self, *words: object) -> list[str]:
        """The words of a command that runs on the hosts' bridge, and ends with the hosts at the latest."""
        of = f"/proc/{self.keeper}/ns"
        return ["nsenter", f"--net={of}/net", f"--pid={of}/pid_for_children", "--", *map(str, words)]

    def run(self, *words: object, timeout_s: float = 60, cwd: Path | None = None, **environment: str) -> Done:
        """What came of a command on the bridge."""
        return subprocess.run(
            self.beside(*words),
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=timeout_s,
            cwd=cwd,
            env=os.environ | environment,
            check=False,
        )

    @contextmanager
    def joined(self) -> Iterator[None]:
        """Within, this thread and all that it begins is on the bridge, and reaches nothing else by its network."""
        libc = ctypes.CDLL(None, use_errno=True)
        of_bridge = Path(f"/proc/{self.keeper}/ns/net")
        with Path("/proc/thread-self/ns/net").open() as own, of_bridge.open() as bridge:
            if libc.setns(bridge.fileno(), 0) != 0:
                raise OSError(ctypes.get_errno(), "setns")
            try:
                yield
            finally:
                libc.setns(own.fileno(), 0)

    def host_key(self, name: str) -> str:
        """The public key that a host proves to have."""
        known = dict(line.split(" ", 1) for line in self.known_hosts.read_text().splitlines())
        return " ".join(known[self.addresses[name]].split()[:2])

    def on(self, name: str, command: str, *, user: str = USER, options: tuple[str, ...] = ()) -> Done:
        """What came of a line for the shell of a host, over SSH."""
        return self.run("ssh", "-F", self.ssh_config, *options, f"{user}@{self.addresses[name]}", command)

    def write(self, name: str, path: str, text: str) -> None:
        """A file of a host, which root alone may read."""
        done = self.on(name, f"printf %s {shlex.quote(text)} | sudo install -D -m 600 /dev/stdin {shlex.quote(path)}")
        assert done.returncode == 0, done.stderr


@contextmanager
def running(folder: Path, *names: str, kube: Path | None = None) -> Iterator[Hosts]:
    """Hosts of these names with the addresses 10.231.0.11, .12 and so on; all of it goes with the context.

    With `kube`, a folder of Kubernetes's programs, they can run containers.
    """
    for program in ("systemd-nspawn", "unshare", "nsenter", "ip", "ssh", "ssh-keygen"):
        need(program)
    if os.geteuid() != 0:
        missing("hosts are booted by root alone")
    if not (BASE / "etc" / "atlas-hosts").exists():
        missing(f"there is no root file system at {BASE}: .ci/hosts.sh makes it")
    folder.mkdir(parents=True, exist_ok=True)
    addresses = {name: f"10.231.0.{number}" for number, name in enumerate(names, 11)}
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify, (folder / "keeper.log").open("w+") as log:
        notify.bind(str(folder / "notify"))
        notify.settimeout(_READY_S)
        keeper = _keeper(folder, addresses, log, kube)
        try:
            assert keeper.stdout is not None
            said = keeper.stdout.readline().strip()
            assert said, f"hosts do not boot: {(folder / 'keeper.log').read_text()}"
            hosts = Hosts(folder, addresses, int(said))
            _write_ssh_config(hosts)
            _await(notify, len(names), folder)
            notify.close()  # or systemd waits, in the end, for somebody to read what it says of each unit
            yield hosts
        finally:
            _end(keeper)


def _keeper(folder: Path, addresses: dict[str, str], log: IO[str], kube: Path | None) -> subprocess.Popen[str]:
    """In a session of its own, so that it does not get what interrupts the tests, but the end of its input."""
    named = [f"{name}={address}" for name, address in addresses.items()]
    script = Path(__file__).with_name("keeper.sh")
    return subprocess.Popen(
        ["unshare", "--net", "--mount", "--", "bash", str(script), str(BASE), str(folder), *named],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=log,
        text=True,
        env=os.environ | {"KUBE": str(kube or "")},
        start_new_session=True,
    )


def _write_ssh_config(hosts: Hosts) -> None:
    lines = (
        "Host *",
        f"IdentityFile {hosts.key}",
        "IdentitiesOnly yes",
        f"UserKnownHostsFile {hosts.known_hosts}",
        "StrictHostKeyChecking yes",
        "BatchMode yes",
        "",
    )
    hosts.ssh_config.write_text("\n".join(lines))


def _await(notify: socket.socket, count: int, folder: Path) -> None:
    """Until systemd has said of each host that it is ready."""
    while count:
        try:
            said = notify.recv(4096).decode()
        except TimeoutError:
            consoles = "\n".join(path.read_text()[-2000:] for path in folder.glob("*.console"))
            raise AssertionError(f"{count} hosts are not ready after {_READY_S} s: {consoles}") from None
        count -= "READY=1" in said.splitlines()


def _end(keeper: subprocess.Popen[str]) -> None:
    """Close its input, at which it ends the hosts; kill what does not end, whose namespaces go with it."""
    assert keeper.stdin is not None
    assert keeper.stdout is not None
    keeper.stdin.close()
    try:
        keeper.wait(_END_S)
    finally:
        keeper.kill()
        keeper.wait()
        keeper.stdout.close()
