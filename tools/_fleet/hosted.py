"""New VMs as the hosts that they will be, and what stands in the way of doing anything on them."""

from __future__ import annotations

from collections.abc import Sequence

from atlas_mcp.domain.fleet.spec import ReadinessLevel
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.engines.ansible.spec import AskAnsible
from atlas_mcp.engines.proxmox.spec import ENGINE
from atlas_mcp.engines.ssh.spec import AskGuest, Host
from atlas_mcp.errors import CallerError, Problem
from atlas_mcp.model import Target
from atlas_mcp.toolset import Context

_NONE_YET = "0"  # for the VMID of one that has none yet


async def host_of(ctx: Context, vm: Vm, cluster: str, vmid: int | str) -> Host | None:
    """The host that a VM will be; None where no inventory has the guests of its cluster."""
    target = Target(engine=ENGINE, place=cluster, kind="vm", id=str(vmid), name=vm.hostname)
    return await ctx.fact(AskGuest(vm=target))


async def unconfigurable(ctx: Context, cluster: str, vms: Sequence[Vm]) -> tuple[Problem, ...]:
    """Why roles could not be run on new VMs. Nothing is asked of a VM."""
    problems = [*await no_hosts(ctx, cluster, vms)]
    if vms and not problems:
        try:
            await ctx.fact(AskAnsible())
        except CallerError as error:
            problems.append(Problem("/spec/configure", error.message, error.remedy))
    return tuple(problems)


async def no_hosts(ctx: Context, cluster: str, vms: Sequence[Vm]) -> tuple[Problem, ...]:
    """Why new VMs would be no hosts, on which anything could be done. Nothing is asked of a VM."""
    problems = []
    for vm in vms:
        at, host = f"/vms/{vm.id}", await host_of(ctx, vm, cluster, _NONE_YET)
        if vm.readiness.level is ReadinessLevel.RUNNING:
            remedy = "Write readiness: {level: agent}, with a template whose guest agent is installed."
            problems.append(Problem(f"{at}/readiness", "host keys are read through the guest agent.", remedy))
        if host is None:
            cause = f"no inventory has the guests of cluster {cluster}, so that {vm.hostname} is no host."
            remedy = f"Have the operator add one to the settings: inventories.NAME.guests with of: [{cluster}]."
            problems.append(Problem(at, cause, remedy))
        elif vm.cloud_init.user not in (None, host.user) and not vm.cloud_init.snippet:
            cause = f"its user is {vm.cloud_init.user}, and inventory {host.place} logs in as {host.user}."
            problems.append(Problem(f"{at}/cloud_init/user", cause, f"Write {host.user}, or leave it out."))
    return tuple(problems)
