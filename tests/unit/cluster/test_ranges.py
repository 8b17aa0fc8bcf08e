"""Which addresses each pool of a cluster has: apart from each other, and the same whatever comes, grows or goes."""

from __future__ import annotations

import random
from collections.abc import Sequence
from ipaddress import ip_address
from typing import Any

import pytest

from atlas_mcp.domain.cluster.ranges import nics_of
from atlas_mcp.domain.fleet.expand import expand
from atlas_mcp.domain.fleet.parse import parse_fleet
from atlas_mcp.domain.fleet.spec import VmDefaults
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.errors import CallerError

FIRST = 11


def machines(last: int = 250, **nic: Any) -> VmDefaults:
    ranged = {"range": f"10.0.20.{FIRST}-10.0.20.{last}/24", "gateway": "10.0.20.1"}
    return VmDefaults.model_validate({"nics": [{"bridge": "vmbr0", "ipv4": ranged, **nic}]})


def parts(given: dict[str, list[Any]]) -> dict[str, tuple[int, int]]:
    """The last numbers of the first and the last address of each pool."""
    told = {name: nics[0]["ipv4"]["range"].partition("/")[0].split("-") for name, nics in given.items()}
    return {name: (int(ip_address(first)) % 256, int(ip_address(last)) % 256) for name, (first, last) in told.items()}


def made(pools: dict[str, int], nics: dict[str, list[Any]]) -> tuple[Vm, ...]:
    """The VMs of pools, as a fleet has them; one whose range is too short, or gives an address twice, is refused."""
    entry = {"template": "debian", "cores": 1, "memory": "1GiB", "storage": "ceph", "disks": [{"size": "12GiB"}]}
    head = {"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "shop", "environment": "dev"}}
    entries = [
        {**entry, "id": name, "count": count, "hostname": f"{name}-{{n}}", "nics": nics[name]}
        for name, count in pools.items()
    ]
    return expand(parse_fleet({**head, "spec": {"vms": entries}}))


def addresses(vms: Sequence[Vm]) -> dict[str, str | None]:
    return {vm.id: vm.nics[0].ipv4.address for vm in vms if vm.nics[0].ipv4 is not None}


def test_servers_have_as_many_as_they_are_and_pools_the_rest() -> None:
    given = nics_of(machines(60), {"server": 3, "general": 2}, ())
    assert parts(given) == {"server": (11, 13), "general": (14, 60)}
    assert given["server"][0] == {
        "bridge": "vmbr0",
        "ipv4": {"range": "10.0.20.11-10.0.20.13/24", "gateway": "10.0.20.1"},
    }


@pytest.mark.parametrize("plan", ["dhcp", None])
def test_what_is_no_range_is_left_as_it_is(plan: str | None) -> None:
    assert nics_of(VmDefaults.model_validate({"nics": [{"bridge": "vmbr0", "ipv4": plan}]}), {"server": 1}, ()) == {}


@pytest.mark.parametrize("seed", range(60))
def test_no_address_moves_and_none_is_given_twice(seed: int) -> None:
    chance, there = random.Random(seed), tuple[Vm, ...]()
    servers, refused = chance.choice((1, 3, 5)), 0
    for _ in range(6):
        names = chance.sample("abcd", chance.randint(0, 4))
        pools = {"server": servers, **{name: chance.randint(1, 12) for name in names}}
        try:
            vms = made(pools, nics_of(machines(), pools, there))
        except CallerError as error:
            refused += 1
            assert "VMs need one each" in str(error), "it is too short; nothing is given twice"
            continue
        had, have = addresses(there), addresses(vms)
        assert {key: have[key] for key in have.keys() & had} == {key: had[key] for key in have.keys() & had}
        going = {had[vm.id] for vm in there if vm.entry not in pools}
        assert not going & {*have.values()}, "VMs of a pool that goes keep theirs until they are gone"
        there = vms
    assert refused < 6
