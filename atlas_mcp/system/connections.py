"""Whom a connection goes to: what proves a server, and why there is no connection.

Knows no protocol above TLS, and opens nothing itself.
"""

from __future__ import annotations

import errno
import hashlib
import os
import socket
import ssl
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path


class Cause(Enum):
    """Why there is no connection, as far as can be told."""

    NAME_UNKNOWN = "the name is not known"
    REFUSED = "it was refused"
    NO_ROUTE = "there is no route"
    NO_NETWORK = "the network is not reached"
    SILENT = "nobody answered"
    FAILED = "it failed"


_BY_NUMBER = {
    errno.ECONNREFUSED: Cause.REFUSED,
    errno.EHOSTUNREACH: Cause.NO_ROUTE,
    errno.ENETUNREACH: Cause.NO_NETWORK,
    errno.ETIMEDOUT: Cause.SILENT,
}


class NotConnectedError(Exception):
    """There is no connection, so that nothing was sent."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(cause.value)
        self.cause = cause


class NotTrustedError(Exception):
    """Whoever answers is not proven to be the server that is meant; says why, as the library does. Nothing was sent."""


@dataclass(frozen=True)
class Identity:
    """What proves us to a server that asks for it: a certificate with its chain, and its private key, both as PEM."""

    certificate: str
    key: str = field(repr=False)


@dataclass(frozen=True)
class Trust:
    """What proves a server: a CA, by file or text, the SHA-256 fingerprint of its certificate, else this machine's CAs.

    `identity` is what proves us there.
    """

    ca_file: Path | None = None
    fingerprint: str | None = None
    ca: str = ""
    identity: Identity | None = None

    def context(self) -> ssl.SSLContext:
        """How a handshake is made. Raises `NotTrustedError` where what should be a certificate, or its key, is none."""
        context = self._proving()
        if self.identity is not None:
            try:
                with _private_file(f"{self.identity.certificate}\n{self.identity.key}") as path:
                    context.load_cert_chain(path, password="")
            except (OSError, ValueError) as error:
                raise NotTrustedError("our own certificate and its key cannot be used") from error
        return context

    def _proving(self) -> ssl.SSLContext:
        if self.fingerprint:  # then nothing else counts: dates and names neither
            pinned = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            pinned.check_hostname = False
            pinned.verify_mode = ssl.CERT_NONE
            pinned.sslobject_class = _held_to(self.fingerprint.replace(":", "").lower())
            return pinned
        try:
            return ssl.create_default_context(
                cafile=str(self.ca_file) if self.ca_file else None, cadata=self.ca or None
            )
        except (OSError, ValueError) as error:  # ssl.SSLError is one
            raise NotTrustedError(str(error)) from error


@contextmanager
def _private_file(text: str) -> Iterator[str]:
    """A file for a library that reads from files alone: in memory where there is such, so that no crash keeps it."""
    if hasattr(os, "memfd_create"):
        descriptor = os.memfd_create("identity")
        with os.fdopen(descriptor, "w") as file:
            file.write(text)
            file.flush()
            yield f"/proc/self/fd/{descriptor}"
    else:
        with tempfile.NamedTemporaryFile("w") as file:
            file.write(text)
            file.flush()
            yield file.name


def _held_to(fingerprint: str) -> type[ssl.SSLObject]:
    """TLS whose handshake fails, before anything can be sent, where the certificate is another one."""

    class Pinned(ssl.SSLObject):
        def do_handshake(self) -> None:
            super().do_handshake()
            certificate = self.getpeercert(binary_form=True) or b""
            if hashlib.sha256(certificate).hexdigest() != fingerprint:
                raise ssl.SSLError(ssl.SSL_ERROR_SSL, "its fingerprint is another one")

    return Pinned


def no_connection(error: BaseException | None) -> NotConnectedError | NotTrustedError:
    """What the error that a connection failed with says; where several addresses were tried, the last one's."""
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return NotTrustedError(str(error))
        if isinstance(error, socket.gaierror):
            return NotConnectedError(Cause.NAME_UNKNOWN)
        if isinstance(error, OSError) and error.errno in _BY_NUMBER:
            return NotConnectedError(_BY_NUMBER[error.errno])
        error = error.exceptions[-1] if isinstance(error, BaseExceptionGroup) else error.__cause__
    return NotConnectedError(Cause.FAILED)
