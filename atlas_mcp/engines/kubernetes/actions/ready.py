"""Waiting until a node is ready, with the version that it should have. Nothing is changed."""

from __future__ import annotations

from atlas_mcp.engines import Done, Failed, Look, Running, Submitted, Undone
from atlas_mcp.engines.kubernetes import shapes
from atlas_mcp.engines.kubernetes.actions.attempt import NOT_HAPPENED, Acting, happened
from atlas_mcp.engines.kubernetes.spec import Ready
from atlas_mcp.model import Attempt, Finding, JsonObject

_AGAIN_S = 1.0


class Waiting(Acting):
    """`GET` of a node, again and again."""

    action: Ready

    async def before(self) -> JsonObject:
        """Nothing is replaced; the cluster may not answer yet."""
        return {}

    async def submit(self, intent: JsonObject) -> str:
        """There is nothing to begin."""
        return "ready"

    async def look(self, attempt: Attempt) -> Look:
        """Whether it is ready, and what it has; at the deadline, what it lacks."""
        stored = await self.there()
        node = shapes.node(stored) if stored else None
        if node and node.ready and node.version == self.action.version:
            return Done(result={"version": node.version})
        lacks = "it has not joined" if node is None else "; ".join(node.troubles) or f"it has {node.version}"
        if (attempt.waited_s or 0.0) >= self.deadline_s - _AGAIN_S:
            return Failed(
                message=f"{self.what} is not ready with {self.action.version}: {lacks}.", remedy="Look at it."
            )
        return Running(again_in_s=_AGAIN_S, progress=f"{self.action.ref}: {lacks}")

    async def reconcile(self, attempt: Attempt) -> Finding:
        """It is looked at again."""
        return happened("ready")

    async def undo(self, attempt: Attempt, submitted: Submitted) -> Undone:
        """Nothing was changed."""
        return NOT_HAPPENED
