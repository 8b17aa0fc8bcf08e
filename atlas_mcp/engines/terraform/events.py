"""What Terraform says while it applies: its JSON lines, read as they come.

The lines are in a file, so that whoever follows can change while Terraform runs on. Their format:
https://developer.hashicorp.com/terraform/internals/machine-readable-ui
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from atlas_mcp.domain.text import line

_MOST_BYTES = 50_000_000
_LONGEST = 600


@dataclass
class Events:
    """A run as far as its file tells. `done` are the resources that are as planned, `begun` those that may be."""

    path: Path
    done: set[str] = field(default_factory=set)
    begun: set[str] = field(default_factory=set)
    failed: dict[str, str] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    complete: bool = False
    _offset: int = 0

    def read(self) -> Events:
        """Read on; a line that is not whole yet is read the next time."""
        if not self.path.exists():
            return self
        with self.path.open("rb") as file:
            file.seek(self._offset)
            content = file.read(_MOST_BYTES)
        whole = content[: content.rfind(b"\n") + 1]
        self._offset += len(whole)
        for text in whole.splitlines():
            try:
                event = json.loads(text)
            except ValueError:
                continue
            if isinstance(event, dict):
                self._take(event)
        return self

    def _take(self, event: dict[str, Any]) -> None:
        kind, hook = event.get("type"), event.get("hook")
        address = hook["resource"]["addr"] if isinstance(hook, dict) and isinstance(hook.get("resource"), dict) else ""
        if kind == "apply_start":
            self.begun.add(address)
        elif kind == "apply_complete":
            self.done.add(address)
        elif kind == "change_summary":
            self.complete = self.complete or (event.get("changes") or {}).get("operation") in ("apply", "destroy")
        elif kind == "diagnostic" and event["diagnostic"].get("severity") == "error":
            text = told(event["diagnostic"])
            self.errors.append(text)
            if event["diagnostic"].get("address"):
                self.failed[str(event["diagnostic"]["address"])] = text


def told(diagnostic: dict[str, Any]) -> str:
    """A diagnostic in one line: summary, and the detail as far as a reader takes it in."""
    parts = (str(diagnostic.get("summary") or ""), str(diagnostic.get("detail") or ""))
    return line(": ".join(part.rstrip(".") for part in parts if part))[:_LONGEST]
