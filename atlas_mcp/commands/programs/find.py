"""find and fd: what they print, and what they do with what they meet."""

from __future__ import annotations

from atlas_mcp.commands import effects, expand, paths
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.known_paths import SYSTEM_TREES
from atlas_mcp.commands.paths import Path
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream, Taint
from atlas_mcp.commands.value import ANY, Kind, Text
from atlas_mcp.commands.verdict import Risk

_FLAGS = frozenset("-H -L -P -D -O0 -O1 -O2 -O3".split())
_RUN = frozenset("-exec -execdir -ok -okdir".split())
_RUN_OF_FD = frozenset("-x -X --exec --exec-batch".split())
_WRITE = frozenset("-fprint -fprint0 -fls -fprintf".split())
_LIMITS = frozenset(
    """-mtime -ctime -atime -mmin -cmin -amin -newer -newermt -size -name -iname -path -ipath -wholename -regex -iregex
    -empty -xtype -user -nouser -older""".split()
)
_OF_NAMES = frozenset("-name -iname -path -ipath -wholename -regex -iregex".split())
_OF_NUMBERS = frozenset("-mtime -ctime -atime -mmin -cmin -amin -size".split())
_REMOVERS = frozenset("rm unlink shred rmdir truncate".split())
_OF_TREES = frozenset("chmod chown chgrp chattr setfacl".split())
_OF_FD_WITH_VALUE = frozenset("-t -e -E -d -S -o -c -j --type --extension --exclude --max-depth --size --owner".split())
# Below these, files may be deleted by age or name; all of them at once, never.
_TEMPORARY = tuple("/tmp /var/tmp /var/cache /var/backups /var/crash /var/spool/mail".split())  # noqa: S108 - judged, not used
_NEVER = frozenset("/ /etc /usr /boot /dev /proc /sys /var/lib".split())
_ROTATED = (".gz", ".old", ".1", ".xz", ".bz2", ".zst", "[0-9]")
_RECORDS = ("/var/log", "/var/log/journal", "/var/log/audit")


@rule("find")
def find(call: Call) -> Stream:
    """Walks directories, and may delete or run programs on what it meets."""
    words = [*call.words]
    roots: list[Text] = []
    while words and (words[0].exact in _FLAGS or not words[0].lead.startswith(("-", "(", "!", ")"))):
        word = words.pop(0)
        if word.exact not in _FLAGS:
            roots.append(word)
        elif word.exact == "-D":
            words = words[1:]
    return _Search(call, roots or [Text.of(".")], words).judge(_RUN)


@rule("fd", "fdfind")
def fd(call: Call) -> Stream:
    """The same with another syntax: a pattern, then directories."""
    words = [*call.words]
    operands: list[Text] = []
    at = 0
    while at < len(words) and words[at].exact not in _RUN_OF_FD:
        if words[at].exact in _OF_FD_WITH_VALUE:
            at += 1
        elif not words[at].lead.startswith("-"):
            operands.append(words[at])
        at += 1
    return _Search(call, operands[1:] or [Text.of(".")], words[at:]).judge(_RUN_OF_FD)


class _Search:
    """One search: where it begins, what limits it, and what it does."""

    def __init__(self, call: Call, roots: list[Text], words: list[Text]) -> None:
        self._call = call
        self._roots = roots
        self._words = words
        self._bounded = _bounded(words)
        self._met = [one for root in roots for one in _below(root, words)]

    def judge(self, run: frozenset[str]) -> Stream:
        """Judge every action; what is printed."""
        call, words, index = self._call, self._words, 0
        call.allow()
        while index < len(words):
            action = words[index].exact
            if action == "-delete":
                self._delete()
            elif action in run:
                end = next((at for at in range(index + 1, len(words)) if words[at].exact in (";", "+")), len(words))
                self._run(words[index + 1 : end])
                index = end
            elif action in _WRITE and index + 1 < len(words):
                effects.write(call, words[index + 1], OUTPUT)
            elif words[index].open and not words[index].lead:
                call.confirm("unknown path", "Part of find's expression is known only on the host.")
            index += 1
        return Stream(None, frozenset({Taint.COMPUTED}), tuple(self._met))

    def _delete(self) -> None:
        for root in self._roots:
            self._judge_bulk(root, _below(root, self._words)[0])

    def _judge_bulk(self, root: Text, one: Text) -> None:
        """Many files below a root are deleted: all of them count as the root itself, some of them as files of it."""
        call = self._call
        for path in call.paths(root):
            if any(path.may_be(record) for record in _RECORDS) and not self._rotated(one):
                call.forbid(effects.TRACKS, "Records of the host are deleted: rotate or vacuum them instead.")
            elif self._is_of_system(path):
                call.forbid(effects.WIPE, f"Files below {path.text} belong to the system.")
            else:
                call.confirm("deletion", f"Files below {path.text} are deleted.", Risk.DESTRUCTIVE)
        if paths.unknown(root):
            call.forbid(effects.WIPE, "Where files are deleted is known only on the host, and may be everywhere.")
        for path in call.paths(one):
            protected = paths.is_history(path) or paths.is_access_unit(path)
            if protected or (paths.is_account_file(path) and path.exact):
                effects.delete(call, one, recursive=False)

    def _rotated(self, one: Text) -> bool:
        """Whether only logs are meant that have been rotated away."""
        places = self._call.paths(one)
        if any(place.text.endswith(_ROTATED) for place in places):
            return True
        return self._bounded and not any(place.text.endswith(".log") or place.whole for place in places)

    def _is_of_system(self, path: Path) -> bool:
        if paths.is_access_unit(path):
            return True
        if not paths.system_wide(path) or any(path.may_be(one) for one in _RECORDS):
            return False
        if any(path.may_be(one) or path.may_be_below(one) for one in _TEMPORARY):
            return False
        of_packages = paths.in_system_tree(path) or any(path.may_be(one) for one in SYSTEM_TREES)
        return not self._bounded or of_packages or path.text in _NEVER

    def _run(self, argv: list[Text]) -> None:
        if not argv:
            return
        program = (argv[0].exact or "").rpartition("/")[2]
        if program in _REMOVERS:
            if any("{}" not in word.pattern and not word.lead.startswith("-") for word in argv[1:]):
                self._call.run([word for word in argv if "{}" not in word.pattern], NOTHING)
            self._delete()
            return
        for root in self._roots:
            every = program in _OF_TREES and not self._bounded
            for item in [root] if every else _below(root, self._words):
                filled = [fill(word, "{}", item) for word in argv]
                self._call.run([filled[0], Text.of("-R"), *filled[1:]] if every else filled, NOTHING)


def _below(root: Text, words: list[Text]) -> list[Text]:
    """Paths that are met: something below the root, by the name that is looked for."""
    names = [words[i + 1].exact for i, word in enumerate(words[:-1]) if word.exact in ("-name", "-iname")]
    name = next((name for name in names if name and "/" not in name), None)
    if name is None:
        return [root + Text.of("/", ANY)]
    pattern = Text.of(*expand.globs(name))
    near = root + Text.of("/") + pattern
    return [near] if pattern.pieces[0].kind is Kind.GLOB else [near, root + Text.of("/", ANY, "/") + pattern]


def _bounded(words: list[Text]) -> bool:
    """Whether only some of what is there is meant: by age, name or size."""
    for index, word in enumerate(words):
        if word.exact not in _LIMITS or (index and words[index - 1].exact in ("!", "-not")):
            continue
        value = (words[index + 1].exact or "") if index + 1 < len(words) else ""
        everything = (word.exact in _OF_NAMES and value in ("*", "*.*", ".*", "**", "*/*", "/*")) or (
            word.exact in _OF_NUMBERS and value.lstrip("+").rstrip("ckMG") in ("0", "-1")
        )
        if not everything:
            return True
    return False


def fill(word: Text, mark: str, item: Text) -> Text:
    """A word with an item where a mark stands."""
    result = Text()
    for piece in word.pieces:
        if piece.kind is not Kind.LITERAL or mark not in piece.text:
            result += Text.of(piece)
            continue
        for number, part in enumerate(piece.text.split(mark)):
            result += (item if number else Text()) + Text.of(part)
    return result
