"""Which jobs the clients of a server follow, and telling them when one has changed.

Looks at the store now and then, and only while somebody listens and a followed job is unfinished: the
worker that runs the jobs is another process. Knows nothing of MCP; `server` says how the word is spread.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import anyio
import structlog

from atlas_mcp import documents
from atlas_mcp.app import App
from atlas_mcp.errors import AtlasError

log = structlog.get_logger(__name__)

Publish = Callable[[str], Awaitable[None]]
_LOOK_S = 0.5
_MOST_FOLLOWED = 200


class Changes:
    """Publishes the URIs of followed jobs, and of their deployments, when they change."""

    def __init__(self, app: App, publish: Publish) -> None:
        self._app = app
        self._publish = publish
        self._seen: dict[str, object] = {}
        self._listeners = 0
        self._wake = anyio.Event()
        self._looking = anyio.Lock()

    def follow(self, job_id: str) -> None:
        """Tell of this job from now on until it has ended; once at first, since it may have changed already."""
        if job_id not in self._seen:
            if len(self._seen) >= _MOST_FOLLOWED:
                del self._seen[next(iter(self._seen))]
            self._seen[job_id] = None
        self._wake.set()

    def listen(self, uris: list[str]) -> None:
        """Somebody asked for the changes of these resources."""
        jobs = f"{documents.SCHEME}jobs/"
        for uri in uris:
            if uri.startswith(jobs):
                self.follow(uri.removeprefix(jobs))

    def listener_came(self) -> None:
        """There is one more to tell."""
        self._listeners += 1
        self._wake.set()

    def listener_left(self) -> None:
        """There is one less."""
        self._listeners -= 1

    async def run(self) -> None:
        """Look and tell until cancelled. Two that run tell nothing twice."""
        while True:
            while self._seen and self._listeners:
                try:
                    await self.look()
                except AtlasError as error:
                    log.warning("changes_unknown", code=error.code, error=error.message)
                await anyio.sleep(_LOOK_S)
            if self._wake.is_set():
                self._wake = anyio.Event()
            await self._wake.wait()

    async def look(self) -> None:
        """Look once at every followed job."""
        from atlas_mcp.store import jobs as job_rows

        async with self._looking:
            found = await self._app.store.read(lambda tx: job_rows.standing(tx, list(self._seen)))
            for job_id in set(self._seen) - set(found):
                del self._seen[job_id]
            for job_id, (row, line) in found.items():
                changed = self._seen.get(job_id) != (row, line)
                self._seen[job_id] = (row, line)
                if row.state.final:
                    del self._seen[job_id]
                if changed:
                    await self._publish(f"{documents.SCHEME}jobs/{job_id}")
                    await self._publish(f"{documents.SCHEME}deployments/{row.deployment_id}")
