"""The Ansible engine: rendered roles on hosts, by Ansible as a process of its own that outlives the worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

import anyio
from pydantic import TypeAdapter

from atlas_mcp.config import Settings
from atlas_mcp.domain.sheet import Row
from atlas_mcp.domain.text import line
from atlas_mcp.engines import Completed, Done, Look, Running, Services, Submitted, Undone
from atlas_mcp.engines.ansible import ENGINE, claims, results, spec
from atlas_mcp.engines.ansible.settings import ansible_of
from atlas_mcp.engines.ansible.spec import Configure, Found, Host, Play, Prepare, Preview
from atlas_mcp.engines.ssh.host_keys import HostKeys
from atlas_mcp.engines.ssh.inventory import Inventories
from atlas_mcp.engines.ssh.settings import inventories_of
from atlas_mcp.errors import Code, Problem, TargetError
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
    Target,
)
from atlas_mcp.model.permit import Permit, check_permit

if TYPE_CHECKING:
    from atlas_mcp.engines.ansible.program import Program
    from atlas_mcp.engines.ansible.runs import Run, Runs
    from atlas_mcp.engines.ansible.ways import Way

T = TypeVar("T")
_LOOK_S = 0.5
_TOLD = 4  # hosts whose tasks a line of progress names


class AnsibleEngine:
    """Implements `engines.Engine`, `engines.Preparer`, `engines.Passing` and `engines.Labelling`."""

    name = ENGINE

    def __init__(self, settings: Settings, services: Services) -> None:
        self._settings, self._keep = settings, services.keep
        self._inventories = Inventories(inventories_of(settings), HostKeys(settings.data_dir).key, services.members)
        self._found: Program | None = None

    # -- facts ------------------------------------------------------------------------------------------

    async def fact(self, request: FactRequest[T]) -> T:
        """Which Ansible there is, and how long it may take."""
        told = ansible_of(self._settings)
        program = await self._program()
        return cast("T", spec.Ansible(program=program.name, deadline_s=told.deadline_s, stop_s=told.stop_s))

    async def failing(self, predicate: Predicate, done: frozenset[str]) -> Problem | None:
        """No condition is this engine's."""
        return Problem("", f"{predicate.id[:80]} is no condition of Ansible's.", "Make a new plan.")

    # -- what a plan says -------------------------------------------------------------------------------

    def misstated(self, plan: Plan) -> tuple[Problem, ...]:
        """Where the plan's steps of this engine are not what they say."""
        return claims.misstated(plan, self._known)

    def _known(self, target: Target) -> tuple[str, str, tuple[str, ...]] | None:
        host = self._inventories.find(target)
        return (host.user, host.lives_on, host.within) if host is not None else None

    def told(self, step: Step) -> tuple[Row, ...]:
        """What a step runs."""
        return claims.told(step)

    def gives(self, step: Step) -> Mapping[str, ResultType]:
        """The name of the run, by which the steps of its hosts know it."""
        return spec.GIVES if step.action == spec.PLAY else {}

    def takes(self, step: Step) -> Mapping[str, ResultType]:
        """Of a host its run; of a run where the guests are that are made before it."""
        if step.action == spec.CONFIGURE:
            return spec.GIVES
        return {name: take.type for name, take in step.takes.items()} if step.action == spec.PLAY else {}

    def labels(self, step: Step, specs: Sequence[JsonObject]) -> Mapping[str, tuple[str, ...]]:
        """The roles that a step runs, and who logs in."""
        try:
            hosts = (
                [Configure.model_validate(step.args).host]
                if step.action == spec.CONFIGURE
                else [*(Play if step.action == spec.PLAY else Prepare).model_validate(step.args).hosts]
            )
        except ValueError:  # `misstated` refuses it
            hosts = []
        return {"role": spec.roles_of(hosts) or ("",), "user": tuple(sorted({one.user for one in hosts})) or ("",)}

    def complete(self, step: Step, result: JsonObject, steps: tuple[Step, ...]) -> Completed:
        """A run over new guests, hosts that check mode would change, and those where it failed; none where all is done.

        It stands after the steps of the draft that it waits for, and before those that wait for it.
        """
        prepare = Prepare.model_validate(step.args)
        found = TypeAdapter(dict[str, Found]).validate_python(result["hosts"])
        hosts = tuple(
            one.model_copy(update={"roles": found[one.name].roles})
            for one in prepare.hosts
            if one.ready or found[one.name].preview.at_work
        )
        if not hosts:
            return Completed(steps=steps, warnings=("check mode finds nothing that the roles would change",))
        play = Play(
            tree=prepare.tree,
            roles=prepare.roles,
            program=str(result["program"]),
            hosts=hosts,
            deadline_s=prepare.deadline_s,
            stop_s=prepare.stop_s,
        )
        run = spec.play_step(play, step.target.id, step.target.name, prepare.after)
        shown = [
            spec.configure_step(Configure(host=one, tree=play.tree, **dict(found[one.name].shown)), run)
            for one in hosts
        ]
        failed = [(one.name, found[one.name].preview.failed) for one in hosts]
        warnings = [f"{name}: check mode ended at {cause}" for name, cause in failed if cause]
        return Completed(steps=(*steps, run, *shown), warnings=tuple(warnings))

    # -- steps ------------------------------------------------------------------------------------------

    async def before(self, step: Step) -> JsonObject:
        """The name of a run; what it would run is seen to be what the plan shows."""
        from atlas_mcp.engines.ansible import playbooks, trees

        if step.action == spec.CONFIGURE:
            return {}
        action = (Play if step.action == spec.PLAY else Prepare).model_validate(step.args)
        laid = trees.files(self._settings.renders, action.tree)
        by_host = trees.roles(laid, action.roles)
        if isinstance(action, Play):
            same = (await self._program()).name == action.program
            if not same or any(by_host.get(one.name) != one.roles for one in action.hosts):
                cause = "Unable to run Ansible: what it would run is not what the plan says."
                raise TargetError(Code.PLAN_STALE, cause, "Make a new plan.")
        bound = [one.name for one in action.hosts if self._inventories.host(one.place, one.host).forbidden]
        if bound:
            cause = f"Unable to run Ansible: roles cannot be held against what is forbidden on {', '.join(bound[:5])}."
            raise TargetError(Code.PLAN_UNFEASIBLE, cause, "Configure those with tasks, or mend forbidden.")
        ran = {role for roles in by_host.values() for role in roles}
        if refused := await anyio.to_thread.run_sync(lambda: [*playbooks.forbidden(laid, ran)]):
            cause = f"Unable to run Ansible: the command policy forbids what is in its roles: {'; '.join(refused[:5])}"
            raise TargetError(Code.PLAN_UNFEASIBLE, cause, "Mend the role.")
        return {"run": self._runs.new_name()}

    async def submit(self, step: Step, intent: JsonObject, permit: Permit) -> str:
        """Begin a run; the steps of its hosts only look."""
        check_permit(step, permit)
        if step.action == spec.CONFIGURE:
            return ""
        name = str(intent["run"])
        action = (Play if step.action == spec.PLAY else Prepare).model_validate(step.args)
        hosts = [one for one in action.hosts if isinstance(action, Play) or not one.ready]
        if hosts:
            await self._begin(name, action, {one.name: await self._way(step, one) for one in hosts})
        return name

    async def _way(self, step: Step, host: Host) -> Way:
        """How a host is reached: one that the plan has made, by what was read of it since."""
        from atlas_mcp.engines.ansible.ways import way

        told = [str(step.arguments.get(f"{name} {host.name}", "")) for name in (spec.ADDRESS, spec.KEY)]
        return way(await self._inventories.way(host.place, host.host, host.lives_on, *told))

    async def _begin(self, name: str, action: Play | Prepare, ways: Mapping[str, Way]) -> None:
        from atlas_mcp.engines.ansible import trees
        from atlas_mcp.engines.ansible.runs import Orders

        program = await self._program()
        laid = trees.files(self._settings.renders, action.tree)
        orders = Orders(
            program=program.argv,
            path=program.path,
            playbook=trees.playbook(laid, action.roles),
            files=laid,
            ways=ways,
            fresh=tuple(one.name for one in action.hosts if one.ready),
            check=isinstance(action, Prepare),
            deadline_s=action.deadline_s,
            stop_s=action.stop_s,
        )
        await anyio.to_thread.run_sync(self._runs.begin, name, orders)

    async def look(self, step: Step, attempt: Attempt, permit: Permit) -> Look:
        """Whether a run has ended; of a host, what came of it there."""
        from atlas_mcp.engines.ansible.runs import Stands

        name = str(step.arguments["run"] if step.action == spec.CONFIGURE else attempt.intent["run"])
        run = self._runs.of(name)
        if step.action == spec.PREPARE and all(one.ready for one in Prepare.model_validate(step.args).hosts):
            return Done(result=await self._found_in(Prepare.model_validate(step.args), None))
        stands = await anyio.to_thread.run_sync(run.stands)
        if stands is Stands.RUNNING:
            return Running(again_in_s=_LOOK_S, progress=_progress(run))
        if stands is not Stands.ENDED or results.was_killed(run):
            return results.cut_short(step, run if stands is Stands.ENDED else None)
        if step.action == spec.CONFIGURE:
            return results.of_host(Configure.model_validate(step.args).host.name, run)
        failed = results.unfinished(run)
        artifact = await self._keep(run.output(), f"Ansible on {line(step.target.name, 60)}")
        if failed:
            return failed.model_copy(update={"remedy": f"{failed.remedy} Its output: atlas://artifacts/{artifact}"})
        if step.action == spec.PLAY:
            return Done(
                result={"run": name, "hosts": {**run.events().counts}, "artifact": artifact, **results.left(run)}
            )
        prepare = Prepare.model_validate(step.args)
        return Done(result={**await self._found_in(prepare, run), "artifact": artifact})

    async def _found_in(self, prepare: Prepare, run: Run | None) -> JsonObject:
        """What the tree has for each host, and what check mode found, where it was there."""
        from atlas_mcp.engines.ansible import trees

        laid = trees.files(self._settings.renders, prepare.tree)
        by_host = trees.roles(laid, prepare.roles)
        hosts: JsonObject = {}
        for one in prepare.hosts:
            preview, variables = Preview(), ""
            if one.ready:
                variables = trees.variables(laid, one.name)
            elif run is not None:
                preview = await results.preview(run, one.name, self._keep)
            found = Found(roles=by_host.get(one.name, ()), preview=preview, variables=variables)
            hosts[one.name] = found.model_dump(mode="json")
        return {"hosts": hosts, "program": (await self._program()).name}

    async def reconcile(self, step: Step, attempt: Attempt) -> Finding:
        """A run that was begun is waited for, whatever became of its worker; one that was killed is run again whole."""
        from atlas_mcp.engines.ansible.runs import Stands

        if step.action == spec.CONFIGURE:
            waits = attempt.waited_s is not None
            return Finding(state=Reconciled.RUNNING if waits else Reconciled.NOT_DONE, reason="it only looks")
        name = str(attempt.intent["run"])
        run = self._runs.of(name)
        stands = await anyio.to_thread.run_sync(run.stands)
        if stands is Stands.RUNNING or (stands is Stands.ENDED and not results.was_killed(run)):
            return Finding(state=Reconciled.RUNNING, reason="Ansible was begun", handle=name)
        reason = "Ansible was not begun" if stands is Stands.ABSENT else "Ansible was killed, and is run again whole"
        return Finding(state=Reconciled.NOT_DONE, reason=reason)

    async def undo(self, step: Step, attempt: Attempt, permit: Permit, submitted: Submitted) -> Undone:
        """Have a run end, here and on its hosts. What it has changed there stays, where the host does."""
        from atlas_mcp.engines.ansible.runs import Stands

        check_permit(step, permit)
        run = self._runs.of(str(attempt.intent["run"]))
        action = (Play if step.action == spec.PLAY else Prepare).model_validate(step.args)
        ends = False
        while (stands := await anyio.to_thread.run_sync(run.stands)) not in (Stands.ABSENT, Stands.ENDED):
            if stands is Stands.RUNNING and not ends:
                run.stop()
            elif stands is Stands.DEAD:
                await anyio.to_thread.run_sync(self._runs.finish, action.stop_s)
            ends = True
            await submitted(waits_for=f"Ansible ends what it is at. {_progress(run)}")
            await anyio.sleep(_LOOK_S)
        if stands is Stands.ABSENT:
            return Undone(summary="Ansible was not begun")
        if step.action == spec.PREPARE:
            return Undone(summary="Ansible has ended")
        return Undone(summary="Ansible has ended", remains=tuple(results.remains(action.hosts, run)))

    # -- parts ------------------------------------------------------------------------------------------

    @cached_property
    def _runs(self) -> Runs:
        from atlas_mcp.engines.ansible.runs import Runs

        return Runs(self._settings.data_dir.absolute() / "ansible")

    async def _program(self) -> Program:
        from atlas_mcp.engines.ansible.program import find

        if self._found is None:
            self._found = await find(ansible_of(self._settings))
        return self._found


def _progress(run: Run) -> str:
    """What each host is at, in a line."""
    told = run.events().hosts
    lines = [f"{name}: {one.failed or one.task}" for name, one in sorted(told.items())]
    more = [f"and {len(lines) - _TOLD} more"] if len(lines) > _TOLD else []
    return "; ".join([*lines[:_TOLD], *more])
