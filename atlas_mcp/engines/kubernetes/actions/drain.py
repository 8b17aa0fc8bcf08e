"""Draining a cordoned node: pods are evicted as their disruption budgets allow, until none is left or time is up."""

from __future__ import annotations

import anyio

from atlas_mcp.engines import Done, Failed, Look, Submitted, Undone
from atlas_mcp.engines.kubernetes.actions.attempt import Acting, happened, not_happened
from atlas_mcp.engines.kubernetes.evictions import MOST_TOLD, Evictable, evictable
from atlas_mcp.engines.kubernetes.spec import Drain
from atlas_mcp.errors import Code, TargetError, TransientError
from atlas_mcp.model import Attempt, Finding, JsonObject

_ROUND_S, _SPARE_S = 2.0, 10.0


class Draining(Acting):
    """`POST` of an eviction for each pod, again and again."""

    action: Drain

    async def before(self) -> JsonObject:
        """Nothing is replaced; refused where the node still takes pods, or pods would be lost."""
        there = await self.planned()
        if (there.get("spec") or {}).get("unschedulable") is not True:
            raise self.stale("it is not cordoned")
        return {"pods": [one.told for one in await evictable(self.client, self.action)]}

    async def submit(self, intent: JsonObject) -> str:
        """Evict until no pod is left. What is in the way of the last ones is named."""
        until = anyio.current_time() + max(self.deadline_s - _SPARE_S, self.deadline_s / 2)
        in_the_way: dict[str, str] = {}
        while True:
            try:
                pods = await evictable(self.client, self.action)
                if not pods:
                    return "drained"
                in_the_way = {one.told: await self._evict(one) for one in pods}
            except TransientError as error:  # the API server is away for a while
                in_the_way = in_the_way or {"the API server": error.message}
            if anyio.current_time() + _ROUND_S > until:
                raise self._stuck(in_the_way)
            await anyio.sleep(_ROUND_S)

    async def _evict(self, pod: Evictable) -> str:
        """Evict a pod. Returns what is in the way."""
        if pod.going:
            return "it has not ended yet"
        path = (await self.client.resource("v1", "Pod")).path(pod.namespace, pod.name, "eviction")
        body = {
            "apiVersion": "policy/v1",
            "kind": "Eviction",
            "metadata": {"name": pod.name, "namespace": pod.namespace},
            "deleteOptions": {"preconditions": {"uid": pod.uid}},
        }
        try:
            await self.client.write("POST", path, body)
        except TargetError as error:
            if error.code is Code.PRIVILEGE_MISSING or (
                isinstance(error, TransientError) and error.code is not Code.TARGET_LOCKED
            ):
                raise
            if error.code is not Code.NOT_FOUND:
                return error.message
        return "it has not ended yet"

    def _stuck(self, in_the_way: dict[str, str]) -> TargetError:
        told = "; ".join(f"{pod}: {cause}" for pod, cause in [*in_the_way.items()][:MOST_TOLD])
        return TargetError(
            Code.TARGET_LOCKED,
            f"Unable to drain {self.what} in time: {told}",
            "Have more replicas ready, or loosen the budget; or give it more time.",
        )

    async def look(self, attempt: Attempt) -> Look:
        """Whether it is empty."""
        left = await evictable(self.client, self.action)
        if left:
            pods = ", ".join(one.told for one in left[:MOST_TOLD])
            return Failed(message=f"Unable to drain {self.what}: there are pods again, {pods}.", remedy="Cordon it.")
        return Done()

    async def reconcile(self, attempt: Attempt) -> Finding:
        """Done where it is empty; else what is left is evicted by the next try."""
        if attempt.handle or not await evictable(self.client, self.action):
            return happened("drained")
        return not_happened("there are pods left")

    async def undo(self, attempt: Attempt, submitted: Submitted) -> Undone:
        """There is nothing to put back: whatever makes pods has made them elsewhere."""
        return Undone(summary="pods that were evicted stay where they were made again")
