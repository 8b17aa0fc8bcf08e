"""Looking hosts up: which there are, how each is reached, and what plans know of it. No connection is made."""

from __future__ import annotations

from collections.abc import Mapping

from atlas_mcp.engines.ssh.settings import HostSettings, InventorySettings
from atlas_mcp.engines.ssh.spec import Host
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import digest_of


class Inventories:
    """All inventories of the settings, by name."""

    def __init__(self, inventories: Mapping[str, InventorySettings]) -> None:
        self._inventories = inventories

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
        """How a host is reached, and what is never run there.

        Raises:
            CallerError: there is no such inventory, or no such host in it.

        """
        hosts = self.of(place).hosts
        if name not in hosts:
            raise CallerError(
                Code.NOT_FOUND, f"Unable to find host {name[:60]!r} in {place}.", f"Known: {', '.join(sorted(hosts))}."
            )
        return hosts[name]

    def hosts(self) -> dict[tuple[str, str], Host]:
        """All hosts as plans know them, by inventory and name."""
        return {
            (place, name): Host(
                place=place,
                name=name,
                address=one.address,
                user=one.user,
                lives_on=one.lives_on,
                parallel=inventory.parallel,
                digest=digest_of([place, name, one.address, one.port, one.user, one.host_key, one.lives_on]),
            )
            for place, inventory in sorted(self._inventories.items())
            for name, one in sorted(inventory.hosts.items())
        }
