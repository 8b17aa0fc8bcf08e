"""What flows through a pipe or lies in a file that the command itself wrote."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from atlas_mcp.commands.value import ANY, NAME, UNKNOWN, Text

_MOST_PATHS = 48  # of one list that are followed


class Taint(Enum):
    """Where content comes from, as far as that matters when it is run or sent away."""

    NETWORK = "network"
    DECODED = "decoded"  # out of base64, hex, an archive, a cipher
    COMPUTED = "computed"  # what a program prints, known only on the host
    LOCAL = "local"  # a file of the host
    OUTER = "outer"  # what the command is given on its own standard input
    PERSONAL = "personal"  # history, environment: not to be sent away
    PLAIN = "plain"  # computed, but one word that is no path: a number, a date


@dataclass(frozen=True)
class Stream:
    """Content: its text where that is known, its origins, and the paths of which it is a list."""

    text: Text | None = None
    taints: frozenset[Taint] = frozenset()
    paths: tuple[Text, ...] = ()

    @classmethod
    def known(cls, text: str | Text) -> Stream:
        """Content that stands in the command itself."""
        return cls(Text.of(text) if isinstance(text, str) else text)

    @classmethod
    def tainted(cls, *taints: Taint, paths: tuple[Text, ...] = ()) -> Stream:
        """Content that is known on the host alone."""
        return cls(None, frozenset(taints), paths)

    @property
    def value(self) -> Text:
        """What a substitution makes of it: without the line ends at its end."""
        if self.text is not None:
            pieces = self.text.pieces
            if pieces and not pieces[-1].text.endswith("\n"):
                return self.text
            return Text.of(*pieces[:-1], pieces[-1].text.rstrip("\n")) if pieces else self.text
        if Taint.PLAIN in self.taints:
            return Text((NAME,))
        if len(self.paths) == 1:
            return self.paths[0]
        return UNKNOWN

    def then(self, other: Stream) -> Stream:
        """The content, and the other behind it."""
        text = self.text + other.text if self.text is not None and other.text is not None else None
        taints = self.taints | other.taints
        paths = (*self.paths, *other.paths)[:_MOST_PATHS]
        if text is None and not paths:
            taints -= {Taint.PLAIN}
        return Stream(text, taints, paths)

    def through(self, *taints: Taint) -> Stream:
        """What a program makes of it: other text from the same origins."""
        return Stream(None, self.taints - {Taint.PLAIN} | {*taints}, ())

    def plain(self) -> Stream:
        """One word that holds no path."""
        return replace(self, text=None, taints=self.taints | {Taint.PLAIN}, paths=())


NOTHING = Stream.known("")
OUTER = Stream.tainted(Taint.OUTER)
OUTPUT = Stream.tainted(Taint.COMPUTED)
BELOW = ANY  # what stands below a path in a list of paths
