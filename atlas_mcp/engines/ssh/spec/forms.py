"""Typed forms: what a host should have, without a command. Pure.

What is there already is left as it is; undoing puts back what was there before.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from atlas_mcp.domain.text import Form, wrong
from atlas_mcp.engines.ssh.spec.run import AbsolutePath, Script, Word
from atlas_mcp.model import Frozen

FilePath = Annotated[
    str,
    Form(
        r"(/(?!\.{1,2}(/|$))[^/\x00-\x1f\x7f]+)+",
        "an absolute path of a file, without . and ..",
        "/etc/nginx/conf.d/site.conf",
        longest=1024,
    ),
]
Mode = Annotated[str, Form(r"[0-7]{3,4}", "a mode in octal", "0644", longest=4)]
Owner = Annotated[str, Form(r"[a-z_][a-z0-9_-]*|", "a user or a group", "root", longest=32)]
PackageName = Annotated[str, Form(r"[A-Za-z0-9][A-Za-z0-9+._:-]*", "the name of a package", "nginx", longest=128)]
UnitName = Annotated[str, Form(r"[A-Za-z0-9][A-Za-z0-9@._:-]*", "the name of a unit", "nginx", longest=128)]
PortName = Annotated[str, Form(r"[A-Za-z0-9][A-Za-z0-9_.-]*", "a network interface", "swp3", longest=15)]
Here = Annotated[str, Form(r"[A-Za-z0-9.:-]*", "a name or an address", "127.0.0.1", longest=253)]
Login = Annotated[str, Form(r"[a-z_][a-z0-9_-]*", "a user name", "deploy", longest=32)]


class Presence(StrEnum):
    """Whether something is to be there."""

    PRESENT = "present"
    ABSENT = "absent"


class Running(StrEnum):
    """How a service is to stand once the step is done."""

    STARTED = "started"
    STOPPED = "stopped"
    RESTARTED = "restarted"  # also where it runs already
    RELOADED = "reloaded"


class FormBase(Frozen):
    """What all forms have."""

    root: bool = True


class Put(FormBase):
    """A file with this content, mode and owner. A link at its place is never followed.

    Its step may take `content`, a secret, for a file that nobody but its owner reads.
    """

    path: FilePath
    content: Script
    mode: Mode = "0644"
    owner: Owner = ""
    group: Owner = ""


class Fetch(FormBase):
    """The content of a file, as an artifact."""

    path: FilePath
    most_bytes: int = Field(default=65_536, ge=1, le=2**20)


class Secret(FormBase):
    """What a file holds that root may read, for later steps: a secret, kept by ATLAS and in no other file of ours.

    It is given by the name `gives`. `here` is how it writes its own host, such as 127.0.0.1: in its stead stands the
    address by which that is reached.
    """

    path: FilePath
    gives: Literal["kubeconfig", "server_token", "agent_token", "agent_password"]
    here: Here = ""


class Package(FormBase):
    """Packages, by the package manager of the host."""

    names: tuple[PackageName, ...] = Field(min_length=1, max_length=64)
    state: Presence = Presence.PRESENT


class Service(FormBase):
    """A unit of systemd: as it is to stand now, and at the next start of the host."""

    name: UnitName
    state: Running | None = None
    enabled: bool | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Service:
        if self.state is None and self.enabled is None:
            raise wrong("it says nothing of the service.", "Give state, enabled, or both.")
        return self


class User(FormBase):
    """An ordinary user, with the groups besides its own."""

    name: Login
    state: Presence = Presence.PRESENT
    groups: tuple[Login, ...] = Field(default=(), max_length=32)
    shell: AbsolutePath = "/bin/bash"
    system: bool = False


class Line(FormBase):
    """One line in a file that is there: instead of the last line that `match` matches, else at the end."""

    path: FilePath
    line: Word
    match: Word = Field(default="", description="an extended regular expression")
    state: Presence = Presence.PRESENT

    @model_validator(mode="after")
    def _is_one_line(self) -> Line:
        if "\n" in self.line or "\n" in self.match or not self.line:
            raise wrong("it is one line of text.", "Write one line, or put the whole file.")
        return self


class Port(FormBase):
    """A network interface that is set down: it is set up, and must have a link then. Nothing sets one down but undoing.

    Uplinks are left alone: members of bonds, those that are called so; one with a neighbour by LLDP is set down again.
    """

    name: PortName


class Snapshot(Frozen):
    """The state of a host as an artifact: system, packages, units, ports, disks, load, users. It changes nothing."""
