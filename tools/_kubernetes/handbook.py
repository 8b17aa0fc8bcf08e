"""The causes of what is wrong with clusters, as passages."""

from __future__ import annotations

from atlas_mcp.domain.search.passages import Passage
from atlas_mcp.engines.kubernetes.spec import CAUSES, CHECKS


def passages() -> tuple[Passage, ...]:
    """One for each cause."""
    return tuple(
        Passage(
            page="kubernetes/causes",
            section=one.check,
            title=f"kubernetes {name.replace('_', ' ')}",
            aliases=f"{name} {one.check} {CHECKS[one.check]}",
            text=f"{name} ({one.check}, {one.state}): {one.means}. What helps: {one.remedy}",
            source="ATLAS",
        )
        for name, one in CAUSES.items()
    )
