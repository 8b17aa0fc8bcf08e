"""When certificates end that can be seen without reading a secret. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from atlas_mcp.domain.health import HealthState
from atlas_mcp.engines.kubernetes.health.seen import Fault, Seen
from atlas_mcp.engines.kubernetes.health.stored import condition_told

_WARNING, _CRITICAL = timedelta(days=21), timedelta(days=2)  # as for certificates of hosts


def certificates(seen: Seen) -> Iterator[Fault]:
    """Ours, those of webhooks, and those that cert-manager keeps."""
    ends = [(name, "notAfter", at) for name, at in seen.ends.items()]
    for one in seen.of("Certificate"):
        told = one.condition("Ready")
        at = one.time("status.notAfter")
        if at is not None:
            ends.append((one.ref, "status.notAfter", at))
        elif told.text("status") == "False":
            yield Fault("not_issued", one.ref, condition_told(told))
    for name, field, at in ends:
        left = at - seen.now
        evidence = f"{field}: {at:%Y-%m-%d %H:%M} UTC"
        if left < timedelta():
            yield Fault("expired", name, evidence)
        elif left < _WARNING:
            state = HealthState.CRITICAL if left < _CRITICAL else None
            yield Fault("expires", name, f"{evidence}, in {left.days} days", state=state)
