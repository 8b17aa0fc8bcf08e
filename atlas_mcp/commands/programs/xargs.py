"""xargs and parallel: a program for each of many items."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.programs.builtins import joined
from atlas_mcp.commands.programs.find import fill
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream
from atlas_mcp.commands.value import UNKNOWN, Text

_XARGS_LONG = """
    arg-file delimiter eof replace max-lines max-args max-procs max-chars process-slot-var
    """.split()
_PARALLEL_LONG = """
    jobs arg-file sshlogin colsep replace delay timeout retries joblog results max-args workdir tmpdir memfree load halt
    shuf
    """.split()
_MARKS = ("{}", "{.}", "{/}", "{//}", "{/.}", "{1}")
_MOST_ITEMS = 64
_MOST_PATHS = 16
# Programs that take many paths at once, all that a list names: what is below a directory counts as all of it.
_OF_TREES = frozenset("chmod chown chgrp chattr setfacl".split())


@rule("xargs")
def xargs(call: Call) -> Stream:
    """Runs a program with items behind its words, or where a mark stands in them."""
    parsed = call.parse("adEe?i?l?ILnPs", _XARGS_LONG, stops=True)
    words, given = parsed.operands or [Text.of("echo")], _items(call)
    for value in parsed.values("a", "arg-file"):
        given = [UNKNOWN]
        effects.read(call, value)
    marks = [value.exact or "{}" for value in parsed.values("I", "replace")]
    mark = marks[0] if marks else "{}" if parsed.has("i", "replace", "I") else ""
    for item in given or [UNKNOWN]:
        filled = [fill(word, mark, item) for word in words] if mark else [*words, item]
        if words[0].exact in _OF_TREES:
            filled = [filled[0], *_as_tree(item), *filled[1:]]
        call.run(filled, NOTHING)
    return call.output(call.stdin)


def _as_tree(item: Text) -> list[Text]:
    """What makes a program take all below a path, where every path below one is an item."""
    return [Text.of("-R")] if item.pieces and item.pattern.endswith("/*") and item.open else []


@rule("parallel")
def parallel(call: Call) -> Stream:
    """Runs a shell command for each item, many at once."""
    words, given = call.parse("jIaSNnLC", _PARALLEL_LONG, stops=True).operands, _items(call)
    at = next((index for index, word in enumerate(words) if (word.exact or "").startswith(":::")), None)
    if at is not None:
        rest = [word for word in words[at + 1 :] if not (word.exact or "").startswith(":::")]
        given = [UNKNOWN] if (words[at].exact or "").startswith("::::") else rest
        words = words[:at]
    for item in given:
        _run_one(call, words, item)
    return OUTPUT


def _run_one(call: Call, words: list[Text], item: Text) -> None:
    if not words:
        call.shell(item)
        return
    filled = [*words, item]
    if any(mark in word.pattern for word in words for mark in _MARKS):
        filled = words
        for mark in _MARKS:
            filled = [fill(word, mark, item) for word in filled]
    if len(filled) > 1 and all(" " not in word.pattern for word in words):
        call.run(filled, NOTHING)
    else:
        call.shell(joined(filled))


def _items(call: Call) -> list[Text]:
    """What stands on standard input, each item once."""
    if call.stdin.text is not None and (exact := call.stdin.text.exact) is not None:
        plain = exact.replace("'", "").replace('"', "")
        return [Text.of(word) for word in re.split(r"[\s\0]+", plain) if word][:_MOST_ITEMS]
    return [*call.stdin.paths[:_MOST_PATHS]] if call.stdin.paths else [UNKNOWN]
