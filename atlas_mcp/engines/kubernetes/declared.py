"""What the Kubernetes engine declares of itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from atlas_mcp.config import Settings
from atlas_mcp.declaration import Check, Declaration, Section, answering
from atlas_mcp.engines.kubernetes import ENGINE
from atlas_mcp.engines.kubernetes.settings import SECTION, KubernetesSettings, clusters_of

if TYPE_CHECKING:
    from atlas_mcp.engines import Services
    from atlas_mcp.engines.kubernetes.engine import KubernetesEngine
    from atlas_mcp.engines.kubernetes.spec import Reached
    from atlas_mcp.toolset import Context


def _build(settings: Settings, services: Services) -> KubernetesEngine:
    from atlas_mcp.engines.kubernetes.engine import KubernetesEngine

    return KubernetesEngine(clusters_of(settings), services)


def _places(settings: Settings) -> tuple[str, ...]:
    return tuple(clusters_of(settings))


def _credentials(settings: Settings, place: str) -> tuple[str, ...]:
    cluster = clusters_of(settings).get(place)
    return (cluster.kubeconfig,) if cluster else ()


def _doctor(settings: Settings, ctx: Context) -> AsyncIterator[Check]:
    """Each cluster is asked for its version, and whom it takes us for."""
    from atlas_mcp.engines.kubernetes.spec import AskReached

    questions = {place: AskReached(place=place) for place in clusters_of(settings)}
    return answering(ctx, "cluster", "API server", questions, _who)


def _who(reached: Reached) -> str:
    return f"Kubernetes {reached.version}; it takes us for {reached.user or 'somebody that it does not tell'}"


DECLARATION = Declaration(
    name=ENGINE,
    build=_build,
    sections={SECTION: Section(dict[str, KubernetesSettings], {})},
    places=_places,
    credentials=_credentials,
    doctor=_doctor,
)
