"""What the tools of root zero may do besides, for one call: implements `toolset.Kernel` on the parts of `app`."""

from __future__ import annotations

import math
import time
from datetime import timedelta

import anyio

from atlas_mcp import artifacts
from atlas_mcp.calls.planning import PlanningSession
from atlas_mcp.content.declared import HEALTH, HOST_HEALTH, PLACE_HEALTH, by
from atlas_mcp.domain.health import HealthFinding, HealthReport, report
from atlas_mcp.domain.plan_sheet import PlanQuestion, plan_question
from atlas_mcp.domain.remediation.incident import Incident, Report
from atlas_mcp.domain.repository.digest import Analysis
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import (
    Answer,
    Job,
    JobState,
    Judged,
    Mark,
    Outcome,
    PlanKind,
    SubjectKind,
)
from atlas_mcp.plans import approvals
from atlas_mcp.plans.shown import written
from atlas_mcp.store import Tx
from atlas_mcp.store import deployments as deployment_rows
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import plans as plan_rows
from atlas_mcp.toolset import (
    Access,
    Deployment,
    EstateView,
    FoundPassages,
    HealthRequest,
    JobView,
)

_ANSWER_S = 38.0
_ARTIFACTS = 10  # of a job, so many are named
_LOOK_S = 0.2  # how often a waiting call looks at its job


class KernelSession(PlanningSession):
    """Implements `toolset.Kernel` for one call."""

    @property
    def may_apply(self) -> bool:
        """Whether the server was started with --apply."""
        return self._app.may_apply

    def question(self, view: Judged) -> PlanQuestion:
        """What a person is asked in a client before a plan is applied."""
        return plan_question(view.plan, written(view.plan, self._app.engines), view.decision)

    async def apply(self, plan_id: str) -> JobView:
        """Ask for a plan's execution, with the person's answer where one was given."""
        if not self._app.may_apply:
            raise CallerError(
                Code.ROLE_FORBIDDEN,
                f"Unable to apply {plan_id}: this server plans only.",
                "Start it as `atlas-mcp serve --apply` to let approved plans run; nothing was changed.",
            )
        if self.answers is not None or self.declined:
            await self._answer_of_client(plan_id)
        job = await self._app.jobs.request(plan_id, self._call.principal, self._call.correlation_id)
        return await self._app.store.read(lambda tx: self._seen(tx, job))

    async def _answer_of_client(self, plan_id: str) -> None:
        row = await self._app.store.read(lambda tx: plan_rows.get(tx, plan_id))
        said_yes = bool(self.answers) and self.answers is not None and self.answers.get("approve") == "approve"
        if row.decision.outcome is not Outcome.ASK or (said_yes and not row.decision.client_may_answer):
            return
        if said_yes and self.question(row).too_long:
            return  # nobody has seen all of it
        if said_yes:
            self._app.judge.check_shown(row.plan)
        approval = approvals.by_client(
            row.plan,
            await self._app.store.read(self._app.trail.anchor),
            Answer.APPROVE if said_yes else Answer.DENY,
            self.principal,
            self._app.now(),
            timedelta(seconds=self._app.settings.approvals.lifetime_s),
        )
        await self._app.jobs.answer(plan_id, approval, self._call.correlation_id)

    def _seen(self, tx: Tx, job: Job) -> JobView:
        """A job as clients see it; of one that has not begun, what it waits for."""
        shown = job.model_dump(include=set(JobView.model_fields))
        shown |= {"job_id": job.id, "deployment_id": ""}
        if job.subject_kind is SubjectKind.DEPLOYMENT:
            shown["deployment_id"] = job.subject_id
        if job.state is JobState.QUEUED and job.started_at is None:
            other = job_rows.in_the_way(tx, job.id, self._app.now())
            shown["reason"] = f"it waits for {other}, which acts on the same targets" if other else job.reason
        return JobView.model_validate(shown)

    async def job(self, job_id: str) -> JobView:
        """A job as it stands."""
        await self._app.jobs.expire()

        def look(tx: Tx) -> JobView:
            results = (entry.data for entry in job_rows.entries(tx, job_id) if entry.mark is Mark.DONE)
            kept = [digest for result in results if artifacts.is_digest(digest := str(result.get("artifact", "")))]
            job = job_rows.get(tx, job_id)
            seen, report = self._seen(tx, job), f"atlas://jobs/{job_id}/report" if job.started_at else ""
            uris = [f"atlas://artifacts/{digest}" for digest in dict.fromkeys(kept)][-_ARTIFACTS:]
            return seen.model_copy(update={"outputs": " ".join(uris), "report": report})

        return await self._app.store.read(look)

    async def jobs(self) -> tuple[JobView, ...]:
        """The newest jobs."""
        return await self._app.store.read(lambda tx: tuple(self._seen(tx, job) for job in job_rows.recent(tx)))

    async def follow(self, job_id: str, wait_s: float) -> JobView:
        """Wait until a job ends or needs someone, at most `wait_s`."""
        view = await self.job(job_id)
        shown = -1
        with anyio.move_on_after(min(wait_s, self._left_s())):
            while view.state in (JobState.QUEUED, JobState.RUNNING, JobState.UNDOING):
                if view.done != shown:
                    shown = view.done
                    await self.progress(view.done, view.total, view.message)
                await anyio.sleep(_LOOK_S)
                view = await self._app.store.read(lambda tx: self._seen(tx, job_rows.get(tx, job_id)))
        return view

    def _left_s(self) -> float:
        """How long an answer over MCP may still take: clients give up; a person at a terminal waits."""
        if self._call.principal.transport == "terminal":
            return math.inf
        return max(0.0, _ANSWER_S - (time.monotonic() - self._began))

    async def cancel(self, job_id: str) -> JobView:
        """Stop a job and undo what it did."""
        job = await self._app.jobs.cancel(job_id, self._call.principal)
        return await self._app.store.read(lambda tx: self._seen(tx, job))

    async def deployments(self, after: str, most: int, *, empty: bool) -> tuple[int, tuple[Deployment, ...]]:
        """How many there are, and those after an id; `empty` says whether those without members count."""

        def look(tx: Tx) -> tuple[int, tuple[Deployment, ...]]:
            total, rows = deployment_rows.page(tx, after, most, empty=empty)
            return total, tuple(deployment_rows.filled(tx, one) for one in rows)

        return await self._app.store.read(look)

    async def drift(self, deployment: Deployment) -> tuple[str, ...]:
        """What differs now from what was made."""
        if not deployment.members:
            return ()
        spec = await self.spec(deployment.id)
        purpose = by("drift", deployment.engine)
        differences: tuple[str, ...] = await self.serve(spec.kind, purpose, deployment)
        return differences

    async def health(self, request: HealthRequest) -> HealthReport:
        """Whether a deployment, or hosts, or a place, are well."""
        if sum(map(bool, (request.deployment_id, request.hosts, request.place))) != 1:
            raise CallerError(
                Code.ARGUMENTS_INVALID,
                "Unable to look at the health of something: it is not clear of what.",
                "Give a deployment, or hosts, or a cluster, and one of these alone.",
            )
        findings: list[HealthFinding] = []
        if request.deployment_id:
            deployment = await self.deployment(request.deployment_id)
            spec = await self.spec(deployment.id)
            findings += await self.serve(spec.kind, HEALTH, deployment, request)
        for engine in self.kinds(HOST_HEALTH) if request.hosts else ():
            findings += await self.serve(engine, HOST_HEALTH, request)
        for engine in self.kinds(PLACE_HEALTH) if request.place else ():
            findings += await self.serve(engine, PLACE_HEALTH, request)
        return report(findings, everything=request.everything)

    async def collect_estate(self, source: str) -> EstateView:
        """Read what sources have, and keep it."""
        from atlas_mcp.calls import estate

        return await estate.collect(self, source, min(self._left_s() - estate.SPARE_S, estate.MOST_S))

    async def search(self, query: str, most: int) -> FoundPassages:
        """The passages that share most words with a query."""
        from atlas_mcp.calls import search

        return await search.find(self, query, most)

    async def access(self, deployment: Deployment) -> tuple[Access, ...]:
        """How its members are reached; nothing where its kind of spec does not say."""
        try:
            spec = await self.spec(deployment.id)
        except CallerError:
            return ()  # a view of a job or a deployment does not fail for what is beside it
        if spec.kind not in self.kinds("access"):
            return ()
        told: tuple[Access, ...] = await self.serve(spec.kind, "access", deployment)
        return told

    async def access_after(self, job: JobView) -> tuple[Access, ...]:
        """How what a job has made is reached, once it has succeeded."""
        if not job.deployment_id or job.state is not JobState.SUCCEEDED:
            return ()
        if (await self.plan(job.plan_id)).plan.kind is not PlanKind.APPLY:
            return ()
        return await self.access(await self.deployment(job.deployment_id))

    async def analyze(self, source: str) -> Analysis:
        """What a repository needs."""
        from atlas_mcp.calls import analyses
        from atlas_mcp.repository.analyzing import analyze

        analysis = await analyze(source, self._app.settings.repositories, self._app.settings.data_dir)
        return await analyses.keep(self._app, analysis)

    async def report(self, report: Report) -> Incident:
        """Take an incident in."""
        from atlas_mcp.calls import incidents

        return await incidents.take_in(self._app, self._call, report)

    async def document(self, uri: str) -> str:
        """The text behind one of our URIs."""
        from atlas_mcp.calls import documents

        return await documents.read(self._app, uri)
