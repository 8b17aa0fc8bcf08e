"""Undoing a run that has succeeded: its steps are taken over into the journal of the job that undoes them.

So that job stands by itself: a worker that dies goes on where the last one was, and its journal is held against the
audit log as any other. What is taken over is held against the audit log of the job that did it, first.
"""

from __future__ import annotations

from atlas_mcp.jobs import journal, tamper
from atlas_mcp.jobs.journal import StepState
from atlas_mcp.jobs.writer import Record
from atlas_mcp.model import JobState, Mark, Plan, PlanKind, Step, SubjectKind
from atlas_mcp.store import Tx
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import plans as plan_rows


def undoes_run(plan: Plan) -> bool:
    """Whether a plan undoes a run that was done before."""
    return plan.kind is PlanKind.REMOVE and plan.subject.kind is SubjectKind.RUN


async def take_over(record: Record) -> str:
    """Write what was done, as the job of the run wrote it. Returns why it cannot be undone, "" where it can.

    A step that an earlier worker has taken over in part is taken over to its end.
    """
    done, cause = await record.store.read(lambda tx: _done(tx, record))
    if cause:
        return cause
    steps = {step.id: step for step in record.plan.steps}
    for step_id, state in sorted(done.items(), key=lambda one: one[1].order):
        if state.to_undo:
            await _taken(record, steps[step_id], state)
    return ""


def _done(tx: Tx, record: Record) -> tuple[dict[str, StepState], str]:
    """Where the steps of the run stand, and why that cannot be told."""
    jobs = [one for one in job_rows.of_subject(tx, record.plan.subject.id) if one.id != record.job.id]
    did = next((one for one in jobs if plan_rows.get(tx, one.plan_id).plan.kind is PlanKind.APPLY), None)
    if did is None or did.state is not JobState.SUCCEEDED:
        return {}, "what the run did is not known any more"
    entries = job_rows.entries(tx, did.id)
    if cause := tamper.contradiction(did, entries, record.trail.of_job(tx, did.id)):
        return {}, f"{did.id}: {cause}"
    return journal.states(entries), ""


async def _taken(record: Record, step: Step, state: StepState) -> None:
    mine = record.known.get(step.id)
    if mine is None:
        await record.mark(step, Mark.INTENDED, state.attempt.intent)
    if state.attempt.handle and (mine is None or mine.forward is Mark.INTENDED):
        await record.mark(step, Mark.SUBMITTED, {"handle": state.attempt.handle})
    if mine is None or mine.interrupted:
        await record.mark(step, state.forward, state.attempt.result)
