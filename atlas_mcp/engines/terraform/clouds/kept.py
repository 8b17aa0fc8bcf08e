"""What is kept beside a state in order to take a run back: the configuration that was applied last, and the state then.

Below the work directory of a deployment, for this user alone.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from atlas_mcp.engines.terraform.workspace import Workspace


def keep_applied(work: Workspace) -> None:
    """Keep the configuration that was just applied, to go back to: all of it, or what was kept before."""
    applied = _applied(work)
    stage = applied.with_suffix(".new")
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(mode=0o700)
    _copy(work.configuration(), stage)
    shutil.rmtree(applied, ignore_errors=True)
    stage.rename(applied)


def lay_applied(work: Workspace) -> bool:
    """Put the configuration that was applied last where Terraform runs; False where none is kept."""
    applied = _applied(work)
    if not applied.is_dir():
        return False
    for old in work.configuration():
        shutil.rmtree(old) if old.is_dir() and not old.is_symlink() else old.unlink()
    _copy([*applied.iterdir()], work.tree)
    return True


def at_first(work: Workspace, digest: str, addresses: Sequence[str]) -> list[str]:
    """The state as it was when a run was first taken back: what it has lost since, that has taken out of it."""
    file = work.path / "runs" / f"{digest}.kept"
    if not file.exists():
        stage = file.with_suffix(".new")
        stage.write_text(json.dumps([*addresses]))
        stage.replace(file)
    return [str(one) for one in json.loads(file.read_text())]


def _applied(work: Workspace) -> Path:
    return work.path / "applied"


def _copy(paths: Sequence[Path], into: Path) -> None:
    for path in paths:
        if path.is_dir():
            shutil.copytree(path, into / path.name)
        else:
            shutil.copy2(path, into / path.name)
