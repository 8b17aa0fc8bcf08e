"""Who asks, and what a deployment is for."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from atlas_mcp.model.values import Frozen


class Environment(StrEnum):
    """What a deployment is for; policies tell them apart."""

    DEV = "dev"
    TEST = "test"
    PROD = "prod"

    @property
    def rank(self) -> int:
        """0 for the one where least is at stake."""
        return list(Environment).index(self)


def named_environment(name: str, judged: Environment) -> str:
    """An environment as people read it: its name, and what it is judged as where that is another word."""
    return str(judged) if name in ("", judged) else f"{name}, judged as {judged}"


class Role(StrEnum):
    """What a principal may do."""

    VIEWER = "viewer"
    OPERATOR = "operator"


class Principal(Frozen):
    """Who is asking, as the transport says; never taken from an argument."""

    name: str
    role: Role
    transport: Literal["stdio", "terminal", "memory", "trigger", "webhook"]

    @property
    def is_trigger(self) -> bool:
        """Whether nobody asks: a trigger looks again and again."""
        return self.transport == "trigger"
