"""What tools, planners and prompts are: the decorators with which an author declares them, and a tool's question."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar, runtime_checkable

from atlas_mcp.model import Frozen, Role

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True)
class Field:
    """One field of a question: a choice where `choices` are given, else a value of `type`.

    `otherwise` says what holds where it is left open; "" where an answer is needed.
    """

    name: str
    title: str
    choices: tuple[str, ...] = ()
    type: type[str] | type[int] | type[bool] = str
    required: bool = True
    otherwise: str = ""


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


@dataclass(frozen=True)
class PlannerDef:
    """A planner, a remover, a renderer, or a reader of drift or addresses of one kind of spec."""

    kind: str
    purpose: str
    fn: Callable[..., Awaitable[Any]]


@dataclass(frozen=True)
class PromptDef:
    """A prompt: text arguments in, the user's opening message out."""

    name: str
    title: str
    fn: Callable[..., str]


@runtime_checkable
class Declared(Protocol):
    """A function that a decorator of this module has marked."""

    __atlas__: ToolDef | PlannerDef | PromptDef


def _mark(fn: F, definition: ToolDef | PlannerDef | PromptDef) -> F:
    fn.__dict__["__atlas__"] = definition
    return fn


def read(
    title: str,
    hints: Hints = Hints(read_only=True, idempotent=True),
    *,
    kernel: bool = False,
    ask: Callable[..., Awaitable[Question | None]] | None = None,
) -> Callable[[F], F]:
    """A tool that changes no target. `ask` says what to ask the person first, from the same arguments."""

    def wrap(fn: F) -> F:
        return _mark(fn, ToolDef(fn.__name__, title, fn, kernel, Role.VIEWER, hints, ask))

    return wrap


def act(title: str, hints: Hints, *, ask: Callable[..., Awaitable[Question | None]] | None = None) -> Callable[[F], F]:
    """A tool of the kernel that keeps something or starts a job; for operators."""

    def wrap(fn: F) -> F:
        return _mark(fn, ToolDef(fn.__name__, title, fn, True, Role.OPERATOR, hints, ask))

    return wrap


def by(purpose: str, engine: str) -> str:
    """The purpose of what plans, removes or reads drift with an engine, "" being the one that a kind begins with."""
    return f"{purpose} with {engine}" if engine else purpose


def planner(kind: str, engine: str = "") -> Callable[[F], F]:
    """`async (Context, StoredSpec, Deployment) -> Draft`: what has to be done so that the spec holds."""
    return lambda fn: _mark(fn, PlannerDef(kind, by("plan", engine), fn))


def repairer(kind: str, engine: str = "") -> Callable[[F], F]:
    """`async (Context, StoredSpec, Deployment) -> Draft`: what sets back what has drifted from what was made."""
    return lambda fn: _mark(fn, PlannerDef(kind, by("repair", engine), fn))


def remover(kind: str, engine: str = "") -> Callable[[F], F]:
    """`async (Context, Deployment) -> Draft`: what has to be done to remove what the deployment made."""
    return lambda fn: _mark(fn, PlannerDef(kind, by("remove", engine), fn))


def drift(kind: str, engine: str = "") -> Callable[[F], F]:
    """`async (Context, Deployment) -> tuple[str, ...]`: what differs now from what was made."""
    return lambda fn: _mark(fn, PlannerDef(kind, by("drift", engine), fn))


def access(kind: str) -> Callable[[F], F]:
    """`async (Context, Deployment) -> tuple[Access, ...]`: how members are reached. It waits for none for long."""
    return lambda fn: _mark(fn, PlannerDef(kind, "access", fn))


def renderer(kind: str) -> Callable[[F], F]:
    """`async (Context, StoredSpec, Deployment, Brief) -> Layout`: what is to be rendered of a spec."""
    return lambda fn: _mark(fn, PlannerDef(kind, "render", fn))


def prompt(title: str) -> Callable[[F], F]:
    """A prompt; every argument is text."""
    return lambda fn: _mark(fn, PromptDef(fn.__name__, title, fn))
