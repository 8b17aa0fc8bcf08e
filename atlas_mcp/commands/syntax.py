"""Shell text into shfmt's syntax tree: what is judged is what the shell will read, or it is refused.

shfmt (mvdan/sh) is a process of its own: 2 ms a text, 16 KB and 2 s at most.
"""

from __future__ import annotations

import functools
import json
import subprocess
import sysconfig
import unicodedata
from pathlib import Path
from typing import Any

Node = dict[str, Any]
LONGEST = 16_384  # bytes of one command
_TIMEOUT_S = 2.0
_LANGUAGES = {
    "bash": "bash",
    "sh": "bash",
    "dash": "posix",
    "ash": "posix",
    "ksh": "mksh",
    "mksh": "mksh",
    "zsh": "bash",
}


class UnreadableError(Exception):
    """A text that is not judged, since the shell may read it otherwise than we do.

    `passing` says that another attempt may read it: this host was too busy, or the parser is missing.
    """

    def __init__(self, reason: str, *, passing: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.passing = passing


@functools.lru_cache(maxsize=256)
def parse(text: str, shell: str = "bash") -> Node:
    """The syntax tree of a text.

    Raises:
        UnreadableError: it is too long, holds characters that hide what it does, or is no shell.

    """
    raw = text.encode("utf-8", "surrogatepass")
    if len(raw) > LONGEST:
        raise UnreadableError(f"It is longer than {LONGEST:,} bytes.")
    check_characters(text)
    try:
        done = subprocess.run(
            [_shfmt(), "--to-json", "-ln", _LANGUAGES.get(shell, "bash")],
            input=raw,
            capture_output=True,
            timeout=_TIMEOUT_S,
            check=False,
        )
    except OSError:
        raise UnreadableError("The parser does not start.", passing=True) from None
    except subprocess.TimeoutExpired:
        raise UnreadableError("It takes too long to read.", passing=True) from None
    if done.returncode != 0:
        cause = done.stderr.decode("utf-8", "replace").strip().removeprefix("<standard input>:")[:200]
        raise UnreadableError(f"It is no valid shell ({cause}).")
    try:
        tree: Node = json.loads(done.stdout)
    except RecursionError:
        raise UnreadableError("It is nested too deeply.") from None
    return tree


def check_characters(text: str) -> None:
    """Refuse what a person cannot see, or sees as something else.

    Raises:
        UnreadableError: there is such a character.

    """
    for char in text:
        if char in "\n\t" or " " <= char <= "~":
            continue
        category = unicodedata.category(char)
        if category in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"):
            raise UnreadableError(f"It holds a character that cannot be seen (U+{ord(char):04X}).")


@functools.cache
def _shfmt() -> str:
    """The program, from our own environment and nowhere else."""
    path = Path(sysconfig.get_path("scripts")) / "shfmt"
    if not path.exists():
        raise UnreadableError("shfmt is not installed: reinstall atlas-mcp.", passing=True)
    return str(path)
