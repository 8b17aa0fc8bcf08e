"""Judging plans as this installation does: its settings, policies and engines, held together.

What rules say is in `policy` and `verdicts`, what a plan must be whatever its engines in `checks`. Here all of it is
asked of one plan: whether its steps are what they say, whether an approver can be shown them, and what policy decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from atlas_mcp.config import Settings
from atlas_mcp.domain.bindings import Bindings
from atlas_mcp.domain.rules import Case, PolicyDocument, Rule
from atlas_mcp.engines import NEVER_RUN, SETTINGS_CHANGED, Engines, Labelling, gives, takes
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Decision, HeldMember, JsonObject, Judged, Origin, Outcome, Plan, Principal
from atlas_mcp.plans import checks, policy, preparing, shown
from atlas_mcp.plans.policy import Held
from atlas_mcp.plans.verdicts import Circumstances, Failures, History

_NONE = Failures()


def in_force(documents: Mapping[str, PolicyDocument], name: str) -> tuple[PolicyDocument, ...]:
    """The policy that the settings name, and all layers.

    Raises:
        CallerError: `config_invalid`.

    """
    named = documents.get(name)
    if named is None:
        names = ", ".join(sorted(documents))
        raise CallerError(Code.CONFIG_INVALID, f"Unable to find policy {name}.", f"Known policies: {names}.")
    if named.layer:
        raise CallerError(
            Code.CONFIG_INVALID,
            f"Unable to use policy {name}: it is a layer, which counts beside a policy.",
            "Name the policy that it is to make stricter; the layer counts by itself.",
        )
    return (named, *(document for _, document in sorted(documents.items()) if document.layer))


@dataclass(frozen=True)
class Judge:
    """Judges plans by the settings, policies and engines of this process."""

    settings: Settings
    bindings: Bindings
    documents: Mapping[str, PolicyDocument]
    engines: Engines
    now: Callable[[], datetime]

    @property
    def budgets(self) -> tuple[Rule, ...]:
        """The rules of all policies that count what was granted before."""
        documents = in_force(self.documents, self.settings.policy)
        return tuple(rule for document in documents for rule in document.rules if rule.budget is not None)

    def check_claims(self, plan: Plan) -> None:
        """See that a plan is whole in itself, and every step of it what it says.

        Raises:
            CallerError: `plan_denied`, naming what is not.

        """
        problems = self._untrue_claims(plan)
        if problems and {problem.remedy for problem in problems} == {SETTINGS_CHANGED}:
            raise CallerError(
                Code.PLAN_DENIED,
                f"Unable to accept {plan.id}: it does what the operator's settings no longer allow.",
                SETTINGS_CHANGED,
                tuple(problems),
            )
        if problems and {problem.remedy for problem in problems} == {NEVER_RUN}:
            raise CallerError(
                Code.PLAN_DENIED,
                f"Unable to accept {plan.id}: it does what never runs, whatever the approval.",
                "Each problem names the rule, the part and the reason. Do it otherwise, and plan again.",
                tuple(problems),
            )
        if problems:
            raise CallerError(
                Code.PLAN_DENIED,
                f"Unable to accept {plan.id}: its steps are not what they say.",
                "Somebody wrote or changed it by hand. Make a new plan.",
                tuple(problems),
            )

    def _untrue_claims(self, plan: Plan) -> list[Problem]:
        names = {step.engine for step in plan.steps} | {predicate.engine for predicate in plan.predicates}
        given = partial(gives, engines=self.engines)
        taken = partial(takes, engines=self.engines)
        problems = [
            *checks.unsound(plan, timedelta(seconds=self.settings.plan_lifetime_s), self.now()),
            *(
                Problem("/steps", f"there is no engine {name[:40]!r}.", "")
                for name in sorted(names - set(self.engines))
            ),
            *checks.mistaken(plan, given, taken),
        ]
        for name in sorted(names & set(self.engines)):
            problems += self.engines[name].misstated(plan)
        return problems

    def check_shown(self, plan: Plan) -> None:
        """See that an approver can be shown all that a plan writes: before it is kept, and before it is approved.

        Raises:
            CallerError: `plan_denied`.

        """
        shown.check_shown(plan, self.engines)

    def decide(
        self, principal: Principal, plan: Plan, held: Held, failures: Failures = _NONE, origin: Origin = Origin.PERSON
    ) -> Decision:
        """What policy says of a plan whose steps are what they say, of what its deployment holds, and of what failed.

        One of an incident is judged as a person's where policy does not permit it by itself.

        Raises:
            CallerError: `plan_denied` where they are not.

        """
        now = self.now()
        circumstances = Circumstances(now, origin=origin, history=History(now, failures=failures))
        return self._decide(principal, plan, held, circumstances)

    def decide_again(
        self, plan: Plan, held: Held, at: datetime, history: History, origin: Origin = Origin.PERSON
    ) -> Decision:
        """What it says of a plan for whoever had it made, as of a time, with what other jobs were granted.

        Raises:
            CallerError: `plan_denied` where its steps are not what they say.

        """
        return self._decide(self._maker(plan), plan, held, Circumstances(at, origin=origin, history=history))

    def _decide(self, principal: Principal, plan: Plan, held: Held, circumstances: Circumstances) -> Decision:
        self.check_claims(plan)
        labelled = replace(circumstances, labels=labels_of(plan, held, self.engines))
        documents, answers = in_force(self.documents, self.settings.policy), self.settings.approvals.client
        decision = policy.decide(principal, plan, documents, answers, labelled, self.bindings, held)
        if labelled.origin is not Origin.PERSON and decision.outcome is not Outcome.PERMIT:
            return self._decide(principal, plan, held, replace(circumstances, origin=Origin.PERSON))
        return decision.model_copy(update={"origin": labelled.origin})

    def _maker(self, plan: Plan) -> Principal:
        """Who had a plan made."""
        return Principal(name=plan.principal, role=self.settings.role, transport="stdio")

    def cases(self, plan: Plan, held: Held, origin: Origin) -> tuple[Case, ...]:
        """What rules look at of each step of a plan."""
        environment = policy.judged_as(plan, self.bindings, held)[0]
        labels = labels_of(plan, held, self.engines)
        return policy.cases(plan, environment, Circumstances(self.now(), labels, origin), held)

    def completed(self, prepare: Plan, result: JsonObject) -> Judged:
        """What a preparing job's step tells, frozen and judged; without steps where nothing is to do.

        Raises:
            CallerError: `plan_denied`, also where it cannot be shown to an approver.

        """
        lifetime = timedelta(seconds=self.settings.plan_lifetime_s)
        plan = preparing.completed(prepare, result, self.engines, self.now(), lifetime)
        self.check_shown(plan)
        return Judged(plan=plan, decision=self.decide(self._maker(plan), plan, ()))  # judged again with what is held


def labels_of(plan: Plan, held: Sequence[HeldMember], engines: Engines) -> dict[str, Mapping[str, tuple[str, ...]]]:
    """The labels that engines give the steps of a plan, by step; `held` is what its deployment holds."""
    specs: dict[str, list[JsonObject]] = {}
    told = [*((one.target, one.spec) for one in plan.members), *((one.target, one.spec) for one in held)]
    for target, spec in told:
        specs.setdefault(target.key, []).append(spec)
    labels: dict[str, Mapping[str, tuple[str, ...]]] = {}
    for step in plan.steps:
        engine = engines.get(step.engine)
        if engine is not None and isinstance(engine, Labelling):
            labels[step.id] = engine.labels(step, specs.get(step.target.key, ()))
    return labels
