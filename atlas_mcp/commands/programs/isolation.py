"""Programs that run another program in a unit, below another root, or in other namespaces: judged as if it ran here."""

from __future__ import annotations

from dataclasses import replace

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.paths import Path
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream
from atlas_mcp.commands.value import Text

_UNIT_LONG = """
    unit property machine host setenv on-active on-boot on-calendar on-unit-active on-startup slice uid gid nice
    working-directory service-type description timer-property path-property socket-property directory image bind
    bind-ro user background
    """.split()
_TIMERS = ("on-calendar", "on-active", "on-boot", "on-unit-active", "on-startup")


@rule("systemd-run", "systemd-nspawn")
def systemd_run(call: Call) -> Stream:
    """A program as a unit, or in a container of systemd."""
    parsed = call.parse("upMHE" if call.name == "systemd-run" else "DiuMSEpLZ", _UNIT_LONG, stops=True)
    for value in parsed.values("bind", "directory", "D"):
        if value.pattern.partition(":")[0] == "/":
            call.forbid(effects.BACKDOOR, "The host's root is not given to a container.")
    if parsed.has(*_TIMERS):
        call.confirm("scheduled", "It runs later, with nobody watching.")
    for value in parsed.values("p", "property"):
        key, _, code = value.pattern.partition("=")
        if key.startswith("Exec"):
            call.shell(Text.of(code))
    return call.run(parsed.operands) if parsed.operands else NOTHING


@rule("machinectl")
def machinectl(call: Call) -> Stream:
    """Machines of systemd."""
    words = call.parse("MHpno", _UNIT_LONG).operands
    verb = words[0].exact if words else "list"
    if verb in ("shell", "login") and len(words) > 2:
        return call.run(words[2:])
    if verb in ("list", "status", "show", "image-status", "list-images", "show-image"):
        call.allow()
    else:
        call.confirm("container change", "A machine of systemd changes.")
    return OUTPUT


_ROOTS: dict[str, tuple[str, str, int]] = {
    "nsenter": ("tSGr?w?W", "target setuid setgid wdns", 0),
    "chroot": ("", "groups userspec", 1),
    "unshare": ("SGRw", "setuid setgid root wd map-user map-group propagation setgroups load-interp", 0),
    "lxc-attach": ("nlogPse?vuaf", "name lxcpath arch namespaces set-var keep-var uid gid", 0),
    "lxc-unpriv-attach": ("n", "name", 0),
    "schroot": ("cduson", "chroot directory user shell option", 0),
    "arch-chroot": ("u", "", 1),
}


@rule(*_ROOTS)
def other_root(call: Call) -> Stream:
    """A program in other namespaces or below another root: judged as if it ran here."""
    short, long, skip = _ROOTS[call.name]
    rest = call.parse(short, long.split(), stops=True).operands[skip:]
    if not rest:
        effects.run_content(call, call.stdin)
        return OUTPUT
    inside = replace(call, scope=call.scope.copy())
    if call.name == "chroot":
        inside.scope.cwd = Path(True, ())
    return inside.run(rest)


_ONE_VALUE = """
    tmpfs proc dev mqueue dir remount-ro chdir unsetenv uid gid hostname lock-file sync-fd block-fd info-fd seccomp
    perms cap-add cap-drop userns userns2 pidns exec-label file-label args
    """.split()
_TWO_VALUES = """
    bind bind-try ro-bind ro-bind-try dev-bind dev-bind-try symlink setenv file bind-data ro-bind-data chmod
    """.split()


@rule("bwrap")
def bubblewrap(call: Call) -> Stream:
    """A program with other mounts."""
    words = [*call.words]
    while words and words[0].lead.startswith("--") and words[0].exact != "--":
        name = words[0].lead[2:]
        words = words[1 + (name in _ONE_VALUE) + 2 * (name in _TWO_VALUES) :]
    if words and words[0].exact == "--":
        words = words[1:]
    if not words:
        call.allow()
        return NOTHING
    return call.run(words)
