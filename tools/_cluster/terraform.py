"""Clusters in a cloud: Terraform plans the tree of their platform in a job, and what it finds becomes the plan."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence

from atlas_mcp.domain.cluster.platform import Site, SizedCluster
from atlas_mcp.domain.cluster.spec import ClusterBody
from atlas_mcp.engines.terraform import ENGINE
from atlas_mcp.engines.terraform.spec import PREPARE, AskClouds, AskDrift, AskProgram, Estate, Prepare, Scope
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Effect, JsonObject, Member, Step, Target, Undo
from atlas_mcp.toolset import Context, Deployment, Draft, HeldMember, Preparation, StoredSpec

MEMBER = "cluster"
_KINDS = ("terraform",)  # of template, of which the tree is made
_PREPARE_S = 2400
_UNKNOWN_TIME = "how long it takes is not known; a control plane takes a quarter of an hour or more"


def sites(provider: str) -> Callable[[Context], Awaitable[Sequence[Site]]]:
    """What tells the places in clouds of a provider."""

    async def told(ctx: Context) -> Sequence[Site]:
        clouds = await ctx.fact(AskClouds())
        return [
            Site(one.name, one.variables.get("region", ""), one.variables) for one in clouds if one.provider == provider
        ]

    return told


def held(cluster: SizedCluster) -> JsonObject:
    """What is recorded of a cluster: what was chosen for it among that, so that it stays."""
    body = cluster.body
    return {
        "platform": body.platform,
        "name": cluster.spec.metadata.name,
        "environment": cluster.spec.metadata.environment,
        "version": body.version or "",
        "region": cluster.site.region,
        "high_availability": body.replicated,
        "nat_per_zone": nat_per_zone(cluster),
        "volumes": volumes(cluster),
        "pools": {
            pool.name: {"count": pool.count, "machine": pool.machine, "disk_gib": body.node_disk.gib}
            for pool in cluster.sizing.pools
        },
    }


def nat_per_zone(cluster: SizedCluster) -> bool:
    """Whether each zone has its own way out; as it was made, it stays."""
    return bool(cluster.made.get("nat_per_zone", cluster.body.replicated))


def volumes(cluster: SizedCluster) -> bool:
    """Whether volumes are made; once they are, they stay possible."""
    return bool(cluster.made.get("volumes")) or cluster.body.volumes


def planner(
    provider: str, pools: Sequence[str], recorded: Callable[[SizedCluster], JsonObject] = held
) -> Callable[..., Awaitable[Draft]]:
    """What plans clusters of a provider; `pools` are the addresses, before its name, of what a pool is in the tree."""

    async def plan(ctx: Context, spec: StoredSpec, cluster: SizedCluster, deployment: Deployment) -> Draft:
        """What turns the deployment, perhaps empty, into the cluster."""
        await ctx.fact(AskProgram(cluster=cluster.site.name, owner=deployment.owner))
        there = _there(deployment)
        member = Member(key=MEMBER, target=_target(deployment, cluster.site.name), spec=recorded(cluster))
        gone = sorted({*_pools(cluster.made)} - {*_pools(member.spec)})
        estate = Estate(
            provider=provider,
            variables={**cluster.site.variables},
            begins=there is None,
            removed=tuple(f'{address}["{name}"]' for name in gone for address in pools),
            member=member,
        )
        name = cluster.spec.metadata.environment
        return Draft(
            environment=ctx.environments().judged(name),
            environment_name=name,
            steps=(),
            members=(member,),
            warnings=(_UNKNOWN_TIME,),
            prepare=Preparation(step=_step(estate, deployment), kinds=_KINDS),
        )

    return plan


def remover(provider: str) -> Callable[..., Awaitable[Draft]]:
    """What removes clusters of a provider."""

    async def remove(ctx: Context, deployment: Deployment) -> Draft:
        """Terraform destroys all that it keeps of the deployment."""
        there = _there(deployment)
        if there is None:
            cause = f"Unable to remove {deployment.name}: no cluster of it is there."
            raise CallerError(Code.PLAN_UNFEASIBLE, cause, "Where a job of it stands still, cancel or resume that.")
        await ctx.fact(AskProgram(cluster=deployment.place, owner=deployment.owner))
        here = [one for one in await sites(provider)(ctx) if one.name == deployment.place]
        variables = {**here[0].variables} if here else {}
        member = Member(key=there.key, target=there.target, spec=there.spec)
        estate = Estate(provider=provider, variables=variables, ends=True, member=member)
        return Draft(
            environment=deployment.environment,
            environment_name=deployment.environment_name,
            steps=(),
            warnings=("what runs on the cluster, and volumes that it made, is gone with it", _UNKNOWN_TIME),
            prepare=Preparation(step=_step(estate, deployment), kinds=_KINDS),
        )

    return remove


async def drift(ctx: Context, deployment: Deployment) -> tuple[str, ...]:
    """What Terraform finds changed, by resource and attribute."""
    return await ctx.fact(AskDrift(cluster=deployment.place, deployment=deployment.id, owner=deployment.owner))


def _pools(spec: JsonObject) -> JsonObject:
    pools = spec.get("pools")
    return pools if isinstance(pools, dict) else {}


def _there(deployment: Deployment) -> HeldMember | None:
    return next((one for one in deployment.members if one.made), None)


def _target(deployment: Deployment, place: str) -> Target:
    return Target(engine=ENGINE, place=place, kind=ENGINE, id=deployment.id, name=deployment.name)


def _step(estate: Estate, deployment: Deployment) -> Step:
    action = Prepare(owner=deployment.owner, scope=Scope(), destroy=estate.ends, estate=estate)
    return Step(
        id=PREPARE,
        engine=ENGINE,
        action="prepare",
        target=estate.member.target,
        summary=f"have Terraform plan {deployment.name}",
        effect=Effect.READ,
        undo=Undo.COVERED,
        args=action.model_dump(mode="json", exclude={"action"}),
        deadline_s=_PREPARE_S,
    )


def of_machines(body: ClusterBody) -> Iterator[Problem]:
    """What is said of machines of our own."""
    for index, pool in enumerate(body.pools):
        if pool.machine is None:
            yield Problem(f"/spec/pools/{index}/machine", "it is missing.", "Give a type of machine of the cloud.")
    for key, value in (("machines", body.machines), ("servers", body.servers)):
        if value is not None:
            yield Problem(f"/spec/{key}", "the cloud has its own control plane and machines.", "Leave it out.")
    for key, text, most in (("nodes", body.network.nodes, 20), ("services", body.network.services, 24)):
        prefix = int(text.rpartition("/")[2]) if text else 16
        if not (16 if key == "nodes" else 12) <= prefix <= most:
            least = 16 if key == "nodes" else 12
            yield Problem(f"/spec/network/{key}", f"the prefix /{prefix} is outside /{least} to /{most}.", "Change it.")
