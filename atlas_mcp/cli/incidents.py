"""Incidents at a terminal: reported, listed, shown, closed; and an approver's signed feedback on what was done."""

from __future__ import annotations

from pathlib import Path

import click
from pydantic import ValidationError

from atlas_mcp.cli.approvals import KEY_OPTIONS, unlocked, whose
from atlas_mcp.cli.approvers import keys_of
from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.frame import Frame, ShowByDefault, framed
from atlas_mcp.cli.ids import whole
from atlas_mcp.cli.keys import KeyFile
from atlas_mcp.domain.problems import problems_of
from atlas_mcp.domain.remediation.feedback import Feedback, Opinion
from atlas_mcp.domain.remediation.incident import UNTRUSTED, Incident, IncidentState, Report
from atlas_mcp.errors import CallerError, Code


@click.group(cls=ShowByDefault)
def incidents() -> None:
    """List incidents, show one, report one, close one.

    `incidents` lists the newest, `incidents INCIDENT` shows one with its context.
    """


@framed(Reach.READ)
@click.argument("incident", required=False)
@click.option("--open", "only_open", is_flag=True, help="List those alone that are open.")
def show(frame: Frame, incident: str | None, only_open: bool) -> None:
    """List the newest incidents, or show INCIDENT with what is known about it."""
    from atlas_mcp.store import incidents as rows

    frame.need_data()
    if incident is None:
        states = (IncidentState.OPEN,) if only_open else ()
        found = frame.run(lambda: frame.app.store.read(lambda tx: rows.recent(tx, states)))
        frame.screen.table(
            ("incident", "state", "fault", "target", "times", "last", "outcome"),
            [_row(one) for one in found],
        )
        frame.screen.answer({"incidents": [one.model_dump(mode="json") for one in found]})
        return
    which = whole(frame, "incident", incident)
    one = frame.run(lambda: frame.kernel().incident(which))
    context = frame.run(lambda: frame.kernel().document(f"atlas://incidents/{which}"))
    for line in context.splitlines():
        frame.screen.say(line)
    frame.screen.answer({"untrusted": UNTRUSTED, "incident": one.model_dump(mode="json"), "context": context})


@framed(Reach.ACT)
@click.argument("title")
@click.option("--place", required=True, help="Where: a cluster or an inventory of the settings.")
@click.option("--target", required=True, help="What: a VM, a host, NAMESPACE/DEPLOYMENT, a node.")
@click.option("--fault", required=True, help="What is wrong, as a word: vm-stopped, unit-down.")
@click.option("--text", default="", help="What else is known.")
def report(frame: Frame, title: str, place: str, target: str, fault: str, text: str) -> None:
    """Take an incident in, called TITLE; the same again is counted."""
    try:
        given = Report(title=title, fault=fault, place=place, target=target, text=text)
    except ValidationError as error:
        problems = tuple(problems_of(error, Report, ""))
        raise CallerError(Code.ARGUMENTS_INVALID, "Unable to take the incident in.", "Mend these:", problems) from error
    kept = frame.run(lambda: frame.kernel().report(given))
    frame.screen.say(f"{kept.id} is {kept.state}, reported {kept.count} times: atlas-mcp incidents {kept.id}")
    frame.screen.answer({"incident_id": kept.id, "count": kept.count})


@framed(Reach.ACT)
@click.argument("incident")
def close(frame: Frame, incident: str) -> None:
    """Close INCIDENT: nothing is to be done about it any more."""
    from atlas_mcp.calls import incidents as taken

    frame.need_data()
    which = whole(frame, "incident", incident)
    one = frame.run(lambda: taken.close(frame.app, frame.call(), which))
    frame.screen.say(f"{one.id} is {one.state}.")
    frame.screen.answer({"incident_id": one.id, "state": one.state})


@framed(Reach.READ)
@click.argument("incident")
@click.argument("opinion", type=click.Choice([one.value for one in Opinion]))
@click.option("--note", default="", help="Why.")
@KEY_OPTIONS[0]
@KEY_OPTIONS[1]
def feedback(frame: Frame, incident: str, opinion: str, note: str, name: str | None, key_dir: Path | None) -> None:
    """Say whether what was done about INCIDENT helped, signed with your key.

    It is about the action that was last done there, else last suggested. Said again, it takes the place of what you
    said before. Only what an approver has signed counts in a score.
    """
    from atlas_mcp.calls import incidents as taken
    from atlas_mcp.store import Tx, server
    from atlas_mcp.store import incidents as rows

    frame.need_data()
    which = whole(frame, "incident", incident)

    def look(tx: Tx) -> tuple[Incident, tuple[str, str] | None, str]:
        return rows.get(tx, which), rows.tried(tx, which), server.id_of(tx)

    about, action, own = frame.run(lambda: frame.app.store.read(look))
    if action is None:
        cause = f"Unable to say anything of {which}: no action was suggested against it."
        raise CallerError(Code.ARGUMENTS_INVALID, cause, "Give feedback once something was.")
    if len(note) > 500:
        raise CallerError(Code.ARGUMENTS_INVALID, "Unable to keep a note of more than 500 characters.", "Say less.")
    frame.screen.say(f"{opinion}: action {action[0]} for {about.fault} of {about.target} in {about.place}")
    file = KeyFile(keys_of(frame, key_dir), whose(frame, name, key_dir))
    key = unlocked(frame, file, f"To say that {action[0]} was {opinion}")
    given = Feedback(
        server=own,
        incident=about.id,
        action=action[0],
        digest=action[1],
        fault=about.fault,
        opinion=Opinion(opinion),
        note=note,
        approver=file.name,
        made_at=frame.app.now(),
    )
    from atlas_mcp.plans import approvals

    frame.run(lambda: taken.say(frame.app, frame.call(), approvals.sign_statement(given, key)))
    frame.screen.say("Kept. It counts for as long as you are an approver here.")
    frame.screen.answer({"incident_id": about.id, "action": action[0], "opinion": opinion, "approver": file.name})


incidents.add_command(show, "show")
incidents.add_command(report, "report")
incidents.add_command(close, "close")


def _row(one: Incident) -> tuple[object, ...]:
    about, last = f"{one.target} in {one.place}", f"{one.last_at:%m-%d %H:%M}"
    return one.id, one.state, one.fault, about, one.count, last, one.outcome
