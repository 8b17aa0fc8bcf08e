"""A server's process under fuzz: sent lines in rounds, each ended by a ping, and everything it says looked at."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

from tests.simcluster.process import SimCluster

DEADLINE_S = 120.0  # of one round; what takes so long hangs
_MODERN = "2026-07-28"
_ENVELOPE = {
    "io.modelcontextprotocol/protocolVersion": _MODERN,
    "io.modelcontextprotocol/clientCapabilities": {},
    "io.modelcontextprotocol/clientInfo": {"name": "fuzz", "version": "1"},
}
_HELLO = {
    "protocolVersion": "2025-11-25",
    "capabilities": {"elicitation": {}},
    "clientInfo": {"name": "fuzz", "version": "1"},
}


class Fuzzed:
    """The process, and the client that talks to it in one of the two protocol eras."""

    def __init__(self, path: Path, sim: SimCluster, rng: Random, *, modern: bool) -> None:
        self._rng, self._modern, self._rounds = rng, modern, 0
        self.path = path
        self.errors: list[str] = []  # what no server may say
        self._said: queue.Queue[bytes] = queue.Queue()
        config = path / "config"
        config.mkdir(mode=0o700, parents=True)
        (config / "token").write_text(sim.tokens["deploy"])
        (config / "token").chmod(0o600)
        cluster = {
            "endpoints": [sim.url],
            "ca_file": sim.ca_file,
            "token": f"file:{config / 'token'}",
            "vmids": {"first": 2000, "last": 2999},
            "calls_per_s": 1000,
        }
        settings = {"data_dir": str(path / "data"), "calls_per_minute": 100_000, "clusters": {"demo": cluster}}
        (config / "config.yaml").write_text(json.dumps({**settings, "worker_idle_s": 1}))
        command = [sys.executable, "-m", "atlas_mcp", "serve", "--apply", "--config-dir", str(config)]
        self._errors_file = (path / "errors").open("wb")
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors_file
        )
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        if not modern:
            self.round([self.request("hello", "initialize", _HELLO)], {"hello"})
            self._write(json.dumps({"jsonrpc": "2.0", "method": "notifications/initialized"}).encode())

    def request(self, request_id: object, method: str, params: dict[str, Any]) -> dict[str, Any]:
        """A good request of this client."""
        if self._modern:
            params = {**params, "_meta": _ENVELOPE}
        return {"jsonrpc": "2.0", "id": request_id, "method": method, "params": params}

    def round(self, lines: list[Any], awaited: set[str]) -> dict[str, dict[str, Any]]:
        """Send lines and a ping, and return the answers by their id once those that are awaited are there."""
        self._rounds += 1
        last = f"s-{self._rounds}"
        answers: dict[str, dict[str, Any]] = {}
        for line in lines:
            self._write(line if isinstance(line, bytes) else json.dumps(line).encode())
        self._write(json.dumps(self.request(last, "server/discover" if self._modern else "ping", {})).encode())
        awaited = {*awaited, last}
        while not awaited <= answers.keys():
            try:
                said = self._said.get(timeout=DEADLINE_S)
            except queue.Empty:
                raise AssertionError(f"no answer to {sorted(awaited - answers.keys())}") from None
            assert said, f"the server ended: {(self.path / 'errors').read_text()[-2000:]}"
            self._heard(json.loads(said), answers)
        return answers

    def _heard(self, message: dict[str, Any], answers: dict[str, dict[str, Any]]) -> None:
        if message.get("method") == "elicitation/create":
            self._write(json.dumps({"jsonrpc": "2.0", "id": message["id"], **self._reply()}).encode())
        elif "method" not in message:
            text = json.dumps(message)
            if '"code": -32603' in text or 'error\\":\\"internal' in text or "Traceback" in text:
                self.errors.append(text[:500])
            if isinstance(message["id"], str):
                answers[message["id"]] = message

    def _reply(self) -> dict[str, Any]:
        """What a person, or a broken client, answers a question."""
        accepted = {"action": "accept", "content": self._rng.choice(({}, {"approve": "approve"}, {"x": 1}, None))}
        results: tuple[dict[str, Any], ...] = (accepted, {"action": "decline"}, {"action": "cancel"}, {}, {"action": 5})
        error = {"error": {"code": -32601, "message": "no"}}
        return {"result": self._rng.choice(results)} if self._rng.random() < 0.9 else error

    def _write(self, line: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + b"\n")
        self.process.stdin.flush()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for said in self.process.stdout:
            self._said.put(said)
        self._said.put(b"")

    def rss_kib(self) -> int:
        """The memory that the process has now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0])

    def leave(self) -> tuple[int, str]:
        """Close its input. Its exit code, and what it wrote to standard error."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        code = self.process.wait(DEADLINE_S)
        self._errors_file.close()
        return code, (self.path / "errors").read_text()

    def kill(self) -> None:
        """End it, whatever it does."""
        if self.process.poll() is None:
            os.kill(self.process.pid, 9)
            self.process.wait()
        self._listener.join()
        for stream in (self.process.stdin, self.process.stdout, self._errors_file):
            if stream is not None:
                with suppress(BrokenPipeError):
                    stream.close()
