"""Plans are frozen here: the planner's draft is judged by policy; plan, decision and record are committed together."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from datetime import timedelta

import anyio

from atlas_mcp.calls.gate import note
from atlas_mcp.calls.parts import PartsSession
from atlas_mcp.calls.remediation import assessed
from atlas_mcp.content.declared import by
from atlas_mcp.domain.remediation.incident import KIND as REMEDIATION
from atlas_mcp.domain.remediation.judged import Looked
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.jobs.permits import failures_of
from atlas_mcp.model import (
    HeldMember,
    Job,
    JobState,
    Judged,
    Origin,
    Plan,
    PlanKind,
    SpecRef,
    Subject,
    SubjectKind,
    digest_of,
    nonce_of,
)
from atlas_mcp.plans import policy
from atlas_mcp.plans.verdicts import Failures
from atlas_mcp.store import Tx
from atlas_mcp.store import deployments as deployment_rows
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import plans as plan_rows
from atlas_mcp.store import specs as spec_rows
from atlas_mcp.toolset import Deployment, Draft, Preparation, StoredSpec

_JOB = re.compile(r"job-[0-9a-f]{12}")  # no deployment is called so: after its name stand 8 digits


class PlanningSession(PartsSession):
    """What `toolset.Kernel` has of plans: a spec's, a removal's, an undoing's, one from elsewhere, and those kept."""

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

    async def deployment(self, deployment_id: str) -> Deployment:
        """One deployment."""

        def look(tx: Tx) -> Deployment:
            return deployment_rows.filled(tx, deployment_rows.get(tx, deployment_id))

        return await self._app.store.read(look)

    async def plan(self, plan_id: str) -> Judged:
        """A frozen plan."""
        return await self._app.store.read(lambda tx: _of(tx, plan_id))


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
