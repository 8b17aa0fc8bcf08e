"""The path of a call: find the tool, pass the gate, run it with what it may do, record how it ended.

Arguments have been validated against the tool's schema when they come here, and unknown ones refused
(`server` does both from the tool's signature, and reports what it refused with `refuse`). If the audit
record cannot be written, nothing runs.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

import anyio
import structlog

from atlas_mcp import artifacts
from atlas_mcp.app import App
from atlas_mcp.calls.gate import Asked, Call, Gate, Kind
from atlas_mcp.content.declared import Question, ToolDef
from atlas_mcp.errors import AtlasError, Code, RefusedError
from atlas_mcp.model import Frozen, JsonObject, Principal

log = structlog.get_logger(__name__)

_ANSWER_S = 600.0  # how long an answer may take: the lifetime of the SDK's request state
_MOST_ASKED = 100
_SHOWN = 2000  # characters of a URI that the audit keeps
_NAMING = {
    "resources/read": "resource.read",
    "completion/complete": "resource.completed",
    "subscriptions/listen": "resource.listened",
}  # what a record is called of a request that names resources


class Dispatch:
    """Serves the tools of a catalogue."""

    def __init__(self, app: App) -> None:
        self.app = app
        self._gate = Gate(app)
        self._asked: dict[str, tuple[float, Question]] = {}
        self._begun: set[str] = set()

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
            asked = _asked_for(tool)
            question = self._asked.pop(_question_key(tool, kwargs, call.principal), None)
            await self._gate.enter(asked, arguments, call, counted=question is not None)
            began = time.monotonic()
            try:
                answer: Frozen = await tool.fn(self._session(tool, call), **kwargs)
            except AtlasError as error:
                log.info("tool_failed", code=error.code, error=error.message)
                await self._gate.record("tool.failed", asked, call, code=error.code, error=error.message)
                raise
            except Exception:  # a fault of ours: what it was is for the log alone
                await self._gate.record("tool.failed", asked, call, code=Code.INTERNAL)
                raise
            log.info("tool_served", seconds=round(time.monotonic() - began, 3))
            return answer

    async def keep(self, tool: ToolDef, text: str) -> str:
        """Keep an answer that is too long to be sent whole, and return its digest."""
        source = f"what {tool.name} answered, with words of targets"
        return await anyio.to_thread.run_sync(artifacts.keep, self.app.settings.artifacts, text, source)

    async def question(self, tool: ToolDef, kwargs: Mapping[str, object], call: Call) -> Question | None:
        """What the tool wants to ask the person first, if anything.

        A client that answers calls again with the same arguments, and must be asked the very same question then:
        it is kept until the tool has run, or for as long as an answer may take. Each time that it is asked for counts
        as a call, and the call that brings the answer is none besides.

        Raises:
            RefusedError: the role does not allow it, or too many calls came.

        """
        if tool.ask is None:
            return None
        key = _question_key(tool, kwargs, call.principal)
        asked_at, question = self._asked.pop(key, (0.0, None))  # gone where the rate refuses it: so is then the call
        await self._gate.check(_asked_for(tool), call.principal)
        if question is None or asked_at < time.monotonic() - _ANSWER_S:
            question, asked_at = await tool.ask(self._session(tool, call), **kwargs), time.monotonic()
            if question is None:
                return None
            await self._gate.record("tool.asked", _asked_for(tool), call, question=question.message)
        self._gate.count(call.principal)
        self._asked[key] = (asked_at, question)
        if len(self._asked) > _MOST_ASKED:
            del self._asked[next(iter(self._asked))]
        return question

    async def admit(self, method: str, uris: Sequence[str], call: Call) -> None:
        """Let in a request that uses no tool: counted as a call is, and recorded where it names resources.

        Raises:
            RefusedError: too many calls came.

        """
        request, named = Asked(Kind.TOOL, method), [uri[:_SHOWN] for uri in uris]
        await self._gate.admit(request, {"uris": [*named]} if named else {}, call)
        self._gate.count(call.principal)
        if named:
            told = {"uri": named[0]} if len(named) == 1 else {"uris": named}
            await self._gate.record(_NAMING.get(method, "resource.named"), request, call, **told)

    def tells(self, principal: Principal) -> bool:
        """Whether a notification of a client is heard: it counts as a call, and has no answer that could refuse it."""
        heard = self._gate.within(principal)
        if heard:
            self._gate.count(principal)
        return heard

    def begins(self, what: str, call: Call, **data: object) -> None:
        """Have a first time recorded, once the store is needed: of the handshake, of each listing."""
        if what not in self._begun:
            self._begun.add(what)
            self._gate.later(f"client.{what}", call, **data)

    async def malformed(self, call: Call, code: int) -> None:
        """Count a message that is no request which could be served; a record of it is nobody's reason to wait."""
        try:
            await self._gate.malformed(call, code)
        except AtlasError as error:
            log.warning("malformed_unrecorded", code=error.code, error=error.message)

    async def refuse(self, name: str, arguments: JsonObject, call: Call, error: AtlasError) -> None:
        """Count and record a call that was not served."""
        self._gate.count(call.principal)
        await self._gate.refuse(Asked(Kind.TOOL, name), arguments, call, error)

    def _session(self, tool: ToolDef, call: Call) -> object:
        from atlas_mcp.calls.context import Session
        from atlas_mcp.calls.kernel import KernelSession

        return KernelSession(self.app, call) if tool.kernel else Session(self.app, call)


def _asked_for(tool: ToolDef) -> Asked:
    return Asked(Kind.TOOL, tool.name, tool.role)


def _question_key(tool: ToolDef, kwargs: Mapping[str, object], principal: Principal) -> str:
    return repr((principal.name, tool.name, sorted(kwargs.items())))
