"""What the command policy, and the settings of a host, say of an action there. It starts a process for each new text.

What is judged is what runs: the environment stands in front of every part. Values that earlier steps give are not in
it, so that they are judged as what is not known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from atlas_mcp import commands
from atlas_mcp.commands import Decision, Risk, Verdict
from atlas_mcp.commands.matching import may_match
from atlas_mcp.commands.staying import is_what_it_says
from atlas_mcp.domain.text import line
from atlas_mcp.engines.ssh import forms
from atlas_mcp.engines.ssh.remote import Program
from atlas_mcp.engines.ssh.spec import LONGEST_S, Action, Judgement, Run, Secret, Snapshot
from atlas_mcp.engines.ssh.words import document, quoted
from atlas_mcp.model import Effect

_ATTEMPTS = 3  # where the parser does not answer
# What is met there may do anything, for all that the policy knows.
_ANYTHING = frozenset(("unlisted", "local script", "loads code", "search path", "interactive"))


@dataclass(frozen=True)
class Part:
    """One text of an action that runs by itself; a condition may only read."""

    name: str
    text: str
    condition: bool = False


@dataclass(frozen=True)
class Judged:
    """A judgement, and the programs that were judged stricter than allow: rules of policies may match them."""

    judgement: Judgement
    programs: tuple[str, ...] = ()


_LOOKS = Judgement(
    decision="allow", risk=Risk.READ_ONLY, rule="look", part="", reason="It only looks.", effect=Effect.READ
)
ASKED = Judged(_LOOKS)  # what is asked by a script that is ours


def parts(action: Action, *, takes_content: bool = False) -> tuple[Part, ...]:
    """Every text of an action that runs, as it runs."""
    if isinstance(action, Secret):
        return ()
    if not isinstance(action, Run):
        return (Part("do", forms.command(action, taken=takes_content)),)
    run = program(action, {})
    texts = (
        Part("run", run.script),
        Part("unless", run.unless, condition=True),
        Part("onlyif", run.onlyif, condition=True),
        Part("check", run.check),
        Part("undo", undo(action, {}) if action.undo else ""),
    )
    return tuple(one for one in texts if one.text)


def whole(run: Run) -> str:
    """What a run runs, as one text of bash, with its environment in front."""
    return exports(run.environment) + (run.script or f"exec -- {' '.join(map(quoted, run.argv))}")


def program(run: Run, taken: Mapping[str, str], deadline_s: int = LONGEST_S) -> Program:
    """What is run for a run: what was judged, behind the values of earlier steps."""
    front = exports(taken)

    def part(text: str) -> str:
        return front + exports(run.environment) + text if text else ""

    return Program(
        script=front + whole(run),
        root=run.root,
        creates=f"test -e {quoted(run.creates)} || test -h {quoted(run.creates)}" if run.creates else "",
        unless=part(run.unless),
        onlyif=part(run.onlyif),
        check=part(run.check),
        says=run.says,
        input=run.input,
        expect=run.expect,
        retries=run.retries,
        retry_wait_s=run.retry_wait_s,
        deadline_s=deadline_s,
    )


def undo(run: Run, taken: Mapping[str, str]) -> str:
    """What takes a run back."""
    return exports(taken) + exports(run.environment) + run.undo


def exports(environment: Mapping[str, str]) -> str:
    """The lines that set an environment."""
    return "".join(f"export {name}={quoted(value)}\n" for name, value in environment.items())


def judged(
    action: Action, forbidden: Sequence[str] = (), *, takes_input: bool = False, takes_content: bool = False
) -> Judged:
    """What is said of an action where some programs and commands are forbidden; the strictest of its parts counts."""
    if isinstance(action, Snapshot):
        return ASKED
    if isinstance(action, Secret):
        return _kept(action, forbidden)
    told = [
        Judged(_of(part, text, verdict, forbidden), _strict(verdict))
        for part in parts(action, takes_content=takes_content)
        for text in _fed(action, part, takes_input=takes_input)
        for verdict in (_verdict(text),)
    ]
    return strictest(told)


def _strict(verdict: Verdict) -> tuple[str, ...]:
    findings = (finding for finding in verdict.findings if finding.decision is not Decision.ALLOW)
    return tuple(finding.program or finding.rule for finding in findings)


def strictest(judged: Sequence[Judged]) -> Judged:
    """What is said of several as one: the judgement of the strictest, with the worst effect and risk of all."""
    told = [one.judgement for one in judged]
    effect = max((one.effect for one in told), key=lambda effect: effect.rank)
    risk = max((Risk(one.risk) for one in told), key=lambda risk: risk.rank)
    worst = max(told, key=lambda one: (Decision(one.decision).rank, one.effect.rank))
    programs = dict.fromkeys(name for one in judged for name in one.programs)
    return Judged(worst.model_copy(update={"effect": effect, "risk": risk}), tuple(programs))


def _kept(secret: Secret, forbidden: Sequence[str]) -> Judged:
    """What root alone may read leaves the host: the policy has no command read it, and a person is told of this one."""
    texts = (secret.path, f"cat {secret.path}")
    pattern = next((one for one in forbidden if any(may_match(one, text) for text in texts)), "")
    reason = f"The settings of the host forbid {pattern}." if pattern else "What root may read leaves the host."
    said = Judgement(
        decision=Decision.FORBID if pattern else Decision.CONFIRM,
        risk=Risk.FORBIDDEN if pattern else Risk.DESTRUCTIVE,
        rule="forbidden on this host" if pattern else "secret",
        part=line(f"do: {texts[-1]}", 200),
        reason=reason,
        effect=Effect.ROOT,
    )
    return Judged(said)


def only_reads(run: Run, forbidden: Sequence[str]) -> bool:
    """Whether a run may be asked of a host without anybody's approval: it changes nothing and sends nothing away."""
    said = judged(run, forbidden).judgement
    return said.decision == "allow" and said.effect is Effect.READ


def _fed(action: Action, part: Part, *, takes_input: bool) -> Iterator[str]:
    """A text, and the text with what it reads."""
    yield part.text
    if part.name == "run" and isinstance(action, Run):
        block = f"{{\n{part.text}\n}}"
        if takes_input:
            yield f'printf %s "$ATLAS_INPUT" | {block}'
        elif action.input:
            yield document(block, action.input)


def _verdict(text: str) -> Verdict:
    verdict = commands.judge(text)
    for _ in range(_ATTEMPTS - 1):
        if not verdict.passing:
            break
        verdict = commands.judge(text)
    return verdict


def _of(part: Part, text: str, verdict: Verdict, forbidden: Sequence[str]) -> Judgement:
    finding = verdict.deciding
    decision, rule, reason, span = verdict.decision, finding.rule, finding.reason, finding.span
    if decision is not Decision.FORBID and (pattern := _forbidden_there(verdict, text, forbidden)):
        decision, rule = Decision.FORBID, "forbidden on this host"
        reason, span = f"The settings of the host forbid {pattern}.", text
    elif part.condition and decision is not Decision.FORBID and _changes(verdict):
        decision, rule = Decision.FORBID, "condition"
        reason = "It changes something, and a condition may only read: make it a step of its own."
    return Judgement(
        decision=decision,
        risk=Risk.FORBIDDEN if decision is Decision.FORBID else verdict.risk,
        rule=rule,
        part=line(f"{part.name}: {span}", 200),
        reason=reason,
        effect=_effect(verdict, decision),
    )


def _changes(verdict: Verdict) -> bool:
    return verdict.decision is not Decision.ALLOW or verdict.risk is not Risk.READ_ONLY


def _effect(verdict: Verdict, decision: Decision) -> Effect:
    """What follows from a verdict. What may send data off the host does more than read."""
    strange = not all(map(is_what_it_says, verdict.programs))
    if decision is Decision.FORBID or strange or any(finding.rule in _ANYTHING for finding in verdict.findings):
        return Effect.ROOT
    if verdict.risk.rank >= Risk.DESTRUCTIVE.rank:
        return Effect.REMOVE
    if verdict.decision is Decision.CONFIRM:
        return Effect.INTERRUPT
    return Effect.CHANGE if _changes(verdict) or verdict.leaving else Effect.READ


def _forbidden_there(verdict: Verdict, text: str, forbidden: Sequence[str]) -> str:
    """The pattern of the settings that a text, or a command in it, may match."""
    names = {one for program in verdict.programs for one in (program, program.rpartition("/")[2])}
    told = (*names, *verdict.commands, text)
    return next((pattern for pattern in forbidden if any(may_match(pattern, one) for one in told)), "")
