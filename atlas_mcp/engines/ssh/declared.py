"""What the SSH engine declares of itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial
from typing import TYPE_CHECKING

from atlas_mcp.config import Settings
from atlas_mcp.declaration import Check, Declaration, Section, State
from atlas_mcp.domain.text import Label, shown, wrong
from atlas_mcp.engines.ssh import ENGINE
from atlas_mcp.engines.ssh.settings import (
    DOWNLOADS,
    FOLDER,
    SECTION,
    Downloads,
    InventorySettings,
    Login,
    downloads_of,
    inventories_of,
)
from atlas_mcp.errors import AtlasError

if TYPE_CHECKING:
    from atlas_mcp.engines import Services
    from atlas_mcp.engines.ssh.engine import SshEngine
    from atlas_mcp.toolset import Context


def _build(settings: Settings, services: Services) -> SshEngine:
    from atlas_mcp.engines.ssh.engine import SshEngine
    from atlas_mcp.engines.ssh.host_keys import HostKeys

    keys = HostKeys(settings.data_dir)
    return SshEngine(inventories_of(settings), services, keys.key, downloads_of(settings))


def _places(settings: Settings) -> tuple[str, ...]:
    return tuple(inventories_of(settings))


def _credentials(settings: Settings, place: str) -> tuple[str, ...]:
    inventory = inventories_of(settings).get(place)
    if inventory is None:
        return ()
    hosts: list[Login] = [*inventory.hosts.values(), *filter(None, [inventory.guests])]
    return tuple(dict.fromkeys(reference for host in hosts for reference in host.credentials))


def _unusable(settings: Settings) -> None:
    """An inventory of the guests of a cluster that there is not would be empty, unseen; a VM is one host alone."""
    clusters = {*settings.places} - {*inventories_of(settings)}
    of_clusters: dict[str, str] = {}
    for place, inventory in inventories_of(settings).items():
        for cluster in inventory.guests.of if inventory.guests else ():
            if cluster not in clusters:
                raise wrong(
                    f"inventory {shown(place)} has the guests of {shown(cluster)}, which is no cluster.",
                    f"Name one of: {', '.join(sorted(clusters)) or 'none'}.",
                )
            if of_clusters.setdefault(cluster, place) != place:
                both = f"{shown(of_clusters[cluster])} and {shown(place)}"
                raise wrong(
                    f"inventories {both} have the guests of the same cluster.", "Leave it out of one of the two."
                )


async def _doctor(settings: Settings, ctx: Context) -> AsyncIterator[Check]:
    """Each host is logged in to, those of an inventory side by side, and nothing is run there."""
    from atlas_mcp.engines.ssh.spec import AskHosts, AskReached

    for place in sorted(inventories_of(settings)):
        area = f"inventory {place}"
        try:
            hosts = await ctx.fact(AskHosts(place=place))
        except AtlasError as error:
            yield Check(area, "hosts", State.BAD, error.message, error.remedy)
            continue
        asked = [partial(ctx.fact, AskReached(place=place, host=host.name)) for host in hosts]
        for host, cause in zip(hosts, await ctx.at_once(asked), strict=True):
            if isinstance(cause, AtlasError):
                yield Check(area, host.name, State.BAD, cause.message, cause.remedy)
            else:
                good = f"lets {host.user}@{host.address} in; its key is the known one"
                yield Check(area, host.name, State.BAD if cause else State.OK, cause or good)


DECLARATION = Declaration(
    name=ENGINE,
    build=_build,
    sections={SECTION: Section(dict[Label, InventorySettings], {}, FOLDER), DOWNLOADS: Section(Downloads, {})},
    places=_places,
    credentials=_credentials,
    unusable=_unusable,
    doctor=_doctor,
    loggers=("paramiko",),
)
