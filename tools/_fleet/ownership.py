"""Whether a guest is the one that a deployment made, and which of its disks are not ours. Pure."""

from __future__ import annotations

from atlas_mcp.engines.proxmox.spec import Disk, GuestConfig
from atlas_mcp.toolset import Deployment, HeldMember


def stranger(member: HeldMember, config: GuestConfig, nonce: str) -> str:
    """Why a guest is not the one that was made for a member; "" where it is."""
    return config.stranger(nonce, str(member.noted.get("identity") or ""))


def letting_go(deployment: Deployment, member: HeldMember) -> str:
    """What a person can do about a guest that is not the one that was made."""
    command = f"atlas-mcp deployments forget {deployment.id} {member.key}"
    return f"Where it is not ours, a person lets go of it: {command}"


def strange_disks(member: HeldMember, config: GuestConfig) -> tuple[Disk, ...]:
    """The disks that we did not add. One of ours may have moved to another storage, where it has another name."""
    noted = member.noted.get("disks")
    ours = noted if isinstance(noted, dict) else {}
    same_guest = bool(config.identity) and member.noted.get("identity") == config.identity
    return tuple(
        disk
        for disk in config.disks
        if disk.volume not in ours.values() and not (same_guest and disk.key in ours and disk.owner == config.vmid)
    )
