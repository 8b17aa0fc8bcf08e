"""Compilers and build tools: what they run is in files of the host."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.stream import OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text

_TOOLS = """
    java gcc g++ cc clang go cargo rustc dotnet mvn gradle javac cmake ninja meson ant rake sbt just scons
    """.split()


@rule(*_TOOLS)
def build(call: Call) -> Stream:
    """Builds, from sources of the host or of a registry."""
    words = [word.exact or "" for word in call.words]
    from_network = any("@" in word or "://" in word for word in words[1:])
    if call.name in ("go", "cargo") and words[:1] == ["run"] and any("://" in word for word in words[1:]):
        call.forbid(effects.DOWNLOAD, "Nothing from the network is run: download, look at it, run it in another step.")
    elif call.name in ("go", "cargo") and words[:1] in (["run"], ["install"]) and from_network:
        call.confirm("package install", "A program from the network is built and may run.")
    call.change("build")
    return OUTPUT


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
        if content is not None and content.taints & {Taint.NETWORK, Taint.DECODED}:
            effects.run_content(call, content, code=False)
    call.change("build")
    return OUTPUT


def _recipes(call: Call, content: Stream) -> None:
    text = content.text.exact if content.text is not None else None
    for line in re.sub(r"; ", "\n\t", text or "").splitlines():
        if line.startswith("\t"):
            call.shell(Text.of(line.lstrip("\t@-+")))
