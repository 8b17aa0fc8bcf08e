"""Profiles, and the merging that completes the entries of a spec.

A profile is a partial VM with sizes for dev, test and prod; an environment of the settings has those of what it is
judged as. Later layers win:

    built-in defaults < profile.vm < profile.sizes[environment] < spec.defaults < the entry

Mappings merge key by key, lists replace, `tags` are joined and sorted; `storage` and `backup` are taken whole,
since their keys exclude each other. A key without a value (null) counts as not given. The result holds every
value and names neither profile nor defaults, so a stored spec does not change when a profile does; merging it
again changes nothing. While an entry's environment is not known, its profile waits: the entry keeps `profile`, and
gets neither its values nor the built-in ones below them. Defaults wait for the first entry. `Merged.sources` says
for each JSON pointer of an entry which layer gave the value. Works on documents, before validation of the whole; pure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from pydantic import Field, JsonValue

from atlas_mcp.domain.document import Document, plain, settle
from atlas_mcp.domain.environments import THE_THREE, Environments
from atlas_mcp.domain.fleet.spec import VmEntry, VmSettings
from atlas_mcp.domain.problems import nearest, pointer_of
from atlas_mcp.domain.text import Description, Label, Prose, Value, counted, shown
from atlas_mcp.errors import CallerError, Code, Problem

BUILT_IN: Mapping[str, JsonValue] = {
    "clone": "full",
    "on_boot": False,
    "protection": False,
    "readiness": {"level": "running", "timeout_s": 300},
}
FROM_BUILT_IN = "default"
FROM_DEFAULTS = "spec.defaults"
FROM_ENTRY = "spec"
WHOLE = frozenset({"storage", "backup"})
_ENTRY_KEYS = ("id", "count", "hostname")


class ProfileMetadata(Value):
    """What a profile is called and for."""

    name: Label
    title: Annotated[str, Prose(80)]
    description: Description


class Sizes(Value):
    """What each environment changes; one that is left out changes nothing."""

    dev: VmSettings = VmSettings()
    test: VmSettings = VmSettings()
    prod: VmSettings = VmSettings()


class Profile(Value):
    """A partial VM for one purpose."""

    api_version: Literal["atlas/v1"] = Field(alias="apiVersion")
    kind: Literal["Profile"]
    metadata: ProfileMetadata
    sizes: Sizes = Sizes()
    vm: VmSettings = VmSettings()


@dataclass(frozen=True)
class Merged:
    """A completed document, where each value came from, and profiles that are not known."""

    document: Document
    sources: dict[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def source_of(self, pointer: str) -> str:
        """The layer that gave the value at a pointer, or the list or mapping it stands in; "" for none."""
        while pointer:
            if pointer in self.sources:
                return self.sources[pointer]
            pointer = pointer.rpartition("/")[0]
        return ""


def parse_profile(document: Mapping[str, Any]) -> Profile:
    """The profile that a document holds.

    Raises:
        CallerError: `content_invalid`, with every problem.

    """
    copy, problems = plain(document)
    if copy or not problems:
        profile, more = settle(copy, Profile, dict)
        problems += more
        if profile is not None and not problems:
            return profile
    raise CallerError(
        Code.CONTENT_INVALID,
        f"Unable to read a profile: {counted(len(problems), 'value')} wrong.",
        "Mend the places named.",
        tuple(problems),
    )


def merge(
    document: Mapping[str, Any], profiles: Mapping[str, Profile], environments: Environments = THE_THREE
) -> Merged:
    """Complete every entry of a well-formed Fleet document; what it lacks stays missing.

    An entry that names an unknown profile gets the other layers, and a problem.
    """
    body: Document = dict(document.get("spec") or {})
    metadata: Document = dict(document.get("metadata") or {})
    defaults: Document = dict(body.pop("defaults", None) or {})
    sources: dict[str, str] = {}
    problems: list[Problem] = []
    entries: list[Document] = []
    for index, entry in enumerate(body.get("vms") or []):
        place = ("spec", "vms", index)
        environment = entry.get("environment") or defaults.get("environment") or metadata.get("environment")
        profile, problem = _profile(entry, defaults, profiles, place)
        if problem is not None and problem not in problems:
            problems.append(problem)
        waits = profile is not None and environment is None
        layers = (
            []
            if waits
            else [(FROM_BUILT_IN, BUILT_IN), *_layers(profile, environment and environments.judged(environment))]
        )
        merged, origin = _merge_layers([*layers, (FROM_DEFAULTS, defaults), (FROM_ENTRY, entry)])
        if profile is not None and waits:
            merged["profile"] = profile.metadata.name
            origin[("profile",)] = FROM_ENTRY if entry.get("profile") else FROM_DEFAULTS
        _address(merged, origin)
        entries.append(_named(merged, origin))
        sources.update({pointer_of((*place, *key)): source for key, source in origin.items()})
    if entries:
        body["vms"] = entries
    elif defaults:
        body["defaults"] = defaults
    return Merged({**document, "spec": body}, sources, tuple(problems))


def _profile(
    entry: Document, defaults: Document, profiles: Mapping[str, Profile], place: tuple[int | str, ...]
) -> tuple[Profile | None, Problem | None]:
    name = entry.get("profile") or defaults.get("profile")
    if name is None or name in profiles:
        return profiles.get(name or ""), None
    close = nearest(name, profiles)
    known = ", ".join(sorted(profiles)) or "none"
    where = (*place, "profile") if entry.get("profile") else ("spec", "defaults", "profile")
    remedy = f"Did you mean {close}?" if close else f"Known profiles: {known}."
    return None, Problem(pointer_of(where), f"there is no profile {shown(name)}.", remedy)


def _layers(profile: Profile | None, environment: str | None) -> list[tuple[str, Mapping[str, Any]]]:
    if profile is None:
        return []
    name = f"profile {profile.metadata.name}"
    layers: list[tuple[str, Mapping[str, Any]]] = [(name, _given(profile.vm))]
    size: VmSettings | None = getattr(profile.sizes, environment or "", None)
    if size is not None:
        layers.append((f"{name} ({environment})", _given(size)))
    return layers


def _given(settings: VmSettings) -> Document:
    return settings.model_dump(mode="json", exclude_none=True, exclude_unset=True)


_Origin = dict[tuple[int | str, ...], str]


def _merge_layers(layers: list[tuple[str, Mapping[str, Any]]]) -> tuple[Document, _Origin]:
    merged: Document = {}
    origin: _Origin = {}
    for source, layer in layers:
        for key, value in layer.items():
            if value is None or key == "profile":
                continue
            if key == "tags":
                _join_tags(merged, origin, value, source)
            elif isinstance(value, dict) and key not in WHOLE:
                known = merged.setdefault(key, {})
                given = {inner: item for inner, item in value.items() if item is not None}
                known.update(given)
                origin.update({(key, inner): source for inner in given})
            else:
                merged[key] = value
                origin[(key,)] = source
    order = [*_ENTRY_KEYS, *(name for name in VmEntry.model_fields if name not in _ENTRY_KEYS)]
    return {key: merged[key] for key in order if key in merged}, origin


def _join_tags(merged: Document, origin: _Origin, tags: list[str], source: str) -> None:
    new = set(tags) - set(merged.get("tags", ()))
    merged["tags"] = sorted({*merged.get("tags", ()), *tags})
    before = origin.get(("tags",))
    if new or before is None:
        origin[("tags",)] = source if before is None else f"{before} + {source}"


def _address(entry: Document, origin: _Origin) -> None:
    """Write down that an interface without an address asks for one."""
    nics = entry.get("nics")
    if not isinstance(nics, list | tuple):
        return
    entry["nics"] = list(nics)
    for index, nic in enumerate(nics):
        if nic.get("ipv4") is None and nic.get("ipv6") is None:
            entry["nics"][index] = {**nic, "ipv4": "dhcp"}
            origin[("nics", index, "ipv4")] = FROM_BUILT_IN


def id_of(hostname: str) -> str:
    """The id that a hostname gives, "" where it gives none."""
    label = re.sub(r"\{n(:0[1-9])?\}", "", hostname).partition(".")[0].lower()
    return re.sub(r"-{2,}", "-", label).strip("-")


def _named(entry: Document, origin: _Origin) -> Document:
    """The entry with an id made from its hostname, or a hostname from its id, where one is missing."""
    if "hostname" not in entry and "id" in entry:
        entry["hostname"] = entry["id"] if entry.get("count") is None else f"{entry['id']}-{{n}}"
        origin[("hostname",)] = FROM_BUILT_IN
    elif "id" not in entry and "hostname" in entry:
        if made := id_of(entry["hostname"]):
            entry["id"] = made
            origin[("id",)] = FROM_BUILT_IN
    return {key: entry[key] for key in (*_ENTRY_KEYS, *entry) if key in entry}
