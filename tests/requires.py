"""What a test needs beside Python packages: skipped with the reason where it is missing, but not in CI."""

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

import pytest

FULL = "ATLAS_FULL" in os.environ
IN_FULL = "part of .ci/full: set ATLAS_FULL=1"


def need(program: str) -> str:
    """The path of a program; without it the test is skipped, and under `.ci/run` (ATLAS_CI is set) it fails."""
    found = shutil.which(program)
    if found is not None:
        return found
    missing(f"{program} is not installed on this machine")


def built(script: str, files: Iterable[str], reason: str) -> Path:
    """The folder of what a script of `.ci` builds. Where they lack, tests are skipped, but not in `.ci/full`."""
    command = [str(Path(__file__).parents[1] / ".ci" / script), "--where"]
    folder = Path(subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip())
    if not all((folder / name).exists() for name in files):
        missing(reason) if FULL else pytest.skip(reason)
    return folder


def missing(reason: str) -> NoReturn:
    """End the test: something it needs is not here."""
    if os.environ.get("ATLAS_CI"):
        pytest.fail(f"{reason}; CI needs it", pytrace=False)
    pytest.skip(reason)


def essential(cases: Iterable[Any], chosen: Iterable[Any]) -> list[Any]:
    """Parameters of a test: all cases under ATLAS_FULL, else those `chosen`, each of which stands for its kind."""
    cases, chosen = list(cases), list(chosen)
    if lacking := [case for case in chosen if case not in cases]:
        raise ValueError(f"chosen, but no cases: {lacking}")
    skipped = pytest.mark.skip(IN_FULL)
    return [
        pytest.param(*(case if isinstance(case, tuple) else (case,)), marks=() if FULL or case in chosen else skipped)
        for case in cases
    ]
