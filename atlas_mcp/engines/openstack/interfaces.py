"""How objects of Neutron bear our mark, and interfaces of routers, which bear none.

An interface is a port that Neutron makes. It is ours where its router and its subnet both bear the mark of the
deployment: one that somebody else has connected with our router is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from atlas_mcp.engines.openstack.client import Client
from atlas_mcp.engines.openstack.spec import ROUTER, SUBNET
from atlas_mcp.model import JsonObject

MARK = "atlas"  # how a description begins; and the key in the metadata of a server
_OWNERS = ("network:router_interface", "network:router_interface_distributed", "network:ha_router_replicated_interface")


def description(name: str, nonce: str) -> str:
    """What an object of ours is described as."""
    return f"{MARK}:{nonce} {name}"


def bears(found: Mapping[str, Any], nonce: str) -> bool:
    """Whether an object bears the mark of a deployment, under whatever name."""
    return str(found.get("description") or "").startswith(description("", nonce))


async def find(client: Client, name: str, nonce: str) -> list[dict[str, Any]]:
    """The interfaces that are ours."""
    routers = (await client.get("network", "/routers", description=description(name, nonce)) or {})["routers"]
    found: list[dict[str, Any]] = []
    for router in routers:
        ports = (await client.get("network", "/ports", device_id=router["id"]) or {})["ports"]
        found += [one for one in ports if await is_ours(client, one, name, nonce)]
    return found


async def is_ours(client: Client, port: Mapping[str, Any], name: str, nonce: str) -> bool:
    """Whether a port is an interface between a router and a subnet of ours."""
    if port.get("device_owner") not in _OWNERS:
        return False
    ends = [("routers", port["device_id"]), *(("subnets", one["subnet_id"]) for one in port["fixed_ips"])]
    for many, id_ in ends:
        answer = await client.get("network", f"/{many}/{id_}")
        if not answer or answer[many.removesuffix("s")].get("description") != description(name, nonce):
            return False
    return len(ends) > 1


async def make(client: Client, given: JsonObject) -> str:
    """Connect a router with a subnet. Returns the id of the port."""
    answer = await client.write(
        "network", "PUT", f"/routers/{given[ROUTER]}/add_router_interface", {"subnet_id": str(given[SUBNET])}
    )
    return str(answer["port_id"])


async def remove(client: Client, id_: str) -> None:
    """Take an interface from its router."""
    answer = await client.get("network", f"/ports/{id_}")
    if answer:
        path = f"/routers/{answer['port']['device_id']}/remove_router_interface"
        await client.write("network", "PUT", path, {"port_id": id_})
