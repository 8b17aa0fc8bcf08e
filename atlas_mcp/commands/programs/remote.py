"""Commands on other hosts: judged as if they ran here."""

from __future__ import annotations

import re
from dataclasses import replace

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.programs.builtins import joined
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream, Taint
from atlas_mcp.commands.value import SOME_NAME, UNKNOWN, Kind, Text

_UNKNOWN, _SOME = "_atlas_unknown", "_atlas_name"  # variables that stand for what is not known
_SSH = "BbcDEeFIiJLlmOopQRSWwP"  # letters of options that take a value
_RUNS = "proxycommand localcommand knownhostscommand match remotecommand".split()
_LOADS = "pkcs11provider securitykeyprovider xauthlocation".split()


def ssh_option(call: Call, value: Text) -> None:
    """Judge an option of ssh that names a program."""
    match = re.match(r"\s*(\w+)[\s=]+", value.lead)
    if match and match[1].lower() in _RUNS:
        call.shell(value.cut(match.end()))
    elif match and match[1].lower() in _LOADS:
        call.forbid(effects.OPAQUE, "ssh loads code that is not judged.")


@rule("sshpass")
def sshpass(call: Call) -> Stream:
    """Gives a program a password."""
    parsed = call.parse("pfdP", stops=True)
    for value in parsed.values("f"):
        effects.read(call, value)
    return call.run(parsed.operands) if parsed.operands else NOTHING


@rule("ssh", "autossh", "mosh", "dropbear-ssh", "rsh", "slogin", "dbclient")
def ssh(call: Call) -> Stream:
    """A command on another host."""
    parsed = call.parse(_SSH + ("M" if call.name == "autossh" else ""), stops=True)
    for value in parsed.values("o"):
        ssh_option(call, value)
    for value in parsed.values("F"):
        call.confirm("local script", "ssh follows a configuration that is not judged.")
        effects.read(call, value)
    for value in parsed.values("E"):
        effects.write(call, value, OUTPUT, append=True)
    effects.send(call, call.stdin)
    if parsed.has("R"):
        call.confirm("tunnel", "A port of another host leads here.")
    rest = _behind_host(call, parsed.operands[1:])
    if rest:
        printed = _there(replace(call, scope=call.scope.copy()), joined(rest))
        return printed.through(Taint.NETWORK)
    if not parsed.has("N", "V", "G", "Q", "O", "W"):
        effects.run_content(call, call.stdin)
    call.change()
    return Stream.tainted(Taint.NETWORK)


def _there(call: Call, code: Text) -> Stream:
    """Code for another host; where the host's name of a thing is known only here, a person is asked."""
    known = "".join(piece.text for piece in code.pieces)
    if code.exact is not None or re.search(r"[\"'\\`$#<]", known) or not re.match(r"[\w./-]+\s", code.lead):
        return call.shell(code)
    call.confirm("unknown part", "Part of what runs on the other host is known only here: write it out.")
    for name, value in ((_UNKNOWN, UNKNOWN), (_SOME, SOME_NAME)):
        call.scope.assign(name, (value,))
    gaps = {Kind.ANY: f"${{{_UNKNOWN}}}", Kind.NAME: f"${{{_SOME}}}"}
    return call.shell(Text.of("".join(gaps.get(piece.kind, piece.text) for piece in code.pieces)))


def _behind_host(call: Call, words: list[Text]) -> list[Text]:
    """The command: options may stand behind the host."""
    while words and (exact := words[0].exact or "").startswith("-"):
        takes_value = len(exact) == 2 and exact[1] in _SSH
        if exact == "-o" and len(words) > 1:
            ssh_option(call, words[1])
        words = words[2:] if takes_value else words[1:]
    return words


# Letters of options that take a value, for each.
_MANY = {
    "pssh": "hHlptoeOxX", "parallel-ssh": "hHlptoeOxX", "pdsh": "wxlutfRgX", "dsh": "mgfFro", "clush": "wxgXlftuoR",
    "cssh": "lTo", "mussh": "hHltoc", "fab": "HRxfug", "salt-ssh": "cl",
}  # fmt: skip
_MANY_LONG = "host hosts user par timeout outdir errdir option nodes group exclude worker fanout".split()


@rule(*_MANY)
def many_hosts(call: Call) -> Stream:
    """A command on several hosts."""
    parsed = call.parse(_MANY[call.name], _MANY_LONG, stops=True)
    rest = parsed.operands
    if not rest and not parsed.values("c"):
        effects.run_content(call, call.stdin)
        return OUTPUT
    for value in parsed.values("c") if call.name == "mussh" else ():
        call.shell(value)
    if rest:
        call.shell(joined(rest))
    if len(rest) > 1 and call.name in ("salt-ssh", "cssh"):
        call.shell(joined(rest[1:]))
    return OUTPUT
