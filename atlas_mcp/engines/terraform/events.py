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

_LONGEST_LINE = 4_000_000  # bytes; a longer one is no line of Terraform's that says how a resource ended
_LONGEST = 600
_RUNS = ("apply", "destroy")


@dataclass
class Events:
    """A run as far as its file tells. `done` are the resources that are as planned, `begun` those that may be.

    `under_way` are those that it is at now, each with the seconds that this has taken so far.
    """

    path: Path
    done: set[str] = field(default_factory=set)
    begun: set[str] = field(default_factory=set)
    under_way: dict[str, int] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    complete: bool = False
    _offset: int = 0
    _skips: bool = False  # in the middle of a line that is too long

    def read(self) -> Events:
        """Read on to the end; a line that is not whole yet is read the next time."""
        if not self.path.exists():
            return self
        with self.path.open("rb") as file:
            file.seek(self._offset)
            while text := file.readline(_LONGEST_LINE):
                whole = text.endswith(b"\n")
                if not whole and len(text) < _LONGEST_LINE:
                    break
                self._offset += len(text)
                if whole and not self._skips:
                    self._take_line(text)
                self._skips = not whole
        return self

    def _take_line(self, text: bytes) -> None:
        try:
            event = json.loads(text)
        except (ValueError, RecursionError):
            return
        if isinstance(event, dict):
            self._take(event)

    def _take(self, event: dict[str, Any]) -> None:
        kind, address = event.get("type"), _address(event)
        diagnostic, changes = part(event, "diagnostic"), part(event, "changes")
        if kind == "apply_start":
            self.begun.add(address)
            self.under_way[address] = 0
        elif kind == "apply_progress" and address in self.under_way:
            self.under_way[address] = _seconds(event)
        elif kind in ("apply_complete", "apply_errored"):
            self.under_way.pop(address, None)
            if kind == "apply_complete":
                self.done.add(address)
        elif kind == "change_summary":
            self.complete = self.complete or changes.get("operation") in _RUNS
        elif kind == "diagnostic" and diagnostic.get("severity") == "error":
            text = told(diagnostic)
            self.errors.append(text)
            if diagnostic.get("address"):
                self.failed[str(diagnostic["address"])] = text


def part(event: dict[str, Any], key: str) -> dict[str, Any]:
    """The mapping below a key; an empty one where there is none."""
    found = event.get(key)
    return found if isinstance(found, dict) else {}


def _address(event: dict[str, Any]) -> str:
    """The resource that an event is about, "" where it is about none."""
    return str(part(part(event, "hook"), "resource").get("addr") or "")


def _seconds(event: dict[str, Any]) -> int:
    """How long a resource has taken so far."""
    elapsed = part(event, "hook").get("elapsed_seconds")
    return int(elapsed) if isinstance(elapsed, int | float) and 0 <= elapsed < 10**9 else 0


def told(diagnostic: dict[str, Any]) -> str:
    """A diagnostic in one line: summary, and the detail as far as a reader takes it in."""
    parts = (str(diagnostic.get("summary") or ""), str(diagnostic.get("detail") or ""))
    return line(": ".join(part.rstrip(".") for part in parts if part), _LONGEST)


def parsed(text: str) -> list[dict[str, Any]]:
    """The events in the JSON lines of a command that has ended; what is none is passed over."""
    found = []
    for text_line in text.splitlines():
        try:
            event = json.loads(text_line)
        except (ValueError, RecursionError):
            continue
        if isinstance(event, dict):
            found.append(event)
    return found


def unanswered(output: str) -> list[str]:
    """The resources of which a command says that no guest agent has answered, in time, what their addresses are."""
    found = [
        str(part(event, "diagnostic").get("address") or "a VM")
        for event in parsed(output)
        if part(event, "diagnostic").get("severity") == "warning" and "QEMU agent" in told(part(event, "diagnostic"))
    ]
    return [line(address) for address in dict.fromkeys(found)]
