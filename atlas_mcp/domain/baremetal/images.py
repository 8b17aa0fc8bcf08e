"""Which images come into question, and why others do not: in two stages, by what lists say and by the details. Pure.

What an image says of itself in its properties counts; where it says nothing, its name does, as sites name theirs
("CC-Ubuntu24.04-CUDA12-ARM64"). What neither tells is not known, and is not taken for what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from atlas_mcp.domain.repository.known import ARCHITECTURES, DISTRIBUTIONS
from atlas_mcp.domain.text import Form, Value, Whole
from atlas_mcp.model import Frozen

_NAMED_OS = re.compile(rf"({'|'.join(sorted(DISTRIBUTIONS, key=len, reverse=True))})[ _-]?(\d+(?:\.\d+)*)?", re.I)
_NAMED_CUDA = re.compile(r"cuda[ _-]?v?(\d+(?:\.\d+)*)?", re.I)
_NAMED_ARCHITECTURE = re.compile(r"(?<![a-z0-9])(x86_64|x86-64|amd64|arm64|aarch64|ppc64le|riscv64)(?![a-z0-9])", re.I)
_DISK_FORMATS = ("raw", "qcow2", "vhd", "vhdx", "vmdk", "vdi", "")
_YES = ("true", "yes", "1")
Words = Annotated[str, Form(r"[A-Za-z0-9][A-Za-z0-9 ._+-]*", "a part of a name", "CC-Ubuntu", longest=80)]
Version = Annotated[str, Form(r"[0-9]{1,6}(?:\.[0-9]{1,6}){0,3}", "a version", '"24.04"', longest=30)]


class ImageNeeds(Value):
    """What image is wanted. What is left out may be any."""

    name: Words | None = Field(None, description="A part of its name.")
    os: Annotated[str, Form(r"[a-z][a-z0-9-]*", "a system in lower case", "ubuntu", longest=40)] | None = None
    version: Version | None = Field(None, description='Of the system: "24.04", or "24" for any 24.')
    architecture: Annotated[str, Form(r"[a-z0-9][a-z0-9_-]*", "an architecture", "x86_64", longest=20)] | None = None
    cuda: Version | None = Field(None, description="That it brings CUDA of this version.")
    days: Annotated[int, Whole(1, 3_650, "days")] | None = Field(None, description="That it is no older.")
    visibility: Literal["public", "private", "shared", "community"] | None = None


class Image(Frozen):
    """An image as the cloud tells of it; sizes in GiB and MiB, `properties` its further ones, as texts."""

    id: str
    name: str
    status: str = "active"
    visibility: str = ""
    made_at: AwareDatetime | None = None
    hidden: bool = False
    min_disk_gib: int = 0
    min_ram_mib: int = 0
    disk_format: str = ""
    checksum: str = ""
    properties: Mapping[str, str] = {}

    @property
    def os(self) -> tuple[str, str]:
        """The system and its version, "" for what is not told."""
        named = _NAMED_OS.search(self.name)
        system, version = (named.group(1).lower(), named.group(2) or "") if named else ("", "")
        return self.properties.get("os_distro", system).lower(), self.properties.get("os_version", version)

    @property
    def architecture(self) -> str:
        """As hosts tell theirs, "" where it is not told."""
        told = self.properties.get("architecture") or self.properties.get("hw_architecture") or ""
        named = _NAMED_ARCHITECTURE.search(self.name)
        text = (told or (named.group(1) if named else "")).lower()
        return ARCHITECTURES.get(text, text)

    @property
    def cuda(self) -> str:
        """The version of CUDA that it brings, "any" where there is one that is not told."""
        named = _NAMED_CUDA.search(self.name)
        return self.properties.get("cuda_version") or ((named.group(1) or "any") if named else "")

    @property
    def boot_mode(self) -> str:
        """`uefi` or `bios`, "" where it is not told."""
        told = self.properties.get("hw_firmware_type") or self.properties.get("boot_mode") or ""
        return told.lower()


class Room(Frozen):
    """What an image is put on: the flavor's disk and memory, 0 where it sets none, and what is told of the nodes."""

    disk_gib: int = 0
    ram_mib: int = 0
    architecture: str = ""
    boot_mode: str = ""


class Seen(Frozen):
    """An image with what speaks against it: it cannot run so (`unfit`), or is not to be chosen unasked (`doubts`)."""

    image: Image
    unfit: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.unfit and not self.doubts

    @property
    def text(self) -> str:
        """It in a line: what it is, or why it is refused."""
        if reasons := (*self.unfit, *self.doubts):
            return f"{self.image.name}: {'; '.join(reasons)}"
        system = " ".join(filter(None, self.image.os)) or "system not told"
        told = [
            system,
            self.image.architecture,
            f"CUDA {self.image.cuda}" if self.image.cuda else "",
            self.image.boot_mode,
        ]
        made = f"of {self.image.made_at:%Y-%m-%d}" if self.image.made_at else ""
        return f"{self.image.name}: {', '.join(filter(None, (*told, made)))}"


def candidates(images: Iterable[Image], needs: ImageNeeds, now: datetime) -> tuple[Image, ...]:
    """Those that come into question by what a list says, the newest first."""
    found = [one for one in images if _answers(one, needs, now)]
    return tuple(sorted(found, key=lambda one: (-(one.made_at.timestamp() if one.made_at else 0), one.name, one.id)))


def _answers(image: Image, needs: ImageNeeds, now: datetime) -> bool:
    system, version = image.os
    oldest = now - timedelta(days=needs.days) if needs.days else None
    return all((
        not needs.name or needs.name.lower() in image.name.lower(),
        not needs.os or needs.os == system,
        not needs.version or _is_of(version, needs.version),
        not needs.architecture or ARCHITECTURES.get(needs.architecture, needs.architecture) == image.architecture,
        not needs.cuda or _is_of(image.cuda, needs.cuda),
        oldest is None or (image.made_at is not None and image.made_at >= oldest),
        not needs.visibility or needs.visibility == image.visibility,
    ))  # fmt: skip


def _is_of(version: str, wanted: str) -> bool:
    """Whether a version is the wanted one, as far as that goes: 24.04 is of 24, and 24 is not of 24.04."""
    return version == wanted or version.startswith(f"{wanted}.")


def examined(image: Image, room: Room, now: datetime) -> Seen:
    """An image with what its details say against it."""
    return Seen(image=image, unfit=tuple(_unfit(image, room)), doubts=tuple(_doubts(image, now)))


def _unfit(image: Image, room: Room) -> Iterable[str]:
    if image.status != "active":
        yield f"it is {image.status or 'in no state'}"
    if image.disk_format not in _DISK_FORMATS:
        yield f"its format is {image.disk_format}"
    if room.disk_gib and image.min_disk_gib > room.disk_gib:
        yield f"it needs {image.min_disk_gib} GiB of disk, the flavor has {room.disk_gib}"
    if room.ram_mib and image.min_ram_mib > room.ram_mib:
        yield f"it needs {image.min_ram_mib} MiB of memory, the flavor has {room.ram_mib}"
    for what, own, other in (
        ("for", image.architecture, room.architecture),
        ("booted by", image.boot_mode, room.boot_mode),
    ):
        if own and other and own != other:
            yield f"it is {what} {own}, the nodes are {what} {other}"


def _doubts(image: Image, now: datetime) -> Iterable[str]:
    if image.hidden:
        yield "the cloud hides it"
    if image.properties.get("deprecated", "").lower() in _YES:
        yield "it is deprecated"
    eol = image.properties.get("eol", "")
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", eol) and eol < f"{now:%Y-%m-%d}":
        yield f"its support ended on {eol}"
    if not image.checksum:
        yield "it has no checksum"


def chosen(seen: Iterable[Seen]) -> tuple[Seen, ...]:
    """Those that may be chosen, in their order."""
    return tuple(one for one in seen if one.usable)
