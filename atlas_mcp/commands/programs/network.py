"""Networks: interfaces, routes, firewalls, transfers and connections."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.programs import wrappers
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_IP_CHANGES = frozenset(
    "add del delete set change replace append flush save restore up down prepend move promote".split()
)


@rule(
    "ip",
    "ifconfig",
    "route",
    "ifdown",
    "ifup",
    "brctl",
    "bridge",
    "tc",
    "ethtool",
    "iw",
    "iwconfig",
    "nmcli",
    "nmtui",
    "networkctl",
    "netplan",
    "dhclient",
    "dhcpcd",
    "vconfig",
    "ifenslave",
    "arp",
    "resolvectl",
    "ovs-vsctl",
    "ovs-ofctl",
    "wg",
    "wg-quick",
    "teamdctl",
    "rfkill",
    "mii-tool",
    "ipmitool",
    "hping3",
)
def interfaces(call: Call) -> Stream:
    """Interfaces, addresses and routes: looking is routine, what cuts the host off is forbidden, the rest is asked."""
    words = [word.exact if word.exact is not None else word.pattern for word in call.words]
    name = call.name
    if name == "ip" and (at := _netns_exec(words)) is not None:
        return call.run(call.words[at:])
    if name == "ip" and ("-b" in words or "-batch" in words or "--batch" in words):
        call.forbid(effects.OPAQUE, "ip follows a batch that is not judged: write the commands out.")
    elif _cuts_off(name, words):
        call.forbid(effects.ACCESS, "The host would be cut off.")
    elif _looks(name, words):
        call.allow()
    elif name == "ipmitool" and any(w in ("power", "chassis", "sol", "mc", "user", "raw") for w in words):
        call.confirm("reboot", "The machine's own controller changes it.", Risk.DESTRUCTIVE)
    else:
        call.confirm("network change", f"{name} changes the network.")
    return OUTPUT


def _netns_exec(words: list[str]) -> int | None:
    rest = [(i, w) for i, w in enumerate(words) if not w.startswith("-")]
    verbs = [w for _, w in rest]
    if (
        verbs[:1]
        and "netns".startswith(verbs[0])
        and len(verbs[0]) >= 4
        and len(verbs) > 3
        and "exec".startswith(verbs[1])
        and len(verbs[1]) > 1
    ):
        return rest[3][0]
    if verbs[:1] == ["vrf"] and verbs[1:2] == ["exec"] and len(verbs) > 3:
        return rest[3][0]
    return None


def _cuts_off(name: str, words: list[str]) -> bool:
    line = " ".join(w for w in words if not w.startswith("-"))
    loop = (
        re.search(
            r"\b(lo|dummy\d+|docker\d*|br-\w+|veth\w*|vxlan\w*|virbr\d+|cni\d*|flannel\S*|tun\d+|tap\d+|wg\d+)\b", line
        )
        is not None
    )
    if name == "ip":
        objects = [w for w in words if not w.startswith("-")]
        what = objects[0] if objects else ""
        if what and "link".startswith(what) or what in ("l", "li", "lin", "link"):
            return (
                re.search(r"\bdown\b", line) is not None
                and not loop
                or re.search(r"\b(del|delete)\b", line) is not None
                and not loop
            )
        if what.startswith("a") and "address".startswith(what) or what in ("addr", "address"):
            return (
                re.search(r"\b(flush|f)\b", line) is not None
                and not loop
                or re.search(r"\b(del|delete|d)\b", line) is not None
                and not loop
            )
        if what.startswith("r") and "route".startswith(what) or what == "route":
            return (
                re.search(r"\b(flush|f)\b", line) is not None
                or re.search(r"\b(del|delete|d)\b.*\b(default|0/0|0\.0\.0\.0/0|::/0)", line) is not None
                or re.search(
                    r"\b(add|replace|r)\b.*\b(blackhole|unreachable|prohibit)\b.*default|\b(blackhole|unreachable|prohibit)\b.*(default|0\.0\.0\.0/0)",
                    line,
                )
                is not None
            )
        if what.startswith("ru"):
            return re.search(r"\bflush\b", line) is not None
        return False
    if name == "ifconfig":
        return re.search(r"\bdown\b|\b0\.0\.0\.0\b", line) is not None and not loop
    if name == "route":
        return re.search(r"\bdel\b.*(default|0\.0\.0\.0)|\b(flush|reject)\b", line) is not None
    if name == "ifdown":
        return not loop and "--help" not in words
    if name == "nmcli":
        return (
            re.search(
                r"\b(networking|n|net)\s+(off|o)\b|\bd\w*\s+dis\w*|\bc\w*\s+(down|delete|del)\b|\bradio\s+\w+\s+off",
                line,
            )
            is not None
            and not loop
        )
    if name == "networkctl":
        return re.search(r"\b(down|delete)\b", line) is not None and not loop
    if name in ("dhclient", "dhcpcd"):
        return any(w in ("-r", "-x", "-k", "--release", "--exit") for w in words)
    if name == "ovs-vsctl":
        return re.search(r"\b(del-br|del-port|emer-reset)\b", line) is not None
    if name == "wg-quick":
        return False
    return name == "rfkill" and "block" in words


def _looks(name: str, words: list[str]) -> bool:
    objects = [w for w in words if not w.startswith("-")]
    if name == "ip":
        return not any(
            w in _IP_CHANGES
            or (len(w) > 1 and any(c.startswith(w) for c in ("add", "delete", "flush", "replace", "append")) and i == 1)
            for i, w in enumerate(objects)
        ) and not any(w in ("exec", "identify") for w in objects[:2])
    if name == "ifconfig":
        return len(objects) <= 1
    if name in ("route", "arp"):
        return not any(w in ("add", "del", "flush", "-d", "-s", "-f", "--delete", "--set") for w in words)
    if name == "nmcli":
        return not any(
            w
            in (
                "add",
                "modify",
                "mod",
                "edit",
                "up",
                "connect",
                "reload",
                "set",
                "import",
                "clone",
                "on",
                "reapply",
                "delete",
                "m",
                "load",
            )
            for w in objects
        )
    if name in ("networkctl", "resolvectl", "iwconfig", "mii-tool", "rfkill", "bridge"):
        return (
            not objects
            or objects[0]
            in ("status", "list", "lldp", "query", "statistics", "dns", "domain", "show", "cat", "eth0", "label")
            or "show" in objects
        )
    if name in ("tc", "brctl", "iw", "wg", "ovs-vsctl", "ovs-ofctl"):
        return (
            any(
                w
                in (
                    "show",
                    "list",
                    "info",
                    "ls",
                    "scan",
                    "dump",
                    "list-br",
                    "list-ports",
                    "dump-flows",
                    "get",
                    "showmacs",
                    "showstp",
                )
                for w in objects
            )
            or not objects
        )
    if name == "ethtool":
        return not any(
            w
            in (
                "-s",
                "-K",
                "-G",
                "-C",
                "-L",
                "-A",
                "-E",
                "-f",
                "-p",
                "-U",
                "--change",
                "--flash",
                "--reset",
                "--offload",
                "--set-ring",
                "--features",
            )
            for w in words
        )
    if name == "netplan":
        return objects[:1] in (["get"], ["status"], ["info"], ["generate"])
    if name == "ipmitool":
        return any(
            w in ("sensor", "sdr", "sel", "fru", "status", "info", "list", "print") for w in objects
        ) and not any(w in ("clear", "set", "reset", "on", "off", "cycle") for w in objects)
    return name in ("hping3",)


@rule(
    "iptables",
    "iptables-restore",
    "ip6tables-restore",
    "iptables-save",
    "ip6tables-save",
    "arptables",
    "ebtables",
    "nft",
    "ufw",
    "firewall-cmd",
    "ipset",
    "conntrack",
    "fail2ban-client",
    "csf",
    "shorewall",
    "iptables-apply",
    "firewalld",
    "pfctl",
    "ipfw",
    "crowdsec",
    "cscli",
    "semanage-port",
)
def firewall(call: Call) -> Stream:
    """Firewalls: single rules are asked, flushing and closing is forbidden."""
    words = [word.exact if word.exact is not None else word.pattern for word in call.words]
    name = (
        "iptables"
        if call.name.startswith("ip")
        and "tables" in call.name
        and not call.name.endswith(("-save", "-restore", "-apply"))
        else call.name
    )
    if _opens_all(name, words):
        call.forbid(effects.ACCESS, "All rules of the firewall would go, or nobody would get in.")
    elif (
        name in ("iptables-restore", "ip6tables-restore", "iptables-apply")
        or name == "nft"
        and any(w in ("-f", "--file") for w in words)
    ):
        content = call.stdin
        for word in call.words:
            if not word.lead.startswith("-"):
                content = effects.content_of(call, word) or effects.read(call, word)
        text = content.text.exact if content.text is not None else None
        if text is not None and re.search(r"flush ruleset|^:INPUT (DROP|REJECT)|policy drop", text, re.M):
            call.forbid(effects.ACCESS, "All rules of the firewall would go, or nobody would get in.")
        call.confirm("firewall", "Rules of the firewall are replaced.")
    elif _shows(name, words):
        call.allow()
    else:
        call.confirm("firewall", "Rules of the firewall change.")
    return OUTPUT


def _opens_all(name: str, words: list[str]) -> bool:
    line = " ".join(words)
    letters = {w for w in words if w.startswith("-")}
    if name in ("iptables", "arptables", "ebtables"):
        table = words[words.index("-t") + 1] if "-t" in words[:-1] else "filter"
        bundled = any(re.fullmatch(r"-[a-zA-Z]*[FX][a-zA-Z]*", w) and not w.startswith("--") for w in words)
        flush = letters & {"-F", "--flush", "-X", "--delete-chain"} or bundled
        after = [
            w
            for i, w in enumerate(words)
            if i and words[i - 1] in ("-F", "--flush", "-X", "--delete-chain") and not w.startswith("-")
        ]
        whole = not after or after[0] in ("INPUT", "OUTPUT", "FORWARD")
        policy = re.search(r"(-P|--policy)\s+(INPUT|OUTPUT|\S*\*\S*)\s+(DROP|REJECT|\S*\*\S*)", line)
        everything = re.search(r"-[AI]\s+INPUT(\s+\d+)?\s+-j\s+(DROP|REJECT)\s*$", line) or re.search(
            r"-[AI]\s+INPUT\b.*--dport\s+(22|ssh)\b.*-j\s+(DROP|REJECT)", line
        )
        ssh_gone = re.search(r"-D\s+INPUT\b.*--dport\s+(22|ssh)\b.*ACCEPT", line)
        return bool(
            (
                flush
                and whole
                and table in ("filter", "nat", "mangle", "raw", "security")
                and letters & {"-F", "--flush"}
            )
            or (flush and bundled and whole and "-X" not in letters)
            or policy
            or everything
            or ssh_gone
        )
    if name == "nft":
        return (
            re.search(
                r"\bflush\s+(ruleset|table|chain\s+\S+\s+\S+\s+input)|\b(delete|destroy)\s+table\b|policy\s+(drop|reject)|\bdelete\s+chain\b.*\binput\b",
                line,
            )
            is not None
        )
    if name == "ufw":
        return (
            re.search(
                r"\b(reset)\b|\bdefault\s+(deny|reject)\s+(incoming|outgoing|in|out)?|\b(deny|reject)\s+(22|ssh|OpenSSH)\b|\b(deny|reject)\s+(in\s+)?(from\s+any\s+)?to\s+any\s+port\s+(22|ssh)|\bdelete\s+allow\s+(22|ssh|OpenSSH)|\bdelete\s+limit\s+(22|ssh|OpenSSH)",
                line,
            )
            is not None
        )
    if name == "firewall-cmd":
        return (
            "--panic-on" in line
            or re.search(
                r"--(remove-service=ssh|remove-port=22/tcp|set-target=(DROP|REJECT|%%REJECT%%)|set-default-zone=(drop|block)|load-zone-defaults|reset-to-defaults)",
                line,
            )
            is not None
        )
    if name == "pfctl":
        return re.search(r"-F\s*(all|rules)|-d\b", line) is not None
    if name == "ipset":
        return False
    return name == "csf" and "-x" in words and False


def _shows(name: str, words: list[str]) -> bool:
    if name in ("iptables-save", "ip6tables-save"):
        return "-f" not in words
    if name in ("iptables", "arptables", "ebtables"):
        letters = "".join(w[1:] for w in words if re.fullmatch(r"-[a-zA-Z]+", w))
        return (
            bool(set(letters) & set("LSC") or {"--list", "--list-rules", "--check", "-V", "--version"} & set(words))
            and not set(words) & {"-A", "-I", "-D", "-R", "-N", "-E", "-Z", "-P", "-X", "-F"}
            and not set(letters) & set("AIDRNEPFXZ")
        )
    if name == "nft":
        return words[:1] in (
            ["list"],
            ["-a"],
            ["-c"],
            ["describe"],
            ["monitor"],
            ["--check"],
            ["-j"],
            ["-n"],
            ["-s"],
        ) and not any(w in ("add", "delete", "insert", "replace", "flush", "create", "destroy", "reset") for w in words)
    if name == "ufw":
        return words[:1] in (["status"], ["show"], ["version"], ["--version"], ["--dry-run"]) or words[:2] in (
            ["app", "list"],
            ["app", "info"],
        )
    if name == "firewall-cmd":
        return not any(
            re.match(
                r"--(add|remove|set|change|reload|complete-reload|runtime-to-permanent|new|delete|panic|direct|lockdown|permanent=x|load|path)",
                w,
            )
            and not w.startswith("--path")
            for w in words
        )
    if name == "ipset":
        return words[:1] in (["list"], ["-L"], ["save"], ["test"], ["version"], ["-n"])
    if name == "conntrack":
        return not any(w in ("-D", "-F", "-I", "-U", "--delete", "--flush") for w in words)
    if name == "fail2ban-client":
        return words[:1] in (["status"], ["ping"], ["get"], ["version"], ["-V"], ["banned"])
    if name == "cscli":
        return "list" in words or "metrics" in words
    return words[:1] in (["status"], ["-l"], ["show"], ["-s"], ["-sr"])


_SECRET_UPLOAD = "A file is sent to another host."


@rule(
    "curl",
    "wget",
    "wget2",
    "aria2c",
    "axel",
    "lynx",
    "links",
    "elinks",
    "w3m",
    "http",
    "https",
    "xh",
    "httpie",
    "fetch",
    "lftp",
    "ftp",
    "tftp",
    "sftp",
    "gsutil",
    "aws",
    "az",
    "gcloud",
    "s3cmd",
    "mc",
    "youtube-dl",
    "yt-dlp",
    "svn",
    "grpcurl",
    "websocat",
)
def transfer(call: Call) -> Stream:
    """Transfers: downloads to files are routine, what is sent away is looked at."""
    name = call.name
    if name == "curl":
        return _curl(call)
    if name in ("wget", "wget2"):
        return _wget(call)
    if name in ("aws", "az", "gcloud", "gsutil", "s3cmd", "mc"):
        return _cloud(call)
    parsed = call.parse(
        "oOdcPefs", ("output", "output-document", "out", "dir", "file", "execute", "download", "cfg-dump")
    )
    for word in parsed.operands:
        if name in ("http", "https", "xh", "httpie") and "@" in word.pattern and not word.lead.startswith("http"):
            effects.read(call, Text.of(word.pattern.rpartition("@")[2]))
        elif not word.lead.startswith(("http", "ftp", "-")):
            effects.read(call, word)
    for value in parsed.values("e", "execute", "c") if name in ("lftp",) else ():
        if "!" in value.pattern:
            call.forbid(effects.OPAQUE, "A client of FTP runs no commands here.")
    for value in parsed.values("o", "output", "out", "output-document"):
        effects.write(call, value, Stream.tainted(Taint.NETWORK))
    if name in ("sftp", "ftp", "lftp", "tftp", "svn"):
        if call.stdin.text is not None and re.search(r"^\s*!", (call.stdin.text.exact or ""), re.M):
            call.forbid(effects.OPAQUE, "A client of FTP runs no commands here.")
        for line in (call.stdin.text.exact or "").splitlines() if call.stdin.text is not None else ():
            if line.strip().startswith(("put ", "mput ")):
                effects.read(call, Text.of(line.split()[1]))
    effects.send(call, call.stdin)
    call.change()
    return Stream.tainted(Taint.NETWORK)


def _curl(call: Call) -> Stream:
    parsed = call.parse(
        "AbcCdDeEFhHIKmoPQrtTuUwxXyYz".replace("I", ""),
        (
            "output",
            "data",
            "data-binary",
            "data-raw",
            "data-ascii",
            "data-urlencode",
            "form",
            "form-string",
            "header",
            "user-agent",
            "cookie",
            "cookie-jar",
            "upload-file",
            "user",
            "proxy",
            "request",
            "referer",
            "config",
            "write-out",
            "cert",
            "key",
            "cacert",
            "capath",
            "max-time",
            "connect-timeout",
            "retry",
            "retry-delay",
            "retry-max-time",
            "range",
            "url",
            "resolve",
            "interface",
            "dump-header",
            "trace",
            "trace-ascii",
            "stderr",
            "output-dir",
            "limit-rate",
            "proxy-user",
            "netrc-file",
            "json",
            "unix-socket",
            "ciphers",
            "connect-to",
            "dns-servers",
            "max-redirs",
            "noproxy",
            "oauth2-bearer",
            "aws-sigv4",
            "socks5",
            "socks5-hostname",
            "tls-max",
            "engine",
            "libcurl",
            "hsts",
            "etag-save",
            "etag-compare",
            "speed-limit",
            "speed-time",
            "url-query",
            "variable",
            "ftp-port",
            "quote",
            "pass",
            "pubkey",
            "krb",
            "telnet-option",
            "mail-from",
            "mail-rcpt",
            "random-file",
            "egd-file",
            "preproxy",
            "doh-url",
            "abstract-unix-socket",
            "haproxy-clientip",
            "parallel-max",
            "max-filesize",
            "create-file-mode",
            "continue-at",
            "time-cond",
            "expect100-timeout",
            "keepalive-time",
            "local-port",
            "happy-eyeballs-timeout-ms",
            "request-target",
            "proxy-header",
            "rate",
            "tls13-ciphers",
            "curves",
            "cert-type",
            "key-type",
            "crlfile",
            "pinnedpubkey",
            "login-options",
            "sasl-authzid",
            "service-name",
            "delegation",
        ),
    )
    for value in parsed.values(
        "d",
        "data",
        "data-binary",
        "data-ascii",
        "data-urlencode",
        "json",
        "F",
        "form",
        "T",
        "upload-file",
        "H",
        "header",
        "b",
        "cookie",
        "K",
        "config",
        "variable",
        "url-query",
    ):
        _uploaded(
            call,
            value,
            file=bool({"T", "upload-file", "K", "config"} & {o for o, vs in parsed.options.items() if value in vs}),
        )
    for value in parsed.values("K", "config"):
        content = effects.content_of(call, value) or (call.stdin if value.exact == "-" else None)
        call.confirm("local script", "curl follows a configuration that is not judged.")
        if content is not None:
            effects.run_content(call, content, code=False)
    for value in (*parsed.values("engine"),):
        if value.exact != "list":
            call.forbid(effects.OPAQUE, "It loads code that is not judged.")
    for word in (*parsed.operands, *parsed.values("url")):
        if word.lead.startswith("file:"):
            effects.read(call, Text.of(re.sub(r"^file:(//localhost)?(//)?", "", word.pattern)))
    network = Stream.tainted(Taint.NETWORK)
    effects_allowed = [
        *parsed.values("o", "output"),
        *parsed.values(
            "c", "cookie-jar", "D", "dump-header", "trace", "trace-ascii", "stderr", "libcurl", "hsts", "etag-save"
        ),
    ]
    directory = parsed.values("output-dir")
    for value in effects_allowed:
        if value.exact not in ("-", "%"):
            target = directory[0] + Text.of("/") + value if directory and not value.lead.startswith("/") else value
            effects.write(call, target, network)
    named = parsed.has("O", "remote-name", "remote-name-all", "J", "remote-header-name") or any(
        "O" in w.lead and re.fullmatch(r"-[a-zA-Z]*O[a-zA-Z]*", w.exact or "") for w in call.words
    )
    if named:
        for word in (*parsed.operands, *parsed.values("url")):
            name = re.sub(r"[?#].*", "", word.pattern).rpartition("/")[2] or "index.html"
            target = directory[0] + Text.of("/", name) if directory else Text.of(name)
            effects.write(call, target, network)
    if parsed.has("I", "head") or not parsed.has("o", "output", "O", "X", "request", "d", "data", "T", "F"):
        call.allow()
    else:
        call.change()
    verbs = [value.exact for value in parsed.values("X", "request")]
    if any(verb not in ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH") for verb in verbs):
        call.confirm("remote deletion", "It asks a service to delete something.")
    if any(
        "docker.sock" in v.pattern or "containerd.sock" in v.pattern or "libvirt-sock" in v.pattern
        for v in parsed.values("unix-socket")
    ):
        call.confirm("container change", "It talks to a daemon that runs as root.")
    whole = parsed.values("o", "output")
    if whole and all(value.exact != "-" for value in whole) or named and not parsed.has("w", "write-out"):
        return NOTHING
    return network


def _uploaded(call: Call, value: Text, *, file: bool) -> None:
    """A part of a request: a file where it begins with `@`, or is one by its option."""
    pattern = value.pattern
    if file:
        if value.exact == "-" or value.exact == ".":
            effects.send(call, call.stdin)
        else:
            effects.read(call, value)
        return
    for match in re.finditer(r"(?:^|[=;,])[@<]([^;,]+)", pattern):
        if match[1] == "-" or match[1].startswith(("/dev/stdin",)):
            effects.send(call, call.stdin)
        else:
            content = effects.read(call, Text.of(match[1]))
            effects.send(call, content)
    if value.open and not value.lead:
        return
    if Taint.PERSONAL in call.stdin.taints:
        effects.send(call, call.stdin)


def _wget(call: Call) -> Stream:
    parsed = call.parse(
        "aABDeiIolOPQRtTUXw",
        (
            "output-document",
            "output-file",
            "append-output",
            "directory-prefix",
            "input-file",
            "execute",
            "user-agent",
            "header",
            "post-data",
            "post-file",
            "body-data",
            "body-file",
            "tries",
            "timeout",
            "user",
            "password",
            "level",
            "accept",
            "reject",
            "domains",
            "use-askpass",
            "config",
            "method",
            "load-cookies",
            "save-cookies",
            "ca-certificate",
            "certificate",
            "private-key",
            "limit-rate",
            "base",
            "wait",
            "quota",
            "cut-dirs",
            "default-page",
            "bind-address",
            "dns-timeout",
            "connect-timeout",
            "read-timeout",
            "max-redirect",
            "referer",
            "http-user",
            "http-password",
            "ftp-user",
            "ftp-password",
            "progress",
            "report-speed",
            "start-pos",
            "secure-protocol",
            "ca-directory",
            "rejected-log",
            "warc-file",
            "prefer-family",
            "exclude-directories",
            "include-directories",
        ),
    )
    for value in parsed.values("post-file", "body-file", "i", "input-file", "load-cookies", "private-key"):
        effects.send(call, effects.read(call, value))
    for value in parsed.values("use-askpass"):
        call.run([value])
    for value in parsed.values("e", "execute"):
        if re.search(r"use_askpass|output_document|post_file", value.pattern):
            call.forbid(effects.OPAQUE, "wget is given settings that are not judged.")
    network = Stream.tainted(Taint.NETWORK)
    targets = parsed.values("O", "output-document")
    directory = parsed.values("P", "directory-prefix")
    for value in (
        *parsed.values("o", "output-file"),
        *parsed.values("a", "append-output"),
        *parsed.values("save-cookies", "rejected-log"),
    ):
        effects.write(call, value, OUTPUT, append=True)
    if parsed.has("spider"):
        call.allow()
        return NOTHING
    call.change()
    if targets:
        if targets[0].exact == "-" or (targets[0].exact or "").startswith("/dev/std"):
            return network
        effects.write(call, targets[0], network)
        return NOTHING
    for word in parsed.operands:
        name = re.sub(r"[?#].*", "", word.pattern).rpartition("/")[2] or "index.html"
        effects.write(call, directory[0] + Text.of("/", name) if directory else Text.of(name), network)
    return NOTHING


def _cloud(call: Call) -> Stream:
    words = [word.exact if word.exact is not None else "*" for word in call.words]
    destructive = [
        w
        for w in words
        if re.match(
            r"(delete|terminate|destroy|remove|purge|deregister|revoke|detach|rb|rm|stop|reboot|reset|wipe|disassociate|release|cancel|disable|mv|move)([-_]|$)",
            w,
        )
    ]
    for word in call.words:
        effects.read(call, word, whole=True)
    if (
        any(
            w
            in (
                "print-access-token",
                "get-secret-value",
                "get-session-token",
                "get-password-data",
                "print-identity-token",
                "get-access-token",
                "export-credentials",
                "get-login-password",
                "create-access-key",
            )
            for w in words
        )
        or "secret" in words
        and "show" in words
    ):
        call.forbid(
            effects.SECRET, "Credentials are not printed."
        ) if "get-login-password" not in words else call.change()
        return Stream.tainted(Taint.COMPUTED, Taint.PERSONAL) if "get-login-password" not in words else OUTPUT
    if "ssh" in words[:3] or "run-command" in words or "send-command" in words or "execute-command" in words:
        for index, w in enumerate(words):
            if w in ("--command", "--scripts", "--parameters") and index + 1 < len(words):
                call.shell(call.words[index + 1])
            elif w.startswith("--command="):
                call.shell(Text.of(w.partition("=")[2]))
        call.confirm("cloud change", "It runs something on another machine.")
    if destructive or "--delete" in words or "-d" in words and call.name == "gsutil":
        call.confirm("cloud change", "Something in a cloud is deleted or stopped.", Risk.DESTRUCTIVE)
    elif any(
        re.match(r"(describe|list|get|show|ls|head|stat|du|cat|info|wait|check|account|version|help)([-_]|$)", w)
        for w in words
    ):
        call.allow()
    else:
        call.change()
    if any(w == "-" for w in words) or "cat" in words:
        return Stream.tainted(Taint.NETWORK)
    return OUTPUT


@rule(
    "scp",
    "rcp",
    "rsync-ssh",
    "sshfs",
    "croc",
    "magic-wormhole",
    "wormhole",
    "ssh-copy-id",
    "ssh-add",
    "ssh-keygen",
    "sshd",
    "ssh-import-id",
)
def secure(call: Call) -> Stream:
    """Files and keys over SSH."""
    name = call.name
    if name == "scp":
        parsed = call.parse("cDFiJloPSX")
        for value in parsed.values("S"):
            call.run([value])
        for value in parsed.values("o"):
            wrappers.ssh_option(call, value)
        *sources, target = parsed.operands or [Text()]
        for source in sources:
            if not re.match(r"[\w.@\[\]:-]+:|scp://", source.pattern) or source.lead.startswith("/"):
                effects.send(call, effects.read(call, source, whole=True))
        if not re.match(r"[\w.@\[\]-]+:", target.pattern) or target.lead.startswith("/"):
            effects.write(call, target, Stream.tainted(Taint.NETWORK))
        else:
            remote = re.sub(r"^[\w.@\[\]-]+:", "", target.pattern)
            if remote.startswith("/"):
                effects.write(call, Text.of(remote), Stream.tainted(Taint.LOCAL))
        call.change()
        return NOTHING
    if name == "ssh-keygen":
        parsed = call.parse("abBCDEfFGIJjKMmNnOPRrsSTtVwWYz".replace("B", ""))
        for value in parsed.values("f"):
            if parsed.has("y", "e"):
                for path in call.paths(value):
                    if "ssh_host" in path.text:
                        call.forbid(effects.SECRET, f"{path.text} is a credential.")
            elif not parsed.has("l", "F", "R", "H", "B", "y", "e", "L", "Q"):
                effects.write(call, value, OUTPUT)
        for value in parsed.values("D", "w"):
            call.forbid(effects.OPAQUE, "It loads code that is not judged.")
        if parsed.has("R"):
            call.confirm("access", "A known host is forgotten.")
        call.allow() if parsed.has("l", "F", "B", "L", "Q", "y") else call.change()
        return OUTPUT
    if name == "sshd":
        words = {w.exact for w in call.words}
        call.allow() if words & {"-t", "-T", "-V"} else call.confirm(
            "network service", "Another server of SSH is started."
        )
        return OUTPUT
    if name == "ssh-add":
        parsed = call.parse("CdEHhSsTt")
        call.allow() if parsed.has("l", "L") else call.change()
        return OUTPUT
    if name in ("ssh-copy-id", "ssh-import-id"):
        call.confirm("access", "A key is let in.")
        return OUTPUT
    for word in call.words:
        effects.read(call, word, whole=True)
    call.confirm("transfer", f"{name} moves files between hosts.")
    return OUTPUT


@rule(
    "nc",
    "socat",
    "telnet",
    "cryptcat",
    "pwncat",
    "sbd",
    "chisel",
    "ngrok",
    "frpc",
    "bore",
    "cloudflared",
    "ligolo",
    "gs-netcat",
    "rlogin",
    "nmap",
    "masscan",
    "tcpdump",
    "tshark",
    "dumpcap",
    "ngrep",
    "ssldump",
    "iperf",
    "iperf3",
    "stunnel",
    "proxytunnel",
    "msfconsole",
    "msfvenom",
    "hydra",
    "john",
    "hashcat",
    "mitmproxy",
    "ettercap",
    "bettercap",
    "responder",
    "xfreerdp",
    "vncserver",
    "x11vnc",
)
def connections(call: Call) -> Stream:
    """Raw connections: looking whether a port answers is routine, a shell behind one is forbidden."""
    words = [word.exact if word.exact is not None else word.pattern for word in call.words]
    name = call.name
    if name in ("nc", "ncat", "netcat", "nc.openbsd", "nc.traditional", "cryptcat", "pwncat", "sbd", "gs-netcat"):
        parsed = call.parse(
            "cegGiIMmoOPpqsTVwWXx",
            (
                "exec",
                "sh-exec",
                "lua-exec",
                "source-port",
                "source",
                "wait",
                "output",
                "proxy",
                "max-conns",
                "delay",
                "idle-timeout",
                "allow",
                "deny",
                "ssl-cert",
                "ssl-key",
                "proxy-type",
                "proxy-auth",
            ),
        )
        if (
            parsed.has("e", "exec", "c", "sh-exec", "lua-exec")
            or any(w.startswith(("-e", "--exec", "--sh-exec")) for w in words)
            or any(re.fullmatch(r"-[a-z]*[ec]", w) and "z" not in w for w in words)
        ):
            call.forbid(effects.BACKDOOR, "A program behind a connection is a way in.")
        effects.send(call, call.stdin)
        for word in parsed.values("o", "output"):
            effects.write(call, word, OUTPUT)
        if parsed.has("z"):
            call.allow()
        elif parsed.has("l", "listen", "k", "keep-open"):
            call.confirm("network service", "It listens for whoever comes.")
        else:
            if call.stdin.taints & {Taint.LOCAL} and call.stdin.text is None:
                call.confirm("transfer", "A file is sent to another host.")
            call.confirm("transfer", "A raw connection carries what it is given.") if call.stdin.taints - {
                Taint.OUTER
            } else call.change()
        return Stream.tainted(Taint.NETWORK)
    if name == "socat":
        line = " ".join(words)
        if (
            re.search(r"(?i)\b(exec|system|shell)\s*:", line)
            or re.search(r"(?i)\bpty\b", line)
            and re.search(r"(?i)tcp|udp|openssl", line)
        ):
            call.forbid(effects.BACKDOOR, "A program behind a connection is a way in.")
        for match in re.finditer(r"(?i)(?:open|file|create|gopen)?:?(/[^,\s]+)", line):
            effects.read(call, Text.of(match[1]))
        effects.send(call, call.stdin)
        call.confirm(
            "network service" if re.search(r"(?i)listen", line) else "transfer",
            "A raw connection carries what it is given.",
        )
        return Stream.tainted(Taint.NETWORK)
    if name == "telnet":
        effects.send(call, call.stdin)
        call.change()
        return Stream.tainted(Taint.NETWORK)
    if name in ("nmap", "masscan", "iperf", "iperf3"):
        if any("script" in w and ("exec" in w or "/" in w) for w in words) or "--interactive" in words:
            call.forbid(effects.OPAQUE, "It runs code that is not judged.")
        for index, w in enumerate(words):
            if re.fullmatch(r"-o[NXGASJ]|--logfile", w) and index + 1 < len(words):
                effects.write(call, call.words[index + 1], OUTPUT)
        call.allow()
        return OUTPUT
    if name in ("tcpdump", "tshark", "dumpcap", "ngrep", "ssldump"):
        parsed = call.parse("BcCEFGijmMrsTVwWyzYefD", ("postrotate-command",))
        for value in parsed.values("z", "postrotate-command") if name == "tcpdump" else ():
            call.run([value])
        for value in parsed.values("w"):
            effects.write(call, value, OUTPUT)
        call.change() if parsed.values("w") else call.allow()
        return OUTPUT
    if name in ("chisel", "ngrok", "frpc", "bore", "cloudflared", "ligolo", "stunnel", "proxytunnel", "rlogin"):
        call.confirm("tunnel", "A tunnel leads into the host.")
        return OUTPUT
    if name in ("msfconsole", "msfvenom", "hydra", "john", "hashcat", "ettercap", "bettercap", "responder"):
        call.forbid(effects.BACKDOOR, "A tool of attackers has no place here.")
        return OUTPUT
    call.confirm("network service", f"{name} opens the host to others.")
    return OUTPUT
