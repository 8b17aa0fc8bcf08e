"""Taking a run in a cloud back, by Terraform, since nobody else knows what it has made.

What a first run made is destroyed. From a later one it is gone back with the configuration that was applied before it:
what is new goes, what was changed is put back. Nothing is where Kubernetes itself has begun to go to another version:
no version is gone back to; nor where things were only destroyed. It may be called again after a crash in its middle: a
plan tells what is still to do.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Iterator
from typing import TYPE_CHECKING

from atlas_mcp.engines import Undone
from atlas_mcp.engines.terraform.clouds import kept
from atlas_mcp.engines.terraform.clouds.cloud import Cloud
from atlas_mcp.engines.terraform.clouds.judge import judge, touched_by
from atlas_mcp.engines.terraform.events import Events
from atlas_mcp.engines.terraform.remains import remaining
from atlas_mcp.engines.terraform.spec import Apply, Change, Estate, Verb
from atlas_mcp.errors import Code, TargetError

if TYPE_CHECKING:
    from atlas_mcp.engines.terraform.workspace import Workspace

GRACE_S = 1800.0  # for what a run does when it is interrupted: a control plane takes a quarter of an hour
_MARK = "atlas"  # the tag of all that a tree of ours makes; its value is the nonce of the deployment


def lasting(change: Change, cloud: Cloud) -> bool:
    """Whether a change cannot be undone, though nothing is destroyed by it."""
    return change.verb is Verb.UPDATE and bool(touched_by(change.lines) & cloud.lasting.get(change.type, frozenset()))


async def undone(
    work: Workspace, action: Apply, estate: Estate, cloud: Cloud, tell: Callable[[], Awaitable[None]]
) -> Undone:
    """Go back from a run that has ended, and tell what cannot be put back.

    Raises:
        TargetError: not all of it is put back; it is tried again.

    """
    events = work.events(action.plan)
    unknown = tuple(_unknown(action, events, kept.at_first(work, action.plan, await work.addresses())))
    upgraded = any(lasting(change, cloud) and change.address in events.begun for change in action.changes)
    if upgraded or estate.ends:
        why = "Kubernetes goes back to no version" if upgraded else "what is destroyed does not come back"
        told = f"Terraform has ended; {why}, so all is left as it is"
        return Undone(summary=told, remains=(*remaining(action, events, ()), *unknown))
    if estate.begins:
        plan = await work.plan("-destroy")
    elif kept.lay_applied(work):
        plan = await work.plan()
    else:
        raise TargetError(
            Code.PLAN_STALE,
            "Unable to undo: what was applied before this run is not kept on this machine.",
            "Bring the spec to what is to be, and plan again.",
        )
    digest, shown, _ = plan
    changes, refused = judge(shown, _back(action, estate), cloud)
    strange = {change.address for change in changes} - {change.address for change in action.changes}
    if refused or strange:
        raise TargetError(
            Code.PLAN_UNFEASIBLE,
            f"Unable to undo: going back would do more than that: {'; '.join([*refused, *sorted(strange)][:5])}.",
            "Look at both in the cloud, and remove by hand what is not needed.",
        )
    if changes:
        await _apply(work, digest, tell)
    gone = (
        f"{change.name}: it was destroyed, and made anew with nothing in it"
        for change in action.changes
        if change.verb is Verb.DELETE and change.address in {*events.begun, *events.done}
    )
    what = "what it made is destroyed" if estate.begins else "all is as it was before"
    return Undone(summary=f"Terraform has ended, and {what}", remains=(*gone, *unknown))


async def _apply(work: Workspace, digest: str, tell: Callable[[], Awaitable[None]]) -> None:
    from atlas_mcp.engines.terraform.troubles import failure

    work.begin(digest)
    await work.ended(tell)
    events = work.events(digest)
    if events.errors or not events.complete:
        raise failure("have Terraform go back", events.errors or ["it ended in the middle"])


def _back(action: Apply, estate: Estate) -> Estate:
    """What may be done to go back: what the run made may go."""
    made = tuple(change.address for change in action.changes if change.verb is Verb.CREATE)
    return estate.model_copy(update={"begins": False, "ends": estate.begins, "removed": made})


def _unknown(action: Apply, events: Events, known: Collection[str]) -> Iterator[str]:
    """What was begun, and neither failed nor stood in the state: it may be there, and Terraform does not know it."""
    made = {change.address for change in action.changes if change.verb is Verb.CREATE}
    for address in sorted((events.begun & made) - events.failed.keys() - {*known}):
        yield f"{address}: may have been made without a record; look for what bears the tag {_MARK} of this deployment"
