"""Tools that look into processes and disks, and what belongs to a desktop."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.programs import verbs
from atlas_mcp.commands.programs.verbs import Meaning, Verbs
from atlas_mcp.commands.stream import OUTPUT, Stream
from atlas_mcp.commands.value import Text

verbs.register({
    "gcore procdump dotnet-dump reptyr injcode mimipenguin": Verbs(
        forbids="*", bare=Meaning.FORBIDS, other=Meaning.FORBIDS, forbidden=effects.SECRET
    ),
    "jstack jstat jps pstack eu-stack screenfetch uptimed py-spy rbspy sysdig jinfo": Verbs(other=Meaning.LOOKS),
    "gio xdg-open open zenity whiptail dialog": Verbs(asks="trash remove", routine="*", other=Meaning.ROUTINE),
    "xdotool wine steam notify select-editor": Verbs(asks="*", bare=Meaning.ASKS, other=Meaning.ASKS, topic="unlisted"),
})  # fmt: skip


@rule("jmap", "jcmd")
def java(call: Call) -> Stream:
    """Looks into processes of Java; their memory holds credentials."""
    line = " ".join(word.pattern for word in call.words)
    if re.search(r"dump(:|=|\b(?!\w))|heap_dump", line):
        call.forbid(effects.SECRET, "The memory of other processes is not read: look at its histogram.")
    elif call.name == "jmap" or re.search(
        r"VM\.(version|flags|uptime|command_line)|class_histogram|Thread\.print|help|^$|-l\b", line
    ):
        call.allow()
    else:
        call.confirm("unlisted", "A process is given a command.")
    return OUTPUT


@rule("fio")
def fio(call: Call) -> Stream:
    """Measures a disk, by writing to the files that it is given."""
    parsed = call.parse("", ("filename", "directory", "name", "output", "exec_prerun", "exec_postrun"))
    for value in parsed.values("exec_prerun", "exec_postrun"):
        call.shell(value)
    kinds = [word.pattern.partition("=")[2] for word in call.words if word.lead.startswith(("--rw=", "--readwrite="))]
    for value in parsed.values("filename"):
        for part in value.pattern.split(":"):
            if any(kind.startswith(("read", "randread")) for kind in kinds):
                effects.read(call, Text.of(part))
            else:
                effects.write(call, Text.of(part), OUTPUT)
    for word in parsed.operands:
        effects.read(call, word)
    call.confirm("load", "It puts load on the disks.")
    return OUTPUT
