"""What the agents in guests may be asked for, as frozen data."""

from __future__ import annotations

from atlas_mcp.engines.proxmox.spec.facts import Question
from atlas_mcp.model import Frozen


class GuestAddresses(Frozen):
    """What the agent of one guest tells: its addresses, loopback and link-local ones left out; else why it does not."""

    vmid: int
    addresses: tuple[str, ...] = ()
    unknown: str = ""


class AskAddresses(Question[tuple[GuestAddresses, ...]]):
    """One call a guest that runs, side by side, within a few seconds for all of them; an answer for each guest."""

    vmids: tuple[int, ...]
