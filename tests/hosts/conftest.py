"""A rendered tree whose playbooks have configured real hosts."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from tests.hosts.hosts import Hosts, running
from tests.rendering.workbench import CHECKERS, checked, rendered, tool
from tests.requires import need

FLEET = Path(__file__).with_name("fleet")
_RECAP = re.compile(r"^(\S+) +: ok=(\d+) +changed=(\d+) +unreachable=(\d+) +failed=(\d+)", re.MULTILINE)
_COLLECTOR = """
global(DefaultNetstreamDriverCAFile="{folder}/tests.crt")
global(DefaultNetstreamDriverCertFile="{folder}/tests.crt" DefaultNetstreamDriverKeyFile="{folder}/tests.key")
module(load="imtcp" StreamDriver.Name="gtls" StreamDriver.Mode="1" StreamDriver.AuthMode="anon")
input(type="imtcp" port="6514")
template(name="line" type="string" string="%HOSTNAME% %programname%%msg%\\n")
action(type="omfile" file="{folder}/collected.log" template="line")
"""


@dataclass(frozen=True)
class Play:
    """What a run of a playbook said."""

    text: str

    def counts(self, column: int) -> dict[str, int]:
        return {found[1]: int(found[column]) for found in _RECAP.finditer(self.text)}

    @property
    def changed(self) -> dict[str, int]:
        return self.counts(3)

    @property
    def tasks_with_changes(self) -> list[str]:
        """Each task that changed a host, once a host."""
        tasks = re.split(r"^(?:TASK|RUNNING HANDLER) ", self.text, flags=re.MULTILINE)[1:]
        return [
            task.partition("\n")[0].rstrip(" *") for task in tasks for _ in re.findall("^changed:", task, re.MULTILINE)
        ]


@dataclass(frozen=True)
class Fleet:
    """The hosts, and the tree that was rendered for them."""

    hosts: Hosts
    tree: Path
    log: Path

    def play(self, *words: str) -> Play:
        """A run of site.yml that fails on no host, as the tree's README says it."""
        done = self.hosts.run(
            tool("ansible-playbook"),
            "site.yml",
            *words,
            timeout_s=900,
            cwd=self.tree / "ansible",
            PATH=f"{CHECKERS / 'bin'}:{os.environ['PATH']}",
            ANSIBLE_HOME=str(self.hosts.folder / "ansible"),
            ANSIBLE_SSH_COMMON_ARGS=f"-F {self.hosts.ssh_config}",
            ANSIBLE_NOCOLOR="1",
        )
        assert done.returncode == 0, done.stdout[-20000:] + done.stderr
        play = Play(done.stdout)
        assert set(play.changed) == set(self.hosts.addresses)
        assert {*play.counts(4).values(), *play.counts(5).values()} == {0}
        return play


def certify(hosts: Hosts, host: str) -> None:
    """A certificate, which is for the collector too, where the variables of a host say that it is."""
    key, certificate = hosts.folder / "tests.key", hosts.folder / "tests.crt"
    name = ("-subj", "/CN=tests.example.org", "-addext", "subjectAltName=DNS:tests.example.org,IP:10.231.0.11")
    checked("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, *name)
    hosts.write(host, "/etc/ssl/private/tests.pem", certificate.read_text() + key.read_text())
    hosts.write(host, "/etc/ssl/tests.crt", certificate.read_text())


@contextmanager
def collecting(hosts: Hosts) -> Iterator[Path]:
    """A collector of logs on the bridge, and the file that they come to."""
    settings = hosts.folder / "collector.conf"
    settings.write_text(_COLLECTOR.format(folder=hosts.folder))
    words = hosts.beside("rsyslogd", "-n", "-f", settings, "-i", hosts.folder / "collector.pid")
    with subprocess.Popen(words, stdin=subprocess.DEVNULL) as collector:
        try:
            yield hosts.folder / "collected.log"
        finally:
            collector.terminate()


@pytest.fixture(scope="session", autouse=True)
def _full() -> None:
    if "ATLAS_FULL" not in os.environ:
        pytest.skip("part of .ci/full: set ATLAS_FULL=1")


@pytest.fixture(scope="package")
def fleet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fleet]:
    """The hosts as `ansible-playbook site.yml` leaves them, after the dry run that the tree's README begins with."""
    for program in ("curl", "openssl", "rsyslogd"):
        need(program)
    folder = tmp_path_factory.mktemp("roles")
    spec = yaml.safe_load((FLEET / "spec.yaml").read_text())
    tree = rendered(FLEET / "spec.yaml", folder / "tree")
    shutil.copytree(FLEET / "inventory", tree / "inventory", dirs_exist_ok=True)
    with running(folder / "hosts", *(vm["hostname"] for vm in spec["spec"]["vms"])) as hosts:
        (tree / "inventory" / "keys").mkdir()
        shutil.copy(hosts.folder / "key.pub", tree / "inventory" / "keys" / "anna.pub")
        certify(hosts, "lb-01")
        with collecting(hosts) as log:
            fleet = Fleet(hosts, tree, log)
            fleet.play("--check", "--diff")
            assert all(fleet.play().changed.values())
            yield fleet
