"""From a fleet, and what it has become, to the parameters of its templates and the choice of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count, cycle

from pydantic import JsonValue

from atlas_mcp.domain.access import told_addresses
from atlas_mcp.domain.fleet.entries import at_entries
from atlas_mcp.domain.fleet.expand import expand
from atlas_mcp.domain.fleet.parse import parse_fleet
from atlas_mcp.domain.fleet.spec import FleetSpec
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.engines.proxmox.spec import mark
from atlas_mcp.engines.terraform.spec import AskSurroundings, Surroundings
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Environment, JsonObject, Step
from atlas_mcp.toolset import Brief, Context, Deployment, Layout, StoredSpec

from . import ansible, hosts, terraform
from .alerts import RULES, alerts
from .components import Component, asked, components
from .hosts import Place, some
from .known import FleetBrief
from .revisions import revisions

_LAST_VMID = 999_999_999
_LONGEST_HOSTNAME = 240  # a file's name has 255 at most, and holds more than this


async def fleet_layout(ctx: Context, spec: StoredSpec, deployment: Deployment, given: Brief) -> Layout:
    """The layout of a fleet.

    Raises:
        CallerError: `spec_invalid`, `spec_incomplete`: a value is wrong or missing, or no template is for a software.

    """
    fleet = parse_fleet(spec.body, ctx.resources("profiles"), ctx.environments())
    vms, definitions = expand(fleet), ctx.templates()
    around = await ctx.fact(AskSurroundings())
    brief = FleetBrief.of(given)
    if brief.variables:  # for an engine: what it plans, and no VM that its plan does not know
        vms = tuple(vm for vm in vms if vm.id in brief.vmids)
        kept = tuple(one for one in deployment.members if str(brief.vmids.get(one.key)) == one.target.id)
        deployment = deployment.model_copy(update={"members": kept})
    vms = tuple(vm for vm in vms if not brief.configured or vm.id in brief.configured)
    if problems := _misnamed(vms):
        raise CallerError(
            Code.SPEC_INVALID, "Unable to render the spec: files cannot bear its host names.", "Mend these:", problems
        )
    found = components(vms, definitions) if brief.kinds != ("terraform",) else []  # what is installed is not its matter
    places = _places(vms, deployment, brief)
    inputs, missing = terraform.inputs(vms, places, deployment, brief, around)
    noted = {member.key: told_addresses(member) for member in deployment.members}
    seen = [hosts.host(vm, places[vm.id], _having(vm, found), noted.get(vm.id, ())) for vm in vms]
    own = [ansible.host_variables(vm, one, _having(vm, found)) for vm, one in zip(vms, seen, strict=True)]
    values = asked(vms, found) if "ansible" in brief.kinds and not brief.configured else []
    about = _about(spec, fleet, deployment, brief, around)
    parameters: JsonObject = {
        "fleet": about,
        "vms": [*seen],
        "networks": hosts.networks(vms),
        "nodes": hosts.nodes(vms, places),
        "environments": {
            "prod": [*ctx.environments().of(Environment.PROD)],
            "others": [*ctx.environments().of(Environment.DEV, Environment.TEST)],
        },
        "components": [_component(one, vms) for one in found],
        "ports": hosts.ports(seen, found),
        "scrapes": hosts.scrapes(seen, found),
        "inventory": ansible.inventory(vms, found),
        "variables": ansible.fleet_variables(about, deployment, around.mirrors),
        "inventory_hosts": ansible.inventory_hosts(vms, own, found, deployment),
        "host_variables": [
            {"hostname": vm.hostname, "variables": variables} for vm, variables in zip(vms, own, strict=True)
        ],
        **ansible.plays(vms, found),
        "terraform": inputs,
        "terraform_backend": terraform.backend(around.backend),
        "terraform_backend_settings": terraform.backend_settings(around.backend, deployment),
        "terraform_mirror": terraform.mirror(around.mirrors.get("terraform", "")),
        "terraform_moves": terraform.moves(vms, places, terraform.adopted(deployment, brief)),
        "missing": [*missing],
        "asked": [*values],
        "history": revisions(brief.history),
        "alerts": alerts(ctx, "prometheus", RULES) if "docs" in brief.kinds else [],
    }
    roles = {one.name for one in found}
    chosen = [
        (kind, name)
        for (kind, name), definition in definitions.items()
        if kind in brief.kinds
        and (name in roles if definition.always or definition.software else True)
        and (not definition.needs or parameters.get(definition.needs))
    ]
    return Layout(
        parameters=parameters,
        templates=tuple(chosen),
        missing=(
            *(missing if "terraform" in brief.kinds else ()),
            *(f"{one['variable']}: {one['what']} ({one['file']})" for one in values),
        ),
        warnings=(
            *_warnings(seen, found, brief.kinds),
            *_locked(vms, brief.kinds),
            *hosts.contested(seen, found),
            *(
                _terraform_warnings(seen, bool(about["kept"]))
                if "terraform" in brief.kinds and not brief.variables
                else ()
            ),
        ),
    )


def _about(
    spec: StoredSpec, fleet: FleetSpec, deployment: Deployment, brief: FleetBrief, around: Surroundings
) -> JsonObject:
    return {
        "name": fleet.metadata.name,
        "environment": fleet.metadata.environment,
        "description": fleet.metadata.description or "",
        "spec": spec.id,
        "revision": spec.revision,
        "deployment": deployment.id,
        "deployed": deployment.revision > 0,
        "cluster": deployment.place or fleet.spec.cluster or "",
        "mark": mark(deployment.nonce),
        "kinds": [*brief.kinds],
        "kept": terraform.kept_by_atlas(deployment, brief, around),
        "owner": deployment.owner,
        "backend": str(around.backend.get("type", "")),
        "mirrored": bool(around.mirrors.get("terraform")),
    }


def _places(vms: Sequence[Vm], deployment: Deployment, brief: FleetBrief) -> dict[str, Place]:
    """VMIDs and nodes: of the deployment, else of its open plan, else as they were rendered, else as was chosen."""
    held = {member.key: int(member.target.id) for member in deployment.members}
    made = brief.vmids | {key: int(step.target.id) for key, step in brief.makers.items()} | held
    free = (vmid for vmid in count(brief.vmid_start or 0) if vmid not in made.values())
    turn = cycle(brief.nodes)
    found: dict[str, Place] = {}
    for vm in vms:
        moved = vm.node if deployment.owner else None  # Terraform moves a VM that its spec sends elsewhere
        node = moved or _made_on(brief.makers.get(vm.id)) or vm.node
        node = node or brief.placed.get(vm.id) or (next(turn) if brief.nodes else None)
        chosen = next(free) if vm.id not in made and brief.vmid_start is not None else None
        found[vm.id] = Place(made.get(vm.id, chosen), node)
    highest = max((place.vmid for place in found.values() if place.vmid is not None), default=0)
    if highest > _LAST_VMID:
        raise CallerError(
            Code.SPEC_INVALID, f"Unable to render: VMID {highest} is too high.", "Begin with a lower one."
        )
    return found


def _made_on(step: Step | None) -> str | None:
    """The node that a step makes a VM on, or for which it claims the VMID."""
    args = step.args if step is not None else {}
    siblings = args.get("siblings")
    claimed = siblings.get(step.target.id) if step is not None and isinstance(siblings, dict) else None
    node = args.get("node") or claimed
    return str(node) if node else None


def _misnamed(vms: Sequence[Vm]) -> tuple[Problem, ...]:
    """Host names that mean something else to Ansible or ssh, or that no file can be named by."""
    problems = []
    for vm in vms:
        at, length = f"/vms/{vm.id}/hostname", len(vm.hostname)
        if vm.hostname.lower() in ("all", "ungrouped", "localhost", "localhost.localdomain"):
            problems.append(
                Problem(at, f"{vm.hostname} means something else to Ansible and ssh.", "Name it otherwise.")
            )
        if length > _LONGEST_HOSTNAME:
            limit = f"Files are named by it: {_LONGEST_HOSTNAME} are the most."
            problems.append(Problem(at, f"the host name has {length} characters.", limit))
    return at_entries(problems, vms)


def _having(vm: Vm, found: Sequence[Component]) -> list[Component]:
    return [component for component in found if vm.id in component.vms]


def _component(component: Component, vms: Sequence[Vm]) -> JsonObject:
    ports: list[JsonValue] = [port.model_dump(mode="json") for port in component.definition.ports]
    return {
        "name": component.name,
        "role": component.role,
        "title": component.definition.description,
        "always": component.definition.always,
        "hosts": [vm.hostname for vm in vms if vm.id in component.vms],
        "ports": ports,
    }


def _warnings(seen: Sequence[JsonObject], found: Sequence[Component], kinds: Sequence[str]) -> list[str]:
    nameless = [str(host["hostname"]) for host in seen if not host["address"]]
    made = []
    if nameless and {*kinds} - {"terraform"}:
        made.append(f"no address is known of {some(nameless)}: reached by name")
    if "monitoring" in kinds and not any(component.definition.metrics for component in found):
        made.append("no VM has software with metrics (node-exporter): Prometheus has nothing to read")
    return made


def _locked(vms: Sequence[Vm], kinds: Sequence[str]) -> list[str]:
    """The VMs that nobody may be able to log in to."""
    names = [vm.id for vm in vms if not vm.cloud_init.ssh_keys and not vm.cloud_init.snippet]
    if not names or not {"ansible", "scripts"} & {*kinds}:
        return []
    return [f"no SSH key for {some(names)}: unless the template has one, nobody can log in (cloud_init.ssh_keys)"]


def _terraform_warnings(seen: Sequence[JsonObject], kept: bool) -> list[str]:
    made = []
    if any(host["vmid"] is None for host in seen):
        made.append(
            "not every VMID is known: before a VM is given HA, or loses it, render with all in"
            " terraform/local.auto.tfvars.json; else Terraform would make it anew"
        )
    if kept:
        made.append("ATLAS keeps these VMs: by hand Terraform refuses to plan them; atlas-mcp plan changes them")
    return made
