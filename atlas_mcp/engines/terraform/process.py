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

_MOST_BYTES = 64 * 2**20
_LOOK_S = 0.1  # how often it is looked at how much it has said
_GRACE_S, _LEAVING_S = 20.0, 1.0  # for a command that is interrupted to end: one too slow, one whose caller is leaving


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
        grace_s = _LEAVING_S
        try:
            with anyio.move_on_after(deadline_s) as waited:
                await _ended(process, output.fileno())
            grace_s = _GRACE_S
        finally:
            if process.returncode is None:
                await _end(process, grace_s)
        if waited.cancelled_caught:
            raise TargetError(
                Code.TARGET_TIMEOUT,
                f"Unable to finish within {deadline_s:.0f} s: {Path(command[0]).name} {command[-1][:40]}.",
                "See what holds it up: the cluster, the registry of providers, or the place of the state.",
            )
        if output.seek(0, os.SEEK_END) > _MOST_BYTES:
            cause = f"Unable to read what {Path(command[0]).name} says: it is more than {_MOST_BYTES} bytes."
            raise TargetError(Code.TARGET_UNREADABLE, cause, "See that terraform.program is OpenTofu or Terraform.")
        output.seek(0)
        return Ran(process.returncode or 0, output.read().decode("utf-8", "replace"))


def cannot_run(program: str, error: OSError) -> CallerError:
    """A program that the system refuses to start."""
    return CallerError(
        Code.PROGRAM_MISSING,
        f"Unable to run {program}: {error.strerror or error}.",
        "Mend terraform.program: it is to be OpenTofu or Terraform, for this machine.",
    )


async def _ended(process: anyio.abc.Process, output: int) -> None:
    """Wait until it has ended, or has said too much."""
    async with anyio.create_task_group() as group:
        group.start_soon(_watch, output, group.cancel_scope)
        await process.wait()
        group.cancel_scope.cancel()


async def _watch(output: int, scope: anyio.CancelScope) -> None:
    while os.fstat(output).st_size <= _MOST_BYTES:  # noqa: ASYNC110 - another process writes
        await anyio.sleep(_LOOK_S)
    scope.cancel()


async def _end(process: anyio.abc.Process, grace_s: float) -> None:
    with anyio.CancelScope(shield=True):
        process.send_signal(signal.SIGINT)
        with anyio.move_on_after(grace_s):
            await process.wait()
        if process.returncode is None:
            os.killpg(process.pid, signal.SIGKILL)
            await process.wait()
