"""What we make in a cloud, kind by kind: where it is, what is sent, what proves that it is ours, when it is ready.

The words of the four interfaces are here, and no step knows them. An object is ours where it bears the nonce of its
deployment at a place that its kind has for it; that it bears our name says nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import ip_address
from typing import Any

from atlas_mcp.domain.text import line
from atlas_mcp.engines import Done, Failed, Look, Running
from atlas_mcp.engines.openstack import interfaces
from atlas_mcp.engines.openstack.client import Client
from atlas_mcp.engines.openstack.interfaces import MARK, description
from atlas_mcp.engines.openstack.spec import (
    GROUP,
    NETWORK,
    PUBLIC_KEY,
    RESERVATION,
    SERVER,
    FloatingIp,
    Interface,
    Keypair,
    Kind,
    Lease,
    LoginKey,
    Making,
    Network,
    Router,
    SecurityGroup,
    SecurityRule,
    Server,
    Subnet,
    minute,
    moment,
    user_data,
)
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import UNTIL, JsonObject

AGAIN_S = 1.0
_ID = re.compile(r"[A-Za-z0-9-]{1,64}")
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
    Kind.SECURITY_GROUP: Collection("network", "/security-groups", "security_group", "security_groups"),
    Kind.SECURITY_RULE: Collection("network", "/security-group-rules", "security_group_rule", "security_group_rules"),
    Kind.NETWORK: Collection("network", "/networks", "network", "networks"),
    Kind.SUBNET: Collection("network", "/subnets", "subnet", "subnets"),
    Kind.ROUTER: Collection("network", "/routers", "router", "routers"),
    Kind.INTERFACE: Collection("network", "/ports", "port", "ports"),
}


async def read(client: Client, kind: Kind, id_: str) -> dict[str, Any] | None:
    """An object by its id, None where it is gone."""
    where = COLLECTIONS[kind]
    answer = await client.get(where.service, f"{where.path}/{id_}")
    found: dict[str, Any] | None = answer[where.one] if answer else None
    return None if found is None or is_gone(found) else found


def is_gone(found: Mapping[str, Any]) -> bool:
    """Whether an object is a mere record of what was: Blazar keeps leases that have ended, Nova deleted servers."""
    return found.get("status") in ("DELETED", "SOFT_DELETED", "TERMINATED")


def lasts(lease: Mapping[str, Any]) -> tuple[datetime, datetime]:
    """From when until when a lease lasts."""
    return moment(lease["start_date"]), moment(lease["end_date"])


async def find(client: Client, kind: Kind, name: str, nonce: str) -> list[dict[str, Any]]:
    """What is ours of that name: of what bears the name and not the mark, nothing.

    It is several where an answer was lost, and the object was made once more: clouds let two bear one name.
    """
    where = COLLECTIONS[kind]
    if kind is Kind.KEYPAIR:  # its name is its id
        found = await read(client, kind, name)
        return [found] if found is not None and await is_ours(client, kind, found, name, nonce) else []
    if kind is Kind.INTERFACE:
        return await interfaces.find(client, name, nonce)
    if where.service == "network":
        asked = {"description": description(name, nonce)}
    else:
        asked = {"name": f"^{name}$"} if kind is Kind.SERVER else {}
    path = f"{where.path}/detail" if kind is Kind.SERVER else where.path
    listed = await client.get(where.service, path, **asked)
    there = [one for one in (listed or {})[where.many] if not is_gone(one)]
    return [one for one in there if await is_ours(client, kind, one, name, nonce)]


async def strangers(client: Client, kind: Kind, found: Mapping[str, Any], nonce: str) -> str:
    """What would go with an object and is not ours, in words: servers on a lease, subnets of a network; "" for nothing.

    What else stands in the way of removing an object, Neutron itself refuses: ports, interfaces, addresses.
    """
    match kind:
        case Kind.LEASE:
            names = await _foreign_servers(client, found, nonce)
        case Kind.NETWORK:
            names = await _foreign_subnets(client, found, nonce)
        case _:
            names = []
    what = "servers on it" if kind is Kind.LEASE else "subnets in it"
    return f"{what} are not ours: {', '.join(names[:5])}" if names else ""


async def _foreign_subnets(client: Client, network: Mapping[str, Any], nonce: str) -> list[str]:
    listed = await client.pages("network", "/subnets", "subnets", network_id=network["id"])
    return [line(str(one["name"] or one["id"]), 80) for one in listed if not interfaces.bears(one, nonce)]


async def _foreign_servers(client: Client, lease: Mapping[str, Any], nonce: str) -> list[str]:
    """The zone of each server names the reservation."""
    zones = {f"blazar_{one['id']}" for one in lease.get("reservations", ())}
    servers = await client.pages("compute", "/servers/detail", "servers")
    return [
        line(str(one["name"]), 80)
        for one in servers
        if one.get("OS-EXT-AZ:availability_zone") in zones and (one.get("metadata") or {}).get(MARK) != nonce
    ]


def id_of(kind: Kind, found: Mapping[str, Any]) -> str:
    """What an object is addressed by; one that would be another path in the cloud is none.

    Raises:
        ValueError: it is no id.

    """
    if kind is Kind.KEYPAIR:  # its name, which is ours
        return str(found["name"])
    if not _ID.fullmatch(id_ := str(found["id"])):
        raise ValueError(f"no id: {line(id_, 80)}")
    return id_


async def is_ours(client: Client, kind: Kind, found: Mapping[str, Any], name: str, nonce: str) -> bool:
    """Whether an object bears the mark of a deployment, and the name that it was made under."""
    match kind:
        case Kind.SERVER:
            return found["name"] == name and (found.get("metadata") or {}).get(MARK) == nonce
        case Kind.KEYPAIR | Kind.LEASE:
            return bool(found["name"] == name and name.endswith(nonce))
        case Kind.INTERFACE:
            return await interfaces.is_ours(client, found, name, nonce)
        case _:
            return bool(found.get("description") == description(name, nonce))


async def make(client: Client, action: Making, given: JsonObject) -> str:
    """Make an object, and return its id. `given` is what its step took."""
    if isinstance(action, Interface):
        return await interfaces.make(client, given)
    where = COLLECTIONS[action.kind]
    answer = await client.write(where.service, "POST", where.path, await body(client, action, given))
    return id_of(action.kind, answer[where.one])


async def remove(client: Client, kind: Kind, id_: str) -> None:
    """Have an object removed; one that is gone is."""
    where = COLLECTIONS[kind]
    try:
        if kind is Kind.INTERFACE:
            await interfaces.remove(client, id_)
        else:
            await client.write(where.service, "DELETE", f"{where.path}/{id_}")
    except TargetError as error:
        if error.code is not Code.NOT_FOUND:
            raise


async def body(client: Client, action: Making, given: JsonObject) -> JsonObject:
    """What is sent to make an object. `given` is what its step took."""
    match action:
        case LoginKey():
            raise AssertionError("no cloud makes it")
        case Keypair():
            key = action.public_key or str(given[PUBLIC_KEY])
            return {"keypair": {"name": action.name, "public_key": key, "type": "ssh"}}
        case Lease():
            return _lease(action)
        case Server():
            return _server(action, given)
        case FloatingIp():
            told: JsonObject = {
                "floating_network_id": action.network.id,
                "port_id": await _port(client, str(given[SERVER])),
            }
        case SecurityRule():
            told = {
                "security_group_id": str(given[GROUP]),
                "direction": "ingress",
                "ethertype": "IPv6" if ":" in action.source else "IPv4",
                "protocol": action.protocol,
                "port_range_min": action.first,
                "port_range_max": action.last,
                "remote_ip_prefix": action.source,
            }
        case Subnet():
            told = {"name": action.name, "network_id": str(given[NETWORK]), "ip_version": 4, "cidr": action.cidr}
        case Router():
            told = {"name": action.name, "external_gateway_info": {"network_id": action.gateway.id}}
        case SecurityGroup() | Network():
            told = {"name": action.name}
    return {COLLECTIONS[action.kind].one: {**told, "description": description(action.name, action.nonce)}}


def _server(action: Server, given: JsonObject) -> JsonObject:
    server: JsonObject = {
        "name": action.name,
        "imageRef": action.image.id,
        "flavorRef": action.flavor.id,
        "networks": [{"uuid": action.network.id if action.network else str(given[NETWORK])}],
        "key_name": action.key,
        "metadata": {MARK: action.nonce},
    }
    if action.grouped:
        server["security_groups"] = [{"name": str(given[GROUP])}]
    if action.user_data:
        server["user_data"] = user_data.encoded(action.user_data)
    return {"server": server, "os:scheduler_hints": {"reservation": str(given[RESERVATION])}}


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


def stand(kind: Kind, found: Mapping[str, Any], what: str) -> Look:
    """Whether an object is ready, with what its step gives; or why it will not be."""
    match kind:
        case Kind.LEASE:
            return _lease_stand(found, what)
        case Kind.SERVER:
            return _server_stand(found, what)
        case Kind.FLOATING_IP:
            return Done(result={"id": id_of(kind, found), "address": str(ip_address(found["floating_ip_address"]))})
        case Kind.KEYPAIR:
            return Done(result={"id": found["name"], "fingerprint": line(str(found.get("fingerprint")), 100)})
        case Kind.SECURITY_GROUP:
            return _group_stand(found, what)
        case _:
            return Done(result={"id": id_of(kind, found)})


def _group_stand(found: Mapping[str, Any], what: str) -> Look:
    """A cloud's operator may have new groups let somebody in, which nobody asked for."""
    rules = [one for one in found["security_group_rules"] if one["direction"] == "ingress"]
    foreign = [one for one in rules if not str(one.get("description")).startswith(f"{MARK}:")]
    if foreign:
        who = ", ".join(
            line(str(one.get("remote_ip_prefix") or one.get("remote_group_id") or "anybody"), 50) for one in foreign[:5]
        )
        return Failed(
            message=f"Unable to go on with {what}: the cloud itself has it let in {who}.",
            remedy="Ask the cloud's operator about the default rules of new security groups, or leave let_in out.",
        )
    return Done(result={"id": id_of(Kind.SECURITY_GROUP, found)})


def _lease_stand(found: Mapping[str, Any], what: str) -> Look:
    status = str(found["status"])
    if status == "ACTIVE":
        until = lasts(found)[1].isoformat(timespec="minutes")
        nodes = [one["id"] for one in found["reservations"] if one.get("resource_type") == _HOSTS]
        if len(nodes) != 1:  # a lease may have reservations of networks and addresses besides
            return Failed(
                message=f"Unable to use {what}: it has {len(nodes)} reservations of nodes.", remedy="Plan again."
            )
        return Done(result={"id": id_of(Kind.LEASE, found), RESERVATION: nodes[0], UNTIL: until})
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
        return Done(result={"id": id_of(Kind.SERVER, found), "addresses": [line(one, 60) for one in addresses[:8]]})
    if status == "ERROR":
        said = line(str((found.get("fault") or {}).get("message") or "it does not say why"), 300).rstrip(".")
        return Failed(message=f"Unable to bring about {what}: {said}.", remedy=_remedy(said))
    return Running(again_in_s=AGAIN_S, progress=f"{what}: {line(str(task or status), 60)}")


def _remedy(said: str) -> str:
    if "No valid host" in said:
        return "No node of the lease took it: one may be in maintenance, or a server be on it already. Plan again."
    return "Deploying to the node failed: look at the node with its operator, or plan again for another one."
