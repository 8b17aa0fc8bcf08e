"""From a document to the spec of a cluster: what was sent over what is kept, over a profile; what is wrong or missing.

Pure.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError

from atlas_mcp.domain.cluster.spec import ClusterSpec
from atlas_mcp.domain.document import Document, plain
from atlas_mcp.domain.environments import Environments
from atlas_mcp.domain.fleet.meaning import as_meant
from atlas_mcp.domain.problems import problems_of, unlisted
from atlas_mcp.domain.text import Description, Label, Prose, Value
from atlas_mcp.errors import CallerError, Code, Problem

KIND = "Cluster"
API_VERSION = "atlas/v1"
_NEEDED = (("metadata", "name"), ("metadata", "environment"), ("spec", "platform"))


class ProfileMetadata(Value):
    """What a profile is called and for."""

    name: Label
    title: Annotated[str, Prose(80)]
    description: Description


class ClusterProfile(Value):
    """A partial cluster for one purpose: what a spec does not say, it says."""

    api_version: Literal["atlas/v1"] = Field(alias="apiVersion")
    kind: Literal["ClusterProfile"]
    metadata: ProfileMetadata
    spec: dict[str, Any]


@dataclass(frozen=True)
class Examined:
    """What a document, perhaps partial, has come to: what is wrong, and the pointers of what is missing.

    `notes` say which values were read as others.
    """

    document: Document
    problems: tuple[Problem, ...]
    missing: tuple[str, ...]
    notes: tuple[str, ...] = ()


def parse_profile(document: Mapping[str, Any]) -> ClusterProfile:
    """The profile that a document holds.

    Raises:
        CallerError: `content_invalid`, with every problem.

    """
    problems: tuple[Problem, ...] = ()
    try:
        profile = ClusterProfile.model_validate(document)
        problems = examined({"spec": profile.spec}, ()).problems
    except ValidationError as error:
        problems = tuple(problems_of(error, ClusterProfile, ""))
    if problems:
        raise CallerError(Code.CONTENT_INVALID, "Unable to read a profile.", "Mend the places named.", problems)
    return profile


def merged(below: object, above: Mapping[str, Any]) -> Document:
    """What is below, with what is above over it, as RFC 7386 says: mappings merge, lists replace, null deletes.

    Workloads and pools merge by their names, where they are mappings: count or replicas 0 takes one out.
    """
    made: Document = dict(below) if isinstance(below, Mapping) else {}
    for key, value in above.items():
        if value is None:
            made.pop(key, None)
        elif isinstance(value, Mapping):
            made[key] = merged(made.get(key), value)
        elif key in ("workloads", "pools") and isinstance(value, list):
            made[key] = _named(made.get(key), value)
        else:
            made[key] = copy.deepcopy(value)
    return made


def _named(below: object, above: Sequence[Any]) -> list[Any]:
    """A list whose items have names: one of a name that is there goes over that one, in its place."""
    kept = {_name(item): item for item in (below if isinstance(below, list) else [])}
    new: list[Any] = []
    over: set[object] = set()
    for item in above:
        name = _name(item)
        if name not in kept or name in over:  # twice is wrong, and said so
            new.append(item)
            continue
        over.add(name)
        if isinstance(item, Mapping) and isinstance(kept[name], Mapping):
            kept[name] = merged(kept[name], item)
        else:
            kept[name] = item
    return [item for item in (*kept.values(), *new) if not _taken_out(item)]


def _name(item: object) -> object:
    """The name of an item, also in its short form; of what has none, something that is equal to no other."""
    if isinstance(item, Mapping):
        name = item.get("name")
        return name if isinstance(name, str) else object()
    return str(item).partition(" ")[0]


def _taken_out(item: object) -> bool:
    numbers = (item.get("replicas"), item.get("count")) if isinstance(item, Mapping) else ()
    return any(number == 0 and number is not False for number in numbers)


def examined(
    document: Mapping[str, Any], platforms: Sequence[str], environments: Environments | None = None
) -> Examined:
    """A partial document as plain data, what is wrong in it, what is missing; without `platforms`, any may be named."""
    body, problems = plain(document)
    if problems and not body:
        return Examined(body, tuple(problems), ())
    if environments is not None:
        problems += environments.take_unknown(body)
    inner = _mapping(body, "spec")
    notes: tuple[str, ...] = ()
    if isinstance(inner.get("machines"), dict):  # as they are written of a fleet
        meant, notes = as_meant({"spec": {"defaults": inner["machines"]}})
        inner["machines"] = meant["spec"]["defaults"]
        notes = tuple(note.replace("/spec/defaults/", "/spec/machines/") for note in notes)
    platform = inner.get("platform")
    if platforms and isinstance(platform, str) and platform not in platforms:
        problems.append(unlisted("/spec/platform", platform, platforms))
        inner.pop("platform")
    missing = [f"/{holder}/{key}" for holder, key in _NEEDED if key not in _mapping(body, holder)]
    if not inner.get("workloads") and not inner.get("pools"):
        missing.append("/spec/workloads")
    defaults = {"metadata": {"name": "unnamed", "environment": "dev"}, "spec": {"platform": "unknown"}}
    filled = {**body, **{key: {**below, **_mapping(body, key)} for key, below in defaults.items() if key not in body
                         or isinstance(body[key], dict)}}  # fmt: skip
    try:
        ClusterSpec.model_validate(filled)
    except ValidationError as error:
        problems += problems_of(error, ClusterSpec, KIND)
    return Examined(body, tuple(problems), tuple(missing), notes)


def _mapping(body: Document, key: str) -> Document:
    value = body.get(key)
    return value if isinstance(value, dict) else {}


def parse_cluster(body: Mapping[str, Any], platforms: Sequence[str], environments: Environments) -> ClusterSpec:
    """A stored spec.

    Raises:
        CallerError: `spec_invalid`, `spec_incomplete`.

    """
    found = examined(body, platforms, environments)
    if found.problems:
        raise CallerError(Code.SPEC_INVALID, "Unable to use the cluster's spec.", "Mend these:", found.problems)
    if found.missing:
        gaps = tuple(Problem(one, "it is missing.", "Answer the questions of collect_spec.") for one in found.missing)
        cause = "Unable to use the cluster's spec: it is not complete."
        raise CallerError(Code.SPEC_INCOMPLETE, cause, "Give these:", gaps)
    return ClusterSpec.model_validate(found.document)
