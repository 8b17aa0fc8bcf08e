"""Hosts at the terminal: listed, checked, and known by a key that somebody accepted, on a real sshd."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from atlas_mcp.cli.exits import Exit
from tests.cli.conftest import Site, answer
from tests.ssh.sshd import Sshd, serving


@pytest.fixture
def sshd(site: Site, tmp_path: Path) -> Iterator[Sshd]:
    """The host `web-01` of inventory `lab`, whose key nobody has accepted, beside `db-01`, whose key stands there."""
    with serving(tmp_path / "sshd") as server:
        known, unknown = server.settings(), server.settings(host_key=None)
        hosts = {
            "web-01": unknown.model_dump(mode="json", exclude_none=True),
            "db-01": known.model_dump(mode="json", exclude_none=True),
        }
        (site.config_dir / "hosts").mkdir()
        (site.config_dir / "hosts" / "lab.yaml").write_text(json.dumps({"hosts": hosts}))
        yield server


def fingerprint(sshd: Sshd) -> str:
    words = ["ssh-keygen", "-lf", str(sshd.folder / "host.pub")]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.split()[1]


def states(site: Site) -> dict[str, Any]:
    result = site.run("hosts", "check", "--json")
    return {one["host"]: one["ok"] or one["cause"] for one in json.loads(result.stdout)["hosts"]}


def remade(sshd: Sshd) -> None:
    """The host comes back with another key."""
    sshd.stop()
    for name in ("", ".pub"):
        (sshd.folder / f"stranger{name}").replace(sshd.folder / f"host{name}")
    sshd.start()


def test_a_host_is_known_once_its_key_was_accepted(site: Site, sshd: Sshd) -> None:
    before = states(site)
    assert before["db-01"] is True
    assert "its host key is not known" in before["web-01"] and "atlas-mcp hosts accept lab web-01" in before["web-01"]
    told = site.json("hosts", "accept", "lab", "web-01", "--fingerprint", fingerprint(sshd))
    assert told == {"inventory": "lab", "host": "web-01", "fingerprint": fingerprint(sshd), "replaced": ""}
    assert states(site) == {"web-01": True, "db-01": True}
    assert stat.S_IMODE((site.data_dir / "host_keys.json").stat().st_mode) == 0o600
    again = site.json("hosts", "accept", "lab", "web-01", "--fingerprint", fingerprint(sshd))
    assert again == told


def test_the_audit_log_has_who_accepted_which_key(site: Site, sshd: Sshd) -> None:
    site.json("hosts", "accept", "lab", "web-01", "--fingerprint", fingerprint(sshd))
    (record,) = [one for one in site.json("audit", "show")["records"] if one["name"] == "host_key.accepted"]
    assert record["principal"].startswith("local:")
    assert record["data"] == {"inventory": "lab", "host": "web-01", "fingerprint": fingerprint(sshd)}


def test_without_a_record_no_key_is_accepted(site: Site, sshd: Sshd) -> None:
    site.spec()
    with closing(sqlite3.connect(site.data_dir / "atlas.db")) as connection, connection:
        name = "'host_key.accepted'"
        body = f"json_extract(NEW.body, '$.name') = {name}"
        connection.execute(
            f"CREATE TRIGGER full BEFORE INSERT ON audit WHEN {body} BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    error = site.error("hosts", "accept", "lab", "web-01", "--fingerprint", fingerprint(sshd))
    assert error["code"] == "store_unusable"
    assert not (site.data_dir / "host_keys.json").exists()


def test_another_fingerprint_is_refused(site: Site, sshd: Sshd) -> None:
    error = site.error("hosts", "accept", "lab", "web-01", "--fingerprint", "SHA256:" + "A" * 43)
    assert error["code"] == "host_untrusted" and fingerprint(sshd) in error["message"]
    assert states(site)["web-01"] is not True


def test_a_script_must_say_the_fingerprint(site: Site, sshd: Sshd) -> None:
    error = site.error("hosts", "accept", "lab", "web-01")
    assert error["code"] == "terminal_required" and fingerprint(sshd) in error["remedy"]


@pytest.mark.parametrize(("said", "code"), [("y", Exit.OK), ("n", Exit.ERROR), ("", Exit.ERROR)])
def test_a_person_compares_the_fingerprint(site: Site, sshd: Sshd, said: str, code: Exit) -> None:
    child = site.spawn("hosts", "accept", "lab", "web-01")
    ended, shown = answer(child, {"Is this the fingerprint that the host itself shows?": said})
    assert ended == code and fingerprint(sshd) in shown and "ssh-ed25519" in shown
    assert (states(site)["web-01"] is True) == (said == "y")


def test_a_key_that_changed_is_refused_and_not_written_over_unsaid(site: Site, sshd: Sshd) -> None:
    first = fingerprint(sshd)
    site.json("hosts", "accept", "lab", "web-01", "--fingerprint", first)
    remade(sshd)
    second = fingerprint(sshd)
    refused = states(site)
    assert "shows another host key" in refused["web-01"] and second in refused["web-01"]
    assert "shows another host key" in refused["db-01"]
    error = site.error("hosts", "accept", "lab", "web-01", "--fingerprint", second)
    assert error["code"] == "host_untrusted" and first in error["message"] and "--replace" in error["remedy"]
    assert states(site)["web-01"] is not True
    told = site.json("hosts", "accept", "lab", "web-01", "--fingerprint", second, "--replace")
    assert told["replaced"] == first and states(site)["web-01"] is True
    record = [one for one in site.json("audit", "show")["records"] if one["name"] == "host_key.accepted"][-1]
    assert record["data"]["replaced"] == first


def test_what_the_settings_say_is_not_accepted_past_them(site: Site, sshd: Sshd) -> None:
    error = site.error("hosts", "accept", "lab", "db-01", "--fingerprint", fingerprint(sshd))
    assert "the settings say its host_key" in error["message"]


def test_a_viewer_accepts_nothing(site: Site, sshd: Sshd) -> None:
    site.reconfigure(lambda settings: settings.update(role="viewer"))
    error = site.error("hosts", "accept", "lab", "web-01", "--fingerprint", fingerprint(sshd))
    assert error["code"] == "role_forbidden"
    assert not (site.data_dir / "host_keys.json").exists()


def test_hosts_are_listed_without_being_called(site: Site, sshd: Sshd) -> None:
    site.json("hosts", "accept", "lab", "web-01", "--fingerprint", fingerprint(sshd))
    sshd.stop()
    told = {one["host"]: one for one in site.json("hosts", "list", "lab")["hosts"]}
    assert told["db-01"]["key"] == "in the settings" and told["web-01"]["key"].startswith("accepted on ")
    assert {one["fingerprint"] for one in told.values()} == {fingerprint(sshd)}
    assert {one["by"] for one in told.values()} == {"key"}
    assert "web-01" in site.run("hosts", "list").stdout


@pytest.mark.parametrize("words", [("nowhere",), ("lab", "gone")])
def test_hosts_that_there_are_not(site: Site, sshd: Sshd, words: tuple[str, ...]) -> None:
    error = site.error("hosts", "check", *words)
    assert error["code"] == "not_found" and ("lab" in error["remedy"] or "web-01" in error["remedy"])


def _of_another_user(path: Path) -> None:
    os.chown(path, 12345, -1)


def _linked(path: Path) -> None:
    other = path.rename(path.with_name("other.json"))
    _of_another_user(other)
    path.symlink_to(other)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "cut off": lambda path: path.write_text(path.read_text()[:20]),
    "no keys": lambda path: path.write_text('{"lab": {"web-01": {"key": "x", "by": "", "at": "2030-01-01"}}}'),
    "too long": lambda path: os.truncate(path, 17 * 2**20),
    "of another user": _of_another_user,
    "a link to another's": _linked,
}


@pytest.mark.parametrize("how", DAMAGE)
def test_accepted_keys_that_somebody_touched_count_no_more(site: Site, sshd: Sshd, how: str) -> None:
    if "another" in how and os.geteuid() != 0:
        pytest.skip("only root gives files away")
    site.json("hosts", "accept", "lab", "web-01", "--fingerprint", fingerprint(sshd))
    DAMAGE[how](site.data_dir / "host_keys.json")
    result = site.run("hosts", "check", "lab", "web-01", "--json")
    assert result.exit_code == Exit.ERROR and str(site.data_dir) in result.stdout
    assert "accepted" not in site.run("hosts", "list").stdout


def test_a_crash_while_it_is_written_leaves_what_was_there(site: Site, sshd: Sshd) -> None:
    """What is half written has another name, and the next one begins it anew."""
    site.json("hosts", "accept", "lab", "web-01", "--fingerprint", fingerprint(sshd))
    (site.data_dir / "host_keys.new").write_text('{"lab": {')
    assert states(site)["web-01"] is True
    remade(sshd)
    site.json("hosts", "accept", "lab", "web-01", "--fingerprint", fingerprint(sshd), "--replace")
    assert states(site)["web-01"] is True
