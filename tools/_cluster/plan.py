"""Planning a cluster: its platform does it, once nothing stands in the way."""

from __future__ import annotations

from atlas_mcp.domain.cluster.catalogue import minor
from atlas_mcp.domain.cluster.platform import Platform, SizedCluster
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Cost
from atlas_mcp.toolset import Context, Deployment, Draft, StoredSpec

from .sized import KIND, assessed, made_by

_ANEW = "Make a new cluster, move what runs on it, then remove this one."


async def plan_cluster(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """The draft of the platform, with what a person should know of the cluster.

    Raises:
        CallerError: `plan_unfeasible`: something stands in the way; `spec_invalid`, `spec_incomplete`.

    """
    found = await assessed(ctx, spec, deployment)
    _check_kept(found.cluster, spec.name)
    if found.problems:
        cause = f"Unable to plan {spec.name}; nothing was changed."
        raise CallerError(Code.PLAN_UNFEASIBLE, cause, "Mend these:", found.problems)
    draft: Draft = await found.platform.plan(ctx, spec, found.cluster, deployment)
    costs = () if found.cost.unknown else (Cost(what="a month", amount=found.cost.amount, unit=found.cost.currency),)
    return draft.model_copy(
        update={
            "costs": (*draft.costs, *costs),
            "warnings": (*draft.warnings, *found.warnings, *_assumed(found.cluster.assumed)),
        }
    )


def _check_kept(cluster: SizedCluster, name: str) -> None:
    """See that nothing is asked for that a cluster which is there cannot become.

    Raises:
        CallerError: `plan_unfeasible`.

    """
    made, body = cluster.made, cluster.body
    problems = []
    for key, wanted in (("platform", body.platform), ("name", cluster.spec.metadata.name)):
        if key in made and made[key] != wanted:
            cause = f"it was made with {made[key]}, and a cluster keeps its {key}."
            problems.append(Problem(f"/spec/{key}" if key == "platform" else "/metadata/name", cause, _ANEW))
    before, after = made.get("version"), body.version
    if before and after and minor(after) < minor(str(before)):
        problems.append(Problem("/spec/version", f"it has {before}, and no version is gone back to.", "Take that one."))
    if before and after and minor(after) > minor(str(before)) + 1:
        following = f"1.{minor(str(before)) + 1}"
        problems.append(Problem("/spec/version", f"it has {before}, and versions go one by one.", f"Take {following}."))
    if problems:
        cause = f"Unable to plan {name}; nothing was changed."
        raise CallerError(Code.PLAN_UNFEASIBLE, cause, "Mend these:", tuple(problems))


def _assumed(chosen: tuple[str, ...]) -> tuple[str, ...]:
    return (f"chosen, since the spec does not say: {', '.join(chosen)}",) if chosen else ()


async def remove_cluster(ctx: Context, deployment: Deployment) -> Draft:
    """What removes what the deployment made."""
    draft: Draft = await _platform(ctx, deployment).remove(ctx, deployment)
    return draft


async def cluster_drift(ctx: Context, deployment: Deployment) -> tuple[str, ...]:
    """What differs from what was made."""
    return await _platform(ctx, deployment).drift(ctx, deployment)


def _platform(ctx: Context, deployment: Deployment) -> Platform:
    platform = made_by(ctx, deployment)
    if platform is None:
        raise CallerError(Code.NOT_FOUND, f"Unable to find anything of {deployment.name}: no {KIND.lower()} was made.")
    return platform
