"""What a host gives as a secret, before it is kept: of the size that it may have, and of that host alone. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from atlas_mcp import yamltext
from atlas_mcp.domain.text import shown
from atlas_mcp.engines.ssh.spec import Secret

MOST = 16_000


def as_kept(wanted: Secret, text: str, address: str) -> str:
    """What is kept of what a file holds: where it names its own host, it names the address by which that is reached.

    Raises:
        ValueError: it is not what it should be; its text says why.

    """
    if not text.strip():
        raise ValueError("it holds nothing")
    if len(text) > MOST:
        raise ValueError("it is too long")
    if not wanted.here:
        return text
    kept = text.replace(wanted.here, address)
    try:
        strange = next((one for one in _servers(yamltext.load(kept.encode())) if one != address), None)
    except (yamltext.YamlError, ValueError) as error:
        raise ValueError("it cannot be read") from error
    if strange is not None:
        raise ValueError(f"it leads to {shown(strange)}, which is another machine")
    return kept


def _servers(value: Any) -> Iterator[str]:  # noqa: ANN401 - YAML
    """The host of each address that a document names."""
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _servers(one)
    elif isinstance(value, str) and "://" in value:
        yield urlsplit(value).hostname or ""
