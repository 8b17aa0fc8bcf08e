"""What the shell itself does."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects, expand
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.rules import OPAQUE, TRACKS
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream, Taint
from atlas_mcp.commands.value import NAME, SOME_NAME, UNKNOWN, Text


@rule("cd", "pushd")
def change_directory(call: Call) -> Stream:
    """The directory that later words are relative to."""
    call.allow()
    operands = [word for word in call.words if not word.lead.startswith("-") or word.exact == "-"]
    if not operands:
        call.scope.cwd = call.paths(Text.of("/root"))[0]
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
        hidden = _hides(text.exact)
        text = Text.of(expand.ansi(text.exact))
        if hidden:
            return Stream(text + Text.of("\n" if newline else ""), frozenset({Taint.DECODED}))
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
    if words and _hides(words[0].pattern):
        return Stream(_formatted(words), frozenset({Taint.DECODED}))
    return printed(_formatted(words), words[1:])


def _hides(text: str) -> bool:
    """Whether characters are written as numbers, so that a person does not read what is printed."""
    return re.search(r"\\(x[0-9a-fA-F]|u[0-9a-fA-F]|U[0-9a-fA-F]|0?[1-7][0-7]{2})", text) is not None


def _formatted(words: list[Text]) -> Text:
    if not words:
        return Text()
    pattern = words[0].exact
    if pattern is None:
        return UNKNOWN
    rest, result = words[1:], Text()
    while True:
        taken = 0
        for part in re.findall(r"%[-+ #0]*[\d*]*(?:\.[\d*]+)?[a-zA-Z%]|(?:\\.|[^%\\])+|.", pattern, re.S):
            if part == "%%":
                result += Text.of("%")
            elif part[0] == "%" and len(part) > 1:
                word = rest[taken] if taken < len(rest) else Text()
                taken += 1
                result += _conversion(part, word)
            else:
                result += Text.of(expand.ansi(part))
        rest = rest[taken:]
        if not rest or not taken:
            break
    return result


def _conversion(conversion: str, word: Text) -> Text:
    if conversion[-1] in "sbq":
        exact = word.exact
        return Text.of(expand.ansi(exact)) if conversion[-1] == "b" and exact is not None else word
    if conversion[-1] == "c":
        return Text.of((word.exact or "")[:1]) if word.exact is not None else UNKNOWN
    exact = word.exact
    if exact is not None and re.fullmatch(r"-?\d{1,18}", exact) and conversion in ("%d", "%i"):
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
    if call.words[0].open and not call.words[0].lead:
        call.forbid(OPAQUE, "Which file is run is known only on the host: name it.")
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
            call.forbid(OPAQUE, "An alias for what only the host knows: write it out.")
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
            call.forbid(TRACKS, "The shell's history stays on: leave these variables alone.")
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
            call.forbid(TRACKS, "The shell's history stays on.")
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
        call.forbid(TRACKS, "The record of what people did stays as it is.")
    elif call.name == "fc" and not any(word.startswith("-") and "l" in word for word in words):
        call.forbid(OPAQUE, "It runs what was typed before, which only the host knows.")
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


@rule("hash")
def remember(call: Call) -> Stream:
    """Where the shell looks for a program; `-p` gives a program another name."""
    parsed = call.parse("p")
    for value in parsed.values("p"):
        for word in parsed.operands:
            if value.exact is None or word.exact is None:
                call.forbid(OPAQUE, "A name for a program that only the host knows: write it out.")
            else:
                call.scope.aliases[word.exact] = value.exact
    call.allow()
    return OUTPUT


@rule("bind", "complete", "enable")
def change_names(call: Call) -> Stream:
    """Changes what keys and names run."""
    if call.words:
        call.confirm("unlisted", f"{call.name} changes what keys and names run.")
    call.allow()
    return NOTHING


@rule("which", "whence")
def which(call: Call) -> Stream:
    """Says where a program is."""
    call.allow()
    return Stream.known(Text.of("/usr/bin/") + call.words[-1]) if call.words else NOTHING


@rule("pwd")
def print_directory(call: Call) -> Stream:
    """Says in which directory the shell is."""
    call.allow()
    cwd = call.scope.cwd
    return Stream.known(cwd.text) if cwd is not None and cwd.exact and cwd.absolute else OUTPUT


@rule("shift")
def shift(call: Call) -> Stream:
    """Drops the first of the shell's words."""
    call.allow()
    call.scope.positional = None if call.scope.positional is None else call.scope.positional[1:]
    return NOTHING


_SILENT = """
    true false : exit return break continue wait fg bg disown getopts test [ times let caller suspend logout
    unalias
    """.split()


@rule(*_SILENT)
def silent(call: Call) -> Stream:
    """Changes the shell alone, and prints nothing."""
    call.allow()
    return NOTHING


@rule("jobs", "umask", "ulimit", "type", "compgen")
def shown(call: Call) -> Stream:
    """Shows what the shell knows."""
    call.allow()
    return OUTPUT
