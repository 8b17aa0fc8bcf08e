"""A command of Terraform's that is waited for, and why it did not end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from atlas_mcp.errors import CallerError, Code, TargetError
from atlas_mcp.system import commands
from atlas_mcp.system.commands import Limits, Stopped

_MOST_BYTES = 64 * 2**20
_GRACE_S = 20.0  # for a command that is interrupted to end


@dataclass(frozen=True)
class Ran:
    """How it ended, and what it said on both outputs."""

    code: int
    output: str


async def run(command: Sequence[str], environment: Mapping[str, str], cwd: Path | str, deadline_s: float) -> Ran:
    """Run a command to its end. One that takes too long, or whose caller is cancelled, is interrupted, then killed.

    Raises:
        CallerError: `program_missing`: what is there cannot be executed.
        TargetError: `target_timeout`; `target_unreadable` where it says more than can be held.

    """
    try:
        ended = await commands.run(command, environment, cwd, Limits(deadline_s, _MOST_BYTES, _GRACE_S))
    except OSError as error:
        raise cannot_run(command[0], error) from error
    if ended.stopped is Stopped.TIME:
        raise TargetError(
            Code.TARGET_TIMEOUT,
            f"Unable to finish within {deadline_s:.0f} s: {Path(command[0]).name} {command[-1][:40]}.",
            "See what holds it up: the cluster, the registry of providers, or the place of the state.",
        )
    if ended.stopped:
        cause = f"Unable to read what {Path(command[0]).name} says: it is more than {_MOST_BYTES} bytes."
        raise TargetError(Code.TARGET_UNREADABLE, cause, "See that terraform.program is OpenTofu or Terraform.")
    return Ran(ended.code, ended.output.decode("utf-8", "replace"))


def cannot_run(program: str, error: OSError) -> CallerError:
    """A program that the system refuses to start."""
    return CallerError(
        Code.PROGRAM_MISSING,
        f"Unable to run {program}: {error.strerror or error}.",
        "Mend terraform.program: it is to be OpenTofu or Terraform, for this machine.",
    )
