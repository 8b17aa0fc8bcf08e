"""What tools may ask of Ansible, and its steps, as frozen data: all of a step follows from its arguments. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Any, ClassVar

from pydantic import Field

from atlas_mcp.domain.text import Form
from atlas_mcp.engines.ansible import ENGINE
from atlas_mcp.model import Digest, Effect, FactRequest, Frozen, JsonObject, Limit, ResultType, Step, Take, Target, Undo

HOSTS, HOST = "ssh", "host"  # the engine whose inventories say where hosts are, and the kind of its targets
KIND = "play"  # of the targets of our own
PREPARE, PLAY, CONFIGURE = "prepare", "play", "configure"  # actions; the first two are the ids of their steps, too
ADDRESS, KEY = "address", "host_key"  # what is taken of a guest that the same plan makes, each with its name
GIVES = {"run": ResultType.ID}  # what a play gives to the steps of its hosts
MOST_HOSTS = 100
_AT_ONCE = 4  # runs of Ansible, each of which forks
_SLACK_S = 300  # beside what a run may take, and its end: for the worker, which only looks at it

RoleName = Annotated[str, Form(r"[a-z][a-z0-9_]*", "the name of a role", "nginx", longest=64)]
HostName = Annotated[str, Form(r"[A-Za-z0-9][A-Za-z0-9.-]*", "a host name", "web-01", longest=253)]


class Host(Frozen):
    """A host that roles run on: its name in the tree, and where its inventory has it.

    `lives_on` is the key of the guest that it is; of one whose address the guest itself has told, `within` are the
    networks that this may be in. One that the same plan makes goes with it, and `ready` is the step that reads of it
    where it is, and its key.
    """

    name: HostName
    place: str
    host: str
    user: str
    lives_on: str
    roles: tuple[RoleName, ...] = ()
    ready: str = ""
    within: tuple[str, ...] = ()

    @property
    def takes(self) -> dict[str, Take]:
        """What a run takes of it from the step that reads it."""
        if not self.ready:
            return {}
        address = Take(step=self.ready, result=ADDRESS, type=ResultType.ADDRESS, within=self.within)
        return {
            f"{ADDRESS} {self.name}": address,
            f"{KEY} {self.name}": Take(step=self.ready, result=KEY, type=ResultType.TEXT),
        }

    @property
    def target(self) -> Target:
        """The host as its own engine's steps act on it."""
        return Target(engine=HOSTS, place=self.place, kind=HOST, id=self.host, name=self.host, lives_on=self.lives_on)

    @property
    def condition(self) -> str:
        """The id of the condition that the settings say of it what they said when it was planned."""
        return f"host_same:{self.place}/{self.host}"


class Prepare(Frozen):
    """Have Ansible look, in check mode, what the roles of a rendered tree would change. Changes no host.

    Of guests that are not made yet, it finds out which roles and variables the tree has for them; the run comes `after`
    steps of theirs. `roles` are those that are asked for, all of the tree's without any; `asked` is the draft that is
    completed.
    """

    tree: str = ""
    roles: tuple[RoleName, ...] = ()
    hosts: tuple[Host, ...] = Field(min_length=1, max_length=MOST_HOSTS)
    deadline_s: int
    stop_s: int
    after: tuple[str, ...] = ()
    asked: JsonObject = {}


class Play(Frozen):
    """Run roles of a rendered tree, exactly that one, on hosts, and wait until it has ended.

    Undone by its end: nothing more is begun on any host, what is under way there ends or is killed after `stop_s`.
    """

    tree: Digest
    roles: tuple[RoleName, ...] = ()
    program: str
    hosts: tuple[Host, ...] = Field(min_length=1, max_length=MOST_HOSTS)
    deadline_s: int = Field(ge=60, le=43_200)
    stop_s: int = Field(ge=1, le=7_200)


class Preview(Frozen):
    """What check mode found on a host: `changes` are tasks, `diff` is masked; all of it is the artifact."""

    changes: tuple[str, ...] = ()
    failed: str = ""
    diff: str = ""
    artifact: str = ""

    @property
    def at_work(self) -> bool:
        """Whether anything is to be done there, as far as is known."""
        return bool(self.changes or self.failed)


class Found(Frozen):
    """What a tree has for a host, and what check mode found there."""

    roles: tuple[RoleName, ...]
    preview: Preview = Preview()
    variables: str = ""

    @property
    def shown(self) -> dict[str, Any]:
        """What an approver is shown of it."""
        return {"preview": self.preview, "variables": self.variables}


class Configure(Frozen):
    """What a play does to one host, and came to there; check mode's preview where it exists, else its variables."""

    host: Host
    tree: Digest
    preview: Preview = Preview()
    variables: str = ""


class Ansible(Frozen):
    """Which programs there are, and how long the operator lets a run take."""

    program: str
    deadline_s: int
    stop_s: int


class AskAnsible(FactRequest[Ansible]):
    """What Ansible there is. Raises `program_missing` where there is none."""

    engine: ClassVar[str] = ENGINE


def roles_of(hosts: Iterable[Host]) -> tuple[str, ...]:
    """The roles that any of the hosts gets, by name."""
    return tuple(sorted({role for host in hosts for role in host.roles}))


def prepare_step(prepare: Prepare, deployment: str, name: str) -> Step:
    """The step that looks."""
    return Step(
        id=PREPARE,
        engine=ENGINE,
        action=PREPARE,
        target=_target(prepare.hosts, deployment, name),
        summary=f"have Ansible look what it would change on {_counted(prepare.hosts)}",
        effect=Effect.READ,
        undo=Undo.RESTORE,
        args=prepare.model_dump(mode="json"),
        limits=(Limit(name=ENGINE, at_once=_AT_ONCE),),
        deadline_s=prepare.deadline_s + prepare.stop_s + _SLACK_S,
    )


def play_step(play: Play, deployment: str, name: str, needs: tuple[str, ...] = ()) -> Step:
    """The step that runs Ansible."""
    return Step(
        id=PLAY,
        engine=ENGINE,
        action=PLAY,
        target=_target(play.hosts, deployment, name),
        summary=f"run Ansible over {_counted(play.hosts)}: {', '.join(roles_of(play.hosts))}",
        effect=Effect.ROOT,
        undo=Undo.RESTORE,
        args=play.model_dump(mode="json"),
        takes={name: take for one in play.hosts for name, take in one.takes.items()},
        needs=tuple(dict.fromkeys((*needs, *(one.ready for one in play.hosts if one.ready)))),
        predicates=tuple(one.condition for one in play.hosts),
        limits=(Limit(name=ENGINE, at_once=_AT_ONCE),),
        deadline_s=play.deadline_s + play.stop_s + _SLACK_S,
    )


def configured(place: str, host: str) -> str:
    """The id of the step that says what becomes of a host: what is to be done once its roles have run needs it."""
    return f"{CONFIGURE}/{place}/{host}"


def configure_step(configure: Configure, play: Step) -> Step:
    """The step that says what becomes of one host. Nothing takes it back, but that the host itself goes."""
    host = configure.host
    return Step(
        id=configured(host.place, host.host),
        engine=ENGINE,
        action=CONFIGURE,
        target=host.target,
        summary=f"configure {host.name} as root: {', '.join(host.roles)}",
        effect=Effect.ROOT,
        undo=Undo.COVERED if host.ready else Undo.NEVER,
        args=configure.model_dump(mode="json"),
        takes={"run": Take(step=play.id, result="run", type=ResultType.ID)},
        needs=(play.id,),
        deadline_s=_SLACK_S,
    )


def _target(hosts: Sequence[Host], deployment: str, name: str) -> Target:
    """What stands for the run itself; its place is that of the first host, so that its credentials are known."""
    return Target(engine=ENGINE, place=hosts[0].place, kind=KIND, id=deployment, name=name)


def _counted(hosts: Sequence[Host]) -> str:
    return hosts[0].name if len(hosts) == 1 else f"{len(hosts)} hosts"
