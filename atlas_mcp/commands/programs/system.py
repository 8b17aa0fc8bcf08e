"""The kernel, the boot loader, the clock, and settings of the host."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects, paths
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.stream import OUTPUT, Stream
from atlas_mcp.commands.verdict import Risk


@rule(
    "insmod",
    "kexec",
    "grub-install",
    "grub2-install",
    "grub-mkimage",
    "installkernel",
    "kernel-install",
    "lilo",
    "extlinux",
    "syslinux",
    "devmem",
    "devmem2",
    "flashrom",
    "fwupdmgr",
    "fwupdtool",
    "bootctl",
    "efibootmgr",
    "mokutil",
    "efivar",
    "nvram",
    "setpci",
    "wrmsr",
    "rdmsr",
    "bpftool",
    "bpftrace",
    "crash",
    "kpatch",
    "dracut",
    "mkinitcpio",
    "update-initramfs",
    "mkinitrd",
    "depmod",
    "rmmod",
    "modprobe",
    "update-grub",
    "update-grub2",
    "grub-mkconfig",
    "grub2-mkconfig",
    "grub-set-default",
    "grub-reboot",
    "grubby",
    "kernelstub",
    "kdumpctl",
    "kmod",
    "dkms",
    "grub-editenv",
)
def kernel(call: Call) -> Stream:
    """Modules, kernels and boot loaders."""
    words = [word.exact or "*" for word in call.words]
    name = call.name
    if any(w in ("--help", "--version", "-V") for w in words):
        call.allow()
    elif name in (
        "insmod",
        "grub-install",
        "grub2-install",
        "lilo",
        "extlinux",
        "devmem",
        "devmem2",
        "flashrom",
        "setpci",
        "wrmsr",
        "grub-mkimage",
        "nvram",
        "syslinux",
    ):
        call.forbid(effects.KERNEL, "The kernel and the boot loader are changed by packages alone.")
    elif name == "kexec":
        call.forbid(effects.KERNEL, "Another kernel is started past the boot loader.")
    elif name == "efibootmgr":
        changes = any(
            re.match(
                r"-[a-zA-Z]*[BbcCoOnNtTaADr]|--(delete|create|bootorder|bootnext|active|inactive|timeout|remove)", w
            )
            for w in words
        ) and words not in (["-v"], [])
        call.forbid(effects.KERNEL, "Entries of the boot loader stay.") if changes else call.allow()
    elif name in ("mokutil", "efivar", "bootctl", "fwupdmgr", "fwupdtool"):
        looks = (
            not words
            or words[0].lstrip("-")
            in (
                "sb-state",
                "list-enrolled",
                "status",
                "list",
                "l",
                "get-devices",
                "get-updates",
                "get-history",
                "list-new",
                "get-topology",
                "p",
                "print",
            )
            or "--print" in words
        )
        call.allow() if looks else call.forbid(effects.KERNEL, "Firmware and boot entries are not changed here.")
    elif name == "modprobe":
        parsed = call.parse("CdSi-".replace("-", "").replace("i", ""), ("config", "dirname", "set-version"))
        if parsed.values("d", "dirname", "C", "config", "S"):
            call.forbid(effects.KERNEL, "Modules from elsewhere are not loaded.")
        elif any(path.absolute for word in parsed.operands for path in call.paths(word)):
            call.forbid(effects.KERNEL, "Modules from elsewhere are not loaded.")
        elif parsed.has("n", "dry-run", "show", "D", "show-depends", "c", "showconfig", "R", "resolve-alias"):
            call.allow()
        else:
            call.confirm("kernel module", "A module of the kernel is loaded or unloaded.")
    elif name in ("rdmsr", "bpftool", "kmod", "grub-editenv", "kdumpctl", "grubby", "dkms"):
        looks = (
            any(
                w in ("list", "show", "status", "--info", "--default-kernel", "dump", "--info=ALL", "ls", "estimate")
                for w in words
            )
            or name == "rdmsr"
        )
        call.allow() if looks else call.confirm(
            "kernel module", f"{name} changes the kernel or how it starts.", Risk.DESTRUCTIVE
        )
    elif name in ("bpftrace", "crash"):
        call.confirm("kernel module", f"{name} looks into the kernel.")
    else:
        call.confirm("kernel module", f"{name} changes the kernel or how it starts.")
    return OUTPUT


@rule("sysctl")
def sysctl(call: Call) -> Stream:
    """Settings of the running kernel."""
    parsed = call.parse("prf", ("load", "pattern"))
    written = [word for word in parsed.operands if "=" in word.pattern]
    for word in written:
        key, _, value = word.pattern.replace("/", ".").partition("=")
        if key.strip() in (
            "kernel.core_pattern",
            "kernel.modprobe",
            "kernel.hotplug",
            "kernel.poweroff_cmd",
            "kernel.usermodehelper.bset",
        ) and (key.strip() != "kernel.core_pattern" or value.strip().startswith(("|", '"|', "'|"))):
            call.forbid(effects.KERNEL, "It names a program that the kernel runs as root.")
        if key.strip() in ("kernel.randomize_va_space"):
            call.confirm("kernel setting", "A defence of the kernel changes.", Risk.DESTRUCTIVE)
    if written or parsed.has("w", "write", "p", "load", "system", "f"):
        for value in parsed.values("p", "load", "f"):
            effects.read(call, value)
        call.confirm("kernel setting", "A setting of the running kernel changes.")
    else:
        call.allow()
    return OUTPUT


@rule(
    "setenforce",
    "semanage",
    "setsebool",
    "semodule",
    "aa-disable",
    "aa-complain",
    "aa-enforce",
    "aa-teardown",
    "apparmor_parser",
    "fixfiles",
    "load_policy",
    "audit2allow",
    "tuned-adm",
    "cpupower",
    "update-ca-certificates",
    "update-ca-trust",
    "ldconfig",
    "locale-gen",
    "localectl",
    "update-locale",
    "timedatectl",
    "hostnamectl",
    "hwclock",
    "ntpdate",
    "chronyc",
    "chronyd",
    "ntpd",
    "sntp",
    "domainname",
    "hostname",
    "nisdomainname",
    "stty",
    "setterm",
    "loadkeys",
    "setfont",
    "systemd-tmpfiles",
    "systemd-sysusers",
    "systemd-sysctl",
    "systemd-hwdb",
    "udevadm",
    "coredumpctl",
    "systemd-cryptenroll",
    "cloud-init",
    "cloud-id",
    "iconvconfig",
    "mandb",
    "updatedb",
    "newaliases",
    "postmap",
    "postalias",
    "postfix",
    "postconf",
    "postsuper",
    "mailq",
    "postqueue",
    "exim",
    "sendmail",
    "mail",
    "mailx",
    "mutt",
    "a2ensite",
    "a2dissite",
    "a2enmod",
    "a2dismod",
    "a2enconf",
    "a2disconf",
    "nginx",
    "apache2",
    "apache2ctl",
    "apachectl",
    "httpd",
    "haproxy",
    "caddy",
    "traefik",
    "named",
    "rndc",
    "unbound-control",
    "dnsmasq",
    "php-fpm",
    "certbot",
    "acme.sh",
    "exportfs",
    "smbcontrol",
    "squid",
    "varnishadm",
    "keepalived",
    "pcs",
    "crm",
    "corosync-cfgtool",
    "crm_resource",
    "drbdadm",
    "puppet",
    "chef-client",
    "chef-solo",
    "cfagent",
    "cf-agent",
    "ansible-playbook",
    "ansible-pull",
    "ansible-galaxy",
    "ansible-inventory",
    "ansible-doc",
    "ansible-config",
    "terraform",
    "packer",
    "pulumi",
    "cdk",
    "sam",
    "serverless",
    "opa",
    "prometheus",
    "grafana-cli",
    "telegraf",
    "consul-template",
    "nsupdate",
    "dnssec-keygen",
    "atlas-mcp",
    "tailscale",
    "zerotier-cli",
    "openvpn",
    "ipsec",
    "swanctl",
    "strongswan",
    "wpa_cli",
    "lpadmin",
    "cupsctl",
    "lp",
    "lpr",
    "lpstat",
    "cancel",
)
def settings(call: Call) -> Stream:
    """Settings of the host and of its servers, by the words that they are given."""
    words = [word.exact or "*" for word in call.words]
    verbs = {w for w in words if not w.startswith("-")}
    flags = {w for w in words if w.startswith("-")}
    name = call.name
    if name == "ansible-pull" or name == "puppet" and "apply" in verbs and "-e" in flags:
        call.confirm("orchestration", "Code from elsewhere changes the host.", Risk.DESTRUCTIVE)
        return OUTPUT
    for index, w in enumerate(words[:-1]):
        if w in (
            "--pre-hook",
            "--post-hook",
            "--deploy-hook",
            "--renew-hook",
            "--manual-auth-hook",
            "--manual-cleanup-hook",
            "--reloadcmd",
            "--up",
            "--down",
            "--route-up",
        ):
            call.shell(call.words[index + 1])
    for word in call.words:
        if re.match(r"--(pre|post|deploy|renew)-hook=|--reloadcmd=", word.lead):
            call.shell(word.cut(word.lead.index("=") + 1))
    verdict = _verdict(name, words, verbs, flags)
    if verdict == "look":
        call.allow()
    elif verdict == "change":
        call.change()
    else:
        call.confirm(
            "host setting",
            f"{name} changes the host, or a server on it.",
            Risk.DESTRUCTIVE if verdict == "destroy" else Risk.CHANGE,
        )
    for word in call.words:
        for path in call.paths(word):
            if paths.is_secret(path) and name in ("mail", "mailx", "mutt", "sendmail", "lp", "lpr"):
                call.forbid(effects.SECRET, f"{path.text} is a credential.")
    if name in ("mail", "mailx", "mutt", "sendmail"):
        effects.send(call, call.stdin)
    return OUTPUT


_LOOKS: dict[str, tuple[str, ...]] = {
    "nginx": ("-t", "-T", "-v", "-V"), "apache2": ("-v", "-V", "-t", "-S", "-M", "-l"), "httpd": ("-v", "-V", "-t", "-S", "-M"), "apachectl": ("configtest", "status", "-t", "-S", "-M", "fullstatus", "-v"), "apache2ctl": ("configtest", "status", "-t", "-S", "-M", "fullstatus", "-v"),
    "haproxy": ("-c", "-v", "-vv"), "caddy": ("validate", "version", "list-modules", "adapt", "fmt"), "squid": ("-v", "-k parse"), "named": ("-v", "-V"), "rndc": ("status",), "unbound-control": ("status", "stats", "list_local_zones"), "php-fpm": ("-t", "-v", "-i"),
    "certbot": ("certificates", "--dry-run", "plugins", "--version"), "timedatectl": ("status", "show", "list-timezones", "timesync-status", "show-timesync", "statistics"), "hostnamectl": ("status", "show"), "localectl": ("status", "list-locales", "list-keymaps"), "chronyc": ("tracking", "sources", "sourcestats", "activity", "ntpdata", "clients", "serverstats"),
    "hwclock": ("-r", "--show", "-v"), "udevadm": ("info", "monitor", "test", "settle", "verify"), "coredumpctl": ("list", "info"), "cloud-init": ("status", "query", "schema", "analyze", "--version", "features"), "cloud-id": (), "mailq": (), "postqueue": ("-p", "-j"), "postconf": ("-n", "-d", "-m", "-M"), "exportfs": ("-v", "-s"),
    "pcs": ("status", "config", "show"), "crm": ("status",), "drbdadm": ("status", "dump", "cstate", "dstate", "role"), "ansible-playbook": ("--check", "--syntax-check", "--list-tasks", "--list-hosts", "--list-tags"), "ansible-galaxy": ("list", "search", "info"), "ansible-inventory": ("--list", "--graph", "--host"), "ansible-doc": (), "ansible-config": (),
    "terraform": ("plan", "show", "validate", "fmt", "output", "state list", "state show", "version", "providers", "graph", "workspace list"), "packer": ("validate", "inspect", "version", "fmt"), "pulumi": ("preview", "stack", "version", "whoami"), "semanage": ("-l", "--list"), "semodule": ("-l", "--list"), "tuned-adm": ("active", "list", "recommend"), "cpupower": ("frequency-info", "idle-info", "monitor", "info"),
    "tailscale": ("status", "ip", "netcheck", "ping", "version"), "zerotier-cli": ("status", "info", "listnetworks", "listpeers"), "ipsec": ("status", "statusall"), "swanctl": ("--list-sas", "--list-conns", "--stats"), "lpstat": (), "puppet": ("--noop", "facts", "config", "resource"), "chef-client": ("--why-run",), "keepalived": ("-t", "-v"), "smbcontrol": (), "opa": ("eval", "test", "check"),
    "prometheus": ("--version",), "ldconfig": ("-p", "-v"), "hostname": (), "domainname": (), "nisdomainname": (), "stty": ("-a", "size"), "systemd-tmpfiles": ("--cat-config",), "varnishadm": ("status",), "crm_resource": ("-L", "-W"), "corosync-cfgtool": ("-s",), "serverless": ("info",), "cdk": ("diff", "ls", "synth"), "sam": ("validate",), "atlas-mcp": (), "apparmor_parser": ("-p", "-N"), "audit2allow": (), "localedef": (), "setfont": (), "ntpdate": ("-q",), "sntp": (), "grafana-cli": ("--version",),
}  # fmt: skip
_ROUTINE = frozenset(
    "update-ca-certificates update-ca-trust ldconfig locale-gen updatedb mandb newaliases postmap postalias systemd-tmpfiles systemd-sysusers a2ensite a2enmod a2enconf terraform packer certbot acme.sh ansible-galaxy ansible-playbook ansible-inventory hostname stty setterm mail mailx sendmail lp lpr hostnamectl timedatectl localectl nginx apachectl apache2ctl caddy rndc unbound-control php-fpm haproxy udevadm chronyc ntpdate hwclock cloud-init pulumi puppet chef-client chef-solo cf-agent cfagent postfix tuned-adm iconvconfig systemd-hwdb grafana-cli opa dnssec-keygen telegraf update-locale apparmor_parser aa-enforce cdk sam serverless tailscale exportfs systemd-sysctl drbdadm pcs crm".split()
)
_ENDS = re.compile(
    r"^(-?-)?(stop|destroy|delete|remove|rm|taint|clean|reset|disable|down|flush|quit|kill|abort|set-time|graceful-stop|shutdown|standby|cleanup|purge|undeploy|invalidate|force-unlock|-destroy|-k|-s|revoke|set-local-rtc|zap|move|failover|logout|-d|delall|unexport|-ua)$"
)


def _verdict(name: str, words: list[str], verbs: set[str], flags: set[str]) -> str:
    line = " ".join(words)
    if name == "nginx" and "-s" in words:
        return "change" if verbs & {"reload", "reopen"} else "ask"
    if name in ("hostname", "domainname", "nisdomainname") and not verbs and not flags & {"-F", "--file", "-b"}:
        return "look"
    if name == "terraform" and (
        verbs & {"destroy", "taint", "force-unlock"}
        or "-destroy" in flags
        or re.search(r"\bstate (rm|push|mv|replace)\b|\bworkspace delete\b", line)
    ):
        return "destroy"
    if name == "terraform" and "apply" in verbs:
        return "change"
    if name in ("timedatectl", "hwclock", "ntpdate", "chronyc") and (
        verbs & {"set-time", "set-local-rtc", "makestep", "settime"}
        or flags & {"-s", "-w", "--hctosys", "--systohc", "--set"}
    ):
        return "ask"
    looks = _LOOKS.get(name)
    if looks is not None and (
        not words
        or not looks
        and name in ("cloud-id", "mailq", "ansible-doc", "ansible-config", "lpstat", "smbcontrol", "atlas-mcp")
        or any(re.search(rf"(^|\s){re.escape(one)}(\s|=|$)", line) for one in looks)
    ):
        return "look"
    if flags & {"--version", "--help", "-V"}:
        return "look"
    if any(_ENDS.match(w) for w in words):
        return "destroy" if name in ("terraform", "pulumi", "cdk", "postsuper", "cloud-init") else "ask"
    return "change" if name in _ROUTINE else "ask"
