"""What the engine does for each action: making an object, whatever its kind, extending a lease, and removing.

What is made bears the nonce of its deployment. An object of its name that does not is left alone, and nothing is made
beside it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import anyio

from atlas_mcp.domain.text import line
from atlas_mcp.engines import ContradictionError, Done, Failed, Look, Running, Submitted, Undone
from atlas_mcp.engines.openstack import objects
from atlas_mcp.engines.openstack.client import WRITE_S, Client
from atlas_mcp.engines.openstack.objects import AGAIN_S, id_of
from atlas_mcp.engines.openstack.refusals import CapacityError, TakenError
from atlas_mcp.engines.openstack.spec import Extend, Kind, Lease, Remove, kind_of, minute
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import UNTIL, Attempt, Finding, JsonObject, Reconciled

_NOT_HAPPENED = Undone(summary="it did not happen")
_SHORTEST = timedelta(minutes=5)  # what a lease must last to be of any use
_SPARED = timedelta(hours=1)  # so long a lease lasts whose extension is undone


@dataclass
class Acting(ABC):
    """One action of a step on one cloud. `given` are the arguments of the step as it runs."""

    client: Client
    action: Any
    given: JsonObject
    deadline_s: int

    @abstractmethod
    async def before(self) -> JsonObject:
        """What is about to be replaced, for the journal; refused where the plan takes it for something else."""

    @abstractmethod
    async def submit(self, intent: JsonObject) -> str:
        """Write, and return the handle."""

    @abstractmethod
    async def look(self, attempt: Attempt) -> Look:
        """Where it stands."""

    @abstractmethod
    async def reconcile(self, attempt: Attempt) -> Finding:
        """Whether it happened."""

    @abstractmethod
    async def undo(self, attempt: Attempt, submitted: Submitted) -> Undone:
        """Take it back."""

    @property
    def kind(self) -> Kind:
        """What it is about."""
        return kind_of(self.action)

    @property
    def what(self) -> str:
        """The object, in words."""
        return f"{self.kind} {self.action.name} on {self.client.place}"

    async def there(self, id_: str) -> dict[str, Any] | None:
        """The object of an id, which is ours.

        Raises:
            ContradictionError: what is there bears no mark of ours.

        """
        found = await objects.read(self.client, self.kind, id_)
        named = (self.action.name, self.action.nonce)
        if found is not None and not await objects.is_ours(self.client, self.kind, found, *named):
            raise ContradictionError(
                f"Unable to go on with {self.what}: what is there as {id_} bears no mark of ours.", "It is left alone."
            )
        return found

    async def ours(self) -> list[dict[str, Any]]:
        """What bears our mark, whatever its id."""
        return await objects.find(self.client, self.kind, self.action.name, self.action.nonce)

    async def strangers(self, there: dict[str, Any]) -> str:
        """What would go with an object, and is not ours, in words; "" for nothing."""
        return await objects.strangers(self.client, self.kind, there, self.action.nonce)

    async def delete(self, id_: str) -> None:
        """Have it removed; one that is gone is."""
        await objects.remove(self.client, self.kind, id_)

    def in_time(self, attempt: Attempt, look: Look) -> Look:
        """A look, which fails where there is no time left."""
        if isinstance(look, Running) and (attempt.waited_s or 0.0) >= self.deadline_s:
            return Failed(message=f"Unable to bring about {self.what} in time: {look.progress}.", remedy="Look at it.")
        return look


class Making(Acting):
    """`POST` of a new object, which is looked at until it is ready."""

    async def before(self) -> JsonObject:
        """Nothing is replaced; there must be none."""
        if isinstance(self.action, Lease) and self.action.until - datetime.now(UTC) < _SHORTEST:
            raise TargetError(Code.PLAN_STALE, f"Unable to make {self.what}: it would end at once.", "Make a new plan.")
        if await self.ours():
            raise TargetError(Code.PLAN_STALE, f"Unable to make {self.what}: it is there already.", "Make a new plan.")
        return {}

    async def submit(self, intent: JsonObject) -> str:
        """Make it. One that an earlier try has made after all is taken for it."""
        try:
            return await objects.make(self.client, self.action, self.given)
        except TakenError:
            ours = await self.ours()
            if not ours:
                raise
            return id_of(self.kind, ours[0])

    async def look(self, attempt: Attempt) -> Look:
        """Whether it is ready."""
        there = await self.there(attempt.handle)
        if there is None:
            return Failed(
                message=f"Unable to go on with {self.what}: it has ended, or somebody removed it.", remedy="Plan again."
            )
        return self.in_time(attempt, objects.stand(self.kind, there, self.what))

    async def reconcile(self, attempt: Attempt) -> Finding:
        """Whether it is there. A write that is on its way is given a while."""
        if attempt.handle:
            return Finding(state=Reconciled.RUNNING, reason="it was made", handle=attempt.handle)
        ours = await self._late()
        if not ours:
            return Finding(state=Reconciled.NOT_DONE, reason="it is not there")
        return Finding(state=Reconciled.RUNNING, reason="it is there", handle=id_of(self.kind, ours[0]))

    async def undo(self, attempt: Attempt, submitted: Submitted) -> Undone:
        """Remove what was made, however often, and wait until it is gone."""
        made = [attempt.handle] if attempt.handle and await self.there(attempt.handle) else []
        ours = await self.ours() if attempt.handle else await self._late()
        made += [id_ for one in ours if (id_ := id_of(self.kind, one)) not in made]
        for id_ in made:
            await submitted(id_)
            there = await self.there(id_)
            if there is not None and (others := await self.strangers(there)):
                return Undone(summary="left as it is", remains=(f"{self.what}: {others}",))
            await self.delete(id_)
            while await self.there(id_) is not None:
                await submitted(waits_for=f"{self.what} goes")
                await anyio.sleep(AGAIN_S)
        if made:
            return Undone(summary=f"removed {self.kind} {self.action.name}")
        return Undone(summary="it is not there") if attempt.handle else _NOT_HAPPENED

    async def _late(self) -> list[dict[str, Any]]:
        """What is ours; what is not there yet may be on its way."""
        if ours := await self.ours():
            return ours
        await anyio.sleep(WRITE_S)
        return await self.ours()


class Extending(Acting):
    """`PUT` of a later end to a lease: the cloud gives that of all its nodes, or changes nothing."""

    action: Extend

    async def before(self) -> JsonObject:
        """Refused where the lease is not as the plan takes it."""
        there = await self.there(self.action.id)
        if there is None:
            raise TargetError(Code.PLAN_STALE, f"Unable to extend {self.what}: it has ended.", "Make a new plan.")
        times, status = objects.lasts(there), str(there["status"])
        if status != "ACTIVE" or times != (self.action.begun, self.action.ends):
            cause = f"it is {line(status, 40)} until {minute(times[1])} UTC"
            raise TargetError(Code.PLAN_STALE, f"Unable to extend {self.what}: {cause}.", "Make a new plan.")
        return {}

    async def submit(self, intent: JsonObject) -> str:
        """Ask for the later end.

        Raises:
            CapacityError: somebody else has its nodes after it. Nothing happened.

        """
        try:
            await self._let_end(self.action.until)
        except CapacityError as error:
            remedy = "Its nodes are reserved after it: validate_capacity tells until when they are free."
            raise CapacityError(error.code, error.message, remedy) from error
        return self.action.id

    async def look(self, attempt: Attempt) -> Look:
        """Whether it ends then."""
        there = await self.there(self.action.id)
        if there is None:
            return Failed(message=f"Unable to extend {self.what}: it has ended.", remedy="Plan its rollback.")
        stands = objects.stand(self.kind, there, self.what)
        if isinstance(stands, Done) and (ends := objects.lasts(there)[1]) != self.action.until:
            cause = f"it ends at {minute(ends)} UTC, as somebody else has said"
            return Failed(message=f"Unable to extend {self.what}: {cause}.", remedy="Plan again.")
        return self.in_time(attempt, stands)

    async def reconcile(self, attempt: Attempt) -> Finding:
        """Whether it ends then, or is being changed. A write that is on its way is given a while."""
        there = await self._late(attempt)
        if there is not None and (attempt.handle or there["status"] == "UPDATING" or self._is_extended(there)):
            return Finding(state=Reconciled.RUNNING, reason="it was extended", handle=self.action.id)
        return Finding(state=Reconciled.NOT_DONE, reason="it lasts as before" if there else "it is gone")

    async def undo(self, attempt: Attempt, submitted: Submitted) -> Undone:
        """Have it end as before, but not within the hour: what is on its servers is not lost by undoing.

        Where it ends at another time than we have said, somebody else has said so, and it is left.
        """
        there = await self._changed(await self._late(attempt))
        back = max(self.action.ends, _whole_minute(datetime.now(UTC) + _SPARED))
        if there is not None and self._is_extended(there) and back < self.action.until:
            await submitted(self.action.id)
            await self._let_end(back)
            there = await self._changed(await self.there(self.action.id))
        if there is None:
            return Undone(summary="it has ended")
        ends = objects.lasts(there)[1]
        noted: JsonObject = {UNTIL: ends.isoformat(timespec="minutes")}
        if ends == self.action.ends:
            return Undone(summary=f"it ends at {minute(ends)} UTC, as before", noted=noted)
        remains = f"{self.what} ends at {minute(ends)} UTC, and not at {minute(self.action.ends)} UTC as before"
        return Undone(summary=f"it ends at {minute(ends)} UTC", remains=(remains,), noted=noted)

    async def _let_end(self, at: datetime) -> None:
        """A write that is repeated has no further effect."""
        body: JsonObject = {"end_date": minute(at.astimezone(UTC))}
        await self.client.write("reservation", "PUT", f"/leases/{self.action.id}", body)

    def _is_extended(self, there: Mapping[str, Any]) -> bool:
        return objects.lasts(there)[1] == self.action.until

    async def _late(self, attempt: Attempt) -> dict[str, Any] | None:
        """The lease; a change that is not there yet may be on its way."""
        there = await self.there(self.action.id)
        if attempt.handle or there is None or self._is_extended(there):
            return there
        await anyio.sleep(WRITE_S)
        return await self.there(self.action.id)

    async def _changed(self, there: dict[str, Any] | None) -> dict[str, Any] | None:
        """The lease once no change of it is under way."""
        while there is not None and there["status"] == "UPDATING":
            await anyio.sleep(AGAIN_S)
            there = await self.there(self.action.id)
        return there


def _whole_minute(at: datetime) -> datetime:
    """The first whole minute that is not before a time: Blazar counts in these."""
    whole = at.replace(second=0, microsecond=0)
    return whole if whole == at else whole + timedelta(minutes=1)


class Removing(Acting):
    """`DELETE` of what a deployment made."""

    action: Remove

    async def before(self) -> JsonObject:
        """Refused where what is there is not ours."""
        await self._removable()
        return {}

    async def submit(self, intent: JsonObject) -> str:
        """Have it removed."""
        if not self.action.gone and await self._removable():
            await self.delete(self.action.id)
        return self.action.id

    async def _removable(self) -> bool:
        """Whether it is there.

        Raises:
            TargetError: `not_ours`: what others have would go with it.
            ContradictionError: what is there is not ours.

        """
        there = await self.there(self.action.id)
        if there is not None and (others := await self.strangers(there)):
            raise TargetError(
                Code.NOT_OURS,
                f"Unable to remove {self.what}: {others}.",
                "Have their owner remove them first; the end of a lease takes its servers.",
            )
        return there is not None

    async def look(self, attempt: Attempt) -> Look:
        """Whether it is gone."""
        there = await self.there(self.action.id)
        if there is None:
            return Done(result={"id": self.action.id})
        if there.get("status") == "ERROR" and self.kind is Kind.LEASE:
            return Failed(message=f"Unable to remove {self.what}: it is in ERROR.", remedy="Ask the cloud's operator.")
        return self.in_time(attempt, Running(again_in_s=AGAIN_S, progress=f"{self.what} goes"))

    async def reconcile(self, attempt: Attempt) -> Finding:
        """Gone, or still there: removing may be repeated."""
        if await self.there(self.action.id) is None:
            return Finding(state=Reconciled.RUNNING, reason="it is gone", handle=self.action.id)
        return Finding(state=Reconciled.NOT_DONE, reason="it is still there")

    async def undo(self, attempt: Attempt, submitted: Submitted) -> Undone:
        """There is no way back; a removal that did not happen needs none."""
        return _NOT_HAPPENED
