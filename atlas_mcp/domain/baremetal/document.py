"""From a document, perhaps partial, to the spec of leased machines: what is wrong in it, what is missing. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from atlas_mcp.domain.baremetal.spec import KIND, MachinesSpec
from atlas_mcp.domain.document import Document, plain
from atlas_mcp.domain.environments import Environments
from atlas_mcp.domain.problems import problems_of
from atlas_mcp.errors import CallerError, Code, Problem

_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKtqba65kXXovFMhf6yZF4nYz3iMuTqY2aC6r6FV4m0R"
# What must be said, with what stands in for it while the rest is checked.
_NEEDED: Mapping[str, Document] = {
    "metadata": {"name": "unnamed", "environment": "dev"},
    "spec": {"node_type": "any", "hours": 1, "image": "any", "public_key": _KEY},
}


@dataclass(frozen=True)
class Examined:
    """What a document has come to: what is wrong, and the pointers of what is missing.

    `filled` is the spec with stand-ins for what is missing; None where something is wrong.
    """

    document: Document
    problems: tuple[Problem, ...]
    missing: tuple[str, ...]
    filled: MachinesSpec | None = None


def examined(document: Mapping[str, Any], environments: Environments) -> Examined:
    """A document as plain data, with what is wrong and what is missing."""
    body, problems = plain(document)
    problems += environments.take_unknown(body)
    filled, missing, spec = dict(body), [], None
    for holder, needed in _NEEDED.items():
        said = body.get(holder, {})
        if isinstance(said, dict):
            missing += [f"/{holder}/{key}" for key in needed if key not in said and not _chosen(key, said)]
            stand_ins = {key: value for key, value in needed.items() if key != "public_key" or not said.get("new_key")}
            filled[holder] = {**stand_ins, **said}
    try:
        spec = MachinesSpec.model_validate(filled)
    except ValidationError as error:
        problems += problems_of(error, MachinesSpec, KIND)
    return Examined(body, tuple(problems), tuple(missing), None if problems else spec)


def _chosen(key: str, said: Mapping[str, Any]) -> bool:
    """Whether a key need not be said, since it follows from what is."""
    if key == "public_key":
        return said.get("new_key") is True
    return key == "node_type" and isinstance(said.get("needs"), dict)


def parse_machines(body: Mapping[str, Any], environments: Environments) -> MachinesSpec:
    """A stored spec.

    Raises:
        CallerError: `spec_invalid`, `spec_incomplete`.

    """
    found = examined(body, environments)
    if found.problems:
        raise CallerError(Code.SPEC_INVALID, "Unable to use the spec of the machines.", "Mend these:", found.problems)
    if found.missing:
        gaps = tuple(Problem(one, "it is missing.", "Answer the questions of collect_spec.") for one in found.missing)
        cause = "Unable to use the spec of the machines: it is not complete."
        raise CallerError(Code.SPEC_INCOMPLETE, cause, "Give these:", gaps)
    return MachinesSpec.model_validate(found.document)
