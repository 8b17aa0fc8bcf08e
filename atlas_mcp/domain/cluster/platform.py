"""What a platform of clusters is: one file of a content root registers one, as a variant of the kind Cluster. Pure."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from atlas_mcp.domain.cluster.catalogue import Machine
from atlas_mcp.domain.cluster.sizing import Sizing
from atlas_mcp.domain.cluster.spec import ClusterBody, ClusterSpec
from atlas_mcp.errors import Problem
from atlas_mcp.model import Deployment, JsonObject


@dataclass(frozen=True)
class Site:
    """A place where clusters of a platform are made; `variables` tell its templates where that is."""

    name: str
    region: str = ""
    variables: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class SizedCluster:
    """A cluster with all that was chosen for it: its site, version and nodes; `assumed` says what its spec does not.

    `made` is what it was made as, empty where it is not there yet.
    """

    spec: ClusterSpec
    sizing: Sizing
    site: Site
    assumed: tuple[str, ...] = ()
    made: JsonObject = field(default_factory=dict)

    @property
    def body(self) -> ClusterBody:
        """What the spec says, with what was chosen."""
        return self.spec.spec


def _nothing(body: ClusterBody) -> Iterable[Problem]:
    return ()


def _first(deployment: Deployment) -> JsonObject:
    return next((dict(one.spec) for one in deployment.members), {})


def _no_ranges(body: ClusterBody) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True)
class Platform:
    """How clusters of one platform are sized, planned and rendered.

    `size` takes the body of a spec and the machines of the table `resources/machines/NAME.yaml`. `plan`, `remove` and
    `drift` are those of the kind (`toolset.planner`, `remover`, `drift`), given the sized cluster besides, where it is
    planned. `engine` is the one in whose places it is made, which the settings have under `section`; `sites` says
    more of them, or leaves some out. `outside` says that its API can be reached from networks outside. `ranges` are the
    addresses that a cluster takes, by what they are for, with the platform's own where the spec says none. `cannot`
    says what of a spec it does not do, `asks` which keys of `machines` there is no plan without. `made` is what a
    deployment was made as, by its members: version, types of machine and the like stay. `templates` are rendered with
    what `parameters` makes of the sized cluster and its deployment.
    """

    name: str
    engine: str
    section: str
    size: Callable[[ClusterBody, Mapping[str, Machine]], Sizing]
    plan: Callable[..., Awaitable[Any]]
    remove: Callable[..., Awaitable[Any]]
    drift: Callable[..., Awaitable[tuple[str, ...]]]
    templates: tuple[tuple[str, str], ...] = ()
    parameters: Callable[..., JsonObject] = field(default=lambda cluster, deployment: {})
    made: Callable[[Deployment], JsonObject] = _first
    versions: str = "upstream"
    sites: Callable[..., Awaitable[Sequence[Site]]] | None = None
    own_control_plane: bool = False
    outside: bool = False
    ranges: Callable[[ClusterBody], Mapping[str, str]] = _no_ranges
    cannot: Callable[[ClusterBody], Iterable[Problem]] = _nothing
    asks: tuple[str, ...] = ()
