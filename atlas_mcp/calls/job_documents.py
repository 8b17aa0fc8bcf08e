"""The documents about one job: the job with its journal, and its course as text and as a Mermaid chart."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from atlas_mcp.app import App
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.jobs import timeline
from atlas_mcp.model import Job, JournalEvent, JsonObject
from atlas_mcp.redact import mask
from atlas_mcp.store import Tx
from atlas_mcp.store import jobs as job_rows


async def read(app: App, name: str) -> JsonObject | str:
    """What stands behind `atlas://jobs/<name>`: of a job, or of a part of it, `JOB/PART`.

    Raises:
        CallerError: `not_found`.

    """
    job_id, slash, part = name.partition("/")
    if not slash:
        return await _job(app, job_id)
    if part not in _PARTS:
        raise CallerError(
            Code.NOT_FOUND,
            f"Unable to find {part[:40]!r} of a job.",
            f"Known: {', '.join(f'JOB/{p}' for p in _PARTS)}.",
        )
    return await _PARTS[part](app, job_id)


async def _job(app: App, job_id: str) -> JsonObject:
    def look(tx: Tx) -> JsonObject:
        row = job_rows.get(tx, job_id).model_dump(mode="json")
        return {**row, "journal": [entry.model_dump(mode="json") for entry in job_rows.entries(tx, job_id)]}

    return await app.store.read(look)


async def _timeline(app: App, job_id: str) -> str:
    return mask(timeline.text(*await _course(app, job_id)))


async def _gantt(app: App, job_id: str) -> str:
    return mask(timeline.gantt(*await _course(app, job_id)))


async def _course(app: App, job_id: str) -> tuple[Job, Sequence[JournalEvent]]:
    return await app.store.read(lambda tx: (job_rows.get(tx, job_id), job_rows.events(tx, job_id)))


_PARTS: dict[str, Callable[[App, str], Awaitable[JsonObject | str]]] = {
    "timeline": _timeline,
    "timeline.mmd": _gantt,
}
