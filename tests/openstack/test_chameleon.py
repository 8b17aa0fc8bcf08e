"""Where Chameleon differs from upstream, by its documentation: each row of the table in docs/bare-metal.md.

Chameleon was not reached. The double has its ways where `chameleon` is set, and upstream's where nothing is known.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from atlas_mcp.domain.baremetal.machine import machine_of
from atlas_mcp.domain.baremetal.spec import MachinesBody
from atlas_mcp.domain.quantity import MiB
from atlas_mcp.domain.repository.needs import NeedKind
from atlas_mcp.engines.openstack import objects, spec
from atlas_mcp.engines.openstack.spec import Kind
from tests.frozen import NONCE
from tests.openstack.cloud import ROOT
from tests.openstack.desk import KEY
from tests.openstack.double import Double
from tests.openstack.neutron import OUTER, RefusedError
from tests.openstack.rig import MARKED, PLACE, Rig

pytestmark = pytest.mark.anyio
UNTIL = datetime(2026, 12, 24, 18, 30, tzinfo=UTC)


@pytest.fixture
def site(double: Double, on_double: Rig) -> Rig:
    """A cloud with Chameleon's ways, and a lease there of somebody else with a VLAN and an address."""
    double.chameleon = True
    end = datetime.now(UTC) + timedelta(days=2)
    double.leases["theirs"] = {
        "id": "theirs",
        "name": "theirs",
        "status": "ACTIVE",
        "start_date": "2026-11-01T00:00:00.000000",
        "end_date": f"{end:%Y-%m-%dT%H:%M:00.000000}",
        "reservations": [
            {"id": "vlan-1", "resource_type": "network", "network_name": "theirs", "network_properties": ""},
            {"id": "fip-1", "resource_type": "virtual:floatingip", "network_id": OUTER, "amount": 1},
        ],
        "events": [],
        "hosts": [],
    }
    address = {
        "id": "address-1",
        "floating_ip_address": "127.10.0.250",
        "description": "",
        "status": "DOWN",
        "port_id": None,
    }
    double.network.held["floatingip"]["address-1"] = {**address, "tags": ["reservation:fip-1", "blazar"]}
    return on_double


def _sent(until: datetime = UNTIL) -> dict[str, Any]:
    """What is sent for a lease."""
    return objects._lease(spec.Lease(name=MARKED, nonce=NONCE, node_type="compute_skylake", nodes=2, until=until))


def test_dates_are_sent_to_the_minute_in_utc_and_read_in_any_form() -> None:
    east = datetime.fromisoformat("2026-12-24T20:30:59+02:00")
    sent = _sent(east)
    assert (sent["start_date"], sent["end_date"]) == ("now", "2026-12-24 18:30")
    forms = ("2026-12-24 18:30", "2026-12-24T18:30:00.000000", "2026-12-24T18:30:00Z", "2026-12-24T20:30:00+02:00")
    assert {spec.moment(text) for text in forms} == {UNTIL}


@pytest.mark.parametrize("chameleon", [False, True])
async def test_counts_are_sent_as_numbers_which_both_take(double: Double, on_double: Rig, chameleon: bool) -> None:
    double.chameleon = chameleon
    async with on_double.made(Kind.SERVER):
        (lease,) = double.leases.values()
        assert (lease["reservations"][0]["min"], lease["reservations"][0]["max"]) == (1, 1)
    texts = _sent(datetime.now(UTC) + timedelta(hours=1))
    texts["reservations"][0].update(min="2", max="2")
    if chameleon:
        assert double.lease(texts)["lease"]["reservations"][0]["min"] == 2
    else:
        with pytest.raises(RefusedError) as refused:
            double.lease(texts)
        assert refused.value.status == 500


def test_the_property_is_a_text_of_json_with_one_sign_of_equality() -> None:
    (sent,) = _sent()["reservations"]
    assert (sent["resource_type"], sent["hypervisor_properties"]) == ("physical:host", "")
    assert json.loads(sent["resource_properties"]) == ["=", "$node_type", "compute_skylake"]


async def test_what_a_node_has_is_read_from_flat_properties(double: Double, site: Rig) -> None:
    """Blazar's hosts have the reference's own names, with a dot for each level; numbers are texts there."""
    told = {
        "uid": "0c0cb5b0-0000-4000-8000-000000000001",
        "architecture.platform_type": "x86_64",
        "architecture.smt_size": "48",
        "main_memory.ram_size": str(192 * 2**30),
        "storage_devices.0.size": str(240 * 2**30),
        "gpu.gpu": "True",
        "gpu.gpu_count": "2",
        "gpu.gpu_model": "A100",
        "placement.rack": "3",
    }
    double.hosts.append({**double.hosts[0], "id": "4", "node_name": "P3-GPU-001", "node_type": "gpu_a100", **told})
    found = await site.engine.fact(spec.AskHardware(place=PLACE))
    host = next(one for one in found.hosts if one.id == "4")
    assert (host.name, host.node_type, host.properties["uid"]) == ("P3-GPU-001", "gpu_a100", told["uid"])
    machine = machine_of(host)
    assert machine.amount(NeedKind.CORES) == 48 and machine.amount(NeedKind.GPU) == 2
    assert machine.amount(NeedKind.MEMORY) == MiB(192 * 1024)
    assert machine.amount(NeedKind.DISK) == MiB(240 * 1024)


async def test_addresses_of_a_reservation_are_left_to_their_lease(double: Double, site: Rig) -> None:
    """ATLAS takes an address for a server by itself; one that a lease has reserved is neither taken nor released."""
    before = dict(double.network.held["floatingip"]["address-1"])
    async with site.made():
        assert len(await site.held(Kind.FLOATING_IP)) == 2
    assert double.network.held["floatingip"] == {"address-1": before}
    assert not [one for one in double.writes if "address-1" in one]


async def test_a_reservation_of_a_network_is_listed_with_its_lease_and_is_no_reservation_of_nodes(
    double: Double, site: Rig
) -> None:
    async with site.made(Kind.SERVER):
        assert sorted(await site.held(Kind.LEASE)) == sorted(["theirs", *_ours(double)])
    assert list(double.leases) == ["theirs"], "ours is ended alone"
    mixed = {**double.leases["theirs"], "id": "mixed"}
    nodes = {"id": "nodes-1", "resource_type": "physical:host"}
    done = objects._lease_stand({**mixed, "reservations": [*mixed["reservations"], nodes]}, "a lease")
    assert getattr(done, "result", {}).get("reservation") == "nodes-1", "not that which comes first"
    assert "0 reservations of nodes" in str(objects._lease_stand(mixed, "a lease"))


def _ours(double: Double) -> list[str]:
    return [one["name"] for id_, one in double.leases.items() if id_ != "theirs"]


async def test_the_reference_with_its_segment_of_a_cluster_is_not_asked(double: Double, site: Rig) -> None:
    """Hosts and what is free come from Blazar, in two calls, so that it is one way for every cloud."""
    await site.engine.fact(spec.AskHardware(place=PLACE))
    asked = [one for one in double.calls if "/auth/" not in one]
    assert asked == ["GET /reservation/v1/os-hosts", "GET /reservation/v1/os-hosts/allocations"]
    assert not [one for one in double.calls if "clusters" in one or "sites" in one]


def test_a_lease_of_more_than_seven_days_is_no_spec() -> None:
    body: dict[str, Any] = {"node_type": "compute_skylake", "image": "CC-Debian12", "public_key": KEY}
    assert MachinesBody.model_validate({**body, "hours": 168}).hours == 7 * 24
    with pytest.raises(ValidationError):
        MachinesBody.model_validate({**body, "hours": 169})


def test_the_table_names_each_of_these_tests() -> None:
    text = (ROOT / "docs" / "bare-metal.md").read_text()
    table = text.partition("## Chameleon")[2].partition("\n## ")[0]
    named = re.findall(r"`(test_\w+)` \|$", table, re.M)
    own = [
        name for name in globals() if name.startswith("test_") and name != "test_the_table_names_each_of_these_tests"
    ]
    assert sorted(named) == sorted(own)
