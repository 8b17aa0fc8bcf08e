"""What `doctor` says of a cluster: tokens, endpoints, version, quorum, and the privileges that the tokens need."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator

from atlas_mcp import secrets
from atlas_mcp.declaration import Check, State
from atlas_mcp.engines.proxmox.settings import ClusterSettings
from atlas_mcp.engines.proxmox.spec import (
    SEE_ALL,
    AskAllowance,
    AskEndpoints,
    AskHealth,
    AskNetworks,
    AskResources,
    Health,
    Need,
    held,
    missing,
    needed,
    sees_all,
)
from atlas_mcp.errors import AtlasError
from atlas_mcp.toolset import Context

_OLDEST = 8  # the oldest major version of PVE that is supported
_GRANTS = (
    "A token with privilege separation (the default) holds only what both it and its user are granted, hence two lines"
    " for a path. A role that exists already: pveum role modify instead of role add."
)
Needs = tuple[Need, ...]


async def examine(ctx: Context, name: str, cluster: ClusterSettings) -> list[Check]:
    """What there is to say of a cluster, with the commands that grant what its tokens lack."""
    area = f"cluster {name}"
    checks = list(_tokens(area, cluster))
    if any(check.state is State.BAD for check in checks):
        return checks
    try:
        tried = await _endpoints(ctx, name, area)
        checks += tried
        if all(check.state is State.BAD for check in tried):  # whatever else is asked would fail for the same reason
            return checks
        health = await ctx.fact(AskHealth(cluster=name, admin=cluster.admin_token is not None))
        checks += _health(area, health)
        needs = await _needs(ctx, name, health)
    except AtlasError as error:
        return [*checks, Check(area, "cluster", State.BAD, error.message, error.remedy)]
    lacking = missing(needs, health)
    checks += _privileges(area, needs, lacking)
    if SEE_ALL not in lacking:  # else it is named there
        checks += _sight(area, cluster, health)
    if cluster.admin_token is None:
        checks.append(Check(area, "admin_token", State.NOTE, "not set: HA and backup jobs cannot be asked for"))
    if commands := grants(cluster, needs, lacking):
        detail = "to grant what is missing, on any node as root:"
        checks.append(Check(area, "grants", State.NOTE, detail, _GRANTS, tuple(commands)))
    return checks


def _tokens(area: str, cluster: ClusterSettings) -> Iterator[Check]:
    for key, reference in (("token", cluster.token), ("admin_token", cluster.admin_token)):
        if reference is not None:
            try:
                yield Check(area, key, State.OK, _identity(reference))
            except AtlasError as error:
                yield Check(area, key, State.BAD, error.message, error.remedy)


def _identity(reference: str) -> str:
    """USER@REALM!NAME of a token.

    Raises:
        AtlasError: `credential_missing`, `credential_rejected`.

    """
    from atlas_mcp.engines.proxmox.client import token_parts

    user, name, _ = token_parts(secrets.resolve(reference))
    return f"{user}!{name}"


async def _endpoints(ctx: Context, name: str, area: str) -> list[Check]:
    return [
        Check(area, one.url, State.BAD, one.failure, one.remedy)
        if one.failure
        else Check(area, one.url, State.OK, f"answers; its certificate is held to the {one.trust}")
        for one in await ctx.fact(AskEndpoints(cluster=name))
    ]


def _health(area: str, health: Health) -> Iterator[Check]:
    old = health.major < _OLDEST
    remedy = f"PVE {_OLDEST} or newer is needed." if old else ""
    yield Check(area, "version", State.BAD if old else State.OK, f"PVE {health.version}", remedy)
    if health.quorate is None:
        yield Check(area, "quorum", State.NOTE, "the token may not read it", "Grant Sys.Audit on /.")
    elif not health.quorate:
        yield Check(area, "quorum", State.BAD, "none: nothing can be changed", "Bring nodes back until it has quorum.")
    else:
        yield Check(area, "quorum", State.OK, f"{health.nodes_online} of {health.nodes_total} nodes are online")


async def _needs(ctx: Context, name: str, health: Health) -> Needs:
    resources = await ctx.fact(AskResources(cluster=name))
    nodes = tuple(node.name for node in resources.nodes if node.online)
    networks = await ctx.fact(AskNetworks(cluster=name, nodes=nodes))
    allowance = await ctx.fact(AskAllowance(cluster=name))
    return needed(allowance, resources, networks, health.major)


def _privileges(area: str, needs: Needs, lacking: Needs) -> Iterator[Check]:
    """What is missing. A second token may be for HA or for backup jobs alone: it lacks nothing then that is bad."""
    second = any(need.admin and need not in lacking for need in needs)
    if not lacking:
        yield Check(area, "privileges", State.OK, "all that ATLAS may need are held")
    by_path: dict[tuple[str, bool], list[str]] = {}
    for need in lacking:
        by_path.setdefault((need.grant, need.admin), []).append(" or ".join(need.any_of))
    for (path, admin), names in by_path.items():
        token = "the admin token" if admin else "the token"
        state = State.NOTE if admin and second else State.BAD
        yield Check(area, f"privileges on {path}", state, f"{token} lacks {', '.join(sorted(names))}")


def _sight(area: str, cluster: ClusterSettings, health: Health) -> Iterator[Check]:
    """Whether guests of others are seen. Not seeing them may well be meant: a note, and nothing bad."""
    if sees_all(health):
        yield Check(area, "other guests", State.OK, "the token sees every guest")
        return
    there = [name for name in held(health.privileges, SEE_ALL.path) if name.startswith("VM.")]
    needs = [SEE_ALL, *(Need(path=SEE_ALL.path, any_of=(name,)) for name in there)]
    commands = " && ".join(grants(cluster, needs, [SEE_ALL], role="AtlasSee"))
    detail = "the token lacks VM.Audit on /vms: names and addresses of guests it does not see are not compared"
    yield Check(area, "other guests", State.NOTE, detail, f"To let it see them, on any node as root: {commands}")


def grants(cluster: ClusterSettings, needs: Iterable[Need], lacking: Iterable[Need], role: str = "ATLAS") -> list[str]:
    """The pveum commands that grant what is missing: a role for each set of privileges, then who has it where.

    A role holds all that is needed on its paths: an entry on a path replaces what was inherited there.
    """
    by_path: dict[tuple[bool, str], set[str]] = {(need.admin, need.grant): set() for need in lacking}
    for need in needs:
        if (need.admin, need.grant) in by_path:
            by_path[need.admin, need.grant].add(need.any_of[0])
    roles: dict[frozenset[str], str] = {}
    made: list[str] = []
    given: list[str] = []
    for (admin, path), privileges in by_path.items():
        whole = frozenset(privileges)
        if whole not in roles:
            roles[whole] = f"{role}{len(roles) + 1}" if roles else role
            made.append(shlex.join(["pveum", "role", "add", roles[whole], "--privs", ",".join(sorted(whole))]))
        token = _identity(cluster.admin_token if admin and cluster.admin_token else cluster.token)
        user = token.partition("!")[0]
        for option, who in (("--users", user), ("--tokens", token)):
            given.append(shlex.join(["pveum", "acl", "modify", path, option, who, "--roles", roles[whole]]))
    return [*made, *given]
