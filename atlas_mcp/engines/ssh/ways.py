"""How a host is reached: the hosts on the way there, itself the last, each with its log-in and its key. Pure."""

from __future__ import annotations

import hashlib
from base64 import b64decode, b64encode
from typing import NamedTuple

from atlas_mcp.engines.ssh.settings import Login


class Hop(NamedTuple):
    """A host on a way. Its `key` is "" where none is known: then nothing is sent to it."""

    place: str
    name: str
    address: str
    port: int
    login: Login
    key: str

    @classmethod
    def of(cls, place: str, name: str, address: str, port: int, login: Login, key: str) -> Hop:
        """A hop with a log-in of which nothing but that counts."""
        plain = Login(**{field: getattr(login, field) for field in Login.model_fields})
        return cls(place, name, address, port, plain, key)

    @property
    def told(self) -> str:
        """Its place in the network, for messages."""
        return f"{self.address}:{self.port}"


class Way(NamedTuple):
    """The way to a host; `parallel` is how many calls may be under way at once to all hosts of its inventory."""

    hops: tuple[Hop, ...]
    parallel: int

    @property
    def host(self) -> Hop:
        """Where it leads."""
        return self.hops[-1]

    @property
    def before(self) -> Way:
        """The way to the host through which the last one is reached; without a hop where it is reached at once."""
        return Way(self.hops[:-1], self.parallel)


def fingerprint(key: str) -> str:
    """The fingerprint of a public key, as ssh-keygen -l shows it."""
    return fingerprint_of(b64decode(key.split(" ")[1]))


def fingerprint_of(blob: bytes) -> str:
    """The same of a key's bytes."""
    return f"SHA256:{b64encode(hashlib.sha256(blob).digest()).decode().rstrip('=')}"
