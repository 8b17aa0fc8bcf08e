"""From a stored cluster to one that is sized: its platform, what was chosen for it, and what is to be said of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Interface

from atlas_mcp.domain.cluster.advice import Advice, Situation, advise, blocking
from atlas_mcp.domain.cluster.catalogue import Machine, VersionTable
from atlas_mcp.domain.cluster.cost import MonthlyCost, monthly_cost
from atlas_mcp.domain.cluster.document import parse_cluster
from atlas_mcp.domain.cluster.platform import Platform, Site, SizedCluster
from atlas_mcp.domain.cluster.spec import ClusterBody, ClusterSpec
from atlas_mcp.domain.fleet.spec import VmSettings
from atlas_mcp.domain.network import block_of
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Environment, JsonObject
from atlas_mcp.toolset import Context, Deployment, StoredSpec

KIND = "Cluster"


@dataclass(frozen=True)
class Assessed:
    """A sized cluster with its platform, what it is judged as, its cost, and what is to be said."""

    cluster: SizedCluster
    platform: Platform
    environment: Environment
    cost: MonthlyCost
    advice: tuple[Advice, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What stands in the way of planning it."""
        wrong = tuple(Problem(one.at, one.message, one.remedy) for one in blocking(self.advice))
        if self.cluster.site.name:
            return wrong
        remedy = f"Have the operator name one in the settings, under {self.platform.section}."
        return (Problem("/spec/place", "no place is configured where it could be made.", remedy), *wrong)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a person should know before they approve."""
        return (*map(str, self.advice), *([str(self.cost)] if self.cost.unknown else []))


def platform_of(ctx: Context, name: str) -> Platform:
    """The platform of that name.

    Raises:
        CallerError: `spec_invalid`.

    """
    platforms = ctx.variants(KIND)
    if name not in platforms:
        cause = f"Unable to use the cluster's spec: nothing here makes {name}."
        raise CallerError(Code.SPEC_INVALID, cause, f"Platforms: {', '.join(platforms)}.")
    platform: Platform = platforms[name]
    return platform


def made_by(ctx: Context, deployment: Deployment) -> Platform | None:
    """The platform that a deployment was made with: its members say so, whatever its newest spec says.

    Raises:
        CallerError: `spec_invalid`: it is not there any more.

    """
    for member in deployment.members:
        by_engine = (name for name, one in ctx.variants(KIND).items() if one.engine == member.target.engine)
        return platform_of(ctx, str(member.spec.get("platform") or next(by_engine, "")))
    return None


async def assessed(ctx: Context, stored: StoredSpec, deployment: Deployment) -> Assessed:
    """Size a stored cluster, and look at it. Nothing outside is asked.

    What was chosen when it was made stays: its version, and its types of machine.

    Raises:
        CallerError: `spec_invalid`, `spec_incomplete`, `cluster_unknown`.

    """
    spec = parse_cluster(stored.body, tuple(ctx.variants(KIND)), ctx.environments())
    platform = platform_of(ctx, spec.spec.platform)
    if problems := tuple(platform.cannot(spec.spec)):
        raise CallerError(Code.SPEC_INVALID, "Unable to use the cluster's spec.", "Mend these:", problems)
    site = _site(platform, await sites_of(ctx, platform), spec.spec, deployment.place)
    environment = ctx.environments().judged(spec.metadata.environment)
    maker = made_by(ctx, deployment)
    made = maker.made(deployment) if maker else {}
    spec, assumed = _completed(ctx, platform, spec, environment, made)
    sizing = platform.size(spec.spec, _machines(ctx, platform, made))
    cluster = SizedCluster(spec, sizing, site, assumed, made)
    cost = monthly_cost(spec.spec, site.region, sizing, ctx.resources("prices").values())
    seen = Situation(
        environment=environment,
        today=ctx.now.date(),
        versions=_versions(ctx, platform),
        sizing=sizing,
        cost=cost,
        ranges=platform.ranges(spec.spec),
        others=await _near(ctx, site.name, stored.id, spec),
        own_control_plane=platform.own_control_plane,
    )
    return Assessed(cluster, platform, environment, cost, advise(spec.spec, seen))


async def sites_of(ctx: Context, platform: Platform) -> tuple[Site, ...]:
    """The places where a platform's clusters can be made."""
    if platform.sites is not None:
        return tuple(await platform.sites(ctx))
    return tuple(Site(name) for name in ctx.places(platform.engine))


def _site(platform: Platform, sites: Sequence[Site], body: ClusterBody, made_in: str) -> Site:
    """Where it goes; one without a name where no place is configured: files can be made all the same."""
    wanted = body.place or made_in
    fitting = [one for one in sites if wanted in ("", one.name) and body.region in (None, one.region)]
    if len(fitting) == 1:
        return fitting[0]
    if not sites:
        return Site("", body.region or "")
    named = " or ".join(f"{one.name}{f' ({one.region})' if one.region else ''}" for one in sites)
    asked = " in ".join(filter(None, (wanted, body.region)))
    cause = f"Unable to tell where {platform.name} is to be made{f': nothing is {asked}' if asked else ''}."
    raise CallerError(Code.CLUSTER_UNKNOWN, cause, f"Give spec.place: {named}.")


def _completed(
    ctx: Context, platform: Platform, spec: ClusterSpec, environment: Environment, made: JsonObject
) -> tuple[ClusterSpec, tuple[str, ...]]:
    """The spec with what is chosen where it says nothing, and what that was."""
    chosen: dict[str, object] = {}
    if spec.spec.high_availability is None:
        chosen["high_availability"] = bool(made.get("high_availability", environment is Environment.PROD))
    version = made.get("version") or _versions(ctx, platform).newest(ctx.now.date())
    if spec.spec.version is None and version:
        chosen["version"] = str(version)
    body = spec.spec.model_copy(update=chosen)
    return spec.model_copy(update={"spec": body}), tuple(f"{key}: {value}" for key, value in chosen.items())


def _machines(ctx: Context, platform: Platform, made: JsonObject) -> Mapping[str, Machine]:
    """The machines that are known; of a cluster that is there, those that it has may be chosen alone."""
    table = ctx.resources("machines").get(platform.name)
    known: Mapping[str, Machine] = table.machines if table else {}
    pools = made.get("pools")
    used = [one.get("machine") for one in pools.values() if isinstance(one, dict)] if isinstance(pools, dict) else []
    kept = {*known} & {*map(str, used)}
    return {
        name: machine.model_copy(update={"by_name": name not in kept}) if kept else machine
        for name, machine in known.items()
    }


def _versions(ctx: Context, platform: Platform) -> VersionTable:
    table: VersionTable = ctx.resources("kubernetes-versions")[platform.versions]
    return table


async def _near(ctx: Context, place: str, deployment_id: str, spec: ClusterSpec) -> dict[str, str]:
    """The networks of the cluster's own nodes, where its spec says them, and of fleets in that place; each once."""
    near = {text: "the nodes" for text in _networks(spec.spec.machines)}
    for member in await ctx.reserved(place, deployment_id):
        for text in _addresses(member.spec):
            near.setdefault(str(IPv4Interface(text).network), f"VM {member.target.name}")
    return {f"{name} ({text})": text for text, name in near.items()}


def _addresses(vm: JsonObject) -> Iterator[str]:
    """The static IPv4 addresses of a VM as its deployment holds it."""
    nics = vm.get("nics")
    for nic in nics if isinstance(nics, list) else ():
        ip = nic.get("ipv4") if isinstance(nic, dict) else None
        if isinstance(ip, dict) and ip.get("address"):
            yield str(ip["address"])


def _networks(machines: VmSettings | None) -> Iterator[str]:
    for nic in (machines.nics or ()) if machines else ():
        block = block_of(nic.ipv4) if nic.ipv4 else None
        if block is not None:
            yield str(block.network)
