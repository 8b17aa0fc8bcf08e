"""What a test needs beside Python packages: skipped with the reason where it is missing, but not in CI."""

import os
import shutil
from typing import NoReturn

import pytest


def need(program: str) -> str:
    """The path of a program; without it the test is skipped, and under `.ci/run` (ATLAS_CI is set) it fails."""
    found = shutil.which(program)
    if found is not None:
        return found
    missing(f"{program} is not installed on this machine")


def missing(reason: str) -> NoReturn:
    """End the test: something it needs is not here."""
    if os.environ.get("ATLAS_CI"):
        pytest.fail(f"{reason}; CI needs it", pytrace=False)
    pytest.skip(reason)
