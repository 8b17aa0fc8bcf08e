"""What people write of a task. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field, ValidationError

from atlas_mcp.domain.document import plain
from atlas_mcp.domain.environments import Environments
from atlas_mcp.domain.problems import problems_of
from atlas_mcp.domain.text import Label
from atlas_mcp.engines.ssh.spec import LONGEST_S, Run, Script
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Frozen, JsonObject

KIND = "Task"
_S = 600
_NEEDED = {"metadata": ("name", "environment"), "spec": ("host", "script")}


class Metadata(Frozen):
    """The name of a task, and what is at stake."""

    name: Label
    environment: str


class Body(Frozen):
    """A script of the shell on one host; see `Run` for what becomes of each part."""

    inventory: str = Field(default="", description="which one the host is in, where there are several")
    host: str
    script: Script = Field(min_length=1)
    check: Script = Field(default="", description="run before, which holds it back where it succeeds, and after")
    undo: Script = Field(default="", description="takes it back; without it nothing does")
    expect: int = Field(default=0, ge=0, le=255, description="the exit code of success")
    input: Script = Field(default="", description="what the script reads")
    deadline_s: int = Field(default=_S, ge=1, le=LONGEST_S)

    @property
    def run(self) -> Run:
        """What is run."""
        return Run(script=self.script, check=self.check, undo=self.undo, expect=self.expect, input=self.input)


class Task(Frozen):
    """A task as it is written."""

    apiVersion: Literal["atlas/v1"] = "atlas/v1"  # noqa: N815 - as all documents have it
    kind: Literal["Task"] = "Task"
    metadata: Metadata
    spec: Body


def task_schema(environments: Environments) -> JsonObject:
    """The JSON Schema, with the environments that a task may name."""
    told: dict[str, Any] = Task.model_json_schema()
    told["$defs"]["Metadata"]["properties"]["environment"]["enum"] = [*environments.names]
    return told


def merged(kept: Mapping[str, Any], sent: Mapping[str, Any]) -> dict[str, Any]:
    """What is kept, with what was sent over it, as RFC 7386 says: null deletes."""
    made = dict(kept)
    for key, value in sent.items():
        if value is None:
            made.pop(key, None)
        elif isinstance(value, Mapping):
            below = made.get(key)
            made[key] = merged(below if isinstance(below, Mapping) else {}, value)
        else:
            made[key] = value
    return made


def examined(document: Mapping[str, Any]) -> tuple[dict[str, Any], list[Problem], list[str]]:
    """A partial task as plain data, what is wrong in it, and the pointers of what is missing."""
    body, problems = plain(document)
    if problems:
        return body, problems, []
    try:
        Task.model_validate(body)
    except ValidationError as error:
        missing = [f"/{'/'.join(map(str, one['loc']))}" for one in error.errors() if one["type"] == "missing"]
        wrong = [one for one in problems_of(error, Task, KIND) if one.pointer not in missing]
        needed = [f"/{holder}/{name}" for holder, names in _NEEDED.items() if holder not in body for name in names]
        return body, wrong, [*(one for one in missing if one.strip("/") not in _NEEDED), *needed]
    return body, [], []


def parse(body: Mapping[str, Any]) -> Task:
    """A stored task.

    Raises:
        CallerError: `spec_invalid`, `spec_incomplete`.

    """
    _, problems, missing = examined(body)
    if problems:
        raise CallerError(Code.SPEC_INVALID, "Unable to use the task.", "Mend these:", tuple(problems))
    if missing:
        gaps = tuple(Problem(one, "It is missing.", "") for one in missing)
        raise CallerError(Code.SPEC_INCOMPLETE, "Unable to use the task: it is not complete.", "Give these:", gaps)
    return Task.model_validate(body)
