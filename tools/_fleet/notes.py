"""What a person should know of a spec although nothing is wrong with it. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from atlas_mcp.domain.document import Document
from atlas_mcp.domain.fleet.profile import WHOLE

_NAMED = 5


def notes_of(document: Document) -> Iterator[str]:
    """What the spec does not give, and what is not done with what it gives."""
    entries = [entry for entry in _vms(document) if "profile" not in entry]
    alike = _defaults(document).get("cloud_init")
    locked = [entry for entry in entries if not _login(entry.get("cloud_init") or alike or {})]
    if locked:
        yield f"no SSH key for {_listed(locked)}: unless the template has one, nobody can log in (cloud_init.ssh_keys)"
    if any(entry.get("software") for entry in entries) and not _configures(document):
        names = sorted({name for entry in entries for name in entry.get("software") or ()})
        yield f"software is recorded and not installed: {', '.join(names)}; configure plans that once the VMs are made"


def unheeded(sent: Mapping[str, Any], stored: Mapping[str, Any], document: Document) -> Iterator[str]:
    """What was sent as a default and changes nothing, since entries that are kept hold a value of their own."""
    body = sent.get("spec")
    defaults = body.get("defaults") if isinstance(body, Mapping) else None
    kept = {entry.get("id"): entry for entry in _vms(stored)}
    held = [entry for entry in _vms(document) if entry.get("id") in kept]
    if not isinstance(defaults, Mapping) or not held or _replaces(body):
        return
    for key, value in defaults.items():
        if key == "profile":
            old = [entry for entry in held if "profile" not in kept[entry.get("id")]]
            if old:
                yield f"profile {value} gives {_listed(old)} only what they lacked; what they hold stays"
            continue
        if key == "tags" or value is None:
            continue
        deaf = [entry for entry in held if _own(kept[entry.get("id")].get(key), entry.get(key), value, key)]
        if deaf:
            yield f"spec.defaults.{key} changes nothing in {_listed(deaf)}, which hold their own: send it in the entry"


def _own(before: object, now: object, default: object, key: str) -> bool:
    """Whether an entry still has what it had, and that is not the default."""
    if isinstance(default, Mapping) and isinstance(now, Mapping) and key not in WHOLE:
        return any(inner in now and now[inner] != value for inner, value in default.items() if value is not None)
    return before is not None and before == now and now != default


def _replaces(body: object) -> bool:
    """Whether the VMs that were sent replace those that were kept."""
    vms = body.get("vms") if isinstance(body, Mapping) else None
    return isinstance(vms, list) and bool(vms) and vms[0] is None


def _configures(document: Mapping[str, Any]) -> bool:
    body = document.get("spec")
    return isinstance(body, Mapping) and body.get("configure") is True


def _defaults(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """What counts for all entries, of a spec in which it was not written into them."""
    body = document.get("spec")
    defaults = body.get("defaults") if isinstance(body, Mapping) else None
    return defaults if isinstance(defaults, Mapping) else {}


def _login(cloud_init: Mapping[str, Any]) -> bool:
    return bool(cloud_init.get("ssh_keys") or cloud_init.get("snippet"))


def _vms(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    body = document.get("spec")
    vms = body.get("vms") if isinstance(body, Mapping) else None
    return [entry for entry in vms if isinstance(entry, dict)] if isinstance(vms, list) else []


def _listed(entries: Sequence[Mapping[str, Any]]) -> str:
    names = [str(entry.get("id") or "a VM without a name") for entry in entries]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
