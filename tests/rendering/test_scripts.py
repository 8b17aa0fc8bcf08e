"""The rendered scripts: checked by their linters, and run against an `ssh` whose hosts are directories."""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import stat
import subprocess
import tarfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas_mcp.errors import AtlasError
from atlas_mcp.rendering import engine
from atlas_mcp.rendering.templates import Template
from tests.rendering.workbench import ROOT, rendered, tool

SCRIPTS = ("health-check.sh", "backup-config.sh", "maintenance.sh", "collect-logs.sh")
HOSTS = {"web-01": "10.0.20.11", "web-02": "10.0.20.12", "web-03": "10.0.20.13", "db-01": "10.0.20.31"}
OPERATIONS = Template("scripts", "operations", ROOT / "templates/scripts/operations")

# Runs what it is told as if the host's directory were its root directory. A host without a directory is down.
SSH = r"""#!/bin/sh
printf '%s\n' "$*" >>"$FAKE/ssh.log"
while [ "$1" != -- ]; do shift; done
ROOT=$FAKE/hosts/${2#*@}
[ -d "$ROOT" ] || { echo "ssh: connect to host ${2#*@} port 22: No route to host" >&2; exit 255; }
[ ! -e "$ROOT/hangs" ] || exec sleep 20
moved() {
    sed -E -e "s#--directory=/ #--directory=$ROOT #" \
        -e "s#(^|[ ='\"<>])/(etc|run|var|boot|proc)([/' \"]|\$)#\1$ROOT/\2\3#g"
}
script=$(mktemp "$ROOT/script.XXXXXX")
moved >"$script"
command=$(printf '%s' "$3" | moved)
PATH=$FAKE/remote:$PATH
export ROOT PATH
exec sh -c "$command" <"$script"
"""
REMOTE = {
    "id": "echo 1000",
    "sudo": 'shift; exec "$@"',
    "getconf": "echo 2",
    "df": 'case $1 in *i) cat "$ROOT/inodes" ;; *) cat "$ROOT/df" ;; esac',
    "timedatectl": 'cat "$ROOT/time"',
    "ss": 'cat "$ROOT/ports"',
    "journalctl": 'printf "%s\\n" "$*" >"$ROOT/journalctl.log"; cat "$ROOT/journal"',
    "dpkg-query": 'cat "$ROOT/packages"',
    "needs-restarting": "exit 0",
    "uname": "echo 6.1.0-1-amd64",
    "apt-get": """
        printf '%s apt-get %s\\n' "${ROOT##*/}" "$*" >>"$FAKE/done.log"
        case $* in *upgrade*) ;; *) [ ! -e "$ROOT/no-mirror" ]; exit ;; esac
        [ ! -e "$ROOT/apt-fails" ] || { echo "E: Sub-process failed"; exit 100; }
        echo new >>"$ROOT/packages"
        [ ! -e "$ROOT/breaks" ] || echo "nginx.service loaded failed failed nginx" >"$ROOT/failed"
    """,
    "systemctl": """
        case $1 in
            list-units) cat "$ROOT/failed" ;;
            list-unit-files) echo "nginx.service enabled enabled" ;;
        esac
    """,
    "systemd-run": """
        printf '%s reboot\\n' "${ROOT##*/}" >>"$FAKE/done.log"
        rm -f "$ROOT/run/reboot-required"
        echo after >"$ROOT/proc/sys/kernel/random/boot_id"
    """,
}
STATE = {
    "failed": "",
    "df": "Filesystem Type 1024-blocks Used Available Capacity Mounted on\n/dev/sda1 ext4 100 50 50 50% /\n",
    "inodes": "Filesystem Type Inodes IUsed IFree IUse% Mounted on\n/dev/sda1 ext4 100 10 90 10% /\n",
    "time": "yes\n",
    "ports": "".join(f"tcp LISTEN 0 511 0.0.0.0:{port} 0.0.0.0:*\n" for port in (80, 443, 5432, 9100)),
    "journal": "2026-11-21T10:00:00.000000+00:00 host nginx[1]: started\n",
    "packages": "nginx\t1.22\tamd64\tii\n",
    "proc/meminfo": "MemTotal: 1000 kB\nMemAvailable: 600 kB\n",
    "proc/loadavg": "0.10 0.20 0.30 1/100 1234\n",
    "proc/sys/kernel/random/boot_id": "before\n",
    "etc/os-release": "ID=debian\n",
    "etc/hostname": "host\n",
    "var/log/nginx/access.log": "GET /\n",
    "boot/vmlinuz-6.1.0-1-amd64": "",
    "run/.keep": "",
}


@dataclass
class Fleet:
    """A rendered tree's scripts and their hosts."""

    path: Path
    scripts: Path
    environment: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.write("bin/ssh", SSH, 0o755)
        for name, text in REMOTE.items():
            self.write(f"remote/{name}", f"#!/bin/sh\n{text}\n", 0o755)
        for address in HOSTS.values():
            for name, text in STATE.items():
                self.write(f"hosts/{address}/{name}", text)
        (self.path / "tmp").mkdir()
        search = f"{self.path / 'bin'}:{os.environ['PATH']}"
        self.environment = os.environ | {
            "FAKE": str(self.path),
            "TZ": "UTC",
            "PATH": search,
            "TMPDIR": str(self.path / "tmp"),
        }

    def write(self, name: str, text: str, mode: int = 0o644) -> Path:
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(mode)
        return path

    def on(self, host: str, name: str, text: str = "") -> None:
        """A file of a host."""
        self.write(f"hosts/{HOSTS[host]}/{name}", text)

    def lose(self, host: str) -> None:
        shutil.rmtree(self.path / "hosts" / HOSTS[host])

    def run(self, script: str, *arguments: object, code: int = 0) -> subprocess.CompletedProcess[str]:
        found = subprocess.run(
            [str(self.scripts / script), *map(str, arguments)],
            capture_output=True,
            text=True,
            timeout=30,
            cwd=self.path,
            env=self.environment,
            stdin=subprocess.DEVNULL,
        )
        assert found.returncode == code, (found.returncode, found.stdout, found.stderr)
        assert not list((self.path / "tmp").iterdir()), "it leaves temporary files"
        return found

    @property
    def connections(self) -> list[str]:
        log = self.path / "ssh.log"
        return log.read_text().splitlines() if log.exists() else []

    @property
    def done(self) -> list[str]:
        """What was changed, by the host's name."""
        names = {address: name for name, address in HOSTS.items()}
        log = self.path / "done.log"
        lines = [line.split(" ", 1) for line in log.read_text().splitlines()] if log.exists() else []
        return [f"{names.get(host, host)} {what}" for host, what in lines if "-q update" not in what]

    @property
    def updated(self) -> list[str]:
        return [line.split()[0] for line in self.done if "upgrade" in line]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return rendered("web-and-database", tmp_path_factory.mktemp("scripts") / "out", "scripts") / "scripts"


@pytest.fixture
def fleet(tree: Path, tmp_path: Path) -> Fleet:
    scripts = tmp_path / "scripts"
    shutil.copytree(tree, scripts)
    return Fleet(tmp_path, scripts)


# -- checkers ----------------------------------------------------------------------------------


def test_shellcheck_is_silent_for_each_file_alone_and_with_its_library(tree: Path) -> None:
    checker = tool("shellcheck")
    paths = sorted(tree.rglob("*.sh"))
    assert len(paths) == 10
    for words in ([], ["-x", "-P", "SCRIPTDIR"]):
        found = subprocess.run([checker, "-f", "gcc", *words, *paths], capture_output=True, text=True)
        assert (found.returncode, found.stdout, found.stderr) == (0, "", "")


def test_scripts_are_executable_and_their_library_is_not(tree: Path) -> None:
    executable = {path.name for path in tree.glob("*.sh") if os.access(path, os.X_OK)}
    assert executable == set(SCRIPTS)
    for name in SCRIPTS:
        assert "set -euo pipefail" in (tree / name).read_text()
        assert "eval" not in (tree / name).read_text()


def test_the_units_of_the_backup_are_valid(tree: Path) -> None:
    units = sorted(str(path) for path in (tree / "systemd").iterdir())
    found = subprocess.run([tool("systemd-analyze"), "verify", *units], capture_output=True, text=True)
    assert (found.returncode, found.stdout, found.stderr) == (0, "", "")
    assert len(units) == 2


# -- data --------------------------------------------------------------------------------------


def _example() -> dict[str, Any]:
    text = (OPERATIONS.path / "examples/pair.yaml").read_text()
    found: dict[str, Any] = yaml.safe_load(text)
    return found


def _hosts(parameters: dict[str, Any]) -> list[str]:
    files = {file.path: file.content.decode() for file in engine.render(OPERATIONS, parameters, "Rendered by a test.")}
    lines = files["scripts/hosts.tsv"].splitlines()
    assert lines[0] == "# Rendered by a test."
    return [line for line in lines if not line.startswith("#")]


def test_hosts_stand_in_the_reverse_of_their_start_order() -> None:
    assert _hosts(_example()) == [
        "tool.example.org\t-\t-\ttest/tool",
        "web-01\t10.0.20.11\tops\ttest/web",
        "web-02\t2001:db8::12\tops\ttest/web",
        "db-01\t10.0.20.31\tops\ttest/database-server",
    ]


@pytest.mark.parametrize("value", ["a b", "a\tb", "a\nb", "$(id)", "a;b", "'", "`id`", "*", "a|b"])
@pytest.mark.parametrize("name", ["hostname", "address", "user", "role"])
def test_a_value_that_is_no_plain_word_is_refused(name: str, value: str) -> None:
    parameters = _example()
    parameters["vms"][0][name] = value
    with pytest.raises(AtlasError):
        _hosts(parameters)


@pytest.mark.parametrize(
    "line", ["a;b\t-\t-\t-", "-oProxyCommand=id\t-\t-\t-", "a\t-F/tmp/x\t-\t-", "a\t-", "a\t-\t$(id)\t-"]
)
def test_a_list_of_hosts_that_somebody_edited_is_checked(fleet: Fleet, line: str) -> None:
    listed = fleet.write("edited.tsv", f"{line}\n")
    for script in SCRIPTS:
        assert "name, address, user, group" in fleet.run(script, "--hosts", listed, code=1).stderr
    assert fleet.connections == []


@pytest.mark.parametrize("example", ["one-vm", "load-balanced-pair", "fifty"])
def test_the_list_of_every_example_is_read(example: str, tmp_path: Path) -> None:
    path = rendered(example, tmp_path / "out", "scripts") / "scripts"
    shown = subprocess.run([path / "health-check.sh", "--dry-run"], capture_output=True, text=True, check=True).stdout
    listed = [line.split("\t")[0] for line in (path / "hosts.tsv").read_text().splitlines() if line[0] != "#"]
    assert shown.split("\n")[:-1] == [f"would check {name}" for name in listed]
    assert len(listed) == {"one-vm": 1, "load-balanced-pair": 4, "fifty": 50}[example]


# -- what all of them do -----------------------------------------------------------------------


@pytest.mark.parametrize("script", SCRIPTS)
def test_help_and_dry_run_reach_no_host(fleet: Fleet, script: str) -> None:
    before = {path for path in fleet.path.rglob("*")}
    assert fleet.run(script, "--help").stdout.startswith(f"Usage: {script} ")
    shown = fleet.run(script, "--dry-run").stdout
    assert all(name in shown for name in HOSTS)
    assert "web-02" not in fleet.run(script, "--dry-run", "db-01").stdout
    assert {path for path in fleet.path.rglob("*")} == before


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("wrong", [["--bogus"], ["nobody"], ["--timeout"], ["--timeout", "0"], ["--hosts"]])
def test_wrong_use_reaches_no_host(fleet: Fleet, script: str, wrong: list[str]) -> None:
    assert "--help" in fleet.run(script, *wrong, code=64).stderr
    assert fleet.connections == []


# -- health-check.sh ---------------------------------------------------------------------------


def _health(fleet: Fleet, *arguments: object, code: int) -> dict[str, tuple[str, list[str]]]:
    """State and findings by host."""
    found = json.loads(fleet.run("health-check.sh", "--json", *arguments, code=code).stdout)
    assert found["state"] == ["ok", "warning", "critical"][code]
    return {one["host"]: (one["state"], [finding["text"] for finding in one["findings"]]) for one in found["hosts"]}


def test_healthy_hosts_have_no_findings(fleet: Fleet) -> None:
    assert _health(fleet, code=0) == {name: ("ok", []) for name in HOSTS}
    lines = fleet.run("health-check.sh").stdout.splitlines()
    assert [line.split() for line in lines[1:]] == [[name, "ok"] for name in HOSTS]
    for words in fleet.connections:
        for option in ("BatchMode=yes", "StrictHostKeyChecking=yes", "ConnectTimeout=10", "ForwardAgent=no"):
            assert f"-o {option}" in words


def test_findings_are_judged_by_thresholds(fleet: Fleet) -> None:
    fleet.on("web-01", "df", STATE["df"].replace("50%", "84%"))
    fleet.on("web-02", "inodes", STATE["inodes"].replace("10%", "95%"))
    fleet.on("web-03", "proc/meminfo", "MemTotal: 1000 kB\nMemAvailable: 100 kB\n")
    fleet.on("web-03", "time", "no\n")
    fleet.on("db-01", "proc/loadavg", "9.00 8.00 7.00 1/100 1234\n")
    assert _health(fleet, code=2) == {
        "web-01": ("warning", ["/ is 84 % full"]),
        "web-02": ("critical", ["95 % of the inodes of / are in use"]),
        "web-03": ("warning", ["90 % of memory is in use", "the clock is not synchronised"]),
        "db-01": ("critical", ["load is 400 % per core"]),
    }
    assert _health(fleet, "--disk", "85:90", "web-01", code=0) == {"web-01": ("ok", [])}
    assert _health(fleet, "--load", "390:500", "db-01", code=1)["db-01"][0] == "warning"


def test_a_component_of_which_nothing_listens_is_critical(fleet: Fleet) -> None:
    fleet.on("web-01", "ports", "tcp LISTEN 0 511 [::]:80 [::]:*\ntcp LISTEN 0 511 *:9100 *:*\n")
    fleet.on("web-02", "ports", "tcp LISTEN 0 511 *:9100 *:*\ntcp LISTEN 0 511 *:8080 *:*\n")
    assert _health(fleet, code=2)["web-01"] == ("ok", []), "443 is for what somebody configures"
    ports = fleet.path / "ports.tsv"
    rows = (fleet.scripts / "ports.tsv").read_text().splitlines()
    ports.write_text("\n".join([*rows, *(row.replace("\t80\t", "\t443\t") for row in rows if "\t80\t" in row), ""]))
    found = _health(fleet, "--ports", ports, code=2)
    assert found["web-01"] == ("warning", ["nginx: nothing listens on tcp/443"])
    assert found["web-02"] == ("critical", ["nginx: nothing listens on tcp/80 tcp/443"])
    assert found["web-03"] == found["db-01"] == ("ok", [])


def test_a_host_that_is_down_or_slow_is_critical(fleet: Fleet) -> None:
    fleet.lose("web-01")
    fleet.on("web-02", "hangs")
    found = _health(fleet, "--timeout", 1, code=2)
    assert found["web-01"] == ("critical", ["ssh: connect to host 10.0.20.11 port 22: No route to host"])
    assert found["web-02"] == ("critical", ["no answer within 1 s"])
    assert found["db-01"] == ("ok", [])


def test_what_cannot_be_looked_at_is_critical(fleet: Fleet) -> None:
    for name in ("failed", "ports"):
        (fleet.path / "hosts" / HOSTS["db-01"] / name).unlink()
        assert _health(fleet, "db-01", code=2)["db-01"][0] == "critical"
        fleet.on("db-01", name, STATE[name])


def test_what_a_host_says_is_data(fleet: Fleet) -> None:
    fleet.on("db-01", "failed", 'a"$(touch${IFS}x)\\\x1b[31m\u202e.service loaded failed failed\n')
    (name,) = _health(fleet, "db-01", code=2)["db-01"][1]
    assert name.startswith('a"$(touch${IFS}x)\\?[31m')
    table = fleet.run("health-check.sh", "db-01", code=2).stdout
    assert table.isascii() and table.replace("\n", "").isprintable()


def test_connecting_from_here_is_by_request(fleet: Fleet) -> None:
    listed = fleet.write("hosts.tsv", "local\t127.0.0.1\t-\t-\n")
    ports = fleet.write("ports.tsv", "local\tnothing\ttcp\t9\topen\n")
    shutil.copytree(fleet.path / "hosts" / HOSTS["db-01"], fleet.path / "hosts/127.0.0.1")
    fleet.write("hosts/127.0.0.1/ports", "tcp LISTEN 0 511 *:9 *:*\n")
    words = ("--hosts", listed, "--ports", ports)
    assert _health(fleet, *words, code=0)["local"] == ("ok", [])
    found = _health(fleet, *words, "--connect", code=2)["local"]
    assert found == ("critical", ["nothing: no connection from here to tcp/9"])


# -- backup-config.sh --------------------------------------------------------------------------


def _archives(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.tar.gz"))


def test_a_backup_is_whole_checked_and_private(fleet: Fleet) -> None:
    dest = fleet.path / "dest"
    shown = fleet.run("backup-config.sh", "--dest", dest).stdout.splitlines()
    assert len(shown) == len(HOSTS)
    for name in HOSTS:
        (archive,) = (dest / name).glob("*.tar.gz")
        with tarfile.open(archive) as tar:
            assert {"etc/hostname", "atlas/packages.tsv", "atlas/units.txt"} <= set(tar.getnames())
        subprocess.run(["sha256sum", "--check", "--quiet", f"{archive.name}.sha256"], cwd=dest / name, check=True)
        assert {path.suffix for path in (dest / name).iterdir()} == {".gz", ".sha256"}
    modes = {stat.S_IMODE(path.stat().st_mode) for path in dest.rglob("*") if path.is_file()}
    assert modes == {0o600}
    assert stat.S_IMODE((dest / "web-01").stat().st_mode) == 0o700


def test_only_the_newest_archives_are_kept(fleet: Fleet) -> None:
    dest = fleet.path / "dest"
    for name in ("web-01", "gone-01"):
        for day in range(1, 6):
            stamp = f"2026010{day}T000000Z.tar.gz"
            fleet.write(f"dest/{name}/{stamp}", "old")
            fleet.write(f"dest/{name}/{stamp}.sha256", "old")
    fleet.write("dest/web-01/notes.txt", "mine")
    fleet.run("backup-config.sh", "--dest", dest, "--keep", 3)
    kept = _archives(dest / "web-01")
    assert kept[:2] == ["20260104T000000Z.tar.gz", "20260105T000000Z.tar.gz"]
    assert len(kept) == len(list((dest / "web-01").glob("*.sha256"))) == 3
    assert (dest / "web-01/notes.txt").exists()
    assert len(_archives(dest / "gone-01")) == 5


def test_a_host_that_cannot_be_fetched_keeps_its_archives(fleet: Fleet) -> None:
    dest = fleet.path / "dest"
    for host in ("web-01", "web-02"):
        fleet.write(f"dest/{host}/20260101T000000Z.tar.gz", "old")
    fleet.lose("web-01")
    (fleet.path / "hosts" / HOSTS["web-02"] / "packages").unlink()
    found = fleet.run("backup-config.sh", "--dest", dest, "--keep", 1, code=1)
    assert "web-01: not fetched: ssh: connect to host 10.0.20.11 port 22: No route to host" in found.stderr
    assert "web-02: not fetched: " in found.stderr
    for host in ("web-01", "web-02"):
        assert [path.name for path in (dest / host).iterdir()] == ["20260101T000000Z.tar.gz"]
    assert len(_archives(dest / "db-01")) == 1


def test_an_archive_that_was_cut_short_is_not_kept(fleet: Fleet) -> None:
    fleet.write("remote/tar", '#!/bin/sh\nPATH=/usr/bin:/bin tar "$@" | head -c 100\n', 0o755)
    found = fleet.run("backup-config.sh", "--dest", fleet.path / "dest", "db-01", code=1)
    assert "db-01: not fetched: " in found.stderr
    assert list((fleet.path / "dest/db-01").iterdir()) == []


def test_a_second_backup_does_not_run_beside_the_first(fleet: Fleet) -> None:
    dest = fleet.path / "dest"
    dest.mkdir()
    held = os.open(dest, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    assert "another run" in fleet.run("backup-config.sh", "--dest", dest, code=1).stderr
    os.close(held)
    assert fleet.connections == []


def test_paths_may_be_chosen_and_stay_data(fleet: Fleet) -> None:
    odd = "it's $(id) & co"
    fleet.on("db-01", f"srv/{odd}", "x")
    fleet.run("backup-config.sh", "--dest", fleet.path / "dest", "--path", f"/srv/{odd}", "db-01")
    (archive,) = (fleet.path / "dest/db-01").glob("*.tar.gz")
    with tarfile.open(archive) as tar:
        assert f"srv/{odd}" in tar.getnames()
        assert "etc/hostname" not in tar.getnames()
    fleet.run("backup-config.sh", "--path", "/srv/../root", code=64)


# -- maintenance.sh ----------------------------------------------------------------------------


def _hook(fleet: Fleet, name: str) -> Path:
    return fleet.write(f"bin/{name}", f'#!/bin/sh\necho "$1 {name} $2 $3" >>"$FAKE/done.log"\n', 0o755)


def test_hosts_are_updated_in_their_order_between_drain_and_undrain(fleet: Fleet) -> None:
    hooks = ("--drain", _hook(fleet, "drain"), "--undrain", _hook(fleet, "undrain"))
    shown = fleet.run("maintenance.sh", *hooks).stdout
    steps = [" ".join(line.split()[:2]) for line in fleet.done]
    assert steps == [f"{host} {step}" for host in HOSTS for step in ("drain", "apt-get", "undrain")]
    assert fleet.done[0] == "web-01 drain 10.0.20.11 test/web"
    assert shown.endswith("All done: web-01 web-02 web-03 db-01\n")
    assert "rebooting" not in shown


def test_nothing_after_a_failed_update_is_touched(fleet: Fleet) -> None:
    fleet.on("web-02", "apt-fails")
    found = fleet.run("maintenance.sh", "--drain", _hook(fleet, "drain"), "--undrain", _hook(fleet, "undrain"), code=1)
    assert fleet.updated == ["web-01", "web-02"]
    assert fleet.done[-1].startswith("web-02 apt-get")
    assert "E: Sub-process failed" in found.stderr
    assert "web-02 stays drained." in found.stderr
    assert "done before it: web-01." in found.stderr


def test_an_update_without_package_lists_is_none(fleet: Fleet) -> None:
    fleet.on("db-01", "no-mirror")
    assert "the update failed" in fleet.run("maintenance.sh", "db-01", code=1).stderr
    assert fleet.updated == []


def test_a_host_that_is_not_healthy_after_its_update_ends_the_run(fleet: Fleet) -> None:
    fleet.on("web-01", "breaks")
    found = fleet.run("maintenance.sh", "--settle", 1, "--interval", 1, code=1)
    assert fleet.updated == ["web-01"]
    assert "nginx.service failed" in found.stderr
    assert "web-01: not healthy after its update" in found.stderr


def test_a_host_is_not_begun_while_another_of_its_group_is_down(fleet: Fleet) -> None:
    fleet.lose("web-03")
    found = fleet.run("maintenance.sh", "--drain", _hook(fleet, "drain"), "web-01", code=1)
    assert fleet.done == []
    assert "web-01: not begun" in found.stderr
    assert "stays drained" not in found.stderr
    fleet.run("maintenance.sh", "db-01")
    assert fleet.updated == ["db-01"]


@pytest.mark.parametrize("sign", ["run/reboot-required", "boot/vmlinuz-6.1.0-10-amd64"])
def test_a_reboot_is_said_but_not_made_without_the_option(fleet: Fleet, sign: str) -> None:
    fleet.on("db-01", sign)
    assert "db-01: needs a reboot (--reboot)" in fleet.run("maintenance.sh", "db-01").stdout
    assert "db-01 reboot" not in fleet.done


def test_only_hosts_that_need_it_are_rebooted(fleet: Fleet) -> None:
    fleet.on("web-03", "run/reboot-required")
    shown = fleet.run("maintenance.sh", "--reboot", "--interval", 1, "web-03", "db-01").stdout
    assert [line for line in fleet.done if "reboot" in line] == ["web-03 reboot"]
    assert fleet.updated == ["web-03", "db-01"]
    assert "web-03: rebooting" in shown


def test_a_host_that_does_not_come_back_ends_the_run(fleet: Fleet) -> None:
    fleet.on("web-01", "run/reboot-required")
    fleet.write("remote/systemd-run", "#!/bin/sh\n", 0o755)
    found = fleet.run("maintenance.sh", "--reboot", "--interval", 1, "--reboot-wait", 1, code=1)
    assert "web-01: did not come back within 1 s" in found.stderr
    assert fleet.updated == ["web-01"]


def test_a_second_maintenance_does_not_run_beside_the_first(fleet: Fleet) -> None:
    with (fleet.scripts / "hosts.tsv").open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert "another run" in fleet.run("maintenance.sh", code=1).stderr
    assert fleet.connections == []


# -- collect-logs.sh ---------------------------------------------------------------------------


def _unpacked(fleet: Fleet, archive: Path) -> Path:
    into = fleet.path / "unpacked"
    into.mkdir()
    subprocess.run(["tar", "-xf", archive, "-C", into], check=True)
    (top,) = into.iterdir()
    for path in top.glob("*.tar.gz"):
        (top / path.name.removesuffix(".tar.gz")).mkdir()
        subprocess.run(["tar", "-xf", path, "-C", top / path.name.removesuffix(".tar.gz")], check=True)
    return top


def test_logs_of_a_window_are_in_one_private_archive(fleet: Fleet) -> None:
    old = fleet.write(f"hosts/{HOSTS['db-01']}/var/log/old.log", "old")
    os.utime(old, (time.time() - 7200, time.time() - 7200))
    output = fleet.path / "logs.tar"
    shown = fleet.run("collect-logs.sh", "--since", "2026-11-20 10:00 UTC", "--until", "2026-11-20 12:00 UTC", "db-01")
    assert (
        "--since=@1795168800 --until=@1795176000" in (fleet.path / f"hosts/{HOSTS['db-01']}/journalctl.log").read_text()
    )
    (fleet.path / shown.stdout.strip()).unlink()
    fleet.run("collect-logs.sh", "--output", output)
    assert stat.S_IMODE(output.stat().st_mode) == 0o600
    top = _unpacked(fleet, output)
    assert {path.name for path in top.iterdir() if path.is_dir()} == set(HOSTS)
    assert (top / "web-01/logs/journal.txt").read_text() == STATE["journal"]
    files = {path.name for path in (top / "db-01/logs").rglob("*") if path.is_file()}
    assert files == {"journal.txt", "access.log"}


def test_what_is_too_large_is_shortened_from_its_beginning(fleet: Fleet) -> None:
    fleet.on("db-01", "journal", "".join(f"line {number}\n" for number in range(200_000)))
    fleet.on("db-01", "var/log/large.log", "x" * 900_000 + "end")
    fleet.run("collect-logs.sh", "--output", "logs.tar", "--max-size", 1, "db-01")
    logs = _unpacked(fleet, fleet.path / "logs.tar") / "db-01/logs"
    kept = [path for path in logs.rglob("*") if path.is_file() and path.name != "shortened.tsv"]
    assert sum(path.stat().st_size for path in kept) <= 1048576
    assert (logs / "journal.txt").read_text().endswith("line 199999\n")
    (large,) = logs.rglob("large.log")
    assert large.read_text().endswith("xend")
    assert "large.log" in (logs / "shortened.tsv").read_text()


def test_a_host_whose_logs_cannot_be_had_is_named_in_the_archive(fleet: Fleet) -> None:
    fleet.lose("web-02")
    found = fleet.run("collect-logs.sh", "--output", "logs.tar", code=1)
    assert "web-02: not collected: ssh: connect" in found.stderr
    top = _unpacked(fleet, fleet.path / "logs.tar")
    assert (top / "failed.tsv").read_text().startswith("web-02\tssh: connect")
    assert {path.name for path in fleet.path.glob("*logs*")} == {"logs.tar"}
    assert not list(fleet.path.glob(".atlas*"))


@pytest.mark.parametrize(("short", "seconds"), [("30m", 1800), ("2h", 7200), ("3d", 259200), ("5 minutes ago", 300)])
def test_a_window_may_begin_some_time_ago(fleet: Fleet, short: str, seconds: int) -> None:
    fleet.run("collect-logs.sh", "--output", "logs.tar", "--since", short, "db-01")
    asked = (fleet.path / f"hosts/{HOSTS['db-01']}/journalctl.log").read_text()
    begin, end = (int(found) for found in re.findall(r"=@(\d+)", asked))
    assert abs(end - begin - seconds) <= 2


@pytest.mark.parametrize(
    "wrong", [["--since", "$(id)"], ["--since", "now", "--until", "1 hour ago"], ["--path", "etc"]]
)
def test_a_window_that_is_none_is_refused(fleet: Fleet, wrong: list[str]) -> None:
    fleet.run("collect-logs.sh", *wrong, code=64)
    assert fleet.connections == []


def _interrupted(fleet: Fleet, until: Callable[[], bool], *words: object) -> int:
    process = subprocess.Popen(list(map(str, words)), cwd=fleet.path, env=fleet.environment, stdout=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 10
        while not until() and time.monotonic() < deadline:
            time.sleep(0.02)
        process.terminate()
        return process.wait(timeout=10)
    finally:
        process.kill()


def test_an_ended_backup_leaves_no_archive_and_the_next_one_cleans_up(fleet: Fleet) -> None:
    dest = fleet.path / "dest"
    fleet.on("web-01", "hangs")
    words = (fleet.scripts / "backup-config.sh", "--dest", dest, "--timeout", 2, "web-01")
    assert _interrupted(fleet, lambda: bool(list(dest.glob("web-01/.part*"))), *words) == 143
    assert _archives(dest / "web-01") == []
    (fleet.path / "hosts" / HOSTS["web-01"] / "hangs").unlink()
    fleet.run("backup-config.sh", "--dest", dest, "web-01")
    assert sorted(path.suffix for path in (dest / "web-01").iterdir()) == [".gz", ".sha256"]
