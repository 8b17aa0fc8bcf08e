"""Version control: looking and adding is routine, losing what was there is asked about."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.programs import verbs
from atlas_mcp.commands.programs.verbs import Verbs
from atlas_mcp.commands.stream import OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_READS = frozenset(
    "status log diff show blame annotate grep ls-files ls-remote ls-tree rev-parse describe shortlog cat-file"
    " rev-list for-each-ref show-ref"
    " whatchanged count-objects fsck name-rev merge-base var version help check-ignore check-attr verify-commit"
    " verify-tag verify-pack"
    " show-branch cherry diff-tree diff-index diff-files range-diff symbolic-ref get-tar-commit-id merge-tree".split()
)
_ROUTINE = frozenset(
    "clone pull fetch add commit init merge submodule cherry-pick mv switch apply am bundle archive notes gc lfs"
    " format-patch"
    " sparse-checkout revert bisect rebase maintenance request-pull repack hash-object write-tree stage remote-https"
    " rerere".split()
)
# Settings that name a program that git runs.
_RUNS = re.compile(
    r"(?i)^(core\.(editor|pager|sshcommand|fsmonitor|hookspath|askpass|gitproxy)|alias\..*|credential\..*helper"
    r"|credential\.helper"
    r"|diff\..*\.(command|textconv)|diff\.external|filter\..*|merge\..*\.driver|pager\..*|sequence\.editor"
    r"|gpg\.program|gpg\..*\.program"
    r"|uploadpack\..*|interactive\.difffilter|protocol\.ext\.allow|browser\..*|man\..*|difftool\..*|mergetool\..*"
    r"|sendemail\..*"
    r"|remote\..*\.(uploadpack|receivepack|proxy)|init\.templatedir|trailer\..*|url\..*ext::.*|submodule\..*\.update"
    r"|diff\.tool|tar\..*command)$"
)
_RUN_LONG = re.compile(r"--(upl[a-z-]*|rece[a-z-]*|exec?|extcm?d?|open[a-z-]*|conf[a-z]*)=")
_RUN_SHORT = ("-u", "--upload-pack", "--exec", "-x", "--extcmd", "--receive-pack")
_RUN_VERBS = ("clone", "ls-remote", "fetch", "rebase", "difftool", "archive", "push", "pull", "fetch-pack", "send-pack")


@rule("git")
def git(call: Call) -> Stream:
    """Version control by git."""
    parsed = call.parse(
        "cC",
        ("git-dir", "work-tree", "namespace", "exec-path", "config-env", "super-prefix", "attr-source"),
        stops=True,
    )
    for value in parsed.values("c"):
        _setting(call, value)
    if parsed.values("exec-path", "config-env"):
        call.forbid(effects.OPAQUE, "git's own programs or settings are taken from elsewhere: leave the option out.")
    verb = parsed.operands[0].exact or "*" if parsed.operands else ""
    arguments = parsed.operands[1:]
    _programs(call, verb, arguments)
    _verb(call, verb, arguments)
    if verb == "clone":
        for path in call.paths(Text.of(_cloned(arguments))):
            call.scope.files[f"{path.text}/"] = Stream.tainted(Taint.NETWORK)
    return Stream.tainted(Taint.NETWORK) if verb in ("ls-remote", "archive") else OUTPUT


def _programs(call: Call, verb: str, arguments: list[Text]) -> None:
    """Judge the programs that options and addresses name."""
    for word, following in zip(arguments, [*arguments[1:], Text()], strict=False):
        text = word.exact or word.lead
        if _RUN_LONG.match(text):
            if text.startswith("--conf"):
                _setting(call, word.cut(text.index("=") + 1))
            else:
                call.shell(word.cut(text.index("=") + 1))
        elif verb == "grep" and re.match(r"-O.", text):
            call.shell(word.cut(2))
        elif text in _RUN_SHORT and verb in _RUN_VERBS and not (text == "-u" and verb in ("push", "pull", "fetch")):
            call.shell(following)
        elif text in ("-c", "--config") and verb == "clone":
            _setting(call, following)
        elif "ext::" in text:
            call.shell(word.cut(text.index("ext::") + 5))


def _cloned(arguments: list[Text]) -> str:
    valued = (
        "-b",
        "--branch",
        "--depth",
        "-o",
        "--origin",
        "-c",
        "--config",
        "-j",
        "--filter",
        "--reference",
        "--template",
        "-u",
    )
    operands, rest = [], list(arguments)
    while rest:
        word = rest.pop(0)
        if word.exact in valued and rest:
            rest.pop(0)
        elif not word.lead.startswith("-"):
            operands.append(word.pattern)
    if len(operands) > 1:
        return operands[-1]
    return operands[0].rstrip("/").rpartition("/")[2].rpartition(":")[2].removesuffix(".git") if operands else "."


def _setting(call: Call, word: Text) -> None:
    """Judge a setting that stands as `key=value` and may name a program."""
    key, _, value = word.pattern.partition("=")
    if not _RUNS.match(key) or re.fullmatch(
        r"(vim?|nvim|nano|emacs|less|more|cat|delta|true)(\s+-[\w=-]+)*"
        r"|code --wait",
        value,
    ):
        return
    lower = key.lower()
    if word.exact is None:
        call.forbid(effects.OPAQUE, "git runs what is known only on the host: write the setting out.")
    elif lower.startswith("alias.") and not value.startswith("!"):
        return
    elif lower in ("core.hookspath", "init.templatedir", "diff.tool") or lower.startswith(("protocol", "url.")):
        call.confirm("code", "git runs programs from elsewhere.")
    elif lower.startswith("credential") and re.fullmatch(r"(store|cache|osxkeychain|manager|libsecret|)(\s.*)?", value):
        return
    else:
        call.shell(Text.of(value.lstrip("!")))
        call.confirm("code", "git runs a program by its settings: run it by itself.")


def _loses(call: Call, loses: bool, reason: str, looks: bool = False) -> None:
    if loses:
        call.confirm("version control", reason)
    elif looks:
        call.allow()
    else:
        call.change()


def _config(call: Call, arguments: list[Text]) -> None:
    operands = [
        word
        for word in arguments
        if not word.lead.startswith("-") and word.exact not in ("set", "get", "unset", "list")
    ]
    if len(operands) > 1:
        _setting(call, operands[-2] + Text.of("=") + operands[-1])
        call.change()
    elif any(word.exact in ("--edit", "-e", "edit") for word in arguments):
        call.confirm("edit", "An editor waits for a person: set single values.")
    else:
        call.allow()


def _reset(call: Call, arguments: list[Text]) -> None:
    flags = {word.exact for word in arguments}
    _loses(
        call,
        any((flag or "").startswith(("--h", "--me", "--k")) for flag in flags),
        "Changes that were not committed are lost.",
    )


def _clean(call: Call, arguments: list[Text]) -> None:
    short = _letters(arguments)
    shows = "n" in short or any(word.lead.startswith("--dry") for word in arguments)
    _loses(call, not shows, "Files that are not in the repository are deleted.", looks=shows)


def _checkout(call: Call, arguments: list[Text]) -> None:
    words = [word.exact or "*" for word in arguments]
    forced = "f" in _letters(arguments) or any(word.startswith("--f") for word in words)
    paths = "--" in words or any(word in (".", "./", ":/", "*") or word.startswith(("./", ":(")) for word in words)
    _loses(call, forced or paths, "Changes that were not committed are lost.")


def _restore(call: Call, arguments: list[Text]) -> None:
    words = [word.exact or "*" for word in arguments]
    only_staged = ("--staged" in words or "-S" in words) and "--worktree" not in words and "-W" not in words
    _loses(call, not only_staged, "Changes that were not committed are lost.")


def _push(call: Call, arguments: list[Text]) -> None:
    words = [word.exact or "*" for word in arguments]
    forced = any(re.match(r"--(force|del|mirror|prune)", word) for word in words) or bool(
        {*_letters(arguments)} & {*"fd"}
    )
    _loses(call, forced or any(re.match(r"[:+].", word) for word in words), "The history of others changes.")


def _listed(call: Call, arguments: list[Text]) -> None:
    """Judge what has lists: branches, tags, remotes, stashes."""
    words = [word.exact or "*" for word in arguments]
    ends = {*"--delete remove rm drop clear expire delete prune deinit --force".split()} & {*words}
    ends |= {*"dDMf"} & {*_letters(arguments)}
    listing = (
        not words
        or words[0]
        in "list -a -v -vv -r --list -l show status --all --show-current get-url --contains --merged".split()
    )
    _loses(
        call, bool(ends) and words[0] not in ("update",), "Something of the history is deleted or moved.", looks=listing
    )


def _submodule(call: Call, arguments: list[Text]) -> None:
    if arguments and arguments[0].exact == "foreach":
        rest = [word for word in arguments[1:] if not word.lead.startswith("--")]
        call.shell(rest[0]) if len(rest) == 1 else call.run(rest)
    _listed(call, arguments)


def _rewrite(call: Call, arguments: list[Text]) -> None:
    for word in arguments:
        if " " in word.pattern:
            call.shell(word)
    call.confirm("version control", "The whole history is written anew.", Risk.DESTRUCTIVE)


def _bisect(call: Call, arguments: list[Text]) -> None:
    if arguments and arguments[0].exact == "run":
        call.run(arguments[1:])
    call.change()


_VERBS: dict[str, Callable[[Call, list[Text]], None]] = {
    "config": _config, "reset": _reset, "clean": _clean, "checkout": _checkout, "restore": _restore, "push": _push,
    "branch": _listed, "tag": _listed, "remote": _listed, "stash": _listed, "worktree": _listed, "reflog": _listed,
    "submodule": _submodule, "filter-branch": _rewrite, "filter-repo": _rewrite, "bisect": _bisect,
}  # fmt: skip
_ASKED = frozenset(
    "update-ref replace prune rm read-tree fast-import daemon instaweb send-email difftool mergetool svn p4"
    " remote-ext checkout-index".split()
)


def _verb(call: Call, verb: str, arguments: list[Text]) -> None:
    if verb in _VERBS:
        _VERBS[verb](call, arguments)
    elif verb in _ASKED:
        call.confirm("version control", f"git {verb} changes or deletes.")
    elif verb in _READS or not verb:
        for word, following in pairwise(arguments):
            if word.exact in ("--output", "-o") and verb in ("diff", "log", "show"):
                effects.write(call, following, OUTPUT)
        _outside(call, verb, arguments)
        call.allow()
    elif verb in _ROUTINE:
        call.change()
    else:
        call.confirm("unlisted", f"git {verb} is not known to the policy: an alias may be any command.")


def _outside(call: Call, verb: str, arguments: list[Text]) -> None:
    """Judge files that do not lie in the repository: some verbs print those as well."""
    anywhere = any(word.lead.startswith("--no-ind") for word in arguments)
    for word in arguments if verb in ("diff", "grep", "blame", "annotate") else ():
        if not word.lead.startswith("-") and (anywhere or word.lead.startswith("/")):
            effects.read(call, word)


def _letters(arguments: list[Text]) -> str:
    return "".join(word.lead[1:] for word in arguments if re.match(r"-[A-Za-z]", word.lead))


OTHERS = Verbs(
    looks="status log diff */list */view */status */diff */checks view list auth/status vcs summary id heads cat"
    " annotate",
    asks="delete strip purge rollback close update revert */delete */close */merge */archive secret */remove"
    " auth/token clean -C",
    routine="*",
    short="RDpc",
    long="repo dir pattern",
    topic="version control",
)


@rule("hg", "bzr", "cvs", "gh", "glab", "tea", "etckeeper", "jj", "fossil")
def others(call: Call) -> Stream:
    """Version control by others, and what they fetch."""
    parsed = verbs.parse(call, OTHERS)
    words = [word.exact for word in parsed.operands]
    verbs.judge(call, OTHERS, parsed)
    fetched = parsed.operands[words.index("clone") + 1 :] if "clone" in words else []
    places = [Text.of(_cloned(fetched))] if fetched else []
    if words[1:2] == ["download"]:
        places = parsed.values("D", "dir") or [Text.of(".")]
    for place in places:
        for path in call.paths(place):
            call.scope.files[f"{path.text}/"] = Stream.tainted(Taint.NETWORK)
    return OUTPUT
