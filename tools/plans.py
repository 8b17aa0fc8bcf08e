"""The kernel's tools around plans: make one, execute one, plan a removal."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

from pydantic import Field

from atlas_mcp.domain.access import access_lines
from atlas_mcp.domain.legible import as_part, legible
from atlas_mcp.engines.ansible import ENGINE as CONFIGURES
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Cost, Effect, Frozen, JobState, Outcome, Plan, PlanKind, Step, SubjectKind, Target, Undo
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
    return await answered(ctx, await ctx.freeze(spec_id, revision, engine, repair=repair))


@read("Plan a configuration", Hints(), kernel=True)
async def configure(
    ctx: Kernel,
    deployment_id: str,
    roles: Annotated[list[str] | None, Field(max_length=50, description="default: all of its software")] = None,
) -> PlanSummary:
    """Plan running the Ansible roles of a deployment's software on its members; check mode shows what would change."""
    return await answered(ctx, await ctx.freeze(deployment_id, None, CONFIGURES, parts=roles or ()))


@read("Plan a removal", Hints(), kernel=True)
async def rollback(
    ctx: Kernel, deployment_id: Annotated[str, Field(description="or the job_id of a task")]
) -> PlanSummary:
    """Plan the removal of what a deployment made, and nothing else; or the undoing of what a task did. Starts nothing;
    apply executes it once approved.
    """
    return await answered(ctx, await ctx.freeze_removal(deployment_id))


async def answered(ctx: Kernel, view: Judged) -> PlanSummary:
    """A plan as it is answered; where a job makes it, once it has, or the job where that takes long."""
    if view.plan.kind is not PlanKind.PREPARE:
        return _summary(ctx, view)
    job = await ctx.follow(view.job_id, _PREPARING_S)
    if job.state is JobState.SUCCEEDED:
        return _summary(ctx, await ctx.plan(job.made) if job.made else nothing_to_do(view, job))
    if job.state.final:
        raise CallerError(Code.PLAN_UNFEASIBLE, unmade(job))
    told = job.reason or "a job still plans: follow job_id with get_job, then read atlas://plans/ and what it made"
    return PlanSummary(deployment_id=_deployment(view.plan), job_id=job.job_id, warnings=[told])


async def _approval(ctx: Kernel, plan_id: str, wait_s: float = 0) -> Question | None:
    """Ask in the client where the operator's settings let that count; only for a plan nobody has asked to apply."""
    view = await ctx.plan(plan_id)
    if not ctx.may_apply or view.job_id or view.decision.outcome != Outcome.ASK or not view.decision.client_may_answer:
        return None
    question = ctx.question(view)
    if question.too_long:
        return None
    return Question(question.text, (FormField("approve", "Your decision", ("approve", "deny")),))


@act("Apply a plan", Hints(destructive=True, idempotent=True), ask=_approval)
async def apply(ctx: Kernel, plan_id: str, wait_s: Annotated[float, Field(ge=0, le=25)] = 0) -> Applied:
    """Execute exactly this plan, once a person has approved it; or say what it waits for. The job then starts by
    itself. You cannot approve.
    """
    job = await ctx.apply(plan_id)
    job = await ctx.follow(job.job_id, wait_s)
    waiting_for = _how_to_approve(ctx, await ctx.plan(plan_id)) if job.state is JobState.WAITING else ""
    return Applied(job=job, waiting_for=waiting_for, access=access_lines(await ctx.access_after(job)))


def _summary(ctx: Kernel, view: Judged) -> PlanSummary:
    """A plan in words, its values as an approver may be shown them: it is what the person hears of it first."""
    plan, warnings = view.plan, [legible(warning) for warning in view.plan.warnings]
    if not plan.steps:
        return PlanSummary(deployment_id=_deployment(plan), nothing_to_do=True, warnings=warnings)
    return PlanSummary(
        plan_id=plan.id,
        deployment_id=_deployment(plan),
        steps=dict(Counter(step.action for step in plan.steps)),
        targets=_listed(plan, _targets(plan)),
        effect=plan.effect,
        irreversible=_listed(plan, [legible(step.summary) for step in plan.steps if step.undo is Undo.NEVER]),
        decision=f"{view.decision.outcome} ({view.decision.rule}: {legible(view.decision.reason)})",
        approve=_approve(ctx, view),
        costs=list(plan.costs),
        estimate_s=plan.estimate_s,
        expires_at=plan.expires_at.isoformat(timespec="seconds"),
        warnings=warnings,
    )


def _deployment(plan: Plan) -> str:
    """The deployment that a plan is about, "" where it is about a run."""
    return plan.subject.id if plan.subject.kind is SubjectKind.DEPLOYMENT else ""


def _targets(plan: Plan) -> list[str]:
    """One line a target: what is made, else every change of it. Of a run, one line a step, in order."""
    if plan.subject.kind is SubjectKind.RUN:
        steps = [step for step in plan.steps if step.critical or step.effect is not Effect.READ]
        return [f"{legible(as_part(step.id))} ({step.effect}): {legible(step.summary)}" for step in steps]
    changes: dict[Target, list[Step]] = {}
    for step in plan.steps:
        if step.effect is not Effect.READ:
            changes.setdefault(step.target, []).append(step)
    lines = []
    for target, steps in changes.items():
        telling = [step for step in steps if step.makes is not None] or steps
        lines.append(f"{legible(as_part(target.id))}: {'; '.join(legible(step.summary) for step in telling)}")
    return lines


def _listed(plan: Plan, texts: list[str]) -> list[str]:
    """As many as an answer lists; nothing is approved by it."""
    more = len(texts) - _SHOWN
    rest = [f"and {more} more: read atlas://plans/{plan.id}"] if more > 0 else []
    return [*texts[:_SHOWN], *rest]


def _approve(ctx: Kernel, view: Judged) -> str:
    if view.decision.outcome == Outcome.DENY:
        return "nobody can: policy denies it"
    then = "" if ctx.may_apply else f"; this server plans only, so then: atlas-mcp apply {view.plan.id}"
    if view.decision.outcome == Outcome.PERMIT:
        return f"nobody: an operator's rule permits it{then}"
    here = "in the client when asked, or " if view.decision.client_may_answer and not _unasked(ctx, view) else ""
    return f"a person, {here}with: {_how_to_approve(ctx, view)}{then}"


def _how_to_approve(ctx: Kernel, view: Judged) -> str:
    """The command to run; and why nobody is asked in the client where that alone stands against it."""
    too_long = _unasked(ctx, view)
    return f"atlas-mcp approve {view.plan.id}{f' (at a terminal: {too_long})' if too_long else ''}"


def _unasked(ctx: Kernel, view: Judged) -> str:
    """Why nobody is asked in the client where an answer would count."""
    return ctx.question(view).too_long if view.decision.client_may_answer else ""
