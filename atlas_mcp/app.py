"""The composition root: settings, content, store, audit, engines, jobs, put together once a process.

Heavy parts are made when they are first needed: a server that has only been asked for its tools has
opened no database and imported no engine.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from datetime import UTC, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

import anyio

from atlas_mcp import artifacts
from atlas_mcp.config import Settings
from atlas_mcp.content import loading
from atlas_mcp.content.loading import Catalogue
from atlas_mcp.declaration import declared
from atlas_mcp.domain.bindings import Bindings
from atlas_mcp.domain.environments import Environments
from atlas_mcp.errors import AtlasError, Code

if TYPE_CHECKING:
    from atlas_mcp.engines import Engines
    from atlas_mcp.engines.sightings import Sightings
    from atlas_mcp.jobs.requests import Jobs
    from atlas_mcp.jobs.unattended import Fresh, Unattended
    from atlas_mcp.jobs.worker import Equipment
    from atlas_mcp.model import HeldMember, Job, Sighting
    from atlas_mcp.plans.judging import Judge
    from atlas_mcp.store import Store
    from atlas_mcp.store.audit import Trail


def utc_now() -> datetime:
    """The clock of everything but tests."""
    return datetime.now(UTC)


class App:
    """What a process of ATLAS is made of."""

    def __init__(
        self,
        settings: Settings,
        *,
        may_apply: bool = False,
        catalogue: Catalogue | None = None,
        engines: Engines | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self.settings = settings
        self.may_apply = may_apply
        self.catalogue = catalogue or loading.load(*loading.roots(settings))
        self.now = now
        self._engines = engines
        self._sharers = 1

    @cached_property
    def store(self) -> Store:
        """The database of the data directory.

        Raises:
            AtlasError: `store_unusable`; also where there are records no more, and still their key.

        """
        from atlas_mcp.store import Store, is_there

        if self.settings.audit_key.exists() and not is_there(self.settings.database):
            raise AtlasError(
                Code.STORE_UNUSABLE,
                f"Unable to use the database {self.settings.database}: it is gone or empty, and its audit.key is not.",
                "Restore it from a backup. To begin anew with another record, move audit.key away first.",
            )
        return Store.open(self.settings.database)

    @property
    def used(self) -> bool:
        """Whether anything has needed the database yet: a server that nobody has called has not."""
        return "store" in self.__dict__

    @cached_property
    def trail(self) -> Trail:
        """The audit log of the data directory."""
        from atlas_mcp.store.audit import Trail

        return Trail.open(self.settings.audit_key)

    @cached_property
    def engines(self) -> Engines:
        """The engines, by name."""
        if self._engines is not None:
            return self._engines
        from atlas_mcp.engines import Services
        from atlas_mcp.jobs.ledger import StoredLedger

        ledger = StoredLedger(lambda: self.store, lambda: self.trail, self.now)
        services = Services(ledger, self._foreign, lambda: self._sharers, self._keep, self._members)
        return {one.name: one.build(self.settings, services) for one in declared()}

    @cached_property
    def sightings(self) -> Sightings:
        """What is known of other people's addresses, and reading more."""
        from atlas_mcp.engines.sightings import Sightings

        return Sightings(self.store, self.engines, self.now)

    async def _foreign(self, place: str, within_s: float, wanted: Collection[str]) -> tuple[list[Sighting], int]:
        """What is known of objects that are not ours, once what is not known or old was read; how many are left."""
        left = await self.sightings.catch_up(place, within_s, wanted)
        return await self.sightings.foreign(place), left

    async def _members(self, place: str) -> Sequence[HeldMember]:
        """What the deployments hold in a place."""
        from atlas_mcp.store import deployments

        if not self.used and not self.settings.database.exists():
            return ()
        return await self.store.read(lambda tx: deployments.members_on(tx, place))

    async def _keep(self, text: str, source: str) -> str:
        """Keep a large output of a target."""
        return await anyio.to_thread.run_sync(artifacts.keep, self.settings.artifacts, text, source)

    @cached_property
    def jobs(self) -> Jobs:
        """What may be done with jobs."""
        from atlas_mcp.jobs.acceptance import Acceptance
        from atlas_mcp.jobs.permits import Permits
        from atlas_mcp.jobs.requests import Jobs
        from atlas_mcp.plans import approvals

        approvers = partial(approvals.load_approvers, self.settings.approvers_path)
        acceptance = Acceptance(self.trail, approvers)
        permits = Permits(acceptance, self.judge, self.settings.approvals.permit_at_most_s)
        return Jobs(self.store, self.trail, self.now, acceptance, permits, self.unattended)

    @cached_property
    def unattended(self) -> Unattended:
        """What decides whether a remediation may run without a person."""
        from atlas_mcp.jobs.unattended import Unattended
        from atlas_mcp.plans import approvals

        approvers = partial(approvals.load_approvers, self.settings.approvers_path)
        return Unattended(self.settings.remediation, self.trail, approvers)

    @cached_property
    def judge(self) -> Judge:
        """What judges plans."""
        from atlas_mcp.plans.judging import Judge

        return Judge(self.settings, self.bindings, self.catalogue.policies, self.engines, self.now)

    @property
    def bindings(self) -> Bindings:
        """Which VMs belong to which environment by the operator's word."""
        return Bindings(self.settings.bindings, self.environments)

    @property
    def environments(self) -> Environments:
        """The environments that a spec may name."""
        return Environments(self.settings.environments)

    def share_rates(self, workers: int) -> None:
        """Take part in targets' call rates as one of so many workers."""
        self._sharers = workers

    def equipment(self, look: Callable[[Job], Awaitable[Fresh | None]] | None = None) -> Equipment:
        """What a worker of this process works with; without `look` it starts nothing without a person."""
        from atlas_mcp.jobs.worker import Equipment

        return Equipment(
            settings=self.settings,
            store=self.store,
            trail=self.trail,
            engines=self.engines,
            jobs=self.jobs,
            now=self.now,
            completed=self.judge.completed,
            share_rates=self.share_rates,
            may_apply=self.may_apply,
            look=look,
        )

    def close(self) -> None:
        """Close what was opened."""
        if self.used:
            self.store.close()
