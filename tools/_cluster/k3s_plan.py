"""Planning K3s: its VMs, what is done on them, and that the cluster then says they are its nodes; one plan."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from atlas_mcp.domain.cluster.fleet import SERVER, fleet_of
from atlas_mcp.domain.cluster.platform import SizedCluster
from atlas_mcp.domain.cluster.spec import ClusterBody
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.engines.kubernetes.spec import KUBECONFIG
from atlas_mcp.engines.ssh.spec import AskDownloads, AskVerdicts, Download, same
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Effect, JsonObject, Predicate, ResultType, Step, Take
from atlas_mcp.toolset import Context, Deployment, Draft, StoredSpec

from .._fleet.hosted import host_of
from .._fleet.plan import Survey, Work, drafted
from . import k3s_leave as leave
from .k3s_hosts import BINARY, Cluster, First, Node, actions, steps
from .k3s_leave import Asked

SOFTWARE, VERSION = "k3s", "version"
PODS, SERVICES = "10.42.0.0/16", "10.43.0.0/16"  # K3s's own
_RELEASE = re.compile(r"v(\d{1,3})\.(\d{1,3})\.(\d{1,3})\+k3s(\d{1,3})")
_OF_FLEET = re.compile(r"^/spec/(vms/\d+|defaults)(?=/|$)")
_NOT_YET = "This version of ATLAS does not do that: leave it as it is, or make a new cluster."
_S_A_NODE = 60


def ranges(body: ClusterBody) -> Mapping[str, str]:
    """What pods and services take."""
    return {"pods": body.network.pods or PODS, "services": body.network.services or SERVICES}


async def plan(ctx: Context, spec: StoredSpec, cluster: SizedCluster, deployment: Deployment) -> Draft:
    """What turns the deployment, perhaps empty, into the cluster.

    Raises:
        CallerError: `plan_unfeasible`: the settings have no such K3s; its VMs cannot be made, or are no hosts; it is
            asked for what is not there yet.

    """
    there = vms_of(deployment)
    body = fleet_of(cluster.spec, cluster.sizing, there, _dropped(cluster, there))
    fleet = spec.model_copy(update={"kind": "Fleet", "body": body})
    try:
        of, work, draft = await drafted(ctx, fleet, deployment, hosts=True)
    except CallerError as error:
        raise _in_its_words(error) from error
    _check_changes(cluster, of)
    left, removed = await _left(ctx, of, work)
    draft = draft.model_copy(update={"steps": (*work.made, *work.changed, *left, *removed)})
    if not of.changes.added:
        return draft
    nodes = await _nodes(ctx, of, work)
    made = await _made(ctx, cluster, deployment, of, nodes)
    known = {one.id for one in left}
    after, planned = "", list[Step]()
    for node in nodes:
        waits = [after] if after and node.serves else []  # members of etcd join one by one
        waits += [name for name in (node.step_id("forget"),) if name in known]
        own = [*steps(node, made, waits)]
        after = own[-1].id if node.serves else after
        planned += own
    predicates: list[Predicate] = [same(node.host) for node in nodes]
    return draft.model_copy(
        update={
            "steps": (*draft.steps, *planned),
            "predicates": (*draft.predicates, *predicates),
            "estimate_s": draft.estimate_s + _S_A_NODE * (1 + sum(node.serves for node in nodes)),
            "warnings": (*draft.warnings, f"K3s {made.version}, from {made.files[BINARY].url}"),
        }
    )


def _in_its_words(error: CallerError) -> CallerError:
    """An error of the fleet, whose spec nobody has written, with the places of the cluster's; each cause once."""
    problems = (replace(one, pointer=_OF_FLEET.sub("/spec/machines", one.pointer)) for one in error.problems)
    return CallerError(error.code, error.message, error.remedy, tuple(dict.fromkeys(problems)))


def vms_of(deployment: Deployment) -> list[Vm]:
    """The VMs that are made."""
    return [Vm.model_validate(one.spec) for one in deployment.members if one.made]


def _dropped(cluster: SizedCluster, there: Sequence[Vm]) -> list[str]:
    """The VMs of pools that the cluster no longer has."""
    pools = {SERVER, *(pool.name for pool in cluster.sizing.pools)}
    return [vm.id for vm in there if vm.entry not in pools]


async def _left(ctx: Context, of: Survey, work: Work) -> tuple[list[Step], list[Step]]:
    """What is done in the cluster for nodes that go or are gone, and the removal of VMs, which waits for that."""
    lost = {member.key for member in of.lost}
    anew = [vm for vm in of.changes.added if vm.id in lost and not serves(vm)]
    gone = [*of.changes.removed]
    first = next((one for one in of.deployment.members if one.made and one.key == SERVER), None)
    if first is None or not (gone or anew):
        return [], [*work.removed]
    given = Take(member=SERVER, result=KUBECONFIG, type=ResultType.SECRET)
    asked = Asked(ctx, of.deployment.id, str(first.noted.get(KUBECONFIG) or ""), given)
    emptied = await leave.emptied(asked, gone)
    before = tuple(one.id for one in emptied)
    removed = [one.model_copy(update={"needs": (*one.needs, *before)}) for one in work.removed]
    forgotten = [*await leave.forgotten(asked, gone, "destroy"), *await leave.forgotten(asked, anew)]
    return [*emptied, *forgotten], removed


async def _nodes(ctx: Context, of: Survey, work: Work) -> list[Node]:
    """The VMs that are made, as nodes; the servers first."""
    nodes = []
    for vm in of.changes.added:
        host = await host_of(ctx, vm, of.seen.cluster, work.places[vm.id].vmid)
        if host is None:  # the survey has asked the same
            raise CallerError(Code.PLAN_UNFEASIBLE, f"Unable to put K3s on {vm.hostname}: it is no host any more.")
        nodes.append(Node(vm, host, f"{vm.id}/ready", serves(vm)))
    return sorted(nodes, key=lambda node: not node.serves)


async def _made(
    ctx: Context, cluster: SizedCluster, deployment: Deployment, of: Survey, nodes: Sequence[Node]
) -> Cluster:
    """What is alike on all nodes, with what the command policy says of all that is done there."""
    there = next((one for one in deployment.members if one.made and one.key == SERVER), None)
    first = First(SERVER, "" if there else f"{SERVER}/ready", nodes[0].host.within)
    version, files = _release(cluster, await ctx.fact(AskDownloads(software=SOFTWARE)))
    taken = ranges(cluster.body)
    alike = Cluster(
        place=deployment.id,
        version=version,
        files=files,
        first=first,
        several=sum(serves(vm) for vm in of.vms) > 1,
        pods=taken["pods"],
        services=taken["services"],
        monitored=cluster.body.monitoring,
        disabled=() if cluster.body.network.ingress else ("traefik", "servicelb"),
    )
    return replace(alike, effects=await _effects(ctx, alike, nodes))


async def _effects(ctx: Context, cluster: Cluster, nodes: Sequence[Node]) -> dict[str, Effect]:
    """The effect of each action, by the command policy; hosts of one inventory are judged alike.

    Raises:
        CallerError: `plan_unfeasible`: one is forbidden.

    """
    planned = [one.action for node in nodes for one in actions(node, cluster)]
    wanted = {action.model_dump_json(): action for action in planned}
    host = nodes[0].host
    verdicts = await ctx.fact(AskVerdicts(place=host.place, host=host.name, actions=tuple(wanted.values())))
    for said in verdicts:
        if said.decision == "forbid":
            cause = f"Unable to put K3s on hosts of {host.place}: {said.part} is forbidden ({said.rule}): {said.reason}"
            raise CallerError(Code.PLAN_UNFEASIBLE, cause, "Look at forbidden of the inventory.")
    return {text: said.effect for text, said in zip(wanted, verdicts, strict=True)}


def _release(cluster: SizedCluster, downloads: Sequence[Download]) -> tuple[str, dict[str, Download]]:
    """The newest release of the wanted version that the settings have, with its files.

    Raises:
        CallerError: `plan_unfeasible`: there is none.

    """
    there: dict[str, dict[str, Download]] = {}
    for one in downloads:
        there.setdefault(one.version, {})[one.part] = one
    wanted = cluster.body.version
    fitting = [one for one in there if BINARY in there[one] and minor_of(one) == wanted]
    if not fitting:
        known = f" They have: {', '.join(sorted(there))}." if there else ""
        cause = f"the settings have no K3s {wanted} that hosts may fetch.{known}"
        raise CallerError(
            Code.PLAN_UNFEASIBLE,
            f"Unable to plan {cluster.spec.metadata.name}: {cause}",
            f"Have the operator put it on a mirror, and write its url and sha256 under"
            f" downloads.{SOFTWARE}.v{wanted}.X+k3sN: binary, and images for hosts that reach no registry.",
        )
    release = max(fitting, key=_order)
    return release, there[release]


def minor_of(release: str) -> str:
    """The version of Kubernetes that a release of K3s is: 1.36 of v1.36.3+k3s1; "" of a text that is none."""
    found = _RELEASE.fullmatch(release)
    return f"{found[1]}.{found[2]}" if found else ""


def _order(release: str) -> tuple[int, ...]:
    found = _RELEASE.fullmatch(release)
    return tuple(map(int, found.groups())) if found else ()


def serves(vm: Vm) -> bool:
    """Whether a VM is a server of the control plane."""
    return vm.entry == SERVER


def made(deployment: Deployment) -> JsonObject:
    """What the cluster was made as; nothing before its first server is there."""
    first = next((one for one in deployment.members if one.made and one.key == SERVER), None)
    if first is None:
        return {}
    servers = sum(map(serves, vms_of(deployment)))
    version = minor_of(str(first.noted.get(VERSION) or ""))
    return {
        "platform": SOFTWARE,
        "name": first.target.name.removesuffix(f"-{SERVER}-1"),
        "high_availability": servers > 1,
        **({VERSION: version} if version else {}),
    }


def _check_changes(cluster: SizedCluster, of: Survey) -> None:
    """See that nothing is asked for that this version of ATLAS cannot do to a cluster which is there.

    Raises:
        CallerError: `plan_unfeasible`.

    """
    if not cluster.made:
        return
    problems = []
    if cluster.body.version != cluster.made.get(VERSION, cluster.body.version):
        problems.append(Problem("/spec/version", f"it has {cluster.made[VERSION]}, and is not upgraded.", _NOT_YET))
    if any(serves(vm) for vm in (*of.changes.added, *of.changes.removed)):
        problems.append(Problem("/spec/servers", "servers are neither added nor removed.", _NOT_YET))
    if moved := next((one.vm_id for one in of.changes.changed if one.moves), ""):
        cause = f"the node {moved} would get another address or gateway, and a node keeps its own."
        problems.append(Problem("/spec/machines/nics", cause, "Leave networks and addresses as they are."))
    if problems:
        cause = f"Unable to plan {cluster.spec.metadata.name}; nothing was changed."
        raise CallerError(Code.PLAN_UNFEASIBLE, cause, "Mend these:", tuple(problems))
