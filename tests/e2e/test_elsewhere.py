"""The server where the system is no POSIX one: on Linux, with all that POSIX alone has hidden from its processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from tests.chaos.lab import Lab, fleet
from tests.e2e.talk import call, client, laboratory
from tests.e2e.test_wire import DEADLINE_S, Raw
from tests.simcluster.process import SimCluster

HIDDEN = {"PYTHONPATH": str(Path(__file__).with_name("elsewhere"))}
IMPORTS = """
import importlib, pkgutil, sys, atlas_mcp
# These run as they are imported.
programs = (
    *("atlas_mcp.__main__", "atlas_mcp.engines.terraform.embedded", "atlas_mcp.store.migrations.env"),
    "atlas_mcp.engines.ansible.supervisor",
)
names = [one.name for one in pkgutil.walk_packages(atlas_mcp.__path__, "atlas_mcp.") if one.name not in programs]
for name in names:
    importlib.import_module(name)
print(len(names))
"""


def _run(*arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **HIDDEN}
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=DEADLINE_S, check=False, **options
    )


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    with SimCluster(tmp_path / "sim", preset="demo") as sim, laboratory(sim, tmp_path) as lab:
        yield lab


@pytest.mark.parametrize(
    "use",
    [
        *(f"import {name}" for name in ("fcntl", "pwd", "grp", "termios", "pty", "resource", "syslog")),
        *("import os; os.geteuid()", "import os; os.fork()", "import select; select.poll()"),
        "import asyncio; asyncio.new_event_loop().add_signal_handler(15, print)",
    ],
)
def test_what_posix_alone_has_is_not_there(use: str) -> None:
    assert _run("-c", use).returncode == 1


def test_every_module_is_imported_there() -> None:
    done = _run("-c", IMPORTS)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 150


def test_the_server_starts_answers_and_ends_with_its_input(tmp_path: Path) -> None:
    server = Raw(tmp_path, env={**os.environ, **HIDDEN})
    try:
        server.begin()
        server.send({"jsonrpc": "2.0", "id": 1, "method": "tools/list"})
        assert {"plan", "apply"} <= {tool["name"] for tool in server.answer()["result"]["tools"]}
        listing = {"name": "list_deployments", "arguments": {}}
        server.send({"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": listing})
        answer = server.answer()["result"]
        assert not answer.get("isError"), answer
        assert answer["structuredContent"]["deployments"] == []
        output, errors = server.process.communicate(timeout=DEADLINE_S)
        assert (server.process.returncode, output) == (0, b""), errors.decode()
        assert b"Traceback" not in errors
    finally:
        server.close()


def test_a_signal_ends_it(tmp_path: Path) -> None:
    server = Raw(tmp_path, env={**os.environ, **HIDDEN})
    try:
        server.begin()
        server.process.terminate()
        assert server.process.wait(DEADLINE_S) == 128 + signal.SIGTERM
    finally:
        server.close()


def test_from_a_spec_to_running_vms(lab: Lab) -> None:
    """Server and worker both: the worker's lock, its signals and the trees that are kept."""

    async def run() -> None:
        async with client(lab, environment=HIDDEN) as connected:
            collected = await call(connected, "collect_spec", spec=fleet("one", 2))
            await call(connected, "render_artifacts", spec_id=collected["spec_id"])
            plan = await call(connected, "plan", spec_id=collected["spec_id"])
            asked = await call(connected, "apply", plan_id=plan["plan_id"])
            await lab.answer(plan["plan_id"])
            job = await call(connected, "get_job", job_id=asked["job"]["job_id"], wait_s=25)
            assert job["jobs"][0]["state"] == "succeeded", lab.errors()
            assert await lab.check(asked["job"]["job_id"], 2) == []

    anyio.run(run)


def test_terraform_says_what_it_needs(lab: Lab) -> None:
    async def run() -> None:
        async with client(lab, environment=HIDDEN) as connected:
            collected = await call(connected, "collect_spec", spec=fleet("one"))
            answer = await connected.call_tool("plan", {"spec_id": collected["spec_id"], "engine": "terraform"})
            text = answer.content[0].text  # type: ignore[union-attr]  # our tools answer text
            assert answer.is_error
            assert "program_missing" in text
            assert "fcntl" in text
            assert "without engine" in text

    anyio.run(run)


def test_approving_says_what_it_needs(lab: Lab) -> None:
    done = _run("-m", "atlas_mcp", "approver", "add", "ann", "--config-dir", lab.config_dir)
    assert done.returncode == 1, done.stderr
    assert "Unable to read a passphrase here: this system has neither termios nor a console of Windows" in done.stderr
    assert "Traceback" not in done.stderr
