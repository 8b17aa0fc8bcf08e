"""Other programs that move files between hosts."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.programs import wrappers
from atlas_mcp.commands.programs.sending import judge_address, judge_words, named_file, sent
from atlas_mcp.commands.stream import NOTHING, OUTER, OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_NETWORK = Stream.tainted(Taint.NETWORK)
_SFTP = "BbcDFiJloPRsSX"
_REMOTE = re.compile(r"(?:scp|sftp)://[^/]*|(?:[\w.*-]+@)?(?:\[[^\]]*\]|[\w.*-]+):")


@rule(
    "aria2c", "axel", "yt-dlp", "youtube-dl", "fetch", "lynx", "links", "elinks", "w3m", "puf", "you-get", "gallery-dl"
)
def download(call: Call) -> Stream:
    """Downloads, and pages that are shown."""
    parsed = call.parse(
        "odixjskP",
        (
            *"dir out input-file on-download-complete on-download-error on-bt-download-complete on-download-start"
            " exec".split(),
            *"exec-before-download output paths eval cmd_script downloader external-downloader batch-file"
            " header".split(),
            *"conf-path cfg config-location dump_output".split(),
        ),
    )
    judge_words(call)
    hooks = [value for name, values in parsed.options.items() if name.startswith(("on-", "exec")) for value in values]
    for value in [*hooks, *parsed.values("downloader", "external-downloader")]:
        call.shell(value)
    for value in parsed.values("eval", "cmd_script", "conf-path", "config-location"):
        effects.run_content(call, effects.read(call, value), code=False)
    for value in parsed.values("i", "input-file", "batch-file"):
        sent(call, value)
    for word in parsed.operands:
        judge_address(call, word)
        if "://" not in word.pattern:
            effects.read(call, word)
        if re.match(r"(?i)lynx(exec|prog|cgi):", word.pattern):
            call.forbid(effects.OPAQUE, "A browser runs no programs here: run them plainly.")
    call.change()
    if call.name in ("lynx", "links", "elinks", "w3m"):
        return _NETWORK
    directory = parsed.values("d", "dir")
    for file in parsed.values("o", "out", "output") or [named_file(word) for word in parsed.operands]:
        effects.write(call, directory[0] + Text.of("/") + file if directory else file, _NETWORK)
    return NOTHING


@rule("http", "https", "xh", "xhs", "httpie", "grpcurl", "hurl", "websocat", "wscat")
def requests(call: Call) -> Stream:
    """Requests whose parts are words; a file stands behind `@`."""
    parsed = call.parse(
        "odaAps", ("output", "auth", "auth-type", "session", "download", "print", "raw", "data", "verify", "exec")
    )
    judge_words(call)
    for word in [*parsed.operands, *parsed.values("d", "data", "raw")]:
        judge_address(call, word)
        if re.match(r"(?i)(exec|cmd|sh-c|shell):", word.pattern):
            call.forbid(effects.BACKDOOR, "A program behind a connection is a way in: leave it out.")
        if match := re.match(r"(?!\w+://)[^@]*?(?:^|[=:])?@(.+)", word.pattern):
            sent(call, Text.of(match[1]))
    for value in parsed.values("o", "output"):
        effects.write(call, value, _NETWORK)
    if any(word.exact == "DELETE" for word in parsed.operands):
        call.confirm("remote deletion", "It asks a service to delete something.", Risk.DESTRUCTIVE)
    effects.send(call, call.stdin)
    call.change()
    return _NETWORK


@rule("lftp", "ftp", "sftp", "tftp", "ncftp", "ncftpput", "ncftpget", "smbclient", "cadaver")
def sessions(call: Call) -> Stream:
    """Clients that take commands: what they send, write and run."""
    parsed = call.parse(
        _SFTP if call.name == "sftp" else "bcDeFiJloPRSsuUpA",
        ("file", "user", "password", "command", "authentication-file"),
    )
    for value in parsed.values("o") if call.name == "sftp" else ():
        wrappers.ssh_option(call, value)
    for value in parsed.values("S", "D") if call.name == "sftp" else ():
        call.run([value])
    for value in parsed.values("c", "e", "command") if call.name != "sftp" else ():
        _session(call, value)
    scripts = [
        effects.content_of(call, value) or effects.read(call, value) for value in parsed.values("b", "f", "file")
    ]
    for content in [*scripts, call.stdin]:
        if content.text is not None:
            _session(call, content.text)
        elif content != OUTER and content.taints:
            effects.run_content(call, content, code=False)
    for word in parsed.operands if call.name in ("ncftpput", "tftp") else ():
        effects.send(call, effects.read(call, word))
    if call.name == "sftp" and parsed.operands and ":" in parsed.operands[0].pattern:
        effects.write(call, [*parsed.operands, named_file(parsed.operands[0])][1], _NETWORK)
    if call.name == "tftp" and any(word.exact == "get" for word in call.words):
        effects.write(call, named_file(call.words[-1]), _NETWORK)
    call.change()
    return OUTPUT


def _session(call: Call, code: Text) -> None:
    """Judge the commands of a session, which stand on lines or between semicolons."""
    if code.open and not code.lead.strip():
        call.forbid(effects.OPAQUE, "A client follows commands that only the host knows: write them out.")
    for line in re.split(r"[\n;]|&&", code.pattern):
        command, _, rest = line.strip().partition(" ")
        words = [word for word in rest.split() if not word.startswith("-")]
        if command.startswith("!") or command == "shell":
            call.shell(Text.of(line.strip().removeprefix("shell").lstrip("!")))
        elif (
            command in ("put", "mput", "reput", "send", "append", "mirror")
            and words
            and (command != "mirror" or "-R" in rest)
        ):
            sent(call, Text.of(words[0]))
        elif command in ("get", "reget", "pget", "mget", "recv") and words:
            target = rest.partition(" -o ")[2].split()[:1] or words[1:2] or [words[0].rpartition("/")[2]]
            effects.write(call, Text.of(target[0]), _NETWORK)
        elif command in ("rm", "mrm", "rmdir", "del", "delete", "mdelete", "glob") and words:
            call.confirm("remote deletion", "Files of another host are deleted.", Risk.DESTRUCTIVE)
        elif command in ("source", ".") and words:
            effects.run_content(call, effects.read(call, Text.of(words[0])), code=False)


@rule("scp", "rcp")
def scp(call: Call) -> Stream:
    """Copies files over SSH."""
    parsed = call.parse("cDFiJloPSX")
    for value in parsed.values("S", "D"):
        call.run([value])
    for value in parsed.values("o"):
        wrappers.ssh_option(call, value)
    if parsed.has("F"):
        call.confirm("local script", "scp follows a configuration that is not judged: use its options.")
    *sources, target = parsed.operands or [Text()]
    for source in sources:
        if not _remote(source):
            effects.send(call, effects.read(call, source, whole=True))
        elif (there := _REMOTE.sub("", source.pattern, count=1)).startswith(("/", "~")):
            effects.read(call, Text.of(there), whole=True)
    _copied(call, parsed, sources, target)
    call.change()
    return NOTHING


def _remote(word: Text) -> bool:
    return not word.lead.startswith(("/", ".")) and _REMOTE.match(word.pattern) is not None


def _copied(call: Call, parsed: Parsed, sources: list[Text], target: Text) -> None:
    """Judge where the files go: here, or to the same path of another host."""
    if _remote(target):
        there = _REMOTE.sub("", target.pattern, count=1)
        if there.startswith(("/", "~")):
            effects.write(call, Text.of(there), Stream.tainted(Taint.LOCAL))
        return
    effects.write(call, target, _NETWORK)
    for source in sources:
        inside = target + Text.of("/", source.pattern.rpartition("/")[2].rpartition(":")[2])
        for path in call.paths(inside):
            effects.keep(call, path, _NETWORK)


@rule("ssh-keygen")
def ssh_keygen(call: Call) -> Stream:
    """Makes keys of SSH, and looks at them."""
    parsed = call.parse("abCDEfFGIJjKmMnNOPRrsStTVwWYz")
    looks = parsed.has("l", "F", "B", "L", "Q", "y", "e", "v")
    if parsed.values("D", "w"):
        call.forbid(effects.OPAQUE, "It loads code that is not judged: use a key in a file.")
    for value in parsed.values("f"):
        if parsed.has("y", "e") and any("ssh_host" in path.text for path in call.paths(value)):
            call.forbid(effects.SECRET, "A key of the host is not read: use its .pub file.")
        elif not looks and not parsed.has("R", "H"):
            effects.write(call, value, OUTPUT, edits=parsed.has("p", "c"))
    if parsed.has("R", "p", "A"):
        call.confirm("access", "A key, or a known host, changes.")
    if looks:
        call.allow()
    else:
        call.change()
    return OUTPUT


@rule("ssh-add", "ssh-copy-id", "ssh-import-id", "sshd", "dropbear")
def keys(call: Call) -> Stream:
    """Lets keys in, and starts servers of SSH."""
    parsed = call.parse("CcdEfHhSsTtiopgbDu" if call.name == "sshd" else "HhSsTtio")
    if call.name == "ssh-add":
        for value in parsed.values("s", "S"):
            call.forbid(effects.OPAQUE, f"{value.pattern} is code that is not judged: use a key in a file.")
        call.allow() if parsed.has("l", "L") else call.change()
    elif call.name == "sshd" and parsed.has("t", "T", "V", "G"):
        call.allow()
    elif call.name in ("sshd", "dropbear"):
        call.confirm("network service", "Another server of SSH is started: change the one that runs.")
    else:
        call.confirm("access", "A key is let in.")
    return OUTPUT


@rule("sshfs", "croc", "magic-wormhole", "wormhole", "rsync-ssh", "transfer.sh", "ffsend", "bbcp", "sendfile")
def shares(call: Call) -> Stream:
    """Other ways to give files away."""
    for word in call.words:
        effects.send(call, effects.read(call, word, whole=True))
    effects.send(call, call.stdin)
    call.confirm("transfer", f"{call.name} moves files between hosts: use scp or rsync.")
    return OUTPUT


@rule("svn")
def svn(call: Call) -> Stream:
    """Subversion."""
    parsed = call.parse(
        "rmFc",
        ("revision", "message", "file", "username", "password", "editor-cmd", "diff-cmd", "diff3-cmd", "config-option"),
    )
    for value in parsed.values("editor-cmd", "diff-cmd", "diff3-cmd"):
        call.shell(value)
    for value in parsed.values("config-option"):
        if re.search(r"tunnels|editor|cmd", value.pattern):
            call.shell(Text.of(value.pattern.partition("=")[2]))
    verb = parsed.operands[0].exact if parsed.operands else ""
    if verb in ("delete", "rm", "del", "remove", "revert", "cleanup"):
        call.confirm("version control", "Something is deleted or lost.")
    else:
        call.change()
    for word in parsed.operands[1:] if verb in ("checkout", "co", "export") else ():
        for path in call.paths(Text.of(word.pattern.rstrip("/").rpartition("/")[2])):
            call.scope.files[f"{path.text}/"] = _NETWORK
    return OUTPUT
