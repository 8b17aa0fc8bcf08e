"""The certificate that an endpoint shows, looked at before any token is sent there."""

from __future__ import annotations

import hashlib
import socket
import ssl
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from atlas_mcp.errors import Code, TargetError

_WAIT_S = 10.0


def fingerprint(endpoint: str) -> str:
    """The SHA-256 fingerprint of it, as PVE prints it. It is not checked here: a person or the node says whose it is.

    Raises:
        TargetError: `cluster_unreachable`.

    """
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    digest = hashlib.sha256(_shown(endpoint, context)).hexdigest().upper()
    return ":".join(digest[at : at + 2] for at in range(0, len(digest), 2))


def signed(endpoint: str, ca_file: Path | None) -> bool:
    """Whether the CA of a file has signed it for this host; without a file, one that this machine trusts.

    Raises:
        TargetError: `cluster_unreachable`; `cluster_certificate`: the file holds no certificate, or the one that is
            shown does not hold at this machine's time.

    """
    try:
        context = ssl.create_default_context(cafile=str(ca_file) if ca_file else None)
    except OSError as error:  # ssl.SSLError is one
        raise TargetError(
            Code.CLUSTER_CERTIFICATE,
            f"Unable to read {ca_file}: there is no certificate in it, or no such file.",
            "Copy /etc/pve/pve-root-ca.pem of the cluster there.",
        ) from error
    try:
        _shown(endpoint, context)
    except ssl.SSLCertVerificationError as error:
        late = untimely(str(error))
        if ca_file and late:
            message = f"Unable to trust the certificate of {endpoint}: {late[0]}."
            raise TargetError(Code.CLUSTER_CERTIFICATE, message, late[1]) from error
        return False
    return True


def untimely(said: str) -> tuple[str, str] | None:
    """What is wrong, and what to do, where a certificate is refused for its dates alone; by what OpenSSL says."""
    clock = f"by this machine's clock ({datetime.now(UTC):%Y-%m-%d %H:%M} UTC)"
    if "is not yet valid" in said:
        return f"its certificate is not valid yet {clock}", "Set this machine's clock, or the node's if that is ahead."
    if "has expired" in said:
        return (
            f"its certificate has expired {clock}",
            "Where the clock is right, renew the certificate on the node: pvecm updatecerts --force",
        )
    return None


def _shown(endpoint: str, context: ssl.SSLContext) -> bytes:
    parts = urlsplit(endpoint)
    place = (str(parts.hostname), parts.port or 8006)
    try:
        with (
            socket.create_connection(place, timeout=_WAIT_S) as connection,
            context.wrap_socket(connection, server_hostname=parts.hostname) as secured,
        ):
            return secured.getpeercert(binary_form=True) or b""
    except ssl.SSLCertVerificationError:
        raise
    except (OSError, UnicodeError) as error:
        cause = getattr(error, "strerror", None) or "it speaks no TLS, or does not answer"
        raise TargetError(
            Code.CLUSTER_UNREACHABLE,
            f"Unable to reach {endpoint}: {cause}.",
            "See that it is https://HOST:8006 of a node, that pveproxy runs there, and firewalls in between.",
        ) from error
