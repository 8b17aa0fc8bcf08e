"""The SNMP engine: it reads network devices, and changes nothing there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

import anyio

from atlas_mcp.engines.observing import Observing
from atlas_mcp.engines.snmp import ENGINE, spec
from atlas_mcp.engines.snmp.settings import DeviceSettings
from atlas_mcp.errors import Code, TargetError, TransientError, no_such_place
from atlas_mcp.model import FactRequest

T = TypeVar("T")
_REACHED_S = 10.0


class SnmpEngine(Observing):
    """Implements `engines.Engine` for the devices of the settings."""

    name = ENGINE

    def __init__(self, devices: Mapping[str, DeviceSettings]) -> None:
        self._devices = devices

    async def fact(self, request: FactRequest[T]) -> T:
        """Answer a question about a device."""
        from atlas_mcp.engines.snmp import tables
        from atlas_mcp.engines.snmp.agent import Agent, UnreadError

        asked: Any = request
        if asked.place not in self._devices:
            raise no_such_place("device", asked.place, self._devices)
        device = self._devices[asked.place]
        within = _REACHED_S if isinstance(asked, spec.AskReached) else float(device.within_s)
        where = f"device {asked.place} at {device.host}:{device.port}"
        with anyio.move_on_after(within):
            async with Agent(asked.place, device) as agent:
                try:
                    read = tables.reached if isinstance(asked, spec.AskReached) else tables.device
                    return cast("T", await read(agent))
                except UnreadError as error:
                    remedy = "Let its user or community read all of it."
                    raise TargetError(Code.PRIVILEGE_MISSING, f"Unable to read {where}: {error}.", remedy) from error
        raise TransientError(
            Code.TARGET_TIMEOUT,
            f"Unable to read {where}: it takes too long.",
            f"See how busy it is; reading all of it may take within_s (now {device.within_s} s, at most 600).",
        )
