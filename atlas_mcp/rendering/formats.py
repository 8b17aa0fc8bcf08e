"""How a value stands in each kind of file: as data of that file's language, whatever is in it.

Everything that an expression of a template yields goes through the `quote` of its file's format, so that no author of
a template can forget to. What is text of the language already is `Raw`; only the filters here make it.
"""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from types import MappingProxyType

from atlas_mcp import yamltext

_WORD = re.compile(r"[A-Za-z0-9_./:@,+=%-]*")
_MARKUP = re.compile(  # inside a word, _ is a letter; an address that begins with its scheme, or with www, is a link
    r"([\\`*\[\]|~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|:(?=//)|(?<=:/)/|(?<=www)\.)", re.IGNORECASE
)
_INERT = " ._:/,@()-"  # in a label, beside letters and digits
_BULLET = re.compile(r"(\d*)([#+=-]|(?<=\d)[.)](?=\s|$))")


class Raw(str):
    """Text of a file's own language. Whatever is made of it by concatenation or a filter is plain text again."""

    __slots__ = ()


@dataclass(frozen=True, eq=False)
class Format:
    """How values are quoted, what else templates may ask for, and how a comment begins and ends ("" where none may)."""

    quote: Callable[[object], str]
    filters: Mapping[str, Callable[..., Raw]] = field(default_factory=dict)
    comment: str = ""
    comment_end: str = ""


def of(path: str) -> Format:
    """The format of a file, by the ending of its name; of one that is not known, that of plain words."""
    name = PurePosixPath(path)
    format_ = _FORMATS.get(name.suffix, _PLAIN)
    return _ANSIBLE if format_ is _YAML and name.parts[0] in ("ansible", "inventory") else format_


def _json(value: object) -> str:
    return json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False)


def _yaml(*, ansible: bool) -> Format:
    """Values in one line; with `block`, mappings and lists as blocks, every line but the first one indented."""

    def quote(value: object) -> str:
        return yamltext.dump(value, flow=True, ansible=ansible)

    def block(value: object, indent: int = 0) -> Raw:
        return Raw(yamltext.dump(value, ansible=ansible).replace("\n", "\n" + " " * indent))

    return Format(quote, {"block": block}, comment="#")


def _shell(value: object) -> str:
    """One word; of a list, one for each item."""
    if isinstance(value, list | tuple):
        return " ".join(_shell(item) for item in value)
    text = _scalar(value)
    if "\0" in text:
        raise ValueError("it holds a NUL, which no shell takes")
    return shlex.quote(text)


def _word(value: object) -> str:
    """Letters, digits and a few signs, which no format of configuration files takes for syntax."""
    text = _scalar(value)
    if not _WORD.fullmatch(text):
        raise ValueError("it is not one plain word, and this kind of file has no quotes that always hold")
    return text


def _markdown(value: object) -> str:
    """Text of a paragraph or a table's cell."""
    text = " ".join(_scalar(value).split())
    text = _MARKUP.sub(r"\\\1", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
    return _BULLET.sub(r"\1\\\2", text, count=1) if _BULLET.match(text) else text


def _code(value: object) -> Raw:
    """Text as it stands, in a code span that it cannot end; a bar would end a table's cell."""
    text = " ".join(_scalar(value).split()).replace("|", "\N{BROKEN BAR}")
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return Raw(f"{fence}{pad}{text}{pad}{fence}") if text else Raw("-")


def _plain_word(value: object) -> Raw:
    """One plain word, for inside a code block, where nothing can be quoted."""
    return Raw(_word(value))


def _mermaid(value: object) -> Raw:
    """A label of Mermaid with its quotes; what could be taken for syntax is written by its number."""
    return _label(value, "#{};")


def _uml(value: object) -> Raw:
    """A label of PlantUML with its quotes."""
    return _label(value, "<U+{:04X}>")


def _label(value: object, code: str) -> Raw:
    text = " ".join(_scalar(value).split())
    return Raw(f'"{"".join(char if char.isalnum() or char in _INERT else code.format(ord(char)) for char in text)}"')


def _scalar(value: object) -> str:
    """A text or a number; anything else has no one form."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int | float):
        return str(value)
    raise ValueError("there is no value" if value is None else "it is no text and no number")


_PLAIN = Format(_word, comment="#")
_YAML, _ANSIBLE = _yaml(ansible=False), _yaml(ansible=True)
_FORMATS = MappingProxyType(
    {
        ".json": Format(_json),
        ".yml": _YAML,
        ".yaml": _YAML,
        ".sh": Format(_shell, comment="#"),
        ".md": Format(_markdown, {"code": _code, "label": _mermaid, "plain": _plain_word}, "<!--", " -->"),
        ".puml": Format(_word, {"label": _uml}, comment="'"),
    }
)
