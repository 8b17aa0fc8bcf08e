"""The steps of the SSH engine: actions with what the command policy says of them. Pure.

Only the engine judges, by a fact: judging starts a process.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from atlas_mcp.domain.text import line
from atlas_mcp.engines.ssh import ENGINE
from atlas_mcp.engines.ssh.spec.forms import Fetch, Line, Package, Port, Put, Secret, Service, Snapshot, User
from atlas_mcp.engines.ssh.spec.hosts import Host, Question, same
from atlas_mcp.engines.ssh.spec.repair import REPAIRS, Repair
from atlas_mcp.engines.ssh.spec.run import Run
from atlas_mcp.model import Effect, Frozen, JsonObject, Limit, ResultType, Step, Take, Undo

LONGEST_S = 86_400
ASK, STATE = "ask", "state"  # probes
SECRET = "secret"  # noqa: S105 - the name of an action
CONTENT = "content"  # what the step of a file may take that holds a secret
GIVES = {"output": ResultType.TEXT, "code": ResultType.NUMBER}
TAKEN = "ATLAS_"  # how the variables begin whose values a run may take from earlier steps
Action = Run | Put | Fetch | Secret | Package | Service | User | Line | Port | Snapshot
ACTIONS: Mapping[str, type[Action]] = {
    "run": Run,
    "put": Put,
    "fetch": Fetch,
    SECRET: Secret,
    "package": Package,
    "service": Service,
    "user": User,
    "line": Line,
    "port": Port,
    "snapshot": Snapshot,
}


def name_of(action: Action) -> str:
    """The name of an action, as steps have it."""
    return type(action).__name__.lower()


class Judgement(Frozen):
    """What the command policy says of an action on a host, and the effect that follows."""

    decision: Literal["allow", "confirm", "forbid"]
    risk: str
    rule: str
    part: str  # of the command, which decided
    reason: str
    effect: Effect


class AskVerdicts(Question[tuple[Judgement, ...]]):
    """What the command policy, and the settings of the host, say of actions there; in order. The host is not asked."""

    host: str
    actions: tuple[Action, ...]


def on(host: Host, action: Action) -> Action:
    """An action as it is on a host: a command has the variables of the host below its own."""
    if not isinstance(action, Run) or not host.environment:
        return action
    return action.model_copy(update={"environment": {**dict(host.environment), **action.environment}})


def told(action: Action) -> str:
    """An action in one line."""
    match action:
        case Run():
            return action.script.strip().split("\n")[0] if action.script else " ".join(action.argv)
        case Put():
            return f"put {action.path}"
        case Fetch():
            return f"fetch {action.path}"
        case Secret():
            return f"keep {action.path} as {action.gives}, a secret"
        case Package():
            return f"{action.state} package {', '.join(action.names)}"
        case Snapshot():
            return "look at the state of the host"
        case _:
            return _told_form(action)


def _told_form(form: Service | User | Line | Port) -> str:
    match form:
        case Service():
            at_start = {None: "", True: "enabled", False: "disabled"}[form.enabled]
            return f"service {form.name}: {', '.join(filter(None, (form.state, at_start)))}"
        case User():
            return f"{form.state} user {form.name}"
        case Line():
            return f"{form.state} line in {form.path}"
        case Port():
            return f"port {form.name}: up"


def step(
    id_: str,
    host: Host,
    action: Action,
    effect: Effect,
    deadline_s: int,
    needs: tuple[str, ...] = (),
    takes: Mapping[str, Take] | None = None,
    *,
    critical: bool = True,
    repairs: Sequence[Repair] = (),
    covered: bool = False,
    notes: str | None = None,
) -> Step:
    """The step of an action: all of it follows from the action, its effect and its host.

    `takes` give the input of a run, by `input`, or variables of its environment whose names begin with `ATLAS_`; the
    content of a file that holds a secret; and of a VM that the plan makes, where it is (`reached_by`). `repairs` are
    what is tried where it fails, and have no greater effect. With `covered` the plan makes that VM: undoing removes it,
    and all that was done on it. `notes` is the member that the VM is, of which a secret is kept.
    """
    own = "run" if isinstance(action, Run) else "do"
    return Step(
        id=id_,
        engine=ENGINE,
        action=name_of(action),
        target=host.target,
        summary=f"{own} as {host.user} on {host.name}: {line(told(action), 100)}",
        effect=effect,
        undo=Undo.COVERED if covered else _undo(action, effect),
        args=_args(host, action, {"input", CONTENT} & {*(takes or {})}, repairs),
        takes=dict(takes or {}),
        critical=critical,
        needs=needs,
        predicates=(same(host).id,),
        limits=(Limit(name=f"ssh:{host.place}", at_once=host.parallel),),
        deadline_s=deadline_s,
        notes=notes,
    )


def _args(host: Host, action: Action, taken: set[str], repairs: Sequence[Repair]) -> JsonObject:
    tried: JsonObject = {REPAIRS: [one.model_dump(mode="json") for one in repairs]} if repairs else {}
    return {**on(host, action).model_dump(mode="json", exclude=taken), **tried}


def _undo(action: Action, effect: Effect) -> Undo:
    if effect is Effect.READ or isinstance(action, Secret):
        return Undo.COVERED
    return Undo.RESTORE if not isinstance(action, Run) or action.undo else Undo.NEVER


def as_run(repair: Repair, action: Action) -> Run:
    """A repair as a command: run as whoever runs the action, in its environment, and taken back by nothing."""
    command: dict[str, object] = {"script": repair.script, "argv": repair.argv, "undo": ""}
    if isinstance(action, Run) and repair.instead:
        return action.model_copy(update=command)
    environment = action.environment if isinstance(action, Run) else {}
    root = not isinstance(action, Snapshot) and action.root
    return Run.model_validate({**command, "root": root, "environment": environment})


def may_repeat(action: Action, effect: Effect) -> bool:
    """Whether an action may be run again that has failed: what only reads, a form, or what its author has guarded."""
    if effect is Effect.READ or not isinstance(action, Run):
        return True
    return bool(action.creates or action.unless or action.check or action.retries)


def ask(host: Host, run: Run, deadline_s: int = 60) -> Step:
    """The probe that runs a command which only reads, and answers with what it wrote.

    Answer: `code`, `output`, `errors` (text, cut at their ends), `output_bytes`, `errors_bytes`, `artifact` (the digest
    of all of it, where it was cut), `seconds`.
    """
    return _probe(ASK, host, on(host, run).model_dump(mode="json"), deadline_s)


def state(host: Host, actions: Mapping[str, Action], deadline_s: int = 60) -> Step:
    """The probe that finds out of actions, by id, whether they are done already. It changes nothing.

    Answer: by id `{"done": bool, "why": str}`. A condition that would change something is refused.
    """
    asked: JsonObject = {
        id_: {"action": name_of(action), "args": on(host, action).model_dump(mode="json")}
        for id_, action in actions.items()
    }
    return _probe(STATE, host, {"actions": asked}, deadline_s)


def _probe(name: str, host: Host, args: JsonObject, deadline_s: int) -> Step:
    return Step(
        id=name,
        engine=ENGINE,
        action=name,
        target=host.target,
        summary=f"{name} {host.name}",
        effect=Effect.READ,
        undo=Undo.COVERED,
        args=args,
        limits=(Limit(name=f"ssh:{host.place}", at_once=host.parallel),),
        deadline_s=deadline_s,
    )
