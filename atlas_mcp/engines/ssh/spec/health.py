"""A look at the health of a host: what is expected there. It reads, by a script that is ours. Pure."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from atlas_mcp.domain.health import Ping
from atlas_mcp.domain.text import Form
from atlas_mcp.engines.ssh.spec.forms import UnitName
from atlas_mcp.model import Frozen

Port = Annotated[str, Form(r"(tcp|udp)/[1-9][0-9]{0,4}", "a protocol and a port", "tcp/80", longest=9)]
Url = Annotated[
    str,
    Form(
        r"https?://(localhost|127\.0\.0\.1|\[::1\])(:[1-9][0-9]{0,4})?(/[A-Za-z0-9_.~/%+-]*)?",
        "a URL of the host itself, without a query",
        "http://localhost:8080/health",
        longest=200,
    ),
]
Certificate = Annotated[
    str, Form(r"/[A-Za-z0-9_./@+-]+", "the path of a certificate", "/etc/ssl/site.crt", longest=300)
]


class Expected(Frozen):
    """What a piece of software looks like where it works.

    One of `units` runs; `ports` listen, `optional` ones may; `urls` answer; its server answers `ping`.
    """

    name: str = Field(max_length=80)
    units: tuple[UnitName, ...] = Field(default=(), max_length=8)
    ports: tuple[Port, ...] = Field(default=(), max_length=16)
    optional: tuple[Port, ...] = Field(default=(), max_length=16)
    urls: tuple[Url, ...] = Field(default=(), max_length=4)
    ping: Ping = ""


class Health(Frozen):
    """Look whether a host is well, and whether what is expected there works. It changes nothing.

    As a step it fails where something is critical, once its time is up: services need a while to come up.
    """

    software: tuple[Expected, ...] = Field(default=(), max_length=32)
    urls: tuple[Url, ...] = Field(default=(), max_length=20)
    certificates: tuple[Certificate, ...] = Field(default=(), max_length=20)
