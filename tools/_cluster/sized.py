"""From a stored cluster to one that is sized: its platform, what was chosen for it, and what is to be said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import IPv4Interface

from atlas_mcp.domain.cluster.advice import Advice, Situation, advise, blocking
from atlas_mcp.domain.cluster.catalogue import VersionTable
from atlas_mcp.domain.cluster.cost import MonthlyCost, monthly_cost
from atlas_mcp.domain.cluster.document import parse_cluster
from atlas_mcp.domain.cluster.platform import Platform, SizedCluster
from atlas_mcp.domain.cluster.spec import ClusterSpec
from atlas_mcp.domain.fleet.spec import VmSettings
from atlas_mcp.domain.network import block_of
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Environment, JsonObject
from atlas_mcp.toolset import Context, StoredSpec

KIND = "Cluster"


@dataclass(frozen=True)
class Assessed:
    """A sized cluster with its platform, the place that it goes to, its cost, and what is to be said."""

    cluster: SizedCluster
    platform: Platform
    place: str
    environment: Environment
    cost: MonthlyCost
    advice: tuple[Advice, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What stands in the way of planning it."""
        wrong = tuple(Problem(one.at, one.message, one.remedy) for one in blocking(self.advice))
        if self.place:
            return wrong
        remedy = f"Name one in the settings of {self.platform.engine}."
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


async def assessed(ctx: Context, stored: StoredSpec) -> Assessed:
    """Size a stored cluster, and look at it. Nothing outside is asked.

    Raises:
        CallerError: `spec_invalid`, `spec_incomplete`, `cluster_unknown`.

    """
    spec = parse_cluster(stored.body, tuple(ctx.variants(KIND)), ctx.environments())
    platform = platform_of(ctx, spec.spec.platform)
    if problems := tuple(platform.cannot(spec.spec)):
        raise CallerError(Code.SPEC_INVALID, "Unable to use the cluster's spec.", "Mend these:", problems)
    place = _place(ctx, platform, spec.spec.place)
    environment = ctx.environments().judged(spec.metadata.environment)
    spec, assumed = _completed(ctx, platform, spec, environment)
    machines = ctx.resources("machines").get(platform.name)
    sizing = platform.size(spec.spec, machines.machines if machines else {})
    cluster = SizedCluster(spec, sizing, spec.spec.region or "", assumed)
    cost = monthly_cost(spec.spec, cluster.region, sizing, ctx.resources("prices").values())
    seen = Situation(
        environment=environment,
        today=ctx.now.date(),
        versions=_versions(ctx, platform),
        sizing=sizing,
        cost=cost,
        ranges=platform.ranges(spec.spec),
        others=await _near(ctx, place, stored.id, spec),
        own_control_plane=platform.own_control_plane,
    )
    return Assessed(cluster, platform, place, environment, cost, advise(spec.spec, seen))


def _place(ctx: Context, platform: Platform, wanted: str | None) -> str:
    """Where it goes; "" where no such place is configured and none is named: files can be made all the same."""
    places = ctx.places(platform.engine)
    if wanted in places or not places:
        return wanted or ""
    if wanted is None and len(places) == 1:
        return places[0]
    cause = f"Unable to tell where {platform.name} is to be made." if wanted is None else f"Unable to find {wanted!r}."
    raise CallerError(Code.CLUSTER_UNKNOWN, cause, f"Give spec.place: {' or '.join(places)}.")


def _completed(
    ctx: Context, platform: Platform, spec: ClusterSpec, environment: Environment
) -> tuple[ClusterSpec, tuple[str, ...]]:
    """The spec with what is chosen where it says nothing, and what that was."""
    chosen: dict[str, object] = {}
    if spec.spec.high_availability is None:
        chosen["high_availability"] = environment is Environment.PROD
    if spec.spec.version is None and (newest := _versions(ctx, platform).newest(ctx.now.date())):
        chosen["version"] = newest
    body = spec.spec.model_copy(update=chosen)
    return spec.model_copy(update={"spec": body}), tuple(f"{key}: {value}" for key, value in chosen.items())


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
