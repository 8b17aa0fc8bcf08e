"""The path of `apply` and the rooms it goes through, as `docs/architecture.md` shows them: from the trace of a run.

Which call may go up, to a room above or back to a module that called, stands here with the reason. All others are
faults: a test finds them.
"""

from __future__ import annotations

import re
import textwrap
import tomllib
from collections.abc import Mapping

from tests.docs.trace import ROOT, Trace

_ENGINE = "the engine"
_FOLDED = "store"  # of this room and those below, the path shows the names alone

# Who calls up, and what it was handed for that. A room stands for all of its modules.
HANDED = {
    ("tools/plans", "calls/kernel"): "the `Kernel`: a tool does nothing but through it",
    ("calls/context", "server/tool"): "where to tell how far the call is",
    ("store", "calls"): "the statements of one transaction",
    ("store", "jobs"): "the statements of one transaction",
    ("config", "engines"): "what an engine declares of its settings, found by its entry point",
    ("jobs/patience", "jobs/stepping"): "the write that has a moment to end where its job is cancelled",
    ("jobs/worker", "app"): "where to tell how many workers share the call rates of targets",
}


def contracts() -> list[dict[str, object]]:
    """What import-linter checks."""
    read = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    checked: list[dict[str, object]] = read["tool"]["importlinter"]["contracts"]
    return checked


def layers() -> list[str]:
    """The rows of rooms, the highest first, as the contract has them."""
    return next(
        [str(row) for row in rows]
        for contract in contracts()
        if contract["type"] == "layers" and isinstance(rows := contract["layers"], list)
    )


def rooms(layer: str) -> list[str]:
    """The rooms of one row."""
    return re.split(r" [|:] ", layer)


_DEPTH = {room: depth for depth, layer in enumerate(layers()) for room in rooms(layer)}
_DEPTH |= {"tools": _DEPTH["toolset"], _ENGINE: _DEPTH["engines"]}


def name(module: str) -> str:
    """A module as the path shows it; the scripted engine stands for any."""
    short = module.removeprefix("atlas_mcp/").removesuffix(".py").removesuffix("/__init__")
    return _ENGINE if short.startswith("testing/") else short


def room(shown: str) -> str:
    """The room of a module that is shown."""
    return shown.partition("/")[0]


def going_up(traces: Mapping[str, Trace]) -> set[tuple[str, str]]:
    """Every call from a module to a room above its own, or back to a module that calls it."""
    up: set[tuple[str, str]] = set()
    for trace in traces.values():
        order = _order(trace)
        pairs = {(name(caller), name(called)) for caller, called in trace.calls}
        up |= {pair for pair in pairs if _DEPTH[room(pair[1])] < _DEPTH[room(pair[0])]}
        up |= {
            (caller, called)
            for caller, called in pairs
            if room(caller) == room(called) and (called, caller) in pairs and order.index(called) < order.index(caller)
        }
    return up


def _order(trace: Trace) -> list[str]:
    """The modules of one process, as they are entered."""
    return list(dict.fromkeys(name(one.module) for one in trace.entered))


def handed(call: tuple[str, str]) -> tuple[str, str] | None:
    """The row of `HANDED` that a call goes by, if any."""
    caller, called = call
    ways = [(caller, called), (room(caller), room(called))]
    return next((way for way in ways if way in HANDED), None)


def told(traces: Mapping[str, Trace]) -> str:
    """The path of both processes, and what goes up on it."""
    parts = [_part(process, trace) for process, trace in traces.items()]
    up = sorted({way for call in going_up(traces) if (way := handed(call))}, key=list(HANDED).index)
    lines = "".join(f"- `{caller}` calls `{called}`: {HANDED[caller, called]}\n" for caller, called in up)
    return "\n".join([*parts, f"Nothing on it calls up, but by what it was handed:\n\n{lines}"])


def _part(process: str, trace: Trace) -> str:
    """The modules of one process in the order in which they are entered, each with what entered it."""
    callers = {name(one.module): (one.function, name(one.caller)) for one in reversed(trace.entered)}
    order = _order(trace)
    above = [shown for shown in order if not _folded(shown)]
    below = sorted(shown for shown in order if _folded(shown))
    wide = max(map(len, above))
    lines = []
    for number, shown in enumerate(above, 1):
        function, caller = callers[shown]
        function = "" if shown == _ENGINE else function
        lines.append(f"    {number:2}  {shown:{wide}}  {function}  < {caller}".rstrip(" <"))
    names = textwrap.fill(f"Below them: {', '.join(f'`{shown}`' for shown in below)}.", 120)
    head = f"In the {process} {len(above)} files, the engine counted as one, and {len(below)} from `{_FOLDED}` down:\n"
    return "\n".join([head, *lines, "", f"{names}\n"])


def _folded(shown: str) -> bool:
    return _DEPTH[room(shown)] >= _DEPTH[_FOLDED]


def picture(traces: Mapping[str, Trace]) -> str:
    """The rooms that the path goes through, and which calls which: dotted where it calls up by what it was handed."""
    calls = {(_node(name(caller)), _node(name(called))) for trace in traces.values() for caller, called in trace.calls}
    drawn = [(caller, called) for caller, called in calls if caller != called and not {caller, called} & _UNDRAWN]
    drawn.sort(key=lambda pair: (_DEPTH[pair[0]], pair[0], _DEPTH[pair[1]], pair[1]))
    arrows = [
        f"  {caller} {'-->' if _DEPTH[caller] < _DEPTH[called] else '-.->'} {called}\n" for caller, called in drawn
    ]
    return f"```mermaid\nflowchart TB\n{''.join(arrows)}```\n"


_UNDRAWN = {one for one, depth in _DEPTH.items() if depth > _DEPTH[_FOLDED]}  # everything calls them


def _node(shown: str) -> str:
    return "engines" if shown == _ENGINE else room(shown)
