"""Every message of a client counts against the rate, and what names a tool or a resource is recorded.

Calls of tools that are there are counted and recorded where they are served (`dispatch`), so that what refuses them is
an answer that a model reads. Everything else is here: requests that use no tool, calls that never come to their tool,
notifications, and what the wire refuses.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from typing import Any

from mcp.shared.exceptions import MCPError
from pydantic import ValidationError

from atlas_mcp.calls.dispatch import Dispatch
from atlas_mcp.calls.gate import Call
from atlas_mcp.domain.text import line, shown
from atlas_mcp.errors import AtlasError, CallerError, Code, RefusedError
from atlas_mcp.model import JsonObject, Principal
from atlas_mcp.redact import mask, mask_json
from atlas_mcp.server.bounds import excess
from atlas_mcp.server.wire import Open

Next = Callable[[Any], Awaitable[Any]]

_LISTINGS = ("tools/list", "resources/list", "resources/templates/list", "prompts/list")
_CLIENT = "io.modelcontextprotocol/clientInfo"  # where clients of the newer protocol say who they are
_VERSION = "io.modelcontextprotocol/protocolVersion"
_here: ContextVar[list[str]] = ContextVar("here")  # the tool of this call, once it has come to it


class Admission:
    """Lets the messages of one client in, and counts them."""

    def __init__(self, dispatch: Dispatch, principal: Principal) -> None:
        self._dispatch = dispatch
        self._principal = principal

    async def admitted(self, context: Any, call_next: Next) -> Any:  # noqa: ANN401 - the SDK's middleware
        """The middleware."""
        if context.request_id is None:
            return await call_next(context) if self._dispatch.tells(self._principal) else None
        if isinstance(context.request, Open):
            context.request.admitted = True
        params: JsonObject = dict(context.params or {})
        if context.method == "tools/call":
            return await self._called(context, params, call_next)
        call = Call(self._principal)
        await self._dispatch.admit(context.method, _uris(params), call)
        self._begins(context.method, params, call)
        return await call_next(context)

    def reached(self, name: str) -> None:
        """See that there is such a tool: it counts and records its call from here on.

        Raises:
            RefusedError: `tool_unknown`.

        """
        self._dispatch.find(name)
        _here.get([]).append(name)

    async def malformed(self, code: int) -> None:
        """Count a message that did not come to the middleware."""
        await self._dispatch.malformed(Call(self._principal), code)

    async def _called(self, context: Any, params: JsonObject, call_next: Next) -> Any:  # noqa: ANN401 - the SDK's middleware
        """A call of a tool, recorded here where it did not come to one."""
        call = Call(self._principal)
        self._begins(context.method, params, call)
        here: list[str] = []
        _here.set(here)
        try:
            return await call_next(context)
        except (MCPError, ValidationError) as error:
            if not here:
                await self._unserved(params, error, call)
            raise

    async def _unserved(self, params: JsonObject, error: Exception, call: Call) -> None:
        """Record a call that came to no tool: there is none of that name, or what came with it is not valid."""
        name, arguments = params.get("name"), params.get("arguments")
        why = error.error.message if isinstance(error, MCPError) else "its parameters are not valid"
        refused: AtlasError = CallerError(Code.ARGUMENTS_INVALID, mask(line(f"Unable to call {shown(name)}: {why}")))
        if isinstance(name, str):
            try:
                self._dispatch.find(name)
            except RefusedError as unknown:
                refused = unknown
        sent: Any = mask_json(arguments) if isinstance(arguments, dict) and not excess(arguments) else {}
        await self._dispatch.refuse(name if isinstance(name, str) else shown(name), sent, call, refused)

    def _begins(self, method: str, params: JsonObject, call: Call) -> None:
        """Have the first message of the client recorded, and its first listings."""
        meta = params.get("_meta")
        modern = meta if isinstance(meta, dict) else {}
        who, version = (params.get(one) or modern.get(other) for one, other in _SAID)
        told = {key: str(who.get(key))[:100] for key in ("name", "version")} if isinstance(who, dict) else {}
        self._dispatch.begins("connected", call, client=mask_json({**told}), protocol=mask(str(version)[:40]))
        if method in _LISTINGS:
            self._dispatch.begins(f"listed {method}", call)


_SAID = (("clientInfo", _CLIENT), ("protocolVersion", _VERSION))


def _uris(params: JsonObject) -> list[str]:
    """The URIs that a request names, as it names them."""
    reference, wanted = params.get("ref"), params.get("notifications")
    named = [params.get("uri"), reference.get("uri") if isinstance(reference, dict) else None]
    listened = wanted.get("resourceSubscriptions") if isinstance(wanted, dict) else None
    named += listened if isinstance(listened, list) else [listened]
    return [one if isinstance(one, str) else shown(one) for one in named if one is not None]
