"""What we make in a cloud, kind by kind: where it is, what is sent, what proves that it is ours, when it is ready.

The words of the four interfaces are here, and no step knows them. An object is ours where it bears the nonce of its
deployment at a place that its kind has for it; that it bears our name says nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from atlas_mcp.domain.text import line
from atlas_mcp.engines import Done, Failed, Look, Running
from atlas_mcp.engines.openstack.client import Client
from atlas_mcp.engines.openstack.spec import (
    RESERVATION,
    SERVER,
    FloatingIp,
    Keypair,
    Kind,
    Lease,
    Server,
    minute,
    moment,
)
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import JsonObject

MARK = "atlas"  # the key in a server's metadata; and how the description of a floating IP begins
AGAIN_S = 1.0
_HOSTS = "physical:host"  # what a reservation of nodes is of


@dataclass(frozen=True)
class Collection:
    """Where the objects of a kind are: the service, the path, and what one and many stand under."""

    service: str
    path: str
    one: str
    many: str


COLLECTIONS: Mapping[Kind, Collection] = {
    Kind.KEYPAIR: Collection("compute", "/os-keypairs", "keypair", "keypairs"),
    Kind.LEASE: Collection("reservation", "/leases", "lease", "leases"),
    Kind.SERVER: Collection("compute", "/servers", "server", "servers"),
    Kind.FLOATING_IP: Collection("network", "/floatingips", "floatingip", "floatingips"),
}
Making = Keypair | Lease | Server | FloatingIp


async def read(client: Client, kind: Kind, id_: str) -> dict[str, Any] | None:
    """An object by its id, None where it is gone."""
    where = COLLECTIONS[kind]
    answer = await client.get(where.service, f"{where.path}/{id_}")
    found: dict[str, Any] | None = answer[where.one] if answer else None
    return None if found is None or found.get("status") in ("DELETED", "SOFT_DELETED") else found


async def find(client: Client, kind: Kind, name: str, nonce: str) -> list[dict[str, Any]]:
    """What is ours of that name: of what bears the name and not the mark, nothing.

    It is several where an answer was lost, and the object was made once more: clouds let two bear one name.
    """
    where = COLLECTIONS[kind]
    if kind is Kind.KEYPAIR:  # its name is its id
        found = await read(client, kind, name)
        return [found] if found is not None and is_ours(kind, found, name, nonce) else []
    asked = {Kind.SERVER: {"name": f"^{name}$"}, Kind.FLOATING_IP: {"description": _description(name, nonce)}}
    path = f"{where.path}/detail" if kind is Kind.SERVER else where.path
    listed = await client.get(where.service, path, **asked.get(kind, {}))
    return [one for one in (listed or {})[where.many] if is_ours(kind, one, name, nonce)]


async def strangers(client: Client, lease: Mapping[str, Any], nonce: str) -> list[str]:
    """The servers on a lease's nodes that are not ours, by name: the zone of each names the reservation."""
    zones = {f"blazar_{one['id']}" for one in lease.get("reservations", ())}
    servers = await client.pages("compute", "/servers/detail", "servers")
    return [
        line(str(one["name"]), 80)
        for one in servers
        if one.get("OS-EXT-AZ:availability_zone") in zones and (one.get("metadata") or {}).get(MARK) != nonce
    ]


def id_of(kind: Kind, found: Mapping[str, Any]) -> str:
    """What an object is addressed by."""
    return str(found["name"] if kind is Kind.KEYPAIR else found["id"])


def is_ours(kind: Kind, found: Mapping[str, Any], name: str, nonce: str) -> bool:
    """Whether an object bears the mark of a deployment, and the name that it was made under."""
    match kind:
        case Kind.SERVER:
            return found["name"] == name and (found.get("metadata") or {}).get(MARK) == nonce
        case Kind.FLOATING_IP:
            return bool(found.get("description") == _description(name, nonce))
        case _:
            return bool(found["name"] == name and name.endswith(nonce))


async def body(client: Client, action: Making, given: JsonObject) -> JsonObject:
    """What is sent to make an object. `given` is what its step took."""
    match action:
        case Keypair():
            return {"keypair": {"name": action.name, "public_key": action.public_key, "type": "ssh"}}
        case Lease():
            return _lease(action)
        case Server():
            return {
                "server": {
                    "name": action.name,
                    "imageRef": action.image.id,
                    "flavorRef": action.flavor.id,
                    "networks": [{"uuid": action.network.id}],
                    "key_name": action.key,
                    "metadata": {MARK: action.nonce},
                },
                "os:scheduler_hints": {"reservation": str(given[RESERVATION])},
            }
        case FloatingIp():
            return {
                "floatingip": {
                    "floating_network_id": action.network.id,
                    "port_id": await _port(client, str(given[SERVER])),
                    "description": _description(action.name, action.nonce),
                }
            }


def _lease(action: Lease) -> JsonObject:
    nodes: JsonObject = {
        "resource_type": _HOSTS,
        "min": action.nodes,  # numbers: upstream Blazar answers 500 to texts
        "max": action.nodes,
        "hypervisor_properties": "",
        "resource_properties": json.dumps(["=", "$node_type", action.node_type]),
    }
    return {
        "name": action.name,
        "start_date": "now",
        "end_date": minute(action.until.astimezone(UTC)),
        "events": [],
        "before_end_date": None,
        "reservations": [nodes],
    }


async def _port(client: Client, server: str) -> str:
    """The first port of a server.

    Raises:
        TargetError: it has none.

    """
    answer = await client.get("network", "/ports", device_id=server)
    ports = answer["ports"] if answer else []
    if not ports:
        raise TargetError(Code.TARGET_FAILED, f"Unable to reach server {server}: it has no port.", "Look at it.")
    return str(ports[0]["id"])


def _description(name: str, nonce: str) -> str:
    return f"{MARK}:{nonce} {name}"


def stand(kind: Kind, found: Mapping[str, Any], what: str) -> Look:
    """Whether an object is ready, with what its step gives; or why it will not be."""
    match kind:
        case Kind.LEASE:
            return _lease_stand(found, what)
        case Kind.SERVER:
            return _server_stand(found, what)
        case Kind.FLOATING_IP:
            return Done(result={"id": found["id"], "address": found["floating_ip_address"]})
        case Kind.KEYPAIR:
            return Done(result={"id": found["name"], "fingerprint": line(str(found.get("fingerprint")), 100)})


def _lease_stand(found: Mapping[str, Any], what: str) -> Look:
    status = str(found["status"])
    if status == "ACTIVE":
        until = moment(found["end_date"]).isoformat(timespec="minutes")
        nodes = [one["id"] for one in found["reservations"] if one.get("resource_type") == _HOSTS]
        if len(nodes) != 1:  # a lease may have reservations of networks and addresses besides
            return Failed(
                message=f"Unable to use {what}: it has {len(nodes)} reservations of nodes.", remedy="Plan again."
            )
        return Done(result={"id": found["id"], RESERVATION: nodes[0], "until": until})
    if status in ("ERROR", "TERMINATED", "TERMINATING", "DELETING"):
        states = ", ".join(line(f"{one['event_type']} {one['status']}", 60) for one in found.get("events", ())[:5])
        cause = f"it is {line(status, 40)}{f' ({states})' if states else ''}"
        return Failed(message=f"Unable to bring about {what}: {cause}.", remedy="Its nodes are given back; plan again.")
    return Running(again_in_s=AGAIN_S, progress=f"{what} is {line(status, 40)}")


def _server_stand(found: Mapping[str, Any], what: str) -> Look:
    status, task = str(found["status"]), found.get("OS-EXT-STS:task_state")
    if status == "ACTIVE":
        nets = (found.get("addresses") or {}).values()
        addresses = [str(one["addr"]) for net in nets for one in net if one.get("OS-EXT-IPS:type") != "floating"]
        return Done(result={"id": found["id"], "addresses": [line(one, 60) for one in addresses[:8]]})
    if status == "ERROR":
        said = line(str((found.get("fault") or {}).get("message") or "it does not say why"), 300).rstrip(".")
        return Failed(message=f"Unable to bring about {what}: {said}.", remedy=_remedy(said))
    return Running(again_in_s=AGAIN_S, progress=f"{what}: {line(str(task or status), 60)}")


def _remedy(said: str) -> str:
    if "No valid host" in said:
        return "No node of the lease took it: one may be in maintenance, or a server be on it already. Plan again."
    return "Deploying to the node failed: look at the node with its operator, or plan again for another one."
