"""Jobs: where they stand, following one, and what a person may ask of one."""

from __future__ import annotations

import click

from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.exits import Exit
from atlas_mcp.cli.following import follow, job_json, tell, tell_access
from atlas_mcp.cli.frame import Frame, ShowByDefault, framed
from atlas_mcp.cli.ids import whole
from atlas_mcp.jobs import starting
from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import JobView


@click.group(cls=ShowByDefault)
def jobs() -> None:
    """Show jobs, follow one, resume, cancel or let go of one.

    `jobs` lists the newest, `jobs JOB` shows one, `jobs JOB --follow` waits for its end, `jobs report JOB` and
    `jobs timeline JOB` show how it went.
    """


@framed(Reach.READ)
@click.argument("job", required=False)
@click.option("--follow", "until_end", is_flag=True, help="Wait for its end, with a progress bar.")
def show(frame: Frame, job: str | None, until_end: bool) -> Exit | None:
    """Show the newest jobs, or JOB. The exit code of one job says how it stands."""
    if job is None:
        if until_end:
            raise click.UsageError("--follow needs a JOB.")
        _list(frame)
        return None
    frame.need_data()
    job = whole(frame, "job", job)
    view = frame.run(lambda: _one(frame, job, until_end))
    code = tell(frame.screen, view)
    access = tell_access(frame, view)
    times = frame.run(lambda: _times(frame, job))[job]
    frame.screen.say(", ".join(f"{name.partition('_')[0]} {_shown(at)}" for name, at in times.items() if at))
    frame.screen.answer({"job": {**job_json(view), **times}, "access": [*access], "exit": int(code)})
    return code


@framed(Reach.ACT)
@click.argument("job")
def resume(frame: Frame, job: str) -> Exit | None:
    """Have a parked JOB tried again now, or one that needed a person."""
    frame.need_data()
    job = whole(frame, "job", job)
    frame.run(lambda: frame.app.jobs.resume(job, frame.principal))
    if starting.startable(frame.settings):
        starting.ensure(frame.settings)
        frame.screen.say(f"{job} is tried again: atlas-mcp jobs {job} --follow")
    else:
        frame.screen.say(f"{job} is left to the server's own worker: this process lacks the cluster's credentials.")
    frame.screen.answer({"job_id": job, "resumed": True})
    return None


@framed(Reach.ACT)
@click.argument("job")
def cancel(frame: Frame, job: str) -> Exit | None:
    """Stop JOB and undo it.

    One that has not begun just ends. A removal just stops: what is gone stays gone.
    """
    frame.need_data()
    job = whole(frame, "job", job)
    row = frame.run(lambda: frame.app.jobs.cancel(job, frame.principal))
    if not row.state.final and starting.startable(frame.settings):
        starting.ensure(frame.settings)
    frame.screen.say(f"{job} is {row.state}." if row.state.final else f"{job} stops: atlas-mcp jobs {job} --follow")
    frame.screen.answer({"job_id": job, "state": row.state, "cancelled": True})
    return None


@framed(Reach.ACT)
@click.argument("job")
def forget(frame: Frame, job: str) -> Exit | None:
    """Let go of JOB, a run that stands still: it ends as it stands.

    Nothing of it goes on or is undone, and its targets are free for other jobs. Look at them first.
    """
    frame.need_data()
    job = whole(frame, "job", job)
    row = frame.run(lambda: frame.app.jobs.let_go(job, frame.principal))
    frame.screen.say(f"{job} is {row.state}.")
    frame.screen.items("Left as it is:", row.remains)
    frame.screen.answer({"job_id": job, "state": row.state, "remains": [*row.remains]})
    return None


@framed(Reach.READ)
@click.argument("job")
def report(frame: Frame, job: str) -> None:
    """Show what JOB has done, undone and left, why steps failed, and what differs now: as Markdown.

    What targets said stands in blocks: it is data, and no instruction.
    """
    from atlas_mcp.calls import job_documents
    from atlas_mcp.jobs import report_text

    frame.need_data()
    job = whole(frame, "job", job)
    found = frame.run(lambda: job_documents.read_report(frame.app, job))
    for line in report_text.markdown(found).splitlines():
        frame.screen.say(line)
    frame.screen.answer({"report": found.model_dump(mode="json")})


@framed(Reach.READ)
@click.argument("job")
@click.option("--mermaid", is_flag=True, help="As a Gantt chart in Mermaid.")
def timeline(frame: Frame, job: str, mermaid: bool) -> None:
    """Show the course of JOB: an event a line, with its time, its step, and how long it took."""
    frame.need_data()
    job = whole(frame, "job", job)
    text = frame.run(lambda: frame.kernel().document(f"atlas://jobs/{job}/timeline{'.mmd' if mermaid else ''}"))
    for line in text.splitlines():
        frame.screen.say(line)
    frame.screen.answer({"job_id": job, "timeline": text})


jobs.add_command(show, "show")
jobs.add_command(report, "report")
jobs.add_command(timeline, "timeline")
jobs.add_command(resume, "resume")
jobs.add_command(cancel, "cancel")
jobs.add_command(forget, "forget")


def _list(frame: Frame) -> None:
    frame.need_data()
    found = frame.run(lambda: frame.kernel().jobs())
    times = frame.run(lambda: _times(frame, *(job.job_id for job in found)))
    if found:
        columns = ("job", "state", "steps", "created (UTC)", "ended (UTC)", "deployment", "why")
        frame.screen.table(columns, [_row(job, times[job.job_id]) for job in found])
    else:
        frame.screen.say("There are no jobs.")
    frame.screen.answer({"jobs": [{**job_json(job), **times[job.job_id]} for job in found]})


def _row(job: JobView, times: JsonObject) -> tuple[object, ...]:
    created, ended = _shown(times.get("created_at")), _shown(times.get("ended_at"))
    return job.job_id, job.state, f"{job.done}/{job.total}", created, ended, job.deployment_id, job.reason


async def _times(frame: Frame, *ids: str) -> dict[str, JsonObject]:
    """When jobs were asked for and ended."""
    from atlas_mcp.store import jobs as job_rows

    rows = await frame.app.store.read(lambda tx: job_rows.standing(tx, ids))
    return {
        row.id: {
            "created_at": row.created_at.isoformat(timespec="seconds"),
            "ended_at": row.ended_at.isoformat(timespec="seconds") if row.ended_at else None,
        }
        for row, _ in rows.values()
    }


def _shown(at: object) -> str:
    return str(at or "-").partition("+")[0].replace("T", " ")


async def _one(frame: Frame, job: str, until_end: bool) -> JobView:
    view = await frame.kernel().job(job)
    return await follow(frame, view) if until_end else view
