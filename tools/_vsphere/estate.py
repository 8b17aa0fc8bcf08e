"""What a vCenter has, for the estate, from one reading of all of it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from atlas_mcp.domain.estate.assets import Alarm, AnyAsset, Cluster, Datastore, Guest, Host, Interface, Kind, Network
from atlas_mcp.domain.estate.snapshot import Gap, Part
from atlas_mcp.engines.vsphere import spec
from atlas_mcp.engines.vsphere.spec import AskVcenter, Vcenter
from atlas_mcp.toolset import Context

_GIB = 2**30
_KINDS = {
    "VirtualMachine": (Kind.GUEST, Kind.INTERFACE),
    "HostSystem": (Kind.HOST, Kind.INTERFACE),
    "ClusterComputeResource": (Kind.CLUSTER,),
    "Datastore": (Kind.DATASTORE,),
    "Network": (Kind.NETWORK,),
    "DistributedVirtualPortgroup": (Kind.NETWORK,),
}


async def parts(ctx: Context, place: str) -> AsyncIterator[Part]:
    """All of a vCenter.

    Raises:
        AtlasError: it does not answer, or does not let us in.

    """
    vcenter = await ctx.fact(AskVcenter(place=place))
    yield Part(assets=tuple(_assets(place, vcenter)), gaps=tuple(_gaps(vcenter)))


def _assets(place: str, vcenter: Vcenter) -> Iterator[AnyAsset]:
    for cluster in vcenter.clusters:
        within = f"{place}/{cluster.name}"
        yield Cluster(id=cluster.id, name=cluster.name, cluster=within, sort="vSphere", version=vcenter.version)
    for host in vcenter.hosts:
        yield _host(place, host)
        yield from (_interface(place, host, mac) for mac in host.macs)
    of_host = {host.name: _within(place, host) for host in vcenter.hosts}
    for guest in vcenter.guests:
        yield _guest(of_host.get(guest.host, place), guest)
        only = guest.networks[0] if len(guest.networks) == len(guest.nics) == 1 else ""
        yield from (_interface(place, guest, nic.mac, nic.network or only, nic.addresses) for nic in guest.nics)
    for network in vcenter.networks:
        sort = f"VLAN {network.vlan}" if network.vlan else "port group" if network.switch else "network"
        yield Network(id=network.id, name=network.name, cluster=place, sort=sort, zone=network.switch)
    for store in vcenter.datastores:
        yield _datastore(place, store)
    for alarm in vcenter.alarms:
        yield Alarm(
            id=f"alarm/{alarm.name}/{alarm.entity}",
            name=alarm.name,
            cluster=place,
            about=alarm.entity,
            status=alarm.status,
            since=alarm.at,
        )


def _host(place: str, host: spec.Host) -> Host:
    state = host.state or None
    return Host(
        id=host.id,
        name=host.name,
        cluster=_within(place, host),
        state=f"{state}, in maintenance" if state and host.maintenance else state,
        version=host.version or None,
        cores=host.cores or None,
        memory_mib=host.memory_mib or None,
        addresses=host.addresses,
        uuid=host.uuid,
        serial=host.serial,
    )


def _within(place: str, host: spec.Host) -> str:
    """The cluster that a host is in, which has the name of its vCenter as well."""
    return f"{place}/{host.cluster}" if host.cluster else place


def _guest(cluster: str, guest: spec.Guest) -> Guest:
    return Guest(
        id=guest.id,
        name=guest.name,
        cluster=cluster,
        sort="VM",
        host=guest.host,
        state=guest.power or None,
        cores=guest.cores or None,
        memory_mib=guest.memory_mib or None,
        pool=guest.pool,
        template=guest.template,
        snapshots=len(guest.snapshots),
        oldest_snapshot=guest.oldest_snapshot,
        uuid=guest.uuid,
    )


def _interface(
    place: str, owner: spec.Host | spec.Guest, mac: str, network: str = "", addresses: tuple[str, ...] | None = None
) -> Interface:
    return Interface(
        id=f"{owner.id}/{mac}",
        name=mac,
        cluster=place,
        owner=owner.id,
        owner_name=owner.name,
        network=network,
        mac=mac,
        addresses=addresses,
    )


def _datastore(place: str, store: spec.Datastore) -> Datastore:
    used = store.capacity_bytes - store.free_bytes
    return Datastore(
        id=store.id,
        name=store.name,
        cluster=place,
        sort=store.type,
        state="accessible" if store.accessible else "not accessible",
        total_gib=store.capacity_bytes // _GIB if store.accessible else None,
        used_gib=max(used, 0) // _GIB if store.accessible else None,
    )


def _gaps(vcenter: Vcenter) -> Iterator[Gap]:
    for one in vcenter.unread:
        yield Gap(
            what=f"{one.property} of {one.objects} {one.type}", why=one.cause, kinds=_KINDS.get(one.type, (*Kind,))
        )
    if vcenter.cut:
        yield Gap(what="further objects", why="there are too many")
