"""The guest agent: there only some time after the start, and only where it is configured and installed."""

import asyncio
import json
import re
from typing import Any

from fakepve import agent as canned
from fakepve.model import FakeVm
from fakepve.qemu import drives_of
from fakepve.routing import die

from .base import SimBase, Values, truthy
from .disks import is_cloudinit

CLOUD_INIT_RESULT = "/run/cloud-init/result.json"
CLOUD_INIT_STATUS = "/run/cloud-init/status.json"
HOST_KEY = "/etc/ssh/ssh_host_ed25519_key.pub"
MAC = re.compile(r"=([0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5})")


def agent_enabled(config: Values) -> bool:
    """True if the configuration has agent=1 (or enabled=1)."""
    options = dict(part.partition("=")[::2] for part in str(config.get("agent", "0")).split(","))
    return truthy(options.get("enabled", next(iter(options))))


def invented_address(vmid: int) -> str:
    """The address a guest gets over DHCP: 10.x.y.z made of its VMID."""
    return f"10.{vmid >> 16 & 255}.{vmid >> 8 & 255}.{vmid & 255}"


class AgentMixin(SimBase):
    """Answers of the QEMU guest agent."""

    def _uptime(self, vm: FakeVm) -> float:
        """Real seconds since the guest was booted; it counts as long up if it ran from the start."""
        booted_at = self.traits(vm).booted_at
        return 10**9 if booted_at is None else asyncio.get_running_loop().time() - booted_at

    def agent_running(self, vm: FakeVm) -> bool:
        """True once the agent of a started guest answers."""
        traits = self.traits(vm)
        booted_config = traits.booted_config or vm.config
        return (
            vm.status == "running"
            and traits.agent_installed
            and agent_enabled(booted_config)
            and self._uptime(vm) >= traits.boot_secs * self.time_scale
        )

    def cloud_init_done(self, vm: FakeVm) -> bool:
        """True once cloud-init has finished in the guest."""
        traits = self.traits(vm)
        return self._uptime(vm) >= (traits.boot_secs + traits.cloud_init_secs) * self.time_scale

    async def _agent_call(self, match: Any, values: Values) -> Any:
        """An agent command once the schema's checks have passed."""
        vm = self.find(values["node"], values["vmid"])
        command = match.template.rsplit("/", 1)[1]
        if "agent" not in vm.config:
            raise die("No QEMU guest agent configured")
        if vm.status != "running":
            raise die(f"VM {vm.vmid} is not running")
        if vm.agent_hangs:
            await self.pause(3)
        if vm.agent_hangs or not self.agent_running(vm):
            raise die("QEMU guest agent is not running")
        if vm.agent is None:
            vm.agent = {}
        if command == "network-get-interfaces" and "interfaces" not in vm.agent:
            return {"result": self._interfaces_of(vm)}
        if command == "file-read":
            return self._read_file(vm, str(values["file"]))
        canned.record(vm, command, values)
        return canned.result(vm, command, values)

    def _interfaces_of(self, vm: FakeVm) -> list[Values]:
        """The loopback, and a NIC for every netN with the addresses cloud-init gave it."""
        config = self.traits(vm).booted_config or vm.config
        loopback = {"ip-address": "127.0.0.1", "ip-address-type": "ipv4", "prefix": 8}
        found: list[Values] = [
            {"name": "lo", "hardware-address": "00:00:00:00:00:00", "ip-addresses": [loopback]},
        ]
        machine = self.machines.get(vm.name)
        has_cloudinit = any(is_cloudinit(volume) for _key, volume, _props in drives_of(config))
        for number in range(32):
            if f"net{number}" not in config:
                continue
            mac = MAC.search(str(vm.config.get(f"net{number}", "")))
            addresses = self._addresses(vm.vmid + number * 65536, config.get(f"ipconfig{number}"), has_cloudinit)
            if machine is not None:
                own = {"ip-address": machine.address, "ip-address-type": "ipv4", "prefix": 24}
                addresses = [own] if number == 0 else []
            found.append(
                {
                    "name": f"eth{number}",
                    "hardware-address": mac[1].lower() if mac else "02:00:00:00:00:01",
                    "ip-addresses": addresses,
                }
            )
        return found

    @staticmethod
    def _addresses(seed: int, ipconfig: Any, has_cloudinit: bool) -> list[Values]:
        """What `ipconfigN` gives a NIC; without cloud-init a guest asks DHCP by itself."""
        options = dict(part.partition("=")[::2] for part in str(ipconfig or "").split(","))
        address = options.get("ip", "" if has_cloudinit else "dhcp")
        found: list[Values] = []
        if address == "dhcp":
            found.append({"ip-address": invented_address(seed), "ip-address-type": "ipv4", "prefix": 24})
        elif address:
            ip, _, prefix = address.partition("/")
            found.append({"ip-address": ip, "ip-address-type": "ipv4", "prefix": int(prefix or 32)})
        address6 = options.get("ip6", "")
        if ":" in address6:
            ip, _, prefix = address6.partition("/")
            found.append({"ip-address": ip, "ip-address-type": "ipv6", "prefix": int(prefix or 128)})
        link_local = f"fe80::be24:11ff:fe{seed >> 16 & 255:02x}:{seed & 65535:x}"
        found.append({"ip-address": link_local, "ip-address-type": "ipv6", "prefix": 64})
        return found

    def _read_file(self, vm: FakeVm, path: str) -> Values:
        """file-read: what cloud-init leaves behind, and the files a test has put there."""
        files = dict((vm.agent or {}).get("files") or {})
        error = self.traits(vm).cloud_init_error
        done = self.cloud_init_done(vm)
        if done:
            errors = [error] if error else []
            result = {"v1": {"datasource": "DataSourceNoCloud [seed=/dev/sr0]", "errors": errors}}
            files.setdefault(CLOUD_INIT_RESULT, json.dumps(result, indent=1) + "\n")
        if (machine := self.machines.get(vm.name)) is not None:
            files.setdefault(HOST_KEY, f"{machine.host_key} root@{vm.name}\n")
        stage = None if done else "modules-final"
        files.setdefault(CLOUD_INIT_STATUS, json.dumps({"v1": {"datasource": None, "stage": stage}}) + "\n")
        if path not in files:
            raise die(f"Agent error: failed to open file '{path}' (mode: 'r'): No such file or directory")
        content = files[path]
        return {"content": content, "bytes-read": len(content)}
