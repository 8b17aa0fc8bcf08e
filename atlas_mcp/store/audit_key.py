"""The key of the audit log: a file in the data directory, made for the first record and never again.

A further key could not verify the records that there are, so one that is gone is not made anew.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.system.trust import distrusted

_BYTES = 32
_RESTORE = "Restore it from a backup; a new key cannot verify the old records."


def read(path: Path) -> bytes | None:
    """The key; None where there is no file.

    Raises:
        AtlasError: `audit_broken`: it is no key; `audit_unwritable`: it cannot be read, or others could change it.

    """
    try:
        if path.exists() and not path.is_file():
            raise _broken(path, "it is no file")
        if distrust := distrusted(path):
            raise AtlasError(
                Code.AUDIT_UNWRITABLE, f"Unable to use the audit key {path}: {distrust.cause}.", distrust.remedy
            )
        key = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unusable(path, error) from error
    if len(key) != _BYTES:
        raise _broken(path, f"it has {len(key)} bytes instead of {_BYTES}")
    return key


def make(path: Path) -> None:
    """See that there is a key, with mode 600.

    Raises:
        AtlasError: `audit_unwritable`.

    """
    try:
        if not path.exists():
            _write(path)
    except OSError as error:
        raise _unusable(path, error) from error


def gone(path: Path) -> AtlasError:
    """The error for a log that has records, and no key."""
    return _broken(path, "it is gone")


def _broken(path: Path, cause: str) -> AtlasError:
    return AtlasError(Code.AUDIT_BROKEN, f"Unable to use the audit key {path}: {cause}.", _RESTORE)


def _unusable(path: Path, error: OSError) -> AtlasError:
    return AtlasError(
        Code.AUDIT_UNWRITABLE,
        f"Unable to use the audit key {path}: {error.strerror}.",
        "Check that the data directory belongs to you; nothing runs without an audit record.",
    )


def _write(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(secrets.token_bytes(_BYTES))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(fresh, path)  # whoever comes second keeps the key of the first
    except FileExistsError:
        pass
    finally:
        fresh.unlink()
