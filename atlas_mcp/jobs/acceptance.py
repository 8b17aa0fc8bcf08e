"""Whether an answer to a plan counts on this server: what it says, whose it is, and that it was given for here.

Given for here is what names this server, and an end of the audit log that the log still holds. A copy of the database,
or one that was restored, lacks what came after the copy was taken, and so refuses the approvals that were given then.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Approval, Plan
from atlas_mcp.plans import approvals
from atlas_mcp.plans.approvals import Approver
from atlas_mcp.store import Tx, server
from atlas_mcp.store.audit import Trail


class Acceptance:
    """Judges approvals by the approvers' file and the record of one data directory."""

    def __init__(self, trail: Trail, approvers: Callable[[], dict[str, Approver]]) -> None:
        self._trail = trail
        self._approvers = approvers

    def check(self, tx: Tx, approval: Approval, plan: Plan, now: datetime, *, used: bool = False) -> None:
        """See that an approval counts here; of one that a job has `used` already, that it still does.

        Raises:
            CallerError: `approval_invalid`, `approval_expired` or `approver_unknown`.

        """
        approvals.check(approval, plan, self._approvers(), now)
        anchor, again = approval.anchor, f"Approve it again here: atlas-mcp approve {plan.id}"
        if anchor is None:
            if not used:  # what older versions used stands
                raise _not_for_here(approval, "it names no server: an older ATLAS made it", again)
            return
        here = server.id_of(tx)
        if anchor.server != here:
            cause = f"it is for server {anchor.server}, and this is server {here}"
            raise _not_for_here(approval, cause, f"Apply the plan there. {again}")
        if not self._trail.holds(tx, anchor.head):
            cause = (
                f"it was given after record {anchor.head.seq} of an audit log that is not this one: "
                "the database was restored from a copy, or is one"
            )
            remedy = f"It may have been used already: compare what is there with atlas-mcp deployments. {again}"
            raise _not_for_here(approval, cause, remedy)


def _not_for_here(approval: Approval, cause: str, remedy: str) -> CallerError:
    return CallerError(Code.APPROVAL_INVALID, f"Unable to accept {approval.id}: {cause}.", remedy)
