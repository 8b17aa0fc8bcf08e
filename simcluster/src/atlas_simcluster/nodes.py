"""Nodes with their real capacity, /cluster/resources and /cluster/status."""

from aiohttp import web
from fakepve.model import FakeVm
from fakepve.shapes import FINGERPRINT

from .base import GIB, MIB, Route, SimBase, Values
from .network import LOCAL_ZONE

ROOT_DISK = 64 * GIB
# What the host itself uses.
HOST_MEMORY = 2 * GIB
HOST_CPU = 0.02
# The share of its cores a running guest uses.
GUEST_CPU = 0.05
UPTIME = 86400
CURRENT = "/nodes/{node}/qemu/{vmid}/status/current"


def memory_mib(config: Values) -> int:
    """The memory of a guest configuration in MiB."""
    return int(str(config.get("memory", 512)).split("=")[-1])


def core_count(config: Values) -> int:
    """The vCPUs of a guest configuration."""
    return int(config.get("vcpus") or int(config.get("cores", 1)) * int(config.get("sockets", 1)))


class NodesMixin(SimBase):
    """What the cluster tells about nodes, guests and storages at a glance."""

    def _routes_nodes(self) -> list[Route]:
        return [("GET", "/nodes/{node}/status", self._node_status)]

    # ------------------------------------------------------------------- nodes

    def running_on(self, node: str) -> list[FakeVm]:
        """The guests that run on a node."""
        return [vm for vm in self.vms if vm.node == node and vm.status == "running"]

    def node_usage(self, node: str) -> Values:
        """cpu (0..1), maxcpu, mem and maxmem (bytes), disk, maxdisk, uptime."""
        spec = self.hardware[node]
        running = self.running_on(node)
        busy = sum(core_count(vm.config) for vm in running) * GUEST_CPU
        total = spec.memory_mib * MIB
        used = HOST_MEMORY + sum(memory_mib(vm.config) for vm in running) * MIB
        return {
            "cpu": round(min(HOST_CPU + busy / spec.cpus, 1.0), 4),
            "maxcpu": spec.cpus,
            "mem": min(used, total),
            "maxmem": total,
            "disk": 8 * GIB,
            "maxdisk": ROOT_DISK,
            "uptime": UPTIME,
        }

    def _node_item(self, node: str, user: str) -> Values:
        """A node as /nodes and /cluster/resources list it; without Sys.Audit only its name and status."""
        item: Values = {"node": node, "id": f"node/{node}", "type": "node", "level": ""}
        item["status"] = "online" if self.node_online(node) else "offline"
        if self.node_online(node) and self.allowed(user, f"/nodes/{node}", "Sys.Audit"):
            item.update(self.node_usage(node))
        return item

    async def _nodes(self, request: web.Request) -> web.Response:
        async def nodes(_values: Values, user: str) -> list[Values]:
            return [{**self._node_item(node, user), "ssl_fingerprint": FINGERPRINT} for node in sorted(self.nodes)]

        return await self.serve(request, nodes)

    async def _node_status(self, values: Values, _user: str) -> Values:
        usage = self.node_usage(values["node"])
        free = usage["maxmem"] - usage["mem"]
        return {
            "cpu": usage["cpu"],
            "cpuinfo": {
                "cpus": usage["maxcpu"],
                "cores": usage["maxcpu"],
                "sockets": 1,
                "model": "Simulated CPU",
                "mhz": "2400.000",
                "hvm": "1",
                "flags": "fpu vme",
                "user_hz": 100,
            },
            "memory": {"total": usage["maxmem"], "used": usage["mem"], "free": free, "available": free},
            "swap": {"total": 0, "used": 0, "free": 0},
            "rootfs": {
                "total": ROOT_DISK,
                "used": usage["disk"],
                "free": ROOT_DISK - usage["disk"],
                "avail": ROOT_DISK - usage["disk"],
            },
            "loadavg": ["0.10", "0.10", "0.10"],
            "uptime": usage["uptime"],
            "pveversion": f"pve-manager/{self.version}/simulated",
            "kversion": "Linux 6.14.11-1-pve",
            "current-kernel": {
                "sysname": "Linux",
                "release": "6.14.11-1-pve",
                "version": "#1 SMP PREEMPT_DYNAMIC",
                "machine": "x86_64",
            },
            "boot-info": {"mode": "efi", "secureboot": 0},
            "wait": 0,
            "idle": 0,
        }

    async def _status_current(self, request: web.Request) -> web.Response:
        async def current(values: Values, _user: str) -> Values:
            vm = self.find(values["node"], values["vmid"])
            return self._complete(CURRENT, self._vm_status(vm), node=vm.node, vmid=vm.vmid)

        return await self.serve(request, current)

    async def _cluster_status(self, request: web.Request) -> web.Response:
        return await self.serve(request, self._status_of_cluster)

    async def _status_of_cluster(self, _values: Values, _user: str) -> list[Values]:
        names = sorted(self.nodes)
        found: list[Values] = [
            {
                "type": "cluster",
                "id": "cluster",
                "name": self.cluster_name,
                "nodes": len(names),
                "quorate": 1 if self.quorate else 0,
                "version": 1,
            }
        ]
        for number, name in enumerate(names, 1):
            found.append(
                {
                    "type": "node",
                    "id": f"node/{name}",
                    "name": name,
                    "nodeid": number,
                    "ip": f"192.0.2.{10 + number}",
                    "online": 1 if self.node_online(name) else 0,
                    "local": 1 if number == 1 else 0,
                    "level": "",
                }
            )
        return found

    # --------------------------------------------------------------- resources

    async def _resources(self, request: web.Request) -> web.Response:
        return await self.serve(request, self._list_resources)

    async def _list_resources(self, values: Values, user: str) -> list[Values]:
        """GET /cluster/resources: what the user may see of guests, nodes, storages, pools and networks."""
        parts = {
            "pool": self._pool_resources,
            "vm": self._vm_resources,
            "node": lambda who: [self._node_item(node, who) for node in sorted(self.nodes)],
            "storage": self._storage_resources,
            "sdn": self._sdn_resources,
        }
        wanted = values.get("type")
        found: list[Values] = []
        for kind, part in parts.items():
            if wanted in (None, kind):
                found += part(user)
        return found

    def _pool_resources(self, user: str) -> list[Values]:
        return [
            {"id": f"/pool/{pool}", "pool": pool, "type": "pool"}
            for pool in sorted(self.pools)
            if self.allowed(user, f"/pool/{pool}", "Pool.Audit")
        ]

    def _vm_resources(self, user: str) -> list[Values]:
        found = [self._vm_item(vm, user) for vm in self.vms if self.allowed(user, f"/vms/{vm.vmid}", "VM.Audit")]
        return found + self.ct_resources(user, "vm")

    def _vm_item(self, vm: FakeVm, user: str) -> Values:
        node = self.shown_node(vm)
        item: Values = {"id": vm.guest, "type": "qemu", "node": node, "vmid": vm.vmid}
        if self.node_online(node):
            item.update(self._vm_usage(vm), name=vm.name, status=vm.status, template=1 if vm.template else 0)
        else:
            item.update(status="unknown", name=vm.name, template=1 if vm.template else 0)
        for key in ("lock", "tags"):
            if vm.config.get(key):
                item[key] = vm.config[key]
        if vm.pool and self.allowed(user, f"/pool/{vm.pool}", "Pool.Audit"):
            item["pool"] = vm.pool
        if vm.ha_managed:
            item["hastate"] = vm.ha_state
        return item

    def _vm_usage(self, vm: FakeVm) -> Values:
        """Usage of a guest; maxmem and maxcpu are what is configured."""
        usage = super()._vm_usage(vm)
        usage.update(maxmem=memory_mib(vm.config) * MIB, maxcpu=core_count(vm.config))
        if vm.status == "running":
            usage.update(mem=usage["maxmem"] // 2, memhost=usage["maxmem"] // 2, cpu=GUEST_CPU)
        return usage

    def _storage_resources(self, user: str) -> list[Values]:
        found = []
        for sid in self.storages:
            if self.allowed(user, f"/storage/{sid}", "Datastore.Audit"):
                items = (self._storage_resource(node, sid) for node in sorted(self.nodes))
                found += [item for item in items if item]
        return found

    def _sdn_resources(self, user: str) -> list[Values]:
        return [
            {"id": f"sdn/{node}/{zone}", "sdn": zone, "node": node, "type": "sdn", "status": "ok"}
            for zone in [LOCAL_ZONE, *sorted(self.zones)]
            if self.allowed(user, f"/sdn/zones/{zone}", "SDN.Audit")
            for node in sorted(self.nodes)
        ]
