"""What a run that is undone leaves changed, in words. Pure."""

from __future__ import annotations

from collections.abc import Collection

from atlas_mcp.engines.terraform.events import Events
from atlas_mcp.engines.terraform.spec import Apply


def remaining(action: Apply, events: Events, brought: Collection[str]) -> tuple[str, ...]:
    """What the run did, or may have done, beside what it brought in."""
    return tuple(
        f"{change.name}: {change.verb} by Terraform {'is' if change.address in events.done else 'may be'} done"
        " and cannot be put back"
        for change in action.changes
        if change.address not in brought and change.address in {*events.done, *events.begun}
    )
