"""Bridges of the nodes, SDN zones and vnets, and the SDN.Use checks PVE makes for every guest NIC."""

import re
from typing import Any

from fakepve.routing import die

from .base import Route, SimBase, Values

DEFAULT_MTU, LEAST_MTU = 1500, 576
LOCAL_ZONE = "localnetwork"
NET_KEY = re.compile(r"^net\d+$")
VNET_PRIVILEGES = ("SDN.Audit", "SDN.Allocate")


def nic_options(value: Any) -> dict[str, str]:
    """The options of a netN value: {'bridge': 'vmbr0', 'tag': '20', ...}."""
    return dict(part.partition("=")[::2] for part in str(value).split(",") if "=" in part)


def vlan_tags(trunks: str) -> list[int]:
    """The VLANs of a trunks option such as '2;5-7'."""
    tags: list[int] = []
    for part in filter(None, trunks.split(";")):
        first, _, last = part.partition("-")
        tags.extend(range(int(first), int(last or first) + 1))
    return tags


class NetworkMixin(SimBase):
    """Networks guests can be connected to."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        # Vnet name -> its options, with `zone`.
        self.vnets: dict[str, Values] = {}
        # Zone name -> its options; localnetwork always exists and is not listed here.
        self.zones: dict[str, Values] = {}

    # ----------------------------------------------------------------- access

    def network_path(self, network: str) -> str:
        """The ACL path of a bridge or vnet."""
        zone = self.vnets[network]["zone"] if network in self.vnets else LOCAL_ZONE
        return f"/sdn/zones/{zone}/{network}"

    def check_bridge_access(self, user: str, config: Values) -> None:
        """SDN.Use on the network of every NIC in `config`: on its VLAN where a tag is set, else on all of it."""
        for key in sorted(config):
            if NET_KEY.match(key) and config[key]:
                self._check_nic(user, nic_options(config[key]))

    def _check_nic(self, user: str, nic: dict[str, str]) -> None:
        if "bridge" not in nic:
            return
        path = self.network_path(nic["bridge"])
        tags = [int(nic["tag"])] if nic.get("tag") else []
        tags += vlan_tags(nic.get("trunks", ""))
        for tag in tags:
            self.require(user, f"{path}/{tag}", "SDN.Use")
        if not tags:
            self.require(user, path, "SDN.Use")

    def network_exists(self, node: str, network: str) -> bool:
        """True if a guest on this node can be connected to the bridge or vnet."""
        return network in self.hardware[node].bridges or self._vnet_on(network, node)

    def check_plug(self, node: str, key: str, nic: dict[str, str]) -> str | None:
        """Why a guest with this NIC does not start on a node; None where it does.

        As pve-network's tap_plug, and print_netdevice_full of qemu-server.
        """
        bridge = nic["bridge"]
        if not self.network_exists(node, bridge):
            return f"bridge '{bridge}' does not exist"
        vnet = self.vnets.get(bridge)
        if vnet is not None and not vnet.get("vlanaware") and (nic.get("tag") or nic.get("trunks")):
            return f"vm vlans are not allowed on vnet {bridge}"
        mtu = int(nic.get("mtu") or 1)
        if mtu == 1 or not ("virtio" in nic or nic.get("model") == "virtio"):
            return None
        if mtu < LEAST_MTU:
            return f"netdev {key}: MTU '{mtu}' is smaller than the IP minimum MTU '{LEAST_MTU}'"
        most = self.bridge_mtu(node, bridge)
        return f"netdev {key}: MTU '{mtu}' is bigger than the bridge MTU '{most}'" if mtu > most else None

    def bridge_mtu(self, node: str, network: str) -> int:
        """The MTU of a bridge, or of a vnet by its zone."""
        options = self.hardware[node].bridges.get(network) or self.zones.get(
            self.vnets.get(network, {}).get("zone"), {}
        )
        return int(options.get("mtu") or DEFAULT_MTU)

    def _vnet_on(self, vnet: str, node: str) -> bool:
        if vnet not in self.vnets:
            return False
        nodes = self.zones.get(self.vnets[vnet]["zone"], {}).get("nodes")
        return not nodes or node in str(nodes).split(",")

    def _may_see_bridge(self, user: str, bridge: str) -> bool:
        """PVE's check_sdn_bridge: on the bridge, or on a VLAN of it that an ACL names."""
        path = self.network_path(bridge)
        wanted = {"SDN.Audit", "SDN.Use"}
        below = [p for entries in self.acl.values() for p, _ in entries if p.startswith(path + "/")]
        return any(wanted & self.privileges(user, place) for place in [path, *below])

    # ---------------------------------------------------------------- the API

    def _routes_network(self) -> list[Route]:
        return [
            ("GET", "/nodes/{node}/network", self._network_list),
            ("GET", "/nodes/{node}/network/{iface}", self._network_get),
            ("GET", "/cluster/sdn/vnets", self._vnet_list),
            ("GET", "/cluster/sdn/vnets/{vnet}", self._vnet_get),
            ("GET", "/cluster/sdn/zones", self._zone_list),
            ("GET", "/nodes/{node}/sdn/zones", self._node_zones),
        ]

    def _interfaces(self, node: str) -> list[Values]:
        """The interfaces of a node: its bridges, and the port the first of them uses."""
        found: list[Values] = []
        for number, (name, options) in enumerate(self.hardware[node].bridges.items()):
            port = f"eno{number + 1}"
            found.append({"iface": port, "type": "eth", "active": 1, "exists": 1, "method": "manual", "priority": 3})
            bridge: Values = {
                "iface": name,
                "type": "bridge",
                "active": 1,
                "autostart": 1,
                "method": "manual",
                "method6": "manual",
                "families": ["inet"],
                "bridge_ports": port,
                "bridge_stp": "off",
                "bridge_fd": "0",
                "priority": 4 + number,
            }
            if options.get("vlan_aware"):
                bridge.update(bridge_vlan_aware=1, bridge_vids="2-4094")
            for key in ("comments", "cidr", "gateway", "mtu"):
                if options.get(key):
                    bridge[key] = options[key]
            found.append(bridge)
        return found

    async def _network_list(self, values: Values, user: str) -> list[Values]:
        node, wanted = values["node"], values.get("type")
        found = []
        for item in self._interfaces(node):
            is_bridge = item["type"] == "bridge"
            fits = wanted in (None, "include_sdn", item["type"])
            if not (fits or (is_bridge and wanted in ("any_bridge", "any_local_bridge"))):
                continue
            if not is_bridge or self._may_see_bridge(user, item["iface"]):
                found.append(item)
        if wanted in ("any_bridge", "include_sdn", "vnet"):
            found += [
                {"iface": name, "type": "vnet", "active": 1, "comments": vnet.get("alias") or ""}
                for name, vnet in sorted(self.vnets.items())
                if self._vnet_on(name, node) and self._may_see_bridge(user, name)
            ]
        return found

    async def _network_get(self, values: Values, _user: str) -> Values:
        for item in self._interfaces(values["node"]):
            if item["iface"] == values["iface"]:
                return {key: value for key, value in item.items() if key != "iface"}
        raise die("interface does not exist")

    def _vnet_item(self, name: str) -> Values:
        return {"vnet": name, "type": "vnet", "digest": "0" * 40, **self.vnets[name]}

    def _may_audit_vnet(self, user: str, name: str) -> bool:
        return any(self.allowed(user, self.network_path(name), priv) for priv in VNET_PRIVILEGES)

    async def _vnet_list(self, _values: Values, user: str) -> list[Values]:
        return [self._vnet_item(name) for name in sorted(self.vnets) if self._may_audit_vnet(user, name)]

    async def _vnet_get(self, values: Values, user: str) -> Values:
        name = values["vnet"]
        if name not in self.vnets:
            raise die(f"sdn '{name}' does not exist")
        self.require_any(user, self.network_path(name), *VNET_PRIVILEGES)
        return self._vnet_item(name)

    async def _zone_list(self, _values: Values, user: str) -> list[Values]:
        return [
            {"zone": name, "type": "simple", "digest": "0" * 40, **options}
            for name, options in sorted(self.zones.items())
            if any(self.allowed(user, f"/sdn/zones/{name}", priv) for priv in VNET_PRIVILEGES)
        ]

    async def _node_zones(self, _values: Values, user: str) -> list[Values]:
        return [
            {"zone": name, "status": "available"}
            for name in [LOCAL_ZONE, *sorted(self.zones)]
            if any(self.allowed(user, f"/sdn/zones/{name}", priv) for priv in VNET_PRIVILEGES)
        ]
