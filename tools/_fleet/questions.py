"""The questions that a partial spec leaves open, with the answers that the live cluster allows; and answers put in."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pydantic import JsonValue

from atlas_mcp.domain.document import Document
from atlas_mcp.domain.fleet.meaning import VNET
from atlas_mcp.domain.fleet.parse import Open, OpenKind
from atlas_mcp.domain.text import NONE
from atlas_mcp.engines.proxmox.spec import Allowance, Networks, Resources
from atlas_mcp.errors import CallerError, Code

from .look import allowed, image_storages

POOL, PROFILE, KEYS, USER, SOFTWARE, TAGS, VLAN = "pool", "profile", "ssh_keys", "user", "software", "tags", "vlan"
ADDRESSES = "addresses"
WHOLE_NUMBERS = (OpenKind.VMS, OpenKind.CORES, VLAN)
_LISTS = (SOFTWARE, TAGS)  # in which none is said by an empty list
_MOST = 60  # options that a question lists


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
    """One question: the place it fills, the words, what kind of value, and the answers that are possible.

    `otherwise` says what holds where nobody answers; "" where an answer is needed.
    """

    pointer: str
    text: str
    kind: str
    options: tuple[str, ...] = ()
    otherwise: str = ""

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


def open_questions(gaps: Sequence[Open], live: Live | None, environments: tuple[str, ...]) -> Iterator[Asked]:
    """One for each value that is missing."""
    for gap in gaps:
        possible = environments if gap.kind == OpenKind.ENVIRONMENT else options(gap.kind, live)
        yield Asked(gap.pointer, _WORDS.get(gap.kind, f"What is {gap.what}?"), gap.kind.value, possible)


def options(kind: str, live: Live | None) -> tuple[str, ...]:
    """The answers to a question of that kind, none where any may be given."""
    if live is None:
        return ()
    found: Sequence[str] = ()
    if kind == OpenKind.TEMPLATE:
        templates = [guest for guest in live.resources.guests if guest.template and guest.type == "qemu"]
        found = [f"{guest.name} ({guest.vmid})" for guest in templates]
    elif kind == OpenKind.STORAGE:
        found = live.storages
    elif kind in (OpenKind.NICS, OpenKind.BRIDGE):
        found = [*live.bridges, *(f"{VNET}{name}" for name in live.networks.vnets)]
    elif kind == POOL:
        found = live.pools
    return tuple(found)[:_MOST]


def answered(document: Document, question: Asked, answer: JsonValue, completed: Document) -> Document:
    """The document with an answer in its place; `completed` is what the document has come to.

    Raises:
        CallerError: `spec_invalid`: the answer is none of the options.

    """
    if question.otherwise and str(answer).strip().lower() in (NONE, question.otherwise):
        return put(document, question.pointer, [], completed) if question.kind in _LISTS else document
    if question.options and answer not in question.options:
        raise CallerError(
            Code.SPEC_INVALID,
            f"Unable to take the answer to {question.pointer}: it is none of the options.",
            f"Possible: {', '.join(question.options)}.",
        )
    if question.kind != OpenKind.BRIDGE:
        return put(document, question.pointer, _value(question, answer, document), completed)
    nic, text = question.pointer.rpartition("/")[0], str(answer)
    key, other = ("vnet", "bridge") if text.startswith(VNET) else ("bridge", "vnet")
    document = put(document, f"{nic}/{key}", text.removeprefix(VNET), completed)
    return put(document, f"{nic}/{other}", None, completed)


def _value(question: Asked, answer: JsonValue, document: Document) -> Any:  # noqa: ANN401 - JSON
    """What an answer puts into the document; what `meaning` reads in a document as it was offered, as it is."""
    text = str(answer).strip()
    if question.kind == OpenKind.VMS:
        name = document.get("metadata", {}).get("name", "vm")
        count = int(text) if text.isdecimal() else 0
        return [{"id": "vm", "count": count, "hostname": f"{name}-{{n:02}}"}] if count else []
    if question.kind in WHOLE_NUMBERS:
        return int(text) if text.isdecimal() else text
    if question.kind == OpenKind.NICS:
        return [{"vnet" if text.startswith(VNET) else "bridge": text.removeprefix(VNET)}]
    return answer


def put(document: Document, pointer: str, value: Any, completed: Document) -> Document:  # noqa: ANN401 - JSON
    """A copy of the document with a value at a pointer.

    A list on the way that comes from defaults or a profile is first taken from what the document has come to, since
    lists replace each other; anything else that is missing is made.
    """
    made = copy.deepcopy(document)
    path = pointer.strip("/").split("/")
    holder: Any = made
    given: Any = completed
    for part, following in pairwise(path):
        given = _at(given, part)
        if isinstance(holder, list):
            holder = _item(holder, int(part))
        elif following.isdecimal():
            holder = holder.setdefault(part, copy.deepcopy(given) if isinstance(given, list) else [])
        else:
            holder = holder.setdefault(part, {})
    if isinstance(holder, list):
        holder[int(path[-1])] = value
    else:
        holder[path[-1]] = value
    return made


def _at(holder: Any, part: str) -> Any:  # noqa: ANN401 - JSON
    if isinstance(holder, list):
        return holder[int(part)] if int(part) < len(holder) else None
    return holder.get(part) if isinstance(holder, dict) else None


def _item(holder: list[Any], index: int) -> Any:  # noqa: ANN401 - JSON
    if index == len(holder):
        holder.append({})
    return holder[index]
