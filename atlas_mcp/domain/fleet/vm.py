"""One concrete VM: what an entry of a spec has become, with exact addresses and nothing left open.

`Vm` is stored with a deployment and compared with the next spec, so it survives JSON both ways:
`Vm.model_validate(vm.model_dump(mode="json")) == vm`.
"""

from __future__ import annotations

from enum import StrEnum

from atlas_mcp.domain.fleet.spec import (
    Backup,
    CloneMode,
    EnvironmentName,
    Ha,
    ReadinessLevel,
    Startup,
    Storage,
)
from atlas_mcp.domain.network import Dns
from atlas_mcp.domain.quantity import MiB
from atlas_mcp.domain.text import Value


class IpMode(StrEnum):
    """Where an address comes from."""

    DHCP = "dhcp"
    AUTO = "auto"
    STATIC = "static"


class VmIp(Value):
    """The address of one family: `address` ("10.0.20.11/24") is set where the mode is static."""

    mode: IpMode
    address: str | None = None
    gateway: str | None = None


class VmNic(Value):
    """One interface; `vlan` None is untagged, `mtu` None the bridge's."""

    bridge: str | None
    vnet: str | None
    vlan: int | None
    ipv4: VmIp | None
    ipv6: VmIp | None
    firewall: bool
    mtu: int | None

    @property
    def network(self) -> str:
        """The bridge or vnet it hangs on."""
        return self.bridge or self.vnet or ""


class VmDisk(Value):
    """One disk; a storage of None is the template's, for the boot disk of a linked clone."""

    size: MiB
    storage: Storage | None


class VmCloudInit(Value):
    """What cloud-init sets; None leaves the template's value."""

    user: str | None = None
    ssh_keys: tuple[str, ...] = ()
    snippet: str | None = None


class VmReadiness(Value):
    """When the VM counts as up, and how long to wait for it in seconds."""

    level: ReadinessLevel
    timeout_s: int


class Vm(Value):
    """One VM of a fleet.

    `id` is stable in its deployment, whatever the hostname becomes; `entry` is the id of the entry it comes from
    and `number` its place there, from 1. `disks[0]` is the boot disk. `tags` are sorted.
    """

    id: str
    entry: str
    number: int
    hostname: str
    environment: EnvironmentName
    description: str
    role: str | None
    template: int | str
    clone: CloneMode
    cores: int
    memory: MiB
    disks: tuple[VmDisk, ...]
    nics: tuple[VmNic, ...]
    dns: Dns
    cloud_init: VmCloudInit
    tags: tuple[str, ...]
    pool: str | None
    node: str | None
    ha: Ha | None
    startup: Startup | None
    on_boot: bool
    backup: Backup | None
    protection: bool
    software: tuple[str, ...]
    anti_affinity: str | None
    readiness: VmReadiness
    agent: bool | None

    @property
    def disk_total(self) -> MiB:
        """The size of all disks together."""
        return MiB(sum(disk.size for disk in self.disks))

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every static address, without prefix length, in the order of the interfaces."""
        ips = (ip for nic in self.nics for ip in (nic.ipv4, nic.ipv6))
        return tuple(ip.address.partition("/")[0] for ip in ips if ip is not None and ip.address is not None)
