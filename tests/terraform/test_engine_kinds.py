"""What VMs differ in, by engine terraform: made, complete, and gone, undone included; and the tree a person renders."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from atlas_mcp.cli.exits import Exit
from tests.requires import FULL, IN_FULL

from .cluster import TEMPLATE
from .site import FLEET, Shop

PLAIN: dict[str, Any] = {**FLEET["spec"]["vms"][0], "count": 1}
OWN: dict[str, dict[str, Any]] = {
    "ha": {"ha": {"state": "started"}},
    "disk": {"disks": [{"size": "20GiB"}, {"size": "10GiB"}]},
    "wall": {"nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": "dhcp", "firewall": True}]},
    "agent": {"agent": True},
    "snippet": {"cloud_init": {"snippet": "base"}},
}
VARIED: dict[str, Any] = {"vms": [{**PLAIN, "id": name, "hostname": name, **own} for name, own in OWN.items()]}
HA, DISK, WALL, AGENT, SNIPPET = (str(vmid) for vmid in range(2000, 2005))


def effects(shop: Shop, plan_id: str) -> dict[str, str]:
    """The effect of each step of Terraform's."""
    steps = shop.site.row(plan_id).plan.steps
    return {step.id: str(step.effect) for step in steps if step.engine == "terraform"}


@pytest.fixture
def varied(shop: Shop) -> Shop:
    snippets = {"base": "local:snippets/base.yaml"}
    shop.site.reconfigure(lambda settings: settings["clusters"]["demo"].update(snippets=snippets))
    return shop


@pytest.mark.skipif(not FULL, reason=IN_FULL)
def test_each_kind_is_made_and_removed(varied: Shop) -> None:
    shop = varied
    planned = shop.plan(spec=VARIED)
    assert effects(shop, planned["plan_id"]) == {
        "terraform/apply": "root",
        **{f"vm-{vmid}/create": "create" for vmid in (HA, DISK, WALL, AGENT)},
        f"vm-{SNIPPET}/create": "root",
        "terraform/finish": "read",
    }
    assert shop.apply(planned["plan_id"])["state"] == "succeeded"
    made = {vmid: guest["config"] for vmid, guest in shop.guests.items()}
    assert sorted(made) == [HA, DISK, WALL, AGENT, SNIPPET]
    assert list(shop.site.sim.state()["ha"]["resources"]) == [f"vm:{HA}"]
    assert "size=10G" in made[DISK]["scsi1"] and "scsi1" not in made[HA]
    assert "firewall=1" in made[WALL]["net0"] and "firewall=0" in made[DISK]["net0"]
    assert made[AGENT]["agent"].startswith("enabled=1")
    assert made[SNIPPET]["cicustom"] == "user=local:snippets/base.yaml"
    assert len(shop.state()) == 7  # with HA and the firewall's options
    assert shop.plan(spec=VARIED)["nothing_to_do"] and shop.deployment["drift"] == []

    removal = shop.site.json("plan", "--remove", shop.deployment["deployment_id"])
    assert effects(shop, removal["plan_id"]) == {
        "terraform/apply": "remove",
        **{f"vm-{vmid}/delete": "remove" for vmid in (HA, DISK, WALL, AGENT, SNIPPET)},
        "terraform/finish": "read",
    }
    assert shop.apply(removal["plan_id"])["state"] == "succeeded"
    _nothing_is_left(shop)


@pytest.mark.usefixtures("long")
def test_nothing_of_any_kind_is_left_of_a_failed_run(varied: Shop) -> None:
    shop = varied
    planned = shop.plan(spec=VARIED)
    shop.site.sim.control("start_error", message="no KVM here", name="snippet")
    job = shop.apply(planned["plan_id"], code=Exit.NOT_DONE)
    shop.site.sim.control("clear_faults")
    assert (job["state"], job["remains"]) == ("rolled_back", []) and "no KVM here" in job["reason"]
    _nothing_is_left(shop)


def _nothing_is_left(shop: Shop) -> None:
    assert shop.guests == {} and shop.state() == [] and shop.deployment["members"] == []
    assert shop.site.sim.state()["ha"]["resources"] == {}
    volumes = shop.site.sim.state()["storages"]["ceph"]["shared"]["volumes"]
    assert [name for name in volumes if name.startswith("vm-2")] == []


@pytest.mark.usefixtures("long")
def test_what_a_vm_got_before_a_run_failed_stays_and_is_told(shop: Shop) -> None:
    """HA of a VM that stays is not this run's to take back: it stays in the state, and the next plan knows it."""
    assert shop.make(count=1)["state"] == "succeeded"
    wanted = {"vms": [{**PLAIN, "ha": {"state": "started"}}, {**PLAIN, "id": "db", "hostname": "db"}]}
    planned = shop.plan(spec=wanted)
    shop.site.sim.control("fail_task", type="qmclone", message="out of space")
    job = shop.apply(planned["plan_id"], code=Exit.NOT_DONE)
    assert job["state"] == "rolled_back" and "not everything could be put back" in job["reason"]
    assert job["remains"] == ["vm:2000: create by Terraform is done and cannot be put back"]
    assert list(shop.site.sim.state()["ha"]["resources"]) == ["vm:2000"] and list(shop.guests) == ["2000"]
    assert 'proxmox_haresource.cloned["2000"]' in shop.state()
    renamed = {"vms": [{**PLAIN, "hostname": "renamed"}, {**PLAIN, "id": "db", "hostname": "db"}]}
    planned = shop.plan(spec=renamed)
    shop.site.sim.control("fail_task", type="qmclone", message="out of space")
    assert shop.apply(planned["plan_id"], code=Exit.NOT_DONE)["state"] == "rolled_back"
    assert shop.deployment["drift"] == ["web: name is renamed, planned web-01"], "Terraform knows it"
    assert shop.make(spec=wanted)["state"] == "succeeded"
    assert sorted(shop.guests) == ["2000", "2001"]


@pytest.mark.usefixtures("long")
def test_a_guest_that_somebody_removed_is_told_and_forgotten(shop: Shop) -> None:
    """The options of its firewall are still in the state, and go from it."""
    assert shop.make(count=1, **OWN["wall"])["state"] == "succeeded"
    shop.site.sim.control("remove_guest", vmid=2000)
    assert shop.deployment["drift"] == [
        "web: VM 2000 is gone, or the token cannot see it",
        'module.fleet.proxmox_virtual_environment_vm.cloned["2000"]: it is gone',
    ]
    removal = shop.site.json("plan", "--remove", shop.deployment["deployment_id"])
    assert removal["steps"] == {"apply": 1, "finish": 1, "destroy": 1}
    assert shop.apply(removal["plan_id"])["state"] == "succeeded"
    assert shop.state() == [] and shop.deployment["members"] == [] and shop.deployment["owner"] == ""


@pytest.mark.usefixtures("long")
def test_what_is_left_of_a_deployment_can_be_removed(shop: Shop) -> None:
    """Also where its spec asks for a VM that is gone, and could not be made anew."""
    assert shop.make(count=2)["state"] == "succeeded"
    shop.site.sim.control("remove_guest", vmid=2001)
    again = shop.plan(count=2)
    shop.site.sim.control("fail_task", type="qmclone", message="no space left")
    assert shop.apply(again["plan_id"], code=Exit.NOT_DONE)["state"] == "rolled_back"
    removal = shop.site.json("plan", "--remove", shop.deployment["deployment_id"])
    assert shop.apply(removal["plan_id"])["state"] == "succeeded"
    assert shop.guests == {} and shop.state() == [] and shop.deployment["members"] == []


@pytest.mark.usefixtures("long")
def test_ten(shop: Shop) -> None:
    assert shop.make(count=10)["state"] == "succeeded"
    assert len(shop.guests) == len(shop.state()) == 10
    assert {guest["status"] for guest in shop.guests.values()} == {"running"}
    assert shop.make(count=10, cores=4, hostname="shop-{n:02}")["state"] == "succeeded"
    assert sorted(guest["name"] for guest in shop.guests.values())[-1] == "shop-10"
    less: dict[str, Any] = {"cores": 4, "hostname": "shop-{n:02}", "spec": {"removed": ["web-10"]}}
    assert shop.make(count=9, **less)["state"] == "succeeded"
    assert "2009" not in shop.guests and len(shop.deployment["members"]) == 9
    removal = shop.site.json("plan", "--remove", shop.deployment["deployment_id"])
    assert shop.apply(removal["plan_id"])["state"] == "succeeded"
    assert shop.guests == {} and shop.state() == []


@pytest.mark.parametrize("origin", ["made", "adopted"])
@pytest.mark.usefixtures("long")
def test_the_rendered_tree_is_the_one_that_was_applied(
    shop: Shop, by_hand: Callable[..., str], tmp_path: Path, origin: str
) -> None:
    """A person who goes on by hand, with the state and what only the cluster knows, has nothing to do."""
    two = [PLAIN, {**PLAIN, "id": "db", "hostname": "db"}]
    if origin == "adopted":
        assert shop.apply(shop.site.json("plan", shop.spec(spec={"vms": two}))["plan_id"])["state"] == "succeeded"
    assert shop.make(spec={"vms": two})["state"] == "succeeded"
    if origin == "made":
        assert shop.make(spec={"vms": [PLAIN, {**two[1], "node": "pve2"}]})["state"] == "succeeded"
    tree = tmp_path / "out" / "terraform"
    rendered = shop.site.json("render", shop.deployment["deployment_id"], "-o", tree.parent, "--kind", "terraform")
    assert [asked.partition(":")[0] for asked in rendered["missing"]] == ["pve_endpoint", "templates"]
    values = json.loads((tree / "terraform.tfvars.json").read_text())
    applied = json.loads((shop.work / "tree" / "terraform.tfvars.json").read_text())
    assert values.get("adopted") == ({"adopted": ["web", "db"]}.get(origin))
    applied |= {"adopted": values["adopted"]} if origin == "adopted" else {}  # in another order
    # What only planning reads from the cluster; without `hardware` the module's own values count.
    assert {key for key in applied if applied[key] != values.get(key)} == {"pve_endpoint", "templates", "hardware"}
    template = {"vm_id": TEMPLATE, "node_name": "pve1", "storage": "ceph"}
    given = {"pve_endpoint": shop.site.sim.url, "templates": {"debian-12-cloud": template}, "kept_by_atlas": False}
    (tree / "local.auto.tfvars.json").write_text(json.dumps(given))
    shutil.copy(shop.work / "tree" / "terraform.tfstate", tree)
    by_hand("init", "-input=false", cwd=tree)
    assert "No changes." in by_hand("plan", "-input=false", "-detailed-exitcode", "-no-color", cwd=tree)
