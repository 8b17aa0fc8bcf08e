"""What is sent to a host to look at its health, and its answer in sections. No I/O with hosts.

Where a section begins is told by a mark that is new for each look, so that nothing on the host can write one. Within a
section every line begins with a word of the script.
"""

from __future__ import annotations

import secrets
import shlex
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from atlas_mcp.engines.ssh.spec.health import Health

MOST = 120_000  # bytes of an answer
END = "end"
_LONGEST = 2_200  # characters of a line
Lines = tuple[tuple[str, str], ...]  # the word that each begins with, and the rest


@dataclass(frozen=True)
class Program:
    """What is fed to the shell of a host, and the mark in its answer."""

    text: str
    mark: str


def program(asked: Health) -> Program:
    """The program of one look."""
    mark = f"ATLAS-{secrets.token_hex(16)}"
    given = {
        "mark": [mark],
        "units": _once(unit for one in asked.software for unit in one.units),
        "ports": _once(port for one in asked.software for port in (*one.ports, *one.optional)),
        "urls": urls(asked),
        "certs": asked.certificates,
        "pings": _once(one.ping for one in asked.software if one.ping),
    }
    told = "\n".join(f"{name}={shlex.quote(' '.join(words))}" for name, words in given.items())
    return Program(text=f"{told}\n{_script()}\nmain\n", mark=mark)


def urls(asked: Health) -> tuple[str, ...]:
    """The URLs in the order in which the host asks for them."""
    return _once((*asked.urls, *(url for one in asked.software for url in one.urls)))


def sections(answer: str, mark: str) -> Mapping[str, Lines]:
    """The sections that have come whole, by name; a name that comes again is nobody's."""
    parts = f"\n{answer}".split(f"\n{mark} ")[1:]
    told: dict[str, Lines] = {}
    for number, part in enumerate(parts):
        name, _, body = part.partition("\n")
        if number < len(parts) - 1 or name == END:  # the last one may have been cut
            told.setdefault(name, tuple(_line(text) for text in body.split("\n") if text.strip()))
    return told


def _line(text: str) -> tuple[str, str]:
    word, _, rest = text[:_LONGEST].partition(" ")
    return word, rest.strip()


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


@cache
def _script() -> str:
    return (files(__package__) / "look.sh").read_text("utf-8")
