"""The command policy at a terminal: what it says of commands, and why. Nothing is run, and nothing is recorded."""

from __future__ import annotations

import itertools
import json
import sys
from collections.abc import Iterator

import click

from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.commands import Verdict, judge
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import JsonObject

_LONGEST = 1_000_000  # bytes of a line on standard input


@click.group()
def policy() -> None:
    """See what the command policy says of shell commands."""


@framed(Reach.OUTSIDE)
@click.argument("commands", nargs=-1)
@click.option("--jsonl", is_flag=True, help='Read lines {"id": …, "command": …} from standard input.')
def check(frame: Frame, commands: tuple[str, ...], jsonl: bool) -> None:
    """Judge each of COMMANDS: one JSON line each with id, decision, rule, risk and reason."""
    if jsonl == bool(commands):
        raise click.UsageError("Give commands, or --jsonl and lines on standard input.")
    for identity, command in _lines() if jsonl else enumerate(commands, 1):
        click.echo(json.dumps({"id": identity, **told(judge(command))}))


@framed(Reach.OUTSIDE)
@click.argument("command")
def explain(frame: Frame, command: str) -> None:
    """Show every part of COMMAND that can run, and what was found of it; the strictest decides."""
    verdict = judge(command)
    rows = [(one.decision, one.risk, one.rule, one.span, one.reason) for one in verdict.findings]
    if rows:
        frame.screen.table(("decision", "risk", "rule", "part", "reason"), rows)
    frame.screen.say(f"Decision: {verdict.decision} ({verdict.rule}). {verdict.reason}")
    parts: list[JsonObject] = [
        {"decision": one.decision, "risk": one.risk, "rule": one.rule, "part": one.span, "reason": one.reason}
        for one in verdict.findings
    ]
    frame.screen.answer({**told(verdict), "parts": list(parts)})


policy.add_command(check)
policy.add_command(explain)


def told(verdict: Verdict) -> JsonObject:
    """A verdict as scripts read it."""
    return {"decision": verdict.decision, "rule": verdict.rule, "risk": verdict.risk, "reason": verdict.reason}


def _lines() -> Iterator[tuple[object, str]]:
    """The commands on standard input with their ids; a line that is none ends with an error."""
    lines = sys.stdin.buffer
    for number in itertools.count(1):
        line = lines.readline(_LONGEST + 1)
        if not line:
            return
        if not line.strip():
            continue
        try:
            given = json.loads(line) if len(line) <= _LONGEST else None
        except (ValueError, RecursionError):
            given = None
        if not isinstance(given, dict) or not isinstance(given.get("command"), str):
            raise CallerError(
                Code.ARGUMENTS_INVALID,
                f'Unable to read line {number}: it is not {{"id": …, "command": "…"}} of {_LONGEST:,} bytes at most.',
                "Write one JSON object a line. The lines before it are judged, those behind it are not.",
            )
        yield given.get("id", number), given["command"]
