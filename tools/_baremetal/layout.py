"""What is rendered of leased machines: what a person would run, Terraform and Ansible would read, without a cloud.

What only the settings of a cloud know is taken of them where they name it; what is not known is asked for by name.
"""

from __future__ import annotations

from typing import NamedTuple

from atlas_mcp.domain.baremetal.document import parse_machines
from atlas_mcp.domain.baremetal.spec import MachinesSpec
from atlas_mcp.domain.network import is_address
from atlas_mcp.engines.openstack import ENGINE
from atlas_mcp.engines.openstack.spec import AskCloud, Cloud
from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import Brief, Context, Deployment, Layout, StoredSpec

from .extend import LEASE
from .plan import machines_access

_TEMPLATES = (("docs", "machines"), ("scripts", "openstack"), ("inventory", "machines"), ("terraform", "openstack"))
_MISSING = {  # by parameter: what a script takes it from, and Terraform
    "node_type": ("NODE_TYPE", ""),
    "network": ("NETWORK", "network"),
    "flavor": ("FLAVOR", "flavor"),
    "floating_network": ("FLOATING_NETWORK", "floating_network"),
    "public_key": ("PUBLIC_KEY", "public_key"),
}
_LEFT_OUT = ("private_network", "let_in", "user_data")  # what a spec may say that ATLAS alone does


class _Known(NamedTuple):
    """What the settings, or the spec, say; empty where neither does."""

    node_type: str
    network: str
    flavor: str
    floating_network: str
    public_key: str


async def machines_layout(ctx: Context, spec: StoredSpec, deployment: Deployment, brief: Brief) -> Layout:
    """The layout.

    Raises:
        CallerError: `spec_invalid`, `spec_incomplete`: a value is wrong or missing.

    """
    wanted = parse_machines(spec.body, ctx.environments())
    known = await _known(ctx, wanted, deployment)
    needed = [name for name in _MISSING if name != "floating_network" or wanted.spec.floating_ip]
    body = wanted.spec
    gaps = [_gap(name) for name in needed if not getattr(known, name)]
    gaps += [f"what {name} says: scripts/ and terraform/ do not do it" for name in _LEFT_OUT if getattr(body, name)]
    hosts = _hosts(wanted, deployment)
    about: JsonObject = {
        **wanted.metadata.model_dump(mode="json"),
        "description": wanted.metadata.description or "",
        "place": deployment.place or body.place or "",
        **body.model_dump(mode="json", include={"nodes", "hours", "image", "floating_ip"}),
        **known._asdict(),
        "deployment": deployment.id,
        "deployed": any(one.made for one in deployment.members),
        "ends_at": deployment.shown_end,
        "revision": spec.revision,
    }
    return Layout(
        parameters={
            "machines": about,
            "machine_hosts": [*hosts],
            "machine_spec": spec.body,
            "machine_gaps": [*gaps],
            "machine_inventory": _inventory(wanted, hosts),
            "machine_terraform": _terraform(wanted, known),
        },
        templates=tuple(one for one in _TEMPLATES if one[0] in brief.kinds),
        missing=tuple(gaps),
    )


async def _known(ctx: Context, wanted: MachinesSpec, deployment: Deployment) -> _Known:
    body, places = wanted.spec, ctx.places(ENGINE)
    place = deployment.place or body.place or (places[0] if len(places) == 1 else "")
    cloud: Cloud | None = await ctx.fact(AskCloud(place=place)) if place in places else None
    networks = cloud.networks if cloud else ()
    network = body.network or (networks[0] if len(networks) == 1 else "")
    return _Known(
        node_type=body.node_type or "",
        network="" if body.private_network else network,
        flavor=cloud.flavor if cloud else "",
        floating_network=cloud.floating_network if cloud else "",
        public_key=body.public_key or "",
    )


def _hosts(wanted: MachinesSpec, deployment: Deployment) -> list[JsonObject]:
    """Each machine with the address by which it is reached; none where nobody has told it."""
    reached = {one.hostname: one.addresses for one in machines_access(deployment) if one.member != LEASE}
    names = [f"{wanted.metadata.name}-{number}" for number in range(1, wanted.spec.nodes + 1)]
    return [{"name": name, "address": next(filter(is_address, reached.get(name, ())), "")} for name in names]


def _inventory(wanted: MachinesSpec, hosts: list[JsonObject]) -> JsonObject:
    told: JsonObject = {str(one["name"]): {"ansible_host": one["address"]} if one["address"] else {} for one in hosts}
    environment = f"env_{wanted.metadata.environment}".replace("-", "_")
    members: JsonObject = {name: {} for name in told}
    children: JsonObject = {"machines": {"hosts": told}, environment: {"hosts": members}}
    return {"all": {"vars": {"atlas_environment": wanted.metadata.environment}, "children": children}}


def _terraform(wanted: MachinesSpec, known: _Known) -> JsonObject:
    """The variables that are known; Terraform asks for the others."""
    body = wanted.spec
    given: JsonObject = {
        "name": wanted.metadata.name,
        **body.model_dump(mode="json", include={"nodes", "image", "floating_ip"}),
    }
    optional = {"network": known.network, "flavor": known.flavor, "public_key": known.public_key}
    if body.floating_ip:
        optional["floating_network"] = known.floating_network
    return {**given, **{name: value for name, value in optional.items() if value}}


def _gap(name: str) -> str:
    variable, terraform = _MISSING[name]
    return f"{variable} of scripts/lease.sh" + (f", {terraform} of terraform" if terraform else "")
