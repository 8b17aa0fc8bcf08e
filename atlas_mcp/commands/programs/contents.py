"""Programs that change what files hold: cut them, overwrite them, copy blocks into them, edit them."""

from __future__ import annotations

from atlas_mcp.commands import effects, paths
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.paths import Path
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk


@rule("shred", "wipe", "scrub", "sfill")
def overwrite(call: Call) -> Stream:
    """Overwrites files so that they cannot be read again."""
    parsed = call.parse("nsp", ("iterations", "size", "random-source", "pattern"))
    for word in parsed.operands:
        for path in call.paths(word):
            if paths.is_device(path):
                call.forbid(effects.DEVICE, f"{path.text} is a device: nothing is written to it directly.")
        effects.delete(call, word, recursive=True)
    return NOTHING


@rule("truncate")
def truncate(call: Call) -> Stream:
    """Cuts a file, or makes it larger."""
    parsed = call.parse("sr", ("size", "reference"))
    grows = any((value.exact or "").startswith(("+", ">")) for value in parsed.values("s", "size"))
    for word in parsed.operands:
        for path in call.paths(word):
            if not grows:
                _cut(call, path)
        effects.write(call, word, OUTPUT, append=True)
    return NOTHING


def _cut(call: Call, path: Path) -> None:
    every_log = path.may_be("/var/log/*.log") and path.exact is None
    if paths.is_log(path) or paths.is_history(path) or every_log:
        call.forbid(effects.TRACKS, f"{path.text} is a record: leave it as it is.")
    elif paths.system_wide(path) or paths.is_account_file(path):
        call.forbid(effects.WIPE, f"{path.text} belongs to the system.")
    elif paths.is_access_unit(path):
        call.forbid(effects.ACCESS, f"{path.text} starts what access to the host, or its record, needs: leave it.")
    else:
        call.confirm("deletion", f"{path.text} is cut.", Risk.DESTRUCTIVE)


@rule("fallocate")
def allocate(call: Call) -> Stream:
    """Reserves space for a file, or takes some out of it."""
    parsed = call.parse("ol", ("offset", "length"))
    for word in parsed.operands:
        if parsed.has("p", "punch-hole", "c", "collapse-range", "z", "zero-range"):
            call.confirm("deletion", f"{word.pattern} loses content.", Risk.DESTRUCTIVE)
        effects.write(call, word, OUTPUT, append=True)
    return NOTHING


@rule("tee", "sponge")
def tee(call: Call) -> Stream:
    """Writes what it reads to files."""
    parsed = call.parse("")
    for word in parsed.operands:
        effects.write(call, word, call.stdin, append=parsed.has("a", "append"))
    call.change()
    return call.stdin


@rule("dd", "dcfldd", "dc3dd")
def dd(call: Call) -> Stream:
    """Copies blocks from `if=` to `of=`."""
    content, target = call.stdin, None
    for word in call.words:
        if word.lead.startswith("if="):
            content = effects.read(call, word.cut(3))
        elif word.lead.startswith(("of=", "hof=", "ofs=")):
            target = word.cut(word.lead.index("=") + 1)
        elif word.open and not word.lead:
            call.forbid(effects.DEVICE, "Where dd writes is known only on the host: name it.")
    return _copied(call, content, target)


@rule("ddrescue", "dd_rescue", "dd_rhelp")
def rescue(call: Call) -> Stream:
    """Copies what can be read of a damaged disk to a second operand."""
    parsed = call.parse("bBcEHIJKLmoOPQsTxX" if call.name == "ddrescue" else "sSbBemAolYpD")
    content = call.stdin
    for word in parsed.operands[:1]:
        content = effects.read(call, word)
    return _copied(call, content, parsed.operands[1] if len(parsed.operands) > 1 else None)


@rule("pv")
def pv(call: Call) -> Stream:
    """Shows how a copy gets on."""
    parsed = call.parse("DiwHNFLBsdRMPxoA", ("output", "size", "name", "format", "rate-limit", "buffer-size"))
    content = call.stdin
    for word in parsed.operands:
        content = effects.read(call, word)
    targets = parsed.values("o", "output")
    return _copied(call, content, targets[0] if targets else None)


def _copied(call: Call, content: Stream, target: Text | None) -> Stream:
    if target is None:
        call.allow()
        return content
    if paths.unknown(target):
        call.forbid(effects.DEVICE, f"Where {call.name} writes is known only on the host: name it.")
    effects.write(call, target, content)
    return NOTHING


@rule("split", "csplit")
def split(call: Call) -> Stream:
    """Cuts a file into several."""
    long = "filter bytes lines number suffix-length additional-suffix prefix".split()
    parsed = call.parse("abCnltfnp", long)
    for value in parsed.values("filter"):
        call.shell(value)
    for word in parsed.operands[:1]:
        effects.read(call, word)
    for word in parsed.operands[1:]:
        effects.write(call, word, OUTPUT)
    call.change()
    return NOTHING


@rule("patch")
def patch(call: Call) -> Stream:
    """Changes files by a patch."""
    parsed = call.parse("dipFoBYzrDV", ("directory", "input", "output", "strip"))
    if parsed.has("dry-run"):
        call.allow()
        return OUTPUT
    for word in parsed.operands[:1]:
        effects.write(call, word, OUTPUT, edits=True)
    call.confirm("edit", "Files are changed by a patch.")
    return OUTPUT


@rule("ed")
def ed(call: Call) -> Stream:
    """Changes a file by commands, of which some run programs."""
    content = call.stdin.text.exact if call.stdin.text is not None else None
    for line in (content or "").splitlines():
        if line.startswith("!"):
            call.shell(Text.of(line[1:]))
    for word in call.parse("p", ("prompt",)).operands[:1]:
        effects.read(call, word)
        effects.write(call, word, OUTPUT, edits=True)
    call.confirm("edit", "ed changes a file by commands.")
    return OUTPUT
