"""What a syntax tree looks like, before anything is known of its words."""

from __future__ import annotations

import re

from atlas_mcp.commands.scope import Scope
from atlas_mcp.commands.syntax import Node


def span_of(node: Node, scope: Scope) -> str:
    """The part of the source that a node stands for."""
    start, end = node.get("Pos", {}).get("Offset", 0), node.get("End", {}).get("Offset")
    return scope.source[start:end].decode("utf-8", "replace")


def endless(node: Node) -> bool:
    """Whether a loop's condition always holds, and nothing in it waits."""
    if len(node.get("Cond", ())) != 1:
        return False
    command = node["Cond"][0].get("Cmd") or {}
    words = [part.get("Value") for word in command.get("Args", ()) for part in word.get("Parts", ())]
    if node.get("Until"):
        always = words[:1] == ["false"]
    else:
        always = words in _TRUE or words[:1] == [":"] or command.get("Type") == "ArithmCmd"
    waits = [s for s in node.get("Do", ()) if not s.get("Background") and re.search("'Value': '(wait|sleep)'", str(s))]
    return always and not waits


_TRUE = (["true"], ["1"], ["[", "1", "]"], ["test", "1"], ["[", "true", "]"])


def quoted_texts(node: object) -> list[str]:
    """The single-quoted texts anywhere in a node."""
    if isinstance(node, list):
        return [text for one in node for text in quoted_texts(one)]
    if not isinstance(node, dict):
        return []
    if node.get("Type") == "SglQuoted":
        return [node.get("Value", "")]
    return [text for one in node.values() for text in quoted_texts(one)]


def exits(statement: Node) -> bool:
    """Whether nothing is run behind a statement."""
    words: list[Node] = (statement.get("Cmd") or {}).get("Args", [])
    first: list[Node] = words[0].get("Parts", []) if words else []
    return len(first) == 1 and first[0].get("Value") in ("exit", "return", "exec")


def assigned_in(node: object) -> set[str]:
    """The variables that an arithmetic expression gives numbers to."""
    names: set[str] = set()
    if isinstance(node, dict):
        if node.get("Type") in ("BinaryArithm", "UnaryArithm"):
            target = node.get("X") or {}
            parts = target.get("Parts", ())
            if len(parts) == 1 and isinstance(parts[0].get("Value"), str) and parts[0]["Value"].isidentifier():
                names.add(parts[0]["Value"])
        for value in node.values():
            names |= assigned_in(value)
    elif isinstance(node, list):
        for value in node:
            names |= assigned_in(value)
    return names


def first_word(statement: Node) -> str:
    """The program that a simple command names; nothing where it is another kind of command."""
    words: list[Node] = (statement.get("Cmd") or {}).get("Args", [])
    parts: list[Node] = words[0].get("Parts", []) if words else []
    return str(parts[0].get("Value", "")) if len(parts) == 1 else ""


def literal_of(word: Node | None) -> str:
    """A word that is one literal."""
    parts: list[Node] = (word or {}).get("Parts", [])
    return str(parts[0].get("Value", "")) if len(parts) == 1 and parts[0]["Type"] == "Lit" else ""
