"""The one line that comes back from a node: the tokens, and the fingerprint of the node's certificate."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass

from atlas_mcp import redact
from atlas_mcp.cli import terminal
from atlas_mcp.errors import CallerError, Code

_TOKEN = re.compile(r"[^\s!=@]+@[^\s!=@]+!(?P<name>[^\s!=]+)=[0-9a-fA-F-]{36}")
_PRINT = re.compile(r"(?:sha256=)(?P<print>[0-9A-F]{2}(?::[0-9A-F]{2}){31})", re.I)
_LONGEST = 1024


@dataclass(frozen=True)
class Line:
    """What the line says; an empty one says nothing."""

    deploy: str = ""
    admin: str = ""
    fingerprint: str = ""


def read(prompt: str) -> Line:
    """Read it: with nothing shown from the terminal, else the first line of standard input. Never from an argument.

    Raises:
        CallerError: `arguments_invalid`.

    """
    text = terminal.passphrase(prompt) if sys.stdin.isatty() else sys.stdin.readline(_LONGEST)
    return parse(text)


def parse(text: str) -> Line:
    """The line, taken apart. Nothing of it is echoed where it cannot be read, since it holds a secret.

    Raises:
        CallerError: `arguments_invalid`.

    """
    found: dict[str, str] = {}
    for word in text.split():
        token, pinned = _TOKEN.fullmatch(word), _PRINT.fullmatch(word)
        if pinned:
            found["fingerprint"] = pinned["print"].upper()
        elif token:
            redact.register(word)
            redact.register(word.rpartition("=")[2])
            found["admin" if token["name"] == "admin" or "deploy" in found else "deploy"] = word
        else:
            raise _unreadable(word)
    if found and "deploy" not in found:
        raise _unreadable("")
    return Line(**found)


def _unreadable(word: str) -> CallerError:
    user, _, secret = word.partition("=")
    if "!" in user and not secret:
        cause, remedy = f"the node made no token, since there is one named {user[:64]}", "To replace it, on the node: "
        remedy += f"pveum user token remove {user.replace('!', ' ')[:64]}; then paste the block again."
        return CallerError(Code.ARGUMENTS_INVALID, f"Unable to use the line: {cause}.", remedy)
    return CallerError(
        Code.ARGUMENTS_INVALID,
        "Unable to use the line: it is not what the block prints.",
        "Paste its last line whole: USER@REALM!NAME=UUID, then sha256= and the fingerprint.",
    )
