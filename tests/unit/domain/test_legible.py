"""How a value stands before an approver: nothing is invisible, passes for something else, or is left out."""

# ruff: noqa: RUF001 - look-alikes are what it is about

from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas_mcp.domain.legible import as_part, cells, legible, visible
from tests import hostile_values

_POINT = "U\\+[0-9A-F]{4,6}"
_MARK = re.compile(
    rf"«({_POINT}|\d+ spaces|\d+ blanks( {_POINT})+|\d+ characters|[A-Za-z]+ letters|mixed: [A-Za-z]+(, [A-Za-z]+)+)»"
)
_SHOWN = "Lu Ll Lo Lm Po Pd So Sc Sm".split()  # categories
ANY = st.text(st.characters(exclude_categories=["Cs"])) | st.text(
    st.sampled_from([*hostile_values.BLANKS, *'ab о«»\\"'])
)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("web-01", "web-01"),
        ("virtio,bridge=vmbr0,tag=20", "virtio,bridge=vmbr0,tag=20"),
        (
            "Größe: ça coûte 5 € — naïve Ærøskøbing, Łódź, Đà Nẵng",
            "Größe: ça coûte 5 € — naïve Ærøskøbing, Łódź, Đà Nẵng",
        ),
        ("rооt", "«Cyrillic letters» rооt«mixed: Latin, Cyrillic»"),
        ("run as rооt now", "«Cyrillic letters» run as rооt«mixed: Latin, Cyrillic» now"),
        ("сор", "«Cyrillic letters» сор"),
        ("rooτ", "«Greek letters» rooτ«mixed: Latin, Greek»"),
        ("ｒoot", "«U+FF52»oot"),
        ("ɑdmin", "«U+0251»dmin"),
        ("a" + "\u2800" * 40 + "b", "a«40 blanks U+2800»b"),
        ("a \u3164\xa0b", "a«3 blanks U+0020 U+00A0 U+3164»b"),
        ("a  b", "a«2 spaces»b"),
        ("a\tb", "a«U+0009»b"),
        ("a\u3000b", "a«U+3000»b"),
        ("a\u200bb", "a«U+200B»b"),
        (" a ", "«U+0020»a«U+0020»"),
        ("\x1b[2J\u202e", "«U+001B»[2J«U+202E»"),
        ("«3 spaces»", "«U+00AB»3 spaces«U+00BB»"),
        ("e\u0301", "e«U+0301»"),
        ("佐々木 テスト", "«CJK letters» «Katakana letters» 佐々木 テスト"),
        ("ıp ƽ ᚐ", "«U+0131»p «U+01BD» «U+1690»"),
        ("שלום", "«U+05E9»«U+05DC»«U+05D5»«U+05DD»"),
        ("x" * 200, "x" * 200),
        ("x" * 201, "«201 characters» " + "x" * 201),
    ],
)
def test_how_a_value_is_shown(value: str, shown: str) -> None:
    assert legible(value) == shown


def test_a_script_keeps_how_its_lines_are_indented() -> None:
    assert legible("    exit 1", indented=True) == "    exit 1"
    assert legible(" " * 40 + "exit 1", indented=True) == "«40 spaces»exit 1"
    assert legible("    a  b  ", indented=True) == "    a«2 spaces»b«2 spaces»"
    assert legible("\u2003\u2003exit 1", indented=True) == "«2 blanks U+2003»exit 1"
    assert legible("    ", indented=True) == "«4 spaces»"


def test_no_character_is_invisible() -> None:
    """Of all of Unicode: what shows nothing, turns or joins text, or is a variant of another, has its number shown."""
    shown = [char for char in map(chr, range(sys.maxunicode + 1)) if visible(char)]
    assert {unicodedata.category(char) for char in shown if not char.isascii()} <= {*_SHOWN}
    assert not {char for char in shown if char.isspace() or unicodedata.combining(char)}
    assert not {char for char in shown if unicodedata.bidirectional(char) in ("R", "AL", "AN", "RLO", "RLE", "BN")}
    assert not {char for char in shown if unicodedata.normalize("NFKC", char) != char and char != "…"}
    assert not {*hostile_values.BLANKS, *hostile_values.CONTROLS} & {*shown}
    assert {char for char in shown if not char.isalpha() and not char.isascii()} == {*"—…·°§€±→"}


@given(ANY)
def test_whatever_the_value_only_marks_are_ours(value: str) -> None:
    shown = legible(value)
    assert all(char in " «»" or visible(char) for char in shown)
    assert "  " not in shown and shown == shown.strip()
    rest = _MARK.sub("", shown)
    assert "«" not in rest and "»" not in rest
    assert cells(shown) >= len(shown)


@given(ANY)
def test_nothing_is_left_out(value: str) -> None:
    """What a value has is in what is shown of it: as it is, by its number, or counted among blanks."""
    marks, _, _ = (legible(value), 0, 0)
    for said in ("characters", "letters", "mixed"):
        marks = re.sub(rf"«[^«»]*{said}[^«»]*» ?", "", marks)
    blanks = 0
    for mark in _MARK.findall(marks):
        blanks += int(count[0]) - 1 if (count := re.findall(r"^\d+", mark[0])) else 0
    assert len(_MARK.sub("x", marks)) + blanks == len(value)


@given(st.lists(ANY, min_size=3, max_size=3))
def test_parts_of_a_sentence_are_told_apart(parts: list[str]) -> None:
    one = r'([A-Za-z0-9_.:=/@+-]+|"(?:[^"\\]|\\.)*")'
    id_, name, place = map(as_part, parts)
    found = re.fullmatch(rf"vm {one} \({one}\) on {one}", f"vm {id_} ({name}) on {place}", re.S)
    assert found
    assert [
        re.sub(r"\\(.)", r"\1", text[1:-1], flags=re.S) if text[0] == '"' else text for text in found.groups()
    ] == parts
