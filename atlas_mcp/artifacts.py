"""Large outputs, kept by digest below the data directory: bounded, masked, labelled, and for a set time.

A record names an artifact by its digest and holds none of its text. What a target gave is labelled as untrusted: it is
data for whoever reads it, and no instruction.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from atlas_mcp.domain.text import line, printable
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.redact import mask

MOST = 2**20  # characters of one artifact; of a longer output the end is kept
_DIGEST = re.compile(r"[0-9a-f]{64}")
_ODD = re.compile(r"[^\n\t -~]")
_UNTRUSTED = "Untrusted: it was written by"


def keep(directory: Path, text: str, source: str, *, untrusted: bool = True) -> str:
    """Keep a text, masked, and return its digest: SHA-256 over the label and all of it. The same again is one file.

    `source` says in one line where it comes from. What acts on a terminal, or cannot be seen, becomes a question mark.
    """
    label = label_of(source, untrusted=untrusted)
    cut = f"[the first {len(text) - MOST} characters are left out]\n" if len(text) > MOST else ""
    kept = _ODD.sub(lambda odd: odd[0] if printable(odd[0]) else "?", text[-MOST:].replace("\r\n", "\n"))
    content = f"{label}\n\n{cut}{mask(kept)}".encode("utf-8", "replace")
    digest = hashlib.sha256(content).hexdigest()
    path = directory / digest
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, stage = tempfile.mkstemp(dir=directory, prefix=".")
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    Path(stage).replace(path)  # also where it is there: its time begins anew
    return digest


def label_of(source: str, *, untrusted: bool = True) -> str:
    """The first line of an artifact: who wrote it."""
    return f"{_UNTRUSTED if untrusted else 'From'} {line(source, 200)}"


def read(directory: Path, digest: str) -> str:
    """An artifact, with its label in the first line.

    Raises:
        CallerError: `not_found`: there is none of that digest, or not any more; or somebody changed it.

    """
    path = directory / digest
    content = path.read_bytes() if _DIGEST.fullmatch(digest) and path.is_file() else None
    if content is None or hashlib.sha256(content).hexdigest() != digest:
        cause = "there is none" if content is None else f"somebody changed it below {directory}"
        remedy = "They are kept for a while only (artifact_days in the settings)."
        raise CallerError(Code.NOT_FOUND, f"Unable to read artifact {digest[:64]!r}: {cause}.", remedy)
    return content.decode()


def is_digest(text: str) -> bool:
    """Whether a text names an artifact."""
    return _DIGEST.fullmatch(text) is not None


def digests(directory: Path) -> list[str]:
    """Those that are kept, the newest first."""
    files = [(at, path.name) for at, path in _aged(directory) if _DIGEST.fullmatch(path.name)]
    return [name for _, name in sorted(files, reverse=True)]


def sweep(directory: Path, days: int) -> int:
    """Delete what is older than so many days, and what a process that died has left. How many files that were."""
    old = [path for at, path in _aged(directory) if at < time.time() - days * 86_400]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def _aged(directory: Path) -> Iterator[tuple[float, Path]]:
    """Every file with its time; one that another process renames or deletes meanwhile is left out."""
    for path in directory.glob("*"):
        with contextlib.suppress(FileNotFoundError):
            yield path.stat().st_mtime, path
