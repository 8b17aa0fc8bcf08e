"""The Proxmox engine: facts, predicates and steps of the clusters in the settings. The only I/O with them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar, cast

from atlas_mcp.domain.sheet import Row
from atlas_mcp.engines import Look, Services, Submitted, Undone
from atlas_mcp.engines.proxmox import agent, claims, facts, spec, values
from atlas_mcp.engines.proxmox.actions import Handler
from atlas_mcp.engines.proxmox.actions.backup import AddBackup, RemoveBackup
from atlas_mcp.engines.proxmox.actions.claim import ClaimGuest
from atlas_mcp.engines.proxmox.actions.clone import CloneGuest, DestroyGuest
from atlas_mcp.engines.proxmox.actions.configure import ConfigureGuest, GrowGuestDisk, VerifyGuest
from atlas_mcp.engines.proxmox.actions.ha import AddToHa, RemoveFromHa
from atlas_mcp.engines.proxmox.actions.power import AwaitReady, StartGuest, StopGuest
from atlas_mcp.engines.proxmox.client import together
from atlas_mcp.engines.proxmox.cluster import Cluster
from atlas_mcp.engines.proxmox.labels import labels
from atlas_mcp.engines.proxmox.predicates import PREDICATES, addresses_free
from atlas_mcp.engines.proxmox.settings import ClusterSettings
from atlas_mcp.errors import CallerError, Code, Problem, TransientError
from atlas_mcp.model import Attempt, FactRequest, Finding, JsonObject, Plan, Predicate, ResultType, Step, Target
from atlas_mcp.model.permit import Permit, check_permit

T = TypeVar("T")

HANDLERS: dict[type[spec.OnGuest], Handler[Any]] = {
    spec.Clone: CloneGuest(),
    spec.Claim: ClaimGuest(),
    spec.Configure: ConfigureGuest(),
    spec.GrowDisk: GrowGuestDisk(),
    spec.Start: StartGuest(),
    spec.Stop: StopGuest(),
    spec.Ready: AwaitReady(),
    spec.HaAdd: AddToHa(),
    spec.HaRemove: RemoveFromHa(),
    spec.BackupAdd: AddBackup(),
    spec.BackupRemove: RemoveBackup(),
    spec.Verify: VerifyGuest(),
    spec.Destroy: DestroyGuest(),
}


_KINDS = {"qemu": "vm", "lxc": "ct"}
_OLD_S = 300.0  # how old the place of a guest may be that is looked at in the background


class ProxmoxEngine:
    """Implements `engines.Engine`, with `Passing`, for every cluster that is configured.

    `services` tell what steps of ours have begun and made, and which addresses guests have that are not ours.
    """

    name = spec.ENGINE

    def __init__(
        self,
        clusters: Mapping[str, ClusterSettings],
        services: Services | None = None,
    ) -> None:
        self._settings = clusters
        self._services = services or Services.none()
        self._clusters: dict[str, Cluster] = {}

    def cluster(self, name: str) -> Cluster:
        """The cluster of that name.

        Raises:
            CallerError: `cluster_unknown`.

        """
        if name not in self._settings:
            known = ", ".join(sorted(self._settings)) or "none is configured"
            raise CallerError(
                Code.CLUSTER_UNKNOWN,
                f"Unable to find cluster {name!r}.",
                f"Known clusters: {known}. doctor tells more.",
            )
        if name not in self._clusters:
            self._clusters[name] = Cluster(name, self._settings[name], self._services.ledger, self._services.sharers)
        return self._clusters[name]

    async def fact(self, request: FactRequest[T]) -> T:
        """Observe a cluster; `spec` has the questions."""
        question = cast("spec.Question[Any]", request)
        return cast("T", await READERS[type(request)](self.cluster(question.cluster), question))

    async def objects(self, cluster: str) -> tuple[Target, ...]:
        """Every guest that is seen, templates left out."""
        return tuple(
            Target(engine=self.name, place=cluster, kind=_KINDS[guest.type], id=str(guest.vmid), name=guest.name)
            for guest in (await self.cluster(cluster).resources()).guests
            if not guest.template
        )

    async def addresses(self, target: Target) -> tuple[str, ...]:
        """The static addresses of a guest's configuration."""
        cluster = self.cluster(target.place)
        vmid = int(target.id)
        seen = await cluster.resources(fresh_s=_OLD_S)
        guest = seen.guest(vmid)
        if guest is None:
            return ()
        if not any(node.name == guest.node and node.online for node in seen.nodes):
            cause = f"node {guest.node} is offline"
            raise TransientError(Code.CLUSTER_UNREACHABLE, f"Unable to read guest {vmid}: {cause}.", "")
        return values.addresses((await _guest_config(cluster, vmid)).texts)

    async def failing(self, predicate: Predicate, done: frozenset[str]) -> Problem | None:
        """Read a predicate again."""
        cluster = self.cluster(str(predicate.args["cluster"]))
        if predicate.kind == spec.PredicateKind.ADDRESSES_FREE:
            return await addresses_free(cluster.name, predicate, self._services.foreign)
        return await PREDICATES[predicate.kind](cluster, predicate, done)

    def misstated(self, plan: Plan) -> tuple[Problem, ...]:
        """Where the plan's steps of this engine are not what they say."""
        return claims.misstated(plan, self._allowance)

    def told(self, step: Step) -> tuple[Row, ...]:
        """What a step writes, from its arguments alone."""
        return claims.told(step)

    def gives(self, step: Step) -> Mapping[str, ResultType]:
        """Where a guest is reached, and by which key it is known there, once it is ready."""
        ready = step.action == "ready" and step.args.get("level") != "running"
        return {"address": ResultType.ADDRESS, "host_key": ResultType.TEXT} if ready else {}

    def takes(self, step: Step) -> Mapping[str, ResultType]:
        """Nothing."""
        return {}

    def labels(self, step: Step, specs: Sequence[JsonObject]) -> Mapping[str, tuple[str, ...]]:
        """What policies may match of a step, beside what it says itself."""
        return labels(step, specs)

    def _allowance(self, name: str) -> spec.Allowance | None:
        return self.cluster(name).allowance if name in self._settings else None

    async def before(self, step: Step) -> JsonObject:
        """What the step is about to replace."""
        handler, cluster, action = self._of(step)
        return await handler.before(cluster, action)

    async def submit(self, step: Step, intent: JsonObject, permit: Permit) -> str:
        """The one write of the step."""
        check_permit(step, permit)
        handler, cluster, action = self._of(step)
        return await handler.submit(cluster, action, intent)

    async def look(self, step: Step, attempt: Attempt, permit: Permit) -> Look:
        """Whether the step is under way, or how it ended."""
        handler, cluster, action = self._of(step)
        return await handler.look(cluster, action, attempt)

    async def reconcile(self, step: Step, attempt: Attempt) -> Finding:
        """Where an interrupted step stands."""
        handler, cluster, action = self._of(step)
        return await handler.reconcile(cluster, action, attempt)

    async def undo(self, step: Step, attempt: Attempt, permit: Permit, submitted: Submitted) -> Undone:
        """Take the step back."""
        check_permit(step, permit)
        handler, cluster, action = self._of(step)
        return await handler.undo(cluster, action, attempt, submitted)

    def _of(self, step: Step) -> tuple[Handler[Any], Cluster, spec.OnGuest]:
        action = spec.ACTIONS.validate_python({**step.args, "action": step.action})
        return HANDLERS[type(action)], self.cluster(step.target.place), action


async def _endpoints(cluster: Cluster, question: Any) -> tuple[spec.Endpoint, ...]:  # noqa: ANN401 - by type of question
    settings = cluster.settings
    trust = "fingerprint" if settings.fingerprint else "CA file" if settings.ca_file else "system CAs"
    failures = await together([partial(cluster.client.probe, url) for url in settings.endpoints])
    return tuple(
        spec.Endpoint(
            url=url,
            trust=trust,
            failure=failure.message if failure else "",
            remedy=failure.remedy if failure else "",
        )
        for url, failure in zip(settings.endpoints, failures, strict=True)
    )


async def _health(cluster: Cluster, question: spec.AskHealth) -> spec.Health:
    return await facts.health(cluster.client, cluster.admin if question.admin else None)


async def _taken(cluster: Cluster, question: spec.AskTaken) -> tuple[int, ...]:
    free = await together([partial(cluster.is_free, vmid) for vmid in question.vmids])
    return tuple(vmid for vmid, is_free in zip(question.vmids, free, strict=True) if not is_free)


async def _allowance(cluster: Cluster, question: Any) -> spec.Allowance:  # noqa: ANN401
    return cluster.allowance


async def _templates(cluster: Cluster, question: Any) -> tuple[spec.GuestConfig, ...]:  # noqa: ANN401
    guests = await cluster.resources()
    there = [vmid for vmid in question.vmids if guests.guest(vmid) is not None]
    return tuple(await together([partial(_guest_config, cluster, vmid) for vmid in there]))


async def _guest_config(cluster: Cluster, vmid: int) -> spec.GuestConfig:
    config = await cluster.guests.at(vmid, partial(facts.guest_config, cluster.client))
    await cluster.seen(config)
    return config


_Reader = Callable[[Cluster, Any], Awaitable[Any]]
READERS: dict[type[FactRequest[Any]], _Reader] = {
    spec.AskResources: lambda cluster, _: cluster.resources(fresh_s=0.0),
    spec.AskAllowance: _allowance,
    spec.AskHealth: _health,
    spec.AskNetworks: lambda cluster, question: facts.networks(cluster.client, question.nodes),
    spec.AskGuestConfig: lambda cluster, question: _guest_config(cluster, question.vmid),
    spec.AskHa: lambda cluster, _: facts.ha(cluster.client),
    spec.AskBackupJobs: lambda cluster, _: facts.backup_jobs(cluster.client),
    spec.AskTaken: _taken,
    spec.AskTemplates: _templates,
    spec.AskEndpoints: _endpoints,
    spec.AskAddresses: lambda cluster, question: agent.addresses(cluster, question.vmids),
}
