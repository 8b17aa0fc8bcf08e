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
    """What a plan adds to a cluster (negative: gives back)."""

    cores: int = 0
    memory_mib: int = 0
    disk_gib: int = 0

    def __str__(self) -> str:
        amounts = (self.cores, self.memory_mib, self.disk_gib)
        mixed = min(amounts) < 0 < max(amounts)
        verb = "takes and gives" if mixed else "gives back" if min(amounts) < 0 else "takes"
        cores, memory, disk = (f"{n:+}" if mixed else f"{abs(n)}" for n in amounts)
        return f"{verb} {cores} core{'' if abs(self.cores) == 1 else 's'}, {memory} MiB memory, {disk} GiB disk"


class PlanKind(StrEnum):
    """What a plan is for."""

    APPLY = "apply"
    REMOVE = "remove"
    PREPARE = "prepare"  # its one step reads, and what it finds is frozen into a plan of one of the other kinds


class Plan(Document):
    """An immutable list of steps with the facts they rest on.

    Its id is made of its digest, so the id names exactly this content.
    """

    format: Literal["atlas-plan/v1"] = "atlas-plan/v1"
    kind: PlanKind
    deployment_id: str
    deployment_name: str
    nonce: str
    cluster: str
    environment: Environment
    environment_name: str = ""  # as the spec says it, where that is known; `environment` is what it is judged as
    base_revision: int
    spec: SpecRef | None
    principal: str
    created_at: AwareDatetime
    expires_at: AwareDatetime
    steps: tuple[Step, ...]
    predicates: tuple[Predicate, ...] = ()
    facts: tuple[Observation, ...] = ()
    members: tuple[Member, ...] = ()
    cost: Cost = Cost()
    estimate_s: int = 0
    warnings: tuple[str, ...] = ()

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
    def owner(self) -> str | None:
        """Who owns what the deployment is made of once the plan is done, "" for nobody; None where that stays.

        An argument of the one step that runs the owner.
        """
        return next((str(step.args["owner"]) for step in self.steps if "owner" in step.args), None)

    def step(self, step_id: str) -> Step:
        """The step of that id."""
        return next(step for step in self.steps if step.id == step_id)
