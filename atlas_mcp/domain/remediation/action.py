"""Actions: what may be done about an incident. A file of `resources/actions/`, as typed data. Pure.

An action is no text that is run. It names one of the things that engines can do already, which of its parameters may be
given with which type, the facts that must hold before, and the faults that it is for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field, TypeAdapter, ValidationError, model_validator

from atlas_mcp.domain.problems import problems_of
from atlas_mcp.domain.remediation.decision import Risk
from atlas_mcp.domain.text import Form, Label, Value, shown, wrong
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Effect, JsonObject, digest_of

Argument = str | int
MOST_REPLICAS = 100


class Fact(StrEnum):
    """What can be read of a target, to tell whether an action fits."""

    VM_STOPPED = "vm-stopped"
    VM_RUNNING = "vm-running"
    UNIT_DOWN = "unit-down"
    PORT_DOWN = "port-down"
    WORKLOAD_SHORT = "workload-short"
    NODE_CORDONED = "node-cordoned"


class ParameterType(StrEnum):
    """What an argument may be."""

    PLACE = "place"
    VM = "vm"
    HOST = "host"
    UNIT = "unit"
    PORT = "port"
    OBJECT = "object"
    COUNT = "count"


_PLACE = Annotated[str, Form(r"[A-Za-z0-9][A-Za-z0-9._-]*", "the name of a place in the settings", "lab")]
_VM = Annotated[str, Form(r"[A-Za-z0-9][A-Za-z0-9.-]*", "the name or the number of a VM", "web-01", longest=253)]
_UNIT = Annotated[str, Form(r"[A-Za-z0-9][A-Za-z0-9@._:-]*", "the name of a unit", "nginx", longest=128)]
_PORT = Annotated[str, Form(r"[A-Za-z0-9][A-Za-z0-9_.-]*", "the name of a network interface", "swp3", longest=15)]
_OBJECT = Annotated[str, Form(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?", "the name of an object", "web", longest=189)]
_COUNT = Annotated[int, Field(strict=True, ge=1, le=MOST_REPLICAS)]
_TYPES: Mapping[ParameterType, Any] = {
    ParameterType.PLACE: _PLACE,
    ParameterType.VM: _VM,
    ParameterType.HOST: _VM,
    ParameterType.UNIT: _UNIT,
    ParameterType.PORT: _PORT,
    ParameterType.OBJECT: _OBJECT,
    ParameterType.COUNT: _COUNT,
}


class Shape(NamedTuple):
    """What a doing takes: its engine, its parameters, which of them name the target, and the facts it can read."""

    engine: str
    parameters: Mapping[str, ParameterType]
    target: tuple[str, ...]
    facts: tuple[Fact, ...] = ()


class Doing(StrEnum):
    """What engines can do about an incident."""

    START_VM = "start-vm"
    RESTART_VM = "restart-vm"
    RESTART_UNIT = "restart-unit"
    ENABLE_PORT = "enable-port"
    SCALE_DEPLOYMENT = "scale-deployment"
    RESTART_DEPLOYMENT = "restart-deployment"
    UNCORDON_NODE = "uncordon-node"


_OF_VM = {"place": ParameterType.PLACE, "vm": ParameterType.VM}
_OF_DEPLOYMENT = {
    "place": ParameterType.PLACE,
    "namespace": ParameterType.OBJECT,
    "deployment": ParameterType.OBJECT,
}
SHAPES: Mapping[Doing, Shape] = {
    Doing.START_VM: Shape("proxmox", _OF_VM, ("vm",), (Fact.VM_STOPPED, Fact.VM_RUNNING)),
    Doing.RESTART_VM: Shape("proxmox", _OF_VM, ("vm",), (Fact.VM_STOPPED, Fact.VM_RUNNING)),
    Doing.RESTART_UNIT: Shape(
        "ssh",
        {"place": ParameterType.PLACE, "host": ParameterType.HOST, "unit": ParameterType.UNIT},
        ("host",),
        (Fact.UNIT_DOWN,),
    ),
    Doing.ENABLE_PORT: Shape(
        "ssh",
        {"place": ParameterType.PLACE, "host": ParameterType.HOST, "port": ParameterType.PORT},
        ("host", "port"),
        (Fact.PORT_DOWN,),
    ),
    Doing.SCALE_DEPLOYMENT: Shape(
        "kubernetes",
        {**_OF_DEPLOYMENT, "replicas": ParameterType.COUNT},
        ("namespace", "deployment"),
        (Fact.WORKLOAD_SHORT,),
    ),
    Doing.RESTART_DEPLOYMENT: Shape("kubernetes", _OF_DEPLOYMENT, ("namespace", "deployment"), (Fact.WORKLOAD_SHORT,)),
    Doing.UNCORDON_NODE: Shape(
        "kubernetes",
        {"place": ParameterType.PLACE, "node": ParameterType.OBJECT},
        ("node",),
        (Fact.NODE_CORDONED,),
    ),
}


class Metadata(Value):
    """What an action is called: as its file."""

    name: Label


class Parameter(Value):
    """A parameter: its type, and what it is; `most` narrows a count."""

    type: ParameterType
    about: str = Field(max_length=200)
    most: int = Field(default=MOST_REPLICAS, ge=1, le=MOST_REPLICAS)


class Pattern(Value):
    """The incidents that an action is for."""

    engine: Label
    faults: tuple[Label, ...] = Field(min_length=1, max_length=20)


class Action(Value):
    """What may be done about an incident: see the module."""

    api_version: Literal["atlas/v1"] = Field(alias="apiVersion")
    kind: Literal["Action"]
    metadata: Metadata
    about: str = Field(max_length=300)
    does: Doing
    parameters: dict[Label, Parameter]
    risk: Risk
    precondition: Fact | None = Field(default=None, description="must hold, or nothing is planned")
    fault: Fact | None = Field(default=None, description="shows the incident's fault; without it nothing shows it")
    check: str = Field(max_length=300, description="what the plan's own steps see to in the end")
    undo: str = Field(max_length=300, description="what becomes of it where a step fails")
    pattern: Pattern

    @model_validator(mode="after")
    def _fits_what_it_does(self) -> Action:
        shape = SHAPES[self.does]
        types = {name: one.type for name, one in self.parameters.items()}
        if types != shape.parameters:
            listed = ", ".join(f"{name}: {one}" for name, one in shape.parameters.items())
            raise wrong(f"{self.does} has other parameters.", f"Give {listed}.")
        if self.pattern.engine != shape.engine:
            raise wrong(f"{self.does} is done by {shape.engine}.", "Give that as pattern.engine.")
        for fact in (self.precondition, self.fault):
            if fact is not None and fact not in shape.facts:
                raise wrong(f"{fact} is not read for {self.does}.", f"Known: {', '.join(shape.facts)}.")
        return self

    @property
    def name(self) -> str:
        """Its name."""
        return self.metadata.name

    @property
    def digest(self) -> str:
        """SHA-256 of all that it says: an action that changed is another one, without a history."""
        return digest_of(self.model_dump(mode="json"))

    def target(self, arguments: Mapping[str, Argument]) -> str:
        """What it acts on in its place, as an incident names it."""
        return "/".join(str(arguments[name]) for name in SHAPES[self.does].target)

    def arguments(self, given: Mapping[str, object]) -> dict[str, Argument]:
        """Arguments with their types.

        Raises:
            CallerError: `arguments_invalid`, with every problem; nothing of a text is repeated that has no such form.

        """
        problems = [
            Problem(f"/arguments/{str(name)[:40]}", "the action has no such parameter.", "Leave it out.")
            for name in [*given][:20]
            if name not in self.parameters
        ]
        typed: dict[str, Argument] = {}
        for name, parameter in self.parameters.items():
            if name not in given:
                problems.append(Problem(f"/arguments/{name}", "it is missing.", f"Give a {parameter.type}."))
                continue
            try:
                typed[name] = TypeAdapter(_TYPES[parameter.type]).validate_python(given[name])
            except ValidationError as error:
                (told, *_) = error.errors(include_url=False)
                problems.append(Problem(f"/arguments/{name}", f"{told['msg']}", f"Give a {parameter.type}."))
                continue
            if parameter.type is ParameterType.COUNT and int(typed[name]) > parameter.most:
                cause = f"{shown(typed[name])} is more than the {parameter.most} of this action."
                problems.append(Problem(f"/arguments/{name}", cause, "Ask for fewer."))
        if problems:
            cause = f"Unable to use the arguments of action {self.name}."
            raise CallerError(Code.ARGUMENTS_INVALID, cause, "Mend these:", tuple(problems))
        return typed

    def beside_target(self, arguments: Mapping[str, Argument]) -> dict[str, Argument]:
        """The arguments that say neither where it acts nor on what, such as a number of replicas."""
        aim = ("place", *SHAPES[self.does].target)
        return {name: value for name, value in arguments.items() if name not in aim}

    def aimed(self, place: str, target: str, beside: Mapping[str, Argument]) -> dict[str, Argument] | None:
        """The arguments by which it acts on what an incident is about; None where that has another form."""
        names, parts = SHAPES[self.does].target, target.split("/")
        if len(names) != len(parts):
            return None
        return {**self.beside_target(beside), "place": place, **dict(zip(names, parts, strict=True))}

    def match(self, engine: str, fault: str, place: str, target: str, arguments: Mapping[str, Argument]) -> float:
        """How much of its pattern an incident has, from 0 to 1: engine, fault, place and target count alike."""
        has = (
            engine == self.pattern.engine,
            fault in self.pattern.faults,
            place == arguments["place"],
            target == self.target(arguments),
        )
        return sum(has) / len(has)


def parse_action(document: JsonObject) -> Action:
    """An action as a file holds it.

    Raises:
        CallerError: `content_invalid`, with every problem.

    """
    try:
        return Action.model_validate(document)
    except ValidationError as error:
        problems = tuple(problems_of(error, Action, "Action"))
        raise CallerError(Code.CONTENT_INVALID, "Unable to read the action.", "Mend these:", problems) from error


_LEAST = {
    Effect.INTERRUPT: Risk.MEDIUM,
    Effect.REMOVE: Risk.HIGH,
    Effect.ROOT: Risk.HIGH,
}


def risk_of(action: Action, effects: Iterable[Effect], *, shrinks: bool = False) -> Risk:
    """The higher of what the action's file says and of what its steps do."""
    least = [_LEAST.get(effect, Risk.LOW) for effect in effects]
    return max([action.risk, *least, *([Risk.HIGH] if shrinks else [])], key=lambda risk: risk.rank)
