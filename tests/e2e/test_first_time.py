"""The way of a newcomer from a clone to the first VM: `docs/first-time.md`, done as it says."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote

import anyio
import pexpect
import pytest
import yaml
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from atlas_mcp.jobs import presence
from tests.simcluster.node import Node
from tests.simcluster.process import SimCluster

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs" / "first-time.md").read_text()
PASSPHRASE = "correct horse battery"
_MOST_LINES = 6
_WAIT_S = 60
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def _lines() -> list[str]:
    """What is typed on the person's machine, in order."""
    return re.findall(r"^\$ (.*)$", DOCUMENT, re.M)


class Person:
    """Somebody with an empty home, in a checkout."""

    def __init__(self, path: Path, sim: SimCluster) -> None:
        self.home, self.checkout, self.sim = path / "home", path / "atlas", sim
        (self.home / ".ssh").mkdir(parents=True, mode=0o700)
        key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE3dYI0WdBvQ2OWk3W0sq0yEKyx0Hd7N0sD5vGpNW7mR me@desk"
        (self.home / ".ssh" / "id_ed25519.pub").write_text(f"{key}\n")
        self.checkout.mkdir()
        (self.checkout / "examples").symlink_to(ROOT / "examples")
        bin_dir = path / "bin"
        bin_dir.mkdir()
        uv = bin_dir / "uv"  # `uv run atlas-mcp` in the checkout, without building another environment
        known = '[ "$1 $2" = "run atlas-mcp" ] || exit 2'
        uv.write_text(f'#!/bin/sh\n{known}\nshift 2\nexec {sys.executable} -m atlas_mcp "$@"\n')
        uv.chmod(0o700)
        self.environment = {"HOME": str(self.home), "PATH": f"{bin_dir}:{os.environ['PATH']}", "TERM": "xterm"}
        self.environment["ATLAS__WORKER_IDLE_S"] = "1"
        self.pasted = 0

    def paste(self, line: str) -> pexpect.spawn[str]:
        """A line, in a shell at a terminal."""
        self.pasted += 1
        environment = cast("os._Environ[str]", self.environment)
        return pexpect.spawn(
            "/bin/bash", ["-c", line], cwd=str(self.checkout), env=environment, encoding="utf-8", timeout=_WAIT_S,
            dimensions=(60, 200),
        )  # fmt: skip

    def done(self, line: str, passphrase: str = "") -> str:
        """A line that ends well; its passphrase is typed."""
        child = self.paste(line)
        if passphrase:
            child.expect_exact("assphrase of ann: ")
            child.sendline(passphrase)
        shown = str(child.read())
        child.close()
        assert child.exitstatus == 0, shown
        return _ESCAPES.sub("", shown).replace("\r", "")

    def connect(self, node: Node) -> str:
        """`init`, the block on the node, and its line back. Returns what was shown after it."""
        child = self.paste(_lines()[0])
        for prompt, said in (
            ("Endpoint", self.sim.url),
            ("Pool", ""),
            ("templates", "9000"),
            ("Storages", "ceph"),
            ("Bridges", ""),
        ):
            child.expect_exact(prompt)
            child.expect_exact(": ")
            child.sendline(said)
        child.expect(r"(?s)a token:\s+(\(\r\n.*?\n\))\r\n")
        block = str(cast("re.Match[str]", child.match)[1]).replace("\r", "")
        self.pasted += 1
        line = node.paste(block)
        child.expect_exact("line that it ends with")
        self.pasted += 1
        child.sendline(line)
        for prompt, said in (("Your name", "ann"), ("New passphrase", PASSPHRASE), ("Again: ", PASSPHRASE)):
            child.expect_exact(prompt)
            child.sendline(said)
        shown = _ESCAPES.sub("", str(child.read()))
        child.close()
        assert child.exitstatus == 0, shown
        return shown

    def until_idle(self) -> None:
        """Wait until no worker is left."""
        deadline = time.monotonic() + _WAIT_S
        while presence.anybody(self.home / ".local" / "share" / "atlas"):
            assert time.monotonic() < deadline, "a worker is left"
            time.sleep(0.05)


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    with SimCluster(tmp_path / "sim", preset="demo") as sim:
        made = Person(tmp_path, sim)
        yield made
        made.until_idle()


def test_from_a_clone_to_the_first_vm(person: Person, tmp_path: Path) -> None:
    """Requirement A21: no more lines than the document says, and at their end a VM that runs at its address."""
    lines = _lines()
    shown = person.connect(Node(person.sim, tmp_path / "node"))
    assert "Next: " in shown and person.sim.tokens["deploy"].partition("=")[2] not in shown
    person.done(lines[1])
    planned = person.done(lines[2])
    plan_id = re.search(r"plan-[0-9a-f]{16}", planned)
    assert plan_id is not None and "atlas-mcp apply" in planned
    applied = person.done(lines[3].replace("plan-0123456789abcdef", plan_id[0]), PASSPHRASE)
    assert "succeeded" in applied
    (login,) = re.findall(r"ssh \S+@\S+", applied)  # what the person pastes next
    assert f"```text\n{login}\n```" in DOCUMENT
    assert person.pasted == _MOST_LINES == len(lines) + 2
    assert f"**{person.pasted} pasted lines.**" in DOCUMENT
    (guest,) = [one for one in person.sim.state()["guests"].values() if one["name"] == "hello"]
    assert guest["status"] == "running"
    assert guest["config"]["ciuser"] == "ops" and "ip=10.0.20.10/24" in guest["config"]["ipconfig0"]
    assert "ssh-ed25519" in unquote(guest["config"]["sshkeys"])


def test_the_first_plan(person: Person, tmp_path: Path) -> None:
    """The same settings serve a client: three calls from its start to the plan."""
    person.connect(Node(person.sim, tmp_path / "node"))

    async def talk() -> dict[str, Any]:
        server = StdioServerParameters(
            command=sys.executable, args=["-m", "atlas_mcp", "serve"], env=person.environment
        )
        arguments: dict[str, Any] = {"spec": yaml.safe_load((ROOT / "examples" / "one-vm.yaml").read_text())}
        with (tmp_path / "log").open("w") as log:
            async with Client(stdio_client(server, errlog=log)) as client:
                for tool in ("collect_spec", "validate_capacity", "plan"):
                    assert f"`{tool}`" in DOCUMENT
                    answer = await client.call_tool(tool, arguments)
                    assert not answer.is_error, answer.content
                    content = dict(answer.structured_content or {})
                    arguments = {"spec_id": content.get("spec_id", arguments.get("spec_id"))}
        return content

    plan = anyio.run(talk)
    assert plan["plan_id"].startswith("plan-") and plan["steps"]["clone"] == 1
