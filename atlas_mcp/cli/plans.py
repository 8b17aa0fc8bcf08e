"""Plans for scripts and CI: a spec's file frozen into a plan's file, and exactly that plan applied."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import click

from atlas_mcp.cli import batch, origin, plan_view, planfile
from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.exits import Exit
from atlas_mcp.cli.following import follow, job_json, tell, tell_access
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.cli.ids import plan_or_file, whole
from atlas_mcp.domain.plan_sheet import warning_rows
from atlas_mcp.domain.sheet import laid_out
from atlas_mcp.domain.text import counted
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.jobs import presence, starting
from atlas_mcp.model import Approval, JobState, Outcome, Plan, PlanKind, SubjectKind
from atlas_mcp.toolset import JobView, Judged, StoredSpec, nothing_to_do, unmade

_TAKEN_S, _LOOK_S = 5.0, 0.05  # how long apply --no-wait looks whether a worker has the job, and how often
A_SPEC = "A spec is expected, in YAML or JSON: atlas-mcp schema fleet"


@framed(Reach.READ)
@click.argument("files", metavar="[FILE]...", type=click.Path(path_type=Path), nargs=-1)
@click.option("--remove", metavar="DEPLOYMENT|JOB", help="Plan to remove what a deployment made, or to undo a task.")
@click.option("--deployment", metavar="ID", help="Which deployment FILE changes, where its path does not say it.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Write the frozen plan there, to be carried elsewhere; of several FILEs a directory that is there.",
)
@click.option(
    "--engine",
    metavar="NAME",
    help="What makes it; another one than owns the deployment hands it over, as it is.  [default: its owner]",
)
@click.option("--repair", is_flag=True, help="Set back what has drifted; FILE may be a deployment's id.")
@click.option("--detailed-exitcode", "detailed", is_flag=True, help="0: nothing is to do, 2: something is.")
def plan(
    frame: Frame,
    files: tuple[Path, ...],
    remove: str | None,
    deployment: str | None,
    out: Path | None,
    engine: str | None,
    repair: bool,
    detailed: bool,
) -> Exit:
    """Freeze the steps that make a spec real.

    Changes no target. FILE (YAML or JSON) is the whole spec: what it leaves out is left out. A file planned from
    another path is a new deployment, unless it says the same or --deployment names one. With --out, FILE may be the
    id of a plan that is kept: that is written there, to be signed on another machine. Several FILEs make a plan each,
    to be approved by itself; one that fails does not take the others.
    """
    if bool(files) == bool(remove):
        raise click.UsageError("Give either FILE or --remove DEPLOYMENT.")
    if remove and deployment:
        raise click.UsageError("--remove names the deployment: leave out --deployment.")
    if remove and engine:
        raise click.UsageError("A deployment is removed by what owns it: leave out --engine.")
    if repair and (not files or engine):
        raise click.UsageError("--repair takes FILE or a deployment's id, and neither --remove nor --engine.")
    if len(files) < 2:
        file = files[0] if files else None
        return _one(frame, file, remove, deployment, out, engine, repair=repair, detailed=detailed)
    if deployment:
        raise click.UsageError("--deployment names what one FILE changes: plan it by itself.")
    outs = _outs(files, out)

    def work(file: Path) -> Exit:
        return _one(frame, file, None, None, outs.get(file), engine, repair=repair, detailed=detailed)

    return batch.each(frame, [*dict.fromkeys(files)], work)


def _outs(files: Iterable[Path], out: Path | None) -> dict[Path, Path]:
    """Where the plan of each file is written."""
    if out is None:
        return {}
    outs = {file: out / f"{file.stem}.json" for file in files}
    if len(set(outs.values())) < len(outs):
        raise click.UsageError("Two of the FILEs have one name, and so would their plans: write them by themselves.")
    if not out.is_dir():
        raise click.UsageError("--out is a directory for several FILEs, and it has to be there.")
    return outs


def _one(
    frame: Frame,
    file: Path | None,
    remove: str | None,
    deployment: str | None,
    out: Path | None,
    engine: str | None,
    *,
    repair: bool,
    detailed: bool,
) -> Exit:
    kept = plan_or_file(frame, str(file)) if file and out else ""
    if out and file and planfile.PLAN_ID.fullmatch(kept) and not file.exists():
        if deployment or engine or repair:
            raise click.UsageError("A plan that is kept is written as it is: give --out alone.")
        frame.need_data()
        frame.run(partial(_kept, frame, kept, out))
        return Exit.OK
    if remove:
        remove = whole(frame, "deployment", whole(frame, "job", remove) if remove.startswith("job-") else remove)
    deployment = whole(frame, "deployment", deployment) if deployment else None
    source: Path | str | None = file
    if repair and file and not file.exists():
        source = whole(frame, "deployment", str(file))
    view = frame.run(lambda: _plan(frame, source, remove, deployment, out, engine, repair=repair))
    return Exit.CHANGES if detailed and view.plan.steps else Exit.OK


async def _plan(
    frame: Frame,
    source: Path | str | None,
    remove: str | None,
    deployment: str | None,
    out: Path | None,
    engine: str | None,
    *,
    repair: bool,
) -> Judged:
    """Plan from a spec's file, or the repair of a deployment by its id, or a removal."""
    kernel, spec = frame.kernel(), None
    if isinstance(source, str):
        spec = await kernel.spec(source, (await kernel.deployment(source)).spec_revision)
    elif source is not None:
        spec = await save(frame, source, deployment)
    view = await (
        kernel.freeze(spec.id, spec.revision, engine, repair=repair) if spec else kernel.freeze_removal(str(remove))
    )
    if view.plan.kind is PlanKind.PREPARE:
        view = await _prepared(frame, view)
    if out is not None:
        await _write(frame, out, view.plan, spec)
    _show(frame, view, out)
    return view


async def _kept(frame: Frame, plan_id: str, out: Path) -> None:
    """Write a plan that is kept to a file."""
    kernel = frame.kernel()
    view = await kernel.plan(plan_id)
    named = view.plan.spec
    await _write(frame, out, view.plan, await kernel.spec(named.id, named.revision) if named else None)
    _show(frame, view, out)


async def _write(frame: Frame, out: Path, plan: Plan, spec: StoredSpec | None) -> None:
    anchor = await frame.app.store.read(frame.app.trail.anchor)
    planfile.write_plan(out, plan, spec, anchor)
    frame.screen.say(f"{out} is for server {anchor.server}: what is signed of it counts there alone.")


async def _prepared(frame: Frame, view: Judged) -> Judged:
    """Wait for the plan that a job makes.

    Raises:
        CallerError: `plan_unfeasible`: the job has found that it cannot be done, or cannot run now.

    """
    starting.ensure(frame.settings, may_apply=False)
    job = await follow(frame, await frame.kernel().job(view.job_id), may_apply=False)
    if job.state is not JobState.SUCCEEDED:
        remedy = "" if job.state.final else f"See: atlas-mcp jobs {job.job_id}"
        raise CallerError(Code.PLAN_UNFEASIBLE, unmade(job), remedy)
    return await frame.kernel().plan(job.made) if job.made else nothing_to_do(view, job)


async def save(frame: Frame, path: Path, deployment: str | None = None) -> StoredSpec:
    """Keep the document of a file, in any supported apiVersion. It replaces what was kept of that spec as a whole.

    Raises:
        CallerError: `spec_invalid` with every problem, `spec_incomplete` with every value that is missing.

    """
    from atlas_mcp.calls.dispatch import Dispatch

    kernel, dispatch = frame.kernel(), Dispatch(frame.app)
    sent, notes = kernel.newest(planfile.read_document(path, A_SPEC))
    known = await origin.known_as(frame, path, sent, deployment)
    arguments: dict[str, Any] = {"spec": sent, **({"spec_id": known.id} if known else {})}
    call = frame.call(file=origin.written(path, sent), whole=True)
    collected: Any = await dispatch.call(dispatch.find("collect_spec"), arguments, arguments, call)
    for note in (*notes, *collected.notes):
        frame.screen.note(note)
    if collected.problems:
        problems = tuple(Problem(fault.at, fault.message, fault.remedy) for fault in collected.problems)
        raise CallerError(
            Code.SPEC_INVALID, f"Unable to accept the spec: {counted(len(problems), 'value')} wrong.", "", problems
        )
    if collected.questions:
        problems = tuple(
            Problem(asked.at, asked.ask, _options(asked.options))
            for asked in collected.questions
            if not asked.otherwise
        )
        remedy = "Write them, or run: atlas-mcp collect --from FILE"
        message = f"Unable to plan the spec: {counted(len(problems), 'value')} missing."
        raise CallerError(Code.SPEC_INCOMPLETE, message, remedy, problems)
    return await kernel.spec(collected.spec_id, collected.revision)


def _options(options: list[str]) -> str:
    return f"Possible: {', '.join(options)}." if options else ""


def _show(frame: Frame, view: Judged, out: Path | None) -> None:
    found, screen = view.plan, frame.screen
    decision = view.decision
    if not found.steps:
        if found.kind is PlanKind.REMOVE:
            screen.say(f"Nothing of {found.subject.id} is left to remove.")
        elif found.subject.kind is SubjectKind.RUN:
            screen.say("Nothing is to do: all of it is done already.")
        else:
            screen.say("Nothing is to do: the spec asks for what was made.")
            screen.say(f"What differs now from that: atlas-mcp deployments {found.subject.id}")
        screen.sheet(laid_out(warning_rows(found), screen.columns))
    else:
        whole = frame.verbosity > 0 or found.subject.kind is SubjectKind.RUN  # the commands are what counts
        plan_view.show(
            screen, found, decision, every_step=frame.verbosity > 0, engines=frame.app.engines if whole else None
        )
        screen.say(_next(view, out))
    screen.answer({**plan_view.summary(found, decision), "file": str(out) if out else ""})


def _next(view: Judged, out: Path | None) -> str:
    which = out or view.plan.id
    if view.decision.outcome == Outcome.DENY:
        return "Policy denies it, for the reason above."
    if view.decision.outcome == Outcome.PERMIT:
        return f"An operator's rule permits it: atlas-mcp apply {which}"
    return f"A person must approve it (atlas-mcp approve {which}); it runs with: atlas-mcp apply {which}"


@framed(Reach.ACT)
@click.argument("plan")
@click.option("--approval", type=click.Path(path_type=Path), help="The signed approval that `approve --out` wrote.")
@click.option("--wait/--no-wait", default=True, help="Wait until the job has ended.  [default: wait]")
def apply(frame: Frame, plan: str, approval: Path | None, wait: bool) -> Exit:
    """Execute exactly a plan.

    PLAN is an id, or a file that `plan --out` wrote, which is judged here and kept. Without an approval, where one is
    needed, the job waits for it (exit code 3) and starts by itself.
    Asked again while the job runs, it is the same job.
    """
    signed = planfile.read_approval(approval) if approval else None
    plan = plan_or_file(frame, plan)
    given = None if planfile.PLAN_ID.fullmatch(plan) else planfile.read_plan(Path(plan))
    if given is not None and not given.plan.steps:
        frame.screen.say("Nothing is to do.")
        frame.screen.answer({"plan_id": given.plan.id, "nothing_to_do": True})
        return Exit.OK
    if given is None:
        frame.need_data()
    job = frame.run(lambda: _apply(frame, plan, given, signed, wait))
    code = tell(frame.screen, job)
    frame.screen.answer({"job": job_json(job), "access": [*tell_access(frame, job)], "exit": int(code)})
    return code


async def _apply(
    frame: Frame, plan_id: str, given: planfile.Carried | None, signed: Approval | None, wait: bool
) -> JobView:
    kernel = frame.kernel()
    view = await (kernel.adopt(given.plan, given.spec) if given else kernel.plan(plan_id))
    if signed is not None:
        await _record(frame, view, signed)
    job = await kernel.apply(view.plan.id)
    if job.state is JobState.WAITING:
        return job
    if not starting.has_credentials(frame.settings, view.plan.places):
        frame.screen.note("Left to the server's own worker: this process lacks the credentials for it.")
        return job
    starting.ensure(frame.settings)
    if wait:
        return await follow(frame, job)
    with anyio.move_on_after(_TAKEN_S):  # a worker that only prepares plans may still be leaving
        while presence.taken(frame.settings.data_dir) and job.state is JobState.QUEUED:
            await anyio.sleep(_LOOK_S)
            job = await kernel.job(job.job_id)
        starting.ensure(frame.settings)
    return job


async def _record(frame: Frame, view: Judged, signed: Approval) -> None:
    """Record the approval, unless the plan's job has gone on with it already."""
    state = (await frame.kernel().job(view.job_id)).state if view.job_id else JobState.WAITING
    if state not in (JobState.WAITING, JobState.PARKED):
        return
    if state is JobState.PARKED and await frame.app.jobs.used(signed):
        return  # the command was given again; another approval renews the job
    await frame.app.jobs.answer(view.plan.id, signed, frame.call().correlation_id)
