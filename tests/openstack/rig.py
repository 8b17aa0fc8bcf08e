"""The engine on a cloud, real or the double: the steps of a deployment, and what is there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import anyio

from atlas_mcp.engines import Undone
from atlas_mcp.engines.openstack import objects, spec
from atlas_mcp.engines.openstack.engine import OpenstackEngine
from atlas_mcp.engines.openstack.settings import CloudSettings
from atlas_mcp.engines.openstack.spec import Action, Chosen, Kind
from atlas_mcp.model import Attempt, JsonObject, Member, Reconciled, Step, Take
from atlas_mcp.model.permit import Permit
from tests import frozen, looks
from tests.frozen import NONCE
from tests.openstack.desk import KEY
from tests.openstack.double import Double

PLACE = "lab"
MARKED = f"web-{NONCE}"
ORDER = (
    Kind.KEYPAIR, Kind.SECURITY_GROUP, Kind.SECURITY_RULE, Kind.NETWORK, Kind.SUBNET, Kind.ROUTER, Kind.INTERFACE,
    Kind.LEASE, Kind.SERVER, Kind.FLOATING_IP,
)  # fmt: skip
# What a step takes: of which kind's step, and which of its results.
GIVERS = {
    spec.GROUP: (Kind.SECURITY_GROUP, "id"),
    spec.NETWORK: (Kind.NETWORK, "id"),
    spec.SUBNET: (Kind.SUBNET, "id"),
    spec.ROUTER: (Kind.ROUTER, "id"),
    spec.RESERVATION: (Kind.LEASE, spec.RESERVATION),
    spec.SERVER: (Kind.SERVER, "id"),
}


class Rig:
    """What a test does through the engine, and beside it with the same credential."""

    def __init__(self, settings: CloudSettings, double: Double | None = None) -> None:
        self.settings = settings
        self.double = double
        self.hours = 1  # of the leases that are made
        self.restart()

    def restart(self) -> None:
        self.engine = OpenstackEngine({PLACE: self.settings})
        self.client = self.engine._client(PLACE)

    async def cloud(self) -> spec.Cloud:
        return await self.engine.fact(spec.AskCloud(place=PLACE))

    async def held(self, kind: Kind) -> list[str]:
        """The names of all that is there of a kind; of what Neutron holds, what bears a mark, and interfaces."""
        where = objects.COLLECTIONS[kind]
        if kind is Kind.INTERFACE:
            routers = [one["id"] for one in (await self.client.get("network", "/routers"))["routers"]]
            ports = (await self.client.get("network", "/ports"))["ports"]
            return [one["id"] for one in ports if one["device_id"] in routers]
        if where.service == "network" and kind is not Kind.FLOATING_IP:
            listed = await self.client.pages("network", where.path, where.many)
            marked = [one for one in listed if (one.get("description") or "").startswith("atlas:")]
            return sorted(str(one.get("name") or one["description"]) for one in marked)
        found = await self.engine.fact(spec.AskObjects(place=PLACE, kind=f"{kind}s"))
        return sorted(one.name for one in found.items)

    async def counted(self) -> dict[Kind, int]:
        return {kind: len(await self.held(kind)) for kind in ORDER}

    async def chosen(self, kind: str, name: str) -> Chosen:
        found = await self.engine.fact(spec.AskObjects(place=PLACE, kind=kind))
        (one,) = found.named(name)
        return Chosen(id=one.id, name=one.name)

    async def action(self, kind: Kind, nodes: int = 1) -> Action:
        match kind:
            case Kind.KEYPAIR:
                return spec.Keypair(name=MARKED, nonce=NONCE, public_key=KEY)
            case Kind.LEASE:
                until = whole_minute() + timedelta(hours=self.hours)
                return spec.Lease(name=MARKED, nonce=NONCE, node_type="compute_skylake", nodes=nodes, until=until)
            case Kind.SERVER:
                return spec.Server(
                    name="web-1",
                    nonce=NONCE,
                    key=MARKED,
                    image=await self.chosen("images", "CC-Debian12"),
                    flavor=await self.chosen("flavors", "baremetal"),
                    network=None,
                    grouped=True,
                )
            case Kind.FLOATING_IP:
                return spec.FloatingIp(name="web-1", nonce=NONCE, network=await self.chosen("networks", "public"))

            case _:
                return await self._of_network(kind)

    async def _of_network(self, kind: Kind) -> Action:
        match kind:
            case Kind.SECURITY_GROUP:
                return spec.SecurityGroup(name="web", nonce=NONCE)
            case Kind.SECURITY_RULE:
                rule = {"source": "203.0.113.0/24", "protocol": "tcp", "first": 22, "last": 22}
                return spec.SecurityRule.model_validate({"name": "web-in-1", "nonce": NONCE, **rule})
            case Kind.NETWORK:
                return spec.Network(name="web", nonce=NONCE)
            case Kind.SUBNET:
                return spec.Subnet(name="web", nonce=NONCE, cidr="10.20.0.0/24")
            case Kind.ROUTER:
                return spec.Router(name="web", nonce=NONCE, gateway=await self.chosen("networks", "public"))
            case Kind.INTERFACE:
                return spec.Interface(name="web", nonce=NONCE)
            case _:
                raise AssertionError(kind)

    async def step(self, kind: Kind, before: dict[Kind, Attempt] | None = None, nodes: int = 1) -> Step:
        """The step of a kind, with what it takes of those before it."""
        cloud, action = await self.cloud(), await self.action(kind, nodes)
        takes = {name: Take(step="x", result="id", type=one) for name, one in spec.taken(action).items()}
        at = spec.target(PLACE, kind, action.name, NONCE)
        made = spec.step(cloud, action, takes=takes, member=Member(key=kind.value, target=at, spec={}))
        if before is None:
            return made
        return made.taking({name: before[GIVERS[name][0]].result[GIVERS[name][1]] for name in takes})

    async def removal(self, kind: Kind, id_: str, *, gone: bool = False) -> Step:
        name = (await self.action(kind)).name
        action = spec.Remove(what=kind, id=id_, name=name, nonce=NONCE, gone=gone)
        return spec.step(await self.cloud(), action, drops=kind.value)

    async def extension(self, lease: Attempt, by: timedelta) -> Step:
        """The step that has a lease end so much later than it does."""
        leased = await self.engine.fact(spec.AskLease(place=PLACE, id=lease.handle))
        assert leased is not None
        action = spec.Extend(
            id=lease.handle, name=MARKED, nonce=NONCE, nodes=1, begun=leased.begun, ends=leased.ends,
            until=leased.ends + by,
        )  # fmt: skip
        return spec.step(await self.cloud(), action, notes=Kind.LEASE.value)

    async def ends(self, lease: Attempt) -> datetime:
        """When a lease ends."""
        leased = await self.engine.fact(spec.AskLease(place=PLACE, id=lease.handle))
        assert leased is not None
        return leased.ends

    async def foreign_lease(self, start: datetime, nodes: int = 1) -> str:
        """A lease of somebody else, for an hour from a time on. Returns its id."""
        wanted: JsonObject = {
            "resource_type": "physical:host",
            "min": nodes,
            "max": nodes,
            "hypervisor_properties": "",
            "resource_properties": '["=", "$node_type", "compute_skylake"]',
        }
        body: JsonObject = {
            "name": "theirs",
            "start_date": spec.minute(start),
            "end_date": spec.minute(start + timedelta(hours=1)),
            "events": [],
            "before_end_date": None,
            "reservations": [wanted],
        }
        return str((await self.client.write("reservation", "POST", "/leases", body))["lease"]["id"])

    async def expire(self, lease: str) -> None:
        """Wait until a lease has ended; the double's ends at once."""
        if self.double is not None:
            self.double.expire(lease)
            return
        body: JsonObject = {"end_date": spec.minute(whole_minute() + timedelta(minutes=1))}
        await self.client.write("reservation", "PUT", f"/leases/{lease}", body)
        with anyio.fail_after(180):
            while (await self.client.get("reservation", f"/leases/{lease}"))["lease"]["status"] != "TERMINATED":  # noqa: ASYNC110
                await anyio.sleep(1)

    # -- as the kernel does -------------------------------------------------------------------------------

    async def begun(self, step: Step) -> Attempt:
        intent = await self.engine.before(step)
        return Attempt(intent=intent, handle=await self.engine.submit(step, intent, permit(step)))

    async def done(self, step: Step) -> Attempt:
        return await looks.done(self.engine, step, await self.begun(step), permit(step))

    async def undo(self, step: Step, attempt: Attempt) -> Undone:
        async def submitted(handle: str = "", *, waits_for: str = "") -> None:
            """Nothing is written down."""

        return await self.engine.undo(step, attempt, permit(step), submitted)

    async def state(self, step: Step, attempt: Attempt) -> Reconciled:
        return (await self.engine.reconcile(step, attempt)).state

    @asynccontextmanager
    async def made(
        self, upto: Kind | None = None, nodes: int = 1, since: Kind = ORDER[0]
    ) -> AsyncIterator[dict[Kind, Attempt]]:
        """All kinds before one, or all of them: made, and undone at the end."""
        attempts: dict[Kind, Attempt] = {}
        steps: list[tuple[Kind, Step]] = []
        try:
            for kind in ORDER[ORDER.index(since) : ORDER.index(upto) if upto else None]:
                step = await self.step(kind, attempts, nodes)
                steps.append((kind, step))
                attempts[kind] = await self.done(step)
            yield attempts
        finally:
            for kind, step in reversed(steps):
                if kind in attempts:
                    await self.undo(step, attempts[kind])

    async def foreign_server(self, reservation: str, name: str = "web-1") -> str:
        """A server of somebody else in the project. Returns its id."""
        action: Any = await self.action(Kind.SERVER)
        server: JsonObject = {
            "name": name,
            "imageRef": action.image.id,
            "flavorRef": action.flavor.id,
            "networks": [{"uuid": (await self.chosen("networks", "sharednet1")).id}],
            "key_name": action.key,
            "metadata": {},
        }
        body: JsonObject = {"server": server, "os:scheduler_hints": {"reservation": reservation}}
        answer = await self.client.write("compute", "POST", "/servers", body)
        return str(answer["server"]["id"])

    async def until_built(self, server: str) -> None:
        """Wait until a server stands."""
        with anyio.fail_after(120):
            while (await self.client.get("compute", f"/servers/{server}"))["server"]["status"] == "BUILD":  # noqa: ASYNC110 - as clients do
                await anyio.sleep(0.05)

    async def drop(self, server: str) -> None:
        """Remove a server of somebody else."""
        await self.client.write("compute", "DELETE", f"/servers/{server}")
        with anyio.fail_after(120):
            while await self.client.get("compute", f"/servers/{server}") is not None:  # noqa: ASYNC110
                await anyio.sleep(0.05)


def whole_minute() -> datetime:
    """The minute that it is."""
    return datetime.now(UTC).replace(second=0, microsecond=0)


def permit(step: Step) -> Permit:
    now = datetime.now(UTC)
    return frozen.permit_for(frozen.plan([step], now), now)
