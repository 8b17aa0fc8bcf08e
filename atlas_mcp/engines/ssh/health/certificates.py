"""When the certificates of a host end. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from atlas_mcp.domain.health import HealthFinding, HealthState
from atlas_mcp.domain.text import counted
from atlas_mcp.engines.ssh.health.limits import CERTIFICATE_DAYS
from atlas_mcp.engines.ssh.health.seen import Seen, behind

_ENDS = "notAfter="
_RENEW = "Renew it, and have its server read it again."


def certificates(seen: Seen) -> Iterator[HealthFinding]:
    """Each that is named, that a server is configured with, or that is shown on a port of TLS."""
    if seen.has("certificates", "absent"):
        if seen.asked.certificates:
            yield seen.unknown("certificate", "there is no openssl")
        return
    for where, lines in seen.blocks("certificates", "cert"):
        told = behind(lines, "is")
        ends = _read(told.removeprefix(_ENDS)) if told.startswith(_ENDS) else None
        if ends is not None:
            yield _finding(seen, where, ends)
        elif where.startswith("/"):
            yield _unread(seen, where, told)


def _finding(seen: Seen, where: str, ends: datetime) -> HealthFinding:
    left = ends - seen.ended
    warn, critical = (timedelta(days=days) for days in CERTIFICATE_DAYS)
    state = HealthState.CRITICAL if left < critical else HealthState.WARNING if left < warn else HealthState.OK
    when = f"{ends:%Y-%m-%d %H:%M} UTC"
    if left < timedelta():
        return seen.say("certificate", state, f"{where} ended {when}", "expired", _RENEW)
    return seen.say("certificate", state, f"{where} ends {when}, in {counted(left.days, 'day', '')}", "expires", _RENEW)


def _unread(seen: Seen, path: str, told: str) -> HealthFinding:
    if "No such file" in told:
        remedy = "Put it there, or name another one in the configuration of its server."
        state = HealthState.CRITICAL if path in seen.asked.certificates else HealthState.WARNING
        return seen.say("certificate", state, f"{path}: there is no such file", "missing", remedy)
    if "ermission denied" in told:
        remedy = "Let the user read it, or use sudo without a password."
        return seen.unknown("certificate", f"{path}: it may not be read", "unreadable", remedy)
    return seen.unknown("certificate", f"{path}: it is no certificate", "unreadable")


def _read(text: str) -> datetime | None:
    """The time that openssl writes: `Jun  1 12:00:00 2026 GMT`."""
    try:
        return datetime.strptime(text.strip(), "%b %d %H:%M:%S %Y GMT").replace(tzinfo=UTC)
    except ValueError:
        return None
