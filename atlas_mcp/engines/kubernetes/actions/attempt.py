"""What all actions have: the object that they are about, as it is now, and what is said where it is another one."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any

from atlas_mcp.domain.text import line
from atlas_mcp.engines import Done, Failed, Look, Running, Submitted, Undone
from atlas_mcp.engines.kubernetes import objects
from atlas_mcp.engines.kubernetes.client import Client
from atlas_mcp.engines.kubernetes.rollout import stands
from atlas_mcp.engines.kubernetes.spec.fields import meta
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import Attempt, Finding, JsonObject, Reconciled

AGAIN_S, _LAST_S = 0.5, 5.0
NOT_HAPPENED = Undone(summary="it did not happen")


@dataclass
class Acting(ABC):
    """One action of a step on one cluster. `given` are the arguments of the step as it runs."""

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
    def what(self) -> str:
        """The object, in words."""
        return f"{self.action.ref} on {self.client.place}"

    async def there(self) -> dict[str, Any] | None:
        """The object as it is now."""
        return await objects.read(self.client, self.action.ref)

    async def planned(self) -> dict[str, Any]:
        """The object, which must be the one that was planned for.

        Raises:
            TargetError: `plan_stale`: it is gone, or another one.

        """
        stored = await self.there()
        if stored is None:
            raise self.stale("it is gone")
        if self.action.uid and uid(stored) != self.action.uid:
            raise self.stale("it was made anew by somebody")
        return stored

    def stale(self, cause: str) -> TargetError:
        """The error for an object that is not as it was when it was planned."""
        return TargetError(Code.PLAN_STALE, f"Unable to act on {self.what}: {cause}.", "Make a new plan.")

    async def rolled_out(self, attempt: Attempt, handle: str) -> Look:
        """Whether what the object asks for has come about."""
        stored = await self.there()
        if stored is None or (handle and uid(stored) != handle):
            return Failed(message=f"Unable to go on with {self.what}: somebody has removed it.", remedy="")
        stand = stands(stored)
        if stand.failed:
            return Failed(message=f"Unable to bring about {self.what}: {stand.failed}.", remedy="See its events.")
        if stand.waits_for and (attempt.waited_s or 0.0) >= self.deadline_s:
            return Failed(message=f"Unable to bring about {self.what} in time: {stand.waits_for}.", remedy="")
        if stand.waits_for:
            again_in_s = min(max((attempt.waited_s or 0.0) * 0.1, AGAIN_S), _LAST_S)
            return Running(again_in_s=again_in_s, progress=f"{self.what}: {stand.waits_for}")
        return Done(result={"uid": uid(stored)})


def uid(stored: dict[str, Any]) -> str:
    """The uid of an object."""
    return str(meta(stored).get("uid") or "")


def version(stored: dict[str, Any]) -> str:
    """The version of an object, which another write makes another one."""
    return str(meta(stored).get("resourceVersion") or "")


def going(what: str, stored: dict[str, Any]) -> str:
    """What an object that is being deleted waits for."""
    finalizers = ", ".join(line(str(one), 100) for one in (meta(stored).get("finalizers") or ())[:5])
    return f"{what} goes{f'; it is held by the finalizer {finalizers}' if finalizers else ''}"


def happened(handle: str) -> Finding:
    """That a write happened; it is looked at further."""
    return Finding(state=Reconciled.RUNNING, reason="the cluster has it", handle=handle)


def not_happened(reason: str) -> Finding:
    """That a write did not happen."""
    return Finding(state=Reconciled.NOT_DONE, reason=reason)
