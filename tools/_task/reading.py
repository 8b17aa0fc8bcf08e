"""A task as it was written, or as it is stored in whatever form: read, with all that is wrong with it. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from atlas_mcp.domain.document import plain
from atlas_mcp.domain.problems import pointer_of, problems_of
from atlas_mcp.engines.ssh.spec import Script
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import JsonObject

from .checks import contradictions, substeps_of
from .short import in_steps
from .spec import KIND, Task

ASKED = ("/metadata/name", "/metadata/environment", "/spec/hosts", "/spec/steps")  # what no task can do without
_COMMANDS = ("run", "unless", "onlyif", "check", "undo")
_HOLDERS = ("/metadata", "/spec")
_SCRIPT: TypeAdapter[str] = TypeAdapter(Script)


def examined(document: Mapping[str, Any]) -> tuple[dict[str, Any], list[Problem], list[str]]:
    """A partial task as plain data in steps, what is wrong in it, and the pointers of what is missing."""
    body, problems = plain(document)
    if problems:
        return body, problems, []
    body = in_steps(body)
    wrong, missing = _unformed(body)
    wrong += [one for one in contradictions(body) if not _told(one, wrong)]
    return body, wrong, missing


def _unformed(body: dict[str, Any]) -> tuple[list[Problem], list[str]]:
    """What has not the form it needs, and what is missing of what a person is asked for."""
    try:
        Task.model_validate(body)
    except ValidationError as error:
        gaps = {pointer_of(one["loc"]) for one in error.errors() if one["type"] == "missing"}
        wrong = [one for one in problems_of(error, Task, KIND) if one.pointer not in (gaps & {*ASKED, *_HOLDERS})]
        return wrong, [one for one in ASKED if {one, one.rpartition("/")[0]} & gaps]
    return [], []


def _told(problem: Problem, earlier: list[Problem]) -> bool:
    """Whether something at its place, or within it, is wrong already."""
    return any(one.pointer == problem.pointer or one.pointer.startswith(f"{problem.pointer}/") for one in earlier)


def parse(body: Mapping[str, Any]) -> Task:
    """A stored task.

    Raises:
        CallerError: `spec_invalid`, `spec_incomplete`.

    """
    body, problems, missing = examined(body)
    if problems:
        raise CallerError(Code.SPEC_INVALID, "Unable to use the task.", "Mend these:", tuple(problems))
    if missing:
        gaps = tuple(Problem(one, "It is missing.", "") for one in missing)
        raise CallerError(Code.SPEC_INCOMPLETE, "Unable to use the task: it is not complete.", "Give these:", gaps)
    return Task.model_validate(body)


def unreadable(body: Mapping[str, Any]) -> Iterator[tuple[str, JsonObject]]:
    """The commands of a plain task that are too long to be judged, or cannot be read: where, and all of each."""
    spec = body.get("spec")
    steps = spec.get("steps") if isinstance(spec, dict) else None
    for at, step in enumerate(steps if isinstance(steps, list) else []):
        for inner, substep in enumerate(substeps_of(step) if isinstance(step, dict) else []):
            for name in _COMMANDS:
                command = substep.get(name)
                if isinstance(command, str) and not _is_script(command):
                    yield f"/spec/steps/{at}/substeps/{inner}/{name}", {name: command}


def _is_script(text: str) -> bool:
    try:
        _SCRIPT.validate_python(text)
    except ValidationError:
        return False
    return True
