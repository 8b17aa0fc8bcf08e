"""Which VMs belong to which environment, whatever their spec says: the operator's word. Pure.

A spec is written by whoever asks, so its environment proves nothing. A binding raises what a spec says, and only one
that looks at the place alone (cluster and pool) proves that little is at stake: names are chosen by the spec, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Annotated

from pydantic import model_validator

from atlas_mcp.domain.environments import THE_THREE, Environments
from atlas_mcp.domain.text import Form, Label, PoolName, wrong
from atlas_mcp.model import Environment, Frozen

NamePattern = Annotated[
    str, Form(r"[A-Za-z0-9.*?-]+", "letters, digits, dots, hyphens, * and ?", "'*-prod-*'", longest=253)
]


class Binding(Frozen):
    """Says that every VM which matches all the lists it gives belongs to an environment."""

    environment: Environment
    clusters: tuple[Label, ...] = ()
    pools: tuple[PoolName, ...] = ()
    names: tuple[NamePattern, ...] = ()

    @model_validator(mode="after")
    def _says_something(self) -> Binding:
        if not (self.clusters or self.pools or self.names):
            raise wrong("the binding says of no VM that it belongs there.", "Give clusters, pools or names.")
        if self.names and self.environment is Environment.DEV:
            raise wrong(
                "a name raises an environment only, since a spec chooses its names, and nothing is below dev.",
                "Bind clusters or pools to dev, or names to test or prod.",
            )
        return self

    def holds(self, whereabouts: Whereabouts) -> bool:
        """Whether a VM matches it. A pool holds its nested pools; names are compared without regard to case."""
        pool, name = whereabouts.pool, whereabouts.name.lower()
        return (
            (not self.clusters or whereabouts.cluster in self.clusters)
            and (not self.pools or any(pool == one or pool.startswith(f"{one}/") for one in self.pools))
            and (not self.names or any(fnmatchcase(name, pattern.lower()) for pattern in self.names))
        )


@dataclass(frozen=True)
class Whereabouts:
    """What bindings look at of a VM: pool "" for none."""

    cluster: str
    pool: str
    name: str


@dataclass(frozen=True)
class Bindings:
    """The operator's bindings, by name; and what the environments that he named are judged as."""

    by_name: Mapping[str, Binding] = field(default_factory=dict)
    environments: Environments = THE_THREE

    def gravest(self, vms: Iterable[Whereabouts]) -> tuple[Environment, str] | None:
        """The gravest environment that a binding says of these VMs, and the binding's name; None where none does."""
        bound = [
            (binding.environment, name) for vm in vms for name, binding in self.by_name.items() if binding.holds(vm)
        ]
        return max(bound, key=lambda one: one[0].rank, default=None)

    def proven(self, vm: Whereabouts) -> bool:
        """Whether a binding that looks at the place alone says where a VM belongs."""
        return any(binding.holds(vm) and not binding.names for binding in self.by_name.values())
