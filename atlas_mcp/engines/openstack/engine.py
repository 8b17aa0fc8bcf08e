"""The OpenStack engine: key pairs, networks, leases, servers on their nodes, floating IPs."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, cast

import structlog
from pydantic import ValidationError

from atlas_mcp import secrets
from atlas_mcp.domain.sheet import Row
from atlas_mcp.domain.text import line
from atlas_mcp.engines import ContradictionError, Look, Submitted, Undone
from atlas_mcp.engines.openstack import ENGINE, claims, facts, spec
from atlas_mcp.engines.openstack.actions import Acting, Extending, Making, Removing
from atlas_mcp.engines.openstack.client import Client
from atlas_mcp.engines.openstack.login_keys import Keeping
from atlas_mcp.engines.openstack.settings import CloudSettings
from atlas_mcp.errors import AtlasError, Code, Problem, TransientError, no_such_place
from atlas_mcp.model import Attempt, FactRequest, Finding, JsonObject, Plan, Predicate, ResultType, Step
from atlas_mcp.model.permit import Permit, check_permit

log = structlog.get_logger(__name__)

T = TypeVar("T")
_MISSHAPEN = (LookupError, TypeError, ValueError, AttributeError, OverflowError)  # the last of dates


class OpenstackEngine:
    """Implements `engines.Engine` and `engines.Passing` for the clouds of the settings."""

    name = ENGINE

    def __init__(self, clouds: Mapping[str, CloudSettings]) -> None:
        self._clouds = clouds
        self._clients: dict[str, Client] = {}

    # -- facts ------------------------------------------------------------------------------------------

    async def fact(self, request: FactRequest[T]) -> T:
        """Answer a question about a cloud."""
        asked: Any = request
        client = self._client(asked.place)
        if isinstance(asked, spec.AskCloud):
            return cast("T", self._cloud(asked.place))
        with _shaped(asked.place):
            return cast("T", await facts.ANSWERS[type(asked)](client, asked))

    async def failing(self, predicate: Predicate, done: frozenset[str]) -> Problem | None:
        """Whether the settings still mean the cloud that they meant."""
        place = str(predicate.args["place"])
        if place in self._clouds and self._clouds[place].digest == predicate.args["digest"]:
            return None
        return Problem("", f"{place} is another cloud or project now, or none.", "Make a new plan.")

    # -- what a plan says -------------------------------------------------------------------------------

    def misstated(self, plan: Plan) -> tuple[Problem, ...]:
        """Where the plan's steps are not what they say."""
        return claims.misstated(plan, {place: self._cloud(place) for place in self._clouds})

    def told(self, step: Step) -> tuple[Row, ...]:
        """All that a step writes."""
        return claims.told(step)

    def gives(self, step: Step) -> Mapping[str, ResultType]:
        """Ids, a reservation, an address; of a new key both halves, of which the private one is a secret."""
        return spec.GIVES[spec.Kind(step.action)] if step.action in spec.GIVES else {}

    def takes(self, step: Step) -> Mapping[str, ResultType]:
        """What was made before, such as the reservation that a server is put on."""
        try:
            return spec.taken(claims.action(step))
        except (ValidationError, KeyError):  # `misstated` says so
            return {}

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
        """Where it stands. A cloud that does not let us look says nothing of the step by that."""
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
        client = self._client(step.target.place)
        action = claims.action(step)
        return _handler(action)(client, action, step.arguments, step.deadline_s)

    # -- the settings -----------------------------------------------------------------------------------

    def _cloud(self, place: str) -> spec.Cloud:
        known = self._clouds[place]
        limits = known.model_dump(include={*spec.Cloud.model_fields})
        return spec.Cloud(place=place, digest=known.digest, **limits)

    def _client(self, place: str) -> Client:
        if place not in self._clouds:
            raise no_such_place("cloud", place, self._clouds)
        if place not in self._clients:
            settings = self._clouds[place]
            self._clients[place] = Client(place, settings, lambda: secrets.resolve(settings.credential_secret))
        return self._clients[place]


def _handler(action: spec.Action) -> type[Acting]:
    """What acts for an action."""
    if spec.kind_of(action) is spec.Kind.LOGIN_KEY:
        return Keeping
    match action:
        case spec.Remove():
            return Removing
        case spec.Extend():
            return Extending
        case _:
            return Making


@contextlib.contextmanager
def _shaped(place: str) -> Iterator[None]:
    """Turn what answers of another shape have us stumble over into an error of ours. A write may have happened."""
    try:
        yield
    except _MISSHAPEN as error:
        log.info("answer_misshapen", place=place, error=line(repr(error), 200), exc_info=True)
        raise TransientError(
            Code.TARGET_UNREADABLE,
            f"Unable to go on with {place}: it answers with objects of another shape than OpenStack has.",
            "See that its services themselves answer there.",
        ) from error
