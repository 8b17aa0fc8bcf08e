"""What machines must have: what a spec says, what an analysis of a repository found, and whether both agree. Pure.

A need of the spec's own beside an analysis must cite a place of it, word for word: a model may have read it wrongly.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import Field

from atlas_mcp.domain.quantity import MiB, SizeLimits
from atlas_mcp.domain.remediation.incident import Citation, Passage, miscited
from atlas_mcp.domain.repository.digest import Analysis, place_of
from atlas_mcp.domain.repository.known import ARCHITECTURES
from atlas_mcp.domain.repository.needs import AMOUNTS, SIZES, NeedKind, Strength
from atlas_mcp.domain.text import Form, Value, Whole
from atlas_mcp.errors import Problem
from atlas_mcp.model import Frozen

AT = "/spec/needs"
_MOST = MiB(64 * 1024 * 1024)
Size = Annotated[MiB, SizeLimits(MiB(1), _MOST)]
Subject = Annotated[str, Form(r"[a-z0-9][a-z0-9._-]*", "a name in lower case", "a100")]
# What of a machine is told by hosts.
OF_HOSTS = (
    NeedKind.ARCHITECTURE, NeedKind.CORES, NeedKind.MEMORY, NeedKind.DISK,
    NeedKind.GPU, NeedKind.GPU_MEMORY, NeedKind.GPU_MODEL,
)  # fmt: skip
_NOT_COMPARED = (
    NeedKind.OS,
    NeedKind.CUDA,
    NeedKind.ACCELERATOR,
    NeedKind.NETWORK,
    NeedKind.KERNEL,
    NeedKind.DRIVER,
    NeedKind.LICENCE,
)


class Cited(Value):
    """Where an analysis says what a need rests on, as its digest has it."""

    need: NeedKind
    at: str = Field(min_length=3, max_length=200, description="file:line")
    quote: str = Field(min_length=8, max_length=400, description="words that stand there")


class MachineNeeds(Value):
    """What each machine must have: the least, except for architecture and model."""

    analysis: (
        Annotated[
            str,
            Form(r"atlas://artifacts/[0-9a-f]{64}", "the URI of an analysis", "atlas://artifacts/0f3e...", longest=82),
        ]
        | None
    ) = Field(None, description="What analyze_repository kept: its needs count, but for the guessed ones.")
    architecture: Subject | None = None
    cores: Annotated[int, Whole(1, 4096, "cores")] | None = None
    memory: Size | None = None
    disk: Size | None = None
    gpu: Annotated[int, Whole(0, 64, "GPUs")] | None = None
    gpu_memory: Size | None = Field(None, description="Of each GPU.")
    gpu_model: Subject | None = None
    cites: tuple[Cited, ...] = Field(
        (), max_length=20, description="Beside an analysis: what each need that differs from it rests on."
    )


class Wanted(Frozen):
    """A need as it is compared: an amount, or any of several subjects; `why` is where it is said."""

    kind: NeedKind
    amount: int = 0
    subjects: tuple[str, ...] = ()
    why: str = "the spec"

    @property
    def text(self) -> str:
        """It in words: `64GiB`, `a100 or h100`."""
        if self.kind in SIZES:
            return MiB(self.amount).text
        return str(self.amount) if self.kind in AMOUNTS else " or ".join(self.subjects) or "any"


class Needed(Frozen):
    """All that is compared, with what is not, and how many machines the analysis speaks of."""

    wanted: tuple[Wanted, ...] = ()
    not_compared: tuple[str, ...] = ()
    nodes: int = 0

    def of(self, *kinds: NeedKind) -> tuple[Wanted, ...]:
        """Those of some kinds, in their order."""
        return tuple(one for kind in kinds for one in self.wanted if one.kind is kind)


def needed(needs: MachineNeeds | None, analysis: Analysis | None) -> Needed:
    """What counts: the spec's own needs, and those of the analysis that it says nothing of."""
    if needs is None:
        return Needed()
    wanted = {**(_found(analysis) if analysis else {}), **_own(needs)}
    told = [one for one in (analysis.needs if analysis else ()) if one.strength is not Strength.GUESSED]
    return Needed(
        wanted=tuple(wanted.values()),
        not_compared=tuple(f"{one.kind} {one.text}"[:80] for one in told if one.kind in _NOT_COMPARED)[:12],
        nodes=max((one.amount for one in told if one.kind is NeedKind.NODES), default=0),
    )


def unfounded(needs: MachineNeeds, analysis: Analysis) -> Iterator[Problem]:
    """Own needs that differ from the analysis and cite nothing of it, and citations that do not hold."""
    passages = tuple(
        Passage(uri=place_of(evidence), title=need.kind, text=evidence.quote)
        for need in analysis.needs
        for evidence in need.evidence
    )
    citations = tuple(Citation(uri=one.at, quote=one.quote) for one in needs.cites)
    for wrong in miscited(citations, passages):
        yield Problem(f"{AT}/cites", f"{wrong}.", "Quote what analyze_repository answered: at, and words of quote.")
    cited, there = {one.need for one in needs.cites}, _found(analysis)
    for kind, one in _own(needs).items():
        same = kind in there and (there[kind].amount, there[kind].subjects) == (one.amount, one.subjects)
        if kind not in cited and not same:
            told = f"{there[kind].text} by {there[kind].why}" if kind in there else "nothing"
            cause = f"{one.text} rests on nothing that the analysis has: it says {told}."
            yield Problem(f"{AT}/{kind.replace('-', '_')}", cause, "Cite the place in cites, or leave analysis out.")


def _own(needs: MachineNeeds) -> Mapping[NeedKind, Wanted]:
    """What the spec itself says."""
    own: dict[NeedKind, Wanted] = {}
    for kind in OF_HOSTS:
        value = getattr(needs, kind.replace("-", "_"))
        if kind in AMOUNTS and value is not None:
            own[kind] = Wanted(kind=kind, amount=int(value))
        elif value is not None:
            own[kind] = Wanted(kind=kind, subjects=(ARCHITECTURES.get(value, value),))
    return own


def _found(analysis: Analysis) -> Mapping[NeedKind, Wanted]:
    """What an analysis states or implies; where it names several models, architectures or systems, any of them."""
    found: dict[NeedKind, Wanted] = {}
    for need in analysis.needs:
        if need.kind not in OF_HOSTS or need.strength is Strength.GUESSED:
            continue
        before = found.get(need.kind)
        subjects = () if need.kind in AMOUNTS else (need.subject,)
        found[need.kind] = Wanted(
            kind=need.kind,
            amount=max(need.amount, before.amount if before else 0),
            subjects=(*(before.subjects if before else ()), *subjects),
            why=before.why if before else place_of(need.evidence[0]),
        )
    return found
