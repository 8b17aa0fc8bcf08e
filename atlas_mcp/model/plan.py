"""An immutable list of steps: what a person approves and a job executes."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import AwareDatetime

from atlas_mcp.model.principal import Environment, named_environment
from atlas_mcp.model.step import Effect, Member, Observation, Predicate, Step
from atlas_mcp.model.values import Digest, Document, Frozen


class SpecRef(Frozen):
    """A revision of a stored spec."""

    id: str
    revision: int
    digest: Digest


class Cost(Frozen):
    """What a plan takes of one thing (negative: gives back): `what` in the plural where it has no unit."""

    what: str
    amount: int | float
    unit: str = ""


def shown_costs(costs: tuple[Cost, ...]) -> str:
    """What a plan takes or gives back, in words: "takes 4 cores, 2048 MiB memory"."""
    amounts = [cost.amount for cost in costs] or [0]
    mixed = min(amounts) < 0 < max(amounts)
    verb = "takes and gives" if mixed else "gives back" if min(amounts) < 0 else "takes"
    return f"{verb} {', '.join(_told(cost, signed=mixed) for cost in costs) or 'nothing'}"


def _told(cost: Cost, *, signed: bool) -> str:
    number = f"{cost.amount:+}" if signed else f"{abs(cost.amount)}"
    return f"{number} {cost.unit} {cost.what}" if cost.unit else f"{number} {_singular(cost)}"


def _singular(cost: Cost) -> str:
    return cost.what.removesuffix("s") if abs(cost.amount) == 1 else cost.what


class SubjectKind(StrEnum):
    """What plans can be about."""

    DEPLOYMENT = "deployment"  # owns what it made, alone
    RUN = "run"  # something done once: it touches targets, which others may touch too


class Subject(Frozen):
    """What a plan is about; its nonce marks what belongs to it. `revision` is the deployment's when it was planned."""

    kind: SubjectKind = SubjectKind.DEPLOYMENT
    id: str
    name: str
    nonce: str
    revision: int = 0


class Ownership(Frozen):
    """Which engine has what a deployment is made of, and the program that keeps its state; both "" where none has."""

    engine: str = ""
    program: str = ""


class PlanKind(StrEnum):
    """What a plan is for."""

    APPLY = "apply"
    REMOVE = "remove"
    PREPARE = "prepare"  # its one step reads, and what it finds is frozen into a plan of one of the other kinds
    PROBE = "probe"  # its one step asks a target, and is answered at once; it is kept nowhere


class Plan(Document):
    """An immutable list of steps with the facts they rest on.

    Its id is made of its digest, so the id names exactly this content.
    """

    format: Literal["atlas-plan/v2"] = "atlas-plan/v2"
    kind: PlanKind
    subject: Subject
    environment: Environment
    environment_name: str = ""  # as the spec says it, where that is known; `environment` is what it is judged as
    spec: SpecRef | None
    principal: str
    created_at: AwareDatetime
    expires_at: AwareDatetime
    steps: tuple[Step, ...]
    predicates: tuple[Predicate, ...] = ()
    facts: tuple[Observation, ...] = ()
    members: tuple[Member, ...] = ()
    costs: tuple[Cost, ...] = ()
    estimate_s: int = 0
    warnings: tuple[str, ...] = ()
    ownership: Ownership | None = None  # of the deployment once the plan is done; None where it stays
    ends_at: AwareDatetime | None = None  # when the deployment comes to its end by itself, as of a reservation

    @property
    def id(self) -> str:
        """`plan-` and the first 16 hex digits of the digest."""
        return f"plan-{self.digest[:16]}"

    @property
    def shown_environment(self) -> str:
        """Its environment as people read it."""
        return named_environment(self.environment_name, self.environment)

    @property
    def effect(self) -> Effect:
        """That of the worst step."""
        return max((step.effect for step in self.steps), key=lambda effect: effect.rank, default=Effect.READ)

    @property
    def spec_id(self) -> str:
        """The spec that it is about, "" where it is about none: a deployment bears the id of its spec."""
        if self.spec is not None:
            return self.spec.id
        return self.subject.id if self.subject.kind is SubjectKind.DEPLOYMENT else ""

    @property
    def occupied(self) -> frozenset[str]:
        """The keys of all that its job acts on: targets, what they live on, and the deployment that it is about."""
        deployment = {f"deployment/{self.subject.id}"} if self.subject.kind is SubjectKind.DEPLOYMENT else set()
        return frozenset(deployment.union(*(step.target.occupied for step in self.steps)))

    @property
    def places(self) -> tuple[str, ...]:
        """Where it acts, by name."""
        return tuple(sorted({step.target.place for step in self.steps}))

    def step(self, step_id: str) -> Step:
        """The step of that id."""
        return next(step for step in self.steps if step.id == step_id)
