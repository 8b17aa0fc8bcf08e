"""The same for several files, one after the other: one that fails does not take the others, and each is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from atlas_mcp.cli.exits import Exit
from atlas_mcp.cli.frame import Frame, guarded
from atlas_mcp.cli.screen import Screen
from atlas_mcp.model import JsonObject


class _Part(Screen):
    """What is shown of one file; what scripts are answered of it is kept for the answer of all."""

    def __init__(self, *, as_json: bool) -> None:
        super().__init__(as_json=as_json)
        self.answered: JsonObject = {}

    def answer(self, value: JsonObject) -> None:
        """Keep it."""
        self.answered = value


def each(frame: Frame, files: Sequence[Path], work: Callable[[Path], Exit]) -> Exit:
    """Do it for each of the files. The exit code is that of an error where one failed, else the greatest of all.

    Whoever interrupts it ends it: the files that follow are left alone.
    """
    screen, codes, answers = frame.screen, dict[Path, Exit](), list[JsonObject]()
    try:
        for file in files:
            screen.say(str(file), "bold")
            frame.screen = part = _Part(as_json=screen.as_json)
            codes[file] = guarded(part, partial(frame.attempt, partial(work, file)))
            answers.append({"source": str(file), **part.answered, "exit": int(codes[file])})
            if codes[file] is Exit.INTERRUPTED:
                break
    finally:
        frame.screen = screen
    failed = [str(file) for file, code in codes.items() if code is Exit.ERROR]
    code = Exit.ERROR if failed and Exit.INTERRUPTED not in codes.values() else max(codes.values())
    screen.say(f"{len(codes) - len(failed)} of {len(files)} done.")
    screen.items("Failed:", failed, "red")
    screen.answer({"plans": [*answers], "exit": int(code)})
    return code
