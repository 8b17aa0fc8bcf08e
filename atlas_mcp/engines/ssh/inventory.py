"""Looking hosts up: which there are, how each is reached, and what plans know of it. No connection is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pydantic import JsonValue

from atlas_mcp.engines.ssh.settings import HostSettings, InventorySettings
from atlas_mcp.engines.ssh.spec import Host
from atlas_mcp.engines.ssh.ways import Hop, Way
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import digest_of


def _none(place: str, name: str) -> str:
    return ""


class Inventories:
    """All inventories of the settings, by name; `accepted` is the key of a host that an operator accepted, or ""."""

    def __init__(
        self, inventories: Mapping[str, InventorySettings], accepted: Callable[[str, str], str] | None = None
    ) -> None:
        self._inventories, self._accepted = inventories, accepted or _none

    def of(self, place: str) -> InventorySettings:
        """An inventory.

        Raises:
            CallerError: there is none of that name.

        """
        if place not in self._inventories:
            known = ", ".join(sorted(self._inventories)) or "none is configured"
            raise CallerError(Code.NOT_FOUND, f"Unable to find inventory {place[:60]!r}.", f"Known: {known}.")
        return self._inventories[place]

    def host(self, place: str, name: str) -> HostSettings:
        """What the settings say of a host: also what is never run there, and the variables of its commands.

        Raises:
            CallerError: there is no such inventory, or no such host in it.

        """
        hosts = self.of(place).hosts
        if name not in hosts:
            raise CallerError(
                Code.NOT_FOUND, f"Unable to find host {name[:60]!r} in {place}.", f"Known: {', '.join(sorted(hosts))}."
            )
        return hosts[name]

    def way(self, place: str, name: str) -> Way:
        """How a host is reached.

        Raises:
            CallerError: as `host`.

        """
        self.host(place, name)
        inventory = self.of(place)
        return Way(tuple(self._hop(place, one) for one in inventory.way(name)), inventory.parallel)

    def _hop(self, place: str, name: str) -> Hop:
        host = self.host(place, name)
        return Hop.to(place, name, host, host.host_key or self._accepted(place, name))

    def hosts(self) -> dict[tuple[str, str], Host]:
        """All hosts as plans know them, by inventory and name."""
        return {
            (place, name): self._known(place, name)
            for place, inventory in sorted(self._inventories.items())
            for name in sorted(inventory.hosts)
        }

    def find(self, place: str, name: str) -> Host | None:
        """A host as plans know it; None where the settings have no such one."""
        there = place in self._inventories and name in self._inventories[place].hosts
        return self._known(place, name) if there else None

    def _known(self, place: str, name: str) -> Host:
        host = self.host(place, name)
        return Host(
            place=place,
            name=name,
            address=host.address,
            user=host.user,
            lives_on=host.lives_on,
            parallel=self.of(place).parallel,
            digest=self._digest(place, name),
            groups=host.groups,
            os=host.os or "",
            services=host.services,
        )

    def _digest(self, place: str, name: str) -> str:
        """Of all that decides where a command runs, as whom, and with which variables: jump hosts included."""
        host = self.host(place, name)
        way: list[JsonValue] = [
            [hop.name, hop.address, hop.port, hop.login.user, hop.key] for hop in self.way(place, name).hops
        ]
        return digest_of([place, name, host.lives_on, {**host.environment}, *way])
