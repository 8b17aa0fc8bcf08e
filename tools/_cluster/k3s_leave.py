"""Nodes that leave a K3s cluster: they take no new pods, those that they have are made elsewhere, and then the VMs go.

The cluster is asked when this is planned: an approver sees which pods are evicted, and pods that would be lost stop the
plan. Last of all the cluster forgets the node, so that another one may bear its name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.engines.kubernetes.spec import (
    KUBECONFIG,
    Action,
    AskPlanned,
    Cluster,
    Cordon,
    Delete,
    Drain,
    Ref,
    step,
)
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Step, Take
from atlas_mcp.toolset import Context

_SHORT_S, _DRAIN_S = 60, 900


@dataclass(frozen=True)
class Asked:
    """A cluster that is there: its name in steps, the reference to its kubeconfig, and what gives that to a step."""

    ctx: Context
    place: str
    kubeconfig: str
    given: Take

    async def planned(self, action: Action) -> Action | None:
        """An action with what the cluster says of it now; None where it has no such node.

        Raises:
            CallerError, TargetError: the cluster cannot be asked; pods would be lost.

        """
        try:
            return await self.ctx.fact(AskPlanned(place=self.place, kubeconfig=self.kubeconfig, action=action))
        except CallerError as error:
            if error.code is Code.NOT_FOUND:
                return None
            raise

    def step(self, vm: Vm, name: str, action: Action, needs: Sequence[str], deadline_s: int = _SHORT_S) -> Step:
        """A step on the node that a VM is."""
        takes, cluster = {KUBECONFIG: self.given}, Cluster(place=self.place)
        return step(f"{vm.id}/k3s-{name}", cluster, action, deadline_s, tuple(needs), takes)


def _node(vm: Vm) -> Ref:
    return Ref(api="v1", kind="Node", name=vm.hostname)


async def emptied(asked: Asked, vms: Sequence[Vm]) -> list[Step]:
    """The steps that leave no pods on nodes: all are cordoned, then one after the other is drained.

    That may take a quarter of an hour for each. So those that were drained first are drained again at the end, which
    takes no time where nobody has had pods made there since, and is refused where somebody has uncordoned one.
    """
    cordoned, drained, again = list[Step](), list[Step](), list[Step]()
    for vm in vms:
        if cordon := await asked.planned(Cordon(ref=_node(vm))):
            cordoned.append(asked.step(vm, "cordon", cordon, ()))
    for vm in vms:
        if drain := await asked.planned(Drain(ref=_node(vm))):
            before = [one.id for one in (*cordoned, *drained[-1:])]
            drained.append(asked.step(vm, "drain", drain, before, _DRAIN_S))
            again.append(asked.step(vm, "empty", drain, [], _DRAIN_S))
    last = [one.id for one in drained[-1:]]
    return [*cordoned, *drained, *(one.model_copy(update={"needs": (*last,)}) for one in again[:-1])]


async def forgotten(asked: Asked, vms: Sequence[Vm], after: str = "") -> list[Step]:
    """The steps by which the cluster forgets nodes, each once its VM has done `after`, where that is given."""
    return [
        asked.step(vm, "forget", delete, [f"{vm.id}/{after}"] if after else [])
        for vm in vms
        if (delete := await asked.planned(Delete(ref=_node(vm))))
    ]
