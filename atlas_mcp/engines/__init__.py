"""What an engine is: the only code that talks to targets.

An engine lives in a folder of its own, with `spec.py` (its facts and steps as frozen data, which tools
may import) and `engine.py` (the only I/O with its targets). It reads without a permit and writes only
when it is shown one that covers the very step.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar, runtime_checkable

from pydantic import Field

from atlas_mcp.domain.sheet import Row
from atlas_mcp.errors import AtlasError, Code, EndedError, Problem, TargetError, TransientError
from atlas_mcp.model import (
    Attempt,
    FactRequest,
    Finding,
    Frozen,
    HeldMember,
    JsonObject,
    Ownership,
    Plan,
    Predicate,
    ResultType,
    Sighting,
    Step,
    Target,
    digest_of,
)
from atlas_mcp.model.permit import Permit

T = TypeVar("T")


class Undone(Frozen):
    """How undoing a step ended: `remains` says what could not be put back, if anything.

    `noted` is what is true then of the member that the step notes something about.
    """

    summary: str
    remains: tuple[str, ...] = ()
    noted: JsonObject = {}


class ContradictionError(AtlasError):
    """The facts contradict each other: nothing is touched until a person has looked."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(Code.NOT_OURS, message, remedy)


class Submitted(Protocol):
    """How an engine tells, while it takes a step back, what it has begun and what it waits for."""

    async def __call__(self, handle: str = "", *, waits_for: str = "") -> None:
        """Write down the handle of a write as soon as it is known; show people what is waited for."""
        ...


class Running(Frozen):
    """A step is under way, and is to be looked at again; `progress` is what it waits for, "" where that is not told."""

    again_in_s: float = Field(gt=0)
    progress: str = ""


class Done(Frozen):
    """A step has succeeded; `result` is what came of it.

    Reports of jobs look at these parts of it: `artifact`, and names that end in `_artifact`, are digests of artifacts
    that tell more; `state` is that of one which tells the state of the target, each fact a line, `section TAB fact`;
    `attempts` are the repairs that it needed, each with `cause`, `strategy` and whether it `worked`.
    """

    result: JsonObject = {}


class Failed(Frozen):
    """A step has failed. Where the cause `passes`, and a fact shows that it did not happen, it is made again.

    `result` is what came of it all the same, such as the output of a command: it is kept beside the error.
    """

    message: str
    remedy: str
    code: Code = Code.TARGET_FAILED
    passes: bool = False
    result: JsonObject = {}

    @classmethod
    def of(cls, error: TargetError) -> Failed:
        """The failure that an engine's own parts raise."""
        passes = isinstance(error, TransientError)
        return cls(
            message=error.message, remedy=error.remedy, code=error.code, passes=passes, result=dict(error.result)
        )

    @property
    def error(self) -> TargetError:
        """The failure as whoever runs the step raises it."""
        kind = TransientError if self.passes else EndedError
        return kind(self.code, self.message, self.remedy, result=self.result)


Look = Running | Done | Failed


class Ledger(Protocol):
    """The record of all jobs and deployments, as far as engines need it to tell what is ours."""

    async def tasks(self) -> frozenset[str]:
        """The handles that steps of ours have begun, from the journals of all jobs."""
        ...

    async def identity(self, target: Target) -> str:
        """What was read of an object of ours when it was made, "" where nothing was."""
        ...

    async def identified(self, target: Target, nonce: str, identity: str) -> None:
        """Keep what was read of an object of ours, with the mark of its deployment, where nothing was kept yet."""
        ...


# What is known of the addresses of a place's objects that are not ours, once what is not known or old was read, for at
# most so many seconds, those that are said to have a wanted address first; and how many were left for lack of time.
Foreign = Callable[[str, float, Collection[str]], Awaitable[tuple[list[Sighting], int]]]


@dataclass(frozen=True)
class Services:
    """What the kernel gives engines.

    `sharers` is how many workers call the same targets now, this one counted. `keep` keeps a large output that a target
    has written, with a line that says where it comes from, and returns its digest: results hold that, and no long text.
    `members` are what the deployments hold in a place, with what was noted of it.
    """

    ledger: Ledger
    foreign: Foreign
    sharers: Callable[[], int]
    keep: Callable[[str, str], Awaitable[str]]
    members: Callable[[str], Awaitable[Sequence[HeldMember]]]

    @classmethod
    def none(cls) -> Services:
        """What an engine has that works by itself: nothing was begun or read before, and nobody calls beside it."""
        return cls(_NoLedger(), _nobody, lambda: 1, _digest, _nothing)


class _NoLedger:
    async def tasks(self) -> frozenset[str]:
        return frozenset()

    async def identity(self, target: Target) -> str:
        return ""

    async def identified(self, target: Target, nonce: str, identity: str) -> None:
        pass


async def _digest(text: str, source: str) -> str:
    return digest_of(text)


async def _nothing(place: str) -> Sequence[HeldMember]:
    return ()


async def _nobody(place: str, within_s: float, wanted: Collection[str]) -> tuple[list[Sighting], int]:
    return [], 0


class Engine(Protocol):
    """Facts, predicates and steps of one kind of target.

    Every method may raise `TransientError` (the target did not answer: try again later) and
    `TargetError` (it said no). All are bounded in time.
    """

    @property
    def name(self) -> str:
        """The name that steps, predicates and facts give."""
        ...

    async def fact(self, request: FactRequest[T]) -> T:
        """Observe a target. Changes nothing."""
        ...

    async def failing(self, predicate: Predicate, done: frozenset[str]) -> Problem | None:
        """Read the predicate again: None where it holds, net of the steps in `done`."""
        ...

    def misstated(self, plan: Plan) -> tuple[Problem, ...]:
        """Where the plan's steps of this engine are not what they say: target, effect, undoing. No I/O."""
        ...

    def told(self, step: Step) -> tuple[Row, ...]:
        """What a step of this engine writes, a value a row, from its arguments and not from its summary. No I/O."""
        ...

    async def before(self, step: Step) -> JsonObject:
        """What the step is about to replace, read from the target; it goes into the journal with the intent.

        Raises `ContradictionError` or `TargetError` where the target is not what the plan takes it for.
        """
        ...

    async def submit(self, step: Step, intent: JsonObject, permit: Permit) -> str:
        """Make the one write of the step and return the handle to follow it by ("" where it is done at once).

        A `TransientError` leaves open whether the write happened: `reconcile` tells.
        """
        ...

    async def look(self, step: Step, attempt: Attempt, permit: Permit) -> Look:
        """Look once at a step that was submitted: it is under way, or how it ended. Changes nothing, and does not wait.

        It is asked again and again, by a worker that knows nothing of the looks before: what it needs is in the attempt
        and in what the target says. The permit may have expired. A `TransientError` means that nobody answered, which
        is no failure.
        """
        ...

    async def reconcile(self, step: Step, attempt: Attempt) -> Finding:
        """Find out where an interrupted step stands. Changes nothing."""
        ...

    async def undo(self, step: Step, attempt: Attempt, permit: Permit, submitted: Submitted) -> Undone:
        """Take an intended step back, whether or not it happened. May be called again after a crash in its middle.

        Awaits `submitted` with each handle as soon as it is known. Raises `ContradictionError` where it
        cannot prove that what it would remove is ours.
        """
        ...


@runtime_checkable
class Passing(Protocol):
    """An engine whose steps give values to later ones, or take them."""

    def gives(self, step: Step) -> Mapping[str, ResultType]:
        """The results of this very step that later ones may take, by name: one that is missing fails it. No I/O."""
        ...

    def takes(self, step: Step) -> Mapping[str, ResultType]:
        """The arguments of this very step that may be taken from earlier ones, by name. No I/O."""
        ...


@runtime_checkable
class Probing(Protocol):
    """An engine some of whose actions are probes: they run something on a target, and change nothing there."""

    def probes(self, action: str) -> bool:
        """Whether an action is a probe. No I/O."""
        ...

    async def probe(self, step: Step, permit: Permit) -> JsonObject:
        """Run a probe and return what the target answers, bounded; shown a permit that covers it."""
        ...


@runtime_checkable
class Surveyor(Protocol):
    """An engine whose objects' addresses can be read in the background, to find conflicts by."""

    async def objects(self, cluster: str) -> tuple[Target, ...]:
        """Every object that is seen and has a configuration with addresses: one call."""
        ...

    async def addresses(self, target: Target) -> tuple[str, ...]:
        """The addresses that one object is configured with, each as "ADDRESS NETWORK": one call."""
        ...


@runtime_checkable
class Labelling(Protocol):
    """An engine whose steps have labels, which rules of a policy may match."""

    def labels(self, step: Step, specs: Sequence[JsonObject]) -> Mapping[str, tuple[str, ...]]:
        """The labels of a step, each with all its values; `specs` are what is known of its target. No I/O.

        A label that rules should rely on is always there, "" where the target has none of it.
        """
        ...


class Completed(Frozen):
    """A draft completed: its steps, what a person should know, and who owns the deployment once they are done."""

    steps: tuple[Step, ...]
    warnings: tuple[str, ...] = ()
    ownership: Ownership | None = None


@runtime_checkable
class Preparer(Protocol):
    """An engine with steps that only find out what is to be done."""

    def complete(self, step: Step, result: JsonObject, steps: tuple[Step, ...]) -> Completed:
        """The steps of a draft with those that `step` has found, and what a person should know. No I/O."""
        ...


Engines = Mapping[str, Engine]
NEVER_RUN = "Do it otherwise: no approval lets it run."
SETTINGS_CHANGED = "The operator's settings are others than those it was made with. Make a new plan."


def gives(step: Step, engines: Engines) -> Mapping[str, ResultType]:
    """The results of a step that later ones may take."""
    engine = engines.get(step.engine)
    return engine.gives(step) if isinstance(engine, Passing) else {}


def takes(step: Step, engines: Engines) -> Mapping[str, ResultType]:
    """The arguments of a step that earlier ones may give."""
    engine = engines.get(step.engine)
    return engine.takes(step) if isinstance(engine, Passing) else {}
