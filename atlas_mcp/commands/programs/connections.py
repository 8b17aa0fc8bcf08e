"""Raw connections and captures: whether a port answers is routine, a shell behind one is forbidden."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.programs import verbs
from atlas_mcp.commands.programs.sending import judge_words
from atlas_mcp.commands.programs.verbs import Meaning, Verbs
from atlas_mcp.commands.stream import OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text

_NETWORK = Stream.tainted(Taint.NETWORK)
_WAY_IN = "A program behind a connection is a way in: use ssh."
_NC_LONG = (
    "exec sh-exec lua-exec source-port source wait output hex-dump proxy max-conns delay idle-timeout allow allowfile"
    " deny"
    " denyfile ssl-cert ssl-key ssl-trustfile proxy-type proxy-auth proxy-dns close gateway pointer interval"
).split()


@rule("nc", "cryptcat", "pwncat", "sbd", "gs-netcat", "nc6", "netcat6", "ncat.exe")
def netcat(call: Call) -> Stream:
    """Raw connections."""
    parsed = call.parse("cegGiIMmoOPpqsTVwWXx", _NC_LONG)
    judge_words(call)
    if parsed.has("e", "exec", "c", "sh-exec", "lua-exec") or call.name in ("pwncat", "gs-netcat"):
        call.forbid(effects.BACKDOOR, _WAY_IN)
    effects.send(call, call.stdin)
    for word in parsed.values("o", "output", "x" if call.name == "ncat" else "output"):
        effects.write(call, word, OUTPUT)
    if parsed.has("z"):
        call.allow()
    elif parsed.has("l", "listen", "k", "keep-open", "L"):
        call.confirm("network service", "It listens for whoever comes.")
    elif call.stdin.taints - {Taint.OUTER}:
        call.confirm("transfer", "What it is given is sent to another host: use scp.")
    else:
        call.change()
    return _NETWORK


@rule("socat", "socat1")
def socat(call: Call) -> Stream:
    """Connects two addresses: sockets, files, programs."""
    addresses = call.parse("blLtTn").operands
    judge_words(call)
    line = " ".join(word.pattern for word in addresses)
    if re.search(r"(?i)(^|\s|!!)(exec|system|shell)(:|\b)", line) or (
        re.search(r"(?i)\bpty\b", line) and re.search(r"(?i)tcp|udp|ssl", line)
    ):
        call.forbid(effects.BACKDOOR, _WAY_IN)
    for match in re.finditer(r"(?i)(?:^|\s)(?:open|file|create|gopen|fd)?:?((?:/|~|\./)[^,\s]+)", line):
        effects.send(call, effects.read(call, Text.of(match[1])))
        if re.search(r"(?i)create|wronly|trunc|append", line) or match[1].startswith("/dev/"):
            effects.write(call, Text.of(match[1]), _NETWORK)
    effects.send(call, call.stdin)
    text = call.stdin.text.exact if call.stdin.text is not None else None
    local = re.search(r"(?i)unix(-connect|-client)?:|^/|\s/", line) and not re.search(
        r"(?i)tcp|udp|ssl|listen|vsock", line
    )
    if local and re.fullmatch(r"\s*(show|help|prompt|status|info|get)\b[^;]*\s*", text or ""):
        call.allow()
    else:
        listens = re.search(r"(?i)listen", line)
        call.confirm("network service" if listens else "transfer", "A raw connection carries what it is given.")
    return OUTPUT if local else _NETWORK


@rule("telnet")
def telnet(call: Call) -> Stream:
    """A connection to a port."""
    judge_words(call)
    effects.send(call, call.stdin)
    call.change()
    return _NETWORK


@rule("telnetd", "in.telnetd", "rshd", "rexecd", "utelnetd")
def shell_servers(call: Call) -> Stream:
    """Servers that give a shell to whoever comes."""
    call.forbid(effects.BACKDOOR, "A shell without a key is a way in: use sshd.")
    return OUTPUT


@rule("nmap", "masscan", "zmap", "rustscan", "arp-scan", "netdiscover", "nbtscan")
def scanners(call: Call) -> Stream:
    """Looks which ports answer."""
    parsed = call.parse("", ("script", "script-args", "logfile"))
    words = [word.pattern for word in call.words]
    if parsed.has("interactive") or any(re.search(r"exec|/|\.nse", value.pattern) for value in parsed.values("script")):
        call.confirm("local script", "It runs code that is not judged: use the scripts that it comes with.")
    for word, following in zip(words, call.words[1:], strict=False):
        if re.fullmatch(r"-o[NXGASJ]|--logfile", word):
            effects.write(call, following, OUTPUT)
    for word, following in zip(words, call.words[1:], strict=False):
        if re.fullmatch(r"-iL|--excludefile|--resume", word):
            effects.read(call, following)
    call.allow()
    return OUTPUT


@rule("tcpdump", "tshark", "dumpcap", "ngrep", "ssldump", "wireshark", "tcpflow", "iftop-capture")
def captures(call: Call) -> Stream:
    """What passes by on the network."""
    parsed = call.parse("BcCEFGijmMrsTVwWyzYefDXo", ("postrotate-command", "relinquish-privileges", "interface"))
    for value in parsed.values("z", "postrotate-command") if call.name == "tcpdump" else ():
        call.run([value])
    for value in parsed.values("X") if call.name in ("tshark", "wireshark") else ():
        if "lua_script" in value.pattern:
            call.forbid(effects.OPAQUE, "It runs code that is not judged: leave the script out.")
    for value in parsed.values("r", "F"):
        effects.read(call, value)
    for value in parsed.values("w"):
        effects.write(call, value, OUTPUT)
    if parsed.values("w"):
        call.change()
    else:
        call.allow()
    return OUTPUT


_ATTACKS = (
    "msfconsole msfvenom msfd ettercap bettercap responder evil-winrm crackmapexec empire sliver mimikatz linpeas.sh"
)
verbs.register({
    "iperf iperf3 qperf"
    " netperf": Verbs(asks="-s --server -D --daemon", other=Meaning.LOOKS, short="cpti", topic="network service"),
    "chisel ngrok frpc frps bore cloudflared ligolo stunnel stunnel4 proxytunnel rlogin iodine dnscat pagekite gost"
    " sshuttle": Verbs(
        asks="*", bare=Meaning.ASKS, other=Meaning.ASKS, topic="tunnel"
    ),
    "vncserver x11vnc xfreerdp mitmproxy mitmdump tinyproxy microsocks ttyd gotty shellinaboxd wetty tmate": Verbs(
        asks="*", bare=Meaning.ASKS, other=Meaning.ASKS, topic="network service"
    ),
    _ATTACKS: Verbs(forbids="*", bare=Meaning.FORBIDS, other=Meaning.FORBIDS, forbidden=effects.BACKDOOR),
})  # fmt: skip


@rule("hydra", "john", "hashcat", "medusa", "ncrack", "nikto", "sqlmap")
def crackers(call: Call) -> Stream:
    """Tools that try passwords and holes."""
    for word in call.words:
        effects.read(call, word)
    call.confirm("unlisted", f"{call.name} attacks a service or a password: a person must want that.")
    return OUTPUT
