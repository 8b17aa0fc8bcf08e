"""The operator's OpenStack clouds: how each is reached, and what of it may be used."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Annotated, cast
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

from atlas_mcp.config import Settings
from atlas_mcp.domain.network import AddressForm, AddressKind
from atlas_mcp.domain.text import Form, wrong
from atlas_mcp.model import Frozen
from atlas_mcp.secrets import SecretRef
from atlas_mcp.system.paths import UserPath

SECTION = "openstack"
Name = Annotated[str, Form(r"[A-Za-z0-9](?:[A-Za-z0-9 ._+-]*[A-Za-z0-9])?", "a name", "sharednet1", longest=120)]
Identifier = Annotated[str, Form(r"[0-9A-Za-z-]+", "an id", "3f0e6bd7c3a14e5f8f3a2b1c0d9e8f70", longest=64)]


def _is_https(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme != "https" or not parts.hostname or "@" in parts.netloc or parts.query or parts.fragment:
        raise wrong("the address of Keystone begins with https://, and names nobody.", "Write https://HOST:5000/v3.")
    return text.rstrip("/")


class CloudSettings(Frozen):
    """One region of one OpenStack cloud, as one project in it. Certificates are always verified."""

    auth_url: Annotated[str, AfterValidator(_is_https)] = Field(description="Keystone, as https://HOST:5000/v3")
    region: Name = "RegionOne"
    project: Name = Field(description="name or id of the project that the credential is for")
    credential_id: Identifier = Field(description="id of an application credential, unrestricted where leases are made")
    credential_secret: SecretRef = Field(description="reference to its secret")
    ca_file: UserPath | None = Field(default=None, description="CA of all its services, where this machine has it not")
    flavor: Name = Field(default="baremetal", description="flavor of the machines")
    networks: tuple[Name, ...] = Field(default=(), description="networks that machines may be put into")
    floating_network: str = Field(
        default="", description="where floating IPs are from, and routers lead to; none without it"
    )
    private_networks: tuple[Annotated[str, AddressForm(4, AddressKind.NETWORK)], ...] = Field(
        default=(), description="addresses that networks made for machines may have; none: none is made"
    )
    node_types: tuple[Name, ...] = Field(default=(), description="types of node that may be leased; none: any")
    hours: int = Field(default=24, ge=1, le=168, description="a lease lasts so long at most")
    hours_a_week: int | None = Field(
        default=None, ge=1, le=100_000, description="node hours of all leases that are begun or extended within 7 days"
    )
    nodes: int = Field(default=4, ge=1, le=100, description="nodes that all leases may have at once")
    deploy_s: int = Field(default=3_600, ge=60, le=14_400, description="a server may take so long until it is active")

    @property
    def digest(self) -> str:
        """What tells this cloud and project from another one."""
        told = "\0".join((self.auth_url, self.region, self.project, self.credential_id))
        return f"sha256:{hashlib.sha256(told.encode()).hexdigest()}"


def clouds_of(settings: Settings) -> Mapping[str, CloudSettings]:
    """The clouds that the settings name."""
    return cast("Mapping[str, CloudSettings]", settings.section(SECTION))
