"""The kernel's tools around plans: make one, execute one, plan a removal."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

from pydantic import Field

from atlas_mcp.domain.access import access_lines
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Cost, Effect, Frozen, JobState, Outcome, Plan, PlanKind, SubjectKind, Undo, shown_costs
from atlas_mcp.toolset import Field as FormField
from atlas_mcp.toolset import Hints, JobView, Judged, Kernel, Question, act, nothing_to_do, read, unmade

_SHOWN = 60  # steps that an answer lists
_PREPARING_S = 25  # how long an answer waits for a plan that a job makes


class PlanSummary(Frozen):
    """What a plan does."""

    plan_id: str = ""
    job_id: str = Field(default="", description="it still plans: get_job")
    deployment_id: str = ""
    nothing_to_do: bool = False
    steps: dict[str, int] = {}
    targets: list[str] = []
    effect: str = "read"
    irreversible: list[str] = []
    decision: str = ""
    approve: str = ""
    costs: list[Cost] = []
    estimate_s: int = 0
    expires_at: str = ""
    warnings: list[str] = []


class Applied(Frozen):
    """The job, or what it waits for."""

    job: JobView
    waiting_for: str = ""
    access: list[str] = []


@read("Plan a spec", Hints(), kernel=True)
async def plan(
    ctx: Kernel,
    spec_id: str,
    revision: Annotated[int | None, Field(ge=1, description="default: newest")] = None,
    engine: Annotated[str | None, Field(description="hands a fleet over: proxmox or terraform")] = None,
    repair: Annotated[bool, Field(description="set back drift of a deployment instead")] = False,
) -> PlanSummary:
    """Freeze the steps that make a spec real: only the difference where it is deployed. Starts nothing. Show it to
    the user before apply.
    """
    return await _made(ctx, await ctx.freeze(spec_id, revision, engine, repair=repair))


@read("Plan a removal", Hints(), kernel=True)
async def rollback(ctx: Kernel, deployment_id: str) -> PlanSummary:
    """Plan the removal of what a deployment made, and nothing else. Starts nothing; apply executes it once approved."""
    return await _made(ctx, await ctx.freeze_removal(deployment_id))


async def _made(ctx: Kernel, view: Judged) -> PlanSummary:
    """A plan; where a job makes it, once it has, or the job where that takes long."""
    if view.plan.kind is not PlanKind.PREPARE:
        return _summary(view, may_apply=ctx.may_apply)
    job = await ctx.follow(view.job_id, _PREPARING_S)
    if job.state is JobState.SUCCEEDED:
        return _summary(await ctx.plan(job.made) if job.made else nothing_to_do(view, job), may_apply=ctx.may_apply)
    if job.state.final:
        raise CallerError(Code.PLAN_UNFEASIBLE, unmade(job))
    told = job.reason or "a job still plans: follow job_id with get_job, then read atlas://plans/ and what it made"
    return PlanSummary(deployment_id=_deployment(view.plan), job_id=job.job_id, warnings=[told])


async def _approval(ctx: Kernel, plan_id: str, wait_s: float = 0) -> Question | None:
    """Ask in the client where the operator's settings let that count; only for a plan nobody has asked to apply."""
    view = await ctx.plan(plan_id)
    if not ctx.may_apply or view.job_id or view.decision.outcome != Outcome.ASK or not view.decision.client_may_answer:
        return None
    summary = _summary(view)
    lines = [
        f"Apply {plan_id} to {', '.join(view.plan.places)} ({view.plan.shown_environment})?",
        *summary.targets,
        *_written(ctx, view),
        f"It {shown_costs(view.plan.costs)}. Worst effect: {view.plan.effect}. A failed apply is undone.",
    ]
    choice = FormField("approve", "Your decision", ("approve", "deny"))
    return Question("\n".join(lines), (choice,))


@act("Apply a plan", Hints(destructive=True, idempotent=True), ask=_approval)
async def apply(ctx: Kernel, plan_id: str, wait_s: Annotated[float, Field(ge=0, le=25)] = 0) -> Applied:
    """Execute exactly this plan, once a person has approved it; or say what it waits for. The job then starts by
    itself. You cannot approve.
    """
    job = await ctx.apply(plan_id)
    job = await ctx.follow(job.job_id, wait_s)
    waiting_for = _how_to_approve(plan_id) if job.state == "waiting" else ""
    return Applied(job=job, waiting_for=waiting_for, access=access_lines(await ctx.access_after(job)))


def _summary(view: Judged, *, may_apply: bool = True) -> PlanSummary:
    plan = view.plan
    if not plan.steps:
        return PlanSummary(deployment_id=_deployment(plan), nothing_to_do=True, warnings=list(plan.warnings))
    return PlanSummary(
        plan_id=plan.id,
        deployment_id=_deployment(plan),
        steps=dict(Counter(step.action for step in plan.steps)),
        targets=_targets(view),
        effect=plan.effect,
        irreversible=[step.summary for step in plan.steps if step.undo is Undo.NEVER][:_SHOWN],
        decision=f"{view.decision.outcome} ({view.decision.rule}: {view.decision.reason})",
        approve=_approve(view, may_apply=may_apply),
        costs=list(plan.costs),
        estimate_s=plan.estimate_s,
        expires_at=plan.expires_at.isoformat(timespec="seconds"),
        warnings=list(plan.warnings),
    )


def _deployment(plan: Plan) -> str:
    """The deployment that a plan is about, "" where it is about a run."""
    return plan.subject.id if plan.subject.kind is SubjectKind.DEPLOYMENT else ""


def _targets(view: Judged) -> list[str]:
    """One line a target: what is made, else every change of it. Targets are told apart by more than their ids."""
    ids = {step.target.key: step.target.id for step in view.plan.steps}
    made = {step.target.key: step.summary for step in view.plan.steps if step.makes is not None}
    changes: dict[str, list[str]] = {}
    for step in view.plan.steps:
        if step.effect is not Effect.READ:
            changes.setdefault(step.target.key, []).append(step.summary)
    lines = [f"{ids[key]}: {made.get(key) or '; '.join(done)}" for key, done in changes.items()]
    more = len(lines) - _SHOWN
    return [
        *lines[:_SHOWN],
        *([f"and {more} more: read atlas://plans/{view.plan.id}"] if more > 0 else []),
    ]


def _written(ctx: Kernel, view: Judged) -> list[str]:
    """What is written, in the target's own words, as far as a question holds."""
    lines = [f"{', '.join(to)}: {line}" for to, written in ctx.written(view.plan).items() for line in written]
    more = len(lines) - _SHOWN
    return [
        *lines[:_SHOWN],
        *([f"and {more} lines more: atlas-mcp approve {view.plan.id} shows all"] if more > 0 else []),
    ]


def _approve(view: Judged, *, may_apply: bool) -> str:
    if view.decision.outcome == Outcome.DENY:
        return "nobody can: policy denies it"
    then = "" if may_apply else f"; this server plans only, so then: atlas-mcp apply {view.plan.id}"
    if view.decision.outcome == Outcome.PERMIT:
        return f"nobody: an operator's rule permits it{then}"
    here = "in the client when asked, or " if view.decision.client_may_answer else ""
    return f"a person, {here}with: {_how_to_approve(view.plan.id)}{then}"


def _how_to_approve(plan_id: str) -> str:
    return f"atlas-mcp approve {plan_id}"
