"""What Ansible says while it runs: a file for each event, as ansible-runner writes them.

The files outlive the worker, so that whoever follows goes on. What hosts say is bounded; it is masked where it leaves
the engine. Their format: https://ansible.readthedocs.io/projects/runner/en/latest/intro/#artifactevents
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from atlas_mcp.domain.text import line

_NAME = re.compile(r"(\d{1,9})-[0-9a-f-]{36}\.json")
_LARGEST = 16 * 2**20  # bytes of an event; a larger one tells nothing but what the counts at the end tell
_MOST_TASKS, _LONGEST_DIFF, _LONGEST = 200, 200_000, 300
_COUNTS = {"ok": "ok", "changed": "changed", "failures": "failed", "dark": "unreachable", "skipped": "skipped"}


@dataclass
class Told:
    """What was said of one host: the task it is at, those that changed something, why it failed, and the diff."""

    task: str = ""
    changed: list[str] = field(default_factory=list)
    failed: str = ""
    diff: str = ""


@dataclass
class Events:
    """A run as far as its files tell; `counts` are of each host, by word, once all was run."""

    folder: Path
    names: frozenset[str]
    hosts: dict[str, Told] = field(default_factory=dict)
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)

    def read(self) -> Events:
        """Read on."""
        if self.folder.is_dir():
            new = {path.name: path for path in self.folder.iterdir() if path.name not in self._seen}
            numbered = {name: match for name in new if (match := _NAME.fullmatch(name))}
            for name in sorted(numbered, key=lambda name: int(numbered[name][1])):
                self._seen.add(name)
                self._take_file(new[name])
        return self

    def _take_file(self, path: Path) -> None:
        if path.stat().st_size > _LARGEST:
            return
        try:
            event = json.loads(path.read_bytes())
        except (ValueError, RecursionError):
            return
        data = event.get("event_data") if isinstance(event, dict) else None
        if not isinstance(data, dict):
            return
        if event.get("event") == "playbook_on_stats":
            self.counts = {
                name: {word: _count(data.get(key), name) for key, word in _COUNTS.items()}
                for name in sorted(self.names)
                if _count(data.get("processed"), name) or _count(data.get("dark"), name)
            }
        elif (host := str(data.get("host"))) in self.names:
            self._take(str(event.get("event")), data, self.hosts.setdefault(host, Told()))

    def _take(self, kind: str, data: dict[str, Any], told: Told) -> None:
        result = data["res"] if isinstance(data.get("res"), dict) else {}
        task = _task(data)
        if kind == "runner_on_start":
            told.task = task
        elif kind == "runner_on_ok" and result.get("changed") is True:
            told.changed += [task] if len(told.changed) < _MOST_TASKS else []
            if len(told.diff) < _LONGEST_DIFF:
                told.diff = (told.diff + "".join(_diffs(result)))[:_LONGEST_DIFF]
        elif kind == "runner_on_unreachable":
            told.failed = told.failed or f"{task}: it was not reached: {_last(str(result.get('msg') or ''))}"
        elif kind == "runner_on_failed" and data.get("ignore_errors") is not True:
            told.failed = told.failed or f"{task}: {_cause(result)}"


def _task(data: dict[str, Any]) -> str:
    role, task = str(data.get("role") or ""), str(data.get("task") or "a task")
    return line(f"{role}: {task}" if role else task, 120)


def _last(text: str) -> str:
    """The last line of what ssh says, which has the cause."""
    lines = [one for one in text[-2_000:].splitlines() if one.strip()]
    return line(lines[-1], _LONGEST) if lines else "no cause is told"


def _cause(result: dict[str, Any]) -> str:
    """Why a task failed; of a loop, why its first part did."""
    for one in (result, *(result["results"] if isinstance(result.get("results"), list) else ())):
        if isinstance(one, dict) and (one is not result or "results" not in result):
            words = [str(one.get(key) or "") for key in ("msg", "stderr")]
            if one is result or one.get("failed"):
                return line(": ".join(filter(None, words)), _LONGEST) or "it failed"
    return line(str(result.get("msg") or ""), _LONGEST) or "it failed"


def _count(counts: object, name: str) -> int:
    number = counts.get(name, 0) if isinstance(counts, dict) else 0
    return number if isinstance(number, int) else 0


def _diffs(result: dict[str, Any]) -> Iterator[str]:
    """Every change of text in a result, as a unified diff; of a loop, those of each part."""
    parts = result.get("results")
    for one in (result, *(parts if isinstance(parts, list) else ())):
        diffs = one.get("diff") if isinstance(one, dict) else None
        for diff in diffs if isinstance(diffs, list) else [diffs]:
            if isinstance(diff, dict):
                yield _diff(diff)


def _diff(diff: dict[str, Any]) -> str:
    if diff.get("prepared"):
        return f"{str(diff['prepared'])[:_LONGEST_DIFF].strip()}\n"
    before, after = (_lines(diff.get(key)) for key in ("before", "after"))
    old, new = (line(str(diff.get(f"{key}_header") or key), 200) for key in ("before", "after"))
    return "".join(f"{one}\n" for one in difflib.unified_diff(before, after, old, new, n=1, lineterm=""))


def _lines(value: object) -> list[str]:
    text = value if isinstance(value, str) else json.dumps(value or "", indent=1, sort_keys=True, default=str)
    return text[:_LONGEST_DIFF].splitlines()[:5_000]
