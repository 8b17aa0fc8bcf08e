"""Ansible, Salt and their kin: a module that does what a program does is judged as that program."""

from __future__ import annotations

import re
import shlex

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.programs.builtins import joined
from atlas_mcp.commands.stream import OUTPUT, Stream
from atlas_mcp.commands.value import Text

_SHELLS = ("command", "shell", "raw", "script", "win_command", "win_shell", "expect")
_LOOKS = (
    "ping",
    "setup",
    "debug",
    "stat",
    "find",
    "gather_facts",
    "service_facts",
    "package_facts",
    "wait_for",
    "assert",
)
_STATES = {"stopped": "stop", "started": "start", "restarted": "restart", "reloaded": "reload"}
_LONG = "args module-name inventory extra-vars user limit forks".split()
# What a module of a state does: the program that does the same, with the values of its keys.
_ABSENT = {
    "user": "userdel {name}",
    "group": "groupdel {name}",
    "apt": "apt-get remove {name}",
    "yum": "dnf remove {name}",
    "dnf": "dnf remove {name}",
    "package": "apt-get remove {name}",
    "parted": "parted {device} rm {number}",
    "lvol": "lvremove {vg}/{lv}",
    "lvg": "vgremove {vg}",
    "docker_container": "docker rm -f {name}",
}
_PRESENT = {
    "filesystem": "mkfs -t {fstype} {dev}",
    "parted": "parted {device} mkpart",
    "lvg": "pvcreate {pvs}",
    "mount": "mount {src} {path}",
    "reboot": "reboot",
    "modprobe": "modprobe {name}",
    "iptables": "iptables -A {chain} -j {jump}",
    "cron": "sh -c {job}",
}


@rule("ansible")
def ansible(call: Call) -> Stream:
    """A module of Ansible, on every host that a pattern names."""
    parsed = call.parse("aimMuTfletcBP", _LONG)
    module = (parsed.values("m", "module-name") or [Text.of("command")])[0].exact or ""
    module = module.rpartition(".")[2]
    arguments = joined(parsed.values("a", "args"))
    if module in _SHELLS:
        if arguments.pieces:
            call.shell(_code(arguments))
    elif parsed.has("list-hosts") or module in _LOOKS:
        call.allow()
    else:
        call.confirm("orchestration", "A module changes other hosts.")
        _module(call, module, arguments)
    return OUTPUT


def _code(arguments: Text) -> Text:
    """The command, in the directory where it runs."""
    exact = arguments.exact
    if exact is None:
        return arguments
    plain = re.sub(r"^\s*(?:(?:chdir|creates|removes|executable|cmd)=\S+\s+)+", "", exact)
    match = re.fullmatch(r"\s*(?:cmd|_raw_params|command)=(.+)", plain, re.S)
    code = match[1].strip("'\"") if match else plain
    directory = re.search(r"(?:^|\s)chdir=(\S+)", exact)
    return Text.of(f"cd {shlex.quote(directory[1])}; {code}" if directory else code)


def _module(call: Call, module: str, arguments: Text) -> None:
    """Judge a module by its keys."""
    values = _values(arguments.pattern)
    state = values.get("state", "")
    if module in ("service", "systemd", "sysvinit", "systemd_service"):
        _service(call, values)
        return
    if module == "file" and state == "absent":
        effects.delete(call, Text.of(_place(values)), recursive=True)
    elif module == "file" and "mode" in values:
        recursive = ["-R"] if values.get("recurse", "no").lower() in ("yes", "true", "1") else []
        _run(call, ["chmod", *recursive, values["mode"], _place(values)])
    elif module in ("copy", "template", "lineinfile", "blockinfile", "replace", "get_url", "assemble", "unarchive"):
        content = Stream.known(values.get("content", "") + values.get("line", "")) if "src" not in values else OUTPUT
        edits = module in ("lineinfile", "blockinfile", "replace")
        effects.write(call, Text.of(_place(values)), content, append=edits, edits=edits)
    elif template := (_ABSENT if state in ("absent", "removed") else _PRESENT).get(module):
        _run(call, [word.format_map(_Gaps(values)) for word in template.split()])


def _service(call: Call, values: dict[str, str]) -> None:
    name = values.get("name", "*")
    if (verb := _STATES.get(values.get("state", ""))) is not None:
        _run(call, ["systemctl", verb, name])
    if values.get("enabled", "yes").lower() in ("no", "false", "0"):
        _run(call, ["systemctl", "disable", name])
    if values.get("masked", "no").lower() in ("yes", "true", "1"):
        _run(call, ["systemctl", "mask", name])


class _Gaps(dict[str, str]):
    """The values of a template, with a mark for what is missing."""

    def __missing__(self, key: str) -> str:
        return "*"


def _run(call: Call, words: list[str]) -> None:
    call.run([Text.of(word) for word in words])


def _place(values: dict[str, str]) -> str:
    return next((values[key] for key in ("path", "dest", "name") if key in values), "*")


def _values(text: str) -> dict[str, str]:
    try:
        words = shlex.split(text)
    except ValueError:
        words = text.split()
    return dict(word.split("=", 1) for word in words if "=" in word)


_SALT = {
    "file.remove": "rm -rf",
    "file.truncate": "truncate -s 0",
    "file.read": "cat",
    "service.stop": "systemctl stop",
    "service.disable": "systemctl disable",
    "service.mask": "systemctl mask",
    "service.start": "systemctl start",
    "service.restart": "systemctl restart",
    "pkg.remove": "apt-get remove",
    "pkg.purge": "apt-get purge",
    "pkg.install": "apt-get install",
    "user.delete": "userdel",
    "shadow.info": "getent shadow",
    "system.reboot": "reboot",
    "system.poweroff": "poweroff",
    "disk.wipe": "wipefs -a",
    "extfs.mkfs": "mkfs",
    "partition.mkfs": "mkfs",
    "lvm.pvcreate": "pvcreate",
    "lvm.lvremove": "lvremove",
    "mount.umount": "umount",
}
_SALT_LOOKS = ("test.", "grains.", "status.", "disk.usage", "pkg.list", "pkg.version", "network.", "service.status")


@rule("salt", "salt-call")
def salt(call: Call) -> Stream:
    """Functions of Salt."""
    operands = call.parse("cCEGLNISRtb", ("timeout", "config-dir", "out")).operands
    names = [word.exact or "" for word in operands]
    at = next((index for index, name in enumerate(names) if re.fullmatch(r"[a-z_]+\.[a-z_.]+", name)), None)
    if at is None:
        call.confirm("orchestration", "It changes other hosts.")
        return OUTPUT
    function, arguments = names[at], operands[at + 1 :]
    if function.startswith(("cmd.", "cmdmod.")):
        for argument in arguments:
            if not re.match(r"\w+=", argument.lead):
                call.shell(argument)
    elif function in _SALT:
        call.run([*map(Text.of, _SALT[function].split()), *arguments])
    elif function.startswith(_SALT_LOOKS):
        call.allow()
    else:
        call.confirm("orchestration", "It changes other hosts.")
    return OUTPUT


@rule("ansible-console", "bolt", "knife")
def others(call: Call) -> Stream:
    """Others: a command that they are given is judged, and a person is asked."""
    operands = call.parse("nitumpx", ("targets", "inventory", "user")).operands
    for index, word in enumerate(operands[:-1]):
        if word.exact in ("run", "ssh"):
            call.shell(operands[-1] if call.name == "knife" else operands[index + 1])
    call.confirm("orchestration", "It changes other hosts.")
    return OUTPUT
