"""The image and the services of `examples/container`: linted, of their schema, and run without a container engine.

There is none here. What the image is built by is run on the files that it copies. What the services run is run as their
user, without any capability, on a root that is read-only.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.conftest import Site
from tests.rendering.workbench import ROOT, checked, tool
from tests.requires import missing, need

CONTAINERFILE = ROOT / "examples" / "container" / "Containerfile"
COMPOSE = CONTAINERFILE.with_name("compose.yaml")
SERVICES: dict[str, dict[str, Any]] = yaml.safe_load(COMPOSE.read_text())["services"]
TEXT = CONTAINERFILE.read_text()
_DEADLINE_S = 120
_SEEN = Path("/mnt")  # where the services see the test's folder, whoever may enter the directories above it
_BUILD = 'mount --bind "$1" /mnt && shift && exec "$@"'
_RUN = """
mount --bind "$1" /mnt && mount --bind "$1/data" /mnt/data && shift &&
mount -o remount,bind,ro /mnt && mount -o remount,bind,ro / && exec "$@"
"""


def _values(name: str, text: str = TEXT) -> list[str]:
    """What stands after each instruction of a name; lines that go on are one."""
    return re.findall(rf"^{name} (.+)$", re.sub(r"\s*\\\n\s*", " ", text), re.M)


def test_the_image_is_linted(tmp_path: Path) -> None:
    checked(tool("hadolint"), "--failure-threshold", "style", CONTAINERFILE)
    wrong = tmp_path / "Containerfile"
    wrong.write_text(TEXT.replace("python:3.12-slim-bookworm", "python:latest"))
    with pytest.raises(AssertionError, match="DL3007"):
        checked(tool("hadolint"), "--failure-threshold", "style", wrong)


def test_the_services_are_of_their_schema(tmp_path: Path) -> None:
    checked(tool("check-jsonschema"), "--builtin-schema", "vendor.compose-spec", COMPOSE)
    wrong = tmp_path / "compose.yaml"
    wrong.write_text(COMPOSE.read_text().replace("read_only:", "readonly:"))
    with pytest.raises(AssertionError, match="readonly"):
        checked(tool("check-jsonschema"), "--builtin-schema", "vendor.compose-spec", wrong)


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_may_do_little(name: str) -> None:
    service = SERVICES[name]
    environment = _environment()
    assert service["user"] == _values("USER")[-1] != "0:0"
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"] and "cap_add" not in service and "privileged" not in service
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["volumes"] == [
        f"state:{environment['ATLAS__DATA_DIR']}",
        f"./config:{environment['ATLAS_CONFIG_DIR']}:ro",
    ]
    assert "ports" not in service and "environment" not in service, "secrets are files"
    assert service["secrets"] == ["home.token"]
    assert (service.get("restart") == "unless-stopped") is (name == "worker")


def _environment() -> dict[str, str]:
    """What the image's last stage sets."""
    return dict(
        word.split("=", 1) for line in _values("ENV", TEXT.rpartition("FROM ")[2]) for word in shlex.split(line)
    )


def _apart(script: str, folder: Path, *words: str) -> list[str]:
    """A command that sees a folder at `_SEEN`."""
    if os.geteuid() != 0:
        missing("another user, and a root that is read-only, take root")
    return [need("unshare"), "--mount", "sh", "-c", script, "sh", str(folder), *words]


@pytest.fixture(scope="module")
def image() -> Iterator[Path]:
    """A folder with what the image has at /opt/atlas, made of what it copies by the command that it runs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)  # the user of the services enters it
        source = folder / "src"
        source.mkdir()
        copied = [words for words in map(str.split, _values("COPY")) if not words[0].startswith("--")]
        for *files, _target in copied:
            for file in files:
                copy = shutil.copytree if (ROOT / file).is_dir() else shutil.copy
                copy(ROOT / file, source / file)
        (command,) = (words for words in map(shlex.split, _values("RUN")) if words[0] == "uv")
        settings = dict(word.split("=", 1) for word in shlex.split(_values("ENV")[0]))
        settings |= {"UV_PROJECT_ENVIRONMENT": str(_SEEN / "atlas"), "UV_COMPILE_BYTECODE": "0"}
        words = [need("uv"), *command[1:], "--quiet", "--project", str(_SEEN / "src")]
        checked(*_apart(_BUILD, folder, "env", *(f"{name}={value}" for name, value in settings.items()), *words))
        shutil.rmtree(source)  # what is installed does not need it
        yield folder


class Host:
    """What a machine gives the services: settings, a secret, a volume; and their user, on a root that is read-only."""

    def __init__(self, folder: Path, site: Site) -> None:
        self.folder, self.data = folder, folder / "data"
        self.user = int(SERVICES["worker"]["user"].partition(":")[0])
        config, secret = folder / "config", folder / "home.token"
        config.mkdir(mode=0o755)
        secret.touch(mode=0o400)
        secret.write_text(site.sim.tokens["deploy"])
        self.data.mkdir(mode=0o700)
        for place in (self.data, secret):
            os.chown(place, self.user, self.user)
        seen, authority = _SEEN / "config", Path(shutil.copy(site.sim.ca_file, config / "ca.pem"))
        authority.chmod(0o644)
        cluster = {
            "endpoints": [site.sim.url],
            "ca_file": str(seen / authority.name),
            "token": f"file:{_SEEN / secret.name}",
            "vmids": {"first": 2000, "last": 2999},
        }
        settings = config / "config.yaml"
        settings.write_text(json.dumps({"clusters": {"demo": cluster}}))
        settings.chmod(0o644)
        self.environment = {
            **_environment(),
            "PATH": f"{_SEEN / 'atlas/bin'}:/usr/bin:/bin",
            "HOME": "/var/lib/atlas",  # which is not there
            "ATLAS_CONFIG_DIR": str(seen),
            "ATLAS__DATA_DIR": str(_SEEN / "data"),
        }

    def begin(self, *command: str) -> subprocess.Popen[bytes]:
        """The entry point of the image with a command."""
        words = [need("setpriv"), "--reuid", str(self.user), "--regid", str(self.user), "--clear-groups"]
        words += ["--no-new-privs", "--bounding-set", "-all", *json.loads(_values("ENTRYPOINT")[0]), *command]
        pipe = subprocess.PIPE
        run = _apart(_RUN, self.folder, *words)
        return subprocess.Popen(run, stdin=pipe, stdout=pipe, stderr=pipe, env=self.environment, cwd="/")

    def clear(self) -> None:
        for place in (self.data, self.folder / "config"):
            shutil.rmtree(place)
        (self.folder / "home.token").unlink()


_HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}},
}


@pytest.fixture
def host(image: Path, site: Site) -> Iterator[Host]:
    made = Host(image, site)
    yield made
    made.clear()


def test_worker_and_server_run_as_the_services_say(host: Host) -> None:
    """On one volume: the worker begins its schedules and ends at its signal, the server answers a client."""
    assert SERVICES["worker"]["command"] == json.loads(_values("CMD")[0])
    worker = host.begin(*SERVICES["worker"]["command"])
    try:
        _until(lambda: _schedules(host.data) >= {"cleanup", "collection"}, worker)
        server = host.begin(*SERVICES["server"]["command"])
        answer, said = server.communicate(json.dumps(_HELLO).encode() + b"\n", timeout=_DEADLINE_S)
        assert server.returncode == 0, said.decode()
        assert json.loads(answer.splitlines()[0])["result"]["serverInfo"]["name"] == "atlas-mcp"
        assert {path.stat().st_uid for path in host.data.rglob("*")} == {host.user}
        (signal,) = _values("STOPSIGNAL")
        assert signal == "SIGTERM"
        worker.terminate()
        assert worker.wait(_DEADLINE_S) == 0
    finally:
        worker.kill()
        worker.communicate()


def test_a_secret_is_a_file_of_their_user(host: Host) -> None:
    collected = host.begin("estate", "collect", "--json")
    answer, said = collected.communicate(timeout=_DEADLINE_S)
    assert collected.returncode == 0, answer.decode() + said.decode()
    os.chown(host.folder / "home.token", 0, 0)
    refused = host.begin("estate", "collect", "--json")
    answer, _ = refused.communicate(timeout=_DEADLINE_S)
    assert refused.returncode == 11 and "Permission denied" in answer.decode()


def _schedules(data: Path) -> set[str]:
    try:
        with closing(sqlite3.connect(f"file:{data / 'atlas.db'}?mode=ro", uri=True)) as connection:
            return {row[0] for row in connection.execute("SELECT name FROM schedules")}
    except sqlite3.Error:
        return set()


def _until(look: Callable[[], bool], worker: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _DEADLINE_S
    while not look():
        assert worker.poll() is None, worker.communicate()
        assert time.monotonic() < deadline
        time.sleep(0.1)
