"""Documents are read by other versions than wrote them: converted, or refused by name; their digest stays."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal

import pytest

from atlas_mcp.domain import stored
from atlas_mcp.domain.conversions import Conversion
from atlas_mcp.engines.proxmox.spec import ACTIONS as PROXMOX
from atlas_mcp.engines.terraform.spec import ACTIONS as TERRAFORM
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Approval, Document, JsonObject, Plan, digest_of
from atlas_mcp.rendering import tree
from atlas_mcp.testing import Clock
from tests import steps
from tests.stored.shapes import shapes

ROOT = Path(__file__).parents[2]
CURRENT = ROOT / "tests" / "cases" / "stored" / "current"
PLAN = steps.plan([steps.start()], Clock()())


def nested(depth: int) -> Any:
    """Lists within lists."""
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize("file", sorted(CURRENT.parent.glob("*/plans.json")), ids=lambda file: file.parent.name)
def test_plans_with_every_action_of_an_older_version_are_read(file: Path) -> None:
    """The plans that the tests of that version made: their ids hold, and their steps say the same today."""
    engines: dict[str, Any] = {"proxmox": PROXMOX, "terraform": TERRAFORM}
    actions = set()
    for id_, document in json.loads(file.read_text()).items():
        plan = stored.read(Plan, document, id_)
        assert plan.id == id_
        for step in plan.steps:
            action = engines[step.engine].validate_python({**step.args, "action": step.action})
            assert action.model_dump(mode="json", include={*step.args}) == step.args
            actions.add(f"{step.engine}/{step.action}")
    assert actions >= {"proxmox/clone", "proxmox/claim", "terraform/prepare", "terraform/follow", "terraform/finish"}


def test_every_stored_model_is_recorded_as_it_is() -> None:
    """A stored model has changed: read what it says in record.py, and record `current` again."""
    recorded = json.loads((CURRENT / "shapes.json").read_text())
    now = json.loads(json.dumps(shapes()))
    changed = [name for name in now if now[name] != recorded.get(name)]
    assert changed == [], "python tests/cases/stored/record.py tests/cases/stored/current records them again"


def test_a_document_keeps_the_digest_of_what_is_stored() -> None:
    """As before a field was added that has a default."""
    document = {name: value for name, value in PLAN.document.items() if name != "warnings"}
    plan = stored.read(Plan, document, "a plan")
    assert plan.warnings == ()
    assert (plan.digest, plan.document) == (digest_of(document), document)
    assert plan == PLAN.model_copy(update={"warnings": ()})
    assert plan.model_copy(update={"estimate_s": 9}).digest != plan.digest


def test_a_signature_covers_what_is_stored() -> None:
    document: JsonObject = {
        "format": "atlas-approval/v1",
        "id": "approval-1",
        "plan_digest": "0" * 64,
        "answer": "approve",
        "approver": "bea",
        "method": "signature",
        "made_at": "2026-11-28T12:00:00Z",
        "expires_at": "2026-11-28T13:00:00.0Z",  # as no version of ours writes it
    }
    read = stored.read(Approval, {**document, "signature": "c2ln"}, "an approval")
    assert read.signed_bytes() == stored.read(Approval, document, "an approval").signed_bytes()
    assert b"13:00:00.0Z" in read.signed_bytes()


class Recipe(Document):
    """A document in its third format."""

    format: Literal["recipe/v3"]
    name: str
    minutes: int = 0


OLDER: dict[str, tuple[str, Conversion]] = {
    "recipe/v1": ("recipe/v2", lambda old: {**{k: v for k, v in old.items() if k != "title"}, "name": old["title"]}),
    "recipe/v2": ("recipe/v3", lambda old: {**old, "minutes": 5}),
}


def test_older_formats_are_converted_one_after_the_other() -> None:
    written: JsonObject = {"format": "recipe/v1", "title": "bread"}
    read = stored.read(Recipe, written, "a recipe", OLDER)
    assert (read.name, read.minutes, read.format) == ("bread", 5, "recipe/v3")
    assert read.digest == digest_of(written)


@pytest.mark.parametrize(
    ("document", "cause"),
    [
        ({**PLAN.document, "format": "atlas-plan/v9"}, "format is 'atlas-plan/v9', not atlas-plan/v2"),
        ({**PLAN.document, "newer": 1}, "does not know its 'newer'"),
        ({**PLAN.document, "steps": [{**PLAN.document["steps"][0], "newer": ""}]}, "does not know its 'steps/0/newer'"),  # type: ignore[index, dict-item]
        ({**PLAN.document, "steps": 7}, "its 'steps' is not what it should be"),
        ({**PLAN.document, "estimate_s": float("nan")}, "holds what is no JSON"),
        ({**PLAN.document, "principal": "\ud800"}, "holds what is no JSON"),
        ({"format": "\x1b[31m" * 99}, "its format is"),
        ({**PLAN.document, "format": "atlas-plan/v1"}, "it is no atlas-plan/v1"),
        ({**PLAN.document, "format": ["atlas-plan/v1"]}, "its format is a list"),
        ({**PLAN.document, "facts": nested(100_000)}, "holds what is no JSON"),
        ([1], "it is no mapping"),
        (None, "it is no mapping"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(document: Any, cause: str) -> None:
    with pytest.raises(CallerError) as caught:
        stored.read(Plan, document, "plan-1")
    assert caught.value.code is Code.DOCUMENT_UNREADABLE
    assert caught.value.message.startswith("Unable to read plan-1: ")
    assert cause in caught.value.message
    assert "\x1b" not in caught.value.message


def test_a_tree_of_a_newer_version_is_told_apart_from_one_that_somebody_changed() -> None:
    assert tree.parse(b'{"format": "atlas-render/v1", "files": 7}') is None
    assert tree.parse(b"no JSON") is None
    with pytest.raises(CallerError, match="atlas-render/v9"):
        tree.parse(b'{"format": "atlas-render/v9"}')


def test_a_version_with_a_further_field_finishes_what_an_older_one_began(tmp_path: Path) -> None:
    """This code with a field more on every step, plan, approval and member, on the recorded databases."""
    for name in ("tools", "resources", "templates", "examples", "tests", "pyproject.toml"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "atlas_mcp").mkdir()
    for path in (ROOT / "atlas_mcp").iterdir():
        (tmp_path / "atlas_mcp" / path.name).symlink_to(path)
    (tmp_path / "atlas_mcp" / "model").unlink()
    shutil.copytree(ROOT / "atlas_mcp" / "model", tmp_path / "atlas_mcp" / "model")
    for module, line in (
        ("step", "    notes: str | None = None\n"),
        ("step", "    spec: JsonObject\n"),
        ("plan", "    estimate_s: int = 0\n"),
        ("approval", '    signature: str = ""\n'),
    ):
        path = tmp_path / "atlas_mcp" / "model" / f"{module}.py"
        text = path.read_text()
        assert text.count(line) == 1
        path.write_text(text.replace(line, f'{line}    newer: str = "as ever"\n'))
    chosen = "(started or planned or approved or configured or removal) and not read"
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-n",
            "0",
            "-p",
            "no:cacheprovider",
            "-k",
            chosen,
            "tests/stored/test_databases.py",
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1", "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout
