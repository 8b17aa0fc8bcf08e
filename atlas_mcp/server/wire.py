"""The wire: JSON-RPC in lines over two descriptors, served until the client is gone.

What it owns: that every request is answered, also one that cannot be read (`messages`); that requests which came before
the end of input are still answered, for a moment; and that nobody is served whose output is closed. The SDK's own
transport drops what it cannot read, and waits for input after its output was closed.
"""

from __future__ import annotations

import json
import os
import select
import threading
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import structlog
from anyio import from_thread, to_thread
from anyio.lowlevel import EventLoopToken, current_token
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
from mcp.shared.message import SessionMessage
from mcp.types import (
    INTERNAL_ERROR,
    ErrorData,
    JSONRPCError,
    JSONRPCMessage,
    JSONRPCNotification,
    JSONRPCRequest,
    JSONRPCResponse,
)
from pydantic_core import PydanticSerializationError

from atlas_mcp.server import messages
from atlas_mcp.server.lines import Line, Lines

logger = structlog.get_logger(__name__)

Incoming = MemoryObjectReceiveStream[SessionMessage | Exception]
Outgoing = MemoryObjectSendStream[SessionMessage]

_PIECE = 2**16
_LAST_S = 1.2  # how long requests are still answered after the end of input
_ENDLESS = "subscriptions/listen"  # is answered by what happens, for as long as the client is there


class Wire:
    """One client at the other end of two descriptors."""

    def __init__(self, source: int, sink: int, leaving: Callable[[], None]) -> None:
        """`leaving` is called as soon as the client is seen to leave, perhaps twice."""
        self._source, self._sink, self._leaving = source, sink, leaving
        self._writing = anyio.Lock()
        self._open: set[str | int] = set()
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
            sent = messages.read(line)
            if isinstance(sent, messages.Invalid):
                logger.info("message_invalid", code=sent.code, error=sent.message)
                error = {"code": sent.code, "message": sent.message}
                await self._put(json.dumps({"jsonrpc": "2.0", "id": sent.id, "error": error}), scope)
            elif sent is not None:
                self._note(sent)
                await incoming.send(SessionMessage(sent))
        self._leaving()
        if self._hung_up():
            scope.cancel()
        with anyio.move_on_after(_LAST_S):
            while self._open:
                self._answered = anyio.Event()
                await self._answered.wait()
        incoming.close()

    def _note(self, message: JSONRPCMessage) -> None:
        """Keep which requests are open."""
        if isinstance(message, JSONRPCRequest) and message.method != _ENDLESS:
            self._open.add(message.id)
        elif isinstance(message, JSONRPCNotification) and message.method == "notifications/cancelled":
            request_id: Any = (message.params or {}).get("requestId")
            if isinstance(request_id, str | int):
                self._open.discard(request_id)

    # -- to the client -----------------------------------------------------------------------------------

    async def _send(self, outgoing: MemoryObjectReceiveStream[SessionMessage], scope: anyio.CancelScope) -> None:
        async for sent in outgoing:
            if text := _encoded(sent.message):
                await self._put(text, scope)
            if isinstance(sent.message, JSONRPCResponse | JSONRPCError) and sent.message.id is not None:
                self._open.discard(sent.message.id)
                self._answered.set()
        self._sent.set()

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
