"""The wire: JSON-RPC in lines over two descriptors, served until the client is gone.

What it owns: that every request is answered, also one that cannot be read (`messages`); that only so many are open at
once, so that a client which sends and does not read fills no memory; that requests which came before the end of input
are still answered, for a moment; and that nobody is served whose output is closed. The SDK's own transport drops what
it cannot read, and waits for input after its output was closed.
"""

from __future__ import annotations

import json
import os
import select
import threading
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import anyio
import structlog
from anyio import from_thread, to_thread
from anyio.lowlevel import EventLoopToken, current_token
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
from mcp.shared.dispatcher import coerce_request_id
from mcp.shared.message import ServerMessageMetadata, SessionMessage
from mcp.types import (
    INTERNAL_ERROR,
    INVALID_REQUEST,
    ErrorData,
    JSONRPCError,
    JSONRPCMessage,
    JSONRPCNotification,
    JSONRPCRequest,
    JSONRPCResponse,
)
from pydantic_core import PydanticSerializationError

from atlas_mcp.server import messages
from atlas_mcp.server.lines import LONGEST, Line, Lines

logger = structlog.get_logger(__name__)

Incoming = MemoryObjectReceiveStream[SessionMessage | Exception]
Outgoing = MemoryObjectSendStream[SessionMessage]
Malformed = Callable[[int], Awaitable[None]]  # told the code by which it was answered

_PIECE = 2**16
_LAST_S = 1.2  # how long requests are still answered after the end of input
_MOST_OPEN = 64  # requests that wait for their answers
_MOST_HELD = LONGEST  # bytes of their lines
_ENDLESS = "subscriptions/listen"  # is answered by what happens, for as long as the client is there


@dataclass
class Open:
    """A request that is not answered yet: the bytes of its line, and whether it has come to `adapter`, which counts."""

    size: int
    endless: bool
    admitted: bool = False


class Wire:
    """One client at the other end of two descriptors."""

    def __init__(self, source: int, sink: int, leaving: Callable[[], None], malformed: Malformed) -> None:
        """`leaving` is called as soon as the client is seen to leave, perhaps twice; `malformed` of what is refused."""
        self._source, self._sink, self._leaving, self._malformed = source, sink, leaving, malformed
        self._writing = anyio.Lock()
        self._open: dict[str | int, Open] = {}
        self._answered, self._sent = anyio.Event(), anyio.Event()

    async def serve(self, converse: Callable[[Incoming, Outgoing], Awaitable[None]]) -> None:
        """Have `converse` talk with the client until it is gone."""
        lines_in, lines = anyio.create_memory_object_stream[Line]()
        incoming, to_converse = anyio.create_memory_object_stream[SessionMessage | Exception]()
        from_converse, outgoing = anyio.create_memory_object_stream[SessionMessage]()
        reader = threading.Thread(target=self._read, args=(lines_in, current_token()), name="wire", daemon=True)
        async with anyio.create_task_group() as group:
            group.start_soon(self._receive, lines, incoming, group.cancel_scope)
            group.start_soon(self._send, outgoing, group.cancel_scope)
            reader.start()
            await converse(to_converse, from_converse)
            await self._sent.wait()
            group.cancel_scope.cancel()
        for stream in (lines_in, lines, incoming, to_converse, from_converse, outgoing):
            stream.close()

    # -- from the client ---------------------------------------------------------------------------------

    def _read(self, lines_in: MemoryObjectSendStream[Line], token: EventLoopToken) -> None:
        """Read lines, in a thread of its own that nobody waits for: a read cannot be interrupted."""
        lines = Lines()
        try:
            while self._readable() and (piece := self._piece()):
                for line in lines.feed(piece):
                    from_thread.run(lines_in.send, line, token=token)
            for line in lines.rest():
                from_thread.run(lines_in.send, line, token=token)
            from_thread.run_sync(lines_in.close, token=token)
        except (anyio.BrokenResourceError, anyio.ClosedResourceError, RuntimeError):
            return  # nobody is there any more to hand it to

    def _piece(self) -> bytes:
        try:
            return os.read(self._source, _PIECE)
        except OSError:
            return b""  # a terminal that is gone

    def _readable(self) -> bool:
        """Wait until there is something to read; False where the output was closed, whoever still holds the input."""
        if not hasattr(select, "poll"):
            return True
        poll = select.poll()
        poll.register(self._source, select.POLLIN)
        poll.register(self._sink, 0)
        return self._sink not in dict(poll.poll())

    def _hung_up(self) -> bool:
        if not hasattr(select, "poll"):
            return False
        poll = select.poll()
        poll.register(self._sink, 0)
        return bool(poll.poll(0))

    async def _receive(
        self,
        lines: MemoryObjectReceiveStream[Line],
        incoming: MemoryObjectSendStream[SessionMessage | Exception],
        scope: anyio.CancelScope,
    ) -> None:
        async for line in lines:
            message = self._opened(messages.read(line), len(line.start))
            if isinstance(message, messages.Invalid):
                logger.info("message_invalid", code=message.code, error=message.message)
                await self._malformed(message.code)
                error = {"code": message.code, "message": message.message}
                # Written before the next line is read: who sends and does not read waits, and fills no memory.
                await self._put(json.dumps({"jsonrpc": "2.0", "id": message.id, "error": error}), scope)
            elif message is not None:
                await incoming.send(message)
        self._leaving()
        if self._hung_up():
            scope.cancel()
        with anyio.move_on_after(_LAST_S):
            while any(not one.endless for one in self._open.values()):
                self._answered = anyio.Event()
                await self._answered.wait()
        incoming.close()

    def _opened(
        self, message: JSONRPCMessage | messages.Invalid | None, size: int
    ) -> SessionMessage | messages.Invalid | None:
        """A message as the SDK takes it, and if it is a request, kept as open; or why it is refused."""
        if isinstance(message, JSONRPCRequest):
            key = coerce_request_id(message.id)
            if key in self._open:
                why = "Unable to serve the message: its id is that of a request which is not answered yet."
                return messages.Invalid(INVALID_REQUEST, why, message.id)
            held = sum(one.size for one in self._open.values())
            if len(self._open) >= _MOST_OPEN or (self._open and held + size > _MOST_HELD):
                why = f"Unable to serve the message: {len(self._open)} requests wait for their answers already."
                return messages.Invalid(INVALID_REQUEST, why, message.id)
            self._open[key] = Open(size, message.method == _ENDLESS)
            return SessionMessage(message, ServerMessageMetadata(request_context=self._open[key]))
        if isinstance(message, JSONRPCNotification) and message.method == "notifications/cancelled":
            request_id: Any = (message.params or {}).get("requestId")
            if isinstance(request_id, str | int):
                self._open.pop(coerce_request_id(request_id), None)
        return message if message is None or isinstance(message, messages.Invalid) else SessionMessage(message)

    # -- to the client -----------------------------------------------------------------------------------

    async def _send(self, outgoing: MemoryObjectReceiveStream[SessionMessage], scope: anyio.CancelScope) -> None:
        async for sent in outgoing:
            if text := _encoded(sent.message):
                await self._put(text, scope)
            if isinstance(sent.message, JSONRPCResponse | JSONRPCError):
                await self._close(sent.message)
                self._answered.set()
        self._sent.set()

    async def _close(self, answer: JSONRPCResponse | JSONRPCError) -> None:
        """A request is answered. What the SDK refused by itself nobody has counted yet."""
        if answer.id is None:
            return
        closed = self._open.pop(coerce_request_id(answer.id), None)
        if closed is not None and not closed.admitted and isinstance(answer, JSONRPCError):
            await self._malformed(answer.error.code)

    async def _put(self, text: str, scope: anyio.CancelScope) -> None:
        """Write one line, whole."""
        async with self._writing:
            try:
                await to_thread.run_sync(self._write, f"{text}\n".encode(), abandon_on_cancel=True)
            except OSError as error:
                logger.info("client_gone", error=str(error))
                self._leaving()
                scope.cancel()

    def _write(self, data: bytes) -> None:
        left = memoryview(data)
        while left:
            left = left[os.write(self._sink, left) :]


def _encoded(message: JSONRPCMessage) -> str:
    """A message as JSON. An answer that cannot be written is answered as a fault of ours, anything else is left out."""
    try:
        return message.model_dump_json(by_alias=True, exclude_unset=True)
    except PydanticSerializationError:
        logger.exception("message_unwritable")
        if not isinstance(message, JSONRPCResponse | JSONRPCError):
            return ""
        error = ErrorData(code=INTERNAL_ERROR, message="Unable to answer: the answer holds half a character.")
        return JSONRPCError(jsonrpc="2.0", id=message.id, error=error).model_dump_json(by_alias=True)
