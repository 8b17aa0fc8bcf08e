"""Requests about one guest, sent to the node that it is on.

HA and people move guests at any moment, and PVE moves a new one as its clone ends. So no node is remembered: whoever
asks gives a VMID, and where the node says that the guest is not there, or cannot be reached, it is looked for again
and asked for where it is now. That is as safe for a write as for a read: such an answer means that nothing happened.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

import anyio

from atlas_mcp.engines.proxmox.client import NotThereError
from atlas_mcp.engines.proxmox.spec import Guest, Resources
from atlas_mcp.errors import Code, TargetError

T = TypeVar("T")
FRESH_S = 1.0  # how old a look may be at which a guest is first asked for
_PAUSES_S = (0.0, 0.2, 0.4, 0.8, 1.6)  # before each further look: nodes learn of a move one after the other

Look = Callable[[float], Awaitable[Resources]]


class Guests:
    """The guests of one cluster, wherever they are; `look` reads /cluster/resources, not older than it is told."""

    def __init__(self, cluster: str, look: Look) -> None:
        self._cluster = cluster
        self._look = look

    async def seen(self, vmid: int) -> Guest | None:
        """A guest as it was at most a second ago, None where none is seen now."""
        for fresh_s in (FRESH_S, 0.0):
            guest = (await self._look(fresh_s)).guest(vmid)
            if guest is not None:
                return guest
        return None

    async def at(self, vmid: int, request: Callable[[str], Awaitable[T]]) -> T:
        """Make a request; it is given the path of the guest (`nodes/pve1/qemu/100`), each time where it is then.

        Raises:
            TargetError: `target_failed`: no such guest is seen; and what the request raises.

        """
        guest = self._there(vmid, await self.seen(vmid))
        for pause_s in _PAUSES_S:
            try:
                return await request(_path(guest))
            except NotThereError as error:
                await anyio.sleep(pause_s)
                now = self._there(vmid, (await self._look(0.0)).guest(vmid))
                if error.unreached and now.node == guest.node:
                    raise
                guest = now
        return await request(_path(guest))

    def _there(self, vmid: int, guest: Guest | None) -> Guest:
        if guest is None:
            raise TargetError(
                Code.TARGET_FAILED,
                f"Unable to find VM {vmid} on {self._cluster}: no such guest is seen.",
                "See whether it is still there, and whether the token may see it.",
            )
        return guest


def _path(guest: Guest) -> str:
    return f"nodes/{guest.node}/{guest.type}/{guest.vmid}"
