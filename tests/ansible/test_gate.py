"""The one way from a run to its hosts, by itself: over a real sshd."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from atlas_mcp.engines.ansible import runs
from atlas_mcp.engines.ansible.runs import Orders
from atlas_mcp.engines.ansible.ways import Way, way
from atlas_mcp.engines.ssh.inventory import Inventories
from atlas_mcp.engines.ssh.settings import InventorySettings
from atlas_mcp.errors import CallerError, Code
from tests.requires import need
from tests.ssh.sshd import Sshd, serving

NAME = "0123456789abcdef"


@pytest.fixture(scope="module")
def sshd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sshd]:
    need("ssh")
    with serving(tmp_path_factory.mktemp("sshd")) as server:
        yield server


def laid(folder: Path, sshd: Sshd, host_key: str = "") -> Path:
    """The folder of a run, as it is laid for a host that has such a key; Ansible's own part is `true`."""
    host = sshd.settings()
    way = Way(host.address, host.port, host.user, host_key or str(host.host_key), sshd.key.read_text())
    orders = Orders(("/bin/true",), os.environ["PATH"], "site.yml", {}, {"web-01": way}, (), False, 60, 1)
    place = folder / NAME
    place.mkdir()
    runs._lay(place, place, orders, ())
    return place


def through(folder: Path, *words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """What comes of words that Ansible gives its ssh."""
    return subprocess.run(
        [str(folder / "gate"), *words], input=given, capture_output=True, text=True, timeout=30, check=False
    )


def test_a_command_passes_as_it_is(sshd: Sshd, tmp_path: Path) -> None:
    """With its quotes, its input, and its exit code; whoever looks there sees of which run it is."""
    folder = laid(tmp_path, sshd)
    command = "/bin/sh -c 'cat; echo '\"'\"'it'\"'\"'; tr \"\\0\" \" \" </proc/$PPID/cmdline; exit 7'"
    done = through(folder, "-o", "StrictHostKeyChecking=no", "web-01", command, given="read\n")
    assert done.returncode == 7 and done.stdout.startswith("read\nit\n"), done
    assert f": atlas-{NAME}; trap : TERM; /bin/sh -c" in done.stdout


def test_nothing_more_is_begun_once_it_is_to_end(sshd: Sshd, tmp_path: Path) -> None:
    folder = laid(tmp_path, sshd)
    (folder / "stop").touch()
    done = through(folder, "web-01", f"touch {sshd.home}/begun")
    assert done.returncode == 255 and not (sshd.home / "begun").exists()


@pytest.mark.parametrize(
    "loose",
    [
        (),
        ("-o", "StrictHostKeyChecking=no"),
        ("-oStrictHostKeyChecking=accept-new", "-oUserKnownHostsFile=/dev/null"),
        ("-o", "UserKnownHostsFile=/tmp/other", "-o", "NoHostAuthenticationForLocalhost=yes", "-o", "HostKeyAlias=x"),
    ],
    ids=["as it is", "no check", "accept new", "another file"],
)
def test_a_host_with_another_key_is_not_talked_to(sshd: Sshd, tmp_path: Path, loose: tuple[str, ...]) -> None:
    """Whatever options Ansible, or a variable, gives."""
    stranger = " ".join((sshd.folder / "stranger.pub").read_text().split()[:2])
    done = through(laid(tmp_path, sshd, stranger), *loose, "web-01", f"touch {sshd.home}/seen")
    assert done.returncode == 255 and not (sshd.home / "seen").exists()
    assert "verification failed" in done.stderr


def test_a_host_that_is_not_of_the_run_is_not_reached(sshd: Sshd, tmp_path: Path) -> None:
    done = through(laid(tmp_path, sshd), "-p", str(sshd.port), "127.0.0.1", f"touch {sshd.home}/seen")
    assert done.returncode == 255 and not (sshd.home / "seen").exists()


def test_a_host_behind_another_one_is_reached_through_it(sshd: Sshd, tmp_path: Path) -> None:
    """Each proves its own key: one on the way that is another is not passed."""
    with serving(tmp_path / "inner") as inner:
        outer, host = sshd.settings(), inner.settings()
        stranger = " ".join((sshd.folder / "stranger.pub").read_text().split()[:2])
        for key, code in ((str(outer.host_key), 0), (stranger, 255)):
            jump = Way(outer.address, outer.port, outer.user, key, sshd.key.read_text())
            way = Way(host.address, host.port, host.user, str(host.host_key), inner.key.read_text(), through=jump)
            folder = tmp_path / str(code) / NAME
            folder.mkdir(parents=True)
            runs._lay(folder, folder, Orders((), "", "", {}, {"web-01": way}, (), False, 60, 1), ())
            done = through(folder, "web-01", "echo $HOME")
            assert (done.returncode, done.stdout) == (code, "" if code else f"{inner.home}\n"), done


def test_a_key_with_a_passphrase_is_opened_for_the_run_alone(sshd: Sshd, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    shutil.copy(sshd.key, locked)
    subprocess.run(["ssh-keygen", "-q", "-p", "-P", "", "-N", "opens it", "-f", str(locked)], check=True)
    (tmp_path / "word").write_text("opens it")
    (tmp_path / "word").chmod(0o600)
    host = sshd.settings(identity=f"file:{locked}", passphrase=f"file:{tmp_path}/word")
    inventories = Inventories({"lab": InventorySettings(hosts={"web-01": host})})
    opened = way(anyio.run(inventories.way, "lab", "web-01"))
    folder = tmp_path / NAME
    folder.mkdir()
    runs._lay(folder, folder, Orders((), "", "", {}, {"web-01": opened}, (), False, 60, 1), ())
    assert through(folder, "web-01", "exit 5").returncode == 5


@pytest.mark.parametrize("login", [{"password": "env:P"}, {"agent": f"SHA256:{'a' * 43}"}, {"host_key": None}])
def test_one_that_a_process_of_its_own_cannot_log_in_to_is_refused(sshd: Sshd, login: dict[str, Any]) -> None:
    host = sshd.settings(**({"identity": None} if "host_key" not in login else {}), **login)
    inventories = Inventories({"lab": InventorySettings(hosts={"web-01": host})})
    with pytest.raises(CallerError) as caught:
        way(anyio.run(inventories.way, "lab", "web-01"))
    assert caught.value.code is Code.CREDENTIAL_MISSING and caught.value.remedy


def test_connections_are_asked_about_as_they_are(sshd: Sshd, tmp_path: Path) -> None:
    """Ansible's `-O` has no command that could bear the run's name."""
    done = through(laid(tmp_path, sshd), "-o", f"ControlPath={tmp_path}/none", "-O", "check", "web-01")
    assert done.returncode == 255 and "Control socket connect" in done.stderr


def test_keys_are_for_nobody_else_and_go(sshd: Sshd, tmp_path: Path) -> None:
    """The supervisor takes them away, however the run went."""
    folder = laid(tmp_path, sshd)
    (key,) = (folder / "keys").iterdir()
    assert key.stat().st_mode & 0o777 == 0o600
    with (folder / "lock").open("w") as lock:
        runs._started(folder, lock.fileno()).wait(30)
    assert runs.Run(folder).end == runs.End(0, "", {}), (folder / "supervisor.log").read_text()
    assert not key.parent.exists()


@pytest.mark.parametrize(
    ("stop_s", "heeds"),
    [(30, True), (0, True), (0, False)],
    ids=["it ends by itself", "it is killed", "it heeds nothing but SIGKILL"],
)
def test_what_a_dead_run_left_on_a_host_is_ended_first(sshd: Sshd, tmp_path: Path, stop_s: int, heeds: bool) -> None:
    """Its processes here are gone, and the host does not know that: the command there goes on."""
    folder, home = laid(tmp_path, sshd), sshd.home
    (home / "go").unlink(missing_ok=True)
    (folder / "lock").touch()
    trap = "" if heeds else 'trap "" TERM; '
    command = (
        f"/bin/sh -c '{trap}echo $$ >{home}/pid; until [ -e {home}/go ]; do sleep 0.05; done; echo x >>{home}/ended'"
    )
    with subprocess.Popen([str(folder / "gate"), "web-01", command], stdin=subprocess.DEVNULL) as ssh:
        while not (home / "pid").exists() or not (home / "pid").read_text().strip():
            time.sleep(0.02)
        ssh.kill()
    pid = Path("/proc") / (home / "pid").read_text().strip()
    assert pid.exists() and runs.Run(folder).stands() is runs.Stands.DEAD
    all_runs = runs.Runs(tmp_path)
    all_runs.finish(stop_s)
    if stop_s:
        time.sleep(1)
        assert pid.exists() and runs.Run(folder).stands() is runs.Stands.RUNNING, "it is waited for"
        (home / "go").touch()
    until = time.monotonic() + 30
    while runs.Run(folder).stands() is not runs.Stands.ENDED:
        assert time.monotonic() < until, [path.read_text() for path in tmp_path.glob("*/supervisor.log")]
        time.sleep(0.05)
    assert runs.Run(folder).end.why == "died" and not (folder / "keys").exists()
    assert not pid.exists() or " Z " in (pid / "stat").read_text()
    assert (home / "ended").exists() is bool(stop_s)
    for name in ("pid", "ended"):
        (home / name).unlink(missing_ok=True)
    shutil.rmtree(folder)
