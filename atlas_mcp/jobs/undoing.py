"""The way back of one job: everything intended is undone, each step after those that needed it.

A removal that was stopped half-way leaves alone what is gone and puts back the rest. What cannot be undone now parks
the job with exactly what remains; what was done before it waits, since a guest is not removed under its own HA.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import anyio

from atlas_mcp.engines import ContradictionError, Engines, Undone
from atlas_mcp.errors import AtlasError, Code, TargetError, TransientError
from atlas_mcp.jobs import journal
from atlas_mcp.jobs.limits import Limits, late, pause_s, tries_of
from atlas_mcp.jobs.passing import Passing
from atlas_mcp.jobs.takeover import undoes_run
from atlas_mcp.jobs.writer import Record
from atlas_mcp.model import Attempt, JobState, JsonObject, Mark, Plan, Step, SubjectKind, Undo
from atlas_mcp.model.permit import Permit


@dataclass
class Undoing:
    """One job on its way back; `stuck` are the steps that are not undone this time, `lasting` those that never are."""

    engines: Engines
    limits: Limits
    plan: Plan
    permit: Permit
    record: Record
    passing: Passing
    errors: list[tuple[Step, AtlasError]] = field(default_factory=list)
    stuck: list[Step] = field(default_factory=list)
    lasting: list[Step] = field(default_factory=list)
    remains: list[str] = field(default_factory=list)

    async def run(self, reason: str) -> JobState:
        """Undo, and write how the job stands then. Returns its state."""
        await self.record.change(state=JobState.UNDOING, back=True, reason=reason)
        self.remains.extend(self.record.left_alone())
        known = self.record.known
        self.lasting = [
            step for step in self.plan.steps if step.undo is Undo.NEVER and step.id in known and known[step.id].happened
        ]
        # In a deployment, what cannot be undone has removed its object; of a run, all else is undone all the same.
        is_run = self.plan.subject.kind is SubjectKind.RUN
        gone = set() if is_run else {step.target for step in self.lasting}
        pending = [step for step in journal.undo_order(self.plan.steps, known) if step.target not in gone]
        ended = {step.id: anyio.Event() for step in pending}
        async with anyio.create_task_group() as steps:
            for step in pending:
                before = [ended[later.id] for later in pending if step.id in later.needs]
                steps.start_soon(self._in_order, step, before, ended[step.id])
        if undoes_run(self.plan):  # which was what was wanted
            return await self._written(JobState.SUCCEEDED, reason)
        return await self._written(JobState.CANCELLED if self.lasting else JobState.ROLLED_BACK, reason)

    async def _written(self, state: JobState, reason: str) -> JobState:
        if not self.errors:
            text = reason if not self.remains else f"{reason}; not everything could be put back"
            return await self.record.finish(state, text, self.remains)
        left = [*self.remains, *(f"{step.target}: not undone: {step.summary}. {error}" for step, error in self.errors)]
        contradictions = [(step, error) for step, error in self.errors if isinstance(error, ContradictionError)]
        if contradictions:
            step, error = contradictions[0]
            way_out = self.record.way_out(step)
            return await self.record.finish(JobState.NEEDS_PERSON, f"{reason}; {error} {way_out}", left)
        return await self.record.park(reason, left)

    async def _in_order(self, step: Step, before: list[anyio.Event], ended: anyio.Event) -> None:
        """Undo a step once those that needed it are undone; where one of them is not, it waits for the next try."""
        for event in before:
            await event.wait()
        if any(step.id in later.needs for later in self.stuck):
            self.stuck.append(step)
            if step.undo is Undo.RESTORE:
                self.errors.append((step, TargetError(Code.TARGET_FAILED, "It waits for what was done after it.", "")))
        else:
            try:
                async with self.limits.held(self.record.lease, step):
                    await self._undo(step)
            except AtlasError as error:
                self.stuck.append(step)
                self.errors.append((step, error))
                await self.record.mark(step, Mark.UNDO_FAILED, {"error": error.message})
        ended.set()

    async def _undo(self, step: Step) -> None:
        if step in self.lasting:
            self.remains.append(f"{step.target}: nothing takes it back: {step.summary}")
            return
        if step.undo is not Undo.RESTORE:  # one that cannot be undone comes here only where it did not happen
            covered = step.undo is Undo.COVERED
            await self.record.mark(
                step, Mark.UNDONE, {"summary": "goes with what it belongs to" if covered else "it did not happen"}
            )
            return
        await self.record.mark(step, Mark.UNDO_INTENDED, {})
        undone = await self._with_patience(step, self.record.known[step.id].attempt)
        self.remains.extend(undone.remains)
        data: JsonObject = {"summary": undone.summary, "remains": list(undone.remains)}
        await self.record.mark(step, Mark.UNDONE, {**data, **({"noted": undone.noted} if undone.noted else {})})

    async def _with_patience(self, step: Step, attempt: Attempt) -> Undone:
        """Undo, again after a while where the target did not answer: undoing may be repeated."""

        async def submitted(handle: str = "", *, waits_for: str = "") -> None:
            if handle:
                await self.record.mark(step, Mark.UNDO_SUBMITTED, {"handle": handle})
            await self.record.waits_for(step, waits_for)

        tries = 1
        while True:
            try:
                with anyio.fail_after(step.deadline_s):
                    running = self.passing.running(step, attempt)
                    return await self.engines[step.engine].undo(running, attempt, self.permit, submitted)
            except TransientError as error:
                if tries >= tries_of(error):
                    raise
            except TimeoutError as error:
                raise late(step, "undo it", "it is tried again later.") from error
            await anyio.sleep(pause_s(tries))
            tries += 1
