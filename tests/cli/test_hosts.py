"""Hosts at the terminal: listed, checked, and known by a key that somebody accepted, on a real sshd."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import stat
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import anyio
import pytest

from atlas_mcp.calls.gate import Call
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.cli.exits import Exit
from atlas_mcp.errors import CallerError
from atlas_mcp.toolset import Inventory, InventoryRequest
from tests.cli.conftest import PERSON, Site, answer
from tests.ssh.sshd import Sshd, own_address, serving
from tools._task.hosts import inventory


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


def only(sshd: Sshd, folder: Path, *programs: str) -> None:
    """Have the host know no programs but these."""
    folder.mkdir()
    for name in programs:
        if (path := shutil.which(name)) is not None:
            (folder / name).symlink_to(path)
    file = sshd.folder / "config"
    file.write_text(file.read_text().replace("SetEnv ", f"SetEnv PATH={folder} "))
    sshd.stop()
    sshd.start()


def test_a_check_says_what_a_host_lacks(site: Site, sshd: Sshd, tmp_path: Path) -> None:
    """It asks by a command that only reads, which the audit log has as any probe."""
    assert one_look(site) == {"inventory": "lab", "host": "db-01", "ok": True, "cause": "", "lacks": []}
    shell = ("sh", "id", "timeout", "cat", "wc", "head", "mktemp", "rm", "mkdir", "chmod", "tail", "sleep")
    only(sshd, tmp_path / "shell", "bash", *shell)
    assert one_look(site)["lacks"] == ["python3, for Ansible"]
    assert "; it lacks python3" in site.run("hosts", "check", "lab", "db-01").stdout
    names = [one["name"] for one in site.json("audit", "show", "-n", 1000)["records"]]
    assert names.count("probe.begun") == names.count("probe.ended") == 3


def test_a_host_without_bash_is_none_to_work_on(site: Site, sshd: Sshd, tmp_path: Path) -> None:
    only(sshd, tmp_path / "shell", "sh")
    look = one_look(site, Exit.ERROR)
    assert not look["ok"] and "bash" in look["cause"]


def one_look(site: Site, code: int = 0) -> dict[str, Any]:
    (look,) = site.json("hosts", "check", "lab", "db-01", code=code)["hosts"]
    told: dict[str, Any] = look
    return told


def test_hosts_in_the_list_of_what_a_place_has(site: Site, sshd: Sshd) -> None:
    def listed(**request: Any) -> Inventory:
        app = site.app()
        try:
            session = KernelSession(app, Call(PERSON))
            return anyio.run(lambda: inventory(session, InventoryRequest(kind="hosts", **request)))
        finally:
            app.close()

    path = site.config_dir / "hosts" / "lab.yaml"
    document = json.loads(path.read_text())
    document["hosts"]["db-01"] |= {"groups": ["db"], "os": "debian-13", "services": ["postgresql"]}
    path.write_text(json.dumps(document))
    first, *rows = listed().table.splitlines()
    assert first == "name inventory address user lives_on groups os services"
    assert rows[0].split()[4:] == ["-", "db", "debian-13", "postgresql"] and len(rows) == 2
    assert listed(name="db", fields=["os"]).table.splitlines() == ["name inventory os", "db-01 lab debian-13"]
    with pytest.raises(CallerError):
        listed(fields=["password"])


def test_a_vm_of_a_deployment_is_a_host_as_any(site: Site, tmp_path: Path) -> None:
    """It is listed, checked and looked at by doctor. Its key is that which it told its cluster; nobody accepts one."""
    address = own_address()
    with serving(tmp_path / "guest", address=address) as guest:
        login = guest.settings().model_dump(mode="json")
        guests = {"of": ["demo"], "within": [f"{address}/32"], **{at: login[at] for at in ("user", "identity", "port")}}
        site.reconfigure(lambda settings: settings.update(inventories={"lab": {"guests": guests}}))
        assert site.json("hosts", "list", "lab") == {"hosts": []}
        site.sim.control("set_machine", name="hello", address=address, host_key=guest.host_key)
        made = site.json("plan", site.spec(readiness={"level": "agent", "timeout_s": 30}))["plan_id"]
        approval = site.signed(site.row(made).plan, site.enrol())
        site.json("apply", made, "--approval", approval)
        (told,) = site.json("hosts", "list", "lab")["hosts"]
        assert (told["host"], told["address"], told["key"]) == ("hello", f"{address}:{guest.port}", "told by the VM")
        (checked,) = site.json("hosts", "check", "lab", "hello")["hosts"]
        assert checked["ok"]
        (looked,) = [
            one for one in json.loads(site.run("doctor", "--json").stdout)["checks"] if one["area"] == "inventory lab"
        ]
        assert (looked["name"], looked["state"]) == ("hello", "ok")
        assert site.error("hosts", "accept", "lab", "hello")["code"] == "not_found"
        remade(guest)
        (refused,) = site.json("hosts", "check", "lab", code=Exit.ERROR)["hosts"]
        assert "another host key" in refused["cause"]
