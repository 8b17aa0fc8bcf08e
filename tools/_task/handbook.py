"""Strategies as passages."""

from __future__ import annotations

from collections.abc import Mapping

from atlas_mcp.domain.search.passages import LONGEST, Passage

from .strategies import Strategies


def passages(files: Mapping[str, Strategies]) -> tuple[Passage, ...]:
    """One for each strategy."""
    return tuple(
        Passage(
            page=f"strategies/{name}",
            section=one.name,
            title=f"strategy {one.name.replace('-', ' ')}",
            aliases=f"{' '.join(one.causes)} {one.says}",
            text=f"{one.name}, against {', '.join(one.causes)}"[:200]
            + (f", where the output says {one.says}" if one.says else "")[:200]
            + f": {one.run or ', '.join(f'{old} as {new}' for old, new in one.words.items())}"[: LONGEST - 400],
            source="ATLAS",
        )
        for name, file in sorted(files.items())
        for one in file.strategies
    )
