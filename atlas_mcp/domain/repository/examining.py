"""From the texts of files to an analysis: every reader that asks for a file is given it, within bounds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from atlas_mcp.domain.repository.digest import Analysis, Unread
from atlas_mcp.domain.repository.files import File, Form, Reader
from atlas_mcp.domain.repository.merging import merge
from atlas_mcp.domain.repository.needs import Finding

_MOST_FINDINGS = 200  # of one file
_MOST_UNREAD = 50
Parse = Callable[[Form, str], tuple[object, ...]]


class UnreadableError(ValueError):
    """A file is not of its form, or is beyond a bound; says which."""


def examine(
    source: str,
    commit: str,
    listed: int,
    texts: Iterable[tuple[str, tuple[Reader, ...], str | UnreadableError]],
    parse: Parse,
    limits: Iterable[str] = (),
) -> Analysis:
    """The analysis of files that were chosen: each with its readers, and its text or why there is none."""
    findings, read, unread = list[Finding](), Counter[str](), list[Unread]()
    for path, readers, text in texts:
        asked = [one for one in readers if isinstance(text, UnreadableError) or _asks(one, text)]
        try:
            if isinstance(text, UnreadableError):
                raise text
            for form in dict.fromkeys(one.form for one in asked):
                of_form = [one for one in asked if one.form is form]
                findings += _found(path, text, of_form, parse(form, text))
                read.update({one.ecosystem for one in of_form})
        except UnreadableError as error:
            unread.append(Unread(file=path, cause=str(error)))
    needs, conflicts = merge(findings)
    return Analysis(
        source=source,
        commit=commit,
        files=listed,
        read=dict(sorted(read.items())),
        needs=needs,
        conflicts=conflicts,
        unread=tuple(unread[:_MOST_UNREAD]),
        limits=tuple(limits),
    )


def _asks(reader: Reader, text: str) -> bool:
    return not reader.holds or any(word in text for word in reader.holds)


def _found(path: str, text: str, readers: Iterable[Reader], documents: tuple[object, ...]) -> list[Finding]:
    file = File(path, tuple(text.splitlines()), documents)
    findings = list[Finding]()
    for reader in readers:
        for finding in reader.read(file):
            findings.append(finding)
            if len(findings) >= _MOST_FINDINGS:
                return findings
    return findings
