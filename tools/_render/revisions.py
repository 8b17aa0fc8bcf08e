"""What changed from one revision of a spec to the next, for a change log. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import JsonValue

from atlas_mcp.toolset import Revision


def revisions(found: Sequence[Revision]) -> list[JsonValue]:
    """The revisions, the newest first, each with what it changed."""
    older = [*found[1:], None][: len(found)]
    return [
        {
            "number": new.number,
            "date": new.at.date().isoformat(),
            "by": new.by,
            "changes": list(_changes(old.body if old else None, new.body)),
        }
        for new, old in zip(found, older, strict=True)
    ]


def _changes(old: Mapping[str, Any] | None, new: Mapping[str, Any]) -> Sequence[str]:
    if old is None:
        return ["The first one that is known."]
    before, after = _entries(old), _entries(new)
    added = [f"added {key}" for key in after if key not in before]
    removed = [f"removed {key}" for key in before if key not in after]
    changed = [
        f"{key}: {', '.join(sorted(name for name in {*was, *now} if was.get(name) != now.get(name)))}"
        for key, now in after.items()
        if (was := before.get(key)) is not None and was != now
    ]
    rest = ["settings of the whole fleet"] if _without_entries(old) != _without_entries(new) else []
    return [*added, *removed, *changed, *rest] or ["nothing"]


def _entries(body: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    entries = (body.get("spec") or {}).get("vms") or []
    return {str(entry.get("id", index)): entry for index, entry in enumerate(entries) if isinstance(entry, dict)}


def _without_entries(body: Mapping[str, Any]) -> dict[str, Any]:
    spec = {key: value for key, value in (body.get("spec") or {}).items() if key != "vms"}
    return {**body, "spec": spec}
