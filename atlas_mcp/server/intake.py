"""The receiver of Alertmanager's webhook: HTTP on loopback, one path, one method, and a token before anything is read.

What it answers tells Alertmanager what to do: 2xx is taken in, 4xx is wrong and would be so again, 5xx is to be sent
again. A connection is for one message, and ends after some seconds whatever is sent.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import secrets
import socket
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import structlog
from pydantic import ValidationError

from atlas_mcp.app import App
from atlas_mcp.calls import alerts
from atlas_mcp.calls.gate import Call, Gate
from atlas_mcp.domain.remediation.alert import MOST_ALERTS, AlertMessage
from atlas_mcp.errors import AtlasError, CallerError, Code
from atlas_mcp.log import crashed
from atlas_mcp.model import Principal, Role
from atlas_mcp.secrets import resolve
from atlas_mcp.sections import IntakeSettings

log = structlog.get_logger(__name__)

PATH = "/alerts"
MOST_BYTES = 2**20  # of a message
_MOST_HEAD = 16_384
_MOST_S = 10.0  # of a connection, from its first byte to the end of the answer
_MOST_CONNECTIONS = 64
_LEAST_TOKEN = 16
_PRINCIPAL = Principal(name="alertmanager", role=Role.VIEWER, transport="webhook")

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


class _AnswerError(Exception):
    """What ends a message before it is taken in: the status, and why."""

    def __init__(self, status: int, why: str, **headers: str) -> None:
        super().__init__(why)
        self.status = status
        self.headers = headers


class _GoneError(Exception):
    """The sender has gone."""


class Intake:
    """Answers messages; an ASGI application."""

    def __init__(self, app: App, settings: IntakeSettings) -> None:
        """With the token that senders must show.

        Raises:
            CallerError: `credential_missing`; `config_invalid`: the token is short.

        """
        self._app = app
        self._settings = settings
        self._gate = Gate(app)
        token = resolve(settings.token)
        if len(token) < _LEAST_TOKEN:
            cause = f"Unable to use intake.token: it is shorter than {_LEAST_TOKEN} characters."
            raise CallerError(Code.CONFIG_INVALID, cause, "Make one: openssl rand -hex 32")
        self._bearer = f"Bearer {token}".encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one message."""
        headers: dict[str, str] = {}
        try:
            status, told = 200, await self._take_in(scope, receive)
        except _GoneError:
            return
        except _AnswerError as error:
            status, told, headers = error.status, {"error": str(error)}, error.headers
        except AtlasError as error:
            status, told = 503, {"error": error.message}
        except Exception:
            status, told = 500, {"error": crashed(secrets.token_hex(8)).message}
        log.info("alerts_received" if status == 200 else "alerts_refused", status=status, **told)
        body = json.dumps(told).encode()
        fields = {
            "content-type": "application/json",
            "content-length": str(len(body)),
            "connection": "close",
            **headers,
        }
        sent = [(name.encode(), value.encode()) for name, value in fields.items()]
        await send({"type": "http.response.start", "status": status, "headers": sent})
        await send({"type": "http.response.body", "body": body})

    async def _take_in(self, scope: Scope, receive: Receive) -> dict[str, Any]:
        self._check(scope["path"], scope["method"], dict(scope["headers"]))
        body = await _body(receive)
        if not self._gate.within(_PRINCIPAL):
            raise _AnswerError(503, "too many messages a minute", **{"retry-after": "60"})
        self._gate.count(_PRINCIPAL)
        try:
            message = AlertMessage.model_validate_json(body)
        except ValidationError as error:
            where = "/".join(map(str, error.errors(include_input=False, include_url=False)[0]["loc"]))[:100]
            raise _AnswerError(400, f"it is no message of Alertmanager's webhook, version 4: /{where}") from error
        if len(message.alerts) > MOST_ALERTS:
            raise _AnswerError(413, f"more than {MOST_ALERTS} alerts: set max_alerts of the webhook")
        told = await alerts.receive(self._app, Call(_PRINCIPAL), message.alerts, self._settings.alerts)
        return told.model_dump(mode="json")

    def _check(self, path: str, method: str, headers: dict[bytes, bytes]) -> None:
        if path != PATH:
            raise _AnswerError(404, f"only {PATH} is here")
        if method != "POST":
            raise _AnswerError(405, "only POST is answered", allow="POST")
        if not hmac.compare_digest(headers.get(b"authorization", b""), self._bearer):
            raise _AnswerError(401, "the bearer token is not ours", **{"www-authenticate": "Bearer"})
        if b"content-encoding" in headers:
            raise _AnswerError(415, "nothing is unpacked")


async def _body(receive: Receive) -> bytes:
    """The whole body. Of one that is too long the rest is read and dropped: else its sender never sees the answer."""
    kept = bytearray()
    length, more = 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise _GoneError
        chunk = message.get("body", b"")
        length += len(chunk)
        if length <= MOST_BYTES:
            kept += chunk
        more = message.get("more_body", False)
    if length > MOST_BYTES:
        raise _AnswerError(413, f"more than {MOST_BYTES} bytes: set max_alerts of the webhook")
    return bytes(kept)


def bind(settings: IntakeSettings) -> socket.socket:
    """A socket that listens where the settings say.

    Raises:
        CallerError: `config_invalid`: something else listens there, or it is not ours to listen.

    """
    host, port = settings.address or ("", 0)
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        cause = f"Unable to listen at {settings.listen}: {error.strerror}."
        raise CallerError(Code.CONFIG_INVALID, cause, "Set intake.listen to a free port of this machine.") from error


async def serve(intake: Intake, listening: socket.socket) -> None:
    """Answer messages until the process is told to end; those that are being answered then are answered."""
    import uvicorn
    from uvicorn.protocols.http.h11_impl import H11Protocol

    opened: dict[asyncio.Transport, None] = {}  # the oldest first

    class Bounded(H11Protocol):
        """A connection that ends in time, however slowly anything is sent, and before its time where too many came."""

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            self._ends = self.loop.call_later(_MOST_S, transport.abort)
            opened[transport] = None
            if len(opened) > _MOST_CONNECTIONS:  # the newest is no worse than one that has not sent its message yet
                oldest = next(iter(opened))
                del opened[oldest]
                oldest.abort()

        def connection_lost(self, exc: Exception | None) -> None:
            self._ends.cancel()
            opened.pop(self.transport, None)
            super().connection_lost(exc)

    config = uvicorn.Config(
        intake,
        http=Bounded,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        h11_max_incomplete_event_size=_MOST_HEAD,
        timeout_graceful_shutdown=int(_MOST_S),
    )
    await uvicorn.Server(config).serve(sockets=[listening])
