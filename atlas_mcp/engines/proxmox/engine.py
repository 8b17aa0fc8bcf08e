"""The Proxmox engine: facts, predicates and steps of the clusters in the settings. The only I/O with them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar, cast

from atlas_mcp.config import ClusterSettings
from atlas_mcp.engines import Submitted, Undone, check_permit
from atlas_mcp.engines.proxmox import facts, spec
from atlas_mcp.engines.proxmox.actions import Handler
from atlas_mcp.engines.proxmox.actions.clone import CloneGuest, DestroyGuest
from atlas_mcp.engines.proxmox.actions.configure import ConfigureGuest, GrowGuestDisk, VerifyGuest
from atlas_mcp.engines.proxmox.actions.ha import AddToHa, RemoveFromHa
from atlas_mcp.engines.proxmox.actions.power import AwaitReady, StartGuest, StopGuest
from atlas_mcp.engines.proxmox.client import ClusterClient
from atlas_mcp.engines.proxmox.cluster import Cluster
from atlas_mcp.engines.proxmox.predicates import PREDICATES
from atlas_mcp.errors import AtlasError, CallerError, Code, Problem
from atlas_mcp.model import Attempt, FactRequest, Finding, JsonObject, Predicate, Step
from atlas_mcp.policy import Permit

T = TypeVar("T")

HANDLERS: dict[type[spec.OnGuest], Handler[Any]] = {
    spec.Clone: CloneGuest(),
    spec.Configure: ConfigureGuest(),
    spec.GrowDisk: GrowGuestDisk(),
    spec.Start: StartGuest(),
    spec.Stop: StopGuest(),
    spec.Ready: AwaitReady(),
    spec.HaAdd: AddToHa(),
    spec.HaRemove: RemoveFromHa(),
    spec.Verify: VerifyGuest(),
    spec.Destroy: DestroyGuest(),
}


class ProxmoxEngine:
    """Implements `engines.Engine` for every cluster that is configured."""

    name = spec.ENGINE

    def __init__(self, clusters: Mapping[str, ClusterSettings]) -> None:
        self._settings = clusters
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
        return self._clusters.setdefault(name, Cluster(name, self._settings[name]))

    async def fact(self, request: FactRequest[T]) -> T:
        """Observe a cluster; `spec` has the questions."""
        question = cast("spec.Question[Any]", request)
        return cast("T", await _READERS[type(request)](self.cluster(question.cluster), question))

    async def failing(self, predicate: Predicate, done: frozenset[str]) -> Problem | None:
        """Read a predicate again."""
        cluster = self.cluster(str(predicate.args["cluster"]))
        return await PREDICATES[predicate.kind](cluster, predicate, done)

    async def before(self, step: Step) -> JsonObject:
        """What the step is about to replace."""
        handler, cluster, action = self._of(step)
        return await handler.before(cluster, action)

    async def submit(self, step: Step, intent: JsonObject, permit: Permit) -> str:
        """The one write of the step."""
        check_permit(step, permit)
        handler, cluster, action = self._of(step)
        return await handler.submit(cluster, action, intent)

    async def outcome(self, step: Step, attempt: Attempt) -> JsonObject:
        """Wait for the step and see that it succeeded."""
        handler, cluster, action = self._of(step)
        return await handler.outcome(cluster, action, attempt)

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
        return HANDLERS[type(action)], self.cluster(step.target.cluster), action


async def _endpoints(cluster: Cluster, question: Any) -> dict[str, str]:  # noqa: ANN401 - by type of question
    found: dict[str, str] = {}
    for endpoint in cluster.settings.endpoints:
        alone = cluster.settings.model_copy(update={"endpoints": (endpoint,)})
        try:
            await ClusterClient(cluster.name, alone, cluster.settings.token).get("version")
            found[endpoint] = ""
        except AtlasError as error:
            found[endpoint] = str(error)
    return found


async def _allowance(cluster: Cluster, question: Any) -> spec.Allowance:  # noqa: ANN401
    return cluster.allowance


async def _templates(cluster: Cluster, question: Any) -> tuple[spec.GuestConfig, ...]:  # noqa: ANN401
    guests = await cluster.resources()
    found = [guests.guest(vmid) for vmid in question.vmids]
    return tuple([await facts.guest_config(cluster.client, guest.node, guest.vmid) for guest in found if guest])


_Reader = Callable[[Cluster, Any], Awaitable[Any]]
_READERS: dict[type[FactRequest[Any]], _Reader] = {
    spec.AskResources: lambda cluster, _: cluster.resources(),
    spec.AskAllowance: _allowance,
    spec.AskHealth: lambda cluster, _: facts.health(cluster.client),
    spec.AskNetworks: lambda cluster, question: facts.networks(cluster.client, question.nodes),
    spec.AskGuestConfig: lambda cluster, question: facts.guest_config(cluster.client, question.node, question.vmid),
    spec.AskHa: lambda cluster, _: facts.ha(cluster.client),
    spec.AskBackupJobs: lambda cluster, _: facts.backup_jobs(cluster.client),
    spec.AskTemplates: _templates,
    spec.AskEndpoints: _endpoints,
}
