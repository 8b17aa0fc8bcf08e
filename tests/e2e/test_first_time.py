"""The way of a newcomer from the README to a first validated plan: `docs/first-time.md`, done as it says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import anyio
import yaml
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from tests.simcluster.process import SimCluster

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs" / "first-time.md").read_text()


def _block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", DOCUMENT, re.S)
    assert found is not None
    return found[1]


def test_the_certificate_is_checked_by_either_way_of_the_document(tmp_path: Path) -> None:
    """The CA that is copied from where the document says, or the fingerprint in its place."""
    assert "/etc/pve/pve-root-ca.pem ~/.config/atlas/" in _block("bash")
    settings, instead = _block("yaml"), re.search(r"^    fingerprint: .*$", DOCUMENT, re.M)
    ca = re.search(r"^    ca_file: ~/.config/atlas/pve-root-ca.pem$", settings, re.M)
    assert ca is not None and instead is not None
    with SimCluster(tmp_path / "sim", preset="demo") as sim:
        config = tmp_path / "home" / ".config" / "atlas"
        config.mkdir(parents=True)
        (config / "deploy.token").touch(mode=0o600)
        (config / "deploy.token").write_text(sim.tokens["deploy"])
        (config / "pve-root-ca.pem").write_text(Path(sim.ca_file).read_text())
        pinned = instead[0].replace("AB:CD:...", sim.fingerprint)
        environment = {"HOME": str(tmp_path / "home"), "PATH": os.environ["PATH"]}
        for line, told in ((ca[0], "CA file"), (pinned, "fingerprint")):
            text = settings.replace("https://pve1.example.org:8006", sim.url).replace(ca[0], line)
            (config / "config.yaml").write_text(text)
            command = [sys.executable, "-m", "atlas_mcp", "doctor"]
            done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
            assert done.returncode == 0, done.stdout + done.stderr
            assert f"its certificate is held to the {told}" in done.stdout


def test_the_first_plan(tmp_path: Path) -> None:
    with SimCluster(tmp_path / "sim", preset="demo") as sim:
        home = tmp_path / "home"
        config = home / ".config" / "atlas"
        config.mkdir(parents=True)
        edits, commands, calls = 0, 0, 0

        assert _block("text").startswith("atlas@pve!deploy=")
        token = config / "deploy.token"
        token.touch(mode=0o600)
        token.write_text(sim.tokens["deploy"] + "\n")
        edits += 1

        settings = _block("yaml").replace("https://pve1.example.org:8006", sim.url)
        (config / "pve-root-ca.pem").write_text(Path(sim.ca_file).read_text())
        (config / "config.yaml").write_text(settings)
        edits += 1

        environment = {"HOME": str(home), "PATH": os.environ["PATH"]}
        for line in _block("console").splitlines():
            assert line.startswith("$ atlas-mcp ")
            command = [sys.executable, "-m", "atlas_mcp", *line.split()[2:]]
            done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
            assert done.returncode == 0, done.stdout + done.stderr
            commands += 1

        async def talk() -> dict[str, Any]:
            nonlocal calls
            server = StdioServerParameters(command=sys.executable, args=["-m", "atlas_mcp", "serve"], env=environment)
            spec = yaml.safe_load((ROOT / "examples" / "web-and-database.yaml").read_text())
            with (tmp_path / "log").open("w") as log:
                async with Client(stdio_client(server, errlog=log)) as client:
                    arguments: dict[str, Any] = {"spec": spec}
                    for tool in ("collect_spec", "validate_capacity", "plan"):
                        answer = await client.call_tool(tool, arguments)
                        assert not answer.is_error, answer.content
                        content = dict(answer.structured_content or {})
                        arguments = {"spec_id": content.get("spec_id", arguments.get("spec_id"))}
                        calls += 1
            return content

        plan = anyio.run(talk)
        assert plan["plan_id"].startswith("plan-")
        assert plan["steps"]["clone"] == 4
        assert f"{edits} edits, {commands} command, {calls} tool calls" in DOCUMENT
