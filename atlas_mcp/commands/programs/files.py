"""Programs that make, copy, move, change and delete files."""

from __future__ import annotations

import re
from dataclasses import replace

from atlas_mcp.commands import effects, paths
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.paths import Path
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream, Taint
from atlas_mcp.commands.value import ANY, UNKNOWN, Text
from atlas_mcp.commands.verdict import Risk


@rule("rm", "unlink", "rmdir")
def remove(call: Call) -> Stream:
    """Deletes."""
    parsed = call.parse()
    if parsed.has("help", "version"):
        call.allow()
    for word in parsed.operands:
        effects.delete(call, word, recursive=parsed.has("r", "R", "recursive") or parsed.unknown)
    if call.stdin.taints - {Taint.OUTER} and not parsed.operands:
        call.allow()
    return NOTHING


@rule("shred", "wipe", "scrub", "sfill")
def overwrite(call: Call) -> Stream:
    """Overwrites files so that they cannot be read again."""
    parsed = call.parse("nspq", ("iterations", "size", "random-source", "pattern"))
    for word in parsed.operands:
        for path in call.paths(word):
            if paths.is_device(path):
                call.forbid(effects.DEVICE, f"{path.text} is a device: nothing is written to it directly.")
        effects.delete(call, word, recursive=True)
    return NOTHING


@rule("cp", "install")
def copy(call: Call) -> Stream:
    """Copies files."""
    parsed = call.parse(
        "tSgmo" if call.name == "install" else "tSZ",
        ("target-directory", "suffix", "mode", "owner", "group", "backup-dir"),
    )
    sources, target = _targets(parsed)
    if call.name == "install" and parsed.has("d", "directory"):
        return make_directory(call)
    for mode in parsed.values("m", "mode"):
        _setuid(call, mode)
    for source in sources:
        content = effects.read(call, source, whole=parsed.has("r", "R", "a", "recursive", "archive"))
        if target is not None:
            effects.write(call, _inside(call, target, source), content)
    return NOTHING


def _targets(parsed: Parsed) -> tuple[list[Text], Text | None]:
    into = parsed.values("t", "target-directory")
    if into:
        return parsed.operands, into[0] + Text.of("/")
    if len(parsed.operands) < 2:
        return parsed.operands, None
    return parsed.operands[:-1], parsed.operands[-1]


def _inside(call: Call, target: Text, source: Text) -> Text:
    """Where a source comes to lie: below a target that is a directory."""
    pattern = target.pattern
    directory = (
        pattern.endswith(("/", "/."))
        or pattern in (".", "..")
        or any(
            path.may_be(one)
            for path in call.paths(target)
            for one in (
                *paths.PROTECTED,
                "/etc/*.d",
                "/etc/cron.*",
                "/tmp",
                "/var/tmp",
                "/usr/share",
                "/home/*",
                "/etc/nginx",
            )
        )
    )
    name = source.exact.rstrip("/").rpartition("/")[2] if source.exact else ""
    return target + Text.of("/", name) if directory and name else target + Text.of("/", ANY) if directory else target


@rule("mv", "rename", "mmv", "prename", "rename.ul")
def move(call: Call) -> Stream:
    """Moves files away, and to another place."""
    parsed = call.parse("tSe" if call.name != "mv" else "tS", ("target-directory", "suffix", "expr"))
    if call.name != "mv":
        operands = parsed.operands
        for word in operands[1:]:
            effects.move_away(call, word)
        call.confirm("rename", "Files get other names.")
        return NOTHING
    sources, target = _targets(parsed)
    for source in sources:
        effects.move_away(call, source)
        content = effects.content_of(call, source)
        for path in call.paths(source):
            if paths.is_secret(path):
                call.forbid(effects.SECRET, f"{path.text} is a credential: it stays where it is.")
        if target is not None:
            if target.exact in ("/dev/null",):
                effects.delete(call, source, recursive=True)
            effects.write(call, _inside(call, target, source), content or Stream.tainted(Taint.LOCAL))
        if paths.unknown(source) and len(source.pieces) == 1:
            call.confirm("unknown path", "What is moved is known only on the host.")
    return NOTHING


@rule("ln", "link", "symlink")
def link(call: Call) -> Stream:
    """Makes another name for a file."""
    parsed = call.parse("tS", ("target-directory", "suffix"))
    sources, target = _targets(parsed)
    if target is None and sources:
        target = Text.of((sources[0].exact or "x").rpartition("/")[2] or "x")
    for source in sources:
        for path in call.paths(source):
            if paths.is_secret(path) and not parsed.has("s", "symbolic"):
                call.forbid(effects.SECRET, f"{path.text} is a credential: it gets no other name.")
        if target is None:
            continue
        place = _inside(call, target, source)
        forced = parsed.has("f", "force")
        for path in call.paths(place):
            if paths.is_history(path):
                call.forbid(effects.TRACKS, f"{path.text} is the record of what people did: leave it.")
            elif forced and (paths.is_account_file(path) or paths.is_log(path)):
                call.forbid(effects.WIPE, f"{path.text} is replaced by a link.")
        effects.write(call, place, effects.content_of(call, source) or Stream.tainted(Taint.LOCAL), append=not forced)
        for path in call.paths(place):
            targets = call.paths(source)
            if path.exact is not None and targets and targets[0].absolute:
                call.scope.links[path.text] = targets[0]
    return NOTHING


@rule("mkdir", "mktemp", "mkfifo", "mknod", "touch")
def make_directory(call: Call) -> Stream:
    """Makes directories and empty files."""
    parsed = call.parse(
        "mZdrtps" if call.name != "mktemp" else "pS", ("mode", "context", "date", "reference", "tmpdir", "suffix")
    )
    for mode in parsed.values("m", "mode"):
        _setuid(call, mode)
    if call.name == "mknod" and [w.exact for w in parsed.operands[1:2]] in (["b"], ["c"], ["u"]):
        call.forbid(effects.DEVICE, "A device is not made by hand.")
    for word in parsed.operands:
        for path in call.paths(word):
            if paths.is_log(path) and parsed.has("d", "t", "r", "date"):
                call.forbid(effects.TRACKS, f"{path.text} keeps its times.")
            if path.may_be("/etc/ld.so.preload") or path.may_be("/forcefsck"):
                call.forbid(effects.BACKDOOR, f"{path.text} decides what every program loads.")
            if paths.in_etc(path):
                call.confirm("write to /etc", f"{path.text} is made below /etc.")
            elif path.may_be_below("/boot") or path.may_be_below("/lib/modules"):
                call.forbid(effects.KERNEL, f"{path.text} belongs to the kernel.")
    if call.name == "mkfifo":
        for word in parsed.operands:
            effects.write(call, word, OUTPUT)
    call.change()
    if call.name == "mktemp":
        directory = (parsed.values("p", "tmpdir") or [Text.of("/tmp")])[0]
        return Stream(None, frozenset(), (directory + Text.of("/tmp.", ANY),))
    return NOTHING


def _setuid(call: Call, mode: Text) -> None:
    text = mode.exact
    if text is None:
        call.confirm("ownership and mode", "The mode is known only on the host.")
        return
    octal = re.fullmatch(r"[=+-]?0*([0-7]{4,})", text)
    if octal and int(octal[1][-4]) & 6:
        call.forbid(effects.BACKDOOR, "A program that runs as its owner, whoever calls it, is a way in.")
    for clause in text.split(","):
        match = re.match(r"([ugoa]*)((?:[+=-][rwxXstugo]*)+)", clause)
        if match and re.search(r"[+=][rwxXtugo]*s", match[2]) and (match[1] != "o"):
            call.forbid(effects.BACKDOOR, "A program that runs as its owner, whoever calls it, is a way in.")


@rule(
    "chmod",
    "chown",
    "chgrp",
    "chattr",
    "setfacl",
    "chcon",
    "restorecon",
    "setcap",
    "setfattr",
    "lsattr",
    "getfacl",
    "getcap",
    "getfattr",
)
def attributes(call: Call) -> Stream:
    """Changes owner, mode and attributes."""
    if call.name in ("lsattr", "getfacl", "getcap", "getfattr"):
        call.allow()
        return OUTPUT
    parsed = call.parse(
        {"setfacl": "mMxX", "chcon": "turl", "setfattr": "nvx", "chattr": "vp"}.get(call.name, ""),
        ("reference", "modify", "remove", "set-file", "from", "type", "user", "role", "restore"),
    )
    operands = _operands(call, parsed)
    recursive = any(
        option in ("recursive", "R") or (call.name in ("chmod", "chattr") and "R" in option and len(option) < 6)
        for option in parsed.options
    )
    first = operands[0] if operands else UNKNOWN
    has_first = (
        call.name in ("chmod", "chown", "chgrp", "setcap", "chattr", "chcon")
        and not parsed.values("reference")
        and not (call.name == "chcon" and parsed.options.keys() & set("turl"))
    )
    targets = operands[1:] if has_first else operands
    if call.name == "chmod" and has_first:
        _setuid(call, first)
    if call.name == "setcap" and re.search(
        r"cap_(setuid|setgid|sys_admin|sys_ptrace|dac_override|dac_read_search|sys_module|sys_rawio|chown|fowner|all)|=\s*e?[ip]*e|^all",
        first.pattern,
        re.I,
    ):
        call.forbid(effects.BACKDOOR, "A program with such a capability is a way in.")
    for word in targets:
        effects.attributes(call, word, recursive=recursive, what="mode" if call.name == "chmod" else "ownership")
        for path in call.paths(word):
            closes = (
                call.name == "chmod"
                and first.exact is not None
                and re.fullmatch(r"0{1,4}|a?[-=]r?w?x?|a=|=|ugo-rwx|a-rwx", first.exact)
            )
            if closes and paths.system_wide(path):
                call.forbid(effects.WIPE, f"{path.text} belongs to the system: it stays readable.")
            opens = (
                call.name == "chmod"
                and first.exact is not None
                and re.fullmatch(r"[0-7]*[0-7][2367]|.*[oa]\+.*w.*|\+w.*|[0-7]?[0-7]{2}[2367]", first.exact)
            )
            if opens and (paths.is_account_file(path) or paths.is_secret(path)):
                call.forbid(effects.BACKDOOR, f"{path.text} says who may log in: nobody else may write it.")
            if call.name == "chattr" and (paths.is_log(path) or path.may_be("/var/log")):
                call.forbid(effects.TRACKS, f"{path.text} is a record: it stays as it is.")
    return NOTHING


def _operands(call: Call, parsed: Parsed) -> list[Text]:
    """The operands; a mode such as -x or -R of chattr is one, though it looks like an option."""
    if call.name == "chmod":
        words = [
            w
            for w in call.words
            if re.fullmatch(r"[-+=]?[ugoa]*[-+=][rwxXst]*|-[rwxXst]+", w.exact or "") and (w.exact or "") not in ("-R",)
        ]
        rest = [w for w in parsed.operands if w not in words]
        return [*words, *rest]
    if call.name == "chattr":
        words = [
            w
            for w in call.words
            if re.fullmatch(r"[-+=][a-zA-Z]+", w.exact or "") and (w.exact or "") not in ("-R", "-V", "-f")
        ]
        return [words[0] if words else UNKNOWN, *(w for w in parsed.operands if w not in words)]
    return parsed.operands


@rule("truncate", "fallocate")
def truncate(call: Call) -> Stream:
    """Cuts a file, or makes it larger."""
    parsed = call.parse("srol", ("size", "reference", "offset", "length"))
    sizes = [value.exact or "" for value in parsed.values("s", "size")]
    for word in parsed.operands:
        for path in call.paths(word):
            if call.name == "truncate" and not any(size.startswith(("+", ">")) for size in sizes):
                if paths.is_log(path) or paths.is_history(path) or path.may_be("/var/log/*.log") and path.exact is None:
                    call.forbid(effects.TRACKS, f"{path.text} is a record: leave it as it is.")
                elif paths.system_wide(path) or paths.is_account_file(path):
                    call.forbid(effects.WIPE, f"{path.text} belongs to the system.")
                else:
                    call.confirm("deletion", f"{path.text} is cut.", Risk.DESTRUCTIVE)
            elif paths.is_device(path):
                call.forbid(effects.DEVICE, f"{path.text} is a device.")
            if call.name == "fallocate" and parsed.has("p", "punch-hole", "c", "collapse-range", "z", "zero-range"):
                call.confirm("deletion", f"{path.text} loses content.", Risk.DESTRUCTIVE)
        effects.write(call, word, OUTPUT, append=True)
    return NOTHING


@rule("tee", "sponge")
def tee(call: Call) -> Stream:
    """Writes what it reads to files."""
    parsed = call.parse("")
    for word in parsed.operands:
        effects.write(call, word, call.stdin, append=parsed.has("a", "append"))
    call.change()
    return call.stdin


@rule("dd", "dcfldd", "dc3dd", "ddrescue", "pv")
def dd(call: Call) -> Stream:
    """Copies blocks."""
    content, target = call.stdin, None
    if call.name in ("ddrescue", "pv"):
        parsed = call.parse(
            "bBcCeEfFHiIJKlLmMnNopPqrRsStTuvVwxX" if call.name == "ddrescue" else "sNlLBEQRPFdTDHw", ("output",)
        )
        operands = parsed.operands
        if call.name == "ddrescue":
            target = operands[1] if len(operands) > 1 else None
            operands = operands[:1]
        for word in operands:
            content = effects.read(call, word)
        targets = parsed.values("output")
        target = targets[0] if targets else target
    for word in call.words if call.name not in ("ddrescue", "pv") else ():
        for key in ("if=", "of="):
            if word.lead.startswith(key):
                value = word.cut(3)
                if key == "if=":
                    content = effects.read(call, value)
                else:
                    target = value
        if word.open and not word.lead:
            call.forbid(effects.DEVICE, "Where dd writes is known only on the host: name it.")
    if target is None:
        call.allow()
        return content
    if paths.unknown(target):
        call.forbid(effects.DEVICE, "Where dd writes is known only on the host: name it.")
    effects.write(call, target, content)
    return NOTHING


@rule("find", "fd", "fdfind")
def find(call: Call) -> Stream:
    """Walks directories, and may delete or run programs on what it meets."""
    words = [*call.words]
    roots: list[Text] = []
    while words and (
        words[0].exact in ("-H", "-L", "-P", "-D", "-O0", "-O1", "-O2", "-O3")
        or not (words[0].lead.startswith(("-", "(", "!", ")")))
    ):
        word = words.pop(0)
        if word.exact == "-D" and words:
            words.pop(0)
        elif word.exact is None or not word.exact.startswith("-"):
            roots.append(word)
    roots = roots or [Text.of(".")]
    if call.name in ("fd", "fdfind"):
        roots = roots[1:] or [Text.of(".")]
    below = [_below(call, root, words) for root in roots]
    call.allow()
    index = 0
    while index < len(words):
        action = words[index].exact
        if action == "-delete":
            _delete_found(call, roots, words, below)
        elif action in ("-exec", "-execdir", "-ok", "-okdir", "-x", "--exec", "-X", "--exec-batch") and (
            call.name == "find" or action.startswith(("-x", "-X", "--"))
        ):
            end = next((at for at in range(index + 1, len(words)) if words[at].exact in (";", "+")), len(words))
            _run_found(call, words[index + 1 : end], below, roots, words)
            index = end
        elif action in ("-fprint", "-fprint0", "-fls", "-fprintf") and index + 1 < len(words):
            effects.write(call, words[index + 1], OUTPUT)
        elif words[index].open and not words[index].lead:
            call.confirm("unknown path", "Part of find's expression is known only on the host.")
        index += 1
    return Stream(None, frozenset({Taint.COMPUTED}), tuple(below))


def _below(call: Call, root: Text, words: list[Text]) -> Text:
    """A path that find may print: the root, and something below it."""
    names = [
        words[i + 1].exact for i, w in enumerate(words[:-1]) if w.exact in ("-name", "-iname") and words[i + 1].exact
    ]
    suffix = next((name for name in names if name and "*" in name and "/" not in name), "")
    if suffix:
        from atlas_mcp.commands import expand

        return root + Text.of("/", *(piece for piece, _ in expand._unquoted(suffix)))  # noqa: SLF001
    exact = next((name for name in names if name and "*" not in name), "")
    return root + Text.of("/", exact) if exact else root + Text.of("/", ANY)


def _bounded(words: list[Text]) -> bool:
    """Whether only some of what is there is meant: by age, name or size."""
    limits = (
        "-mtime",
        "-ctime",
        "-atime",
        "-mmin",
        "-cmin",
        "-amin",
        "-newer",
        "-size",
        "-name",
        "-iname",
        "-path",
        "-regex",
        "-empty",
        "-xtype",
        "-user",
        "-nouser",
        "-older",
    )
    for index, word in enumerate(words):
        if word.exact in limits:
            value = words[index + 1].exact if index + 1 < len(words) else None
            if word.exact in ("-name", "-iname", "-path", "-regex") and value in ("*", "*.*", ".*", "**"):
                continue
            if word.exact in ("-mtime", "-ctime", "-atime", "-mmin", "-cmin", "-amin", "-size") and (
                value or ""
            ).lstrip("+") in ("0", "-1"):
                continue
            return True
    return False


def _delete_found(call: Call, roots: list[Text], words: list[Text], below: list[Text]) -> None:
    for root, one in zip(roots, below, strict=True):
        _judge_bulk(call, root, one, bounded=_bounded(words))


def _judge_bulk(call: Call, root: Text, one: Text, *, bounded: bool) -> None:
    """Many files below a root are deleted: all of them count as the root itself, some of them as files of it."""
    for path in call.paths(root):
        logs = path.may_be("/var/log") or path.may_be("/var/log/journal") or path.may_be("/var/log/audit")
        rotated = any(p.text.endswith((".gz", ".old", ".1", ".xz", ".bz2", ".zst", "[0-9]")) for p in call.paths(one))
        temporary = any(
            path.may_be(p) or path.may_be_below(p)
            for p in ("/tmp", "/var/tmp", "/var/cache", "/var/backups", "/var/crash", "/var/spool/mail")
        )
        if logs and not (rotated or bounded and not any(p.text.endswith(".log") or p.whole for p in call.paths(one))):
            call.forbid(effects.TRACKS, "Records of the host are deleted: rotate or vacuum them instead.")
        elif paths.system_wide(path) and not logs and not temporary:
            if (
                bounded
                and not paths.in_system_tree(path)
                and path.text not in ("/", "/etc", "/usr", "/boot", "/dev", "/proc", "/sys", "/var/lib")
            ):
                call.confirm("deletion", f"Files below {path.text} are deleted.", Risk.DESTRUCTIVE)
            else:
                call.forbid(effects.WIPE, f"Files below {path.text} belong to the system.")
        else:
            call.confirm("deletion", f"Files below {path.text} are deleted.", Risk.DESTRUCTIVE)
    if paths.unknown(root):
        call.forbid(effects.WIPE, "Where files are deleted is known only on the host, and may be everywhere.")
    for path in call.paths(one):
        if paths.is_account_file(path) and path.exact or paths.is_history(path):
            effects.delete(call, one, recursive=False)


def _run_found(call: Call, argv: list[Text], below: list[Text], roots: list[Text], words: list[Text]) -> None:
    if not argv:
        return
    program = (argv[0].exact or "").rpartition("/")[2]
    bulk = program in ("rm", "unlink", "shred", "rmdir", "truncate")
    if bulk and any("{}" not in word.pattern and not word.lead.startswith("-") for word in argv[1:]):
        call.run([word for word in argv if "{}" not in word.pattern], NOTHING)
    for root, one in zip(roots, below, strict=True):
        if bulk:
            _judge_bulk(call, root, one, bounded=_bounded(words))
            continue
        item = root if program in ("chmod", "chown", "chgrp", "chattr", "setfacl") and not _bounded(words) else one
        filled = [_fill(word, item) for word in argv]
        if program in ("chmod", "chown", "chgrp", "chattr", "setfacl"):
            filled = [filled[0], Text.of("-R"), *filled[1:]]
        call.run(filled, NOTHING)


def _fill(word: Text, item: Text) -> Text:
    if "{}" not in word.pattern:
        return word
    result = Text()
    for piece in word.pieces:
        for number, part in enumerate(piece.text.split("{}")):
            result += (item if number else Text()) + (
                Text.of(part) if piece.kind.value == "literal" else Text.of(piece)
            )
    return result


@rule("tar", "bsdtar", "star", "cpio", "pax", "unzip", "zip", "7z", "7za", "unrar", "rar", "ar", "unar")
def archive(call: Call) -> Stream:
    """Packs and unpacks."""
    words = [*call.words]
    if call.name in ("tar", "bsdtar", "star") and words and words[0].exact and not words[0].exact.startswith("-"):
        words[0] = Text.of("-" + words[0].exact)
    parsed = replace(call, words=tuple(words)).parse(
        "fCTXIFbgHKLNV" if "tar" in call.name else "dxPFIEOHDo",
        (
            "file",
            "directory",
            "files-from",
            "exclude-from",
            "exclude",
            "use-compress-program",
            "to-command",
            "checkpoint-action",
            "checkpoint",
            "rsh-command",
            "transform",
            "strip-components",
            "info-script",
            "new-volume-script",
            "owner",
            "group",
            "mode",
            "one-top-level",
        ),
    )
    for value in (
        parsed.values("to-command", "use-compress-program", "I", "rsh-command", "info-script", "new-volume-script", "F")
        if "tar" in call.name
        else ()
    ):
        call.shell(value)
    for value in parsed.values("checkpoint-action"):
        if (value.exact or "").startswith("exec"):
            call.shell(value.cut(5))
    files = parsed.values("f", "file")
    makes = (
        parsed.has("c", "create", "r", "u", "append")
        if "tar" in call.name
        else call.name in ("zip",) or [w.exact for w in parsed.operands[:1]] in (["a"], ["u"])
    )
    if parsed.has("absolute-names", "P") and not makes and "tar" in call.name:
        call.confirm("unpack", "It unpacks to wherever the archive says.")
    content = Stream.tainted(Taint.LOCAL)
    if makes:
        operands = parsed.operands
        if call.name == "zip" and operands:
            effects.write(call, operands[0], OUTPUT)
            operands = operands[1:]
        for word in operands:
            content = content.then(effects.read(call, word, whole=True))
        for word in files:
            if word.exact != "-":
                effects.write(call, word, content)
        if parsed.has("remove-files"):
            for word in operands:
                effects.delete(call, word, recursive=True)
        call.change()
        return content.through(Taint.LOCAL)
    for word in files:
        content = (effects.content_of(call, word) or effects.read(call, word)) if word.exact != "-" else call.stdin
    if not files and "tar" in call.name:
        content = call.stdin
    if parsed.has("t", "list") and not parsed.has("x", "extract") or call.name == "unzip" and parsed.has("l", "Z"):
        call.allow()
        return OUTPUT
    stream = Stream.tainted(*(content.taints & {Taint.NETWORK, Taint.DECODED}) or {Taint.LOCAL})
    targets = parsed.values("C", "directory") or (parsed.values("d") if call.name == "unzip" else []) or [Text.of(".")]
    for target in targets:
        _unpack(call, target, stream)
    if parsed.has("to-stdout", "O", "p"):
        return stream
    return NOTHING


def _unpack(call: Call, target: Text, content: Stream) -> None:
    for path in call.paths(target):
        if (
            path.may_be("/")
            or paths.in_system_tree(path)
            or any(
                path.may_be(one)
                for one in ("/etc", "/usr", "/boot", "/usr/bin", "/usr/lib", "/bin", "/sbin", "/lib", "/root/.ssh")
            )
        ):
            if path.may_be("/etc") or path.may_be("/"):
                call.confirm("unpack", f"An archive is unpacked over {path.text}.", Risk.DESTRUCTIVE)
            else:
                call.forbid(effects.WIPE, f"An archive is unpacked over {path.text}, which belongs to the system.")
        elif paths.in_etc(path):
            call.confirm("write to /etc", f"{path.text} is the host's configuration.")
        else:
            call.change()
        below = Path(path.absolute, (*path.parts,), path.above)
        call.scope.files[f"{below.text}/"] = content


@rule(
    "gzip",
    "gunzip",
    "bzip2",
    "bunzip2",
    "xz",
    "unxz",
    "zstd",
    "unzstd",
    "lz4",
    "lzma",
    "unlzma",
    "compress",
    "uncompress",
    "pigz",
    "brotli",
    "lzop",
)
def compress(call: Call) -> Stream:
    """Packs and unpacks single files."""
    parsed = call.parse("SbTpoDM", ("suffix", "threads", "output"))
    unpacks = call.name.startswith("un") or "un" in call.name[:4] or parsed.has("d", "decompress", "uncompress")
    content = call.stdin
    for word in parsed.operands:
        content = effects.read(call, word)
        if not parsed.has("c", "stdout", "k", "keep", "l", "list", "t", "test"):
            effects.move_away(call, word)
            effects.write(call, word, content)
    for word in parsed.values("o", "output"):
        effects.write(call, word, content)
    call.change()
    return content.through(Taint.DECODED) if unpacks else content.through(Taint.COMPUTED)


@rule("split", "csplit")
def split(call: Call) -> Stream:
    """Cuts a file into several."""
    parsed = call.parse(
        "abCnltfnp", ("filter", "bytes", "lines", "number", "suffix-length", "additional-suffix", "prefix")
    )
    for value in parsed.values("filter"):
        call.shell(value)
    for word in parsed.operands[:1]:
        effects.read(call, word)
    for word in parsed.operands[1:]:
        effects.write(call, word, OUTPUT)
    call.change()
    return NOTHING


@rule("rsync", "unison", "rclone", "lsyncd")
def rsync(call: Call) -> Stream:
    """Copies trees, also between hosts."""
    parsed = call.parse(
        "efTMB@",
        (
            "rsh",
            "rsync-path",
            "exclude",
            "include",
            "exclude-from",
            "include-from",
            "files-from",
            "filter",
            "backup-dir",
            "suffix",
            "partial-dir",
            "temp-dir",
            "log-file",
            "bwlimit",
            "timeout",
            "port",
            "password-file",
            "chmod",
            "chown",
            "compare-dest",
            "copy-dest",
            "link-dest",
            "max-size",
            "min-size",
            "out-format",
            "info",
            "config",
            "max-delete",
        ),
    )
    if call.name == "rclone":
        verb = parsed.operands[0].exact if parsed.operands else ""
        call.confirm("synchronise", "rclone changes its target.", Risk.DESTRUCTIVE) if verb in (
            "sync",
            "move",
            "delete",
            "purge",
            "rmdirs",
            "cleanup",
        ) else call.change()
        for word in parsed.operands[1:]:
            effects.read(call, word, whole=True)
        return OUTPUT
    for value in (*parsed.values("e", "rsh"), *parsed.values("rsync-path")):
        call.shell(value)
    for value in parsed.values("chmod"):
        _setuid(call, value)
    if len(parsed.operands) < 2:
        call.allow()
        return OUTPUT
    *sources, target = parsed.operands
    remote = re.match(r"[\w.@-]+:", target.pattern) or target.lead.startswith("rsync://")
    content = Stream.tainted(Taint.LOCAL)
    for source in sources:
        if re.match(r"[\w.@-]+:", source.pattern) or source.lead.startswith("rsync://"):
            content = Stream.tainted(Taint.NETWORK)
        else:
            content = effects.read(call, source, whole=True)
            if parsed.has("remove-source-files"):
                effects.delete(call, source, recursive=True)
    deletes = any(option.startswith(("delete", "del")) for option in parsed.options)
    if parsed.has("n", "dry-run"):
        call.allow()
        return OUTPUT
    if remote:
        path = re.sub(r"^[\w.@-]+:", "", target.pattern) or "."
        target = Text.of(path)
    if deletes:
        for path in call.paths(target):
            if paths.system_wide(path) or paths.in_etc(path) and path.may_be("/etc"):
                call.forbid(effects.WIPE, f"{path.text} belongs to the system: nothing is synchronised over it.")
        call.confirm("synchronise", "What the source does not have is deleted at the target.", Risk.DESTRUCTIVE)
    effects.write(call, _inside(call, target, sources[0]), content)
    return OUTPUT


@rule("patch", "ed")
def patch(call: Call) -> Stream:
    """Changes files by a script."""
    if call.name == "ed":
        content = call.stdin.text.exact if call.stdin.text is not None else None
        for line in (content or "").splitlines():
            if line.startswith("!"):
                call.shell(Text.of(line[1:]))
        if content is None:
            call.confirm("edit", "ed follows commands that only the host knows.")
    parsed = call.parse("dipFoBbYzrDV", ("directory", "input", "output", "strip"))
    for word in parsed.operands[:1]:
        effects.write(call, word, OUTPUT, edits=True)
    call.confirm("edit", "Files are changed by a patch.")
    return OUTPUT
