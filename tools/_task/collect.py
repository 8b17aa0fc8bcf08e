"""Collecting a task: what was sent, over what was stored, checked, judged, asked about, kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from atlas_mcp.errors import Problem
from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import Collected, Context, Fault, Field, OpenQuestion, Question, taken_name

from .hosts import hosts
from .items import items_of
from .reading import examined, parse
from .short import merged, patched
from .spec import KIND
from .targets import targets
from .verdicts import forbidden, refuse_unreadable, verdicts

_ASKED = {
    "/metadata/name": "What is the task called?",
    "/metadata/environment": "Which environment is at stake?",
    "/spec/hosts": "On which host, or @group of hosts?",
    "/spec/steps": "Which command is to be run there?",
}
_MOST = 60


async def collect(ctx: Context, spec: Mapping[str, Any] | None, spec_id: str | None) -> Collected:
    """One round of collecting. A task with problems is not kept; one with open questions is."""
    body, problems, missing = await _state(ctx, spec, spec_id)
    said: list[JsonObject] = []
    for pointer in missing if ctx.answers else ():
        answer = (ctx.answers or {}).get(_key(pointer))
        if answer not in (None, ""):
            body = patched(body, _answer(pointer, answer))
            said.append({"at": pointer, "ask": _ASKED[pointer], "answer": answer, "by": ctx.principal})
    if said:
        body, problems, missing = _checked(ctx, body)
    problems += await taken_name(ctx, KIND, body.get("metadata", {}).get("name"), spec_id)
    problems += await _judged(ctx, body, problems, missing)
    questions = [OpenQuestion(at=one, ask=_ASKED[one], options=list(await _options(ctx, one))) for one in missing]
    collected = Collected(
        spec_id=spec_id or "",
        complete=not problems and not questions,
        problems=[*map(Fault.of, problems)],
        questions=questions,
        spec=body,
    )
    if problems or not (spec_id or body.get("metadata") or body.get("spec")):
        return collected
    name = str(body.get("metadata", {}).get("name", "task"))
    stored = await ctx.save_spec(spec_id, KIND, name, {"apiVersion": "atlas/v1", **body, "kind": KIND}, {}, said)
    return collected.model_copy(update={"spec_id": stored.id, "revision": stored.revision})


async def question(ctx: Context, spec: Mapping[str, Any] | None, spec_id: str | None) -> Question | None:
    """What is open, as one form."""
    _, problems, missing = await _state(ctx, spec, spec_id)
    if problems or not missing:
        return None
    fields = [Field(_key(one), f"{_ASKED[one]} ({one})", await _options(ctx, one), required=False) for one in missing]
    return Question("ATLAS needs to know this for the task:", tuple(fields))


async def _state(
    ctx: Context, spec: Mapping[str, Any] | None, spec_id: str | None
) -> tuple[dict[str, Any], list[Problem], list[str]]:
    """What was sent, over what was stored: as it is, with what is wrong and what is missing."""
    stored = (await ctx.spec(spec_id)).body if spec_id and not ctx.whole else {}
    return _checked(ctx, merged(stored, {**(spec or {}), "kind": KIND}))


def _checked(ctx: Context, document: Mapping[str, Any]) -> tuple[dict[str, Any], list[Problem], list[str]]:
    body, problems, missing = examined(document)
    return body, [*ctx.environments().take_unknown(body), *problems], missing


async def _judged(ctx: Context, body: Mapping[str, Any], problems: list[Problem], missing: list[str]) -> list[Problem]:
    """What is wrong with the hosts, and what the command policy forbids there; what is refused is recorded whole."""
    name = str(body.get("metadata", {}).get("name", ""))
    await refuse_unreadable(ctx, name, body)
    if problems or missing:
        return []
    task = parse(body)
    chosen, wrong = await targets(ctx, task)
    if wrong:
        return wrong
    items = items_of(task)
    return await forbidden(ctx, name, chosen, items, await verdicts(ctx, chosen, items))


def _answer(pointer: str, answer: object) -> dict[str, Any]:
    """A person's answer as a part of the task."""
    holder, _, name = pointer.strip("/").partition("/")
    value: object = answer
    if name == "hosts":
        value = [one for one in str(answer).replace(",", " ").split() if one]
    if name == "steps":
        value = [{"id": "run", "substeps": [{"id": "run", "run": answer}]}]
    return {holder: {name: value}}


async def _options(ctx: Context, pointer: str) -> tuple[str, ...]:
    """The answers that are possible; none where any is."""
    if pointer == "/metadata/environment":
        return ctx.environments().names
    if pointer != "/spec/hosts":
        return ()
    there = await hosts(ctx)
    groups = sorted({f"@{group}" for one in there for group in one.groups})
    return tuple(dict.fromkeys([*(one.name for one in there), *groups]))[:_MOST]


def _key(pointer: str) -> str:
    return pointer.strip("/").replace("/", "__")
