"""Typed forms as shell text: by which command each is judged. Pure."""

from __future__ import annotations

from atlas_mcp.engines.ssh.forms.words import document, quoted
from atlas_mcp.engines.ssh.spec import Fetch, Line, Package, Presence, Put, Running, Service, Snapshot, User

Form = Put | Fetch | Package | Service | User | Line | Snapshot
_VERBS = {Running.STARTED: "start", Running.STOPPED: "stop", Running.RESTARTED: "restart", Running.RELOADED: "reload"}


def command(form: Form) -> str:
    """The command that does what a form does, and is judged in its stead."""
    match form:
        case Put():
            return _put(form)
        case Fetch():
            return f"cat -- {quoted(form.path)}"
        case Package():
            verb = "install" if form.state is Presence.PRESENT else "remove"
            names = " ".join(map(quoted, form.names))
            return f"apt-get {verb} -y {names}\ndnf {verb} -y {names}"
        case Service():
            verbs = [*([_VERBS[form.state]] if form.state else []), *_at_start(form)]
            return "\n".join(f"systemctl {verb} {quoted(form.name)}" for verb in verbs)
        case User():
            return _user(form)
        case Line():
            edit = f"\nsed -i /atlas/d {quoted(form.path)}" if form.match or form.state is Presence.ABSENT else ""
            return document(f"cat >>{quoted(form.path)}", form.line) + edit
        case Snapshot():
            return ""


def _at_start(form: Service) -> tuple[str, ...]:
    return () if form.enabled is None else ("enable" if form.enabled else "disable",)


def _put(form: Put) -> str:
    path = quoted(form.path)
    owner = f"\nchown {quoted(f'{form.owner}:{form.group}')} {path}" if form.owner or form.group else ""
    return f"{document(f'cat >{path}', form.content)}\nchmod {form.mode} {path}{owner}"


def _user(form: User) -> str:
    name = quoted(form.name)
    if form.state is Presence.ABSENT:
        return f"userdel {name}"
    groups = quoted(",".join(form.groups))
    joins = f"\nusermod -a -G {groups} {name}" if form.groups else ""
    system = "-r" if form.system else "-m"
    return f"useradd {system} -s {quoted(form.shell)}{f' -G {groups}' if form.groups else ''} {name}{joins}"
