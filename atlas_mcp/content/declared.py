"""What tools, parts of kinds, resources and prompts are: the decorators that declare them, and a tool's question."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar, runtime_checkable

from atlas_mcp.model import Frozen, Role

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True)
class Field:
    """One field of a question: a choice where `choices` are given, else a value of `type`.

    `otherwise` says what holds where it is left open; "" where an answer is needed. At a terminal `usual` is offered,
    public keys are read from files where `keys` are wanted, and it is not asked where one of the names `left_with`
    was left open.
    """

    name: str
    title: str
    choices: tuple[str, ...] = ()
    type: type[str] | type[int] | type[bool] = str
    required: bool = True
    otherwise: str = ""
    usual: str = ""
    keys: bool = False
    left_with: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """What a person is asked in the client. The same state must give the same question, or it is asked for ever."""

    message: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Hints:
    """What a client is told of a tool, in MCP's words; where its author says nothing, the worst is told, as MCP has it.

    A tool that keeps something, be it only a plan, is not read-only; one that reaches a target is of the open world.
    """

    read_only: bool = False
    destructive: bool = False
    idempotent: bool = False
    open_world: bool = True


@dataclass(frozen=True)
class ToolDef:
    """A tool as content declares it."""

    name: str
    title: str
    fn: Callable[..., Awaitable[Frozen]]
    kernel: bool
    role: Role
    hints: Hints
    ask: Callable[..., Awaitable[Question | None]] | None
    told_by: str = ""  # the purpose of the parts whose docstrings end its description

    @property
    def key(self) -> str:
        """By what it is found."""
        return self.name


@dataclass(frozen=True)
class PartDef:
    """What serves one purpose for one kind of spec: it collects, checks, plans, removes, renders or reads drift, say.

    What lists inventories is an engine's instead, `kind` being its name, and `things` the kinds of thing that it lists.
    """

    kind: str
    purpose: str
    fn: Callable[..., Any]
    things: tuple[str, ...] = ()
    called: str = ""  # the name of the engine that a kind begins with, by which it can be asked for

    @property
    def key(self) -> tuple[str, str]:
        """By what it is found."""
        return self.kind, self.purpose


@dataclass(frozen=True)
class SchemaDef:
    """The JSON Schema of a document that people write: a kind of spec, or what specs refer to."""

    name: str
    fn: Callable[..., Any]

    @property
    def key(self) -> str:
        """By what it is found."""
        return self.name


@dataclass(frozen=True)
class ResourceDef:
    """What reads the files of a folder in `resources/`."""

    folder: str
    fn: Callable[..., Frozen]

    @property
    def key(self) -> str:
        """By what it is found."""
        return self.folder


@dataclass(frozen=True)
class PromptDef:
    """A prompt: text arguments in, the user's opening message out."""

    name: str
    title: str
    fn: Callable[..., str]

    @property
    def key(self) -> str:
        """By what it is found."""
        return self.name


Definition = ToolDef | PartDef | SchemaDef | ResourceDef | PromptDef


@runtime_checkable
class Declared(Protocol):
    """A function that a decorator of this module has marked."""

    __atlas__: Definition


def _mark(fn: F, definition: Definition) -> F:
    fn.__dict__["__atlas__"] = definition
    return fn


def read(
    title: str,
    hints: Hints = Hints(read_only=True, idempotent=True),
    *,
    kernel: bool = False,
    ask: Callable[..., Awaitable[Question | None]] | None = None,
    told_by: str = "",
) -> Callable[[F], F]:
    """A tool that changes no target. `ask` says what to ask the person first, from the same arguments.

    With `told_by`, its description goes on with what every part of that purpose says of itself.
    """

    def wrap(fn: F) -> F:
        return _mark(fn, ToolDef(fn.__name__, title, fn, kernel, Role.VIEWER, hints, ask, told_by))

    return wrap


def act(title: str, hints: Hints, *, ask: Callable[..., Awaitable[Question | None]] | None = None) -> Callable[[F], F]:
    """A tool of the kernel that keeps something or starts a job; for operators."""

    def wrap(fn: F) -> F:
        return _mark(fn, ToolDef(fn.__name__, title, fn, True, Role.OPERATOR, hints, ask))

    return wrap


def by(purpose: str, engine: str) -> str:
    """The purpose of what plans, removes or reads drift with an engine, "" being the one that a kind begins with."""
    return f"{purpose} with {engine}" if engine else purpose


HEALTH, HOST_HEALTH = "look at the health of", "look at the health of hosts of"
PLACE_HEALTH = "look at the health of places of"
COLLECT, ASK, CHECK, READ_OLD, INVENTORY = "collect", "ask for", "check", "read", "list the inventory of"
ESTATE, HANDBOOK = "collect the estate of", "say what helps with"
EXPECTED = "say how the estate tells of what is made by"
AS = "as "  # begins the purpose of a variant


def collector(kind: str) -> Callable[[F], F]:
    """`async (Context, spec, profile, spec_id) -> Collected`: what completes and keeps a spec. Tells models how."""
    return lambda fn: _mark(fn, PartDef(kind, COLLECT, fn))


def asker(kind: str) -> Callable[[F], F]:
    """`async (Context, spec, profile, spec_id) -> Question | None`: what to ask the person before collecting."""
    return lambda fn: _mark(fn, PartDef(kind, ASK, fn))


def checker(kind: str) -> Callable[[F], F]:
    """`async (Context, StoredSpec) -> Capacity`: whether a stored spec can be planned."""
    return lambda fn: _mark(fn, PartDef(kind, CHECK, fn))


def reader(kind: str) -> Callable[[F], F]:
    """`(document) -> (document, notes) | None`: the document in its newest form; None where it is none of this kind."""
    return lambda fn: _mark(fn, PartDef(kind, READ_OLD, fn))


def inventory(engine: str, *things: str) -> Callable[[F], F]:
    """`async (Context, InventoryRequest) -> Inventory`: what the places of an engine have, by kind of thing."""
    return lambda fn: _mark(fn, PartDef(engine, INVENTORY, fn, things))


def estate(engine: str) -> Callable[[F], F]:
    """`(Context, place) -> AsyncIterator[Part]`: what a place has, as far as it is read; the caller ends it in time.

    It raises where nothing can be read; what it cannot read of a place that answers is a gap.
    """
    return lambda fn: _mark(fn, PartDef(engine, ESTATE, fn))


def expected(engine: str) -> Callable[[F], F]:
    """`(HeldMember) -> Expected`: a member as a source of the estate would tell of it, for what is compared with it."""
    return lambda fn: _mark(fn, PartDef(engine, EXPECTED, fn))


def handbook(topic: str) -> Callable[[F], F]:
    """`(Context) -> Sequence[Passage]`: what ATLAS itself knows of a topic, for searches."""
    return lambda fn: _mark(fn, PartDef(topic, HANDBOOK, fn))


def schema(name: str) -> Callable[[F], F]:
    """`(Environments) -> JSON Schema`: of a kind of document that people write."""
    return lambda fn: _mark(fn, SchemaDef(name, fn))


def resource(folder: str) -> Callable[[F], F]:
    """`(document) -> model`: what reads a file of `resources/<folder>`; raises `CallerError` with its problems."""
    return lambda fn: _mark(fn, ResourceDef(folder, fn))


def planner(kind: str, engine: str = "", *, called: str = "") -> Callable[[F], F]:
    """`async (Context, StoredSpec, Deployment) -> Draft`: what has to be done so that the spec holds.

    The one that a kind begins with is declared without an engine; `called` is the name of its engine then. One that can
    be narrowed takes the names of the parts as a fourth argument.
    """
    return lambda fn: _mark(fn, PartDef(kind, by("plan", engine), fn, called=called))


def repairer(kind: str, engine: str = "") -> Callable[[F], F]:
    """`async (Context, StoredSpec, Deployment) -> Draft`: what sets back what has drifted from what was made."""
    return lambda fn: _mark(fn, PartDef(kind, by("repair", engine), fn))


def remover(kind: str, engine: str = "") -> Callable[[F], F]:
    """`async (Context, Deployment) -> Draft`: what has to be done to remove what the deployment made."""
    return lambda fn: _mark(fn, PartDef(kind, by("remove", engine), fn))


def drift(kind: str, engine: str = "") -> Callable[[F], F]:
    """`async (Context, Deployment) -> tuple[str, ...]`: what differs now from what was made."""
    return lambda fn: _mark(fn, PartDef(kind, by("drift", engine), fn))


def health(kind: str) -> Callable[[F], F]:
    """`async (Context, Deployment, HealthRequest) -> Sequence[HealthFinding]`: whether its members are well.

    What cannot be looked at is unknown, and never left out.
    """
    return lambda fn: _mark(fn, PartDef(kind, HEALTH, fn))


def host_health(engine: str) -> Callable[[F], F]:
    """`async (Context, HealthRequest) -> Sequence[HealthFinding]`: whether hosts of an engine's places are well."""
    return lambda fn: _mark(fn, PartDef(engine, HOST_HEALTH, fn))


def place_health(engine: str) -> Callable[[F], F]:
    """`async (Context, HealthRequest) -> Sequence[HealthFinding]`: whether a place of an engine is well by itself."""
    return lambda fn: _mark(fn, PartDef(engine, PLACE_HEALTH, fn))


def access(kind: str) -> Callable[[F], F]:
    """`async (Context, Deployment) -> tuple[Access, ...]`: how members are reached. It waits for none for long."""
    return lambda fn: _mark(fn, PartDef(kind, "access", fn))


def variant(kind: str, name: str) -> Callable[[F], F]:
    """`() -> anything`: one of the forms that a kind takes, as its own parts understand it: a platform of clusters."""
    return lambda fn: _mark(fn, PartDef(kind, f"{AS}{name}", fn))


def renderer(kind: str) -> Callable[[F], F]:
    """`async (Context, StoredSpec, Deployment, Brief) -> Layout`: what is to be rendered of a spec."""
    return lambda fn: _mark(fn, PartDef(kind, "render", fn))


def prompt(title: str) -> Callable[[F], F]:
    """A prompt; every argument is text."""
    return lambda fn: _mark(fn, PromptDef(fn.__name__, title, fn))
