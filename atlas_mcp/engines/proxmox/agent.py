"""Asking the QEMU guest agent. What it answers is whatever the guest likes: only what reads as an address is kept.

https://pve.proxmox.com/pve-docs/api-viewer/index.html#/nodes/{node}/qemu/{vmid}/agent/network-get-interfaces
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from ipaddress import ip_address
from itertools import islice
from typing import Any

import anyio

from atlas_mcp.engines.proxmox.cluster import Cluster
from atlas_mcp.engines.proxmox.spec import GuestAddresses
from atlas_mcp.errors import AtlasError, Code, TargetError

_MOST_ADDRESSES = 50
_WITHIN_S = 5.0  # for all guests: PVE itself gives an agent that hangs three seconds
_HOST_KEY = "/etc/ssh/ssh_host_ed25519_key.pub"
_KEY = re.compile(r"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI[A-Za-z0-9+/]{43}(?=[ \n]|\Z)")
_SILENT = "the guest agent does not answer"


async def addresses(cluster: Cluster, vmids: Sequence[int]) -> tuple[GuestAddresses, ...]:
    """What the agents of some guests tell of their addresses, asked side by side and not waited for long."""
    guests = await cluster.resources(fresh_s=0.0)
    told: dict[int, GuestAddresses] = {}

    async def ask(vmid: int) -> None:
        try:
            answer = await answer_of(cluster, vmid, "network-get-interfaces")
        except AtlasError as error:
            told[vmid] = GuestAddresses(vmid=vmid, unknown=error.message.removesuffix("."))
            return
        found = () if answer is None else addresses_in(answer)
        unknown = _SILENT if answer is None else "" if found else "the guest has no address yet"
        told[vmid] = GuestAddresses(vmid=vmid, addresses=found, unknown=unknown)

    with anyio.move_on_after(_WITHIN_S):
        async with anyio.create_task_group() as group:
            for vmid in vmids:
                guest = guests.guest(vmid)
                if guest is None:
                    told[vmid] = GuestAddresses(vmid=vmid, unknown=f"VM {vmid} is not seen")
                elif guest.status != "running":
                    told[vmid] = GuestAddresses(vmid=vmid, unknown=f"it is {guest.status}")
                else:
                    group.start_soon(ask, vmid)
    return tuple(told.get(vmid) or GuestAddresses(vmid=vmid, unknown=_SILENT) for vmid in vmids)


async def answer_of(cluster: Cluster, vmid: int, command: str, **params: str) -> Any:  # noqa: ANN401 - JSON
    """What the agent answers, None while it does not.

    Raises:
        TargetError: `privilege_missing`, `credential_rejected`: that is not the agent's doing.

    """
    try:
        return await cluster.guests.at(
            vmid, lambda path: cluster.client.get(f"{path}/agent/{command}", _whatever, **params)
        )
    except TargetError as error:
        if error.code in (Code.PRIVILEGE_MISSING, Code.CREDENTIAL_REJECTED):
            raise
        return None


async def host_key(cluster: Cluster, vmid: int) -> str:
    """The public Ed25519 key by which the guest says that its SSH server is known, "" where it says none.

    Raises:
        TargetError: as `answer_of`.

    """
    return host_key_in(await answer_of(cluster, vmid, "file-read", file=_HOST_KEY))


def host_key_in(answer: Any) -> str:  # noqa: ANN401 - JSON
    """The key, without its comment, out of an answer that may be anything; "" where it is none."""
    content = answer.get("content") if isinstance(answer, dict) else None
    found = _KEY.match(content) if isinstance(content, str) else None
    return found[0] if found else ""


def _whatever(data: Any) -> Any:  # noqa: ANN401 - JSON
    """The guest may answer anything: whoever reads it looks at every part."""
    return data


def addresses_in(answer: Any) -> tuple[str, ...]:  # noqa: ANN401 - JSON
    """The addresses of all interfaces but loopback and link-local ones, out of an answer that may be anything."""
    interfaces = answer.get("result") if isinstance(answer, dict) else None
    found = (
        _address(address.get("ip-address"))
        for interface in _mappings(interfaces)
        for address in _mappings(interface.get("ip-addresses"))
    )
    return tuple(islice(dict.fromkeys(filter(None, found)), _MOST_ADDRESSES))


def _mappings(value: object) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _address(text: object) -> str:
    """An address that others may reach, in its usual form, "" for what is none: the guest may answer anything.

    A scope (`%eth0`) is the guest's own matter, and Python takes any text for one. What is reserved holds the forms of
    IPv6 that mean an address of IPv4, loopback among them.
    """
    if not isinstance(text, str):
        return ""
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return ""
    own = address.is_loopback or address.is_link_local or address.is_multicast
    own |= address.is_reserved or (address.version == 4 and address.packed[0] == 0)
    return "" if own or "%" in text else str(address)
