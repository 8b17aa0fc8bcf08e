"""What is joined with what, as a drawing of bounded size. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from atlas_mcp.domain.estate.assets import Asset, Link

_MOST_LINES, _MOST_BYTES = 200, 100_000  # of more, people see nothing
_FRAME = 60  # bytes of a line and its ends, beside what they are called
_SIGN = re.compile(r"[^A-Za-z0-9 ]")


def weight(*texts: str) -> int:
    """How many bytes texts may take, with every sign quoted."""
    return sum(len(text.encode()) + 4 * len(_SIGN.findall(text)) + 3 for text in texts)


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is joined with what: names, and lines between two of them, by their numbers from 1, with a label."""

    nodes: tuple[str, ...] = ()
    lines: tuple[tuple[int, str, int], ...] = ()

    @property
    def weight(self) -> int:
        """How many bytes it may take, with every sign quoted."""
        return weight(*self.nodes, *(label for _, label, _ in self.lines)) + _FRAME * len(self.lines)


NO_DRAWING = Drawing()


def drawn(assets: Iterable[Asset]) -> Drawing:
    """The links among these, the first ones where there are very many, or their names are long."""
    numbers: dict[str, int] = {}
    lines: list[tuple[int, str, int]] = []
    room = _MOST_BYTES
    for link in (one for one in assets if isinstance(one, Link)):
        label = f"{link.port} - {link.far_port}"
        room -= weight(label, *({link.name, link.far} - {*numbers})) + _FRAME
        if room < 0 or len(lines) == _MOST_LINES:
            break
        for name in (link.name, link.far):
            numbers.setdefault(name, len(numbers) + 1)
        lines.append((numbers[link.name], label, numbers[link.far]))
    return Drawing(tuple(numbers), tuple(lines))
