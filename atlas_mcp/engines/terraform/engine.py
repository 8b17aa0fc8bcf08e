"""The Terraform engine: facts and steps of the deployments that Terraform keeps the state of."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import anyio
from pydantic import TypeAdapter

from atlas_mcp.config import Settings
from atlas_mcp.domain.sheet import Row
from atlas_mcp.engines import Completed, Done, Failed, Look, Running, Submitted, Undone
from atlas_mcp.engines.proxmox.settings import ClusterSettings, clusters_of
from atlas_mcp.engines.terraform import ENGINE, claims, runs, spec, waits
from atlas_mcp.engines.terraform.clouds import CLOUDS, CloudSettings, cloud_of, clouds_of, kept
from atlas_mcp.engines.terraform.clouds import claims as cloud_claims
from atlas_mcp.engines.terraform.clouds import runs as cloud_runs
from atlas_mcp.engines.terraform.clouds import undoing as cloud_undoing
from atlas_mcp.engines.terraform.clouds.judge import judge as cloud_judge
from atlas_mcp.engines.terraform.judge import VM, judge
from atlas_mcp.engines.terraform.remains import remaining
from atlas_mcp.engines.terraform.settings import rendering_of, terraform_of
from atlas_mcp.engines.terraform.spec import ACTIONS, Apply, Change, Finish, Follow, Gone, Prepare, Verb
from atlas_mcp.errors import CallerError, Code, Problem, TargetError
from atlas_mcp.model import (
    Attempt,
    FactRequest,
    Finding,
    JsonObject,
    Ownership,
    Plan,
    Predicate,
    Reconciled,
    ResultType,
    Step,
)
from atlas_mcp.model.permit import Permit, check_permit

if TYPE_CHECKING:
    from atlas_mcp.engines.terraform.program import Program
    from atlas_mcp.engines.terraform.workspace import Workspace

T = TypeVar("T")
_LOOK_S = 0.3
_NO_FILE = Path(os.devnull)  # of settings, where only the program is asked for
_DRIFT_S = 40.0  # a longer look than this is a job's


class TerraformEngine:
    """Implements `engines.Engine` and `engines.Preparer`."""

    name = ENGINE

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._workspaces: dict[tuple[str, str], Workspace] = {}

    # -- facts ------------------------------------------------------------------------------------------

    async def fact(self, request: FactRequest[T]) -> T:
        """Which program there is, how a deployment has drifted, or what the settings say."""
        if isinstance(request, spec.AskDrift):
            return cast("T", await self._drift(request))
        if isinstance(request, spec.AskSurroundings):
            return cast("T", self._surroundings())
        if isinstance(request, spec.AskClouds):
            return cast("T", self._clouds())
        return cast("T", await self._program(cast("spec.AskProgram", request)))

    def _surroundings(self) -> spec.Surroundings:
        settings = rendering_of(self._settings)
        backend = settings.backend.model_dump(mode="json") if settings.backend else {}
        return spec.Surroundings(backend=backend, mirrors=settings.mirrors.model_dump(exclude_defaults=True))

    def _clouds(self) -> tuple[spec.CloudPlace, ...]:
        return tuple(
            spec.CloudPlace(name=name, provider=one.provider, variables={**cloud_of(one).variables(one)})
            for name, one in sorted(clouds_of(self._settings).items())
        )

    async def _program(self, request: spec.AskProgram) -> str:
        from atlas_mcp.engines.terraform.environment import environment
        from atlas_mcp.engines.terraform.program import check_owner

        environment(self._settings, self._place(request.cluster), _NO_FILE)  # raises where there can be none
        program = await self._found()
        check_owner(program, request.owner)
        return str(program)

    async def _found(self) -> Program:
        from atlas_mcp.engines.terraform.environment import environment
        from atlas_mcp.engines.terraform.program import find

        return await find(terraform_of(self._settings), environment(self._settings, None, _NO_FILE))

    def _cli_config(self) -> Path:
        from atlas_mcp.engines.terraform.environment import write_cli_config

        path = self._settings.data_dir / "terraform" / "cli.tfrc.json"
        write_cli_config(self._settings, path)
        return path

    async def _drift(self, request: spec.AskDrift) -> tuple[str, ...]:
        """By resource and attribute, from a plan that only refreshes: nothing is locked, and nothing written."""
        with anyio.move_on_after(_DRIFT_S):
            work = await self._workspace(request.cluster, request.deployment, request.owner)
            return await work.drift()
        return (f"terraform: not known, it took longer than {_DRIFT_S:.0f} s to look",)

    def _place(self, name: str) -> ClusterSettings | CloudSettings:
        place = clouds_of(self._settings).get(name) or clusters_of(self._settings).get(name)
        if place is None:
            raise CallerError(Code.CLUSTER_UNKNOWN, f"Unable to find cluster {name!r}.", "doctor tells more.")
        return place

    async def _workspace(self, cluster: str, deployment: str, owner: str) -> Workspace:
        """The work directory of a deployment, with the program that may work there."""
        from atlas_mcp.engines.terraform.environment import environment
        from atlas_mcp.engines.terraform.program import check_owner
        from atlas_mcp.engines.terraform.workspace import Workspace

        known = self._workspaces.get((cluster, deployment))
        if known is None:
            path = self._cli_config()
            variables = environment(self._settings, self._place(cluster), path)
            root = path.parent / deployment
            known = self._workspaces[cluster, deployment] = Workspace(root, await self._found(), variables)
        check_owner(known.program, owner)
        return known

    async def failing(self, predicate: Predicate, done: frozenset[str]) -> Problem | None:
        """No condition is this engine's."""
        return Problem("", f"{predicate.id[:80]} is no condition of Terraform's.", "Make a new plan.")

    # -- what a plan says -------------------------------------------------------------------------------

    def misstated(self, plan: Plan) -> tuple[Problem, ...]:
        """Where the plan's steps of this engine are not what they say."""
        clouds = clouds_of(self._settings)
        if any(step.engine == ENGINE and step.target.place in clouds for step in plan.steps):
            return cloud_claims.misstated(plan, clouds.get)
        return claims.misstated(plan, clusters_of(self._settings).get)

    def told(self, step: Step) -> tuple[Row, ...]:
        """What a step writes."""
        return claims.told(step)

    def gives(self, step: Step) -> Mapping[str, ResultType]:
        """How a cluster is reached, where the run that makes it ends."""
        return {spec.KUBECONFIG: ResultType.SECRET} if step.args.get(spec.KUBECONFIG) is True else {}

    def takes(self, step: Step) -> Mapping[str, ResultType]:
        """Nothing."""
        return {}

    def complete(self, step: Step, result: JsonObject, steps: tuple[Step, ...]) -> Completed:
        """The run with the steps that show what it does, between the claims and the other steps of the draft."""
        changes = TypeAdapter(tuple[Change, ...]).validate_python(result["changes"])
        warnings = tuple(str(one) for one in cast("list[str]", result["warnings"]))
        prepare = Prepare.model_validate(step.args)
        apply = Apply(
            plan=str(result["plan"]),
            tree=prepare.tree,
            program=str(result["program"]),
            owner="" if _nothing_stays(prepare) else str(result["program"]),
            scope=prepare.scope,
            changes=changes,
            estate=prepare.estate,
        )
        complete = cloud_runs.completed if prepare.estate is not None else runs.completed
        found = complete(apply, step, steps)
        ownership = Ownership(engine=ENGINE, program=apply.owner) if apply.owner else Ownership()
        kept = {"warnings": (*warnings, *found.warnings), "ownership": ownership if changes else None}
        return found.model_copy(update=kept)

    # -- steps ------------------------------------------------------------------------------------------

    async def before(self, step: Step) -> JsonObject:
        """Nothing that is replaced; before a run, its plan file is judged once more."""
        action = self._action(step)
        if not isinstance(action, Apply):
            return {}
        work = await self._of(step, action.program)
        changes, refused = self._judged(await work.shown(action.plan), action, step)
        if changes != action.changes or refused:
            raise TargetError(
                Code.PLAN_STALE,
                "Unable to apply: Terraform's plan file does not do what this plan says.",
                "Somebody changed one of the two. Make a new plan.",
            )
        return {}

    async def submit(self, step: Step, intent: JsonObject, permit: Permit) -> str:
        """Begin the run; every other step only waits."""
        check_permit(step, permit)
        action = self._action(step)
        if isinstance(action, Apply):
            work = await self._of(step, action.program)
            if not work.begun(action.plan) and not work.running():  # another plan may have been prepared since
                work.lay(self._settings.renders, action.tree, forget=action.scope.forget)
            work.begin(action.plan)
            return action.plan
        return ""

    async def look(self, step: Step, attempt: Attempt, permit: Permit) -> Look:
        """Where what the step is about stands."""
        action = self._action(step)
        if isinstance(action, Prepare):
            try:
                return Done(result=await self._prepared(step, action))
            except TargetError as error:
                return Failed.of(error)
        if isinstance(action, Apply):
            return Done(result={"program": action.program})
        work = await self._of(step)
        if isinstance(action, Follow):
            return self._followed(work, step, action)
        if isinstance(action, Gone):
            left = [address for address in await work.addresses() if not address.startswith("data.")]
            return _failed([f"{len(left)} resources are left, such as {left[0]}"]) if left else Done()
        look = self._finished(work, step, action)
        if not isinstance(look, Done) or not action.again:
            return look
        if not action.kubeconfig:
            return Done(result=await _left(work))
        kept.keep_applied(work)
        return Done(result={**await work.outputs(), **await _left(work)})

    async def _prepared(self, step: Step, action: Prepare) -> JsonObject:
        work = await self._of(step, action.owner, exactly=False)
        work.lay(self._settings.renders, action.tree, forget=action.scope.forget)
        await work.init()
        digest, shown, silent = await work.plan(*(["-destroy"] if action.destroy else []))
        changes, refused = self._judged(shown, action, step)
        if refused:
            raise TargetError(
                Code.PLAN_UNFEASIBLE,
                f"Unable to plan with Terraform: {'; '.join(refused[:5])}.",
                "Nothing was changed. Mend the spec or the cluster, then plan again.",
            )
        warnings = []
        if silent:
            warnings.append(
                f"no guest agent answered for {', '.join(silent[:5])}: each look waits for it. Install it in the"
                " guest, or set agent: false"
            )
        if changes and action.owner and action.owner != str(work.program):
            warnings.append(f"the state is kept by {action.owner}, and by {work.program} from this plan on")
        return {
            "plan": digest,
            "program": str(work.program),
            "changes": [change.model_dump(mode="json") for change in changes],
            "warnings": [*warnings],
        }

    def _followed(self, work: Workspace, step: Step, action: Follow) -> Look:
        """Terraform tells when it has changed a resource; what it takes into its state or lets go shows at the end."""
        if action.verb in runs.HANDED:
            look = self._finished(work, step, action)
            adopted = action.verb is Verb.IMPORT
            result: JsonObject = {"adopted": adopted, "adopted_ha": adopted and ".adopted_ha[" in action.address}
            return Done(result=result) if isinstance(look, Done) else look
        ended = not work.running()  # before the events are read: what it said last is then among them
        events = work.events(action.plan)
        if action.address in events.done:
            kept = any(text.startswith("initialization.") for text in action.lines)
            return Done(result={"initialization": kept} if action.verb is Verb.CREATE else {"verb": action.verb})
        if action.address in events.failed:
            return _failed([events.failed[action.address]])
        if ended:
            return _failed(events.errors or ["it ended before this was done"])
        return Running(again_in_s=_LOOK_S, progress=waits.told(step, action, events.under_way))

    def _finished(self, work: Workspace, step: Step, action: Follow | Finish) -> Look:
        """How a run has ended, which must have succeeded."""
        ended = not work.running()  # as above
        events = work.events(action.plan)
        if not ended:
            return Running(again_in_s=_LOOK_S, progress=waits.told(step, action, events.under_way))
        if not events.complete or events.errors:
            return _failed(events.errors or ["it ended in the middle"])
        return Done()

    async def reconcile(self, step: Step, attempt: Attempt) -> Finding:
        """A run that was begun is waited for, whatever became of it; the steps after it tell how it ended."""
        action = self._action(step)
        if not isinstance(action, Apply):
            waits = attempt.waited_s is not None and not isinstance(action, Prepare)
            return Finding(state=Reconciled.RUNNING if waits else Reconciled.NOT_DONE, reason="it only waits")
        if (await self._of(step, action.program)).begun(action.plan):
            return Finding(state=Reconciled.RUNNING, reason="Terraform was begun", handle=action.plan)
        return Finding(state=Reconciled.NOT_DONE, reason="Terraform was not begun")

    async def undo(self, step: Step, attempt: Attempt, permit: Permit, submitted: Submitted) -> Undone:
        """Have the run end, and take out of the state what it brought in; in a cloud, destroy that.

        Nobody but Terraform knows what it has made in a cloud; of VMs, the claims do.
        """
        check_permit(step, permit)
        action = Apply.model_validate(step.args)
        work = await self._of(step, action.program)
        if not work.begun(action.plan):
            return Undone(summary="Terraform was not begun")

        async def tell() -> None:
            await submitted(waits_for=waits.told(step, action, work.events(action.plan).under_way))

        heeded = await work.stop(action.plan, tell, cloud_undoing.GRACE_S if action.estate is not None else None)
        if action.estate is not None:
            cloud = CLOUDS[action.estate.provider]
            return await cloud_undoing.undone(work, action, action.estate, cloud, tell)
        events = work.events(action.plan)
        brought = {change.address for change in action.changes if _goes(change, action.scope)}
        await work.drop([address for address in await work.addresses() if address in brought])
        return Undone(
            summary=f"Terraform {'has' if heeded else 'was'} ended, and keeps nothing of what it brought in",
            remains=remaining(action, events, brought),
        )

    # -- parts ------------------------------------------------------------------------------------------

    def _judged(
        self, shown: Mapping[str, Any], action: Prepare | Apply, step: Step
    ) -> tuple[tuple[Change, ...], list[str]]:
        """What a plan would do and may not, in the place that the step is about."""
        place = self._place(step.target.place)
        if action.estate is not None:
            if isinstance(place, ClusterSettings):
                return (), ["its place is in no cloud"]
            return cloud_judge(shown, action.estate, cloud_of(place))
        changes, refused = judge(shown, action.scope)
        endpoint = str(((shown.get("variables") or {}).get("pve_endpoint") or {}).get("value", ""))
        known = {one.rstrip("/") for one in place.endpoints} if isinstance(place, ClusterSettings) else set()
        return changes, [*refused, *(["it talks to another cluster"] if endpoint.rstrip("/") not in known else [])]

    def _action(self, step: Step) -> spec.Action:
        return ACTIONS.validate_python({**step.args, "action": step.action})

    async def _of(self, step: Step, owner: str = "", *, exactly: bool = True) -> Workspace:
        """The workspace of a step's deployment; a plan that was made with one program runs with that very one."""
        deployment = step.target.id if step.target.kind == ENGINE else str(step.args["deployment"])
        work = await self._workspace(step.target.place, deployment, "" if exactly else owner)
        if exactly and owner and str(work.program) != owner:
            raise CallerError(
                Code.STATE_OWNED,
                f"Unable to apply: the plan was made with {owner}, and {work.program} is here.",
                "Make a new plan.",
            )
        return work


def _nothing_stays(prepare: Prepare) -> bool:
    """Whether nothing of the deployment is in the state once the run has succeeded."""
    scope = prepare.scope
    if prepare.estate is not None:
        return prepare.estate.ends
    return scope.forget or not {*scope.created, *scope.kept, *scope.adopted}


def _goes(change: Change, scope: spec.Scope) -> bool:
    """Whether a change goes with its VM, which this run brought in; else it stays, and in the state."""
    if change.verb not in (Verb.CREATE, Verb.IMPORT):
        return False
    index = change.address.rpartition('["')[2].removesuffix('"]')
    return change.type == VM or index in {str(vmid) for vmid in (*scope.created, *scope.adopted)}


async def _left(work: Workspace) -> JsonObject:
    """What a run that succeeded left to do, as a warning. Not to know it takes nothing back."""
    try:
        nothing, left = await work.left()
    except TargetError as error:
        return {"warning": f"whether Terraform has anything left to do is not known. {error.message}"}
    return {} if nothing else {"warning": f"Terraform would still change {', '.join(left[:5]) or 'its outputs'}"}


def _failed(errors: list[str]) -> Failed:
    from atlas_mcp.engines.terraform.troubles import failure

    error = failure("have Terraform apply", errors)
    return Failed(message=error.message, remedy=error.remedy, code=error.code)
