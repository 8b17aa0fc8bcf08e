"""The audit log: append, chain, verify, export the head.

Every record carries a keyed hash (HMAC-SHA-256) over its content and the hash before it, so that a
record cannot be changed, removed or slipped in unseen by someone without the key. The database
refuses updates and deletes besides. A chain cannot show by itself that its end was cut off: `head` is
what to keep elsewhere, and `verify` holds the chain against it.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Collection
from datetime import datetime
from itertools import islice
from pathlib import Path

from pydantic import AwareDatetime, ValidationError

from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.model import Anchor, Frozen, Head, JsonObject, Principal, canonical
from atlas_mcp.redact import mask_json
from atlas_mcp.store import Tx, audit_key, records, server

_GENESIS = "0" * 64
_MOST = 2**63 - 1  # SQLite's highest number


BEGINNING = Head(seq=0, mac=_GENESIS)
_LOOKED_AT = 10  # records, for each that is wanted


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
    """Appends to the chain with the key of one data directory, a file that is made for the first record alone."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read: bytes | None = None

    @classmethod
    def open(cls, path: Path) -> Trail:
        """The trail whose key is the file at `path`, which need not be there yet.

        Raises:
            AtlasError: `audit_unwritable`: the key cannot be read; `audit_broken`: it is no key.

        """
        made = cls(path)
        made._key()
        return made

    def append(self, tx: Tx, event: Event) -> None:
        """Add a record, in the transaction of what it tells of: both are written, or neither.

        Raises:
            AtlasError: `audit_unwritable`: the key cannot be made; `audit_broken`: there are records, and no key, or
                after the last one there is no room.

        """
        last = records.head(tx)
        if last is None:
            audit_key.make(self._path)
        elif last.seq >= _MOST:
            raise _no_head("its last record has the highest number that there is")
        seq, before = (last.seq + 1, last.mac) if last else (1, _GENESIS)
        body = canonical(mask_json(event.model_dump(mode="json"))).decode()
        records.append(tx, records.AuditRow(seq=seq, body=body, mac=self._mac(seq, before, body)))

    def of_job(self, tx: Tx, job_id: str) -> list[Event]:
        """What the log tells of a job, in order; a record that does not carry its hash tells nothing."""
        told: list[Event] = []
        for row, before in records.naming(tx, job_id):
            if self._carries(row, before or _GENESIS):
                event = Event.model_validate_json(row.body)
                told += [event] if event.data.get("job") == job_id else []
        return told

    def named(self, tx: Tx, names: Collection[str], after: int = 0) -> list[Event]:
        """What the log tells under these names, in order; a record that does not carry its hash tells nothing.

        What it tells up to the record `after` is left out.
        """
        told: list[Event] = []
        for row, before in records.telling(tx, names, after):
            if self._carries(row, before or _GENESIS):
                event = Event.model_validate_json(row.body)
                told += [event] if event.name in names else []
        return told

    def since(self, tx: Tx, seq: int, tells: Callable[[str], bool], most: int) -> list[tuple[int, Event]]:
        """Records after one whose names tell something, with their numbers, the newest first, at most `most`.

        Of a long log the newest alone are looked at. One that does not carry its hash tells nothing.
        """
        told: list[tuple[int, Event]] = []
        for row, before in islice(records.newer(tx, seq), _LOOKED_AT * most):
            event = _event_of(row.body)
            if event is not None and tells(event.name) and self._carries(row, before or _GENESIS):
                told.append((row.seq, event))
                if len(told) == most:
                    break
        return told

    def head(self, tx: Tx) -> Head:
        """The end of the chain, to be kept elsewhere."""
        last = records.head(tx)
        try:
            return Head(seq=last.seq, mac=last.mac) if last else BEGINNING
        except ValidationError as error:
            raise _no_head("its last record cannot be read") from error

    def anchor(self, tx: Tx) -> Anchor:
        """The server as it is now: what an approval is bound to."""
        return Anchor(server=server.id_of(tx), head=self.head(tx))

    def holds(self, tx: Tx, head: Head) -> bool:
        """Whether the chain has the record that was its end once. One that was restored to before it has not."""
        if head.seq == 0:
            return head == BEGINNING
        found = records.at(tx, head.seq)
        return found is not None and found[0].mac == head.mac and self._carries(found[0], found[1] or _GENESIS)

    def verify(self, tx: Tx, kept: Head | None = None) -> Verification:
        """Walk the whole chain; with `kept`, also see that it still holds that record."""
        before, seq = _GENESIS, 0
        for row in records.walk(tx):
            if cause := self._fault(row, seq + 1, before, kept):
                return _broken(seq + 1, before, cause)
            before, seq = row.mac, row.seq
        if kept is not None and kept.seq > seq:
            return _broken(seq + 1, before, f"the end was cut off: {kept.seq} records were kept, {seq} are here")
        if seq == 0 and self._key() is not None:
            return _broken(1, before, "record 1 is missing, though its key is here")
        return Verification(intact=True, records=seq, head=Head(seq=seq, mac=before))

    def _fault(self, row: records.AuditRow, seq: int, before: str, kept: Head | None) -> str:
        """What is wrong with a record that is to be the one of that number; "" where nothing is."""
        if row.seq != seq:
            return f"record {seq} is missing, or one was slipped in before it"
        if self._key() is None:
            return f"its key {self._path} is gone"
        if not self._carries(row, before):
            return f"record {seq} does not carry the hash of what it says"
        if _event_of(row.body) is None:
            return f"record {seq} cannot be read"
        if kept is not None and kept.seq == seq and kept.mac != row.mac:
            return f"record {seq} is not the one that was kept"
        return ""

    def _carries(self, row: records.AuditRow, before: str) -> bool:
        return hmac.compare_digest(row.mac.encode(), self._mac(row.seq, before, row.body).encode())

    def _mac(self, seq: int, before: str, body: str) -> str:
        key = self._key()
        if key is None:
            raise audit_key.gone(self._path)
        return hmac.digest(key, f"{seq}\n{before}\n{body}".encode(), "sha256").hex()

    def _key(self) -> bytes | None:
        """The key; None where none was made yet, or it is gone."""
        if self._read is None:
            self._read = audit_key.read(self._path)
        return self._read


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


def _no_head(cause: str) -> AtlasError:
    return AtlasError(
        Code.AUDIT_BROKEN,
        f"Unable to use the audit log: {cause}.",
        "Somebody wrote it. Keep the database as it is, and see: atlas-mcp audit verify",
    )


def _event_of(body: str) -> Event | None:
    """What a record says; None where somebody wrote it."""
    try:
        return Event.model_validate_json(body)
    except ValidationError:
        return None
