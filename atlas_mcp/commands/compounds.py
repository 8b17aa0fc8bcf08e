"""Compound commands: blocks, branches, loops and pipes, each with what is known before and after it."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Sequence

from atlas_mcp.commands import expand
from atlas_mcp.commands.call import Walk
from atlas_mcp.commands.rules import CRASH, OPAQUE
from atlas_mcp.commands.scope import Scope
from atlas_mcp.commands.shapes import assigned_in, endless, exits, literal_of, quoted_texts
from atlas_mcp.commands.stream import NOTHING, OUTER, Stream, Taint
from atlas_mcp.commands.syntax import Node
from atlas_mcp.commands.value import SOME_NAME, UNKNOWN, Alternatives, Text, few
from atlas_mcp.commands.variables import assigned
from atlas_mcp.commands.verdict import Decision, Finding, Risk

_MOST_ITEMS = 1_024


class Compounds(Walk):
    """The part of the walk that meets compound commands: one method for each kind of node."""

    def __init__(self) -> None:
        self.running: list[str] = []  # the functions that run, with `&` and `|` for what runs beside

    @abstractmethod
    def statement(self, node: Node, scope: Scope) -> Stream:
        """One statement with its redirections; what it prints."""

    def statements(self, nodes: Sequence[Node], scope: Scope) -> Stream:
        """Statements one after the other; all that they print."""
        printed = NOTHING
        for node in nodes or ():
            printed = printed.then(self.statement(node, scope))
        return printed

    def _block(self, node: Node, scope: Scope, span: str) -> Stream:
        return self.statements(node.get("Stmts", ()), scope)

    def _subshell(self, node: Node, scope: Scope, span: str) -> Stream:
        return self._beside(scope, node.get("Stmts", ()))

    def _beside(self, scope: Scope, statements: Sequence[Node]) -> Stream:
        """Statements in a shell of their own: files and links that they make stay."""
        inner = scope.copy()
        printed = self.statements(statements, inner)
        scope.files.update(inner.files)
        scope.links.update(inner.links)
        return printed

    def _timeclause(self, node: Node, scope: Scope, span: str) -> Stream:
        return self.statement(node["Stmt"], scope) if node.get("Stmt") else NOTHING

    def _coprocclause(self, node: Node, scope: Scope, span: str) -> Stream:
        inner = scope.copy()
        inner.stdin = OUTER
        return self.statement(node["Stmt"], inner)

    def _ifclause(self, node: Node, scope: Scope, span: str) -> Stream:
        printed = self.statements(node.get("Cond", ()), scope)
        taken, other = scope.copy(), scope.copy()
        printed = printed.then(self.statements(node.get("Then", ()), taken))
        if node.get("Else"):
            printed = printed.then(self._ifclause(node["Else"], other, span))
        scope.become([taken, other])
        return Stream(None, printed.taints | {Taint.COMPUTED}, printed.paths) if node.get("Else") else printed

    def _whileclause(self, node: Node, scope: Scope, span: str) -> Stream:
        if any(statement.get("Background") for statement in node.get("Do", ())) and endless(node):
            self.forbid(CRASH, span, "It starts processes without end: bound the loop.")
        return self._loop(scope, [*node.get("Cond", ()), *node.get("Do", ())])

    def _loop(self, scope: Scope, statements: Sequence[Node]) -> Stream:
        """A body that runs any number of times: what one round leaves is what the next begins with."""
        printed = NOTHING
        for _ in range(2):
            inner = scope.copy()
            printed = printed.then(self.statements(statements, inner))
            scope.become([scope.copy(), inner])
        return Stream(None, printed.taints | {Taint.COMPUTED}, printed.paths)

    def _forclause(self, node: Node, scope: Scope, span: str) -> Stream:
        loop = node["Loop"]
        if loop["Type"] != "WordIter":
            expand.run_inside(loop, scope, self)
            for name in assigned_in(loop):
                scope.assign(name, (SOME_NAME,))
            if any(s.get("Background") for s in node.get("Do", ())) and "Cond" not in loop:
                self.forbid(CRASH, span, "It starts processes without end: bound the loop.")
            return self._loop(scope, node.get("Do", ()))
        items = loop.get("Items")
        if items is None and "InPos" not in loop:
            values: Alternatives = (UNKNOWN,) if scope.positional is None else scope.positional
        else:
            values = few(text for word in items or () for one in expand.fields(word, scope, self) for text in one)
        scope.assign(loop["Name"]["Value"], (SOME_NAME, *values) if node.get("Select") else values or (Text(),))
        printed = NOTHING
        for _ in range(2):
            inner = scope.copy()
            printed = printed.then(self.statements(node.get("Do", ()), inner))
            after = inner.variables
            scope.become([scope.copy(), inner])
            if after == scope.variables:
                break
        return printed

    def _caseclause(self, node: Node, scope: Scope, span: str) -> Stream:
        expand.texts(node.get("Word"), scope, self)
        branches, printed = [scope.copy()], NOTHING
        for item in node.get("Items", ()) or ():
            for pattern in item.get("Patterns", ()):
                expand.texts(pattern, scope, self)
            inner = scope.copy()
            printed = printed.then(self.statements(item.get("Stmts", ()), inner))
            branches.append(inner)
        scope.become(branches)
        return Stream(None, printed.taints | {Taint.COMPUTED}, printed.paths)

    def _binarycmd(self, node: Node, scope: Scope, span: str) -> Stream:
        operator = node["Op"]
        if operator in ("|", "|&"):
            return self._pipe(node, scope, span)
        printed = self.statement(node["X"], scope)
        before = scope.copy()
        printed = printed.then(self.statement(node["Y"], scope))
        if operator == "||" and not exits(node["Y"]):
            scope.become([before, scope.copy()])
        return printed

    def _pipe(self, node: Node, scope: Scope, span: str) -> Stream:
        left, right = scope.copy(), scope.copy()
        self.running.append("|")
        try:
            right.stdin = self.statement(node["X"], left)
            scope.files.update(left.files)
            right.files.update(left.files)
            printed = self.statement(node["Y"], right)
        finally:
            self.running.pop()
        scope.files.update(right.files)
        scope.links.update({**left.links, **right.links})
        return printed

    def _funcdecl(self, node: Node, scope: Scope, span: str) -> Stream:
        scope.functions[node["Name"]["Value"]] = {**node["Body"], "_source": scope.source}
        return NOTHING

    def _arithmcmd(self, node: Node, scope: Scope, span: str) -> Stream:
        if any(re.search(r"[$`]", text) for text in quoted_texts(node)):
            self.forbid(OPAQUE, span, "Arithmetic reads quoted text as code: write it plainly.")
        self._arithmetic(node, scope)
        return NOTHING

    _letclause = _arithmcmd

    def _arithmetic(self, node: Node, scope: Scope) -> None:
        expand.run_inside(node, scope, self)
        for name in assigned_in(node):
            scope.assign(name, (SOME_NAME,))

    def _testclause(self, node: Node, scope: Scope, span: str) -> Stream:
        expand.run_inside(node, scope, self)
        self.found(Finding(Decision.ALLOW, Risk.READ_ONLY, "routine", span[:200], "A test is routine."))
        return NOTHING

    def _declclause(self, node: Node, scope: Scope, span: str) -> Stream:
        reference = any(literal_of(argument.get("Value")) == "-n" for argument in node.get("Args", ()) or ())
        for argument in node.get("Args", ()) or ():
            if argument.get("Name") and reference:
                scope.assign(argument["Name"]["Value"], (UNKNOWN,))  # another name for a variable
            elif argument.get("Name") and not argument.get("Naked"):
                self._assign(argument, scope, span)
            elif argument.get("Value"):
                for words in expand.fields(argument["Value"], scope, self):
                    for text in words:
                        if text.exact is None or "=" in text.exact:
                            name, _, value = text.pattern.partition("=")
                            scope.assign(name, (Text.of(value) if text.exact is not None else UNKNOWN,))
                            assigned(self, name, scope.value(name), scope, span)
            elif argument.get("Name") and node["Variant"]["Value"] == "local":
                scope.assign(argument["Name"]["Value"], (Text(),))
        return NOTHING

    def _assign(self, node: Node, scope: Scope, span: str) -> None:
        name = node["Name"]["Value"]
        if (array := node.get("Array")) is not None:
            items: list[Text] = []
            for element in array.get("Elems", ()) or ():
                alternatives = expand.fields(element["Value"], scope, self) if element.get("Value") else [()]
                items += alternatives[0] if len(alternatives) == 1 else (UNKNOWN,)
            before = scope.arrays.get(name, ()) if node.get("Append") else ()
            scope.arrays[name] = few_items((*before, *items))
            scope.variables.pop(name, None)
            return
        values = expand.texts(node.get("Value"), scope, self)
        if node.get("Index"):
            expand.run_inside(node["Index"], scope, self)
            scope.arrays[name] = few_items((*scope.arrays.get(name, ()), UNKNOWN, *values))
            return
        scope.assign(name, values, append=bool(node.get("Append")))
        assigned(self, name, scope.value(name), scope, span)


def few_items(items: tuple[Text, ...]) -> tuple[Text, ...]:
    """The words of an array; one that grows beyond all measure is taken for unknown."""
    return items if len(items) <= _MOST_ITEMS else (UNKNOWN,)
