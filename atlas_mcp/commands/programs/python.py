"""Python code, read by Python's own parser: the calls that run programs, change files or hide what they do."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call
from atlas_mcp.commands.programs import python_calls as calls
from atlas_mcp.commands.programs.attributes import judge_mode, opened_or_closed
from atlas_mcp.commands.stream import OUTPUT, Stream, Taint
from atlas_mcp.commands.value import UNKNOWN, Text


def judge(call: Call, code: Text) -> None:
    """Judge Python code."""
    text = code.exact
    if text is None:
        call.forbid(effects.OPAQUE, "It runs code that is known only on the host: write the code out.")
        return
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        call.forbid(effects.OPAQUE, "It is no valid Python.")
        return
    _Reader(call, tree).read()


_TOOLS = frozenset(
    """
    json.tool platform site sysconfig this calendar py_compile compileall unittest pytest http.client zipfile tarfile
    base64
    """.split()
)
_RUNNERS = frozenset("timeit cProfile pdb trace code profile".split())
_SERVERS = frozenset("http.server SimpleHTTPServer pyftpdlib".split())


def module(call: Call, name: str | None, operands: list[Text]) -> Stream:
    """A module that is run as a program."""
    if name == "pip":
        return call.run([Text.of("pip"), *operands])
    if name in ("venv", "ensurepip", "virtualenv", "pipx"):
        call.change("build")
    elif name in _RUNNERS:
        call.confirm("code", f"Python's {name} runs code.")
        for word in operands if name == "timeit" else ():
            if not word.lead.startswith("-"):
                judge(call, word)
    elif name in _TOOLS:
        for word in operands:
            effects.read(call, word)
        call.allow()
        return Stream.tainted(Taint.DECODED) if name == "base64" else OUTPUT
    elif name in _SERVERS:
        call.confirm("network service", "It serves files to anybody who asks.")
    else:
        call.confirm("unlisted", f"Python's module {name or '?'} is not known to the policy.")
    return OUTPUT


_NO_TEXT = Text()


class _Reader(ast.NodeVisitor):
    """The calls of a piece of Python, with what is known of their arguments."""

    def __init__(self, call: Call, tree: ast.Module) -> None:
        self._call = call
        self._tree = tree
        self._names: dict[str, str] = {}  # what an imported name stands for
        self._values: dict[str, Text] = {}
        self._strange = ""
        self._runs = self._network = self._duplicates = False

    def read(self) -> None:
        """Say what was found of the whole."""
        self.visit(self._tree)
        if self._network and (self._runs or self._duplicates):
            self._call.forbid(effects.BACKDOOR, "A program and a connection in one piece of code make a remote shell.")
        if self._strange:
            self._call.confirm("code", f"Python code uses {self._strange}, which is not judged.")
        else:
            self._call.allow()

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            package = alias.name.partition(".")[0]
            self._names[alias.asname or package] = alias.name if alias.asname else package
            if package not in calls.SAFE:
                self._strange = alias.name

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            self._names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
        if (node.module or "").partition(".")[0] not in calls.SAFE or any(alias.name == "*" for alias in node.names):
            self._strange = node.module or "?"

    def visit_Assign(self, node: ast.Assign) -> None:
        self.generic_visit(node)
        for target in node.targets:
            if isinstance(target, ast.Name):
                name = self._name(node.value)
                if name:
                    self._names[target.id] = name
                self._values[target.id] = self._text(node.value)

    def visit_While(self, node: ast.While) -> None:
        if any(isinstance(one, ast.Call) and self._name(one.func) in ("os.fork", "fork") for one in ast.walk(node)):
            self._call.forbid(effects.CRASH, "It starts processes without end.")
        self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if node.attr.startswith("__") and node.attr not in ("__version__", "__name__", "__file__", "__doc__"):
            self._call.forbid(effects.OPAQUE, "It reaches into Python itself: write what it does plainly.")
        self.generic_visit(node)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        if self._name(node.value) in ("globals", "locals", "sys.modules", "__builtins__", "vars"):
            self._call.forbid(effects.OPAQUE, "It looks names up at run time: write them out.")
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name = self._name(node.func)
        judges = (self._runs_program, self._runs_code, self._removes, self._changes, self._kills, self._holds_files)
        for judge_call in judges:
            if judge_call(node, name):
                return
        if name in ("os.dup2", "os.setuid", "os.setreuid"):
            self._duplicates = True
        elif name.startswith(("socket.socket", "socket.create_connection", "urllib.", "requests.", "http.client")):
            self._network = True

    def _first(self, node: ast.Call, at: int = 0) -> Text:
        return self._text(node.args[at]) if len(node.args) > at else UNKNOWN

    def _runs_program(self, node: ast.Call, name: str) -> bool:
        if name in ("os.fork", "os.forkpty"):
            if self._loops(node):
                self._call.forbid(effects.CRASH, "It starts processes without end.")
            return True
        by_shell = any(
            one.arg == "shell" and not (isinstance(one.value, ast.Constant) and not one.value.value)
            for one in node.keywords
        )
        if name in calls.SHELL or (name in calls.ARGV and by_shell):
            self._call.shell(self._first(node))
        elif name in calls.ARGV:
            self._argv(node.args[0] if node.args else None)
        elif name in calls.EXEC:
            self._exec(name, node.args)
        else:
            return False
        self._runs = True
        return True

    def _runs_code(self, node: ast.Call, name: str) -> bool:
        first = self._first(node)
        if name in calls.CODE:
            if name in ("exec", "eval", "compile") and first.exact is not None:
                judge(self._call, first)
            else:
                self._call.forbid(effects.OPAQUE, f"Python's {name} runs or finds code at run time: write it out.")
        elif name in calls.DECODE:
            self._call.confirm("code", "It decodes something.")
        else:
            return False
        return True

    def _removes(self, node: ast.Call, name: str) -> bool:
        first = self._first(node)
        if name in calls.DELETE or name.endswith((".unlink", ".rmtree", ".rmdir")):
            path = first if name in calls.DELETE else self._receiver(node)
            effects.delete(self._call, path, recursive="rmtree" in name or path.open)
        elif name in calls.MOVE or name.endswith(".rename"):
            effects.move_away(self._call, first if name in calls.MOVE else self._receiver(node))
            effects.write(self._call, self._first(node, 1) if name in calls.MOVE else first, OUTPUT)
        elif name in ("os.truncate", "os.ftruncate"):
            effects.write(self._call, first, Stream.known(""))
        else:
            return False
        return True

    def _changes(self, node: ast.Call, name: str) -> bool:
        if name not in calls.ATTRIBUTES:
            return False
        path = self._first(node)
        effects.attributes(self._call, path, recursive=False, what="mode")
        mode = self._number(node.args[1]) if name == "os.chmod" and len(node.args) > 1 else None
        if mode is not None:
            judge_mode(self._call, Text.of(f"{mode:04o}"))
            for one in self._call.paths(path):
                opened_or_closed(self._call, one, f"{mode:o}")
        return True

    def _kills(self, node: ast.Call, name: str) -> bool:
        if name not in calls.KILL:
            return False
        self._call.confirm("kill", "A process is ended.")
        if node.args and self._number(node.args[0]) in (-1, 0, 1):
            self._call.forbid(effects.CRASH, "It ends all processes, or the first one.")
        return True

    def _holds_files(self, node: ast.Call, name: str) -> bool:
        first = self._first(node)
        if name in calls.OPEN:
            self._open(node, first)
        elif name.endswith((".write_text", ".write_bytes", ".touch", ".symlink_to")):
            effects.write(self._call, self._receiver(node), self._content(node.args))
        elif name.endswith((".read_text", ".read_bytes")):
            effects.read(self._call, self._receiver(node))
        elif name in calls.COPY:
            effects.read(self._call, first)
            effects.write(self._call, self._first(node, 1), OUTPUT)
        else:
            return False
        return True

    def _loops(self, node: ast.Call) -> bool:
        return any(
            isinstance(one, ast.For | ast.While | ast.ListComp | ast.GeneratorExp) and node in ast.walk(one)
            for one in ast.walk(self._tree)
        )

    def _argv(self, node: ast.expr | None) -> None:
        if isinstance(node, ast.List | ast.Tuple):
            words = [self._text(one) for one in node.elts]
            if words:
                self._call.run(words)
        elif node is not None and (text := self._text(node)).exact is not None:
            self._call.run([Text.of(word) for word in (text.exact or "").split()[:1]])
        else:
            self._call.forbid(effects.OPAQUE, "It runs a program that is known only on the host: name it.")

    def _exec(self, name: str, arguments: list[ast.expr]) -> None:
        start = 1 if "spawn" in name and name.startswith("os.spawn") else 0
        if (
            "v" in name.rpartition(".")[2]
            and len(arguments) > start + 1
            and isinstance(arguments[start + 1], ast.List | ast.Tuple)
        ):
            words = [self._text(one) for one in arguments[start + 1].elts]  # type: ignore[attr-defined]
            self._call.run([self._text(arguments[start]), *words[1:]])
        elif name == "pty.spawn" and arguments:
            self._argv(arguments[0])
        else:
            words = [self._text(one) for one in arguments[start:]]
            if words:
                self._call.run([words[0], *words[2:]])

    def _open(self, node: ast.Call, path: Text) -> None:
        modes = [node.args[1]] if len(node.args) > 1 else [k.value for k in node.keywords if k.arg == "mode"]
        mode = modes[0].value if modes and isinstance(modes[0], ast.Constant) else "r" if not modes else "w"
        if isinstance(mode, str) and set(mode) & set("wax+"):
            content = OUTPUT
            for one in ast.walk(self._tree):
                if (
                    isinstance(one, ast.Call)
                    and isinstance(one.func, ast.Attribute)
                    and one.func.attr == "write"
                    and one.args
                ):
                    content = self._content(one.args)
            effects.write(self._call, path, content, append="a" in mode)
        else:
            effects.read(self._call, path)

    def _content(self, arguments: list[ast.expr]) -> Stream:
        text = self._text(arguments[0]) if arguments else UNKNOWN
        return Stream.known(text) if text.exact is not None else OUTPUT

    def _receiver(self, node: ast.Call) -> Text:
        value = node.func.value if isinstance(node.func, ast.Attribute) else None
        return UNKNOWN if value is None else self._text(value)

    def _name(self, node: ast.expr) -> str:
        """The dotted name of what is called, with imports resolved."""
        if isinstance(node, ast.Name):
            return self._names.get(node.id, node.id)
        if isinstance(node, ast.Attribute):
            inner = self._name(node.value)
            return f"{inner}.{node.attr}" if inner else f".{node.attr}"
        if isinstance(node, ast.Call):
            name = self._name(node.func)
            if name == "__import__" and node.args and isinstance(node.args[0], ast.Constant):
                return str(node.args[0].value)
            return name
        return ""

    def _number(self, node: ast.expr) -> int | None:
        if isinstance(node, ast.Constant) and isinstance(node.value, int):
            return node.value
        if (
            isinstance(node, ast.UnaryOp)
            and isinstance(node.op, ast.USub)
            and (inner := self._number(node.operand)) is not None
        ):
            return -inner
        return None

    def _text(self, node: ast.expr) -> Text:
        """A string or a path, as far as it is known."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes | int):
            value = node.value
            return Text.of(value.decode("latin-1") if isinstance(value, bytes) else str(value))
        if isinstance(node, ast.Name):
            return self._values.get(node.id, UNKNOWN)
        if isinstance(node, ast.BinOp):
            return self._joined(node)
        if isinstance(node, ast.JoinedStr):
            return self._concatenated([p.value if isinstance(p, ast.FormattedValue) else p for p in node.values])
        if isinstance(node, ast.Subscript):
            return self._reversed(node)
        if isinstance(node, ast.Call):
            return self._called(node)
        return UNKNOWN

    def _concatenated(self, nodes: Sequence[ast.expr], separator: Text = _NO_TEXT) -> Text:
        text = Text()
        for number, node in enumerate(nodes):
            text += (separator if number else Text()) + self._text(node)
        return text

    def _joined(self, node: ast.BinOp) -> Text:
        if isinstance(node.op, ast.Add):
            return self._concatenated([node.left, node.right])
        if isinstance(node.op, ast.Div):  # a path and what is below it
            return self._concatenated([node.left, node.right], Text.of("/"))
        return UNKNOWN

    def _reversed(self, node: ast.Subscript) -> Text:
        part, inner = node.slice, self._text(node.value).exact
        if inner is None or not isinstance(part, ast.Slice) or part.lower or part.upper or part.step is None:
            return UNKNOWN
        return Text.of(inner[::-1]) if self._number(part.step) == -1 else UNKNOWN

    def _called(self, node: ast.Call) -> Text:
        """What a call gives that puts a string or a path together."""
        name = self._name(node.func)
        if isinstance(node.func, ast.Attribute) and node.func.attr == "join" and node.args:
            items = node.args[0]
            if name.endswith("path.join"):
                return self._concatenated(node.args, Text.of("/"))
            return (
                self._concatenated(items.elts, self._text(node.func.value))
                if isinstance(items, ast.List | ast.Tuple)
                else UNKNOWN
            )
        if name.endswith("Path") and node.args:
            return self._concatenated(node.args, Text.of("/"))
        if name == "os.path.expanduser" and node.args and (inner := self._text(node.args[0]).exact) is not None:
            return Text.of(inner.replace("~", "/root", 1))
        return UNKNOWN
