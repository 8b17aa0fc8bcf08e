"""What people write, as they plainly mean it: `cores: "4"`, `memory: 4GB`, an option as it was offered.

Goes over a document by the models of the spec, before it is validated, and puts the written-out form in its place. What
changes a value's unit or kind is told in a note; what is not plain stays as it is, to be refused. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from atlas_mcp.domain.document import Document
from atlas_mcp.domain.fleet.spec import Disk, FleetSpec, SshKey
from atlas_mcp.domain.network import Ipv4, Ipv6, Nic
from atlas_mcp.domain.problems import pointer_of
from atlas_mcp.domain.quantity import MiB, SizeLimits
from atlas_mcp.domain.text import NONE, Whole, shown

VNET = "vnet "  # before the name of a vnet, where an option is a bridge or a vnet
_VIA = " via "  # between addresses and their gateway
_MOST_NOTES = 20
_NUMBER = re.compile(r"[+]?\d{1,9}")
_SIZE = re.compile(r"(\d{1,9}(?:\.\d{1,3})?) ?([mgt]b)?", re.ASCII | re.IGNORECASE)
_OFFERED_TEMPLATE = re.compile(r"[A-Za-z0-9.-]{1,63} \((\d{3,9})\)", re.ASCII)
_LEAST_IN_MIB = 512  # of memory: a smaller bare number can only be GiB
_Place = tuple[int | str, ...]
_Kind = tuple[Any, tuple[Any, ...]]  # a type, and what it is annotated with


def as_meant(document: Mapping[str, Any]) -> tuple[Document, tuple[str, ...]]:
    """The document with what is plain written out, and a note for each value that was read as another one."""
    reader = _Reader()
    return reader.mapping(document, FleetSpec, ()), tuple(reader.notes[:_MOST_NOTES])


class _Reader:
    """Reads a document and notes what it took for something else."""

    def __init__(self) -> None:
        self.notes: list[str] = []

    def mapping(self, value: Mapping[str, Any], model: type[BaseModel], place: _Place) -> Document:
        fields = {field.alias or name: field for name, field in model.model_fields.items()}
        made: Document = {}
        for key, item in value.items():
            field = fields.get(key)
            kinds = list(_kinds(field.annotation, tuple(field.metadata))) if field is not None else []
            made[key] = self.value(item, kinds, (*place, key))
        if "template" in made:
            made["template"] = self._template(made["template"], (*place, "template"))
        network = made.get("bridge") if model is Nic else None
        if isinstance(network, str) and network.startswith(VNET):
            made["vnet"] = made.pop("bridge").removeprefix(VNET)
        return made

    def value(self, value: Any, kinds: list[_Kind], place: _Place) -> Any:  # noqa: ANN401 - JSON
        for kind, marks in kinds:
            origin: object = get_origin(kind)
            if origin is tuple:
                return self._list(value, list(_kinds(get_args(kind)[0])), place)
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                offered = _OFFERED.get(kind)
                if offered is not None and isinstance(value, str):
                    value = offered(value)
                if isinstance(value, Mapping):
                    return self.mapping(value, kind, place)
            if any(isinstance(mark, Whole) for mark in marks):
                return self._whole(value, place)
            limits = next((mark for mark in marks if isinstance(mark, SizeLimits)), None)
            if limits is not None:
                return self._size(value, limits, place)
        return value

    def _list(self, value: Any, kinds: list[_Kind], place: _Place) -> Any:  # noqa: ANN401 - JSON
        """A list; one text is the items between its commas, "none" is none of them."""
        if isinstance(value, str) and len(place) > 2:
            text = value.strip()
            if text.lower() == NONE:
                return []
            whole = any(_same(kind, SshKey) for kind in kinds)  # whose comment may hold a comma
            value = [text] if whole else [part.strip() for part in text.split(",")]
        if not isinstance(value, list | tuple):
            return value
        return [self.value(item, kinds, (*place, index)) for index, item in enumerate(value)]

    def _template(self, value: Any, place: _Place) -> Any:  # noqa: ANN401 - JSON
        """A template as a question offers it, "debian-12-cloud (9000)", or its VMID in quotes."""
        if not isinstance(value, str):
            return value
        offered = _OFFERED_TEMPLATE.fullmatch(value.strip())
        return int(offered.group(1)) if offered else self._whole(value, place)

    def _whole(self, value: Any, place: _Place) -> Any:  # noqa: ANN401 - JSON
        plain = isinstance(value, str) and _NUMBER.fullmatch(value.strip())
        if plain or (isinstance(value, float) and value.is_integer() and abs(value) < 10**9):
            return self._noted(value, int(value), place)
        return value

    def _size(self, value: Any, limits: SizeLimits, place: _Place) -> Any:  # noqa: ANN401 - JSON
        """A size without a unit, or with a decimal one."""
        text = str(value).strip() if isinstance(value, int | float | str) and not isinstance(value, bool) else ""
        form = _SIZE.fullmatch(text.removesuffix(".0"))
        if form is None:
            return value
        number, unit = form.groups()
        if unit is not None:
            return self._noted(value, f"{number}{unit[0].upper()}iB", place)
        in_mib = limits.step_mib == 1 and float(number) >= _LEAST_IN_MIB
        return self._noted(value, MiB(int(number)).text if in_mib and number.isdecimal() else f"{number}GiB", place)

    def _noted(self, value: object, meant: Any, place: _Place) -> Any:  # noqa: ANN401 - JSON
        self.notes.append(f"{pointer_of(place)}: {shown(value)} was read as {meant}")
        return meant


def _network(text: str) -> Document | str:
    """An interface as a question offers it: a bridge, or "vnet" and a name."""
    name = text.strip()
    return {"vnet": name.removeprefix(VNET)} if name.startswith(VNET) else {"bridge": name}


def _addresses(text: str) -> Document | str:
    """Addresses with their gateway: "10.0.20.11/24 via 10.0.20.1"."""
    source, via, gateway = (part.strip() for part in text.partition(_VIA))
    return {"range" if "-" in source else "address": source, "gateway": gateway} if via else text


def _disk(text: str) -> Document | str:
    return {"size": text.strip()}


_OFFERED: Mapping[type[BaseModel], Callable[[str], Document | str]] = {
    Nic: _network,
    Disk: _disk,
    Ipv4: _addresses,
    Ipv6: _addresses,
}


def _kinds(annotation: Any, marks: tuple[Any, ...] = ()) -> Iterator[_Kind]:  # noqa: ANN401 - an annotation
    """The types that an annotation allows."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        yield from _kinds(inner, (*more, *marks))
    elif origin in (Union, UnionType):
        for part in get_args(annotation):
            yield from _kinds(part, marks)
    else:
        yield annotation, marks


def _same(kind: _Kind, annotation: Any) -> bool:  # noqa: ANN401 - an annotation
    return kind in list(_kinds(annotation))
