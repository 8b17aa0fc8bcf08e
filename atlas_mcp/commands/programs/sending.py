"""What leaves the host: files, history and environment in requests, and addresses that tell credentials."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call
from atlas_mcp.commands.stream import Taint
from atlas_mcp.commands.value import SOME_NAME, Text

# What a substitution prints that is nobody else's business.
_PERSONAL = re.compile(
    r"[$`]\(?\s*(?:\w+\s*\|\s*)?(?:history|fc\s+-l\w*|env|printenv|set|export\s+-p|declare\s+-[px]+)\s*[|)`;]"
    r"|_history\b"
)
_SERVICE = (
    r"(?:169\.254\.169\.254|metadata\.google\.internal|100\.100\.100\.200|metadata\.azure|\[fd00:ec2::254\]"
    r"|169\.254\.170\.2|0xa9fea9fe|2852039166)"
)
_METADATA = re.compile(
    rf"(?i)/api/v1/(namespaces/[^/]+/)?secrets\b|{_SERVICE}"
    r".*(security-credentials|service-accounts/[^/]*/(token|identity)|oauth2/token|/credentials|ram/|user-data)"
)


def sent(call: Call, text: Text) -> None:
    """Judge that a file is sent away; a hyphen stands for standard input."""
    if text.exact in ("-", ".") or text.lead.startswith(("/dev/stdin", "/dev/fd/0")):
        effects.send(call, call.stdin)
    else:
        effects.send(call, effects.read(call, text, whole=True))


def judge_words(call: Call) -> None:
    """Judge words that hold what a substitution prints, by the source that says what it is."""
    source = call.scope.source.decode("utf-8", "replace")
    unknown = any(word.exact is None for word in call.words) or Taint.COMPUTED in call.stdin.taints
    if unknown and (_PERSONAL.search(call.span) or _PERSONAL.search(source)):
        call.forbid(effects.SECRET, "History and environment do not leave the host: send what is asked for alone.")


def judge_address(call: Call, address: Text) -> None:
    """Judge an address that is asked for: a file of the host, or the metadata service of a cloud."""
    pattern = address.pattern
    if match := re.match(r"(?i)file:(?://localhost)?(?://)?(.*)", pattern):
        effects.read(call, Text.of(match[1]))
    if _METADATA.search(pattern):
        call.forbid(effects.SECRET, "The credentials of the host in its cloud are not read: use them by reference.")
    elif re.search(_SERVICE, pattern, re.IGNORECASE):
        call.confirm("cloud metadata", "A cloud tells a host's credentials there: ask its command line instead.")


def named_file(address: Text) -> Text:
    """The file that a download is named after."""
    if address.exact is None and address.pieces and not address.pieces[-1].text:
        return SOME_NAME
    return Text.of(re.sub(r"[?#].*", "", address.pattern).rpartition("/")[2].rpartition(":")[2] or "index.html")
