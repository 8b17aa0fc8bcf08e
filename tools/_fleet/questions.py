"""The questions that a partial spec leaves open, with the answers that the live cluster allows; and answers put in."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pydantic import JsonValue

from atlas_mcp.domain.document import Document
from atlas_mcp.domain.parse import Open, OpenKind
from atlas_mcp.engines.proxmox.spec import Allowance, Networks, Resources
from atlas_mcp.errors import CallerError, Code

from .look import allowed, image_storages

POOL = "pool"
_MOST = 60  # options that a question lists
_VNET = "vnet "


@dataclass(frozen=True)
class Live:
    """What of a cluster the options come from."""

    cluster: str
    resources: Resources
    networks: Networks
    allowance: Allowance

    @property
    def pools(self) -> tuple[str, ...]:
        """The pools that are seen and allowed; where none is, those that the operator names."""
        seen = tuple(pool for pool in self.resources.pools if allowed(pool, self.allowance.pools))
        return seen or self.allowance.pools

    @property
    def storages(self) -> tuple[str, ...]:
        """The names of the storages for disk images that are active and allowed."""
        return tuple(dict.fromkeys(store.name for store in image_storages(self.resources, self.allowance)))

    @property
    def bridges(self) -> tuple[str, ...]:
        """The active bridges of the nodes that were looked at."""
        return tuple(dict.fromkeys(bridge.name for bridge in self.networks.bridges if bridge.active))


@dataclass(frozen=True)
class Asked:
    """One question: the place it fills, the words, what kind of value, and the answers that are possible."""

    pointer: str
    text: str
    kind: str
    options: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The pointer as the name of a form's field."""
        return self.pointer.strip("/").replace("/", "__")


_WORDS = {
    OpenKind.VMS: "How many VMs (1 to 50)?",
    OpenKind.DISKS: "What are the disks, the boot disk first (sizes such as 20GiB, 100GiB)?",
    OpenKind.NICS: "Which network does it hang on? (DHCP; give nics for static addresses and VLANs)",
    OpenKind.BRIDGE: "Which bridge or vnet does the interface hang on?",
}


def open_questions(gaps: Sequence[Open], live: Live | None) -> Iterator[Asked]:
    """One for each value that is missing."""
    for gap in gaps:
        yield Asked(gap.pointer, _WORDS.get(gap.kind, f"What is {gap.what}?"), gap.kind.value, options(gap.kind, live))


def options(kind: str, live: Live | None) -> tuple[str, ...]:
    """The answers to a question of that kind, none where any may be given."""
    if kind == OpenKind.ENVIRONMENT:
        return ("dev", "test", "prod")
    if live is None:
        return ()
    found: Sequence[str] = ()
    if kind == OpenKind.TEMPLATE:
        templates = [guest for guest in live.resources.guests if guest.template and guest.type == "qemu"]
        found = [f"{guest.name} ({guest.vmid})" for guest in templates]
    elif kind == OpenKind.STORAGE:
        found = live.storages
    elif kind in (OpenKind.NICS, OpenKind.BRIDGE):
        found = [*live.bridges, *(f"{_VNET}{name}" for name in live.networks.vnets)]
    elif kind == POOL:
        found = live.pools
    return tuple(found)[:_MOST]


def answered(document: Document, question: Asked, answer: JsonValue) -> Document:
    """The document with an answer in its place.

    Raises:
        CallerError: `spec_invalid`: the answer is none of the options.

    """
    if question.options and answer not in question.options:
        raise CallerError(
            Code.SPEC_INVALID,
            f"Unable to take the answer to {question.pointer}: it is none of the options.",
            f"Possible: {', '.join(question.options)}.",
        )
    if question.kind != OpenKind.BRIDGE:
        return put(document, question.pointer, _value(question, answer, document))
    nic, text = question.pointer.rpartition("/")[0], str(answer)
    key, other = ("vnet", "bridge") if text.startswith(_VNET) else ("bridge", "vnet")
    return put(put(document, f"{nic}/{key}", text.removeprefix(_VNET)), f"{nic}/{other}", None)


def _value(question: Asked, answer: JsonValue, document: Document) -> Any:  # noqa: ANN401 - JSON
    text = str(answer).strip()
    if question.kind == OpenKind.TEMPLATE:
        return int(text.rpartition("(")[2].rstrip(")")) if text.endswith(")") else text
    if question.kind == OpenKind.CORES:
        return int(text) if text.isdecimal() else text
    if question.kind == OpenKind.DISKS:
        return [{"size": size.strip()} for size in text.split(",")]
    if question.kind == OpenKind.NICS:
        return [{"vnet" if text.startswith(_VNET) else "bridge": text.removeprefix(_VNET), "ipv4": "dhcp"}]
    if question.kind == OpenKind.VMS:
        name = document.get("metadata", {}).get("name", "vm")
        count = int(text) if text.isdecimal() else 0
        return [{"id": "vm", "count": count, "hostname": f"{name}-{{n:02}}"}] if count else []
    return answer


def put(document: Document, pointer: str, value: Any) -> Document:  # noqa: ANN401 - JSON
    """A copy of the document with a value at a pointer; what is missing on the way is made."""
    made = copy.deepcopy(document)
    path = pointer.strip("/").split("/")
    holder: Any = made
    for part, following in pairwise(path):
        if isinstance(holder, list):
            holder = holder[int(part)]
        else:
            holder = holder.setdefault(part, [] if following.isdecimal() else {})
    if isinstance(holder, list):
        holder[int(path[-1])] = value
    else:
        holder[path[-1]] = value
    return made
