"""The environments that a spec may name: dev, test and prod, and those that the operator's settings add. Pure.

An added one has a name of its own in specs, plans and files, and is judged, sized and routed as one of the three.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from atlas_mcp.domain.document import Document
from atlas_mcp.domain.problems import unlisted
from atlas_mcp.errors import Problem
from atlas_mcp.model import Environment


@dataclass(frozen=True)
class Environments:
    """Every name with what it is judged as; `further` are those of the settings."""

    further: Mapping[str, Environment] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The names that a spec may say."""
        return (*Environment, *sorted(self.further))

    def judged(self, name: str) -> Environment:
        """What a name is judged as; prod, where the settings do not have it any more."""
        if name in self.names:
            return self.further.get(name) or Environment(name)
        return Environment.PROD

    def of(self, *judged: Environment) -> tuple[str, ...]:
        """The names that are judged as one of these."""
        return tuple(name for name in self.names if self.judged(name) in judged)

    def gravest(self, names: Iterable[str]) -> str:
        """The name of which most is at stake."""
        return max(names, key=lambda name: self.judged(name).rank)

    def take_unknown(self, document: Document) -> Iterator[Problem]:
        """What is wrong with the environments that a document names; those are taken out of it."""
        body = document.get("spec")
        holders = [("/metadata", document.get("metadata"))]
        if isinstance(body, dict):
            vms = body.get("vms")
            holders.append(("/spec/defaults", body.get("defaults")))
            holders += [(f"/spec/vms/{at}", entry) for at, entry in enumerate(vms if isinstance(vms, list) else [])]
        for place, holder in holders:
            if isinstance(holder, dict) and "environment" in holder and holder["environment"] not in self.names:
                yield unlisted(f"{place}/environment", holder.pop("environment"), self.names)


THE_THREE = Environments()
