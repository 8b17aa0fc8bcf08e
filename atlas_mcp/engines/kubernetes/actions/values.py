"""Setting one value of an object that is there: its replicas, the annotation that has its pods made anew, a cordon.

Written over exactly what was looked at, with a mark of the attempt. Undoing puts the value back where it still is ours.
"""

from __future__ import annotations

from typing import Any

from atlas_mcp.engines import Done, Failed, Look, Submitted, Undone
from atlas_mcp.engines.kubernetes import objects
from atlas_mcp.engines.kubernetes.actions.attempt import (
    NOT_HAPPENED,
    Acting,
    happened,
    not_happened,
    uid,
    version,
)
from atlas_mcp.engines.kubernetes.client import MERGE
from atlas_mcp.engines.kubernetes.planned import check_restarts, replicas_of
from atlas_mcp.engines.kubernetes.spec import Cordon, Restart, Scale
from atlas_mcp.engines.kubernetes.spec.fields import HAND, STEP, annotation, value_at
from atlas_mcp.model import Attempt, Finding, JsonObject

_RESTARTED = "atlas-mcp/restarted"


class Setting(Acting):
    """`PATCH` of one value."""

    action: Scale | Restart | Cordon

    async def before(self) -> JsonObject:
        """The value as it is, and the one that is set."""
        there = await self.planned()
        if isinstance(self.action, Restart):
            check_restarts(self.action)
        if isinstance(self.action, Scale) and self.action.before not in (-1, now := replicas_of(there)):
            raise self.stale(f"it has {now} replicas now, and not {self.action.before}")
        run = objects.new_run()
        values = {"before": value_at(there, self._at), "after": self._wanted(run)}
        return {"uid": uid(there), "version": version(there), "run": run, "mark": annotation(there, STEP), **values}

    async def submit(self, intent: JsonObject) -> str:
        """Set it, unless the object has changed since it was looked at."""
        await self._set(intent["after"], str(intent["uid"]), str(intent["version"]), str(intent["run"]))
        return str(intent["uid"])

    async def look(self, attempt: Attempt) -> Look:
        """Whether what was set has come about."""
        if isinstance(self.action, Cordon):
            there = await self.there()
            if there is None or bool(value_at(there, self._at)) is not self.action.on:
                return Failed(message=f"Unable to go on with {self.what}: somebody has set it back.", remedy="")
            return Done(result={"uid": attempt.handle})
        return await self.rolled_out(attempt, attempt.handle)

    async def reconcile(self, attempt: Attempt) -> Finding:
        """Whether it bears the mark of the attempt."""
        there = await self.there()
        if attempt.handle or (there is not None and objects.written_by(there, str(attempt.intent["run"]))):
            return happened(str(attempt.intent["uid"]))
        return not_happened("it is as it was")

    async def undo(self, attempt: Attempt, submitted: Submitted) -> Undone:
        """Put the value back, where it still is the one that was set."""
        intent = attempt.intent
        there = await self.there()
        if there is None or uid(there) != intent["uid"]:
            return Undone(summary="it is gone", remains=(f"{self.what}: somebody has removed it",))
        if not attempt.handle and not objects.written_by(there, str(intent["run"])):
            return NOT_HAPPENED
        now = value_at(there, self._at)
        if now == intent["before"] and not objects.written_by(there, str(intent["run"])):
            return Undone(summary="it is as it was")
        if now != intent["after"]:
            return Undone(summary="left as it is", remains=(f"{self.what}: somebody else has set it since",))
        await self._set(intent["before"], uid(there), version(there), str(intent["mark"]))
        return Undone(summary=f"put back {self.action.ref}")

    @property
    def _at(self) -> tuple[str, ...]:
        match self.action:
            case Scale():
                return ("f:spec", "f:replicas")
            case Restart():
                return ("f:spec", "f:template", "f:metadata", "f:annotations", f"f:{_RESTARTED}")
            case Cordon():
                return ("f:spec", "f:unschedulable")

    def _wanted(self, run: str) -> int | str | bool | None:
        match self.action:
            case Scale():
                return self.action.replicas
            case Restart():
                return run
            case Cordon():
                return True if self.action.on else None

    async def _set(self, value: object, uid: str, version: str, mark: str) -> None:
        patch: dict[str, Any] = {
            "metadata": {"uid": uid, "resourceVersion": version, "annotations": {STEP: mark or None}}
        }
        holder = patch
        for key in self._at[:-1]:
            holder = holder.setdefault(key.partition(":")[2], {})
        holder[self._at[-1].partition(":")[2]] = value
        path = await objects.path_of(self.client, self.action.ref)
        await self.client.write("PATCH", path, patch, MERGE, fieldManager=HAND, fieldValidation="Strict")
