"""What a cluster has, for the estate: one call for most of it, then one a node and one a guest, as many as time allows.

Of a guest's configuration the identity and the interfaces are kept, and nothing else: it may hold secrets.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Sequence
from functools import partial

from atlas_mcp.domain.estate.assets import AnyAsset, Cluster, Datastore, Guest, Host, Interface, Kind, Network
from atlas_mcp.domain.estate.snapshot import Gap, Part
from atlas_mcp.engines.proxmox import spec
from atlas_mcp.engines.proxmox.spec import AskGuestConfig, AskHealth, AskNetworks, AskResources, GuestConfig, Resources
from atlas_mcp.errors import AtlasError
from atlas_mcp.toolset import Context

_AT_ONCE = 40  # configurations that are asked for together
_TYPES = {"qemu": "VM", "lxc": "container"}


async def parts(ctx: Context, place: str) -> AsyncIterator[Part]:
    """All of a cluster, what is cheap first.

    Raises:
        AtlasError: the cluster does not answer, or does not let us in.

    """
    resources = await ctx.fact(AskResources(cluster=place))
    guests = [_guest(place, one) for one in resources.guests]
    yield Part(assets=(*_hosts(place, resources), *guests, *_datastores(place, resources)))
    yield await _cluster(ctx, place)
    yield await _networks(ctx, place, resources)
    online = {node.name for node in resources.nodes if node.online}
    away = [one for one in guests if one.host not in online]
    if away:
        why = f"the nodes of {len(away)} guests are offline: {' '.join(sorted({one.host for one in away}))}"
        yield Part(gaps=(_unread("configurations of guests on nodes that are offline", why, Kind.INTERFACE),))
    for some in _batches([one for one in guests if one.host in online]):
        yield await _configured(ctx, place, some)


def _batches(guests: Sequence[Guest]) -> Iterable[Sequence[Guest]]:
    return (guests[at : at + _AT_ONCE] for at in range(0, len(guests), _AT_ONCE))


def _unread(what: str, why: str, *kinds: Kind) -> Gap:
    return Gap(what=what, why=why, kinds=kinds)


async def _cluster(ctx: Context, place: str) -> Part:
    cluster = Cluster(id="cluster", name=place, cluster=place, sort="Proxmox VE")
    try:
        health = await ctx.fact(AskHealth(cluster=place))
    except AtlasError as error:
        return Part(assets=(cluster,), gaps=(_unread("version and quorum", error.message, Kind.CLUSTER),))
    told = cluster.model_copy(update={"version": health.version, "quorate": health.quorate})
    gap = _unread("quorum", "the token may not read it", Kind.CLUSTER)
    return Part(assets=(told,), gaps=(gap,) if health.quorate is None else ())


def _hosts(place: str, resources: Resources) -> list[Host]:
    return [
        Host(
            id=f"host/{node.name}",
            name=node.name,
            cluster=place,
            state="online" if node.online else "offline",
            cores=node.cores or None,
            memory_mib=node.memory_mib or None,
            memory_used_mib=node.memory_used_mib if node.online else None,
        )
        for node in resources.nodes
    ]


def _guest(place: str, guest: spec.Guest) -> Guest:
    return Guest(
        id=f"guest/{guest.vmid}",
        name=guest.name or str(guest.vmid),
        cluster=place,
        number=guest.vmid,
        sort=_TYPES[guest.type],
        host=guest.node,
        state=guest.status,
        cores=guest.cores,
        memory_mib=guest.memory_mib,
        disk_gib=guest.disk_gib,
        pool=guest.pool,
        tags=tuple(sorted(guest.tags)),
        template=guest.template,
    )


def _datastores(place: str, resources: Resources) -> list[Datastore]:
    """A shared one once, as a node on which it is active says it; a local one for each node."""
    seen: dict[str, list[spec.Storage]] = {}
    for one in resources.storages:
        seen.setdefault(one.name if one.shared else f"{one.name}@{one.node}", []).append(one)
    stores = {key: next((row for row in same if row.active), same[0]) for key, same in seen.items()}
    return [
        Datastore(
            id=f"datastore/{key}",
            name=one.name,
            cluster=place,
            sort=one.type,
            hosts=tuple(row.node for row in seen[key]),
            shared=one.shared,
            state="active" if one.active else "inactive",
            content=one.content,
            total_gib=one.total_gib if one.active else None,
            used_gib=one.used_gib if one.active else None,
        )
        for key, one in stores.items()
    ]


async def _networks(ctx: Context, place: str, resources: Resources) -> Part:
    """The bridges of each node, and the virtual networks: a node that does not answer keeps none of the others."""
    nodes = [node.name for node in resources.nodes if node.online]
    answers = await ctx.at_once([partial(ctx.fact, AskNetworks(cluster=place, nodes=(node,))) for node in nodes])
    told = {node: one for node, one in zip(nodes, answers, strict=True) if not isinstance(one, AtlasError)}
    bridges = [
        Network(
            id=f"network/{bridge.name}@{node}",
            name=bridge.name,
            cluster=place,
            sort="bridge",
            hosts=(node,),
            vlan_aware=bridge.vlan_aware,
            mtu=bridge.mtu or None,
        )
        for node, one in told.items()
        for bridge in one.bridges
    ]
    whole = len(told) == len(resources.nodes)
    vnets = {name: zone for one in told.values() for name, zone in one.vnets.items()}
    virtual = [
        Network(
            id=f"network/{name}",
            name=name,
            cluster=place,
            sort="vnet",
            hosts=tuple(node for node, one in told.items() if name in one.vnet_nodes) if whole else None,
            vlan_aware=any(name in one.vlan_vnets for one in told.values()),
            zone=zone,
        )
        for name, zone in vnets.items()
    ]
    failed = {node: one.message for node, one in zip(nodes, answers, strict=True) if isinstance(one, AtlasError)}
    failed |= {node.name: "the node is offline" for node in resources.nodes if not node.online}
    gaps = [_unread(f"networks of {node}", why, Kind.NETWORK) for node, why in failed.items()]
    return Part(assets=(*bridges, *virtual), gaps=tuple(gaps))


async def _configured(ctx: Context, place: str, guests: Sequence[Guest]) -> Part:
    """Some guests with what their configurations tell."""
    asked = [AskGuestConfig(cluster=place, vmid=one.number or 0, node=one.host) for one in guests]
    answers = await ctx.at_once([partial(ctx.fact, one) for one in asked])
    assets: list[AnyAsset] = []
    failed: dict[int, str] = {}
    for guest, answer in zip(guests, answers, strict=True):
        if isinstance(answer, AtlasError):
            failed[guest.number or 0] = answer.message
        else:
            assets.append(guest.model_copy(update={"uuid": _uuid(answer)}))
            assets += _interfaces(guest, answer)
    if not failed:
        return Part(assets=tuple(assets))
    what = f"configurations of {len(failed)} guests from {min(failed)} to {max(failed)}"
    return Part(assets=tuple(assets), gaps=(_unread(what, failed[min(failed)], Kind.INTERFACE),))


def _uuid(config: GuestConfig) -> str | None:
    return Guest(id="", name="", uuid=spec.options(config.text("smbios1")).get("uuid")).uuid


def _interfaces(guest: Guest, config: GuestConfig) -> list[Interface]:
    return [
        _interface(guest, config, key)
        for key in sorted(config.texts, key=spec.by_slot)
        if key.startswith("net") and key[3:].isdecimal()
    ]


def _interface(guest: Guest, config: GuestConfig, key: str) -> Interface:
    """Addresses that it is to ask for by itself are not known here."""
    nic = spec.options(config.text(key))
    given = {**nic, **spec.options(config.text(f"ipconfig{key[3:]}"))}
    addresses = [given[family] for family in ("ip", "ip6") if any(sign in given.get(family, "") for sign in ".:")]
    return Interface(
        id=f"{guest.id}/{key}",
        name=key,
        cluster=guest.cluster,
        owner=guest.id,
        owner_name=guest.name,
        network=nic.get("bridge", ""),
        vlan=int(nic["tag"]) if nic.get("tag", "").isdecimal() else None,
        mac=next((value for value in nic.values() if value.count(":") == 5), None),
        addresses=tuple(addresses) or None,
    )
