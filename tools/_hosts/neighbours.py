"""Who is at the other end of a host's ports, as its LLDP daemon tells (`lldpcli -f json0`). Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from atlas_mcp.domain.estate.assets import Link

from .reading import json_of

Row = Mapping[str, Any]


def chassis(text: str) -> tuple[str, str]:
    """What neighbours know the host by: what identifies it, and its name."""
    own = json_of(text)["local-chassis"][0]["chassis"][0]
    return _value(own, "id"), _value(own, "name")


def links(own: str, name: str, ports: str, neighbours: str) -> list[Link]:
    """Links to neighbours, each told alike by both of its ends."""
    named = {str(row["name"]): _port(row["port"][0]) for row in _interfaces(ports) if row.get("port")}
    told = []
    for row in _interfaces(neighbours):
        port, far = named.get(str(row["name"]), str(row["name"])), row["chassis"][0]
        far_id, far_port = _value(far, "id"), _port(row["port"][0])
        here, there = (f"{own or name}/{port}", name, port), (f"{far_id}/{far_port}", _value(far, "name"), far_port)
        one, other = sorted((here, there), key=lambda end: end[0].lower())
        told.append(
            Link(
                id=f"link {one[0]} {other[0]}",
                name=one[1] or one[0],
                port=one[2],
                far=other[1] or other[0],
                far_port=other[2],
                ends=(one[0], other[0]),
            )
        )
    return told


def _interfaces(text: str) -> Iterator[Row]:
    for part in json_of(text)["lldp"]:
        yield from part.get("interface", [])


def _port(port: Row) -> str:
    """A port by its name, else by what is written on it, else by its MAC: as the collector over SNMP calls it."""
    is_mac = port["id"][0].get("type") == "mac"
    return (_value(port, "descr") if is_mac else "") or _value(port, "id")


def _value(row: Row, name: str) -> str:
    values = row.get(name) or [{}]
    return str(values[0].get("value", ""))
