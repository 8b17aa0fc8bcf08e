"""The SSH engine: a command with its check and its undoing. The only I/O with hosts.

A command is begun detached from the connection, in a directory of its own on the host (`remote.sh`), which also keeps
its output and exit code: a worker that dies loses nothing, and the next one reads how it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar, cast

import anyio

from atlas_mcp.domain.sheet import Row
from atlas_mcp.domain.text import line
from atlas_mcp.engines import ContradictionError, Done, Failed, Look, Running, Services, Submitted, Undone
from atlas_mcp.engines.ssh import ENGINE, claims, judging, remote, spec
from atlas_mcp.engines.ssh.connections import Connections
from atlas_mcp.engines.ssh.health.looking import Looking
from atlas_mcp.engines.ssh.inventory import Inventories
from atlas_mcp.engines.ssh.remote import Ran, Stands
from atlas_mcp.engines.ssh.settings import InventorySettings
from atlas_mcp.errors import AtlasError, Code, Problem, TargetError, TransientError
from atlas_mcp.model import (
    Attempt,
    FactRequest,
    Finding,
    JsonObject,
    Plan,
    Predicate,
    Reconciled,
    ResultType,
    Step,
)
from atlas_mcp.model.permit import Permit, check_permit

T = TypeVar("T")
_FIRST_LOOK_S, _LAST_LOOK_S = 0.3, 5.0
_GLANCE, _WHOLE = 2_000, 2**20  # bytes of output that are read while a command runs, and once it has ended


class SshEngine:
    """Implements `engines.Engine`, `engines.Passing` and `engines.Labelling` for the hosts of all inventories."""

    name = ENGINE

    def __init__(
        self,
        inventories: Mapping[str, InventorySettings],
        services: Services | None = None,
        accepted: Callable[[str, str], str] | None = None,
    ) -> None:
        self._inventories = Inventories(inventories, accepted)
        self._keep = (services or Services.none()).keep
        self._connections = Connections()
        self._looking = Looking(self._inventories, self._connections, self._keep)

    # -- facts ------------------------------------------------------------------------------------------

    async def fact(self, request: FactRequest[T]) -> T:
        """Which hosts there are, or whether one lets us in."""
        if isinstance(request, spec.AskHosts):
            self._inventories.of(request.place)
            hosts = self._inventories.hosts()
            return cast("T", tuple(host for (place, _), host in hosts.items() if place == request.place))
        if isinstance(request, spec.AskVerdicts):
            return cast("T", await anyio.to_thread.run_sync(self._verdicts, request))
        asked = cast("spec.AskReached", request)
        try:
            await self._connections.reach(self._inventories.way(asked.place, asked.host))
        except TargetError as error:
            return cast("T", f"{error.message} {error.remedy}")
        return cast("T", "")

    def _verdicts(self, request: spec.AskVerdicts) -> tuple[spec.Judgement, ...]:
        forbidden = self._inventories.host(request.place, request.host).forbidden
        return tuple(judging.judged(action, forbidden).judgement for action in request.actions)

    async def failing(self, predicate: Predicate, done: frozenset[str]) -> Problem | None:
        """Whether the settings still say of a host what they said."""
        host = self._inventories.find(str(predicate.args["place"]), str(predicate.args["host"]))
        if host is not None and host.digest == predicate.args["digest"]:
            return None
        return Problem("", f"{predicate.args['host']} is another host now, or none.", "Make a new plan.")

    # -- what a plan says -------------------------------------------------------------------------------

    def misstated(self, plan: Plan) -> tuple[Problem, ...]:
        """Where the plan's commands are not what they say."""
        return claims.misstated(plan, self._inventories)

    def told(self, step: Step) -> tuple[Row, ...]:
        """All that a step runs."""
        return claims.told(step)

    def gives(self, step: Step) -> Mapping[str, ResultType]:
        """The last line that a command writes, and its exit code."""
        return spec.GIVES if step.action == "run" else {}

    def takes(self, step: Step) -> Mapping[str, ResultType]:
        """What a command reads, and variables of its environment."""
        return claims.takes(step)

    def labels(self, step: Step, specs: Sequence[JsonObject]) -> Mapping[str, tuple[str, ...]]:
        """As whom it runs, in which groups its host is, and what the command policy says of it."""
        host = self._inventories.find(step.target.place, step.target.id)
        if host is None:
            return {name: ("",) for name in ("user", "group", "command", "rule", "program")}
        said = claims.judged(step, self._inventories.host(host.place, host.name).forbidden)
        return {
            "user": (host.user,),
            "group": host.groups or ("",),
            "command": (said.judgement.decision,),
            "rule": (said.judgement.rule,),
            "program": said.programs or ("",),
        }

    # -- probes -----------------------------------------------------------------------------------------

    def probes(self, action: str) -> bool:
        """What looks at a host and changes nothing."""
        return action == spec.HEALTH

    async def probe(self, step: Step, permit: Permit) -> JsonObject:
        """What a host answers."""
        check_permit(step, permit)
        return await self._looking.probed(step)

    # -- steps ------------------------------------------------------------------------------------------

    async def before(self, step: Step) -> JsonObject:
        """The name of the run."""
        return {"run": remote.new_run()}

    async def submit(self, step: Step, intent: JsonObject, permit: Permit) -> str:
        """Begin the command."""
        check_permit(step, permit)
        if step.action == spec.HEALTH:
            return step.action
        run, action = str(intent["run"]), _run(step)
        await self._call(step, remote.begin(run, action.script, action.check, action.input))
        return run

    async def look(self, step: Step, attempt: Attempt, permit: Permit) -> Look:
        """Whether the command has ended, and whether it did what it should."""
        if step.action == spec.HEALTH:
            return await self._looking.looked(step, attempt)
        run, action = str(attempt.intent["run"]), _run(step)
        ran = await self._look(step, run, _GLANCE)
        if ran.stands in (Stands.ALIVE, Stands.UNBEGUN):
            again_in_s = min(max((attempt.waited_s or 0.0) * 0.1, _FIRST_LOOK_S), _LAST_LOOK_S)
            return Running(again_in_s=again_in_s, progress=f"{step.target.name}: {_last(ran.output) or 'it runs'}")
        if ran.stands is Stands.HELD:
            return Done(result={"held": True, "code": action.expect, "output": _last(ran.output)})
        if ran.stands is not Stands.ENDED:
            raise ContradictionError(
                f"Unable to tell how {step.id} ended on {step.target.name}: {_why(ran)}.",
                f"Look at the host, and at ~/.atlas/{run} there.",
            )
        digest = await self._kept(step, run)
        if ran.code != action.expect:
            cause = f"it exited with {ran.code}: {_last(ran.output)}"
        elif ran.checked not in (None, 0):
            cause = f"its check fails afterwards: {_last(ran.output)}"
        else:
            artifact: JsonObject = {"artifact": digest} if digest else {}
            return Done(result={"code": ran.code, "output": _last(ran.output), **artifact})
        remedy = f"Its output: atlas://artifacts/{digest}" if digest else ""
        return Failed(message=f"Unable to run {step.id} on {step.target.name}: {cause}.", remedy=remedy)

    async def reconcile(self, step: Step, attempt: Attempt) -> Finding:
        """Where the run stands, by its directory on the host; one that has not begun never will."""
        if step.action == spec.HEALTH:
            return Finding(state=Reconciled.RUNNING, reason="it is looked at again", handle=step.action)
        run = str(attempt.intent["run"])
        ran = await self._unless_begun(step, run)
        if ran.stands is Stands.VOID or (ran.stands is Stands.NONE and not attempt.handle):
            return Finding(state=Reconciled.NOT_DONE, reason="the host has not begun it")
        if ran.stands in (Stands.NONE, Stands.LOST, Stands.UNDONE):
            return Finding(state=Reconciled.UNKNOWN, reason=_why(ran))
        return Finding(state=Reconciled.RUNNING, reason="the host has it", handle=run)

    async def undo(self, step: Step, attempt: Attempt, permit: Permit, submitted: Submitted) -> Undone:
        """Kill the command where it still runs, run its undoing, and note that in its directory."""
        check_permit(step, permit)
        if step.action == spec.HEALTH:
            return Undone(summary="it changed nothing")
        run, action = str(attempt.intent["run"]), _run(step)
        back = f"{run}-undo"
        ran = await self._unless_begun(step, run)
        if ran.stands is Stands.UNDONE:
            return _undone(step, action)
        if ran.stands is Stands.NONE and attempt.handle:
            raise ContradictionError(
                f"Unable to undo {step.id} on {step.target.name}: {_why(ran)}.",
                "Look at the host: somebody has removed what tells whether it ran.",
            )
        if ran.stands in (Stands.NONE, Stands.VOID, Stands.HELD):
            await self._call(step, remote.settle(run))
            return Undone(summary="it did not happen")
        await self._call(step, remote.stop(run))
        if (await self._unless_begun(step, back)).stands in (Stands.NONE, Stands.VOID):
            await self._call(step, remote.clear(back))
            await self._call(step, remote.begin(back, action.undo, "", ""))
        await submitted(back, waits_for=f"undoes {step.id} on {step.target.name}")
        ran = await self._ended(step, back)
        if ran.stands is not Stands.ENDED or ran.code != 0:
            cause = _why(ran) if ran.stands is not Stands.ENDED else f"it exited with {ran.code}: {_last(ran.output)}"
            await self._call(step, remote.clear(back))  # it is run again the next time
            raise TargetError(
                Code.TARGET_FAILED, f"Unable to undo {step.id} on {step.target.name}: {cause}.", "Look at the host."
            )
        await self._call(step, remote.settle(run))
        await self._call(step, remote.clear(back))
        return _undone(step, action)

    async def _ended(self, step: Step, run: str) -> Ran:
        """Wait for an undoing; the step's deadline bounds it."""
        while True:
            ran = await self._look(step, run, _GLANCE)
            if ran.stands not in (Stands.ALIVE, Stands.UNBEGUN):
                return ran
            await anyio.sleep(_FIRST_LOOK_S)

    async def _kept(self, step: Step, run: str) -> str:
        """The digest of the artifact that holds all that a command wrote, "" where it wrote nothing."""
        output = (await self._look(step, run, _WHOLE)).output
        return await self._keep(output, f"{step.id} on {step.target.name} of {step.target.place}") if output else ""

    async def _look(self, step: Step, run: str, most: int) -> Ran:
        """Where a run stands. A host that does not let us look, for whatever cause, says nothing of the run by that."""
        try:
            return remote.read(await self._call(step, remote.look(run, most), most))
        except TransientError:
            raise
        except AtlasError as error:
            raise TransientError(error.code, error.message, error.remedy) from error

    async def _unless_begun(self, step: Step, run: str) -> Ran:
        """Where a run stands; one that has not begun never will."""
        return remote.read(await self._call(step, remote.void(run)))

    async def _call(self, step: Step, program: str, most: int = _GLANCE) -> str:
        way = self._inventories.way(step.target.place, step.target.id)
        return await self._connections.call(way, program, most + 100)


def _run(step: Step) -> spec.Run:
    return cast("spec.Run", claims.action(step))


def _last(output: str) -> str:
    """The last line of an output that says anything, as one short printable line."""
    lines = [text for text in output.splitlines() if text.strip()]
    return line(lines[-1], 200) if lines else ""


def _undone(step: Step, action: spec.Run) -> Undone:
    return Undone(summary=f"undone on {step.target.name}: {line(action.undo, 100)}")


def _why(ran: Ran) -> str:
    causes = {
        Stands.NONE: "its directory is gone",
        Stands.VOID: "it was never begun",
        Stands.UNDONE: "it was taken back",
    }
    return causes.get(ran.stands, "it runs no more, and left no exit code")
