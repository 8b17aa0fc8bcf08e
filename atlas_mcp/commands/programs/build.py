"""Compilers and build tools: what they run is in files of the host."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.stream import OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text

_COMPILERS = frozenset("gcc g++ cc clang clang++ c++ tcc rustc javac".split())
_TOOLS = "java go cargo dotnet mvn gradle cmake ninja meson ant rake sbt just scons".split()
_FOREIGN = {Taint.NETWORK, Taint.DECODED}


@rule(*_TOOLS, *sorted(_COMPILERS))
def build(call: Call) -> Stream:
    """Builds, from sources of the host or of a registry."""
    words = [word.exact or "" for word in call.words]
    from_network = any("@" in word or "://" in word for word in words[1:])
    if call.name in ("go", "cargo") and words[:1] == ["run"] and any("://" in word for word in words[1:]):
        call.forbid(effects.DOWNLOAD, "Nothing from the network is run: download, look at it, run it in another step.")
    elif call.name in ("go", "cargo") and words[:1] in (["run"], ["install"]) and from_network:
        call.confirm("package install", "A program from the network is built and may run.")
    call.change("build")
    for content in _sources(call):
        if call.name in _COMPILERS:
            _compiled(call, content)
        elif not (call.name == "go" and words[:1] == ["build"]):
            effects.run_content(call, content, code=False)
    return OUTPUT


def _sources(call: Call) -> list[Stream]:
    """What was fetched or decoded of what it is given, by its words or on its standard input."""
    known = [content for word in call.words if (content := effects.content_of(call, word)) is not None]
    given = [call.stdin] if any(word.exact in ("-", "/dev/stdin") for word in call.words) else []
    return [content for content in (*known, *given) if content.taints & _FOREIGN]


def _compiled(call: Call, content: Stream) -> None:
    """Remember where the program goes that is made of a source."""
    parsed = call.parse("oxILlDUT", ("output",))
    stems = [Text.of(word.pattern.rpartition("/")[2].partition(".")[0]) for word in parsed.operands]
    for place in parsed.values("o", "output") or [Text.of("a.out"), *stems]:
        for path in call.paths(place):
            effects.keep(call, path, content.through())


@rule("make", "gmake")
def make(call: Call) -> Stream:
    """Runs the recipes of a makefile."""
    parsed = call.parse("fCIoWjlE", ("file", "directory", "eval", "makefile"))
    if any(word.lead.startswith("SHELL=") for word in call.words) or parsed.values("E", "eval"):
        call.forbid(effects.OPAQUE, "make is given code that is not judged.")
    files = parsed.values("f", "file", "makefile")
    for value in files:
        content = call.stdin if value.exact == "-" else effects.content_of(call, value)
        if content is not None:
            effects.run_content(call, content, code=False)
            _recipes(call, content)
    if not files:
        directory = (parsed.values("C", "directory") or [Text.of(".")])[0]
        content = effects.content_of(call, directory + Text.of("/Makefile"))
        if content is not None and content.taints & _FOREIGN:
            effects.run_content(call, content, code=False)
    call.change("build")
    return OUTPUT


def _recipes(call: Call, content: Stream) -> None:
    text = content.text.exact if content.text is not None else None
    for line in re.sub(r"; ", "\n\t", text or "").splitlines():
        if line.startswith("\t"):
            call.shell(Text.of(line.lstrip("\t@-+")))
