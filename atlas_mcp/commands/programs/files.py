"""Programs that make, copy, move and delete files."""

from __future__ import annotations

from atlas_mcp.commands import effects, paths
from atlas_mcp.commands.call import RULES, Call, rule
from atlas_mcp.commands.known_paths import PROTECTED
from atlas_mcp.commands.names import ALIASES, program_name
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.paths import Path
from atlas_mcp.commands.programs.attributes import judge_mode
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream, Taint
from atlas_mcp.commands.value import ANY, Text

_COPY_LONG = "target-directory suffix mode owner group backup-dir".split()
# Directories: what is copied to one of these comes to lie below it.
_DIRECTORIES = "/etc/*.d /etc/cron.* /tmp /var/tmp /usr/share /home/* /etc/nginx".split()
_PROGRAM_TREES = "/bin /sbin /usr/bin /usr/sbin /usr/local/bin /usr/local/sbin".split()


@rule("rm", "unlink", "rmdir")
def remove(call: Call) -> Stream:
    """Deletes."""
    parsed = call.parse()
    if parsed.has("help", "version") or not parsed.operands:
        call.allow()
    for word in parsed.operands:
        effects.delete(call, word, recursive=parsed.has("r", "R", "recursive"))
    return NOTHING


@rule("cp")
def copy(call: Call) -> Stream:
    """Copies files."""
    parsed = call.parse("tS", _COPY_LONG)
    return _copy(call, parsed, whole=parsed.has("r", "R", "a", "recursive", "archive"))


@rule("install")
def install(call: Call) -> Stream:
    """Copies files and gives them a mode, or makes directories."""
    parsed = call.parse("tSgmo", _COPY_LONG)
    for mode in parsed.values("m", "mode"):
        judge_mode(call, mode)
    if parsed.has("d", "directory"):
        _make(call, parsed.operands)
        return NOTHING
    return _copy(call, parsed, whole=False)


def _copy(call: Call, parsed: Parsed, *, whole: bool) -> Stream:
    sources, target = _targets(parsed)
    for source in sources:
        content = effects.read(call, source, whole=whole)
        if target is not None:
            place = inside(call, target, source)
            effects.write(call, place, content)
            _name_program(call, source, place)
    return NOTHING


def _name_program(call: Call, source: Text, place: Text) -> None:
    """Remember that a path is a program that rules know by another name."""
    name = program_name(source.exact or "")
    if ALIASES.get(name, name) not in RULES:
        return
    if any(path.may_be_below(tree) for path in call.paths(source) for tree in _PROGRAM_TREES):
        for path in call.paths(place):
            call.scope.files.pop(path.text, None)
            call.scope.programs[path.text] = name


def _targets(parsed: Parsed) -> tuple[list[Text], Text | None]:
    into = parsed.values("t", "target-directory")
    if into:
        return parsed.operands, into[0] + Text.of("/")
    if len(parsed.operands) < 2:
        return parsed.operands, None
    return parsed.operands[:-1], parsed.operands[-1]


def inside(call: Call, target: Text, source: Text) -> Text:
    """Where a source comes to lie: below a target that is a directory."""
    pattern = target.pattern
    known = (*PROTECTED, *_DIRECTORIES)
    if not pattern.endswith(("/", "/.")) and pattern not in (".", ".."):
        if not any(path.may_be(one) for path in call.paths(target) for one in known):
            return target
    name = source.exact.rstrip("/").rpartition("/")[2] if source.exact else ""
    return target + Text.of("/", name or ANY)


@rule("mv")
def move(call: Call) -> Stream:
    """Moves files away, and to another place."""
    sources, target = _targets(call.parse("tS", ("target-directory", "suffix")))
    for source in sources:
        effects.move_away(call, source)
        if any(paths.is_secret(path) for path in call.paths(source)):
            call.forbid(effects.SECRET, f"{source.pattern} is a credential: it stays where it is.")
        if target is not None:
            _move_to(call, source, target)
        if paths.unknown(source) and len(source.pieces) == 1:
            call.confirm("unknown path", "What is moved is known only on the host.")
    return NOTHING


def _move_to(call: Call, source: Text, target: Text) -> None:
    content = effects.content_of(call, source) or Stream.tainted(Taint.LOCAL)
    if target.exact == "/dev/null":
        effects.delete(call, source, recursive=True)
    effects.write(call, inside(call, target, source), content)


@rule("rename", "mmv", "prename", "rename.ul")
def rename(call: Call) -> Stream:
    """Gives files other names by a pattern."""
    for word in call.parse("e", ("expr",)).operands[1:]:
        effects.move_away(call, word)
    call.confirm("rename", "Files get other names.")
    return NOTHING


@rule("ln", "link", "symlink")
def link(call: Call) -> Stream:
    """Makes another name for a file."""
    parsed = call.parse("tS", ("target-directory", "suffix"))
    sources, target = _targets(parsed)
    if target is None and sources:
        target = Text.of((sources[0].exact or "x").rpartition("/")[2] or "x")
    for source in sources:
        if not parsed.has("s", "symbolic") and any(paths.is_secret(path) for path in call.paths(source)):
            call.forbid(effects.SECRET, f"{source.pattern} is a credential: it gets no other name.")
        if target is not None:
            _link_at(call, source, inside(call, target, source), forced=parsed.has("f", "force"))
    return NOTHING


def _link_at(call: Call, source: Text, place: Text, *, forced: bool) -> None:
    targets = call.paths(source)
    for path in call.paths(place):
        if paths.is_history(path):
            call.forbid(effects.TRACKS, f"{path.text} is the record of what people did: leave it.")
        elif forced and (paths.is_account_file(path) or paths.is_log(path)):
            call.forbid(effects.WIPE, f"{path.text} is replaced by a link.")
        elif paths.is_access_unit(path) and (forced or source.exact == "/dev/null"):
            call.forbid(effects.ACCESS, f"{path.text} starts what access to the host, or its record, needs: leave it.")
    content = effects.content_of(call, source) or Stream.tainted(Taint.LOCAL)
    effects.write(call, place, content, append=not forced)
    for path in call.paths(place):
        if path.exact is not None and targets and targets[0].absolute:
            call.scope.files.pop(path.text, None)
            call.scope.links[path.text] = targets[0]


@rule("mkdir")
def make_directory(call: Call) -> Stream:
    """Makes directories."""
    parsed = call.parse("m", ("mode", "context"))
    for mode in parsed.values("m", "mode"):
        judge_mode(call, mode)
    _make(call, parsed.operands)
    return NOTHING


@rule("touch")
def touch(call: Call) -> Stream:
    """Makes empty files, or changes the times of files."""
    parsed = call.parse("dtr", ("date", "reference", "time"))
    for path in (path for word in parsed.operands for path in call.paths(word)):
        if paths.is_log(path) and parsed.has("d", "t", "r", "date", "reference"):
            call.forbid(effects.TRACKS, f"{path.text} keeps its times.")
    _make(call, parsed.operands)
    return NOTHING


def _make(call: Call, words: list[Text]) -> None:
    for path in (path for word in words for path in call.paths(word)):
        _made(call, path)
    call.change()


def _made(call: Call, path: Path) -> None:
    if path.may_be("/etc/ld.so.preload") or path.may_be("/forcefsck"):
        call.forbid(effects.BACKDOOR, f"{path.text} decides what every program loads.")
    elif path.may_be_below("/boot") or path.may_be_below("/lib/modules"):
        call.forbid(effects.KERNEL, f"{path.text} belongs to the kernel.")
    elif paths.in_etc(path):
        call.confirm("write to /etc", f"{path.text} is made below /etc.")


@rule("mkfifo", "mknod")
def make_node(call: Call) -> Stream:
    """Makes pipes and devices."""
    parsed = call.parse("m", ("mode", "context"))
    for mode in parsed.values("m", "mode"):
        judge_mode(call, mode)
    if call.name == "mknod" and [word.exact for word in parsed.operands[1:2]] in (["b"], ["c"], ["u"]):
        call.forbid(effects.DEVICE, "A device is not made by hand.")
    for word in parsed.operands if call.name == "mkfifo" else parsed.operands[:1]:
        effects.write(call, word, OUTPUT)
    call.change()
    return NOTHING


@rule("mktemp")
def make_temporary(call: Call) -> Stream:
    """Makes a file or directory with a name of its own, and prints it."""
    parsed = call.parse("pS", ("tmpdir", "suffix"))
    call.change()
    directory = (parsed.values("p", "tmpdir") or [*call.scope.value("TMPDIR")])[0]
    return Stream(None, frozenset(), (directory + Text.of("/", "tmp.", ANY),))
