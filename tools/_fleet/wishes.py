"""What a spec says nothing of: who may log in, which must be said, and what may be left to its usual value. Pure.

Silence about login makes VMs that nobody can enter, so it is a question; "none" is an answer to it. The rest is asked
beside what is open anyway, user, software and tags beside the login: a spec that is complete asks for none of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from atlas_mcp.domain.document import Document
from atlas_mcp.domain.fleet.parse import OpenKind
from atlas_mcp.domain.fleet.profile import FROM_BUILT_IN, Profile
from atlas_mcp.domain.fleet.spec import FleetSpec
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.domain.problems import example
from atlas_mcp.domain.text import NONE
from atlas_mcp.errors import Problem

from .fitting import Held
from .questions import ADDRESSES, KEYS, PROFILE, SOFTWARE, TAGS, USER, VLAN, Asked

_DEFAULTS = "/spec/defaults"
_OF_PROFILES = (OpenKind.CORES, OpenKind.MEMORY, OpenKind.DISKS)
_OF_NETWORK = (OpenKind.NICS, OpenKind.BRIDGE)
_Profiles = Mapping[str, Profile]


def unreachable(fleet: FleetSpec, vms: Sequence[Vm], held: Collection[str]) -> Iterator[Problem]:
    """Each entry that is new, of which it is not said who may log in; `held` are the ids of deployed VMs."""
    new = {vm.entry for vm in vms} - {vm.entry for vm in vms if vm.id in held}
    for index, entry in enumerate(fleet.spec.vms):
        said = entry.cloud_init is not None and (entry.cloud_init.ssh_keys is not None or entry.cloud_init.snippet)
        if entry.id in new and not said:
            yield Problem(
                f"/spec/vms/{index}/cloud_init/ssh_keys",
                f"it is not said who may log in to {entry.hostname}.",
                f"Give cloud_init.{KEYS}.{example(KEYS)} Or write none, where the template lets people in.",
            )


def login(document: Document, held: Held, profiles: _Profiles, problems: Sequence[Problem]) -> Iterator[Asked]:
    """The question who may log in, for every entry that is new: once for all, where nothing is deployed.

    Not where what was said of it, or the entry, is wrong.
    """
    wrong = {problem.pointer for problem in problems}
    if any("/cloud_init" in pointer for pointer in wrong):
        return
    entries = _entries(document)
    silent = [place for place, entry in entries if place not in wrong and _silent(entry, held, profiles)]
    if entries and not silent:
        return
    together = not held.entries and not _says_login(_shared(document))
    for place in [_DEFAULTS] if together else silent:
        text = f'Who may log in: which public SSH keys? "{NONE}": only whom the template lets in.'
        yield Asked(f"{place}/cloud_init/ssh_keys", text, KEYS)


def beside(
    asked: Sequence[Asked], document: Document, sources: Mapping[str, str], held: Held, profiles: _Profiles
) -> list[Asked]:
    """The questions that are open, each followed by what may be said beside it; nothing where none is open."""
    found: list[Asked] = []
    unsized = _unsized(asked, document, sources)
    for one in asked:
        if one.pointer.rpartition("/")[0] == unsized and one.kind in _OF_PROFILES:
            found.append(_profile(unsized, profiles))
            unsized = ""
        found.append(one)
        if one.kind == OpenKind.VMS and "profile" not in _shared(document):
            found.append(_profile(_DEFAULTS, profiles))
        elif one.kind in _OF_NETWORK:
            nic = f"{one.pointer}/0" if one.kind == OpenKind.NICS else one.pointer.rpartition("/")[0]
            if not {"bridge", "vnet"} & _nic(nic, document).keys():
                found += _network(nic, document, sources)
    if not held.entries and any(one.kind == KEYS for one in asked):
        told = {one.pointer for one in found}
        for place, entry in _entries(document):
            for at, _ in enumerate(entry.get("nics") or ()):
                found += [one for one in _network(f"{place}/nics/{at}", document, sources) if one.pointer not in told]
        found += _for_all(document, profiles)
    return found


def _profile(place: str, profiles: _Profiles) -> Asked:
    text = "Which profile gives cores, memory, disks and software?"
    return Asked(f"{place}/profile", text, PROFILE, tuple(sorted(profiles)), "no profile")


def _network(nic: str, document: Document, sources: Mapping[str, str]) -> Iterator[Asked]:
    """VLAN and addresses of an interface that says nothing of its addresses."""
    given = _nic(nic, document)
    if given and sources.get(f"{nic}/ipv4") != FROM_BUILT_IN:
        return
    if "vlan" not in given:
        yield Asked(f"{nic}/vlan", "Which VLAN (1 to 4094)?", VLAN, (), "untagged")
    text = "Which addresses: dhcp, 10.0.20.11/24, or 10.0.20.11-10.0.20.19/24 via 10.0.20.1?"
    yield Asked(f"{nic}/ipv4", text, ADDRESSES, (), "dhcp")


def _nic(place: str, document: Document) -> Mapping[str, Any]:
    entry, _, at = place.rpartition("/nics/")
    nics = next((found.get("nics") or [] for where, found in _entries(document) if where == entry), [])
    return nics[int(at)] if int(at) < len(nics) else {}


def _for_all(document: Document, profiles: _Profiles) -> Iterator[Asked]:
    """User, software and tags of all VMs, where none has any."""
    for key, kind, text, otherwise in (
        ("user", USER, "Under which user name?", "the template's"),
        ("software", SOFTWARE, "Which software, such as nginx, postgresql, package:htop?", "none"),
        ("tags", TAGS, "Which tags?", "none"),
    ):
        place = f"{_DEFAULTS}/cloud_init/user" if kind == USER else f"{_DEFAULTS}/{key}"
        entries = [*(entry for _, entry in _entries(document)), _shared(document)]
        if not any(_has(entry, key, profiles) for entry in entries):
            yield Asked(place, text, kind, (), otherwise)


def _has(entry: Mapping[str, Any], key: str, profiles: _Profiles) -> bool:
    """Whether an entry has something, or waits for a profile that gives it."""
    holder = entry.get("cloud_init") or {} if key == "user" else entry
    return key in holder or key in _waited_for(entry, profiles)


def _unsized(asked: Sequence[Asked], document: Document, sources: Mapping[str, str]) -> str:
    """The first entry that lacks what a profile would give, and has none."""
    lacking = {one.pointer.rpartition("/")[0] for one in asked if one.kind in _OF_PROFILES}
    sized = {pointer.rpartition("/")[0] for pointer, source in sources.items() if source.startswith("profile ")}
    places = [place for place, entry in _entries(document) if place in lacking - sized and "profile" not in entry]
    return places[0] if places else ""


def _silent(entry: Mapping[str, Any], held: Held, profiles: _Profiles) -> bool:
    return (
        entry.get("id") not in held.entries
        and not _says_login(entry)
        and not {"ssh_keys", "snippet"} & _waited_for(entry, profiles)
    )


def _says_login(settings: Mapping[str, Any]) -> bool:
    return bool({"ssh_keys", "snippet"} & (settings.get("cloud_init") or {}).keys())


def _waited_for(entry: Mapping[str, Any], profiles: _Profiles) -> set[str]:
    """What the profile gives that an entry waits for."""
    profile = profiles.get(str(entry.get("profile", "")))
    if profile is None:
        return set()
    sizes = profile.sizes
    layers = [one for one in (profile.vm, sizes.dev, sizes.test, sizes.prod)]
    inner = [one.cloud_init.model_fields_set for one in layers if one.cloud_init is not None]
    return {*profile.vm.model_fields_set, *(key for keys in inner for key in keys)}


def _entries(document: Document) -> list[tuple[str, dict[str, Any]]]:
    """The entries with their places."""
    vms = document.get("spec", {}).get("vms") or ()
    return [(f"/spec/vms/{index}", entry) for index, entry in enumerate(vms)]


def _shared(document: Document) -> Mapping[str, Any]:
    """The defaults that wait for the first VM."""
    shared: Mapping[str, Any] = document.get("spec", {}).get("defaults") or {}
    return shared
