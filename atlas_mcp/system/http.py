"""One server's HTTP interface, which nothing is believed of: every call is bounded in time, size and form.

Owns the bounds that hold for whatever a target answers, and knows no product. A call has one deadline for all of it,
which no byte extends; it ends at once where it is cancelled. Redirects are not followed, since they would carry what is
sent elsewhere. What is packed is unpacked up to the bound, and no further.
"""

from __future__ import annotations

import ssl
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlsplit

import anyio
import h11

from atlas_mcp.system.connections import Connection, Trust, connect

_MOST_CONNECTIONS = 16
_GZIP = 16 + zlib.MAX_WBITS


@dataclass(frozen=True)
class Bounds:
    """How long a call may take, of which so long to connect; how many bytes and values an answer may have."""

    connect_s: float = 2.0
    call_s: float = 30.0
    most_bytes: int = 16 * 2**20
    most_values: int = 1_000_000


class SilentError(Exception):
    """The answer was not whole in time. What was asked may have been done, and may still be."""


class BrokenError(Exception):
    """The connection broke before the answer was whole. What was asked may have been done."""


class UnusableError(Exception):
    """What came is no answer that may be used; says why. What was asked may have been done."""


@dataclass(frozen=True)
class Answer:
    """A whole answer, unpacked; `reason` are the words of its first line, and header names are lower-case."""

    status: int
    reason: str
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Server:
    """The server behind `https://HOST:PORT`. Connections are kept for the next call; safe to use from many tasks."""

    url: str
    trust: Trust
    bounds: Bounds = Bounds()
    default_port: int = 443
    _free: list[Connection] = field(default_factory=list, init=False)
    _limit: anyio.CapacityLimiter = field(default_factory=lambda: anyio.CapacityLimiter(_MOST_CONNECTIONS), init=False)

    async def call(self, method: str, target: str, headers: Mapping[str, str], body: bytes = b"") -> Answer:
        """Send a request and return what is answered, whatever its status.

        Raises:
            NotConnectedError, NotTrustedError: nothing was sent.
            SilentError, BrokenError, UnusableError: it was sent, or a part of it.

        """
        try:
            with anyio.fail_after(self.bounds.call_s):
                async with self._limit:
                    return await self._called(method, target, headers, body)
        except TimeoutError as error:
            raise SilentError(f"did not answer in {self.bounds.call_s:g} s") from error

    async def _called(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Answer:
        connection = self._kept() or await self._new()
        protocol = h11.Connection(h11.CLIENT)
        keep = False
        try:
            await connection.send(self._request(protocol, method, target, headers, body))
            answer = await self._answer(connection, protocol)
            keep = protocol.our_state is h11.DONE and protocol.their_state is h11.DONE
        except h11.ProtocolError as error:
            raise UnusableError("sent what is no whole answer") from error
        except OSError as error:
            raise BrokenError("the connection broke") from error
        finally:
            if keep:
                self._free.append(connection)
            else:
                connection.close()
        return answer

    def _kept(self) -> Connection | None:
        """A connection of an earlier call that is still open."""
        while self._free:
            connection = self._free.pop()
            if connection.idle:
                return connection
            connection.close()
        return None

    async def _new(self) -> Connection:
        parts = urlsplit(self.url)
        port = parts.port or self.default_port
        return await connect(str(parts.hostname), port, self._context, self.trust, self.bounds.connect_s)

    @cached_property
    def _context(self) -> ssl.SSLContext:
        return self.trust.context()

    def _request(
        self, protocol: h11.Connection, method: str, target: str, headers: Mapping[str, str], body: bytes
    ) -> bytes:
        sent = {
            "Host": urlsplit(self.url).netloc,
            "Accept-Encoding": "gzip",
            "Content-Length": str(len(body)),
            **headers,
        }
        request = h11.Request(method=method, target=target, headers=list(sent.items()))
        events: tuple[h11.Event, ...] = (request, *([h11.Data(data=body)] if body else []), h11.EndOfMessage())
        return b"".join(protocol.send(event) or b"" for event in events)

    async def _answer(self, connection: Connection, protocol: h11.Connection) -> Answer:
        """Read the answer to its end, as far as the bounds let it."""
        head: h11.Response | None = None
        headers: dict[str, str] = {}
        unpacking: _Unpacking | None = None
        while True:
            event = protocol.next_event()
            if event is h11.NEED_DATA:
                protocol.receive_data(await _received(connection, protocol))
            elif isinstance(event, h11.Response):
                headers = {name.decode("latin-1"): text.decode("latin-1") for name, text in event.headers}
                head, unpacking = event, self._begun(event.status_code, headers)
            elif isinstance(event, h11.Data) and unpacking is not None:
                unpacking.take(bytes(event.data))
            elif isinstance(event, h11.EndOfMessage) and head is not None and unpacking is not None:
                return Answer(head.status_code, head.reason.decode("utf-8", "replace"), headers, unpacking.whole())
            elif not isinstance(event, h11.InformationalResponse):
                raise BrokenError("it closed the connection before it had answered")

    def _begun(self, status: int, headers: Mapping[str, str]) -> _Unpacking:
        """See that a body may be read at all."""
        if 300 <= status < 400:
            raise UnusableError(f"answered with a redirect ({status}), which is not followed")
        length = headers.get("content-length", "0")
        if len(length) > 15 or int(length) > self.bounds.most_bytes:
            raise UnusableError(f"answers more than {self.bounds.most_bytes} bytes")
        encoding = headers.get("content-encoding", "identity").lower()
        if encoding not in ("identity", "gzip"):
            raise UnusableError("answers in an encoding that was not asked for")
        return _Unpacking(self.bounds.most_bytes, packed=encoding == "gzip")


async def _received(connection: Connection, protocol: h11.Connection) -> bytes:
    """What came next; b"" where the other side has closed, which is how some answers end."""
    piece = await connection.receive()
    if not piece and protocol.their_state is h11.SEND_RESPONSE:
        raise BrokenError("it closed the connection before it had answered")
    return piece


class _Unpacking:
    """A body as it comes: packed or not, there is never more of it in memory than the bound and one piece."""

    def __init__(self, most: int, *, packed: bool) -> None:
        self._most, self._read, self._body = most, 0, bytearray()
        self._unpack = zlib.decompressobj(_GZIP) if packed else None

    def take(self, piece: bytes) -> None:
        """Take what came next."""
        self._read += len(piece)
        if self._unpack is not None:
            try:
                piece = self._unpack.decompress(piece, self._most + 1 - len(self._body))
            except zlib.error as error:
                raise UnusableError("answers what cannot be unpacked") from error
        self._body += piece
        if len(self._body) > self._most or self._read > self._most:
            raise UnusableError(f"answers more than {self._most} bytes")

    def whole(self) -> bytes:
        """All of it, once the end has come."""
        if self._unpack is not None and not self._unpack.eof:
            raise UnusableError("answers what cannot be unpacked")
        return bytes(self._body)
