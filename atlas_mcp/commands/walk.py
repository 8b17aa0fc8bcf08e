"""The walk over a syntax tree: every command that can run is met, with what is known of its words when it does."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from atlas_mcp.commands import effects, expand, syntax
from atlas_mcp.commands.call import RULES, Call
from atlas_mcp.commands.names import ALIASES, init_script, program_name
from atlas_mcp.commands.scope import Scope
from atlas_mcp.commands.stream import NOTHING, OUTER, OUTPUT, Stream, Taint
from atlas_mcp.commands.syntax import Node, Unreadable
from atlas_mcp.commands.value import SOME_NAME, UNKNOWN, Alternatives, Text, few
from atlas_mcp.commands.variables import assigned
from atlas_mcp.commands.verdict import Decision, Finding, Risk

_DEEPEST = 24
_MOST_STEPS = 4000


class Walk:
    """One judgement: what was found, and how far it may still go."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self._steps = 0
        self._depth = 0
        self._functions: list[str] = []
        self._fed = itertools.count(10)

    def found(self, finding: Finding) -> None:
        """Note what a rule found, each thing once."""
        if finding not in self.findings:
            self.findings.append(finding)

    def forbid(self, rule: str, span: str, reason: str) -> None:
        """Note that a part of the command never runs."""
        self.found(Finding(Decision.FORBID, Risk.FORBIDDEN, rule, span[:200], reason))

    def code(self, code: Text, scope: Scope, span: str, language: str = "bash") -> Stream:
        """Shell code that runs in a scope; what is not known of it may be any command."""
        text = code.exact
        if text is None:
            self.forbid("F7 undeterminable", span, "It runs code that is known only on the host: write the code out.")
            return OUTPUT
        if self._depth >= _DEEPEST:
            self.forbid("F7 undeterminable", span, "It is nested too deeply to be judged: write it flat.")
            return OUTPUT
        try:
            tree = syntax.parse(text, language)
        except Unreadable as error:
            self.forbid("F7 undeterminable", span, f"{error.reason} Write it so that it can be read.")
            return OUTPUT
        before = scope.source
        scope.source = text.encode("utf-8", "surrogatepass")
        self._depth += 1
        try:
            return self.statements(tree.get("Stmts", ()), scope)
        finally:
            self._depth -= 1
            scope.source = before

    def statements(self, nodes: Sequence[Node], scope: Scope) -> Stream:
        """Statements one after the other; all that they print."""
        printed = NOTHING
        for node in nodes or ():
            printed = printed.then(self.statement(node, scope))
        return printed

    def statement(self, node: Node, scope: Scope) -> Stream:
        """One statement with its redirections."""
        self._steps += 1
        span = span_of(node, scope)
        if self._steps > _MOST_STEPS:
            if self._steps == _MOST_STEPS + 1:
                self.forbid("F7 undeterminable", span, "It is too long to be judged: split it into several.")
            return OUTPUT
        redirections = effects.Redirections(self, scope, span)
        inner_stdin = redirections.read(node.get("Redirs", ()))
        before = scope.stdin
        if inner_stdin is not None:
            scope.stdin = inner_stdin
        background = bool(node.get("Background"))
        where = scope.copy() if background else scope
        try:
            printed = self._command(node.get("Cmd"), where, span, background=background)
        finally:
            scope.stdin = before
        return redirections.written(printed)

    def _command(self, node: Node | None, scope: Scope, span: str, *, background: bool) -> Stream:
        if node is None:
            return NOTHING
        kind = node["Type"]
        handler = getattr(self, f"_{kind.lower()}", None)
        if handler is None:
            self.forbid("F7 undeterminable", span, f"{kind} is not judged: write it otherwise.")
            return OUTPUT
        if background:
            self._functions.append("&")
        try:
            result: Stream = handler(node, scope, span)
        finally:
            if background:
                self._functions.pop()
        return result

    # Compound commands

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
        if any(statement.get("Background") for statement in node.get("Do", ())) and _endless(node):
            self.forbid("F5 exhaustion", span, "It starts processes without end: bound the loop.")
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
            for name in _assigned_in(loop):
                scope.assign(name, (SOME_NAME,))
            if any(s.get("Background") for s in node.get("Do", ())) and "Cond" not in loop:
                self.forbid("F5 exhaustion", span, "It starts processes without end: bound the loop.")
            return self._loop(scope, node.get("Do", ()))
        items = loop.get("Items")
        if items is None and "InPos" not in loop:
            values: Alternatives = scope.positional or (UNKNOWN,)
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
        if operator == "||" and not _exits(node["Y"]):
            scope.become([before, scope.copy()])
        return printed

    def _pipe(self, node: Node, scope: Scope, span: str) -> Stream:
        left, right = scope.copy(), scope.copy()
        self._functions.append("|")
        try:
            right.stdin = self.statement(node["X"], left)
            scope.files.update(left.files)
            right.files.update(left.files)
            printed = self.statement(node["Y"], right)
        finally:
            self._functions.pop()
        scope.files.update(right.files)
        scope.links.update({**left.links, **right.links})
        return printed

    def _funcdecl(self, node: Node, scope: Scope, span: str) -> Stream:
        scope.functions[node["Name"]["Value"]] = {**node["Body"], "_source": scope.source}
        return NOTHING

    def _arithmcmd(self, node: Node, scope: Scope, span: str) -> Stream:
        if any(re.search(r"[$`]", text) for text in _quoted_texts(node)):
            self.forbid("F7 undeterminable", span, "Arithmetic reads quoted text as code: write it plainly.")
        self._arithmetic(node, scope)
        return NOTHING

    _letclause = _arithmcmd

    def _arithmetic(self, node: Node, scope: Scope) -> None:
        expand.run_inside(node, scope, self)
        for name in _assigned_in(node):
            scope.assign(name, (SOME_NAME,))

    def _testclause(self, node: Node, scope: Scope, span: str) -> Stream:
        expand.run_inside(node, scope, self)
        self.found(Finding(Decision.ALLOW, Risk.READ_ONLY, "routine", span[:200], "A test is routine."))
        return NOTHING

    def _declclause(self, node: Node, scope: Scope, span: str) -> Stream:
        for argument in node.get("Args", ()) or ():
            if argument.get("Name") and (argument.get("Value") or argument.get("Array")):
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

    # Simple commands

    def _assign(self, node: Node, scope: Scope, span: str) -> None:
        name = node["Name"]["Value"]
        if (array := node.get("Array")) is not None:
            items: list[Text] = []
            for element in array.get("Elems", ()) or ():
                alternatives = expand.fields(element["Value"], scope, self) if element.get("Value") else [()]
                items += alternatives[0] if len(alternatives) == 1 else (UNKNOWN,)
            before = scope.arrays.get(name, ()) if node.get("Append") else ()
            scope.arrays[name] = (*before, *items)
            scope.variables.pop(name, None)
            return
        values = expand.texts(node.get("Value"), scope, self)
        if node.get("Index"):
            expand.run_inside(node["Index"], scope, self)
            scope.arrays[name] = (*scope.arrays.get(name, ()), UNKNOWN, *values)
            return
        scope.assign(name, values, append=bool(node.get("Append")))
        assigned(self, name, scope.value(name), scope, span)

    def _callexpr(self, node: Node, scope: Scope, span: str) -> Stream:
        words = node.get("Args", ()) or ()
        assigns = node.get("Assigns", ()) or ()
        if not words:
            for one in assigns:
                self._assign(one, scope, span)
            return NOTHING
        inner = scope.copy() if assigns else scope
        for one in assigns:
            self._assign(one, inner, span)
        choices = [expand.fields(word, scope, self) for word in words]
        printed: Stream | None = None
        for argv in expand.product(choices):
            if not argv:
                continue
            one = self.program(argv, inner, scope.stdin, span)
            printed = one if printed is None else self._either(printed, one)
        if inner is not scope:
            scope.files.update(inner.files)
            scope.cwd = inner.cwd
        return NOTHING if printed is None else printed

    @staticmethod
    def _either(first: Stream, second: Stream) -> Stream:
        if first == second:
            return first
        return Stream(None, first.taints | second.taints | {Taint.COMPUTED}, (*first.paths, *second.paths))

    def program(self, argv: Sequence[Text], scope: Scope, stdin: Stream, span: str) -> Stream:
        """A program by its words: a function or an alias of the command's own, or one that rules know."""
        self._steps += 1
        if self._steps > _MOST_STEPS:
            self.forbid("F7 undeterminable", span, "It is too long to be judged: split it into several.")
            return OUTPUT
        if not argv:
            return NOTHING
        word = argv[0]
        name = word.exact
        if name is None or not name:
            if not word.pieces:
                return NOTHING
            self.forbid("F7 undeterminable", span, "Which program runs is known only on the host: name it.")
            return OUTPUT
        if not name.isascii() or any(char.isspace() for char in name):
            self.forbid("F7 undeterminable", span, "The program's name holds characters that no program's has.")
            return OUTPUT
        if name in scope.functions:
            return self._function(name, argv[1:], scope, stdin, span)
        if name in scope.aliases:
            return self._alias(name, argv[1:], scope, span)
        if (service := init_script(name)) is not None:
            return self.program((Text.of("service"), Text.of(service), *argv[1:]), scope, stdin, span)
        short = program_name(name)
        call = Call(self, short, tuple(argv[1:]), scope, stdin, span, name if "/" in name else "")
        if "/" in name and (content := effects.content_of(call, word)) is not None:
            effects.run_content(call, content)
            return OUTPUT
        judged = RULES.get(ALIASES.get(short, short))
        if judged is None:
            return effects.unlisted(call)
        printed = judged(call)
        return call.output(stdin) if printed is None else printed

    def _function(self, name: str, arguments: Sequence[Text], scope: Scope, stdin: Stream, span: str) -> Stream:
        if name in self._functions:
            since = self._functions[self._functions.index(name) :]
            if "&" in since or "|" in since:
                self.forbid("F5 exhaustion", span, "A function that starts itself again and again fills the host.")
            else:
                call = Call(self, name, tuple(arguments), scope, stdin, span)
                call.confirm("unlisted", "A function calls itself: how often is known only on the host.")
            return OUTPUT
        if self._depth >= _DEEPEST:
            self.forbid("F7 undeterminable", span, "It is nested too deeply to be judged: write it flat.")
            return OUTPUT
        body = scope.functions[name]
        before = scope.positional, scope.stdin, scope.source
        scope.positional, scope.stdin, scope.source = tuple(arguments), stdin, body["_source"]
        self._functions.append(name)
        self._depth += 1
        try:
            return self.statement(body, scope)
        finally:
            self._depth -= 1
            self._functions.pop()
            scope.positional, scope.stdin, scope.source = before

    def _alias(self, name: str, words: Sequence[Text], scope: Scope, span: str) -> Stream:
        inner = scope.copy()
        text = inner.aliases.pop(name)
        tail = "".join(f" {_quoted(word.exact)}" if word.exact is not None else " ?" for word in words)
        if any(word.exact is None for word in words):
            self.forbid("F7 undeterminable", span, "An alias with words that only the host knows: write it out.")
            return OUTPUT
        return self.code(Text.of(text + tail), inner, span)

    # Words

    def substitute(self, statements: Sequence[Node], scope: Scope) -> Stream:
        """What a substituted command prints."""
        return self._beside(scope, statements)

    def feed(self, statements: Sequence[Node], scope: Scope) -> str:
        """The path by which a process that a word names is read or written."""
        path = f"/dev/fd/{next(self._fed)}"
        inner = scope.copy()
        inner.stdin = OUTPUT
        scope.files[path] = self.statements(statements, inner)
        return path


def _quoted(text: str | None) -> str:
    return "'" + (text or "").replace("'", "'\\''") + "'"


def span_of(node: Node, scope: Scope) -> str:
    """The part of the source that a node stands for."""
    start, end = node.get("Pos", {}).get("Offset", 0), node.get("End", {}).get("Offset")
    return scope.source[start:end].decode("utf-8", "replace")


def _endless(node: Node) -> bool:
    """Whether a loop's condition always holds."""
    if len(node.get("Cond", ())) != 1:
        return False
    command = node["Cond"][0].get("Cmd") or {}
    words = [part.get("Value") for word in command.get("Args", ()) for part in word.get("Parts", ())]
    always = words[:1] in ([":"], ["true"], ["1"]) or command.get("Type") == "ArithmCmd"
    waits = [s for s in node.get("Do", ()) if not s.get("Background") and re.search("'Value': '(wait|sleep)'", str(s))]
    return always and not waits


def _quoted_texts(node: object) -> list[str]:
    """The single-quoted texts anywhere in a node."""
    if isinstance(node, list):
        return [text for one in node for text in _quoted_texts(one)]
    if not isinstance(node, dict):
        return []
    if node.get("Type") == "SglQuoted":
        return [node.get("Value", "")]
    return [text for one in node.values() for text in _quoted_texts(one)]


def _exits(statement: Node) -> bool:
    """Whether nothing is run behind a statement."""
    words = (statement.get("Cmd") or {}).get("Args", ())
    first = words[0].get("Parts", ()) if words else ()
    return len(first) == 1 and first[0].get("Value") in ("exit", "return", "exec")


def _assigned_in(node: object) -> set[str]:
    """The variables that an arithmetic expression gives numbers to."""
    names: set[str] = set()
    if isinstance(node, dict):
        if node.get("Type") in ("BinaryArithm", "UnaryArithm"):
            target = node.get("X") or {}
            parts = target.get("Parts", ())
            if len(parts) == 1 and isinstance(parts[0].get("Value"), str) and parts[0]["Value"].isidentifier():
                names.add(parts[0]["Value"])
        for value in node.values():
            names |= _assigned_in(value)
    elif isinstance(node, list):
        for value in node:
            names |= _assigned_in(value)
    return names
