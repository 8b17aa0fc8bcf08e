"""Services: what starts, stops and disables them, by systemd and by other supervisors."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.known_paths import ACCESS_SERVICES
from atlas_mcp.commands.programs import verbs
from atlas_mcp.commands.programs.verbs import Meaning, Verbs
from atlas_mcp.commands.stream import OUTPUT, Stream
from atlas_mcp.commands.value import Text

_ENDINGS = (".service", ".socket", ".target")
_LISTED = re.compile(r"\$\(|`|\bxargs\b|\bparallel\b|list-unit")
_GENTLE = re.compile(r"(SIG)?(HUP|USR1|USR2|CONT|CHLD|WINCH)|0|1|10|12|18")
RESCUE = ("rescue", "emergency", "rescue.target", "emergency.target", "runlevel1.target")


def protected(call: Call, name: Text) -> bool:
    """Whether it is a service that access or audit need; a pattern, or one of a list that is looked up, may be one."""
    if name.open and name.emptied().exact in ("", *_ENDINGS):
        return _LISTED.search(call.scope.source.decode("utf-8", "replace") + call.span) is not None
    pattern = name.pattern.rpartition("/")[2]
    for ending in _ENDINGS:
        pattern = (
            pattern.removesuffix(ending) if pattern.removesuffix(ending) + ending not in ACCESS_SERVICES else pattern
        )
    if re.fullmatch(r"(sshd?|ifup|systemd-journald)@.*", pattern):
        return True
    if name.exact is None and all(not piece.text for piece in name.pieces):
        return False
    return any(fnmatchcase(one, pattern) for one in ACCESS_SERVICES)


SYSTEMCTL = Verbs(
    looks="status show cat list-* is-* get-default help show-environment whoami log-level log-target --dry-run",
    routine="start restart reload try-restart reload-or-restart try-reload-or-restart condrestart force-reload enable"
    " reenable daemon-reload daemon-reexec reset-failed preset unmask add-wants add-requires thaw",
    asks="stop disable mask kill revert clean freeze set-property bind mount-image edit link import-environment"
    " set-environment unset-environment cancel preset-all reboot poweroff halt suspend hibernate hybrid-sleep"
    " suspend-then-hibernate soft-reboot exit default isolate switch-root set-default"
    " start/reboot.target start/poweroff.target start/halt.target start/shutdown.target",
    forbids="rescue emergency start/rescue.target start/emergency.target",
    short="HMtpnos",
    long="host machine type state property lines output signal kill-whom kill-who root image job-mode what timestamp"
    " when"
    " message boot-loader-entry kill-value",
    topic="service stop",
)


@rule("systemctl")
def systemctl(call: Call) -> Stream:
    """Units of systemd."""
    parsed = verbs.parse(call, SYSTEMCTL)
    verb = parsed.operands[0].exact if parsed.operands else ""
    units = parsed.operands[1:]
    ends = verb in ("stop", "disable", "mask", "kill", "freeze") or verb is None
    gentle = verb == "kill" and any(_GENTLE.fullmatch(v.exact or "") for v in parsed.values("s", "signal"))
    if verb == "kexec":
        call.forbid(effects.KERNEL, "Another kernel would start past the boot loader: use systemctl reboot.")
    elif ends and not gentle and any(protected(call, unit) for unit in units):
        call.forbid(effects.ACCESS, "Access to the host, or its record, would end: restart the service instead.")
    elif verb in ("isolate", "set-default") and any(unit.pattern in RESCUE for unit in units):
        call.forbid(effects.ACCESS, "The network and ssh would end: keep the host in multi-user.target.")
    else:
        verbs.judge(call, SYSTEMCTL, parsed)
    for unit in units if verb == "link" else ():
        effects.read(call, unit)
    return OUTPUT


_ENDS = frozenset(
    "stop down exit kill disable shutdown unmonitor delete remove force-stop force-shutdown once-stop full-stop d k x"
    " defaults-disabled del off --del --delete -d -k -x -r --remove --off".split()
)
_LOOKS = frozenset("status list info summary ls show logs monit describe tail avail pid jlist prettylist".split())
_ROUTINE = frozenset(
    "start restart reload force-reload condrestart try-restart up u reread update enable zap configtest save"
    " defaults on"
    " --add add once startup restartall full-restart hup t -t -u rotate reload-or-restart flush".split()
)


def _supervise(call: Call, *also: str) -> None:
    """Judge a supervisor by the words that it is given in any order: a verb, and the services that it means."""
    words = {None if word.open else word.pattern for word in call.words} | {*also}
    if words & _ENDS or (None in words and not words & (_LOOKS | _ROUTINE)):
        if any(protected(call, word) for word in call.words):
            call.forbid(effects.ACCESS, "Access to the host, or its record, would end: restart the service instead.")
        else:
            call.confirm("service stop", "A service stops, or no longer starts with the host.")
    elif words & _LOOKS or words & {"--status-all", "--list", "--version"}:
        call.allow()
    elif words & _ROUTINE:
        call.change()
    else:
        call.confirm("unlisted", f"This use of {call.name} is not known to the policy: use systemctl.")


@rule(
    *"service rc-service invoke-rc.d initctl sv svc s6-svc s6-rc supervisorctl monit pm2 rcctl start stop"
    " restart".split(),
    *"reload update-rc.d chkconfig rc-update insserv systemd-sysv-install sysv-rc-conf rcconf runsvctrl"
    " dinitctl openrc-run".split(),
)
def supervisors(call: Call) -> Stream:
    """Services by other tools than systemctl."""
    if call.name == "chkconfig" and len(call.words) < 2:
        call.allow()
    elif call.name in ("start", "stop", "restart", "reload"):
        _supervise(call, call.name)
    else:
        _supervise(call)
    return OUTPUT


BOOT = Verbs(topic="reboot", asks="*", bare=Meaning.ASKS)


@rule("reboot", "init", "runlevel")
def reboot(call: Call) -> Stream:
    """Restarts or stops the host."""
    words = [word.exact or "*" for word in call.words]
    if call.name == "runlevel" or {"--help", "--show", "--version"} & {*words} or words == ["-w"]:
        call.allow()
    elif call.name == "shutdown" and "-c" in words:
        call.change()
    elif call.name in ("init", "telinit"):
        level = next((word for word in words if not word.startswith("-")), "")
        if level in ("", "q", "Q", "u", "U"):
            call.change()
        elif level.lower() in ("1", "s", "single", "emergency", "rescue", "*"):
            call.forbid(effects.ACCESS, "The network and ssh would end: keep the host in its run level.")
        else:
            verbs.judge(call, BOOT)
    else:
        verbs.judge(call, BOOT)
    return OUTPUT
