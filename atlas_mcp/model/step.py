"""One frozen change of one target, and what it rests on."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import ClassVar, Generic, TypeVar

from pydantic import AwareDatetime, Field

from atlas_mcp.model.values import Digest, Frozen, JsonObject, digest_of


class Effect(StrEnum):
    """What a step does to the world, mildest first. The effect of a plan is that of its worst step."""

    READ = "read"
    CREATE = "create"
    CHANGE = "change"
    INTERRUPT = "interrupt"
    REMOVE = "remove"
    ROOT = "root"

    @property
    def rank(self) -> int:
        """0 for the mildest."""
        return list(Effect).index(self)


class Undo(StrEnum):
    """How a step is taken back."""

    RESTORE = "restore"  # what the intent recorded is put back; what was created is removed
    COVERED = "covered"  # undone with the step that created the target
    NEVER = "never"  # cannot be undone


class Target(Frozen):
    """What a step acts on: an object of one cluster."""

    cluster: str
    kind: str
    id: str
    name: str

    def __str__(self) -> str:
        return f"{self.kind} {self.id} ({self.name}) on {self.cluster}"


class Limit(Frozen):
    """At most `at_once` steps that name this limit run together, over all workers and their jobs."""

    name: str
    at_once: int = Field(ge=1)


class Predicate(Frozen):
    """A condition over facts, read again before a job starts and before the steps that name it.

    `needs` says how much each step takes of what the predicate measures; steps that are done no longer count.
    """

    id: str
    engine: str
    kind: str
    summary: str
    args: JsonObject = {}
    needs: dict[str, int] = {}

    def open_need(self, done: frozenset[str]) -> int:
        """What the steps that are not in `done` will still take."""
        return sum(amount for step, amount in self.needs.items() if step not in done)


class Observation(Frozen):
    """A fact that a plan rests on: what was read, how, when, and the digest of what was seen."""

    name: str
    source: str
    read_at: AwareDatetime
    digest: Digest


class Member(Frozen):
    """One object that a deployment holds: `key` is stable over renames, `spec` is what it should be."""

    key: str
    target: Target
    spec: JsonObject


class Step(Frozen):
    """One frozen change of one target by one engine.

    `needs` are steps that must be done before; `makes` and `drops` say which member of the deployment
    the step brings into being or ends, `notes` on which member its result is kept.
    """

    id: str
    engine: str
    action: str
    target: Target
    summary: str
    effect: Effect
    undo: Undo
    args: JsonObject = {}
    critical: bool = True
    needs: tuple[str, ...] = ()
    predicates: tuple[str, ...] = ()
    limits: tuple[Limit, ...] = ()
    deadline_s: int = Field(default=600, ge=1)
    makes: Member | None = None
    drops: str | None = None
    notes: str | None = None

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the whole step."""
        return digest_of(self.model_dump(mode="json"))


T_co = TypeVar("T_co", covariant=True)


class FactRequest(Frozen, Generic[T_co]):
    """A question to an engine about a target; `T_co` is what the answer is."""

    engine: ClassVar[str]
