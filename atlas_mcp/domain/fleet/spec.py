"""The spec of a fleet: `apiVersion: atlas/v1`, `kind: Fleet`.

These models hold what a person may write and refuse everything else. Most settings of a VM are optional here,
since `spec.defaults` or a profile may give them; `parse` says what is missing after merging and `fleet_check`
what contradicts. One entry under `vms` becomes one or more VMs (`expand`). Pure: nothing here knows a cluster.
"""

from __future__ import annotations

import base64
import binascii
import re
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, Strict, WithJsonSchema, model_validator

from atlas_mcp.domain.network import Dns, Nic
from atlas_mcp.domain.quantity import DiskSize, Memory
from atlas_mcp.domain.text import (
    Description,
    Label,
    NodeName,
    ObjectName,
    PoolName,
    Schedule,
    Software,
    StorageName,
    Tag,
    Unique,
    User,
    Value,
    Whole,
    shown,
    wrong,
)

API_VERSION = "atlas/v1"
MAX_VMS = 50
# Which names there are, the operator's settings say (`environments`), and parsing checks.
EnvironmentName = Annotated[Label, WithJsonSchema({"enum": ["dev", "test", "prod"], "type": "string"})]
Flag = Annotated[bool, Strict()]

_KEY_TYPES = (
    r"ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)"
    r"|sk-ssh-ed25519@openssh\.com|sk-ecdsa-sha2-nistp256@openssh\.com"
)
_KEY = rf"({_KEY_TYPES}) ([A-Za-z0-9+/]{{40,3000}}={{0,2}})(?: [A-Za-z0-9@._+:=, -]{{1,128}})?"
_PLACE = re.compile(r"\{n(?::0([1-9]))?\}")
_RESERVED_NAMES = {"localhost", "ip6-localhost", "ip6-loopback"}  # in every /etc/hosts
_HOST_LABEL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?")


class StorageClass(StrEnum):
    """What a storage must be like, where its name does not matter."""

    LOCAL = "local"
    SHARED = "shared"
    SSD = "ssd"
    HDD = "hdd"


class CloneMode(StrEnum):
    """Full clones stand alone; linked ones share the template's disk."""

    FULL = "full"
    LINKED = "linked"


class HaState(StrEnum):
    """What the HA manager keeps the VM at."""

    STARTED = "started"
    STOPPED = "stopped"
    IGNORED = "ignored"
    DISABLED = "disabled"


class ReadinessLevel(StrEnum):
    """What must be seen before a VM counts as up, easiest first."""

    RUNNING = "running"
    AGENT = "agent"
    ADDRESS = "address"
    CLOUD_INIT = "cloud-init"


class Storage(Value):
    """A storage by name or by class."""

    name: StorageName | None = None
    kind: StorageClass | None = Field(None, alias="class")

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.name is None) == (self.kind is None):
            raise wrong("a storage is given by either its name or its class.", "Write for example {class: shared}.")
        return self


def _storage_name(value: object) -> object:
    return {"name": value} if isinstance(value, str) else value


StorageRef = Annotated[Storage, BeforeValidator(_storage_name, json_schema_input_type=StorageName | Storage)]


def _template(value: object) -> int | str:
    if isinstance(value, int) and not isinstance(value, bool) and 100 <= value <= 999_999_999:
        return value
    if isinstance(value, str) and len(value) <= 63 and not value.isdecimal():
        if all(map(_HOST_LABEL.fullmatch, value.split("."))):
            return value
    raise wrong(
        f"{shown(value)} is neither a template's name nor a VMID from 100 to 999999999.",
        "Write its name, for example debian-12-cloud, or its VMID as a number.",
    )


Template = Annotated[
    int | str,
    PlainValidator(
        _template,
        json_schema_input_type=Annotated[int, Field(ge=100, le=999_999_999)] | Annotated[str, Field(max_length=63)],
    ),
]


def render_hostname(name: str, number: int) -> str:
    """The host name of the VM with that number: `{n}` and `{n:02}` are filled in."""
    return _PLACE.sub(lambda place: f"{number:0{place.group(1) or 1}d}", name)


def is_name_template(name: str) -> bool:
    """Whether the name holds a place for the number."""
    return _PLACE.search(name) is not None


def _hostname(name: str) -> str:
    filled = render_hostname(name, MAX_VMS)
    labels = filled.split(".")
    if len(filled) > 253 or not all(map(_HOST_LABEL.fullmatch, labels)):
        raise wrong(
            f"{shown(name)} is no host name: labels of 1 to 63 letters, digits and inner hyphens (RFC 1123).",
            "Write for example web-01, or web-{n:02} for several.",
        )
    if not _RESERVED_NAMES.isdisjoint({labels[0].lower(), labels[-1].lower()}):
        raise wrong(f"{shown(name)} is the name of every machine for itself.", "Write for example web-01.")
    if labels[-1].isdecimal():
        raise wrong(
            f"{shown(name)} ends in a label of digits only, like an address.", f"Write for example vm-{labels[-1]}."
        )
    return name


Hostname = Annotated[
    str,
    AfterValidator(_hostname),
    Field(max_length=255, description="RFC 1123 name; {n} or {n:02} is the number where count is given."),
]


def _ssh_key(key: str) -> str:
    remedy = "Write one public key as in an .pub file: ssh-ed25519 AAAA... comment."
    if "PRIVATE KEY" in key:
        raise wrong("the value is a private key.", "Give the public key, and change this key if the spec was shared.")
    form = re.fullmatch(_KEY, key.strip(" "))
    if form is None:
        raise wrong("the value is no OpenSSH public key on one line without options.", remedy)
    try:
        blob = base64.b64decode(form.group(2), validate=True)
    except binascii.Error:
        raise wrong("the key's base64 text is damaged.", remedy) from None
    name = form.group(1).encode()
    if blob[: 4 + len(name)] != len(name).to_bytes(4, "big") + name:
        raise wrong(f"the key's content does not match its type {form.group(1)}.", remedy)
    return key.strip(" ")


SshKey = Annotated[str, AfterValidator(_ssh_key), Field(description="One OpenSSH public key.")]


class Disk(Value):
    """One disk. The first of a VM is its boot disk, which grows from the template's."""

    size: DiskSize
    storage: StorageRef | None = Field(None, description="Default: the VM's storage.")


class CloudInit(Value):
    """What cloud-init sets in the guest. There are no passwords: SSH keys only."""

    user: User | None = None
    ssh_keys: Annotated[tuple[SshKey, ...], Unique()] | None = Field(None, max_length=32)
    snippet: ObjectName | None = Field(None, description="Name of a snippet that an operator approved.")


class Ha(Value):
    """High availability. PVE 9 has rules, PVE 8 groups."""

    state: HaState = HaState.STARTED
    group: ObjectName | None = Field(None, description="HA group (PVE 8).")
    rule: ObjectName | None = Field(None, description="HA rule (PVE 9).")

    @model_validator(mode="after")
    def _one(self) -> Self:
        if self.group is not None and self.rule is not None:
            raise wrong(
                "HA has a group and a rule; a cluster knows one of them.", "Keep rule on PVE 9, group on PVE 8."
            )
        return self


class Startup(Value):
    """Order and delays of a node's start and shutdown."""

    order: Annotated[int, Whole(0, 9999)] | None = None
    up_delay_s: Annotated[int, Whole(0, 3600, "seconds")] | None = None
    down_delay_s: Annotated[int, Whole(0, 3600, "seconds")] | None = None


class Backup(Value):
    """A backup job: an existing one that covers the VM's pool, or one of its own."""

    job: ObjectName | None = Field(None, description="Id of an existing job that covers the VM's pool.")
    schedule: Schedule | None = Field(None, description="PVE calendar event of an own job, for example 'sat 02:30'.")
    storage: StorageName | None = Field(None, description="Backup storage of an own job.")
    keep: Annotated[int, Whole(1, 365)] | None = Field(None, description="How many backups an own job keeps, 1 to 365.")

    @model_validator(mode="after")
    def _one(self) -> Self:
        own = [key for key in ("schedule", "storage", "keep") if getattr(self, key) is not None]
        if self.job is not None and own:
            raise wrong(f"an existing job is named together with {', '.join(own)}.", "Keep job, or leave it out.")
        if self.job is None and (self.schedule is None or self.storage is None):
            raise wrong(
                "a backup needs a job, or a schedule and a storage.", "Write {schedule: '02:30', storage: pbs}."
            )
        return self


class Readiness(Value):
    """When a VM counts as up. What cannot be known is a warning, never a failure."""

    level: ReadinessLevel | None = None
    timeout_s: Annotated[int, Whole(10, 3600, "seconds")] | None = None


class VmSettings(Value):
    """Settings of a VM, all optional: what a profile, `spec.defaults` and an entry may each give."""

    description: Description | None = None
    environment: EnvironmentName | None = Field(None, description="Default: metadata.environment.")
    role: Label | None = Field(None, description="What the VM does, for example web-server.")
    template: Template | None = Field(None, description="Template by name or VMID.")
    clone: CloneMode | None = Field(None, description="Default full.")
    cores: Annotated[int, Whole(1, 64, "cores")] | None = Field(None, description="CPU cores, 1 to 64.")
    memory: Memory | None = None
    storage: StorageRef | None = Field(None, description="Storage of every disk that names none.")
    disks: tuple[Disk, ...] | None = Field(None, min_length=1, max_length=16)
    nics: tuple[Nic, ...] | None = Field(None, min_length=1, max_length=8)
    dns: Dns | None = None
    cloud_init: CloudInit | None = None
    tags: Annotated[tuple[Tag, ...], Unique()] | None = Field(
        None, max_length=32, description="Joined over profile, defaults and entry."
    )
    pool: PoolName | None = Field(None, description="Default: spec.pool.")
    node: NodeName | None = Field(None, description="Pins the VM to a node; default: placed.")
    ha: Ha | None = None
    startup: Startup | None = None
    on_boot: Flag | None = Field(None, description="Start with the node; default false.")
    backup: Backup | None = None
    protection: Flag | None = Field(None, description="PVE refuses removal; default false.")
    software: Annotated[tuple[Software, ...], Unique()] | None = Field(None, max_length=50)
    anti_affinity: Label | None = Field(None, description="VMs of one group run on different nodes.")
    readiness: Readiness | None = None
    agent: Flag | None = Field(None, description="QEMU guest agent; default: as the template.")


class VmDefaults(VmSettings):
    """Settings merged under every VM of the spec."""

    profile: Label | None = Field(None, description="Profile that gives what is not set here.")


class VmEntry(VmDefaults):
    """One VM, or several alike where `count` is given."""

    id: Label | None = Field(
        None, description="Stable id: a new hostname under the same id is a rename. Default: hostname."
    )
    count: Annotated[int, Whole(1, MAX_VMS)] | None = Field(None, description="How many VMs, 1 to 50; default 1.")
    hostname: Hostname | None = None


class Metadata(Value):
    """What the deployment is called and what it is for."""

    name: Label = Field(description="Name of the deployment (RFC 1123 label).")
    environment: EnvironmentName
    description: Description | None = None


class FleetBody(Value):
    """The VMs and what they share."""

    cluster: Label | None = Field(None, description="Default: the only cluster that is configured.")
    pool: PoolName | None = Field(None, description="Pool of every VM that names none.")
    defaults: VmDefaults | None = None
    vms: tuple[VmEntry, ...] = Field(min_length=1, max_length=MAX_VMS)
    configure: Flag = Field(False, description="Run the roles of its software on new VMs in the plan that makes them.")
    removed: Annotated[tuple[Label, ...], Unique()] = Field(
        (), max_length=1000, description="Ids of VMs of the deployment to remove."
    )


class FleetSpec(Value):
    """A fleet: 1 to 50 VMs on one Proxmox VE cluster."""

    api_version: Literal["atlas/v1"] = Field(alias="apiVersion")
    kind: Literal["Fleet"]
    metadata: Metadata
    spec: FleetBody
