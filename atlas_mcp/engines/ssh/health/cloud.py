"""Whether cloud-init has finished, and without errors. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterator

from atlas_mcp.domain.health import HealthFinding, HealthState
from atlas_mcp.engines.ssh.health.seen import Seen

_REMEDY = "See /var/log/cloud-init.log and cloud-init-output.log, mend the cause; a new VM may be made anew."


def cloud_init(seen: Seen) -> Iterator[HealthFinding]:
    """Nothing where the host has no cloud-init."""
    if seen.has("cloud", "absent"):
        return
    said = seen.lines("cloud", "said")
    told = dict(text.partition(": ")[::2] for text in said if ": " in text)
    status, extended = told.get("status", ""), told.get("extended_status", "")
    error = _first_error(seen, said)
    evidence = "; ".join(filter(None, (f"status: {extended or status}", error)))
    if not status:
        yield seen.unknown("cloud-init", "cloud-init status says nothing", remedy=_REMEDY)
    elif status == "error" or error:
        yield seen.say("cloud-init", HealthState.CRITICAL, evidence, "failed", _REMEDY)
    elif status in ("running", "not started", "not run"):
        yield seen.say("cloud-init", HealthState.WARNING, evidence, "running", "Wait until it has finished.")
    elif "degraded" in f"{status} {extended}":
        first = next((text for text in said if text.startswith("- ")), "")
        yield seen.say("cloud-init", HealthState.WARNING, f"{evidence}; {first[2:]}", "degraded", _REMEDY)
    else:
        yield seen.say("cloud-init", HealthState.OK, evidence)


def _first_error(seen: Seen, said: tuple[str, ...]) -> str:
    """What went wrong: as its result says, else the line below `errors:`, "" for nothing."""
    try:
        result = json.loads(seen.first("cloud", "result"))
        errors = result["v1"]["errors"]
    except (ValueError, KeyError, TypeError, RecursionError):
        errors = []
    if isinstance(errors, list) and errors:
        return str(errors[0])
    at = said.index("errors:") + 1 if "errors:" in said else len(said)
    return said[at].lstrip("- ") if at < len(said) and said[at].startswith("-") else ""
