"""`proxmox_virtual_environment_firewall_options`: a guest's firewall options. Removing them leaves them as they are."""

from __future__ import annotations

from typing import Any

from .planning import Rules
from .resource import Call, ProviderError, State

_FLAGS = {
    "dhcp": "dhcp",
    "enabled": "enable",
    "ipfilter": "ipfilter",
    "macfilter": "macfilter",
    "ndp": "ndp",
    "radv": "radv",
}
_TEXTS = {
    "input_policy": "policy_in",
    "output_policy": "policy_out",
    "log_level_in": "log_level_in",
    "log_level_out": "log_level_out",
}


class FirewallOptions:
    """The options of one VM."""

    rules = Rules(
        defaults={
            "dhcp": False,
            "enabled": False,
            "input_policy": "DROP",
            "log_level_in": "nolog",
            "log_level_out": "nolog",
            "macfilter": True,
            "ndp": False,
            "output_policy": "ACCEPT",
            "radv": True,
        }
    )

    def read(self, call: Call, state: State) -> State | None:
        found: dict[str, Any] = call.pve.get(_path(state))
        flags = {name: bool(int(found[key])) for name, key in _FLAGS.items() if found.get(key) is not None}
        texts = {name: found[key] for name, key in _TEXTS.items() if found.get(key) is not None}
        return {**state, **flags, **texts}

    def create(self, call: Call, planned: State) -> State:
        return self.update(call, planned, planned)

    def update(self, call: Call, prior: State, planned: State) -> State:
        flags = {key: bool(planned[name]) for name, key in _FLAGS.items()}
        texts = {key: planned[name] for name, key in _TEXTS.items()}
        call.pve.put(_path(planned), **flags, **texts)
        return self.read(call, {**planned, "id": f"options-{planned['vm_id']}"}) or planned

    def delete(self, call: Call, prior: State) -> None:
        return

    def imported(self, identifier: str) -> State:
        kind, _, rest = identifier.partition("/")
        node, _, vmid = rest.partition("/")
        if kind != "vm" or not vmid.isdecimal():
            raise ProviderError("invalid import ID", f"{identifier} (expected: 'vm/<node_name>/<vm_id>')")
        return {"id": f"options-{vmid}", "node_name": node, "vm_id": int(vmid)}


def _path(state: State) -> str:
    return f"/nodes/{state['node_name']}/qemu/{state['vm_id']}/firewall/options"
