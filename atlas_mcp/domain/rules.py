"""Policies as they are written: rules about steps, and the table that turns verdicts into outcomes. Pure.

What the rules of several policies come to together is in `plans.verdicts`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from fnmatch import fnmatchcase
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, model_validator

from atlas_mcp.domain.text import wrong
from atlas_mcp.domain.windows import Window
from atlas_mcp.model import Effect, Environment, Frozen, Origin, Outcome, Role, Verdict

GROUP = "group"
NAME = "name"  # the label that every step has: what its target is called
Glob = Annotated[str, Field(min_length=1, max_length=256)]
LONGEST_S = 604_800  # a week: so far back a budget looks
_GLOB = "* stands for any text, ? for one character"


class Case(Frozen):
    """What rules look at of a step. `target` is its target's key.

    A label has several values where plan and record say different things of one target: what each says counts.
    """

    engine: str
    place: str
    action: str
    effect: Effect
    environment: Environment
    origin: Origin
    target: str
    kind: str
    id: str
    labels: dict[str, tuple[str, ...]]


class Granted(Frozen):
    """A step that a job was given a permit for, and when."""

    at: AwareDatetime
    case: Case


class Budget(Frozen):
    """So many of the steps that a rule matches may be granted within a time; one more, and the rule counts."""

    most: int = Field(ge=1, le=10_000)
    within_s: int = Field(ge=60, le=LONGEST_S, description="seconds that are looked back, at each moment")
    per_target: bool = Field(default=False, description="of each target by itself; otherwise of all together")


class Rule(Frozen):
    """Says `verdict` of every step that matches all the lists it gives; an empty list matches anything.

    Names are chosen by specs, so a name may only make a verdict stricter: a rule that allows looks at ids alone.
    """

    id: str
    verdict: Verdict
    engines: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    environments: tuple[Environment, ...] = ()
    places: tuple[Glob, ...] = Field(default=(), description=f"globs of clusters and the like: {_GLOB}")
    clusters: tuple[Glob, ...] = Field(
        default=(), description="an older name of places, which counts as well", json_schema_extra={"deprecated": True}
    )
    targets: tuple[Glob, ...] = Field(
        default=(),
        description="globs of a target's id or KIND/ID, such as vm/10*; and of its name, where the verdict is stricter"
        " than allow",
    )
    labels: dict[str, Glob] = Field(
        default={}, description="labels that the step's engine gives it, each with a glob, such as pool: prod*"
    )
    origins: tuple[Origin, ...] = Field(default=(), description="who had the plan made")
    during: tuple[Window, ...] = Field(default=(), description="the rule counts in these times alone")
    overrides: Literal["confirm"] | None = Field(
        default=None,
        description="an exception: what the other rules would confirm is allowed. It takes back no forbid, and allows"
        " nothing that no other rule speaks of",
    )
    budget: Budget | None = Field(
        default=None,
        description="the rule counts where the plan's steps that it matches, and those granted before, are too many",
    )
    reason: str

    @model_validator(mode="after")
    def _makes_sense(self) -> Rule:
        if self.verdict is Verdict.ALLOW and NAME in self.labels:
            raise wrong(
                "a rule that allows does not look at names, since specs choose them.", "Match places, ids or a pool."
            )
        if self.verdict is Verdict.ALLOW and self.budget is not None:
            raise wrong(
                "a rule with a budget counts once that is spent, and would then allow.",
                "Write forbid or confirm: what happens over the budget.",
            )
        if self.overrides and self.verdict is not Verdict.ALLOW:
            raise wrong(f"an exception allows, and does not {self.verdict}.", "Write verdict: allow, or no overrides.")
        if self.overrides and not (self.places or self.clusters or self.targets or self.labels):
            raise wrong(
                "an exception says where it holds, and an environment is no place, since specs choose it.",
                "Give places, targets or labels.",
            )
        return self

    def matches(self, case: Case, at: datetime) -> bool:
        """Whether the rule speaks of this step at this time."""
        return (
            all(
                not allowed or value in allowed
                for allowed, value in (
                    (self.engines, case.engine),
                    (self.actions, case.action),
                    (self.effects, case.effect),
                    (self.environments, case.environment),
                    (self.origins, case.origin),
                )
            )
            and self._there(case)
            and all(self._labelled(case, name, glob) for name, glob in self.labels.items())
            and (not self.during or any(window.holds(at) for window in self.during))
        )

    def _there(self, case: Case) -> bool:
        places = (*self.places, *self.clusters)
        if places and not _any(places, case.place):
            return False
        named = self.verdict is not Verdict.ALLOW and any(
            _any([glob.lower() for glob in self.targets], name.lower()) for name in case.labels.get(NAME, ())
        )
        kinds = [glob for glob in self.targets if "/" in glob]  # else vm* would mean every VM
        return not self.targets or named or _any(self.targets, case.id) or _any(kinds, f"{case.kind}/{case.id}")

    def _labelled(self, case: Case, name: str, glob: str) -> bool:
        """Whether a label matches. Where it has several values, one is enough to be strict, and all must to allow.

        Groups are given by the operator, so that one is enough.
        """
        values = case.labels.get(name, ())
        if name == NAME:
            values, glob = tuple(value.lower() for value in values), glob.lower()
        hits = [_any((glob,), value) for value in values]
        every = self.verdict is Verdict.ALLOW and name != GROUP
        return bool(hits) and (all(hits) if every else any(hits))


def _any(globs: Iterable[str], text: str) -> bool:
    """Whether a glob matches. Brackets are plain characters, as everywhere here."""
    return any(fnmatchcase(text, glob.replace("[", "[[]")) for glob in globs)


class Row(Frozen):
    """One row of the table that turns a verdict into an outcome. An empty list matches anything."""

    verdict: Verdict
    environments: tuple[Environment, ...] = ()
    roles: tuple[Role, ...] = ()
    outcome: Outcome


class PolicyDocument(Frozen):
    """A policy file: `resources/policies/<name>.yaml`.

    The one that the settings name is the operator's. A layer counts beside it, and makes an outcome stricter alone.
    """

    apiVersion: Literal["atlas/v1"]  # noqa: N815 - the spelling of the file format
    kind: Literal["Policy"]
    description: str = ""
    layer: bool = Field(
        default=False,
        description="counts beside the policy that the settings name, and only makes outcomes stricter; a step that"
        " none of its rules matches is not its concern",
    )
    rules: tuple[Rule, ...] = Field(min_length=1)
    table: tuple[Row, ...] = Field(min_length=1)

    def outcome(self, verdict: Verdict, environment: Environment, role: Role) -> Outcome:
        """What the first row says that matches; deny where none does."""
        for row in self.table:
            if (
                row.verdict is verdict
                and (not row.environments or environment in row.environments)
                and (not row.roles or role in row.roles)
            ):
                return row.outcome
        return Outcome.DENY
