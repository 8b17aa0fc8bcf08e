"""What commands do to files, whoever does it: a redirection, a program, or code that an interpreter runs."""

from __future__ import annotations

from atlas_mcp.commands import later
from atlas_mcp.commands import paths as places
from atlas_mcp.commands.call import Call
from atlas_mcp.commands.content import content_of, run_content
from atlas_mcp.commands.paths import Path
from atlas_mcp.commands.rules import (
    ACCESS,
    BACKDOOR,
    CRASH,
    DEVICE,
    DOWNLOAD,
    FILE_SYSTEM,
    KERNEL,
    OPAQUE,
    SECRET,
    TRACKS,
    WIPE,
)
from atlas_mcp.commands.stream import Stream, Taint
from atlas_mcp.commands.value import Kind, Text
from atlas_mcp.commands.verdict import Risk

__all__ = [
    "ACCESS", "BACKDOOR", "CRASH", "DEVICE", "DOWNLOAD", "FILE_SYSTEM", "KERNEL", "OPAQUE", "SECRET", "TRACKS", "WIPE",
    "attributes", "content_of", "cron_lines", "delete", "keep", "move_away", "opens", "read", "run_content", "send",
    "unlisted", "write",
]  # fmt: skip
_HELPERS = ("core_pattern", "modprobe", "hotplug", "uevent_helper", "binfmt_misc/register", "usermodehelper")
_KERNEL_TREES = ("/proc/", "/sys/")
_SOCKETS = ("/dev/tcp", "/dev/udp")
_UNIT = "{} starts what access to the host, or its record, needs: add a drop-in beside it instead."
_A_LINE = 64  # characters: as much as a probe of a service sends


def delete(call: Call, text: Text, *, recursive: bool) -> None:
    """Judge that a path is removed; `recursive` with all below it."""
    if recursive and places.unknown(text) and all(p.kind is Kind.ANY or not p.text.strip("/.") for p in text.pieces):
        call.forbid(WIPE, "What is deleted is known only on the host, and may be everything: name the path.")
        return
    for path in call.paths(text):
        if (loss := _loss(path)) is not None:
            call.forbid(*loss)
        else:
            call.confirm("deletion", f"{path.text} is deleted.", Risk.DESTRUCTIVE)
            call.scope.files.pop(path.text, None)


def move_away(call: Call, text: Text) -> None:
    """Judge that a path is no longer where it was."""
    for path in call.paths(text):
        if (loss := _loss(path)) is not None:
            call.forbid(*loss)
        elif places.in_etc(path):
            call.confirm("write to /etc", f"{path.text} is moved away.")


def _loss(path: Path) -> tuple[str, str] | None:
    """The rule and the reason why a path stays where it is, where one says so."""
    if places.is_history(path):
        return TRACKS, f"{path.text} is the record of what people did: leave it."
    if path.whole and places.system_wide(path.parent) and not _own_rule(path.parent):
        return WIPE, f"{path.text} is all of a directory of the system: name what is yours below it."
    if places.is_log(path) or path.may_be("/var/log") or (path.whole and path.parent.may_be("/var/log")):
        return TRACKS, f"{path.text} is the record of what happened on the host: rotate or vacuum it instead."
    if places.in_kernel(path):
        return KERNEL, f"{path.text} belongs to the kernel: remove the package instead."
    if places.is_key_list(path):
        return ACCESS, f"{path.text} says who may log in: take single keys out of it instead."
    if places.is_account_file(path):
        return WIPE, f"{path.text} says who may do what: change it by its own tool instead."
    if places.is_access_unit(path):
        return ACCESS, _UNIT.format(path.text)
    if places.system_wide(path):
        return WIPE, f"{path.text} belongs to the system: name what is yours below it."
    return None


def _own_rule(path: Path) -> bool:
    return path.may_be("/var/log") or places.in_kernel(path)


def opens(text: Text) -> bool:
    """Whether the shell may open a connection where a redirection names this path: it looks at its very beginning."""
    lead, sure = text.lead, text.exact is not None
    return any(lead.startswith(f"{one}/") or (not sure and f"{one}/".startswith(lead)) for one in _SOCKETS)


def read(call: Call, text: Text, *, whole: bool = False) -> Stream:
    """Judge that a file's content is read, with `whole` all below it; what it holds."""
    if text.exact == "/dev/null":
        return Stream(Text())
    content = content_of(call, text)
    for path in call.paths(text):
        if any(path.may_be_below(one) for one in _SOCKETS):
            return Stream.tainted(Taint.NETWORK)
        if places.is_secret(path) or (whole and places.holds_secrets(path)):
            call.forbid(SECRET, f"{path.text} is a credential: it is not read; use it by reference.")
        if places.is_history(path):
            return Stream.tainted(Taint.LOCAL, Taint.PERSONAL)
    return content if content is not None else Stream.tainted(Taint.LOCAL)


def write(call: Call, text: Text, content: Stream, *, append: bool = False, edits: bool = False) -> None:
    """Judge that a file gets this content; `append` at its end, `edits` in place with most of it kept."""
    for path in call.paths(text):
        if not _forbidden_write(call, path, content, kept=append or edits, edits=edits):
            _asked_write(call, path, content)
            empties = not append and not edits and content.text == Text()
            if empties and places.is_access_unit(path):
                call.forbid(ACCESS, _UNIT.format(path.text))
            elif empties:
                call.confirm("deletion", f"{path.text} is emptied.", Risk.DESTRUCTIVE)
        keep(call, path, content, append=append or edits)
    if places.unknown(text):
        call.confirm("unknown path", "What is written to is known only on the host.")


def keep(call: Call, path: Path, content: Stream, *, append: bool = False) -> None:
    """Remember what the command itself wrote to a file."""
    if path.exact is None:
        return
    before = call.scope.files.get(path.exact)
    call.scope.files[path.exact] = before.then(content) if append and before is not None else content


def _forbidden_write(call: Call, path: Path, content: Stream, *, kept: bool, edits: bool) -> bool:
    """Judge what nobody may write; whether there is nothing more to say of it."""
    if any(path.may_be_below(one) for one in _SOCKETS):
        if content.text is None or len(content.text.exact or "x" * 99) > _A_LINE:
            call.forbid(BACKDOOR, "A shell's socket carries what only the host knows: use a program for it.")
        return True
    if places.is_harmless_device(path):
        return True
    damage = _damage_to_devices(path) or _damage_to_records(path, content, kept=kept) or _damage_to_system(path)
    if damage is not None:
        call.forbid(*damage)
    return damage is not None


def _damage_to_devices(path: Path) -> tuple[str, str] | None:
    if places.is_device(path) and not any(path.may_be_below(one) for one in places.SHARED_MEMORY):
        return DEVICE, f"{path.text} is a device: nothing is written to it directly."
    if path.may_be("/proc/sysrq-trigger"):
        return CRASH, "This key crashes or restarts the host at once: use systemctl reboot."
    if path.absolute and path.text.startswith(_KERNEL_TREES):
        if any(one in path.text for one in _HELPERS):
            return KERNEL, f"{path.text} names a program that the kernel runs as root."
        if path.may_be("/sys/block/*/device/delete") or path.may_be("/sys/class/block/*/device/delete"):
            return DEVICE, f"{path.text} takes a disk away from the host."
    return None


def _damage_to_records(path: Path, content: Stream, *, kept: bool) -> tuple[str, str] | None:
    if places.is_history(path):
        return TRACKS, f"{path.text} is the record of what people did: leave it."
    if places.is_log(path) or (path.may_be("/var/log/*.log") and not kept and path.exact is None):
        return TRACKS, f"{path.text} is the record of what happened on the host: leave it as it is."
    if path.may_be("/etc/ld.so.preload") or path.may_be("/etc/pam.d") or path.may_be_below("/etc/pam.d"):
        return BACKDOOR, f"{path.text} decides what every program loads, or who may log in."
    if places.is_account_file(path) and not (kept and _may_grow(path)):
        rule = BACKDOOR if kept else WIPE
        return rule, f"{path.text} says who may do what: change it by its own tool instead."
    return None


def _may_grow(path: Path) -> bool:
    """The settings of sshd may be changed and keys added, after a person has seen it."""
    return path.may_be("/etc/ssh/sshd_config") or path.may_end(".ssh/authorized_keys")


def _damage_to_system(path: Path) -> tuple[str, str] | None:
    if places.in_kernel(path):
        return KERNEL, f"{path.text} belongs to the kernel: install a package instead."
    if places.in_system_tree(path) and not path.text.startswith(("/proc", "/sys")):
        return WIPE, f"{path.text} belongs to a package: put your own below /usr/local or /opt."
    return None


def _asked_write(call: Call, path: Path, content: Stream) -> None:
    """Judge what is written where others read it."""
    where = path.text
    if path.absolute and where.startswith(_KERNEL_TREES):
        call.confirm("kernel setting", f"{where} changes the running kernel.")
    elif later.is_start_up(path):
        call.confirm("start-up file", f"{where} runs whenever somebody logs in.")
        later.start_up(call, content)
    elif where.startswith(("/etc/cron", "/var/spool/cron", "/etc/anacrontab")):
        call.confirm("scheduled", f"{where} runs at its times.")
        later.cron_lines(call, content)
    elif where.endswith((".service", ".timer", ".socket")) or "/systemd/" in where:
        call.confirm("unit file", f"{where} runs with the host.")
        later.unit_lines(call, content)
    elif places.in_etc(path):
        call.confirm("write to /etc", f"{where} is the host's configuration.")
    elif path.may_end(".ssh/authorized_keys"):
        call.confirm("access", f"{where} says who may log in.")
    else:
        call.change()


def cron_lines(call: Call, text: str | None, content: Stream) -> None:
    """Judge the commands of a table of cron."""
    later.cron_lines(call, content if text is None else Stream.known(text))


def attributes(call: Call, text: Text, *, recursive: bool, what: str) -> None:
    """Judge that owner, mode or attributes of a path change."""
    if recursive and places.unknown(text) and len(text.pieces) == 1:
        call.forbid(WIPE, "What is changed is known only on the host, and may be everything: name the path.")
    for path in call.paths(text):
        if recursive and places.system_wide(path):
            call.forbid(WIPE, f"{path.text} belongs to the system: its {what} stays.")
        elif places.is_account_file(path) or places.is_secret(path) or places.is_device(path):
            call.confirm("access", f"{path.text} is protected by its {what}.", Risk.DESTRUCTIVE)
        elif recursive or places.in_etc(path) or places.system_wide(path):
            call.confirm("ownership and mode", f"{what} of {path.text} changes.")
        else:
            call.change()


def send(call: Call, content: Stream) -> None:
    """Judge that content leaves the host."""
    if Taint.PERSONAL in content.taints:
        call.forbid(SECRET, "History and environment do not leave the host.")


def unlisted(call: Call) -> Stream:
    """A program that no rule knows: a person is asked, and what it is given is looked at all the same."""
    for word in call.words:
        if word.lead.startswith("-") and "=" in word.lead:
            read(call, word.cut(word.lead.index("=") + 1))
        else:
            read(call, word)
    call.confirm("unlisted", f"{call.shown or call.name} is not known to the policy.")
    return call.output(call.stdin)
