"""The audit log: whether it is intact, its head to be kept elsewhere, its records."""

from __future__ import annotations

import json
from collections import deque
from pathlib import Path

import click
from pydantic import ValidationError

from atlas_mcp.cli import planfile
from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.errors import AtlasError, CallerError, Code
from atlas_mcp.model import Head, JsonObject, canonical
from atlas_mcp.store import Store, Tx, is_there, records
from atlas_mcp.store.audit import Event
from atlas_mcp.store.damage import is_damage

_A_HEAD = "A head is expected: atlas-mcp audit head -o FILE makes one."


@click.group()
def audit() -> None:
    """Verify the audit log, export its head, show its records."""


@framed(Reach.EXAMINE)
@click.option("--head", "kept", type=click.Path(path_type=Path), help="A head that was kept: shows a cut-off end.")
def verify(frame: Frame, kept: Path | None) -> None:
    """Walk the whole chain: every record unchanged, none missing, none slipped in."""
    head = _read_head(kept) if kept else None
    if not frame.settings.database.exists() and (frame.settings.audit_key.exists() or head):
        raise _broken(f"there is no {frame.settings.database}")
    frame.need_data()
    try:
        found = frame.run(lambda: _store(frame).read(lambda tx: frame.app.trail.verify(tx, head)))
    except AtlasError as error:
        if is_damage(error) or not is_there(frame.settings.database):
            raise _broken(error.message.removeprefix("Unable to use ").rstrip(".")) from error
        raise
    if not found.intact:
        raise _broken(found.reason, f"The {found.records} records before it are intact. ")
    frame.screen.say(f"Intact: {found.records} records.")
    frame.screen.answer(found.model_dump(mode="json"))


@framed(Reach.EXAMINE)
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Write it to a file, for verify --head.")
def head(frame: Frame, out: Path | None) -> None:
    """Show the end of the chain. Kept on another machine, it proves later that nothing was cut off."""
    frame.need_data()
    found = frame.run(lambda: _store(frame).read(frame.app.trail.head))
    if out is not None:
        planfile.write(out, canonical(found.model_dump(mode="json")) + b"\n")
    frame.screen.say(f"{found.seq} {found.mac}")
    frame.screen.answer(found.model_dump(mode="json"))


@framed(Reach.EXAMINE)
@click.option("-n", "--last", type=click.IntRange(1, 100_000), default=50, show_default=True, help="How many.")
@click.option("--job", help="Only those of a job.")
@click.option("--plan", "plan_id", help="Only those of a plan.")
def show(frame: Frame, last: int, job: str | None, plan_id: str | None) -> None:
    """Show the newest records, oldest first."""
    frame.need_data()
    found = frame.run(lambda: _store(frame).read(lambda tx: _records(tx, last, job, plan_id)))
    rows = [(one["seq"], one["at"], one["name"], one["principal"], json.dumps(one["data"])) for one in found]
    frame.screen.table(("no", "when", "what", "who", "data"), rows)
    frame.screen.answer({"records": list(found)})


def _broken(cause: str, intact: str = "") -> AtlasError:
    return AtlasError(
        Code.AUDIT_BROKEN,
        f"Unable to trust the audit log: {cause}.",
        f"{intact}Keep the database as it is and find out who wrote it.",
    )


audit.add_command(verify)
audit.add_command(head)
audit.add_command(show)


def _store(frame: Frame) -> Store:
    """The database; where nothing can be written, as it stands there."""
    try:
        return frame.app.store
    except AtlasError as error:
        frame.screen.note(error)
        return Store.look_at(frame.settings.database)


def _records(tx: Tx, last: int, job: str | None, plan_id: str | None) -> list[JsonObject]:
    kept: deque[JsonObject] = deque(maxlen=last)
    for row in records.walk(tx):
        body: JsonObject = {"seq": row.seq, **_told(row)}
        data = body["data"]
        data = data if isinstance(data, dict) else {}
        if (job is None or data.get("job") == job) and (plan_id is None or data.get("plan") == plan_id):
            kept.append(body)
    return list(kept)


def _told(row: records.AuditRow) -> JsonObject:
    """What a record says; of one that somebody wrote, that it cannot be read."""
    try:
        return Event.model_validate_json(row.body).model_dump(mode="json")
    except ValidationError:
        return {"at": "", "name": "(cannot be read)", "principal": "", "correlation_id": "", "data": {}}


def _read_head(path: Path) -> Head:
    try:
        return Head.model_validate(planfile.read_document(path, _A_HEAD))
    except ValidationError as error:
        raise CallerError(Code.ARGUMENTS_INVALID, f"Unable to read {path}: it holds no head.", _A_HEAD) from error
