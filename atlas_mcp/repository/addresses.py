"""Where a repository may be cloned from: the form of its URL, its host in the settings, and the addresses of that host.

The addresses that were looked at are those that are connected to: the program that clones is told them.
"""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

import anyio

from atlas_mcp.domain.text import line
from atlas_mcp.errors import CallerError, Code, TargetError
from atlas_mcp.repository.settings import RepositoryHost, RepositorySettings

_PATH = re.compile(r"(?:/[A-Za-z0-9~_.][A-Za-z0-9~_.+-]{0,99}){1,12}/?")
_LOOK_UP_S = 10.0
_TUNNELS = [ip_network(one) for one in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")]  # to IPv4


@dataclass(frozen=True)
class Remote:
    """A repository at a host of the settings."""

    url: str
    name: str
    host: RepositoryHost


def remote_of(url: str, settings: RepositorySettings) -> Remote:
    """The repository that a URL names.

    Raises:
        CallerError: `repository_refused`.

    """
    try:
        parts = urlsplit(url)
        name, port = (parts.hostname or "").lower(), parts.port or 443
    except ValueError as error:
        raise refused(url, "it is no URL", settings) from error
    if parts.scheme != "https":
        raise refused(url, "only https is spoken", settings)
    if parts.username is not None or parts.password is not None:
        raise refused(url, "it names a user", settings)
    if (
        parts.query
        or parts.fragment
        or not re.fullmatch(r"[!-~]{1,300}", url)
        or not _PATH.fullmatch(parts.path)
        or ".." in parts.path
    ):
        raise refused(url, "its path is not of the form /owner/name", settings)
    host = settings.hosts.get(name)
    if host is None or host.port != port:
        raise refused(url, "its host is none of those that the settings name", settings)
    where = name if port == 443 else f"{name}:{port}"
    return Remote(f"https://{where}{parts.path}", name, host)


async def addresses_of(remote: Remote, settings: RepositorySettings) -> tuple[str, ...]:
    """The addresses of its host.

    Raises:
        CallerError: `repository_refused`: one is not of the public internet, and the settings do not say `private`.
        TargetError: `repository_unreadable`: its name is not known.

    """
    try:
        with anyio.fail_after(_LOOK_UP_S):
            looked_up = await anyio.getaddrinfo(remote.name, remote.host.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError, TimeoutError) as error:
        cause = f"Unable to clone {remote.url}: the address of {remote.name} cannot be looked up."
        raise TargetError(Code.REPOSITORY_UNREADABLE, cause, "See that the server's resolver knows it.") from error
    addresses = tuple(dict.fromkeys(str(one[4][0]).partition("%")[0] for one in looked_up))
    if not remote.host.private and not all(map(_public, addresses)):
        raise refused(remote.url, "its address is loopback, private or link-local", settings)
    return addresses


def _public(text: str) -> bool:
    address = ip_address(text)
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return address.ipv4_mapped.is_global
        if any(address in one for one in _TUNNELS):
            return False
    return address.is_global and not address.is_multicast


def refused(url: str, cause: str, settings: RepositorySettings) -> CallerError:
    """A URL that is not cloned; what stands in it before an @ is not shown again."""
    shown = line(re.sub(r"//[^/]{0,200}@", "//***@", url), 200)
    return CallerError(
        Code.REPOSITORY_REFUSED,
        f"Unable to clone {shown}: {cause}.",
        f"Give https://HOST/OWNER/NAME of one of: {', '.join(settings.hosts) or 'no host'};"
        " the operator names others under repositories.hosts.",
    )
