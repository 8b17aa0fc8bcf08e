"""Where a job stands, and what its journal says."""

from __future__ import annotations

from enum import StrEnum

from pydantic import AwareDatetime

from atlas_mcp.model.plan import PlanKind, SubjectKind
from atlas_mcp.model.step import Effect
from atlas_mcp.model.values import Frozen, JsonObject


class JobState(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"  # for an approval
    QUEUED = "queued"  # for a worker
    RUNNING = "running"
    UNDOING = "undoing"
    SUCCEEDED = "succeeded"
    ROLLED_BACK = "rolled_back"  # everything is as before the plan
    STALE = "stale"  # a predicate failed before the first step; nothing ran
    REFUSED = "refused"  # denied, expired or cancelled before it began; nothing ran
    CANCELLED = "cancelled"  # a removal was stopped; what was removed before stays removed
    PARKED = "parked"  # a lasting fault: it goes on once the fault is mended
    NEEDS_PERSON = "needs_person"  # the facts contradict each other

    @property
    def final(self) -> bool:
        """Nothing will happen to the job any more."""
        return self in _FINAL

    @property
    def runnable(self) -> bool:
        """A worker has something to do for it."""
        return self in {JobState.QUEUED, JobState.RUNNING, JobState.UNDOING}


_FINAL = frozenset({JobState.SUCCEEDED, JobState.ROLLED_BACK, JobState.STALE, JobState.REFUSED, JobState.CANCELLED})


class Job(Frozen):
    """The durable execution of one plan.

    `reason` says why the job stands where it does, `remains` what is left that should not be, `back`
    that it undoes. A parked job is tried again at `retry_at`; `tries` counts how often it was parked. `made` is the
    plan that a preparing job has made. `failure` is the code of what stopped it, `failed_on` the key of the target that
    this was on, both "" where nothing did. `interventions` counts what people did for it after that.
    """

    id: str
    plan_id: str
    subject_id: str
    subject_kind: SubjectKind = SubjectKind.DEPLOYMENT
    state: JobState
    reason: str = ""
    remains: list[str] = []
    principal: str
    correlation_id: str
    approval_id: str = ""
    cancel: bool = False
    back: bool = False
    tries: int = 0
    retry_at: AwareDatetime | None = None
    done: int = 0
    total: int
    message: str = ""
    made: str = ""
    plan_kind: PlanKind = PlanKind.APPLY
    effect: Effect = Effect.READ
    spec_id: str = ""
    failure: str = ""
    failed_on: str = ""
    interventions: int = 0
    created_at: AwareDatetime
    started_at: AwareDatetime | None = None
    ended_at: AwareDatetime | None = None


class Mark(StrEnum):
    """What the journal says of one step of one job."""

    INTENDED = "intended"
    SUBMITTED = "submitted"
    DONE = "done"
    FAILED = "failed"
    ERRED = "erred"  # a try went wrong; where the step stands is what the other lines say
    UNDO_INTENDED = "undo_intended"
    UNDO_SUBMITTED = "undo_submitted"
    UNDONE = "undone"
    UNDO_FAILED = "undo_failed"
    LET_GO = "let_go"  # a person let go of its target: it is neither done nor undone any more


class JournalEntry(Frozen):
    """One line of a job's journal. `data` holds the before-image, the handle, the result or the error.

    `action` is what the step does, by its engine; `took_s` the seconds since its try began, on lines that end one.
    """

    seq: int
    job_id: str
    step_id: str
    mark: Mark
    at: AwareDatetime
    data: JsonObject = {}
    action: str = ""
    took_s: float | None = None


class JournalEvent(Frozen):
    """One line of a journal by what it tells of the course of a job; `error` and `code` are of a failure."""

    step_id: str
    mark: Mark
    at: AwareDatetime
    error: str = ""
    code: str = ""


class Attempt(Frozen):
    """What the journal knows of a step that was intended.

    `intent` is what it replaces, `handle` how to follow it ("" where it is done at once or was not
    stored), `earlier` how the tries before were followed, `result` what came of it. `waited_s` are the seconds since it
    was submitted, None where nobody wrote that it was.
    """

    intent: JsonObject = {}
    handle: str = ""
    earlier: tuple[str, ...] = ()
    result: JsonObject = {}
    waited_s: float | None = None


class Reconciled(StrEnum):
    """What an engine finds out about an interrupted step."""

    DONE = "done"
    NOT_DONE = "not_done"
    RUNNING = "running"
    UNKNOWN = "unknown"


class Finding(Frozen):
    """An engine's answer about an interrupted step: where it stands, why, and the handle if it still runs."""

    state: Reconciled
    reason: str
    handle: str = ""
