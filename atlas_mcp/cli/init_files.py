"""What `init` puts on disk: each file whole or not at all, mode 600, and never over one that counts."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import yaml

from atlas_mcp.cli import planfile
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import JsonObject


def prepare(directory: Path) -> None:
    """See that there is a directory for settings; one that is there is left as it is."""
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(directory, error) from error


def secret_path(directory: Path, cluster: str, token: str) -> Path:
    """Where the token of a cluster is kept."""
    return directory / f"{cluster}.{token}.token"


def write_secret(path: Path, token: str) -> None:
    """Keep a token. No setting refers to the file yet, so what is there is left from an `init` that broke off."""
    planfile.write(path, f"{token}\n".encode())


def write_cluster(directory: Path, name: str, cluster: JsonObject) -> Path:
    """Write the settings of a cluster: to `config.yaml`, or beside one that is there, which is never written to."""
    path = directory / "config.yaml"
    if path.exists():
        prepare(directory / "conf.d")
        path = directory / "conf.d" / f"{name}.yaml"
    text = yaml.safe_dump({"clusters": {name: cluster}}, sort_keys=False, allow_unicode=True)
    write_new(path, f"# Written by atlas-mcp init; docs/settings.md says what else there is.\n{text}".encode())
    return path


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet.

    Raises:
        CallerError: `arguments_invalid`: it is there, or cannot be written.

    """
    fresh = ""
    try:
        descriptor, fresh = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.link(fresh, path)  # unlike a rename, it replaces nothing
    except FileExistsError as error:
        raise CallerError(
            Code.ARGUMENTS_INVALID,
            f"Unable to write {path}: it exists, and nothing is written over it.",
            "Edit it yourself, or move it away and run this again.",
        ) from error
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        if fresh:
            Path(fresh).unlink(missing_ok=True)


def _unwritable(path: Path, error: OSError) -> CallerError:
    return CallerError(
        Code.ARGUMENTS_INVALID, f"Unable to write {path}: {error.strerror}.", "Name another place: --config-dir."
    )
