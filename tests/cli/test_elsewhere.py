"""A plan signed on one machine and applied on another: the approval counts on the server that it was shown for, once.

Each way of using it somewhere else, or there again, is an attack: the guests are as they were afterwards.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp.cli import planfile
from atlas_mcp.cli.exits import Exit
from tests.cli.conftest import Site


def _elsewhere(site: Site, name: str = "elsewhere") -> None:
    """Have the commands work in another data directory."""
    site.reconfigure(lambda settings: settings.update(data_dir=str(site.path / name)))


@pytest.fixture
def there(site: Site, tmp_path: Path) -> Site:
    """The approver's machine: the key, and nothing else."""
    return Site(site.sim, tmp_path / "there", site.empty_database)


def _sign(site: Site, there: Site, file: Path) -> tuple[Path, str]:
    """The approval of a plan's file, signed on the approver's machine, and what was shown."""
    out = site.path / "signed.json"
    code, shown = there.approve(file, "--out", out, "--key-dir", site.config_dir / "keys")
    assert code == Exit.OK, shown
    return out, shown


def test_who_signs_is_shown_the_server(site: Site, key: Ed25519PrivateKey, there: Site) -> None:
    file = site.path / "plan.json"
    site.json("plan", site.spec(), "--out", file)
    anchor = planfile.read_plan(file).anchor
    assert anchor is not None
    approval, shown = _sign(site, there, file)
    assert f"It counts on server {anchor.server} alone, whose audit log is at record {anchor.head.seq}." in shown
    assert planfile.read_approval(approval).anchor == anchor
    (told,) = (one for one in json.loads(site.run("doctor", "--json").stdout)["checks"] if one["name"] == "server")
    assert anchor.server in told["detail"], "where the signer can compare it"
    assert site.json("apply", file, "--approval", approval)["job"]["state"] == "succeeded"


def test_the_pair_does_not_run_again_in_another_data_directory(site: Site, key: Ed25519PrivateKey, there: Site) -> None:
    file = site.path / "plan.json"
    site.json("plan", site.spec(), "--out", file)
    approval, _ = _sign(site, there, file)
    site.json("apply", file, "--approval", approval)
    site.until_idle()
    removal = site.json("plan", "--remove", site.json("deployments")["deployments"][0]["deployment_id"])["plan_id"]
    site.json("apply", removal, "--approval", site.signed(site.row(removal).plan, key))
    site.until_idle()
    assert site.ours == []
    here = site.data_dir
    _elsewhere(site)
    error = site.error("apply", file, "--approval", approval)
    assert error["code"] == "approval_invalid"
    assert "it is for server" in error["message"] and "approve plan-" in error["remedy"]
    assert site.ours == []
    site.reconfigure(lambda settings: settings.update(data_dir=str(here)))


def test_the_pair_does_not_run_again_in_a_restored_database(site: Site, key: Ed25519PrivateKey, there: Site) -> None:
    site.plan("other")
    shutil.copy2(site.data_dir / "atlas.db", site.path / "backup.db")
    file = site.path / "plan.json"
    site.json("plan", site.spec(), "--out", file)
    approval, _ = _sign(site, there, file)
    assert site.json("apply", file, "--approval", approval)["job"]["state"] == "succeeded"
    site.until_idle()
    (vmid,) = (int(id_) for id_, guest in site.sim.state()["guests"].items() if guest["name"] == "hello")
    site.sim.control("remove_guest", vmid=vmid)  # else the plan were stale there
    for path in site.data_dir.glob("atlas.db*"):
        path.unlink()
    shutil.copy2(site.path / "backup.db", site.data_dir / "atlas.db")
    error = site.error("apply", file, "--approval", approval)
    assert error["code"] == "approval_invalid"
    assert "the database was restored from a copy, or is one" in error["message"]
    assert site.json("audit", "verify")["intact"], "the chain alone does not show it"
    assert site.ours == []


def test_a_plan_from_elsewhere_is_signed_for_where_it_is_applied(
    site: Site, key: Ed25519PrivateKey, there: Site
) -> None:
    """It is planned in one place; the place that applies it writes it anew for the approver."""
    file, again = site.path / "plan.json", site.path / "again.json"
    planned = site.json("plan", site.spec(), "--out", file)
    here = site.data_dir
    _elsewhere(site)
    site.json("apply", file, code=Exit.WAITING)
    written = site.json("plan", planned["plan_id"], "--out", again)
    assert (written["plan_id"], written["file"]) == (planned["plan_id"], str(again))
    first, second = planfile.read_plan(file), planfile.read_plan(again)
    assert (first.plan, first.spec and first.spec.body) == (second.plan, second.spec and second.spec.body)
    assert first.anchor and second.anchor and first.anchor.server != second.anchor.server
    approval, _ = _sign(site, there, again)
    assert site.json("apply", file, "--approval", approval)["job"]["state"] == "succeeded"
    site.until_idle()
    site.reconfigure(lambda settings: settings.update(data_dir=str(here)))


def test_a_kept_plan_is_written_as_it_is(site: Site) -> None:
    plan_id, file = site.plan(), site.path / "plan.json"
    assert site.run("plan", plan_id, "--out", file, "--engine", "terraform").exit_code == Exit.USAGE
    assert site.error("plan", "plan-0000000000000000", "--out", file)["code"] == "not_found"
    assert not file.exists()
    site.json("plan", plan_id[:9], "--out", file)
    assert planfile.read_plan(file).plan.id == plan_id


def test_a_plan_file_that_names_no_server_is_not_signed(site: Site, key: Ed25519PrivateKey, there: Site) -> None:
    """As older versions wrote it; here it can still be approved and applied."""
    file = site.path / "plan.json"
    planned = site.json("plan", site.spec(), "--out", file)
    document = json.loads(file.read_text())
    del document["anchor"]
    file.write_text(json.dumps(document))
    error = there.error("approve", file, "--out", site.path / "approval.json", "--key-dir", site.config_dir / "keys")
    assert error["code"] == "approval_invalid" and "names no server" in error["message"]
    assert error["remedy"].endswith(f"atlas-mcp plan {planned['plan_id']} --out FILE")
    code, shown = site.approve(file)
    assert code == Exit.OK, shown
    assert site.json("apply", file)["job"]["state"] == "succeeded"


@pytest.mark.parametrize(
    "anchor", [7, {}, {"server": "x", "head": {"seq": 1, "mac": "0" * 64}}, {"server": "0" * 32, "head": {"seq": -1}}]
)
def test_a_plan_file_that_names_nonsense(site: Site, key: Ed25519PrivateKey, anchor: object) -> None:
    file = site.path / "plan.json"
    site.json("plan", site.spec(), "--out", file)
    file.write_text(json.dumps({**json.loads(file.read_text()), "anchor": anchor}))
    assert site.error("approve", file, "--out", site.path / "a.json")["code"] == "document_unreadable"


def test_a_plan_that_is_not_kept_here_asks_for_no_passphrase(site: Site, key: Ed25519PrivateKey, there: Site) -> None:
    file = site.path / "plan.json"
    site.json("plan", site.spec(), "--out", file)
    error = there.error("approve", file, "--key-dir", site.config_dir / "keys")
    assert error["code"] == "not_found" and "--out" in error["remedy"]
