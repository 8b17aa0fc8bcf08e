"""What every tool may do, for one call: implements `toolset.Context` on the parts of `app`."""

from __future__ import annotations

import secrets
import time
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

import anyio
from pydantic import JsonValue

from atlas_mcp.app import App
from atlas_mcp.calls.gate import Call, note
from atlas_mcp.calls.probing import Probes
from atlas_mcp.domain.bindings import Bindings
from atlas_mcp.domain.environments import Environments
from atlas_mcp.domain.remediation.incident import Citation, Incident, Suggestion
from atlas_mcp.domain.remediation.judged import Looked
from atlas_mcp.domain.repository.digest import Analysis
from atlas_mcp.errors import AtlasError
from atlas_mcp.model import (
    ORIGIN,
    Deployment,
    Environment,
    FactRequest,
    JsonObject,
    Member,
    Observation,
    Sighting,
    Step,
    StoredSpec,
    Target,
    digest_of,
    nonce_of,
)
from atlas_mcp.rendering.templates import Definition
from atlas_mcp.store import Tx
from atlas_mcp.store import deployments as deployment_rows
from atlas_mcp.store import incidents as incident_rows
from atlas_mcp.store import plans as plan_rows
from atlas_mcp.store import specs as spec_rows

T = TypeVar("T")
_AT_ONCE = 40  # things that one call does at a time


class Session:
    """Implements `toolset.Context` for one call."""

    def __init__(self, app: App, call: Call) -> None:
        self._app = app
        self._call = call
        self._began = time.monotonic()
        self._probes = Probes(app, call)

    @property
    def principal(self) -> str:
        """Who is asking."""
        return self._call.principal.name

    @property
    def answers(self) -> Mapping[str, JsonValue] | None:
        """What the person answered."""
        return self._call.answers

    @property
    def declined(self) -> bool:
        """The person was asked and said no."""
        return self._call.declined

    @property
    def whole(self) -> bool:
        """Whether the spec that was sent replaces the one that is kept."""
        return self._call.whole

    @property
    def from_file(self) -> bool:
        """Whether a person planned a file."""
        return bool(self._call.file)

    async def fact(self, request: FactRequest[T]) -> T:
        """Observe a target."""
        return await self._app.engines[request.engine].fact(request)

    async def observe(self, name: str, source: str, request: FactRequest[T]) -> tuple[T, Observation]:
        """Observe a target, with the record of it that a plan keeps."""
        at = self._app.now()
        value = await self.fact(request)
        return value, Observation(name=name, source=source, read_at=at, digest=digest_of(_json(value)))

    async def probe(self, probe: Step, environment: Environment) -> JsonObject:
        """Have a target asked something that runs there, where policy permits it by itself."""
        return await self._probes.ask(probe, environment)

    async def at_once(self, work: Sequence[Callable[[], Awaitable[T]]], most: int = 0) -> list[T | AtlasError]:
        """Do several things at once: what each answers, or why it does not."""
        answers: dict[int, T | AtlasError] = {}
        places = anyio.CapacityLimiter(most or _AT_ONCE)

        async def one(number: int, begin: Callable[[], Awaitable[T]]) -> None:
            async with places:
                try:
                    answers[number] = await begin()
                except AtlasError as error:
                    answers[number] = error

        async with anyio.create_task_group() as group:
            for number, begin in enumerate(work):
                group.start_soon(one, number, begin)
        return [answers[number] for number in range(len(work))]

    async def refused(self, actions: Sequence[JsonObject]) -> None:
        """Have the audit log keep what is refused before anything is planned."""

        def commit(tx: Tx) -> None:
            for action in actions:
                note(self._app, tx, self._call, "action.refused", refused=action)

        await self._app.store.write(commit)

    def places(self, engine: str) -> tuple[str, ...]:
        """The places that the settings name for an engine."""
        return self._app.settings.places_of(engine)

    def bindings(self) -> Bindings:
        """Which VMs belong to which environment by the operator's word."""
        return self._app.bindings

    def environments(self) -> Environments:
        """The environments that a spec may name."""
        return self._app.environments

    def resources(self, folder: str) -> Mapping[str, Any]:
        """What the files of a folder in `resources/` say, by name."""
        return self._app.catalogue.resources[folder]

    def templates(self) -> Mapping[tuple[str, str], Definition]:
        """Every template's definition, by kind and name."""
        return {key: template.definition for key, template in self._app.catalogue.templates.items()}

    def template_documents(self, kind: str, name: str, folder: str) -> Mapping[str, JsonObject]:
        """What the YAML and JSON files in a folder of a template say, by name."""
        template = self._app.catalogue.templates.get((kind, name))
        return template.documents(folder) if template else {}

    def variants(self, kind: str) -> Mapping[str, Any]:
        """The forms that a kind takes, by name."""
        return {name: part.fn() for name, part in self._app.catalogue.variants(kind).items()}

    @property
    def now(self) -> datetime:
        """The time."""
        return self._app.now()

    async def spec(self, spec_id: str, revision: int | None = None) -> StoredSpec:
        """A stored spec."""
        return await self._app.store.read(lambda tx: spec_rows.get(tx, spec_id, revision))

    async def spec_named(self, kind: str, name: str) -> StoredSpec | None:
        """The newest revision of the spec that bears a name."""
        return await self._app.store.read(lambda tx: spec_rows.named(tx, kind, name))

    async def save_spec(
        self,
        spec_id: str | None,
        kind: str,
        name: str,
        body: JsonObject,
        sources: Mapping[str, str],
        answers: Sequence[JsonObject],
    ) -> StoredSpec:
        """Keep a spec: a new one without an id, else its next revision."""
        now = self._app.now()
        chosen = spec_id or f"{name}-{secrets.token_hex(4)}"

        def commit(tx: Tx) -> StoredSpec:
            newest = spec_rows.get(tx, chosen) if spec_id else None
            if newest is not None and newest.body == body and not answers:
                return newest
            origin = self._call.file or (newest.origin if newest else "")
            row = StoredSpec(
                id=chosen,
                revision=newest.revision + 1 if newest else 1,
                kind=kind,
                name=name,
                body=body,
                sources={**sources, **({ORIGIN: origin} if origin else {})},
                answers=list(answers),
                principal=self.principal,
                created_at=now,
            )
            spec_rows.add(tx, row)
            note(self._app, tx, self._call, "spec.saved", spec=row.id, revision=row.revision, answers=list(answers))
            return row

        return await self._app.store.write(commit)

    async def reserved(self, place: str, deployment_id: str) -> tuple[Member, ...]:
        """What other deployments hold in a place and has not ended, and what unexpired plans of theirs will make."""
        now = self._app.now()

        def look(tx: Tx) -> tuple[Member, ...]:
            held = [
                Member(key=row.key, target=row.target, spec=row.spec)
                for row in deployment_rows.members_on(tx, place)
                if row.deployment_id != deployment_id and not row.over(now)
            ]
            promised = [
                step.makes
                for plan in plan_rows.open_plans(tx, place, now)
                if plan.subject.id != deployment_id
                for step in plan.steps
                if step.makes is not None
            ]
            return (*held, *promised)

        return await self._app.store.read(look)

    async def deployed(self, spec: StoredSpec) -> Deployment:
        """What a spec has become; revision 0 without members where it has become nothing yet."""
        return await self._app.store.read(lambda tx: _deployment(tx, spec.id)) or blank(spec, self.environments())

    async def holder(self, target: Target) -> Deployment | None:
        """The deployment that holds an object by our record; None where none does."""

        def look(tx: Tx) -> Deployment | None:
            member = deployment_rows.member_at(tx, target)
            return deployment_rows.find(tx, member.deployment_id) if member else None

        return await self._app.store.read(look)

    async def incident(self, incident_id: str) -> Incident:
        """An incident."""
        return await self._app.store.read(lambda tx: incident_rows.get(tx, incident_id))

    async def suggest(self, looked: Looked, cause: str, citations: Sequence[Citation], confidence: float) -> Suggestion:
        """Keep a suggestion about an incident, with its score and the decision."""
        from atlas_mcp.calls import incidents

        return await incidents.suggest(self, self._app, self._call, looked, cause, citations, confidence)

    async def analysis(self, uri: str) -> Analysis:
        """An analysis of a repository that was kept."""
        from atlas_mcp.calls import analyses

        return await analyses.read(self._app, uri)

    async def sightings(self, place: str, within_s: float = 0, wanted: Collection[str] = ()) -> tuple[Sighting, ...]:
        """What is known of the addresses of objects; what is not known or old is read first, for `within_s`."""
        if within_s:
            await self._app.sightings.catch_up(place, within_s, wanted, self._told)
        return await self._app.sightings.known(place)

    async def _told(self, done: int, total: int) -> None:
        """After the looks at the cluster itself, which count as four."""
        await self.progress(4 + done, 4 + total, f"reading addresses: {done} of {total}")

    async def progress(self, done: int, total: int, message: str) -> None:
        """Tell the client how far a long call is."""
        await self._call.progress(done, total, message)


def blank(spec: StoredSpec, environments: Environments) -> Deployment:
    """The deployment that a spec has not become yet. It bears the spec's id; its nonce follows from that."""
    metadata = spec.body.get("metadata")
    environment = metadata.get("environment") if isinstance(metadata, dict) else None
    return Deployment.model_validate(
        {
            "id": spec.id,
            "name": spec.name,
            "environment": environments.judged(str(environment)),
            "nonce": nonce_of(spec.id),
            "revision": 0,
        }
    )


def _deployment(tx: Tx, deployment_id: str) -> Deployment | None:
    deployment = deployment_rows.find(tx, deployment_id)
    return deployment_rows.filled(tx, deployment) if deployment else None


def _json(value: object) -> JsonValue:
    from pydantic import TypeAdapter

    dumped: JsonValue = TypeAdapter(type(value)).dump_python(value, mode="json")
    return dumped
