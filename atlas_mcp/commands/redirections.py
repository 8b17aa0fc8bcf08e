"""Where a statement reads from and writes to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from atlas_mcp.commands import effects, expand
from atlas_mcp.commands.call import Call, Walk
from atlas_mcp.commands.scope import Scope
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream
from atlas_mcp.commands.syntax import Node
from atlas_mcp.commands.value import Kind, Text


class Redirections:
    """The redirections of one statement."""

    def __init__(self, walk: Walk, scope: Scope, span: str) -> None:
        self._call = Call(walk, "redirection", (), scope, NOTHING, span)
        self._targets: list[tuple[str, Text, str]] = []

    def read(self, nodes: Sequence[Node] | None) -> Stream | None:
        """What the statement gets on its standard input, where a redirection says so."""
        stdin: Stream | None = None
        call, walk = self._call, self._call.walk
        for node in nodes or ():
            operator, number = node["Op"], (node.get("N") or {}).get("Value", "")
            if operator in ("<<", "<<-"):
                document = expand.document(node.get("Hdoc"), call.scope, walk)
                if number in ("", "0"):
                    stdin = _document(document, node, strip=operator == "<<-")
                continue
            for text in expand.texts(node.get("Word"), call.scope, walk, patterns=operator != "<<<"):
                if operator == "<<<":
                    stdin = Stream.known(text + Text.of("\n")) if not text.open else OUTPUT
                elif operator in ("<", "<>", "<&"):
                    content = self._read(text, operator)
                    stdin = content if number in ("", "0") else stdin
                    if operator == "<>":
                        self._targets.append((operator, text, number or "0"))
                else:
                    self._targets.append((operator, text, number or "1"))
        return stdin

    def _read(self, text: Text, operator: str) -> Stream:
        if operator == "<&" and re.fullmatch(r"\d*-?", text.exact or "x"):
            return OUTPUT
        self._may_leave(text)
        return effects.read(self._call, text)

    def _may_leave(self, text: Text) -> None:
        """Note where the shell itself would open a connection."""
        if effects.opens(text):
            self._call.walk.leaves(self._call.span)

    def written(self, printed: Stream) -> Stream:
        """Judge what is written; what is left to print."""
        left = printed
        for operator, text, number in self._targets:
            exact = text.exact
            if operator in (">&", "<&") and exact is not None and re.fullmatch(r"\d+-?|-", exact):
                continue
            self._may_leave(text)
            content = printed if number == "1" else OUTPUT
            if operator == "<>" and any(p.may_be_below("/dev/tcp") for p in self._call.paths(text)):
                self._call.forbid(effects.BACKDOOR, "A shell holds no connection of its own: use a program for it.")
                continue
            effects.write(self._call, text, content, append=">>" in operator or operator == "<>")
            if number == "1":
                left = NOTHING
        return left


def _document(document: Iterable[Text], node: Node, *, strip: bool) -> Stream:
    quoted = any(part["Type"] != "Lit" or "\\" in part["Value"] for part in (node.get("Word") or {}).get("Parts", ()))
    alternatives = [*document]
    if len(alternatives) != 1 or alternatives[0].open:
        return OUTPUT if len(alternatives) != 1 else Stream(alternatives[0], frozenset())
    text = alternatives[0]
    if quoted:
        literal = "".join(p.get("Value", "") for p in (node.get("Hdoc") or {}).get("Parts", ()) if p["Type"] == "Lit")
        text = Text.of(literal)
    if strip:
        text = Text.of(
            *(p.text.replace("\n\t", "\n").lstrip("\t") if p.kind is Kind.LITERAL else p for p in text.pieces)
        )
    return Stream.known(text)
