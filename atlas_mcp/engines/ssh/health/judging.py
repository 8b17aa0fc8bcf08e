"""All findings of one look at a host, and why a host that could not be looked at could not. Pure."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable, Iterator

from atlas_mcp.domain.health import HealthFinding, HealthState
from atlas_mcp.engines.ssh.health import certificates, cloud, machine, services
from atlas_mcp.engines.ssh.health.seen import Seen, finding
from atlas_mcp.errors import AtlasError, Code

Check = Callable[[Seen], Iterator[HealthFinding]]
# By the section that each reads: the names of its findings, and what makes them.
CHECKS: tuple[tuple[str, tuple[str, ...], Check], ...] = (
    ("clock", ("time",), machine.clock),
    ("system", ("root-fs", "memory", "load"), machine.system),
    ("disks", ("disk", "inodes"), machine.disks),
    ("reboot", ("reboot",), machine.reboot),
    ("failed", ("units",), services.failed),
    ("units", ("service",), services.services),
    ("ports", ("port",), services.ports),
    ("http", ("http",), services.http),
    ("pings", ("database",), services.pings),
    ("oom", ("oom",), machine.oom),
    ("cloud", ("cloud-init",), cloud.cloud_init),
    ("certificates", ("certificate",), certificates.certificates),
)
MOST = 150  # findings of one host


def findings(seen: Seen) -> tuple[HealthFinding, ...]:
    """All of them, those that nobody could make included: what did not come is unknown, never well."""
    told = [let_in(seen.target)]
    for section, names, check in CHECKS:
        if section not in seen.sections:
            told += [seen.unknown(name, "its answer was cut short", "cut") for name in names]
        elif seen.has(section, "late"):
            told += [seen.unknown(name, "the host is too slow", "slow", "See what it does (load).") for name in names]
        else:
            told += check(seen)
    return tuple(told[:MOST])


_CAUSES: tuple[tuple[type[BaseException], str], ...] = (
    (ConnectionRefusedError, "refused"),
    (socket.gaierror, "no_name"),
    (TimeoutError, "timeout"),
)
_BY_CODE = {
    Code.HOST_UNTRUSTED: "key_changed",
    Code.CREDENTIAL_REJECTED: "key_rejected",
    Code.CREDENTIAL_MISSING: "no_credential",
}
_NO_ROUTE = {errno.EHOSTUNREACH, errno.ENETUNREACH}


def let_in(target: str) -> HealthFinding:
    """That somebody could log in."""
    return finding(target, "ssh", HealthState.OK, "it lets us in; its key is the one that is known")


def shut_out(target: str, error: AtlasError, cause: str = "") -> HealthFinding:
    """That nobody could log in, with the cause in a word, by the error where none is given."""
    return finding(target, "ssh", HealthState.CRITICAL, error.message, cause or _cause(error), error.remedy)


def unanswered(target: str, error: AtlasError) -> HealthFinding:
    """That a host has let us in and did not answer: nobody knows how it is."""
    remedy = error.remedy or "See what it does; ask again."
    return finding(target, "answer", HealthState.UNKNOWN, error.message, "slow", remedy)


def _cause(error: AtlasError) -> str:
    if error.code in _BY_CODE:
        return _BY_CODE[error.code]
    beneath: BaseException | None = error
    while beneath is not None:
        for kind, cause in _CAUSES:
            if isinstance(beneath, kind):
                return cause
        if isinstance(beneath, OSError) and beneath.errno in _NO_ROUTE:
            return "no_route"
        beneath = beneath.__cause__
    return "no_ssh"
