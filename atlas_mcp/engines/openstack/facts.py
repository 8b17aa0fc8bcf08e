"""Answering questions about a cloud. Nothing is changed; of what is listed, only what is looked for is kept."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from atlas_mcp.domain.baremetal.choice import Host, Taken, Window
from atlas_mcp.domain.baremetal.images import Image
from atlas_mcp.domain.text import line
from atlas_mcp.engines.openstack import objects, spec
from atlas_mcp.engines.openstack.client import NEEDED, Client, Session
from atlas_mcp.engines.openstack.spec import Object, Objects
from atlas_mcp.errors import AtlasError

_MOST = 2_000
_OWN = frozenset({"id", "hypervisor_hostname", "node_type", "node_name", "reservable", "trust_id", "created_at",
                  "updated_at", "cpu_info"})  # fmt: skip


async def reached(client: Client, asked: spec.AskReached) -> spec.Reached:
    """Whom the cloud takes us for, how its clock goes, and which services it has."""
    session = await client.session()
    return spec.Reached(
        project=session.project,
        user=session.user,
        roles=session.roles,
        ahead_s=session.ahead_s,
        unrestricted=await _unrestricted(client, session),
        services=tuple(sorted(session.services)[:40]),
        lacks=tuple(one for one in NEEDED if one not in session.services),
    )


async def _unrestricted(client: Client, session: Session) -> bool | None:
    """Whether our credential may make trusts, None where Keystone does not tell us."""
    path = f"/users/{session.user_id}/application_credentials/{client.settings.credential_id}"
    try:
        answer = await client.get("identity", path)
    except AtlasError:
        return None
    told = answer["application_credential"].get("unrestricted") if answer else None
    return told if isinstance(told, bool) else None


async def listed(client: Client, asked: spec.AskObjects) -> Objects:
    """All objects of a kind."""
    items = [_object(asked.kind, one) for one in await _LISTS[asked.kind](client)]
    return Objects(items=tuple(items[:_MOST]), cut=len(items) > _MOST)


async def images(client: Client, asked: spec.AskImages) -> tuple[Image, ...]:
    """All images; lists of Glance have all details."""
    return tuple(map(_image, (await client.pages("image", "/images", "images"))[:_MOST]))


async def hardware(client: Client, asked: spec.AskHardware) -> spec.Hardware:
    """Hosts and their reservations, two calls."""
    hosts = (await client.get("reservation", "/os-hosts") or {}).get("hosts", ())
    taken = (await client.get("reservation", "/os-hosts/allocations") or {}).get("allocations", ())
    return spec.Hardware(hosts=tuple(map(_host, hosts)), taken=tuple(one for each in taken for one in _taken(each)))


async def there(client: Client, asked: spec.AskThere) -> Object | None:
    """An object by its id."""
    found = await objects.read(client, asked.kind, asked.id)
    return None if found is None else _object(f"{asked.kind}s", found)


async def leased(client: Client, asked: spec.AskLease) -> spec.Leased | None:
    """A lease by its id, with from when until when it lasts."""
    found = await objects.read(client, spec.Kind.LEASE, asked.id)
    if found is None:
        return None
    begun, ends = objects.lasts(found)
    if not begun < ends:
        raise ValueError(f"a lease from {begun} until {ends}")
    reservations = tuple(str(one["id"]) for one in found["reservations"])
    return spec.Leased(status=line(str(found["status"]), 40), begun=begun, ends=ends, reservations=reservations)


ANSWERS: Mapping[type, Callable[[Client, Any], Awaitable[Any]]] = {
    spec.AskReached: reached,
    spec.AskObjects: listed,
    spec.AskHardware: hardware,
    spec.AskImages: images,
    spec.AskThere: there,
    spec.AskLease: leased,
}


def _image(told: Mapping[str, Any]) -> Image:
    made = told.get("created_at")
    properties = {
        line(str(name), 80): line(str(value), 200)
        for name, value in told.items()
        if isinstance(value, str | bool | int) and name not in Image.model_fields
    }
    return Image(
        id=line(str(told["id"]), 64),
        name=line(str(told.get("name") or ""), 255),
        status=line(str(told.get("status") or ""), 40),
        visibility=line(str(told.get("visibility") or ""), 40),
        made_at=datetime.fromisoformat(made) if made else None,
        hidden=told.get("os_hidden") is True,
        min_disk_gib=int(told.get("min_disk") or 0),
        min_ram_mib=int(told.get("min_ram") or 0),
        disk_format=line(str(told.get("disk_format") or ""), 40),
        checksum=line(str(told.get("os_hash_value") or told.get("checksum") or ""), 200),
        properties=dict([*properties.items()][:200]),
    )


def _host(told: Mapping[str, Any]) -> Host:
    properties = {name: value for name, value in told.items() if name not in _OWN and value not in (None, "")}
    return Host(
        id=line(str(told["id"]), 64),
        name=line(str(told.get("node_name") or told.get("hypervisor_hostname")), 120),
        node_type=line(str(told.get("node_type") or ""), 63),
        reservable=told.get("reservable") in (True, "True", "true", None),
        properties={line(str(name), 80): line(str(value), 120) for name, value in [*properties.items()][:200]},
    )


def _taken(told: Mapping[str, Any]) -> Iterator[Taken]:
    for one in told["reservations"]:
        window = Window(start=spec.moment(one["start_date"]), end=spec.moment(one["end_date"]))
        yield Taken(host=line(str(told["resource_id"]), 64), window=window, reservation=str(one.get("id", "")))


# -- lists -----------------------------------------------------------------------------------------------


async def _images(client: Client) -> list[Any]:
    return await client.pages("image", "/images", "images", status="active")


async def _networks(client: Client) -> list[Any]:
    return await client.pages("network", "/networks", "networks")


async def _floating(client: Client) -> list[Any]:
    return await client.pages("network", "/floatingips", "floatingips")


async def _servers(client: Client) -> list[Any]:
    return await client.pages("compute", "/servers/detail", "servers")


async def _flavors(client: Client) -> list[Any]:
    return await client.pages("compute", "/flavors/detail", "flavors")


async def _leases(client: Client) -> list[Any]:
    return list((await client.get("reservation", "/leases") or {}).get("leases", ()))


async def _keypairs(client: Client) -> list[Any]:
    return [one["keypair"] for one in (await client.get("compute", "/os-keypairs", limit=1000) or {})["keypairs"]]


_LISTS: Mapping[str, Callable[[Client], Awaitable[list[Any]]]] = {
    "images": _images,
    "networks": _networks,
    "floatingips": _floating,
    "servers": _servers,
    "flavors": _flavors,
    "leases": _leases,
    "keypairs": _keypairs,
}
_TOLD: Mapping[str, Mapping[str, str]] = {  # columns, with what they are called there
    "images": {"disk": "min_disk", "size": "size", "visibility": "visibility", "made": "created_at"},
    "networks": {"external": "router:external", "shared": "shared"},
    "floatingips": {"fixed": "fixed_ip_address"},
    "servers": {"made": "created", "image": "image"},
    "flavors": {"vcpus": "vcpus", "ram": "ram", "disk": "disk"},
    "leases": {"from": "start_date", "until": "end_date"},
    "keypairs": {"fingerprint": "fingerprint"},
}  # of kinds that no list has, nothing


def _object(kind: str, found: Mapping[str, Any]) -> Object:
    name = found.get("floating_ip_address") if kind == "floatingips" else found.get("name")
    told = {column: _text(found.get(key)) for column, key in _TOLD.get(kind, {}).items()}
    if kind == "servers":
        told["address"] = ",".join(one["addr"] for net in (found.get("addresses") or {}).values() for one in net)
    return Object(
        id=line(str(found["name"] if kind == "keypairs" else found["id"]), 255),
        name=line(str(name or ""), 255),
        status=line(str(found.get("status") or ""), 40),
        told={column: line(text, 200) for column, text in told.items()},
    )


def _text(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("id")
    return "" if value is None else str(value)
