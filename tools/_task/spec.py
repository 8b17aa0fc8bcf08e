"""What people write of a task: hosts, the order that they are taken in, steps and sub-steps. Pure."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from atlas_mcp.domain.environments import Environments
from atlas_mcp.domain.fleet.schema import schema_of
from atlas_mcp.domain.text import Form, Label, wrong
from atlas_mcp.engines.ssh.spec import (
    LONGEST_S,
    TAKEN,
    Action,
    Fetch,
    Line,
    Package,
    Port,
    Put,
    Run,
    Script,
    Service,
    User,
)
from atlas_mcp.engines.ssh.spec.run import AbsolutePath, Variable, Word
from atlas_mcp.model import Frozen, JsonObject

KIND = "Task"
MOST_STEPS, MOST_SUBSTEPS = 10, 20
_TIMEOUT_S = 600
FORMS = ("put", "fetch", "package", "service", "user", "line", "port")
COMMANDS = ("run", "argv")
ACTIONS = (*COMMANDS, *FORMS)
GUARDS = ("unless", "onlyif", "creates", "check")
# What only a command has: forms find out by themselves what is there, and put back what was.
OF_COMMANDS = (*GUARDS, "says", "undo", "expect", "input", "retries", "retry_wait_s", "environment", "take")

HostName = Annotated[
    str,
    Form(
        r"@?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9])?",
        "the name of a host, or @ and a group",
        "@web",
        longest=254,
    ),
]
Name = Annotated[str, Form(r"[^\x00-\x1f\x7f]*", "one line of text", "Install nginx", longest=120)]
TakenName = Annotated[
    str, Form(rf"{TAKEN}[A-Z0-9_]{{1,50}}", f"a variable that begins with {TAKEN}", f"{TAKEN}VERSION", longest=64)
]
SubStepName = Annotated[
    str, Form(r"[a-z0-9-]{1,63}/[a-z0-9-]{1,63}", "the id of a step, / and that of a sub-step", "packages/version", 127)
]
Environment = dict[Variable, Word]


def _is_share(value: int | str) -> int | str:
    if isinstance(value, str) and not re.fullmatch(r"[1-9][0-9]?%|100%", value):
        raise wrong("it is no percentage.", "Write a number of hosts, or for example 25%.")
    if isinstance(value, int) and not 1 <= value <= 1_000:
        raise wrong("it is no number from 1 to 1000.", "Write a number of hosts, or for example 25%.")
    return value


class Metadata(Frozen):
    """The name of a task, and what is at stake."""

    name: Label
    environment: str


class Order(Frozen):
    """In which order hosts are taken. Each batch waits until all before it have succeeded."""

    canary: int = Field(default=0, ge=0, le=100, description="so many hosts go first, and alone")
    serial: Annotated[int | str, AfterValidator(_is_share)] = Field(
        default="100%", description="hosts at once: a number, or a percentage such as 25%"
    )


class Taken(Frozen):
    """A value that an earlier command gave on the same host. The policy judges it as unknown data."""

    giver: SubStepName = Field(alias="from", description="STEP/SUBSTEP: a command that always runs")
    result: Literal["output", "code"] = Field(default="output", description="the last line that it wrote, or its code")
    within: tuple[Word, ...] = Field(default=(), max_length=64, description="the values that it may be; any without")


class SubStep(Frozen):
    """One action: a command, by run or argv, or one of the forms, which need no check and no undo."""

    id: Label = Field(default="", description="its number without")
    name: Name = ""
    run: Script = Field(default="", description="a script of bash")
    argv: tuple[Word, ...] = Field(default=(), max_length=256, description="a program and its words, without a shell")
    put: Put | None = None
    fetch: Fetch | None = None
    package: Package | None = None
    service: Service | None = None
    user: User | None = None
    line: Line | None = None
    port: Port | None = None
    root: bool | None = Field(default=None, description="as root, by sudo: commands do not without, forms do")
    unless: Script = Field(default="", description="held back where this succeeds; it must only read")
    onlyif: Script = Field(default="", description="held back where this fails; it must only read")
    creates: AbsolutePath = Field(default="", description="held back where this path is there")
    check: Script = Field(default="", description="held back where this succeeds; it must succeed afterwards")
    says: Word = Field(default="", description="what the check must write")
    undo: Script = Field(default="", description="takes it back; without it nothing does")
    expect: int = Field(default=0, ge=0, le=255, description="the exit code of success")
    input: Script = Field(default="", description="what the command reads")
    retries: int = Field(default=0, ge=0, le=5)
    retry_wait_s: int = Field(default=5, ge=0, le=300)
    timeout_s: int = Field(default=_TIMEOUT_S, ge=1, le=LONGEST_S, description="for all of it, retries included")
    if_changed: tuple[SubStepName, ...] = Field(
        default=(), max_length=20, description="done only where one of these, as STEP/SUBSTEP, is to be done"
    )
    critical: bool = Field(default=True, description="false: the task goes on where it fails")
    repair: bool | None = Field(default=None, description="true: also where it deletes something; false: never")
    environment: Environment = Field(default={}, max_length=64)
    take: dict[TakenName, Taken] = Field(default={}, max_length=16, description="variable -> what a command gave")

    def action(self, environment: Environment) -> Action:
        """What is done, with the variables that hold for all commands of the task."""
        form = next((form for name in FORMS if (form := getattr(self, name)) is not None), None)
        if form is not None:
            return form if self.root is None else form.model_copy(update={"root": self.root})  # type: ignore[no-any-return]
        return Run(
            script=self.run,
            argv=self.argv,
            root=bool(self.root),
            environment={**environment, **self.environment},
            creates=self.creates or None,
            unless=self.unless,
            onlyif=self.onlyif,
            check=self.check,
            says=self.says,
            undo=self.undo,
            expect=self.expect,
            input=self.input,
            retries=self.retries,
            retry_wait_s=self.retry_wait_s,
        )

    @property
    def guarded(self) -> bool:
        """Whether the host can tell that it is done already."""
        return not (self.run or self.argv) or any(getattr(self, name) for name in GUARDS)


class TaskStep(Frozen):
    """Sub-steps that run one after the other on each host."""

    id: Label
    name: Name = ""
    needs: tuple[Label, ...] | None = Field(
        default=None, description="steps that must be done before; default: the one before; []: none, in parallel"
    )
    hosts: tuple[HostName, ...] | None = Field(default=None, min_length=1, description="only these of the task's hosts")
    substeps: tuple[SubStep, ...] = Field(min_length=1, max_length=MOST_SUBSTEPS)

    def named(self) -> dict[str, SubStep]:
        """The sub-steps by id, which is their number where they have none."""
        return {one.id or str(number): one for number, one in enumerate(self.substeps, 1)}


class Body(Frozen):
    """Steps, and the hosts that they run on."""

    inventory: Label = Field(default="", description="which one the hosts are in, where names are in several")
    hosts: tuple[HostName, ...] = Field(min_length=1, max_length=200)
    order: Order = Order()
    environment: Environment = Field(default={}, max_length=64, description="variables of all commands")
    steps: tuple[TaskStep, ...] = Field(min_length=1, max_length=MOST_STEPS)
    repair: bool = Field(default=True, description="known faults are repaired as the plan shows, two a sub-step")
    health: bool = Field(
        default=False, description="each host that is changed must be well in the end, else it is undone"
    )


class Task(Frozen):
    """A task as it is written."""

    apiVersion: Literal["atlas/v1"] = "atlas/v1"  # noqa: N815 - as all documents have it
    kind: Literal["Task"] = "Task"
    metadata: Metadata
    spec: Body


def task_schema(environments: Environments) -> JsonObject:
    """The JSON Schema, with the environments that a task may name."""
    told: dict[str, Any] = schema_of(Task, KIND)
    told["$defs"]["Metadata"]["properties"]["environment"]["enum"] = [*environments.names]
    told["$defs"]["SubStep"]["oneOf"] = [{"required": [action]} for action in ACTIONS]
    return told
