"""Paths as a command names them: normalised, with what is not known yet, and what stands there.

A path is compared as a pattern: where a glob or an unknown part may turn out to be a protected path, it is taken for
it.
"""

from __future__ import annotations

import fnmatch
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from atlas_mcp.commands.known_paths import (
    ACCESS_SERVICES,
    ACCOUNT_TREES,
    ACCOUNTS,
    HARMLESS_DEVICES,
    HISTORIES,
    KEY_ENDS,
    LOG_TREES,
    LOGS,
    PROTECTED,
    SECRET_NAMES,
    SECRETS,
    SYSTEM_TREES,
    UNIT_TREES,
)
from atlas_mcp.commands.value import Kind, Piece, Text

SHARED_MEMORY = ("/dev/shm", "/dev/mqueue")  # noqa: S108 - a place that is judged, not used
Component = tuple[Piece, ...]


@dataclass(frozen=True)
class Path:
    """A normalised path. `above` is how many directories a relative one goes up before it goes down."""

    absolute: bool
    parts: tuple[Component, ...]
    above: int = 0

    @property
    def text(self) -> str:
        """The path with `*` for what is not known."""
        inner = "/".join(Text(part).pattern for part in self.parts)
        return f"/{inner}" if self.absolute else "../" * self.above + inner or "."

    @property
    def exact(self) -> str | None:
        """The path, where all of it is known."""
        return self.text if all(piece.kind is Kind.LITERAL for part in self.parts for piece in part) else None

    @property
    def parent(self) -> Path:
        """The directory above."""
        return Path(self.absolute, self.parts[:-1], self.above) if self.parts else self

    @property
    def whole(self) -> bool:
        """Whether its last part is a pattern that takes all of its directory, or all that is not hidden."""
        return bool(self.parts) and _takes_all(self.parts[-1])

    def may_be(self, pattern: str) -> bool:
        """Whether it may be what a pattern of path components names; `*` stands for a component's text."""
        wanted = [one for one in pattern.split("/") if one]
        return self.absolute and len(wanted) == len(self.parts) and all(map(_component_may_be, self.parts, wanted))

    def may_be_below(self, pattern: str) -> bool:
        """Whether it may lie anywhere below such a directory."""
        wanted = [one for one in pattern.split("/") if one]
        return (
            self.absolute
            and len(self.parts) > len(wanted)
            and all(map(_component_may_be, self.parts[: len(wanted)], wanted))
        )

    def may_end(self, pattern: str) -> bool:
        """Whether its last components may be these."""
        wanted = [one for one in pattern.split("/") if one]
        if len(wanted) > len(self.parts):
            return False
        return all(map(_component_may_be, self.parts[len(self.parts) - len(wanted) :], wanted))


def _takes_all(component: Component) -> bool:
    text = Text(component)
    return any(p.kind in (Kind.GLOB, Kind.ANY) for p in component) and text.may_be("xq7") and text.may_be("k2")


def _component_may_be(component: Component, wanted: str) -> bool:
    """Whether a component may have a name. A name that is not known is taken for a new one, not for a protected one."""
    text = Text(component)
    if all(piece.kind is Kind.NAME for piece in component):
        return wanted == "*"
    if component[0].kind is Kind.GLOB and wanted.startswith("."):
        return False  # patterns leave out what is hidden
    if "*" in wanted or "[" in wanted or "?" in wanted:
        return fnmatch.fnmatchcase(text.pattern, wanted) or (text.exact is None and _meet(text, wanted))
    return text.may_be(wanted)


def _meet(text: Text, wanted: str) -> bool:
    """Whether two patterns may name the same thing; on the strict side."""
    star = wanted.partition("*")[0].partition("[")[0].partition("?")[0]
    lead = text.lead
    return lead.startswith(star) or star.startswith(lead)


def paths(text: Text, cwd: Path | None, links: Mapping[str, Path]) -> Iterator[Path]:
    """The paths that a word may name: with what is not known left out, and with it as a name."""
    for variant in dict.fromkeys((text, text.emptied())):
        if variant.pieces or not text.pieces:
            yield _normal(variant, cwd, links)


def _normal(text: Text, cwd: Path | None, links: Mapping[str, Path]) -> Path:
    components, absolute = _split(text)
    base = Path(True, ()) if absolute else cwd or Path(False, ())
    for component in components:
        base = _step(base, component)
        if (target := links.get(base.text)) is not None:
            base = target
    return base


def _split(text: Text) -> tuple[list[Component], bool]:
    components: list[list[Piece]] = [[]]
    for piece in text.pieces:
        if piece.kind is not Kind.LITERAL:
            components[-1].append(piece)
            continue
        first, *rest = piece.text.split("/")
        if first:
            components[-1].append(Piece(Kind.LITERAL, first))
        components += [[Piece(Kind.LITERAL, one)] if one else [] for one in rest]
    absolute = text.lead.startswith("/")
    return [tuple(one) for one in components if one], absolute


def _step(base: Path, component: Component) -> Path:
    name = Text(component).exact
    if name == ".":
        return base
    if name == "..":
        if base.parts:
            return base.parent
        return base if base.absolute else Path(False, (), base.above + 1)
    below = Path(base.absolute, (*base.parts, component), base.above)
    if base.absolute and len(below.parts) >= 3 and below.text.startswith("/proc/") and name in ("root", "cwd"):
        return Path(True, ()) if name == "root" else Path(False, ())
    if base.absolute and name == "root" and below.may_be("/proc/*/root"):
        return Path(True, ())
    return below


def system_wide(path: Path) -> bool:
    """Whether it is a protected directory, or all of its contents, or lies in a tree that packages own."""
    if not path.absolute:
        return climbs(path)
    places = [path, path.parent] if path.whole else [path]
    return any(place.may_be(one) for place in places for one in PROTECTED) or in_system_tree(path)


def in_system_tree(path: Path) -> bool:
    """Whether it lies in a tree that packages or the kernel own; what is harmless below /dev is not one."""
    if is_harmless_device(path) or any(path.may_be_below(one) for one in SHARED_MEMORY):
        return False
    return any(path.may_be_below(one) for one in SYSTEM_TREES)


def nearest_root(candidates: Sequence[Path | None]) -> Path | None:
    """Which of several directories counts: the one in which most is at stake."""
    absolute = [path for path in candidates if path is not None and path.absolute]
    return min(absolute, key=lambda path: len(path.parts)) if absolute else candidates[-1]


def climbs(path: Path) -> bool:
    """Whether a relative path may be a protected one: a directory above ours, or a protected name below one."""
    if path.absolute or not path.above:
        return False
    if not path.parts or (len(path.parts) == 1 and path.whole):
        return True
    return path.above > 1 and any(Path(True, path.parts).may_be(one) for one in PROTECTED)


def is_account_file(path: Path) -> bool:
    """Whether it says who may log in, and as whom."""
    if any(path.may_be(one) for one in (*ACCOUNTS, *ACCOUNT_TREES)):
        return True
    return any(path.may_be_below(one) for one in ACCOUNT_TREES) or is_key_list(path)


def is_key_list(path: Path) -> bool:
    """Whether it lists the keys that may log in."""
    names = (".ssh/authorized_keys", ".ssh/authorized_keys2")
    return any(path.may_end(name) for name in names) and not is_wild(path)


def is_access_unit(path: Path) -> bool:
    """Whether it describes a service that access or audit need; a name that only the host knows is not one."""
    if not any(path.may_be_below(one) for one in UNIT_TREES):
        return False
    last = path.parts[-1]
    if any(piece.kind in (Kind.ANY, Kind.NAME) for piece in last):
        return False
    endings = ("", ".service", ".socket", ".target")
    return any(Text(last).may_be(name + ending) for name in ACCESS_SERVICES for ending in endings)


def is_log(path: Path) -> bool:
    """Whether it is a record of what happened on the host."""
    return any(path.may_be(one) for one in (*LOGS, *LOG_TREES)) or any(path.may_be_below(one) for one in LOG_TREES)


def is_history(path: Path) -> bool:
    """Whether a shell or another program keeps its history there."""
    if not path.parts:
        return False
    last = Text(path.parts[-1])
    if last.exact is not None:
        return last.exact in HISTORIES
    return last.lead.startswith(".") and any(last.may_be(one) for one in HISTORIES)


def is_device(path: Path) -> bool:
    """Whether it is a disk, a partition, a volume or memory."""
    return path.may_be_below("/dev") and not is_harmless_device(path)


def is_harmless_device(path: Path) -> bool:
    """Whether it is a device below /dev that holds no data."""
    if not path.may_be_below("/dev") or path.exact is None:
        return False
    return any(path.may_be(f"/dev/{one}") for one in HARMLESS_DEVICES)


def is_secret(path: Path) -> bool:
    """Whether its content is a credential."""
    last = Text(path.parts[-1]).pattern if path.parts else ""
    if last.endswith((".pub", ".crt", ".csr")):
        return False
    if is_process_memory(path) or any(Text(part).exact == "private-keys-v1.d" for part in path.parts):
        return True
    listed = any(path.may_be(one) or path.may_be_below(one) for one in SECRETS)
    if (listed or any(path.may_end(one) for one in SECRET_NAMES)) and not is_wild(path):
        return True
    ssh = any(Text(part).exact == ".ssh" for part in path.parts[:-1])
    if (ssh and last.startswith(("id_", "*"))) or (last.startswith("ssh_host_") and last.endswith(("_key", "*"))):
        return True
    return last.endswith(KEY_ENDS) and (path.may_be_below("/etc") or ssh)


_SECRET_DIRECTORIES = (".ssh", ".aws", ".kube", ".gnupg", ".docker")
_SECRET_TREES = "/ /etc /etc/ssh /root /etc/ssl /etc/ssl/private /etc/kubernetes /etc/kubernetes/pki".split()


def holds_secrets(path: Path) -> bool:
    """Whether it is a directory of credentials, which is read whole."""
    if path.parts and Text(path.parts[-1]).exact in _SECRET_DIRECTORIES:
        return True
    places = [path, path.parent] if path.whole else [path]
    return any(place.may_be(one) for place in places for one in _SECRET_TREES) and not is_wild(path.parent)


def is_process_memory(path: Path) -> bool:
    """Whether it is another process's environment or memory, or the kernel's."""
    if path.exact in ("/proc/self/environ", "/proc/thread-self/environ"):
        return False
    processes = ("[0-9]*", "1", "self", "*")
    return any(path.may_be(f"/proc/{process}/{what}") for process in processes for what in ("environ", "mem")) or any(
        path.may_be(one) for one in ("/dev/mem", "/dev/kmem", "/proc/kcore", "/dev/kcore")
    )


def is_wild(path: Path) -> bool:
    """Whether all that is known of its end is that it is not known."""
    return bool(path.parts) and all(piece.kind in (Kind.ANY, Kind.NAME) for piece in path.parts[-1])


def in_etc(path: Path) -> bool:
    """Whether it is the configuration of the host."""
    return path.may_be("/etc") or path.may_be_below("/etc")


def in_kernel(path: Path) -> bool:
    """Whether the host boots from it."""
    return path.may_be("/boot") or any(path.may_be_below(one) for one in ("/boot", "/lib/modules", "/usr/lib/modules"))


def unknown(text: Text) -> bool:
    """Whether it may be any path: nothing is known of its beginning."""
    return bool(text.pieces) and text.pieces[0].kind is Kind.ANY
