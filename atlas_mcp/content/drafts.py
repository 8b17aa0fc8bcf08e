"""What planners and renderers are given and give back: what a spec was, a draft of a plan, the layout of a tree."""

from __future__ import annotations

from typing import Any

from pydantic import AwareDatetime

from atlas_mcp.domain.remediation.judged import Looked
from atlas_mcp.model import Cost, Environment, Frozen, JsonObject, Member, Observation, Ownership, Predicate, Step


class Revision(Frozen):
    """A revision of a spec: who made it, when, and what it says."""

    number: int
    by: str
    at: AwareDatetime
    body: JsonObject


class Preparation(Frozen):
    """What a job has to find out before a draft can be frozen.

    `step` reads, and its engine completes the draft's steps from what it has found. Where `kinds` of template are
    named, a tree of them is rendered first, and its digest is the step's argument `tree`; `known` is what the kind's
    renderer is told for it, which nobody else reads.
    """

    step: Step
    kinds: tuple[str, ...] = ()
    known: JsonObject = {}


class Draft(Frozen):
    """What a planner proposes; the kernel freezes it into a plan. No steps means that nothing is to do.

    With `prepare`, only a job can find out what exactly is to be done. `environment` is what it is judged as,
    `environment_name` what the spec says, which may be a name of the operator's. `ownership` is of the deployment once
    all is done, None where it stays. With `run`, it is done once and owns nothing: no deployment comes of it.
    `ends_at` says when the deployment ends by itself, as one of reserved machines does; it is shown, and nothing is
    removed then. `looked` is what was seen of an incident that it mends. `members` are all that the deployment should
    hold in the end, also those that no step touches.
    """

    environment: Environment
    environment_name: str = ""
    steps: tuple[Step, ...]
    predicates: tuple[Predicate, ...] = ()
    facts: tuple[Observation, ...] = ()
    members: tuple[Member, ...] = ()
    costs: tuple[Cost, ...] = ()
    estimate_s: int = 0
    warnings: tuple[str, ...] = ()
    ownership: Ownership | None = None
    ends_at: AwareDatetime | None = None
    prepare: Preparation | None = None
    run: bool = False
    looked: Looked | None = None

    def planned(self) -> dict[str, Any]:
        """What a plan has of it as it is, by field."""
        return {name: getattr(self, name) for name in type(self).model_fields if name not in _BESIDE}


_BESIDE = ("prepare", "run", "looked")


class Layout(Frozen):
    """What a renderer makes of a spec: the parameters of every template, and which templates go into the tree.

    `missing` names what neither spec nor deployment says, so that whoever uses the tree is asked for it.
    """

    parameters: JsonObject
    templates: tuple[tuple[str, str], ...]
    missing: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


class Brief(Frozen):
    """What is to be rendered, and what is known besides the spec and its deployment.

    `makers` are the steps that made the members, or that make them in a plan which can still be applied. `history` is
    newest first. `known` is in the kind's own words: what its planner or the command line tells its renderer.
    """

    kinds: tuple[str, ...]
    makers: dict[str, Step] = {}
    history: tuple[Revision, ...] = ()
    known: JsonObject = {}
