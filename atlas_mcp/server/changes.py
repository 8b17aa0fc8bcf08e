"""Which documents the clients of a server watch, and telling when one has changed, whoever changed it.

Looks at the store now and then, and only while somebody watches: the worker and the command line are other processes.
Knows nothing of MCP; `server` says how the word is spread.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Iterable

import anyio
import structlog

from atlas_mcp.app import App
from atlas_mcp.calls import documents
from atlas_mcp.domain.text import shown
from atlas_mcp.errors import AtlasError, CallerError, Code

log = structlog.get_logger(__name__)

Publish = Callable[[str], Awaitable[None]]
_LOOK_S = 0.5
_MOST_WATCHED = 200


class Changes:
    """Publishes the URIs of watched documents when they change."""

    def __init__(self, app: App, publish: Publish) -> None:
        self._app = app
        self._publish = publish
        self._watchers: Counter[str] = Counter()
        self._seen: dict[str, object] = {}
        self._wake = anyio.Event()
        self._looking = anyio.Lock()

    def check(self, uris: Collection[str]) -> None:
        """See that these can be watched.

        Raises:
            CallerError: `not_found`: one never changes, or is none of ours; `arguments_invalid`: they are too many.

        """
        fixed = [uri for uri in uris if not documents.changes(uri)]
        if fixed:
            raise CallerError(
                Code.NOT_FOUND,
                f"Unable to listen for {', '.join(shown(uri) for uri in fixed[:5])}: what is there does not change.",
                f"What changes: {', '.join(f'{documents.SCHEME}{kind}/ID' for kind in documents.CHANGING)}.",
            )
        if len(uris) > _MOST_WATCHED or len({*self._watchers, *uris}) > _MOST_WATCHED:
            raise CallerError(
                Code.ARGUMENTS_INVALID,
                f"Unable to listen for so many documents: the limit is {_MOST_WATCHED}.",
                "Stop listening for those that are done.",
            )

    def watch(self, uris: Iterable[str]) -> None:
        """Tell of these from now on; once at first where they are there, since they may have changed already."""
        for uri in uris:
            self._watchers[uri] += 1
            self._seen[uri] = None
        self._wake.set()

    def leave(self, uris: Iterable[str]) -> None:
        """One watches these no more."""
        for uri in uris:
            self._watchers[uri] -= 1
            if not self._watchers[uri]:
                del self._watchers[uri]
                self._seen.pop(uri, None)

    async def run(self) -> None:
        """Look and tell until cancelled. Two that run tell nothing twice."""
        while True:
            while self._watchers:
                try:
                    await self.look()
                except AtlasError as error:
                    log.warning("changes_unknown", code=error.code, error=error.message)
                await anyio.sleep(_LOOK_S)
            if self._wake.is_set():
                self._wake = anyio.Event()
            await self._wake.wait()

    async def look(self) -> None:
        """Look once at everything that is watched."""
        async with self._looking:
            states = await documents.states(self._app, list(self._watchers))
            for uri, state in states.items():
                if uri in self._watchers and self._seen.get(uri) != state:
                    self._seen[uri] = state
                    await self._publish(uri)
