"""Packages, services, users and root, on a real Debian host behind a real sshd, by a user who may use sudo."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas_mcp.engines.ssh import asking, forms, remote
from atlas_mcp.engines.ssh.remote import Program, Stands
from atlas_mcp.engines.ssh.spec import Fetch, Line, Package, Presence, Put, Run, Running, Service, Snapshot, User
from tests.hosts.hosts import USER, Hosts, running
from tests.ssh.shell import Desk

pytestmark = pytest.mark.skipif("ATLAS_FULL" not in os.environ, reason="part of .ci/full: set ATLAS_FULL=1")


class Host(Desk):
    """A host, where forms run as root by sudo."""

    root = True

    def __init__(self, hosts: Hosts, name: str) -> None:
        words = ("ssh", "-F", str(hosts.ssh_config), f"{USER}@{hosts.addresses[name]}", "exec /bin/sh -s")
        super().__init__(Path("/home") / USER, hosts.beside(*words))
        self._hosts, self._name = hosts, name

    def sees(self, command: str) -> str:
        """What root sees by a command."""
        done: subprocess.CompletedProcess[str] = self._hosts.on(self._name, f"sudo sh -c '{command}'")
        return done.stdout.strip()


@pytest.fixture(scope="module")
def hosts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hosts]:
    with running(tmp_path_factory.mktemp("hosts"), "forms", "strict") as made:
        yield made


@pytest.fixture(scope="module")
def host(hosts: Hosts) -> Host:
    made = Host(hosts, "forms")
    made.sees("apt-get update")
    return made


# -- root -----------------------------------------------------------------------------------------------------


def test_root_runs_in_the_home_of_its_user(host: Host) -> None:
    run, ran = host.run(Program("id -un; pwd; umask; echo $HOME; touch made; ls -ld $ATLAS_RUN", root=True))
    lines = ran.output.splitlines()
    assert lines[:4] == ["root", f"/home/{USER}", "0022", "/root"] and lines[4].split()[2] == USER
    assert host.sees(f"stat -c %U /home/{USER}/made") == "root"
    assert host(remote.settle(run)) == "undone\n" and host.look(run).stands is Stands.UNDONE


def test_root_is_killed_where_its_time_is_up_and_where_it_is_stopped(host: Host) -> None:
    run, ran = host.run(Program("sleep 7777 & exec sleep 7777", root=True, deadline_s=1))
    assert ran.stands is Stands.LATE and host.sees("pgrep -x sleep") == ""
    run = remote.new_run()
    assert host(remote.begin(run, Program("sleep 7777 & exec sleep 7777", root=True))) == "begun\n"
    assert host.look(run).stands is Stands.ALIVE
    assert host(remote.stop(run)) == "stopped\n" and host.sees("pgrep -x sleep") == ""
    assert host.look(run).stands is Stands.LOST


def test_one_whom_sudo_asks_for_a_password_is_told(hosts: Hosts) -> None:
    strict = Host(hosts, "strict")
    strict.sees(f"rm /etc/sudoers.d/{USER}")
    run = remote.new_run()
    assert strict(remote.begin(run, Program("id", root=True))).startswith(f"sudo asks {USER} for a password")
    assert strict.look(run).stands is Stands.NONE
    assert strict.run(Program("id -un"))[1].output == f"{USER}\n"
    assert strict(asking.command(Run(script="id", root=True), 5).text).startswith("sudo asks")


@pytest.mark.parametrize(("root", "name"), [(True, "root"), (False, USER)])
def test_a_command_is_asked(host: Host, root: bool, name: str) -> None:
    run = Run(script="id -un; cat; echo oops >&2; sleep 7777 & exit 3", root=root, input="given")
    question = asking.command(run, 5)
    answer = asking.answered(question, host(question.text), 0, 5)
    assert (answer.code, answer.output, answer.errors) == (3, f"{name}\ngiven\n", "oops\n")
    late = asking.command(Run(script="echo x; sleep 7777", root=root), 1)
    answer = asking.answered(late, host(late.text), 1, 1)
    assert answer.late and answer.output == "x\n"
    assert host.sees("pgrep -x sleep; ls /home/*/.atlas | grep ask") == ""


# -- forms ----------------------------------------------------------------------------------------------------


def test_files_of_root(host: Host) -> None:
    before = host.sees("cat /etc/motd; stat -c %a:%U /etc/motd")
    put = Put(path="/etc/motd", content="ours\n", mode="0640", group="adm")
    run = host.does(put)
    host.does(put, Stands.HELD)
    assert host.sees("cat /etc/motd; stat -c %a:%U:%G /etc/motd") == "ours\n640:root:adm"
    line = Line(path="/etc/motd", line="and more")
    added = host.does(line)
    assert host.run(forms.program(Fetch(path="/etc/motd"), root=True))[1].output == "ours\nand more\n"
    assert "somebody has changed" in host.undoes(put, run, forms.REFUSED).output
    host.undoes(line, added)
    host.undoes(put, run)
    assert host.sees("cat /etc/motd; stat -c %a:%U /etc/motd") == before


def test_a_package_and_its_service(host: Host) -> None:
    left = 'dpkg-query -W -f "\\${db:Status-Abbrev} \\${Package}\\t\\${Version}\\n" | sed -n "s/^ii *//p"'
    before = host.sees(left)
    package = Package(names=("nginx",))
    run = host.does(package)
    host.does(package, Stands.HELD)
    assert host.sees("systemctl is-active nginx") == "active"

    stopped = Service(name="nginx", state=Running.STOPPED, enabled=False)
    stop = host.does(stopped)
    host.does(stopped, Stands.HELD)
    assert host.sees("systemctl is-active nginx; systemctl is-enabled nginx") == "inactive\ndisabled"
    restarted = Service(name="nginx", state=Running.RESTARTED)
    start = host.does(restarted)
    assert host.sees("systemctl is-active nginx") == "active"
    host.undoes(restarted, start)
    assert host.sees("systemctl is-active nginx") == "inactive"
    host.undoes(stopped, stop)
    assert host.sees("systemctl is-active nginx; systemctl is-enabled nginx") == "active\nenabled"

    less = Package(names=("nginx",), state=Presence.ABSENT)
    gone = host.does(less)
    assert host.sees('dpkg-query -W -f "\\${db:Status-Abbrev}" nginx').strip() in ("rc", "un", "")
    host.undoes(less, gone)
    host.does(package, Stands.HELD)
    host.undoes(package, run)
    host.undoes(package, run)
    assert host.sees(left) == before


def test_a_package_that_others_need_since_stays(host: Host) -> None:
    package = Package(names=("redis-tools",))
    run = host.does(package)
    host.sees("apt-get install -y redis-server")
    assert "others have come to need it since: redis-server" in host.undoes(package, run, forms.REFUSED).output
    host.does(package, Stands.HELD)


def test_what_cannot_be_done_says_why(host: Host) -> None:
    _, why = host.fails(Package(names=("no-such-package",)))
    assert why == "E: Unable to locate package no-such-package"
    _, why = host.fails(Service(name="no-such", state=Running.STARTED))
    assert why == "there is no unit no-such"
    host.sees(
        'printf "[Service]\\nExecStart=/bin/false\\n" >/etc/systemd/system/fails.service; systemctl daemon-reload'
    )
    run, why = host.fails(Service(name="fails", state=Running.STARTED))
    host.undoes(Service(name="fails", state=Running.STARTED), run)
    _, why = host.fails(User(name="app", groups=("no-such",)))
    assert why == "there is no group no-such" and host.sees("getent passwd app") == ""


def test_a_user(host: Host) -> None:
    app = User(name="app", groups=("adm", "www-data"))
    run = host.does(app)
    host.does(app, Stands.HELD)
    assert host.sees("id -nG app; getent passwd app | cut -d: -f6,7") == "app adm www-data\n/home/app:/bin/bash"
    host.sees("echo app:secret | chpasswd")
    before = host.sees("getent passwd app; getent shadow app; id -G app")

    more = User.model_validate({"name": "app", "groups": ("adm", "games"), "shell": "/bin/sh"})
    changed = host.does(more)
    assert host.sees("id -nG app") == "app adm www-data games"
    host.undoes(more, changed)
    less = User(name="app", state=Presence.ABSENT)
    gone = host.does(less)
    host.does(less, Stands.HELD)
    assert host.sees("getent passwd app") == ""
    host.undoes(less, gone)
    after = host.sees("getent passwd app; getent shadow app; id -G app")
    assert after.split(":")[:7] == before.split(":")[:7] and after.split()[-3:] == before.split()[-3:]
    assert after.split("\n")[1].split(":")[1] == before.split("\n")[1].split(":")[1]

    host.undoes(app, run)
    host.undoes(app, run)
    assert host.sees("getent passwd app; ls -d /home/app") == ""


def test_a_home_that_was_written_to_stays(host: Host) -> None:
    form = User(name="writer")
    run = host.does(form)
    host.sees("sleep 0.1; echo mine >/home/writer/notes")
    assert "stays: /home/writer" in host.undoes(form, run).output
    assert host.sees("getent passwd writer; cat /home/writer/notes") == "mine"


def test_nobody_becomes_root_by_another_name(host: Host) -> None:
    host.sees("useradd -o -u 0 toor")
    _, why = host.fails(User(name="toor", groups=("adm",)))
    assert why == "toor is root by another name"


def test_a_snapshot(host: Host) -> None:
    run = host.does(Snapshot())
    facts = remote.read(host(remote.look(run, 2**20))).output.splitlines()
    assert "system\tDebian GNU/Linux 12 (bookworm)" in facts
    assert {"unit\tssh.service active running", "port\ttcp 0.0.0.0:22"} <= {*facts}, [
        one for one in facts if one.startswith(("unit\tss", "port"))
    ]
    assert any(one.startswith("package\topenssh-server ") for one in facts)
