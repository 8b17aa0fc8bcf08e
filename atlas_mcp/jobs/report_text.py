"""The report of a job as Markdown. Pure. What targets said stands in blocks of code, where it means nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from atlas_mcp.jobs.report import Back, Difference, Report, StepReport
from atlas_mcp.jobs.timeline import seconds

_TITLES = {
    "left": "Left as it is",
    "not_undone": "Not undone",
    "cannot_be_undone": "Done, and cannot be undone",
    "under_way": "Under way",
}


def markdown(report: Report) -> str:
    """All of it, the outcome first."""
    lines = [*_head(report), *_lists(report), *_steps(report), *_differences(report)]
    return "\n".join(lines) + "\n"


def _head(report: Report) -> Iterator[str]:
    yield f"# {report.job_id}: {report.state}"
    yield ""
    yield f"- {report.about}, {report.environment}"
    yield f"- plan: {report.plan_id}"
    times = (("asked for", report.asked_for_at), ("begun", report.begun_at), ("ended", report.ended_at))
    yield f"- {', '.join(f'{name} {_utc(at)}' for name, at in times if at)} (UTC)"
    if report.seconds is not None:
        yield f"- it took {seconds(timedelta(seconds=report.seconds))}"
    yield f"- steps: {', '.join(f'{number} {ended}' for ended, number in report.steps.items()) or 'none'}"
    for what, counted in (("step", report.errors_by_step), ("target", report.errors_by_target)):
        if counted:
            yield f"- errors by {what}: {', '.join(f'{name} {number}' for name, number in counted.items())}"
    if report.reason:
        yield from ("", *_quoted([report.reason]))
    yield from ("", f"In blocks: {report.untrusted}.")


def _lists(report: Report) -> Iterator[str]:
    for name, title in _TITLES.items():
        named = getattr(report, name)
        if named:
            yield from ("", f"## {title}", "", *_quoted(named))


def _steps(report: Report) -> Iterator[str]:
    if not report.told:
        return
    yield from ("", "## Steps", "")
    for step in report.told:
        yield f"- {_label(step.id)}: {step.ended}{f', {step.back}' if step.back else ''}{_effort(step)}"
        said = [f"{one.code or 'no code'}{'' if one.begun else ', not begun'}: {one.error}" for one in step.went_wrong]
        said += [f"repair of {one.cause}: {one.strategy}: {_worked(worked=one.worked)}" for one in step.repairs]
        said += [step.undoing] if step.undoing and step.back is Back.UNDONE else []
        if said:
            yield from ("", *_quoted(said, "      "), "")
        for name, uri in step.artifacts.items():
            yield f"  - {_label(name)}: {uri}"
    if report.left_out:
        yield f"- and {report.left_out} more, left out"


def _effort(step: StepReport) -> str:
    tries = f", {step.tries} tries" if step.tries > 1 else ""
    return f"{tries}, {seconds(timedelta(seconds=step.seconds))}" if step.seconds is not None else tries


def _worked(*, worked: bool) -> str:
    return "it worked" if worked else "it did not help"


def _differences(report: Report) -> Iterator[str]:
    if report.difference:
        yield from ("", "## What has changed")
    for one in report.difference:
        yield from ("", f"### {_label(one.target)}", "", f"From {_label(one.first)} to {_label(one.last)}.")
        yield from _difference(one)
    if report.differences_left_out:
        yield from ("", f"And {report.differences_left_out} more targets, left out.")


def _difference(difference: Difference) -> Iterator[str]:
    if difference.note:
        yield from ("", difference.note)
    for section in difference.sections:
        more = [f"and {section.left_out} more, left out"] if section.left_out else []
        yield from ("", *_quoted([f"{section.name}:", *section.lines, *more]))


def _quoted(lines: Sequence[str] | Iterable[str], indent: str = "    ") -> Iterator[str]:
    """A block of code: nothing in it is markup."""
    yield from (f"{indent}{part}" for line in lines for part in line.splitlines())


def _label(text: str) -> str:
    """A name in the middle of a line, where it may mean nothing either."""
    return f"`{text.replace('`', chr(39))}`"


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")
