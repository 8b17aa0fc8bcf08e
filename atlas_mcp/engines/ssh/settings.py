"""The operator's inventories: which hosts there are, how each is reached, and by which key it is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, cast

from pydantic import Field

from atlas_mcp.config import Settings
from atlas_mcp.domain.text import Form, Label
from atlas_mcp.model import Frozen
from atlas_mcp.secrets import SecretRef

SECTION = "inventories"
Address = Annotated[str, Form(r"[A-Za-z0-9:][A-Za-z0-9.:-]*", "a host name or an address", "10.0.20.11", longest=253)]
HostKey = Annotated[
    str,
    Form(
        r"(ssh-ed25519|ecdsa-sha2-nistp(256|384|521)|ssh-rsa) [A-Za-z0-9+/]{40,}={0,2}",
        "a public host key",
        "ssh-ed25519 AAAA..., as /etc/ssh/ssh_host_ed25519_key.pub has it",
        longest=2000,
    ),
]
User = Annotated[str, Form(r"[a-z_][a-z0-9_-]*", "a user name", "ops", longest=32)]

LivesOn = Annotated[
    str, Form(r"([^/\s]{1,64}/){3}\S{1,256}|", "the key of a VM", "proxmox/CLUSTER/vm/VMID", longest=512)
]
Forbidden = Annotated[
    str, Form(r"[^\x00-\x1f\x7f]+", "a pattern of programs or commands", "mkfs.* or *--force*", longest=256)
]


class HostSettings(Frozen):
    """One host. Nothing is sent to one that does not prove to have this key."""

    address: Address
    port: int = Field(default=22, ge=1, le=65_535)
    user: User
    identity: SecretRef = Field(description="reference to the private key that logs in, without a passphrase")
    host_key: HostKey
    lives_on: LivesOn = Field(default="", description="the VM that it is: proxmox/CLUSTER/vm/VMID")
    forbidden: tuple[Forbidden, ...] = Field(
        default=(), max_length=256, description="programs and commands that are never run there, as patterns"
    )


class InventorySettings(Frozen):
    """Hosts that belong together, by name."""

    hosts: dict[Label, HostSettings]
    parallel: int = Field(default=10, ge=1, le=200, description="commands that run at once on its hosts")


def inventories_of(settings: Settings) -> Mapping[str, InventorySettings]:
    """The inventories that the settings name."""
    return cast("Mapping[str, InventorySettings]", settings.section(SECTION))
