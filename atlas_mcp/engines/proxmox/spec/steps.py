"""The conditions that plans rest on and the steps they are made of, as frozen data."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from atlas_mcp.engines.proxmox.spec.facts import GuestConfig, differing
from atlas_mcp.engines.proxmox.spec.template_keys import is_set
from atlas_mcp.model import Frozen

# -- predicates ------------------------------------------------------------------------------------


class PredicateKind(StrEnum):
    """What a plan may rest on; `predicates` says how each is read again."""

    QUORATE = "quorate"
    VMIDS_FREE = "vmids_free"
    GUESTS_THERE = "guests_there"
    NAMES_FREE = "names_free"
    ADDRESSES_FREE = "addresses_free"
    NODE_MEMORY = "node_memory"
    STORAGE_FREE = "storage_free"
    TEMPLATE_SAME = "template_same"
    ALLOWANCE_SAME = "allowance_same"
    UNTAKEN = "untaken"
    MARKED = "marked"


# -- steps -----------------------------------------------------------------------------------------


class OnGuest(Frozen):
    """Acts on one guest of the deployment with that nonce."""

    vmid: int
    nonce: str


class Clone(OnGuest):
    """Make a guest from a template. Undone by removing what is proven ours, unless it has a disk beside `disks`."""

    action: Literal["clone"] = "clone"
    template: int
    node: str
    name: str
    full: bool
    storage: str = ""
    pool: str = ""
    description: str
    disks: tuple[str, ...] = Field(description="keys of the disks that the plan gives the guest")
    protected: bool = Field(default=False, description="as its template is, until it is configured and has our tag")


class Claim(OnGuest):
    """Read that a VMID is free, for another program to clone a template to with our token. Writes nothing.

    Undone by removing the guest, where the program is proven to have made it: `siblings` are all VMIDs that the same
    plan has cloned from the same template, each with its node; `source` is the template's.
    """

    action: Literal["claim"] = "claim"
    template: int
    source: str
    name: str
    pool: str = ""
    ha: bool = False
    disks: tuple[str, ...]
    siblings: dict[str, str]


class Configure(OnGuest):
    """Set and delete configuration keys in one call. Undone by putting back the keys that still hold what we wrote.

    `admin` has the second token write: `startup` needs a privilege on `/`.
    """

    action: Literal["configure"] = "configure"
    set: dict[str, str | int]
    delete: tuple[str, ...] = ()
    admin: bool = False


class GrowDisk(OnGuest):
    """Grow a disk to a size. PVE cannot shrink, so this cannot be undone, save with the guest it made."""

    action: Literal["grow_disk"] = "grow_disk"
    disk: str
    size_gib: int = Field(ge=1)


class Start(OnGuest):
    """Start a guest. Undone by stopping it."""

    action: Literal["start"] = "start"


class Stop(OnGuest):
    """Shut a guest down, and stop it where it does not within the time. Undone by starting it."""

    action: Literal["stop"] = "stop"
    shutdown_s: int = 60


class Ready(OnGuest):
    """Wait until a guest is as ready as asked. What cannot be known is a warning, not a failure.

    From level `agent` on it gives the guest's `address` and `host_key`, where it tells them; with `host_key` it waits
    for that as well, since what comes after it takes them.
    """

    action: Literal["ready"] = "ready"
    level: Literal["running", "agent", "address", "cloud-init"]
    timeout_s: int
    address: str = ""
    host_key: bool = False


class HaAdd(OnGuest):
    """Hand a guest to the HA manager. Undone by taking it back, where we put it there."""

    action: Literal["ha_add"] = "ha_add"
    state: str
    group: str = ""
    comment: str

    @property
    def stops(self) -> bool:
        """Whether the HA manager then stops the guest."""
        return self.state not in ("started", "ignored")


class HaRemove(OnGuest):
    """Take a guest back from the HA manager. Undone by handing it over as it was."""

    action: Literal["ha_remove"] = "ha_remove"


class BackupAdd(OnGuest):
    """Make a backup job of the guest's own, which carries our mark. Undone by deleting it."""

    action: Literal["backup_add"] = "backup_add"
    job: str
    schedule: str
    storage: str
    keep: int = Field(default=0, description="backups kept, 0 as the storage says")


class BackupRemove(OnGuest):
    """Delete the guest's own backup job, proven ours by its mark. Undone by making it again as it was."""

    action: Literal["backup_remove"] = "backup_remove"
    job: str


class Verify(OnGuest):
    """Hold a guest against what it should be, and note the volumes of its `disks`. Reads only.

    With `cloud_init` it must have a cloud-init drive: without one, addresses, user and keys never reach it.
    """

    action: Literal["verify"] = "verify"
    expect: dict[str, str | int]
    disks: tuple[str, ...]
    absent: tuple[str, ...] = Field(default=(), description="keys that must not be set")
    cloud_init: bool = False

    def unmet(self, config: GuestConfig) -> list[str]:
        """What of a guest is not as it should be."""
        wrong = [*differing(config, self.expect), *(key for key in self.absent if is_set(config, key))]
        return [*wrong, *(["its cloud-init drive"] if self.cloud_init and not config.has_cloud_init else [])]


class Destroy(OnGuest):
    """Remove a stopped guest with its disks, all of which must be `volumes`. Cannot be undone.

    `identity` is that of the guest that was looked at, "" in a plan that was made before such was read.
    With `gone`, somebody else has removed it: nothing is deleted, and the VMID must be free.
    """

    action: Literal["destroy"] = "destroy"
    volumes: tuple[str, ...]
    identity: str = ""
    gone: bool = False


Action = Annotated[
    Clone
    | Claim
    | Configure
    | GrowDisk
    | Start
    | Stop
    | Ready
    | HaAdd
    | HaRemove
    | BackupAdd
    | BackupRemove
    | Verify
    | Destroy,
    Field(discriminator="action"),
]
ACTIONS: TypeAdapter[Action] = TypeAdapter(Action)
