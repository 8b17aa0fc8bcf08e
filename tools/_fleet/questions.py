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
from atlas_mcp.domain.vm import Vm
from atlas_mcp.engines.proxmox.spec import Networks, Resources
from atlas_mcp.errors import CallerError, Code

from .look import named

_MOST = 60  # options that a question lists


@dataclass(frozen=True)
class Live:
    """What of a cluster the options come from; empty where no cluster could be read."""

    resources: Resources
    networks: Networks
    pools: tuple[str, ...]


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


def open_questions(gaps: Sequence[Open], live: Live | None) -> Iterator[Asked]:
    """One for each value that is missing."""
    for gap in gaps:
        text = f"What is {gap.what}?"
        if gap.kind is OpenKind.VMS:
            text = "How many VMs (1 to 50)?"
        if gap.kind is OpenKind.NICS:
            text = "Which network does it hang on? (DHCP; give nics for static addresses and VLANs)"
        yield Asked(gap.pointer, text, gap.kind.value, _options(gap.kind, live))


def ambiguous(vms: Sequence[Vm], document: Document, live: Live) -> Iterator[Asked]:
    """A template's name that several templates bear is a question."""
    entries = document.get("spec", {}).get("vms", [])
    asked: set[int] = set()
    for vm in vms:
        found = named(live.resources, vm.template)
        index = next((i for i, entry in enumerate(entries) if entry.get("id", entry.get("hostname")) == vm.entry), -1)
        if len(found) > 1 and index >= 0 and index not in asked:
            asked.add(index)
            options = tuple(f"{guest.name} ({guest.vmid})" for guest in found)
            text = f"{len(found)} templates are called {vm.template}; which one?"
            yield Asked(f"/spec/vms/{index}/template", text, OpenKind.TEMPLATE.value, options)


def _options(kind: OpenKind, live: Live | None) -> tuple[str, ...]:
    if kind is OpenKind.ENVIRONMENT:
        return ("dev", "test", "prod")
    if live is None:
        return ()
    if kind is OpenKind.TEMPLATE:
        templates = [guest for guest in live.resources.guests if guest.template and guest.type == "qemu"]
        return tuple(f"{guest.name} ({guest.vmid})" for guest in templates)[:_MOST]
    if kind is OpenKind.STORAGE:
        return tuple(
            dict.fromkeys(store.name for store in live.resources.storages if store.active and "images" in store.content)
        )[:_MOST]
    if kind is OpenKind.NICS:
        bridges = dict.fromkeys(bridge.name for bridge in live.networks.bridges)
        return (*bridges, *(f"vnet {name}" for name in live.networks.vnets))[:_MOST]
    return ()


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
    made = copy.deepcopy(document)
    _put(made, question.pointer.strip("/").split("/"), _value(question, answer, made))
    return made


def _value(question: Asked, answer: JsonValue, document: Document) -> Any:  # noqa: ANN401 - JSON
    text = str(answer).strip()
    if question.kind == OpenKind.TEMPLATE:
        return int(text.rpartition("(")[2].rstrip(")")) if text.endswith(")") else text
    if question.kind == OpenKind.CORES:
        return int(text) if text.isdecimal() else text
    if question.kind == OpenKind.DISKS:
        return [{"size": size.strip()} for size in text.split(",")]
    if question.kind == OpenKind.NICS:
        kind, _, name = text.rpartition(" ")
        return [{"vnet" if kind == "vnet" else "bridge": name, "ipv4": "dhcp"}]
    if question.kind == OpenKind.VMS:
        name = document.get("metadata", {}).get("name", "vm")
        count = int(text) if text.isdecimal() else 0
        return [{"id": "vm", "count": count, "hostname": f"{name}-{{n:02}}"}] if count else []
    return answer


def _put(document: Any, path: list[str], value: Any) -> None:  # noqa: ANN401 - JSON
    for part, following in pairwise(path):
        if isinstance(document, list):
            document = document[int(part)]
        else:
            document = document.setdefault(part, [] if following.isdecimal() else {})
    if isinstance(document, list):
        document[int(path[-1])] = value
    else:
        document[path[-1]] = value
