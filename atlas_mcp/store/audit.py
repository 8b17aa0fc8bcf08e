"""The audit log: append, chain, verify, export the head.

Every record carries a keyed hash (HMAC-SHA-256) over its content and the hash before it, so that a
record cannot be changed, removed or slipped in unseen by someone without the key. The database
refuses updates and deletes besides. A chain cannot show by itself that its end was cut off: `head` is
what to keep elsewhere, and `verify` holds the chain against it.
"""

from __future__ import annotations

import hmac
import os
import secrets
from datetime import datetime
from pathlib import Path

from pydantic import AwareDatetime, ValidationError

from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.model import Frozen, JsonObject, Principal, canonical
from atlas_mcp.redact import mask_json
from atlas_mcp.store import Tx, records
from atlas_mcp.system.trust import distrusted

_KEY_BYTES = 32
_GENESIS = "0" * 64


class Head(Frozen):
    """The end of the chain: how many records there are, and the hash of the last."""

    seq: int
    mac: str


class Verification(Frozen):
    """What a walk over the whole chain found: intact, or where and why it breaks."""

    intact: bool
    records: int
    head: Head
    broken_at: int | None = None
    reason: str = ""


class Event(Frozen):
    """What happened, for whom, about what. `data` is masked before it is written."""

    at: AwareDatetime
    name: str
    principal: str
    correlation_id: str
    data: JsonObject = {}


class Trail:
    """Appends to the chain with the key of one data directory."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    @classmethod
    def open(cls, path: Path) -> Trail:
        """The trail whose key is the file at `path`, made with mode 600 where there is none.

        Raises:
            AtlasError: `audit_unwritable`: the key can be neither read nor made, or others could change it.

        """
        try:
            if not path.exists():
                _write_key(path)
            if found := distrusted(path):
                raise AtlasError(
                    Code.AUDIT_UNWRITABLE, f"Unable to use the audit key {path}: {found.cause}.", found.remedy
                )
            key = path.read_bytes()
        except OSError as error:
            raise AtlasError(
                Code.AUDIT_UNWRITABLE,
                f"Unable to use the audit key {path}: {error.strerror}.",
                "Check that the data directory belongs to you; nothing runs without an audit record.",
            ) from error
        if len(key) != _KEY_BYTES:
            raise AtlasError(
                Code.AUDIT_BROKEN,
                f"Unable to use the audit key {path}: it has {len(key)} bytes instead of {_KEY_BYTES}.",
                "Restore it from a backup; a new key cannot verify the old records.",
            )
        return cls(key)

    def append(self, tx: Tx, event: Event) -> None:
        """Add a record, in the transaction of what it tells of: both are written, or neither."""
        last = records.head(tx)
        seq, before = (last.seq + 1, last.mac) if last else (1, _GENESIS)
        body = canonical(mask_json(event.model_dump(mode="json"))).decode()
        records.append(tx, records.AuditRow(seq=seq, body=body, mac=self._mac(seq, before, body)))

    def of_job(self, tx: Tx, job_id: str) -> list[Event]:
        """What the log tells of a job, in order; a record that does not carry its hash tells nothing."""
        told: list[Event] = []
        for row, before in records.naming(tx, job_id):
            if hmac.compare_digest(row.mac, self._mac(row.seq, before if before is not None else _GENESIS, row.body)):
                event = Event.model_validate_json(row.body)
                told += [event] if event.data.get("job") == job_id else []
        return told

    def head(self, tx: Tx) -> Head:
        """The end of the chain, to be kept elsewhere."""
        last = records.head(tx)
        return Head(seq=last.seq, mac=last.mac) if last else Head(seq=0, mac=_GENESIS)

    def verify(self, tx: Tx, kept: Head | None = None) -> Verification:
        """Walk the whole chain; with `kept`, also see that it still holds that record."""
        before, seq = _GENESIS, 0
        for row in records.walk(tx):
            if row.seq != seq + 1:
                return _broken(seq + 1, before, f"record {seq + 1} is missing")
            if not hmac.compare_digest(row.mac, self._mac(row.seq, before, row.body)):
                return _broken(row.seq, before, f"record {row.seq} does not carry the hash of what it says")
            before, seq = row.mac, row.seq
            if kept is not None and kept.seq == seq and kept.mac != before:
                return _broken(seq, before, f"record {seq} is not the one that was kept")
        if kept is not None and kept.seq > seq:
            return _broken(seq + 1, before, f"the end was cut off: {kept.seq} records were kept, {seq} are here")
        return Verification(intact=True, records=seq, head=Head(seq=seq, mac=before))

    def _mac(self, seq: int, before: str, body: str) -> str:
        return hmac.digest(self._key, f"{seq}\n{before}\n{body}".encode(), "sha256").hex()


def event(at: datetime, name: str, principal: Principal | str, correlation_id: str, **data: object) -> Event:
    """A record about something that `principal` asked for."""
    who = principal if isinstance(principal, str) else principal.name
    return Event.model_validate(
        {"at": at, "name": name, "principal": who, "correlation_id": correlation_id, "data": data}
    )


def times(tx: Tx, name: str, principal: Principal, after: datetime, until: datetime, most: int) -> list[datetime]:
    """When the newest records of that name about a principal were written, at most `most`; none that is older."""
    moments: list[datetime] = []
    for row in records.newest(tx):
        try:
            told = Event.model_validate_json(row.body)
        except ValidationError:
            continue  # somebody wrote it: `verify` tells
        if told.at <= after or len(moments) == most:
            break
        if told.at <= until and (told.name, told.principal) == (name, principal.name):
            moments.append(told.at)
    return moments


def _broken(at: int, before: str, reason: str) -> Verification:
    return Verification(intact=False, records=at - 1, head=Head(seq=at - 1, mac=before), broken_at=at, reason=reason)


def _write_key(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(secrets.token_bytes(_KEY_BYTES))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(fresh, path)  # whoever comes second keeps the key of the first
    except FileExistsError:
        pass
    finally:
        fresh.unlink()
