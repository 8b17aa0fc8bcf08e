"""Trees of specs for the tests, and the checkers that they go through."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from click.testing import CliRunner

from atlas_mcp.cli import main
from tests.requires import missing

ROOT = Path(__file__).resolve().parents[2]
CHECKERS = Path(os.environ.get("ATLAS_CHECKERS", ROOT / "build" / "ci" / "checkers"))


def tool(name: str) -> str:
    """A checker's path. Where it is missing the test is skipped; in CI it fails.

    `.ci/run` puts those that are Python or Node packages into CHECKERS.
    """
    places = (CHECKERS / "bin", CHECKERS / "node_modules" / ".bin", os.environ["PATH"], "/usr/sbin", "/sbin")
    return shutil.which(name, path=os.pathsep.join(map(str, places))) or missing(f"{name} is not installed")


def rendered(spec: str | Path, out: Path, *kinds: str) -> Path:
    """The tree of a spec, or of the example of that name, of these kinds."""
    path = ROOT / "examples" / f"{spec}.yaml" if isinstance(spec, str) else spec
    arguments = ["render", str(path), "-o", str(out)]
    arguments += ["--data-dir", str(out.parent / "no-data"), "--config-dir", str(out.parent / "no-config")]
    arguments += [word for kind in kinds for word in ("--kind", kind)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return out


def checked(*words: object, cwd: Path | None = None, **environment: str) -> str:
    """What a checker says that finds no fault."""
    found = subprocess.run(
        list(map(str, words)),
        capture_output=True,
        text=True,
        timeout=600,
        cwd=cwd,
        env={**os.environ, **environment},
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr
    return found.stdout + found.stderr
