"""A deployment that ATLAS made over the API goes to Terraform and comes back, and nothing in its guests changes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.requires import FULL, IN_FULL

from .site import Shop
from .workspace import power_changes


@pytest.mark.skipif(not FULL, reason=IN_FULL)
def test_there_and_back_and_removed(shop: Shop) -> None:
    sim = shop.site.sim
    assert shop.apply(shop.site.json("plan", shop.spec())["plan_id"])["state"] == "succeeded"
    before = shop.guests
    assert [guest["status"] for guest in before.values()] == ["running"] * 3

    sim.reset_requests()
    over = shop.plan()
    assert over["steps"] == {"apply": 1, "follow": 3, "finish": 1} and over["effect"] == "change"
    assert over["irreversible"] == []
    job = shop.apply(over["plan_id"])
    assert (job["state"], job["reason"]) == ("succeeded", "done"), job
    assert shop.guests == before and power_changes(sim) == []
    assert shop.state() == [f'proxmox_virtual_environment_vm.adopted["{vmid}"]' for vmid in (2000, 2001, 2002)]

    # Terraform's from now on: what is planned is its, and it never destroys what it took over.
    assert shop.site.json("plan", shop.spec())["nothing_to_do"]
    planned = shop.site.json("plan", shop.spec(hostname="shop-{n}"))
    assert planned["steps"] == {"apply": 1, "follow": 3, "finish": 1}
    assert shop.apply(planned["plan_id"])["state"] == "succeeded"
    assert sorted(guest["name"] for guest in shop.guests.values()) == ["shop-1", "shop-2", "shop-3"]
    error = shop.site.error("plan", "--remove", shop.deployment["deployment_id"])
    assert error["code"] == "plan_unfeasible" and "Hand the deployment back first" in error["remedy"]
    error = shop.site.error("plan", shop.spec(hostname="shop-{n}", count=2, **_without("web-3")))
    assert "never destroys it" in json.dumps(error["problems"])

    held = shop.guests
    back = shop.site.json("plan", shop.spec(hostname="shop-{n}"), "--engine", "proxmox")
    assert back["steps"] == {"apply": 1, "follow": 3, "finish": 1} and back["effect"] == "change"
    job = shop.apply(back["plan_id"])
    assert job["state"] == "succeeded", job
    assert shop.guests == held and shop.state() == [] and power_changes(sim) == []

    # And ATLAS's own again.
    planned = shop.site.json("plan", shop.spec(hostname="shop-{n}", cores=3))
    assert planned["steps"]["configure"] == 3, planned
    removal = shop.site.json("plan", "--remove", shop.deployment["deployment_id"])
    assert removal["steps"]["destroy"] == 3
    assert shop.apply(removal["plan_id"])["state"] == "succeeded"
    assert shop.guests == {}


@pytest.mark.skipif(not FULL, reason=IN_FULL)
def test_plain_dhcp_guests_keep_the_drive_that_they_have(shop: Shop) -> None:
    """Guest and spec agree, though the spec asks for nothing that cloud-init gives."""
    plain: dict[str, Any] = {"count": 1, "cloud_init": {"ssh_keys": []}}
    assert shop.apply(shop.site.json("plan", shop.spec(**plain))["plan_id"])["state"] == "succeeded"
    before = shop.guests
    assert "cloudinit" in before["2000"]["config"]["ide2"] and before["2000"]["config"]["ipconfig0"] == "ip=dhcp"
    assert shop.make(**plain)["state"] == "succeeded"
    assert shop.guests == before
    assert shop.make(**plain, hostname="shop-{n}")["state"] == "succeeded"
    assert shop.guests["2000"]["config"]["ide2"] == before["2000"]["config"]["ide2"]


@pytest.mark.skipif(not FULL, reason=IN_FULL)
def test_the_drive_stays_where_cloud_init_goes_from_the_spec(shop: Shop) -> None:
    """It goes by the API engine, and Terraform takes over what is left."""
    seedless: dict[str, Any] = {"count": 1, "cloud_init": {"ssh_keys": []}}
    assert shop.apply(shop.site.json("plan", shop.spec(count=1))["plan_id"])["state"] == "succeeded"
    drive = shop.guests["2000"]["config"]["ide2"]
    assert shop.apply(shop.site.json("plan", shop.spec(**seedless))["plan_id"])["state"] == "succeeded"
    assert shop.make(**seedless)["state"] == "succeeded"
    assert shop.make(**seedless, cores=3)["state"] == "succeeded"
    assert shop.guests["2000"]["config"]["ide2"] == drive


@pytest.mark.skipif(not FULL, reason=IN_FULL)
def test_what_terraform_made_is_handed_back_too(shop: Shop) -> None:
    assert shop.make(count=1)["state"] == "succeeded"
    held = shop.guests
    back = shop.site.json("plan", shop.spec(count=1), "--engine", "proxmox")
    assert shop.apply(back["plan_id"])["state"] == "succeeded"
    assert shop.guests == held and shop.state() == []
    less = shop.site.json("plan", shop.spec(count=1, memory="1GiB"))
    assert shop.apply(less["plan_id"])["state"] == "succeeded", "with what Terraform lets ballooning keep"
    removal = shop.site.json("plan", "--remove", shop.deployment["deployment_id"])
    assert removal["steps"] == {"stop": 1, "destroy": 1}
    assert shop.apply(removal["plan_id"])["state"] == "succeeded"
    assert shop.guests == {}


def test_a_hand_over_changes_nothing(shop: Shop) -> None:
    assert shop.apply(shop.site.json("plan", shop.spec(count=1))["plan_id"])["state"] == "succeeded"
    error = shop.site.error("plan", shop.spec(count=1, cores=4), "--engine", "terraform")
    assert error["code"] == "plan_unfeasible" and "handing over changes nothing" in json.dumps(error)
    shop.spec(count=1)
    shop.site.sim.control("set_config", vmid=2000, set={"description": "somebody else's"})
    error = shop.site.error("plan", shop.spec(count=1), "--engine", "terraform")
    assert "plan_unfeasible" in json.dumps(error)


def _without(member: str) -> dict[str, object]:
    return {"spec": {"removed": [member]}}
