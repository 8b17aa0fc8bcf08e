"""What is to be known of a cloud's provider: what its trees hold, where they may go, what a change does to others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from atlas_mcp.engines.terraform.shown import Expected


@dataclass(frozen=True)
class Cloud:
    """A provider.

    `expected` is what a tree of ours says of it, and the types in it. `variables` are those of the tree that say where
    it goes, each with the value that the settings of a place demand. `environment` are the credentials as the provider
    reads them, `credentials` the references to them. `interrupting` are attributes by type whose change moves what
    runs: pods are evicted, or the API is away. Those that are `lasting` cannot be set back.
    """

    expected: Expected
    variables: Callable[[Any], Mapping[str, str]]
    environment: Callable[[Any], Mapping[str, str]]
    credentials: Callable[[Any], tuple[str, ...]]
    interrupting: Mapping[str, frozenset[str]] = field(default_factory=dict)
    lasting: Mapping[str, frozenset[str]] = field(default_factory=dict)
