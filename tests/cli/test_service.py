"""The systemd unit that `service` prints: verified by systemd, as closed as it says, and its command line run."""

from __future__ import annotations

import os
import re
import shlex
import signal
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Site
from tests.rendering.workbench import checked, tool

MOST_EXPOSED = 20  # tenths, of systemd's own score; without any of it a unit has 96


def _unit(site: Site) -> dict[str, str]:
    """Its settings."""
    shown = site.run("service", "--user", "atlas")
    assert shown.exit_code == 0, shown.output
    return dict(re.findall(r"^([A-Za-z]+)=(.*)$", shown.stdout, re.M))


def _words(line: str) -> list[str]:
    """A line as systemd takes it apart: quotes as a shell has them; doubled, `%` and `$` are themselves."""
    words = shlex.split(line)
    assert all(not re.search(r"[%$]", re.sub(r"%%|\$\$", "", word)) for word in words)
    return [word.replace("%%", "%").replace("$$", "$") for word in words]


def _file(site: Site) -> Path:
    file = site.path / "atlas-worker.service"
    file.write_text(site.run("service", "--user", "atlas").stdout)
    return file


def test_systemd_verifies_it(site: Site) -> None:
    site.spec()
    file = _file(site)
    assert checked(tool("systemd-analyze"), "verify", "--man=no", file) == ""
    file.write_text(file.read_text().replace("ProtectClock=", "ProtectClocks="))
    assert "ProtectClocks" in checked(tool("systemd-analyze"), "verify", "--man=no", file)


def test_it_is_as_closed_as_it_says(site: Site) -> None:
    site.spec()
    score = (tool("systemd-analyze"), "security", "--offline=true", "--no-pager", f"--threshold={MOST_EXPOSED}")
    checked(*score, file := _file(site))
    file.write_text(file.read_text().replace("SystemCallFilter=@system-service", "PrivateDevices=no"))
    with pytest.raises(AssertionError, match="exposure"):
        checked(*score, file)


def test_its_command_is_the_worker_that_stays(site: Site) -> None:
    """From the directory that it says, without any variable of a shell, until systemd's signal."""
    site.spec()
    unit = _unit(site)
    assert unit["User"] == "atlas"
    errors = (site.path / "stay.err").open("wb")
    process = subprocess.Popen(
        _words(unit["ExecStart"]), cwd=unit["WorkingDirectory"], env={"PATH": "/usr/bin:/bin"}, stderr=errors
    )
    try:
        site.until(lambda: process.poll() is not None or _schedules(site) >= {"cleanup", "collection"})
        assert process.poll() is None, (site.path / "stay.err").read_text()
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.wait()
        errors.close()


def _schedules(site: Site) -> set[str]:
    with closing(sqlite3.connect(site.data_dir / "atlas.db")) as connection:
        return {row[0] for row in connection.execute("SELECT name FROM schedules")}


def test_it_may_write_where_the_worker_writes(site: Site) -> None:
    """A path is itself, whatever systemd would make of its characters."""
    odd = site.path / "a b%n$HOME'"
    site.reconfigure(lambda settings: settings.update(data_dir=str(odd / "data"), document_dir=str(odd / "pages")))
    shown = site.run("service", "--user", "atlas")
    assert "is not there: the unit starts only once it is" in shown.stderr
    (odd / "data").mkdir(parents=True, mode=0o700)
    (odd / "pages").mkdir()
    unit = _unit(site)
    writable = [word.replace("%%", "%") for word in shlex.split(unit["ReadWritePaths"])]
    assert writable == [str(odd / "data"), str(odd / "pages")]
    assert _words(unit["ExecStart"])[-1] == str(odd / "data")
    assert checked(tool("systemd-analyze"), "verify", "--man=no", _file(site)) == ""


@pytest.mark.parametrize("name", ["a\nExecStartPre=/bin/sh", 'a"b', "a\\x20b", "a\u2028b"])
def test_what_would_be_a_line_of_its_own_is_refused(site: Site, name: str) -> None:
    site.reconfigure(lambda settings: settings.update(document_dir=str(site.path / name)))
    shown = site.run("service", "--user", "atlas")
    assert shown.exit_code == 2 and not shown.stdout


@pytest.mark.parametrize("user", ["root", "0", "ann\nExecStartPre=/bin/sh", "", "%u"])
def test_it_runs_as_a_user_of_its_own(site: Site, user: str) -> None:
    shown = site.run("service", "--user", user)
    assert shown.exit_code == 2 or (not user and os.geteuid() != 0)
    assert "ExecStartPre" not in shown.stdout


def test_secrets_of_the_environment_are_told(site: Site) -> None:
    site.reconfigure(lambda settings: settings["clusters"]["demo"].update(token="env:ATLAS_TOKEN"))
    shown = site.run("service", "--user", "atlas", "--json")
    assert "env:ATLAS_TOKEN" in shown.stderr
    assert site.json("service", "--user", "atlas")["unit"].startswith("[Unit]")
