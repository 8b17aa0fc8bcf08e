"""A look at the health of a host: what is expected there. It reads, by a script that is ours. Pure.

It is a probe, which is answered at once, and a step, which waits for a host to become well.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from atlas_mcp.domain.health import Ping
from atlas_mcp.domain.text import Form, line
from atlas_mcp.engines.ssh import ENGINE
from atlas_mcp.engines.ssh.spec.forms import UnitName
from atlas_mcp.engines.ssh.spec.hosts import Host, same
from atlas_mcp.model import Effect, Frozen, Limit, Step, Take, Undo

HEALTH = "health"

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
    """What is looked at besides what every host has."""

    software: tuple[Expected, ...] = Field(default=(), max_length=32)
    urls: tuple[Url, ...] = Field(default=(), max_length=20)
    certificates: tuple[Certificate, ...] = Field(default=(), max_length=20)


def health(host: Host, asked: Health, deadline_s: int = 60) -> Step:
    """The probe that looks whether a host is well, and answers with `findings`, each a `HealthFinding`.

    A host that does not let us in is a finding, too.
    """
    return _step(HEALTH, host, asked, deadline_s)


def health_step(
    id_: str,
    host: Host,
    asked: Health,
    deadline_s: int,
    needs: tuple[str, ...] = (),
    takes: Mapping[str, Take] | None = None,
    *,
    critical: bool = True,
) -> Step:
    """The step that fails where something is critical once its time is up: services need a while to come up.

    It changes nothing; where it is `critical`, its failure undoes the job. Its plan has the condition `same(host)`.
    `takes` say where a VM is that the plan makes (`reached_by`).
    """
    found = _step(id_, host, asked, deadline_s)
    more = {"needs": needs, "takes": dict(takes or {}), "critical": critical, "predicates": (same(host).id,)}
    return found.model_copy(update=more)


def _step(id_: str, host: Host, asked: Health, deadline_s: int) -> Step:
    names = ", ".join(one.name for one in asked.software)
    return Step(
        id=id_,
        engine=ENGINE,
        action=HEALTH,
        target=host.target,
        summary=f"look whether {host.name} is well{line(f', with {names}', 200) if names else ''}",
        effect=Effect.READ,
        undo=Undo.COVERED,
        args=asked.model_dump(mode="json"),
        limits=(Limit(name=f"ssh:{host.place}", at_once=host.parallel),),
        deadline_s=deadline_s,
    )
