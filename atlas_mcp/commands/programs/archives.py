"""Programs that pack and unpack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from atlas_mcp.commands import effects, paths
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.paths import Path
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_TAR_LONG = """
    file directory files-from exclude-from exclude use-compress-program to-command checkpoint-action checkpoint
    rsh-command transform strip-components info-script new-volume-script owner group mode one-top-level
    """.split()
_TAR_RUNS = "to-command use-compress-program I rsh-command info-script new-volume-script F".split()
_SYSTEM = "/usr /boot /usr/bin /usr/lib /bin /sbin /lib /root/.ssh".split()
_MOST_LISTED = 48


@rule("tar", "bsdtar", "star")
def tar(call: Call) -> Stream:
    """Archives of tar; its first word may be letters without a hyphen."""
    words = [*call.words]
    if words and words[0].exact and not words[0].exact.startswith("-"):
        words[0] = Text.of("-" + words[0].exact)
    parsed = replace(call, words=tuple(words)).parse("fCTXIFbgHKLNV", _TAR_LONG)
    for value in parsed.values(*_TAR_RUNS):
        call.shell(value)
    for value in parsed.values("checkpoint-action"):
        if (value.exact or "exec").startswith("exec"):
            call.shell(value.cut(len("exec=")))
    if parsed.has("c", "create", "r", "u", "append", "update"):
        return _pack_tar(call, parsed)
    content = call.stdin
    for word in parsed.values("f", "file"):
        content = call.stdin if word.exact == "-" else _content(call, word)
    if parsed.has("t", "list", "d", "diff", "compare") and not parsed.has("x", "extract", "get"):
        call.allow()
        return OUTPUT
    if parsed.has("absolute-names", "P"):
        call.confirm("unpack", "It unpacks to wherever the archive says.")
    return _unpack_all(call, parsed.values("C", "directory"), content, stdout=parsed.has("to-stdout", "O"))


def _pack_tar(call: Call, parsed: Parsed) -> Stream:
    content = Stream.tainted(Taint.LOCAL)
    lists = parsed.values("T", "files-from")
    members = [*parsed.operands, *(path for word in lists for path in _listed(_content(call, word)))]
    below = [replace(call, scope=replace(call.scope, cwd=path)) for path in _directories(call, parsed)]
    for word in members:
        for there in (call, *below):
            content = content.then(effects.read(there, word, whole=True))
            if parsed.has("remove-files"):
                effects.delete(there, word, recursive=True)
    for word in parsed.values("f", "file"):
        if word.exact != "-":
            effects.write(call, word, content)
    call.change()
    return content.through(Taint.LOCAL)


def _directories(call: Call, parsed: Parsed) -> list[Path]:
    return [path for word in parsed.values("C", "directory") for path in call.paths(word)]


def _content(call: Call, word: Text) -> Stream:
    return effects.content_of(call, word) or effects.read(call, word)


def _listed(content: Stream) -> list[Text]:
    """The paths of which a content is a list."""
    exact = content.text.exact if content.text is not None else None
    return [*content.paths] if exact is None else [Text.of(line) for line in exact.splitlines()[:_MOST_LISTED]]


@rule("cpio", "pax")
def cpio(call: Call) -> Stream:
    """Archives of what stands in a list on standard input."""
    parsed = call.parse("FIOEHDRCM", ("file", "pattern-file", "directory", "format", "owner"))
    if parsed.has("rsh-command"):
        call.forbid(effects.OPAQUE, "It is given a program that is not judged.")
    if parsed.has("o", "create", "w", "p", "pass-through"):
        for word in _listed(call.stdin):
            effects.read(call, word, whole=True)
        for word in parsed.values("F", "file", "O"):
            effects.write(call, word, OUTPUT)
        call.change()
        return OUTPUT
    content = call.stdin
    for word in parsed.values("F", "file", "I"):
        content = _content(call, word)
    if parsed.has("t", "list"):
        call.allow()
        return OUTPUT
    return _unpack_all(call, parsed.values("D", "directory"), content, stdout=parsed.has("to-stdout"))


@rule("zip")
def zip_files(call: Call) -> Stream:
    """Packs into an archive of zip; it may be given a program that tests it."""
    parsed = call.parse("btnPixO", ("unzip-command", "temp-path", "exclude", "include", "out"))
    testers = [call.words[index + 1] for index, word in enumerate(call.words[:-1]) if word.exact == "-TT"]
    for value in (*testers, *parsed.values("unzip-command")):
        call.shell(value)
    for word in parsed.operands[1:]:
        effects.read(call, word, whole=True)
        if parsed.has("m", "move"):
            effects.delete(call, word, recursive=True)
    for word in parsed.operands[:1]:
        effects.write(call, word, OUTPUT)
    call.change()
    return OUTPUT


@rule("unzip", "unrar", "unar", "rar", "ar", "7z", "7za", "7zr")
def unzip(call: Call) -> Stream:
    """Unpacks other archives, or shows what is in them; those with verbs pack as well."""
    zipped = call.name in ("unzip", "unar")
    parsed = call.parse("dxP" if zipped else "")
    verb = parsed.operands[0].exact if parsed.operands and not zipped else None
    archive = parsed.operands[:1] if zipped else parsed.operands[1:2]
    if (zipped and parsed.has("l", "Z", "v", "t")) or verb in ("l", "t", "v", "lt", "lb"):
        call.allow()
        return OUTPUT
    if verb in ("a", "u", "r", "rc", "rcs", "cr"):
        for word in parsed.operands[2:]:
            effects.read(call, word, whole=True)
        for word in archive:
            effects.write(call, word, OUTPUT)
        call.change()
        return OUTPUT
    content = call.stdin
    for word in archive:
        content = _content(call, word)
    stdout = (zipped and parsed.has("p", "c")) or verb == "p" or any(word.exact == "-so" for word in call.words)
    directories = [*parsed.values("d"), *(word.cut(2) for word in call.words if word.lead.startswith("-o/"))]
    return _unpack_all(call, directories, content, stdout=stdout)


def _unpack_all(call: Call, directories: Sequence[Text], content: Stream, *, stdout: bool) -> Stream:
    """Judge that an archive is unpacked; what it prints."""
    foreign = content.taints & {Taint.NETWORK, Taint.DECODED}
    if stdout:
        call.allow()
        return Stream.tainted(Taint.DECODED, *foreign)
    for directory in directories or [Text.of(".")]:
        _unpack(call, directory, Stream.tainted(*foreign or {Taint.LOCAL}))
    return NOTHING


def _unpack(call: Call, target: Text, content: Stream) -> None:
    for path in call.paths(target):
        if path.may_be("/etc") or path.may_be("/"):
            call.confirm("unpack", f"An archive is unpacked over {path.text}.", Risk.DESTRUCTIVE)
        elif paths.in_system_tree(path) or any(path.may_be(one) for one in _SYSTEM):
            call.forbid(effects.WIPE, f"An archive is unpacked over {path.text}, which belongs to the system.")
        elif paths.in_etc(path):
            call.confirm("write to /etc", f"{path.text} is the host's configuration.")
        else:
            call.change()
        call.scope.files[f"{path.text}/"] = content


_COMPRESSORS = "gzip bzip2 xz zstd lz4 lzma compress pigz pbzip2 brotli lzop".split()
_DECOMPRESSORS = "gunzip bunzip2 unxz unzstd unlzma uncompress unpigz unlz4 lzcat".split()
_ENDS = (".gz", ".bz2", ".xz", ".zst", ".lz4", ".lzma", ".Z", ".br", ".lzo")


@rule(*_COMPRESSORS, *_DECOMPRESSORS)
def compress(call: Call) -> Stream:
    """Packs and unpacks single files."""
    parsed = call.parse("Sb?TpoDM", ("suffix", "threads", "output"))
    unpacks = call.name in _DECOMPRESSORS or parsed.has("d", "decompress", "uncompress")
    content = call.stdin
    for word in parsed.operands:
        content = effects.read(call, word)
        if parsed.has("c", "stdout", "k", "keep", "l", "list", "t", "test"):
            continue
        effects.move_away(call, word)
        name = next((word.exact.removesuffix(end) for end in _ENDS if word.exact and word.exact.endswith(end)), None)
        if unpacks and name:
            effects.write(call, Text.of(name), content.through(Taint.DECODED))
        else:
            effects.write(call, word, content)
    for word in parsed.values("o", "output"):
        effects.write(call, word, content)
    call.change()
    return content.through(Taint.DECODED if unpacks else Taint.COMPUTED)
