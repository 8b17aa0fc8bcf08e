"""curl and wget: downloads to files are routine, what is sent away is looked at."""

from __future__ import annotations

import re
from dataclasses import replace

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.programs.sending import judge_address, judge_words, named_file, sent
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

_NETWORK = Stream.tainted(Taint.NETWORK)
_CURL_SHORT = "AbcCdDeEFhHKmoPQrtTuUwxXyYz"
_CURL_LONG = (
    "output data data-binary data-raw data-ascii data-urlencode form form-string header user-agent cookie cookie-jar"
    " upload-file user proxy request referer config write-out cert key cacert capath max-time connect-timeout retry"
    " retry-delay retry-max-time range url resolve interface dump-header trace trace-ascii stderr output-dir limit-rate"
    " proxy-user netrc-file json unix-socket abstract-unix-socket ciphers connect-to dns-servers max-redirs noproxy"
    " oauth2-bearer aws-sigv4 socks4 socks5 socks5-hostname tls-max engine libcurl hsts etag-save etag-compare"
    " speed-limit"
    " speed-time url-query variable ftp-port quote pass pubkey krb telnet-option mail-from mail-rcpt random-file"
    " egd-file"
    " preproxy doh-url haproxy-clientip parallel-max max-filesize create-file-mode continue-at time-cond"
    " expect100-timeout"
    " keepalive-time local-port happy-eyeballs-timeout-ms request-target proxy-header rate tls13-ciphers curves"
    " cert-type"
    " key-type crlfile pinnedpubkey login-options sasl-authzid service-name delegation"
).split()
_DATA = (
    "d",
    "data",
    "data-binary",
    "data-ascii",
    "data-urlencode",
    "json",
    "F",
    "form",
    "H",
    "header",
    "variable",
    "url-query",
    "w",
    "write-out",
)
_WRITTEN = ("c", "cookie-jar", "D", "dump-header", "trace", "trace-ascii", "stderr", "libcurl", "hsts", "etag-save")
_SOCKETS = re.compile(r"(docker|containerd|crio|podman|libvirt|incus|lxd|snapd)[\w./-]*sock")
_REMOTE_ENDS = re.compile(
    r"(?i)_delete_by_query|deleterange|/(delete|destroy|shutdown|drop|purge|truncate|flush|kill|wipe|terminate)\b"
)


@rule("curl")
def curl(call: Call) -> Stream:
    """Transfers by URLs."""
    parsed = call.parse(_CURL_SHORT, _CURL_LONG)
    for value in parsed.values("K", "config"):
        _configured(call, value)
    for value in parsed.values("engine"):
        if value.exact != "list":
            call.forbid(effects.OPAQUE, "It loads code that is not judged: leave the engine out.")
    judge_words(call)
    _curl_sends(call, parsed)
    addresses = [*parsed.operands, *parsed.values("url")]
    for word in addresses:
        judge_address(call, word)
    _curl_asks(call, parsed, addresses)
    return _curl_writes(call, parsed, addresses)


def _configured(call: Call, value: Text) -> None:
    """Judge the options that stand in a file, one a line, where its content is known."""
    content = call.stdin if value.exact == "-" else effects.content_of(call, value) or effects.read(call, value)
    text = content.text.exact if content.text is not None else None
    if content.taints & {Taint.NETWORK, Taint.DECODED}:
        effects.run_content(call, content, code=False)
    call.confirm("local script", "curl follows a file of options: write them as words.")
    for line in (text or "").splitlines():
        match = re.match(r"\s*-{0,2}([\w-]+)\s*[=:\s]?\s*\"?([^\"]*)\"?\s*$", line)
        if match and match[1] != "config":
            words = (Text.of(f"--{match[1]}"), Text.of(match[2])) if match[2] else (Text.of(f"--{match[1]}"),)
            curl(replace(call, words=words))


def _curl_sends(call: Call, parsed: Parsed) -> None:
    """Judge the files that go out with a request: behind `@` or `<`, or as they are named."""
    for value in parsed.values(*_DATA):
        for match in re.finditer(r"(?:^|[=;,\w])[@<]([^;,]+)", value.pattern):
            sent(call, Text.of(match[1].strip("\"'")))
    for value in parsed.values("b", "cookie"):
        if "=" not in value.pattern:
            sent(call, value)
    for value in parsed.values("T", "upload-file"):
        for part in re.sub(r"^\{|\}$", "", value.pattern).split(","):
            sent(call, Text.of(part) if value.exact is not None else value)
    if Taint.PERSONAL in call.stdin.taints:
        effects.send(call, call.stdin)


def _curl_asks(call: Call, parsed: Parsed, addresses: list[Text]) -> None:
    """Judge what the request makes the other side do."""
    methods = [(value.exact or "?").upper() for value in parsed.values("X", "request")]
    sends = parsed.has(*_DATA[:8], "T", "upload-file", "data-raw") or {"POST", "PUT", "PATCH"} & {*methods}
    line = " ".join(word.pattern for word in addresses)
    if any(method not in ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH") for method in methods):
        call.confirm("remote deletion", "It asks a service to delete something.", Risk.DESTRUCTIVE)
    if sends and _REMOTE_ENDS.search(line):
        call.confirm("remote deletion", "It asks a service to delete or stop something.", Risk.DESTRUCTIVE)
    if any(_SOCKETS.search(value.pattern) for value in parsed.values("unix-socket")) and sends:
        body = " ".join(value.pattern for value in parsed.values("d", "data", "data-raw", "data-binary", "json"))
        if re.search(r'"(Binds|Mounts)".*?["=:\s]/(:|")|"Source"\s*:\s*"/"', body, re.S):
            call.forbid(effects.BACKDOOR, "The host's root is not given to a container: mount a directory of your own.")
        call.confirm("container change", "It talks to a daemon that runs as root.", Risk.DESTRUCTIVE)
    if sends or parsed.has("o", "output", "O"):
        call.change()
    else:
        call.allow()


def _curl_writes(call: Call, parsed: Parsed, addresses: list[Text]) -> Stream:
    """Judge the files that it writes; what it prints."""
    directory = parsed.options.get("output-dir")

    def place(value: Text) -> Text:
        return directory[0] + Text.of("/") + value if directory and not value.lead.startswith("/") else value

    outputs = parsed.values("o", "output")
    for value in [*outputs, *parsed.values(*_WRITTEN)]:
        if value.exact not in ("-", "%"):
            effects.write(call, place(value), _NETWORK)
    named = parsed.has("O", "remote-name", "remote-name-all", "J", "remote-header-name")
    for word in addresses if named else ():
        effects.write(call, place(named_file(word)), _NETWORK)
    to_files = (outputs and all(value.exact != "-" for value in outputs)) or named
    return NOTHING if to_files and not parsed.has("w", "write-out") else _NETWORK


_WGET_LONG = (
    "output-document output-file append-output directory-prefix input-file execute user-agent header post-data"
    " post-file"
    " body-data body-file tries timeout user password level accept reject accept-regex reject-regex domains"
    " use-askpass config method"
    " load-cookies save-cookies ca-certificate certificate private-key limit-rate base wait quota cut-dirs default-page"
    " bind-address dns-timeout connect-timeout read-timeout max-redirect referer http-user http-password ftp-user"
    " ftp-password progress report-speed start-pos secure-protocol ca-directory rejected-log warc-file prefer-family"
    " exclude-directories include-directories waitretry follow-tags ignore-tags exclude-domains hsts-file"
).split()


@rule("wget", "wget2")
def wget(call: Call) -> Stream:
    """Downloads to files."""
    parsed = call.parse("aABDeiIlPoOQRtTUXw", _WGET_LONG)
    judge_words(call)
    for value in parsed.values("post-file", "body-file", "i", "input-file", "load-cookies", "private-key"):
        sent(call, value)
    for value in parsed.values("use-askpass"):
        call.run([value])
    for value in [*parsed.values("e", "execute"), *parsed.values("config")]:
        if re.search(r"(?i)use_?askpass|output_?document|(post|body)_?file|config|/", value.pattern):
            call.forbid(effects.OPAQUE, "wget is given settings that are not judged: use its options.")
    for word in parsed.operands:
        judge_address(call, word)
    for value in parsed.values("o", "output-file", "a", "append-output", "save-cookies", "rejected-log"):
        effects.write(call, value, OUTPUT, append=True)
    if any((value.exact or "").upper() not in ("GET", "HEAD", "POST", "PUT") for value in parsed.values("method")):
        call.confirm("remote deletion", "It asks a service to delete something.", Risk.DESTRUCTIVE)
    if parsed.has("spider"):
        call.allow()
        return NOTHING
    call.change()
    return _wget_writes(call, parsed)


def _wget_writes(call: Call, parsed: Parsed) -> Stream:
    targets = parsed.values("O", "output-document")
    if targets and (targets[0].exact == "-" or (targets[0].exact or "").startswith(("/dev/std", "/dev/fd/1"))):
        return _NETWORK
    directory = parsed.values("P", "directory-prefix")
    queried = [Text.of(word.pattern.rpartition("/")[2]) for word in parsed.operands if "?" in (word.exact or "")]
    files = targets or [*(named_file(word) for word in parsed.operands), *queried]
    for file in files:
        effects.write(call, directory[0] + Text.of("/") + file if directory and not targets else file, _NETWORK)
    return NOTHING
