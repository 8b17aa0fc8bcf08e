"""Watching a job to its end: a progress bar where a person looks on, silence elsewhere."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

from atlas_mcp.cli.exits import Exit, of_job
from atlas_mcp.cli.frame import Frame
from atlas_mcp.cli.screen import Screen, plain, style_of
from atlas_mcp.domain.access import access_lines
from atlas_mcp.jobs import starting
from atlas_mcp.model import JobState, JsonObject
from atlas_mcp.toolset import Access, JobView

_LOOK_S = 2.0  # how often it is seen that the job has a worker
_MOVING = (JobState.QUEUED, JobState.RUNNING, JobState.UNDOING)


async def follow(frame: Frame, job: JobView, *, may_apply: bool = True) -> JobView:
    """Wait while the job moves. Starts a worker where it has none and this process has the credentials for it."""
    with _bar(frame.screen, job) as progress:
        kernel = frame.kernel(progress)
        while job.state in _MOVING:
            job = await kernel.follow(job.job_id, _LOOK_S)
            if job.state in _MOVING and starting.startable(frame.settings, may_apply=may_apply):
                starting.ensure(frame.settings, may_apply=may_apply)
    return job


def tell(screen: Screen, job: JobView) -> Exit:
    """Show where a job stands. Returns the exit code for it."""
    screen.say(f"{job.job_id}: {job.state}, {job.done} of {job.total} steps", style_of(job.state) or "bold")
    if job.reason not in ("", job.state, "done"):
        screen.say(job.reason.removeprefix("done; "))
    screen.items("Remains:", job.remains, "bold red")
    screen.items("Output:", (f"atlas-mcp read {uri}" for uri in job.outputs.split()))
    if job.report and job.state is not JobState.SUCCEEDED:
        screen.say(f"How it went: atlas-mcp jobs report {job.job_id}")
    if job.state is JobState.WAITING:
        screen.say(f"It waits for a person: atlas-mcp approve {job.plan_id}")
    elif of_job(job.state) is Exit.NEEDS_PERSON:
        screen.say(f"Once it is mended: atlas-mcp jobs resume {job.job_id}")
    return of_job(job.state)


def tell_access(frame: Frame, job: JobView) -> list[str]:
    """Show how what a job has made is reached. Returns the lines, for scripts."""
    access = access_lines(frame.run(lambda: _access(frame, job)))
    frame.screen.items("Log in:", access)
    return access


async def _access(frame: Frame, job: JobView) -> tuple[Access, ...]:
    return await frame.kernel().access_after(job)


def job_json(job: JobView) -> JsonObject:
    """A job for scripts."""
    return job.model_dump(mode="json")


@contextmanager
def _bar(screen: Screen, job: JobView) -> Iterator[Callable[[int, int, str], Awaitable[None]] | None]:
    if not screen.interactive:
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=screen.err, transient=True) as progress:
        task = progress.add_task("waiting for a worker", total=job.total, completed=job.done)

        async def show(done: int, total: int, message: str) -> None:
            progress.update(task, completed=done, total=total, description=plain(message))

        yield show
