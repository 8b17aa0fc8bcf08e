"""Policy: principal, plan and rules give Permit, Ask or Deny. Pure: no I/O, no clock.

A rule gives a verdict (allow, confirm, forbid) about a step, and a table turns verdict, environment and role into an
outcome; the first row that matches counts, and no row means Deny. In which order rules, exceptions and layers count is
in `verdicts`. The strictest outcome over all steps is the plan's.

This is also the only place where a permit is made: `grant` turns a decision, and where it asks an
approval, into one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from atlas_mcp.domain.bindings import Bindings, Whereabouts
from atlas_mcp.domain.rules import NAME, Case, PolicyDocument
from atlas_mcp.domain.text import counted
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import (
    Answer,
    Approval,
    ApprovalMethod,
    ClientAnswers,
    Decision,
    Effect,
    Environment,
    HeldMember,
    Outcome,
    Plan,
    PlanKind,
    Principal,
)
from atlas_mcp.model.permit import SEAL, Permit
from atlas_mcp.plans.verdicts import Circumstances, Failures, rulings

_LIFE_FACTOR = 4  # an estimate is what such steps usually take
_LEAST_LIFE_S = 14_400


FAILURES_AT_MOST = 3  # one after the other; then the next plan needs a signature
REPEATED_FAILURES = "repeated-failures"  # the rule that says so
_NAMED = 5  # of the jobs that failed

Held = Sequence[HeldMember]
_UNBOUND = Bindings()
_NOTHING: Held = ()


def decide(
    principal: Principal,
    plan: Plan,
    documents: Sequence[PolicyDocument],
    answers: ClientAnswers,
    circumstances: Circumstances,
    bindings: Bindings = _UNBOUND,
    held: Held = _NOTHING,
) -> Decision:
    """Judge a plan by the operator's policy, which comes first, and its layers; `held` is what its deployment holds.

    Returns the strictest decision over its steps; for an ask, also whether an answer given in the
    client would count: only where bindings say of every VM, by its place, that it is not prod. A plan without steps
    changes nothing and is permitted. Whatever policies say, a plan needs a signature whose spec, or a target of which,
    has failed too often.
    """
    decision = _by_rules(principal, plan, documents, answers, circumstances, bindings, held)
    failed = _repeated(plan, circumstances.history.failures) if circumstances.history else ""
    if not failed or decision.outcome is Outcome.DENY:
        return decision
    reason = f"{failed}; besides, {decision.rule}: {decision.reason}"
    return Decision(outcome=Outcome.ASK, rule=REPEATED_FAILURES, reason=reason)


def _repeated(plan: Plan, failures: Failures) -> str:
    """What has failed too often of a plan that is to change something, "" where nothing has."""
    if not plan.steps or plan.kind in (PlanKind.PREPARE, PlanKind.PROBE):
        return ""
    targets = {step.target.key: str(step.target) for step in plan.steps}
    failed = {targets[key]: jobs for key, jobs in failures.by_target.items() if key in targets}
    failed = {"its spec": failures.of_spec, **failed}
    told = [f"{what} failed in {_jobs(jobs)}" for what, jobs in failed.items() if len(jobs) > FAILURES_AT_MOST]
    more = f" (and {counted(len(told) - 1, 'further target', '')} alike)" if len(told) > 1 else ""
    return f"{told[0]} since it last succeeded{more}" if told else ""


def _jobs(ids: Sequence[str]) -> str:
    more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
    return f"{', '.join(ids[:_NAMED])}{more}"


def _by_rules(
    principal: Principal,
    plan: Plan,
    documents: Sequence[PolicyDocument],
    answers: ClientAnswers,
    circumstances: Circumstances,
    bindings: Bindings,
    held: Held,
) -> Decision:
    environment, bound = judged_as(plan, bindings, held)
    worst = Decision(outcome=Outcome.PERMIT, rule="nothing-to-do", reason="the plan changes nothing")
    gravest = (-1, -1)
    alike: Counter[tuple[Outcome, str]] = Counter()
    judged = cases(plan, environment, circumstances, held)
    for step, said in zip(plan.steps, rulings(judged, documents, principal.role, circumstances), strict=True):
        gravity = (said.rank, step.effect.rank)
        alike[said.outcome, said.rule] += 1
        if gravity > gravest:
            gravest = gravity
            worst = Decision(outcome=said.outcome, rule=said.rule, reason=f"{step.summary}: {said.reason}")
    if (others := alike[worst.outcome, worst.rule] - 1) > 0:
        worst = worst.model_copy(update={"reason": f"{worst.reason} (and {counted(others, 'further step', '')} alike)"})
    if environment is not plan.environment:
        reason = f"{worst.reason}; judged as {environment}, as {bound}, not as {plan.environment}"
        worst = worst.model_copy(update={"reason": reason})
    if worst.outcome is not Outcome.ASK:
        return worst
    vms = whereabouts(plan, held)
    may = (
        environment is not Environment.PROD
        and environment in answers.environments
        and bool(vms)
        and all(bindings.proven(one) for one in vms | _beside(plan))
        and all(
            step.effect is Effect.READ or (step.effect in answers.effects and step.effect is not Effect.REMOVE)
            for step in plan.steps
        )
    )
    return worst.model_copy(update={"client_may_answer": may})


def cases(
    plan: Plan, environment: Environment, circumstances: Circumstances, held: Held = _NOTHING
) -> tuple[Case, ...]:
    """What rules look at of each step. A target has every name that the plan or the record gives it."""
    names: dict[str, set[str]] = {}
    targets = [step.makes.target for step in plan.steps if step.makes is not None]
    targets += [*(one.target for one in plan.members), *(one.target for one in held)]
    for target in (*targets, *(step.target for step in plan.steps)):
        names.setdefault(target.key, set()).add(target.name)
    all_cases: list[Case] = []
    for step in plan.steps:
        target, labels = step.target, circumstances.labels.get(step.id, {})
        case = Case(
            engine=step.engine,
            place=target.place,
            action=step.action,
            effect=step.effect,
            environment=environment,
            origin=circumstances.origin,
            target=target.key,
            kind=target.kind,
            id=target.id,
            labels={**labels, NAME: tuple(sorted(names[target.key].union(labels.get(NAME, ()))))},
        )
        all_cases.append(case)
    return tuple(all_cases)


def judged_as(plan: Plan, bindings: Bindings, held: Held = _NOTHING) -> tuple[Environment, str]:
    """The environment that a plan is judged by, and who raised it to that, "" where nobody did.

    A name of the operator's is looked up again: what it is judged as may have changed since the plan was made.
    """
    specs = [*(member.spec for member in held), *(member.spec for member in plan.members)]
    names = {plan.environment_name, *(str(spec.get("environment", "")) for spec in specs)} - {""}
    environments = [(bindings.environments.judged(name), f"the settings say of {name}") for name in sorted(names)]
    bound = bindings.gravest(whereabouts(plan, held) | _beside(plan))
    if bound is not None:
        environments.insert(0, (bound[0], f"binding {bound[1]} says"))
    return max([(plan.environment, ""), *environments], key=lambda one: one[0].rank)


def whereabouts(plan: Plan, held: Held) -> frozenset[Whereabouts]:
    """Where every VM of a plan's deployment is, by record and plan: each pool with each name that either says of it.

    They contradict each other only in a plan that somebody wrote; bindings are then asked of all that is said.
    """
    members = [*((one.target, one.spec) for one in held), *((one.target, one.spec) for one in plan.members)]
    specs = [(target, spec) for target, spec in members if target.kind == "vm"]
    specs += [(step.target, step.makes.spec) for step in plan.steps if step.makes is not None]
    places: dict[str, str] = {}
    pools: dict[str, set[str]] = {}
    names: dict[str, set[str]] = {}
    for target, spec in specs:
        places[target.key] = target.place
        pools.setdefault(target.key, set()).add(str(spec.get("pool") or ""))
        names.setdefault(target.key, set()).add(str(spec.get("hostname") or ""))
    for step in plan.steps:
        target = step.target
        if target.kind == "vm":
            written = step.args.get("set")
            renamed = written.get("name") if isinstance(written, dict) else None
            places[target.key] = target.place
            names.setdefault(target.key, set()).update({target.name, str(renamed or target.name)})
            if step.makes is not None:
                pools.setdefault(target.key, set()).add(str(step.args.get("pool") or ""))
    return frozenset(
        Whereabouts(places[key], pool, name)
        for key, called in names.items()
        for pool in pools.get(key, {""})
        for name in called
    )


def _beside(plan: Plan) -> frozenset[Whereabouts]:
    """Where what a plan acts on is beside VMs, such as hosts; also where that lives which they live on.

    What stands for the deployment itself has no name but that.
    """
    targets = [step.target for step in plan.steps if step.target.kind != "vm" and step.target.id != plan.subject.id]
    places = [(target.place, target.name) for target in targets]
    places += [(target.lives_on.split("/")[1], target.name) for target in targets if "/" in target.lives_on]
    return frozenset(Whereabouts(place, "", name) for place, name in places)


def stricter(one: Decision, other: Decision) -> Decision:
    """The stricter of two decisions about one plan; an answer in the client counts only where both let it."""
    order = list(Outcome)
    strictest = max(one, other, key=lambda decision: order.index(decision.outcome))
    return strictest.model_copy(update={"client_may_answer": one.client_may_answer and other.client_may_answer})


def lifetime_s(plan: Plan, at_most_s: int) -> int:
    """For how long a permit lets a plan go forward: by its estimate, 4 hours at least, and as the operator allows."""
    return min(max(_LIFE_FACTOR * plan.estimate_s, _LEAST_LIFE_S), at_most_s)


def grant(plan: Plan, decision: Decision, approval: Approval | None, started_at: datetime, life_s: int) -> Permit:
    """Make the permit of a job that starts at `started_at`, for so many seconds. With 0 it lets the job undo only.

    The approval's signature, and that it was not used before, are the concern of `approvals`; here its
    content is held against the plan.

    Raises:
        CallerError: the decision denies, asks and there is no approval, or the approval is not for
            this plan, is a denial, has expired, or was given in a client where that does not count.

    """
    check(plan, decision, approval, started_at)
    approval_id = approval.id if approval and decision.outcome is Outcome.ASK else ""
    return Permit(SEAL, plan, decision, approval_id, started_at + timedelta(seconds=life_s))


def check(plan: Plan, decision: Decision, approval: Approval | None, now: datetime) -> None:
    """See that a permit could be made now.

    Raises:
        CallerError: as `grant`.

    """
    if decision.outcome is Outcome.DENY:
        cause = f"denied by rule {decision.rule}: {decision.reason}"
        raise CallerError(Code.PLAN_DENIED, f"Unable to start {plan.id}: {cause}.")
    if decision.outcome is Outcome.PERMIT:
        return
    ask_again = f"Ask a person to run: atlas-mcp approve {plan.id}"
    if approval is None or approval.plan_digest != plan.digest or approval.answer is not Answer.APPROVE:
        raise CallerError(Code.APPROVAL_INVALID, f"Unable to start {plan.id}: nobody approved it.", ask_again)
    if now >= approval.expires_at:
        raise CallerError(Code.APPROVAL_EXPIRED, f"Unable to start {plan.id}: its approval has expired.", ask_again)
    if approval.method is ApprovalMethod.CLIENT and not decision.client_may_answer:
        raise CallerError(
            Code.APPROVAL_INVALID, f"Unable to start {plan.id}: an answer in the client does not count here.", ask_again
        )
