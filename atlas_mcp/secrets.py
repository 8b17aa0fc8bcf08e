"""Secrets by reference: `env:NAME` or `file:/path`, never a value.

A reference is resolved when an engine needs it, in the process that needs it; its value is then masked everywhere.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator

from atlas_mcp import redact
from atlas_mcp.domain.text import wrong
from atlas_mcp.errors import CallerError, Code


def _is_reference(value: str) -> str:
    kind, _, rest = value.partition(":")
    if kind not in ("env", "file") or not rest:
        raise wrong("a secret is given as a reference, never as a value.", "Write file:/path or env:NAME.")
    return value


SecretRef = Annotated[str, AfterValidator(_is_reference)]


def resolve(reference: str) -> str:
    """What a secret reference stands for; the value is masked everywhere from now on.

    Raises:
        CallerError: `credential_missing`: the variable is not set, or the file is not there or open to others.

    """
    kind, _, rest = reference.partition(":")
    if kind == "env":
        value = os.environ.get(rest, "")
        if not value:
            raise _missing(reference, "the variable is not set in this process", f"Set {rest} where the server starts.")
    else:
        value = _secret_file(reference, Path(rest).expanduser())
    redact.register(value)
    redact.register(value.rpartition("=")[2])
    return value


def _secret_file(reference: str, path: Path) -> str:
    try:
        mode = path.stat().st_mode
        text = path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        cause = getattr(error, "strerror", None) or "it cannot be read as text"
        raise _missing(reference, cause, "Write the secret there, mode 600, readable for this user.") from error
    if os.name == "posix" and mode & (stat.S_IRGRP | stat.S_IROTH | stat.S_IWGRP | stat.S_IWOTH):
        raise _missing(reference, "others may read the file", f"Run: chmod 600 {path}")
    if not text:
        raise _missing(reference, "the file is empty", "Write the secret there, in one line.")
    return text


def _missing(reference: str, cause: str, remedy: str) -> CallerError:
    # In brackets: what ends in "token: word" would be taken for a secret, and masked.
    return CallerError(Code.CREDENTIAL_MISSING, f"Unable to resolve a secret ({reference}): {cause}.", remedy)
