"""The steps that make leased machines, in their order: those of access and network, a lease, a server on each node."""

from __future__ import annotations

from dataclasses import dataclass, field

from atlas_mcp.domain.baremetal.spec import MachinesSpec
from atlas_mcp.engines.openstack.spec import (
    GROUP,
    NETWORK,
    PUBLIC_KEY,
    RESERVATION,
    ROUTER,
    SERVER,
    SUBNET,
    FloatingIp,
    Interface,
    Keypair,
    Lease,
    LoginKey,
    Making,
    Network,
    Router,
    SecurityGroup,
    SecurityRule,
    Server,
    Subnet,
    kind_of,
    step,
    taken,
    target,
)
from atlas_mcp.model import JsonObject, Member, Step, Take

from .extend import LEASE, said
from .survey import Survey

_BY_NAME = (RESERVATION, PUBLIC_KEY)  # what is taken, but for ids


@dataclass
class _Steps:
    """Steps as they are added: each waits for all before it that are shared, and takes what some of them gave."""

    wanted: MachinesSpec
    found: Survey
    nonce: str
    made: list[Step] = field(default_factory=list)
    shared: list[str] = field(default_factory=list)

    def add(
        self, action: Making, key: str, takes: dict[str, str], needs: tuple[str, ...], **more: JsonObject | int
    ) -> str:
        """A step, and the member that it makes. `takes` are ids of steps, by argument. Returns its id."""
        at = target(self.found.cloud.place, kind_of(action), action.name, action.nonce)
        spec: JsonObject = {"environment": self.wanted.metadata.environment, "hostname": action.name, **more}
        types = taken(action)
        given = {
            argument: Take(step=giver, result=argument if argument in _BY_NAME else "id", type=types[argument])
            for argument, giver in takes.items()
        }
        made = step(self.found.cloud, action, needs, given, Member(key=key, target=at, spec=spec))
        self.made.append(made)
        return made.id

    def share(self, action: Making, key: str, takes: dict[str, str] | None = None, **more: JsonObject | int) -> str:
        """A step that all later ones wait for."""
        self.shared.append(self.add(action, key, takes or {}, tuple(self.shared), **more))
        return self.shared[-1]


def making(wanted: MachinesSpec, found: Survey, nonce: str) -> tuple[Step, ...]:
    """Each step with the member that it makes. The lease comes once all is there that it does not take to make."""
    body, name = wanted.spec, wanted.metadata.name
    marked = f"{name}-{nonce}"
    steps = _Steps(wanted, found, nonce)
    new_key = {PUBLIC_KEY: steps.share(LoginKey(name=marked, nonce=nonce), "login-key")} if body.new_key else {}
    steps.share(Keypair(name=marked, nonce=nonce, public_key=body.public_key), "key", new_key)
    for_server = _network(steps)
    lease = Lease(name=marked, nonce=nonce, node_type=found.node_type, nodes=body.nodes, until=found.until)
    for_server[RESERVATION] = steps.share(lease, LEASE, nodes=body.nodes, said=said(body))
    for number in range(1, body.nodes + 1):
        server = Server(
            name=f"{name}-{number}",
            nonce=nonce,
            key=marked,
            image=found.chosen["image"],
            flavor=found.chosen["flavor"],
            network=found.chosen.get("network"),
            grouped=GROUP in for_server,
            user_data=body.user_data or "",
        )
        made = steps.add(server, server.name, for_server, tuple(steps.shared))
        if body.floating_ip:
            floating = FloatingIp(name=server.name, nonce=nonce, network=found.chosen["floating"])
            steps.add(floating, f"{server.name}-address", {SERVER: made}, (made,))
    return tuple(steps.made)


def _network(steps: _Steps) -> dict[str, str]:
    """The steps of a security group and a network; what servers take of them."""
    body, named = steps.wanted.spec, {"name": steps.wanted.metadata.name, "nonce": steps.nonce}
    taken: dict[str, str] = {}
    if body.let_in:
        taken[GROUP] = steps.share(SecurityGroup(**named), "security-group")
    for number, one in enumerate(body.let_in, 1):
        rule = SecurityRule(
            name=f"{named['name']}-in-{number}",
            nonce=steps.nonce,
            source=one.source,
            protocol=one.protocol,
            first=one.port,
            last=one.last,
        )
        steps.share(rule, f"let-in.{number}", {GROUP: taken[GROUP]})
    if private := body.private_network:
        taken[NETWORK] = steps.share(Network(**named), "network")
        subnet = steps.share(Subnet(**named, cidr=private.cidr), "subnet", {NETWORK: taken[NETWORK]})
        if private.router:
            router = steps.share(Router(**named, gateway=steps.found.chosen["floating"]), "router")
            steps.share(Interface(**named), "interface", {ROUTER: router, SUBNET: subnet})
    return taken
