"""What is in order and what is missing: settings, files, approvers, and what each engine says of its places."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from pydantic import JsonValue

from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.exits import Exit
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.cli.screen import Screen
from atlas_mcp.config import Settings
from atlas_mcp.declaration import Check, Doctor, State, declared
from atlas_mcp.errors import AtlasError
from atlas_mcp.model import JsonObject
from atlas_mcp.plans import approvals
from atlas_mcp.plans.judging import in_force
from atlas_mcp.system.trust import distrusted, exposed

_OPEN = stat.S_IRWXG | stat.S_IRWXO


@framed(Reach.EXAMINE)
def doctor(frame: Frame) -> Exit | None:
    """Check settings, files, approvers and clusters.

    Each endpoint is tried by itself. Where privileges are missing, the commands that grant them are printed. The exit
    code is 1 where something is bad.
    """
    checks = examine(frame)
    show(frame.screen, checks)
    answer = report(checks)
    frame.screen.answer(answer)
    return None if answer["ok"] else Exit.ERROR


def examine(frame: Frame) -> list[Check]:
    """Everything that is looked at, by area: this machine, then what each engine says of its places."""
    checks = list(_local(frame))
    for one in declared():
        if one.doctor is not None:
            checks += frame.run(partial(_of_engine, frame, one.doctor))
    areas = list(dict.fromkeys(check.area for check in checks))
    return sorted(checks, key=lambda check: areas.index(check.area))


async def _of_engine(frame: Frame, doctor: Doctor) -> list[Check]:
    return [check async for check in doctor(frame.settings, frame.kernel())]


def report(checks: Iterable[Check]) -> JsonObject:
    """What was seen, for scripts."""
    checks = list(checks)
    told: list[JsonValue] = [
        {"area": one.area, "name": one.name, "state": one.state.value, "detail": one.detail, "remedy": one.remedy}
        for one in checks
    ]
    ok = not any(check.state is State.BAD for check in checks)
    return {"ok": ok, "checks": told, "commands": [*(command for check in checks for command in check.commands)]}


def show(screen: Screen, checks: Iterable[Check]) -> None:
    """All of it, for a person."""
    styles = {State.OK: "", State.NOTE: "yellow", State.BAD: "bold red"}
    area = ""
    for check in checks:
        if check.area != area:
            area = check.area
            screen.say(area, "bold")
        screen.say(f"  {check.state:<4} {check.name}  {check.detail}", styles[check.state])
        for command in check.commands:
            screen.say(f"  {command}")
        if check.remedy:
            screen.say(f"       {check.remedy}")


# -- this machine ----------------------------------------------------------------------------------


def _local(frame: Frame) -> Iterator[Check]:
    settings = frame.settings
    file = settings.config_dir / "config.yaml"
    yield Check("settings", str(file), State.OK, "valid" if file.exists() else "not there; defaults hold")
    yield _policy(frame)
    yield _bindings(settings)
    if not settings.places:
        remedy = "Name one in config.yaml; atlas-mcp schema settings describes it, and atlas-mcp init writes it."
        yield Check("settings", "places", State.BAD, "none is configured", remedy)
    yield from _files(settings)
    yield from _log(frame)
    yield _approvers(settings)


def _policy(frame: Frame) -> Check:
    try:
        policy, *layers = in_force(frame.app.catalogue.policies, frame.settings.policy)
    except AtlasError as error:
        return Check("settings", "policy", State.BAD, error.message, error.remedy)
    names = [name for name, one in sorted(frame.app.catalogue.policies.items()) if one in layers]
    also = f"; layers: {', '.join(names)}" if names else ""
    return Check("settings", "policy", State.OK, f"{frame.settings.policy}, {len(policy.rules)} rules{also}")


def _bindings(settings: Settings) -> Check:
    """Which places are what, since that decides where a click in a client is enough."""
    told = [f"{name} ({one.environment})" for name, one in sorted(settings.bindings.items())]
    detail = ", ".join(told) or "none: what a spec says holds, and an answer in a client counts nowhere"
    return Check("settings", "bindings", State.OK, detail)


def _files(settings: Settings) -> Iterator[Check]:
    """The data directory and what must be for its owner alone."""
    if not settings.data_dir.is_dir():
        yield Check("data", str(settings.data_dir), State.OK, "not there yet; it is made at the first start")
        return
    for path in (settings.data_dir, settings.database, settings.audit_key):
        if path.exists():
            yield _private(path)


def _log(frame: Frame) -> Iterator[Check]:
    """Whether a record can be written: without one nothing is done."""
    if not frame.settings.database.exists():
        return
    if error := frame.unrecorded():
        yield Check("data", "audit log", State.BAD, error.message, error.remedy)
    else:
        yield Check("data", "audit log", State.OK, "records can be written")
        yield Check("data", "server", State.OK, f"{frame.run(partial(_server, frame))}: approvals name it")


async def _server(frame: Frame) -> str:
    from atlas_mcp.store import server

    return await frame.app.store.read(server.id_of)


def _private(path: Path) -> Check:
    mode = stat.S_IMODE(path.stat().st_mode)
    if os.name == "posix" and mode & _OPEN and path.is_file():
        return Check("data", str(path), State.BAD, f"mode {mode:o}: others reach it", f"Run: chmod 600 {path}")
    if found := exposed(path) if path.is_dir() else distrusted(path):
        return Check("data", str(path), State.BAD, found.cause, found.remedy)
    return Check("data", str(path), State.OK, f"mode {mode:o}")


def _approvers(settings: Settings) -> Check:
    path = settings.approvers_path
    try:
        found = approvals.load_approvers(path)
    except AtlasError as error:
        return Check("approvers", str(path), State.BAD, error.message, error.remedy)
    if not found:
        return Check(
            "approvers", str(path), State.NOTE, "nobody can approve a plan", "Run: atlas-mcp approver add NAME"
        )
    who = ", ".join(found)
    if hasattr(os, "getuid") and path.stat().st_uid == os.getuid():
        remedy = "An agent that runs as this user could swap it: have root own it, set approvals.approvers_file."
        return Check("approvers", str(path), State.NOTE, f"{who}; this user owns the file", remedy)
    return Check("approvers", str(path), State.OK, who)
