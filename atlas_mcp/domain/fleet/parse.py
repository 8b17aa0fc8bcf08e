"""From a document to a spec, with every problem at once.

Values are validated first; what is wrong is reported and cut out, so that the rest can still be merged with
profiles and checked for contradictions. A consequence of a problem is not reported a second time. Callers give
mappings (parsed YAML or JSON) of the current `apiVersion`; `versions.upgrade` makes them so. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from atlas_mcp.domain.document import Document, plain, settle
from atlas_mcp.domain.environments import THE_THREE, Environments
from atlas_mcp.domain.fleet.check import check_fleet
from atlas_mcp.domain.fleet.expand import boot_follows_template
from atlas_mcp.domain.fleet.meaning import as_meant
from atlas_mcp.domain.fleet.profile import FROM_DEFAULTS, Merged, Profile, merge
from atlas_mcp.domain.fleet.spec import API_VERSION, CloneMode, FleetSpec, VmEntry
from atlas_mcp.domain.problems import example
from atlas_mcp.domain.text import counted
from atlas_mcp.errors import CallerError, Code, Problem

_NO_PROFILES: Mapping[str, Profile] = {}


class OpenKind(StrEnum):
    """What kind of value is missing; the collector offers choices by it."""

    NAME = "name"
    ENVIRONMENT = "environment"
    VMS = "vms"
    HOSTNAME = "hostname"
    TEMPLATE = "template"
    CORES = "cores"
    MEMORY = "memory"
    DISKS = "disks"
    STORAGE = "storage"
    NICS = "nics"
    BRIDGE = "bridge"


@dataclass(frozen=True)
class Open:
    """A value that a spec still needs: where, what it is in words, and its kind."""

    pointer: str
    what: str
    kind: OpenKind


@dataclass(frozen=True)
class Examined:
    """What a document, perhaps partial, has come to.

    `document` is the completed document without what is wrong, `sources` says per JSON pointer which layer gave
    a value. `spec` is set when nothing is wrong and nothing open. `notes` say which values were read as others.
    """

    document: Document
    sources: dict[str, str]
    problems: tuple[Problem, ...]
    open: tuple[Open, ...]
    spec: FleetSpec | None
    notes: tuple[str, ...] = ()


def parse_fleet(
    document: Mapping[str, Any],
    profiles: Mapping[str, Profile] = _NO_PROFILES,
    environments: Environments = THE_THREE,
) -> FleetSpec:
    """The spec that a document holds, its entries completed from `profiles` and `spec.defaults`.

    Raises:
        CallerError: `spec_invalid` with every problem, what is missing among them; `spec_incomplete` where nothing
            is wrong with what is there.

    """
    examined = _examine(document, profiles, environments)
    if examined.spec is not None:
        return examined.spec
    missing = (
        Problem(item.pointer, f"{item.what} is missing.", f"Give {item.kind.value}.{example(item.kind.value)}")
        for item in examined.open
    )
    problems = (*examined.problems, *missing)
    if not examined.problems:
        raise CallerError(
            Code.SPEC_INCOMPLETE,
            f"Unable to plan the spec: {counted(len(problems), 'value')} missing.",
            "Answer the questions of collect_spec (atlas-mcp collect), or write the values.",
            problems,
        )
    raise CallerError(
        Code.SPEC_INVALID,
        f"Unable to accept the spec: {counted(len(problems), 'value')} wrong or missing.",
        "Mend the places named and send it again.",
        problems,
    )


def check_partial(
    document: Mapping[str, Any],
    profiles: Mapping[str, Profile] = _NO_PROFILES,
    environments: Environments = THE_THREE,
) -> Examined:
    """What is wrong and what is still open in a spec that need not be complete; never raises for its content."""
    heading = {"apiVersion": API_VERSION, "kind": "Fleet"}
    return _examine({**heading, **document} if isinstance(document, Mapping) else document, profiles, environments)


def _examine(document: Mapping[str, Any], profiles: Mapping[str, Profile], environments: Environments) -> Examined:
    copy, problems = plain(document)
    if problems and not copy:
        return Examined({}, {}, tuple(problems), (), None)
    copy, notes = as_meant(copy)
    problems += _unversioned(copy)
    gaps = list(_gaps(copy, environments))
    problems += environments.take_unknown(copy)
    problems += settle(copy, FleetSpec, _filled, problems)[1]
    merged = merge(copy, profiles, environments)
    problems += merged.problems
    completed = replace(merged, document=plain(merged.document)[0])
    problems += environments.take_unknown(completed.document)  # a profile's
    spec, after = settle(completed.document, FleetSpec, _filled, problems)
    if spec is not None and completed.document.get("spec", {}).get("vms"):
        after += check_fleet(spec)
        waits = any("profile" in entry for entry in completed.document["spec"]["vms"])
        gaps += _whatever(copy, profiles) if waits else _entry_gaps(spec, completed.document)
    problems = list(dict.fromkeys([*problems, *(_moved(problem, completed) for problem in after)]))
    given = _given_by(profiles)
    gaps = [gap for gap in gaps if not _explained(gap, problems, given)]
    done = spec if not problems and not gaps else None
    return Examined(completed.document, completed.sources, tuple(problems), tuple(gaps), done, notes)


def _given_by(profiles: Mapping[str, Profile]) -> frozenset[str]:
    """The keys that some profile gives: what may be missing only because a profile's name is wrong."""
    given: set[str] = set()
    for profile in profiles.values():
        for settings in (profile.vm, profile.sizes.dev, profile.sizes.test, profile.sizes.prod):
            given |= settings.model_fields_set
    return frozenset(given)


def _unversioned(document: Document) -> Iterator[Problem]:
    for key, value in (("apiVersion", API_VERSION), ("kind", "Fleet")):
        if key not in document:
            yield Problem(f"/{key}", f"{key} is missing.", f"Write {key}: {value}.")


def _gaps(document: Document, environments: Environments) -> Iterator[Open]:
    """What is open outside the entries."""
    metadata, body = document.get("metadata", {}), document.get("spec", {})
    if isinstance(metadata, dict):
        if "name" not in metadata:
            yield Open("/metadata/name", "the name of the deployment", OpenKind.NAME)
        if "environment" not in metadata:
            *names, last = environments.names
            what = f"the environment ({', '.join(names)} or {last})"
            yield Open("/metadata/environment", what, OpenKind.ENVIRONMENT)
    if isinstance(body, dict) and body.get("vms", []) == []:
        yield Open("/spec/vms", "the list of VMs", OpenKind.VMS)


def _filled(document: Document) -> Document:
    """The document with placeholders where something is open, for validation only."""
    metadata, body = document.get("metadata", {}), document.get("spec", {})
    if isinstance(metadata, dict):
        metadata = {"name": "unnamed", "environment": "dev", **metadata}
    if isinstance(body, dict):
        vms = body.get("vms", [])
        body = {**body, "vms": [_wired(entry) for entry in vms or [{}]] if isinstance(vms, list) else vms}
        if "defaults" in body:
            body["defaults"] = _wired(body["defaults"])
    return {"apiVersion": API_VERSION, "kind": "Fleet", **document, "metadata": metadata, "spec": body}


def _wired(settings: object) -> object:
    """Settings of a VM of which every interface hangs on something."""
    nics = settings.get("nics") if isinstance(settings, dict) else None
    if not isinstance(settings, dict) or not isinstance(nics, list):
        return settings
    return {**settings, "nics": [{"bridge": "unset", **nic} if _loose(nic) else nic for nic in nics]}


def _loose(nic: object) -> bool:
    """Whether an interface names neither bridge nor vnet."""
    return isinstance(nic, dict) and not nic.keys() & {"bridge", "vnet"}


_NEEDED = (
    ("hostname", "the hostname", OpenKind.HOSTNAME),
    ("id", "an id, since the hostname gives none", OpenKind.NAME),
    ("template", "the template to clone", OpenKind.TEMPLATE),
    ("cores", "the number of cores", OpenKind.CORES),
    ("memory", "the memory", OpenKind.MEMORY),
    ("disks", "the disks, the boot disk first", OpenKind.DISKS),
    ("nics", "the network interfaces", OpenKind.NICS),
)


def _whatever(document: Document, profiles: Mapping[str, Profile]) -> Iterator[Open]:
    """What is open in the entries whatever the environment will be: a profile may give the rest."""
    found: list[list[Open]] = []
    for name in THE_THREE.names:
        metadata = {**document.get("metadata", {}), "environment": name}
        merged = plain(merge({**document, "metadata": metadata}, profiles).document)[0]
        spec = settle(merged, FleetSpec, _filled)[0]
        found.append(list(_entry_gaps(spec, merged)) if spec is not None else [])
    yield from (gap for gap in found[0] if all(gap in others for others in found))


def _entry_gaps(spec: FleetSpec, document: Document) -> Iterator[Open]:
    """What is open in the merged entries."""
    for index, entry in enumerate(spec.spec.vms):
        place = f"/spec/vms/{index}"
        for key, what, kind in _NEEDED:
            if getattr(entry, key) is None and not (key == "id" and entry.hostname is None):
                yield Open(f"{place}/{key}", what, kind)
        if _lacks_storage(entry):
            yield Open(f"{place}/storage", "the storage of the disks", OpenKind.STORAGE)
        for number, nic in enumerate(document["spec"]["vms"][index].get("nics") or ()):
            if _loose(nic):
                yield Open(f"{place}/nics/{number}/bridge", "the bridge or vnet of the interface", OpenKind.BRIDGE)


def _lacks_storage(entry: VmEntry) -> bool:
    if entry.storage is not None:
        return False
    if entry.disks is None:
        return entry.clone is not CloneMode.LINKED
    disks = entry.disks[1 if boot_follows_template(entry) else 0 :]
    return any(disk.storage is None for disk in disks)


def _moved(problem: Problem, merged: Merged) -> Problem:
    """The problem at the place a person wrote: in spec.defaults, where the value came from there."""
    parts = problem.pointer.split("/", 4)
    if len(parts) < 5 or merged.source_of(problem.pointer) != FROM_DEFAULTS:
        return problem
    return replace(problem, pointer=f"/spec/defaults/{parts[4]}")


def _explained(gap: Open, problems: list[Problem], given: frozenset[str]) -> bool:
    """Whether a value is missing only because it, or what would give it, is wrong; profiles give the keys `given`."""
    parts = gap.pointer.split("/", 4)
    places = [gap.pointer]
    blockers = [gap.pointer]
    if len(parts) == 5:
        places.append(f"/spec/defaults/{parts[4]}")
        entry = "/".join(parts[:4])
        blockers += [entry, "/spec/defaults"]
        if parts[4] in given:
            blockers += [f"{entry}/profile", "/spec/defaults/profile"]
    return any(
        problem.pointer in blockers
        or any(problem.pointer == at or problem.pointer.startswith(f"{at}/") for at in places)
        for problem in problems
    )
