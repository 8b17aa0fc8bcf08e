"""What the Kubernetes engine declares of itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from atlas_mcp.config import Settings
from atlas_mcp.declaration import Check, Declaration, Section, State
from atlas_mcp.engines.kubernetes import ENGINE
from atlas_mcp.engines.kubernetes.settings import SECTION, KubernetesSettings, clusters_of
from atlas_mcp.errors import AtlasError

if TYPE_CHECKING:
    from atlas_mcp.engines import Services
    from atlas_mcp.engines.kubernetes.engine import KubernetesEngine
    from atlas_mcp.toolset import Context


def _build(settings: Settings, services: Services) -> KubernetesEngine:
    from atlas_mcp.engines.kubernetes.engine import KubernetesEngine

    return KubernetesEngine(clusters_of(settings), services)


def _places(settings: Settings) -> tuple[str, ...]:
    return tuple(clusters_of(settings))


def _credentials(settings: Settings, place: str) -> tuple[str, ...]:
    cluster = clusters_of(settings).get(place)
    return (cluster.kubeconfig,) if cluster else ()


async def _doctor(settings: Settings, ctx: Context) -> AsyncIterator[Check]:
    """Each cluster is asked for its version, and whom it takes us for."""
    from atlas_mcp.engines.kubernetes.spec import AskReached

    for place in sorted(clusters_of(settings)):
        area = f"cluster {place}"
        try:
            reached = await ctx.fact(AskReached(place=place))
        except AtlasError as error:
            yield Check(area, "API server", State.BAD, error.message, error.remedy)
            continue
        detail = f"Kubernetes {reached.version}; it takes us for {reached.user or 'somebody that it does not tell'}"
        yield Check(area, "API server", State.OK, detail)


DECLARATION = Declaration(
    name=ENGINE,
    build=_build,
    sections={SECTION: Section(dict[str, KubernetesSettings], {})},
    places=_places,
    credentials=_credentials,
    doctor=_doctor,
)
