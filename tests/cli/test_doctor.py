"""What `doctor` finds, and the commands it gives."""

from __future__ import annotations

import datetime
import shlex
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding

from tests.cli.conftest import Site


def _made_ca() -> str:
    """The certificate of some other CA."""
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "another")])
    key, now = Ed25519PrivateKey.generate(), datetime.datetime.now(datetime.UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + datetime.timedelta(days=1))
    made = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True).sign(key, None)
    return made.public_bytes(Encoding.PEM).decode()


_OTHER_CA = _made_ca()


def _check(found: dict[str, Any], name: str) -> dict[str, Any]:
    checks: list[dict[str, Any]] = found["checks"]
    return next(one for one in checks if one["name"].startswith(name) or one["name"].endswith(f"/{name}"))


def test_all_is_well(site: Site, key: Ed25519PrivateKey) -> None:
    site.plan()
    found = site.json("doctor")
    assert found["ok"] and not found["commands"]
    assert {one["state"] for one in found["checks"]} <= {"ok", "note"}
    for name in (site.sim.url, "version", "quorum", "privileges", "policy", "audit.key"):
        assert _check(found, name)["state"] == "ok", name
    shown = site.run("doctor").stdout
    assert "atlas@pve!deploy" in shown
    assert site.sim.tokens["deploy"].partition("=")[2] not in shown


def test_which_terraform_there_is(site: Site, tmp_path: Path) -> None:
    program = tmp_path / "tofu"
    program.write_text("#!/bin/sh\necho OpenTofu v1.12.6\n")
    program.chmod(0o700)
    site.reconfigure(lambda settings: settings.update(terraform={"program": str(program)}))
    check = _check(site.json("doctor"), "engine terraform")
    assert (check["state"], check["detail"]) == ("ok", "opentofu 1.12.6")
    program.unlink()
    found = site.json("doctor")
    check = _check(found, "engine terraform")
    assert (found["ok"], check["state"]) == (True, "note")
    assert "is not there, or cannot be executed" in check["detail"] and check["remedy"] == "Mend terraform.program."


def test_where_an_answer_in_a_client_counts(site: Site) -> None:
    assert "counts nowhere" in _check(site.json("doctor"), "bindings")["detail"]
    shop = {"environment": "prod", "pools": ["atlas"]}
    site.reconfigure(lambda settings: settings.update(bindings={"shop": shop}))
    assert _check(site.json("doctor"), "bindings")["detail"] == "shop (prod)"


def test_a_token_without_privileges(site: Site) -> None:
    """Granting what is printed would be enough: the role holds all that its paths need."""
    (site.config_dir / "deploy.token").write_text(site.sim.tokens["audit"])
    found = site.json("doctor", code=1)
    assert "VM.Allocate" in _check(found, "privileges on /pool/atlas")["detail"]
    commands = [shlex.split(command) for command in found["commands"]]
    roles = {words[3]: words[5].split(",") for words in commands if words[:3] == ["pveum", "role", "add"]}
    assert all(words[:2] == ["pveum", "role"] or words[:3] == ["pveum", "acl", "modify"] for words in commands)
    given = [words for words in commands if words[3] == "/pool/atlas"]
    assert [words[4:6] for words in given] == [["--users", "atlas@pve"], ["--tokens", "atlas@pve!audit"]]
    assert {"VM.Allocate", "VM.Audit", "VM.PowerMgmt"} <= set(roles[given[0][7]])
    assert "privilege separation" in site.run("doctor").stdout


def test_a_token_that_may_do_all_of_it_with_every_guest(site: Site) -> None:
    """What /vms gives comes down to guests in a pool: only the pool itself is seen by a grant on it."""
    (site.config_dir / "deploy.token").write_text(site.sim.tokens["audit"])
    lacked = _check(site.json("doctor", code=1), "privileges on /pool/atlas")["detail"]
    names = lacked.replace("the token lacks ", "").replace(" or ", ", ").split(", ")
    acl = {"/": ["Sys.Audit"], "/vms": [*names, "VM.Audit", "VM.Clone"], "/pool/atlas": ["Pool.Audit"]}
    site.sim.control("restrict_token", token="audit", acl=acl)
    assert _check(site.json("doctor"), "privileges")["detail"] == "all that ATLAS may need are held"


def test_guests_that_the_token_does_not_see(site: Site) -> None:
    """The commands that are printed, carried out, are enough, and take nothing away that the token had there."""
    found = site.json("doctor")
    check = _check(found, "other guests")
    assert (check["state"], found["ok"], found["commands"]) == ("note", True, [])
    assert "lacks VM.Audit on /vms" in check["detail"]
    assert _commands(check) == [
        ["pveum", "role", "add", "AtlasSee", "--privs", "VM.Audit"],
        ["pveum", "acl", "modify", "/vms", "--users", "atlas@pve", "--roles", "AtlasSee"],
        ["pveum", "acl", "modify", "/vms", "--tokens", "atlas@pve!deploy", "--roles", "AtlasSee"],
    ]
    own = {"/": ["Sys.Audit", "VM.Clone"], "/pool/atlas": ["Pool.Audit"]}
    site.sim.control("restrict_token", token="deploy", acl=own)
    assert "VM.Audit,VM.Clone" in _commands(_check(site.json("doctor", code=1), "other guests"))[0]
    site.sim.control("restrict_token", token="deploy", acl={**own, "/vms": ["VM.Audit", "VM.Clone"]})
    assert _check(site.json("doctor", code=1), "other guests")["state"] == "ok"
    site.sim.control("restrict_token", token="deploy", acl={"/": ["Sys.Audit"]})
    found = site.json("doctor", code=1)
    assert "VM.Audit" in _check(found, "privileges on /vms")["detail"], "needed for guests in no pool: said once"
    assert "other guests" not in [one["name"] for one in found["checks"]]


def _commands(check: dict[str, Any]) -> list[list[str]]:
    return [shlex.split(command) for command in check["remedy"].partition("as root: ")[2].split(" && ")]


@pytest.mark.parametrize(
    ("change", "name", "told"),
    [
        ({"endpoints": ["https://127.0.0.1:9"]}, "https://127.0.0.1:9", "Unable to reach"),
        ({"ca_file": None}, "https://127.0.0.1", "not trusted"),
        ({"token": "env:ATLAS_NOT_SET"}, "token", "not set"),
        ({"admin_token": None}, "admin_token", "HA and backup"),
    ],
)
def test_a_cluster_in_trouble(site: Site, change: dict[str, Any], name: str, told: str) -> None:
    site.reconfigure(lambda settings: settings["clusters"]["demo"].update(change))
    only_a_note = "admin_token" in change
    found = site.json("doctor", code=0 if only_a_note else 1)
    check = _check(found, name)
    assert told in check["detail"]
    assert check["state"] == ("note" if only_a_note else "bad")


def test_a_failure_is_told_once_with_its_cause(site: Site) -> None:
    """Not a second time as the cluster's, and without the advice to run what is running."""
    dead = {"endpoints": ["https://127.0.0.1:9"]}
    site.reconfigure(lambda settings: settings["clusters"]["demo"].update(dead))
    found = site.json("doctor", code=1)
    bad = [check for check in found["checks"] if check["state"] == "bad"]
    assert [check["name"] for check in bad] == ["https://127.0.0.1:9"]
    assert "refused the connection" in bad[0]["detail"]
    assert "doctor" not in bad[0]["remedy"]
    site.reconfigure(lambda settings: settings["clusters"]["demo"].update(endpoints=["https://pve1.invalid:8006"]))
    assert "the name pve1.invalid is not known" in _check(site.json("doctor", code=1), "https://pve1")["detail"]


def test_a_ca_file_that_is_another_ones(site: Site, tmp_path: Path) -> None:
    for text, told in (("no certificate", "holds no certificate"), (_OTHER_CA, "has not signed it")):
        (tmp_path / "ca.pem").write_text(text)
        change = {"ca_file": str(tmp_path / "ca.pem")}
        site.reconfigure(lambda settings, change=change: settings["clusters"]["demo"].update(change))  # type: ignore[misc]
        check = _check(site.json("doctor", code=1), "https://127.0.0.1")
        assert told in check["detail"]
        assert "Set ca_file" not in check["remedy"]


@pytest.mark.parametrize(("text", "told"), [("", "the file is empty"), ("deploy=abc", "USER@REALM!NAME=UUID")])
def test_a_token_file_that_holds_no_token(site: Site, text: str, told: str) -> None:
    (site.config_dir / "deploy.token").write_text(text)
    check = _check(site.json("doctor", code=1), "token")
    assert (check["state"], told in check["detail"]) == ("bad", True)


def test_one_of_two_endpoints(site: Site) -> None:
    both = [site.sim.url, "https://127.0.0.1:9"]
    site.reconfigure(lambda settings: settings["clusters"]["demo"].update(endpoints=both))
    found = site.json("doctor", code=1)
    assert [_check(found, url)["state"] for url in both] == ["ok", "bad"]
    assert _check(found, "privileges")["state"] == "ok"


def test_a_cluster_without_quorum(site: Site) -> None:
    site.sim.control("lose_quorum")
    found = site.json("doctor", code=1)
    assert _check(found, "quorum")["state"] == "bad"


def test_files_that_others_reach(site: Site, key: Ed25519PrivateKey) -> None:
    site.plan()
    site.data_dir.chmod(0o755)
    (site.data_dir / "atlas.db").chmod(0o644)
    site.approvers.chmod(0o666)
    found = site.json("doctor", code=1)
    assert "chmod 700" in _check(found, str(site.data_dir))["remedy"]
    assert "chmod 600" in _check(found, "atlas.db")["remedy"]
    assert "chmod go-w" in _check(found, "approvers")["remedy"]


def test_nothing_is_configured(site: Site) -> None:
    site.configure({"data_dir": str(site.data_dir), "policy": "nope"})
    found = site.json("doctor", code=1)
    assert _check(found, "places")["state"] == "bad"
    assert _check(found, "policy")["state"] == "bad"
    assert "not there yet" in _check(found, str(site.data_dir))["detail"]
    assert not site.data_dir.exists()


def test_files_that_others_could_swap(site: Site, key: Ed25519PrivateKey) -> None:
    spec = site.spec()
    site.plan()
    for path, mode, remedy in ((site.data_dir, 0o777, "chmod 700"), (site.approvers, 0o666, "chmod go-w")):
        kept = path.stat().st_mode
        path.chmod(mode)
        check = _check(site.json("doctor", code=1), path.name)
        path.chmod(kept)
        assert check["state"] == "bad"
        assert f"{remedy} {path}" in check["remedy"]
    site.data_dir.chmod(0o777)
    assert site.error("plan", spec)["code"] == "store_unusable"
    above = site.path / "above"
    (above / "own").mkdir(parents=True, mode=0o700)
    above.chmod(0o777)
    site.reconfigure(lambda settings: settings.update(data_dir=str(above / "own")))
    assert _check(site.json("doctor", code=1), "own")["remedy"] == f"Run: chmod go-w {above}"
    site.config_dir.chmod(0o777)
    for command in (["doctor"], ["plan", spec]):
        error = site.error(*command)
        assert error["code"] == "config_invalid"
        assert error["remedy"] == f"Run: chmod go-w {site.config_dir}"


def test_which_ansible_there_is(site: Site, tmp_path: Path) -> None:
    """Where there are hosts; nobody needs it, and the command that gets it is told."""
    assert not [one for one in site.json("doctor")["checks"] if one["name"] == "engine ansible"]
    key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU"
    host = {"address": "127.0.0.1", "port": 1, "user": "ops", "identity": "env:NONE", "host_key": key}
    program = {"program": str(tmp_path / "none")}
    site.reconfigure(lambda settings: settings.update(ansible=program, inventories={"lab": {"hosts": {"web": host}}}))
    found = site.json("doctor", code=1)
    check = _check(found, "engine ansible")
    assert check["state"] == "note" and "cannot be executed" in check["detail"]
    assert found["commands"] == ["uv tool install --with-executables-from ansible-core,ansible-runner ansible"]
