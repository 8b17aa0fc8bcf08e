"""One connection: the host proves its key before anything is sent to it, then ATLAS logs in. All is bounded in time."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from atlas_mcp.domain.text import line
from atlas_mcp.engines.ssh import logins
from atlas_mcp.engines.ssh.ways import Hop, fingerprint
from atlas_mcp.errors import Code, TargetError, TransientError

if TYPE_CHECKING:
    import paramiko

CONNECT_S, KEEPALIVE_S = 10.0, 15
_UNANSWERED_MS = 30_000  # after which the system gives a connection up that sends and hears nothing
_RSA = ("rsa-sha2-512", "rsa-sha2-256")
_KINDS = ("ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", *_RSA)


def connect(hop: Hop, through: paramiko.Transport | None) -> paramiko.Transport:
    """Log in to a host, through the connection to its jump host where it has one. Blocks.

    Raises:
        TransientError: nobody answered, or not in time.
        TargetError: the host is another one, or does not let us in.
        CallerError: `credential_missing`.

    """
    if not hop.key:
        raise _untrusted(
            hop,
            "its host key is not known",
            f"Have an operator look at it and accept it: atlas-mcp hosts accept {hop.place} {hop.name}",
        )
    with logins.proof(hop.login) as log_in:
        kind = hop.key.split(" ")[0]
        transport, shown = _greeted(hop, through, _RSA if kind == "ssh-rsa" else (kind,))
        try:
            if shown != hop.key:
                raise _untrusted(hop, f"it shows another host key, {fingerprint(shown)}", _ANOTHER)
            _log_in(transport, hop, log_in)
        except BaseException:
            transport.close()
            raise
    return transport


def shown_key(hop: Hop, through: paramiko.Transport | None) -> str:
    """The key that a host proves to have, whichever it is. Nothing else is sent. Blocks.

    Raises:
        TransientError: nobody answered, or not in time.

    """
    transport, shown = _greeted(hop, through, _KINDS)
    transport.close()
    return shown


def unreached(hop: Hop, error: Exception) -> TransientError:
    """That nobody answered, or not in time."""
    cause = line(str(error) or type(error).__name__, 200)
    return TransientError(Code.TARGET_TIMEOUT, f"Unable to reach {hop.told}: {cause}.", "Look whether it runs.")


def _greeted(hop: Hop, through: paramiko.Transport | None, kinds: tuple[str, ...]) -> tuple[paramiko.Transport, str]:
    """A connection, and the key, of one of these kinds, that its other end has proven to have."""
    import paramiko

    transport: paramiko.Transport | None = None
    try:
        transport = paramiko.Transport(_socket(hop) if through is None else _channel(hop, through))
        transport.get_security_options().key_types = kinds
        transport.start_client(timeout=CONNECT_S)
        key = transport.get_remote_server_key()
        return transport, f"{key.get_name()} {key.get_base64()}"
    except paramiko.ssh_exception.IncompatiblePeer as error:
        _close(transport)
        raise _untrusted(hop, f"it has no host key of the kind {' or '.join(kinds)}", _ANOTHER) from error
    except (OSError, EOFError, paramiko.SSHException) as error:
        _close(transport)
        raise unreached(hop, error) from error


def _socket(hop: Hop) -> socket.socket:
    sock = socket.create_connection((hop.address, hop.port), CONNECT_S)
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    if hasattr(socket, "TCP_USER_TIMEOUT"):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, _UNANSWERED_MS)
    return sock


def _channel(hop: Hop, through: paramiko.Transport) -> paramiko.Channel:
    """A connection from the jump host to the host: the jump host sees nothing of what goes through it."""
    return through.open_channel("direct-tcpip", (hop.address, hop.port), ("127.0.0.1", 0), timeout=CONNECT_S)


def _close(transport: paramiko.Transport | None) -> None:
    if transport is not None:
        transport.close()


def _log_in(transport: paramiko.Transport, hop: Hop, log_in: logins.Proof) -> None:
    import paramiko

    transport.auth_timeout = CONNECT_S
    try:
        wanted = log_in(transport)
    except paramiko.AuthenticationException as error:
        if "timeout" in str(error).lower() or not transport.is_active():
            raise unreached(hop, error) from error
        raise _rejected(hop, "what it was shown was not accepted") from error
    except (OSError, EOFError, paramiko.SSHException) as error:
        raise unreached(hop, error) from error
    if wanted or not transport.is_authenticated():
        raise _rejected(hop, f"it wants another proof besides ({line(', '.join(wanted), 100)})")
    transport.set_keepalive(KEEPALIVE_S)


def _rejected(hop: Hop, cause: str) -> TargetError:
    login = hop.login
    way = {"key": login.identity, "key in the agent": login.agent, "password": login.password}
    what = next(name for name, value in way.items() if value is not None)
    return TargetError(
        Code.CREDENTIAL_REJECTED,
        f"Unable to log in to {hop.told} as {login.user} by {what}: {cause}.",
        "Have the host accept it: authorized_keys, TrustedUserCAKeys or the password there; or mend the settings.",
    )


_ANOTHER = (
    "Nothing was sent. Where the host was made anew, put its new key into host_key, or accept it anew; else somebody"
    " is in between."
)


def _untrusted(hop: Hop, cause: str, remedy: str) -> TargetError:
    return TargetError(Code.HOST_UNTRUSTED, f"Unable to trust {hop.told}: {cause}.", remedy)
