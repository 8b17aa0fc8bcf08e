"""Collecting a spec: what was sent, over what was stored, completed, checked, asked about, kept.

A spec with problems is not kept; one that only has open questions is, so that the talk can go on with its
id. Each round is a revision with what was asked, what was answered and by whom.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import Field, JsonValue

from atlas_mcp.domain.document import Document
from atlas_mcp.domain.expand import expand
from atlas_mcp.domain.parse import Examined, check_partial
from atlas_mcp.domain.problems import nearest
from atlas_mcp.domain.versions import upgrade
from atlas_mcp.engines.proxmox.spec import AskAllowance, AskNetworks, AskResources
from atlas_mcp.errors import AtlasError, CallerError, Code, Problem
from atlas_mcp.model import Frozen, JsonObject
from atlas_mcp.toolset import Context
from atlas_mcp.toolset import Field as FormField
from atlas_mcp.toolset import Question as Form

from .questions import Asked, Live, ambiguous, answered, open_questions

_KIND = "Fleet"
_IN_ONE_FORM = 8


class Fault(Frozen):
    """What is wrong: a JSON pointer, the cause, the remedy."""

    at: str
    message: str
    remedy: str


class Question(Frozen):
    """What is open: a JSON pointer, the words, the possible answers."""

    at: str
    ask: str
    options: list[str] = []


class Collected(Frozen):
    """The spec as far as it is known."""

    spec_id: str = ""
    revision: int = 0
    complete: bool = False
    problems: list[Fault] = []
    questions: list[Question] = []
    spec: dict[str, JsonValue] = {}
    defaults: dict[str, list[str]] = Field(default={}, description="source -> pointers it gave")
    notes: list[str] = []


@dataclass(frozen=True)
class _State:
    """One round: the document as merged, what it came to, what is open, what could not be read."""

    document: Document
    examined: Examined
    questions: tuple[Asked, ...]
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]


async def collect(ctx: Context, spec: Mapping[str, Any] | None, profile: str | None, spec_id: str | None) -> Collected:
    """One round of collecting."""
    state = await _state(ctx, await _document(ctx, spec, profile, spec_id))
    given: list[JsonObject] = []
    if ctx.answers:
        document = state.document
        for question in state.questions:
            said = ctx.answers.get(question.key)
            if said not in (None, ""):
                document = answered(document, question, said)
                given.append({"at": question.pointer, "ask": question.text, "answer": said, "by": ctx.principal})
        state = await _state(ctx, document)
    problems = [*state.problems, *await _taken_name(ctx, state, spec_id)]
    questions = [Question(at=asked.pointer, ask=asked.text, options=list(asked.options)) for asked in state.questions]
    answer = Collected(
        spec_id=spec_id or "",
        problems=[Fault(at=p.pointer, message=p.message, remedy=p.remedy) for p in problems],
        questions=questions,
        spec=state.examined.document,
        defaults=_by_source(state.examined.sources),
        notes=list(state.notes),
    )
    if problems:
        return answer
    name = str(state.examined.document.get("metadata", {}).get("name", "fleet"))
    body = {"apiVersion": "atlas/v1", "kind": _KIND, **state.examined.document}
    stored = await ctx.save_spec(spec_id, _KIND, name, body, state.examined.sources, given)
    return answer.model_copy(update={"spec_id": stored.id, "revision": stored.revision, "complete": not questions})


async def question(
    ctx: Context, spec: Mapping[str, Any] | None, profile: str | None, spec_id: str | None
) -> Form | None:
    """What to ask the person in the client: the first few open questions, as one form."""
    state = await _state(ctx, await _document(ctx, spec, profile, spec_id))
    if state.problems or not state.questions:
        return None
    asked = state.questions[:_IN_ONE_FORM]
    fields = tuple(FormField(one.key, f"{one.text} ({one.pointer})", one.options, required=False) for one in asked)
    return Form("ATLAS needs to know this for the fleet:", fields)


async def _document(
    ctx: Context, spec: Mapping[str, Any] | None, profile: str | None, spec_id: str | None
) -> tuple[Document, tuple[str, ...]]:
    """What was sent, merged over what was stored (RFC 7386: mappings merge, lists replace, null deletes)."""
    stored = (await ctx.spec(spec_id)).body if spec_id else {}
    sent, notes = upgrade({"apiVersion": "atlas/v1", "kind": _KIND, **(spec or {})})
    document = _patched(stored, sent)
    if profile is not None:
        if profile not in ctx.profiles():
            close = nearest(profile, ctx.profiles())
            known = ", ".join(sorted(ctx.profiles()))
            raise CallerError(
                Code.NOT_FOUND,
                f"Unable to find profile {profile[:60]!r}.",
                f"Did you mean {close}?" if close else f"Known: {known}.",
            )
        body = document.setdefault("spec", {})
        if isinstance(body, dict):
            body.setdefault("defaults", {}).setdefault("profile", profile)
    return document, notes


async def _state(ctx: Context, given: tuple[Document, tuple[str, ...]] | Document) -> _State:
    document, notes = given if isinstance(given, tuple) else (given, ())
    examined = check_partial(document, ctx.profiles())
    live, trouble, asked = await _live(ctx, examined)
    questions = [*asked, *open_questions(examined.open, live)]
    problems = list(examined.problems)
    if examined.spec is not None and live is not None:
        questions += ambiguous(expand(examined.spec), examined.document, live)
    return _State(document, examined, tuple(questions), tuple(problems), (*notes, *trouble))


async def _live(ctx: Context, examined: Examined) -> tuple[Live | None, tuple[str, ...], tuple[Asked, ...]]:
    """The cluster that the options come from, or why there are none."""
    known = ctx.clusters()
    wanted = examined.document.get("spec", {}).get("cluster")
    if wanted is None and len(known) > 1:
        return None, (), (Asked("/spec/cluster", "Which cluster?", "cluster", known),)
    cluster = wanted or (known[0] if known else "")
    if cluster not in known:
        return None, (f"no cluster {cluster or 'is configured'}: options are not known",), ()
    try:
        resources = await ctx.fact(AskResources(cluster=cluster))
        nodes = tuple(node.name for node in resources.nodes if node.online)
        networks = await ctx.fact(AskNetworks(cluster=cluster, nodes=nodes[:1]))
        allowance = await ctx.fact(AskAllowance(cluster=cluster))
    except AtlasError as error:
        return None, (f"options are not known: {error}",), ()
    pools = tuple(pool for pool in resources.pools if not allowance.pools or pool in allowance.pools)
    return Live(resources, networks, pools), (), ()


async def _taken_name(ctx: Context, state: _State, spec_id: str | None) -> list[Problem]:
    """A name that another stored spec bears: two fleets of one name would be taken for each other."""
    name = state.examined.document.get("metadata", {}).get("name")
    bearer = await ctx.spec_named(_KIND, name) if name else None
    if bearer is None or bearer.id == spec_id:
        return []
    remedy = f"Give spec_id {bearer.id} to revise it, or choose another name."
    return [Problem("/metadata/name", f"spec {bearer.id} bears the name {name}.", remedy)]


def _patched(below: Any, above: Mapping[str, Any]) -> Document:  # noqa: ANN401 - JSON
    made: Document = dict(below) if isinstance(below, Mapping) else {}
    for key, value in above.items():
        if value is None:
            made.pop(key, None)
        elif isinstance(value, Mapping):
            made[key] = _patched(made.get(key), value)
        else:
            made[key] = value
    return made


def _by_source(sources: Mapping[str, str]) -> dict[str, list[str]]:
    """Where defaults came from; what the person wrote is left out."""
    found: dict[str, list[str]] = {}
    for pointer, source in sources.items():
        if source != "spec":
            found.setdefault(source, []).append(pointer)
    return found
