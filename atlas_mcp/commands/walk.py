"""The walk over a syntax tree: every command that can run is met, with what is known of its words when it does."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from atlas_mcp.commands import effects, expand, matching, shapes, staying, syntax
from atlas_mcp.commands.call import RULES, Call
from atlas_mcp.commands.compounds import Compounds
from atlas_mcp.commands.names import ALIASES, init_script, program_name
from atlas_mcp.commands.paths import Path, nearest_root
from atlas_mcp.commands.redirections import Redirections
from atlas_mcp.commands.rules import CRASH, OPAQUE
from atlas_mcp.commands.scope import Scope
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream, Taint
from atlas_mcp.commands.syntax import Node, UnreadableError
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Decision, Finding, Risk

_DEEPEST = 24  # code within code
_MOST_STEPS = 4_000  # statements and programs that are met
_PARSE_STEPS = 20  # what reading a piece of code counts for: it is a process of its own
_STEP_CHARACTERS = 32  # of code, that count for a step more
_SILENT = frozenset(": true false cat echo printf".split())  # what prints nothing, if its words say so


class Walk(Compounds):
    """One judgement: what was found, and how far it may still go."""

    def __init__(self) -> None:
        super().__init__()
        self.passing = False  # whether another attempt may find something else
        self._found: dict[Finding, None] = {}
        self._met: dict[str, None] = {}
        self._leaving: dict[str, None] = {}
        self._steps = 0
        self._depth = 0
        self._fed = itertools.count(10)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules found, each thing once."""
        return tuple(self._found)

    @property
    def commands(self) -> tuple[str, ...]:
        """The programs that were met with their words, each once, with a NUL for what is known only on the host."""
        return tuple(self._met)

    @property
    def leaving(self) -> tuple[str, ...]:
        """The parts that may send something off the host, each once."""
        return tuple(self._leaving)

    def leaves(self, span: str) -> None:
        """Note that a part of the command may send something off the host."""
        self._leaving[span[:200]] = None

    def found(self, finding: Finding) -> None:
        """Note what a rule found."""
        self._found[finding] = None

    def forbid(self, rule: str, span: str, reason: str) -> None:
        """Note that a part of the command never runs."""
        self.found(Finding(Decision.FORBID, Risk.FORBIDDEN, rule, span[:200], reason))

    def code(self, code: Text, scope: Scope, span: str, language: str = "bash") -> Stream:
        """Shell code that runs in a scope; what is not known of it may be any command."""
        text = code.exact
        if text is None:
            self.forbid(OPAQUE, span, "It runs code that is known only on the host: write the code out.")
            return OUTPUT
        if self._exhausted(span, _PARSE_STEPS + len(text) // _STEP_CHARACTERS):
            return OUTPUT
        try:
            tree = syntax.parse(text, language)
        except UnreadableError as error:
            self.passing |= error.passing
            self.forbid(OPAQUE, span, f"{error.reason} Write it so that it can be read.")
            return OUTPUT
        before = scope.source
        scope.source = text.encode("utf-8", "surrogatepass")
        self._depth += 1
        try:
            return self.statements(tree.get("Stmts", ()), scope)
        finally:
            self._depth -= 1
            scope.source = before

    def _exhausted(self, span: str, steps: int = 1) -> bool:
        """Count steps; whether the judgement ends here, since the code is too deep or too long."""
        self._steps += steps
        if self._depth >= _DEEPEST:
            self.forbid(OPAQUE, span, "It is nested too deeply to be judged: write it flat.")
            return True
        if self._steps > _MOST_STEPS:
            if self._steps <= _MOST_STEPS + steps:
                self.forbid(OPAQUE, span, "It is too long to be judged: split it into several.")
            return True
        return False

    def statement(self, node: Node, scope: Scope) -> Stream:
        """One statement with its redirections."""
        span = shapes.span_of(node, scope)
        if self._exhausted(span):
            return OUTPUT
        redirections = Redirections(self, scope, span)
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
        if printed == NOTHING and shapes.first_word(node) not in (*_SILENT, ""):
            printed = OUTPUT  # what it says in an error, or where no rule follows what it prints
        return redirections.written(printed)

    def _command(self, node: Node | None, scope: Scope, span: str, *, background: bool) -> Stream:
        if node is None:
            return NOTHING
        kind = node["Type"]
        handler = getattr(self, f"_{kind.lower()}", None)
        if handler is None:
            self.forbid(OPAQUE, span, f"{kind} is not judged: write it otherwise.")
            return OUTPUT
        if background:
            self.running.append("&")
        try:
            result: Stream = handler(node, scope, span)
        finally:
            if background:
                self.running.pop()
        return result

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
        start, ends = inner.cwd, list[Path | None]()
        for argv in expand.product(choices):
            if not argv:
                continue
            inner.cwd = start
            one = self.program(argv, inner, scope.stdin, span)
            ends.append(inner.cwd)
            printed = one if printed is None else self._either(printed, one)
        inner.cwd = nearest_root(ends) if ends else start
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
        if self._exhausted(span):
            return OUTPUT
        if not argv or not argv[0].pieces:
            return NOTHING
        word = argv[0]
        name = word.exact
        if not name:
            self.forbid(OPAQUE, span, "Which program runs is known only on the host: name it.")
            return OUTPUT
        if not name.isascii() or any(char.isspace() for char in name) or name.startswith("!"):
            self.forbid(OPAQUE, span, "The program's name holds characters that no program's has.")
            return OUTPUT
        if name in scope.functions:
            return self._function(name, argv[1:], scope, stdin, span)
        if name in scope.aliases:
            return self._alias(name, argv[1:], scope, span)
        if (service := init_script(name)) is not None:
            return self.program((Text.of("service"), Text.of(service), *argv[1:]), scope, stdin, span)
        call = Call(self, program_name(name), tuple(argv[1:]), scope, stdin, span, name if "/" in name else "")
        return self._by_rule(call, word)

    def _by_rule(self, call: Call, word: Text) -> Stream:
        """A program on the host: one that the command itself put there, or one that a rule knows."""
        self._met[matching.told(call.shown or call.name, call.words)] = None
        if not staying.stays(call):
            self.leaves(call.span)
        if call.shown:
            places = call.paths(word)
            known = next((call.scope.programs[p.text] for p in places if p.text in call.scope.programs), None)
            call = replace(call, name=known or self._behind_link(call, places) or call.name)
        made = effects.content_of(call, word) if call.shown else _installed(call)
        if made is not None and call.name not in call.scope.programs.values():
            inner = replace(call, scope=call.scope.copy())
            inner.scope.positional, inner.scope.zero = call.words, word
            effects.run_content(inner, made)
            return OUTPUT
        judged = RULES.get(ALIASES.get(call.name, call.name))
        if judged is None:
            return effects.unlisted(call)
        printed = judged(call)
        return call.output(call.stdin) if printed is None else printed

    @staticmethod
    def _behind_link(call: Call, places: Sequence[Path]) -> str | None:
        name = program_name(places[0].text) if places else call.name
        return name if name != call.name and ALIASES.get(name, name) in RULES else None

    def _function(self, name: str, arguments: Sequence[Text], scope: Scope, stdin: Stream, span: str) -> Stream:
        body = scope.functions[name]
        key = f"{name} {body['Pos']['Offset']} {hash(body['_source'])}"  # it may have been defined anew meanwhile
        if key in self.running:
            since = self.running[self.running.index(key) :]
            if "&" in since or "|" in since:
                self.forbid(CRASH, span, "A function that starts itself again and again fills the host.")
            else:
                call = Call(self, name, tuple(arguments), scope, stdin, span)
                call.confirm("unlisted", "A function calls itself: how often is known only on the host.")
            return OUTPUT
        if self._exhausted(span):
            return OUTPUT
        before = scope.positional, scope.stdin, scope.source
        scope.positional, scope.stdin, scope.source = tuple(arguments), stdin, body["_source"]
        self.running.append(key)
        self._depth += 1
        try:
            return self.statement(body, scope)
        finally:
            self._depth -= 1
            self.running.pop()
            scope.positional, scope.stdin, scope.source = before

    def _alias(self, name: str, words: Sequence[Text], scope: Scope, span: str) -> Stream:
        inner = scope.copy()
        text = inner.aliases.pop(name)
        tail = "".join(f" {_quoted(word.exact)}" if word.exact is not None else " ?" for word in words)
        if any(word.exact is None for word in words):
            self.forbid(OPAQUE, span, "An alias with words that only the host knows: write it out.")
            return OUTPUT
        return self.code(Text.of(text + tail), inner, span)

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


def _installed(call: Call) -> Stream | None:
    """What the command itself wrote to a program of this name where programs are searched."""
    return next(
        (content for path, content in call.scope.files.items() if path.endswith(f"bin/{call.name}")),
        None,
    )


def _quoted(text: str | None) -> str:
    return "'" + (text or "").replace("'", "'\\''") + "'"
