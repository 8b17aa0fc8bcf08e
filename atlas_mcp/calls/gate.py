"""The gate of whatever is asked of ATLAS, over MCP or at the terminal: role, rate, and the record before it is done.

Owns who may ask for what, how often, and how a request is recorded. What is done with one that was let in is
not decided here.
"""

from __future__ import annotations

import json
import math
import secrets
import time
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

import structlog
from pydantic import JsonValue

from atlas_mcp.app import App
from atlas_mcp.errors import AtlasError, Code, RefusedError
from atlas_mcp.model import JsonObject, Principal, Role

if TYPE_CHECKING:
    from atlas_mcp.store import Tx

log = structlog.get_logger(__name__)

Progress = Callable[[int, int, str], Awaitable[None]]
_MINUTE = timedelta(minutes=1)
_SHOWN = 2000  # characters of an argument that the audit keeps
_KEPT = 16_000  # characters of all arguments of a request that it keeps
_MOST_KEPT = 50  # arguments that it names
_MOST_WAITING = 20  # records that wait for the store to be opened


async def _no_progress(done: int, total: int, message: str) -> None:
    """For transports that cannot tell."""


@dataclass(frozen=True)
class Call:
    """One call: who asks, what a person answered, and how to tell how far it is."""

    principal: Principal
    correlation_id: str = field(default_factory=lambda: secrets.token_hex(8))
    answers: Mapping[str, JsonValue] | None = None
    declined: bool = False
    file: str = ""  # which file a person planned, as `store.specs.origin` writes it
    whole: bool = False  # the spec that was sent replaces the one that is kept, instead of being merged over it
    progress: Progress = _no_progress


_Record = tuple[str, Call, dict[str, object]]


class Kind(StrEnum):
    """What is asked for; its records are named after it."""

    TOOL = "tool"
    COMMAND = "command"
    SCHEDULE = "schedule"


@dataclass(frozen=True)
class Asked:
    """A tool or a command that somebody asks for, or what a schedule does, and the role that it takes."""

    kind: Kind
    name: str
    role: Role = Role.VIEWER


class Gate:
    """Lets requests in, or refuses them."""

    def __init__(self, app: App) -> None:
        self.app = app
        self._calls: dict[str, deque[float]] = {}
        self._refused: dict[str, deque[float]] = {}
        self._later: list[_Record] = []
        self._malformed: Counter[int] = Counter()
        self._malformed_told = -math.inf

    async def enter(self, asked: Asked, arguments: JsonObject, call: Call, *, counted: bool = False) -> None:
        """Let a request in, once it is recorded; `counted` says that it was counted already, with its question.

        Raises:
            RefusedError: the role does not allow it, or too many came.
            AtlasError: no record can be written, so nothing may be done.

        """
        await self.admit(asked, arguments, call, counted=counted)
        if not counted:
            self.count(call.principal)
        await self.record(f"{asked.kind}.called", asked, call, arguments=bounded(arguments))

    async def admit(self, asked: Asked, arguments: JsonObject, call: Call, *, counted: bool = False) -> None:
        """Check a request, and record it where it is refused.

        Raises:
            RefusedError: the role does not allow it, or too many came.

        """
        try:
            await self.check(asked, call.principal, counted=counted)
        except RefusedError as error:
            await self.refuse(asked, arguments, call, error)
            raise

    async def check(self, asked: Asked, principal: Principal, *, counted: bool = False) -> None:
        """See that a principal may ask for something, now.

        Raises:
            RefusedError: the role does not allow it, or too many came.

        """
        check_role(asked, principal)
        most = self.app.settings.calls_per_minute
        ages = [] if counted else await self._ages(asked.kind, "called", principal, self._calls)
        if len(ages) >= most:
            what, remedy = ("calls", _POLLING) if asked.kind is Kind.TOOL else ("commands", _FOLLOWING)
            raise RefusedError(
                Code.RATE_LIMITED,
                f"Unable to call {asked.name}: {most} {what} a minute are allowed.",
                f"Wait {_MINUTE.total_seconds() - max(ages):.0f} s. {remedy}",
            )

    def within(self, principal: Principal) -> bool:
        """Whether this process may be asked one thing more by a principal."""
        return len(self._recent(principal, self._calls)) < self.app.settings.calls_per_minute

    def count(self, principal: Principal) -> None:
        """Count a request of this process. Those of the command line, a process each, are counted by their records."""
        most = self.app.settings.calls_per_minute
        self._calls.setdefault(principal.name, deque(maxlen=most)).append(time.monotonic())

    async def record(self, name: str, asked: Asked, call: Call, **data: object) -> None:
        """Write a record of a request, after those that waited for the store to be needed.

        Raises:
            AtlasError: it cannot be written.

        """
        told = {asked.kind: asked.name, "transport": call.principal.transport, **data}
        await self._write(self._waiting(call), (name, call, told))

    def later(self, name: str, call: Call, **data: object) -> None:
        """Have something recorded that is no reason to open the store: before the next record. Only a few wait."""
        if len(self._later) < _MOST_WAITING:
            told = {
                "transport": call.principal.transport,
                "seen_at": self.app.now().isoformat(timespec="seconds"),
                **data,
            }
            self._later.append((name, call, told))

    async def malformed(self, call: Call, code: int) -> None:
        """Count what is no request that could be served, by the code of its answer; recorded once a minute at most.

        Raises:
            AtlasError: no record can be written.

        """
        self.count(call.principal)
        self._malformed[code] += 1
        if self.app.used and (waiting := self._waiting(call)):
            await self._write(waiting)

    def _waiting(self, call: Call) -> list[_Record]:
        """What waits to be recorded, and is due."""
        waiting, self._later = self._later, []
        if self._malformed and self._malformed_told <= time.monotonic() - _MINUTE.total_seconds():
            counted = {str(code): number for code, number in sorted(self._malformed.items())}
            waiting.append(("message.malformed", call, {"transport": call.principal.transport, "codes": counted}))
            self._malformed.clear()
            self._malformed_told = time.monotonic()
        return waiting

    async def _write(self, waiting: list[_Record], *more: _Record) -> None:
        def commit(tx: Tx) -> None:
            for name, call, data in (*waiting, *more):
                note(self.app, tx, call, name, **data)

        try:
            await self.app.store.write(commit)
        except AtlasError:
            self._later[:0] = waiting
            raise

    async def refuse(self, asked: Asked, arguments: JsonObject, call: Call, error: AtlasError) -> None:
        """Record a request that was refused: as many a minute as may be made, and the rest in the log alone."""
        log.info(f"{asked.kind}_refused", **{asked.kind: asked.name[:60]}, code=error.code)
        ages = await self._ages(asked.kind, "refused", call.principal, self._refused)
        if len(ages) >= self.app.settings.calls_per_minute:
            return
        most = self.app.settings.calls_per_minute
        self._refused.setdefault(call.principal.name, deque(maxlen=most)).append(time.monotonic())
        told = {"code": error.code, "error": error.message, "arguments": bounded(arguments)}
        await self.record(f"{asked.kind}.refused", Asked(asked.kind, asked.name[:60]), call, **told)

    async def _ages(self, kind: Kind, what: str, principal: Principal, times: dict[str, deque[float]]) -> list[float]:
        """How many seconds ago, within a minute, a principal asked, or was refused.

        A server knows it by itself. A command is a process of its own: what those before it did is in the audit log.
        """
        if kind is Kind.COMMAND:
            from atlas_mcp.store import audit

            now, most = self.app.now(), self.app.settings.calls_per_minute
            name = f"{kind}.{what}"
            times_of_records = await self.app.store.read(
                lambda tx: audit.times(tx, name, principal, now - _MINUTE, now, most)
            )
            return [(now - at).total_seconds() for at in times_of_records]
        return self._recent(principal, times)

    def _recent(self, principal: Principal, times: dict[str, deque[float]]) -> list[float]:
        recent = times.setdefault(principal.name, deque(maxlen=self.app.settings.calls_per_minute))
        while recent and recent[0] <= time.monotonic() - _MINUTE.total_seconds():
            recent.popleft()
        return [time.monotonic() - at for at in recent]


_POLLING = "To wait for a job, call get_job with wait_s."
_FOLLOWING = "To wait for a job: atlas-mcp jobs JOB --follow"


def check_role(asked: Asked, principal: Principal) -> None:
    """See that a principal has the role that something takes.

    Raises:
        RefusedError: it has not.

    """
    if asked.role is Role.OPERATOR and principal.role is not Role.OPERATOR:
        raise RefusedError(
            Code.ROLE_FORBIDDEN,
            f"Unable to call {asked.name}: {principal.name} is a {principal.role}.",
            "The operator sets the role in the settings.",
        )


def note(app: App, tx: Tx, call: Call, name: str, **data: object) -> None:
    """Write a record in the name of who calls, in the transaction of what it tells of."""
    from atlas_mcp.store import audit

    app.trail.append(tx, audit.event(app.now(), name, call.principal, call.correlation_id, **data))


def bounded(arguments: JsonObject) -> JsonObject:
    """Arguments as the audit keeps them, which nothing can be deleted from: long ones and late ones by their length."""
    kept: JsonObject = {}
    room = _KEPT
    for key in list(arguments)[:_MOST_KEPT]:
        length = len(json.dumps(arguments[key]))
        fits = length <= min(room, _SHOWN)
        room -= length if fits else 0
        kept[key[:60]] = arguments[key] if fits else f"({length} characters)"
    more = len(arguments) - _MOST_KEPT
    return {**kept, "...": f"({more} more)"} if more > 0 else kept
