"""Typed forms as shell text: by which command each is judged, and what is run for it. Pure.

What runs is a text of ours that is the same for all of a kind; what a form says stands in front of it as quoted values,
and is data to it. Each keeps what was there before in a directory of its run, by which it is undone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from atlas_mcp.engines.ssh.remote import Program
from atlas_mcp.engines.ssh.spec import (
    LONGEST_S,
    Fetch,
    Line,
    Package,
    Port,
    Presence,
    Put,
    Running,
    Service,
    Snapshot,
    User,
)
from atlas_mcp.engines.ssh.words import document, quoted

Form = Put | Fetch | Package | Service | User | Line | Port | Snapshot
REFUSED = 64  # the exit code of an undoing where the host does not hold any more what was written
_VERBS = {Running.STARTED: "start", Running.STOPPED: "stop", Running.RESTARTED: "restart", Running.RELOADED: "reload"}
# The functions that do it, that say whether it holds, and that put back what was there before.
_FUNCTIONS: Mapping[type[Form], tuple[str, str, str]] = {
    Put: ("put", "put_holds", "restore"),
    Fetch: ("fetch", "", ""),
    Line: ("line", "line_holds", "restore"),
    Package: ("packages", "packages_hold", "packages_restore"),
    Service: ("service", "service_stands", "service_restore"),
    User: ("user", "user_holds", "user_restore"),
    Port: ("port", "port_works", "port_restore"),
    Snapshot: ("snapshot", "", ""),
}
_AGAIN = (Running.RESTARTED, Running.RELOADED)  # done whatever holds already


def program(form: Form, *, root: bool, deadline_s: int = LONGEST_S) -> Program:
    """What is run for a form: its check says whether it holds already, and whether it does afterwards."""
    does, holds = _FUNCTIONS[type(form)][:2]
    again = isinstance(form, Service) and form.state in _AGAIN
    return Program(
        script=_text(form, does),
        check=_text(form, holds) if holds and not again else "",
        input=form.content if isinstance(form, Put) else "",
        root=root,
        deadline_s=deadline_s,
    )


def undo(form: Form) -> str:
    """The text that puts back what was there before, "" where nothing was changed."""
    restores = _FUNCTIONS[type(form)][2]
    return _text(form, restores) if restores else ""


def _text(form: Form, function: str) -> str:
    return "\n".join((*_values(form), _resource("start"), _resource(_KINDS[type(form)]), function))


_KINDS: dict[type[Form], str] = {
    Put: "files", Fetch: "files", Line: "files", Package: "packages", Service: "services", User: "users",
    Port: "ports", Snapshot: "snapshot",
}  # fmt: skip


def _values(form: Form) -> tuple[str, ...]:
    """What a form says, as lines that set variables."""
    match form:
        case Put():
            content = form.content.encode()
            return (
                *_place(form.path),
                f"size={len(content)} digest={hashlib.sha256(content).hexdigest()} mode={int(form.mode, 8):o}",
                f"owner={quoted(form.owner)} group={quoted(form.group)}",
            )
        case Fetch():
            return (*_place(form.path), f"most={form.most_bytes}")
        case Line():
            return (*_place(form.path), f"line={quoted(form.line)} match={quoted(form.match)} wanted={form.state}")
        case Package():
            return (f"names=({_words(form.names)}) wanted={form.state}",)
        case Service():
            enabled = {None: "", True: "yes", False: "no"}[form.enabled]
            return (f"name={quoted(form.name)} wanted={form.state or ''} enabled={enabled}",)
        case User():
            system = "yes" if form.system else "no"
            return (
                f"name={quoted(form.name)} groups=({_words(form.groups)}) shell={quoted(form.shell)}",
                f"system={system} wanted={form.state}",
            )
        case Port():
            return (f"name={quoted(form.name)}",)
        case Snapshot():
            return ()


def _place(path: str) -> tuple[str, ...]:
    directory, _, name = path.rpartition("/")
    return (f"place={quoted(directory or '/')} name={quoted(name)}",)


def _words(words: tuple[str, ...]) -> str:
    return " ".join(map(quoted, words))


@cache
def _resource(name: str) -> str:
    return (files(__package__) / f"{name}.sh").read_text("utf-8")


def command(form: Form, *, taken: bool = False) -> str:
    """The command that does what a form does, and is judged in its stead. What is taken, nobody knows."""
    match form:
        case Put() if taken:
            return f'printf %s "$ATLAS_CONTENT" >{quoted(form.path)}\nchmod {form.mode} {quoted(form.path)}'
        case Put():
            path = quoted(form.path)
            owner = f"\nchown {quoted(f'{form.owner}:{form.group}')} {path}" if form.owner or form.group else ""
            return f"{document(f'cat >{path}', form.content)}\nchmod {form.mode} {path}{owner}"
        case Fetch():
            return f"cat -- {quoted(form.path)}"
        case Package():
            verb = "install" if form.state is Presence.PRESENT else "remove"
            return f"apt-get {verb} -y {_words(form.names)}\ndnf {verb} -y {_words(form.names)}"
        case Service():
            at_start = {None: (), True: ("enable",), False: ("disable",)}[form.enabled]
            verbs = (*((_VERBS[form.state],) if form.state else ()), *at_start)
            return "\n".join(f"systemctl {verb} {quoted(form.name)}" for verb in verbs)
        case User():
            return _user_command(form)
        case Line():
            edit = f"\nsed -i /atlas/d {quoted(form.path)}" if form.match or form.state is Presence.ABSENT else ""
            return document(f"cat >>{quoted(form.path)}", form.line) + edit
        case Port():
            return f"ip link set dev {quoted(form.name)} up"
        case Snapshot():
            return ""


def _user_command(form: User) -> str:
    name = quoted(form.name)
    if form.state is Presence.ABSENT:
        return f"userdel {name}"
    groups = quoted(",".join(form.groups))
    joins = f"\nusermod -a -G {groups} {name}" if form.groups else ""
    system = "-r" if form.system else "-m"
    return f"useradd {system} -s {quoted(form.shell)}{f' -G {groups}' if form.groups else ''} {name}{joins}"
