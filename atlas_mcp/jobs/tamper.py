"""What the rows of a job say, held against what the audit log tells of it. Pure.

The rows are data that somebody may have changed; each write of a job has its record in the audit log, with the digest
of what was written, and a record is harder to forge than a row. So a job whose rows tell another story runs nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from atlas_mcp.model import Job, JobState, JournalEntry, Mark, digest_of
from atlas_mcp.store.audit import Event

_ENDED = {f"job.{state}": state for state in JobState if state.final}


def ended(told: Sequence[Event]) -> tuple[JobState, Event] | None:
    """How a job ended, and the record of it; None where it has not."""
    endings = [event for event in told if event.name in _ENDED]
    return (_ENDED[endings[-1].name], endings[-1]) if endings else None


def contradiction(job: Job, entries: Sequence[JournalEntry], told: Sequence[Event]) -> str:
    """Where a job or its journal is not what the audit log tells; "" where both are."""
    if not any(event.name == "job.requested" and event.data.get("plan") == job.plan_id for event in told):
        return "the audit log tells of no request for it"
    begun: set[str] = set()
    for entry in entries:
        if entry.mark is Mark.UNDO_INTENDED and entry.step_id not in begun:
            return "its journal undoes what it never began"
        if entry.mark is not Mark.ERRED:
            begun.add(entry.step_id)
    if any(event.name == "job.started" for event in told) != (job.started_at is not None):
        return "the audit log tells another start of it"
    written = [
        (f"step.{entry.mark}", entry.step_id, digest_of(entry.data))
        for entry in entries
        if entry.mark is not Mark.UNDO_INTENDED
    ]
    recorded = [
        (event.name, event.data.get("step"), event.data.get("digest"))
        for event in told
        if event.name.startswith("step.")
    ]
    return "" if written == recorded else "its journal is not the one that the audit log tells of"
