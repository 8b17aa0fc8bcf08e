"""The path of a call: find the tool, check role and rate, audit, run it with what it may do, audit how it ended.

Arguments have been validated against the tool's schema when they come here, and unknown ones refused
(`server` does both from the tool's signature, and reports what it refused with `refuse`). If the audit
record cannot be written, nothing runs.
"""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Mapping

import structlog

from atlas_mcp.app import App
from atlas_mcp.calls.call import Call
from atlas_mcp.content.declared import Question, ToolDef
from atlas_mcp.errors import AtlasError, Code, RefusedError
from atlas_mcp.model import Frozen, JsonObject, Principal, Role

log = structlog.get_logger(__name__)

_ANSWER_S = 600.0  # how long an answer may take: the lifetime of the SDK's request state
_MOST_ASKED = 100
_SHOWN = 2000  # characters of an argument that the audit keeps
_KEPT = 16_000  # characters of all arguments of a call that it keeps
_MOST_KEPT = 50  # arguments that it names


class Dispatch:
    """Serves the tools of a catalogue."""

    def __init__(self, app: App) -> None:
        self.app = app
        self._calls: dict[str, deque[float]] = {}
        self._refused: dict[str, deque[float]] = {}
        self._asked: dict[str, tuple[float, Question]] = {}

    def find(self, name: str) -> ToolDef:
        """The tool of that name.

        Raises:
            RefusedError: `tool_unknown`.

        """
        tool = self.app.catalogue.tools.get(name)
        if tool is None:
            raise RefusedError(Code.TOOL_UNKNOWN, f"Unable to call {name[:60]}: there is no such tool.")
        return tool

    async def call(self, tool: ToolDef, arguments: JsonObject, kwargs: Mapping[str, object], call: Call) -> Frozen:
        """Serve a call: `kwargs` are the validated arguments, `arguments` what the client sent, for the audit.

        Raises:
            RefusedError: the role does not allow it, or too many calls came.
            AtlasError: what the tool says is wrong; anything else that goes wrong is a bug of ours.

        """
        with structlog.contextvars.bound_contextvars(correlation_id=call.correlation_id, tool=tool.name):
            asked = self._asked.pop(_question_key(tool, kwargs, call.principal), None)
            try:
                self._check_role(tool, call.principal)
                if asked is None:  # else it was counted when it was asked
                    self._check_rate(tool.name, call.principal).append(time.monotonic())
            except RefusedError as error:
                await self.refuse(tool.name, arguments, call, error)
                raise
            await self._audit("tool.called", call, tool=tool.name, arguments=_bounded(arguments))
            began = time.monotonic()
            try:
                answer: Frozen = await tool.fn(self._session(tool, call), **kwargs)
            except AtlasError as error:
                log.info("tool_failed", code=error.code, error=error.message)
                await self._audit("tool.failed", call, tool=tool.name, code=error.code, error=error.message)
                raise
            except Exception:  # a fault of ours: what it was is for the log alone
                await self._audit("tool.failed", call, tool=tool.name, code=Code.INTERNAL)
                raise
            log.info("tool_served", seconds=round(time.monotonic() - began, 3))
            return answer

    async def question(self, tool: ToolDef, kwargs: Mapping[str, object], call: Call) -> Question | None:
        """What the tool wants to ask the person first, if anything.

        A client that answers calls again with the same arguments, and must be asked the very same question then:
        it is kept until the tool has run, or for as long as an answer may take. The question counts as the call.

        Raises:
            RefusedError: the role does not allow it, or too many calls came.

        """
        if tool.ask is None:
            return None
        key = _question_key(tool, kwargs, call.principal)
        asked_at, question = self._asked.get(key, (0.0, None))
        if question is None or asked_at < time.monotonic() - _ANSWER_S:
            self._check_role(tool, call.principal)
            recent = self._check_rate(tool.name, call.principal)
            question = await tool.ask(self._session(tool, call), **kwargs)
            if question is None:
                return None
            await self._audit("tool.asked", call, tool=tool.name, question=question.message)
            recent.append(time.monotonic())
            self._asked[key] = (time.monotonic(), question)
            if len(self._asked) > _MOST_ASKED:
                del self._asked[next(iter(self._asked))]
        return question

    async def admit(self, method: str, uri: str, call: Call) -> None:
        """Let in a request that reads without a tool: counted as a call is, and recorded where it names a resource.

        Raises:
            RefusedError: too many calls came.

        """
        try:
            self._check_rate(method, call.principal).append(time.monotonic())
        except RefusedError as error:
            await self.refuse(method, {"uri": uri} if uri else {}, call, error)
            raise
        if uri:
            await self._audit("resource.read", call, uri=uri[:_SHOWN])

    async def refuse(self, name: str, arguments: JsonObject, call: Call, error: AtlasError) -> None:
        """Record a call that was not served: as many a minute as there may be calls, and the rest in the log alone."""
        log.info("tool_refused", tool=name[:60], code=error.code)
        refused = _last_minute(self._refused, call.principal)
        if len(refused) >= self.app.settings.calls_per_minute:
            return
        refused.append(time.monotonic())
        await self._audit(
            "tool.refused", call, tool=name[:60], code=error.code, error=error.message, arguments=_bounded(arguments)
        )

    def _check_role(self, tool: ToolDef, principal: Principal) -> None:
        if tool.role is Role.OPERATOR and principal.role is not Role.OPERATOR:
            raise RefusedError(
                Code.ROLE_FORBIDDEN,
                f"Unable to call {tool.name}: {principal.name} is a {principal.role}.",
                "The operator sets the role in the settings.",
            )

    def _check_rate(self, name: str, principal: Principal) -> deque[float]:
        """The calls of the last minute, which are fewer than are allowed."""
        most = self.app.settings.calls_per_minute
        recent = _last_minute(self._calls, principal)
        if len(recent) >= most:
            raise RefusedError(
                Code.RATE_LIMITED,
                f"Unable to call {name}: {most} calls a minute are allowed.",
                f"Wait {recent[0] + 60 - time.monotonic():.0f} s. To wait for a job, call get_job with wait_s.",
            )
        return recent

    def _session(self, tool: ToolDef, call: Call) -> object:
        from atlas_mcp.calls.context import Session
        from atlas_mcp.calls.kernel import KernelSession

        return KernelSession(self.app, call) if tool.kernel else Session(self.app, call)

    async def _audit(self, name: str, call: Call, **data: object) -> None:
        from atlas_mcp.store import audit

        event = audit.event(self.app.now(), name, call.principal, call.correlation_id, **data)
        await self.app.store.write(lambda tx: self.app.trail.append(tx, event))


def _last_minute(times: dict[str, deque[float]], principal: Principal) -> deque[float]:
    """When a principal did something, older than a minute forgotten."""
    recent = times.setdefault(principal.name, deque())
    while recent and recent[0] <= time.monotonic() - 60:
        recent.popleft()
    return recent


def _bounded(arguments: JsonObject) -> JsonObject:
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


def _question_key(tool: ToolDef, kwargs: Mapping[str, object], principal: Principal) -> str:
    return repr((principal.name, tool.name, sorted(kwargs.items())))
