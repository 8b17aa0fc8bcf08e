"""What the shell itself does."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects, expand
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.paths import Path
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream, Taint
from atlas_mcp.commands.value import NAME, SOME_NAME, UNKNOWN, Text


@rule("cd", "pushd")
def change_directory(call: Call) -> Stream:
    """The directory that later words are relative to."""
    call.allow()
    operands = [word for word in call.words if not word.lead.startswith("-") or word.exact == "-"]
    if not operands:
        call.scope.cwd = Path(True, call.paths(Text.of("/root"))[0].parts)
    elif operands[0].exact == "-":
        call.scope.cwd = None
    else:
        candidates = call.paths(operands[0])
        absolute = [path for path in candidates if path.absolute]
        call.scope.cwd = (
            min(absolute, key=lambda path: len(path.parts)) if absolute else candidates[0] if candidates else None
        )
    return NOTHING


@rule("popd", "dirs")
def pop_directory(call: Call) -> Stream:
    """Back to a directory that is not followed."""
    call.allow()
    if call.name == "popd":
        call.scope.cwd = None
    return NOTHING


@rule("echo")
def echo(call: Call) -> Stream:
    """Prints its words."""
    call.allow()
    words, escapes, newline = [*call.words], False, True
    while words and re.fullmatch(r"-[neE]+", words[0].exact or ""):
        option = words.pop(0).exact or ""
        escapes, newline = "e" in option or (escapes and "E" not in option), newline and "n" not in option
    text = joined(words)
    if escapes and text.exact is not None:
        text = Text.of(expand.ansi(text.exact))
    elif escapes and "\\" in text.pattern:
        text = UNKNOWN
    return printed(text + Text.of("\n" if newline else ""), words)


def joined(words: list[Text]) -> Text:
    """Words with a space between each two."""
    parts = [
        piece for number, word in enumerate(words) for piece in (*Text.of(" " if number else "").pieces, *word.pieces)
    ]
    return Text.of(*parts)


def printed(text: Text, words: list[Text]) -> Stream:
    """A stream of a text that may hold what is not known yet; each word may be a path."""
    paths = tuple(word for word in words if word.pieces)
    if text.open:
        return Stream(None, frozenset({Taint.COMPUTED}), paths)
    if text.exact is None:
        return Stream(text, frozenset({Taint.COMPUTED}) if any(p == NAME for p in text.pieces) else frozenset(), paths)
    return Stream(text, frozenset(), paths)


@rule("printf")
def printf(call: Call) -> Stream:
    """Prints by a format."""
    call.allow()
    words = [*call.words]
    if words and words[0].exact == "-v" and len(words) > 1:
        call.scope.assign(words[1].pattern, (_formatted(words[2:]),))
        return NOTHING
    if words and words[0].exact == "--":
        words.pop(0)
    return printed(_formatted(words), words[1:])


def _formatted(words: list[Text]) -> Text:
    if not words:
        return Text()
    pattern = words[0].exact
    if pattern is None:
        return UNKNOWN
    rest, result = words[1:], Text()
    while True:
        taken = 0
        for token in re.findall(r"%[-+ #0]*[\d*]*(?:\.[\d*]+)?[a-zA-Z%]|\\.|[^%\\]+|.", pattern, re.S):
            if token == "%%":
                result += Text.of("%")
            elif token[0] == "%" and len(token) > 1:
                word = rest[taken] if taken < len(rest) else Text()
                taken += 1
                result += _conversion(token, word)
            else:
                result += Text.of(token)
        rest = rest[taken:]
        if not rest or not taken:
            break
    exact = result.exact
    return Text.of(expand.ansi(exact)) if exact is not None and "\\" in exact else result


def _conversion(token: str, word: Text) -> Text:
    if token[-1] in "sbq":
        exact = word.exact
        return Text.of(expand.ansi(exact)) if token[-1] == "b" and exact is not None else word
    if token[-1] == "c":
        return Text.of((word.exact or "")[:1]) if word.exact is not None else UNKNOWN
    exact = word.exact
    if exact is not None and re.fullmatch(r"-?\d{1,18}", exact) and token in ("%d", "%i"):
        return word
    return SOME_NAME


@rule("eval")
def evaluate(call: Call) -> Stream:
    """Runs its words as code, here."""
    return call.walk.code(joined([*call.words]), call.scope, call.span)


@rule("source", ".")
def source(call: Call) -> Stream:
    """Runs a file's code, here."""
    if not call.words:
        return NOTHING
    known = effects.content_of(call, call.words[0])
    content = known if known is not None else effects.read(call, call.words[0])
    if known is not None and known.text is not None:
        return call.walk.code(known.text, call.scope, call.span)
    effects.run_content(call, content)
    return OUTPUT


@rule("exec", "command", "builtin")
def run_words(call: Call) -> Stream:
    """Runs its words."""
    parsed = call.parse("a" if call.name == "exec" else "", stops=True)
    if call.name == "command" and parsed.has("v", "V"):
        call.allow()
        return Stream.known(Text.of("/usr/bin/") + parsed.operands[0]) if parsed.operands else NOTHING
    if not parsed.operands:
        call.allow()
        return NOTHING
    return call.run(parsed.operands)


@rule("alias")
def alias(call: Call) -> Stream:
    """Gives a command another name."""
    call.allow()
    for word in call.words:
        text = word.exact
        if text is None:
            call.forbid("F7 undeterminable", "An alias for what only the host knows: write it out.")
            continue
        name, equals, value = text.partition("=")
        if equals:
            call.scope.aliases[name] = value
            call.walk.code(Text.of(value), call.scope.copy(), call.span)
    return NOTHING


@rule("trap")
def trap(call: Call) -> Stream:
    """Runs code at a signal or at the end."""
    words = [word for word in call.words if word.exact not in ("-l", "-p", "--")]
    call.allow()
    if len(words) > 1 and words[0].exact not in ("", "-"):
        call.walk.code(words[0], call.scope.copy(), call.span)
    return NOTHING


@rule("unset", "readonly", "export", "declare", "typeset", "local")
def variables(call: Call) -> Stream:
    """Changes which variables there are; assignments have been judged before."""
    call.allow()
    for word in call.words:
        name = word.pattern.partition("=")[0]
        if name.startswith("HIST"):
            call.forbid("F10 covering tracks", "The shell's history stays on: leave these variables alone.")
        if call.name == "unset":
            call.scope.variables.pop(name, None)
            call.scope.functions.pop(name, None)
    return NOTHING


@rule("set", "shopt")
def options(call: Call) -> Stream:
    """Options of the shell, and its positional words."""
    words = [word.exact or "" for word in call.words]
    for index, word in enumerate(words):
        if (
            word in ("+o", "-u")
            and words[index + 1 : index + 2]
            and words[index + 1] in ("history", "cmdhist", "histappend")
        ):
            call.forbid("F10 covering tracks", "The shell's history stays on.")
    if "--" in words:
        call.scope.positional = call.words[words.index("--") + 1 :]
    elif words and not words[0].startswith(("-", "+")):
        call.scope.positional = call.words
    call.allow()
    return NOTHING


@rule("history", "fc")
def history(call: Call) -> Stream:
    """Shows, clears or writes what people typed."""
    words = [word.exact or "" for word in call.words]
    if any(word.startswith("-") and set(word[1:]) & set("cdwra") for word in words) and call.name == "history":
        call.forbid("F10 covering tracks", "The record of what people did stays as it is.")
    elif call.name == "fc" and not any(word.startswith("-") and "l" in word for word in words):
        call.forbid("F7 undeterminable", "It runs what was typed before, which only the host knows.")
    call.allow()
    return Stream.tainted(Taint.COMPUTED, Taint.PERSONAL)


@rule("read", "mapfile", "readarray")
def read_variables(call: Call) -> Stream:
    """Gives variables what stands on standard input."""
    call.allow()
    parsed = call.parse("adinNptuOsCc")
    names = [word.exact for word in parsed.operands if word.exact] or ["REPLY" if call.name == "read" else "MAPFILE"]
    names += [value.exact for value in parsed.values("a") if value.exact]
    content = call.stdin
    line = UNKNOWN
    if content.text is not None and content.text.exact is not None:
        line = Text.of(content.text.exact.split("\n")[0]) if len(content.text.exact.splitlines()) <= 1 else UNKNOWN
    values = content.paths if content.paths else (line,)
    for index, name in enumerate(names):
        if len(names) > 1 and line.exact is not None:
            fields = line.exact.split(None, len(names) - 1)
            call.scope.assign(name, (Text.of(fields[index] if index < len(fields) else ""),))
        else:
            call.scope.assign(name, tuple(values[:8]) or (line,))
    if call.name != "read":
        call.scope.arrays[names[-1]] = (UNKNOWN,)
        call.scope.variables.pop(names[-1], None)
    return NOTHING


@rule(
    "true", "false", ":", "exit", "return", "break", "continue", "shift", "wait", "jobs", "fg", "bg", "disown", "getopts", "hash",
    "umask", "ulimit", "test", "[", "type", "times", "let", "bind", "caller", "compgen", "complete", "suspend", "logout", "which",
    "whence", "pwd", "enable",
)  # fmt: skip
def harmless(call: Call) -> Stream:
    """Changes the shell alone, or looks."""
    if call.name in ("bind", "complete", "enable") and call.words:
        call.confirm("unlisted", f"{call.name} changes what keys and names run.")
    call.allow()
    if call.name in ("which", "whence") and call.words:
        return Stream.known(Text.of("/usr/bin/") + call.words[-1])
    if call.name == "pwd":
        cwd = call.scope.cwd
        return Stream.known(cwd.text) if cwd is not None and cwd.exact and cwd.absolute else OUTPUT
    if call.name == "shift":
        call.scope.positional = None if call.scope.positional is None else call.scope.positional[1:]
    return NOTHING if call.name not in ("type", "jobs", "ulimit", "umask", "hash", "compgen") else OUTPUT
