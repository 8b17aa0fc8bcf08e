"""The template shapes of `tests/cases/templates`: three VMs of each by both engines, and what became of every key.

The table of template keys is the case: a key that no row mentions fails here. Four shapes are made in `.ci/run`, all of
them with ATLAS_FULL=1; those that are refused are always tried.
"""

from __future__ import annotations

import copy
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas_mcp.cli.exits import Exit
from atlas_mcp.engines.proxmox import values
from atlas_mcp.engines.proxmox.spec import GuestConfig
from atlas_mcp.engines.proxmox.spec.template_keys import ROWS, Treatment, is_set, row_of
from tests.simcluster.process import SimCluster

from .cluster import CLUSTER
from .fleet import KEY
from .site import Shop

CASES = Path(__file__).parents[1] / "cases" / "templates"
SPECS: dict[str, Any] = yaml.safe_load((CASES / "specs.yaml").read_text().replace("KEY", KEY))
SHAPES: dict[str, Any] = yaml.safe_load((CASES / "shapes.yaml").read_text())
BASE = SHAPES.pop("BASE")
VMIDS = {name: 9001 + number for number, name in enumerate(SHAPES)}
ENGINES = ("proxmox", "terraform")
GIB = 10  # of each disk of a template

_MADE = [
    (engine, name) for name, shape in SHAPES.items() for engine in ENGINES if engine not in shape.get("refuses", {})
]
_REFUSED = [(engine, name) for name, shape in SHAPES.items() for engine in shape.get("refuses", {})]


def _chosen(engine: str, name: str) -> Any:
    skipped = "ATLAS_FULL" not in os.environ and not SHAPES[name].get("ci")
    marks = [pytest.mark.skip("part of .ci/full: set ATLAS_FULL=1")] if skipped else []
    return pytest.param(engine, name, marks=marks)


def config_of(name: str) -> dict[str, Any]:
    """The configuration of a template; a disk of its storage's, or the cloud-init drive, where a case says so."""
    merged = {**BASE, **SHAPES[name]["config"]}
    texts = {"DISK": f"ceph:{GIB},discard=on", "SEED": "ceph:cloudinit,media=cdrom"}
    return {key: texts.get(value, value) for key, value in merged.items() if value is not None}


@pytest.fixture(scope="module")
def sim(program: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimCluster]:
    """The cluster with a template of each shape, on pve2."""
    cluster = copy.deepcopy(CLUSTER)
    iso = [{"name": "iso/debian.iso", "content": "iso", "size_mib": 600}]
    for storage in cluster["storages"]:
        if storage["id"] == "local":
            storage["volumes"] += iso
        if storage["id"] == "vault":
            storage |= {"content": ["backup", "iso"], "volumes": iso}
    cluster["storages"].append(
        {"id": "local-lvm", "type": "lvmthin", "content": ["images"], "total": 400, "avail": 300}
    )
    cluster["guests"] += [
        {"vmid": VMIDS[name], "name": name, "node": "pve2", "template": True, "agent": True, "config": config_of(name)}
        for name in SHAPES
    ]
    with SimCluster(tmp_path_factory.mktemp("sim"), config=cluster) as running:
        yield running


def fleet(name: str, specs: tuple[str, ...] = tuple(SPECS)) -> dict[str, Any]:
    """The spec's entry of each VM, by name."""
    held = len(SHAPES[name].get("disks", ["scsi0"]))
    entries = {}
    for number, spec in enumerate(specs):
        case = SPECS[spec]
        sizes = [GIB + case.get("grow", 0), *[GIB] * (held - 1), *[20] * case["more"]]
        entries[spec] = {
            "id": spec,
            "hostname": f"{spec}-{number}",
            "template": VMIDS[name],
            "memory": "2GiB",
            "storage": "ceph",
            "disks": [{"size": f"{size}GiB"} for size in sizes],
            "readiness": {"level": "running", "timeout_s": 10},
            "cloud_init": {"ssh_keys": []},
            **copy.deepcopy(case["vm"]),
        }
    return entries


def written(shop: Shop, entries: dict[str, Any]) -> Path:
    document = {
        "apiVersion": "atlas/v1",
        "kind": "Fleet",
        "metadata": {"name": "shapes", "environment": "test"},
        "spec": {"pool": "atlas", "vms": list(entries.values())},
    }
    path = shop.site.path / "shapes.yaml"
    path.write_text(yaml.safe_dump(document))
    return path


def expected(name: str, spec: str) -> dict[str, str]:
    """What the spec and the table say of every key; drives apart."""
    case = fleet(name)[spec]
    template = GuestConfig(vmid=0, node="", digest="", values=config_of(name))
    keys = {
        key: template.text(key)
        for key in template.values
        if row_of(key).treatment in (Treatment.KEPT, Treatment.TOLD)
        and is_set(template, key)
        and not values.is_drive(key)
    }
    keys |= {
        "name": case["hostname"],
        "cores": str(case["cores"]),
        "memory": "4096" if case["memory"] == "4GiB" else "2048",
        "onboot": str(int(case.get("on_boot", False))),
    }
    if "balloon" in keys:
        keys["balloon"] = str(min(int(keys["balloon"]), int(keys["memory"])))
    if "agent" in case:
        keys["agent"] = f"enabled={int(case['agent'])}"
    for index, nic in enumerate(case["nics"]):
        keys[f"ipconfig{index}"] = (
            "ip=dhcp"
            if nic["ipv4"] == "dhcp"
            else ",".join((f"ip={nic['ipv4']['address']}", f"gw={nic['ipv4']['gateway']}"))
        )
        keys[f"net{index}"] = ",".join(
            ["virtio", f"bridge={nic['bridge']}"]
            + [
                f"{word}={int(nic[key])}"
                for key, word in (("vlan", "tag"), ("firewall", "firewall"), ("mtu", "mtu"))
                if key in nic
            ]
        )
    if case["cloud_init"]["ssh_keys"]:
        keys |= {"ciuser": "ops", "sshkeys": KEY}
    if "dns" in case:
        keys |= {"nameserver": "10.0.20.2", "searchdomain": "example.org"}
    return keys


def unlike(name: str, spec: str, found: dict[str, Any], engine: str) -> list[str]:
    """Every key of a guest that is not as spec and table say."""
    shape, case = SHAPES[name], SPECS[spec]
    guest = GuestConfig(vmid=0, node="", digest="", values=found)
    slots = [*shape["disks"], *shape["added"][: case["more"]]]
    want = expected(name, spec)
    wrong = [f"{key}: {guest.text(key)}, not {value}" for key, value in want.items() if not _same(key, value, guest)]
    ours = {"description", "tags", "smbios1", "vmgenid", "meta", "digest", "name"}
    written_by_provider = {"balloon", "agent"} if engine == "terraform" else set()
    for key in guest.values:
        if key in want or key in ours or values.is_drive(key) or not is_set(guest, key) or key in written_by_provider:
            continue
        wrong.append(f"{key}: {guest.text(key)}, and neither spec nor table says so")
    if engine == "terraform" and "balloon" not in want and guest.text("balloon") != want["memory"]:
        wrong.append(f"balloon: {guest.text('balloon')}, which takes memory away")
    if [disk.key for disk in guest.disks] != slots:
        wrong.append(f"disks: {[disk.key for disk in guest.disks]}, not {slots}")
    sizes = [GIB + case.get("grow", 0), *[GIB] * (len(shape["disks"]) - 1), *[20] * case["more"]]
    if [disk.size_gib for disk in guest.disks] != sizes:
        wrong.append(f"sizes: {[disk.size_gib for disk in guest.disks]}, not {sizes}")
    template = GuestConfig(vmid=0, node="", digest="", values=config_of(name))
    others = {drive.key for drive in guest.drives} - {*slots}
    there = {drive.key for drive in template.drives} - {*shape["disks"]}
    if others != there or not guest.has_cloud_init:
        wrong.append(f"other drives: {sorted(others)}, not {sorted(there)}")
    return wrong


def _same(key: str, value: str, guest: GuestConfig) -> bool:
    if key == "agent":
        return values.options(value).get("enabled", "1") == ("1" if guest.has_agent else "0")
    return values.same(key, value, guest.text(key))


@pytest.mark.parametrize(("engine", "name"), [_chosen(*one) for one in _MADE])
def test_a_shape_becomes_what_spec_and_table_say(shop: Shop, engine: str, name: str) -> None:
    path = written(shop, fleet(name))
    planned = shop.site.json("plan", path, "--engine", engine)
    told = " ".join(planned["warnings"])
    assert SHAPES[name].get("tells", "") in told
    job = shop.apply(planned["plan_id"])
    assert job["state"] == "succeeded", job
    guests = {guest["name"].partition("-")[0]: guest for guest in shop.guests.values()}
    wrong = {spec: unlike(name, spec, guests[spec]["config"], engine) for spec in SPECS}
    assert wrong == {spec: [] for spec in SPECS}
    again = shop.site.json("plan", path, "--engine", engine)
    assert again.get("nothing_to_do"), again
    assert shop.deployment["drift"] == []


@pytest.mark.parametrize(("engine", "name"), _REFUSED)
def test_a_shape_is_refused(shop: Shop, engine: str, name: str) -> None:
    error = shop.site.error("plan", written(shop, fleet(name)), "--engine", engine)
    assert error["code"] == "plan_unfeasible"
    assert SHAPES[name]["refuses"][engine] in str(error["problems"])
    assert not shop.guests


def test_a_clone_of_a_protected_template_is_undone(shop: Shop) -> None:
    """Before it is configured it is as protected as its template."""
    shop.site.sim.control("fail", method="PUT", suffix="/qemu/2000/config", status=400, message="refused", times=1)
    path = written(shop, fleet("protection", ("static",)))
    planned = shop.site.json("plan", path, "--engine", "proxmox")
    job = shop.apply(planned["plan_id"], code=Exit.NOT_DONE)
    assert job["state"] == "rolled_back", job
    assert not shop.guests


def test_there_are_enough_shapes() -> None:
    assert len(SHAPES) >= 25
    assert sum(bool(shape.get("ci")) for shape in SHAPES.values()) >= 4
    used = {key for name in SHAPES for key in config_of(name)}
    assert {f"{bus}0" for bus in ("ide", "sata", "scsi", "virtio")} <= used
    assert {"efidisk0", "tpmstate0", "sockets", "vcpus", "protection", "cicustom", "hookscript"} <= used


def test_the_table_has_every_key_of_pve_once() -> None:
    keys = yaml.safe_load((CASES / "keys.yaml").read_text())
    assert sorted(row.key for row in ROWS) == keys
