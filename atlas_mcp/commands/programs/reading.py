"""Programs that print what they read."""

from __future__ import annotations

import re
from collections.abc import Callable

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.names import ALIASES
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.stream import OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text

# Those with options that take a value: their letters.
_WITH_VALUES = """
    less:bhjkoOpPtTxyzD head:nc tail:ncs sort:koStT uniq:fsw cut:bcdf fold:w fmt:wpg pr:hlNowWD
    column:soNHRWcEOTl expand:t unexpand:t paste:d join:12aejotv diff:UCxXFILW colordiff:UC sdiff:wIo cmp:in
    diff3:L strings:nteT xxd:clsgo hexdump:ensf od:AjNtS hd:ensf base32:w basenc:w b2sum:l cksum:a shasum:a
    file:fmFPez jq:fL yq:fp bat:lHrm batcat:lHrm look:t shuf:neoi iconv:fto rg:efgtTABCm ugrep:ef
    grep:efmABCdD
    """
_BARE = """
    cat wc rev comm md5sum sha1sum sha224sum sha256sum sha384sum sha512sum sum crc32 xmllint csvlook tsort ptx
    dos2unix unix2dos ccze lnav zdiff zcmp multitail glow ag ack numfmt datamash mlr xsv gron pup htmlq
    readelf objdump nm size ldd zipinfo lsinitramfs tokei cloc exiftool identify mediainfo ffprobe pdftotext
    locate mlocate plocate catdoc
    """
_LETTERS = {name: "" for name in _BARE.split()} | dict(one.split(":", 1) for one in _WITH_VALUES.split())
_LONG = """
    output regexp file lines bytes include exclude exclude-dir max-count after-context before-context context key
    field-separator delimiter fields arg argjson args rawfile slurpfile compress-program pre temporary-directory pager
    type filter regex-size-limit
    """.split()
_OF_JQ = ("from-file", "rawfile", "slurpfile")
_PATTERN_FIRST = frozenset("grep rg ag ack ugrep jq yq gron".split())  # the first operand is no file
_PATTERNS_IN_FILES = frozenset("grep file jq rg".split())
_WRITE_BY_OPTION = frozenset("sort shuf sdiff iconv".split())
_WRITE_BY_OPERAND = frozenset("xxd uniq".split())
_IN_PLACE = frozenset("dos2unix unix2dos".split())
_QUIET = frozenset("file ldd locate size".split())  # they say something of a file, not what it holds
_LINES = frozenset("sort head tail uniq tac grep shuf less column".split())  # a list of paths stays one


@rule(*_LETTERS)
def printer(call: Call) -> Stream:
    """Prints what it reads, changed or not."""
    name = ALIASES.get(call.name, call.name)
    parsed = call.parse(_LETTERS[name], _OF_JQ if name == "jq" else _LONG)
    call.allow()
    _options(call, parsed)
    operands = parsed.operands
    patterns = parsed.values("e", "regexp", "f", "file")
    if name in _PATTERN_FIRST and not patterns and not parsed.has("files"):
        patterns, operands = operands[:1], operands[1:]
    only_names = name == "grep" and parsed.has("l", "L", "files-with-matches", "c", "q", "quiet", "count")
    content: Stream | None = None
    for index, word in enumerate(operands):
        if call.name in _WRITE_BY_OPERAND and index == 1:
            effects.write(call, word, OUTPUT)
        elif call.name not in _QUIET:
            whole = _is_recursive(call, parsed) and not only_names and _may_show_secrets(patterns)
            part = effects.read(call, word, whole=whole)
            content = part if content is None else content.then(part)
            if call.name in _IN_PLACE:
                effects.write(call, word, OUTPUT, edits=True)
    given = call.stdin if content is None else content
    return _printed(call.name, set(parsed.options), given)


def _options(call: Call, parsed: Parsed) -> None:
    """What an option reads, writes or runs."""
    for value in (*parsed.values("compress-program"), *parsed.values("pre"), *parsed.values("pager")):
        call.run([value])
    if ALIASES.get(call.name, call.name) in _PATTERNS_IN_FILES:
        for value in parsed.values("f", "file", "from-file"):
            effects.read(call, value)
    for value in parsed.values("files0-from", "files-from"):
        effects.read(call, value)
    if call.name in _WRITE_BY_OPTION:
        for value in parsed.values("o", "output"):
            effects.write(call, value, OUTPUT)
    if call.name in ("less", "bat") and any(word.lead.startswith("+") and "!" in word.pattern for word in call.words):
        call.forbid(effects.OPAQUE, "A pager runs no commands here.")


def _is_recursive(call: Call, parsed: Parsed) -> bool:
    if call.name in ("rg", "ag", "ack"):
        return True
    return ALIASES.get(call.name, call.name) in ("grep", "diff", "ugrep") and parsed.has(
        "r", "R", "recursive", "dereference-recursive"
    )


# A line of each kind of file that holds credentials.
_SECRET_LINES = (
    "root:$6$aB3dE5$kQ9.:19000:0:99999:7:::",
    "-----BEGIN OPENSSH PRIVATE KEY-----",
    "b3BlbnNzaC1rZXktdjEA",
)


def _may_show_secrets(patterns: list[Text]) -> bool:
    """Whether a search shows lines of credentials, where it meets them; a plain word is looked for elsewhere."""
    for pattern in patterns or [Text()]:
        exact = pattern.exact
        if exact is None:
            return True
        if re.fullmatch(r"[A-Za-z0-9_]{3,}", exact) and exact not in ("BEGIN", "PRIVATE", "KEY"):
            continue
        try:
            if any(re.search(exact, line) for line in _SECRET_LINES):
                return True
        except (re.error, OverflowError):
            continue
    return False


_CHANGES_NOTHING = {"cat": set("AvTEnbet") | {"show-all", "number"}}


def _printed(name: str, options: set[str], given: Stream) -> Stream:
    exact = given.text.exact if given.text is not None else None
    if name == "cat" and not options & _CHANGES_NOTHING["cat"]:
        return given
    if name == "xxd" and options & {"r", "revert"}:
        return decoded(given, _from_hex)
    if name == "rev" and exact is not None:
        return Stream(Text.of("\n".join(line[::-1] for line in exact.split("\n"))), frozenset({Taint.DECODED}))
    if name == "basenc" and options & {"d", "decode", "D"}:
        return given.through(Taint.DECODED)
    if name == "base32" and options & {"d", "decode", "D"}:
        return given.through(Taint.DECODED)
    if name == "wc":
        return Stream.tainted(Taint.COMPUTED, Taint.PLAIN)
    if name in _LINES:
        return Stream(None, given.taints | {Taint.COMPUTED}, given.paths)
    return given.through(Taint.COMPUTED)


def _from_hex(text: str) -> bytes:
    digits = re.sub(r"^[0-9a-f]+:|\s{2}.*$", "", text, flags=re.M)
    return bytes.fromhex(digits.replace(" ", "").replace("\n", ""))


def decoded(given: Stream, decode: Callable[[str], bytes]) -> Stream:
    """What a decoder makes of content, where that is known."""
    exact = given.text.exact if given.text is not None else None
    if exact is None:
        return given.through(Taint.DECODED)
    try:
        text = decode(exact).decode("utf-8")
    except (ValueError, UnicodeDecodeError):
        return given.through(Taint.DECODED)
    return Stream(Text.of(text), frozenset({Taint.DECODED}))
