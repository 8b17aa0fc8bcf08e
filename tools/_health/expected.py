"""What is expected on a host: by the names of its software, as the components of their templates say. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from atlas_mcp.domain.problems import closest
from atlas_mcp.engines.ssh.spec import Expected, Health
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.toolset import Definition, HealthRequest

Definitions = Mapping[tuple[str, str], Definition]
_HTTP = "HTTP"  # the purpose of a port that answers to it


def asked(software: Sequence[str], definitions: Definitions, request: HealthRequest | None = None) -> Health:
    """What is looked at on a host that has this software, and what the request asks for besides.

    A name that no component knows says nothing, but for those of the request.

    Raises:
        CallerError: `arguments_invalid`: the request names software that no component knows.

    """
    request = request or HealthRequest()
    by_name = {name: key for key, one in definitions.items() for name in one.software}
    if unknown := [name for name in request.software if name not in by_name]:
        remedy = closest(unknown[0], by_name).strip() or f"Known: {', '.join(sorted(by_name))}."
        raise CallerError(Code.ARGUMENTS_INVALID, f"Unable to look for software {unknown[0][:60]!r}.", remedy)
    keys = dict.fromkeys(by_name[name] for name in (*software, *request.software) if name in by_name)
    return Health.model_validate(
        {
            "software": tuple(expected(name, definitions[kind, name]) for kind, name in keys),
            "urls": request.urls,
            "certificates": request.certificates,
        }
    )


def expected(name: str, definition: Definition) -> Expected:
    """How a component looks where it works."""
    ports = {one: f"{one.protocol}/{one.port}" for one in definition.ports}
    return Expected(
        name=name,
        units=definition.units,
        ports=tuple(text for one, text in ports.items() if one.listens),
        optional=tuple(text for one, text in ports.items() if not one.listens),
        urls=tuple(f"http://localhost:{one.port}/" for one in definition.ports if one.purpose == _HTTP and one.listens),
        ping=definition.ping,
    )
