"""Collecting a cluster: what was sent, over what was kept, over a profile; checked, asked about, kept."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from atlas_mcp.domain.cluster.document import API_VERSION, Examined, examined, merged
from atlas_mcp.domain.document import Document
from atlas_mcp.domain.problems import pointer_of, unlisted
from atlas_mcp.errors import Problem
from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import Collected, Context, Fault, Field, OpenQuestion, Question, taken_name

from .sized import KIND, platform_of, sites_of

_ASKED = {
    "/metadata/name": "What is the cluster called?",
    "/metadata/environment": "Which environment is at stake?",
    "/spec/platform": "What makes the cluster?",
    "/spec/place": "Where?",
    "/spec/workloads": "What runs on it? (a comma between workloads: web x3 250m 512MiB 10GiB public, db 1 2GiB 20GiB)",
    "/spec/machines/template": "Which template are its VMs made of? (it has curl, and sudo without a password)",
    "/spec/machines/storage": "Which storage are their disks on?",
    "/spec/machines/nics": "Which network are they in, with which VLAN and addresses? (vmbr0 dhcp, or"
    " vmbr0 20 10.0.20.11-10.0.20.60/24 10.0.20.1, the last one the gateway)",
    "/spec/high_availability": "Is the loss of a server and of a node to be borne?",
    "/spec/network/api_from": "Which networks reach the API from outside? (a comma between them)",
}
_YES = ("true", "false")


@dataclass(frozen=True)
class _Asked:
    """One question: the place it fills, the answers that are possible, and what holds where it is left open."""

    at: str
    options: tuple[str, ...] = ()
    otherwise: str = ""

    @property
    def key(self) -> str:
        """The pointer as the name of a form's field."""
        return self.at.strip("/").replace("/", "__")


@dataclass(frozen=True)
class _State:
    """One round: what it came to, what is open, and the pointers that a profile gave a value for."""

    found: Examined
    questions: tuple[_Asked, ...]
    problems: tuple[Problem, ...]
    profile: str = ""
    given: tuple[str, ...] = field(default=())

    @property
    def needed(self) -> tuple[_Asked, ...]:
        """The questions without whose answers there is no plan."""
        return tuple(one for one in self.questions if not one.otherwise)


async def collect(ctx: Context, spec: Mapping[str, Any] | None, profile: str | None, spec_id: str | None) -> Collected:
    """One round of collecting. A cluster with problems is not kept; one with open questions is."""
    document = await _document(ctx, spec, spec_id)
    state = await _state(ctx, document, profile)
    said: list[JsonObject] = []
    for one in state.questions if ctx.answers else ():
        answer = (ctx.answers or {}).get(one.key)
        if answer not in (None, ""):
            document = _answered(document, one.at, str(answer))
            said.append({"at": one.at, "ask": _ASKED[one.at], "answer": answer, "by": ctx.principal})
    if said:
        state = await _state(ctx, document, profile)
    body = state.found.document
    problems = [*state.problems, *await taken_name(ctx, KIND, _name(body), spec_id)]
    collected = Collected(
        spec_id=spec_id or "",
        complete=not problems and not state.needed,
        problems=[*map(Fault.of, problems)],
        questions=[
            OpenQuestion(at=one.at, ask=_ASKED[one.at], options=list(one.options), otherwise=one.otherwise)
            for one in (state.questions if state.needed else ())
        ],
        spec=body,
        defaults={f"profile {state.profile}": list(state.given)} if state.given else {},
        notes=list(state.found.notes),
    )
    if problems or not (spec_id or body.get("metadata") or body.get("spec")):
        return collected
    sources = dict.fromkeys(state.given, f"profile {state.profile}")
    kept = {"apiVersion": API_VERSION, "kind": KIND, **body}
    stored = await ctx.save_spec(spec_id, KIND, str(_name(body) or "cluster"), kept, sources, said)
    return collected.model_copy(update={"spec_id": stored.id, "revision": stored.revision})


async def question(
    ctx: Context, spec: Mapping[str, Any] | None, profile: str | None, spec_id: str | None
) -> Question | None:
    """What is open, as one form; what may be left out is asked beside what must be said."""
    state = await _state(ctx, await _document(ctx, spec, spec_id), profile)
    if state.problems or not state.needed:
        return None
    fields = [
        Field(one.key, f"{_ASKED[one.at]} ({one.at})", one.options, required=False, otherwise=one.otherwise)
        for one in state.questions
    ]
    return Question("ATLAS needs to know this for the cluster:", tuple(fields))


async def _document(ctx: Context, spec: Mapping[str, Any] | None, spec_id: str | None) -> Document:
    stored = (await ctx.spec(spec_id)).body if spec_id and not ctx.whole else {}
    return {**merged(stored, spec or {}), "apiVersion": API_VERSION, "kind": KIND}


async def _state(ctx: Context, document: Document, profile: str | None) -> _State:
    profiles = ctx.resources("cluster-profiles")
    if profile and profile not in profiles:
        problem = unlisted("/profile", profile, tuple(profiles))
        return _State(Examined(document, (), ()), (), (problem,))
    below: Document = {"spec": profiles[profile].spec} if profile else {}
    found = examined(merged(below, document), tuple(ctx.variants(KIND)), ctx.environments())
    given = tuple(_given(below, document, ())) if profile else ()
    return _State(found, tuple([one async for one in _questions(ctx, found)]), found.problems, profile or "", given)


async def _questions(ctx: Context, found: Examined) -> AsyncIterator[_Asked]:
    """What must be said and is not; then what may be."""
    options = {"/metadata/environment": ctx.environments().names, "/spec/platform": tuple(ctx.variants(KIND))}
    for one in found.missing:
        yield _Asked(one, options.get(one, ()))
    body = found.document.get("spec") or {}
    if found.problems or "platform" not in body:
        return
    platform = platform_of(ctx, body["platform"])
    places = [one.name for one in await sites_of(ctx, platform) if body.get("region") in (None, one.region)]
    if "place" not in body and len(places) > 1:
        yield _Asked("/spec/place", tuple(places))
    machines = body.get("machines") or {}
    for key in platform.asks:
        if key not in machines and "profile" not in machines:
            yield _Asked(f"/spec/machines/{key}")
    if "high_availability" not in body:
        yield _Asked("/spec/high_availability", _YES, "as the environment asks: prod yes, else no")
    if platform.outside and "api_from" not in (body.get("network") or {}):
        yield _Asked("/spec/network/api_from", (), "none: a private endpoint alone")


def _answered(document: Document, pointer: str, answer: str) -> Document:
    """The document with an answer in its place."""
    value: Any = answer
    if pointer in ("/spec/workloads", "/spec/network/api_from"):
        value = [one.strip() for one in answer.split(",") if one.strip()]
    elif pointer == "/spec/high_availability":
        value = answer.lower() == "true"
    elif pointer == "/spec/machines/nics":
        value = [_interface(answer.split())]
    for part in reversed(pointer.strip("/").split("/")):
        value = {part: value}
    return merged(document, value)


def _interface(words: list[str]) -> Document:
    """An interface in words: bridge, VLAN, addresses, gateway."""
    bridge, *rest = words or [""]
    vlan = [int(word) for word in rest[:1] if word.isdecimal()]
    source, gateway = ([*rest[len(vlan) :], "", ""])[:2]
    addresses = {"range": source, "gateway": gateway} if gateway else source
    return {"bridge": bridge, **({"vlan": vlan[0]} if vlan else {}), **({"ipv4": addresses} if source else {})}


def _given(below: object, above: object, place: tuple[str, ...]) -> Iterator[str]:
    """The pointers at which a profile says something that nothing else says."""
    if isinstance(below, Mapping):
        for key, value in below.items():
            over = above.get(key) if isinstance(above, Mapping) else None
            yield from _given(value, over, (*place, str(key)))
    elif above is None:
        yield pointer_of(place)


def _name(body: Document) -> object:
    metadata = body.get("metadata")
    return metadata.get("name") if isinstance(metadata, dict) else None
