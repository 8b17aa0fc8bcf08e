"""Which strategies are for an action, as repairs that are frozen with its step: judged, and no stronger than it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from atlas_mcp.engines.ssh.spec import MOST_REPAIRS, Action, Judgement, Repair, Run, as_run, may_repeat, told
from atlas_mcp.model import Effect
from atlas_mcp.toolset import Context

from .items import Item
from .schedule import Left, Repairs
from .spec import Task
from .strategies import Strategies, Strategy
from .verdicts import Verdicts, ask

_CAUGHT = re.compile(r"[A-Za-z0-9][A-Za-z0-9@._:-]{0,127}")  # means the same to every shell, and is no option
_BEFORE, _AFTER = r"(?<![\w./=-])", r"(?![\w./=-])"  # what stands around a word


async def repairs_of(ctx: Context, task: Task, lefts: Sequence[Left], verdicts: Verdicts) -> Repairs:
    """What is tried where something that is left to be done fails, on each host. No host is asked."""
    table: Mapping[str, Strategies] = ctx.resources("strategies")
    strategies = [one for name in sorted(table) for one in table[name].strategies]
    chosen: dict[tuple[str, str], tuple[Repair, ...]] = {}
    for left in lefts:
        key = left.host.target.key
        wanted = [
            (item, repairs)
            for item in left.todo
            if _is_wanted(task, item) and (repairs := [*_candidates(strategies, item.action)])
        ]
        asked = [one for item, repairs in wanted for one in _asked(item.action, repairs)]
        said = iter(await ask(ctx, left.host, asked) if asked else ())
        for item, repairs in wanted:
            itself = next(said)
            judged = [(one, next(said)) for one in repairs]
            if itself.effect.rank < Effect.REMOVE.rank or item.substep.repair:
                repeats = may_repeat(item.action, verdicts[key, item.name].effect)
                chosen[key, item.name] = tuple(_fitting(judged, itself, repeats=repeats))[:MOST_REPAIRS]
    return chosen


def _fitting(judged: Iterable[tuple[Repair, Judgement]], itself: Judgement, *, repeats: bool) -> Iterator[Repair]:
    """The repairs that do no more than the action; where that may not be run again, those that read, to tell more."""
    for repair, said in judged:
        if said.decision == "forbid" or said.effect.rank > itself.effect.rank:
            continue
        if repeats or not repair.again:
            yield repair
        elif said.effect is Effect.READ and not repair.instead:
            yield repair.model_copy(update={"again": False})


def _is_wanted(task: Task, item: Item) -> bool:
    return task.spec.repair if item.substep.repair is None else item.substep.repair


def _asked(action: Action, repairs: Iterable[Repair]) -> Iterator[Action]:
    """What is judged: the action without what takes it back, which runs for another reason, and each repair."""
    yield action.model_copy(update={"undo": ""}) if isinstance(action, Run) else action
    yield from (as_run(one, action) for one in repairs)


def _candidates(strategies: Iterable[Strategy], action: Action) -> Iterator[Repair]:
    """The repairs of an action, whatever they do."""
    for one in strategies:
        if one.words:
            yield from _in_other_words(one, action)
            continue
        pattern = one.commands if isinstance(action, Run) else one.forms
        match = re.search(pattern, _text(action)) if pattern else None
        if match is None:
            continue
        caught = match.groupdict()
        if all(value and _CAUGHT.fullmatch(value) for value in caught.values()):
            script = one.run.strip()
            for name, value in caught.items():
                script = script.replace(f"{{{name}}}", value)
            yield Repair(strategy=one.name, causes=one.causes, says=one.says, script=script, again=one.again)


def _text(action: Action) -> str:
    if isinstance(action, Run):
        return action.script or " ".join(action.argv)
    return told(action)


def _in_other_words(strategy: Strategy, action: Action) -> Iterator[Repair]:
    """The command in the other form that is known of it, where there is one."""
    if not isinstance(action, Run):
        return
    script, argv = action.script, action.argv
    for known, other in strategy.words.items():
        program, _, word = known.partition(" ")
        put, _, instead = other.partition(" ")
        script = _rewritten(script, program, word, put, instead)
        if argv and argv[0] == program and (not word or word in argv):
            at = argv.index(word) if word else 1
            argv = (put, *argv[1:at], *filter(None, [instead]), *argv[at + bool(word) :])
    if (script, argv) != (action.script, action.argv):
        yield Repair(
            strategy=strategy.name, causes=strategy.causes, says=strategy.says, script=script, argv=argv, instead=True
        )


def _rewritten(script: str, program: str, word: str, put: str, instead: str) -> str:
    """A script with another program, or another word behind it in the same command."""

    def other(match: re.Match[str]) -> str:
        return " ".join(filter(None, (put + match["between"], instead)))

    between = rf"(?P<between>(?:\s[^\n;|&]*?)?)\s{re.escape(word)}" if word else "(?P<between>)"
    return re.sub(f"{_BEFORE}{re.escape(program)}{between}{_AFTER}", other, script)
