"""Policies as they are written: rules about steps, and the table that turns verdicts into outcomes. Pure."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from atlas_mcp.model import Effect, Environment, Frozen, Outcome, Role, Step, Verdict


class Rule(Frozen):
    """Says `verdict` of every step that matches all the lists it gives; an empty list matches anything."""

    id: str
    verdict: Verdict
    engines: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    environments: tuple[Environment, ...] = ()
    clusters: tuple[str, ...] = ()
    reason: str

    def matches(self, step: Step, environment: Environment) -> bool:
        """Whether the rule speaks of this step."""
        return all(
            not allowed or value in allowed
            for allowed, value in (
                (self.engines, step.engine),
                (self.actions, step.action),
                (self.effects, step.effect),
                (self.environments, environment),
                (self.clusters, step.target.place),
            )
        )


class Row(Frozen):
    """One row of the table that turns a verdict into an outcome. An empty list matches anything."""

    verdict: Verdict
    environments: tuple[Environment, ...] = ()
    roles: tuple[Role, ...] = ()
    outcome: Outcome


class PolicyDocument(Frozen):
    """A policy file: `resources/policies/<name>.yaml`."""

    apiVersion: Literal["atlas/v1"]  # noqa: N815 - the spelling of the file format
    kind: Literal["Policy"]
    description: str = ""
    rules: tuple[Rule, ...] = Field(min_length=1)
    table: tuple[Row, ...] = Field(min_length=1)
