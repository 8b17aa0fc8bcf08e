"""The corpus: small repositories as data, each with the needs that a careful engineer states for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from atlas_mcp.domain.repository.choosing import choose
from atlas_mcp.domain.repository.digest import Analysis
from atlas_mcp.domain.repository.examining import examine
from atlas_mcp.repository.parsing import parse, text_of

FOLDER = Path(__file__).parent / "corpus"


@dataclass(frozen=True)
class Case:
    """A repository, what it needs (`kind: need`), and what two of its files disagree about."""

    name: str
    files: dict[str, str]
    needs: frozenset[str]
    conflicts: tuple[str, ...]

    def analysis(self) -> Analysis:
        """What we read of it."""
        chosen = choose(self.files, 1000)
        texts = [(path, readers, text_of(self.files[path].encode())) for path, readers in chosen]
        return examine(self.name, "", len(self.files), texts, parse)


def cases() -> Iterator[Case]:
    """All of them, by name."""
    for path in sorted(FOLDER.glob("*.yaml")):
        document = yaml.safe_load(path.read_text("utf-8"))
        needs = frozenset(f"{kind}: {need}" for one in document["needs"] for kind, need in one.items())
        yield Case(path.stem, document["files"], needs, tuple(document.get("conflicts", ())))


def said(analysis: Analysis) -> frozenset[str]:
    """The needs of an analysis as the corpus writes them."""
    return frozenset(f"{need.kind}: {need.text}" for need in analysis.needs)
