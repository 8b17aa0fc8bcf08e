"""Editors: with commands on the command line they are programs, else they wait for a person."""

from __future__ import annotations

import re
from dataclasses import replace

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.stream import OUTER, OUTPUT, Stream
from atlas_mcp.commands.value import Text

_LISP = re.compile(
    r"shell-command|call-process|start-process|async-shell|make-process|\bshell\b|\bterm\b|\beval\b|delete-(file"
    r"|directory)|write-|make-network"
    r"|rename-file|copy-file|set-file-modes|load-file|\bload\b"
)
_BANG = re.compile(
    r"(?:^|[|:%]|\bsilent!?|\bexe(?:cute)?\b[^|]*?['\"])\s*[\d,%$.']*(?:r(?:ead)?\s*|w(?:rite)?\s*)?!\s*(.+)"
    r"|(?:^|[|:])\s*(?:vert(?:ical)?\s+)?te(?:rm(?:inal)?)?\s+(?:\+\+\S+\s+)*!?(.+)"
)
_CODE = re.compile(
    r"\b(system|systemlist|libcall|py\w*|perl|perldo|ruby|lua|luado|job_start|term_start|jobstart|termopen|sh|shell"
    r"|ter(minal)?|so(urce)?|exe(cute)?"
    r"|mzscheme|tcl|writefile|delete|make|l?grep|diffpatch|norm(al)?|cexpr|feedkeys|call|shell(cmdflag)?|makeprg"
    r"|grepprg|formatprg|equalprg|luafile|pyfile)\b"
)
_HARMLESS = re.compile(
    r"(?i)\s*(set(local)? (?!.*(prg|shell|exrc|modeline))|syn|syntax|color\w*|q|wq|x|qa|wqa|w|noh|\d+)\b.*"
    r"|%?[\d,$]*s[/#|,@].*|[\d,$%]*[gv]/.*/d|[\d,$%]*d|\+?\d*|/.*"
)


@rule(
    "vim",
    "nano",
    "emacs",
    "emacsclient",
    "joe",
    "micro",
    "helix",
    "hx",
    "mcedit",
    "pico",
    "kak",
    "jed",
    "zile",
    "jmacs",
    "mg",
    "ne",
)
def editor(call: Call) -> Stream:
    """An editor: the commands that it is given, and the files that it may write."""
    vi = call.name in ("vim", "vi", "ex", "nvim", "view", "vimdiff", "rvim")
    parsed = _parse(call, vi=vi)
    commands = _commands(call, parsed)
    for value in commands:
        _command(call, value, lisp=call.name.startswith("emacs"))
    for value in parsed.values("S", "s", "load", "script", *(("u",) if vi else ("l",))):
        if value.exact not in ("NONE", "DEFAULTS", "NORC"):
            effects.run_content(call, effects.content_of(call, value) or effects.read(call, value), code=False)
    if call.stdin != OUTER and not commands:
        _typed(call)
    saves = not commands or any(re.search(r"\bw|\bx\b|ZZ|save|\bup\b", value.pattern) for value in commands)
    for word in parsed.operands:
        if not (word.exact or "").startswith("+"):
            effects.read(call, word)
            if saves and call.name != "view":
                effects.write(call, word, OUTPUT, edits=True)
    call.confirm("edit", "An editor waits for a person, or follows its own commands: use sed, or write the file.")
    return OUTPUT


_LONG = (
    "cmd",
    "eval",
    "execute",
    "load",
    "script",
    "remote-expr",
    "remote-send",
    "startuptime",
    "listen",
    "server",
    "funcall",
)


def _parse(call: Call, *, vi: bool) -> Parsed:
    """The words; emacs writes its long options with one hyphen as well, and ex has a silent mode of one letter."""
    if call.name.startswith("emacs"):
        words = [Text.of("-") + word if re.match(r"-[a-z]{2}", word.lead) else word for word in call.words]
        return replace(call, words=tuple(words)).parse("lfe" if call.name == "emacsclient" else "lfud", _LONG)
    silent = call.name == "ex" or any(re.match(r"-[A-Za-z]*[eE]", word.lead) for word in call.words)
    return call.parse(("cSuUTwWtr?" if silent else "cSsuUTwWtr?") if vi else "", _LONG)


def _commands(call: Call, parsed: Parsed) -> list[Text]:
    plus = [word.cut(1) for word in call.words if word.lead.startswith("+")]
    functions = parsed.values("funcall", "f", "e") if call.name.startswith("emacs") else []
    return [*parsed.values("c", "cmd", "eval", "execute", "remote-expr", "remote-send"), *plus, *functions]


def _typed(call: Call) -> None:
    """Judge commands on standard input, a line each; text that is only looked at holds none."""
    text = call.stdin.text.exact if call.stdin.text is not None else None
    if any(word.exact == "-" for word in call.words) and not any(
        word.exact in ("-s", "-es", "-e") for word in call.words
    ):
        return
    if text is None:
        effects.run_content(call, call.stdin, code=False)
    for line in (text or "").splitlines():
        _command(call, Text.of(line), lisp=False)


def _command(call: Call, value: Text, *, lisp: bool) -> None:
    text = value.exact
    if text is None:
        call.forbid(effects.OPAQUE, "An editor follows what only the host knows: write its commands out.")
    elif lisp:
        if _LISP.search(text):
            call.forbid(effects.OPAQUE, "An editor runs no programs here: run them plainly.")
    elif match := _BANG.search(text):
        call.shell(Text.of((match[1] or match[2]).rstrip("'\"")))
        call.confirm("edit", "An editor runs a program: run it plainly.")
    elif _CODE.search(text) and not _HARMLESS.fullmatch(text):
        call.forbid(effects.OPAQUE, "An editor runs no code here: run it plainly.")
    for written in re.finditer(r"\b(?:w(?:rite)?|sav(?:eas)?|up(?:date)?)!?\s+(?:>>\s*)?([/~]\S+)", text or ""):
        effects.write(call, Text.of(written[1]), OUTPUT)
    for opened in re.finditer(r"\b(?:r(?:ead)?|e(?:dit)?|sp(?:lit)?|vs(?:plit)?)!?\s+([/~]\S+)", text or ""):
        effects.read(call, Text.of(opened[1]))
