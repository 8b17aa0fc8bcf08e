"""Python code, read by Python's own parser: the calls that run programs, change files or hide what they do."""

from __future__ import annotations

import ast

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call
from atlas_mcp.commands.stream import OUTPUT, Stream, Taint
from atlas_mcp.commands.value import UNKNOWN, Text

_SHELL = {
    "os.system",
    "os.popen",
    "subprocess.getoutput",
    "subprocess.getstatusoutput",
    "commands.getoutput",
    "popen2.popen2",
    "asyncio.create_subprocess_shell",
}
_ARGV = {"subprocess.run", "subprocess.call", "subprocess.check_call", "subprocess.check_output", "subprocess.Popen"}
_EXEC = {
    f"os.{name}" for name in ("execl", "execle", "execlp", "execlpe", "execv", "execve", "execvp", "execvpe", "spawnl", "spawnle", "spawnlp", "spawnlpe", "spawnv", "spawnve", "spawnvp", "spawnvpe", "posix_spawn", "posix_spawnp")
} | {"pty.spawn", "asyncio.create_subprocess_exec"}  # fmt: skip
_CODE = {
    "exec",
    "eval",
    "compile",
    "__import__",
    "getattr",
    "setattr",
    "globals",
    "locals",
    "vars",
    "builtins",
    "runpy.run_path",
    "runpy.run_module",
    "importlib.import_module",
    "code.interact",
    "pickle.loads",
    "marshal.loads",
    "ctypes.CDLL",
    "types.FunctionType",
    "timeit.timeit",
    "exec_module",
}
_DECODE = {
    "base64.b64decode",
    "base64.decodebytes",
    "base64.b32decode",
    "base64.b16decode",
    "base64.b85decode",
    "codecs.decode",
    "bytes.fromhex",
    "binascii.unhexlify",
    "binascii.a2b_hex",
    "zlib.decompress",
    "gzip.decompress",
    "bytearray.fromhex",
    "chr",
}
_DELETE = {"os.remove", "os.unlink", "os.rmdir", "shutil.rmtree", "os.removedirs", "pathlib.Path.unlink"}
_MOVE = {"os.rename", "os.replace", "shutil.move", "os.renames"}
_ATTRIBUTES = {"os.chmod", "os.chown", "shutil.chown", "os.lchown"}
_KILL = {"os.kill", "os.killpg"}
_QUIET = {
    "print", "len", "str", "int", "float", "sum", "sorted", "range", "list", "dict", "set", "tuple", "max", "min", "abs", "round", "enumerate", "zip", "map",
    "filter", "any", "all", "repr", "type", "isinstance", "format", "join", "split", "strip", "input", "bool", "bytes", "hex", "bin", "oct", "ord", "iter", "next", "reversed",
}  # fmt: skip
_SAFE = {
    "sys", "json", "math", "datetime", "time", "platform", "socket", "re", "random", "string", "collections", "itertools", "statistics", "uuid", "hashlib",
    "pprint", "textwrap", "calendar", "decimal", "fractions", "ipaddress", "secrets", "sysconfig", "site", "locale", "yaml", "os", "subprocess", "urllib", "requests", "pathlib", "shutil", "base64", "csv", "configparser", "functools", "operator", "ssl", "glob", "getpass", "crypt", "struct", "psutil", "distro", "tomllib", "toml", "xml", "html", "email", "zoneinfo", "multiprocessing", "threading", "signal", "pty", "codecs", "binascii", "zlib", "gzip", "http", "importlib.metadata",
}  # fmt: skip


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


def module(call: Call, name: str | None, operands: list[Text]) -> Stream:
    """A module that is run as a program."""
    if name in ("pip", "venv", "ensurepip", "virtualenv", "pipx"):
        if name == "pip":
            return call.run([Text.of("pip"), *operands])
        call.change("build")
    elif name in (
        "json.tool",
        "platform",
        "site",
        "sysconfig",
        "this",
        "calendar",
        "py_compile",
        "compileall",
        "unittest",
        "pytest",
        "http.client",
        "zipfile",
        "tarfile",
        "base64",
        "timeit",
        "cProfile",
        "pdb",
        "trace",
        "code",
    ):
        if name in ("timeit", "cProfile", "pdb", "trace", "code"):
            call.confirm("code", f"Python's {name} runs code.")
            for word in operands:
                if name == "timeit" and not word.lead.startswith("-"):
                    judge(call, word)
            return OUTPUT
        for word in operands:
            effects.read(call, word)
        call.allow()
        if name == "base64":
            return Stream.tainted(Taint.DECODED)
    elif name in ("http.server", "SimpleHTTPServer", "pyftpdlib"):
        call.confirm("network service", "It serves files to anybody who asks.")
    else:
        call.confirm("unlisted", f"Python's module {name or '?'} is not known to the policy.")
    return OUTPUT


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
            self._names[alias.asname or alias.name.partition(".")[0]] = (
                alias.name if alias.asname else alias.name.partition(".")[0]
            )
            if alias.name.partition(".")[0] not in _SAFE:
                self._strange = alias.name
            if alias.name == "antigravity":
                continue

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            self._names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
        if (node.module or "").partition(".")[0] not in _SAFE or any(alias.name == "*" for alias in node.names):
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
        call, arguments = self._call, node.args
        first = self._text(arguments[0]) if arguments else UNKNOWN
        shell = any(
            k.arg == "shell" and not (isinstance(k.value, ast.Constant) and not k.value.value) for k in node.keywords
        )
        if name in ("os.fork", "os.forkpty") and self._loops(node):
            call.forbid(effects.CRASH, "It starts processes without end.")
        if name in _SHELL or (name in _ARGV and shell):
            self._runs = True
            call.shell(first if arguments else UNKNOWN)
        elif name in _ARGV:
            self._runs = True
            self._argv(arguments[0] if arguments else None)
        elif name in _EXEC:
            self._runs = True
            self._exec(name, arguments)
        elif name in _CODE:
            if name in ("exec", "eval", "compile") and first.exact is not None:
                judge(call, first)
            else:
                call.forbid(effects.OPAQUE, f"Python's {name} runs or finds code at run time: write it out.")
        elif name in _DECODE and self._strange != "chr":
            call.confirm("code", "It decodes something.")
        elif name in _DELETE or name.endswith((".unlink", ".rmtree", ".rmdir")):
            path = first if name in _DELETE else self._receiver(node)
            effects.delete(call, path, recursive="rmtree" in name or path.open)
        elif name in _MOVE or name.endswith(".rename"):
            effects.move_away(call, first)
            if len(arguments) > 1:
                effects.write(call, self._text(arguments[1]), OUTPUT)
        elif name in _ATTRIBUTES:
            effects.attributes(call, first, recursive=False, what="mode")
            if (
                len(arguments) > 1
                and isinstance(arguments[1], ast.Constant)
                and isinstance(arguments[1].value, int)
                and arguments[1].value & 0o6000
            ):
                call.forbid(effects.BACKDOOR, "A program that runs as its owner, whoever calls it, is a way in.")
        elif name in _KILL:
            call.confirm("kill", "A process is ended.")
            if (
                arguments
                and isinstance(arguments[0], ast.UnaryOp | ast.Constant)
                and self._number(arguments[0]) in (-1, 1)
            ):
                call.forbid(effects.CRASH, "It ends all processes, or the first one.")
        elif name in ("open", "io.open", "os.open", "pathlib.Path.open"):
            self._open(node, first)
        elif name.endswith((".write_text", ".write_bytes", ".touch", ".symlink_to")):
            effects.write(call, self._receiver(node), self._content(arguments))
        elif name.endswith((".read_text", ".read_bytes")):
            effects.read(call, self._receiver(node))
        elif name in ("shutil.copy", "shutil.copyfile", "shutil.copy2", "os.symlink", "os.link", "os.truncate"):
            effects.read(call, first)
            effects.write(call, self._text(arguments[1]) if len(arguments) > 1 else first, OUTPUT)
        elif name in ("os.dup2", "os.setuid", "os.setreuid"):
            self._duplicates = True
        elif name.startswith(("socket.socket", "socket.create_connection", "urllib.", "requests.", "http.client")):
            self._network = True
        elif name.startswith("os.environ"):
            pass

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
        if isinstance(value, ast.Call) and value.args and (self._name(value.func).endswith("Path")):
            return self._text(value.args[0])
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
        """A string, as far as it is known."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes | int):
            value = node.value
            return Text.of(value.decode("latin-1") if isinstance(value, bytes) else str(value))
        if isinstance(node, ast.Name):
            return self._values.get(node.id, UNKNOWN)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            return self._text(node.left) + self._text(node.right)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult) and isinstance(node.right, ast.Constant):
            return UNKNOWN
        if isinstance(node, ast.JoinedStr):
            text = Text()
            for part in node.values:
                text += self._text(part.value) if isinstance(part, ast.FormattedValue) else self._text(part)
            return text
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "join"
            and node.args
        ):
            separator, items = self._text(node.func.value), node.args[0]
            if isinstance(items, ast.List | ast.Tuple):
                text = Text()
                for number, item in enumerate(items.elts):
                    text += (separator if number else Text()) + self._text(item)
                return text
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice) and node.slice.step is not None:
            inner = self._text(node.value).exact
            if (
                inner is not None
                and node.slice.lower is None
                and node.slice.upper is None
                and self._number(node.slice.step) == -1
            ):
                return Text.of(inner[::-1])
        if isinstance(node, ast.Call) and self._name(node.func) == "os.path.expanduser" and node.args:
            inner = self._text(node.args[0]).exact
            return Text.of(inner.replace("~", "/root", 1)) if inner is not None else UNKNOWN
        return UNKNOWN
