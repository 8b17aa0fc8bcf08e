"""Plans, approvals and specs as files: what a person carries from one machine to another.

A plan's file is canonical JSON and holds the plan and, for one that applies a spec, the spec revision beside it.
Nothing of these needs to be believed: the plan's digest is computed from the plan, the plan names the digest of its
spec, and an approval signs the plan's digest. Which server it is for is no part of the plan: who signs is shown it, and
the approval names it.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

from pydantic import JsonValue

from atlas_mcp import yamltext
from atlas_mcp.domain import stored
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Anchor, Approval, ApprovalMethod, Document, JsonObject, Plan, canonical
from atlas_mcp.server.bounds import MOST_BYTES
from atlas_mcp.toolset import StoredSpec

D = TypeVar("D", bound=Document)
PLAN_ID = re.compile(r"plan-[0-9a-f]{16}")
_MOST_OF_OURS = 32 * 2**20  # bytes of a file that ATLAS writes
_A_PLAN = "Give a plan's id (plan- and 16 digits), or a file that `atlas-mcp plan --out FILE` wrote."
_AN_APPROVAL = "Give a file that `atlas-mcp approve PLAN --out FILE` wrote."


class PlanFile(Document):
    """A plan, as it is stored, the spec revision that it applies, and the server that wrote it, as it was then."""

    format: Literal["atlas-plan-file/v1"]
    plan: JsonObject
    spec: StoredSpec | None = None
    anchor: Anchor | None = None  # older versions wrote none


class Carried(NamedTuple):
    """What a plan's file holds."""

    plan: Plan
    spec: StoredSpec | None
    anchor: Anchor | None


def write_plan(path: Path, plan: Plan, spec: StoredSpec | None, anchor: Anchor | None) -> None:
    """Write a plan's file."""
    document: dict[str, JsonValue] = {"format": PlanFile.written_as(), "plan": plan.document}
    if anchor is not None:
        document["anchor"] = anchor.model_dump(mode="json")
    if spec is not None:
        document["spec"] = spec.model_dump(mode="json", exclude={"principal", "created_at"})
    write(path, canonical(document) + b"\n")


def read_plan(path: Path) -> Carried:
    """The plan of a file, its spec, and the server that the file is from.

    Raises:
        CallerError: `arguments_invalid`: it is no such file; `document_unreadable`: a newer ATLAS wrote it.

    """
    file = _read(PlanFile, _json(path, _A_PLAN), path, _A_PLAN)
    return Carried(_read(Plan, file.plan, path, _A_PLAN), file.spec, file.anchor)


def read_approval(path: Path) -> Approval:
    """The signed approval of a file. One that says it was given in a client is none: a file proves nothing.

    Raises:
        CallerError: `arguments_invalid`, `approval_invalid`, `document_unreadable`.

    """
    approval = _read(Approval, _json(path, _AN_APPROVAL), path, _AN_APPROVAL)
    if approval.method is not ApprovalMethod.SIGNATURE:
        raise CallerError(
            Code.APPROVAL_INVALID,
            f"Unable to accept the approval in {path}: it is not signed.",
            "Ask a person to run: atlas-mcp approve PLAN --out FILE",
        )
    return approval


def read_document(path: Path, expected: str) -> dict[str, object]:
    """A YAML or JSON file that holds one mapping; `expected` tells a person what should be in it.

    Raises:
        CallerError: `arguments_invalid`.

    """
    try:
        document = yamltext.load(_bytes(path, expected))
    except yamltext.YamlError as error:
        raise _no_file(path, f"it is neither YAML nor JSON ({error})", f"Mend it there. {expected}") from error
    if not isinstance(document, dict):
        raise _no_file(path, "it does not hold a mapping", expected)
    return document


def read_text(path: Path, expected: str) -> str:
    """What a small file of text holds, without white space around it; `expected` tells a person what should be in it.

    Raises:
        CallerError: `arguments_invalid`.

    """
    try:
        return _bytes(path, expected).decode().strip()
    except UnicodeDecodeError as error:
        raise _no_file(path, "it is not text", expected) from error


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, mode 600.

    Raises:
        CallerError: `arguments_invalid`: it cannot be written there.

    """
    try:
        descriptor, fresh = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(fresh).replace(path)
    except OSError as error:
        raise CallerError(
            Code.ARGUMENTS_INVALID, f"Unable to write {path}: {error.strerror}.", "Name another place."
        ) from error


def _json(path: Path, expected: str) -> dict[str, object]:
    try:
        document = json.loads(_bytes(path, expected, _MOST_OF_OURS))
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}: {error.msg}"
        raise _no_file(path, f"it is not JSON ({where})", expected) from error
    except (ValueError, RecursionError) as error:
        raise _no_file(path, "it is not JSON", expected) from error
    if not isinstance(document, dict):
        raise _no_file(path, "it does not hold a mapping", expected)
    return document


def _bytes(path: Path, expected: str, most: int = MOST_BYTES) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as error:
        raise _no_file(path, error.strerror or "it cannot be read", f"Check the file's name. {expected}") from error
    if len(content) > most:
        raise _no_file(path, f"it has more than {most} bytes", expected)
    return content


def _read(kind: type[D], document: object, path: Path, expected: str) -> D:
    if not stored.is_of(kind, document):
        raise _no_file(
            path, "it does not hold an approval" if kind is Approval else "it does not hold a plan", expected
        )
    return stored.read(kind, document, str(path))


def _no_file(path: Path, cause: str, remedy: str) -> CallerError:
    return CallerError(Code.ARGUMENTS_INVALID, f"Unable to read {path}: {cause}.", remedy)
