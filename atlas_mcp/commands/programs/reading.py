"""Programs that look, and at most print what they read."""

from __future__ import annotations

import base64 as encodings
import re

from atlas_mcp.commands import effects, paths
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream, Taint
from atlas_mcp.commands.value import ANY, Kind, Text
from atlas_mcp.commands.verdict import Risk

# Programs that print what files hold: letters and names of options that take a value, and of those that name a file to write.
_PRINTERS: dict[str, str] = {
    "cat": "", "less": "bhjkoOpPtTxyzD", "head": "nc", "tail": "ncs", "sort": "koStTC", "uniq": "fsw", "cut": "bcdfs", "wc": "", "rev": "", "fold": "w", "fmt": "wpg",
    "pr": "hlNoSW", "column": "tsoNHRWcEOTlJ", "expand": "t", "unexpand": "t", "paste": "d", "join": "12aeijotv", "comm": "", "diff": "UCxXFIiLW", "colordiff": "UC", "sdiff": "wIo", "cmp": "in", "diff3": "L",
    "strings": "nteT", "xxd": "clsgo", "hexdump": "ensCf", "od": "AjNtwS", "hd": "ns", "base32": "w", "basenc": "w", "md5sum": "", "sha1sum": "", "sha224sum": "", "sha256sum": "",
    "sha384sum": "", "sha512sum": "", "b2sum": "l", "cksum": "a", "sum": "", "shasum": "a", "crc32": "", "file": "fmFPez", "jq": "fL", "yq": "fp", "xmllint": "", "csvlook": "", "bat": "lpHrm", "batcat": "lpHrm",
    "look": "t", "tsort": "", "shuf": "neoi", "ptx": "", "iconv": "ftco", "dos2unix": "", "unix2dos": "", "ccze": "", "lnav": "", "zdiff": "", "zcmp": "", "multitail": "", "glow": "", "ag": "", "rg": "efgtTABCm", "ack": "", "ugrep": "ef",
    "grep": "eEfmABCdD", "numfmt": "", "datamash": "", "mlr": "", "xsv": "", "gron": "", "pup": "", "htmlq": "", "ssh-keyscan": "pTtf", "readelf": "", "objdump": "", "nm": "", "size": "", "ldd": "",
    "zipinfo": "", "lsinitramfs": "", "tokei": "", "cloc": "", "exiftool": "", "identify": "", "mediainfo": "", "ffprobe": "", "pdftotext": "", "locate": "", "mlocate": "", "plocate": "", "catdoc": "",
}  # fmt: skip
_INPLACE = {"dos2unix": True, "unix2dos": True}


@rule(*_PRINTERS)
def printer(call: Call) -> Stream:
    """Prints what it reads, changed or not."""
    parsed = call.parse(
        _PRINTERS[call.name] if call.name in _PRINTERS else "",
        (
            "output",
            "regexp",
            "file",
            "lines",
            "bytes",
            "include",
            "exclude",
            "exclude-dir",
            "max-count",
            "after-context",
            "before-context",
            "context",
            "key",
            "field-separator",
            "delimiter",
            "fields",
            "arg",
            "argjson",
            "args",
            "rawfile",
            "slurpfile",
            "compress-program",
            "pre",
            "temporary-directory",
            "pager",
            "type",
            "filter",
            "regex-size-limit",
        )
        if call.name != "jq"
        else ("from-file", "rawfile", "slurpfile"),
        stops=False,
    )
    call.allow()
    operands = parsed.operands
    name = call.name
    if (
        name in ("grep", "zgrep", "egrep", "fgrep", "rg", "ag", "ack", "ugrep", "jq", "yq", "gron")
        and not parsed.values("e", "regexp", "f", "file")
        and not parsed.has("files")
    ):
        operands = operands[1:]
    for value in (*parsed.values("compress-program"), *parsed.values("pre"), *parsed.values("pager")):
        call.run([value])
    for value in parsed.values("f", "file", "from-file") if name in ("grep", "file", "jq", "rg") else ():
        effects.read(call, value)
    for value in (
        parsed.values("o", "output") if name in ("sort", "shuf", "sdiff", "iconv", "pr") and name != "pr" else ()
    ):
        effects.write(call, value, OUTPUT)
    if name in ("less", "bat") and any(
        (word.exact or "").startswith("+") and "!" in (word.exact or "") for word in call.words
    ):
        call.forbid(effects.OPAQUE, "A pager runs no commands here.")
    quiet = (
        name in ("wc", "file", "ldd", "locate", "size")
        or parsed.has("l", "files-with-matches", "c", "q")
        and name in ("grep", "rg")
    )
    content = None
    recursive = name in ("grep", "rg", "ag", "ack", "diff", "ugrep") and (
        parsed.has("r", "R", "recursive") or name in ("rg", "ag", "ack")
    )
    for index, word in enumerate(operands):
        if name == "xxd" and index == 1 or name == "uniq" and index == 1:
            effects.write(call, word, OUTPUT)
        elif quiet and not name.startswith("ld"):
            if word.pieces:
                _quietly(call, word, name)
        else:
            part = effects.read(
                call,
                word,
                whole=recursive
                and any(p.text.rstrip("/") in ("/root/.ssh", "/etc/ssh", "/etc/ssl/private") for p in call.paths(word)),
            )
            if name == "ls":
                continue
            content = part if content is None else content.then(part)
            if _INPLACE.get(name):
                effects.write(call, word, OUTPUT, edits=True)
    given = call.stdin if content is None else content
    return _result(call, name, parsed.options.keys(), given)


def _quietly(call: Call, word: Text, name: str) -> None:
    if name in ("grep", "rg"):
        effects.read(call, word)


def _result(call: Call, name: str, options: object, given: Stream) -> Stream:
    names = set(options)  # type: ignore[call-overload]
    if name == "cat" and not names & {"A", "v", "T", "E", "n", "b", "e", "t", "show-all"} and call.name == "cat":
        return given
    exact = given.text.exact if given.text is not None else None
    if name in ("xxd",) and names & {"r", "revert"}:
        return _decoded(
            given,
            lambda text: bytes.fromhex(
                re.sub(r"^[0-9a-f]+:|\s{2}.*$", "", text, flags=re.M).replace(" ", "").replace("\n", "")
            ),
        )
    if name == "rev" and exact is not None:
        return Stream(Text.of("\n".join(line[::-1] for line in exact.split("\n"))), frozenset({Taint.DECODED}))
    if name in ("base32", "basenc") and names & {"d", "decode", "D"}:
        return given.through(Taint.DECODED)
    if name in ("rev", "iconv", "xxd", "fold", "cut", "jq", "yq") and Taint.COMPUTED not in given.taints:
        return Stream(None, given.taints | {Taint.COMPUTED}, ())
    if name in ("wc", "md5sum", "sha256sum"):
        return Stream.tainted(Taint.COMPUTED, Taint.PLAIN) if name == "wc" else given.through(Taint.COMPUTED)
    if name in ("sort", "head", "tail", "uniq", "tac", "grep", "shuf", "less", "column"):
        return Stream(None, (given.taints or frozenset()) | {Taint.COMPUTED}, given.paths)
    return given.through(Taint.COMPUTED)


def _decoded(given: Stream, decode: object) -> Stream:
    exact = given.text.exact if given.text is not None else None
    if exact is None:
        return given.through(Taint.DECODED)
    try:
        text = decode(exact).decode("utf-8")  # type: ignore[operator]
    except (ValueError, UnicodeDecodeError):
        return given.through(Taint.DECODED)
    return Stream(Text.of(text), frozenset({Taint.DECODED}))


@rule(
    "base64",
    "uudecode",
    "uuencode",
    "openssl",
    "gpg",
    "gpg2",
    "age",
    "ccrypt",
    "mcrypt",
    "sops",
    "ansible-vault",
    "gpgv",
    "ascii85",
)
def encoded(call: Call) -> Stream:
    """Encodes, decodes, encrypts, signs."""
    if call.name == "openssl":
        return _openssl(call)
    parsed = call.parse(
        "wuroRi" if call.name not in ("base64",) else "wi",
        (
            "wrap",
            "output",
            "recipient",
            "homedir",
            "keyserver",
            "passphrase-file",
            "input",
            "local-user",
            "status-fd",
            "batch",
            "decrypt-file",
        ),
    )
    content = call.stdin
    for word in parsed.operands:
        content = effects.content_of(call, word) or effects.read(call, word)
    for word in parsed.values("o", "output") if call.name != "base64" else ():
        effects.write(call, word, content.through(Taint.DECODED))
    if call.name.startswith("gpg"):
        if parsed.has("export-secret-keys", "export-secret-subkeys", "export-secret-key"):
            call.forbid(effects.SECRET, "Private keys are not exported.")
        if parsed.has("delete-secret-keys", "delete-keys", "delete-secret-key", "delete-key"):
            call.confirm("key deletion", "A key is deleted.", Risk.DESTRUCTIVE)
        call.change()
        return content.through(Taint.DECODED)
    decodes = (
        parsed.has("d", "D", "decode")
        or call.name in ("uudecode",)
        or [w.exact for w in parsed.operands[:1]] in (["view"], ["decrypt"])
    )
    call.allow() if call.name in ("base64", "uuencode", "uudecode", "gpgv") else call.change()
    if call.name == "base64" and decodes:
        return _decoded(content, lambda text: encodings.b64decode(text, validate=False))
    return content.through(Taint.DECODED) if decodes else content.through(Taint.COMPUTED)


def _openssl(call: Call) -> Stream:
    words = call.words
    verb = words[0].exact if words else ""
    content = call.stdin
    for index, word in enumerate(words[:-1]):
        value = words[index + 1]
        if word.exact in ("-in", "-inkey", "-key", "-CAkey", "-signkey", "-cert", "-CAfile") and not word.open:
            reads = verb in ("x509", "req", "verify", "s_client", "s_server", "ca", "crl") or word.exact in (
                "-CAkey",
                "-signkey",
                "-cert",
                "-CAfile",
                "-key",
            )
            if word.exact == "-in" and not (reads and verb != "req" and False):
                secret = any(paths.is_secret(path) for path in call.paths(value))
                looks = any(one.exact in ("-noout", "-modulus", "-pubout", "-check") for one in words)
                if not (secret and looks):
                    content = effects.content_of(call, value) or effects.read(call, value)
        elif word.exact in ("-out", "-keyout", "-writerand", "-CAserial"):
            effects.write(call, value, content.through(Taint.DECODED) if verb in ("enc", "base64") else OUTPUT)
    if verb in ("s_server",) or verb == "s_client" and call.stdin.taints & {Taint.PERSONAL}:
        call.confirm("network service", "It opens a connection for others.")
    if any(word.exact in ("-engine", "-provider-path", "-provider") for word in words):
        call.forbid(effects.OPAQUE, "It loads code that is not judged.")
    decodes = any(word.exact in ("-d", "-decrypt", "-verifyrecover") for word in words) and verb not in (
        "s_client",
        "x509",
    )
    call.change() if verb in (
        "genrsa",
        "req",
        "genpkey",
        "ecparam",
        "ca",
        "enc",
        "rsa",
        "pkcs12",
        "dhparam",
    ) else call.allow()
    if verb == "s_client":
        return Stream.tainted(Taint.NETWORK)
    return (
        content.through(Taint.DECODED)
        if decodes or verb in ("enc", "base64", "zlib", "smime", "cms")
        else content.through(Taint.COMPUTED)
    )


@rule("tr")
def translate(call: Call) -> Stream:
    """Replaces characters."""
    call.allow()
    content = call.stdin
    parsed = call.parse("")
    exact = content.text.exact if content.text is not None else None
    sets = [word.exact for word in parsed.operands]
    if (
        exact is not None
        and not (content.taints - {Taint.OUTER})
        and None not in sets
        and parsed.has("d", "delete")
        and len(sets) == 1
        and re.fullmatch(r"(\\[nrt]|[^\\\[-])+", sets[0] or "")
    ):
        drop = {"\\n": "\n", "\\r": "\r", "\\t": "\t"}
        characters = {drop.get(c, c) for c in re.findall(r"\\.|.", sets[0] or "")}
        return Stream.known("".join(c for c in exact if c not in characters))
    return content.through(
        Taint.DECODED if content.taints <= {Taint.LOCAL} and content.text is not None else Taint.COMPUTED
    )


# Programs that look at the host and change nothing, whatever words they get.
_LOOKING = """
    ls dir vdir exa eza lsd tree stat du df free uptime w who whoami id groups users last lastb lastlog finger pinky
    uname hostid arch nproc lscpu lsmem lspci lsusb lsblk lshw lsns lslocks lsof lsipc lsmod lslogins dmidecode hwinfo
    inxi neofetch fastfetch ps pstree pgrep pidof pidstat top htop atop btop vmstat iostat mpstat sar dstat nmon iotop
    iftop nethogs bmon vnstat glances slabtop powertop sensors numastat ipcs modinfo findmnt blkid getconf
    getent locale date cal ncal basename dirname realpath readlink namei seq expr bc dc factor sleep sync nvidia-smi usleep yes man
    info apropos whatis help tldr clear reset tput tty logname printenv nslookup dig host delv drill whois ping ping6
    fping arping traceroute traceroute6 tracepath mtr ss netstat needs-restarting lsb_release apt-cache
    apt-show-versions dpkg-query debsums deborphan rpmquery repoquery pvs vgs lvs pvdisplay vgdisplay lvdisplay pvscan
    vgscan lvscan dumpe2fs xfs_info zdb systemd-analyze systemd-cgls systemd-cgtop systemd-detect-virt systemd-path
    systemd-escape systemd-delta getsebool sestatus getenforce aa-status apparmor_status aureport ausearch chkrootkit
    testparm named-checkconf named-checkzone ntpq shellcheck yamllint ansible-lint hadolint markdownlint pylint flake8
    mypy tsc eslint phpcs luacheck cppcheck uuidgen mcookie pwgen apg figlet cowsay toilet fortune lolcat banner
    ifstat nstat lnstat rpcinfo showmount nfsstat smbstatus rabbitmq-diagnostics ipcalc sipcalc whatweb cpuid
    turbostat lsscsi sg_inq col colrm ul strfile watchgnupg errno gettext envsubst msgfmt dumpkeys
    fc-match vainfo rocm-smi lsinitrd os-prober promtool kubectx kubens kubeval kubeconform stern k9s tfsec tflint
    trivy grype syft dive conftest checkov
    """


@rule(*_LOOKING.split())
def looking(call: Call) -> Stream:
    """Looks, and changes nothing."""
    words = [word.exact or "" for word in call.words]
    if call.name == "date" and (
        any(w in ("-s", "--set") or w.startswith(("--set=", "-s")) for w in words)
        or any(re.fullmatch(r"\d{8,12}(\.\d\d)?", w) for w in words)
    ):
        call.confirm("clock", "The host's clock is set.")
    if call.name in ("tree", "envsubst", "mtr") and "-o" in words[:-1]:
        effects.write(call, call.words[words.index("-o") + 1], OUTPUT)
    if call.name == "dmidecode" and "--dump-bin" in words:
        effects.write(call, call.words[-1], OUTPUT)
    if call.name in ("man", "info") and any(w.startswith(("-P", "--pager", "-H", "--html")) for w in words):
        for index, word in enumerate(call.words):
            if word.exact in ("-P", "--pager") and index + 1 < len(words):
                call.shell(call.words[index + 1])
            elif word.lead.startswith(("-P", "--pager=")):
                call.shell(word.cut(8 if word.lead.startswith("--pager=") else 2))
    if call.name == "printenv" or call.name == "ps" and any("e" in w and not w.startswith("-") for w in words):
        call.allow()
        return Stream.tainted(Taint.COMPUTED, Taint.PERSONAL)
    if call.name == "top" and "-b" not in "".join(w for w in words if w.startswith("-")):
        call.allow()
        return OUTPUT
    if call.name == "iftop":
        call.allow()
    if call.name == "getent" and words[:1] in (["shadow"], ["gshadow"]):
        call.forbid(effects.SECRET, "Hashes of passwords are not read.")
    call.allow()
    return _printed(call, words)


def _printed(call: Call, words: list[str]) -> Stream:
    if call.name in (
        "date",
        "whoami",
        "id",
        "uname",
        "nproc",
        "arch",
        "hostid",
        "seq",
        "expr",
        "bc",
        "dc",
        "uuidgen",
        "mcookie",
        "pwgen",
        "tty",
        "logname",
        "uptime",
        "getconf",
        "pidof",
        "pgrep",
        "groups",
    ):
        return Stream.tainted(Taint.COMPUTED, Taint.PLAIN)
    if call.name in ("basename", "dirname", "realpath", "readlink") and call.words:
        operands = [word for word in call.words if not word.lead.startswith("-")]
        if not operands:
            return OUTPUT
        exact = operands[-1].exact if call.name != "basename" else operands[0].exact
        if exact is None:
            return Stream.tainted(Taint.COMPUTED, Taint.PLAIN) if call.name == "basename" else OUTPUT
        if call.name == "basename":
            name = exact.rstrip("/").rpartition("/")[2]
            suffix = operands[1].exact if len(operands) > 1 else ""
            return Stream.known(name.removesuffix(suffix or ""))
        if call.name == "dirname":
            return Stream.known(exact.rstrip("/").rpartition("/")[0] or ("/" if exact.startswith("/") else "."))
        return Stream.known(exact)
    if call.name in ("ls", "tree", "du", "dir"):
        operands = [word for word in call.words if not word.lead.startswith("-")]
        return Stream(None, frozenset({Taint.COMPUTED}), tuple(_entries(operands)))
    if call.name == "yes":
        return Stream(None, frozenset({Taint.COMPUTED}), tuple(call.words[:1]))
    if call.name in ("dig", "nslookup", "host", "whois"):
        return Stream.tainted(Taint.NETWORK)
    return call.output()


def _entries(operands: list[Text]) -> list[Text]:
    """What ls prints: names below directories, or the very paths that it is given."""
    listed: list[Text] = []
    for word in operands or [Text.of(".")]:
        named = any(piece.kind is Kind.GLOB for piece in word.pieces)
        listed.append(word if named else word + Text.of("/", ANY))
    return listed


@rule("logger", "wall", "write", "mesg", "notify-send", "beep", "wait-for-it", "wait-for-it.sh", "dockerize")
def tells(call: Call) -> Stream:
    """Tells somebody something."""
    call.change()
    return NOTHING
