"""Which sections of the handbook are about the fault of an incident. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from atlas_mcp.domain.remediation.incident import Incident
from atlas_mcp.domain.remediation.incident import Passage as Cited
from atlas_mcp.domain.search.passages import Passage
from atlas_mcp.domain.search.words import Synonyms
from atlas_mcp.domain.text import line

MOST_SECTIONS = 2
_LONGEST = 400  # characters
_MORE_THAN = 0.5  # of the words of a fault
KUBERNETES = "kubernetes"


def of_handbook(about: Incident, sections: Iterable[Passage], synonyms: Synonyms) -> list[Cited]:
    """The sections that share most words with the fault, or what means the same; those of another engine are left out.

    A fault is a word of the operator's, or of an action's.
    """
    meant = [
        _words(" ".join((word, *(one for one in synonyms.of(word) if " " not in one))))
        for word in about.fault.split("-")
    ]
    shares = [(_share(meant, one), one) for one in sections if about.engine == KUBERNETES or KUBERNETES not in one.page]
    best = sorted((one for one in shares if one[0] > _MORE_THAN), key=lambda one: (-one[0], one[1].page))
    return [
        Cited(uri=f"handbook/{one.page}", title=f"Handbook: {one.title}", text=line(one.text, _LONGEST))
        for _, one in best[:MOST_SECTIONS]
    ]


def _share(meant: Sequence[set[str]], section: Passage) -> float:
    """The share of some words that a section has, each by any word that means it."""
    words = _words(f"{section.title} {section.aliases}")
    return sum(bool(one & words) for one in meant) / len(meant)


def _words(text: str) -> set[str]:
    return {word.lower().removesuffix("s") for word in re.findall(r"[A-Za-z]+", text)} - {""}
