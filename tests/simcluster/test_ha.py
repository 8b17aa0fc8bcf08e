"""High availability: resources, rules and groups, and what the manager does with guests."""

from collections.abc import Callable
from typing import Any

import pytest

from .client import Api, ApiError, wait_until
from .conftest import SMALL
from .process import SimCluster

VM = "/nodes/pve1/qemu/200"
RESOURCES = "/cluster/ha/resources"
RULES = "/cluster/ha/rules"


@pytest.fixture(autouse=True)
def guest(deploy: Api) -> None:
    """VM 200, cloned from the Debian template."""
    assert deploy.clone(200) == "OK"


def guest_state(sim: SimCluster, vmid: int = 200) -> tuple[str, str]:
    found = sim.state()["guests"][str(vmid)]
    return found["node"], found["status"]


def test_adding_needs_sys_console(deploy: Api) -> None:
    with pytest.raises(ApiError) as refused:
        deploy.post(RESOURCES, sid="vm:200")
    assert refused.value.message == "Permission check failed (/, Sys.Console)"


def test_resource_life(deploy: Api, admin: Api) -> None:
    admin.post(RESOURCES, sid="vm:200", state="stopped", comment="by atlas", max_restart=2)
    listed = admin.get(RESOURCES)
    assert [(item["sid"], item["state"], item["comment"]) for item in listed] == [("vm:200", "stopped", "by atlas")]
    assert admin.get(f"{RESOURCES}/200")["max_restart"] == 2
    admin.put(f"{RESOURCES}/vm:200", max_restart=3, delete="comment", digest=listed[0]["digest"])
    assert "comment" not in admin.get(f"{RESOURCES}/vm:200")
    assert deploy.get(f"{VM}/status/current")["ha"] == {"managed": 1, "state": "stopped"}
    admin.delete(f"{RESOURCES}/vm:200")
    assert admin.get(RESOURCES) == []
    with pytest.raises(ApiError) as gone:
        admin.get(f"{RESOURCES}/vm:200")
    assert gone.value.message == "no such resource 'vm:200'"


@pytest.mark.parametrize(
    ("sid", "message"),
    [
        ("vm:4711", "resource 'vm:4711' does not exist in cluster"),
        ("4711", "unable to detect SID from VMID - VM/CT 4711 does not exist"),
    ],
)
def test_what_cannot_be_added(admin: Api, sid: str, message: str) -> None:
    with pytest.raises(ApiError) as refused:
        admin.post(RESOURCES, sid=sid)
    assert refused.value.message == message


def test_adding_twice(admin: Api) -> None:
    admin.post(RESOURCES, sid="vm:200")
    with pytest.raises(ApiError) as refused:
        admin.post(RESOURCES, sid="200")
    assert refused.value.message == "create resource failed: resource ID 'vm:200' already defined"


def test_the_manager_starts_what_it_gets(sim: SimCluster, admin: Api) -> None:
    """Why HA comes after the start and the readiness of a guest."""
    admin.post(RESOURCES, sid="vm:200")
    assert guest_state(sim) == ("pve1", "running")
    assert [t["user"] for t in admin.get("/nodes/pve1/tasks", typefilter="qmstart")] == ["root@pam"]


def test_start_and_stop_go_through_ha(sim: SimCluster, deploy: Api, admin: Api) -> None:
    admin.post(RESOURCES, sid="vm:200", state="stopped")
    upid = deploy.post(f"{VM}/status/start")
    assert upid.split(":")[5] == "hastart"
    assert deploy.finish(upid) == "OK"
    assert guest_state(sim)[1] == "running"
    assert admin.get(f"{RESOURCES}/vm:200")["state"] == "started"
    upid = deploy.post(f"{VM}/status/shutdown")
    assert upid.split(":")[5] == "hastop"
    assert guest_state(sim)[1] == "stopped"
    assert admin.get(f"{RESOURCES}/vm:200")["state"] == "stopped"


def test_the_request_ends_before_the_manager_acts(sim: SimCluster, deploy: Api, admin: Api) -> None:
    admin.post(RESOURCES, sid="vm:200", state="stopped")
    sim.control("hold_tasks", type="qmstart")
    upid = deploy.post(f"{VM}/status/start")
    assert deploy.finish(upid) == "OK"
    assert guest_state(sim)[1] == "stopped"
    sim.control("release_tasks")
    wait_until(lambda: guest_state(sim)[1] == "running")


def test_a_guest_that_does_not_start_is_in_error(sim: SimCluster, deploy: Api, admin: Api) -> None:
    sim.control("start_error", vmid=200, message="boom", times=1)
    admin.post(RESOURCES, sid="vm:200")
    services = [item for item in admin.get("/cluster/ha/status/current") if item["type"] == "service"]
    assert services[0]["state"] == "error"
    with pytest.raises(ApiError) as refused:
        admin.put(f"{RESOURCES}/vm:200", state="started")
    assert refused.value.message == "service 'vm:200' in error state, must be disabled and fixed first"
    admin.put(f"{RESOURCES}/vm:200", state="disabled")
    admin.put(f"{RESOURCES}/vm:200", state="started")
    assert guest_state(sim)[1] == "running"


def test_destroy_wants_purge(sim: SimCluster, deploy: Api, admin: Api) -> None:
    admin.post(RESOURCES, sid="vm:200", state="stopped")
    admin.post(RULES, rule="keep", type="node-affinity", resources="vm:200", nodes="pve1", comment="by atlas")
    with pytest.raises(ApiError) as refused:
        deploy.delete(VM)
    assert refused.value.message == "unable to remove VM 200 - used in HA resources and purge parameter not set."
    assert deploy.finish(deploy.delete(VM, purge=1)) == "OK"
    assert sim.state()["ha"] == {"resources": {}, "groups": {}, "rules": {}}


def test_rules(admin: Api) -> None:
    admin.post(RESOURCES, sid="vm:200", state="stopped")
    admin.post(RULES, rule="keep", type="node-affinity", resources="vm:200", nodes="pve1:2,pve2", comment="by atlas")
    rule = admin.get(f"{RULES}/keep")
    assert (rule["nodes"], rule["resources"], rule["comment"]) == ("pve1:2,pve2", "vm:200", "by atlas")
    assert (rule["strict"], rule["order"]) == (0, 1)
    admin.put(f"{RULES}/keep", type="node-affinity", nodes="pve1", strict=1)
    assert [item["nodes"] for item in admin.get(RULES, resource="vm:200")] == ["pve1"]
    assert admin.get(RULES, type="resource-affinity") == []
    admin.delete(f"{RULES}/keep")
    assert admin.get(RULES) == []


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"resources": "vm:100", "nodes": "pve1"}, "cannot use unmanaged resource(s) vm:100."),
        ({"resources": "vm:200", "nodes": "pve9"}, "cannot use non-existent node(s) pve9."),
    ],
)
def test_rules_that_make_no_sense(admin: Api, values: dict[str, str], message: str) -> None:
    admin.post(RESOURCES, sid="vm:200", state="stopped")
    with pytest.raises(ApiError) as refused:
        admin.post(RULES, rule="keep", type="node-affinity", **values)
    assert refused.value.message == message


def test_a_rule_moves_the_guest(sim: SimCluster, admin: Api) -> None:
    admin.post(RESOURCES, sid="vm:200")
    admin.post(RULES, rule="away", type="node-affinity", resources="vm:200", nodes="pve2:1,pve3:5")
    assert guest_state(sim) == ("pve3", "running")


def test_no_groups_on_pve_9(admin: Api) -> None:
    with pytest.raises(ApiError) as refused:
        admin.post("/cluster/ha/groups", group="prefer", nodes="pve1")
    assert refused.value.message == "cannot create group: ha groups have been migrated to rules"
    with pytest.raises(ApiError) as with_group:
        admin.post(RESOURCES, sid="vm:200", group="prefer")
    assert with_group.value.message == "invalid parameter 'group': ha groups have been migrated to rules"


def test_groups_on_pve_8(sim: SimCluster, small: Callable[..., Api]) -> None:
    full = small(version="8.4.1")
    full.finish(full.post("/nodes/n1/qemu/900/clone", newid=200, full=1))
    full.post("/cluster/ha/groups", group="prefer", nodes="n2:1", comment="by atlas")
    full.post(RESOURCES, sid="vm:200", group="prefer")
    assert guest_state(sim) == ("n2", "running")
    assert full.get("/cluster/ha/groups/prefer")["comment"] == "by atlas"
    with pytest.raises(ApiError) as used:
        full.delete("/cluster/ha/groups/prefer")
    assert used.value.message == "ha group 'prefer' is used by services"
    with pytest.raises(ApiError) as missing:
        full.get(RULES)
    assert missing.value.status == 501


def test_configured_ha(sim: SimCluster, small: Callable[..., Api]) -> None:
    guest: dict[str, Any] = {"vmid": 300, "name": "db", "node": "n1", "status": "running"}
    full = small(
        guests=[*SMALL["guests"], guest],
        ha={
            "resources": [{"sid": "vm:300", "state": "started", "comment": "theirs"}],
            "rules": [{"rule": "keep", "type": "node-affinity", "resources": "vm:300", "nodes": "n1"}],
        },
    )
    assert full.get(f"{RESOURCES}/vm:300")["comment"] == "theirs"
    assert full.get(f"{RULES}/keep")["nodes"] == "n1"


def test_an_offline_node_is_recovered_from(sim: SimCluster, admin: Api) -> None:
    admin.post(RESOURCES, sid="vm:200")
    sim.control("node_offline", node="pve1")
    assert sim.control("ha_recover", node="pve1") == {"moved": [200]}
    node, status = guest_state(sim)
    assert (node in ("pve2", "pve3"), status) == (True, "running")


def test_the_manager_waits_with_a_time_scale(sim: SimCluster, deploy: Api, admin: Api) -> None:
    sim.control("time_scale", value=0.005)
    admin.post(RESOURCES, sid="vm:200")
    assert guest_state(sim)[1] == "stopped"
    wait_until(lambda: guest_state(sim)[1] == "running")
