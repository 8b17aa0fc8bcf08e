"""What a person is told where engine terraform cannot go on: cause and remedy; and what was there is as it was."""

from __future__ import annotations

import fcntl
import hashlib
import json
import shutil
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from atlas_mcp.cli.exits import Exit

from .fleet import KEY
from .site import Shop
from .workspace import writes

BYSTANDER = {"vmid": 2000, "name": "bystander", "node": "pve2", "config": {"cores": 1, "memory": "512"}}


def refused(shop: Shop, *arguments: object, **changes: Any) -> dict[str, Any]:
    """The error of a plan that cannot be made. `all` is all that is said; it holds neither a secret nor a fault."""
    error = shop.site.error("plan", *(arguments or (shop.spec(**{"count": 1, **changes}), "--engine", "terraform")))
    error["all"] = " ".join([error["message"], error["remedy"], json.dumps(error["problems"])])
    assert error["code"] != "internal"
    _spoken(shop, error["all"])
    return error


def failed(shop: Shop, plan_id: str) -> dict[str, Any]:
    """The job of a plan that fails, and leaves nothing behind."""
    job = shop.apply(plan_id, code=Exit.NOT_DONE)
    assert job["remains"] == []
    _spoken(shop, job["reason"])
    return job


def _spoken(shop: Shop, text: str) -> None:
    assert "Traceback" not in text and "a fault of ATLAS" not in text
    assert shop.site.sim.tokens["terraform"].rpartition("=")[2] not in text


# -- the program -------------------------------------------------------------------------------------


def _script(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(["#!/bin/sh", *lines, ""]))
    path.chmod(0o755)
    return path


PROGRAMS: dict[str, tuple[Callable[[Path], Path], str]] = {
    "gone": (lambda path: path / "gone", "is not there, or cannot be executed"),
    "folder": (lambda path: path, "is not there, or cannot be executed"),
    "foreign": (lambda path: _script(path / "foreign"), "does not tell its version"),
    "broken": (lambda path: _broken(path / "broken"), "Exec format error"),
    "old": (lambda path: _script(path / "old", "echo 'Terraform v1.5.7'"), "is older than 1.9"),
}


def _broken(path: Path) -> Path:
    path.write_bytes(b"\x7fELF, of another machine")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("kind", PROGRAMS)
def test_a_program_that_is_none(shop: Shop, tmp_path: Path, kind: str) -> None:
    make, cause = PROGRAMS[kind]
    shop.site.reconfigure(lambda settings: settings.update(terraform={"program": str(make(tmp_path))}))
    error = refused(shop)
    assert error["code"] == "program_missing" and cause in error["message"] and error["remedy"]


def test_no_program_at_all(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    shop.site.reconfigure(lambda settings: settings.pop("terraform"))
    error = refused(shop)
    assert error["code"] == "program_missing" and "neither tofu nor terraform is on PATH" in error["message"]
    assert "terraform.embedded" in error["remedy"]


@pytest.mark.usefixtures("long")
def test_a_program_that_has_gone_since_the_plan(shop: Shop, tmp_path: Path, program: str) -> None:
    mine = tmp_path / "mine"
    mine.symlink_to(program)
    shop.site.reconfigure(lambda settings: settings.update(terraform={"program": str(mine)}))
    planned = shop.plan(count=1)
    mine.unlink()
    assert "Mend terraform.program" in failed(shop, planned["plan_id"])["reason"]
    assert shop.guests == {}


# -- the provider ------------------------------------------------------------------------------------


def test_a_provider_that_cannot_be_had(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "mirror").mkdir()
    shop.site.reconfigure(lambda settings: _mirror(settings, tmp_path / "mirror"))
    said = refused(shop)["all"]
    assert "the provider cannot be had (Failed to query available provider packages" in said
    assert "set rendering.mirrors.terraform to a mirror that has it" in said


@pytest.mark.usefixtures("long")
def test_another_provider_than_before(shop: Shop, mirror: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mirror"
    shutil.copytree(mirror, mine)
    shop.site.reconfigure(lambda settings: _mirror(settings, mine))
    assert shop.make(count=1)["state"] == "succeeded"
    for binary in mine.rglob("terraform-provider-*"):
        binary.write_bytes(binary.read_bytes() + b"\n# by somebody else\n")
    before = shop.guests
    said = refused(shop, cores=4)["all"]
    assert "the provider is not the one that was used before" in said and "doesn't match any of the checksums" in said
    assert "delete .terraform.lock.hcl in the directory terraform/DEPLOYMENT/tree below the data directory" in said
    assert shop.guests == before
    (shop.work / "tree" / ".terraform.lock.hcl").unlink()
    assert shop.plan(count=1, cores=4)["steps"]["apply"] == 1


def _mirror(settings: dict[str, Any], path: Path) -> None:
    settings["rendering"]["mirrors"]["terraform"] = str(path)


# -- the state ---------------------------------------------------------------------------------------


@contextmanager
def _locked(shop: Shop) -> Iterator[Callable[[], None]]:
    """Hold the lock of the state as another Terraform does. Gives a function that lets go of it."""
    state, info = shop.work / "tree" / "terraform.tfstate", shop.work / "tree" / ".terraform.tfstate.lock.info"
    about = {"ID": "0-1-2", "Operation": "OperationTypeApply", "Info": "", "Who": "bob@desk", "Version": "1.11.4"}
    info.write_text(json.dumps({**about, "Created": "2026-11-01T10:00:00Z", "Path": "terraform.tfstate"}))
    with state.open("r+") as file:
        fcntl.lockf(file, fcntl.LOCK_EX)

        def release() -> None:
            info.unlink()
            fcntl.lockf(file, fcntl.LOCK_UN)

        yield release


@pytest.mark.usefixtures("long")
def test_somebody_else_works_on_the_state(shop: Shop) -> None:
    """They are waited for. Where that takes too long, here at once since nobody says who they are, they are named."""
    assert shop.make(count=1)["state"] == "succeeded"
    with _locked(shop) as release:
        threading.Timer(1.5, release).start()
        planned = shop.plan(count=1, cores=4)
    before = shop.guests
    shop.site.sim.reset_requests()
    with _locked(shop):
        (shop.work / "tree" / ".terraform.tfstate.lock.info").unlink()
        said = refused(shop, cores=4)["all"]
        assert "somebody else works on the state of this deployment (Error acquiring the state lock" in said
        assert "Plan again once they have ended" in said and "-lock=false" not in said
        assert "somebody else works on the state" in failed(shop, planned["plan_id"])["reason"]
    assert shop.guests == before and writes(shop.site.sim) == []


@pytest.mark.usefixtures("long")
def test_the_state_is_anothers(shop: Shop) -> None:
    assert shop.make(count=1)["state"] == "succeeded"
    made = shop.deployment
    name, _, version = made["owner"].partition(" ")
    other = {"terraform": "opentofu", "opentofu": "terraform"}[name]
    for owner in (f"{other} 1.12.6", f"{name} 99.0.0", f"{name} of somebody"):
        shop.site.sql("UPDATE deployments SET owner = ?", owner)
        for error in (refused(shop, cores=4), refused(shop, "--remove", made["deployment_id"])):
            assert (error["code"], "remedy" in error) == ("state_owned", True), owner
            assert f"the state of this deployment is kept by {owner}" in error["message"]
    assert shop.deployment["drift"] is None  # not known, and said on standard error

    shop.site.sql("UPDATE deployments SET owner = ?", f"{name} 1.9.0")
    unchanged = shop.plan(count=1)
    assert unchanged["nothing_to_do"] and unchanged["warnings"] == []
    planned = shop.plan(count=1, cores=4)
    assert f"the state is kept by {name} 1.9.0, and by {name} {version} from this plan on" in planned["warnings"]
    assert shop.apply(planned["plan_id"])["state"] == "succeeded"
    assert shop.deployment["owner"] == f"{name} {version}"


@pytest.mark.parametrize("how", ["changed", "deleted"])
@pytest.mark.usefixtures("long")
def test_a_plan_file_is_not_what_was_planned(shop: Shop, how: str) -> None:
    planned = shop.plan(count=1)
    (file,) = (shop.work / "plans").iterdir()
    if how == "changed":
        file.write_bytes(file.read_bytes() + b"\0")
    else:
        file.unlink()
    shop.site.sim.reset_requests()
    reason = failed(shop, planned["plan_id"])["reason"]
    assert "Terraform's plan file is not here, or was changed. Make a new plan." in reason
    assert writes(shop.site.sim) == [] and shop.guests == {}


@pytest.mark.usefixtures("long")
def test_the_state_has_changed_since_the_plan(shop: Shop, by_hand: Callable[..., str]) -> None:
    assert shop.make(count=2)["state"] == "succeeded"
    planned = shop.plan(count=3, cores=4)
    by_hand("state", "rm", 'module.fleet.proxmox_virtual_environment_vm.cloned["2001"]')
    before = shop.guests
    shop.site.sim.reset_requests()
    reason = failed(shop, planned["plan_id"])["reason"]
    assert "the state has changed since the plan was made (Saved plan is stale" in reason
    assert "Make a new plan." in reason
    assert writes(shop.site.sim) == [] and shop.guests == before
    assert shop.state() == ['proxmox_virtual_environment_vm.cloned["2000"]']
    # A new plan would make a VM that is there: refused, until the state has it again.
    assert "it would create VM 2001, which was not asked for" in refused(shop, count=2, cores=4)["all"]
    by_hand("import", 'module.fleet.proxmox_virtual_environment_vm.cloned["2001"]', "pve3/2001")
    assert shop.plan(count=2)["steps"]["apply"] == 1


# -- guests of others --------------------------------------------------------------------------------


def test_a_foreign_guest_in_place_of_a_vm(shop: Shop) -> None:
    assert shop.make(count=1)["state"] == "succeeded"
    planned = shop.plan(count=1, cores=4)
    sim = shop.site.sim
    sim.control("remove_guest", vmid=2000)
    sim.control("add_guest", guest=BYSTANDER)
    before = shop.guests
    sim.reset_requests()
    job = failed(shop, planned["plan_id"])
    assert job["state"] == "stale" and "VM 2000 does not carry this deployment's mark" in job["reason"]
    assert "VM 2000 (bystander) does not carry this deployment's mark" in refused(shop, cores=4)["all"]
    error = refused(shop, "--remove", shop.deployment["deployment_id"])
    assert error["code"] == "not_ours" and "It is left alone" in error["all"]
    assert "web: VM 2000 does not carry this deployment's mark" in shop.deployment["drift"]
    assert shop.guests == before and writes(sim) == []


# -- what the provider cannot ------------------------------------------------------------------------


def test_a_fingerprint_is_not_enough(shop: Shop) -> None:
    host, _, port = shop.site.sim.url.removeprefix("https://").partition(":")
    certificate = ssl.PEM_cert_to_DER_cert(ssl.get_server_certificate((host, int(port))))

    def change(settings: dict[str, Any]) -> None:
        cluster = settings["clusters"]["demo"]
        cluster["fingerprint"] = ":".join(f"{byte:02X}" for byte in hashlib.sha256(certificate).digest())
        del cluster["ca_file"]

    shop.site.reconfigure(change)
    error = refused(shop)
    assert error["code"] == "config_invalid" and "cannot check the certificate's fingerprint" in error["message"]
    assert "Set ca_file" in error["remedy"]


def test_the_token_is_missing(shop: Shop) -> None:
    (shop.site.config_dir / "terraform.token").unlink()
    error = refused(shop)
    assert error["code"] == "credential_missing" and "Write the secret there" in error["remedy"]


@pytest.mark.usefixtures("long")
def test_the_token_has_gone_since_the_plan(shop: Shop, tmp_path: Path) -> None:
    planned = shop.plan(count=1)
    shop.site.until_idle()
    token = shop.site.config_dir / "terraform.token"
    away = token.rename(tmp_path / "away")
    approval = shop.site.signed(shop.site.row(planned["plan_id"]).plan, shop.key)
    job = shop.site.json("apply", planned["plan_id"], "--approval", approval, code=Exit.RUNNING)["job"]
    assert job["state"] == "queued" and shop.guests == {}  # left to a worker that has the token
    away.rename(token)
    assert shop.ended(job["job_id"])["state"] == "succeeded"


def test_own_backup_jobs_and_ha_without_its_privilege(shop: Shop) -> None:
    error = refused(shop, backup={"storage": "vault", "schedule": "daily"})
    assert error["code"] == "plan_unfeasible" and "web: Terraform makes no backup jobs." in error["all"]
    token = {"token": "terraform", "acl": {"/": ["Administrator"]}}
    shop.site.sim.control("restrict_token", **token, remove=["Sys.Console"])
    error = refused(shop, ha={"state": "started"})
    shop.site.sim.control("restrict_token", **token)
    assert error["code"] == "plan_unfeasible" and "Sys.Console on /" in error["all"]
    assert "admin" not in error["all"]  # the provider takes no second token


@pytest.mark.usefixtures("long")
def test_what_a_change_needs_of_the_token_is_known_before(shop: Shop) -> None:
    assert shop.make(count=1, node="pve1")["state"] == "succeeded"
    token = {"token": "terraform", "acl": {"/": ["Administrator"]}}
    cases: dict[str, dict[str, Any]] = {
        "Sys.Modify": {"startup": {"order": 3}},
        "VM.Migrate": {"node": "pve2"},
    }
    shop.site.sim.reset_requests()
    for privilege, changes in cases.items():
        shop.site.sim.control("restrict_token", **token, remove=[privilege])
        error = refused(shop, **{"node": "pve1", **changes})
        assert error["code"] == "plan_unfeasible" and f"lacks {privilege} on " in error["all"], privilege
    shop.site.sim.control("restrict_token", **token)
    assert writes(shop.site.sim) == []


AWAY = "hand the deployment back (atlas-mcp plan FILE --engine proxmox)"
OTHER_KEY = KEY.replace("ops@", "dev@").replace("IGJ0", "IGJ1")


@pytest.mark.usefixtures("long")
def test_login_of_a_vm_that_is_there_does_not_change(shop: Shop) -> None:
    """The module ignores it: the plan would be empty, the record wrong. The way out that is named goes through."""
    snippets = {"base": "local:snippets/base.yaml"}
    shop.site.reconfigure(lambda settings: settings["clusters"]["demo"].update(snippets=snippets))
    assert shop.make(count=1)["state"] == "succeeded"
    before, more = shop.guests, {"user": "ops", "ssh_keys": [KEY, OTHER_KEY]}
    shop.site.sim.reset_requests()
    seeds: list[dict[str, Any]] = [more, {"user": "dev", "ssh_keys": [KEY]}, {"snippet": "base"}, {"ssh_keys": []}, {}]
    for seed in seeds:
        error = refused(shop, cloud_init=seed)
        assert error["code"] == "plan_unfeasible", seed
        assert "by Terraform, cloud_init of a VM that is there does not change" in error["all"] and AWAY in error["all"]
    assert writes(shop.site.sim) == [] and shop.guests == before

    for changes, engine in (({}, "proxmox"), ({"cloud_init": more}, "proxmox"), ({"cloud_init": more}, "terraform")):
        planned = shop.site.json("plan", shop.spec(count=1, **changes), "--engine", engine)
        assert shop.apply(planned["plan_id"])["state"] == "succeeded"
    assert quote(OTHER_KEY, safe="") in json.dumps(shop.guests["2000"])
    assert shop.plan(count=1, cloud_init=more)["nothing_to_do"]
    assert "cloud_init of a VM" in refused(shop)["all"], "nor of one that it took over"


@pytest.mark.usefixtures("long")
def test_what_the_provider_never_unsets_does_not_go(shop: Shop) -> None:
    """A NIC and DNS settings would stay in the guest, and no plan would be empty afterwards. They can be replaced."""
    nics = [{"bridge": "vmbr0", "vlan": vlan, "ipv4": "dhcp"} for vlan in (20, 30)]
    dns = {"servers": ["10.0.20.2"], "search": ["example.org"]}
    assert shop.make(count=1, nics=nics, dns=dns)["state"] == "succeeded"
    other = [nics[0], {**nics[1], "vlan": 40}]
    assert shop.make(count=1, nics=other, dns={**dns, "servers": ["10.0.20.3"]})["state"] == "succeeded"
    dns["servers"] = ["10.0.20.3"]
    before = shop.guests
    shop.site.sim.reset_requests()
    cases: list[tuple[str, dict[str, Any]]] = [
        ("a NIC of a VM that is there does not go", {"nics": other[:1], "dns": dns}),
        ("dns search of a VM that is there does not go", {"nics": other, "dns": {"servers": dns["servers"]}}),
        ("dns servers, search of a VM that is there does not go", {"nics": other, "dns": {}}),
    ]
    for cause, changes in cases:
        error = refused(shop, **changes)
        assert error["code"] == "plan_unfeasible" and f"by Terraform, {cause}" in error["all"] and AWAY in error["all"]
    assert writes(shop.site.sim) == [] and shop.guests == before

    kept, less = {"nics": other, "dns": dns}, {"nics": other[:1]}
    for changes, engine in ((kept, "proxmox"), (less, "proxmox"), (less, "terraform")):
        planned = shop.site.json("plan", shop.spec(count=1, **changes), "--engine", engine)
        assert shop.apply(planned["plan_id"])["state"] == "succeeded"
    assert not {"net1", "ipconfig1", "nameserver", "searchdomain"} & {*shop.guests["2000"]["config"]}
    assert shop.plan(count=1, **less)["nothing_to_do"]


@pytest.mark.usefixtures("long")
def test_a_protected_vm_is_not_removed(shop: Shop) -> None:
    """PVE would refuse, but only after the provider has stopped it."""
    assert shop.make(count=2, protection=True)["state"] == "succeeded"
    less: dict[str, Any] = {"protection": True, "spec": {"removed": ["web-2"]}}
    shop.site.sim.reset_requests()
    assert "it is protected" in refused(shop, **less)["all"]
    assert "it is protected" in refused(shop, "--remove", shop.deployment["deployment_id"])["all"]
    assert writes(shop.site.sim) == []
    assert shop.make(count=2, protection=False)["state"] == "succeeded"
    assert shop.site.json("plan", "--remove", shop.deployment["deployment_id"])["steps"]["destroy"] == 2


@pytest.mark.usefixtures("long")
def test_disks_grow_alone(shop: Shop) -> None:
    assert shop.make(count=1)["state"] == "succeeded"
    assert "the disk would shrink from 20GiB to 15GiB" in refused(shop, disks=[{"size": "15GiB"}])["all"]
    bigger = [{"size": "25GiB"}]
    said = refused(shop, disks=bigger, cores=4)["all"]
    assert "scsi0 of a running guest cannot grow in one go with cpu: make it two plans, the first with the disk" in said
    planned = shop.plan(count=1, disks=bigger)
    assert "web-01: disk 0 grows from 20 to 25 GiB, which cannot be undone" in planned["warnings"]
    assert shop.apply(planned["plan_id"])["state"] == "succeeded"
    assert "size=25G" in shop.guests["2000"]["config"]["scsi0"]
    planned = shop.plan(count=1, disks=[*bigger, {"size": "10GiB"}])
    assert not [text for text in planned["warnings"] if "cannot be undone" in text], "a disk is added, and none grows"
    planned = shop.plan(count=1, disks=bigger, cores=4)
    assert "web: cores takes effect after the guest's next reboot" in planned["warnings"]
    assert shop.apply(planned["plan_id"])["state"] == "succeeded"
    assert int(shop.guests["2000"]["pending"]["cores"]) == 4 and shop.guests["2000"]["status"] == "running"


@pytest.mark.usefixtures("long")
def test_the_boot_disk_of_a_linked_clone_does_not_grow(shop: Shop) -> None:
    """The provider would fail at apply, half written. The way out that is named goes through."""
    linked: dict[str, Any] = {"clone": "linked", "count": 1, "storage": None}
    assert shop.make(**linked)["state"] == "succeeded"
    assert "base-9000" in shop.guests["2000"]["config"]["scsi0"]
    before = shop.guests
    shop.site.sim.reset_requests()
    bigger = [{"size": "25GiB"}]
    said = refused(shop, **linked, tags=["more"], disks=bigger)["all"]
    assert "scsi0 cannot grow: it is a linked clone's" in said and "hand it back (plan it with engine proxmox)" in said
    assert writes(shop.site.sim) == [] and shop.guests == before
    assert shop.make(**linked, tags=["more"], disks=[{"size": "20GiB"}, {"size": "10GiB", "storage": "ceph"}])
    more = [{"size": "20GiB"}, {"size": "19GiB", "storage": "ceph"}]
    assert shop.make(**linked, tags=["more"], disks=more)["state"] == "succeeded", "a disk of its own does"

    kept, grown = ({**linked, "tags": ["more"], "disks": [{"size": size}, more[1]]} for size in ("20GiB", "25GiB"))
    for changes, engine in ((kept, "proxmox"), (grown, "proxmox"), (grown, "terraform")):
        planned = shop.site.json("plan", shop.spec(**changes), "--engine", engine)
        assert shop.apply(planned["plan_id"])["state"] == "succeeded"
    assert "size=25G" in shop.guests["2000"]["config"]["scsi0"]
    assert shop.plan(**grown)["nothing_to_do"]
