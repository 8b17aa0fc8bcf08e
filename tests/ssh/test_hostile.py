"""Hosts that keep whoever calls them waiting: each call ends in its time, and says which host it was."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import anyio
import paramiko
import pytest
from paramiko.common import AUTH_SUCCESSFUL, OPEN_SUCCEEDED

from atlas_mcp.engines.ssh import connecting, connections
from atlas_mcp.engines.ssh.connections import Connections
from atlas_mcp.engines.ssh.settings import HostSettings
from atlas_mcp.errors import Code, TransientError
from tests.ssh.sshd import way

pytestmark = pytest.mark.anyio
_KEY = paramiko.ECDSAKey.generate()
_MOST = 1000


class _Host(paramiko.ServerInterface):
    """Lets anybody in; `command` is what becomes of what they want to run."""

    def __init__(self, command: Callable[[paramiko.Channel], None] | None, over: threading.Event) -> None:
        self._command, self._over = command, over

    def get_allowed_auths(self, username: str) -> str:
        return "publickey"

    def check_auth_publickey(self, username: str, key: paramiko.PKey) -> int:
        return int(AUTH_SUCCESSFUL)

    def check_channel_request(self, kind: str, chanid: int) -> int:
        return int(OPEN_SUCCEEDED)

    def check_channel_exec_request(self, channel: paramiko.Channel, command: bytes) -> bool:
        if self._command is None:
            self._over.wait()
            return False
        threading.Thread(target=self._answer, args=(channel,), daemon=True).start()
        return True

    def _answer(self, channel: paramiko.Channel) -> None:
        assert self._command is not None
        with contextlib.suppress(OSError, EOFError, paramiko.SSHException):
            self._command(channel)


@dataclass
class Hosts:
    """Where hostile hosts listen, until it is over."""

    identity: Path
    over: threading.Event
    came: threading.Event  # somebody has connected

    def at(self, handle: Callable[[socket.socket], None]) -> HostSettings:
        listener = socket.create_server(("127.0.0.1", 0))

        def accept() -> None:
            with listener, contextlib.suppress(OSError, EOFError, paramiko.SSHException):
                sock, _ = listener.accept()
                self.came.set()
                handle(sock)

        threading.Thread(target=accept, daemon=True).start()
        return HostSettings(
            address="127.0.0.1",
            port=listener.getsockname()[1],
            user="ops",
            identity=f"file:{self.identity}",
            host_key=f"{_KEY.get_name()} {_KEY.get_base64()}",
        )

    def running(self, command: Callable[[paramiko.Channel], None] | None) -> HostSettings:
        def handle(sock: socket.socket) -> None:
            transport = paramiko.Transport(sock)
            transport.add_server_key(_KEY)
            transport.start_server(server=_Host(command, self.over))
            self.over.wait()
            transport.close()

        return self.at(handle)

    def silent(self, sock: socket.socket) -> None:
        with sock:
            self.over.wait()

    def dripping(self, piece: bytes) -> Callable[[socket.socket], None]:
        def handle(sock: socket.socket) -> None:
            with sock:
                while not self.over.wait(0.02):
                    sock.sendall(piece)

        return handle


@pytest.fixture
def hosts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hosts]:
    for module, name, seconds in (
        (connecting, "CONNECT_S", 5.0),
        (connections, "CONNECT_S", 5.0),
        (connections, "_CALL_S", 0.5),
        (connections, "_WHOLE_S", 8.0),
    ):
        monkeypatch.setattr(module, name, seconds)
    identity = tmp_path / "key"
    identity.touch(mode=0o600)
    _KEY.write_private_key_file(str(identity))
    made = Hosts(identity, threading.Event(), threading.Event())
    yield made
    made.over.set()


def _drips(over: threading.Event) -> Callable[[paramiko.Channel], None]:
    def command(channel: paramiko.Channel) -> None:
        while not over.wait(0.02):
            channel.sendall(b"a")

    return command


def _floods(channel: paramiko.Channel) -> None:
    while True:
        channel.sendall(b"a" * 2**15)


CASES: dict[str, Callable[[Hosts], HostSettings]] = {
    "says nothing": lambda hosts: hosts.at(hosts.silent),
    "drips a greeting": lambda hosts: hosts.at(hosts.dripping(b"a\r\n")),
    "drips a line": lambda hosts: hosts.at(hosts.dripping(b"a")),
    "never runs": lambda hosts: hosts.running(None),
    "drips output": lambda hosts: hosts.running(_drips(hosts.over)),
    "floods": lambda hosts: hosts.running(_floods),
    "never ends": lambda hosts: hosts.running(lambda channel: channel.sendall(b"done")),
}


@pytest.mark.parametrize("case", CASES)
async def test_a_call_ends_in_its_time(case: str, hosts: Hosts) -> None:
    with anyio.fail_after(90), pytest.raises(TransientError) as caught:
        await Connections().call(way({"host": CASES[case](hosts)}, "host"), "true", _MOST)
    assert caught.value.code is Code.TARGET_TIMEOUT
    assert caught.value.message.startswith("Unable to reach 127.0.0.1:")
    assert caught.value.remedy


@pytest.mark.parametrize("case", CASES)
async def test_whoever_leaves_does_not_wait(case: str, hosts: Hosts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "_WHOLE_S", 3600.0)
    host = way({"host": CASES[case](hosts)}, "host")
    with anyio.fail_after(90):
        async with anyio.create_task_group() as group:
            group.start_soon(Connections().call, host, "true", _MOST)
            await anyio.to_thread.run_sync(hosts.came.wait, 60)
            group.cancel_scope.cancel()
