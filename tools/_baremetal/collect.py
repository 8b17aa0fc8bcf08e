"""Collecting leased machines: what was sent, over what was kept; checked, asked about, kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from atlas_mcp.domain.baremetal.document import Examined, examined
from atlas_mcp.domain.baremetal.spec import KIND
from atlas_mcp.domain.cluster.document import merged
from atlas_mcp.domain.document import Document
from atlas_mcp.engines.openstack import ENGINE
from atlas_mcp.engines.openstack.spec import user_data
from atlas_mcp.errors import Problem
from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import Collected, Context, Fault, Field, OpenQuestion, Question, taken_name

from .cloud import cloud_of
from .fitting import needs_of
from .questions import ASKED, Asking, Open
from .survey import USER_DATA


@dataclass(frozen=True)
class _State:
    """One round: what it came to, and each open question by its pointer."""

    found: Examined
    problems: tuple[Problem, ...]
    open: Mapping[str, Open]


async def collect(ctx: Context, spec: Mapping[str, Any] | None, spec_id: str | None) -> Collected:
    """One round of collecting. A spec with problems is not kept; one with open questions is."""
    document = await _document(ctx, spec, spec_id)
    state = await _state(ctx, document)
    said: list[JsonObject] = []
    for pointer in state.open if ctx.answers else ():
        answer = (ctx.answers or {}).get(_key(pointer))
        if answer not in (None, ""):
            document = _answered(document, pointer, str(answer))
            said.append({"at": pointer, "ask": ASKED[pointer], "answer": answer, "by": ctx.principal})
    if said:
        state = await _state(ctx, document)
    body = state.found.document
    name = (body.get("metadata") or {}).get("name")
    problems = [*state.problems, *await taken_name(ctx, KIND, name, spec_id)]
    collected = Collected(
        spec_id=spec_id or "",
        complete=not problems and not state.open,
        problems=[*map(Fault.of, problems)],
        questions=[OpenQuestion(at=at, ask=one.ask, options=list(one.options)) for at, one in state.open.items()],
        spec=body,
    )
    if problems or not (spec_id or body.get("metadata") or body.get("spec")):
        return collected
    stored = await ctx.save_spec(spec_id, KIND, str(name or "machines"), body, {}, said)
    return collected.model_copy(update={"spec_id": stored.id, "revision": stored.revision})


async def question(ctx: Context, spec: Mapping[str, Any] | None, spec_id: str | None) -> Question | None:
    """What is open, as one form."""
    state = await _state(ctx, await _document(ctx, spec, spec_id))
    if state.problems or not state.open:
        return None
    fields = [Field(_key(at), f"{one.ask} ({at})", one.options, required=False) for at, one in state.open.items()]
    return Question("ATLAS needs to know this for the machines:", tuple(fields))


async def _document(ctx: Context, spec: Mapping[str, Any] | None, spec_id: str | None) -> Document:
    stored = (await ctx.spec(spec_id)).body if spec_id and not ctx.whole else {}
    return {**merged(stored, spec or {}), "apiVersion": "atlas/v1", "kind": KIND}


async def _state(ctx: Context, document: Document) -> _State:
    found = examined(document, ctx.environments())
    body = found.document.get("spec")
    body = body if isinstance(body, dict) else {}
    if found.filled is not None and found.filled.spec.user_data:
        unfit = user_data.problems_of(found.filled.spec.user_data, USER_DATA)
        found = replace(found, problems=(*found.problems, *unfit))
    places, missing = ctx.places(ENGINE), [*found.missing]
    unclear = "place" not in body and len(places) > 1
    if unclear or found.filled is None or not places:
        questions = {at: Open(ASKED[at]) for at in missing}
        if unclear:
            questions["/spec/place"] = Open(ASKED["/spec/place"], places)
        return _State(found, found.problems, questions)
    cloud = await cloud_of(ctx, body.get("place"))
    if "network" not in body and "private_network" not in body and len(cloud.networks) > 1:
        missing.append("/spec/network")
    needs, problems = await needs_of(ctx, found.filled.spec.needs)
    asking = Asking(ctx, cloud, found.filled.spec, needs)
    if needs.wanted and "node_type" not in body and await asking.fits_nowhere():
        missing.append("/spec/node_type")
    return _State(found, (*found.problems, *problems), {at: await asking.question(at) for at in missing})


def _answered(document: Document, pointer: str, answer: str) -> Document:
    """The document with an answer in its place."""
    value: Any = int(answer) if pointer == "/spec/hours" and answer.isdecimal() else answer
    for part in reversed(pointer.strip("/").split("/")):
        value = {part: value}
    return merged(document, value)


def _key(pointer: str) -> str:
    return pointer.strip("/").replace("/", "__")
