"""The program: ansible-runner, a path that the operator set or one on PATH, and the Ansible beside it.

Ansible is GPL: it is run as a process, in an environment of its own, and nothing of ours imports it.
"""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import anyio

from atlas_mcp.engines.ansible.settings import AnsibleSettings
from atlas_mcp.errors import CallerError, Code

INSTALL = "uv tool install --with-executables-from ansible-core,ansible-runner ansible"
_VERSION = re.compile(r"^ansible-playbook \[core (\d{1,4}\.\d{1,4}\.\d{1,6})", re.MULTILINE)
_TOLD_S = 30.0


@dataclass(frozen=True)
class Program:
    """How the runner is called, the PATH on which it finds Ansible, and which one that is."""

    argv: tuple[str, ...]
    path: str
    name: str


async def find(settings: AnsibleSettings) -> Program:
    """The program, with the version of Ansible.

    Raises:
        CallerError: `program_missing`.

    """
    runner, playbook, path = _located(settings)
    return Program((runner,), path, f"ansible-core {await _version(playbook, path)}")


def _located(settings: AnsibleSettings) -> tuple[str, str, str]:
    """The runner, ansible-playbook, and the PATH that both are on."""
    if find_spec("fcntl") is None or not Path("/proc/self/environ").exists():
        raise _missing("this system has no /proc, by which the processes of a run are found", "Run ATLAS on Linux.")
    found = settings.program or shutil.which("ansible-runner")
    if found is None:
        raise _missing("ansible-runner is not on PATH", f"Run: {INSTALL}")
    runner = Path(found).absolute()
    if not os.access(runner, os.X_OK):
        raise _missing(f"{runner} is not there, or cannot be executed", "Mend ansible.program.")
    path = os.pathsep.join((str(runner.parent), str(runner.resolve().parent), os.environ.get("PATH", os.defpath)))
    playbook = shutil.which("ansible-playbook", path=path)
    if playbook is None:
        raise _missing(f"ansible-playbook is neither beside {runner} nor on PATH", f"Run: {INSTALL}")
    if shutil.which("ssh", path=path) is None:
        raise _missing("ssh is not on PATH", "Install OpenSSH's client.")
    return str(runner), playbook, path


async def _version(playbook: str, path: str) -> str:
    try:
        with anyio.fail_after(_TOLD_S):
            environment = {"PATH": path, "HOME": os.environ.get("HOME", "/"), "LANG": "C.UTF-8"}
            ran = await anyio.run_process([playbook, "--version"], env=environment, check=False)
    except (TimeoutError, OSError) as error:
        raise _missing(f"{playbook} does not run", "Look at it: it is to be ansible-core.") from error
    match = _VERSION.search(ran.stdout[:2000].decode("utf-8", "replace"))
    if match is None:
        raise _missing(f"{playbook} does not tell its version", "Look at it: it is to be ansible-core.")
    return match[1]


def _missing(cause: str, remedy: str) -> CallerError:
    return CallerError(Code.PROGRAM_MISSING, f"Unable to run Ansible: {cause}.", remedy)
