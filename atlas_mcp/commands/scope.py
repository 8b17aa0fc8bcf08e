"""What a shell knows at one point of a command: variables, functions, directory, and files that the command wrote."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from atlas_mcp.commands.paths import Path
from atlas_mcp.commands.stream import OUTER, Stream
from atlas_mcp.commands.syntax import Node
from atlas_mcp.commands.value import SOME_NAME, UNKNOWN, Alternatives, Text, few

HOMES: Alternatives = (Text.of("/root"), Text.of("/home/user"))
_OUTER: dict[str, Alternatives] = {
    "HOME": HOMES,
    "IFS": (Text.of(" \t\n"),),
    "TMPDIR": (Text.of("/tmp"),),  # noqa: S108 - what a shell has, not what we use
    "PATH": (Text.of("/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"),),
    "SHELL": (Text.of("/bin/bash"),),
    "BASH": (Text.of("/bin/bash"),),
    **{
        name: (SOME_NAME,)
        for name in (
            "USER LOGNAME SUDO_USER HOSTNAME UID EUID PPID RANDOM SRANDOM SECONDS LINENO BASHPID EPOCHSECONDS TERM LANG"
            " LC_ALL OSTYPE MACHTYPE HOSTTYPE BASH_VERSION COLUMNS LINES DISPLAY XDG_SESSION_ID SHLVL ? $ ! # -"
        ).split()
    },
}

_BASH = Text.of("bash")


@dataclass
class Scope:
    """What is known in one shell. A subshell works on a copy."""

    variables: dict[str, Alternatives] = field(default_factory=lambda: dict(_OUTER))
    arrays: dict[str, tuple[Text, ...]] = field(default_factory=dict)
    functions: dict[str, Node] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    cwd: Path | None = None
    links: dict[str, Path] = field(default_factory=dict)
    files: dict[str, Stream] = field(default_factory=dict)
    positional: tuple[Text, ...] | None = None  # its words; None where who calls it gives some that are not known
    zero: Text = _BASH  # how it is called
    programs: dict[str, str] = field(default_factory=dict)  # the paths of copies of programs that the command made
    stdin: Stream = OUTER
    source: bytes = b""
    sources: tuple[bytes, ...] = ()

    def copy(self) -> Scope:
        """The scope of a subshell, or of one branch."""
        return replace(
            self,
            variables=dict(self.variables),
            arrays=dict(self.arrays),
            functions=dict(self.functions),
            aliases=dict(self.aliases),
            links=dict(self.links),
            files=dict(self.files),
            programs=dict(self.programs),
        )

    def become(self, branches: Iterable[Scope]) -> None:
        """What holds where one of several branches was taken, nobody knows which."""
        ends = [*branches]
        names = {name: None for end in ends for name in end.variables}
        self.variables = {
            name: few(text for end in ends for text in end.variables.get(name, (UNKNOWN,))) for name in names
        }
        arrays = {name: None for end in ends for name in end.arrays}
        self.arrays = {
            name: ends[0].arrays[name]
            if all(e.arrays.get(name) == ends[0].arrays.get(name) for e in ends)
            else (UNKNOWN,)
            for name in arrays
        }
        for end in ends:
            self.functions.update(end.functions)
            self.aliases.update(end.aliases)
            self.links.update(end.links)
            self.programs.update(end.programs)
            for path, content in end.files.items():
                mine = self.files.get(path)
                self.files[path] = content if mine is None or mine == content else mine.then(content)
        directories = {end.cwd.text if end.cwd else None: end.cwd for end in ends}
        if len(directories) == 1:
            self.cwd = ends[0].cwd
        elif protected := [one for one in directories.values() if one is not None and one.absolute]:
            self.cwd = min(protected, key=lambda one: len(one.parts))

    def value(self, name: str) -> Alternatives:
        """What a variable may hold; one that nothing is known of may be empty, or anything."""
        if name in self.variables:
            return self.variables[name]
        if name in self.arrays:
            return self.arrays[name][:1] or (Text(),)
        if name in ("PWD", "OLDPWD"):
            return (Text.of(self.cwd.text) if self.cwd and self.cwd.exact else UNKNOWN,)
        if name == "0":
            return (self.zero,)
        if name.isdigit() and self.positional is not None:
            return (self.positional[int(name) - 1],) if int(name) <= len(self.positional) else (Text(),)
        return (UNKNOWN,)

    def assign(self, name: str, values: Alternatives, *, append: bool = False) -> None:
        """Give a variable its value; with `append`, behind the one that it has."""
        if append:
            before = self.variables.get(name, (Text(),))
            values = few(one + other for one in before for other in values)
        self.variables[name] = values
        self.arrays.pop(name, None)
