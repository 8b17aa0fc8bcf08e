"""A cloud that is a folder: one file for each resource, made and changed by the test provider, and by tests."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

State = dict[str, Any]


@dataclass(frozen=True)
class Cloud:
    """`faults` in its folder say by type of resource what goes wrong as one is made; `slow`, how long that takes."""

    path: Path

    def __post_init__(self) -> None:
        """The folder."""
        self.path.mkdir(parents=True, exist_ok=True)

    def told(self, name: str) -> dict[str, Any]:
        """What a test has said, by type of resource."""
        file = self.path / f"{name}.json"
        return dict(json.loads(file.read_text())) if file.exists() else {}

    def tell(self, name: str, **values: Any) -> None:
        """Say by type of resource what goes wrong (`faults`), or how many seconds it takes (`slow`)."""
        (self.path / f"{name}.json").write_text(json.dumps(values))

    def resources(self) -> dict[str, State]:
        """Everything there is, by type and number."""
        return {
            f"{file.parent.name}/{file.stem}": json.loads(file.read_text())
            for file in sorted(self.path.glob("*/*.json"))
        }

    def of(self, kind: str) -> list[State]:
        """The resources of a type."""
        return [state for key, state in self.resources().items() if key.startswith(f"{kind}/")]

    def number(self) -> str:
        """A new one."""
        return uuid4().hex[:17]

    def read(self, kind: str, number: str) -> State | None:
        """One resource, None where it is gone."""
        file = self._file(kind, number)
        return json.loads(file.read_text()) if file.exists() else None

    def write(self, kind: str, number: str, state: State) -> None:
        """Keep one."""
        file = self._file(kind, number)
        file.parent.mkdir(exist_ok=True)
        new = file.with_suffix(".new")
        new.write_text(json.dumps(state))
        new.replace(file)

    def change(self, kind: str, **values: Any) -> None:
        """Change the one resource of a type, as somebody else may."""
        (file,) = (self.path / kind).glob("*.json")
        self.write(kind, file.stem, {**json.loads(file.read_text()), **values})

    def remove(self, kind: str, number: str) -> None:
        """One is gone."""
        self._file(kind, number).unlink(missing_ok=True)

    def wait(self, kind: str) -> None:
        """As long as making one takes."""
        time.sleep(float(self.told("slow").get(kind, 0)))

    def _file(self, kind: str, number: str) -> Path:
        return self.path / kind / f"{number.replace('/', '_')}.json"
