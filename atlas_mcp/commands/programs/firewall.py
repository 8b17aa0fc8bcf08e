"""Firewalls: single rules are asked about, flushing all of them and closing the host is forbidden."""

from __future__ import annotations

import re
from dataclasses import replace

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.programs import verbs
from atlas_mcp.commands.programs.verbs import Meaning, Verbs
from atlas_mcp.commands.stream import OUTPUT, Stream

_CLOSED = "All rules of the firewall would go, or nobody would get in: change single rules instead."
_SSH = re.compile(r"22|ssh|OpenSSH|\*")
_ANYWHERE = re.compile(r"0\.0\.0\.0/0|0/0|::/0|any|([A-Z]+,)*NEW(,[A-Z]+)*")
_LONG = (
    "append delete insert replace policy table source destination protocol in-interface out-interface jump goto match"
    " dport"
    " sport dports sports destination-port source-port destination-ports source-ports state ctstate icmp-type comment"
    " limit limit-burst"
    " src-range dst-range reject-with log-prefix log-level to-destination to-source to-ports match-set mac-source"
    " uid-owner"
    " set-mark mark connlimit-above hitcount seconds name string algo tcp-flags modprobe src dst src-type dst-type"
).split()
# Options that do not narrow which packets a rule meets.
_WIDE = frozenset(
    "A I R append insert replace t table p protocol i in-interface j jump m match dport destination-port dports"
    " destination-ports sport source-port sports source-ports w wait reject-with comment v verbose log-prefix".split()
)


def _plain(call: Call) -> list[str]:
    return [word.exact if word.exact is not None else word.pattern for word in call.words]


@rule("iptables", "arptables", "ebtables", "xtables-multi", "xtables-nft-multi")
def iptables(call: Call) -> Stream:
    """Rules of netfilter."""
    words = call.words
    if (
        call.name.startswith("xtables") and words and "tables" in words[0].pattern
    ):  # its first word says which of the tools it is
        return call.run(words)
    waits = re.compile(r"-w|--wait")
    kept = [
        word
        for before, word in zip([None, *words], words, strict=False)
        if not waits.fullmatch(word.pattern)
        and not (before is not None and waits.fullmatch(before.pattern) and word.pattern.isdecimal())
    ]
    parsed = replace(call, words=tuple(kept)).parse("ADIRPtsdpiojgmM", _LONG)
    if _flushes(parsed) or _closes(parsed):
        call.forbid(effects.ACCESS, _CLOSED)
    elif parsed.has("L", "S", "C", "V", "list", "list-rules", "check") and not parsed.has(*"ADIRNEPXFZ"):
        call.allow()
    else:
        call.confirm("firewall", "Rules of the firewall change.")
    return OUTPUT


def _flushes(parsed: Parsed) -> bool:
    chains = [word.pattern for word in [*parsed.operands, *parsed.values("F", "flush")]]
    if not parsed.has("F", "flush"):
        return False
    return not chains or chains[0] in ("INPUT", "OUTPUT", "FORWARD", "*")


def _closes(parsed: Parsed) -> bool:
    """Whether a policy, or a rule that meets all or SSH, drops what comes in."""
    policies = [value.pattern for value in parsed.values("P", "policy")]
    targets = [word.pattern.upper() for word in parsed.operands[:1]]
    if any(chain in ("INPUT", "OUTPUT", "*") for chain in policies) and targets[:1] != ["ACCEPT"]:
        return True
    chain = [value.pattern for value in parsed.values("A", "I", "R", "append", "insert", "replace")]
    jumps = [value.pattern for value in parsed.values("j", "jump", "g", "goto")]
    gone = [value.pattern for value in parsed.values("D", "delete")]
    if "INPUT" in gone and "ACCEPT" in jumps:
        return _reaches_ssh(parsed, least=1)
    if not {"INPUT", "OUTPUT", "PREROUTING", "*"} & {*chain} or not {"DROP", "REJECT", "*"} & {*jumps}:
        return False
    wide = all(name in _WIDE or all(_ANYWHERE.fullmatch(v.pattern) for v in vs) for name, vs in parsed.options.items())
    return wide and _reaches_ssh(parsed)


def _reaches_ssh(parsed: Parsed, least: int = 0) -> bool:
    """Whether a rule meets packets of SSH: it names its port, or no port at all."""
    protocols = [value.exact for value in parsed.values("p", "protocol")]
    if any(one not in ("tcp", "all", "ip", "6", "0", None) for one in protocols):
        return False
    ports = parsed.values(
        "dport", "destination-port", "dports", "destination-ports", "sport", "source-port", "sports", "source-ports"
    )
    if len(ports) < least:
        return False
    return not ports or any(_holds_ssh(part) for value in ports for part in value.pattern.split(","))


def _holds_ssh(part: str) -> bool:
    low, colon, high = part.partition(":")
    if colon:
        return (
            int(low or 0) <= 22 <= int(high or 65535)
            if (low or "0").isdecimal() and (high or "0").isdecimal()
            else True
        )
    return _SSH.fullmatch(part) is not None


@rule(
    "iptables-restore",
    "ip6tables-restore",
    "iptables-apply",
    "iptables-legacy-restore",
    "iptables-nft-restore",
    "ebtables-restore",
)
def restore(call: Call) -> Stream:
    """Replaces all rules by those of a file."""
    content = call.stdin
    for word in call.words:
        if not word.lead.startswith("-"):
            content = effects.content_of(call, word) or effects.read(call, word)
    text = content.text.exact if content.text is not None else None
    bare = text is not None and not re.search(r"^\s*-[AI]\b", text, re.M)
    closed = re.search(r"^:INPUT (DROP|REJECT)", text or "", re.M)
    if bare or closed or "/dev/null" in call.span:
        call.forbid(effects.ACCESS, _CLOSED)
    call.confirm("firewall", "Rules of the firewall are replaced.")
    return OUTPUT


_NFT_CLOSES = re.compile(
    r"\bflush\s+(ruleset|table\b|chain\s+(\w+\s+)?\S+\s+input)|\b(delete|destroy)\s+(table\b"
    r"|chain\s+(\w+\s+)?\S+\s+input)"
    r"|\bhook\s+(input|ingress|prerouting)\b[^}]*\bpolicy\s+drop|\bchain\b[^}]*\binput\b[^}]*\bpolicy\s+drop"
    r"|\b(add|insert|replace)\s+rule\s+(\w+\s+)?\S+\s+input\s+((position|handle|index)\s+\d+\s+)?((iif|iifname"
    r"|meta l4proto|ip protocol|ip6 nexthdr)\s+\S+\s+)?"
    r"(tcp\s+dport\s+(22|ssh|\{[^}]*\b(22|ssh)\b[^}]*\})\s+)?(counter\s+)?(drop|reject)\b",
    re.I,
)


@rule("nft")
def nft(call: Call) -> Stream:
    """Rules of nftables."""
    parsed = call.parse("fDI", ("file", "define", "includepath"))
    line = " ".join(word.pattern for word in parsed.operands)
    for value in parsed.values("f", "file"):
        content = call.stdin if value.exact == "-" else effects.content_of(call, value) or effects.read(call, value)
        line += " " + (content.text.pattern if content.text is not None else "include")
    if parsed.has("i", "interactive"):
        line += " " + (call.stdin.text.pattern if call.stdin.text is not None else "include")
    verb = line.split()[0] if line.split() else ""
    if _NFT_CLOSES.search(line):
        call.forbid(effects.ACCESS, _CLOSED)
    elif parsed.has("c", "check") or (verb in ("list", "describe", "monitor", "") and ";" not in line):
        call.allow()
    else:
        call.confirm("firewall", "Rules of the firewall change.")
    return OUTPUT


@rule("ufw")
def ufw(call: Call) -> Stream:
    """The simple firewall of Ubuntu."""
    words = [word for word in _plain(call) if word != "--force"]
    line = " ".join(words)
    verb = (*words, "")[0]
    rule_words = re.sub(
        r"\b(insert|prepend|route|in|on \S+|log\S*|comment .*|\d+(?= (deny|reject))|proto tcp|(from|to) (any"
        r"|0\.0\.0\.0/0|::/0))(?=\s|$)",
        "",
        line,
    )
    denies = re.match(r"\s*(deny|reject)\b(.*)$", rule_words)
    asked = denies[2].replace("port", "").split() if denies else []
    narrow = {"from", "to", "out", "udp"} & {*asked} or any(one.endswith("/udp") for one in asked)
    ssh = any(_holds_ssh(part) for one in line.split() for part in one.removesuffix("/tcp").split(","))
    closes = verb == "reset" or re.match(r"default (deny|reject)( (incoming|in|outgoing|out))?$", line)
    gone = re.match(r"delete (allow|limit)\b", line) and ssh
    if closes or gone or (denies and not narrow and (ssh or not asked)):
        call.forbid(effects.ACCESS, _CLOSED)
    elif verb in ("status", "show", "version", "--version", "--dry-run", "") or words[:2] in (
        ["app", "list"],
        ["app", "info"],
    ):
        call.allow()
    else:
        call.confirm("firewall", "Rules of the firewall change.")
    return OUTPUT


_FIREWALLD_CLOSES = re.compile(
    r"--panic-on|--remove-service[= ]ssh\b|--remove-port[= ]22/tcp|--set-target[= ]\S*(DROP|REJECT)"
    r"|--set-default-zone[= ](drop|block)\b"
    r"|--(load-zone-defaults|reset-to-defaults)|--change-interface[= ]\S+ .*--zone[= ](drop|block)|--zone[= ](drop"
    r"|block) .*--(add|change)-interface"
    r"|rule(?!.*source).*(service name=[\"']?ssh|port=[\"']?22\b).*(drop|reject)"
    r"|--direct .*--(remove-rules|add-rule \S+ filter INPUT \S+ -j (DROP|REJECT)|passthrough \S+ (-F|-P INPUT DROP))"
)


@rule("firewall-cmd", "firewall-offline-cmd")
def firewalld(call: Call) -> Stream:
    """The firewall of Fedora and SUSE."""
    line = " ".join(_plain(call))
    changes = (
        r"(^|\s)--(add|remove|set|change|reload|complete-reload|runtime-to-permanent|new|delete|panic-o|direct"
        r"|lockdown-o"
        r"|load|enable|disable|migrate)"
    )
    if _FIREWALLD_CLOSES.search(line):
        call.forbid(effects.ACCESS, _CLOSED)
    elif re.search(changes, line) and not re.search(r"--direct --get|--check-config", line):
        call.confirm("firewall", "Rules of the firewall change.")
    else:
        call.allow()
    return OUTPUT


verbs.register({
    "iptables-save ip6tables-save iptables-legacy-save iptables-nft-save"
    " ebtables-save": Verbs(asks="-f --file", topic="firewall"),
    "ipset": Verbs(looks="list save test version -L -S -T", asks="*", topic="firewall"),
    "conntrack": Verbs(asks="-D -F -I -U --delete --flush --create --update", other=Meaning.LOOKS, topic="firewall"),
    "fail2ban-client": Verbs(
        looks="status ping get version banned -V -d"
        " --test -t", routine="reload start restart", asks="*", short="scpx", topic="firewall"
    ),
    "cscli": Verbs(looks="*/list metrics version */inspect hub", asks="*", topic="firewall"),
    "csf": Verbs(looks="-l -g -v -t"
    " -p -c", forbids="-f --stop", asks="*", bare=Meaning.LOOKS, other=Meaning.ASKS, topic="firewall"),
    "shorewall shorewall6": Verbs(
        looks="status show check version dump", forbids="clear stop close", asks="*", topic="firewall"
    ),
    "pfctl": Verbs(looks="-s -n", forbids="-d -F", asks="*", short="fFstTaki", topic="firewall", other=Meaning.ASKS),
    "ipfw": Verbs(looks="list show", forbids="flush disable", asks="*", topic="firewall"),
    "firewalld crowdsec": Verbs(asks="*", bare=Meaning.ASKS, topic="firewall", other=Meaning.ASKS),
})  # fmt: skip
