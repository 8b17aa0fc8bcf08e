"""The kernel's tools around deployments: what exists, and how it differs from what was made."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, JsonValue

from atlas_mcp.domain.access import expected_addresses
from atlas_mcp.model import Frozen
from atlas_mcp.toolset import Access, HeldMember, Hints, Kernel, read


class DeploymentLine(Frozen):
    """A deployment."""

    deployment_id: str
    cluster: str
    environment: str
    members: int


class Deployments(Frozen):
    """A page of deployments."""

    total: int
    deployments: list[DeploymentLine]
    next: str = ""


class DeploymentDetail(Frozen):
    """A deployment; `drift` is None where it was not looked for; `expired`: its end is past."""

    deployment_id: str
    cluster: str
    environment: str
    revision: int
    spec_revision: int | None = None
    owner: str = ""
    ends_at: str = ""
    expired: bool = False
    members: list[dict[str, JsonValue]]
    drift: list[str] | None = None


@read("List deployments", Hints(read_only=True, idempotent=True, open_world=False), kernel=True)
async def list_deployments(ctx: Kernel, after: str = "", most: Annotated[int, Field(ge=1, le=100)] = 50) -> Deployments:
    """Deployments that have members, by id; `next` continues."""
    total, found = await ctx.deployments(after, most, empty=False)
    lines = [
        DeploymentLine(
            deployment_id=one.id,
            cluster=one.place,
            environment=one.shown_environment,
            members=len(one.members),
        )
        for one in found
    ]
    return Deployments(total=total, deployments=lines, next=found[-1].id if len(found) == most else "")


@read("Show a deployment", kernel=True)
async def get_deployment(ctx: Kernel, deployment_id: str, drift: bool = True) -> DeploymentDetail:
    """Members of a deployment, how each is reached, and what differs now from what was made."""
    found = await ctx.deployment(deployment_id)
    access = {one.member: one for one in await ctx.access(found)}
    return DeploymentDetail(
        deployment_id=found.id,
        cluster=found.place,
        environment=found.shown_environment,
        revision=found.revision,
        spec_revision=found.spec_revision,
        owner=found.owner,
        ends_at=found.shown_end,
        expired=found.over(ctx.now),
        members=[_member(member, access.get(member.key)) for member in found.members],
        drift=list(await ctx.drift(found)) if drift else None,
    )


def _member(member: HeldMember, access: Access | None) -> dict[str, JsonValue]:
    at = member.target
    number: dict[str, JsonValue] = {"vmid": int(at.id)} if at.kind == "vm" else {"kind": at.kind, "target": at.id}
    shown: dict[str, JsonValue] = {"id": member.key, **number, "hostname": at.name}
    addresses = [*access.addresses] if access else expected_addresses(member)
    if addresses:
        shown["addresses"] = [*addresses]
    if access and access.login:
        shown["login"] = access.login
    if access and access.unknown:
        shown["address_not_known"] = access.unknown
    if not member.made:
        shown["made"] = False
    return shown
