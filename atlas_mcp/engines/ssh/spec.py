"""What tools may know of the SSH engine: its facts, its condition, and the one action, a command."""

from __future__ import annotations

from typing import Annotated, ClassVar, Generic, TypeVar

from pydantic import AfterValidator, Field

from atlas_mcp.domain.text import printable, wrong
from atlas_mcp.engines.ssh import ENGINE
from atlas_mcp.model import (
    Effect,
    FactRequest,
    Frozen,
    Limit,
    Predicate,
    ResultType,
    Step,
    Take,
    Target,
    Undo,
)

KIND = "host"  # of its targets
LONGEST_S = 86_400
HOST_SAME = "host_same"  # the one condition that a plan may rest on
GIVES = {"output": ResultType.TEXT, "code": ResultType.NUMBER}
TAKES = {"input": ResultType.TEXT}
T_co = TypeVar("T_co", covariant=True)


def _is_script(text: str) -> str:
    if not all(printable(line.replace("\t", " ")) for line in text.split("\n")):
        raise wrong("it holds an invisible character, so that nobody could read it.", "Take it out.")
    return text


Script = Annotated[str, Field(max_length=20_000), AfterValidator(_is_script)]


class Run(Frozen):
    """Run a script of the shell, in the home of the user that the settings name, but where `check` succeeds already.

    It is done when it exits with `expect` and `check` succeeds then. `undo` takes it back; without it nothing does.
    `input` is what it reads.
    """

    script: Script = Field(min_length=1)
    check: Script = ""
    undo: Script = ""
    expect: int = Field(default=0, ge=0, le=255)
    input: Script = ""


class Host(Frozen):
    """What the settings say of a host; `digest` is of all that decides where a command runs, and as whom."""

    place: str
    name: str
    address: str
    user: str
    lives_on: str
    parallel: int
    digest: str

    @property
    def target(self) -> Target:
        """The host as steps act on it."""
        return Target(engine=ENGINE, place=self.place, kind=KIND, id=self.name, name=self.name, lives_on=self.lives_on)


class Question(FactRequest[T_co], Generic[T_co]):
    """A question about an inventory; nothing is run on its hosts to answer it."""

    engine: ClassVar[str] = ENGINE
    place: str


class AskHosts(Question[tuple[Host, ...]]):
    """The hosts of an inventory, by name."""


class AskReached(Question[str]):
    """Why a host cannot be logged in to, "" where it can."""

    host: str


def same(host: Host) -> Predicate:
    """The condition that the settings say of a host what they said when it was planned."""
    return Predicate(
        id=f"host_same:{host.place}/{host.name}",
        engine=ENGINE,
        kind=HOST_SAME,
        summary=f"{host.name} of {host.place} is where it was",
        args={"place": host.place, "host": host.name, "digest": host.digest},
    )


def step(
    id_: str, host: Host, run: Run, deadline_s: int, needs: tuple[str, ...] = (), take: Take | None = None
) -> Step:
    """The step of a command: all of it follows from the command and its host. `take` gives its input."""
    first = run.script.strip().split("\n")[0][:100]
    return Step(
        id=id_,
        engine=ENGINE,
        action="run",
        target=host.target,
        summary=f"run as {host.user} on {host.name}: {first}",
        effect=Effect.ROOT,  # until a command policy tells commands apart
        undo=Undo.RESTORE if run.undo else Undo.NEVER,
        args=run.model_dump(mode="json", exclude={"input"} if take else set()),
        takes={"input": take} if take else {},
        needs=needs,
        predicates=(same(host).id,),
        limits=(Limit(name=f"ssh:{host.place}", at_once=host.parallel),),
        deadline_s=deadline_s,
    )
