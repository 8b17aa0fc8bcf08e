"""Programs that copy trees, also between hosts."""

from __future__ import annotations

import re
from itertools import pairwise

from atlas_mcp.commands import effects, paths
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.programs.attributes import judge_mode
from atlas_mcp.commands.programs.files import inside
from atlas_mcp.commands.stream import OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_LONG = """
    rsh rsync-path exclude include exclude-from include-from files-from filter backup-dir suffix partial-dir temp-dir
    log-file bwlimit timeout port password-file chmod chown compare-dest copy-dest link-dest max-size min-size
    out-format info config max-delete
    """.split()
_HOST = re.compile(r"(?:[\w.@-]+|\[[\da-fA-F:]+\]):|rsync://")
_RCLONE_DELETES = frozenset("sync move delete deletefile purge rmdirs rmdir cleanup bisync moveto".split())


@rule("rsync", "unison", "lsyncd")
def rsync(call: Call) -> Stream:
    """Copies trees; `--delete` makes the target lose what the source does not have."""
    parsed = call.parse("efTMB@", _LONG)
    for value in (*parsed.values("e", "rsh"), *parsed.values("rsync-path")):
        _remote_shell(call, value)
    for value in parsed.values("chmod"):
        judge_mode(call, value)
    if len(parsed.operands) < 2 or parsed.has("n", "dry-run"):
        call.allow()
        return OUTPUT
    *sources, target = parsed.operands
    content = Stream.tainted(Taint.LOCAL)
    for source in sources:
        content = _source(call, source, parsed)
    if _HOST.match(target.pattern):
        target = Text.of(_HOST.sub("", target.pattern, count=1) or ".")
    if any(option.startswith("del") for option in parsed.options):
        _delete_at(call, target)
    source = Text.of(_HOST.sub("", sources[0].pattern, count=1)) if _HOST.match(sources[0].pattern) else sources[0]
    effects.write(call, inside(call, target, source), content)
    return OUTPUT


def _remote_shell(call: Call, value: Text) -> None:
    """The program that carries the connection gets the host and a command behind its own words."""
    exact = value.exact
    if exact is not None and re.match(r"(?:sudo )?(?:/usr/bin/)?ssh\b", exact):
        call.shell(Text.of(exact, " host true"))
    else:
        call.shell(value)


def _source(call: Call, source: Text, parsed: Parsed) -> Stream:
    if _HOST.match(source.pattern):
        return Stream.tainted(Taint.NETWORK)
    content = effects.read(call, source, whole=True)
    if parsed.has("remove-source-files"):
        effects.delete(call, source, recursive=True)
    return content


def _delete_at(call: Call, target: Text) -> None:
    for path in call.paths(target):
        if paths.system_wide(path):
            call.forbid(effects.WIPE, f"{path.text} belongs to the system: nothing is synchronised over it.")
    call.confirm("synchronise", "What the source does not have is deleted at the target.", Risk.DESTRUCTIVE)


@rule("rclone")
def rclone(call: Call) -> Stream:
    """Copies trees to and from stores of objects."""
    operands = call.parse().operands
    if operands and operands[0].exact in _RCLONE_DELETES:
        call.confirm("synchronise", "rclone deletes at its target.", Risk.DESTRUCTIVE)
    else:
        call.change()
    for word in operands[1:]:
        effects.read(call, word, whole=True)
    if operands and operands[0].exact == "cat":
        return Stream.tainted(Taint.NETWORK)
    for source, target in pairwise(operands[1:]):
        if re.match(r"[\w.-]+:", source.pattern) and not re.match(r"[\w.-]+:", target.pattern):
            for path in call.paths(target):
                name = Text.of("/", source.pattern.rpartition("/")[2].rpartition(":")[2])
                call.scope.files[f"{path.text}/"] = Stream.tainted(Taint.NETWORK)
                for file in call.paths(target + name):
                    effects.keep(call, file, Stream.tainted(Taint.NETWORK))
    return OUTPUT
