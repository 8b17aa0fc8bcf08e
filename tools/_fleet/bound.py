"""The environment that a spec says, held against the operator's bindings: never a lower one. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from atlas_mcp.domain.bindings import Bindings, Whereabouts
from atlas_mcp.domain.environments import Environments
from atlas_mcp.domain.fleet.spec import FleetSpec
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.errors import Problem


def said(environments: Environments, fleet: FleetSpec, vms: Sequence[Vm]) -> str:
    """The gravest environment that a spec says, of the whole or of a VM."""
    return environments.gravest((fleet.metadata.environment, *(vm.environment for vm in vms)))


def too_low(bindings: Bindings, cluster: str, fleet: FleetSpec, vms: Sequence[Vm]) -> Iterator[Problem]:
    """Each place of a spec that says a lower environment than a binding, with the binding's name."""
    own = {entry.id for entry in fleet.spec.vms if entry.environment is not None}
    told: set[tuple[str, str]] = set()
    for vm in vms:
        found = bindings.gravest([Whereabouts(cluster, vm.pool or "", vm.hostname)])
        place = f"/vms/{vm.id}/environment" if vm.entry in own else "/metadata/environment"
        if (
            found is None
            or found[0].rank <= bindings.environments.judged(vm.environment).rank
            or (place, found[1]) in told
        ):
            continue
        told.add((place, found[1]))
        where = f", pool {vm.pool}" if vm.pool else ""
        yield Problem(
            place,
            f"binding {found[1]} of the operator says {found[0]} of {vm.hostname} (cluster {cluster}{where}); the spec"
            f" says {vm.environment}.",
            f"Write {found[0]}; or choose another pool or name, if {vm.hostname} does not belong there.",
        )
