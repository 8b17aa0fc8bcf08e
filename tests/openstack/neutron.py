"""Neutron's part of the double: networks, subnets, routers, ports, security groups, floating IPs.

It refuses what Neutron refuses, with its words: `test_neutron.py` holds it against answers recorded of the real one.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from ipaddress import IPv4Network
from typing import Any

Body = dict[str, Any]
Query = dict[str, list[str]]
INNER, OUTER = "network-1", "network-2"
_THEIRS = {"theirs": True}  # the operator's: not counted, and not to be removed
_INTERFACE = "network:router_interface"
_NAMES = {  # as its messages call what is not there
    "network": "Network {} could not be found.",
    "subnet": "Subnet {} could not be found.",
    "router": "Router {} could not be found",
    "port": "Port {} could not be found.",
    "floatingip": "Floating IP {} could not be found",
    "security_group": "Security group {} does not exist",
    "security_group_rule": "Security group rule {} does not exist",
}
_TYPES = {"security_group": "SecurityGroup", "security_group_rule": "SecurityGroupRule", "floatingip": "FloatingIP"}


class RefusedError(Exception):
    """An answer that is no success."""

    def __init__(self, status: int, body: Body) -> None:
        self.status, self.body = status, body


def refused(status: int, kind: str, said: str) -> RefusedError:
    return RefusedError(status, {"NeutronError": {"type": kind, "message": said, "detail": ""}})


@dataclass
class Neutron:
    """All objects by kind and id. `quotas` are of the project; `template` are rules that new groups begin with."""

    held: dict[str, dict[str, Body]] = field(init=False)
    quotas: dict[str, int] = field(default_factory=lambda: {"security_group": 10, "network": 100, "router": 10})
    template: list[Body] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin anew: what the operator has set up, a network that machines are put into and a router outside."""
        self.held = {kind: {} for kind in _NAMES}
        self._put("network", {"name": "sharednet1", "router:external": False, "shared": True, **_THEIRS}, INNER)
        self._put("network", {"name": "public", "router:external": True, "shared": False, **_THEIRS}, OUTER)
        inner = self._put("subnet", {"name": "", "network_id": INNER, "cidr": "192.168.1.0/24", **_THEIRS})
        hidden = {**_THEIRS, "hidden": True}
        router = self._put("router", {"name": "r1", "external_gateway_info": {"network_id": OUTER}, **hidden})
        connected = self.add_interface(router["id"], {"subnet_id": inner["id"]})
        self.held["port"][connected["port_id"]] |= hidden
        self._put("security_group", {"name": "default"})

    def made(self, kind: str, nonce_mark: str = "atlas:") -> list[Body]:
        """What bears a mark of ours."""
        return [one for one in self.held[kind].values() if str(one.get("description")).startswith(nonce_mark)]

    # -- what all kinds have ----------------------------------------------------------------------------

    def get(self, kind: str, id_: str) -> Body:
        if id_ not in self.held[kind]:
            named = _TYPES.get(kind, kind.capitalize())
            raise refused(404, f"{named}NotFound", _NAMES[kind].format(id_))
        return self.held[kind][id_]

    def one(self, kind: str, id_: str) -> Body:
        return {kind: self.get(kind, id_)}

    def listed(self, kind: str, query: Query) -> Body:
        asked = {name: values for name, values in query.items() if name not in ("limit", "marker")}
        found = [
            one
            for one in self.held[kind].values()
            if not one.get("hidden") and all(str(one.get(name, "")) in values for name, values in asked.items())
        ]
        return {f"{kind}s": found}

    def create(self, kind: str, body: Body) -> Body:
        told = {"description": "", **body[kind]}
        getattr(self, f"_check_{kind}", lambda told: None)(told)
        if len([one for one in self.held[kind].values() if not one.get("theirs")]) >= self.quotas.get(kind, 1_000):
            raise refused(409, "OverQuota", f"Quota exceeded for resources: ['{kind}'].")
        return {kind: self._put(kind, told)}

    def delete(self, kind: str, id_: str) -> None:
        found = self.get(kind, id_)
        if found.get("theirs"):
            raise refused(403, "PolicyNotAuthorized", f"(rule:delete_{kind}) is disallowed by policy")
        getattr(self, f"_check_unused_{kind}", lambda found: None)(found)
        del self.held[kind][id_]
        if kind == "security_group_rule":
            group = self.held["security_group"][found["security_group_id"]]
            group["security_group_rules"].remove(found)
        within = {"network": ("subnet", "network_id"), "security_group": ("security_group_rule", "security_group_id")}
        if kind in within:
            part, of = within[kind]
            self.held[part] = {key: one for key, one in self.held[part].items() if one[of] != id_}

    def _put(self, kind: str, told: Body, id_: str = "") -> Body:
        made = {"id": id_ or str(uuid.uuid4()), "description": "", **told}
        match kind:
            case "network":
                made = {"router:external": False, "status": "ACTIVE", **made}
            case "subnet":
                made["router:external"] = False
            case "router":
                made["status"] = "ACTIVE"
            case "security_group":
                made["security_group_rules"] = [
                    {"direction": "ingress", "description": "", **one} for one in self.template
                ]
            case "security_group_rule":
                self.held["security_group"][made["security_group_id"]]["security_group_rules"].append(made)
            case "port":
                made |= self._port(made)
            case "floatingip":
                made |= {"status": "DOWN", "floating_ip_address": f"127.10.0.{len(self.held['floatingip']) + 2}"}
        self.held[kind][made["id"]] = made
        return made

    def _port(self, told: Body) -> Body:
        subnets = [one for one in self.held["subnet"].values() if one["network_id"] == told["network_id"]]
        fixed = [{"subnet_id": one["id"], "ip_address": f"{IPv4Network(one['cidr'])[7]}"} for one in subnets]
        groups = told.get("security_groups") or [next(iter(self.held["security_group"]), "")]
        defaults = {"device_id": "", "device_owner": "", "fixed_ips": fixed, "security_groups": groups}
        return {"status": "DOWN", **{name: told.get(name) or value for name, value in defaults.items()}}

    # -- what each kind refuses -------------------------------------------------------------------------

    def _check_security_group_rule(self, told: Body) -> None:
        if told["port_range_min"] > told["port_range_max"]:
            said = "For TCP/UDP protocols, port_range_min must be <= port_range_max"
            raise refused(400, "SecurityGroupInvalidPortRange", said)
        group = self.get("security_group", told["security_group_id"])
        same = ("direction", "ethertype", "protocol", "port_range_min", "port_range_max", "remote_ip_prefix")
        for one in group["security_group_rules"]:
            if all(one.get(name) == told.get(name) for name in same):
                said = f"Security group rule already exists. Rule id is {one['id']}."
                raise refused(409, "SecurityGroupRuleExists", said)

    def _check_subnet(self, told: Body) -> None:
        self.get("network", told["network_id"])
        wanted = IPv4Network(told["cidr"])
        for one in self.held["subnet"].values():
            if one["network_id"] == told["network_id"] and IPv4Network(one["cidr"]).overlaps(wanted):
                said = (
                    f"Invalid input for operation: Requested subnet with cidr: {told['cidr']} for network: "
                    f"{told['network_id']} overlaps with another subnet."
                )
                raise refused(400, "InvalidInput", said)

    def _check_router(self, told: Body) -> None:
        outer = (told.get("external_gateway_info") or {}).get("network_id")
        if outer and not self.get("network", outer).get("router:external"):
            raise refused(400, "BadRequest", f"Bad router request: Network {outer} is not an external network.")

    def _check_port(self, told: Body) -> None:
        self.get("network", told["network_id"])
        for group in told.get("security_groups") or ():
            self.get("security_group", group)

    def _check_floatingip(self, told: Body) -> None:
        port = self.get("port", told["port_id"])
        outer, subnet = told["floating_network_id"], port["fixed_ips"][0]["subnet_id"]
        routers = [
            self.held["router"][one["device_id"]].get("external_gateway_info") or {}
            for one in self._interfaces()
            if one["fixed_ips"][0]["subnet_id"] == subnet
        ]
        if outer not in [one.get("network_id") for one in routers]:
            said = (
                f"External network {outer} is not reachable from subnet {subnet}.  Therefore, cannot associate Port "
                f"{port['id']} with a Floating IP."
            )
            raise refused(404, "ExternalGatewayForFloatingIPNotFound", said)

    def _check_unused_security_group(self, found: Body) -> None:
        if any(found["id"] in one["security_groups"] for one in self.held["port"].values()):
            raise refused(409, "SecurityGroupInUse", f"Security Group {found['id']} in use.")

    def _check_unused_network(self, found: Body) -> None:
        if ports := [one["id"] for one in self.held["port"].values() if one["network_id"] == found["id"]]:
            said = (
                f"Unable to complete operation on network {found['id']}. There are one or more ports still in use on "
                f"the network, id for these ports is: {','.join(sorted(ports))}."
            )
            raise refused(409, "NetworkInUse", said)

    def _check_unused_subnet(self, found: Body) -> None:
        if any(fixed["subnet_id"] == found["id"] for one in self.held["port"].values() for fixed in one["fixed_ips"]):
            said = (
                f"Unable to complete operation on subnet {found['id']}: One or more ports have an IP allocation from "
                "this subnet."
            )
            raise refused(409, "SubnetInUse", said)

    def _check_unused_router(self, found: Body) -> None:
        if ports := [one["id"] for one in self._interfaces() if one["device_id"] == found["id"]]:
            raise refused(409, "RouterInUse", f"Router {found['id']} has ports still attached: {','.join(ports)}")

    def _check_unused_port(self, found: Body) -> None:
        if found["device_owner"] == _INTERFACE:
            said = f"Port {found['id']} cannot be deleted directly via the port API: has device owner {_INTERFACE}."
            raise refused(409, "ServicePortInUse", said)
        self._let_go(found["id"])

    # -- interfaces of routers --------------------------------------------------------------------------

    def add_interface(self, router: str, told: Body) -> Body:
        self.get("router", router)
        subnet = self.get("subnet", told["subnet_id"])
        if any(one["fixed_ips"][0]["subnet_id"] == subnet["id"] for one in self._interfaces(router)):
            said = f"Bad router request: Router already has a port on subnet {subnet['id']}."
            raise refused(400, "BadRequest", said)
        fixed = [{"subnet_id": subnet["id"], "ip_address": str(IPv4Network(subnet["cidr"])[1])}]
        port = {"network_id": subnet["network_id"], "device_id": router, "device_owner": _INTERFACE, "fixed_ips": fixed}
        made = self._put("port", {"name": "", **port})
        made["security_groups"] = []
        return {"id": router, "port_id": made["id"], "subnet_id": subnet["id"], "network_id": subnet["network_id"]}

    def remove_interface(self, router: str, told: Body) -> Body:
        self.get("router", router)
        port = next((one for one in self._interfaces(router) if one["id"] == told["port_id"]), None)
        if port is None:
            said = f"Router {router} does not have an interface with id {told['port_id']}"
            raise refused(404, "RouterInterfaceNotFound", said)
        subnet = port["fixed_ips"][0]["subnet_id"]
        for one in self.held["floatingip"].values():
            if one["port_id"] and self.held["port"][one["port_id"]]["fixed_ips"][0]["subnet_id"] == subnet:
                said = (
                    f"Router interface for subnet {subnet} on router {router} cannot be deleted, as it is required by "
                    "one or more floating IPs."
                )
                raise refused(409, "RouterInterfaceInUseByFloatingIP", said)
        del self.held["port"][port["id"]]
        return {"id": router, "port_id": port["id"], "subnet_id": subnet, "network_id": port["network_id"]}

    def _interfaces(self, router: str = "") -> list[Body]:
        owned = [one for one in self.held["port"].values() if one["device_owner"] == _INTERFACE]
        return [one for one in owned if router in ("", one["device_id"])]

    # -- what Nova does here for its servers -------------------------------------------------------------

    def plug(self, server: str, network: str, groups: list[str]) -> list[Body]:
        """The port of a server, and its addresses."""
        port = {"network_id": network, "device_id": server, "device_owner": "compute:nova", "security_groups": groups}
        made = self._put("port", {"name": "", **port})
        return [{"addr": one["ip_address"], "OS-EXT-IPS:type": "fixed"} for one in made["fixed_ips"]]

    def unplug(self, server: str) -> None:
        """Its port goes; an address from outside stays, and is nobody's."""
        for port in [one for one in self.held["port"].values() if one["device_id"] == server]:
            del self.held["port"][port["id"]]
            self._let_go(port["id"])

    def _let_go(self, port: str) -> None:
        for one in self.held["floatingip"].values():
            if one["port_id"] == port:
                one["port_id"] = None


def routes(neutron: Neutron) -> Iterator[tuple[str, Callable[..., Body | None]]]:
    """What is called, with what answers."""
    for kind in _NAMES:
        path = f"/network/v2.0/{kind.replace('_', '-')}s"
        yield f"GET {path}", lambda q, b, kind=kind: neutron.listed(kind, q)
        yield f"POST {path}", lambda q, b, kind=kind: neutron.create(kind, b)
        yield f"GET {path}/(ID)", lambda i, q, b, kind=kind: neutron.one(kind, i)
        yield f"DELETE {path}/(ID)", lambda i, q, b, kind=kind: neutron.delete(kind, i)
    at = "PUT /network/v2.0/routers/(ID)"
    yield f"{at}/add_router_interface", lambda i, q, b: neutron.add_interface(i, b)
    yield f"{at}/remove_router_interface", lambda i, q, b: neutron.remove_interface(i, b)
