"""Applying an object: made where there is none, else changed in the fields that it names, by server-side apply.

What is made bears the nonce of its deployment; undoing removes it by that. Of an object that was there, undoing puts
back the fields that still hold what was written, and lets go of those that somebody else has written since.
"""

from __future__ import annotations

from typing import Any

import anyio

from atlas_mcp.engines import ContradictionError, Done, Look, Submitted, Undone
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
from atlas_mcp.engines.kubernetes.client import WRITE_S
from atlas_mcp.engines.kubernetes.planned import HIDDEN, check_rights, previewed, whole_of
from atlas_mcp.engines.kubernetes.refusals import OwnedError, TakenError
from atlas_mcp.engines.kubernetes.spec import KUBECONFIG, Apply, Change
from atlas_mcp.engines.kubernetes.spec.fields import (
    NONCE,
    STEP,
    annotation,
    is_managed,
    leaves,
    owned,
    place,
    shown_at,
    shown_value,
    value_at,
)
from atlas_mcp.model import Attempt, Finding, JsonObject

_MOST_TOLD = 20


class Applying(Acting):
    """`POST` of a new object, `PATCH` of one that is there."""

    action: Apply

    async def before(self) -> JsonObject:
        """The fields that will change, and those that were ours before."""
        if self.action.uid:
            there: dict[str, Any] | None = await self.planned()
        elif (there := await self.there()) is not None:
            raise self.stale("somebody has made it")
        if KUBECONFIG in self.given:
            await check_rights(self.client, self.action)
        whole = whole_of(self.client, self.action, self.given, there, "")
        changed, fields, forced = await previewed(self.client, self.action, whole, there)
        if self.action.changes is not None and changed != self.action.changes:
            raise self.stale(f"another change would come of it now: {_differs(self.action.changes, changed)}")
        if there is None:
            return {"fields": fields}
        return {
            "uid": uid(there),
            "version": version(there),
            "run": objects.new_run(),
            "ours": [list(at) for at in leaves(owned(there))],
            "changes": [one.model_dump(mode="json") for one in changed],
            "forced": forced,
            "marks": {name: annotation(there, name) for name in (NONCE, STEP)},
        }

    async def submit(self, intent: JsonObject) -> str:
        """Make it, or change it; nothing happens to one that has changed since it was looked at."""
        if "uid" not in intent:
            return await self._make(intent)
        marks: Any = intent["marks"]
        there = {"metadata": {"uid": intent["uid"], "annotations": marks}}
        whole = whole_of(self.client, self.action, self.given, there, str(intent["run"]))
        whole["metadata"]["resourceVersion"] = intent["version"]
        await objects.apply(self.client, self.action.ref, whole, forced=bool(intent["forced"]))
        return str(intent["uid"])

    async def _make(self, intent: JsonObject) -> str:
        fields: Any = intent["fields"]
        whole = whole_of(self.client, self.action, self.given, None, "")
        try:
            return uid(await objects.create(self.client, self.action.ref, whole, fields))
        except TakenError as error:
            there = await self.there()  # an earlier try may have made it after all
            if there is None or not self._is_mine(there):
                raise self.stale("somebody has made it") from error
            return uid(there)

    async def look(self, attempt: Attempt) -> Look:
        """Whether it is as it should be, and its pods are."""
        if not self.action.wait:
            return Done(result={"uid": attempt.handle})
        return await self.rolled_out(attempt, attempt.handle)

    async def reconcile(self, attempt: Attempt) -> Finding:
        """Whether it bears our mark. A write that is on its way is given the time that the server gives it."""
        if attempt.handle:
            return happened(attempt.handle)
        there = await self.there()
        if "uid" in attempt.intent:
            if there is not None and objects.written_by(there, str(attempt.intent["run"])):
                return happened(uid(there))
            return not_happened("it is as it was")
        if there is None:
            await anyio.sleep(WRITE_S)
            there = await self.there()
        if there is None:
            return not_happened("it is not there")
        return happened(uid(there)) if self._is_mine(there) else not_happened("it is somebody else's")

    async def undo(self, attempt: Attempt, submitted: Submitted) -> Undone:
        """Remove what was made, or put back what was changed."""
        if attempt.result.get("late"):
            await anyio.sleep(WRITE_S)
        there = await self.there()
        if "uid" in attempt.intent:
            return await self._put_back(attempt, there)
        if there is None:
            return Undone(summary="it is not there")
        if not self._is_mine(there) or (attempt.handle and uid(there) != attempt.handle):
            if not attempt.handle:
                return NOT_HAPPENED
            raise ContradictionError(
                f"Unable to remove {self.what}: we made one, and what is there now is not ours.", "It is left alone."
            )
        return await self._remove(there, submitted)

    async def _remove(self, there: dict[str, Any], submitted: Submitted) -> Undone:
        """Delete what we made, and wait until it is gone."""
        made = uid(there)
        if strange := await objects.held(self.client, self.action.ref, self.action.nonce):
            return Undone(summary="left as it is", remains=(f"{self.what}: it holds {strange}, which is not ours",))
        await submitted(made)
        current: dict[str, Any] | None = there
        while current is not None and uid(current) == made:
            if "deletionTimestamp" not in current["metadata"]:
                await objects.delete(self.client, self.action.ref, made, version(current))
            await submitted(waits_for=going(self.what, current))
            await anyio.sleep(AGAIN_S)
            current = await self.there()
        return Undone(summary=f"removed {self.action.ref}")

    def _is_mine(self, there: dict[str, Any]) -> bool:
        """Whether we made an object: it bears our nonce and our manager."""
        return objects.is_ours(there, self.action.nonce) and is_managed(there)

    # -- putting back -------------------------------------------------------------------------------------

    async def _put_back(self, attempt: Attempt, there: dict[str, Any] | None) -> Undone:
        intent = attempt.intent
        if there is None or uid(there) != intent["uid"]:
            return Undone(summary="it is gone", remains=(f"{self.what}: somebody has removed it",))
        told: Any = intent["changes"]
        changed = [Change.model_validate(one) for one in told]
        if not objects.written_by(there, str(intent["run"])) and not attempt.handle:
            return NOT_HAPPENED
        config = self._as_before(intent, there, changed)
        try:
            after = await objects.apply(self.client, self.action.ref, config, forced=bool(intent["forced"]))
        except OwnedError as error:
            return Undone(summary="left as it is", remains=(f"{self.what}: {error.message}",))
        left = [_left(one, after) for one in changed]
        remains = tuple(f"{self.what}: {text}" for text in left[:_MOST_TOLD] if text)
        return Undone(summary=f"put back {self.action.ref}", remains=remains)

    def _as_before(self, intent: JsonObject, there: dict[str, Any], changed: list[Change]) -> dict[str, Any]:
        """All that was ours before: as it is, or where we changed it and nobody else has since, as it was."""
        ref = self.action.ref
        config: dict[str, Any] = {"apiVersion": ref.api, "kind": ref.kind, "metadata": {"name": ref.name}}
        config["metadata"] |= {"uid": uid(there), "resourceVersion": version(there)}
        if ref.namespace:
            config["metadata"]["namespace"] = ref.namespace
        ours: Any = intent["ours"]
        for at in ours:
            if (value := value_at(there, tuple(at))) is not None:
                place(config, tuple(at), value)
        sent = self._sent()
        for one in changed:
            now = value_at(there, one.at)
            wrote = value_at(sent, one.at) if ref.kind == "Secret" and one.at[0] == "f:data" else one.after
            if now != wrote:
                value = None  # somebody else's by now
            else:
                value = now if one.before == HIDDEN else one.before
            place(config, one.at, value) if value is not None else _drop(config, one.at)
        marks: Any = intent["marks"]
        kept = {name: value for name, value in marks.items() if value}
        others = {name: one for name, one in config["metadata"].pop("annotations", {}).items() if name not in marks}
        if annotations := others | kept:
            config["metadata"]["annotations"] = annotations
        return config

    def _sent(self) -> dict[str, Any]:
        return objects.manifest(self.client, self.action, self.given) if self.action.ref.kind == "Secret" else {}


def _drop(config: dict[str, Any], at: tuple[str, ...]) -> None:
    """Take a field out of what is applied, so that we give it up."""
    holder = value_at(config, at[:-1])
    if isinstance(holder, dict):
        holder.pop(at[-1].partition(":")[2], None)
    elif isinstance(holder, list) and (element := value_at(config, at)) in holder:
        holder.remove(element)


def _left(change: Change, after: dict[str, Any]) -> str:
    """What of a change is still there, "" where all is as before."""
    now = value_at(after, change.at)
    if change.before == HIDDEN:
        return f"{shown_at(change.at)} is not put back: what it held was kept nowhere"
    return "" if now == change.before else f"{shown_at(change.at)} is {shown_value(now)[:200]} by somebody else"


def _differs(planned: tuple[Change, ...], now: tuple[Change, ...]) -> str:
    """The first field of which it was planned otherwise."""
    there = {one.at: one for one in now}
    for one in planned:
        if there.get(one.at) != one:
            found = there.get(one.at)
            return f"{shown_at(one.at)} is {shown_value(found.before)[:100] if found else 'as it should be'}"
    return next(shown_at(one.at) for one in now if one.at not in {each.at for each in planned})
