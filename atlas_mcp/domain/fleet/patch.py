"""What was sent, over what is kept.

As RFC 7386: mappings merge, lists replace, null deletes. Two things are otherwise, so that a part sent loses nothing:
the entries under `spec.vms` merge by their id, and `storage` and `backup` are taken whole, since their keys exclude
each other. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from atlas_mcp.domain.document import Document
from atlas_mcp.domain.fleet.profile import WHOLE, id_of

_VMS = ("spec", "vms")


def patched(kept: object, sent: Mapping[str, Any], place: tuple[str, ...] = ()) -> Document:
    """What is kept, with what was sent over it."""
    made: Document = dict(kept) if isinstance(kept, Mapping) else {}
    for key, value in sent.items():
        where = (*place, key)
        if value is None:
            made.pop(key, None)
        elif where == _VMS and isinstance(value, list):
            below = made.get(key)
            made[key] = _entries(below if isinstance(below, list) else [], value)
        elif isinstance(value, Mapping) and key not in WHOLE:
            made[key] = patched(made.get(key), value, where)
        else:
            made[key] = value
    return made


def _entries(kept: Sequence[Any], sent: Sequence[Any]) -> list[Any]:
    """The VMs: an entry is patched over the one with its id, or, where it names none, over the one at its place.

    A null at the beginning replaces the list by what follows; `count: 0` takes an entry out. They stay in their order,
    but where all are sent, in that order.
    """
    if sent and sent[0] is None:
        return list(sent[1:])
    over = _matches(kept, sent)
    new = {index: patched(kept[over[index]] if index in over else None, entry) if isinstance(entry, Mapping) else entry
           for index, entry in enumerate(sent)}  # fmt: skip
    gone = {index for index in over if sent[index].get("count") == 0 and sent[index]["count"] is not False}
    if len(over) == len(kept):
        return [entry for index, entry in new.items() if index not in gone]
    by_kept = {place: index for index, place in over.items()}
    stay = [new[by_kept[place]] if place in by_kept else entry for place, entry in enumerate(kept)
            if by_kept.get(place) not in gone]  # fmt: skip
    return [*stay, *(entry for index, entry in new.items() if index not in over)]


def _matches(kept: Sequence[Any], sent: Sequence[Any]) -> dict[int, int]:
    """Which kept entry each sent one is meant for, by their places in the two lists."""
    found: dict[int, int] = {}
    for index, entry in enumerate(sent):
        place = next((at for at, below in enumerate(kept) if at not in found.values() and _same(below, entry)), None)
        if place is not None:
            found[index] = place
    for index, entry in enumerate(sent[: len(kept)]):
        free = index not in found and index not in found.values() and isinstance(entry, Mapping)
        if free and isinstance(kept[index], Mapping) and not (_named(entry) and _named(kept[index])):
            found[index] = index
    return found


def _named(entry: Mapping[str, Any]) -> bool:
    return bool(entry.get("id") or entry.get("hostname"))


def _same(kept: object, sent: object) -> bool:
    """Whether an entry bears the id of a kept one, or, without one, its hostname or the id made of that."""
    if not (isinstance(kept, Mapping) and isinstance(sent, Mapping)):
        return False
    own, hostname = kept.get("id"), sent.get("hostname")
    if sent.get("id") is not None:
        return bool(own == sent["id"])
    if not isinstance(hostname, str):
        return False
    return kept.get("hostname") == hostname or (own is not None and own == id_of(hostname))
