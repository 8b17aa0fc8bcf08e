"""What a server's refusal means: which right is missing, who has what is to be written, what passes by itself. Pure.

All words of a server are data: bounded, in one line, and never acted upon but by the shapes that are looked for here.
"""

from __future__ import annotations

import re

from atlas_mcp.domain.text import line
from atlas_mcp.errors import Code, TargetError, TransientError
from atlas_mcp.model import JsonObject

_FORBIDDEN = re.compile(
    r'cannot (?P<verb>\S{1,40}) resource "(?P<resource>[^"]{1,100})" in API group "(?P<group>[^"]{0,100})"'
    r'(?: in the namespace "(?P<namespace>[^"]{1,63})")?'
)
_OWNER = re.compile(r'conflict with "([^"]{1,100})"')
_MOST = 12


class OwnedError(TargetError):
    """Others have what is to be written: `owners`, by field. Nothing happened."""

    def __init__(self, what: str, owners: dict[str, str]) -> None:
        told = "; ".join(f"{field.lstrip('.')} is {owner}'s" for field, owner in owners.items())
        remedy = "Leave it to them, or have them give it up: ATLAS takes nothing over."
        super().__init__(Code.NOT_OURS, f"Unable to {what}: others have what is to be written: {told}.", remedy)
        self.owners = owners


class TakenError(TargetError):
    """There is an object of that name already; nothing happened."""


def conflict_of(what: str, code: int, status: JsonObject) -> TargetError | None:
    """The error for a 409, None for any other."""
    if code != 409:
        return None
    cause = _told(code, status)
    if status.get("reason") == "AlreadyExists":
        return TakenError(Code.TARGET_FAILED, f"Unable to {what}: {cause}.", "Make a new plan.")
    owners: dict[str, str] = {}
    for one in _causes(status)[:_MOST]:
        if one.get("reason") == "FieldManagerConflict":
            found = _OWNER.search(str(one.get("message")))
            owners[line(str(one.get("field")), 200)] = line(found[1] if found else "another", 100)
    if owners:
        return OwnedError(what, owners)
    return TransientError(Code.TARGET_LOCKED, f"Unable to {what}: {cause}.", "It has changed meanwhile: once more.")


def refusal(what: str, place: str, code: int, status: JsonObject) -> TargetError:
    """The error for an answer that is no success and no conflict."""
    cause = _told(code, status)
    message = f"Unable to {what}: {cause}."
    if code == 401:
        remedy = "Its credential has expired, or is none of this cluster: fetch a new kubeconfig."
        return TargetError(Code.CREDENTIAL_REJECTED, f"Unable to log in to {place}: it does not know us.", remedy)
    if code == 403 and (found := _FORBIDDEN.search(str(status.get("message")))):
        lacking = right(found["verb"], found["resource"], found["group"], found["namespace"] or "")
        return TargetError(
            Code.PRIVILEGE_MISSING,
            f"Unable to {what}: we may not {line(lacking, 300)}.",
            "Grant it to whom the kubeconfig names, by a Role or ClusterRole.",
        )
    if code == 404:
        return TargetError(Code.NOT_FOUND, message, "It is not there, or its kind is not.")
    if code == 410:
        return TargetError(Code.PLAN_STALE, message, "Begin again with the first page.")
    if code == 429:
        return TransientError(Code.TARGET_LOCKED, message, "It passes by itself, or once more replicas are ready.")
    if code >= 500:
        passing = Code.CLUSTER_UNREACHABLE if code in (502, 503, 504) else Code.TARGET_FAILED
        return TransientError(passing, message, "See what the API server, or the webhook that it asks, says of it.")
    return TargetError(Code.TARGET_FAILED, message, "Mend what is named.")


def right(verb: str, resource: str, group: str, namespace: str) -> str:
    """A right in words: `patch deployments.apps in namespace shop`."""
    return f"{verb} {resource}{f'.{group}' if group else ''}{f' in namespace {namespace}' if namespace else ''}"


def untrusted(place: str, server: str, said: str, *, given: bool) -> TargetError:
    """The error for a server that is not proven to be the one that is meant. `given`: the kubeconfig names a CA."""
    cause, remedy = "its certificate is not trusted", "See to certificate-authority-data in the kubeconfig."
    if "expired" in said or "not yet valid" in said:
        cause, remedy = "its certificate does not hold at this time", "Renew it, or set the clock of this machine."
    elif "mismatch" in said or "not valid for" in said:
        cause, remedy = "its certificate is for another name", "Have the kubeconfig name what the certificate bears."
    elif "our own" in said:
        cause, remedy = said, "Fetch a new kubeconfig."
    elif "WRONG_VERSION" in said or "wrong version" in said:
        cause, remedy = "what answers there speaks no TLS", "See to the port in the kubeconfig."
    elif not given:
        remedy = "The kubeconfig names no certificate-authority, and the CAs of this machine have not signed it."
    return TargetError(Code.CLUSTER_CERTIFICATE, f"Unable to trust {server} of {place}: {cause}.", remedy)


def _told(code: int, status: JsonObject) -> str:
    """What a server says, in one line of bounded length."""
    said = line(str(status.get("message") or ""), 600).rstrip(".")
    if code == 429:  # of an eviction the causes name the budget
        said = " ".join([said, *(line(str(one.get("message")), 300) for one in _causes(status)[:3])]).rstrip(".")
    return said or f"HTTP {code}"


def _causes(status: JsonObject) -> list[JsonObject]:
    details = status.get("details")
    causes = details.get("causes") if isinstance(details, dict) else None
    return [one for one in causes if isinstance(one, dict)] if isinstance(causes, list) else []
