"""Shells and interpreters: the code that they are given is judged, or it must be a file of the host."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.programs import literal, python
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text


@rule("bash", "csh", "fish")
def shell(call: Call) -> Stream:
    """Code by -c, from a file, or from standard input."""
    parsed = call.parse("oO", ("rcfile", "init-file", "command"), stops=True)
    for value in parsed.values("rcfile", "init-file"):
        effects.run_content(call, effects.content_of(call, value) or effects.read(call, value))
    operands = parsed.operands
    if parsed.values("command"):
        return call.shell(parsed.values("command")[0])
    if any(letter in parsed.options for letter in "c") and operands:
        return call.shell(operands[0], operands[2:], call.name, operands[1] if len(operands) > 1 else None)
    if parsed.unknown and parsed.has("c"):
        call.forbid(effects.OPAQUE, "It runs code that is known only on the host: write the code out.")
    if operands and parsed.has("n") and not parsed.has("s"):
        call.allow()
        return OUTPUT
    if operands and not parsed.has("s") and operands[0].exact != "-":
        return script(call, operands[0], operands[1:])
    if parsed.has("version", "help") or parsed.has("n"):
        call.allow()
        return OUTPUT
    if call.stdin.taints == {Taint.OUTER} or call.stdin == NOTHING:
        call.confirm("interactive", "A shell that waits for commands is of no use here.")
        return OUTPUT
    effects.run_content(call, call.stdin, call.name)
    return OUTPUT


def script(call: Call, file: Text, arguments: list[Text]) -> Stream:
    """Code in a file, which may be one that the command itself wrote."""
    known = effects.content_of(call, file)
    if file.exact == "/dev/stdin" or any(path.text in ("/dev/fd/0", "/proc/self/fd/0") for path in call.paths(file)):
        known = call.stdin
    content = known if known is not None else effects.read(call, file)
    if content.text is not None and (exact := content.text.exact) is not None:
        return call.shell(Text.of(exact), arguments, call.name, file)
    if file.open and not file.lead:
        call.forbid(effects.OPAQUE, "Which script runs is known only on the host: name it.")
        return OUTPUT
    effects.run_content(call, content, call.name)
    return OUTPUT


# Interpreters: options that carry code, options that take a value, options that only look.
_LANGUAGES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "perl": ("eE", "IM?m?C?x?F?D?", ("v", "V", "version", "c", "h")),
    "ruby": ("e", "IrCEF?K?T?W?x?", ("v", "version", "c", "h")),
    "node": ("ep", "r", ("v", "version", "c", "check", "h")),
    "php": ("rBRE", "cdfFtSz", ("v", "version", "l", "m", "i", "h")),
    "lua": ("e", "l", ("v",)),
    "luajit": ("e", "lbjO", ("v",)),
    "tclsh": ("", "", ()),
    "wish": ("", "", ()),
    "expect": ("c", "f", ("v",)),
    "Rscript": ("e", "", ("version",)),
    "R": ("e", "f", ("version",)),
    "julia": ("eE", "Jp?tCO?Lm", ("v", "version")),
    "deno": ("", "", ("V", "version")),
    "bun": ("e", "", ("v", "version")),
    "guile": ("c", "elLs", ("v",)),
    "groovy": ("e", "", ("v",)),
    "scala": ("e", "", ()),
    "osascript": ("e", "", ()),
    "pwsh": ("c", "f", ("v",)),
    "ghc": ("e", "", ()),
    "elixir": ("e", "", ("v",)),
    "erl": ("", "", ()),
    "jshell": ("", "", ()),
    "racket": ("e", "", ("v",)),
    "sbcl": ("", "", ()),
    "gdb": ("", "xpcsdP", ("v", "version")),
}


@rule("python", "pypy", "ipython")
def python_code(call: Call) -> Stream:
    """Python: its code is read by Python's own parser."""
    parsed = call.parse("cmWXQ", ("check-hash-based-pycs",), stops=True)
    codes = parsed.values("c")
    if codes:
        python.judge(call, codes[0])
        return OUTPUT
    modules = parsed.values("m")
    if modules:
        return python.module(call, modules[0].exact, parsed.operands)
    if parsed.has("V", "version", "h", "help"):
        call.allow()
        return OUTPUT
    return _file_or_stdin(call, parsed.operands, lambda text: python.judge(call, text))


@rule(*_LANGUAGES)
def other_code(call: Call) -> Stream:
    """Other languages: their literals and the calls that run programs are looked for."""
    flags, values, looks = _LANGUAGES[call.name]
    parsed = call.parse(
        flags + values,
        ("eval", "print", "require", "command", "execute", "import", "eval-command", "ex"),
        stops=call.name != "gdb",
        single=call.name == "gdb",
    )
    words = [word.exact for word in call.words]
    for mark in ("--args", "-args") if call.name == "gdb" else ():
        if mark in words:
            call.run(call.words[words.index(mark) + 1 :])
    codes = parsed.values(*flags, "eval", "print", "command", "execute", "eval-command", "ex")
    for value in codes:
        literal.judge(call, value, call.name)
    if codes:
        if call.name == "perl":
            _over_files(call, parsed)
        return OUTPUT
    if any(parsed.has(look) for look in looks):
        call.allow()
        return OUTPUT
    if call.name == "deno" and parsed.operands and parsed.operands[0].exact in ("eval", "run"):
        return _deno(call, parsed.operands)
    return _file_or_stdin(call, parsed.operands, lambda text: literal.judge(call, text, call.name))


def _over_files(call: Call, parsed: Parsed) -> None:
    """Perl's code may be run over the lines of files, and change them in place."""
    if not parsed.has("i", "p", "n"):
        return
    for word in parsed.operands:
        content = effects.read(call, word)
        if "i" in parsed.options:
            effects.write(call, word, replace(content, text=None), edits=True)


def _deno(call: Call, operands: list[Text]) -> Stream:
    rest = [word for word in operands[1:] if not word.lead.startswith("-")]
    if operands[0].exact == "eval":
        for value in rest:
            literal.judge(call, value, "node")
        return OUTPUT
    if rest and rest[0].lead.startswith(("http:", "https:", "npm:", "jsr:")):
        call.forbid(effects.DOWNLOAD, "Nothing from the network is run.")
    return _file_or_stdin(call, rest, lambda text: literal.judge(call, text, "node"))


def _file_or_stdin(call: Call, operands: list[Text], judge: Callable[[Text], None]) -> Stream:
    from_file = bool(operands) and operands[0].exact not in ("-", "/dev/stdin")
    content = call.stdin
    if from_file:
        content = effects.content_of(call, operands[0]) or effects.read(call, operands[0])
        if operands[0].open and not operands[0].lead:
            call.forbid(effects.OPAQUE, "Which script runs is known only on the host: name it.")
    elif content.taints == {Taint.OUTER}:
        call.confirm("interactive", "An interpreter that waits for code is of no use here.")
        return OUTPUT
    effects.run_content(call, content, code=False)
    if content.text is not None and not content.taints & {Taint.NETWORK, Taint.DECODED}:
        judge(content.text)
    return OUTPUT


@rule("awk")
def awk(call: Call) -> Stream:
    """A program of awk: it may run others, write files, and read files."""
    parsed = call.parse(
        "FfvEliWD?", ("field-separator", "file", "assign", "source", "include", "load", "exec"), stops=True
    )
    operands = parsed.operands
    programs = parsed.values("e", "source")
    for value in parsed.values("f", "file", "E", "exec"):
        effects.run_content(call, _program(call, value))
    if not programs and not parsed.values("f", "file", "E", "exec") and operands:
        programs, operands = [operands[0]], operands[1:]
    call.allow()
    for value in programs:
        literal.awk(call, value)
    inplace = any(value.exact == "inplace" for value in parsed.values("i", "include"))
    taints = call.stdin
    for word in operands:
        if "=" not in word.lead:
            content = effects.read(call, word)
            taints = taints.then(content)
            if inplace:
                effects.write(call, word, OUTPUT, edits=True)
    return taints.through(Taint.COMPUTED)


@rule("sed")
def sed(call: Call) -> Stream:
    """A script of sed: it may run programs (`e`), write files (`w`), and edit in place."""
    parsed = call.parse("efl", ("expression", "file", "line-length"))
    operands = parsed.operands
    scripts = parsed.values("e", "expression")
    for value in parsed.values("f", "file"):
        effects.run_content(call, _program(call, value))
    if not scripts and not parsed.values("f", "file") and operands:
        scripts, operands = [operands[0]], operands[1:]
    call.allow()
    for value in scripts:
        literal.sed(call, value)
    content = call.stdin
    for word in operands:
        text = effects.read(call, word)
        content = content.then(text)
        if parsed.has("i", "in-place") or any(option.startswith("i") and len(option) > 1 for option in parsed.options):
            effects.write(call, word, _edited(scripts), edits=True)
    if call.stdin.text is not None and scripts and not operands:
        return Stream(None, frozenset({Taint.COMPUTED}))
    return content.through(Taint.COMPUTED)


def _edited(scripts: list[Text]) -> Stream:
    """What an edit in place may put into a file: deletions leave less, the rest is text of the script."""
    return Stream(None, frozenset({Taint.COMPUTED})) if scripts else OUTPUT


def _program(call: Call, file: Text) -> Stream:
    """The code in a file, or on standard input."""
    return call.stdin if file.exact == "-" else effects.content_of(call, file) or effects.read(call, file)
