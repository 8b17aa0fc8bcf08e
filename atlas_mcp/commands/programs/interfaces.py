"""Interfaces, addresses and routes: what cuts the host off is forbidden, other changes are asked about."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.programs import verbs
from atlas_mcp.commands.programs.verbs import Meaning, Verbs
from atlas_mcp.commands.stream import OUTPUT, Stream
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_VIRTUAL = re.compile(r"dummy\d*|docker\d*|br-\w+|veth\w*|vxlan\S*|virbr\S*|cni\S*|flannel\S*|cali\S*|kube-\S*|tun\d*"
r"|tap\w*|wg\d+|nodelocaldns|ifb\d*|vnet\d+|lxdbr\d+|lxcbr\d+|podman\d+|fwbr\S*|fwpr\S*|macvtap\d*|gre\d+"
r"|sit\d+")  # fmt: skip
_PHYSICAL = re.compile(
    r"(?i).*\b(eth|en[opsx]|ens|em\d|wl|bond|team|br\d|vmbr|wired|system|ethernet|lan|uplink|mgmt)"
    r"|.*[*$].*|[\da-f-]{4,}"
)
_EVERYWHERE = re.compile(r"default|0/0|0\.0\.0\.0(/0)?|::/0|0::/0|any|all")
_CUT = "The host would be cut off: change its network from a console, or by a file and a person's approval."
_IP_CHANGES = (
    "add",
    "delete",
    "set",
    "change",
    "replace",
    "append",
    "flush",
    "save",
    "restore",
    "prepend",
    "up",
    "down",
    "promote",
)


def _cuts(call: Call, words: Sequence[str], cuts: bool, looks: bool) -> Stream:
    if cuts:
        call.forbid(effects.ACCESS, _CUT)
    elif looks:
        call.allow()
    else:
        call.confirm("network change", f"{' '.join([call.name, *words[:3]])} changes the network.")
    return OUTPUT


def _plain(words: Sequence[Text]) -> list[str]:
    return [word.exact if word.exact is not None else word.pattern for word in words]


@rule("ip")
def ip(call: Call) -> Stream:
    """The tool of iproute2, whose words may be shortened."""
    objects, at = _ip_words(call)
    if any(re.fullmatch(r"--?b(a(t(ch?)?)?)?", word.pattern) for word in call.words[:at]):
        _batch(call)
        return OUTPUT
    if (behind := _executed(objects)) is not None:
        return call.run(call.words[at + behind :])
    return _cuts(call, objects, _ip_cuts(objects), _ip_looks(objects))


def _ip_words(call: Call) -> tuple[list[str], int]:
    """The words behind the options, and where they begin."""
    words = _plain(call.words)
    at = 0
    while at < len(words) and words[at].startswith("-"):
        at += 2 if re.fullmatch(r"--?(n|netns|f|family|l|loops|rc|rcvbuf|b|batch)", words[at]) else 1
    return words[at:], at


def _batch(call: Call) -> None:
    """Judge each line of a batch; one that is known only on the host is not run."""
    text = call.stdin.text.exact if call.stdin.text is not None else None
    for word in call.words:
        content = effects.content_of(call, word)
        if content is not None and content.text is not None:
            text = content.text.exact
    if text is None:
        call.confirm("local script", "ip follows a batch that is not judged: write the commands out.")
    for line in (text or "").splitlines():
        call.shell(Text.of(f"{call.name} {line}"))


def _executed(objects: Sequence[str]) -> int | None:
    """Behind how many words a program stands that is run in another namespace."""
    if (
        len(objects) > 3
        and "exec".startswith(objects[1])
        and (_is(objects[0], "netns", 3) or _is(objects[0], "vrf", 2))
    ):
        return 3
    return None


def _is(word: str, whole: str, least: int = 1) -> bool:
    """Whether a word is another, or short for it."""
    return (len(word) >= least and whole.startswith(word)) or word == "*"


def _ip_cuts(objects: Sequence[str]) -> bool:
    kind, verb, rest = (*objects[:2], "", "")[0], (*objects[1:2], "")[0], list(objects[2:])
    virtual = any(_VIRTUAL.fullmatch(word) for word in rest)
    deletes, flushes = _is(verb, "delete") or verb == "del", _is(verb, "flush")
    if kind == "" or verb == "":
        return False
    if _is(kind, "link"):
        away = re.search(r"\b(down|netns)\b|arp off", " ".join(rest)) is not None
        return not virtual and (deletes or (away and not deletes))
    if _is(kind, "address"):
        return not virtual and (deletes or flushes)
    if _is(kind, "route"):
        return _route_cuts(verb, rest, deletes=deletes, flushes=flushes)
    return _is(kind, "rule", 2) and flushes


def _route_cuts(verb: str, rest: list[str], *, deletes: bool, flushes: bool) -> bool:
    everywhere = any(map(_EVERYWHERE.fullmatch, rest))
    nowhere = {"blackhole", "unreachable", "prohibit", "throw"} & {*rest}
    return (flushes and "cache" not in rest) or (everywhere and bool(deletes or nowhere))


def _ip_looks(objects: Sequence[str]) -> bool:
    if len(objects) < 2:
        return True
    verb = objects[1]
    if verb in ("show", "list", "get", "ls", "lst", "save", "monitor", "sh", "identify", "pids"):
        return True
    if verb == "s":
        return not _is(objects[0], "link")
    return not any(_is(verb, change) for change in _IP_CHANGES) and verb not in ("attach", "exec")


@rule("ifconfig", "ifdown", "ifup", "route", "arp")
def classic(call: Call) -> Stream:
    """The tools of net-tools and ifupdown."""
    words = _plain(call.words)
    objects = [word for word in words if not word.startswith("-")]
    virtual = any(_VIRTUAL.fullmatch(word) for word in objects[:1])
    if call.name == "ifconfig":
        ends = {"down", "0.0.0.0", "0", "del", "delete", "-alias", "unplumb", "destroy"} & {*words[1:]}  # noqa: S104 (an address is removed)
        return _cuts(call, words, bool(ends) and not virtual, len(objects) <= 1 and "add" not in words)
    if call.name == "ifdown":
        return _cuts(call, words, not virtual and "--help" not in words, looks=False)
    if call.name == "ifup":
        return _cuts(call, words, cuts=False, looks="--list" in words or "--state" in words)
    changes = {"add", "del", "delete", "flush", "change", "-d", "-s", "-f", "--delete", "--set", "-S"} & {*words}
    gone = {"del", "delete"} & {*words} and any(map(_EVERYWHERE.fullmatch, objects))
    nowhere = "reject" in words and any(map(_EVERYWHERE.fullmatch, objects))
    cuts = call.name == "route" and bool(gone or nowhere or "flush" in words or "-f" in words)
    return _cuts(call, words, cuts, not changes)


def _nmcli(words: list[str]) -> tuple[bool, bool]:
    kind, verb = (*words, "")[0], (*words[1:], "")[0]
    virtual = any(_VIRTUAL.fullmatch(word) for word in words[2:])
    if _is(kind, "networking", 1) and kind != "":
        return _is(verb, "off", 2), verb in ("", "connectivity", "c")
    if _is(kind, "radio") and kind:
        return "off" in words, "on" not in words
    if _is(kind, "device") and kind:
        cuts = _is(verb, "disconnect", 2) or (_is(verb, "delete", 2))
        return cuts and not virtual, verb in ("", "show", "status", "sh", "s", "wifi", "monitor", "lldp", "list")
    if _is(kind, "connection") and kind:
        names = [word for word in words[2:] if word not in ("id", "uuid", "path", "apath")]
        cuts = (
            verb != ""
            and (_is(verb, "down") or _is(verb, "delete"))
            and (not names or any(map(_PHYSICAL.match, names)))
        )
        disabled = re.search(r"ipv4\.method disabled", " ".join(words)) is not None
        return (cuts and not virtual) or disabled, verb in ("", "show", "s", "sh", "export", "monitor")
    return False, kind in ("", "general", "g", "gen", "monitor", "m", "agent")


def _networkctl(words: list[str]) -> tuple[bool, bool]:
    cuts = words[:1] in (["down"], ["delete"]) and not all(_VIRTUAL.fullmatch(word) for word in words[1:])
    return cuts, words[:1] in ([], ["status"], ["list"], ["lldp"], ["cat"])


def _tc(words: list[str]) -> tuple[bool, bool]:
    cuts = re.search(r"\b(loss|corrupt)\b.*\b100%|\bblackhole\b", " ".join(words)) is not None
    return cuts, len(words) < 2 or _is(words[1], "show", 2) or words[1] in ("ls", "list", "get", "s", "monitor")


def _ovs(words: list[str]) -> tuple[bool, bool]:
    cuts = any(word in ("del-br", "emer-reset") for word in words)
    return cuts, any(re.match(r"show|list|get|dump|br-exists|find|port-to-br|iface-to-br", word) for word in words[:1])


def _iw(words: list[str]) -> tuple[bool, bool]:
    cuts = any(word in ("disconnect", "del", "leave") for word in words)
    looks = {"info", "link", "scan", "list", "get", "dump", "station", "survey", "event"} & {*words}
    return cuts, len(words) < 2 or (bool(looks) and "set" not in words)


_OBJECTS: dict[str, Callable[[list[str]], tuple[bool, bool]]] = {
    "nmcli": _nmcli, "networkctl": _networkctl, "tc": _tc, "ovs-vsctl": _ovs, "iw": _iw,
}  # fmt: skip


@rule(*_OBJECTS)
def managers(call: Call) -> Stream:
    """The tools of what manages a network: whether their words cut the host off, and whether they only look."""
    parsed = call.parse(
        "fgmeM" if call.name == "nmcli" else "", ("fields", "get-values", "mode", "escape", "db", "timeout")
    )
    words = _plain(parsed.operands)
    return _cuts(call, words, *_OBJECTS[call.name](words))


ETHTOOL = Verbs(
    asks="-s -K -G -C -L -A -E -f -p -U -N -X --change --flash --reset --offload --set-* --features --pause --identify",
    other=Meaning.LOOKS,
    topic="network change",
)
verbs.register({
    "ethtool": ETHTOOL,
    "brctl": Verbs(looks="show showmacs"
    " showstp", asks="*", forbids="delbr/br[0-9]* delbr/vmbr*", topic="network change"),
    "bridge": Verbs(looks="*/show */list link fdb vlan mdb monitor", asks="*/*", topic="network change"),
    "iwconfig mii-tool": Verbs(looks="*", asks="*/* -R -r -F -A", topic="network change"),
    "netplan": Verbs(looks="get status info generate", asks="apply try set rebind ip", topic="network change"),
    "resolvectl systemd-resolve": Verbs(
        looks="status query statistics service openpgp tlsa show-* dns domain llmnr mdns dnssec",
        routine="flush-caches reset-statistics reset-server-features",
        asks="dns/*/* domain/*/* revert log-level"
        " dnssec/*/*", short="icpt", long="interface type class", topic="network change",
        other=Meaning.LOOKS,
    ),
    "wg": Verbs(looks="show showconf genkey genpsk pubkey", asks="*", topic="network change"),
    "wg-quick": Verbs(looks="strip", asks="*", topic="network change"),
    "dhclient dhcpcd udhcpc": Verbs(
        forbids="-r -x -k --release --exit", asks="*", bare=Meaning.ASKS, short="pflceim", topic="network change"
    ),
    "rfkill": Verbs(looks="list event", forbids="block", asks="unblock toggle", topic="network change"),
    "ipmitool": Verbs(
        looks="sensor sdr sel sel/list sel/elist sel/info sel/get fru power/status chassis/status"
        " chassis/power/status mc/info"
        " lan/print user/list channel/info session/info sensor/list sdr/* dcmi",
        asks="*", short="IHUPpLEfC", topic="reboot",
    ),
    "ovs-ofctl ovs-appctl teamdctl": Verbs(looks="show dump* state queue-*", asks="*", topic="network change"),
    "lldpcli lldpctl": Verbs(looks="show/*", asks="* -c", short="fuc", long="format", topic="network change"),
    "nmtui vconfig ifenslave tunctl hping3 openvpn": Verbs(
        asks="*", bare=Meaning.ASKS, other=Meaning.ASKS, topic="network change"
    ),
})  # fmt: skip

_ROUTING = re.compile(r"show (ip |ipv6 )?(bgp|ospf6?|isis|route|interface|neighbor|bfd|vrf|evpn)( [\w.:/-]+)* json")


@rule("vtysh")
def routing(call: Call) -> Stream:
    """The shell of FRR. What shows the state of its protocols as JSON looks; its configuration holds passwords."""
    words = [word.exact or "" for word in call.words]
    flags, commands = words[::2], words[1::2]
    if words and set(flags) == {"-c"} and len(flags) == len(commands) and all(map(_ROUTING.fullmatch, commands)):
        call.allow()
    else:
        said = "vtysh does more than show the state of a protocol as JSON: a person must approve it."
        call.confirm("network change", said, Risk.DESTRUCTIVE)
    return OUTPUT
