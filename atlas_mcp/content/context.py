"""What functions of content are given: a `Context`, and the tools of root zero a `Kernel` besides."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol, TypeVar

from pydantic import JsonValue

from atlas_mcp.content.answers import EstateView, FoundPassages, HealthRequest, JobView, RenderView
from atlas_mcp.domain.access import Access
from atlas_mcp.domain.bindings import Bindings
from atlas_mcp.domain.environments import Environments
from atlas_mcp.domain.health import HealthReport
from atlas_mcp.domain.plan_sheet import PlanQuestion
from atlas_mcp.domain.remediation.incident import Citation, Incident, Report, Suggestion
from atlas_mcp.domain.remediation.judged import Looked
from atlas_mcp.domain.repository.digest import Analysis
from atlas_mcp.errors import AtlasError
from atlas_mcp.model import (
    Deployment,
    Environment,
    FactRequest,
    JsonObject,
    Judged,
    Member,
    Observation,
    Sighting,
    Step,
    StoredSpec,
    Target,
)
from atlas_mcp.rendering.templates import Definition

T = TypeVar("T")


class Context(Protocol):
    """What every tool may do."""

    @property
    def principal(self) -> str:
        """Who is asking."""
        ...

    @property
    def answers(self) -> Mapping[str, JsonValue] | None:
        """What the person answered to the tool's question; None where nobody was asked or nobody answered."""
        ...

    @property
    def declined(self) -> bool:
        """The person was asked and said no."""
        ...

    async def fact(self, request: FactRequest[T]) -> T:
        """Observe a target."""
        ...

    async def observe(self, name: str, source: str, request: FactRequest[T]) -> tuple[T, Observation]:
        """Observe a target, with the record of it that a plan keeps."""
        ...

    async def probe(self, probe: Step, environment: Environment) -> JsonObject:
        """Have a target asked something that runs there: judged as a step is, recorded, and answered at once.

        Raises `CallerError` (`probe_refused`) where policy does not permit it by itself.
        """
        ...

    async def at_once(self, work: Sequence[Callable[[], Awaitable[T]]], most: int = 0) -> list[T | AtlasError]:
        """Do several things at once, at most so many at a time, else as many as is usual: the answers, or why not."""
        ...

    async def refused(self, actions: Sequence[JsonObject]) -> None:
        """Have the audit log keep what is refused before anything is planned: all of it, however long."""
        ...

    @property
    def whole(self) -> bool:
        """Whether the spec that was sent replaces the one that is kept, instead of being merged over it."""
        ...

    @property
    def from_file(self) -> bool:
        """Whether a person planned a file: its spec is told from others by the file, so its name may be another's."""
        ...

    def places(self, engine: str) -> tuple[str, ...]:
        """The names of the places that the settings have for an engine, in order."""
        ...

    def bindings(self) -> Bindings:
        """Which VMs belong to which environment by the operator's word."""
        ...

    def environments(self) -> Environments:
        """The environments that a spec may name."""
        ...

    def resources(self, folder: str) -> Mapping[str, Any]:
        """What the files of a folder in `resources/` say, by name, as the folder's reader has read them."""
        ...

    def templates(self) -> Mapping[tuple[str, str], Definition]:
        """Every template's definition, by kind and name."""
        ...

    def template_documents(self, kind: str, name: str, folder: str) -> Mapping[str, JsonObject]:
        """What the YAML and JSON files in a folder of a template say, by name: rules and dashboards that several show.

        Raises:
            AtlasError: `content_invalid`: one cannot be read.

        """
        ...

    def variants(self, kind: str) -> Mapping[str, Any]:
        """The forms that a kind takes, by name: what each function declared with `variant` gives."""
        ...

    @property
    def now(self) -> datetime:
        """The time."""
        ...

    async def spec(self, spec_id: str, revision: int | None = None) -> StoredSpec:
        """A stored spec, its newest revision without a number."""
        ...

    async def spec_named(self, kind: str, name: str) -> StoredSpec | None:
        """The newest revision of the spec that bears a name."""
        ...

    async def save_spec(
        self,
        spec_id: str | None,
        kind: str,
        name: str,
        body: JsonObject,
        sources: Mapping[str, str],
        answers: Sequence[JsonObject],
    ) -> StoredSpec:
        """Keep a spec: a new one without an id, else its next revision. The same content again is the same revision."""
        ...

    async def reserved(self, place: str, deployment_id: str) -> tuple[Member, ...]:
        """What other deployments hold in a place, and what unexpired plans of theirs will make."""
        ...

    async def spent(self, place: str, what: str, since: datetime, deployment_id: str) -> float:
        """How much of a cost plans for a place take that were begun since a time, and unexpired ones of others."""
        ...

    async def deployed(self, spec: StoredSpec) -> Deployment:
        """What a spec has become; revision 0 without members where it has become nothing yet."""
        ...

    async def holder(self, target: Target) -> Deployment | None:
        """The deployment that holds an object by our record; None where none does."""
        ...

    async def incident(self, incident_id: str) -> Incident:
        """An incident."""
        ...

    async def suggest(self, looked: Looked, cause: str, citations: Sequence[Citation], confidence: float) -> Suggestion:
        """Keep what is suggested about an incident, once its citations hold; with its score and the decision.

        Raises `CallerError` (`arguments_invalid`) where they do not, or where the confidence is no share.
        """
        ...

    async def analysis(self, uri: str) -> Analysis:
        """An analysis of a repository that was kept, by its URI.

        Raises `CallerError` (`not_found`) where it is not kept any more, or is none.
        """
        ...

    async def sightings(self, place: str, within_s: float = 0, wanted: Collection[str] = ()) -> tuple[Sighting, ...]:
        """What is known of the addresses of objects in a place.

        What is not known or old is read first, for at most `within_s`; what is said to have a wanted one, before that.
        """
        ...

    async def progress(self, done: int, total: int, message: str) -> None:
        """Tell the client how far a long call is."""
        ...


class Kernel(Context, Protocol):
    """What the kernel's own tools may do besides."""

    @property
    def may_apply(self) -> bool:
        """Whether the server was started with --apply."""
        ...

    def kinds(self, purpose: str) -> tuple[str, ...]:
        """The kinds of spec, or the engines, that have a part for a purpose."""
        ...

    def inventories(self) -> Mapping[str, tuple[str, ...]]:
        """The kinds of thing that can be listed, by engine."""
        ...

    def kind_of(self, document: Mapping[str, Any]) -> str:
        """The kind of spec that a document says it is; else the only one whose engine has a place; "" where none is."""
        ...

    async def serve(self, kind: str, purpose: str, *given: object) -> Any:  # noqa: ANN401 - of the type that the purpose has
        """What the part of a kind of spec, or of an engine, that serves a purpose answers.

        Raises `CallerError` (`not_found`) where there is none.
        """
        ...

    async def freeze(
        self,
        spec_id: str,
        revision: int | None,
        engine: str | None = None,
        *,
        repair: bool = False,
        parts: Sequence[str] = (),
    ) -> Judged:
        """Plan a spec: draft by its planner, judge, freeze, record. Without an engine, by that which owns it.

        With `repair`, set back what has drifted from what was made; without a revision, of the one that was. With
        `parts`, no more than those of what the planner would do; it knows them by name.

        Where a job has to find out what is to be done, the view is of the preparing plan, with its job.
        """
        ...

    async def freeze_removal(self, deployment_id: str) -> Judged:
        """Plan the removal of what a deployment made; it may be prepared by a job, too."""
        ...

    async def render(self, spec_id: str, revision: int | None, kinds: Sequence[str]) -> RenderView:
        """Render a spec, with what is known of its deployment, and keep the tree."""
        ...

    async def plan(self, plan_id: str) -> Judged:
        """A frozen plan."""
        ...

    def question(self, view: Judged) -> PlanQuestion:
        """What a person is asked in a client before a plan is applied, with all that it does and writes."""
        ...

    async def apply(self, plan_id: str) -> JobView:
        """Ask for a plan's execution, with the person's answer where one was given."""
        ...

    async def job(self, job_id: str) -> JobView:
        """A job as it stands."""
        ...

    async def jobs(self) -> tuple[JobView, ...]:
        """The newest jobs."""
        ...

    async def follow(self, job_id: str, wait_s: float) -> JobView:
        """Wait until a job ends or needs someone, at most `wait_s`, telling the client how far it is."""
        ...

    async def cancel(self, job_id: str) -> JobView:
        """Stop a job and undo what it did."""
        ...

    async def deployments(self, after: str, most: int, *, empty: bool) -> tuple[int, tuple[Deployment, ...]]:
        """How many there are, and those after an id; `empty` says whether those without members count."""
        ...

    async def deployment(self, deployment_id: str) -> Deployment:
        """One deployment."""
        ...

    async def drift(self, deployment: Deployment) -> tuple[str, ...]:
        """What differs now from what was made."""
        ...

    async def health(self, request: HealthRequest) -> HealthReport:
        """Whether a deployment, hosts or a place are well; asked now, and answered before a client gives up.

        Raises `CallerError` where not exactly one of them is named.
        """
        ...

    async def collect_estate(self, source: str) -> EstateView:
        """Read what a source has, all of them without a name, and keep it; what could not be read is said.

        Raises `CallerError` (`cluster_unknown`) where there is no such source.
        """
        ...

    async def search(self, query: str, most: int) -> FoundPassages:
        """The passages of the estate's pages and of the handbook that share most words with a query."""
        ...

    async def access(self, deployment: Deployment) -> tuple[Access, ...]:
        """How its members are reached, asked now; an address that is not told at once is said to be unknown."""
        ...

    async def access_after(self, job: JobView) -> tuple[Access, ...]:
        """How what a job has made is reached, once it has succeeded; nothing before, and after a removal."""
        ...

    async def analyze(self, source: str) -> Analysis:
        """What the repository at an https URL, or in a directory that the operator named, needs of a machine.

        Raises `CallerError` (`repository_refused`) where the settings do not let it be read.
        """
        ...

    async def report(self, report: Report) -> Incident:
        """Take an incident in; what is open already is counted."""
        ...

    async def document(self, uri: str) -> str:
        """The text behind one of our URIs."""
        ...
