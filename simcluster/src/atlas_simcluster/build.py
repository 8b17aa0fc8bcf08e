"""Making a cluster from its configuration."""

from typing import Any

from fakepve import schema as pve_schema
from fakepve.lxc import to_base
from fakepve.model import FakeVm
from fakepve.qemu import drives_of, join_drive, volume_ref, with_mac

from .base import GIB, GuestTraits, NodeSpec, Values, on_node
from .cluster import SimCluster
from .config import ClusterConfig, GuestConfig, StorageConfig
from .disks import CLOUDINIT_BYTES, is_cloudinit, size_in_bytes
from .fields import ConfigError
from .network import NET_KEY
from .permissions import ADMINISTRATOR
from .storage import new_state

PLUGIN_OPTIONS = {
    "rbd": {"pool": "rbd"},
    "lvmthin": {"vgname": "pve", "thinpool": "data"},
    "lvm": {"vgname": "pve"},
    "zfspool": {"pool": "rpool/data"},
    "dir": {"path": "/var/lib/vz"},
}
# In a configuration file, but not to be set over the API.
NOT_SETTABLE = ("meta", "parent", "vmstate")


def build_cluster(config: ClusterConfig, *, host: str = "127.0.0.1", port: int = 0) -> SimCluster:
    """The cluster of a configuration; ConfigError where guests do not fit in."""
    cluster = SimCluster(host=host, port=port)
    cluster.cluster_name = config.name
    cluster.version = config.version
    cluster.release_version = ".".join(config.version.split(".")[:2])
    for node in config.nodes:
        cluster.add_node(node.name, node.online)
        cluster.hardware[node.name] = NodeSpec(node.name, node.cpus, node.memory_mib, dict(node.bridges))
    for storage in config.storages:
        add_storage(cluster, storage)
    cluster.zones = {vnet["zone"]: {} for vnet in config.vnets.values()} | config.zones
    cluster.vnets = dict(config.vnets)
    for pool, comment in config.pools.items():
        cluster.pools[pool] = set()
        cluster.pool_info[pool] = {"comment": comment or None, "storage": set()}
    for guest in config.guests:
        add_guest(cluster, guest)
    add_accounts(cluster, config)
    add_ha_and_backup(cluster, config)
    return cluster


def add_storage(cluster: SimCluster, storage: StorageConfig) -> None:
    """A storage with its space and volumes on every node it is on."""
    options: Values = {"type": storage.type, "content": storage.content, **PLUGIN_OPTIONS.get(storage.type, {})}
    if storage.shared:
        options["shared"] = 1
    if storage.nodes:
        options["nodes"] = ",".join(storage.nodes)
    places: list[str | None] = [None] if storage.shared else [*(storage.nodes or sorted(cluster.nodes))]
    states = {}
    for place in places:
        avail = storage.avail.get(str(place)) if isinstance(storage.avail, dict) else storage.avail
        states[place] = new_state(max(storage.total, avail or 0), avail)
        for volume in storage.volumes:
            if volume.node in (None, place):
                states[place]["volumes"][volume.name] = {
                    "content": volume.content,
                    "format": volume.content,
                    "size": volume.size,
                    "space": 0,
                    "ctime": 0,
                }
    cluster.storages.define(storage.id, options, states)


def add_guest(cluster: SimCluster, guest: GuestConfig) -> FakeVm:
    """A guest as it would be there already: its volumes exist and their space is taken from the total only."""
    config = clean_config(guest)
    vm = FakeVm(guest.vmid, guest.name, node=guest.node, template=guest.template, lock=guest.lock, config=config)
    vm.config["name"] = guest.name
    if guest.lock:
        vm.config["lock"] = guest.lock
    if guest.template:
        vm.config["template"] = 1
    with on_node(guest.node):
        register_volumes(cluster, vm)
    cluster.vms.append(vm)
    cluster.set_traits(vm, GuestTraits(guest.agent, guest.boot_secs, guest.cloud_init_secs, guest.cloud_init_error))
    for name in guest.snapshots:
        vm.snapshots[name] = {**vm.config, "snaptime": 1750000000, "description": ""}
        vm.config["parent"] = name
    if guest.status == "running":
        vm.status = vm.qmpstatus = "running"
        vm.started_at = 1750000000.0
        cluster.traits(vm).booted_config = dict(vm.config)
    if guest.pool:
        cluster._pool_join(guest.pool, guest.vmid)
    cluster.forget_permissions()
    return vm


def clean_config(guest: GuestConfig) -> Values:
    """The configuration with the types PVE answers; ConfigError for values PVE would refuse."""
    spec = pve_schema.load().paths["/nodes/{node}/qemu/{vmid}/config"]["PUT"]["parameters"]
    known = {key: value for key, value in guest.config.items() if pve_schema._prop(spec["properties"], key)}
    for key in guest.config:
        if key not in known and key not in NOT_SETTABLE:
            raise ConfigError(f"guest {guest.vmid}: {key}: unknown setting")
    values, errors = pve_schema.validate({"properties": spec["properties"]}, {"node": "n", "vmid": 100, **known})
    if errors:
        key, why = next(iter(errors.items()))
        raise ConfigError(f"guest {guest.vmid}: {key}: {why.strip()}")
    config = {**guest.config, **{key: value for key, value in values.items() if key not in ("node", "vmid")}}
    for key in config:
        if NET_KEY.match(key):
            config[key] = with_mac(config[key])
    return config


def register_volumes(cluster: SimCluster, vm: FakeVm) -> None:
    """Make the volumes the guest's drives name; "storage:10" stands for a disk of 10 GiB."""
    number = 0
    for key, volume, props in drives_of(vm.config):
        sid, name = volume_ref(volume)
        if sid is None or ("/" in name and not name[0].isdigit()):
            continue
        if sid not in cluster.storages:
            raise ConfigError(f"guest {vm.vmid}: {key}: no storage {sid!r}")
        size = size_in_bytes(props.get("size", "0"))
        if is_cloudinit(volume):
            name, size = f"vm-{vm.vmid}-cloudinit", CLOUDINIT_BYTES
            props = {**props, "media": "cdrom", "size": "4M"}
        elif name.isdigit():
            size = int(name) * GIB
            name = f"vm-{vm.vmid}-disk-{number}"
            number += 1
            props = {**props, "size": f"{size // GIB}G"}
        if vm.template and not is_cloudinit(volume):
            name = to_base(name)
        cluster.add_volume(sid, name, vm.vmid, size)
        vm.config[key] = join_drive(f"{sid}:{name}", props)


def add_accounts(cluster: SimCluster, config: ClusterConfig) -> None:
    """Users and tokens; a user that only its tokens mention may do everything."""
    for user in config.users:
        cluster.set_acl(user.id, user.acl)
    for token in config.tokens:
        owner = token.id.partition("!")[0]
        if owner not in cluster.acl:
            cluster.set_acl(owner, {"/": [ADMINISTRATOR]})
        cluster.apitokens[token.id] = str(token.secret)
        cluster.token_privsep[token.id] = token.privsep
        cluster.set_acl(token.id, token.acl)


def add_ha_and_backup(cluster: SimCluster, config: ClusterConfig) -> None:
    """HA and backup jobs as they stand; nothing acts on them yet."""
    for item in config.ha["groups"]:
        group = dict(item)
        cluster.ha_groups[take(group, "group", "ha.groups")] = group
    for item in config.ha["resources"]:
        resource = dict(item)
        sid = take(resource, "sid", "ha.resources")
        sid = f"vm:{sid}" if sid.isdigit() else sid
        if cluster.vm(int(sid.partition(":")[2] or 0)) is None:
            raise ConfigError(f"ha.resources: no guest for {sid!r}")
        cluster.add_ha_resource(sid, resource)
    for item in config.ha["rules"]:
        rule = dict(item)
        cluster.ha_rules[take(rule, "rule", "ha.rules")] = rule
    for item in config.backup_jobs:
        job = dict(item)
        cluster.backup_jobs[take(job, "id", "backup_jobs")] = {"enabled": 1, **job}


def take(item: dict[str, Any], key: str, where: str) -> str:
    """Remove and answer the name of an object."""
    if key not in item:
        raise ConfigError(f"{where}: {key} is missing")
    return str(item.pop(key))


def token_names(cluster: SimCluster) -> dict[str, str]:
    """{"deploy": "atlas@pve!deploy=secret"}; the whole id where two users have a token of one name."""
    names = [token.partition("!")[2] for token in cluster.apitokens]
    found = {}
    for token, secret in cluster.apitokens.items():
        name = token.partition("!")[2]
        found[name if names.count(name) == 1 else token] = f"{token}={secret}"
    return found
