"""The operator's inventories: which hosts there are, how each is reached and logged in to, and how it proves itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, cast

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from atlas_mcp.config import Settings
from atlas_mcp.domain.results import is_network
from atlas_mcp.domain.text import Form, Label, shown, wrong
from atlas_mcp.engines.ssh.spec.run import Variable, Word
from atlas_mcp.model import Frozen
from atlas_mcp.secrets import SecretRef
from atlas_mcp.system.paths import UserPath

SECTION, FOLDER, DOWNLOADS = "inventories", "hosts", "downloads"
MOST_JUMPS = 4


def _is_network(text: str) -> str:
    if not is_network(text):
        raise wrong(f"{shown(text)} is no network.", "Write its first address and its length: 10.0.20.0/24.")
    return text


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
Fingerprint = Annotated[
    str, Form(r"SHA256:[A-Za-z0-9+/]{43}", "the fingerprint of a key", "SHA256:..., as ssh-add -l shows it", longest=50)
]
Told = Annotated[str, Form(r"[A-Za-z0-9][A-Za-z0-9+._:-]*", "a name without blanks", "debian-13", longest=63)]
LivesOn = Annotated[
    str, Form(r"([^/\s]{1,64}/){3}\S{1,256}|", "the key of a VM", "proxmox/CLUSTER/vm/VMID", longest=512)
]
Network = Annotated[
    str, Form(r"[0-9A-Fa-f:.]+/[0-9]{1,3}", "a network", "10.0.20.0/24", longest=49), AfterValidator(_is_network)
]
Url = Annotated[
    str,
    Form(
        r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/[A-Za-z0-9._~:/@%+-]*[A-Za-z0-9_~+-]",
        "a URL of a file, without a log-in or a query",
        "https://mirror.example.org/k3s/k3s",
        longest=500,
    ),
]
Sha256 = Annotated[str, Form(r"[0-9a-f]{64}", "a SHA-256 checksum in hexadecimal", "e3b0c442...", longest=64)]
Released = Annotated[str, Form(r"[A-Za-z0-9][A-Za-z0-9+._-]*", "a version", "v1.36.3+k3s1", longest=63)]
Forbidden = Annotated[
    str, Form(r"[^\x00-\x1f\x7f]+", "a pattern of programs or commands", "mkfs.* or *--force*", longest=256)
]


class Login(Frozen):
    """As whom ATLAS logs in, and by what: exactly one of a private key, a key that the agent holds, a password."""

    user: User
    identity: SecretRef | None = Field(default=None, description="reference to the private key that logs in")
    passphrase: SecretRef | None = Field(default=None, description="reference to what opens the private key")
    certificate: UserPath | None = Field(default=None, description="OpenSSH certificate of the private key")
    agent: Fingerprint | None = Field(default=None, description="the one key that the SSH agent is asked to log in by")
    password: SecretRef | None = Field(default=None, description="reference to the user's password")

    @model_validator(mode="after")
    def _logs_in_one_way(self) -> Login:
        ways = [name for name in ("identity", "agent", "password") if getattr(self, name) is not None]
        if len(ways) != 1:
            raise wrong(
                f"{' and '.join(ways) or 'nothing'} says how ATLAS logs in.", "Give one of identity, agent, password."
            )
        if ways != ["identity"] and (self.passphrase or self.certificate):
            raise wrong("passphrase and certificate are those of a private key.", "Give identity, or leave them out.")
        return self

    @property
    def credentials(self) -> tuple[str, ...]:
        """The references to secrets that logging in takes; the agent is found by a variable."""
        agent = "env:SSH_AUTH_SOCK" if self.agent else None
        return tuple(filter(None, (self.identity, self.passphrase, self.password, agent)))


class Treatment(Login):
    """What is said of a host, or of all guests of an inventory, beside its address."""

    port: int = Field(default=22, ge=1, le=65_535)
    jump: Label | None = Field(default=None, description="the host of this inventory through which it is reached")
    os: Told | None = None
    services: tuple[Told, ...] = Field(default=(), max_length=64, description="installed there; for information")
    groups: tuple[Label, ...] = Field(default=(), max_length=64)
    environment: dict[Variable, Word] = Field(default={}, max_length=64, description="variables of its commands")
    forbidden: tuple[Forbidden, ...] = Field(
        default=(), max_length=256, description="programs and commands that are never run there, as patterns"
    )


class HostSettings(Treatment):
    """One host. Nothing is sent to one that does not prove to have its key, which stands here or was accepted."""

    address: Address
    host_key: HostKey | None = None
    lives_on: LivesOn = Field(default="", description="the VM that it is: proxmox/CLUSTER/vm/VMID")


class GuestsSettings(Treatment):
    """The VMs that ATLAS's deployments hold in some clusters: each is a host, by its name there.

    Address and host key are those that the VM itself told its cluster, through the guest agent, when it was made.
    """

    of: tuple[str, ...] = Field(min_length=1, max_length=64, description="clusters")
    within: tuple[Network, ...] = Field(
        min_length=1, max_length=64, description="networks of their addresses; a VM that tells another one is no host"
    )


class DownloadSettings(Frozen):
    """A file on the operator's mirror. Whoever serves it, a host takes it with this checksum alone."""

    url: Url
    sha256: Sha256


Downloads = dict[Label, dict[Released, dict[Label, DownloadSettings]]]  # by software, version and part


class InventorySettings(Frozen):
    """Hosts that belong together, by name."""

    hosts: dict[Label, HostSettings] = {}
    guests: GuestsSettings | None = None
    parallel: int = Field(default=10, ge=1, le=200, description="commands that run at once on its hosts")

    @model_validator(mode="after")
    def _has_hosts(self) -> InventorySettings:
        if not self.hosts and self.guests is None:
            raise wrong("it has no hosts.", "Name some under hosts, or say under guests whose VMs they are.")
        return self

    @model_validator(mode="after")
    def _jumps_lead_there(self) -> InventorySettings:
        for name in self.hosts:
            self.way(name)
        if self.guests is not None and self.guests.jump is not None:
            if self.guests.jump not in self.hosts:
                raise _no_jump("its guests are", self.guests.jump)
            if len(self.way(self.guests.jump)) > MOST_JUMPS:
                raise _too_far("its guests")
        return self

    @model_validator(mode="after")
    def _groups_apart(self) -> InventorySettings:
        """A task names hosts and groups alike: one name must not mean both."""
        if both := sorted({group for host in self.hosts.values() for group in host.groups} & {*self.hosts}):
            raise wrong(f"{shown(both[0])} is the name of a host and of a group.", "Name the group otherwise.")
        return self

    def way(self, name: str) -> tuple[str, ...]:
        """The hosts through which one is reached, itself the last."""
        way = [name]
        while (jump := self.hosts[way[0]].jump) is not None:
            if jump not in self.hosts:
                raise _no_jump(f"{shown(way[0])} is", jump)
            if jump in way or len(way) > MOST_JUMPS:
                raise _too_far(shown(name))
            way.insert(0, jump)
        return tuple(way)


def _no_jump(who: str, jump: str) -> PydanticCustomError:
    return wrong(
        f"{who} reached through {shown(jump)}, which is no host of this inventory.",
        "Add it under hosts, with its own key and log-in.",
    )


def _too_far(who: str) -> PydanticCustomError:
    return wrong(f"the way to {who} leads in a circle, or through more than {MOST_JUMPS} hosts.", "Mend jump.")


def downloads_of(settings: Settings) -> Downloads:
    """What hosts may fetch, as the settings say it."""
    return cast("Downloads", settings.section(DOWNLOADS))


def inventories_of(settings: Settings) -> Mapping[str, InventorySettings]:
    """The inventories that the settings name."""
    return cast("Mapping[str, InventorySettings]", settings.section(SECTION))
