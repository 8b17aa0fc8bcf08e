"""The short form of a task, which was there first: one script on one host, turned into steps. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

SHORT = ("host", "script", "check", "undo", "expect", "input", "deadline_s")
_LONG = ("hosts", "order", "environment", "steps")
_NAMES = {"script": "run", "deadline_s": "timeout_s"}


def is_short(document: Mapping[str, Any]) -> bool:
    """Whether a task, perhaps partial, is in the short form."""
    body = document.get("spec")
    return isinstance(body, Mapping) and not body.keys() & set(_LONG) and bool(body.keys() & set(SHORT))


def in_steps(document: Mapping[str, Any]) -> dict[str, Any]:
    """The task with one step of one sub-step where it is in the short form, else as it is."""
    if not is_short(document):
        return dict(document)
    body = dict(document["spec"])
    host = {"hosts": [body.pop("host")]} if "host" in body else {}
    command = {_NAMES.get(name, name): body.pop(name) for name in SHORT if name in body}
    steps = {"steps": [{"id": "run", "substeps": [{"id": "run", **command}]}]} if command else {}
    return {**document, "spec": {**body, **host, **steps}}


def merged(kept: Mapping[str, Any], sent: Mapping[str, Any]) -> dict[str, Any]:
    """What is kept, with what was sent over it, in steps; a short one over a short one is merged as it was written."""
    if is_short(kept) and is_short(sent):
        return in_steps(patched(kept, sent))
    return patched(in_steps(kept), in_steps(sent))


def patched(kept: Mapping[str, Any], sent: Mapping[str, Any]) -> dict[str, Any]:
    """What is kept, with what was sent over it, as RFC 7386 says: null deletes, a list is replaced whole."""
    result = dict(kept)
    for key, value in sent.items():
        if value is None:
            result.pop(key, None)
        elif isinstance(value, Mapping):
            below = result.get(key)
            result[key] = patched(below if isinstance(below, Mapping) else {}, value)
        else:
            result[key] = value
    return result
