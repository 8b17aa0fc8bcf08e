"""The documents about one job: the job with its journal, its course, and its report."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence

import anyio

from atlas_mcp import artifacts
from atlas_mcp.app import App
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.jobs import difference, report, timeline
from atlas_mcp.jobs.report import Difference, Report, Snapshot
from atlas_mcp.model import Job, JournalEntry, JournalEvent, JsonObject, Plan
from atlas_mcp.redact import mask
from atlas_mcp.store import Tx
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import plans as plan_rows

_ID = re.compile(r"job-[0-9a-f]{12}")
_MOST_DIFFERENCES = 20  # targets of which the state is compared
_MOST_LINES = 400  # of all differences together


async def read(app: App, name: str) -> JsonObject | str:
    """What stands behind `atlas://jobs/<name>`: of a job, or of a part of it, `JOB/PART`.

    Raises:
        CallerError: `not_found`.

    """
    job_id, slash, part = name.partition("/")
    if slash and part not in _PARTS:
        raise CallerError(
            Code.NOT_FOUND,
            f"Unable to find {part[:40]!r} of a job.",
            f"Known: {', '.join(f'JOB/{p}' for p in _PARTS)}.",
        )
    return await _PARTS[part](app, job_id) if slash else await _job(app, job_id)


async def read_report(app: App, job_id: str) -> Report:
    """What a job has done, with what differs in the state of its targets; secrets in it are not masked yet.

    Raises:
        CallerError: `not_found`, also where it was tidied away.

    """

    def look(tx: Tx) -> tuple[Job, Plan, list[JournalEntry]]:
        job = _found(app, tx, job_id)
        return job, plan_rows.get(tx, job.plan_id).plan, job_rows.entries(tx, job_id)

    job, plan, entries = await app.store.read(look)
    told = report.of_job(job, plan, entries, app.now())
    compared = report.snapshots(plan, entries)
    differences = await anyio.to_thread.run_sync(_differences, app, compared[:_MOST_DIFFERENCES])
    left_out = len(compared) - len(differences)
    return told.model_copy(update={"difference": differences, "differences_left_out": left_out})


def _differences(app: App, compared: Sequence[Snapshot]) -> tuple[Difference, ...]:
    """What has changed on each target, with so many lines in all."""
    differences: list[Difference] = []
    left = _MOST_LINES
    for one in compared:
        said = Difference(target=one.target, first=one.first, last=one.last)
        try:
            before = artifacts.read(app.settings.artifacts, one.first_artifact)
            after = artifacts.read(app.settings.artifacts, one.last_artifact)
        except CallerError as error:
            said = said.model_copy(update={"note": f"{error.message} {error.remedy}"})
        else:
            sections = difference.between(before, after, left)
            left -= sum(len(section.lines) for section in sections)
            said = said.model_copy(update={"sections": sections, "note": "" if sections else "Nothing differs."})
        differences.append(said)
    return tuple(differences)


def _found(app: App, tx: Tx, job_id: str) -> Job:
    """A job; of one that is not there any more, that it was.

    Raises:
        CallerError: `not_found`.

    """
    try:
        return job_rows.get(tx, job_id)
    except CallerError:
        if _ID.fullmatch(job_id) is None or not app.trail.of_job(tx, job_id):
            raise
        kept = f"Runs are kept for {app.settings.run_days} days (run_days in the settings)."
        raise CallerError(
            Code.NOT_FOUND,
            f"Unable to tell of {job_id}: it was tidied away. {kept}",
            f"The audit log has what it did: atlas-mcp audit show --job {job_id}",
        ) from None


async def _report(app: App, job_id: str) -> JsonObject:
    return (await read_report(app, job_id)).model_dump(mode="json", exclude_defaults=True)


async def _job(app: App, job_id: str) -> JsonObject:
    def look(tx: Tx) -> JsonObject:
        row = _found(app, tx, job_id).model_dump(mode="json")
        return {**row, "journal": [entry.model_dump(mode="json") for entry in job_rows.entries(tx, job_id)]}

    return await app.store.read(look)


async def _timeline(app: App, job_id: str) -> str:
    return mask(timeline.text(*await _course(app, job_id)))


async def _gantt(app: App, job_id: str) -> str:
    return mask(timeline.gantt(*await _course(app, job_id)))


async def _course(app: App, job_id: str) -> tuple[Job, Sequence[JournalEvent]]:
    return await app.store.read(lambda tx: (_found(app, tx, job_id), job_rows.events(tx, job_id)))


_PARTS: dict[str, Callable[[App, str], Awaitable[JsonObject | str]]] = {
    "report": _report,
    "timeline": _timeline,
    "timeline.mmd": _gantt,
}
