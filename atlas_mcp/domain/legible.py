"""How a value stands before somebody who approves it: escaped, with what could deceive marked. The one place for it.

A value is anything that a person, a file, a target or a model may have chosen: names, texts, scripts. Everything that
is added to one stands between « and », which no value can bring along: they are escaped in it. What is not plainly
readable is shown by its code point; nothing is left out, and nothing is cut.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST = 200  # characters; a longer value says how long it is
_INDENT = 16  # spaces that a line of a script may begin with

# Letters that show nothing, and symbols that are blank: with white space and what has no width, all that can pass for
# an empty place.
_EMPTY = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f\u2800\u3164\ufe00-\ufe0f"
_EMPTY += "\ufeff\uffa0\U0001d159\U000e0000-\U000e0fff"
_PIECES = re.compile(rf"(?P<blank>[\s{_EMPTY}]+)|(?P<word>[^\W{_EMPTY}]+)|.", re.S)
_QUOTES, _ESCAPED = re.compile(r'["\\]'), r"\\\g<0>"
_PLAIN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.:=/@+-]{0,199}")

_USUAL = frozenset("—…·°§€±→ー々")  # beside ASCII and letters, what nobody takes for ASCII
# Scripts whose letters stand beside one another from left to right. Those that one word may be written in together:
_TOGETHER = frozenset({"CJK", "Hiragana", "Katakana", "Hangul", "Bopomofo"})
_SCRIPTS = _TOGETHER | {"Latin", "Greek", "Cyrillic", "Armenian", "Georgian"}
_UNACCENTED = frozenset("ßẞÆæØøŒœĐđÐðÞþŁłĦħŊŋŦŧ")  # Latin letters beside ASCII and those with an accent
_JAMO = re.compile("[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]")  # parts of letters: they join what stands before


def legible(value: str, *, indented: bool = False) -> str:
    """A value on one line, as an approver may be shown it. With `indented`, it is a line of a longer text."""
    marks = [mark(f"{len(value)} characters")] if len(value) > LONGEST else []
    marks += [mark(f"{script} letters") for script in _scripts(value) if script != "Latin"]
    lead = re.match(rf" {{2,{_INDENT}}}(?=\S)", value) if indented else None
    kept = lead[0] if lead else ""
    pieces = [_piece(found[0], found.lastgroup) for found in _PIECES.finditer(value, len(kept))]
    for end in {0, len(pieces) - 1} if pieces else ():  # a blank shows between two things alone
        pieces[end] = mark(code_point(" ")) if pieces[end] == " " else pieces[end]
    return "".join([*(f"{one} " for one in marks), kept, *pieces])


def as_part(value: str) -> str:
    """A value among words of ours, not yet legible: as it is where it is one plain word, else in quotes of ours."""
    return value if _PLAIN.fullmatch(value) else f'"{_QUOTES.sub(_ESCAPED, value)}"'


def mark(text: str) -> str:
    """Something that is said of a value, and is no part of it."""
    return f"«{text}»"


def cells(text: str) -> int:
    """How many columns a text takes at the most: where terminals differ, the larger number."""
    if text.isascii():
        return len(text)
    return sum(1 if unicodedata.east_asian_width(char) in ("N", "Na", "H") else 2 for char in text)


@lru_cache(4096)
def visible(char: str) -> bool:
    """Whether a character shows itself, as what it is and where it stands. Blanks, « and » do not."""
    if char.isascii():
        return "!" <= char <= "~"
    if char in _USUAL:
        return True
    if unicodedata.category(char) not in ("Lu", "Ll", "Lo") or unicodedata.normalize("NFKC", char) != char:
        return False
    if _script(char) == "Latin":
        return char in _UNACCENTED or unicodedata.normalize("NFD", char)[0].isascii()
    return _script(char) in _SCRIPTS and not _JAMO.match(char)


def code_point(char: str) -> str:
    """The number of a character, as Unicode writes it."""
    return f"U+{ord(char):04X}"


def _piece(text: str, kind: str | None) -> str:
    if kind == "blank":
        return " " if text == " " else mark(_blanks(text))
    shown = "".join(char if visible(char) else mark(code_point(char)) for char in text)
    scripts = _scripts(text)
    mixed = len({"" if script in _TOGETHER else script for script in scripts}) > 1
    return shown + mark(f"mixed: {', '.join(scripts)}") if mixed else shown


def _blanks(text: str) -> str:
    """A run of blanks: how many, and which ones where they are not spaces."""
    if not text.strip(" "):
        return f"{len(text)} spaces"
    points = " ".join(sorted({code_point(char) for char in text}))
    return points if len(text) == 1 else f"{len(text)} blanks {points}"


def _scripts(text: str) -> list[str]:
    """The scripts of the letters that are shown, in their order."""
    if text.isascii():
        return ["Latin"]
    return list(dict.fromkeys(_script(char) for char in text if char.isalpha() and visible(char)))


@lru_cache(4096)
def _script(char: str) -> str:
    """The script of a letter, by the first word of its name."""
    first = re.split("[ -]", unicodedata.name(char, "unnamed"), maxsplit=1)[0]
    return "CJK" if first in ("CJK", "IDEOGRAPHIC") else first.capitalize()
