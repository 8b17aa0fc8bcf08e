"""What a type of resource is to the provider: rules for its plans, and what it does in Proxmox VE."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Protocol

from .planning import Rules
from .pve import Pve
from .schema import Block

State = dict[str, Any]


class ProviderError(Exception):
    """What failed, as Terraform shows it. With `state` the resource is there nevertheless, in that state."""

    def __init__(self, summary: str, detail: str = "", *, state: State | None = None) -> None:
        super().__init__(f"{summary}: {detail}" if detail else summary)
        self.summary = summary
        self.detail = detail
        self.state = state


@dataclass
class Call:
    """One call of Terraform's: the API it may use, and the warnings to hand back."""

    pve: Pve
    block: Block
    warnings: list[str] = field(default_factory=list)

    def warn(self, text: str) -> None:
        """Hand a warning back, once."""
        if text not in self.warnings:
            self.warnings.append(text)


class Resource(Protocol):
    """One type of resource. `read` answers None where it is gone."""

    @property
    def rules(self) -> Rules:
        """What its schema does not say."""

    def read(self, call: Call, state: State) -> State | None:
        """The state as it is."""

    def create(self, call: Call, planned: State) -> State:
        """Make it. Raises ProviderError and ApiError."""

    def update(self, call: Call, prior: State, planned: State) -> State:
        """Change it. Raises ProviderError and ApiError."""

    def delete(self, call: Call, prior: State) -> None:
        """Remove it. Raises ProviderError and ApiError."""

    def imported(self, identifier: str) -> State:
        """What is known of it by its import id; the rest is read. Raises ProviderError."""
