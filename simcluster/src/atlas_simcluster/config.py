"""The configuration file: what is in the cluster when it starts, checked and turned into plain records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fakepve.storage import TYPES

from .fields import ConfigError, Fields
from .permissions import expand

GIB = 1024**3
MIB = 1024**2
STATUSES = ("running", "stopped")


@dataclass(frozen=True)
class NodeConfig:
    name: str
    cpus: int
    memory_mib: int
    online: bool
    bridges: dict[str, dict[str, Any]]


@dataclass(frozen=True)
class VolumeConfig:
    name: str
    content: str
    size: int
    node: str | None


@dataclass(frozen=True)
class StorageConfig:
    """Sizes in bytes; `avail` by node where the nodes of a local storage differ."""

    id: str
    type: str
    content: str
    shared: bool
    nodes: list[str]
    total: int
    avail: int | dict[str, int] | None
    volumes: list[VolumeConfig]


@dataclass(frozen=True)
class GuestConfig:
    vmid: int
    name: str
    node: str
    template: bool = False
    config: dict[str, Any] = field(default_factory=dict)
    status: str = "stopped"
    agent: bool = False
    boot_secs: float = 0.0
    cloud_init_secs: float = 0.0
    cloud_init_error: str | None = None
    pool: str | None = None
    lock: str | None = None
    snapshots: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class AccountConfig:
    """A user, or a token ("user@realm!name") with its secret and privilege separation."""

    id: str
    acl: dict[str, list[str]]
    secret: str | None = None
    privsep: bool = True


@dataclass(frozen=True)
class ClusterConfig:
    name: str
    version: str
    nodes: list[NodeConfig]
    storages: list[StorageConfig]
    zones: dict[str, dict[str, Any]]
    vnets: dict[str, dict[str, Any]]
    pools: dict[str, str]
    guests: list[GuestConfig]
    users: list[AccountConfig]
    tokens: list[AccountConfig]
    ha: Mapping[str, list[dict[str, Any]]]
    backup_jobs: list[dict[str, Any]]
    control: list[dict[str, Any]]


def _node(fields: Fields) -> NodeConfig:
    bridges = {}
    for name, options in fields.mapping("bridges").items():
        if not isinstance(options, dict):
            raise fields.fail("bridges", f"expected an object for {name}")
        bridges[name] = options
    return NodeConfig(
        name=fields.text("name"),
        cpus=fields.integer("cpus", 16, minimum=1),
        memory_mib=fields.integer("memory_mib", 65536, minimum=1),
        online=fields.flag("online", True),
        bridges=bridges,
    )


def _volume(fields: Fields) -> VolumeConfig:
    return VolumeConfig(
        name=fields.text("name"),
        content=fields.text("content"),
        size=int(fields.number("size_mib", 1) * MIB),
        node=fields.maybe_text("node"),
    )


def _avail(fields: Fields) -> int | dict[str, int] | None:
    value = fields.raw("avail")
    if value is None:
        return None
    if isinstance(value, dict) and all(isinstance(size, (int, float)) for size in value.values()):
        return {node: int(size * GIB) for node, size in value.items()}
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return int(value * GIB)
    raise fields.fail("avail", "expected GiB as a number, or an object of node to GiB")


def _storage(fields: Fields) -> StorageConfig:
    kind = fields.text("type")
    if kind not in TYPES:
        raise fields.fail("type", f"must be one of {', '.join(sorted(TYPES))}")
    content = fields.raw("content", "images")
    return StorageConfig(
        id=fields.text("id"),
        type=kind,
        content=",".join(content) if isinstance(content, list) else str(content),
        shared=fields.flag("shared"),
        nodes=fields.texts("nodes"),
        total=int(fields.number("total", 100) * GIB),
        avail=_avail(fields),
        volumes=fields.records("volumes", _volume),
    )


def _guest(fields: Fields) -> GuestConfig:
    status = fields.text("status", "stopped")
    if status not in STATUSES:
        raise fields.fail("status", f"must be one of {', '.join(STATUSES)}")
    return GuestConfig(
        vmid=fields.integer("vmid", minimum=100),
        name=fields.text("name"),
        node=fields.text("node"),
        template=fields.flag("template"),
        config=fields.mapping("config"),
        status=status,
        agent=fields.flag("agent"),
        boot_secs=fields.number("boot_secs", 0),
        cloud_init_secs=fields.number("cloud_init_secs", 0),
        cloud_init_error=fields.maybe_text("cloud_init_error"),
        pool=fields.maybe_text("pool"),
        lock=fields.maybe_text("lock"),
        snapshots=fields.texts("snapshots"),
    )


def parse_guest(value: Any) -> GuestConfig:
    """A guest given over the control channel."""
    fields = Fields(value, "guest")
    guest = _guest(fields)
    fields.done()
    return guest


def parse_acl(value: Any, where: str) -> dict[str, list[str]]:
    """{path: [privilege, ...]}, every privilege known."""
    if not isinstance(value, dict):
        raise ConfigError(f"{where}: expected an object of path to privileges")
    for path, privileges in value.items():
        if not str(path).startswith("/") or not isinstance(privileges, list):
            raise ConfigError(f"{where}: expected a path starting with / and a list of privileges at {path!r}")
        try:
            expand(privileges)
        except (ValueError, TypeError) as error:
            raise ConfigError(f"{where}.{path}: {error}") from error
    return value


def _user(fields: Fields) -> AccountConfig:
    return AccountConfig(fields.text("id"), parse_acl(fields.mapping("acl"), fields.at("acl")))


def _token(fields: Fields) -> AccountConfig:
    token = fields.text("id")
    owner, mark, name = token.partition("!")
    if not mark or not name or "@" not in owner:
        raise fields.fail("id", "expected user@realm!name")
    return AccountConfig(
        id=token,
        acl=parse_acl(fields.mapping("acl"), fields.at("acl")),
        secret=fields.maybe_text("secret"),
        privsep=fields.flag("privsep", True),
    )


def _named(fields: Fields, key: str, name: str) -> dict[str, dict[str, Any]]:
    """A list of objects by one of their keys."""
    found: dict[str, dict[str, Any]] = {}
    for number, item in enumerate(fields.records(key, Fields.rest)):
        if not isinstance(item.get(name), str):
            raise fields.fail(f"{key}[{number}].{name}", "is missing, expected a text")
        found[item.pop(name)] = item
    return found


def parse_config(value: Any) -> ClusterConfig:
    """The configuration, checked; ConfigError names what is wrong."""
    fields = Fields(value, "")
    sdn = Fields(fields.mapping("sdn"), "sdn")
    ha = Fields(fields.mapping("ha"), "ha")
    config = ClusterConfig(
        name=fields.text("name", "atlas-sim"),
        version=fields.text("version", "9.0.10"),
        nodes=fields.records("nodes", _node),
        storages=fields.records("storages", _storage),
        zones=_named(sdn, "zones", "zone"),
        vnets=_named(sdn, "vnets", "vnet"),
        pools={name: str(pool.get("comment", "")) for name, pool in _named(fields, "pools", "id").items()},
        guests=fields.records("guests", _guest),
        users=fields.records("users", _user),
        tokens=fields.records("tokens", _token),
        ha={key: ha.records(key, Fields.rest) for key in ("groups", "rules", "resources")},
        backup_jobs=fields.records("backup_jobs", Fields.rest),
        control=fields.records("control", Fields.rest),
    )
    for part in (sdn, ha, fields):
        part.done()
    _cross_check(config)
    return config


def _cross_check(config: ClusterConfig) -> None:
    """Names that refer to others exist, and ids are unique."""
    nodes = {node.name for node in config.nodes}
    if not nodes:
        raise ConfigError("nodes: at least one is needed")
    _check_guests(config, nodes)
    for number, storage in enumerate(config.storages):
        for node in storage.nodes:
            if node not in nodes:
                raise ConfigError(f"storages[{number}].nodes: no node {node!r}")
    for name, vnet in config.vnets.items():
        if not isinstance(vnet.get("zone"), str):
            raise ConfigError(f"sdn.vnets: vnet {name} needs a zone")


def _check_guests(config: ClusterConfig, nodes: set[str]) -> None:
    seen: set[int] = set()
    for number, guest in enumerate(config.guests):
        where = f"guests[{number}]"
        if guest.vmid in seen:
            raise ConfigError(f"{where}.vmid: {guest.vmid} is there twice")
        seen.add(guest.vmid)
        if guest.node not in nodes:
            raise ConfigError(f"{where}.node: no node {guest.node!r}")
        if guest.pool is not None and guest.pool not in config.pools:
            raise ConfigError(f"{where}.pool: no pool {guest.pool!r}")
