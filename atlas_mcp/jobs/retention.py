"""What is kept for a while only: runs, artifacts, and what a clone or a job left whose process died.

Looked after by the worker that takes jobs, as it begins to.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import anyio

from atlas_mcp import artifacts, secrets
from atlas_mcp.config import Settings
from atlas_mcp.jobs.passing import drop_unnoted
from atlas_mcp.store import Store, Tx, audit, deployments, runs

_AT_ONCE = 500
_WORKER = "worker"  # in whose name the audit log tells of it


async def tidy(settings: Settings, store: Store, trail: audit.Trail, now: Callable[[], datetime]) -> None:
    """Forget the runs and delete the artifacts whose time is over. The audit says which runs these were."""

    def forget(tx: Tx) -> int:
        at = now()
        forgotten = runs.forget(tx, at - timedelta(days=settings.run_days), _AT_ONCE)
        for run in forgotten:
            secrets.drop_all(settings.data_dir, run)  # before the record goes: else nobody would know of them
        if forgotten:
            trail.append(tx, audit.event(at, "runs.forgotten", _WORKER, "", runs=forgotten))
        return len(forgotten)

    while await store.write(forget) == _AT_ONCE:
        pass
    await anyio.to_thread.run_sync(artifacts.sweep, settings.artifacts, settings.artifact_days)
    for deployment in await store.read(deployments.ids):
        await drop_unnoted(store, settings.data_dir, deployment)
    from atlas_mcp.repository import cloning

    await cloning.sweep(settings.data_dir)
