"""Which image is put on machines: what comes into question in a cloud, what speaks against one, what to ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from atlas_mcp.domain.baremetal.choice import Host
from atlas_mcp.domain.baremetal.images import Image, ImageNeeds, Room, Seen, candidates, chosen, examined
from atlas_mcp.domain.baremetal.machine import machine_of
from atlas_mcp.domain.baremetal.spec import MachinesBody
from atlas_mcp.domain.problems import closest
from atlas_mcp.domain.repository.needs import NeedKind
from atlas_mcp.engines.openstack.spec import AskImages, AskObjects, Cloud
from atlas_mcp.errors import Problem
from atlas_mcp.toolset import Context

IMAGE = "/spec/image"
_SHOWN, _MOST = 8, 60


async def room_of(ctx: Context, cloud: Cloud, hosts: Iterable[Host]) -> Room:
    """What the flavor has, and what the nodes that may be taken have in common."""
    flavors = (await ctx.fact(AskObjects(place=cloud.place, kind="flavors"))).named(cloud.flavor)
    told = flavors[0].told if len(flavors) == 1 else {}
    nodes = [*hosts]
    return Room(
        disk_gib=_number(told.get("disk")),
        ram_mib=_number(told.get("ram")),
        architecture=_same(machine_of(one).named(NeedKind.ARCHITECTURE) for one in nodes),
        boot_mode=_same(one.properties.get("boot_mode", "").lower() for one in nodes),
    )


async def seen_images(ctx: Context, cloud: Cloud, body: MachinesBody, room: Room) -> tuple[Seen, ...]:
    """What comes into question, each with what speaks against it; the newest first."""
    images = await ctx.fact(AskImages(place=cloud.place))
    found = candidates(images, body.image_needs or ImageNeeds(), ctx.now)
    return tuple(examined(one, room, ctx.now) for one in found)


def asked(seen: Sequence[Seen], ask: str) -> tuple[str, tuple[str, ...]]:
    """The question with what is known of the newest, and why others are refused; the answers that are possible."""
    usable = chosen(seen)
    refused = [one.text for one in seen if not one.usable]
    told = [one.text for one in usable[:_SHOWN]]
    if not usable:
        told = ["No image comes into question: image_needs asks for too much" if not seen else "None may be taken"]
    if refused:
        told.append(f"refused: {' | '.join(refused[:_SHOWN])}")
    names = [one.image.name for one in usable]
    answers = tuple(one.image.name if names.count(one.image.name) == 1 else one.image.id for one in usable)
    return f"{' | '.join(told)}. {ask}", answers[:_MOST]


def named(images: Sequence[Image], said: str) -> tuple[Image | None, Problem | None]:
    """The one image of a name or an id; what is wrong where there is none, or several."""
    found = [one for one in images if one.id == said] or [one for one in images if one.name == said]
    if len(found) == 1:
        return found[0], None
    if found:
        ids = ", ".join(one.id for one in found[:_SHOWN])
        return None, Problem(
            IMAGE, f"the cloud has {len(found)} images called {said}.", f"Say which, by its id: {ids}."
        )
    names = sorted({one.name for one in images if one.name})
    remedy = closest(said, names) or f"There are: {', '.join(names[:_SHOWN]) or 'none'}."
    return None, Problem(IMAGE, f"the cloud has no image called {said}.", remedy)


def refused(one: Seen, others: Sequence[Seen]) -> Problem:
    """Why an image that was named cannot be put on these machines."""
    fitting = ", ".join(other.image.name for other in chosen(others)[:_SHOWN])
    remedy = f"Take one of these: {fitting}." if fitting else "Take another flavor or type of node."
    return Problem(IMAGE, f"{one.image.name} cannot be taken: {'; '.join(one.unfit)}.", remedy)


def doubted(one: Seen, others: Sequence[Seen]) -> list[str]:
    """What an approver should know of an image that was named."""
    told = [f"image {one.image.name}: {'; '.join(one.doubts)}"] if one.doubts else []
    if one.image.id not in [other.image.id for other in others]:
        told.append(f"image {one.image.name} is not as image_needs says")
    return told


def _same(values: Iterable[str]) -> str:
    """The one value that all have, else ""."""
    different = {*values}
    return different.pop() if len(different) == 1 else ""


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0
