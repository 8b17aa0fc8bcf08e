"""What a refusal of a cloud's service means: which is passing, which wants another window, which a right. Pure.

All words of a service are data: bounded, in one line, and never acted upon but by the shapes that are looked for here.
"""

from __future__ import annotations

from typing import Any

from atlas_mcp.domain.text import line
from atlas_mcp.errors import Code, TargetError, TransientError

_NO_ROOM = ("Not enough hosts", "Not enough resources", "No reservable")
_TAKEN = ("already exist", "already has a port on subnet", "overlaps with another subnet")  # the last two with 400
_SAID = ("message", "error_message", "faultstring", "title")


class CapacityError(TargetError):
    """There are not so many free nodes of that kind in the window. Nothing happened."""


class TakenError(TargetError):
    """There is such an object already. Nothing happened."""


class InUseError(TransientError):
    """Something else rests on it, so that it may not be removed yet. Nothing happened."""


def refusal(what: str, place: str, status: int, body: object) -> TargetError:
    """The error for an answer that is no success."""
    said = told(body) or f"HTTP {status}"
    message = f"Unable to {what}: {said}."
    if any(words in said for words in _NO_ROOM):  # upstream Blazar says so with 500
        remedy = "Take fewer nodes, another node_type or a later window: validate_capacity tells the first one."
        return CapacityError(Code.TARGET_FAILED, message, remedy)
    if status == 401:
        remedy = "The application credential is revoked or expired: have the settings name another one."
        return TargetError(Code.CREDENTIAL_REJECTED, f"Unable to log in to {place}: it does not know us.", remedy)
    if status in (403, 409, 413) and "quota" in said.lower():  # Neutron says so with 409
        return TargetError(Code.TARGET_FAILED, message, "Free some of the project's quota, or ask for more.")
    if status == 403:
        remedy = "Give the user of the application credential the role for it; making leases takes an unrestricted one."
        return TargetError(Code.PRIVILEGE_MISSING, message, remedy)
    if status == 404:
        return TargetError(Code.NOT_FOUND, message, "It is not there, or belongs to another project.")
    if status in (400, 409) and any(words in said for words in _TAKEN):
        return TakenError(Code.TARGET_FAILED, message, "Make a new plan.")
    if status == 409 and _type(body).endswith(("InUse", "InUseByFloatingIP")):
        remedy = (
            "Ports, addresses or interfaces that ATLAS did not make rest on it: have their owner remove them first."
        )
        return InUseError(Code.TARGET_LOCKED, message, remedy)
    if status in (409, 429):
        return TransientError(Code.TARGET_LOCKED, message, "It passes by itself.")
    if status >= 500:
        passing = Code.CLUSTER_UNREACHABLE if status in (502, 503, 504) else Code.TARGET_FAILED
        remedy = (
            "See what the service's own log says of it. Blazar ends so, too, where the credential may make no trust."
        )
        return TransientError(passing, message, remedy)
    return TargetError(Code.TARGET_FAILED, message, "Mend what is named.")


def _type(body: object) -> str:
    """What Neutron calls a refusal, "" where it is none of its."""
    error = body.get("NeutronError") if isinstance(body, dict) else None
    return str(error.get("type")) if isinstance(error, dict) else ""


def told(body: object) -> str:
    """What a service says, in one line of bounded length: each has a form of its own for it."""
    if not isinstance(body, dict):
        return ""
    inner: Any = next((value for value in body.values() if isinstance(value, dict)), body)
    said = next((inner[name] for name in _SAID if isinstance(inner.get(name), str)), "")
    return line(said, 400).rstrip(".")
