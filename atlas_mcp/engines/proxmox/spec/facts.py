"""What tools may ask a Proxmox VE cluster: the questions, and the answers as frozen data.

What a cluster says is made harmless here, where it enters, whoever wrote it: names, ids, tags and states are words,
the rest is lines. Values of a configuration stay as they are, since undoing writes them back; `GuestConfig.name` and
`shown` are for messages.

Sizes are MiB and GiB (binary), as PVE counts them. The paths that each answer is read from are in
`engines.proxmox.facts` (https://pve.proxmox.com/pve-docs/api-viewer/).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, ClassVar, Literal, TypeVar

from pydantic import AfterValidator

from atlas_mcp.domain.text import line, quoted, word
from atlas_mcp.engines.proxmox import ENGINE, values
from atlas_mcp.model import FactRequest, Frozen, JsonObject, digest_of

T_co = TypeVar("T_co", covariant=True)
_MARK = "atlas:"
Word = Annotated[str, AfterValidator(word)]
Line = Annotated[str, AfterValidator(line)]


def mark(nonce: str) -> str:
    """What the description of every guest of a deployment carries: the proof that it is ours."""
    return f"{_MARK}{nonce}"


def nonce_in(description: str) -> str:
    """The nonce of the deployment that a description marks, "" for none: the last one in it counts."""
    lines = (text.strip() for text in description.split("\n"))
    return next((text for text in reversed([*lines]) if text.startswith(_MARK)), "").removeprefix(_MARK)


def marked(description: str, nonce: str) -> bool:
    """Whether a description carries a deployment's mark: a line of its own, and the last one of its kind.

    What a person's text in the lines before says does not count, so that no guest is two deployments'.
    """
    return bool(nonce) and nonce_in(description) == nonce


# -- facts: the answers ----------------------------------------------------------------------------


class Node(Frozen):
    """A node; capacity is 0 where it is offline."""

    name: Word
    online: bool
    cores: int
    memory_mib: int
    memory_used_mib: int


class Guest(Frozen):
    """A VM or container, as `/cluster/resources` shows it. `memory_mib` is what is configured."""

    vmid: int
    name: Word
    type: Literal["qemu", "lxc"]
    node: Word
    status: Word
    template: bool
    cores: int
    memory_mib: int
    disk_gib: int
    pool: Line
    tags: tuple[Word, ...]
    ha: Word
    lock: Word


class Storage(Frozen):
    """A storage as one node sees it. A shared storage appears once for every node."""

    name: Word
    node: Word
    type: Word
    shared: bool
    active: bool
    content: tuple[Word, ...]
    total_gib: int
    used_gib: int

    @property
    def free_gib(self) -> int:
        """What is not used."""
        return max(0, self.total_gib - self.used_gib)

    @property
    def thin(self) -> bool:
        """Whether it promises more than it has."""
        return self.type in {"lvmthin", "rbd", "zfspool", "btrfs", "dir", "nfs", "cephfs"}

    def room_gib(self, allowance: Allowance) -> int:
        """What it can still take above its reserve; a thin one by the operator's overcommit."""
        total = self.total_gib * (allowance.thin_factor if self.thin else 1.0)
        return int(total - self.used_gib - self.total_gib * allowance.storage_reserve_percent / 100)


class Allowance(Frozen):
    """What the operator's settings let ATLAS use of a cluster. Empty lists mean all; factors of 1.0 no overcommit."""

    first_vmid: int
    last_vmid: int
    nodes: tuple[str, ...]
    storages: tuple[str, ...]
    pools: tuple[str, ...]
    ssd: tuple[str, ...]
    hdd: tuple[str, ...]
    snippets: dict[str, str]
    cpu_factor: float
    memory_factor: float
    thin_factor: float
    memory_reserve_mib: int
    storage_reserve_percent: int
    full_clones_per_storage: int
    linked_clones_per_storage: int
    starts_per_node: int
    admin: bool

    @property
    def digest(self) -> str:
        """Names exactly this allowance."""
        return digest_of(self.model_dump(mode="json"))


class Resources(Frozen):
    """Everything one call to `/cluster/resources` tells."""

    nodes: tuple[Node, ...]
    guests: tuple[Guest, ...]
    storages: tuple[Storage, ...]
    pools: tuple[Line, ...]

    def guest(self, vmid: int) -> Guest | None:
        """The guest of that VMID."""
        return next((guest for guest in self.guests if guest.vmid == vmid), None)

    def memory_room_mib(self, node: Node, allowance: Allowance) -> int:
        """What a node can still promise above its reserve; negative where it has promised too much.

        Memory counts as configured, not as used: what is promised to a stopped guest is promised. What is in use
        counts where that is more: the token may not see every guest.
        """
        promised = sum(guest.memory_mib for guest in self.guests if guest.node == node.name and not guest.template)
        total = int(node.memory_mib * allowance.memory_factor)
        return total - max(promised + allowance.memory_reserve_mib, node.memory_used_mib)

    def core_room(self, node: Node, allowance: Allowance) -> int:
        """Virtual cores that a node can still promise at the operator's overcommit."""
        promised = sum(guest.cores for guest in self.guests if guest.node == node.name and not guest.template)
        return int(node.cores * allowance.cpu_factor) - promised


Privileges = dict[str, dict[str, bool]]  # path -> privilege -> whether it holds for the paths below, too


class Health(Frozen):
    """Version, quorum and the privileges held, as `GET /access/permissions` answers them.

    `quorate` is None where the token may not read it. `admin` are the privileges of the admin token, None where
    there is none or nobody asked.
    """

    version: Word
    quorate: bool | None
    nodes_online: int
    nodes_total: int
    privileges: Privileges
    admin: Privileges | None = None

    @property
    def major(self) -> int:
        """PVE's major version, 0 where it cannot be told."""
        first = self.version.partition(".")[0]
        return int(first) if first.isdecimal() else 0


class Bridge(Frozen):
    """A bridge of one node; an MTU of 0 is not set, which is 1500."""

    name: Word
    node: Word
    vlan_aware: bool
    active: bool
    mtu: int = 0


class Networks(Frozen):
    """Bridges by node; the SDN's virtual networks with their zone, the nodes that have them, those that take VLANs."""

    bridges: tuple[Bridge, ...]
    vnets: dict[Word, Word]
    vnet_nodes: dict[Word, tuple[Word, ...]] = {}
    vlan_vnets: tuple[Word, ...] = ()


class Disk(Frozen):
    """A disk of a guest: its key (`scsi0`), volume, storage and size."""

    key: str
    volume: str
    storage: str
    size_gib: int

    @property
    def owner(self) -> int:
        """The VMID that PVE counts its volume to, 0 where the name does not say."""
        return values.owner(self.volume)


class Drive(Frozen):
    """A drive of any kind: a disk, a CD-ROM, that of cloud-init, the EFI disk, the TPM's state.

    `storage` is "" where it is on none: an empty CD-ROM, or the node's own.
    """

    key: str
    volume: str
    storage: str
    cdrom: bool
    cloud_init: bool


class GuestConfig(Frozen):
    """The configuration of one guest; `digest` is PVE's, for optimistic locking."""

    vmid: int
    node: str
    digest: str
    values: JsonObject

    def text(self, key: str) -> str:
        """A value as text, "" where it is not set."""
        value = self.values.get(key)
        return "" if value is None else str(value)

    @property
    def name(self) -> str:
        """The guest's name as a message may hold it: whoever uses the guest may have written anything."""
        return word(self.text("name"))

    def shown(self, key: str) -> str:
        """A value as a message may hold it."""
        return quoted(self.text(key)) if key in self.values else "not set"

    @cached_property
    def texts(self) -> dict[str, str]:
        """Every value as text."""
        return {key: str(value) for key, value in self.values.items()}

    @cached_property
    def disks(self) -> tuple[Disk, ...]:
        """The disks with data of their own, the boot disk first."""
        first = values.boot_disk(self.texts)
        images = [key for key, value in self.texts.items() if values.is_image(key, value)]
        return tuple(
            Disk(
                key=key,
                volume=values.volume(self.text(key)),
                storage=values.storage_of(self.text(key)),
                size_gib=values.size_gib(values.options(self.text(key)).get("size", "")),
            )
            for key in sorted(images, key=lambda key: (key != first, *values.by_slot(key)))
        )

    @cached_property
    def drives(self) -> tuple[Drive, ...]:
        """Every drive, by key."""
        return tuple(
            Drive(
                key=key,
                volume=values.volume(value),
                storage=values.storage_of(value) if ":" in values.volume(value) else "",
                cdrom=values.is_cdrom(value),
                cloud_init=values.is_cloud_init(value),
            )
            for key, value in sorted(self.texts.items(), key=lambda item: values.by_slot(item[0]))
            if values.is_drive(key)
        )

    @property
    def identity(self) -> str:
        """What only this guest has, from when it was made; "" where it has none."""
        return values.identity(self.texts)

    @property
    def has_cloud_init(self) -> bool:
        """Whether it has a cloud-init drive."""
        return any(drive.cloud_init for drive in self.drives)

    @property
    def has_agent(self) -> bool:
        """Whether the guest agent is switched on in the configuration."""
        agent = values.options(self.text("agent"))
        return agent.get("", agent.get("enabled", "0")) == "1"

    def stranger(self, nonce: str, *identities: str) -> str:
        """Why it is not the guest that a deployment made; "" where it is.

        The mark in a description is text that anybody may copy into another guest of the same VMID. So it must have
        every identity that was read of the guest when it was made or looked at, too; "" says that none was read.
        """
        if not marked(self.text("description"), nonce):
            return "does not carry this deployment's mark"
        if any(read not in ("", self.identity) for read in identities):
            return "is not the guest that we made, though it bears our mark"
        return ""


def differing(config: GuestConfig, wanted: Mapping[str, str | int]) -> list[str]:
    """The keys whose value does not say what was asked, whatever way PVE writes it."""
    return [key for key, value in wanted.items() if not values.same(key, str(value), config.text(key))]


class HaRule(Frozen):
    """A rule of PVE 9. It names its guests one by one (`vm:100`); none is covered by a pool."""

    name: Line
    resources: tuple[Line, ...]


class Ha(Frozen):
    """What the HA manager knows: groups (PVE 8), rules (PVE 9) and the resources it manages, `vm:100` -> state."""

    groups: tuple[Word, ...]
    rules: tuple[HaRule, ...]
    resources: dict[Line, Word]


class BackupJob(Frozen):
    """A backup job: what it covers."""

    id: Line
    enabled: bool
    pool: Line
    vmids: tuple[int, ...]
    all: bool
    excluded: tuple[int, ...]
    comment: str

    def covers_pool(self, pool: str) -> bool:
        """Whether every guest of a pool, also one that is made later, is in it."""
        return self.enabled and (self.all or (bool(pool) and self.pool == pool))


# -- facts: the questions --------------------------------------------------------------------------


class Question(FactRequest[T_co]):
    """Asked of one cluster."""

    engine: ClassVar[str] = ENGINE
    cluster: str


class AskResources(Question[Resources]):
    """Nodes, guests, storages and pools, in one call."""


class AskAllowance(Question[Allowance]):
    """The operator's settings for a cluster: no call."""


class AskHealth(Question[Health]):
    """Version, quorum, privileges: three calls, and one for the admin token where it is asked for."""

    admin: bool = False


class AskNetworks(Question[Networks]):
    """One call a node, and one for the vnets."""

    nodes: tuple[str, ...]


class AskGuestConfig(Question[GuestConfig]):
    """One call."""

    vmid: int
    node: str


class AskTaken(Question[tuple[int, ...]]):
    """Which of these VMIDs are taken, by guests included that the token cannot see: one call each."""

    vmids: tuple[int, ...]


class AskHa(Question[Ha]):
    """Two or three calls."""


class AskBackupJobs(Question[tuple[BackupJob, ...]]):
    """One call."""


class AskTemplates(Question[tuple[GuestConfig, ...]]):
    """One call a template, for those named."""

    vmids: tuple[int, ...]


class Endpoint(Frozen):
    """One way into a cluster: how its certificate is checked, and why it does not serve, "" where it does."""

    url: str
    trust: str
    failure: str
    remedy: str = ""


class AskEndpoints(Question[tuple[Endpoint, ...]]):
    """Each endpoint tried by itself, all at once: one call each."""
