"""Host keys that an operator accepted, in a file of the data directory: written whole, and read anew when it changes.

What the settings say of a host's key stands above it. The audit log has who accepted a key, and is written before.
"""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from atlas_mcp.engines.ssh.settings import HostKey
from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.model import Frozen
from atlas_mcp.system.locks import alone
from atlas_mcp.system.trust import distrusted

_FILE, _LOCK = "host_keys.json", "host_keys.lock"
_MOST_BYTES = 16 * 2**20
_PATIENCE_S = 10.0


class Accepted(Frozen):
    """A host's key, who accepted it, and when."""

    key: HostKey
    by: str
    at: datetime


_Keys = dict[str, dict[str, Accepted]]  # by inventory and host
_KEYS: TypeAdapter[_Keys] = TypeAdapter(_Keys)


class HostKeys:
    """Those of one data directory."""

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir
        self._read_at: tuple[int, ...] = ()
        self._keys: _Keys = {}

    def key(self, place: str, name: str) -> str:
        """The key of a host, "" where none was accepted.

        Raises:
            AtlasError: `store_unusable`: the file cannot be read, or others may write it.

        """
        accepted = self.all().get(place, {}).get(name)
        return accepted.key if accepted else ""

    def all(self) -> _Keys:
        """All keys, by inventory and host.

        Raises:
            AtlasError: as `key`.

        """
        path = self._data_dir / _FILE
        try:
            stat = path.stat()
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise _unusable(path, error.strerror or "it cannot be read") from error
        seen = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
        if seen != self._read_at:
            self._keys, self._read_at = _read(path), seen
        return self._keys

    def accept(self, place: str, name: str, key: str, by: str, at: datetime) -> None:
        """Keep the key of a host, instead of one that was kept.

        Raises:
            AtlasError: `store_unusable`.

        """
        path = self._data_dir / _FILE
        with alone(self._data_dir / _LOCK, _PATIENCE_S) as held:
            if not held:
                raise _unusable(path, "somebody else writes it")
            keys = {**self.all()}
            keys[place] = {**keys.get(place, {}), name: Accepted(key=key, by=by, at=at)}
            try:
                _write(path, json.dumps(_KEYS.dump_python(keys, mode="json"), indent=1, sort_keys=True) + "\n")
            except OSError as error:
                raise _unusable(path, error.strerror or "it cannot be written") from error


def _read(path: Path) -> _Keys:
    if wrong := distrusted(path):
        raise _unusable(path, wrong.cause)
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
        return _KEYS.validate_json(content if len(content) <= _MOST_BYTES else b"")
    except OSError as error:
        raise _unusable(path, error.strerror or "it cannot be read") from error
    except ValidationError as error:
        raise _unusable(path, "it does not hold host keys") from error


def _write(path: Path, text: str) -> None:
    """Whole or not at all, whenever this dies."""
    stage = path.with_suffix(".new")
    stage.unlink(missing_ok=True)
    with os.fdopen(os.open(stage, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    stage.replace(path)


def _unusable(path: Path, cause: str) -> AtlasError:
    remedy = "Mend or remove it; what was accepted must then be accepted again (atlas-mcp hosts accept)."
    return AtlasError(Code.STORE_UNUSABLE, f"Unable to use the host keys in {path}: {cause}.", remedy)
