"""Operations on guests, as a foreign admin or the guest itself would do them."""

import uuid
from typing import Any

from fakepve.qemu import with_mac

from .base import Machine
from .build import add_guest
from .config import parse_guest
from .network import NET_KEY
from .ops_base import OpError, OpsBase


class GuestOperations(OpsBase):
    """Guests."""

    def add_guest(self, *, guest: dict[str, Any]) -> None:
        """A foreign admin makes a guest; the fields are those of the configuration file."""
        parsed = parse_guest(guest)
        if self._cluster.vm(parsed.vmid) is not None:
            raise OpError(f"guest {parsed.vmid} exists")
        self._node(parsed.node)
        add_guest(self._cluster, parsed)

    def restore(self, *, guests: list[Any], tasks: list[Any], ha: dict[str, Any]) -> None:
        """Guests, finished tasks and HA resources as GET /state told of another cluster, keys and digests alike."""
        for told in guests:
            agent = {"agent": told["agent_running"] or told["config"].get("agent") == "1"}
            shown = {key: told[key] for key in ("vmid", "name", "node", "status", "pool", "config")}
            self.add_guest(guest={**shown, **agent})
            vm = self._guest(told["vmid"])
            vm.config, vm.pending = dict(told["config"]), dict(told["pending"])
        for task in tasks:
            self._cluster.keep_task(task)
        self._cluster.ha_resources.update(ha)

    def remove_guest(self, *, vmid: int) -> None:
        """A foreign admin destroys a guest, running or not."""
        vm = self._guest(vmid)
        self._cluster.remove_ha_resource(f"vm:{vmid}", purge=True)
        self._cluster.erase(vm)

    def replace_guest(self, *, vmid: int, description: bool = True) -> None:
        """A foreign guest takes a VMID: disks, pool, place and power alike, and, if asked for, the description copied.

        What PVE gives to each guest is its own: SMBIOS uuid and MAC.
        """
        old = self._guest(vmid)
        config = {**old.config, "smbios1": f"uuid={uuid.uuid4()}", "name": f"theirs-{vmid}"}
        if not description:
            config["description"] = "somebody else's"
        for key in [key for key in config if NET_KEY.match(key)]:
            config[key] = with_mac(config[key], fresh=True)
        if "vmgenid" in config:
            config["vmgenid"] = str(uuid.uuid4())
        made = {"name": config["name"], "node": old.node, "status": old.status, "pool": old.pool, "config": config}
        self.remove_guest(vmid=vmid)
        self.add_guest(guest={"vmid": vmid, **made})

    def set_config(
        self, *, vmid: int, set: dict[str, Any] | None = None, delete: list[Any] | None = None, pending: bool = False
    ) -> None:
        """Change the configuration directly, or leave it pending."""
        vm = self._guest(vmid)
        for key, value in (set or {}).items():
            (vm.pending if pending else vm.config)[key] = value
        for key in delete or ():
            if pending:
                vm.pending[key] = None
            else:
                vm.config.pop(key, None)
        vm.name = vm.config.get("name") or vm.name
        vm.template = bool(vm.config.get("template"))

    def set_status(self, *, vmid: int, status: str) -> None:
        """A guest is started or powered off by somebody else."""
        vm = self._guest(vmid)
        if status == "running":
            self._cluster.boot(vm)
        elif status == "stopped":
            self._cluster.power_off(vm)
        else:
            raise OpError("status must be running or stopped")

    def set_guest(
        self,
        *,
        vmid: int,
        agent: bool | None = None,
        boot_secs: float | None = None,
        cloud_init_secs: float | None = None,
        cloud_init_error: str | None = None,
        agent_hangs: bool | None = None,
        acpi: bool | None = None,
        start_secs: float | None = None,
        shutdown_secs: float | None = None,
    ) -> None:
        """What is inside a guest; clones of it made later get the same (PVE seconds)."""
        vm, traits = self._guest(vmid), self._cluster.traits(self._guest(vmid))
        for name, value in (
            ("agent_installed", agent),
            ("boot_secs", boot_secs),
            ("cloud_init_secs", cloud_init_secs),
            ("cloud_init_error", cloud_init_error),
        ):
            if value is not None:
                setattr(traits, name, value)
        for name, value in (
            ("agent_hangs", agent_hangs),
            ("acpi", acpi),
            ("start_secs", start_secs),
            ("shutdown_secs", shutdown_secs),
        ):
            if value is not None:
                setattr(vm, name, value)

    def set_agent_file(self, *, vmid: int, path: str, content: str) -> None:
        """A file the guest agent can read."""
        vm = self._guest(vmid)
        vm.agent = vm.agent or {}
        vm.agent.setdefault("files", {})[path] = content

    def set_agent_interfaces(self, *, vmid: int, interfaces: list[Any] | dict[str, Any] | str | None) -> None:
        """What the guest agent answers when it is asked for its interfaces: whatever the guest likes."""
        vm = self._guest(vmid)
        vm.agent = {**(vm.agent or {}), "interfaces": interfaces}

    def set_machine(self, *, name: str, address: str, host_key: str) -> None:
        """A guest of this name, also one that is made later, stands for a real machine: its agent tells what that has.

        The machine itself is somebody else's matter.
        """
        self._cluster.machines[name] = Machine(address, host_key)

    def move_guest(self, *, vmid: int, node: str) -> None:
        """A guest is on another node at once; its local volumes move along."""
        vm = self._guest(vmid)
        self._cluster._move_local_disks(vm, self._node(node), allowed=True)
        self._cluster.move(vm, node)

    async def migrate(self, *, vmid: int, node: str) -> None:
        """A foreign admin begins to migrate a guest: locked meanwhile, it is there once the task has ended."""
        await self._cluster.migrate_task(self._guest(vmid), self._node(node), "root@pam", with_disks=True)

    def pass_on(self, *, vmid: int) -> None:
        """A guest goes to the next node that is online."""
        online = [name for name in sorted(self._cluster.nodes) if self._cluster.node_online(name)]
        here = self._guest(vmid).node
        later = [name for name in online if name > here]
        self.move_guest(vmid=vmid, node=(later or online)[0])

    def move_lag(self, *, secs: float) -> None:
        """For so many real seconds after a move /cluster/resources shows a guest where it was."""
        self._cluster.move_lag_secs = secs

    def set_pool(self, *, vmid: int, pool: str | None = None) -> None:
        """Put a guest into a pool, or out of its pool."""
        self._guest(vmid)
        if pool is not None and pool not in self._cluster.pools:
            raise OpError(f"no pool {pool!r}")
        self._cluster._pool_leave(vmid)
        if pool is not None:
            self._cluster._pool_join(pool, vmid)

    def add_snapshot(self, *, vmid: int, name: str) -> None:
        vm = self._guest(vmid)
        vm.snapshots[name] = {**vm.config, "snaptime": vm.started_at or 0, "description": ""}
        vm.config["parent"] = name
