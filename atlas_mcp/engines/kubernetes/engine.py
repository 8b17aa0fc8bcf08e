"""The Kubernetes engine: objects applied, deleted, scaled, restarted; nodes cordoned and drained."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

import structlog

from atlas_mcp import secrets
from atlas_mcp.domain.sheet import Row
from atlas_mcp.domain.text import line
from atlas_mcp.engines import ContradictionError, Look, Services, Submitted, Undone
from atlas_mcp.engines.kubernetes import ENGINE, claims, facts, planned, spec
from atlas_mcp.engines.kubernetes.actions import HANDLERS
from atlas_mcp.engines.kubernetes.actions.attempt import Acting
from atlas_mcp.engines.kubernetes.client import Client
from atlas_mcp.engines.kubernetes.health import looking
from atlas_mcp.engines.kubernetes.kubeconfig import Access, access
from atlas_mcp.engines.kubernetes.settings import KubernetesSettings
from atlas_mcp.errors import AtlasError, Code, Problem, TransientError, no_such_place
from atlas_mcp.model import Attempt, FactRequest, Finding, JsonObject, Plan, Predicate, ResultType, Step
from atlas_mcp.model.permit import Permit, check_permit

log = structlog.get_logger(__name__)

T = TypeVar("T")
_MISSHAPEN = (LookupError, TypeError, ValueError, AttributeError, RecursionError)


class KubernetesEngine:
    """Implements `engines.Engine`, `engines.Passing` and `engines.Labelling` for the clusters of the settings."""

    name = ENGINE

    def __init__(self, clusters: Mapping[str, KubernetesSettings], services: Services | None = None) -> None:
        self._clusters = clusters
        self._clients: dict[tuple[str, str], Client] = {}

    # -- facts ------------------------------------------------------------------------------------------

    async def fact(self, request: FactRequest[T]) -> T:
        """Answer a question about a cluster."""
        asked: Any = request
        client = self._client(
            asked.place, asked.kubeconfig if isinstance(asked, spec.AskHealth | spec.AskPlanned) else ""
        )
        if isinstance(asked, spec.AskCluster):
            return cast("T", self._cluster(asked.place, client.access().digest))
        with _shaped(asked.place):
            if isinstance(asked, spec.AskMissing):
                return cast("T", await planned.missing(client, asked.action))
            if isinstance(asked, spec.AskHealth):
                return cast("T", await looking.health(client, asked))
            if isinstance(asked, spec.AskPlanned):
                return cast("T", await planned.planned(client, asked.action))
            return cast("T", await facts.ANSWERS[type(asked)](client, asked))

    async def failing(self, predicate: Predicate, done: frozenset[str]) -> Problem | None:
        """Whether the settings still mean the cluster that they meant."""
        place = str(predicate.args["place"])
        if place in self._clusters and self._client(place).access().digest == predicate.args["digest"]:
            return None
        return Problem("", f"{place} is another cluster now, or none.", "Make a new plan.")

    # -- what a plan says -------------------------------------------------------------------------------

    def misstated(self, plan: Plan) -> tuple[Problem, ...]:
        """Where the plan's steps are not what they say."""
        return claims.misstated(plan, {place: self._cluster(place, "") for place in self._clusters})

    def told(self, step: Step) -> tuple[Row, ...]:
        """All that a step writes."""
        return claims.told(step)

    def gives(self, step: Step) -> Mapping[str, ResultType]:
        """The uid of the object."""
        return spec.GIVES if step.action in ("apply", "scale", "restart") else {}

    def takes(self, step: Step) -> Mapping[str, ResultType]:
        """The kubeconfig of a cluster that is made before, and what a Secret holds."""
        return claims.takes(step)

    def labels(self, step: Step, specs: Sequence[JsonObject]) -> Mapping[str, tuple[str, ...]]:
        """Where the object is, and what it is."""
        namespace, slash, _ = step.target.id.partition("/")
        return {"namespace": (namespace if slash else "",), "kind": (step.target.kind,)}

    # -- steps ------------------------------------------------------------------------------------------

    async def before(self, step: Step) -> JsonObject:
        """What is about to be replaced."""
        with _shaped(step.target.place):
            return await self._acting(step).before()

    async def submit(self, step: Step, intent: JsonObject, permit: Permit) -> str:
        """Write."""
        check_permit(step, permit)
        with _shaped(step.target.place):
            return await self._acting(step).submit(intent)

    async def look(self, step: Step, attempt: Attempt, permit: Permit) -> Look:
        """Where it stands. A cluster that does not let us look says nothing of the step by that."""
        try:
            with _shaped(step.target.place):
                return await self._acting(step).look(attempt)
        except (TransientError, ContradictionError):
            raise
        except AtlasError as error:
            raise TransientError(error.code, error.message, error.remedy) from error

    async def reconcile(self, step: Step, attempt: Attempt) -> Finding:
        """Whether it happened."""
        with _shaped(step.target.place):
            return await self._acting(step).reconcile(attempt)

    async def undo(self, step: Step, attempt: Attempt, permit: Permit, submitted: Submitted) -> Undone:
        """Take it back."""
        check_permit(step, permit)
        with _shaped(step.target.place):
            return await self._acting(step).undo(attempt, submitted)

    def _acting(self, step: Step) -> Acting:
        given = step.arguments
        client = self._client(step.target.place, str(given.get(spec.KUBECONFIG, "")))
        return HANDLERS[step.action](client, claims.action(step), given, step.deadline_s)

    # -- the settings -----------------------------------------------------------------------------------

    def _cluster(self, place: str, digest: str) -> spec.Cluster:
        known = self._clusters[place]
        return spec.Cluster(place=place, digest=digest, parallel=known.parallel, secrets=tuple(known.secrets))

    def _client(self, place: str, kubeconfig: str = "") -> Client:
        """The client of a cluster: that of the settings, or the one whose kubeconfig another step has given."""
        if not kubeconfig and place not in self._clusters:
            raise no_such_place("cluster", place, self._clusters)
        if (place, kubeconfig) not in self._clients:
            given = KubernetesSettings(kubeconfig=kubeconfig) if kubeconfig else self._clusters[place]
            own = not kubeconfig
            self._clients[place, kubeconfig] = Client(place, lambda: _access(place, given, own=own), given.secrets)
        return self._clients[place, kubeconfig]


@contextlib.contextmanager
def _shaped(place: str) -> Iterator[None]:
    """Turn what objects of another shape have us stumble over into an error of ours. A write may have happened."""
    try:
        yield
    except _MISSHAPEN as error:
        log.info("answer_misshapen", place=place, error=line(repr(error), 200), exc_info=True)
        raise TransientError(
            Code.TARGET_UNREADABLE,
            f"Unable to go on with {place}: it answers with objects of another shape than Kubernetes has.",
            "See that the API server itself answers there.",
        ) from error


def _access(place: str, given: KubernetesSettings, *, own: bool) -> Access:
    """How a cluster is reached: by a kubeconfig of our own settings, or one that a step has given."""
    kind, _, path = given.kubeconfig.partition(":")
    folder = Path(path).expanduser().parent if kind == "file" else None
    text = secrets.resolve(given.kubeconfig)
    return access(place, text, folder, given.context, given.programs, given=not own)
