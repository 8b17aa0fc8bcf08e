"""The engine double: the Proxmox engine's facts, predicates and steps on a cluster in memory.

Every method may be made to fail, to lose its answer or to wait (`MemoryCluster.order`, `gate`, `hold`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar, cast

from atlas_mcp.engines import Done, Failed, Look, Running, Submitted, Undone
from atlas_mcp.engines.proxmox import claims, spec
from atlas_mcp.engines.proxmox.cluster import Cluster
from atlas_mcp.engines.proxmox.labels import labels
from atlas_mcp.engines.proxmox.predicates import PREDICATES, addresses_free, nobody
from atlas_mcp.errors import CallerError, Code, Problem, TargetError
from atlas_mcp.model import Attempt, FactRequest, Finding, JsonObject, Plan, Predicate, Step
from atlas_mcp.model.permit import Permit, check_permit
from atlas_mcp.testing.actions import Action, Claim, Clone, Configure, Destroy, GrowDisk, Ready, Start, Stop, Verify
from atlas_mcp.testing.cluster import Call, MemoryCluster
from atlas_mcp.testing.managed import BackupAdd, BackupRemove, HaAdd, HaRemove

T = TypeVar("T")
_AGAIN_S = 0.005

ACTIONS: dict[type[spec.OnGuest], type[Action[Any]]] = {
    spec.Clone: Clone,
    spec.Claim: Claim,
    spec.Configure: Configure,
    spec.GrowDisk: GrowDisk,
    spec.Start: Start,
    spec.Stop: Stop,
    spec.Ready: Ready,
    spec.HaAdd: HaAdd,
    spec.HaRemove: HaRemove,
    spec.BackupAdd: BackupAdd,
    spec.BackupRemove: BackupRemove,
    spec.Verify: Verify,
    spec.Destroy: Destroy,
}


class DoubleEngine:
    """Implements `engines.Engine` on clusters in memory, under the Proxmox engine's name."""

    name = spec.ENGINE

    def __init__(self, *clusters: MemoryCluster) -> None:
        self.clusters = {cluster.name: cluster for cluster in clusters}

    def cluster(self, name: str) -> MemoryCluster:
        """The cluster of that name.

        Raises:
            CallerError: `cluster_unknown`.

        """
        if name not in self.clusters:
            known = ", ".join(sorted(self.clusters))
            raise CallerError(Code.CLUSTER_UNKNOWN, f"Unable to find cluster {name!r}.", f"Known clusters: {known}.")
        return self.clusters[name]

    async def fact(self, request: FactRequest[T]) -> T:
        """Observe a cluster."""
        question = cast("spec.Question[Any]", request)
        cluster = self.cluster(question.cluster)
        await cluster.reach(Call.FACT, type(request).__name__)
        if isinstance(request, spec.AskResources):
            return cast("T", await cluster.resources())
        reader = _READERS.get(type(request))
        if reader is None:
            raise TargetError(
                Code.TARGET_FAILED, f"Unable to answer {type(request).__name__}: the double does not know it.", ""
            )
        return cast("T", reader(cluster, question))

    async def failing(self, predicate: Predicate, done: frozenset[str]) -> Problem | None:
        """Read a predicate again, by the real engine's own rules."""
        cluster = self.cluster(str(predicate.args["cluster"]))
        await cluster.reach(Call.FAILING, predicate.kind)
        if predicate.kind == spec.PredicateKind.QUORATE:
            return None if cluster.quorate else Problem("", f"Cluster {cluster.name} has no quorum.", "Bring it back.")
        if predicate.kind == spec.PredicateKind.ADDRESSES_FREE:
            return await addresses_free(cluster.name, predicate, nobody)  # it keeps no record of what it reads
        return await PREDICATES[predicate.kind](cast("Cluster", cluster), predicate, done)

    def misstated(self, plan: Plan) -> tuple[Problem, ...]:
        """Where the plan's steps are not what they say, by the real engine's own rules."""
        return claims.misstated(plan, lambda name: self.clusters[name].allowance if name in self.clusters else None)

    def told(self, step: Step) -> tuple[str, ...]:
        """What a step writes, in the real engine's words."""
        return claims.told(step)

    def labels(self, step: Step, specs: Sequence[JsonObject]) -> Mapping[str, tuple[str, ...]]:
        """What policies may match of a step, beside what it says itself."""
        return labels(step, specs)

    async def before(self, step: Step) -> JsonObject:
        """What the step is about to replace."""
        action, cluster = self._of(step)
        await cluster.reach(Call.BEFORE, step.action)
        return action.before(cluster)

    async def submit(self, step: Step, intent: JsonObject, permit: Permit) -> str:
        """The one write of the step."""
        check_permit(step, permit)
        action, cluster = self._of(step)
        await cluster.reach(Call.SUBMIT, step.action)
        handle = action.submit(cluster, intent)
        await cluster.answer(Call.SUBMIT, step.action)
        return handle

    async def look(self, step: Step, attempt: Attempt, permit: Permit) -> Look:
        """Whether the step is under way, or how it ended."""
        action, cluster = self._of(step)
        await cluster.reach(Call.LOOK, step.action)
        if not attempt.handle:
            return action.end(cluster)
        status = cluster.exit_status(attempt.handle)
        if not status:
            return Running(again_in_s=_AGAIN_S, progress=f"waits for {cluster.name} to {step.summary}")
        if status != "OK":
            return Failed(message=f"Unable to {step.summary}: {status}.", remedy="Ask the double why.")
        end = action.end(cluster)
        return Done(result={"task": status, **end.result}) if isinstance(end, Done) else end

    async def reconcile(self, step: Step, attempt: Attempt) -> Finding:
        """Where an interrupted step stands."""
        action, cluster = self._of(step)
        await cluster.reach(Call.RECONCILE, step.action)
        return await action.reconcile(cluster, attempt)

    async def undo(self, step: Step, attempt: Attempt, permit: Permit, submitted: Submitted) -> Undone:
        """Take the step back."""
        check_permit(step, permit)
        action, cluster = self._of(step)
        await cluster.reach(Call.UNDO, step.action)
        undone = await action.undo(cluster, attempt, submitted)
        await cluster.answer(Call.UNDO, step.action)
        return undone

    def _of(self, step: Step) -> tuple[Action[Any], MemoryCluster]:
        args = spec.ACTIONS.validate_python({**step.args, "action": step.action})
        return ACTIONS[type(args)](args), self.cluster(step.target.place)


_PRIVILEGES = (
    *("Datastore.AllocateSpace", "Datastore.Audit", "Pool.Allocate", "Pool.Audit", "SDN.Use", "Sys.Audit"),
    *("Sys.Console", "Sys.Modify", "VM.Allocate", "VM.Audit", "VM.Clone", "VM.Config.CDROM", "VM.Config.CPU"),
    *("VM.Config.Cloudinit", "VM.Config.Disk", "VM.Config.HWType", "VM.Config.Memory", "VM.Config.Network"),
    *("VM.Config.Options", "VM.GuestAgent.Audit", "VM.GuestAgent.FileRead", "VM.Migrate", "VM.PowerMgmt"),
)


def _health(cluster: MemoryCluster, question: Any) -> spec.Health:  # noqa: ANN401 - by type of question
    online = sum(1 for node in cluster.nodes if node.online)
    held: spec.Privileges = {"/": dict.fromkeys(_PRIVILEGES, True)}
    return spec.Health(
        version="9.0.10",
        quorate=cluster.quorate,
        nodes_online=online,
        nodes_total=len(cluster.nodes),
        privileges=held,
        admin=held if question.admin else None,
    )


def _networks(cluster: MemoryCluster, question: Any) -> spec.Networks:  # noqa: ANN401
    bridges = tuple(
        spec.Bridge(name=bridge, node=node, vlan_aware=True, active=True)
        for node in question.nodes
        for bridge in cluster.bridges
    )
    return spec.Networks(bridges=bridges, vnets=cluster.vnets)


def _guest_config(cluster: MemoryCluster, question: Any) -> spec.GuestConfig:  # noqa: ANN401
    guest = cluster.find(question.vmid)
    if guest is None:
        raise TargetError(Code.TARGET_FAILED, f"Unable to read VM {question.vmid}: it is not there.", "")
    return guest.seen


def _templates(cluster: MemoryCluster, question: Any) -> tuple[spec.GuestConfig, ...]:  # noqa: ANN401
    return tuple(guest.seen for guest in map(cluster.find, question.vmids) if guest is not None)


def _ha(cluster: MemoryCluster, question: Any) -> spec.Ha:  # noqa: ANN401
    managed = {f"vm:{vmid}": held["state"] for vmid, held in cluster.ha.items()}
    return spec.Ha(groups=(), rules=(), resources=managed)


def _addresses(cluster: MemoryCluster, question: Any) -> tuple[spec.GuestAddresses, ...]:  # noqa: ANN401
    """An agent answers where the guest runs and has one switched on."""
    found = []
    for vmid in question.vmids:
        guest = cluster.find(vmid)
        if guest is None:
            found.append(spec.GuestAddresses(vmid=vmid, unknown=f"VM {vmid} is not seen"))
        elif guest.status != "running":
            found.append(spec.GuestAddresses(vmid=vmid, unknown=f"it is {guest.status}"))
        elif guest.seen.has_agent:
            found.append(spec.GuestAddresses(vmid=vmid, addresses=(cluster.agent_address,)))
        else:
            found.append(spec.GuestAddresses(vmid=vmid, unknown="the guest agent does not answer"))
    return tuple(found)


_READERS: dict[type[FactRequest[Any]], Callable[[MemoryCluster, Any], Any]] = {
    spec.AskAddresses: _addresses,
    spec.AskAllowance: lambda cluster, _: cluster.allowance,
    spec.AskHealth: _health,
    spec.AskNetworks: _networks,
    spec.AskGuestConfig: _guest_config,
    spec.AskTemplates: _templates,
    spec.AskHa: _ha,
    spec.AskBackupJobs: lambda cluster, _: tuple(cluster.backups[job] for job in sorted(cluster.backups)),
    spec.AskTaken: lambda cluster, question: tuple(vmid for vmid in question.vmids if vmid in cluster.guests),
    spec.AskEndpoints: lambda cluster, _: (
        spec.Endpoint(url=f"https://{cluster.name}.invalid:8006", trust="CA file", failure=""),
    ),
}
