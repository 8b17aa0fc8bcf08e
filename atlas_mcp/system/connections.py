"""Encrypted connections that are waited for and never block: each wait can be cancelled, and closing never waits.

Owns sockets, the names of hosts, and whether a server is the one that the settings trust. Knows no protocol above TLS.
A connection is bound to no event loop, so that one may be kept over several.
"""

from __future__ import annotations

import hashlib
import socket
import ssl
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TypeVar

import anyio
import anyio.lowlevel

T = TypeVar("T")
_PIECE = 2**16


class Cause(Enum):
    """Why there is no connection, as far as can be told."""

    NAME_UNKNOWN = "the name is not known"
    REFUSED = "it was refused"
    NO_ROUTE = "there is no route"
    NO_NETWORK = "the network is not reached"
    SILENT = "nobody answered"
    FAILED = "it failed"


class NotConnectedError(Exception):
    """There is no connection, so that nothing was sent."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(cause.value)
        self.cause = cause


class NotTrustedError(Exception):
    """Whoever answers is not proven to be the server that is meant; says why, as the library does. Nothing was sent."""


@dataclass(frozen=True)
class Trust:
    """What proves a server: a CA's file, the SHA-256 fingerprint of its certificate, else the CAs of this machine."""

    ca_file: Path | None = None
    fingerprint: str | None = None

    def context(self) -> ssl.SSLContext:
        """How a handshake is made. Raises `NotTrustedError` where the file holds no certificate."""
        if self.fingerprint:  # then nothing else counts: dates and names neither
            pinned = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            pinned.check_hostname = False
            pinned.verify_mode = ssl.CERT_NONE
            return pinned
        try:
            return ssl.create_default_context(cafile=str(self.ca_file) if self.ca_file else None)
        except OSError as error:  # ssl.SSLError is one
            raise NotTrustedError(str(error)) from error

    def check(self, certificate: bytes) -> None:
        """Hold a certificate to the fingerprint, where there is one."""
        wanted = (self.fingerprint or "").replace(":", "").lower()
        if wanted and hashlib.sha256(certificate).hexdigest() != wanted:
            raise NotTrustedError("its fingerprint is another one")


class Connection:
    """One connection after its handshake. What breaks it is an `OSError`; nothing of it waits in a thread."""

    def __init__(self, sock: ssl.SSLSocket) -> None:
        self._sock = sock
        self.close = weakref.finalize(self, sock.close)  # also where nobody closes it

    async def send(self, data: bytes) -> None:
        """Send all of it."""
        view = memoryview(data)
        while view:
            view = view[await _when_ready(self._sock, lambda rest=view: self._sock.send(rest)) :]  # type: ignore[misc]

    async def receive(self) -> bytes:
        """What has come, b"" once the other side has closed."""
        await anyio.lowlevel.checkpoint()  # one who sends without a pause is no reason to go past a deadline
        return await _when_ready(self._sock, lambda: self._sock.recv(_PIECE))

    @property
    def idle(self) -> bool:
        """Whether it is open and nothing has come: one that nobody uses has nothing to say."""
        try:
            self._sock.recv(1)
        except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
            return True
        except OSError:
            return False
        return False


async def connect(host: str, port: int, context: ssl.SSLContext, trust: Trust, within_s: float) -> Connection:
    """A connection to a server that has proven itself; `context` is that of the trust.

    Raises:
        NotConnectedError, NotTrustedError: there is none; nothing was sent.

    """
    try:
        with anyio.fail_after(within_s):
            plain = await _reached(host, port, within_s)
            sock = context.wrap_socket(plain, server_hostname=host, do_handshake_on_connect=False)
            try:
                await _when_ready(sock, sock.do_handshake)
                trust.check(sock.getpeercert(binary_form=True) or b"")
            except BaseException:
                sock.close()
                raise
    except TimeoutError as error:
        raise NotConnectedError(Cause.SILENT) from error
    except ssl.SSLError as error:
        raise NotTrustedError(str(error)) from error
    except (OSError, UnicodeError) as error:
        raise NotConnectedError(_cause(error)) from error
    return Connection(sock)


async def _reached(host: str, port: int, within_s: float) -> socket.socket:
    """A socket that is connected to the first address that answers; each has its share of the time."""
    places = await anyio.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    failure: OSError = TimeoutError()
    for family, kind, protocol, _, place in places:
        sock = socket.socket(family, kind, protocol)
        try:
            sock.setblocking(False)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with anyio.fail_after(within_s / len(places)):
                await _connected(sock, place)
        except OSError as error:  # TimeoutError is one
            sock.close()
            failure = error
        except BaseException:
            sock.close()
            raise
        else:
            return sock
    raise failure


async def _connected(sock: socket.socket, place: tuple[str | int, ...]) -> None:
    try:
        sock.connect(place)
    except BlockingIOError:
        await anyio.wait_writable(sock)
        if number := sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):
            raise OSError(number, "") from None  # of the class that the number has


async def _when_ready(sock: ssl.SSLSocket, act: Callable[[], T]) -> T:
    """Do what the socket lets one do only once something has come, or can be sent."""
    while True:
        try:
            return act()
        except ssl.SSLWantReadError:
            await anyio.wait_readable(sock)
        except ssl.SSLWantWriteError:
            await anyio.wait_writable(sock)


def _cause(error: Exception) -> Cause:
    import errno

    if isinstance(error, socket.gaierror | UnicodeError):
        return Cause.NAME_UNKNOWN
    by_number = {
        errno.ECONNREFUSED: Cause.REFUSED,
        errno.EHOSTUNREACH: Cause.NO_ROUTE,
        errno.ENETUNREACH: Cause.NO_NETWORK,
        errno.ETIMEDOUT: Cause.SILENT,
    }
    return by_number.get(getattr(error, "errno", None) or 0, Cause.FAILED)
