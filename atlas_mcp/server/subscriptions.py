"""What clients are told when a document that they listen for has changed; any other document is refused."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import Any

import anyio
from mcp.server import MCPServer
from mcp.server.subscriptions import InMemorySubscriptionBus, ResourceUpdated, ServerEvent
from mcp.shared.exceptions import MCPError
from mcp.types import INVALID_PARAMS

from atlas_mcp.app import App
from atlas_mcp.domain.text import line
from atlas_mcp.errors import AtlasError, CallerError, Code
from atlas_mcp.log import crashed
from atlas_mcp.server.changes import Changes

_MOST_LISTENERS = 16
_asked: ContextVar[tuple[str, ...]] = ContextVar("asked", default=())


class Subscriptions(InMemorySubscriptionBus):
    """Spreads the word that a document has changed, to the clients that listen for it."""

    def __init__(self, app: App) -> None:
        super().__init__()
        self.changes = Changes(app, self._updated)

    async def admitted(self, context: Any, call_next: Callable[[Any], Awaitable[Any]]) -> Any:  # noqa: ANN401 - the SDK's middleware
        """Refuse to listen for what does not change, or is none of ours."""
        if context.method == "subscriptions/listen":
            notifications = (context.params or {}).get("notifications")
            asked = notifications.get("resourceSubscriptions") if isinstance(notifications, dict) else None
            uris = [uri for uri in asked or [] if isinstance(uri, str)] if isinstance(asked, list) else []
            try:
                if len(self._listeners) >= _MOST_LISTENERS:
                    cause = f"Unable to listen: {_MOST_LISTENERS} listen already."
                    raise CallerError(Code.ARGUMENTS_INVALID, cause, "End one, or name more documents in one.")
                self.changes.check(uris)
            except AtlasError as error:
                raise MCPError(INVALID_PARAMS, line(str(error)), {"error": error.code}) from error
            _asked.set(tuple(uris))  # for `subscribe`, which the SDK calls while it serves this request
        return await call_next(context)

    def subscribe(self, listener: Callable[[ServerEvent], None]) -> Callable[[], None]:
        """Register a listener, and watch what it was asked for until the SDK calls what this returns, once."""
        leave, uris = super().subscribe(listener), _asked.get()
        self.changes.watch(uris)

        def unsubscribe() -> None:
            leave()
            self.changes.leave(uris)

        return unsubscribe

    @asynccontextmanager
    async def lifespan(self, server: MCPServer[None]) -> AsyncIterator[None]:
        """While the server serves, look for changes of what is watched."""
        async with anyio.create_task_group() as group:
            group.start_soon(self._run)
            yield
            group.cancel_scope.cancel()

    async def _run(self) -> None:
        try:
            await self.changes.run()
        except Exception:
            crashed("changes")

    async def _updated(self, uri: str) -> None:
        await self.publish(ResourceUpdated(uri=uri))
