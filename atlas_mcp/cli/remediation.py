"""Remediation without a person at a terminal: enabled by a signature, disabled by anybody who may act, and shown."""

from __future__ import annotations

import secrets
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click
from pydantic import JsonValue

from atlas_mcp.cli.approvals import KEY_OPTIONS, unlocked, whose
from atlas_mcp.cli.approvers import keys_of
from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.cli.ids import whole
from atlas_mcp.cli.keys import KeyFile
from atlas_mcp.domain.problems import closest
from atlas_mcp.domain.remediation.enabling import Enabling, Scope
from atlas_mcp.errors import CallerError, Code

if TYPE_CHECKING:
    from atlas_mcp.calls.remediation import Case, Status
    from atlas_mcp.domain.remediation.action import Action

_ACTION = click.option("--action", help="This action alone, as its file is now.")
_INCIDENT = click.option("--incident", help="This incident alone.")


@click.group()
def remediation() -> None:
    """Enable and disable that incidents are mended without a person, and show what is enabled."""


@framed(Reach.READ)
@_ACTION
@_INCIDENT
@click.option("--hours", type=click.IntRange(1, 8760), help="For so long; else until it is disabled.")
@KEY_OPTIONS[0]
@KEY_OPTIONS[1]
def enable(
    frame: Frame, action: str | None, incident: str | None, hours: int | None, name: str | None, key_dir: Path | None
) -> None:
    """Let incidents be mended without a person, signed with your key.

    The whole must be enabled, and each action besides. An incident need not be, unless it was disabled. It runs where
    every other condition holds, too, and a rule of the policy permits it.
    """
    from atlas_mcp.calls import remediation as parts
    from atlas_mcp.plans import approvals
    from atlas_mcp.store import server

    frame.need_data()
    scope, of, digest = _scope(frame, action, incident)
    own, now = frame.run(lambda: frame.app.store.read(server.id_of)), frame.app.now()
    until = now + timedelta(hours=hours) if hours else None
    lasts = f"until {until:%Y-%m-%d %H:%M} UTC" if until else "until somebody disables it"
    frame.screen.say(f"{_words(scope, of)} may run without a person {lasts}, where every condition holds.")
    file = KeyFile(keys_of(frame, key_dir), whose(frame, name, key_dir))
    key = unlocked(frame, file, f"To ENABLE {_words(scope, of)}")
    given = Enabling(
        server=own,
        id=f"enabling-{secrets.token_hex(8)}",
        scope=scope,
        name=of,
        digest=digest,
        until=until,
        approver=file.name,
        made_at=frame.app.now(),
    )
    frame.run(lambda: parts.enable(frame.app, frame.call(), approvals.sign_statement(given, key)))
    frame.screen.say("Enabled. To end it at once: atlas-mcp remediation disable")
    told = given.model_dump(mode="json", include={"id", "scope", "name", "digest", "until", "approver"})
    frame.screen.answer(told)


@framed(Reach.ACT)
@_ACTION
@_INCIDENT
def disable(frame: Frame, action: str | None, incident: str | None) -> None:
    """Have a person approve again: all of it, an action, or an incident. It counts at once, and needs no key.

    What has begun goes on: atlas-mcp jobs cancel JOB.
    """
    from atlas_mcp.calls import remediation as parts

    frame.need_data()
    scope, of, _ = _scope(frame, action, incident, gone=True)
    frame.run(lambda: parts.disable(frame.app, frame.call(), scope, of))
    frame.screen.say(f"Disabled: {_words(scope, of)}. A person approves it.")
    frame.screen.answer({"scope": scope, "name": of})


@framed(Reach.READ)
def status(frame: Frame) -> None:
    """Show what is enabled, by whom and since when, and the history of each action by fault."""
    from atlas_mcp.calls import remediation as parts

    frame.need_data()
    found = frame.run(lambda: parts.status(frame.app))
    _tell(frame, found)
    frame.screen.answer({"remediation": found.model_dump(mode="json")})


remediation.add_command(enable, "enable")
remediation.add_command(disable, "disable")
remediation.add_command(status, "status")


@framed(Reach.READ)
def actions(frame: Frame) -> None:
    """List the actions that there are against incidents, with their risk, and whether each is enabled."""
    from atlas_mcp.calls import incidents, remediation

    catalogue = incidents.actions_of(frame.app)
    found = frame.run(lambda: remediation.status(frame.app)) if frame.settings.database.exists() else None
    rows = [_action(one, found) for one in catalogue.values()]
    frame.screen.table(
        ("action", "risk", "enabled", "most reliable for", "score", "what it does"),
        [(one["name"], one["risk"], one["enabled"], one["fault"], f"{one['score']:.3f}", one["about"]) for one in rows],
    )
    frame.screen.answer({"actions": [*rows]})


def _action(one: Action, status: Status | None) -> dict[str, JsonValue]:
    cases = [case for case in status.cases if case.action == one.name] if status else []
    best: Case | None = max(cases, key=lambda case: case.score, default=None)
    on = any(entry.scope is Scope.ACTION and entry.name == one.name for entry in status.enablings) if status else False
    return {
        "name": one.name,
        "risk": one.risk.value,
        "enabled": on,
        "fault": best.fault if best else one.pattern.faults[0],
        "score": best.score if best else 0.0,
        "about": one.about,
    }


def _scope(frame: Frame, action: str | None, incident: str | None, *, gone: bool = False) -> tuple[Scope, str, str]:
    """What is meant, by scope, name and, of an action, its digest. One that is gone may still be disabled.

    Raises:
        CallerError: `arguments_invalid`.

    """
    from atlas_mcp.calls import incidents

    if action and incident:
        cause = "Unable to tell what is meant: an action and an incident are named."
        raise CallerError(Code.ARGUMENTS_INVALID, cause, "Name one of them.")
    if incident:
        return Scope.INCIDENT, whole(frame, "incident", incident), ""
    if not action:
        return Scope.ALL, "", ""
    known = incidents.actions_of(frame.app)
    if action not in known and not gone:
        remedy = f"{closest(action[:60], known)}Known: {', '.join(sorted(known))}."
        raise CallerError(Code.ARGUMENTS_INVALID, f"Unable to find action {action[:60]!r}.", remedy)
    return Scope.ACTION, action, known[action].digest if action in known else ""


def _words(scope: Scope, of: str) -> str:
    return "remediation as a whole" if scope is Scope.ALL else f"{scope} {of}"


def _tell(frame: Frame, status: Status) -> None:
    frame.screen.say("Enabled as a whole." if status.enabled else "Not enabled: a person approves what is mended.")
    if status.frozen:
        frame.screen.say("Frozen by the settings: nothing is mended without a person.")
    began = f"Began in the last hour: {status.hour}, in the last day: {status.day}"
    frame.screen.say(f"{began}; failed in the last day: {status.failures}")
    if status.enablings:
        frame.screen.table(
            ("enabled", "name", "by", "since", "until"),
            [(one.scope, one.name, one.approver, one.since, one.until) for one in status.enablings],
        )
    if status.disabled_incidents:
        frame.screen.items("Incidents that were disabled:", status.disabled_incidents)
    frame.screen.table(
        ("action", "fault", "went well", "helpful", "score at best"),
        [(one.action, one.fault, one.history, one.feedback, f"{one.score:.3f}") for one in status.cases],
    )
