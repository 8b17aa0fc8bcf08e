"""Logging in: by a private key, by a key that the agent holds, or by a password. Nothing else is ever tried.

What is needed is read before anything is sent, and is used once the host has proven its key.
"""

from __future__ import annotations

import copy
import functools
import io
import os
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from atlas_mcp import secrets
from atlas_mcp.engines.ssh.settings import Login
from atlas_mcp.engines.ssh.ways import fingerprint_of
from atlas_mcp.errors import CallerError, Code

if TYPE_CHECKING:
    import paramiko
    from paramiko.agent import AgentKey

Proof = Callable[["paramiko.Transport"], Sequence[str]]  # logs in; returns what the host wants besides
_AGENT_S = 10.0  # for each answer of the agent: a person may have to confirm
_MOST_ANSWER = 256 * 1024  # bytes, as OpenSSH has it
_MOST_KEYS = 2048
_MOST_CERTIFICATE = 64 * 1024


@contextmanager
def proof(login: Login) -> Iterator[Proof]:
    """What logs in, ready to be used.

    Raises:
        CallerError: `credential_missing`: a key, its passphrase, its certificate, the agent or the password is not
            there, or cannot be used.

    """
    if login.password is not None:
        password = secrets.resolve(login.password)
        yield lambda transport: transport.auth_password(login.user, password)
    elif login.agent is not None:
        with _agent_key(login.agent) as held:
            yield lambda transport: transport.auth_publickey(login.user, held)
    else:
        key = _private_key(login)
        yield lambda transport: transport.auth_publickey(login.user, key)


def _private_key(login: Login) -> paramiko.PKey:
    text = secrets.resolve(login.identity or "") + "\n"
    key = _read(text, secrets.resolve(login.passphrase) if login.passphrase else None)
    if login.certificate is not None:
        key = copy.copy(key)
        _certify(key, login.certificate)
    return key


@functools.lru_cache(maxsize=64)  # what a passphrase protects takes long to be opened, by design
def _read(text: str, passphrase: str | None) -> paramiko.PKey:
    import paramiko

    for kind in (paramiko.Ed25519Key, paramiko.ECDSAKey, paramiko.RSAKey):
        try:
            return kind.from_private_key(io.StringIO(text), passphrase)
        except paramiko.PasswordRequiredException as error:
            raise _missing("the private key has a passphrase", "Give passphrase, a reference to it.") from error
        except (paramiko.SSHException, ValueError, IndexError):
            continue
    cause = "the identity is no private key" + (", or the passphrase is wrong" if passphrase else "")
    raise _missing(cause, "Make one of its own for ATLAS: ssh-keygen -t ed25519")


def _certify(key: paramiko.PKey, path: Path) -> None:
    """Have a private key log in by its certificate, read anew each time: it is often made for hours only."""
    try:
        with path.open(encoding="utf-8") as file:
            text = file.read(_MOST_CERTIFICATE)
        key.load_certificate(text)
    except OSError as error:
        raise _missing(f"{path}: {error.strerror}", "Put the certificate there.") from error
    except (ValueError, IndexError) as error:
        raise _missing(f"{path} is no certificate of the private key", "ssh-keygen -s makes one.") from error
    if key.public_blob is None or "-cert-" not in key.public_blob.key_type:
        raise _missing(f"{path} is no certificate", "Name the file that ends in -cert.pub.")


@contextmanager
def _agent_key(wanted: str) -> Iterator[AgentKey]:
    """The key of that fingerprint which the agent holds: it alone is offered to hosts, however many there are."""
    import paramiko
    from paramiko.agent import AgentKey, AgentSSH

    class Agent(AgentSSH):
        """Paramiko's own, but bounded in time and size, and without a look at keys that nobody wants."""

        def __init__(self, connection: socket.socket) -> None:
            super().__init__()
            self._conn: Any = connection

        def _read_all(self, wanted: int) -> bytes:
            if wanted > _MOST_ANSWER:
                raise paramiko.SSHException("its answer is too long")
            answer: bytes = super()._read_all(wanted)  # type: ignore[misc]
            return answer

        def key(self) -> AgentKey | None:
            _, answer = self._send_message(b"\x0b")  # type: ignore[attr-defined]
            for _ in range(min(answer.get_int(), _MOST_KEYS)):
                blob, _comment = answer.get_binary(), answer.get_binary()
                if fingerprint_of(blob) == wanted:
                    return AgentKey(self, blob)
            return None

    path = os.environ.get("SSH_AUTH_SOCK", "")
    if not path or not hasattr(socket, "AF_UNIX"):
        raise _missing("there is no SSH agent: SSH_AUTH_SOCK is not set", "Set it where the server starts.")
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(_AGENT_S)
        try:
            connection.connect(path)
            key = Agent(connection).key()
        except (OSError, EOFError, paramiko.SSHException, ValueError, IndexError) as error:
            cause = getattr(error, "strerror", None) or str(error) or type(error).__name__
            raise _missing(f"the SSH agent does not answer ({cause})", "Look whether it runs: ssh-add -l") from error
        if key is None:
            raise _missing(f"the SSH agent does not hold the key {wanted}", "Add it there: ssh-add") from None
        yield key


def _missing(cause: str, remedy: str) -> CallerError:
    return CallerError(Code.CREDENTIAL_MISSING, f"Unable to log in: {cause}.", remedy)
