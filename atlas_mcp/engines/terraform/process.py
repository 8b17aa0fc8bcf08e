"""A command of Terraform's that is waited for: in a session of its own, bounded in time and output."""

from __future__ import annotations

import os
import signal
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import anyio

from atlas_mcp.errors import CallerError, Code, TargetError

_MOST_BYTES = 100_000_000
_GRACE_S = 20.0


@dataclass(frozen=True)
class Ran:
    """How it ended, and what it said on both outputs."""

    code: int
    output: str


async def run(command: Sequence[str], environment: Mapping[str, str], cwd: Path | str, deadline_s: float) -> Ran:
    """Run a command to its end. One that takes too long, or whose caller is cancelled, is interrupted, then killed.

    Raises:
        CallerError: `program_missing`: what is there cannot be executed.
        TargetError: `target_timeout`; `target_failed` where it says more than can be held.

    """
    with tempfile.TemporaryFile() as output:
        try:
            process = await anyio.open_process(
                command,
                stdin=-3,  # the null device
                stdout=output,
                stderr=output,
                cwd=cwd,
                env=environment,
                start_new_session=True,
            )
        except OSError as error:
            raise cannot_run(command[0], error) from error
        try:
            with anyio.move_on_after(deadline_s) as waited:
                await process.wait()
        finally:
            if process.returncode is None:
                await _end(process)
        if waited.cancelled_caught:
            raise TargetError(
                Code.TARGET_TIMEOUT,
                f"Unable to finish within {deadline_s:.0f} s: {Path(command[0]).name} {command[-1][:40]}.",
                "See what holds it up: the cluster, the registry of providers, or the place of the state.",
            )
        if output.seek(0, os.SEEK_END) > _MOST_BYTES:
            raise TargetError(Code.TARGET_FAILED, "Unable to read what Terraform says: it is too much.", "")
        output.seek(0)
        return Ran(process.returncode or 0, output.read().decode("utf-8", "replace"))


def cannot_run(program: str, error: OSError) -> CallerError:
    """A program that the system refuses to start."""
    return CallerError(
        Code.PROGRAM_MISSING,
        f"Unable to run {program}: {error.strerror or error}.",
        "Mend terraform.program: it is to be OpenTofu or Terraform, for this machine.",
    )


async def _end(process: anyio.abc.Process) -> None:
    with anyio.CancelScope(shield=True):
        process.send_signal(signal.SIGINT)
        with anyio.move_on_after(_GRACE_S):
            await process.wait()
        if process.returncode is None:
            os.killpg(process.pid, signal.SIGKILL)
            await process.wait()
