"""The shell of a host, to which programs are sent: that of this machine, in a home of its own, or one behind ssh."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from atlas_mcp.engines.ssh import forms, remote
from atlas_mcp.engines.ssh.forms import Form
from atlas_mcp.engines.ssh.remote import Program, Ran, Stands

_BUSY = (Stands.ALIVE, Stands.UNBEGUN)


class Shell:
    """A host's shell, in a home of its own."""

    def __init__(self, home: Path, words: Sequence[str] = ("/bin/sh", "-s"), **environment: str) -> None:
        self.home = home
        self._words = words
        self._environment = {**os.environ, "HOME": str(home), **environment}

    def __call__(self, program: str, *, cut: int | None = None) -> str:
        """What a program answers; with `cut`, only so many bytes of it arrive."""
        sent = program.encode()[:cut]
        done = subprocess.run(
            self._words, input=sent, capture_output=True, env=self._environment, timeout=120, check=False
        )
        return done.stdout.decode("utf-8", "replace")

    def succeeds(self, program: str) -> bool:
        """Whether a program ends well: what it answers counts then alone."""
        return subprocess.run(self._words, input=program.encode(), env=self._environment, timeout=60).returncode == 0

    def ended(self, run: str) -> Ran:
        deadline = time.monotonic() + 120
        while (ran := self.look(run)).stands in _BUSY:
            assert time.monotonic() < deadline
            time.sleep(0.01)
        return ran

    def look(self, run: str) -> Ran:
        return remote.read(self(remote.look(run, 1000)))

    def run(self, program: Program, run: str = "") -> tuple[str, Ran]:
        """The name of a run, and how it has ended."""
        run = run or remote.new_run()
        assert self(remote.begin(run, program)) == "begun\n"
        return run, self.ended(run)

    def file(self, run: str, name: str) -> Path:
        return self.home / ".atlas" / run / name


class Desk(Shell):
    """Does forms, and takes them back."""

    root = False

    def does(self, form: Form, ends: Stands = Stands.ENDED) -> str:
        run, ran = self.run(forms.program(form, root=self.root, deadline_s=60))
        assert ran.stands is ends and (ran.code, ran.checked or 0) == (0, 0), ran
        return run

    def fails(self, form: Form) -> tuple[str, str]:
        """The name of a run, and its last line."""
        run, ran = self.run(forms.program(form, root=self.root, deadline_s=60))
        assert ran.stands is Stands.ENDED and ran.code != 0, ran
        return run, remote.written(ran.output)[-1]

    def undoes(self, form: Form, run: str, code: int = 0) -> Ran:
        back = f"{run}-undo"
        _, ran = self.run(Program(forms.undo(form), root=self.root, deadline_s=60), back)
        assert (ran.stands, ran.code) == (Stands.ENDED, code), ran
        self(remote.clear(back))
        return ran
