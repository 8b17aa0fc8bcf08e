"""A cluster over MCP on a simulated cluster of VMs: collected, sized, and the fleet that it stands on is a fleet."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.contract_fleet.conftest import Site

pytestmark = pytest.mark.anyio
MACHINES: dict[str, Any] = {
    "template": "debian-12-cloud",
    "storage": "ceph",
    "cloud_init": {"user": "ops", "ssh_keys": "none"},
    "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": "dhcp"}],
    "pool": "atlas",
}
SHOP: dict[str, Any] = {
    "kind": "Cluster",
    "metadata": {"name": "shop", "environment": "prod"},
    "spec": {"platform": "k3s", "workloads": ["web x3 250m 512MiB public", "db 1 2GiB 20GiB"], "machines": MACHINES},
}


async def test_a_cluster_is_asked_for_what_it_lacks_and_kept_meanwhile(site: Site) -> None:
    async with site.client() as talk:
        begun = await talk.call("collect_spec", spec={"kind": "Cluster", "metadata": {"name": "shop"}})
        asked = {one["at"]: one.get("options", []) for one in begun["questions"]}
        assert [*asked] == ["/metadata/environment", "/spec/platform", "/spec/workloads"]
        assert asked["/metadata/environment"] == ["dev", "test", "prod"]
        assert "k3s" in asked["/spec/platform"]
        answered = {"metadata": {"environment": "dev"}, "spec": {"platform": "k3s", "workloads": ["web 1 1GiB"]}}
        more = await talk.call("collect_spec", spec=answered, spec_id=begun["spec_id"])
        told = {one["at"] for one in more["questions"] if not one.get("otherwise")}
        assert (more["complete"], more["revision"]) == (False, 2)
        assert told == {f"/spec/machines/{key}" for key in ("template", "storage", "nics")}
        done = await talk.call("collect_spec", spec={"spec": {"machines": MACHINES}}, spec_id=begun["spec_id"])
        assert (done["complete"], done["revision"], done.get("questions", [])) == (True, 3, [])
        assert (await talk.refused("collect_spec", spec=SHOP, spec_id="shop-00000000"))["error"] == "not_found"


async def test_a_profile_gives_what_the_spec_does_not_say(site: Site) -> None:
    async with site.client() as talk:
        found = await talk.call("collect_spec", spec=SHOP, profile="k3s-ha")
        assert found["spec"]["spec"]["high_availability"] is True
        assert "/spec/servers" in found["defaults"]["profile k3s-ha"]
        assert "/spec/platform" not in found["defaults"]["profile k3s-ha"]
        wrong = await talk.call("collect_spec", spec={**SHOP, "metadata": {"name": "other"}}, profile="k3s-haa")
        assert [(one["at"], one["remedy"]) for one in wrong["problems"]] == [("/profile", "Did you mean k3s-ha?")]


async def test_a_cluster_is_sized_with_its_reasons_and_what_is_to_be_said(site: Site) -> None:
    single = {**SHOP, "spec": {**SHOP["spec"], "high_availability": False, "version": "1.34"}}
    async with site.client() as talk:
        found = await talk.call("validate_capacity", spec_id=await talk.collect(single))
        assert found["fits"]
        assert found["placement"][0] == "server: 1 x 2 cores, 4GiB"
        said = " ".join(found["warnings"])
        assert "single-control-plane" in said and "out-of-support" in said
        checks = " ".join(found["checks"])
        for part in ("the workloads ask for 1.75 cores", "stays free", "cost: unknown", "time: unknown"):
            assert part in checks


async def test_the_fleet_that_a_cluster_stands_on_is_collected_and_fits(site: Site) -> None:
    async with site.client() as talk:
        spec_id = await talk.collect(SHOP)
        tree = await talk.call("render_artifacts", spec_id=spec_id, kinds=["inventory"])
        text = (await talk.call("read", uri=f"{tree['uri']}/fleet.yaml"))["text"]
        fleet = yaml.safe_load(text)
        entries = {one["id"]: one for one in fleet["spec"]["vms"]}
        assert (entries["server"]["count"], entries["server"]["anti_affinity"]) == (3, "shop-server")
        assert "anti_affinity" not in entries["general"]
        assert entries["general"]["count"] >= 2
        capacity = await talk.call("validate_capacity", spec_id=await talk.collect(fleet))
        assert capacity["fits"], capacity
        refused = await talk.refused("plan", spec_id=spec_id)
        assert refused["error"] == "plan_unfeasible"
        assert {one["at"] for one in refused["problems"]} == {"/spec/machines"}, "no inventory has them"


@pytest.mark.parametrize(
    ("changes", "at"),
    [
        ({"pools": [{"name": "a", "count": 1, "machine": "m6i.large"}]}, "/spec/pools/0/machine"),
        ({"pools": [{"name": "server", "count": 1, "cores": 2, "memory": "4GiB"}]}, "/spec/pools/0/name"),
        ({"network": {"api_from": ["10.0.0.0/8"]}}, "/spec/network/api_from"),
        ({"region": "eu-central-1"}, "/spec/region"),
    ],
)
async def test_what_k3s_does_not_do_is_named(site: Site, changes: dict[str, Any], at: str) -> None:
    async with site.client() as talk:
        spec_id = await talk.collect({**SHOP, "spec": {**SHOP["spec"], **changes}})
        assert at in str(await talk.refused("validate_capacity", spec_id=spec_id))


async def test_a_range_that_a_fleet_has_is_a_problem_and_names_it(site: Site) -> None:
    nics = [{"bridge": "vmbr0", "ipv4": {"range": "10.42.7.11-10.42.7.40/24", "gateway": "10.42.7.1"}}]
    near = {**SHOP, "spec": {**SHOP["spec"], "machines": {**MACHINES, "nics": nics}}}
    async with site.client() as talk:
        spec_id = await talk.collect(near)
        found = await talk.call("validate_capacity", spec_id=spec_id)
        assert not found["fits"]
        assert [one["at"] for one in found["problems"]] == ["/spec/network/pods"]
        assert "10.42.7.0/24" in found["problems"][0]["message"]
        assert "/spec/network/pods" in str(await talk.refused("plan", spec_id=spec_id))
