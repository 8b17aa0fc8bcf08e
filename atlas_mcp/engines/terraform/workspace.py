"""Where Terraform works for one deployment: its tree, its state unless that is kept elsewhere, its plan files and runs.

Below the data directory, for this user alone. A run outlives the worker that began it: it writes into a file, and it
holds a lock that the operating system lets go of when it has ended, however it ends.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import anyio

from atlas_mcp.engines.terraform import state
from atlas_mcp.engines.terraform.events import Events, parsed, part, unanswered
from atlas_mcp.engines.terraform.judge import drifted
from atlas_mcp.engines.terraform.process import Ran, cannot_run, run
from atlas_mcp.engines.terraform.program import Program
from atlas_mcp.engines.terraform.troubles import failed
from atlas_mcp.errors import CallerError, Code, TargetError, TransientError
from atlas_mcp.rendering import output

_FOLDER = "terraform"
_UNSAVED = "errored.tfstate"  # what Terraform writes where it cannot write its state
_OURS = frozenset(
    {
        ".terraform",
        ".terraform.lock.hcl",
        "terraform.tfstate",
        "terraform.tfstate.backup",
        ".terraform.tfstate.lock.info",
        _UNSAVED,
    }
)
_WHOLE_TREE = frozenset({"main.tf", "imports.tf", "outputs.tf", "moves.tf.json"})
_FORGET = """# Terraform lets go of what it keeps; nothing of it is destroyed.

removed {
  from = module.fleet

  lifecycle {
    destroy = false
  }
}
"""
_SHORT_S, _LONG_S = 120.0, 900.0
_LOOK_S = 0.3
_GRACE_S, _EXIT_S = 300.0, 10.0  # for what a run does when it is interrupted; to end once it need not wait for that
_KEPT_PLANS = 20
_LONGEST_OUTPUT = 100_000  # characters


class Workspace:
    """The directory of one deployment, and one program in it."""

    def __init__(self, path: Path, program: Program, environment: Mapping[str, str]) -> None:
        self.path = path
        self.program = program
        self._environment = environment
        self._runs: dict[str, Events] = {}

    @property
    def tree(self) -> Path:
        """Where the configuration stands, and Terraform runs."""
        return self.path / "tree"

    def lay(self, renders: Path, digest: str, *, forget: bool) -> None:
        """Put a rendered tree where Terraform runs; what else of ours stood there goes, but not the state.

        Raises:
            TargetError: `plan_stale`: there is no such tree any more, or somebody changed it.

        """
        wanted = {path: path.removeprefix(f"{_FOLDER}/") for path in output.paths(renders, digest)}
        try:
            output.read(renders, digest, "")
            files = {name: output.read(renders, digest, path) for path, name in wanted.items() if name != path}
        except CallerError as error:
            raise TargetError(
                Code.PLAN_STALE,
                "Unable to have Terraform work: the tree that was planned is no longer kept as it was.",
                "Make a new plan.",
            ) from error
        if forget:
            files = {name: content for name, content in files.items() if name not in _WHOLE_TREE}
            files["removed.tf"] = _FORGET.encode()
        self.tree.mkdir(mode=0o700, parents=True, exist_ok=True)
        for old in self.configuration():
            shutil.rmtree(old) if old.is_dir() and not old.is_symlink() else old.unlink()
        for name, content in files.items():
            (self.tree / name).parent.mkdir(parents=True, exist_ok=True)
            (self.tree / name).write_bytes(content)

    async def init(self) -> None:
        """Get the provider, and look at where the state is kept.

        Raises:
            TargetError: `provider_unavailable`, `state_locked` and others.

        """
        if (self.tree / _UNSAVED).exists():
            raise TargetError(
                Code.STATE_LOCKED,
                f"Unable to go on: Terraform could not save its state, and left it in {self.tree / _UNSAVED}.",
                f"Run there: terraform state push {_UNSAVED}; then remove that file.",
            )
        if not self.running():
            state.mend(self.path, self.tree)
        settings = ["-backend-config=backend.config.json"] * (self.tree / "backend.config.json").exists()
        ran = await self._run("init", "-input=false", "-no-color", "-reconfigure", *settings, deadline_s=_LONG_S)
        if ran.code != 0:
            raise failed("prepare its work", ran.output)

    async def plan(self, *arguments: str) -> tuple[str, dict[str, Any], list[str]]:
        """Plan into a file that bears its SHA-256 as its name. Returns that, the plan as data, and silent agents."""
        draft = self.path / "plan.bin"
        ran = await self._run(
            "plan", "-input=false", "-json", "-lock-timeout=15s", f"-out={draft}", *arguments, deadline_s=_LONG_S
        )
        if ran.code != 0:
            raise failed("plan", ran.output)
        digest = hashlib.sha256(draft.read_bytes()).hexdigest()
        plans = self.path / "plans"
        plans.mkdir(mode=0o700, exist_ok=True)
        for old in sorted(plans.iterdir(), key=lambda path: path.stat().st_mtime)[:-_KEPT_PLANS]:
            old.unlink()
        draft.replace(plans / digest)
        return digest, await self.shown(digest), unanswered(ran.output)

    async def shown(self, digest: str) -> dict[str, Any]:
        """A plan file as data.

        Raises:
            TargetError: `plan_stale`: it is not there, or not what its name says.

        """
        file = self.path / "plans" / digest
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            raise TargetError(
                Code.PLAN_STALE,
                "Unable to apply: Terraform's plan file is not here, or was changed.",
                "Make a new plan.",
            )
        return await self._shown(file)

    async def left(self) -> tuple[bool, list[str]]:
        """Whether a new plan has nothing to do, and else the resources that it would change."""
        ran = await self._run(
            "plan", "-input=false", "-json", "-lock-timeout=15s", "-detailed-exitcode", deadline_s=_LONG_S
        )
        if ran.code not in (0, 2):
            raise failed("plan again", ran.output)
        found = [
            str(part(part(event, "change"), "resource").get("addr"))
            for event in parsed(ran.output)
            if event.get("type") == "planned_change"
        ]
        return ran.code == 0, found

    async def drift(self) -> tuple[str, ...]:
        """What is not as Terraform left it. Takes no lock, and writes nothing into the state."""
        if not self.tree.exists():
            return ("terraform: not known, it never worked on this machine",)
        with tempfile.TemporaryDirectory(dir=self.path) as folder:
            file = Path(folder) / "refresh.bin"
            ran = await self._run(
                *("plan", "-input=false", "-json", "-refresh-only", "-lock=false", f"-out={file}"), deadline_s=_LONG_S
            )
            if ran.code != 0:
                raise failed("look for drift", ran.output)
            return tuple(drifted(await self._shown(file)))

    async def _shown(self, file: Path) -> dict[str, Any]:
        ran = await self._run("show", "-json", "-no-color", str(file), deadline_s=_SHORT_S)
        if ran.code != 0:
            raise failed("read its plan", ran.output)
        for found in parsed(ran.output):  # warnings may stand before it
            return found
        raise failed("read its plan", ran.output)

    async def addresses(self) -> list[str]:
        """Everything in the state, once no run goes on."""
        state.mend(self.path, self.tree)
        ran = await self._run("state", "list", deadline_s=_SHORT_S)
        if ran.code != 0:
            if "No state file was found" in ran.output:
                return []
            raise failed("list its state", ran.output)
        return [text for text in ran.output.splitlines() if "." in text and " " not in text]

    async def outputs(self) -> dict[str, Any]:
        """The outputs that are texts, secret ones too, each of bounded length.

        Raises:
            TransientError: they cannot be read now. All is made by then, and is not taken back for that.

        """
        ran = await self._run("output", "-json", "-no-color", deadline_s=_SHORT_S)
        try:  # warnings may stand around it
            found, _ = json.JSONDecoder().raw_decode(ran.output, max(0, ran.output.find("{")))
        except (ValueError, RecursionError):
            found = {}
        if ran.code != 0 or not isinstance(found, dict) or not found:
            cause = "Unable to have Terraform read its outputs."
            raise TransientError(Code.TARGET_FAILED, cause, "Run there: terraform output.") from None
        texts = {str(name): part(found, name).get("value") for name in found}
        return {name: text for name, text in texts.items() if isinstance(text, str) and len(text) <= _LONGEST_OUTPUT}

    def configuration(self) -> list[Path]:
        """What stands in the tree beside Terraform's own files."""
        return [path for path in self.tree.iterdir() if path.name not in _OURS]

    async def drop(self, addresses: Sequence[str]) -> None:
        """Take resources out of the state, and leave them as they are."""
        if addresses:
            ran = await self._run("state", "rm", "-lock-timeout=15s", *addresses, deadline_s=_SHORT_S)
            if ran.code != 0:
                raise failed("take resources out of its state", ran.output)

    async def _run(self, *arguments: str, deadline_s: float) -> Ran:
        return await run((*self.program.argv, *arguments), self._environment, self.tree, deadline_s)

    # -- a run that outlives whoever began it ------------------------------------------------------------

    def begin(self, digest: str) -> None:
        """Begin to apply a plan file. One is applied once.

        Raises:
            CallerError: `program_missing`.
            TargetError: `plan_stale`: it was begun before, or another run goes on.

        """
        import fcntl  # not on every system: `program` finds none that could run there

        if self.begun(digest) or self.running():
            raise TargetError(Code.PLAN_STALE, "Unable to apply: a run has begun already.", "Make a new plan.")
        self.path.joinpath("runs").mkdir(mode=0o700, exist_ok=True)
        lock = os.open(self._lock, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            state.keep(self.path, self.tree)
            os.ftruncate(lock, 0)
            process = self._started(digest, lock)
            _children.append(process)
            os.pwrite(lock, f"{process.pid} {_born(process.pid)} {digest}\n".encode(), 0)
        finally:
            os.close(lock)

    def _started(self, digest: str, lock: int) -> subprocess.Popen[bytes]:
        with self._log(digest).open("xb") as log:
            try:
                return subprocess.Popen(
                    [
                        *self.program.argv,
                        *("apply", "-input=false", "-json", "-lock-timeout=15s", str(self.path / "plans" / digest)),
                    ],
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    cwd=self.tree,
                    env=dict(self._environment),
                    start_new_session=True,
                    pass_fds=(lock,),
                )
            except OSError as error:
                self._log(digest).unlink()  # nothing was begun
                raise cannot_run(self.program.argv[0], error) from error

    def begun(self, digest: str) -> bool:
        """Whether the run of a plan file was begun."""
        return self._log(digest).exists()

    def events(self, digest: str) -> Events:
        """What a run has said so far."""
        return self._runs.setdefault(digest, Events(self._log(digest))).read()

    def running(self) -> bool:
        """Whether a run goes on: it, or a provider that it started, holds the lock.

        Where Terraform itself was killed, nobody hears its providers any more, and some never end: they are ended.
        """
        import fcntl

        for child in _children[:]:
            if child.poll() is not None:
                _children.remove(child)
        if not self._lock.exists():
            return False
        lock = os.open(self._lock, os.O_RDWR)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            pid, born = self._process
            if pid and _born(pid) != born:
                with suppress(ProcessLookupError):
                    os.killpg(pid, signal.SIGKILL)
            return True
        finally:
            os.close(lock)
        return False

    async def stop(self, digest: str, tell: Callable[[], Awaitable[None]], grace_s: float | None = None) -> bool:
        """Have a run end, and wait until it has. Whether it ended by itself, having been interrupted.

        `tell` is called while it is waited for, `grace_s` is how long that is before it is interrupted again. Another
        run that goes on, such as one that takes this one back, is only waited for.

        One that waits for what never comes, such as a node that is gone, is interrupted again: it then drops what it
        does, and still lets go of its lock. What does not heed that is killed.
        """
        if self.running() and self._locked[2] not in ("", digest):
            await self.ended(tell)
            return True
        with anyio.move_on_after(grace_s or _GRACE_S):
            await self._interrupt(digest)
            await self.ended(tell)
            return True
        self._signal(os.kill, signal.SIGINT)
        with anyio.move_on_after(_EXIT_S):
            await self.ended(tell)
            return False
        self._signal(os.killpg, signal.SIGKILL)
        await self.ended(tell)
        return False

    async def ended(self, tell: Callable[[], Awaitable[None]]) -> None:
        """Wait until nothing runs. The caller bounds the time."""
        while self.running():
            await tell()
            await anyio.sleep(_LOOK_S)

    async def _interrupt(self, digest: str) -> None:
        """Ask a run to stop after what it is doing, once: a second time it would drop everything.

        Not before it has begun with a resource: until then it says that it heeds the interrupt, and may go on all the
        same (seen with Terraform 1.11 and 1.15 in a few of twenty tries).
        """
        asked = self._log(digest).with_suffix(".interrupted")
        while self.running() and not self.events(digest).begun:  # noqa: ASYNC110 - another process begins
            await anyio.sleep(_LOOK_S)
        if not self.running() or asked.exists():
            return
        asked.touch()
        self._signal(os.kill, signal.SIGINT)

    def _signal(self, send: Callable[[int, signal.Signals], None], which: signal.Signals) -> None:
        """Signal Terraform, or its whole group, where it still runs."""
        pid, born = self._process
        if pid and _born(pid) == born:
            with suppress(ProcessLookupError):
                send(pid, which)

    @property
    def _process(self) -> tuple[int, str]:
        """Terraform's process, which leads a group of its own, and when it began; 0 where that was not written."""
        pid, born, _ = self._locked
        return pid, born

    @property
    def _locked(self) -> tuple[int, str, str]:
        """As above, and the plan file that is applied, "" where that was not written."""
        pid, born, digest = [*self._lock.read_text().split(), "", "", ""][:3]
        return int(pid or 0), born, digest

    @property
    def _lock(self) -> Path:
        return self.path / "run.lock"

    def _log(self, digest: str) -> Path:
        return self.path / "runs" / f"{digest}.jsonl"


_children: list[subprocess.Popen[bytes]] = []  # reaped as they end; those of an earlier worker are the system's


def _born(pid: int) -> str:
    """When a process began, "" where there is none: another one of that number began at another time."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return ""
    return "" if told[0] == "Z" else told[19]
