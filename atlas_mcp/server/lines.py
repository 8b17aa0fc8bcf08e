"""Bytes in lines of a bounded length: one message does not take all memory. Reads nothing itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 8 * 2**20  # bytes: the largest arguments, however they are escaped
_ENDS = 4096  # bytes at each end of a line that is too long


@dataclass(frozen=True)
class Line:
    """A line without its line feed: `start` is all of it, or how a cut one begins; `end` is its last bytes."""

    start: bytes
    end: bytes
    cut: bool = False


class Lines:
    """Makes lines of pieces."""

    def __init__(self, longest: int = LONGEST) -> None:
        self._longest = longest
        self._kept = bytearray()
        self._end = b""
        self._length = 0

    def feed(self, piece: bytes) -> Iterator[Line]:
        """The lines that end in this piece."""
        *ended, begun = piece.split(b"\n")
        for part in ended:
            self._add(part)
            yield self._line()
        self._add(begun)

    def rest(self) -> Iterator[Line]:
        """What stands after the last end of a line, where anything does."""
        if self._length:
            yield self._line()

    def _add(self, part: bytes) -> None:
        self._length += len(part)
        self._kept += part[: max(0, self._longest - len(self._kept))]
        self._end = (self._end + part[-_ENDS:])[-_ENDS:]

    def _line(self) -> Line:
        cut = self._length > self._longest
        kept = bytes(self._kept[:_ENDS] if cut else self._kept)
        line = Line(kept, self._end, cut)
        self._kept, self._end, self._length = bytearray(), b"", 0
        return line
