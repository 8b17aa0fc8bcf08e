"""One frozen change of one target, and what it rests on."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import ClassVar, Generic, TypeVar

from pydantic import AwareDatetime, Field, PrivateAttr

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
    """An object that steps act on: which engine's, in which place, of which kind. Its name is for people.

    `lives_on` is the key of the target that it lives on: a host names its VM. Ids may be `namespace/name`.
    """

    engine: str
    place: str
    kind: str
    id: str
    name: str
    lives_on: str = ""

    @property
    def key(self) -> str:
        """What makes it this object and no other, whatever it is called now."""
        return f"{self.engine}/{self.place}/{self.kind}/{self.id}"

    @property
    def occupied(self) -> frozenset[str]:
        """The keys of what is acted on with it: it, and what it lives on."""
        return frozenset({self.key, self.lives_on} - {""})

    def __str__(self) -> str:
        return f"{self.kind} {self.id} ({self.name}) on {self.place}"


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


class ResultType(StrEnum):
    """What a step may give to later ones, and what is asked of the value."""

    TEXT = "text"  # one printable line
    NUMBER = "number"
    ADDRESS = "address"  # of IP, without a prefix length
    ID = "id"  # letters, digits and . _ : / @ -
    SECRET = "secret"  # noqa: S105 - a word; it travels as a reference to a file; the value is in no record


class Take(Frozen):
    """A value that an earlier step will give, or that was noted about a member of the deployment before the plan.

    One of `step` and `member` is set. `within` bounds the value: networks of an address, else the values it may be.
    """

    step: str = ""
    result: str
    type: ResultType
    within: tuple[str, ...] = ()
    member: str = ""

    def __str__(self) -> str:
        bounds = f", one of {', '.join(self.within)}" if self.within else ""
        if self.within and self.type is ResultType.ADDRESS:
            bounds = f", in {', '.join(self.within)}"
        giver = f"was noted about member {self.member}" if self.member else f"step {self.step} gives"
        return f"the {self.type} ({self.result}) that {giver}{bounds}"


class Step(Frozen):
    """One frozen change of one target by one engine.

    `takes` are arguments, by name, whose values earlier steps give: they are in `needs`, and `args` has nothing there.

    `needs` are steps that must be done before; `makes` and `drops` say which member of the deployment
    the step brings into being or ends, `notes` on which member its result is kept. With `target_gone`, the target is
    removed by others, and the step changes nothing but the record.
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
    takes: dict[str, Take] = {}
    needs: tuple[str, ...] = ()
    predicates: tuple[str, ...] = ()
    limits: tuple[Limit, ...] = ()
    deadline_s: int = Field(default=600, ge=1)
    makes: Member | None = None
    drops: str | None = None
    notes: str | None = None
    target_gone: bool = False
    _taken: JsonObject = PrivateAttr(default_factory=dict)

    def taking(self, values: JsonObject) -> Step:
        """The step as it runs: with the values that earlier ones gave for what it `takes`. Its digest stays."""
        if not values.keys() <= self.takes.keys():
            raise ValueError(f"{self.id} takes no {sorted(values.keys() - self.takes.keys())[0]}")
        running = self.model_copy()
        running._taken = {**values}
        return running

    @property
    def arguments(self) -> JsonObject:
        """Those that were frozen, and those that it has taken: what its engine acts by."""
        return {**self.args, **self._taken}

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the whole step."""
        return digest_of(self.model_dump(mode="json"))


T_co = TypeVar("T_co", covariant=True)


class FactRequest(Frozen, Generic[T_co]):
    """A question to an engine about a target; `T_co` is what the answer is."""

    engine: ClassVar[str]
