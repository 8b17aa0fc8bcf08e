"""Programs that change owner, mode, capabilities and attributes of files."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects, paths
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.paths import Path
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream
from atlas_mcp.commands.value import UNKNOWN, Text

_SHORT = {"setfacl": "mMxX", "chcon": "turl", "setfattr": "nvx", "chattr": "vp"}
_LONG = "reference modify remove set-file from type user role restore".split()
_MODE = re.compile(r"[-+=]?[ugoa]*[-+=][rwxXst]*|-[rwxXst]+")
_ATTRIBUTE = re.compile(r"[-+=][a-zA-Z]+")
_CLOSES = re.compile(r"0{1,4}|a?[-=]r?w?x?|a=|=|ugo-rwx|a-rwx")
_OPENS = re.compile(r"[0-7]*[0-7][2367]|.*[oa]\+.*w.*|\+w.*")
_SHOWS = re.compile(r"[0-7]*[4-7]|.*[oa]+[+=].*r.*|[+=]r.*")
_STRONG = re.compile(
    r"cap_(setuid|setgid|sys_admin|sys_ptrace|dac_override|dac_read_search|sys_module|sys_rawio|chown|fowner|all)"
    r"|=\s*e?[ip]*e|^all",
    re.I,
)
_ROOT = re.compile(r"(root|0)?([:.](root|shadow|0|ssl-cert|ssh_keys|sudo|adm)?)?")


@rule("lsattr", "getfacl", "getcap", "getfattr")
def shown(call: Call) -> Stream:
    """Shows them."""
    call.allow()
    return OUTPUT


@rule("chmod")
def chmod(call: Call) -> Stream:
    """Changes modes; a mode such as -x is one, though it looks like an option."""
    parsed = call.parse("", _LONG)
    modes = [word for word in call.words if _MODE.fullmatch(word.exact or "") and word.exact != "-R"]
    operands = [*modes, *(word for word in parsed.operands if word not in modes)]
    mode = ""
    if not parsed.values("reference") and operands:
        judge_mode(call, operands[0])
        mode, operands = operands[0].exact or "", operands[1:]
    recursive = parsed.has("recursive") or any("R" in option and len(option) < 6 for option in parsed.options)
    for word in operands:
        effects.attributes(call, word, recursive=recursive, what="mode")
        for path in call.paths(word):
            opened_or_closed(call, path, mode)
    return NOTHING


def opened_or_closed(call: Call, path: Path, mode: str) -> None:
    """Judge who may read and write a file by its new mode."""
    if _CLOSES.fullmatch(mode) and paths.system_wide(path):
        call.forbid(effects.WIPE, f"{path.text} belongs to the system: it stays readable.")
    if _OPENS.fullmatch(mode) and (paths.is_account_file(path) or paths.is_secret(path)):
        call.forbid(effects.BACKDOOR, f"{path.text} says who may log in: nobody else may write it.")
    if _SHOWS.fullmatch(mode) and paths.is_secret(path):
        call.forbid(effects.SECRET, f"{path.text} is a credential: nobody else may read it.")


def judge_mode(call: Call, mode: Text) -> None:
    """Judge that a file gets a mode: none by which it runs as its owner."""
    text = mode.exact
    if text is None:
        call.confirm("ownership and mode", "The mode is known only on the host.")
        return
    octal = re.fullmatch(r"[=+-]?0*([0-7]{4,})", text)
    special = octal is not None and bool(int(octal[1][-4]) & 6)
    for clause in text.split(","):
        match = re.match(r"([ugoa]*)((?:[+=-][rwxXstugo]*)+)", clause)
        special |= match is not None and bool(re.search(r"[+=][rwxXtugo]*s", match[2])) and match[1] != "o"
    if special:
        call.forbid(effects.BACKDOOR, "A program that runs as its owner, whoever calls it, is a way in.")


@rule("chown", "chgrp", "setfacl", "restorecon", "setfattr", "chattr", "chcon", "setcap")
def attributes(call: Call) -> Stream:
    """Changes owner, capabilities and attributes."""
    parsed = call.parse(_SHORT.get(call.name, ""), _LONG)
    first, targets = _targets(call, parsed)
    if call.name == "setcap" and _STRONG.search(first.pattern):
        call.forbid(effects.BACKDOOR, "A program with such a capability is a way in.")
    recursive = parsed.has("recursive", "R") or (call.name == "chattr" and any("R" in one for one in parsed.options))
    for word in targets:
        effects.attributes(call, word, recursive=recursive, what="ownership")
        for path in call.paths(word):
            _given(call, path, first, parsed)
    return NOTHING


def _targets(call: Call, parsed: Parsed) -> tuple[Text, list[Text]]:
    """What is set, and where."""
    operands = parsed.operands
    if call.name == "chattr":
        flags = [w for w in call.words if _ATTRIBUTE.fullmatch(w.exact or "") and w.exact not in ("-R", "-V", "-f")]
        return (flags[0] if flags else UNKNOWN), [word for word in operands if word not in flags]
    by_option = parsed.values("reference") or (call.name == "chcon" and parsed.options.keys() & set("turl"))
    if call.name in ("setfacl", "restorecon", "setfattr") or by_option or not operands:
        return UNKNOWN, operands
    return operands[0], operands[1:]


def _given(call: Call, path: Path, first: Text, parsed: Parsed) -> None:
    """Judge that somebody else gets a record or a credential."""
    if call.name == "chattr" and (paths.is_log(path) or path.may_be("/var/log") or paths.is_history(path)):
        call.forbid(effects.TRACKS, f"{path.text} is a record: it stays as it is.")
    if not paths.is_secret(path):
        return
    granted = call.name == "setfacl" and any("r" in v.pattern.rpartition(":")[2] for v in parsed.values("m", "modify"))
    given = call.name in ("chown", "chgrp") and not _ROOT.fullmatch(first.pattern) and path.may_be_below("/etc")
    if granted or given:
        call.forbid(effects.SECRET, f"{path.text} is a credential: nobody else may read it.")
