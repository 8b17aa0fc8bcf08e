"""What is in order and what is missing: settings, files, approvers, and each cluster with the privileges on it."""

from __future__ import annotations

import os
import shlex
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from atlas_mcp import secrets
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.exits import Exit
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.cli.screen import Screen
from atlas_mcp.config import ClusterSettings, Settings
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
from atlas_mcp.engines.terraform.spec import AskProgram
from atlas_mcp.errors import AtlasError
from atlas_mcp.model import JsonObject
from atlas_mcp.plans import approvals
from atlas_mcp.system.trust import distrusted

_OLDEST = 8  # the oldest major version of PVE that is supported
_OPEN = stat.S_IRWXG | stat.S_IRWXO


class State(StrEnum):
    """How a check came out."""

    OK = "ok"
    NOTE = "note"  # nothing is wrong, but somebody should know
    BAD = "bad"


@dataclass(frozen=True)
class Check:
    """One thing that was looked at."""

    area: str
    name: str
    state: State
    detail: str
    remedy: str = ""


@framed(Reach.EXAMINE)
def doctor(frame: Frame) -> Exit | None:
    """Check settings, files, approvers and clusters.

    Each endpoint is tried by itself. Where the tokens lack privileges, the pveum commands that grant them are
    printed. The exit code is 1 where something is bad.
    """
    checks, commands = examine(frame)
    show(frame.screen, checks, commands)
    found = report(checks, commands)
    frame.screen.answer(found)
    return None if found["ok"] else Exit.ERROR


def examine(frame: Frame) -> tuple[list[Check], list[str]]:
    """Everything that is looked at, and the commands that grant what tokens lack."""
    checks = list(_local(frame))
    commands: list[str] = []
    for name, cluster in sorted(frame.settings.clusters.items()):
        found, needs, lacking = frame.run(lambda name=name, cluster=cluster: _cluster(frame, name, cluster))  # type: ignore[misc]  # bound at once
        checks += found
        commands += grants(cluster, needs, lacking)
    return checks, commands


def report(checks: Iterable[Check], commands: list[str]) -> JsonObject:
    """What was found, for scripts."""
    checks = list(checks)
    return {
        "ok": not any(check.state is State.BAD for check in checks),
        "checks": [{**check.__dict__, "state": check.state.value} for check in checks],
        "commands": list(commands),
    }


def show(screen: Screen, checks: Iterable[Check], commands: list[str]) -> None:
    """All of it, for a person."""
    styles = {State.OK: "green", State.NOTE: "yellow", State.BAD: "bold red"}
    area = ""
    for check in checks:
        if check.area != area:
            area = check.area
            screen.say(area, "bold")
        screen.say(
            f"  {check.state:<4} {check.name}  {check.detail}", "" if check.state is State.OK else styles[check.state]
        )
        if check.remedy:
            screen.say(f"       {check.remedy}")
    if commands:
        screen.say("")
        screen.say("To grant what is missing, on any node as root:", "bold")
        for command in commands:
            screen.say(f"  {command}")
        screen.say("A token with privilege separation (the default) holds only what both it and its user are granted,")
        screen.say("hence the two lines for a path. A role that exists already: pveum role modify instead of role add.")


# -- this machine ----------------------------------------------------------------------------------


def _local(frame: Frame) -> Iterator[Check]:
    settings = frame.settings
    file = settings.config_dir / "config.yaml"
    yield Check("settings", str(file), State.OK, "valid" if file.exists() else "not there; defaults hold")
    yield _policy(frame)
    yield _bindings(settings)
    if not settings.clusters:
        remedy = "Name one under clusters: in config.yaml; atlas-mcp schema settings describes it."
        yield Check("settings", "clusters", State.BAD, "none is configured", remedy)
    yield from _files(settings)
    yield from _log(frame)
    yield _approvers(settings)


def _policy(frame: Frame) -> Check:
    try:
        found, *layers = frame.app.policies
    except AtlasError as error:
        return Check("settings", "policy", State.BAD, error.message, error.remedy)
    names = [name for name, one in sorted(frame.app.catalogue.policies.items()) if one in layers]
    also = f"; layers: {', '.join(names)}" if names else ""
    return Check("settings", "policy", State.OK, f"{frame.settings.policy}, {len(found.rules)} rules{also}")


def _bindings(settings: Settings) -> Check:
    """Which places are what, since that decides where a click in a client is enough."""
    told = [f"{name} ({one.environment})" for name, one in sorted(settings.bindings.items())]
    detail = ", ".join(told) or "none: what a spec says holds, and an answer in a client counts nowhere"
    return Check("settings", "bindings", State.OK, detail)


def _files(settings: Settings) -> Iterator[Check]:
    """The data directory and what must be for its owner alone."""
    if not settings.data_dir.is_dir():
        yield Check("data", str(settings.data_dir), State.OK, "not there yet; it is made at the first start")
        return
    for path in (settings.data_dir, settings.database, settings.data_dir / "audit.key"):
        if path.exists():
            yield _private(path)


def _log(frame: Frame) -> Iterator[Check]:
    """Whether a record can be written: without one nothing is done."""
    if not frame.settings.database.exists():
        return
    if error := frame.unrecorded():
        yield Check("data", "audit log", State.BAD, error.message, error.remedy)
    else:
        yield Check("data", "audit log", State.OK, "records can be written")


def _private(path: Path) -> Check:
    mode = stat.S_IMODE(path.stat().st_mode)
    if os.name == "posix" and mode & _OPEN:
        wanted = "700" if path.is_dir() else "600"
        return Check("data", str(path), State.BAD, f"mode {mode:o}: others reach it", f"Run: chmod {wanted} {path}")
    if found := distrusted(path):
        return Check("data", str(path), State.BAD, found.cause, found.remedy)
    return Check("data", str(path), State.OK, f"mode {mode:o}")


def _approvers(settings: Settings) -> Check:
    path = settings.approvers_path
    try:
        found = approvals.load_approvers(path)
    except AtlasError as error:
        return Check("approvers", str(path), State.BAD, error.message, error.remedy)
    if not found:
        return Check(
            "approvers", str(path), State.NOTE, "nobody can approve a plan", "Run: atlas-mcp approver add NAME"
        )
    who = ", ".join(found)
    if hasattr(os, "getuid") and path.stat().st_uid == os.getuid():
        remedy = "An agent that runs as this user could swap it: have root own it, set approvals.approvers_file."
        return Check("approvers", str(path), State.NOTE, f"{who}; this user owns the file", remedy)
    return Check("approvers", str(path), State.OK, who)


# -- a cluster -------------------------------------------------------------------------------------


Needs = tuple[Need, ...]


async def _cluster(frame: Frame, name: str, cluster: ClusterSettings) -> tuple[list[Check], Needs, Needs]:
    """What there is to say of a cluster, the privileges that its tokens need, and those that they lack."""
    area = f"cluster {name}"
    checks = list(_tokens(area, cluster))
    if any(check.state is State.BAD for check in checks):
        return checks, (), ()
    kernel = frame.kernel()
    try:
        tried = await _endpoints(kernel, name, area)
        checks += tried
        if all(check.state is State.BAD for check in tried):  # whatever else is asked would fail for the same reason
            return checks, (), ()
        health = await kernel.fact(AskHealth(cluster=name, admin=cluster.admin_token is not None))
        checks += _health(area, health)
        needs = await _needs(kernel, name, health)
    except AtlasError as error:
        return [*checks, Check(area, "cluster", State.BAD, error.message, error.remedy)], (), ()
    lacking = missing(needs, health)
    checks += _privileges(area, needs, lacking)
    if SEE_ALL not in lacking:  # else it is named there
        checks += _sight(area, cluster, health)
    if cluster.admin_token is None:
        checks.append(Check(area, "admin_token", State.NOTE, "not set: HA and backup jobs cannot be asked for"))
    checks.append(await _terraform(kernel, name, area))
    return checks, needs, lacking


async def _terraform(kernel: KernelSession, name: str, area: str) -> Check:
    """Whether deployments by Terraform are possible. Nobody needs them: what is missing is a note."""
    try:
        program = await kernel.fact(AskProgram(cluster=name, owner=""))
    except AtlasError as error:
        return Check(area, "engine terraform", State.NOTE, error.message, error.remedy)
    except OSError as error:  # nothing can be written on this machine: the rest is looked at all the same
        return Check(area, "engine terraform", State.NOTE, f"cannot be looked for: {error.strerror}")
    return Check(area, "engine terraform", State.OK, program)


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


async def _endpoints(kernel: KernelSession, name: str, area: str) -> list[Check]:
    return [
        Check(area, one.url, State.BAD, one.failure, one.remedy)
        if one.failure
        else Check(area, one.url, State.OK, f"answers; its certificate is held to the {one.trust}")
        for one in await kernel.fact(AskEndpoints(cluster=name))
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


async def _needs(kernel: KernelSession, name: str, health: Health) -> Needs:
    resources = await kernel.fact(AskResources(cluster=name))
    nodes = tuple(node.name for node in resources.nodes if node.online)
    networks = await kernel.fact(AskNetworks(cluster=name, nodes=nodes))
    allowance = await kernel.fact(AskAllowance(cluster=name))
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
