"""The SSH engine: commands and typed forms with their undoing, and what is asked of hosts. The only I/O with them.

What changes something is begun detached from the connection, in a directory of its own on the host (`remote.sh`), which
also keeps its output and exit code: a worker that dies loses nothing, and the next one reads how it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar, cast

import anyio
from pydantic import JsonValue

from atlas_mcp.domain.causes import Cause
from atlas_mcp.domain.sheet import Row
from atlas_mcp.domain.text import line
from atlas_mcp.engines import NEVER_RUN, ContradictionError, Done, Failed, Look, Running, Services, Submitted, Undone
from atlas_mcp.engines.ssh import ENGINE, asking, claims, forms, judging, kept, remote, spec
from atlas_mcp.engines.ssh.connections import Connections
from atlas_mcp.engines.ssh.health.looking import Looking
from atlas_mcp.engines.ssh.inventory import Inventories
from atlas_mcp.engines.ssh.remote import Ran, Stands
from atlas_mcp.engines.ssh.settings import Downloads, InventorySettings
from atlas_mcp.errors import AtlasError, CallerError, Code, Problem, TargetError, TransientError
from atlas_mcp.model import (
    Attempt,
    Effect,
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
_SHOWN = 16_000  # characters of what a probe answers, of output and errors each
_MOST_REMAINS = 20
_READS = (spec.HEALTH, spec.SECRET)  # what runs nothing that goes on by itself
_GLANCE, _WHOLE = 2_000, 2**20  # bytes of output that are read while a command runs, and once it has ended


class SshEngine:
    """Implements `engines.Engine`, with `Passing`, `Probing` and `Labelling`, for the hosts of all inventories."""

    name = ENGINE

    def __init__(
        self,
        inventories: Mapping[str, InventorySettings],
        services: Services | None = None,
        accepted: Callable[[str, str], str] | None = None,
        downloads: Downloads | None = None,
    ) -> None:
        services = services or Services.none()
        self._inventories = Inventories(inventories, accepted, services.members)
        self._downloads = downloads or {}
        self._keep = services.keep
        self._connections = Connections()
        self._looking = Looking(self._inventories, self._connections, self._keep)

    # -- facts ------------------------------------------------------------------------------------------

    async def fact(self, request: FactRequest[T]) -> T:
        """Which hosts there are, or whether one lets us in."""
        if isinstance(request, spec.AskHosts):
            return cast("T", await self._inventories.hosts(request.place))
        if isinstance(request, spec.AskGuest):
            return cast("T", self._inventories.guest(request.vm))
        if isinstance(request, spec.AskDownloads):
            return cast("T", self._downloadable(request.software))
        if isinstance(request, spec.AskKey):
            way = await self._inventories.way(request.place, request.host)
            return cast("T", await self._connections.shown_key(way))
        if isinstance(request, spec.AskVerdicts):
            return cast("T", await anyio.to_thread.run_sync(self._verdicts, request))
        asked = cast("spec.AskReached", request)
        try:
            await self._connections.reach(await self._inventories.way(asked.place, asked.host))
        except TargetError as error:
            return cast("T", f"{error.message} {error.remedy}")
        return cast("T", "")

    def _downloadable(self, software: str) -> tuple[spec.Download, ...]:
        return tuple(
            spec.Download(version=version, part=part, url=file.url, sha256=file.sha256)
            for version, files in self._downloads.get(software, {}).items()
            for part, file in files.items()
        )

    def _verdicts(self, request: spec.AskVerdicts) -> tuple[spec.Judgement, ...]:
        forbidden = self._inventories.host(request.place, request.host).forbidden
        return tuple(judging.judged(action, forbidden).judgement for action in request.actions)

    async def failing(self, predicate: Predicate, done: frozenset[str]) -> Problem | None:
        """Whether the settings still say of a host what they said."""
        return await self._inventories.failing(predicate)

    # -- what a plan says -------------------------------------------------------------------------------

    def misstated(self, plan: Plan) -> tuple[Problem, ...]:
        """Where the plan's commands are not what they say."""
        return claims.misstated(plan, self._inventories)

    def told(self, step: Step) -> tuple[Row, ...]:
        """All that a step runs."""
        return claims.told(step)

    def gives(self, step: Step) -> Mapping[str, ResultType]:
        """The last line that a command writes, and its exit code; and what is kept as a secret."""
        if step.action == spec.SECRET:
            return {str(step.args.get("gives")): ResultType.SECRET}
        return spec.GIVES if step.action == "run" else {}

    def takes(self, step: Step) -> Mapping[str, ResultType]:
        """What a command reads, and variables of its environment."""
        return claims.takes(step)

    def labels(self, step: Step, specs: Sequence[JsonObject]) -> Mapping[str, tuple[str, ...]]:
        """As whom it runs, in which groups its host is, and what the command policy says of it."""
        host = self._inventories.find(step.target)
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
        """A command that only reads, and the question what is done already."""
        return action in (*claims.PROBES, spec.HEALTH)

    async def probe(self, step: Step, permit: Permit) -> JsonObject:
        """What a host answers; a command that may do more than read, or send something away, is not asked."""
        check_permit(step, permit)
        if step.action == spec.HEALTH:
            return await self._looking.probed(step)
        asked = {spec.STATE: self._state, spec.SURVEY: self._survey}.get(step.action, self._ask)
        return await asked(step)

    async def _ask(self, step: Step) -> JsonObject:
        run, forbidden = claims.asked(step), self._forbidden(step)
        said = (await anyio.to_thread.run_sync(judging.judged, run, forbidden)).judgement
        if said.decision == "forbid" or said.effect is not Effect.READ:
            raise _refused(step, said)
        deadline_s = max(1, step.deadline_s - asking.SPARE_S)
        question, begun_at = asking.command(run, deadline_s), anyio.current_time()
        text = await self._call(step, question.text, 2 * asking.MOST + _GLANCE, step.deadline_s)
        took_s = anyio.current_time() - begun_at
        answer = asking.answered(question, text, took_s, deadline_s)
        if answer.late:
            cause = f"Unable to ask {step.target.name}: the command took longer than {deadline_s} s, and was ended."
            raise TargetError(Code.TARGET_TIMEOUT, cause, "Ask for less, or give it more time.")
        return {
            "code": answer.code,
            "output": answer.output[-_SHOWN:],
            "errors": answer.errors[-_SHOWN:],
            "output_bytes": answer.output_bytes,
            "errors_bytes": answer.errors_bytes,
            "artifact": await self._kept_whole(step, answer),
            "seconds": round(took_s, 3),
        }

    async def _kept_whole(self, step: Step, answer: asking.Answer) -> str:
        """The digest of the artifact that has all that was read, "" where the answer has it."""
        if len(answer.output) <= _SHOWN and len(answer.errors) <= _SHOWN:
            return ""
        errors = f"\n[errors]\n{answer.errors}" if answer.errors else ""
        return await self._keep(answer.output + errors, f"a command on {step.target.name} of {step.target.place}")

    async def _state(self, step: Step) -> JsonObject:
        actions, forbidden = claims.stated(step), self._forbidden(step)
        deadline_s = max(1, step.deadline_s - asking.SPARE_S)
        program, known = await anyio.to_thread.run_sync(asking.state, actions, forbidden, deadline_s)
        if not program:
            return known
        return asking.stated(await self._call(step, program, _SHOWN, step.deadline_s), actions, known)

    async def _survey(self, step: Step) -> JsonObject:
        questions, forbidden = claims.surveyed(step), self._forbidden(step)
        deadline_s = max(1, step.deadline_s - asking.SPARE_S)
        question, refused = await anyio.to_thread.run_sync(asking.survey, questions, forbidden, deadline_s)
        if not question.text:
            return refused
        names = [name for name in questions if name not in refused]
        most = len(names) * (asking.MOST_SURVEYED + _GLANCE)
        answer = await self._call(step, question.text, most, step.deadline_s)
        return {**asking.surveyed(question, answer, names), **refused}

    # -- steps ------------------------------------------------------------------------------------------

    async def before(self, step: Step) -> JsonObject:
        """The name of the run. A host that does not let us in has nothing to be undone: it is found out here."""
        if step.action != spec.HEALTH:
            await self._connections.connect(await self._inventories.way_of(step))
        return {"run": remote.new_run()}

    async def submit(self, step: Step, intent: JsonObject, permit: Permit) -> str:
        """Begin it."""
        check_permit(step, permit)
        if step.action in _READS:
            return step.action
        run = str(intent["run"])
        await self._call(step, remote.begin(run, claims.program(step)))
        return run

    async def look(self, step: Step, attempt: Attempt, permit: Permit) -> Look:
        """Whether it has ended, and whether it did what it should."""
        if step.action == spec.HEALTH:
            return await self._looking.looked(step, attempt)
        if step.action == spec.SECRET:
            return await self._secret(step)
        run = str(attempt.intent["run"])
        ran = await self._look(step, run, _GLANCE)
        if ran.stands in (Stands.ALIVE, Stands.UNBEGUN):
            again_in_s = min(max((attempt.waited_s or 0.0) * 0.1, _FIRST_LOOK_S), _LAST_LOOK_S)
            return Running(again_in_s=again_in_s, progress=f"{step.target.name}: {_under_way(ran.output)}")
        if ran.stands is Stands.HELD:
            return Done(result={"held": True, "code": claims.expected(step), "output": _last(ran.output)})
        if ran.stands not in (Stands.ENDED, Stands.LATE):
            raise ContradictionError(
                f"Unable to tell how {step.id} ended on {step.target.name}: {_why(ran)}.",
                f"Look at the host, and at ~/.atlas/{run} there.",
            )
        digest = await self._kept(step, run)
        if not (cause := _failure(step, ran)):
            return Done(result=_result(step, ran, digest))
        remedy = f"Its output: atlas://artifacts/{digest}" if digest else ""
        message = f"Unable to run {step.id} on {step.target.name}: {cause}."
        return Failed(message=message, remedy=remedy, result=_told_of_failure(step, ran, digest))

    async def reconcile(self, step: Step, attempt: Attempt) -> Finding:
        """Where the run stands, by its directory on the host; one that has not begun never will."""
        if step.action in _READS:
            return Finding(state=Reconciled.RUNNING, reason="it is looked at again", handle=step.action)
        run = str(attempt.intent["run"])
        ran = await self._unless_begun(step, run)
        if ran.stands is Stands.VOID or (ran.stands is Stands.NONE and not attempt.handle):
            return Finding(state=Reconciled.NOT_DONE, reason="the host has not begun it")
        if ran.stands in (Stands.NONE, Stands.LOST, Stands.UNDONE):
            return Finding(state=Reconciled.UNKNOWN, reason=_why(ran))
        return Finding(state=Reconciled.RUNNING, reason="the host has it", handle=run)

    async def undo(self, step: Step, attempt: Attempt, permit: Permit, submitted: Submitted) -> Undone:
        """Kill it where it still runs, run its undoing, and note that in its directory."""
        check_permit(step, permit)
        if step.action in _READS:
            return Undone(summary="it changed nothing")
        run = str(attempt.intent["run"])
        back = f"{run}-undo"
        ran = await self._unless_begun(step, run)
        if ran.stands is Stands.UNDONE:
            return Undone(summary=_undone(step))
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
            await self._call(step, remote.begin(back, claims.undoing(step)))
        await submitted(back, waits_for=f"undoes {step.id} on {step.target.name}")
        ran = await self._ended(step, back)
        if ran.stands is not Stands.ENDED or ran.code != 0:
            await self._call(step, remote.clear(back))  # it is run again the next time
            raise _not_undone(step, ran)
        await self._call(step, remote.settle(run))
        await self._call(step, remote.clear(back))
        return Undone(summary=_undone(step), remains=_remains(ran.output))

    async def _secret(self, step: Step) -> Look:
        """Read a secret. It is in no file of ours on the host, no message, and no artifact: the worker keeps it."""
        wanted = cast("spec.Secret", claims.action(step))
        way = await self._inventories.way_of(step)
        try:
            text = await self._connections.call(way, remote.secret(wanted.path, kept.MOST + 1), kept.MOST + 100)
        except TransientError:
            raise
        except AtlasError as error:
            return Failed(message=f"Unable to keep {wanted.path}: {error.message}", remedy=error.remedy)
        try:
            return Done(result={wanted.gives: kept.as_kept(wanted, text, way.host.address)})
        except ValueError as error:
            return Failed(
                message=f"Unable to keep {wanted.path} of {step.target.name}: {error}.", remedy="Look at the host."
            )

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

    async def _call(self, step: Step, program: str, most: int = _GLANCE, within_s: float | None = None) -> str:
        return await self._connections.call(await self._inventories.way_of(step), program, most + 100, within_s)

    def _forbidden(self, step: Step) -> tuple[str, ...]:
        return self._inventories.host(step.target.place, step.target.id).forbidden


def _refused(step: Step, said: spec.Judgement) -> CallerError:
    """Why a command is not asked of a host at once."""
    cause = f"Unable to ask {step.target.name}: {said.part} ({said.rule}): {said.reason}"
    if said.decision == "forbid":
        return CallerError(Code.PROBE_REFUSED, cause, NEVER_RUN)
    return CallerError(Code.PROBE_REFUSED, cause, "It may do more than read on the host. Plan it as a step of a task.")


def _last(output: str) -> str:
    """The last line of an output that says anything, as one short printable line."""
    lines = remote.written(output)
    return line(lines[-1], 200) if lines else ""


def _under_way(output: str) -> str:
    """What a run says that has not ended: its last line, also where that is the runner's."""
    lines = [text for text in output.splitlines() if text.strip()]
    return line(lines[-1], 200) if lines else "it runs"


def _failure(step: Step, ran: Ran) -> str:
    """Why a run has failed, "" where it has not."""
    if ran.stands is Stands.LATE:
        return f"it took longer than {step.deadline_s} s, and was ended"
    if ran.code != claims.expected(step):
        return f"it exited with {ran.code}{_why_so(ran)}: {_last(ran.output)}"
    if ran.unsaid:
        return f"its check does not say what it must afterwards: {_last(ran.output)}"
    return f"its check fails afterwards{_why_so(ran)}: {_last(ran.output)}" if ran.checked else ""


def _why_so(ran: Ran) -> str:
    """The cause of a failure, in brackets, "" where nothing tells it."""
    return "" if ran.cause is Cause.UNKNOWN else f" ({ran.cause.replace('-', ' ')})"


def _told_of_failure(step: Step, ran: Ran, digest: str) -> JsonObject:
    """What is kept beside the error of a run that has failed."""
    cause = Cause.TIMEOUT if ran.stands is Stands.LATE else ran.cause
    return {
        "cause": cause.value,
        **_attempts(step, ran, failed=True),
        **({"artifact": digest} if digest else {}),
    }


def _attempts(step: Step, ran: Ran, *, failed: bool) -> JsonObject:
    """The repairs that a host has tried; one worked where its cause did not come again, and all went well."""
    causes = {one.strategy: one.causes for one in spec.repairs_of(step.args)}
    tried = [one for one in ran.attempts if one.cause in causes.get(one.strategy, ())][: spec.BUDGET]
    told: list[JsonValue] = []
    for at, one in enumerate(tried):
        came_again = at + 1 < len(tried) and tried[at + 1].cause == one.cause
        worked = one.ended and not failed and not came_again
        told.append({"cause": one.cause, "strategy": one.strategy, "worked": worked})
    return {"attempts": told} if told else {}


def _result(step: Step, ran: Ran, digest: str) -> JsonObject:
    """What came of a run; of what a form reads there is the artifact alone."""
    named = {"snapshot": "state", "fetch": "artifact"}
    repaired = _attempts(step, ran, failed=False)
    if step.action in named:
        return {**({named[step.action]: digest} if digest else {}), **repaired}
    return {
        "code": ran.code,
        "output": _last(ran.output),
        **({"artifact": digest} if digest else {}),
        **repaired,
    }


def _undone(step: Step) -> str:
    return f"undone on {step.target.name}: {line(claims.told_undo(step), 100)}"


def _not_undone(step: Step, ran: Ran) -> AtlasError:
    """The error of an undoing that has failed; where the host holds something else by now, a person must look."""
    what = f"Unable to undo {step.id} on {step.target.name}"
    if ran.stands is not Stands.ENDED:
        return TargetError(Code.TARGET_FAILED, f"{what}: {_why(ran)}.", "Look at the host.")
    if ran.code == forms.REFUSED and step.action != "run":
        return ContradictionError(f"{what}: {_last(ran.output)}.", "Look at the host: it is left as it is.")
    cause = f"it exited with {ran.code}: {_last(ran.output)}"
    return TargetError(Code.TARGET_FAILED, f"{what}: {cause}.", "Look at the host.")


def _remains(output: str) -> tuple[str, ...]:
    """What an undoing says that it has left."""
    told = (text.removeprefix("stays: ") for text in output.splitlines() if text.startswith("stays: "))
    return tuple(line(text, 200) for text in told)[:_MOST_REMAINS]


def _why(ran: Ran) -> str:
    causes = {
        Stands.NONE: "its directory is gone",
        Stands.VOID: "it was never begun",
        Stands.UNDONE: "it was taken back",
        Stands.LATE: "its time was up, and it was ended",
    }
    return causes.get(ran.stands, "it runs no more, and left no exit code")
