"""Virtual machines and containers of hypervisors, and backups."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.programs.contents import dd
from atlas_mcp.commands.programs.mounts import mounted, rooted
from atlas_mcp.commands.stream import OUTPUT, Stream
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_HYPERVISORS = """
    qm pct pvesm pveum pvesh ha-manager pvecm qmrestore virsh xl xe lxc incus lxc-stop lxc-destroy lxc-ls lxc-info
    VBoxManage vboxmanage vagrant multipass qemu-system-x86_64 proxmox-backup-client
    """.split()
_STARTERS = "vzdump lxc-start lxc-create lxc-snapshot virt-install".split()
_LOOKS = frozenset(
    """
    list ls config status pending get info show dominfo domstate dumpxml nodeinfo listsnapshot nodes capabilities
    domblklist domiflist vol-list pool-list net-list net-dumpxml snapshot-list snapshots help version check image map
    measure images remote-list
    """.split()
)
_ROUTINE = frozenset(
    """
    start snapshot create clone resume up backup snapshot-create snapshot-create-as launch define autostart upload move
    reload copy set-name unlock
    """.split()
)
_ENDS = frozenset(
    """
    destroy undefine rollback delete delsnapshot stop shutdown reset suspend halt free purge remove rm snapshot-delete
    snapshot-revert restore migrate reboot unlink rebuild vol-delete pool-destroy net-destroy pool-delete forget prune
    delnode kill poweroff
    """.split()
)


@rule(*_HYPERVISORS)
def machines(call: Call) -> Stream:
    """Machines: looking and starting are routine, ending one is asked, and what runs in one is judged."""
    verbs = [word.exact or "*" for word in call.words if not word.lead.startswith("-")]
    inner = _in_guest(call, verbs)
    if inner is not None:
        return inner
    _given(call, verbs)
    first = verbs[:3]
    action = next((verb for verb in first if verb in _ENDS | _ROUTINE | _LOOKS), (verbs or [""])[0])
    if any(verb in _ENDS for verb in first):
        reason = f"{call.name} {action} ends or deletes a machine, or takes it back."
        call.confirm("machine change", reason, Risk.DESTRUCTIVE)
    elif any(verb in _ROUTINE for verb in first):
        call.change()
    elif any(verb in _LOOKS for verb in first) or call.name in ("lxc-ls", "lxc-info") or not call.words:
        call.allow()
    else:
        call.confirm("machine change", f"{call.name} {action} changes machines.")
    return OUTPUT


@rule(*_STARTERS)
def starters(call: Call) -> Stream:
    """Makes and starts machines."""
    call.change()
    return OUTPUT


def _given(call: Call, verbs: list[str]) -> None:
    """Judge what a guest gets of the host: directories, rights, files."""
    lxd = call.name in ("lxc", "incus")
    for word, following in zip(call.words, [*call.words[1:], Text()], strict=True):
        if lxd:
            rooted(call, word)
        elif call.name == "pct" and re.match(r"--?mp\d", word.lead):
            given = word.pattern.partition("=")[2] if "=" in word.lead else following.pattern
            mounted(call, re.sub(r"^volume=|,.*", "", given), read_only="ro=1" in given)
    if lxd and verbs[:1] == ["file"]:
        for word in call.words[2:]:
            effects.read(call, word if word.lead.startswith("/") else Text.of("/" + word.pattern.partition("/")[2]))
    if lxd and verbs[:2] == ["config", "set"] and any(re.match(r"(security|raw)\.", verb) for verb in verbs):
        call.confirm(
            "container access", "A container with such rights can do everything on the host.", Risk.DESTRUCTIVE
        )


def _in_guest(call: Call, verbs: list[str]) -> Stream | None:
    """What runs inside a guest, where the command says so."""
    verb = verbs[0] if verbs else ""
    if call.name in ("pct", "lxc", "incus") and verb == "exec":
        return call.run(_behind(call.words, "exec"))
    if call.name == "qm" and verbs[:2] == ["guest", "exec"]:
        return call.run(_behind(call.words, "exec"))
    if call.name == "multipass" and verb == "exec":
        return call.run([word for word in call.words[2:] if word.exact != "--"])
    if call.name == "vagrant" and verb == "ssh":
        for value in call.parse("c", ("command",)).values("c", "command"):
            call.shell(value)
        return OUTPUT
    if call.name == "virsh" and verb == "qemu-agent-command":
        return _agent(call)
    return None


def _behind(words: Sequence[Text], verb: str) -> list[Text]:
    """The program behind `--`, or behind the guest that follows a verb."""
    exact = [word.exact for word in words]
    if "--" in exact:
        return [*words[exact.index("--") + 1 :]]
    rest = [*words[exact.index(verb) + 2 :]]
    while rest and rest[0].lead.startswith("-"):
        rest = rest[1:]
    return rest


def _agent(call: Call) -> Stream:
    """A program that the guest's agent runs, named in JSON."""
    call.confirm("machine change", "It runs something in a guest.")
    for word in call.words:
        if not word.lead.startswith("{"):
            continue
        try:
            given = json.loads(word.exact or "")
            arguments = given.get("arguments", {}) if isinstance(given, dict) else {}
            argv = [str(arguments["path"]), *map(str, arguments.get("arg", []))]
        except (ValueError, KeyError, TypeError, AttributeError):
            call.forbid(effects.OPAQUE, "What the guest's agent is told is not understood.")
            return OUTPUT
        call.run([Text.of(one) for one in argv])
    return OUTPUT


@rule("qemu-img")
def images(call: Call) -> Stream:
    """Images of disks; a device may be one."""
    verb = call.words[0].exact if call.words else "info"
    parsed = call.parse("fOopTtSsmlBbnrc" if verb != "dd" else "fO", ("object", "image-opts"))
    operands = parsed.operands[1:]
    if verb in ("info", "check", "compare", "map", "measure", "--version", "--help", "-V"):
        call.allow()
    elif verb == "dd":
        dd(call)
    elif verb in ("convert", "create", "snapshot", "bench", "bitmap"):
        for word in operands[-1:] if verb == "convert" else operands[:1]:
            effects.write(call, word, OUTPUT)
        call.change()
    else:
        for word in operands[:1]:
            effects.write(call, word, OUTPUT, edits=True)
        call.confirm("machine change", f"qemu-img {verb} changes an image.", Risk.DESTRUCTIVE)
    return OUTPUT


_BACKUPS = """
    borg restic duplicity bacula rdiff-backup borgmatic kopia velero barman pgbackrest wal-g xtrabackup mariabackup
    mysqldump pg_dump pg_dumpall mongodump pg_basebackup
    """.split()
_THIN_OUT = frozenset(
    """
    prune forget delete remove purge compact expire recreate rebuild unlock --prune --remove-older-than
    remove-older-than restore --copy-back recover
    """.split()
)
_SHOW = frozenset("list info check snapshots diff stats ls get describe".split())
_BACKUP_LONG = "file result-file out archive repo password-command rsh".split()


@rule(*_BACKUPS)
def backups(call: Call) -> Stream:
    """Backups: making them is routine, thinning them out is asked."""
    words = {word.exact or "*" for word in call.words}
    parsed = call.parse("fr" if call.name.startswith("pg_") else "r", _BACKUP_LONG)
    for value in parsed.values("password-command", "rsh"):
        call.shell(value)
    targets = parsed.values("f", "file", "result-file", "out", "archive")
    for value in (*targets, *(parsed.values("r") if call.name == "mysqldump" else ())):
        effects.write(call, value, OUTPUT)
    if words & _THIN_OUT:
        call.confirm("backup change", f"{call.name} removes backups, or writes over what is there.", Risk.DESTRUCTIVE)
    elif words & _SHOW:
        call.allow()
    else:
        call.change()
    return OUTPUT
