"""What is asked while machines are collected: in words, with the answers that are possible, the best first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from atlas_mcp.domain.baremetal.choice import Window
from atlas_mcp.domain.baremetal.images import Seen
from atlas_mcp.domain.baremetal.needed import Needed
from atlas_mcp.domain.baremetal.spec import MachinesBody
from atlas_mcp.engines.openstack.spec import AskHardware, Cloud
from atlas_mcp.errors import AtlasError
from atlas_mcp.toolset import Context

from . import imaging
from .fitting import Fitting, choose_type, nearest

ASKED = {
    "/metadata/name": "What are the machines called?",
    "/metadata/environment": "Which environment is at stake?",
    "/spec/place": "In which cloud?",
    "/spec/node_type": "Which type of node?",
    "/spec/hours": "For how many hours are they leased?",
    "/spec/image": "Which image is put on them?",
    "/spec/network": "In which network?",
    "/spec/public_key": "Whose SSH public key may log in? (a line as in a .pub file; or new_key: true)",
}
_MOST = 60  # answers that a question lists


@dataclass(frozen=True)
class Open:
    """A question, with the answers that are possible; none where any is."""

    ask: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class Asking:
    """Questions about a spec, of which what is missing has a stand-in."""

    ctx: Context
    cloud: Cloud
    body: MachinesBody
    needs: Needed

    async def question(self, pointer: str) -> Open:
        """A question; without answers where the cloud does not answer now."""
        try:
            return await self._question(pointer)
        except AtlasError:
            return Open(ASKED[pointer])

    async def fits_nowhere(self) -> bool:
        """Whether no type of node has all that is needed; it is not asked where the cloud does not answer now."""
        try:
            return not (await self._fitting()).node_type
        except AtlasError:
            return False

    async def _question(self, pointer: str) -> Open:
        match pointer:
            case "/metadata/environment":
                return Open(ASKED[pointer], self.ctx.environments().names)
            case "/spec/network":
                return Open(ASKED[pointer], self.cloud.networks)
            case "/spec/node_type":
                return await self._type_of_node(ASKED[pointer])
            case "/spec/image":
                return Open(*imaging.asked(await self._images(), ASKED[pointer]))
            case _:
                return Open(ASKED[pointer])

    async def _images(self) -> tuple[Seen, ...]:
        """What comes into question for the nodes that may be taken."""
        hosts = (await self.ctx.fact(AskHardware(place=self.cloud.place))).hosts
        known = [one for one in hosts if one.node_type == self.body.node_type]
        room = await imaging.room_of(self.ctx, self.cloud, known or hosts)
        return await imaging.seen_images(self.ctx, self.cloud, self.body, room)

    async def _type_of_node(self, ask: str) -> Open:
        if self.needs.wanted:
            ranked = (await self._fitting()).offers
            told = f"None fits with {self.body.nodes} nodes. {nearest(ranked, self.body.nodes)}. {ask}"
            return Open(told, tuple(one.node_type for one in ranked)[:_MOST])
        types = (await self.ctx.fact(AskHardware(place=self.cloud.place))).types
        return Open(
            ask, tuple(one for one in types if not self.cloud.node_types or one in self.cloud.node_types)[:_MOST]
        )

    async def _fitting(self) -> Fitting:
        """All types of node, with how each stands to the needs from now on."""
        hardware = await self.ctx.fact(AskHardware(place=self.cloud.place))
        window = Window(start=self.ctx.now, end=self.ctx.now + timedelta(hours=self.body.hours))
        body = self.body.model_copy(update={"node_type": None})  # the stand-in
        return choose_type(body, self.cloud, hardware, self.needs, window)
