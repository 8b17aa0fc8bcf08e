"""Text as one word of a shell, or as a here-document. Pure."""

from __future__ import annotations


def quoted(text: str) -> str:
    """A text as one word of bash and sh, whatever it holds."""
    return "'" + text.replace("'", "'\\''") + "'"


def document(command: str, text: str) -> str:
    """A command that gets a text on its standard input; no line of the text ends it."""
    lines, end = text.split("\n"), "END"
    while end in lines:
        end += "-"
    return f"{command} <<'{end}'\n{text}{'' if text.endswith(chr(10)) or not text else chr(10)}{end}"
