"""What a vCenter says of its objects, as facts: every text in one line and bounded, every number a number.

Nothing is believed of an answer: what is not of the form that it should have is left out, or stands for nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from pyVmomi import vim

from atlas_mcp.domain.text import line
from atlas_mcp.engines.vsphere.session import MOST_OBJECTS, Properties, Session
from atlas_mcp.engines.vsphere.spec import (
    Alarm,
    ComputeCluster,
    Datastore,
    Guest,
    Host,
    Network,
    Nic,
    ResourcePool,
    Unread,
    Vcenter,
)

_TEXT, _MOST_PARTS, _DEEPEST = 253, 200, 40
_MIB = 1024 * 1024
_MAC = re.compile(r"[0-9a-f]{2}(:[0-9a-f]{2}){5}")
_SERIALS = ("ServiceTag", "SerialNumberTag")

WANTED: Mapping[type, Sequence[str]] = {
    vim.VirtualMachine: (
        "name",
        "config.uuid",
        "config.template",
        "config.hardware.numCPU",
        "config.hardware.memoryMB",
        "config.guestFullName",
        "runtime.powerState",
        "runtime.host",
        "resourcePool",
        "summary.storage.committed",
        "guest.hostName",
        "guest.ipAddress",
        "guest.net",
        "guest.toolsRunningStatus",
        "datastore",
        "network",
        "snapshot.rootSnapshotList",
    ),
    vim.HostSystem: (
        "name",
        "parent",
        "hardware.systemInfo",
        "hardware.cpuInfo.numCpuCores",
        "hardware.memorySize",
        "config.product.fullName",
        "runtime.connectionState",
        "runtime.inMaintenanceMode",
        "config.network.pnic",
        "config.network.vnic",
    ),
    vim.ClusterComputeResource: (
        "name",
        "host",
        "summary.totalCpu",
        "summary.totalMemory",
        "configuration.dasConfig.enabled",
        "configuration.drsConfig.enabled",
    ),
    vim.Datastore: ("name", "summary.type", "summary.capacity", "summary.freeSpace", "summary.accessible"),
    vim.Network: ("name",),
    vim.dvs.DistributedVirtualPortgroup: ("name", "config.distributedVirtualSwitch", "config.defaultPortConfig"),
    vim.DistributedVirtualSwitch: ("name",),
    vim.ResourcePool: ("name", "parent"),
}


def vcenter(session: Session) -> Vcenter:
    """All that is read of a vCenter."""
    seen: dict[str, tuple[Any, Properties]] = {}
    unread: Counter[tuple[str, str, str]] = Counter()
    told = 0
    for told, (one, properties, missing) in enumerate(session.objects(WANTED), start=1):  # noqa: B007 - counted
        seen[_id(one)] = (one, properties)
        unread.update((type(one).__name__.rpartition(".")[2], *lack) for lack in missing)
    names = {key: _text(properties.get("name")) for key, (_, properties) in seen.items()}
    about = session.content.about
    return Vcenter(
        version=_text(about.fullName),
        uuid=_text(about.instanceUuid),
        guests=tuple(_guest(key, of, names) for key, of in _of(seen, vim.VirtualMachine)),
        hosts=tuple(_host(key, of, names) for key, of in _of(seen, vim.HostSystem)),
        clusters=tuple(_cluster(key, of) for key, of in _of(seen, vim.ClusterComputeResource)),
        datastores=tuple(_datastore(key, of) for key, of in _of(seen, vim.Datastore)),
        networks=tuple(_network(key, of, names) for key, of in _of(seen, vim.Network)),
        pools=tuple(
            ResourcePool(id=key, name=names[key], parent=_name(of.get("parent"), names))
            for key, of in _of(seen, vim.ResourcePool)
        ),
        alarms=tuple(_alarms(session, names)),
        unread=tuple(
            Unread(type=kind, property=_text(path), cause=_text(cause), objects=count)
            for (kind, path, cause), count in sorted(unread.items())[:_MOST_PARTS]
        ),
        cut=told > MOST_OBJECTS,
    )


def _guest(key: str, of: Properties, names: Mapping[str, str]) -> Guest:
    cards = ((_text(card.macAddress).lower(), card) for card in _parts(of.get("guest.net")))
    snapshots = sorted(_snapshots(of.get("snapshot.rootSnapshotList")), key=lambda each: each[1])
    return Guest(
        id=key,
        name=names[key],
        uuid=_text(of.get("config.uuid")).lower(),
        template=of.get("config.template") is True,
        power=_text(of.get("runtime.powerState")),
        host=_name(of.get("runtime.host"), names),
        pool=_name(of.get("resourcePool"), names),
        cores=_number(of.get("config.hardware.numCPU")),
        memory_mib=_number(of.get("config.hardware.memoryMB")),
        committed_bytes=_number(of.get("summary.storage.committed")),
        system=_text(of.get("config.guestFullName")),
        hostname=_text(of.get("guest.hostName")),
        address=_text(of.get("guest.ipAddress")),
        nics=tuple(
            Nic(mac=mac, network=_text(card.network), addresses=_distinct(_parts(card.ipAddress)))
            for mac, card in cards
            if _MAC.fullmatch(mac)
        ),
        tools=_text(of.get("guest.toolsRunningStatus")),
        datastores=_names(of.get("datastore"), names),
        networks=_names(of.get("network"), names),
        snapshots=tuple(name for name, _ in snapshots),
        oldest_snapshot=snapshots[0][1] if snapshots else "",
    )


def _host(key: str, of: Properties, names: Mapping[str, str]) -> Host:
    system = of.get("hardware.systemInfo")
    cards, own = _parts(of.get("config.network.pnic")), _parts(of.get("config.network.vnic"))
    tags = {
        each.identifierType.key: each.identifierValue for each in _parts(getattr(system, "otherIdentifyingInfo", ()))
    }
    return Host(
        id=key,
        name=names[key],
        uuid=_text(getattr(system, "uuid", "")).lower(),
        serial=next((_text(tags[key]) for key in _SERIALS if tags.get(key)), ""),
        vendor=_text(getattr(system, "vendor", "")),
        model=_text(getattr(system, "model", "")),
        version=_text(of.get("config.product.fullName")),
        cluster=_name(of.get("parent"), names),
        state=_text(of.get("runtime.connectionState")),
        maintenance=of.get("runtime.inMaintenanceMode") is True,
        cores=_number(of.get("hardware.cpuInfo.numCpuCores")),
        memory_mib=_number(of.get("hardware.memorySize")) // _MIB,
        addresses=_distinct([each.spec.ip.ipAddress for each in own]),
        macs=_macs(each.mac for each in cards),
    )


def _cluster(key: str, of: Properties) -> ComputeCluster:
    return ComputeCluster(
        id=key,
        name=_text(of.get("name")),
        hosts=len(_parts(of.get("host"))),
        cpu_mhz=_number(of.get("summary.totalCpu")),
        memory_mib=_number(of.get("summary.totalMemory")) // _MIB,
        ha=of.get("configuration.dasConfig.enabled") is True,
        drs=of.get("configuration.drsConfig.enabled") is True,
    )


def _datastore(key: str, of: Properties) -> Datastore:
    return Datastore(
        id=key,
        name=_text(of.get("name")),
        type=_text(of.get("summary.type")),
        capacity_bytes=_number(of.get("summary.capacity")),
        free_bytes=_number(of.get("summary.freeSpace")),
        accessible=of.get("summary.accessible") is True,
    )


def _network(key: str, of: Properties, names: Mapping[str, str]) -> Network:
    tag = getattr(getattr(of.get("config.defaultPortConfig"), "vlan", None), "vlanId", None)
    return Network(
        id=key,
        name=_text(of.get("name")),
        switch=_name(of.get("config.distributedVirtualSwitch"), names),
        vlan=tag if isinstance(tag, int) and 0 < tag < 4095 else None,
    )


def _alarms(session: Session, names: Mapping[str, str]) -> Iterator[Alarm]:
    """What is red or yellow, by the name of its alarm."""
    titles: dict[str, str] = {}
    for state in _parts(session.property(session.content.rootFolder, "triggeredAlarmState")):
        key = _id(state.alarm)
        if key not in titles:
            titles[key] = _text(getattr(session.property(state.alarm, "info"), "name", "")) or key
        entity = _name(state.entity, names) or _id(state.entity)
        yield Alarm(name=titles[key], entity=entity, status=_text(state.overallStatus), at=_time(state.time))


def _snapshots(trees: object, depth: int = 0) -> Iterator[tuple[str, str]]:
    """The name and the time of each snapshot of a tree of them."""
    for tree in _parts(trees) if depth < _DEEPEST else ():
        yield _text(tree.name), _time(tree.createTime)
        yield from _snapshots(tree.childSnapshotList, depth + 1)


def _of(seen: Mapping[str, tuple[Any, Properties]], kind: type) -> list[tuple[str, Properties]]:
    return [(key, properties) for key, (one, properties) in seen.items() if isinstance(one, kind)]


def _id(one: object) -> str:
    return _text(getattr(one, "_moId", ""))  # the library has no public name for it


def _name(one: object, names: Mapping[str, str]) -> str:
    return names.get(_id(one), "") if isinstance(one, vim.ManagedEntity) else ""


def _names(of: object, names: Mapping[str, str]) -> tuple[str, ...]:
    return _distinct([_name(one, names) for one in _parts(of)])


def _macs(of: Iterator[Any]) -> tuple[str, ...]:
    return tuple(one for one in _distinct([_text(each).lower() for each in of]) if _MAC.fullmatch(one))


def _distinct(of: Sequence[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for each in of[:_MOST_PARTS] if (text := _text(each))))


def _parts(of: object) -> list[Any]:
    return [*of][:_MOST_PARTS] if isinstance(of, list) else []


def _text(of: object) -> str:
    return line(str(of), _TEXT) if isinstance(of, str) else ""


def _number(of: object) -> int:
    return max(int(of), 0) if isinstance(of, int) and not isinstance(of, bool) else 0


def _time(of: object) -> str:
    return of.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if isinstance(of, datetime) else ""
