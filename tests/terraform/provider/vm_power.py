"""Starting and stopping a VM as the provider does, and moving it to another node."""

from __future__ import annotations

import time

from .pve import ApiError
from .pve_values import flag, options
from .resource import Call, ProviderError, State

RESTART_NEEDED = (
    "a reboot is required to apply configuration changes, but automatic reboots are disabled by"
    " 'reboot_after_update = false'. Please reboot the VM manually."
)
_POLL_S = 0.05
_MOVE_S = 60.0


def running(call: Call, base: str) -> bool:
    """Whether it runs."""
    return bool(call.pve.get(f"{base}/status/current")["status"] != "stopped")


def start(call: Call, base: str, state: State) -> None:
    """Start it."""
    call.pve.finish(call.pve.post(f"{base}/status/start", timeout=int(state["timeout_start_vm"])))


def stop(call: Call, base: str) -> None:
    """Stop it at once."""
    call.pve.finish(call.pve.post(f"{base}/status/stop"))


def halt(call: Call, base: str, state: State) -> None:
    """Shut it down, by force in the end; without a guest agent it is stopped at once."""
    found = options(call.pve.get(f"{base}/config").get("agent", 0))
    if flag(found.get("enabled", found.get("", 0))):
        timeout = int(state["timeout_shutdown_vm"])
        call.pve.finish(call.pve.post(f"{base}/status/shutdown", forceStop=True, timeout=timeout))
    else:
        stop(call, base)


def unlocked(call: Call, base: str) -> None:
    """Wait until the guest is there without a lock."""
    while "lock" in call.pve.get(f"{base}/status/current"):
        time.sleep(_POLL_S)


def migrate(call: Call, vmid: int, source: str, target: str) -> None:
    """Move it: with its disks, running or not. A guest that HA manages is moved by the HA manager."""
    base = f"/nodes/{source}/qemu/{vmid}"
    if call.pve.get(f"{base}/status/current").get("ha", {}).get("managed") and running(call, base):
        call.pve.post(f"/cluster/ha/resources/vm:{vmid}/migrate", node=target)
        _arrived(call, vmid, target)
        return
    upid = call.pve.post(f"{base}/migrate", target=target, online=True, **{"with-local-disks": True})
    call.pve.finish(upid)


def _arrived(call: Call, vmid: int, node: str) -> None:
    deadline = time.monotonic() + _MOVE_S
    while time.monotonic() < deadline:
        try:
            call.pve.get(f"/nodes/{node}/qemu/{vmid}/status/current")
        except ApiError:
            time.sleep(_POLL_S)
        else:
            return
    raise ProviderError(f"VM {vmid} not accessible on target node {node} after HA migration")
