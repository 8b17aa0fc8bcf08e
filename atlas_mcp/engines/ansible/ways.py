"""How a run reaches its hosts: the ways of the inventories, as OpenSSH's client is told of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from atlas_mcp import secrets
from atlas_mcp.engines.ssh.settings import Login
from atlas_mcp.engines.ssh.ways import Hop
from atlas_mcp.engines.ssh.ways import Way as Reached
from atlas_mcp.errors import CallerError, Code

_JUMP = "jump_"  # begins the name of a host on the way, which no host of a run has
_SAME = """
Host *
    IdentitiesOnly yes
    IdentityAgent none
    StrictHostKeyChecking yes
    UserKnownHostsFile "{folder}/known_hosts"
    GlobalKnownHostsFile /dev/null
    UpdateHostKeys no
    PreferredAuthentications publickey
    BatchMode yes
    ForwardAgent no
    ConnectTimeout 10
    ServerAliveInterval 15
    ServerAliveCountMax 4
"""


@dataclass(frozen=True)
class Way:
    """A host, and the one through which it is reached. The key, as text, is for its run alone."""

    address: str
    port: int
    user: str
    host_key: str
    key: str
    certificate: Path | None = None
    through: Way | None = None


def way(reached: Reached) -> Way:
    """The way to a host, with the keys that log in on it.

    Raises:
        CallerError: `credential_missing`: a key is not there, or it is none that a process of its own can log in by; or
            a host on the way is not known by its key.

    """
    made: Way | None = None
    for hop in reached.hops:
        if not hop.key:
            remedy = f"Have an operator look at it and accept it: atlas-mcp hosts accept {hop.place} {hop.name}"
            raise _missing(hop, "its host key is not known", remedy)
        made = Way(hop.address, hop.port, hop.login.user, hop.key, _key(hop), hop.login.certificate, made)
    assert made is not None, "a way has a hop"  # noqa: S101 - of the inventories
    return made


def _key(hop: Hop) -> str:
    """The private key of a log-in, without a passphrase."""
    login: Login = hop.login
    if login.identity is None:
        raise _missing(hop, "Ansible logs in by a private key", "Give identity, instead of agent or password.")
    text = secrets.resolve(login.identity)
    if login.passphrase is None:
        return text
    from cryptography.hazmat.primitives import serialization as forms

    try:
        key = forms.load_ssh_private_key(text.encode() + b"\n", secrets.resolve(login.passphrase).encode())
    except ValueError as error:
        raise _missing(hop, "the identity is no private key, or its passphrase is wrong", "Mend them.") from error
    encoded = key.private_bytes(forms.Encoding.PEM, forms.PrivateFormat.OpenSSH, forms.NoEncryption())
    return encoded.decode()


def _missing(hop: Hop, cause: str, remedy: str) -> CallerError:
    return CallerError(Code.CREDENTIAL_MISSING, f"Unable to log in to {hop.name} with Ansible: {cause}.", remedy)


def written(ways: Mapping[str, Way], folder: Path) -> dict[str, str]:
    """The files of a run that say how its hosts are reached, by path: settings, host keys, private keys."""
    config, known, keys = list[str](), list[str](), dict[str, str]()
    for name, one in _all(ways):
        key = f"keys/{name}"
        keys[key] = f"{one.key.strip()}\n"
        known.append(f"{name} {one.host_key}\n")
        config += [
            f"Host {name}",
            f"    HostName {one.address}",
            f"    HostKeyAlias {name}",
            f"    Port {one.port}",
            f"    User {one.user}",
            f'    IdentityFile "{folder}/{key}"',
            *([f'    CertificateFile "{one.certificate}"'] if one.certificate else []),
            *([f"    ProxyJump {_JUMP}{name}"] if one.through else []),
        ]
    return {"ssh_config": "\n".join(config) + _SAME.format(folder=folder), "known_hosts": "".join(known), **keys}


def _all(ways: Mapping[str, Way]) -> Iterator[tuple[str, Way]]:
    """Every host, with those on the way to it."""
    for name, one in ways.items():
        yield name, one
        if one.through is not None:
            yield from _all({f"{_JUMP}{name}": one.through})
