"""The Redfish engine: it reads servers by their controllers, and changes nothing there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

import anyio

from atlas_mcp.engines.observing import Observing
from atlas_mcp.engines.redfish import ENGINE, spec
from atlas_mcp.engines.redfish.settings import BmcSettings
from atlas_mcp.errors import Code, TargetError, TransientError, no_such_place
from atlas_mcp.model import FactRequest

T = TypeVar("T")
_REACHED_S = 15.0


class RedfishEngine(Observing):
    """Implements `engines.Engine` for the controllers of the settings."""

    name = ENGINE

    def __init__(self, bmcs: Mapping[str, BmcSettings]) -> None:
        self._bmcs = bmcs

    async def fact(self, request: FactRequest[T]) -> T:
        """Answer a question about a controller."""
        from atlas_mcp.engines.redfish import reading
        from atlas_mcp.engines.redfish.client import Bmc, UnreadError

        asked: Any = request
        if asked.place not in self._bmcs:
            raise no_such_place("BMC", asked.place, self._bmcs)
        bmc = self._bmcs[asked.place]
        where = f"BMC {asked.place} at {bmc.host}:{bmc.port}"
        briefly = isinstance(asked, spec.AskReached)
        with anyio.move_on_after(_REACHED_S if briefly else float(bmc.within_s)):
            try:
                read = reading.reached if briefly else reading.controller
                return cast("T", await read(Bmc(asked.place, bmc)))
            except UnreadError as error:
                remedy = "See that it speaks Redfish, and that its user has the role ReadOnly."
                raise TargetError(Code.TARGET_UNREADABLE, f"Unable to read {where}: {error}.", remedy) from error
        raise TransientError(
            Code.TARGET_TIMEOUT,
            f"Unable to read {where}: it takes too long.",
            f"See how busy it is; reading all of it may take within_s (now {bmc.within_s} s, at most 600).",
        )
