"""The record of what happened on the host, and the tables of what runs at its times."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.programs import verbs
from atlas_mcp.commands.programs.verbs import Meaning, Verbs
from atlas_mcp.commands.stream import OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_DAY = 86400
_SECONDS = {
    "s": 1, "sec": 1, "second": 1, "m": 60, "min": 60, "minute": 60, "h": 3600, "hr": 3600, "hour": 3600, "d": _DAY,
    "day": _DAY, "w": 7 * _DAY, "week": 7 * _DAY, "M": 30 * _DAY, "month": 30 * _DAY, "y": 365 * _DAY,
    "year": 365 * _DAY,
}  # fmt: skip
_BYTES = {"": 1, "K": 2**10, "M": 2**20, "G": 2**30, "T": 2**40}
JOURNAL = Verbs(
    asks="--rotate --flush --relinquish-var --setup-keys --sync --update-catalog --smart-relinquish-var"
    " --vacuum-time --vacuum-size --vacuum-files",
    short="uSUpnogtDMcF",
    long="vacuum-time vacuum-size vacuum-files since until unit priority lines output output-fields identifier grep"
    " directory"
    " file root machine cursor after-cursor cursor-file field user-unit namespace facility interval verify-key image",
    other=Meaning.LOOKS,
    topic="rotation",
)


@rule("journalctl")
def journalctl(call: Call) -> Stream:
    """The journal: it is read, and what is old in it is deleted."""
    parsed = verbs.parse(call, JOURNAL)
    kept = [_seconds(value.exact) >= 7 * _DAY for value in parsed.values("vacuum-time")]
    kept += [_bytes(value.exact) >= 100 * 2**20 for value in parsed.values("vacuum-size")]
    kept += [int(value.pattern) >= 2 for value in parsed.values("vacuum-files") if value.pattern.isdecimal()]
    given = len([*parsed.values("vacuum-time"), *parsed.values("vacuum-size"), *parsed.values("vacuum-files")])
    if len(kept) < given or not all(kept):
        call.forbid(effects.TRACKS, "The journal is kept for a week or 100 MB at least: vacuum less of it.")
    else:
        verbs.judge(call, JOURNAL, parsed)
    return OUTPUT


def _seconds(text: str | None) -> float:
    """How long a span of time is; 0 where it is not known."""
    spans = re.findall(r"(\d+)\s*([a-zA-Z]*)", text or "")
    return sum(
        int(number) * (_SECONDS.get(unit) or _SECONDS.get(unit.rstrip("s"), 0 if unit else 1)) for number, unit in spans
    )


def _bytes(text: str | None) -> int:
    match = re.fullmatch(r"(\d+)(?:\.\d+)?\s*([KMGT]?)i?B?", text or "")
    return int(match[1]) * _BYTES[match[2]] if match else 0


@rule("logrotate")
def logrotate(call: Call) -> Stream:
    """Rotates logs as a file says; a file of the command's own is read."""
    parsed = call.parse("slm", ("state", "log", "mail"))
    for value in parsed.values("m", "mail"):
        call.run([value])
    for word in parsed.operands:
        content = effects.content_of(call, word)
        text = content.text.exact if content is not None and content.text is not None else None
        if text is not None and re.search(r"(^|[{\s])(rotate\s+0|maxage\s+0)\b", text):
            call.forbid(effects.TRACKS, "Logs are not rotated away to nothing: keep some of them.")
        for script in re.findall(r"(?:pre|post|first|last)(?:rotate|action)\s*\n(.*?)\bendscript", text or "", re.S):
            call.shell(Text.of(script))
    if parsed.has("d", "debug", "version"):
        call.allow()
    else:
        call.confirm("rotation", "Logs are rotated at once.")
    return OUTPUT


@rule("auditctl")
def auditctl(call: Call) -> Stream:
    """Rules of the audit."""
    parsed = call.parse("aAdWwpkSFfrbRCemc".replace("c", ""), ("reset-lost", "backlog_wait_time", "signal"))
    if parsed.has("D", "d", "W") or any((v.exact or "0") == "0" for v in parsed.values("e")) or parsed.has("signal"):
        call.forbid(effects.ACCESS, "The audit would end, or see less: add rules instead.")
    for value in parsed.values("R"):
        content = effects.content_of(call, value)
        text = content.text.exact if content is not None and content.text is not None else ""
        if value.exact == "/dev/null" or re.search(r"^\s*-(D|e\s*0)\b", text or "", re.M):
            call.forbid(effects.ACCESS, "The audit would end, or see less: add rules instead.")
    if parsed.has("l", "s", "v", "h", "m"):
        call.allow()
    else:
        call.confirm("audit rules", "Rules of the audit change.")
    return OUTPUT


@rule("dmesg")
def dmesg(call: Call) -> Stream:
    """The kernel's record."""
    parsed = call.parse("FfKlns", ("file", "facility", "level", "console-level", "buffer-size", "since", "until"))
    if parsed.has("C", "c", "clear", "read-clear"):
        call.forbid(effects.TRACKS, "The kernel's record stays: read it without clearing it.")
    elif parsed.has("D", "E", "n", "console-off", "console-on", "console-level"):
        call.confirm("record", "What the console shows changes.")
    else:
        call.allow()
    return OUTPUT


LOGINS = Verbs(
    looks="list-* show-* user-status session-status seat-status",
    routine="enable-linger activate",
    asks="terminate-* kill-* lock-* unlock-* disable-linger attach flush-devices",
    forbids="terminate-user/root kill-user/root terminate-user/0 kill-user/0",
    short="psnoHM",
    long="property signal kill-whom lines output host machine",
    topic="kill",
)
verbs.register({
    "loginctl": LOGINS,
    "faillog faillock"
    " pam_tally2": Verbs(asks="--reset -r -m -l -t --maximum", short="ul", long="user dir", other=Meaning.LOOKS),
    "utmpdump": Verbs(forbids="-r --reverse", other=Meaning.LOOKS, short="o", forbidden=effects.TRACKS),
    "augenrules": Verbs(looks="--check", bare=Meaning.ASKS, topic="audit rules"),
    "ausyscall aulast aulastlog auvirt": Verbs(other=Meaning.LOOKS),
    "savelog logsave autrace": Verbs(other=Meaning.ASKS, topic="record"),
    "atq": Verbs(other=Meaning.LOOKS),
    "atrm": Verbs(other=Meaning.ASKS, topic="scheduled"),
})  # fmt: skip


@rule("crontab", "incrontab")
def crontab(call: Call) -> Stream:
    """Tables of cron: each command of a new one is judged."""
    parsed = call.parse("uc", ("user",))
    if parsed.has("l", "list", "V"):
        call.allow()
    elif parsed.has("r", "remove"):
        call.confirm("scheduled", "Scheduled commands are removed.", Risk.DESTRUCTIVE)
    else:
        content = call.stdin
        for word in parsed.operands:
            if word.exact != "-":
                content = effects.content_of(call, word) or effects.read(call, word)
        call.confirm("scheduled", "Commands are run at their times.")
        for path in content.paths if content.text is None else ():
            effects.cron_lines(call, path.exact or path.pattern, content)
        effects.cron_lines(call, content.text.exact if content.text is not None else None, content)
        if parsed.has("e") and content.taints - {Taint.OUTER}:
            call.forbid(effects.OPAQUE, "What an editor is given is not judged: give the table itself to crontab.")
    return OUTPUT


@rule("anacron", "run-parts")
def scripts(call: Call) -> Stream:
    """Runs the scripts of a directory."""
    if any(word.exact in ("--test", "--list", "-T") for word in call.words):
        call.allow()
    else:
        call.confirm("local script", "Scripts of the host are run: what is in them is not judged.")
    return OUTPUT
