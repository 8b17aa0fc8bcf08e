"""Editors, version control, and what else administrators use."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.stream import OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_GIT_READS = frozenset(
    "status log diff show blame grep ls-files ls-remote ls-tree rev-parse describe shortlog cat-file rev-list for-each-ref show-ref whatchanged count-objects fsck name-rev merge-base var version help check-ignore verify-commit verify-tag show-branch cherry diff-tree range-diff symbolic-ref".split()
)
_GIT_ROUTINE = frozenset(
    "clone pull fetch add commit init merge submodule cherry-pick mv switch apply am bundle archive notes gc lfs format-patch sparse-checkout revert bisect rebase maintenance request-pull".split()
)
_GIT_RUNS = re.compile(
    r"(?i)^(core\.(editor|pager|sshcommand|fsmonitor|hookspath|askpass|gitproxy)|alias\..*|credential\..*helper|diff\..*\.(command|textconv)|diff\.external|filter\..*|merge\..*\.driver|pager\..*|sequence\.editor|gpg\.program|gpg\..*\.program|uploadpack\..*|interactive\.difffilter|protocol\.ext\.allow|browser\..*|man\..*|difftool\..*|mergetool\..*|sendemail\..*|remote\..*\.(uploadpack|receivepack|proxy)|init\.templatedir|trailer\..*)$"
)


@rule("git", "hg", "bzr", "cvs", "gh", "glab", "tea", "etckeeper")
def git(call: Call) -> Stream:
    """Version control."""
    parsed = call.parse(
        "cC",
        ("git-dir", "work-tree", "namespace", "exec-path", "config-env", "super-prefix", "attr-source"),
        stops=True,
    )
    if call.name != "git":
        return _other(call)
    for value in parsed.values("c"):
        _config(call, *value.pattern.partition("=")[::2], value)
    for value in parsed.values("exec-path"):
        call.forbid(effects.OPAQUE, "git's own programs are taken from elsewhere.")
    words = [word.exact or "*" for word in parsed.operands]
    verb, rest = (words[0], words[1:]) if words else ("", [])
    arguments = parsed.operands[1:]
    for index, word in enumerate(arguments):
        text = word.exact or word.lead
        if (
            re.match(r"--(upload-pack|receive-pack|exec|extcmd|open-files-in-pager|template|config)=", text)
            or text.startswith("-O")
            and verb == "grep"
        ):
            call.shell(word.cut(text.index("=") + 1 if "=" in text else 2))
        if (
            text in ("-u", "--upload-pack", "--exec", "-x", "--extcmd")
            and verb in ("clone", "ls-remote", "fetch", "rebase", "difftool", "archive", "push", "pull")
            and not (text == "-u" and verb in ("push",))
            and index + 1 < len(arguments)
        ):
            call.shell(arguments[index + 1])
        if text.startswith("ext::"):
            call.shell(word.cut(5))
        if text in ("-c", "--config") and verb == "clone" and index + 1 < len(arguments):
            _config(call, *arguments[index + 1].pattern.partition("=")[::2], arguments[index + 1])
    _git_verb(call, verb, rest, arguments)
    if verb in ("clone", "pull", "fetch"):
        target = _cloned(arguments)
        for path in call.paths(Text.of(target)) if verb == "clone" else ():
            call.scope.files[f"{path.text}/"] = Stream.tainted(Taint.NETWORK)
    return Stream.tainted(Taint.NETWORK) if verb in ("ls-remote",) else OUTPUT


def _cloned(arguments: list[Text]) -> str:
    operands = [word.pattern for word in arguments if not word.lead.startswith("-")]
    if len(operands) > 1:
        return operands[-1]
    return operands[0].rstrip("/").rpartition("/")[2].removesuffix(".git") if operands else "."


def _config(call: Call, key: str, value: str, word: Text) -> None:
    if not _GIT_RUNS.match(key):
        return
    if word.exact is None:
        call.forbid(effects.OPAQUE, "git runs what is known only on the host.")
    elif key.lower().startswith("alias.") and not value.startswith("!"):
        return
    elif key.lower() in ("core.hookspath", "init.templatedir") or key.lower().startswith("protocol"):
        call.confirm("code", "git runs hooks from elsewhere.")
    else:
        call.shell(Text.of(value.lstrip("!")))
        call.confirm("code", "git runs a program by its settings.")


def _git_verb(call: Call, verb: str, rest: list[str], arguments: list[Text]) -> None:
    flags = [w for w in rest if w.startswith("-")]
    short = "".join(w[1:] for w in flags if not w.startswith("--"))
    if verb == "config":
        operands = [
            w for w in arguments if not w.lead.startswith("-") and w.exact not in ("set", "get", "unset", "list")
        ]
        if len(operands) > 1:
            _config(call, operands[0].pattern, operands[1].pattern, operands[1])
            call.change()
        else:
            call.allow()
    elif verb == "reset":
        call.confirm("version control", "Changes are lost.", Risk.CHANGE) if any(
            w in ("--hard", "--merge", "--keep") for w in flags
        ) else call.change()
    elif verb == "clean":
        call.allow() if "n" in short or "--dry-run" in flags else call.confirm(
            "version control", "Files are deleted.", Risk.CHANGE
        )
    elif verb in ("checkout", "restore"):
        loses = (
            verb == "restore"
            and "--staged" not in flags
            or "--" in rest
            or "." in rest
            or "f" in short
            or "--force" in flags
        )
        call.confirm("version control", "Changes are lost.", Risk.CHANGE) if loses else call.change()
    elif verb == "push":
        forced = (
            any(w.startswith(("--force", "--delete", "--mirror", "--prune")) for w in flags)
            or set(short) & set("fd")
            or any(w.startswith((":", "+")) and len(w) > 1 for w in rest)
        )
        call.confirm("version control", "The history of others changes.", Risk.CHANGE) if forced else call.change()
    elif verb in ("branch", "tag", "remote", "stash", "worktree", "reflog", "submodule"):
        ends = any(
            w
            in (
                "-d",
                "-D",
                "--delete",
                "remove",
                "rm",
                "drop",
                "clear",
                "expire",
                "delete",
                "prune",
                "deinit",
                "set-url",
                "-M",
                "-f",
                "--force",
            )
            for w in rest
        )
        if verb == "submodule" and rest[:1] == ["foreach"]:
            call.shell(Text.of(" ".join(w for w in rest[1:] if not w.startswith("--"))))
        listing = not rest or rest[0] in (
            "list",
            "-a",
            "-v",
            "-vv",
            "-r",
            "--list",
            "-l",
            "show",
            "status",
            "--all",
            "--show-current",
            "get-url",
        )
        call.confirm(
            "version control", "Something of the history is deleted.", Risk.CHANGE
        ) if ends else call.allow() if listing else call.change()
    elif verb in ("filter-branch", "filter-repo"):
        for word in arguments:
            if " " in word.pattern:
                call.shell(word)
        call.confirm("version control", "The whole history is written anew.", Risk.DESTRUCTIVE)
    elif verb in (
        "update-ref",
        "replace",
        "prune",
        "rm",
        "read-tree",
        "fast-import",
        "daemon",
        "instaweb",
        "send-email",
        "difftool",
        "mergetool",
        "svn",
        "p4",
        "remote-ext",
    ):
        call.confirm("version control", f"git {verb} changes or deletes.", Risk.CHANGE)
    elif verb == "bisect" and rest[:1] == ["run"]:
        call.run(arguments[1:])
    elif verb in _GIT_READS or not verb:
        call.allow()
    elif verb in _GIT_ROUTINE:
        call.change()
    else:
        call.confirm("unlisted", f"git {verb} is not known to the policy.")


def _other(call: Call) -> Stream:
    words = {word.exact or "*" for word in call.words}
    if words & {"delete", "strip", "purge", "rollback", "close", "update", "revert"}:
        call.confirm("version control", "Something is deleted or changed.")
    elif words & {"status", "log", "diff", "list", "view", "auth", "vcs"}:
        call.allow()
    else:
        call.change()
    return OUTPUT


@rule("vim", "nano", "emacs", "emacsclient", "joe", "micro", "helix", "hx", "mcedit", "pico", "kak", "jed")
def editor(call: Call) -> Stream:
    """Editors: with commands on the command line they are programs, else they wait for a person."""
    parsed = call.parse(
        "cSsuUTwWtr" if call.name in ("vim", "vi", "ex", "nvim", "view") else "l",
        ("cmd", "eval", "execute", "load", "remote-expr", "startuptime", "listen"),
    )
    commands = [
        *parsed.values("c", "cmd", "eval", "execute", "remote-expr"),
        *(Text.of((w.exact or "")[1:]) for w in call.words if (w.exact or "").startswith("+")),
    ]
    lisp = call.name.startswith("emacs")
    for value in commands:
        text = value.exact
        if text is None:
            call.forbid(effects.OPAQUE, "An editor follows what only the host knows.")
        elif lisp and re.search(
            r"shell-command|call-process|start-process|async-shell|\bshell\b|\bterm\b|\beval\b|delete-(file|directory)|write-|make-network",
            text,
        ):
            call.forbid(effects.OPAQUE, "An editor runs no programs here: run them plainly.")
        elif match := re.search(
            r"(?:^|[|:%]|\bsilent\b|\bexe(?:cute)?\b[^|]*)\s*[\d,%$.']*(?:r(?:ead)?\s*|w(?:rite)?\s*|te(?:rminal)?\s+)?!\s*(.+)",
            text,
        ):
            call.shell(Text.of(match[1].rstrip("'\"")))
            call.confirm("edit", "An editor runs a program.")
        elif re.search(
            r"\b(system|systemlist|libcall|py\w*|perl|ruby|lua|luado|job_start|term_start|jobstart|termopen|sh(ell)?|ter(minal)?|so(urce)?|exe(cute)?|mzscheme|tcl|writefile|delete|make|grep|diffpatch)\b",
            text,
        ) and not re.fullmatch(r"(?i)\s*(set|syn|syntax|color|q|wq|x|qa|wqa)\b.*|%?s[/#|].*", text):
            call.forbid(effects.OPAQUE, "An editor runs no code here: run it plainly.")
        for written in re.finditer(r"\bw(?:rite)?!?\s+(/\S+)", text or ""):
            effects.write(call, Text.of(written[1]), OUTPUT)
    for value in (
        *parsed.values("S"),
        *parsed.values("s"),
        *parsed.values("load"),
        *(parsed.values("u") if call.name == "vim" else []),
    ):
        if value.exact not in ("NONE", "DEFAULTS", "NORC"):
            effects.run_content(call, effects.content_of(call, value) or effects.read(call, value), code=False)
    if not commands and call.stdin.taints - {Taint.OUTER}:
        effects.run_content(call, call.stdin, code=False)
    for word in parsed.operands:
        if not (word.exact or "").startswith("+"):
            effects.read(call, word)
            if commands and any(re.search(r"\bw|\bx\b|ZZ|save", value.pattern) for value in commands):
                effects.write(call, word, OUTPUT, edits=True)
            elif not commands:
                effects.write(call, word, OUTPUT, edits=True)
    call.confirm("edit", "An editor waits for a person, or follows its own commands.")
    return OUTPUT


@rule(
    "busctl",
    "gdbus",
    "dbus-send",
    "qdbus",
    "xdotool",
    "xdg-open",
    "open",
    "gio",
    "wine",
    "steam",
    "notify",
    "zenity",
    "whiptail",
    "dialog",
    "select-editor",
    "stress",
    "stress-ng",
    "memtester",
    "fio",
    "sysbench",
    "iozone",
    "bonnie++",
    "ab",
    "wrk",
    "siege",
    "hey",
    "vegeta",
    "k6",
    "jmeter",
    "sysdig",
    "gcore",
    "procdump",
    "jmap",
    "jstack",
    "jcmd",
    "jstat",
    "jps",
    "pstack",
    "eu-stack",
    "py-spy",
    "rbspy",
    "dotnet-dump",
    "reptyr",
    "screenfetch",
    "uptimed",
)
def tools(call: Call) -> Stream:
    """Tools for measuring and for looking into processes."""
    name = call.name
    words = [word.exact or "*" for word in call.words]
    if name in ("gcore", "procdump", "jmap", "dotnet-dump", "reptyr"):
        call.forbid(effects.SECRET, "Memory of other processes is not read.") if not (
            name == "jmap" and not any("dump" in w for w in words)
        ) else call.allow()
    elif name in (
        "jstack",
        "jstat",
        "jps",
        "pstack",
        "eu-stack",
        "screenfetch",
        "uptimed",
        "py-spy",
        "rbspy",
        "sysdig",
    ):
        call.allow()
    elif name in (
        "jcmd",
        "gio",
        "xdg-open",
        "open",
        "zenity",
        "whiptail",
        "dialog",
        "ab",
        "wrk",
        "siege",
        "hey",
        "vegeta",
        "k6",
        "sysbench",
    ):
        if (
            any(re.match(r"(VM\.(?!version|flags|uptime)|GC\.heap_dump|Compiler|JFR)", w) for w in words)
            and name == "jcmd"
        ):
            call.confirm("unlisted", "A process is given a command.")
        call.change()
    else:
        for index, w in enumerate(words):
            if name == "fio" and w.startswith("--filename=") and w.partition("=")[2].startswith("/dev/"):
                effects.write(call, call.words[index].cut(len("--filename=")), OUTPUT)
        call.confirm("unlisted", f"{name} loads the host, or talks to its other programs.")
    return OUTPUT
