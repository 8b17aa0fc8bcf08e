"""Looking hosts up: which there are, how each is reached, and what plans know of it. No connection is made.

What the settings alone say needs no I/O, also of a VM: what was noted of it is read where it is asked or reached.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from pydantic import JsonValue

from atlas_mcp.engines.ssh.guests import VM, Guest, Members, check_sound, guests_of
from atlas_mcp.engines.ssh.settings import GuestsSettings, HostSettings, InventorySettings, Treatment
from atlas_mcp.engines.ssh.spec import ADDRESS, KEY, Host
from atlas_mcp.engines.ssh.ways import Hop, Way
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import HeldMember, Predicate, Step, Target, digest_of


def _none(place: str, name: str) -> str:
    return ""


async def _nobody(place: str) -> Sequence[HeldMember]:
    return ()


class Inventories:
    """All inventories of the settings, by name.

    `accepted` is the key of a host that an operator accepted, or "". `members` are what deployments hold in a cluster.
    """

    def __init__(
        self,
        inventories: Mapping[str, InventorySettings],
        accepted: Callable[[str, str], str] | None = None,
        members: Members | None = None,
    ) -> None:
        self._inventories, self._accepted, self._members = inventories, accepted or _none, members or _nobody

    # -- by the settings alone ---------------------------------------------------------------------------

    def of(self, place: str) -> InventorySettings:
        """An inventory.

        Raises:
            CallerError: there is none of that name.

        """
        if place not in self._inventories:
            known = ", ".join(sorted(self._inventories)) or "none is configured"
            raise CallerError(Code.NOT_FOUND, f"Unable to find inventory {place[:60]!r}.", f"Known: {known}.")
        return self._inventories[place]

    def host(self, place: str, name: str) -> Treatment:
        """What the settings say of a host, or of all VMs that it may be one of.

        Raises:
            CallerError: there is no such inventory, or no such host in it.

        """
        inventory = self.of(place)
        host = inventory.hosts.get(name) or inventory.guests
        if host is None:
            raise _no_host(place, name, inventory.hosts)
        return host

    def find(self, target: Target) -> Host | None:
        """A host as plans know it, by what they say of it: None where the settings have no such one.

        Of a VM, whether it is held by a deployment and what was noted of it are other questions: `failing`, `way`.
        """
        inventory = self._inventories.get(target.place)
        if inventory is None:
            return None
        if target.id in inventory.hosts:
            return self._host(target.place, target.id, inventory.hosts[target.id])
        guests = inventory.guests
        _, cluster, kind, *_ = [*target.lives_on.split("/"), "", "", ""]
        if guests is None or cluster not in guests.of or kind != VM:
            return None
        return self._guest(target.place, Guest(target.id, target.lives_on, "", "", ()), guests)

    def way_by_settings(self, place: str, name: str) -> Way:
        """How a host of the settings is reached.

        Raises:
            CallerError: they have no such host.

        """
        inventory = self.of(place)
        if name not in inventory.hosts:
            raise _no_host(place, name, inventory.hosts)
        hops = [self._hop(place, one, inventory.hosts[one]) for one in inventory.way(name)]
        return Way(tuple(hops), inventory.parallel)

    def guest(self, vm: Target) -> Host | None:
        """The host that a VM is, or will be; None where no inventory has the guests of its cluster."""
        for place, guests in self._guests():
            if vm.place in guests.of and vm.name not in self.of(place).hosts:
                return self._guest(place, Guest(vm.name, vm.key, "", "", ()), guests)
        return None

    # -- with what was noted of VMs ----------------------------------------------------------------------

    async def hosts(self, place: str) -> tuple[Host, ...]:
        """The hosts of an inventory as plans know them, by name.

        Raises:
            CallerError: there is no such inventory.

        """
        inventory = self.of(place)
        hosts = [self._host(place, name, host) for name, host in inventory.hosts.items()]
        if inventory.guests is not None:
            taken = {*inventory.hosts, *(group for host in inventory.hosts.values() for group in host.groups)}
            there = await guests_of(inventory.guests, self._members)
            hosts += [self._guest(place, one, inventory.guests) for one in there.values() if one.name not in taken]
        return tuple(sorted(hosts, key=lambda host: host.name))

    async def way(self, place: str, name: str, vm: str = "", address: str = "", key: str = "") -> Way:
        """How a host is reached; of a VM, by what a plan has just read of it, else by what was noted.

        `vm` is what it must live on, where a plan says so.

        Raises:
            CallerError: there is no such host.
            TargetError: `host_untrusted`: a VM says what it may not.

        """
        inventory = self.of(place)
        if name in inventory.hosts or inventory.guests is None:
            return self.way_by_settings(place, name)
        held = {one: await guests_of(said, self._members) for one, said in self._guests()}
        guest = _held(place, name, vm, held[place])
        if address or key:
            guest = guest._replace(address=address, key=key)
        others = {one.key for guests in held.values() for one in guests.values() if one.vm != guest.vm}
        check_sound(guest, inventory.guests, {*self._keys(), *others})
        last = Hop.of(place, name, guest.address, inventory.guests.port, inventory.guests, guest.key)
        return Way((*self._before(place, inventory.guests), last), inventory.parallel)

    async def way_of(self, step: Step) -> Way:
        """How the host of a step is reached.

        Raises:
            CallerError, TargetError: as `way`.

        """
        address, key = (str(step.arguments[name]) if name in step.takes else "" for name in (ADDRESS, KEY))
        return await self.way(step.target.place, step.target.id, step.target.lives_on, address, key)

    async def failing(self, predicate: Predicate) -> Problem | None:
        """Why a host is not what a plan took it for; None where it is."""
        args = {name: str(value) for name, value in predicate.args.items()}
        place, name, vm = args["place"], args["host"], args.get("vm", "")
        host = self.find(Target(engine="", place=place, kind="", id=name, name=name, lives_on=vm))
        if host is None or host.digest != args["digest"]:
            return Problem("", f"{name} is another host now, or none.", "Make a new plan.")
        if "noted" not in args:
            return None
        noted = next((one for one in await self.hosts(place) if one.name == name), None)
        if noted is None or (noted.lives_on, noted.noted) != (vm, args["noted"]):
            return Problem("", f"{name} is another VM now, or none that a deployment holds.", "Make a new plan.")
        return None

    def _guests(self) -> Iterator[tuple[str, GuestsSettings]]:
        """The inventories that have guests."""
        for place, inventory in self._inventories.items():
            if inventory.guests is not None:
                yield place, inventory.guests

    def _keys(self) -> Iterator[str]:
        """The keys of all hosts that the settings name."""
        for place, inventory in self._inventories.items():
            for name, host in inventory.hosts.items():
                yield host.host_key or self._accepted(place, name)

    # -- parts -------------------------------------------------------------------------------------------

    def _hop(self, place: str, name: str, host: HostSettings) -> Hop:
        return Hop.of(place, name, host.address, host.port, host, host.host_key or self._accepted(place, name))

    def _before(self, place: str, settings: GuestsSettings) -> list[Hop]:
        """The hosts through which the VMs of an inventory are reached."""
        return [*self.way_by_settings(place, settings.jump).hops] if settings.jump else []

    def _host(self, place: str, name: str, host: HostSettings) -> Host:
        hops = self.way_by_settings(place, name).hops
        return Host(
            place=place,
            name=name,
            address=host.address,
            lives_on=host.lives_on,
            groups=host.groups,
            digest=digest_of([place, name, host.lives_on, {**host.environment}, *map(_told, hops)]),
            **self._alike(place, host),
        )

    def _guest(self, place: str, guest: Guest, settings: GuestsSettings) -> Host:
        before = self._before(place, settings)
        last: list[JsonValue] = [settings.port, settings.user, *settings.within]
        return Host(
            place=place,
            name=guest.name,
            address=guest.address,
            lives_on=guest.vm,
            groups=(*settings.groups, *guest.groups),
            digest=digest_of([place, guest.name, guest.vm, {**settings.environment}, *map(_told, before), last]),
            within=settings.within,
            noted=digest_of(guest.key) if guest.key else "",
            **self._alike(place, settings),
        )

    def _alike(self, place: str, said: Treatment) -> dict[str, Any]:
        return {
            "user": said.user,
            "parallel": self.of(place).parallel,
            "os": said.os or "",
            "services": said.services,
            "environment": tuple(said.environment.items()),
        }


def _held(place: str, name: str, vm: str, there: Mapping[str, Guest]) -> Guest:
    """A VM with what was noted of it; of one that a plan makes nothing is yet."""
    guest = there.get(name)
    if guest is None and vm:
        return Guest(name, vm, "", "", ())
    if guest is None or vm not in ("", guest.vm):
        raise _no_host(place, name, there)
    return guest


def _no_host(place: str, name: str, there: Iterable[str]) -> CallerError:
    known = ", ".join(sorted(there)[:20]) or "none"
    return CallerError(Code.NOT_FOUND, f"Unable to find host {name[:60]!r} in {place}.", f"Known: {known}.")


def _told(hop: Hop) -> JsonValue:
    """What of a hop decides where a command runs."""
    return [hop.name, hop.address, hop.port, hop.login.user, hop.key]
