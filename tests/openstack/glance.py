"""Glance's part of the double: images as it tells of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Body = dict[str, Any]


def image(id_: str, name: str, **told: object) -> Body:
    """An image; its properties are beside the rest."""
    made = {"id": id_, "name": name, "status": "active", "visibility": "public", "min_disk": 0, "min_ram": 0}
    more = {"created_at": "2026-10-01T12:00:00Z", "os_hidden": False, "os_hash_value": "ab" * 64}
    form = {"disk_format": "raw", "container_format": "bare", "protected": False, "tags": []}
    return {**made, **more, **form, **told}


def listed(images: Iterable[Body], query: dict[str, list[str]]) -> Body:
    """Hidden ones are in no list."""
    wanted = query.get("status", [""])[0]
    return {"images": [one for one in images if wanted in ("", one["status"]) and not one["os_hidden"]]}
