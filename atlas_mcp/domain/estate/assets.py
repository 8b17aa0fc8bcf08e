"""The assets of an estate, each with what tells it from all others. Texts are bounded and printable where they enter.

None stands for what was not read: unknown is another thing than empty, and never a difference.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import partial
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from atlas_mcp.domain.text import line
from atlas_mcp.model import Frozen

LONGEST = 200  # characters of a text
MOST_PARTS = 64  # addresses, tags, hosts of one asset
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_MAC = re.compile(r"[0-9A-F]{2}(:[0-9A-F]{2}){5}")
_NOBODYS = re.compile(
    r"[0fF:-]*|0*1?|none|default string|to be filled.*|not (specified|applicable).*|system serial.*", re.I
)
_SHARED = re.compile(r"00:00:5E:00:0[12]|00:00:0C:07:AC|00:00:0C:9F:F|02:42:|EE:EE:EE:EE:EE:EE|FE:FF:FF:FF:FF:FF")


def _uuid(value: object) -> str | None:
    text = str(value or "").strip().lower()
    return text if _UUID.fullmatch(text) and not _NOBODYS.fullmatch(text) else None


def _mac(value: object) -> str | None:
    text = str(value or "").strip().upper().replace("-", ":")
    return text if _MAC.fullmatch(text) and not _NOBODYS.fullmatch(text) else None


def _machine(value: object) -> str | None:
    text = str(value or "").strip().lower()
    return text if re.fullmatch(r"[0-9a-f]{32}", text) and not _NOBODYS.fullmatch(text) else None


def _own_mac(value: str | None) -> str | None:
    """A MAC as a key: what protocols and container networks give to several machines alike is none."""
    return None if value is None or _SHARED.match(value) else value


def _serial(value: object) -> str | None:
    text = line(str(value or ""), LONGEST).strip()
    return text if len(text) >= 4 and not _NOBODYS.fullmatch(text) else None


def _parts(value: object) -> object:
    return tuple(value)[:MOST_PARTS] if isinstance(value, list | tuple) else value


Text = Annotated[str, AfterValidator(partial(line, longest=LONGEST))]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_parts)]
Uuid = Annotated[str | None, BeforeValidator(_uuid)]
Mac = Annotated[str | None, BeforeValidator(_mac)]
Serial = Annotated[str | None, BeforeValidator(_serial)]


Machine = Annotated[str | None, BeforeValidator(_machine)]


class Kind(StrEnum):
    """What an asset is."""

    CLUSTER = "cluster"
    HOST = "host"
    GUEST = "guest"
    NETWORK = "network"
    INTERFACE = "interface"
    DATASTORE = "datastore"
    VOLUME = "volume"
    SERVICE = "service"
    DEVICE = "device"
    LINK = "link"
    SESSION = "session"
    ALARM = "alarm"
    DISK = "disk"
    FILESYSTEM = "filesystem"


class Asset(Frozen):
    """One asset as one source sees it: `id` tells it from the others of that source, and stays.

    Fields that are `measured` change by themselves, or as another asset does: they are shown, and are no difference.
    """

    measured: ClassVar[frozenset[str]] = frozenset()

    id: Text
    name: Text
    cluster: Text = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """What only this asset has, whoever looks: its serial, UUID, MAC, or its number at its cluster."""
        return ()


class Cluster(Asset):
    """A cluster; `quorate` where it tells."""

    kind: Literal[Kind.CLUSTER] = Kind.CLUSTER
    sort: Text = ""
    version: Text | None = None
    quorate: bool | None = None


class Host(Asset):
    """A machine, or a node of a cluster. Capacity is None where it is not told, as of one that is away.

    `version` is of its operating system, or of what makes it a node; `chassis` is what its neighbours know it by.
    """

    measured = frozenset({"memory_used_mib"})

    kind: Literal[Kind.HOST] = Kind.HOST
    state: Text | None = None
    version: Text | None = None
    cores: int | None = None
    memory_mib: int | None = None
    memory_used_mib: int | None = None
    addresses: Texts | None = None
    gateways: Texts | None = None
    kernel: Text | None = None
    model: Text | None = None
    uuid: Uuid = None
    serial: Serial = None
    machine: Machine = None
    chassis: Text = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """Its UUID, its serial, the id of its operating system, and its chassis."""
        told = _told(uuid=self.uuid, serial=self.serial, chassis=self.chassis.lower() or None)
        return (*told, f"machine-id:{self.machine}") if self.machine else told


class Guest(Asset):
    """A virtual machine, or a container; `number` is its VMID."""

    kind: Literal[Kind.GUEST] = Kind.GUEST
    number: int | None = None
    sort: Text = ""
    host: Text = ""
    state: Text | None = None
    cores: int | None = None
    memory_mib: int | None = None
    disk_gib: int | None = None
    pool: Text = ""
    tags: Texts = ()
    template: bool = False
    snapshots: int | None = None
    oldest_snapshot: Text = ""
    uuid: Uuid = None
    serial: Serial = None

    @property
    def keys(self) -> tuple[str, ...]:
        """Its UUID, its serial, its number at its cluster."""
        at = f"{self.cluster}/{self.number}" if self.number is not None and self.cluster else None
        return _told(uuid=self.uuid, serial=self.serial, number=at)


class Network(Asset):
    """A bridge, or a virtual network, with the hosts that have it."""

    kind: Literal[Kind.NETWORK] = Kind.NETWORK
    sort: Text = ""
    hosts: Texts | None = None
    vlan_aware: bool | None = None
    zone: Text = ""
    mtu: int | None = None


class Interface(Asset):
    """An interface of the guest, host or device that has the id `owner`, with the addresses that it is configured with.

    `alias` is what people have written on it; `up` is whether it carries anything.
    """

    measured = frozenset({"owner_name"})

    kind: Literal[Kind.INTERFACE] = Kind.INTERFACE
    owner: Text = ""
    owner_name: Text = ""
    network: Text = ""
    vlan: int | None = None
    mac: Mac = None
    addresses: Texts | None = None
    alias: Text = ""
    up: bool | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """Its MAC."""
        return _told(mac=_own_mac(self.mac))


class Datastore(Asset):
    """Storage that guests and volumes are on."""

    measured = frozenset({"used_gib"})

    kind: Literal[Kind.DATASTORE] = Kind.DATASTORE
    sort: Text = ""
    hosts: Texts = ()
    shared: bool | None = None
    state: Text | None = None
    content: Texts = ()
    total_gib: int | None = None
    used_gib: int | None = None


class Volume(Asset):
    """A volume of a cluster of containers, and the claim that has it."""

    kind: Literal[Kind.VOLUME] = Kind.VOLUME
    capacity: Text | None = None
    state: Text | None = None
    claim: Text = ""
    sort: Text = ""


class Service(Asset):
    """A service of a cluster of containers, by where it is reached."""

    kind: Literal[Kind.SERVICE] = Kind.SERVICE
    namespace: Text = ""
    sort: Text = ""
    addresses: Texts = ()
    ports: Text = ""


class Device(Asset):
    """A device of the network; `chassis` is what its neighbours know it by, `local_as` its number in BGP."""

    kind: Literal[Kind.DEVICE] = Kind.DEVICE
    description: Text = ""
    location: Text = ""
    chassis: Text = ""
    serial: Serial = None
    local_as: int | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """Its serial, and its chassis."""
        return _told(serial=self.serial, chassis=self.chassis.lower() or None)


class Link(Asset):
    """A link between two ports, as one end of it tells; `name` is that end, `far` and `far_port` the other one."""

    kind: Literal[Kind.LINK] = Kind.LINK
    port: Text = ""
    far: Text = ""
    far_port: Text = ""
    ends: Texts = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Both ends of it, in one order whoever tells."""
        return _told(ends=" ".join(sorted(self.ends)).lower() or None)


class Session(Asset):
    """A session of a routing protocol; `name` is the device that tells of it."""

    kind: Literal[Kind.SESSION] = Kind.SESSION
    protocol: Text = ""
    peer: Text = ""
    peer_as: int | None = None
    state: Text = ""


class Alarm(Asset):
    """An alarm that a source itself raises: its `name`, what it is `about`, how bad it is, and since when."""

    kind: Literal[Kind.ALARM] = Kind.ALARM
    about: Text = ""
    status: Text = ""
    since: Text = ""


class Disk(Asset):
    """A drive of the host that has the id `owner`; `health` is what somebody says who looks after it."""

    measured = frozenset({"owner_name"})

    kind: Literal[Kind.DISK] = Kind.DISK
    owner: Text = ""
    owner_name: Text = ""
    sort: Text = ""
    model: Text = ""
    serial: Serial = None
    size_gib: int | None = None
    health: Text | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """Its serial."""
        return _told(drive=self.serial)


class Filesystem(Asset):
    """What a host has mounted at the path that is its `name`, from `source`: a device, or a server and its export."""

    measured = frozenset({"owner_name", "used_gib"})

    kind: Literal[Kind.FILESYSTEM] = Kind.FILESYSTEM
    owner: Text = ""
    owner_name: Text = ""
    sort: Text = ""
    source: Text = ""
    total_gib: int | None = None
    used_gib: int | None = None


AnyAsset = Annotated[
    Cluster
    | Host
    | Guest
    | Network
    | Interface
    | Datastore
    | Volume
    | Service
    | Device
    | Link
    | Session
    | Alarm
    | Disk
    | Filesystem,
    Field(discriminator="kind"),
]


def _told(**keys: str | None) -> tuple[str, ...]:
    return tuple(f"{name}:{value}" for name, value in keys.items() if value)
