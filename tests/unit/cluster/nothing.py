"""A platform of clusters that nobody has: one file of an extension, which registers sizing, planner and templates."""

from __future__ import annotations

from collections.abc import Mapping

from atlas_mcp.domain.cluster.catalogue import Machine
from atlas_mcp.domain.cluster.platform import Platform, SizedCluster
from atlas_mcp.domain.cluster.sizing import NodeRules, Room, Sizing, size
from atlas_mcp.domain.cluster.spec import ClusterBody
from atlas_mcp.model import Effect, JsonObject, Member, Step, Target, Undo
from atlas_mcp.toolset import Context, Deployment, Draft, StoredSpec, variant

BOX = Target(engine="scripted", place="demo", kind="box", id="20", name="nothing")


def sized(body: ClusterBody, machines: Mapping[str, Machine]) -> Sizing:
    """All of a machine is for pods."""
    whole = NodeRules(lambda machine: Room(machine.cores * 1000, int(machine.memory), 10), Room(0, 0, 0))
    return size(body, machines, whole)


def _step(action: str, effect: Effect, undo: Undo, deployment: Deployment, **more: object) -> Step:
    given = {"id": f"nothing/{action}", "engine": "scripted", "action": action, "target": BOX, "summary": action}
    return Step.model_validate({**given, "effect": effect, "undo": undo, "args": {"nonce": deployment.nonce}, **more})


async def plan(ctx: Context, spec: StoredSpec, cluster: SizedCluster, deployment: Deployment) -> Draft:
    """One box for all nodes."""
    member = Member(key="nothing", target=BOX, spec={"platform": "nothing", "nodes": cluster.sizing.nodes})
    made = _step("make", Effect.CREATE, Undo.RESTORE, deployment, makes=member)
    steps = () if deployment.members else (made,)
    return Draft(environment=deployment.environment, steps=steps, members=(member,) if steps else ())


async def remove(ctx: Context, deployment: Deployment) -> Draft:
    """The box goes."""
    gone = _step("remove", Effect.REMOVE, Undo.NEVER, deployment, drops="nothing")
    return Draft(environment=deployment.environment, steps=(gone,))


async def drift(ctx: Context, deployment: Deployment) -> tuple[str, ...]:
    """Nothing ever changes."""
    return ("nothing has changed",)


def parameters(cluster: SizedCluster, deployment: Deployment) -> JsonObject:
    """What the template says."""
    return {"nothing": {"name": cluster.spec.metadata.name, "nodes": cluster.sizing.nodes}}


@variant("Cluster", "nothing")
def nothing() -> Platform:
    """The platform."""
    return Platform(
        name="nothing",
        engine="proxmox",
        section="clusters",
        size=sized,
        plan=plan,
        remove=remove,
        drift=drift,
        templates=(("docs", "nothing"),),
        parameters=parameters,
    )
