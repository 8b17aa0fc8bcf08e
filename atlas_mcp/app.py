"""The composition root: settings, content, store, audit, engines, jobs, put together once a process.

Heavy parts are made when they are first needed: a server that has only been asked for its tools has
opened no database and imported no engine.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import UTC, datetime, timedelta
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
from atlas_mcp.domain.rules import Case, PolicyDocument, Rule
from atlas_mcp.errors import AtlasError, CallerError, Code, Problem
from atlas_mcp.model import Decision, JsonObject, Plan, Principal
from atlas_mcp.plans import approvals, checks, policy
from atlas_mcp.plans.approvals import Approver
from atlas_mcp.plans.policy import Held
from atlas_mcp.plans.verdicts import Circumstances, History, Labels

if TYPE_CHECKING:
    from atlas_mcp.engines import Engines
    from atlas_mcp.engines.sightings import Sightings
    from atlas_mcp.jobs.requests import Jobs
    from atlas_mcp.jobs.worker import Equipment
    from atlas_mcp.model import Judged, Sighting
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

    @property
    def policy(self) -> PolicyDocument:
        """The policy that the settings name.

        Raises:
            CallerError: `config_invalid`.

        """
        found = self.catalogue.policies.get(self.settings.policy)
        if found is None:
            known = ", ".join(sorted(self.catalogue.policies))
            raise CallerError(
                Code.CONFIG_INVALID, f"Unable to find policy {self.settings.policy}.", f"Known policies: {known}."
            )
        if found.layer:
            raise CallerError(
                Code.CONFIG_INVALID,
                f"Unable to use policy {self.settings.policy}: it is a layer, which counts beside a policy.",
                "Name the policy that it is to make stricter; the layer counts by itself.",
            )
        return found

    @property
    def policies(self) -> tuple[PolicyDocument, ...]:
        """The policy that the settings name, and all layers.

        Raises:
            CallerError: `config_invalid`.

        """
        return (self.policy, *(one for _, one in sorted(self.catalogue.policies.items()) if one.layer))

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
        services = Services(ledger, self._foreign, lambda: self._sharers, self._keep)
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

    async def _keep(self, text: str, source: str) -> str:
        """Keep a large output of a target."""
        return await anyio.to_thread.run_sync(artifacts.keep, self.settings.artifacts, text, source)

    @cached_property
    def jobs(self) -> Jobs:
        """What may be done with jobs."""
        from atlas_mcp.jobs.acceptance import Acceptance
        from atlas_mcp.jobs.permits import Permits
        from atlas_mcp.jobs.requests import Jobs

        def approvers() -> dict[str, Approver]:
            return approvals.load_approvers(self.settings.approvers_path)

        acceptance = Acceptance(self.trail, approvers)
        permits = Permits(acceptance, self, self.settings.approvals.permit_at_most_s)
        return Jobs(self.store, self.trail, self.now, acceptance, permits)

    def check_claims(self, plan: Plan) -> None:
        """See that a plan is whole in itself, and every step of it what it says.

        Raises:
            CallerError: `plan_denied`, naming what is not.

        """
        from atlas_mcp.engines import SETTINGS_CHANGED, gives, takes

        names = {step.engine for step in plan.steps} | {predicate.engine for predicate in plan.predicates}
        problems = [*checks.unsound(plan, timedelta(seconds=self.settings.plan_lifetime_s), self.now())]
        problems += [
            Problem("/steps", f"there is no engine {name[:40]!r}.", "") for name in sorted(names - set(self.engines))
        ]
        problems += checks.mistaken(plan, partial(gives, engines=self.engines), partial(takes, engines=self.engines))
        for name in sorted(names & set(self.engines)):
            problems += self.engines[name].misstated(plan)
        if problems and {problem.remedy for problem in problems} == {SETTINGS_CHANGED}:
            raise CallerError(
                Code.PLAN_DENIED,
                f"Unable to accept {plan.id}: it does what the operator's settings no longer allow.",
                SETTINGS_CHANGED,
                tuple(problems),
            )
        if problems:
            raise CallerError(
                Code.PLAN_DENIED,
                f"Unable to accept {plan.id}: its steps are not what they say.",
                "Somebody wrote or changed it by hand. Make a new plan.",
                tuple(problems),
            )

    def check_shown(self, plan: Plan) -> None:
        """See that an approver can be shown all that a plan writes: before it is kept, and before it is approved.

        Raises:
            CallerError: `plan_denied`.

        """
        from atlas_mcp.engines import check_shown

        check_shown(plan, self.engines)

    @property
    def bindings(self) -> Bindings:
        """Which VMs belong to which environment by the operator's word."""
        return Bindings(self.settings.bindings, self.environments)

    @property
    def environments(self) -> Environments:
        """The environments that a spec may name."""
        return Environments(self.settings.environments)

    def judge(self, principal: Principal, plan: Plan, held: Held) -> Decision:
        """What the policy of this process says of a plan whose steps are what they say, and of what is held.

        Raises:
            CallerError: `plan_denied` where they are not.

        """
        return self._judge(principal, plan, held, Circumstances(self.now()))

    def judge_again(self, plan: Plan, held: Held, at: datetime, history: History) -> Decision:
        """What it says of a plan for whoever had it made, as of a time, with what other jobs were granted.

        Raises:
            CallerError: `plan_denied` where its steps are not what they say.

        """
        principal = Principal(name=plan.principal, role=self.settings.role, transport="stdio")
        return self._judge(principal, plan, held, Circumstances(at, history=history))

    def _judge(self, principal: Principal, plan: Plan, held: Held, circumstances: Circumstances) -> Decision:
        self.check_claims(plan)
        labelled = replace(circumstances, labels=self._labels(plan, held))
        answers = self.settings.approvals.client
        return policy.decide(principal, plan, self.policies, answers, labelled, self.bindings, held)

    def cases(self, plan: Plan, held: Held) -> tuple[Case, ...]:
        """What rules look at of each step of a plan."""
        environment = policy.judged_as(plan, self.bindings, held)[0]
        return policy.cases(plan, environment, Circumstances(self.now(), self._labels(plan, held)), held)

    def _labels(self, plan: Plan, held: Held) -> Labels:
        from atlas_mcp.engines import labels_of

        return labels_of(plan, held, self.engines)

    @property
    def budgets(self) -> tuple[Rule, ...]:
        """The rules of all policies that count what was granted before."""
        return tuple(rule for document in self.policies for rule in document.rules if rule.budget is not None)

    def completed(self, prepare: Plan, result: JsonObject) -> Judged:
        """What a preparing job has found, frozen and judged; without steps where nothing is to do.

        Raises:
            CallerError: `plan_denied`, also where it cannot be shown to an approver.

        """
        from atlas_mcp.model import Judged
        from atlas_mcp.plans import preparing

        lifetime = timedelta(seconds=self.settings.plan_lifetime_s)
        plan = preparing.completed(prepare, result, self.engines, self.now(), lifetime)
        self.check_shown(plan)
        principal = Principal(name=plan.principal, role=self.settings.role, transport="stdio")
        return Judged(plan=plan, decision=self.judge(principal, plan, ()))  # judged again with what is held

    def share_rates(self, workers: int) -> None:
        """Take part in targets' call rates as one of so many workers."""
        self._sharers = workers

    def equipment(self) -> Equipment:
        """What a worker of this process works with."""
        from atlas_mcp.jobs.worker import Equipment

        return Equipment(
            settings=self.settings,
            store=self.store,
            trail=self.trail,
            engines=self.engines,
            jobs=self.jobs,
            now=self.now,
            completed=self.completed,
            share_rates=self.share_rates,
            may_apply=self.may_apply,
        )

    def close(self) -> None:
        """Close what was opened."""
        if self.used:
            self.store.close()
