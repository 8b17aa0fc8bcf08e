"""VMs that ATLAS's deployments hold, as hosts: known by what each told its cluster when it was made.

What a guest tells of itself is believed of itself alone: an address within the networks of the settings, and a key that
no other host has. Else it could have its commands run on another machine.
"""

from __future__ import annotations

import base64
import binascii
import ipaddress
import re
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import NamedTuple

from atlas_mcp.engines.ssh.settings import GuestsSettings
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import HeldMember

Members = Callable[[str], Awaitable[Sequence[HeldMember]]]  # of the deployments that hold something in a place
VM = "vm"  # the kind of their targets
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?")
_GROUP = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_KEY = re.compile(r"ssh-ed25519 ([A-Za-z0-9+/]{68})")
_HEAD = b"\x00\x00\x00\x0bssh-ed25519\x00\x00\x00\x20"


class Guest(NamedTuple):
    """A VM: its name, the key of its target, what was noted of it, and its deployment as a group."""

    name: str
    vm: str
    address: str
    key: str
    groups: tuple[str, ...]


async def guests_of(settings: GuestsSettings, members: Members) -> dict[str, Guest]:
    """The VMs of an inventory, by name; of several of one name none."""
    held = [one for cluster in settings.of for one in await members(cluster)]
    guests = [_guest(one) for one in held if one.made and one.target.kind == VM and _NAME.fullmatch(one.target.name)]
    alike = Counter(one.name for one in guests)
    return {one.name: one for one in guests if alike[one.name] == 1}


def _guest(member: HeldMember) -> Guest:
    address, key = (str(member.noted.get(name) or "") for name in ("address", "host_key"))
    group = (member.deployment_id,) if _GROUP.fullmatch(member.deployment_id) else ()
    return Guest(member.target.name, member.target.key, address, key, group)


def check_sound(guest: Guest, settings: GuestsSettings, others: Collection[str]) -> None:
    """See that a guest is only what it may say that it is; `others` are the keys of all other hosts.

    Raises:
        TargetError: `host_untrusted`.

    """
    if not guest.address or not guest.key:
        raise _untrusted(guest, "where it is, and its host key, were not noted when it was made", _UNNOTED)
    if not is_within(guest.address, settings.within):
        cause = f"it says that it is at {guest.address[:60]}, outside {', '.join(settings.within)}"
        raise _untrusted(guest, cause, "Look at the VM; or name its network in guests.within of the inventory.")
    if not is_key(guest.key):
        raise _untrusted(guest, "what it says is no Ed25519 host key", "Look at the VM.")
    if guest.key in others:
        remedy = "Have each VM make its own when it first starts: a template holds no host keys."
        raise _untrusted(guest, "the host key that it says is another host's", f"Look at the VM. {remedy}")


def is_within(address: str, networks: Sequence[str]) -> bool:
    """Whether an address is in one of some networks."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    return "%" not in address and any(found in ipaddress.ip_network(network) for network in networks)


def is_key(key: str) -> bool:
    """Whether a text is a public Ed25519 key."""
    match = _KEY.fullmatch(key)
    try:
        return match is not None and base64.b64decode(match[1], validate=True).startswith(_HEAD)
    except binascii.Error:
        return False


_UNNOTED = (
    "They are read through the guest agent, with readiness agent or more: switch it on, and make the VM anew, or start"
    " it by a plan."
)


def _untrusted(guest: Guest, cause: str, remedy: str) -> TargetError:
    return TargetError(Code.HOST_UNTRUSTED, f"Unable to trust {guest.name} ({guest.vm}): {cause}.", remedy)
