"""What of a template counts beside its disks: every drive, devices, and what its networks take."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.engines.proxmox import spec
from atlas_mcp.engines.proxmox.spec import Clone, Setting, mark, needs_of
from tests.unit.fleet.builders import TEMPLATE, allowance, assessed, config, fleet, look, stores

NAMES = ("n1", "n2", "n3")
EFI = "local:base-900-disk-1,size=4M"


@pytest.mark.parametrize(
    "drive",
    [
        {"ide2": "local:vm-900-cloudinit,media=cdrom,size=4M"},
        {"efidisk0": EFI},
        {"tpmstate0": EFI},
        {"ide0": "local:iso/debian.iso,media=cdrom"},
    ],
)
def test_every_drive_on_storage_of_one_node_keeps_the_clones_there(drive: dict[str, str]) -> None:
    seen = look(templates={900: config(values={**TEMPLATE, **drive})})
    places = assessed(seen, fleet({}, {}, {})).places
    assert {spot.host for spot in places.values()} == {"n1"}
    (problem,) = assessed(seen, fleet({"node": "n2"})).problems
    assert "a clone on local storage (local) stays there" in problem.message


def test_a_linked_clone_needs_space_where_the_efi_disk_is() -> None:
    clone = Clone(
        vmid=2000, nonce="n", template=900, node="n1", name="x", full=False, description=mark("n"), disks=("scsi0",)
    )
    template = config(values={**TEMPLATE, "efidisk0": EFI, "ide0": "isos:iso/a.iso,media=cdrom"})
    needs = {str(need) for need in needs_of((clone,), Setting(major=9, pools={}, zones={}, templates={900: template}))}
    spaces = {need for need in needs if "AllocateSpace" in need}
    assert spaces == {f"Datastore.AllocateSpace on /storage/{name}" for name in ("ceph", "local")}


def test_a_linked_clone_needs_storages_that_have_such() -> None:
    seen = look(
        templates={900: config(values={**TEMPLATE, "efidisk0": EFI})},
        storages=[*stores("ceph", NAMES, shared=True), *stores("local", NAMES, shared=False, type="lvm")],
    )
    problems = assessed(seen, fleet({"clone": "linked", "storage": None, "disks": [{"size": "10GiB"}]})).problems
    assert any("storage local of template debian has no linked clones" in one.message for one in problems)


@pytest.mark.parametrize(
    ("device", "path"),
    [
        ({"hostpci0": "mapping=gpu,pcie=1"}, "/mapping/pci/gpu"),
        ({"usb0": "mapping=key"}, "/mapping/usb/key"),
        ({"virtiofs0": "dirid=data"}, "/mapping/dir/data"),
        ({"rng0": "source=/dev/hwrng"}, "/mapping/hwrng"),
    ],
)
def test_a_mapped_device_needs_its_mapping(device: dict[str, str], path: str) -> None:
    template = config(values={**TEMPLATE, **device})
    problems = assessed(look(templates={900: template}), fleet()).problems
    assert problems == ()
    clone = Clone(
        vmid=2000, nonce="n", template=900, node="n1", name="x", full=True, storage="ceph", description="", disks=()
    )
    needs = needs_of((clone,), Setting(major=9, pools={}, zones={}, templates={900: template}))
    assert f"Mapping.Use on {path}" in {str(need) for need in needs}


def networks(mtu: int = 0, **more: Any) -> spec.Networks:
    bridges = tuple(spec.Bridge(name="vmbr0", node=name, vlan_aware=True, active=True, mtu=mtu) for name in NAMES)
    return spec.Networks(bridges=bridges, vnets={"apps": "vlans"}, vnet_nodes={"apps": NAMES}, **more)


@pytest.mark.parametrize(
    ("nic", "seen", "says"),
    [
        ({"vnet": "apps", "vlan": 20}, networks(), "vnet apps is not VLAN-aware"),
        ({"vnet": "apps", "vlan": 20}, networks(vlan_vnets=("apps",)), None),
        ({"vnet": "apps"}, networks(), None),
        ({"bridge": "vmbr0", "mtu": 9000}, networks(), "9000 is above the MTU of bridge vmbr0, 1500"),
        ({"bridge": "vmbr0", "mtu": 9000}, networks(9000), None),
        ({"bridge": "vmbr0", "mtu": 1500}, networks(1400), "above the MTU of bridge vmbr0, 1400"),
        ({"bridge": "vmbr0", "mtu": 1}, networks(1400), None),
    ],
)
def test_what_a_network_does_not_take_is_refused(nic: dict[str, Any], seen: spec.Networks, says: str | None) -> None:
    problems = assessed(look(networks=seen), fleet({"nics": [{**nic, "ipv4": "dhcp"}]})).problems
    assert [problem.message for problem in problems if says is None or says in problem.message] == (
        [] if says is None else [problems[0].message]
    )


def test_a_key_that_no_table_knows_is_told() -> None:
    seen = look(templates={900: config(values={**TEMPLATE, "newkey": "3"})}, allowance=allowance())
    assert any("its VMs keep newkey 3" in one for one in assessed(seen, fleet()).warnings)
