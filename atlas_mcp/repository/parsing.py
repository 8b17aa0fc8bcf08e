"""What a file's bytes are: text in UTF-8 of bounded lines, and its documents by a parser that runs nothing."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from atlas_mcp import yamltext
from atlas_mcp.domain.repository.examining import UnreadableError
from atlas_mcp.domain.repository.files import Form
from atlas_mcp.system import jsontext

MOST_BYTES = 256 * 2**10  # of a file
_MOST_LINES = 20_000
_LONGEST = 2_000  # characters of a line
_MOST_VALUES = 50_000
_MOST_DOCUMENTS = 50  # in one file of YAML
_COMMENT = re.compile(r"(?m)^\s*//.*$|(?<=[\s,{\[])//[^\"\n]*$")
_LAST_COMMA = re.compile(r",(\s{0,200}[}\]])")


def text_of(content: bytes) -> str:
    """The text of a file.

    Raises:
        UnreadableError: it is none, or longer than is read.

    """
    if len(content) > MOST_BYTES:
        raise UnreadableError(f"it is longer than {MOST_BYTES // 1024} KiB")
    if b"\0" in content[:8192]:
        raise UnreadableError("it is no text")
    text = content.decode("utf-8", "replace").removeprefix("\ufeff")
    lines = text.splitlines()
    if len(lines) > _MOST_LINES:
        raise UnreadableError(f"it has more than {_MOST_LINES} lines")
    return "\n".join(line[:_LONGEST] for line in lines)


def parse(form: Form, text: str) -> tuple[Any, ...]:
    """The documents of a text, none of plain text.

    Raises:
        UnreadableError: it is not of that form, or costs too much to read.

    """
    if form is Form.TEXT:
        return ()
    try:
        if form is Form.JSON:
            return (_json(text),)
        return (tomllib.loads(text),) if form is Form.TOML else _yaml(text)
    except jsontext.UnreadableError as error:
        raise UnreadableError(str(error)) from error
    except yamltext.YamlError as error:
        raise UnreadableError(f"it is no YAML that is read here: {error}") from error
    except (ValueError, RecursionError) as error:  # tomllib.TOMLDecodeError is one
        raise UnreadableError(f"it is no {form.upper()}") from error


def _json(text: str) -> Any:  # noqa: ANN401 - JSON
    """JSON, with the comments and last commas that editors allow in their own files."""
    try:
        return jsontext.read(text.encode(), _MOST_VALUES)
    except jsontext.UnreadableError:
        return jsontext.read(_LAST_COMMA.sub(r"\1", _COMMENT.sub("", _without_blocks(text))).encode(), _MOST_VALUES)


def _without_blocks(text: str) -> str:
    """Without what stands between /* and */."""
    kept, at = list[str](), 0
    while (start := text.find("/*", at)) >= 0 and (end := text.find("*/", start)) >= 0:
        kept.append(text[at:start])
        at = end + 2
    return "".join([*kept, text[at:]])


def _yaml(text: str) -> tuple[Any, ...]:
    parts = re.split(r"(?m)^---(?:\s.*)?$", text)
    if len(parts) > _MOST_DOCUMENTS:
        raise UnreadableError(f"it has more than {_MOST_DOCUMENTS} documents")
    return tuple(yamltext.load(part) for part in parts if part.strip()) or (None,)
