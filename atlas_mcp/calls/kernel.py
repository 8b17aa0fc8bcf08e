"""What the tools of root zero may do besides, for one call: implements `toolset.Kernel` on the parts of `app`.

Freezing a plan is here: the planner's draft is judged by policy, and plan, decision and audit record are committed
together.
"""

from __future__ import annotations

import math
import re
import secrets
import time
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import anyio

from atlas_mcp import artifacts
from atlas_mcp.calls.gate import note
from atlas_mcp.calls.parts import PartsSession
from atlas_mcp.calls.remediation import assessed
from atlas_mcp.content.declared import HEALTH, HOST_HEALTH, PLACE_HEALTH, by
from atlas_mcp.domain.health import HealthFinding, HealthReport, report
from atlas_mcp.domain.plan_sheet import PlanQuestion, plan_question
from atlas_mcp.domain.remediation.incident import KIND as REMEDIATION
from atlas_mcp.domain.remediation.incident import Incident, Report
from atlas_mcp.domain.remediation.judged import Looked
from atlas_mcp.domain.repository.digest import Analysis
from atlas_mcp.engines import written
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.jobs.permits import failures_of
from atlas_mcp.model import (
    Answer,
    HeldMember,
    Job,
    JobState,
    Judged,
    Mark,
    Origin,
    Outcome,
    Plan,
    PlanKind,
    SpecRef,
    Subject,
    SubjectKind,
    digest_of,
    nonce_of,
)
from atlas_mcp.plans import approvals, policy
from atlas_mcp.plans.verdicts import Failures
from atlas_mcp.store import Tx
from atlas_mcp.store import deployments as deployment_rows
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import plans as plan_rows
from atlas_mcp.store import specs as spec_rows
from atlas_mcp.toolset import (
    Access,
    Deployment,
    Draft,
    EstateView,
    FoundPassages,
    HealthRequest,
    JobView,
    Preparation,
    StoredSpec,
)

if TYPE_CHECKING:
    pass

_ANSWER_S = 38.0
_JOB = re.compile(r"job-[0-9a-f]{12}")  # no deployment is called so: after its name stand 8 digits
_ARTIFACTS = 10  # of a job, so many are named
_LOOK_S = 0.2  # how often a waiting call looks at its job


class KernelSession(PartsSession):
    """Implements `toolset.Kernel` for one call."""

    @property
    def may_apply(self) -> bool:
        """Whether the server was started with --apply."""
        return self._app.may_apply

    async def freeze(
        self,
        spec_id: str,
        revision: int | None,
        engine: str | None = None,
        *,
        repair: bool = False,
        parts: Sequence[str] = (),
    ) -> Judged:
        """Plan a spec, or the repair of what it has become."""
        spec = await self.spec(spec_id, revision)
        deployment = await self.deployed(spec)
        if repair and revision is None and deployment.spec_revision is not None:
            spec = await self.spec(spec_id, deployment.spec_revision)
        if engine == self._app.catalogue.part(spec.kind, "plan").called:
            engine = ""
        if repair and engine not in (None, deployment.engine):
            cause = f"Unable to repair {deployment.name} with another engine than owns it."
            raise CallerError(Code.PLAN_UNFEASIBLE, cause, "Leave engine out.")
        purpose = by("repair" if repair else "plan", deployment.engine if engine is None else engine)
        narrowed = (tuple(parts),) if parts else ()
        draft: Draft = await self.serve(spec.kind, purpose, spec, deployment, *narrowed)
        draft = draft.model_copy(update={"warnings": (*draft.warnings, *await self._namesakes(deployment))})
        if draft.prepare is not None:
            return await self._prepare(PlanKind.APPLY, draft, draft.prepare, deployment, spec)
        reference = SpecRef(id=spec.id, revision=spec.revision, digest=digest_of(spec.body))
        return await self._freeze(PlanKind.APPLY, draft, deployment, reference)

    async def freeze_removal(self, deployment_id: str) -> Judged:
        """Plan the removal of what a deployment made, or the undoing of what the job of a run did."""
        if _JOB.fullmatch(deployment_id):
            return await self._freeze_undoing(deployment_id)
        deployment = await self.deployment(deployment_id)
        await self._check_idle(deployment_id)
        spec = await self.spec(deployment_id)
        purpose = by("remove", deployment.engine)
        draft: Draft = await self.serve(spec.kind, purpose, deployment)
        if draft.prepare is not None:
            spec = await self.spec(deployment_id, deployment.spec_revision)
            return await self._prepare(PlanKind.REMOVE, draft, draft.prepare, deployment, spec)
        return await self._freeze(PlanKind.REMOVE, draft, deployment, None)

    async def _freeze_undoing(self, job_id: str) -> Judged:
        """Plan to undo a run that has succeeded: its own steps, which its engine takes back as it would have then.

        Raises:
            CallerError: `not_found`; `plan_unfeasible`: it is of a deployment, has not succeeded, or is undone already.

        """

        def look(tx: Tx) -> tuple[Job, Plan, Job | None, bool]:
            job = job_rows.get(tx, job_id)
            others = [one for one in job_rows.of_subject(tx, job.subject_id) if one.id != job_id]
            undone = next((one for one in others if one.state is JobState.SUCCEEDED), None)
            mends = job.subject_kind is SubjectKind.RUN and spec_rows.kind_of(tx, job.spec_id) == REMEDIATION
            return job, plan_rows.get(tx, job.plan_id).plan, undone, mends

        job, done, undone, mends = await self._app.store.read(look)
        if job.subject_kind is not SubjectKind.RUN:
            raise CallerError(
                Code.PLAN_UNFEASIBLE, f"Unable to undo {job_id}.", f"Give {job.subject_id}, its deployment."
            )
        if done.kind is not PlanKind.APPLY:
            raise CallerError(
                Code.PLAN_UNFEASIBLE, f"Unable to undo {job_id}: it is an undoing.", "Plan the task again."
            )
        if mends:  # policy has judged what its steps do, and not what taking them back would do
            cause = f"Unable to undo {job_id}: it mended an incident."
            raise CallerError(Code.PLAN_UNFEASIBLE, cause, "Plan what sets it back.")
        if undone or job.state is not JobState.SUCCEEDED:
            cause = f"{undone.id} has undone it" if undone else f"it is {job.state}"
            remedy = "Nothing is to do." if undone or job.state.final else "Cancel it: what it did is then undone."
            raise CallerError(Code.PLAN_UNFEASIBLE, f"Unable to undo {job_id}: {cause}.", remedy)
        now = self._app.now()
        fresh = {
            "kind": PlanKind.REMOVE,
            "spec": None,
            "principal": self.principal,
            "created_at": now,
            "expires_at": now + timedelta(seconds=self._app.settings.plan_lifetime_s),
            "warnings": (f"it undoes what {job_id} did, newest first, by what is shown as its undo",),
        }
        return await self._kept(done.model_copy(update=fresh))

    async def _namesakes(self, deployment: Deployment) -> list[str]:
        """The other deployments of that name, which a person may take it for."""
        ids = await self._app.store.read(lambda tx: deployment_rows.namesakes(tx, deployment.id, deployment.name))
        return [f"another deployment bears this name: {one}" for one in ids]

    async def _check_idle(self, deployment_id: str) -> None:
        """See that no job is at work on what is to be removed: what is there now is not what will be there then.

        Raises:
            CallerError: `deployment_busy`.

        """
        job = await self._app.store.read(lambda tx: job_rows.unfinished_of(tx, deployment_id))
        if job is not None and job.state.runnable:
            raise CallerError(
                Code.DEPLOYMENT_BUSY,
                f"Unable to plan the removal of {deployment_id}: {job.id} is {job.state}"
                f"{f' ({job.message})' if job.message else ''}.",
                f"Wait for it (get_job, or atlas-mcp jobs {job.id} --follow), or cancel it: that undoes what it did.",
            )

    async def _prepare(
        self, kind: PlanKind, draft: Draft, given: Preparation, deployment: Deployment, spec: StoredSpec
    ) -> Judged:
        """Render the tree that a draft is to be completed from, if any, and ask for the job that does so."""
        from atlas_mcp.plans import preparing

        tree = await self._tree(given, deployment, spec) if given.kinds else ""
        reference = SpecRef(id=spec.id, revision=spec.revision, digest=digest_of(spec.body))
        draft = preparing.preparing(kind, draft, given.step, tree)
        view = await self._freeze(PlanKind.PREPARE, draft, deployment, reference if kind is PlanKind.APPLY else None)
        job = await self._app.jobs.request(view.plan.id, self._call.principal, self._call.correlation_id)
        return view.model_copy(update={"job_id": job.id})

    async def _tree(self, given: Preparation, deployment: Deployment, spec: StoredSpec) -> str:
        from atlas_mcp.rendering import output

        brief = await self.brief(spec.id, given.kinds, makers={}, known=given.known)
        layout, made = await self.rendered(spec, deployment, brief)
        if layout.missing:
            raise CallerError(Code.PLAN_UNFEASIBLE, f"Unable to plan: not known: {'; '.join(layout.missing)}.")
        await anyio.to_thread.run_sync(output.keep, made, self._app.settings.renders)
        return made.manifest.digest

    async def _freeze(self, kind: PlanKind, draft: Draft, deployment: Deployment, spec: SpecRef | None) -> Judged:
        now = self._app.now()
        values = draft.planned()
        at_most_s = self._app.settings.approvals.permit_at_most_s
        if draft.estimate_s > at_most_s:
            late = f"it takes about {draft.estimate_s} s, and goes forward for {at_most_s} s at most, then it is undone"
            values["warnings"] = (*draft.warnings, f"{late}: approvals.permit_at_most_s in the settings")
        if deployment.revision > 0:  # what was prod is judged as prod, whatever its spec says now
            values["environment"] = max(draft.environment, deployment.environment, key=lambda one: one.rank)
            values["environment_name"] = draft.environment_name or deployment.environment_name
        plan = Plan(
            kind=kind,
            subject=_run(deployment.name) if draft.run else _subject(deployment),
            spec=spec,
            principal=self.principal,
            created_at=now,
            expires_at=now + timedelta(seconds=self._app.settings.plan_lifetime_s),
            **values,
        )
        return await self._kept(plan, draft.looked)

    async def _kept(self, plan: Plan, looked: Looked | None = None) -> Judged:
        """Judge a plan, and keep it with the decision and the record of it.

        One that mends an incident is judged as that incident's where it may run without a person.
        """
        now = self._app.now()
        held, failures = await self._app.store.read(lambda tx: _before(tx, plan))
        bound = policy.judged_as(plan, self._app.bindings, held)[0]
        plan = plan.model_copy(update={"environment": bound})
        alone = await assessed(self._app, looked) if looked else None
        origin = Origin.INCIDENT if alone and alone.decision.ready else Origin.PERSON
        decision = self._app.judge.decide(self._call.principal, plan, held, failures, origin)
        self._app.judge.check_shown(plan)
        row = Judged(plan=plan, decision=decision)

        def commit(tx: Tx) -> None:
            if plan.steps:
                plan_rows.drop_expired(tx, plan.subject.id, now)
                plan_rows.add(tx, row)
            note(
                self._app,
                tx,
                self._call,
                "plan.made",
                plan=plan.id,
                digest=plan.digest,
                deployment=plan.subject.id,
                steps=len(plan.steps),
                effect=plan.effect,
                decision=decision.model_dump(mode="json"),
            )
            if looked is not None and alone is not None:
                told = {"incident": looked.incident_id, "action": looked.action.name}
                ready, judged = alone.decision.ready, alone.model_dump(mode="json")
                note(self._app, tx, self._call, "remediation.decided", plan=plan.id, ready=ready, judged=judged, **told)

        await self._app.store.write(commit)
        return row

    async def adopt(self, plan: Plan, spec: StoredSpec | None) -> Judged:
        """Take over a plan that was frozen elsewhere: judged by the policy here, kept with its spec and decision.

        Not for tools. One that is here already stays as it is. Its content is its id, so nothing of it can have
        been changed on the way; whether its steps are what they say is looked at.

        Raises:
            CallerError: `plan_denied` (also where it cannot be shown to an approver), `spec_invalid` (the spec is not
                the one that was planned), `spec_revision_conflict`.

        """
        if (spec.id, spec.revision, digest_of(spec.body)) != _reference(plan) if spec else plan.spec is not None:
            raise CallerError(
                Code.SPEC_INVALID,
                f"Unable to take over {plan.id}: the spec beside it is not the one that was planned.",
                "Export the plan again.",
            )
        held, failures = await self._app.store.read(lambda tx: _before(tx, plan))
        row = Judged(plan=plan, decision=self._app.judge.decide(self._call.principal, plan, held, failures))
        now = self._app.now()

        def commit(tx: Tx) -> Judged:
            if plan_rows.known(tx, plan.id):
                return _of(tx, plan.id)
            self._app.judge.check_shown(plan)
            if spec is not None:
                spec_rows.adopt(tx, spec.model_copy(update={"principal": self.principal, "created_at": now}))
            plan_rows.add(tx, row)
            decision = row.decision.model_dump(mode="json")
            note(
                self._app,
                tx,
                self._call,
                "plan.adopted",
                plan=plan.id,
                digest=plan.digest,
                planned_by=plan.principal,
                decision=decision,
            )
            return row

        return await self._app.store.write(commit)

    def question(self, view: Judged) -> PlanQuestion:
        """What a person is asked in a client before a plan is applied."""
        return plan_question(view.plan, written(view.plan, self._app.engines), view.decision)

    async def plan(self, plan_id: str) -> Judged:
        """A frozen plan."""
        return await self._app.store.read(lambda tx: _of(tx, plan_id))

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

    async def deployment(self, deployment_id: str) -> Deployment:
        """One deployment."""

        def look(tx: Tx) -> Deployment:
            return deployment_rows.filled(tx, deployment_rows.get(tx, deployment_id))

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


def _subject(deployment: Deployment) -> Subject:
    return Subject(id=deployment.id, name=deployment.name, nonce=deployment.nonce, revision=deployment.revision)


def _run(name: str) -> Subject:
    """A new run."""
    id_ = f"run-{secrets.token_hex(8)}"
    return Subject(kind=SubjectKind.RUN, id=id_, name=name, nonce=nonce_of(id_))


def _before(tx: Tx, plan: Plan) -> tuple[list[HeldMember], Failures]:
    """What deployments hold of what a plan is about, and what failed before of its spec and on its targets."""
    return deployment_rows.concerned(tx, plan), failures_of(tx, plan)


def _reference(plan: Plan) -> tuple[str, int, str] | None:
    return (plan.spec.id, plan.spec.revision, plan.spec.digest) if plan.spec else None


def _of(tx: Tx, plan_id: str) -> Judged:
    """A kept plan with its job."""
    job = job_rows.of_plan(tx, plan_id)
    return plan_rows.get(tx, plan_id).model_copy(update={"job_id": job.id if job else ""})
