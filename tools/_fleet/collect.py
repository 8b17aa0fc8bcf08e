"""Collecting a spec: what was sent, over what was stored, completed, checked, asked about, kept.

A spec with problems is not kept; one that only has open questions is, so that the talk can go on with its
id. Each round is a revision with what was asked, what was answered and by whom.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from atlas_mcp.domain.document import Document
from atlas_mcp.domain.fleet.meaning import as_meant
from atlas_mcp.domain.fleet.parse import Examined, check_partial
from atlas_mcp.domain.fleet.patch import patched
from atlas_mcp.domain.fleet.versions import upgrade
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.domain.problems import nearest_first
from atlas_mcp.engines.proxmox.spec import ENGINE, AskAllowance, AskNetworks, AskResources
from atlas_mcp.errors import AtlasError
from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import Collected, Context, Fault, OpenQuestion, taken_name
from atlas_mcp.toolset import Field as FormField
from atlas_mcp.toolset import Question as Form

from .fitting import NOTHING, Held, bridges, misfits, pools_kept, without_pool
from .look import allowed
from .notes import notes_of, unheeded
from .questions import KEYS, POOL, WHOLE_NUMBERS, Asked, Live, answered, open_questions, put
from .wishes import beside, login

_KIND = "Fleet"
_IN_ONE_FORM = 12
_USUAL = {"environment": "dev", "vms": "1", "cores": "2", "memory": "2GiB", "disks": "20GiB"}  # offered at a terminal
_SETTINGS = "the operator's settings"


@dataclass(frozen=True)
class _Given:
    """What is to be looked at: what was sent over what was stored, and what the deployment of that has."""

    document: Document
    notes: tuple[str, ...] = ()
    held: Held = NOTHING
    sent: Document | None = None
    stored: Document | None = None


@dataclass(frozen=True)
class _State:
    """One round: what was given, what it came to, where values came from, what is open, what is worth knowing."""

    given: _Given
    examined: Examined
    sources: dict[str, str]
    questions: tuple[Asked, ...]
    notes: tuple[str, ...]


async def collect(ctx: Context, spec: Mapping[str, Any] | None, profile: str | None, spec_id: str | None) -> Collected:
    """One round of collecting."""
    state = await _state(ctx, await _given(ctx, spec, profile, spec_id))
    said: list[JsonObject] = []
    if ctx.answers:
        document = state.given.document
        for question in state.questions:
            answer = ctx.answers.get(question.key)
            if answer not in (None, ""):
                document = answered(document, question, answer, state.examined.document)
                said.append({"at": question.pointer, "ask": question.text, "answer": answer, "by": ctx.principal})
        state = await _state(ctx, replace(state.given, document=document))
    body = state.examined.document
    problems = [*state.examined.problems, *await taken_name(ctx, _KIND, body.get("metadata", {}).get("name"), spec_id)]
    found = Collected(
        spec_id=spec_id or "",
        complete=not problems and not state.questions,
        problems=[*map(Fault.of, problems)],
        questions=[
            OpenQuestion(at=one.pointer, ask=one.text, options=list(one.options), otherwise=one.otherwise)
            for one in state.questions
        ],
        spec=body,
        defaults=_by_source(state.sources),
        notes=list(state.notes),
    )
    if problems or not (spec_id or _holds(body.get("metadata")) or _holds(body.get("spec"))):
        return found
    name = str(body.get("metadata", {}).get("name", "fleet"))
    kept = {"apiVersion": "atlas/v1", "kind": _KIND, **body}
    stored = await ctx.save_spec(spec_id, _KIND, name, kept, state.sources, said)
    return found.model_copy(update={"spec_id": stored.id, "revision": stored.revision})


async def question(
    ctx: Context, spec: Mapping[str, Any] | None, profile: str | None, spec_id: str | None
) -> Form | None:
    """What to ask the person in the client: the first few open questions, as one form."""
    state = await _state(ctx, await _given(ctx, spec, profile, spec_id))
    if state.examined.problems or not state.questions:
        return None
    asked = state.questions[:_IN_ONE_FORM]
    return Form("ATLAS needs to know this for the fleet:", tuple(map(_field, asked)))


def _field(one: Asked) -> FormField:
    """The question as a field. What is asked of one VM is not asked where it was left open for all of them."""
    return FormField(
        one.key,
        f"{one.text} ({one.pointer})",
        one.options,
        int if one.kind in WHOLE_NUMBERS else str,
        required=False,
        otherwise=one.otherwise,
        usual=_USUAL.get(one.pointer.rpartition("/")[2], ""),
        keys=one.kind == KEYS,
        left_with=(re.sub(r"^spec__vms__\d+__", "spec__defaults__", one.key),),
    )


async def _given(ctx: Context, spec: Mapping[str, Any] | None, profile: str | None, spec_id: str | None) -> _Given:
    """What was sent, merged over what was stored."""
    stored = await ctx.spec(spec_id) if spec_id else None
    sent, upgraded = upgrade({"apiVersion": "atlas/v1", "kind": _KIND, **(spec or {})})
    sent, read = as_meant(sent)
    notes = (*upgraded, *read)
    if profile is not None:
        body = sent.get("spec") or {}
        defaults = body.get("defaults") or {} if isinstance(body, Mapping) else None
        if isinstance(defaults, Mapping):
            sent["spec"] = {**body, "defaults": {"profile": profile, **defaults}}
    if stored is None:
        return _Given(patched({}, sent), notes)
    members = (await ctx.deployed(stored)).members
    held = Held.of([Vm.model_validate(member.spec) for member in members if member.made])
    document = patched({} if ctx.whole else stored.body, sent)
    return _Given(document, notes, held, sent, stored.body)


async def _state(ctx: Context, given: _Given) -> _State:
    examined = check_partial(given.document, ctx.resources("profiles"), ctx.environments())
    live, trouble, questions = await _live(ctx, examined.document)
    taken: dict[str, str] = {}
    if live is not None and not examined.problems:
        given = replace(given, document=_pooled(given.document, pools_kept(examined.document, live, given.held), taken))
        examined = check_partial(given.document, ctx.resources("profiles"), ctx.environments())
        pools = live.pools
        places = without_pool(examined.document, live, given.held)
        if len(pools) == 1:
            document = _pooled(given.document, dict.fromkeys(places, pools[0]), taken)
            examined = check_partial(document, ctx.resources("profiles"), ctx.environments())
        else:
            questions += _pools_asked(places, pools)
    elif live is not None and len(live.pools) > 1:
        wrong = {problem.pointer for problem in examined.problems}
        places = without_pool(examined.document, live, given.held)
        questions += _pools_asked([place for place in places if place not in wrong], live.pools)
    questions += open_questions(examined.open, live, ctx.environments().names)
    if live is not None:
        questions += misfits(examined.document, live, given.held)
    questions += login(examined.document, given.held, ctx.resources("profiles"), examined.problems)
    questions = beside(questions, examined.document, examined.sources, given.held, ctx.resources("profiles"))
    notes = [*given.notes, *examined.notes, *trouble, *notes_of(examined.document)]
    if given.sent is not None and given.stored is not None:
        notes += unheeded(given.sent, given.stored, examined.document)
    return _State(given, examined, {**examined.sources, **taken}, tuple(questions), tuple(notes))


def _pooled(document: Document, pools: Mapping[str, str], taken: dict[str, str]) -> Document:
    """The document with the pools that the settings give; `taken` notes where that is."""
    for place, pool in pools.items():
        document, taken[place] = put(document, place, pool, {}), _SETTINGS
    return document


def _pools_asked(places: Sequence[str], pools: tuple[str, ...]) -> list[Asked]:
    return [Asked(place, "Which pool? The operator wants every VM in one.", POOL, pools) for place in places]


async def _live(ctx: Context, document: Document) -> tuple[Live | None, tuple[str, ...], list[Asked]]:
    """The cluster that the options come from, or why there are none."""
    known = ctx.places(ENGINE)
    wanted = document.get("spec", {}).get("cluster")
    if wanted is None and len(known) > 1:
        return None, (), [Asked("/spec/cluster", "Which cluster?", "cluster", known)]
    if wanted is not None and known and wanted not in known:
        text = f"There is no cluster {wanted}; which one?"
        return None, (), [Asked("/spec/cluster", text, "cluster", nearest_first(wanted, known))]
    if not known:
        return None, ("no cluster is configured: options are not known",), []
    cluster = wanted or known[0]
    try:
        resources = await ctx.fact(AskResources(cluster=cluster))
        allowance = await ctx.fact(AskAllowance(cluster=cluster))
        online = (node.name for node in resources.nodes if node.online)
        nodes = tuple(name for name in online if allowed(name, allowance.nodes))
        networks = await ctx.fact(AskNetworks(cluster=cluster, nodes=nodes[:1]))
        if bridges(document) - {bridge.name for bridge in networks.bridges} and nodes[1:]:
            networks = await ctx.fact(AskNetworks(cluster=cluster, nodes=nodes))
    except AtlasError as error:
        return None, (f"options are not known: {error}",), []
    return Live(cluster, resources, networks, allowance), (), []


def _holds(value: object) -> bool:
    """Whether anything is said."""
    if isinstance(value, Mapping):
        return any(map(_holds, value.values()))
    return any(map(_holds, value)) if isinstance(value, list) else value is not None


def _by_source(sources: Mapping[str, str]) -> dict[str, list[str]]:
    """Where defaults came from; what the person wrote is left out."""
    found: dict[str, list[str]] = {}
    for pointer, source in sources.items():
        if source != "spec":
            found.setdefault(source, []).append(pointer)
    return found
