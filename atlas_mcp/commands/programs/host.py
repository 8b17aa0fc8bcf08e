"""Settings of the host: its name, its clock, its languages, its defences, its devices."""

from __future__ import annotations

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.programs import verbs
from atlas_mcp.commands.programs.verbs import Meaning, Verbs
from atlas_mcp.commands.stream import OUTPUT, Stream

verbs.register({
    "setenforce setsebool load_policy fixfiles audit2allow aa-disable aa-complain aa-teardown aa-remove-unknown": Verbs(
        looks="check verify", asks="*", bare=Meaning.ASKS, other=Meaning.ASKS
    ),
    "aa-enforce apparmor_parser"
    " aa-genprof": Verbs(asks="-R --remove", looks="-N --names -p", routine="*", other=Meaning.ROUTINE),
    "semanage": Verbs(looks="-l --list -E */export export", asks="*", short="trsa"),
    "semodule": Verbs(looks="-l --list", asks="-i -r -d -e -B", other=Meaning.ASKS, bare=Meaning.LOOKS),
    "tuned-adm": Verbs(looks="active list recommend verify profile_info", routine="profile/*", asks="off"),
    "cpupower": Verbs(looks="frequency-info idle-info monitor info", asks="*"),
    "update-ca-certificates update-ca-trust ldconfig locale-gen mandb updatedb iconvconfig update-locale localedef"
    " fc-cache"
    " systemd-sysusers systemd-hwdb newaliases postmap postalias update-mime-database ssh-keygen-wrapper": Verbs(
        looks="-p", routine="*", bare=Meaning.ROUTINE, other=Meaning.ROUTINE
    ),
    "localectl": Verbs(looks="status list-*", routine="set-*"),
    "timedatectl": Verbs(
        looks="status show list-timezones timesync-status show-timesync"
        " statistics", routine="set-timezone set-ntp ntp-servers revert",
        asks="set-time set-local-rtc",
    ),
    "hostnamectl": Verbs(looks="status show hostname/ chassis/"
    " icon-name/", routine="set-* hostname chassis icon-name location deployment"),
    "hostname domainname nisdomainname dnsdomainname"
    " ypdomainname": Verbs(routine="*", asks="-F --file", other=Meaning.ROUTINE),
    "hwclock": Verbs(
        asks="-s -w -a --hctosys --systohc --set --adjust"
        " --systz", looks="-r --show -v --get", long="set date rtc", other=Meaning.ASKS
    ),
    "ntpdate ntpd sntp rdate chronyd": Verbs(looks="-q -d --query -Q", asks="*", other=Meaning.ASKS, bare=Meaning.ASKS),
    "chronyc": Verbs(
        looks="tracking sources sourcestats activity ntpdata clients serverstats selectdata rtcdata authdata"
        " sources/* waitsync",
        routine="online burst refresh", asks="*", short="hp",
    ),
    "stty setterm loadkeys setfont": Verbs(looks="-a size", routine="*", other=Meaning.ROUTINE),
    "systemd-tmpfiles": Verbs(
        looks="--cat-config"
        " --dry-run", asks="--remove --purge --clean", routine="--create *", bare=Meaning.ASKS, long="prefix root"
    ),
    "systemd-sysctl": Verbs(looks="--cat-config", asks="*", bare=Meaning.ASKS),
    "udevadm": Verbs(looks="info monitor test settle verify lock", routine="trigger", asks="control", short="napqs"),
    "coredumpctl": Verbs(looks="list info", routine="dump", asks="debug gdb", short="ooFnSU", long="output since"
    " until"),
    "systemd-cryptenroll clevis": Verbs(asks="*", bare=Meaning.ASKS, looks="list", topic="access"),
    "cloud-init": Verbs(looks="status query schema analyze features"
    " collect-logs", asks="clean", routine="init modules single devel"),
    "cloud-id": Verbs(other=Meaning.LOOKS),
    "lp lpr lpstat lpq lpinfo": Verbs(routine="*", other=Meaning.ROUTINE),
    "lpadmin cupsctl cancel lprm cupsdisable cupsenable"
    " cupsreject": Verbs(asks="*", bare=Meaning.ASKS, other=Meaning.ASKS),
    "exportfs": Verbs(looks="-v -s", asks="-u -f", routine="-r -a *"),
    "stress stress-ng memtester iozone bonnie++": Verbs(asks="*", bare=Meaning.ASKS, other=Meaning.ASKS, topic="load"),
})  # fmt: skip


@rule("mail", "mailx", "mutt", "sendmail", "s-nail", "msmtp", "swaks", "mpack", "exim", "exim4")
def mail(call: Call) -> Stream:
    """Mail: what is attached, or given on standard input, leaves the host."""
    parsed = call.parse("aAscbrqSf", ("attach", "attachment", "body", "header", "to", "from", "server"))
    for value in [*parsed.values("a", "A", "attach", "attachment", "body"), *parsed.operands]:
        content = effects.read(call, value.cut(1) if value.lead.startswith("@") else value)
        effects.send(call, content)
    effects.send(call, call.stdin)
    text = call.stdin.text.exact if call.stdin.text is not None else None
    if any(line.startswith(("~!", "!")) for line in (text or "").splitlines()):
        call.forbid(effects.OPAQUE, "A mail program runs no commands here: run them plainly.")
    if any(word.lead.startswith(("-C", "-oQ", "-X", "-be", "-D")) for word in call.words) and call.name != "mail":
        call.confirm("mail", "The mail server is given settings of its own.")
    call.change()
    return OUTPUT


@rule("gdbus", "dbus-send", "qdbus", "busctl")
def bus(call: Call) -> Stream:
    """Messages to other programs of the host."""
    line = " ".join(word.pattern for word in call.words)
    if ("systemd1" in line or "login1" in line) and any(
        one in line for one in ("StopUnit", "KillUnit", "DisableUnit", "MaskUnit")
    ):
        if any(one in line for one in ("ssh", "audit", "rsyslog", "journald", "logind", "network", "*")):
            call.forbid(effects.ACCESS, "Access to the host, or its record, would end: use systemctl.")
    verb = next((word.exact for word in call.words if not word.lead.startswith("-")), "")
    if call.name == "busctl" and verb in ("", "list", "status", "tree", "introspect", "get-property", "monitor"):
        call.allow()
        return OUTPUT
    call.confirm("unlisted", "A message to another program does what that program does: use its own tool.")
    return OUTPUT
