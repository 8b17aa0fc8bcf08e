"""One server's HTTP interface, which nothing is believed of: every call is bounded in time, size and form.

Owns the bounds that hold for whatever a target answers, and knows no product. A call has one deadline for all of it,
which no byte extends; it ends at once where it is cancelled. Redirects are not followed, since they would carry what is
sent elsewhere. What is packed is unpacked up to the bound, and no further.
"""

from __future__ import annotations

import ssl
import zlib
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import anyio
import httpx
from anyio.lowlevel import EventLoopToken, RunVar, current_token

from atlas_mcp.system.connections import Cause, NotConnectedError, Trust, no_connection

_LIMITS = httpx.Limits(max_connections=16, max_keepalive_connections=16)
_GZIP = 16 + zlib.MAX_WBITS
_OPENED: RunVar[list[AsyncGenerator[httpx.AsyncClient]]] = RunVar("clients of this event loop")


@dataclass(frozen=True)
class Bounds:
    """How long a call may take, of which so long to connect, and again to shake hands; how much an answer may be."""

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
    _kept: _Kept | None = field(default=None, init=False)

    async def call(self, method: str, target: str, headers: Mapping[str, str], body: bytes = b"") -> Answer:
        """Send a request and return what is answered, whatever its status.

        Raises:
            NotConnectedError, NotTrustedError: nothing was sent.
            SilentError, BrokenError, UnusableError: it was sent, or a part of it.

        """
        try:
            with anyio.fail_after(self.bounds.call_s):
                return await self._called(method, target, headers, body)
        except TimeoutError as error:
            raise SilentError(f"did not answer in {self.bounds.call_s:g} s") from error

    async def _called(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Answer:
        client = await self._client()
        url = client.base_url.copy_with(raw_path=target.encode())
        try:
            async with client.stream(method, url, headers=dict(headers), content=body) as response:
                return await self._answer(response)
        except httpx.ConnectTimeout as error:
            raise NotConnectedError(Cause.SILENT) from error
        except httpx.ConnectError as error:
            failed = error.__cause__  # httpcore's, which hides its own cause
            raise no_connection(failed and failed.__context__) from error
        except httpx.ProtocolError as error:
            if "disconnected" in str(error):  # httpcore's word for an end where an answer should begin
                raise BrokenError("it closed the connection before it had answered") from error
            raise UnusableError("sent what is no whole answer") from error
        except (httpx.TransportError, OSError) as error:  # what is no TLS amid a call is an ssl.SSLError
            raise BrokenError("the connection broke") from error

    async def _client(self) -> httpx.AsyncClient:
        """The client of this event loop."""
        loop = current_token()
        if self._kept is None or self._kept.loop != loop:
            opened = _opened(self.url, self.default_port, self.trust.context(), self.bounds.connect_s)
            _OPENED.set([*_OPENED.get([]), opened])
            self._kept = _Kept(loop, await anext(opened))
        return self._kept.client

    async def _answer(self, response: httpx.Response) -> Answer:
        """Read the answer to its end, as far as the bounds let it."""
        length = response.headers.get("content-length", "0")
        if len(length) > 15 or int(length) > self.bounds.most_bytes:
            raise UnusableError(f"answers more than {self.bounds.most_bytes} bytes")
        encoding = response.headers.get("content-encoding", "identity").lower()
        if encoding not in ("identity", "gzip"):
            raise UnusableError("answers in an encoding that was not asked for")
        unpacking = _Unpacking(self.bounds.most_bytes, packed=encoding == "gzip")
        async for piece in response.aiter_raw():
            unpacking.take(piece)
        reason = response.extensions["reason_phrase"].decode("utf-8", "replace")
        return Answer(response.status_code, reason, dict(response.headers), unpacking.whole())


@dataclass(frozen=True)
class _Kept:
    """A client, and the event loop that its connections belong to."""

    loop: EventLoopToken
    client: httpx.AsyncClient


async def _opened(
    url: str, default_port: int, context: ssl.SSLContext, connect_s: float
) -> AsyncGenerator[httpx.AsyncClient]:
    """A client until its event loop ends, which closes its generators, and so the client and its connections."""
    parts = urlsplit(url)
    try:
        origin = httpx.URL(scheme="https", host=str(parts.hostname), port=parts.port or default_port)
        if not origin.host:  # which reads an international name, too
            raise httpx.InvalidURL("no host")
    except (httpx.InvalidURL, UnicodeError) as error:
        raise NotConnectedError(Cause.NAME_UNKNOWN) from error
    client = httpx.AsyncClient(
        base_url=origin,
        headers={"Accept-Encoding": "gzip"},
        timeout=httpx.Timeout(None, connect=connect_s),
        transport=_Transport(verify=context, limits=_LIMITS, retries=0, trust_env=False),
        trust_env=False,
        follow_redirects=False,
    )
    try:
        yield client
    finally:
        await client.aclose()


class _Transport(httpx.AsyncHTTPTransport):
    """What keeps from the client what it would act upon by itself: where a redirect leads, and cookies."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        half_open: list[Any] = []

        async def trace(event: str, info: Mapping[str, Any]) -> None:
            if event == "connection.connect_tcp.complete":
                half_open.append(info["return_value"])
            elif event == "connection.start_tls.complete":
                half_open.clear()

        request.extensions["trace"] = trace
        try:
            response = await super().handle_async_request(request)
        finally:
            for stream in half_open:  # httpcore leaves it open where a handshake is cancelled
                with anyio.CancelScope(shield=True):
                    await stream.aclose()
        if 300 <= response.status_code < 400:
            await response.aclose()
            raise UnusableError(f"answered with a redirect ({response.status_code}), which is not followed")
        response.headers.pop("set-cookie", None)
        return response


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
