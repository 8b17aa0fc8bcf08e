"""Connections to hosts: each proves the key that the settings name, and is kept. All is bounded in time and size.

Paramiko blocks, so that each call is a thread of its own, of a number that the engine's limits keep small.
"""

from __future__ import annotations

import io
import socket
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import anyio

from atlas_mcp import secrets
from atlas_mcp.domain.text import line
from atlas_mcp.engines.ssh.settings import HostSettings
from atlas_mcp.errors import Code, TargetError, TransientError

if TYPE_CHECKING:
    import paramiko

T = TypeVar("T")
_CONNECT_S, _CALL_S, _KEEPALIVE_S = 10.0, 30.0, 15
_WHOLE_S = 60.0  # for all of a call: paramiko itself waits for some answers without a bound
_MOST_AT_ONCE = 40
_RSA = ("rsa-sha2-512", "rsa-sha2-256")


class Connections:
    """One connection to each host, made when it is needed and again when it has broken."""

    def __init__(self) -> None:
        self._transports: dict[HostSettings, paramiko.Transport] = {}
        self._locks: dict[HostSettings, threading.Lock] = {}
        self._threads = anyio.CapacityLimiter(_MOST_AT_ONCE)

    async def call(self, host: HostSettings, program: str, most: int) -> str:
        """What a program for /bin/sh writes, at most so many bytes. It must end soon.

        Raises:
            TransientError: nobody answered, or not in time; whether it ran is not known.
            TargetError: the host is another one, or does not let us in; the program failed.

        """
        return await self._within(host, partial(self._call, host, program, most))

    async def reach(self, host: HostSettings) -> None:
        """Log in, and run nothing.

        Raises:
            TransientError, TargetError: as `call`.

        """
        await self._within(host, partial(self._connected, host))

    async def _within(self, host: HostSettings, work: Callable[[], T]) -> T:
        """Do something in a thread, for a bounded time: what hangs then is ended by closing its connection."""
        try:
            with anyio.fail_after(_WHOLE_S):
                return await anyio.to_thread.run_sync(work, limiter=self._threads, abandon_on_cancel=True)
        except TimeoutError as error:
            transport = self._transports.pop(host, None)
            if transport is not None:
                transport.close()
            raise _unreached(host, TimeoutError("it took too long")) from error

    def _call(self, host: HostSettings, program: str, most: int) -> str:
        import paramiko

        until = time.monotonic() + _CALL_S
        transport = self._connected(host)
        try:
            channel = transport.open_session(timeout=_CONNECT_S)
            try:
                channel.settimeout(_CALL_S)
                channel.set_combine_stderr(True)
                channel.exec_command("exec /bin/sh -s")
                channel.sendall(program.encode())
                channel.shutdown_write()
                answer = _received(channel, most, until)
                if not channel.status_event.wait(max(0.0, until - time.monotonic())):
                    raise TimeoutError("it took too long")
                code = channel.recv_exit_status()
                if code == -1:
                    raise EOFError("the connection broke before it had ended")
            finally:
                channel.close()
        except (OSError, EOFError, paramiko.SSHException) as error:
            self._drop(host, transport)
            raise _unreached(host, error) from error
        if code != 0:
            cause = line(answer[-400:], 300) or f"exit code {code}"
            raise TargetError(Code.TARGET_FAILED, f"Unable to act on {host.address}: {cause}.", "Look at the host.")
        return answer

    def _connected(self, host: HostSettings) -> paramiko.Transport:
        with self._locks.setdefault(host, threading.Lock()):
            known = self._transports.get(host)
            if known is None or not known.is_active():
                known = self._transports[host] = _connect(host)
        return known

    def _drop(self, host: HostSettings, transport: paramiko.Transport) -> None:
        transport.close()
        with self._locks.setdefault(host, threading.Lock()):
            if self._transports.get(host) is transport:
                del self._transports[host]


def _connect(host: HostSettings) -> paramiko.Transport:
    import paramiko

    key = _private_key(host)
    try:
        sock = socket.create_connection((host.address, host.port), _CONNECT_S)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        transport = paramiko.Transport(sock)
    except (OSError, paramiko.SSHException) as error:
        raise _unreached(host, error) from error
    try:
        _log_in(transport, host, key)
    except BaseException:
        transport.close()
        raise
    return transport


def _log_in(transport: paramiko.Transport, host: HostSettings, key: paramiko.PKey) -> None:
    """Have the host prove its key, then log in."""
    import paramiko

    kind, _, pinned = host.host_key.partition(" ")
    try:
        transport.get_security_options().key_types = _RSA if kind == "ssh-rsa" else (kind,)
        transport.start_client(timeout=_CONNECT_S)
        shown = transport.get_remote_server_key()
        if (shown.get_name(), shown.get_base64()) != (kind, pinned):
            raise _another(host, "it shows another host key")
        transport.auth_timeout = _CONNECT_S
        transport.auth_publickey(host.user, key)
        transport.set_keepalive(_KEEPALIVE_S)
    except paramiko.AuthenticationException as error:
        cause = f"Unable to log in to {host.address} as {host.user}: the key was not accepted."
        raise TargetError(Code.CREDENTIAL_REJECTED, cause, "Put its public key into authorized_keys there.") from error
    except paramiko.ssh_exception.IncompatiblePeer as error:
        raise _another(host, f"it has no key of the kind {kind}") from error
    except (OSError, EOFError, paramiko.SSHException) as error:
        raise _unreached(host, error) from error


def _private_key(host: HostSettings) -> paramiko.PKey:
    import paramiko

    text = secrets.resolve(host.identity) + "\n"
    for kind in (paramiko.Ed25519Key, paramiko.ECDSAKey, paramiko.RSAKey):
        try:
            return kind.from_private_key(io.StringIO(text))
        except (paramiko.SSHException, ValueError):
            continue
    raise TargetError(
        Code.CREDENTIAL_REJECTED,
        f"Unable to log in to {host.address}: its identity is no private key that can be used without a passphrase.",
        "Make one of its own for ATLAS: ssh-keygen -t ed25519 -N ''",
    )


def _received(channel: paramiko.Channel, most: int, until: float) -> str:
    """What comes until the end, at most so many bytes; the rest is left unread."""
    content = bytearray()
    while len(content) <= most:
        left_s = until - time.monotonic()
        if left_s <= 0:
            raise TimeoutError("it took too long")
        channel.settimeout(left_s)
        piece = channel.recv(min(65_536, most + 1 - len(content)))
        if not piece:
            break
        content += piece
    return bytes(content[:most]).decode("utf-8", "replace")


def _unreached(host: HostSettings, error: Exception) -> TransientError:
    cause = line(str(error) or type(error).__name__, 200)
    return TransientError(
        Code.TARGET_TIMEOUT, f"Unable to reach {host.address}:{host.port}: {cause}.", "Look whether it runs."
    )


def _another(host: HostSettings, cause: str) -> TargetError:
    return TargetError(
        Code.TARGET_FAILED,
        f"Unable to trust {host.address}:{host.port}: {cause}.",
        "Nothing was sent. Where the host was made anew, put its new key into host_key; else somebody is in between.",
    )
