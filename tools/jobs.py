"""The kernel's tools around jobs: look at one, wait for one, stop one."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from atlas_mcp.domain.access import access_lines
from atlas_mcp.model import Frozen
from atlas_mcp.toolset import Hints, JobView, Kernel, act, read


class JobList(Frozen):
    """Jobs, newest first."""

    jobs: list[JobView]
    access: list[str] = []


@read("Follow a job", kernel=True)
async def get_job(
    ctx: Kernel,
    job_id: Annotated[str | None, Field(description="default: the newest jobs")] = None,
    wait_s: Annotated[float, Field(ge=0, le=25, description="wait for its end")] = 0,
) -> JobList:
    """How far a job is, why it stands, what remains of it; once it has succeeded, addresses and ssh lines."""
    if job_id is None:
        return JobList(jobs=list(await ctx.jobs()))
    job = await ctx.follow(job_id, wait_s)
    return JobList(jobs=[job], access=access_lines(await ctx.access_after(job)))


@act("Cancel a job", Hints(destructive=True, idempotent=True))
async def cancel_job(ctx: Kernel, job_id: str, wait_s: Annotated[float, Field(ge=0, le=25)] = 0) -> JobView:
    """Stop a job and undo what it did. A removal just stops: what is gone stays gone."""
    await ctx.cancel(job_id)
    return await ctx.follow(job_id, wait_s)
