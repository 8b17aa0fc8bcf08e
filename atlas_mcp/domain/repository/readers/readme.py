"""README files: sections on hardware and prerequisites, and lines on installing that say what is needed."""

from __future__ import annotations

import re

from atlas_mcp.domain.repository.files import File, Findings, Form, Reader
from atlas_mcp.domain.repository.prose import said

_HEADING = re.compile(r"(#{1,6}) +(.{1,100})")
_UNDERLINE = re.compile(r"([=~^\"*-])\1{2,}\s*")
_OF_NEEDS = re.compile(
    r"requirement|prerequisit|pre-requisit|hardware|what you need|supported (?:platform|system)|dependenc|system spec"
)
_OF_SETUP = re.compile(r"install|build|setup|set up|getting started|quick ?start|compil")
_NEEDS = re.compile(r"(?<![a-z])(?:needs?|requires?|must|at least|minimum)(?![a-z])")
_MOST_LINES = 5_000


def _read(file: File) -> Findings:
    within, setup, level, fenced = False, False, 0, False
    for number, line in enumerate(file.lines[:_MOST_LINES], 1):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        elif not fenced and (heading := _heading(file, number)):
            depth, title = heading
            if depth <= level or not within:
                within, setup, level = bool(_OF_NEEDS.search(title)), bool(_OF_SETUP.search(title)), depth
            elif _OF_SETUP.search(title) or _OF_NEEDS.search(title):
                within = bool(_OF_NEEDS.search(title))
        elif not fenced and (within or (setup and _NEEDS.search(line.lower()))):
            yield from said(file, number)


def _heading(file: File, number: int) -> tuple[int, str] | None:
    """The depth and the title of the heading on a line; a line that is underlined is one."""
    line = file.lines[number - 1]
    if match := _HEADING.match(line):
        return len(match[1]), match[2].lower()
    below = file.lines[number] if number < len(file.lines) else ""
    if line.strip() and (mark := _UNDERLINE.fullmatch(below)):
        return (1 if mark[1] == "=" else 2), line.strip().lower()
    return None


READERS = (Reader("readme", ("readme*", "install*.md"), Form.TEXT, _read),)
