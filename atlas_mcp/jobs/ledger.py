"""What engines are told of the record: the tasks that our steps have begun, and how an object of ours is known again.

Opens no database before it is asked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from atlas_mcp.model import HeldMember, Target
from atlas_mcp.store import Store, Tx, audit
from atlas_mcp.store import deployments as deployment_rows
from atlas_mcp.store import jobs as job_rows

_WORKER = "worker"  # in whose name the audit log tells of it


@dataclass(frozen=True)
class StoredLedger:
    """The record of one data directory."""

    store: Callable[[], Store]
    trail: Callable[[], audit.Trail]
    now: Callable[[], datetime]

    async def tasks(self) -> frozenset[str]:
        """The handles in the journals of all jobs."""
        return await self.store().read(job_rows.handles)

    async def identity(self, target: Target) -> str:
        """What was read of the object of a member, "" where nothing was, or no member is that object."""

        def look(tx: Tx) -> str:
            member = deployment_rows.member_at(tx, target)
            return str(member.noted.get("identity") or "") if member else ""

        return await self.store().read(look)

    async def identified(self, target: Target, nonce: str, identity: str) -> None:
        """Keep what was read of the object of a member that was made before such was kept."""
        if await self.store().read(lambda tx: _unread(tx, target, nonce)) is None:
            return

        def commit(tx: Tx) -> None:
            member = _unread(tx, target, nonce)
            if member is None:
                return
            deployment_rows.note_member(tx, member.deployment_id, member.key, {"identity": identity})
            told = {"deployment": member.deployment_id, "member": member.key, "identity": identity}
            self.trail().append(tx, audit.event(self.now(), "member.identified", _WORKER, "", **told))

        await self.store().write(commit)


def _unread(tx: Tx, target: Target, nonce: str) -> HeldMember | None:
    """The member that an object is: made, of the deployment with that nonce, and nothing was kept of it."""
    member = deployment_rows.member_at(tx, target)
    if member is None or not member.made or member.noted.get("identity"):
        return None
    return member if deployment_rows.get(tx, member.deployment_id).nonce == nonce else None
