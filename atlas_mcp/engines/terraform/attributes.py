"""Attributes of Terraform's resources as people read them: by their path, in one line each, nothing cut. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from atlas_mcp.domain.text import printable
from atlas_mcp.engines.terraform.spec import Verb

HIDDEN, UNSET = "***", "not set"
FOUND = frozenset("id ipv4_addresses ipv6_addresses mac_addresses network_interface_names".split())  # known later
_DEFAULTS = {  # what the provider sets where nothing is said: not told of a VM that is made
    "acpi": "True",
    "aio": "io_uring",
    "backup": "True",
    "bios": "seabios",
    "cache": "none",
    "keyboard_layout": "en-us",
    "replicate": "True",
    "scsi_hardware": "virtio-scsi-pci",
    "sockets": "1",
    "tablet_device": "True",
}
LONGEST = 20_000  # characters of a line that anybody reads
Values = Mapping[str, Any]


def written(verb: Verb, before: Values, after: Values, body: Values) -> Iterator[str]:
    """What is written, one attribute a line; what Terraform takes for a secret is not shown."""
    if verb is Verb.CREATE:
        for key, value in flat(after, body.get("after_sensitive")):
            last = key.rpartition(".")[2]
            if _DEFAULTS.get(last) != value and not last.startswith("timeout_"):
                yield f"{_whole(key)}: {_whole(value)}"
    elif verb not in (Verb.DELETE, Verb.FORGET):
        for key, was, now in differing(before, after, body):
            yield f"{key}: {was} -> {now}"


def differing(before: Values, after: Values, body: Values) -> Iterator[tuple[str, str, str]]:
    """Every attribute that differs, with what it was and is; a list of plain values is one attribute."""
    old = dict(flat(before, body.get("before_sensitive"), whole=True))
    new = dict(flat(after, body.get("after_sensitive"), whole=True))
    for key in sorted({*old, *new}):
        if old.get(key, "False") != new.get(key, "False"):  # what is not set is not on
            yield _whole(key), _whole(old.get(key, UNSET)), _whole(new.get(key, UNSET))


def flat(value: object, hidden: object, path: str = "", *, whole: bool = False) -> Iterator[tuple[str, str]]:
    """Every value that says something, by its path: cpu.0.cores. With `whole`, False does too, and a list is one."""
    if hidden is True:
        if value not in (None, "", False):
            yield path, HIDDEN
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            below = hidden.get(key) if isinstance(hidden, Mapping) else None
            yield from flat(inner, below, f"{path}.{key}" if path else str(key), whole=whole)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield from _listed(value, hidden if isinstance(hidden, Sequence) else (), path, whole=whole)
    elif value not in (None, "") and (whole or value):
        yield path, str(value)


def _listed(values: Sequence[object], hidden: Sequence[object], path: str, *, whole: bool) -> Iterator[tuple[str, str]]:
    plain = not any(isinstance(value, Mapping | Sequence) and not isinstance(value, str) for value in values)
    if whole and values and plain:
        yield path, HIDDEN if any(hidden) else ", ".join(map(str, values))
        return
    for index, inner in enumerate(values):
        yield from flat(inner, hidden[index] if index < len(hidden) else None, f"{path}.{index}", whole=whole)


def _whole(text: str) -> str:
    """A value in one line, all of it; in quotes where it could pass for what it was and what it is."""
    text = "".join(char if char != "\\" and printable(char) else _escaped(char) for char in text)
    return '"' + text.replace('"', '\\"') + '"' if " -> " in text else text


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode()
