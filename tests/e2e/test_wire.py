"""The server's process at its two streams: every request is answered, and it ends when its client does."""

from __future__ import annotations

import json
import os
import pty
import select
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.unit.kernel.test_wire import INVALID

DEADLINE_S = 60  # what hangs fails; a process that ends as it should is far quicker
INITIALIZE = {
    "jsonrpc": "2.0",
    "id": "init",
    "method": "initialize",
    "params": {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}},
}


class Raw:
    """A server's process, and the bytes that go to it and come from it."""

    def __init__(self, path: Path, config: str = "", **streams: Any) -> None:
        (path / "config").mkdir(mode=0o700)
        (path / "config" / "config.yaml").write_text(f"data_dir: {path / 'data'}\n{config}")
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
        command = [sys.executable, "-m", "atlas_mcp", "serve", "--config-dir", str(path / "config")]
        self.process = subprocess.Popen(command, **pipes)

    def send(self, *messages: object) -> None:
        """Send lines: bytes as they are, anything else as JSON."""
        assert self.process.stdin is not None
        for message in messages:
            line = message if isinstance(message, bytes) else json.dumps(message).encode()
            self.process.stdin.write(line + b"\n")
        self.process.stdin.flush()

    def answer(self) -> dict[str, Any]:
        """The next message that the server sends."""
        assert self.process.stdout is not None
        found: dict[str, Any] = json.loads(self.process.stdout.readline())
        return found

    def begin(self) -> None:
        """Say hello as a client does."""
        self.send(INITIALIZE)
        assert self.answer()["id"] == "init"
        self.send({"jsonrpc": "2.0", "method": "notifications/initialized"})

    def close(self) -> None:
        """End it, whatever it does."""
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                with suppress(BrokenPipeError):
                    stream.close()


@pytest.fixture
def raw(tmp_path: Path) -> Iterator[Raw]:
    server = Raw(tmp_path)
    yield server
    server.close()


def called(request_id: int, name: str, **arguments: object) -> dict[str, Any]:
    params = {"name": name, "arguments": arguments}
    return {"jsonrpc": "2.0", "id": request_id, "method": "tools/call", "params": params}


@pytest.mark.parametrize("begun", [False, True], ids=["first of all", "after the handshake"])
def test_every_message_is_answered_and_the_server_goes_on(raw: Raw, begun: bool) -> None:
    if begun:
        raw.begin()
    for case, (sent, code, request_id) in INVALID.items():
        raw.send(sent if isinstance(sent, bytes) else sent.encode())
        answer = raw.answer()
        assert (answer["error"]["code"], answer["id"]) == (code, request_id), case
    raw.send(b'{"jsonrpc":"2.0","id":9,"method":"ping","params":{"a":"' + b"x" * 9_000_000 + b'"}}')
    answer = raw.answer()
    assert (answer["error"]["code"], answer["id"]) == (-32600, 9)
    if not begun:
        raw.begin()
    raw.send({"jsonrpc": "2.0", "id": 10, "method": "tools/list"})
    assert raw.answer()["result"]["tools"]


def test_deep_arguments_that_can_be_read_are_answered_by_the_tool(raw: Raw) -> None:
    raw.begin()
    deep: dict[str, Any] = {}
    for _ in range(150):
        deep = {"a": deep}
    raw.send(called(1, "collect_spec", spec={"kind": "Fleet", **deep}))
    answer = raw.answer()
    assert answer["id"] == 1 and "16 levels" in answer["result"]["content"][0]["text"]


def test_what_came_before_the_end_of_input_is_answered(raw: Raw) -> None:
    raw.begin()
    raw.send(called(1, "list_deployments"), {"jsonrpc": "2.0", "id": 2, "method": "tools/list"})
    out, _ = raw.process.communicate(timeout=DEADLINE_S)
    answers = [json.loads(line) for line in out.splitlines()]
    assert {answer["id"]: "result" in answer for answer in answers} == {1: True, 2: True}
    assert raw.process.returncode == 0


def test_the_end_of_input_ends_the_server_though_a_target_does_not_answer(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        token = tmp_path / "token"
        token.write_text("atlas@pve!t=00000000-0000-0000-0000-000000000000")
        token.chmod(0o600)
        cluster = (
            f"{{endpoints: ['https://127.0.0.1:{port}'], token: 'file:{token}', vmids: {{first: 200, last: 300}}}}"
        )
        server = Raw(tmp_path, f"clusters: {{dumb: {cluster}}}\n")
        server.begin()
        server.send(called(1, "list_inventory", kind="nodes"))
        silent.settimeout(DEADLINE_S)
        connection, _ = silent.accept()
        try:
            assert server.process.stdin is not None
            server.process.stdin.close()
            assert server.process.wait(15) == 0, "the target has 30 s for its answer"
        finally:
            connection.close()
            server.close()


@pytest.mark.parametrize("idle", [True, False], ids=["idle", "asked"])
def test_a_closed_output_ends_the_server_whoever_holds_its_input(tmp_path: Path, idle: bool) -> None:
    server = Raw(tmp_path)
    server.begin()
    assert server.process.stdout is not None and server.process.stdin is not None
    server.process.stdout.close()
    if not idle:
        server.send({"jsonrpc": "2.0", "id": 1, "method": "tools/list"})
    assert server.process.wait(DEADLINE_S) == 0
    assert server.process.stderr is not None
    assert b"Traceback" not in server.process.stderr.read()
    server.close()


def test_at_a_terminal_it_says_what_it_is(tmp_path: Path) -> None:
    person, terminal = pty.openpty()
    server = Raw(tmp_path, stdin=terminal)
    os.close(terminal)
    assert server.process.stderr is not None
    said = server.process.stderr.readline() + server.process.stderr.readline()
    os.close(person)  # the terminal is gone: the input has ended
    out, _ = server.process.communicate(timeout=DEADLINE_S)
    assert b"ATLAS speaks MCP here" in said and b"atlas-mcp demo" in said
    assert out == b"", "nothing of it is on the wire"
    server.close()


def test_an_id_is_that_of_one_request_at_a_time(raw: Raw) -> None:
    raw.begin()
    raw.send(called(7, "get_job", wait_s=0), {"jsonrpc": "2.0", "id": "7", "method": "ping"})
    answers = [raw.answer(), raw.answer()]
    refused = next(one for one in answers if "error" in one)
    assert refused["id"] == "7" and "its id" in refused["error"]["message"]
    raw.send({"jsonrpc": "2.0", "id": 7, "method": "ping"})
    assert raw.answer()["result"] == {}


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_a_client_that_sends_and_does_not_read_is_not_read_and_fills_no_memory(tmp_path: Path) -> None:
    server = Raw(tmp_path, "calls_per_minute: 100000\n")
    server.begin()
    for number in range(20):  # warm
        server.send({"jsonrpc": "2.0", "id": number, "method": "tools/list"})
        server.answer()
    before = rss_kib(server)
    assert server.process.stdin is not None
    os.set_blocking(server.process.stdin.fileno(), False)
    requests = (_flood(number) for number in range(20_000))
    sent = 0
    for request in requests:
        if not _accepted(server.process.stdin.fileno(), request):
            break
        sent += 1
    else:
        pytest.fail("everything was read")
    assert rss_kib(server) < 2 * before, f"after {sent} requests"
    server.close()


def _flood(number: int) -> bytes:
    return json.dumps({"jsonrpc": "2.0", "id": 1000 + number, "method": "tools/list", "params": {}}).encode() + b"\n"


def _accepted(descriptor: int, data: bytes) -> bool:
    """Whether somebody takes it, who may be slow: a second without any room says no."""
    while data:
        _, writable, _ = select.select([], [descriptor], [], 5)
        if not writable:
            return False
        with suppress(BlockingIOError):
            data = data[os.write(descriptor, data) :]
    return True


def rss_kib(server: Raw) -> int:
    """The memory that a server's process has."""
    status = Path(f"/proc/{server.process.pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0])
