"""Facts and predicates: what an engine reads, and when a condition of a plan no longer holds."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.engines.proxmox import spec
from atlas_mcp.engines.proxmox.spec import PredicateKind
from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.model import Effect, Predicate, Step
from atlas_mcp.testing import Clock
from tests import steps
from tests.contract.rigs import FOREIGN, Rig
from tests.steps import CLUSTER, NONCE, VMID, predicate

pytestmark = pytest.mark.anyio
NOBODY: frozenset[str] = frozenset()


async def test_a_cluster_that_is_not_configured_is_named(rig: Rig) -> None:
    with pytest.raises(AtlasError) as caught:
        await rig.engine.fact(spec.AskResources(cluster="other"))
    assert caught.value.code is Code.CLUSTER_UNKNOWN
    assert CLUSTER in caught.value.remedy


async def test_facts_tell_one_story(rig: Rig) -> None:
    rig.add(status="running")
    resources = await rig.engine.fact(spec.AskResources(cluster=CLUSTER))
    guest = resources.guest(VMID)
    assert guest is not None
    assert (guest.status, guest.node, guest.pool, guest.template) == ("running", "pve1", "atlas", False)
    assert resources.guest(VMID + 1) is None
    assert [node.name for node in resources.nodes] == ["pve1", "pve2", "pve3"]
    assert "atlas" in resources.pools
    config = await rig.engine.fact(spec.AskGuestConfig(cluster=CLUSTER, vmid=VMID, node="pve1"))
    assert config.stranger(NONCE) == ""
    assert [(disk.key, disk.storage, disk.size_gib) for disk in config.disks] == [("scsi0", "ceph", 10)]
    (template,) = await rig.engine.fact(spec.AskTemplates(cluster=CLUSTER, vmids=(steps.TEMPLATE, 77)))
    assert template.has_cloud_init
    assert template.has_agent
    health = await rig.engine.fact(spec.AskHealth(cluster=CLUSTER))
    assert (health.quorate, health.nodes_online, health.nodes_total) == (True, 3, 3)
    networks = await rig.engine.fact(spec.AskNetworks(cluster=CLUSTER, nodes=("pve1",)))
    assert [bridge.name for bridge in networks.bridges] == ["vmbr0"]
    allowance = await rig.engine.fact(spec.AskAllowance(cluster=CLUSTER))
    assert (allowance.first_vmid, allowance.last_vmid) == (2000, 2999)
    assert await rig.engine.fact(spec.AskTaken(cluster=CLUSTER, vmids=(VMID, VMID + 1, 100))) == (VMID, 100)
    (endpoint,) = await rig.engine.fact(spec.AskEndpoints(cluster=CLUSTER))
    assert endpoint.failure == ""


async def test_agents_tell_addresses_where_they_can(rig: Rig) -> None:
    rig.add(status="running")
    rig.change({"agent": "0"})
    rig.add(VMID + 1)
    asked = spec.AskAddresses(cluster=CLUSTER, vmids=(VMID, VMID + 1, VMID + 2))
    assert [(one.vmid, one.addresses, one.unknown) for one in await rig.engine.fact(asked)] == [
        (VMID, (), "the guest agent does not answer"),
        (VMID + 1, (), "it is stopped"),
        (VMID + 2, (), f"VM {VMID + 2} is not seen"),
    ]


async def test_ha_and_backup_jobs_are_told(rig: Rig) -> None:
    rig.add(status="running")
    assert (await rig.engine.fact(spec.AskHa(cluster=CLUSTER))).resources == {}
    rig.manage("by hand")
    assert (await rig.engine.fact(spec.AskHa(cluster=CLUSTER))).resources == {f"vm:{VMID}": "started"}
    assert await rig.engine.fact(spec.AskBackupJobs(cluster=CLUSTER)) == ()


async def test_a_guest_that_is_not_there_cannot_be_asked_for(rig: Rig) -> None:
    with pytest.raises(AtlasError):
        await rig.engine.fact(spec.AskGuestConfig(cluster=CLUSTER, vmid=VMID, node="pve1"))


def _holds() -> dict[str, Predicate]:
    clone: Step = steps.clone()
    return {
        "quorate": predicate(PredicateKind.QUORATE),
        "vmids": predicate(PredicateKind.VMIDS_FREE, {clone.id: VMID}),
        "names": predicate(PredicateKind.NAMES_FREE, names={"vm2000": VMID}),
        "memory": predicate(PredicateKind.NODE_MEMORY, {clone.id: 1024}, node="pve1"),
        "storage": predicate(PredicateKind.STORAGE_FREE, {clone.id: 10}, storage="ceph", node="pve1"),
    }


@pytest.mark.parametrize("name", _holds())
async def test_a_predicate_holds_on_a_healthy_cluster(name: str, rig: Rig) -> None:
    assert await rig.engine.failing(_holds()[name], NOBODY) is None


_BROKEN: dict[str, Predicate] = {
    "memory": predicate(PredicateKind.NODE_MEMORY, {"a": 10**7}, node="pve1"),
    "no node": predicate(PredicateKind.NODE_MEMORY, {"a": 1}, node="pve9"),
    "storage": predicate(PredicateKind.STORAGE_FREE, {"a": 10**6}, storage="ceph", node="pve1"),
    "no storage": predicate(PredicateKind.STORAGE_FREE, {"a": 1}, storage="gone", node="pve1"),
    "template": predicate(PredicateKind.TEMPLATE_SAME, vmid=steps.TEMPLATE, digest="0" * 40),
    "no template": predicate(PredicateKind.TEMPLATE_SAME, vmid=77, digest="0" * 40),
    "allowance": predicate(PredicateKind.ALLOWANCE_SAME, digest="0" * 64),
}


@pytest.mark.parametrize("name", _BROKEN)
async def test_a_predicate_that_fails_says_why(name: str, rig: Rig) -> None:
    problem = await rig.engine.failing(_BROKEN[name], NOBODY)
    assert problem is not None
    assert problem.message
    assert problem.remedy


async def test_steps_that_are_done_no_longer_count(rig: Rig) -> None:
    done = frozenset({"a"})
    assert await rig.engine.failing(_BROKEN["memory"], done) is None
    assert await rig.engine.failing(_BROKEN["storage"], done) is None


async def test_a_vmid_and_a_name_that_somebody_took(rig: Rig) -> None:
    rig.add(description=FOREIGN)
    assert await rig.engine.failing(_holds()["vmids"], NOBODY) is not None
    assert await rig.engine.failing(_holds()["vmids"], frozenset({steps.clone().id})) is None
    assert await rig.engine.failing(_holds()["names"], NOBODY) is None, "our own guest keeps its own name"
    other: Any = predicate(PredicateKind.NAMES_FREE, names={"vm2000": VMID + 1})
    assert await rig.engine.failing(other, NOBODY) is not None


async def test_quorum_that_was_lost(rig: Rig) -> None:
    rig.lose_quorum()
    assert await rig.engine.failing(predicate(PredicateKind.QUORATE), NOBODY) is not None


async def test_a_template_and_settings_that_are_the_same(rig: Rig) -> None:
    (template,) = await rig.engine.fact(spec.AskTemplates(cluster=CLUSTER, vmids=(steps.TEMPLATE,)))
    same = predicate(PredicateKind.TEMPLATE_SAME, vmid=steps.TEMPLATE, digest=template.digest)
    assert await rig.engine.failing(same, NOBODY) is None
    rig.change({"cores": "8"}, steps.TEMPLATE)
    assert await rig.engine.failing(same, NOBODY) is not None
    allowance = await rig.engine.fact(spec.AskAllowance(cluster=CLUSTER))
    assert await rig.engine.failing(predicate(PredicateKind.ALLOWANCE_SAME, digest=allowance.digest), NOBODY) is None


async def test_a_plan_that_misstates_a_step_is_found_out(rig: Rig) -> None:
    assert rig.engine.misstated(steps.plan(steps.vm(), Clock()())) == ()
    milder = steps.destroy().model_copy(update={"effect": Effect.READ})
    assert rig.engine.misstated(steps.plan([milder], Clock()()))
