"""How a member of a deployment is reached: its name, its addresses, and the command that logs in. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from atlas_mcp.domain.network import is_address
from atlas_mcp.domain.text import Value
from atlas_mcp.model import HeldMember

_SHOWN = 60  # lines that an answer lists


class Access(Value):
    """One member. `addresses` are without prefix length; where there are none, `unknown` says why.

    What is reached by no address has the command that reaches it.
    """

    member: str
    hostname: str
    addresses: tuple[str, ...] = ()
    user: str = ""
    unknown: str = ""
    command: str = ""

    @property
    def login(self) -> str:
        """The command that logs in, by the first address; "" where no address is known."""
        if not self.addresses:
            return self.command
        return f"ssh {self.user}@{self.addresses[0]}" if self.user else f"ssh {self.addresses[0]}"

    def __str__(self) -> str:
        if self.command and not self.addresses:
            return f"{self.hostname}: {self.command}"
        if not self.addresses:
            return f"{self.hostname}: address not known: {self.unknown}"
        return f"{self.hostname}: {', '.join(self.addresses)}: {self.login}"


def access_lines(members: Sequence[Access], most: int = _SHOWN) -> list[str]:
    """One line a member, no more than an answer holds."""
    more = len(members) - most
    shown = [str(member) for member in members[:most]]
    return [*shown, *([f"and {more} more; get_deployment shows all"] if more > 0 else [])]


def expected_addresses(member: HeldMember) -> list[str]:
    """The static addresses that a member was given, else those that it told when it was made."""
    nics = member.spec.get("nics")
    given = [
        str(ip["address"])
        for nic in (nics if isinstance(nics, list) else [])
        if isinstance(nic, dict)
        for ip in (nic.get("ipv4"), nic.get("ipv6"))
        if isinstance(ip, dict) and ip.get("address")
    ]
    return given or told_addresses(member)


def told_addresses(member: HeldMember) -> list[str]:
    """The addresses that a member told when it was made: addresses and nothing else, whatever the record holds."""
    told = member.noted.get("addresses")
    return [str(text) for text in (told if isinstance(told, list) else []) if is_address(str(text))]
