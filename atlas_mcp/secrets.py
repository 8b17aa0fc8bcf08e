"""Secrets by reference: `env:NAME` or `file:/path`, never a value.

A reference is resolved when an engine needs it, in the process that needs it; its value is then masked everywhere.
What a step gives that is secret is kept here, in a file below the data directory, and travels as a reference to it.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator

from atlas_mcp import redact
from atlas_mcp.domain.text import wrong
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.system.trust import distrusted

_FILE = re.compile("[0-9a-f]{32}")  # the name of a file in which a secret is kept


def _is_reference(value: str) -> str:
    kind, _, rest = value.partition(":")
    if kind not in ("env", "file") or not rest:
        raise wrong("a secret is given as a reference, never as a value.", "Write file:/path or env:NAME.")
    return value


SecretRef = Annotated[str, AfterValidator(_is_reference)]


def resolve(reference: str) -> str:
    """What a secret reference stands for; the value is masked everywhere from now on.

    Raises:
        CallerError: `credential_missing`: the variable is not set; the file is not there, or others could read or
            swap it.

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
    if found := distrusted(path):  # before it is opened: it may be a FIFO, which nobody writes to
        raise _missing(reference, found.cause, found.remedy)
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


def reference(data_dir: Path, subject_id: str, job_id: str, step_id: str, name: str) -> str:
    """Where the secret result of a step will be kept: fixed before the step runs."""
    file = hashlib.sha256("\0".join((job_id, step_id, name)).encode()).hexdigest()[:32]
    return f"file:{_folder(data_dir, subject_id) / file}"


def keep(reference: str, value: str) -> None:
    """Write a secret where its reference says, mode 600, and see that it is on disk. Masked everywhere from now on."""
    path = _kept(reference)
    redact.register(value)
    for folder in (path.parents[1], path.parent):
        folder.mkdir(mode=0o700, exist_ok=True)
    stage = path.with_suffix(".new")
    stage.unlink(missing_ok=True)
    descriptor = os.open(stage, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(value)
        file.flush()
        os.fsync(file.fileno())
    stage.replace(path)
    _sync(path.parent)


def is_kept(reference: str) -> bool:
    """Whether there is a secret where its reference says."""
    return _kept(reference).is_file()


def own(reference: object, data_dir: Path, subject_id: str) -> str:
    """The reference to the secret of a deployment's own that a noted value names, "" where it names none.

    The name of the file counts alone, never a path: a value that came from elsewhere leads into no other folder.
    """
    name = str(reference).rpartition("/")[2]
    return f"file:{_folder(data_dir, subject_id) / name}" if _FILE.fullmatch(name) else ""


def kept(data_dir: Path, subject_id: str) -> set[str]:
    """References to all that is kept for a deployment or run."""
    folder = _folder(data_dir, subject_id)
    return {f"file:{file}" for file in folder.iterdir()} if folder.is_dir() else set()


def drop(reference: str) -> None:
    """Delete a secret that was kept; one that is gone already is none."""
    _kept(reference).unlink(missing_ok=True)


def drop_all(data_dir: Path, subject_id: str) -> None:
    """Delete every secret that was kept for a deployment or run."""
    folder = _folder(data_dir, subject_id)
    for file in folder.iterdir() if folder.is_dir() else ():
        file.unlink()
    if folder.is_dir():
        folder.rmdir()


def _folder(data_dir: Path, subject_id: str) -> Path:
    return data_dir.absolute() / "secrets" / hashlib.sha256(subject_id.encode()).hexdigest()[:32]


def _kept(reference: str) -> Path:
    return Path(reference.removeprefix("file:"))


def _sync(directory: Path) -> None:
    """See that a new name in a directory is on disk; where the system has no such call, it is as good as it gets."""
    if os.name != "posix":
        return
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
