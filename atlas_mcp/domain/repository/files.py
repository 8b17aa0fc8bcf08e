"""One file of a repository as a reader is given it, and how it says what it finds there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Any

from atlas_mcp.domain.repository.needs import Evidence, Finding, NeedKind, Strength
from atlas_mcp.domain.repository.versions import read_range
from atlas_mcp.domain.text import line as one_line
from atlas_mcp.redact import mask

# What is beside a repository's purpose; prose in documents is not, but a README further down is of a part alone.
_ASIDE = frozenset("docs doc examples example samples demo demos contrib tutorials playground".split())
_DOCUMENTS = frozenset({"docs", "doc"})
_MOST_QUOTED = 120  # characters
_MOST_AMOUNT = 2**40  # of MiB; what is more is no need of a machine


class Form(StrEnum):
    """What a file is parsed as before it is read; of plain text there are the lines alone."""

    TEXT = "text"
    TOML = "toml"
    JSON = "json"
    YAML = "yaml"


@dataclass(frozen=True)
class File:
    """Its path as it may be shown, its lines, and its documents where it has a form: several in YAML, else one."""

    path: str
    lines: tuple[str, ...]
    documents: tuple[Any, ...] = ()

    @property
    def name(self) -> str:
        """The last part of its path."""
        return self.path.rpartition("/")[2]

    @cached_property
    def aside(self) -> bool:
        """Whether it speaks for something beside what the repository is for, so that all it says is a guess."""
        folders = {*self.path.lower().split("/")[:-1]}
        if self.name.lower().endswith((".md", ".rst")):
            return bool(folders - _DOCUMENTS) and folders.isdisjoint(_DOCUMENTS)
        return not folders.isdisjoint(_ASIDE)

    def line_with(self, *texts: object) -> int:
        """The first line that holds the first of these texts that any line holds; else the first line."""
        for text in texts:
            for number, line in enumerate(self.lines, 1):
                if str(text) and str(text) in line:
                    return number
        return 1

    def says(
        self,
        kind: NeedKind,
        line: int,
        subject: str = "",
        *,
        amount: float = 0,
        versions: str = "",
        at_least: bool = False,
        strength: Strength = Strength.STATED,
    ) -> Finding:
        """A finding at one of its lines. `versions` is a range as the file writes it."""
        quote = _quote(self.lines[line - 1]) if self.lines else ""
        return Finding(
            kind=kind,
            subject=one_line(subject.lower(), 60),
            amount=-int(-min(amount, _MOST_AMOUNT) // 1),
            versions=read_range(versions, at_least=at_least).text,
            evidence=Evidence(
                file=self.path, line=line, quote=quote, strength=Strength.GUESSED if self.aside else strength
            ),
        )


@lru_cache(1024)
def _quote(line: str) -> str:
    """Masked before it is cut, so that no secret is cut in two."""
    return one_line(mask(line), _MOST_QUOTED)


Findings = Iterator[Finding]


@dataclass(frozen=True)
class Reader:
    """What reads one sort of file: by patterns of its name or path, in lower case, and texts of which it holds one."""

    ecosystem: str
    patterns: tuple[str, ...]
    form: Form
    read: Callable[[File], Findings]
    holds: tuple[str, ...] = ()
