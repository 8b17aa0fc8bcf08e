"""Content that is run: what the command itself wrote to a file, and what an interpreter is given."""

from __future__ import annotations

from atlas_mcp.commands.call import Call
from atlas_mcp.commands.rules import DOWNLOAD, OPAQUE
from atlas_mcp.commands.stream import Stream, Taint
from atlas_mcp.commands.value import Text


def content_of(call: Call, text: Text) -> Stream | None:
    """What the command itself wrote to a file, where it did."""
    for path in call.paths(text):
        if path.exact in ("/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"):
            return call.stdin
        if path.exact in call.scope.files:
            return call.scope.files[path.exact]
        place = path
        while place.parts:  # an archive was unpacked, or a repository cloned, above it
            place = place.parent
            if (content := call.scope.files.get(f"{place.text}/")) is not None and not place.above:
                return content
    return None


def run_content(call: Call, content: Stream, language: str = "bash", *, code: bool = True) -> None:
    """Judge that content is run by a shell (with `code`) or another interpreter."""
    if Taint.NETWORK in content.taints:
        call.forbid(DOWNLOAD, "Nothing from the network is run: download, look at it, and run it in another step.")
    elif Taint.DECODED in content.taints:
        call.forbid(OPAQUE, "Nothing that is decoded on the host is run: write the commands out.")
    elif content.text is not None:
        if code:
            call.walk.code(content.text, call.scope.copy(), call.span, language)
    elif Taint.COMPUTED in content.taints or content.paths:
        call.forbid(OPAQUE, "Nothing that a program prints is run: write the commands out.")
    else:
        call.confirm("local script", "A script of the host is run: what is in it is not judged.")
