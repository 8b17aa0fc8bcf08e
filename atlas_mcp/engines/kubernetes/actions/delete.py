"""Deleting the object of a uid and a version and no other; undoing makes it again where nothing is lost by that."""

from __future__ import annotations

from typing import Any

import anyio

from atlas_mcp.engines import ContradictionError, Done, Failed, Look, Running, Submitted, Undone
from atlas_mcp.engines.kubernetes import objects
from atlas_mcp.engines.kubernetes.actions.attempt import (
    AGAIN_S,
    NOT_HAPPENED,
    Acting,
    going,
    happened,
    not_happened,
    uid,
    version,
)
from atlas_mcp.engines.kubernetes.planned import cleaned, restorable
from atlas_mcp.engines.kubernetes.refusals import TakenError
from atlas_mcp.engines.kubernetes.spec import Delete
from atlas_mcp.engines.kubernetes.spec.fields import STEP, is_managed, meta, owned
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import Attempt, Finding, JsonObject


class Deleting(Acting):
    """`DELETE` with preconditions. What it owns goes after it."""

    action: Delete

    async def before(self) -> JsonObject:
        """The whole object, where it is to be made again; refused where anything of others would go with it."""
        there = await self.planned()
        ref, nonce = self.action.ref, self.action.nonce
        if nonce and not (objects.is_ours(there, nonce) and is_managed(there)):
            raise TargetError(Code.NOT_OURS, f"Unable to delete {self.what}: it bears no mark of ours.", "Look at it.")
        if strange := await objects.held(self.client, ref, nonce):
            cause = f"{strange} would go with it, which is not ours"
            raise TargetError(Code.NOT_OURS, f"Unable to delete {self.what}: {cause}.", "Remove that first.")
        intent: JsonObject = {"uid": uid(there), "version": version(there), "run": objects.new_run()}
        if self.action.restore:
            if not restorable(there):
                raise self.stale("it could not be made again as it is now")
            intent |= {"object": cleaned(there), "fields": owned(there)}
        return intent

    async def submit(self, intent: JsonObject) -> str:
        """Delete it, unless it has changed since it was looked at."""
        try:
            await objects.delete(self.client, self.action.ref, str(intent["uid"]), str(intent["version"]))
        except TargetError as error:
            if error.code is not Code.NOT_FOUND:
                raise
        return str(intent["uid"])

    async def look(self, attempt: Attempt) -> Look:
        """Whether it is gone, and what holds it where it is not."""
        there = await self.there()
        if there is None or uid(there) != attempt.intent["uid"]:
            return Done(result={"uid": str(attempt.intent["uid"])})
        if "deletionTimestamp" not in meta(there):
            return Failed(message=f"Unable to delete {self.what}: it is still there.", remedy="")
        progress = going(self.what, there)
        if (attempt.waited_s or 0.0) >= self.deadline_s:
            return Failed(message=f"Unable to delete {self.what} in time: {progress}.", remedy="See to its finalizer.")
        return Running(again_in_s=AGAIN_S, progress=progress)

    async def reconcile(self, attempt: Attempt) -> Finding:
        """Gone, on its way, or still there."""
        there = await self.there()
        gone = there is None or uid(there) != attempt.intent["uid"] or "deletionTimestamp" in meta(there)
        return happened(str(attempt.intent["uid"])) if gone else not_happened("it is still there")

    async def undo(self, attempt: Attempt, submitted: Submitted) -> Undone:
        """Make it again as it was, once it is gone."""
        intent = attempt.intent
        there = await self.there()
        while there is not None and uid(there) == intent["uid"]:
            if "deletionTimestamp" not in meta(there):
                return NOT_HAPPENED
            await submitted(waits_for=f"{going(self.what, there)}, and is made again")
            await anyio.sleep(AGAIN_S)
            there = await self.there()
        if there is None:
            there = await self._made_again(intent)
        if objects.written_by(there, str(intent["run"])):
            return Undone(summary=f"made {self.action.ref} again")
        raise ContradictionError(
            f"Unable to make {self.what} again: somebody has made another one.", "It is left alone."
        )

    async def _made_again(self, intent: JsonObject) -> dict[str, Any]:
        kept: Any = intent["object"]
        fields: Any = intent["fields"]
        annotations = {**(meta(kept).get("annotations") or {}), STEP: str(intent["run"])}
        whole = {**kept, "metadata": {**kept["metadata"], "annotations": annotations}}
        try:
            return await objects.create(self.client, self.action.ref, whole, fields)
        except TakenError:
            return await self.there() or {}
