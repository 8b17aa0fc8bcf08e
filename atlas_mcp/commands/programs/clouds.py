"""Command lines of clouds: looking and making is routine, deleting and stopping is asked about."""

from __future__ import annotations

import re
from itertools import pairwise

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.programs.builtins import joined
from atlas_mcp.commands.programs.sending import judge_words
from atlas_mcp.commands.stream import OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_ENDS = re.compile(
    r"(delete|terminate|destroy|remove|purge|deregister|revoke|detach|rb|rm|stop|reboot|reset|wipe|disassociate"
    r"|release|cancel"
    r"|disable|mv|move|deallocate|restart|abandon|undelete|del|assume-role|authorize-security-group|modify-db"
    r"|restore)([-_].*)?"
    r"|--delete\S*|--remove"
)
_LOOKS = re.compile(
    r"(describe|list|get|show|ls|head|stat|du|cat|info|wait|check|account|version|help|filter|lookup)([-_].*)?|la"
    r"|diff|tree"
)
_CREDENTIALS = re.compile(
    r"print-(access|identity)-token|get-secret-value|get-session-token|get-password-data|get-access-token"
    r"|export-credentials"
    r"|([\w.-]+\.)?(aws_secret_access_key|aws_session_token)|get-credentials-json"
)
_STORE = re.compile(r"(s3|gs|az|https?|b2)://")
_REMOTE = re.compile(rf"{_STORE.pattern}|\w+/\w+")
_RUNS = ("--command", "--scripts", "--parameters", "--user-data")


@rule(
    "aws",
    "az",
    "gcloud",
    "gsutil",
    "s3cmd",
    "mc",
    "oci",
    "doctl",
    "hcloud",
    "linode-cli",
    "scw",
    "s5cmd",
    "ibmcloud",
    "openstack",
    "b2",
)
def cloud(call: Call) -> Stream:
    """A cloud's command line."""
    words = [word.exact if word.exact is not None else "*" for word in call.words]
    judge_words(call)
    for word in call.words:
        effects.send(call, effects.read(call, word, whole=True))
        if (at := re.match(r"(--[\w-]+=)?(fileb?://|@)", word.lead)) is not None:
            effects.read(call, word.cut(at.end()))
    effects.send(call, call.stdin)
    if any(map(_CREDENTIALS.fullmatch, words)) or ({"secret", "secrets"} & {*words} and {"show", "access"} & {*words}):
        call.forbid(effects.SECRET, "Credentials are not printed: have the program that needs them fetch them.")
        return Stream.tainted(Taint.COMPUTED, Taint.PERSONAL)
    _remote_commands(call, words)
    verbs = [word for word in words if not word.startswith("--") or word.startswith(("--delete", "--remove"))]
    if any(map(_ENDS.fullmatch, verbs)) or (call.name == "gsutil" and {"-d", "-dr", "-rd"} & {*words}):
        call.confirm("cloud change", "Something in a cloud is deleted, stopped or opened.", Risk.DESTRUCTIVE)
    elif any(map(_LOOKS.fullmatch, verbs)):
        call.allow()
    else:
        call.change()
    return _fetched(call, words)


def _remote_commands(call: Call, words: list[str]) -> None:
    """Judge commands that run on machines of the cloud as if they ran here."""
    if not {"ssh", "run-command", "send-command", "execute-command", "invoke-script", "create-command"} & {*words}:
        return
    for index, word in enumerate(words):
        option, equals, value = word.partition("=")
        if option not in _RUNS:
            continue
        text = call.words[index].cut(len(option) + 1) if equals else (*call.words[index + 1 :], Text())[0]
        inner = (
            re.findall(r"[\"']([^\"']+)[\"']", text.pattern) if "commands" in text.pattern or "=" in value[:1] else []
        )
        inner += re.findall(r"commands=([^\"'\[\]]+)", text.pattern)
        for one in [Text.of(part) for part in inner] or [text]:
            call.shell(one)
    if "--" in words:
        behind = call.words[words.index("--") + 1 :]
        call.shell(joined(list(behind)))
    call.confirm("cloud change", "It runs something on another machine.")


def _fetched(call: Call, words: list[str]) -> Stream:
    """Judge the file that is fetched from a store; what is printed."""
    if words[-1:] == ["-"] or "cat" in words:
        return Stream.tainted(Taint.NETWORK)
    network = Stream.tainted(Taint.NETWORK)
    if "download" in words:
        for value in call.parse("f", ("file",)).values("f", "file"):
            effects.write(call, value, network)
    places = [word for word in call.words if not word.lead.startswith("-")]
    pairs = [pair for pair in pairwise(places) if _REMOTE.match(pair[0].pattern) and not _STORE.match(pair[1].pattern)]
    if not pairs or not {"cp", "sync", "mv", "get", "rsync", "download", "pull"} & {*words}:
        return OUTPUT
    source, target = pairs[0]
    effects.write(call, target, network)
    for path in call.paths(target + Text.of("/", source.pattern.rpartition("/")[2])):
        effects.keep(call, path, network)
    for path in call.paths(target) if {"sync", "rsync", "-r", "-R", "--recursive"} & {*words} else ():
        call.scope.files[f"{path.text}/"] = network
    return OUTPUT
