"""What a step gives to later ones: whether a value is of its type, and within what the plan says of it. Pure.

A value comes from a machine. It is taken only where it is exactly what was declared, and nothing of it is shown.
"""

from __future__ import annotations

import ipaddress
import re

from pydantic import JsonValue

from atlas_mcp.model import ResultType, Take

_MOST = 200  # characters of a text or an id
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/@-]*")


def unfit(take: Take, value: JsonValue) -> str:
    """Why a value may not be taken, "" where it may."""
    if take.type is ResultType.NUMBER:
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return "" if number and _is_within(take, f"{value}") else f"it is no {_expected(take)}"
    if take.type is ResultType.SECRET:  # a reference of ours: as long as the path of the data directory makes it
        return "" if isinstance(value, str) and value else f"it is no {_expected(take)}"
    if not isinstance(value, str) or not 0 < len(value) <= _MOST or not value.isprintable():
        return f"it is no {_expected(take)}"
    if take.type is ResultType.ADDRESS:
        return "" if _is_address(take, value) else f"it is no {_expected(take)}"
    fits = take.type is not ResultType.ID or _ID.fullmatch(value) is not None
    return "" if fits and _is_within(take, value) else f"it is no {_expected(take)}"


def is_network(text: str) -> bool:
    """Whether a bound of an address is a network."""
    try:
        ipaddress.ip_network(text)
    except ValueError:
        return False
    return True


def _is_within(take: Take, text: str) -> bool:
    return not take.within or text in take.within


def _is_address(take: Take, text: str) -> bool:
    try:
        address = ipaddress.ip_address(text)
        networks = [ipaddress.ip_network(network) for network in take.within]
    except ValueError:
        return False
    return "%" not in text and (not networks or any(address in network for network in networks))


def _expected(take: Take) -> str:
    bounds = f" within {', '.join(take.within)}" if take.within else ""
    return f"{take.type}{bounds}"
