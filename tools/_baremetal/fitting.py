"""What a spec's needs come to in a cloud: which type of node is chosen, why, and what to ask where none fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from atlas_mcp.domain.baremetal.choice import Window
from atlas_mcp.domain.baremetal.needed import AT, MachineNeeds, Needed, needed, unfounded
from atlas_mcp.domain.baremetal.offers import Offer, chosen, explained, offers
from atlas_mcp.domain.baremetal.spec import MachinesBody
from atlas_mcp.engines.openstack.spec import Cloud, Hardware
from atlas_mcp.errors import CallerError, Problem
from atlas_mcp.toolset import Context

_SHOWN = 6


@dataclass(frozen=True)
class Fitting:
    """The type of node that is taken, "" where none fits, with all offers, the best first, and what to tell of it."""

    node_type: str
    offers: tuple[Offer, ...] = ()
    told: tuple[str, ...] = ()


async def needs_of(ctx: Context, needs: MachineNeeds | None) -> tuple[Needed, list[Problem]]:
    """What counts, and what is wrong with what it rests on."""
    if needs is None or needs.analysis is None:
        cites = [Problem(f"{AT}/cites", "there is no analysis to cite.", "Name it in analysis, or leave cites out.")]
        return needed(needs, None), cites if needs and needs.cites else []
    try:
        analysis = await ctx.analysis(needs.analysis)
    except CallerError as error:
        return needed(needs, None), [Problem(f"{AT}/analysis", error.message, "Have the repository analyzed again.")]
    return needed(needs, analysis), [*unfounded(needs, analysis)]


def choose_type(body: MachinesBody, cloud: Cloud, hardware: Hardware, needs: Needed, window: Window) -> Fitting:
    """The type that the spec says, else the best that fits; with what an approver should know of it."""
    if body.needs is None:
        return Fitting(body.node_type or "")
    allowed = [one for one in hardware.hosts if not cloud.node_types or one.node_type in cloud.node_types]
    ranked = offers(allowed, hardware.taken, needs, body.nodes, window)
    best = chosen(ranked)
    node_type = body.node_type or (best.node_type if best else "")
    taken = next((one for one in ranked if one.node_type == node_type), None)
    return Fitting(node_type, ranked, tuple(_told(needs, taken, body)))


def _told(needs: Needed, taken: Offer | None, body: MachinesBody) -> list[str]:
    told = [explained(taken, body.nodes)] if taken else []
    if needs.not_compared:
        told.append(f"not compared with any node: {', '.join(needs.not_compared)}")
    if needs.nodes > body.nodes:
        told.append(f"the repository speaks of {needs.nodes} machines, the spec of {body.nodes}")
    return told


def nearest(ranked: Sequence[Offer], count: int) -> str:
    """The offers in words, the nearest first; "" where there are none."""
    return " | ".join(explained(one, count) for one in ranked[:_SHOWN])


def none_fits(found: Fitting, body: MachinesBody) -> Problem:
    """That no type of node has all that is needed, with the nearest compromise."""
    fitting_but_few = [one for one in found.offers if one.fits]
    cause = f"no type of node fits with {body.nodes} nodes." if fitting_but_few else "no type of node fits."
    remedy = (
        f"The nearest: {nearest(found.offers[:2], body.nodes) or 'there are no nodes'}. Need less, or say node_type."
    )
    return Problem(AT, cause, remedy)
