"""What the Proxmox engine declares of itself."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from atlas_mcp.config import Settings
from atlas_mcp.declaration import Check, Declaration, Section
from atlas_mcp.domain.text import shown, wrong
from atlas_mcp.engines.proxmox import ENGINE
from atlas_mcp.engines.proxmox.settings import SECTION, ClusterSettings, clusters_of
from atlas_mcp.redact import MASK

if TYPE_CHECKING:
    from atlas_mcp.engines import Services
    from atlas_mcp.engines.proxmox.engine import ProxmoxEngine
    from atlas_mcp.toolset import Context

_WORD = r"[\w.-]{1,64}"
_SHAPES = (  # an API token in a header, by itself, and a ticket
    (re.compile(r"(PVEAPIToken=[^=\s]{1,200}=)[0-9A-Za-z-]+"), r"\1" + MASK),
    (re.compile(rf"((?<![\w.-]){_WORD}@{_WORD}!{_WORD}=)[0-9a-f]{{8}}-[0-9a-f-]{{27}}"), r"\1" + MASK),
    (re.compile(rf"(PVE:{_WORD}@{_WORD}:)\S+"), r"\1" + MASK),
)


def _build(settings: Settings, services: Services) -> ProxmoxEngine:
    from atlas_mcp.engines.proxmox.engine import ProxmoxEngine

    return ProxmoxEngine(clusters_of(settings), services)


def _places(settings: Settings) -> tuple[str, ...]:
    return tuple(clusters_of(settings))


def _credentials(settings: Settings, place: str) -> tuple[str, ...]:
    cluster = clusters_of(settings).get(place)
    return tuple(one for one in (cluster.token, cluster.admin_token) if one) if cluster else ()


def _unusable(settings: Settings) -> None:
    """A binding must not name a pool that ATLAS may not use: it would bind nothing, unseen."""
    clusters = clusters_of(settings)
    for name, binding in settings.bindings.items():
        limits = [clusters[one].pools for one in binding.clusters or clusters if one in clusters]
        pools = {pool for some in limits for pool in some}
        if limits and all(limits) and (strange := [one for one in binding.pools if not _within(one, pools)]):
            raise wrong(
                f"binding {shown(name)} names pool {shown(strange[0])}, which ATLAS may not use there.",
                f"Name one of: {', '.join(sorted(pools))}.",
            )


def _within(pool: str, pools: set[str]) -> bool:
    """Whether a pool is one of those, or holds one."""
    return any(one == pool or one.startswith(f"{pool}/") for one in pools)


async def _doctor(settings: Settings, ctx: Context) -> AsyncIterator[Check]:
    from atlas_mcp.engines.proxmox.doctor import examine

    for name, cluster in sorted(clusters_of(settings).items()):
        for check in await examine(ctx, name, cluster):
            yield check


DECLARATION = Declaration(
    name=ENGINE,
    build=_build,
    sections={SECTION: Section(dict[str, ClusterSettings], {})},
    places=_places,
    credentials=_credentials,
    unusable=_unusable,
    doctor=_doctor,
    shapes=_SHAPES,
    loggers=("proxmoxer",),
)
