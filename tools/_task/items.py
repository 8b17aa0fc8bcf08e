"""What a task does, one by one: each sub-step with its place in the document and its action. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from atlas_mcp.engines.ssh.spec import Action, Fetch, Run

from .spec import SubStep, Task


@dataclass(frozen=True)
class Item:
    """A sub-step: `name` is STEP/SUBSTEP, `before` are the names of those that are done before it on the same host."""

    name: str
    step: str
    pointer: str
    substep: SubStep
    action: Action
    before: frozenset[str]

    @property
    def asked(self) -> Action | None:
        """The action as a host is asked whether it is done already; None where it could not tell.

        A condition that names a value which is taken cannot be told before: of such a command, only whether its path
        is there.
        """
        if isinstance(self.action, Fetch) or not self.substep.guarded:
            return None
        if not isinstance(self.action, Run) or not self._names_taken:
            return self.action
        if not self.action.creates:
            return None
        return self.action.model_copy(update={"unless": "", "onlyif": "", "check": "", "says": ""})

    @property
    def _names_taken(self) -> bool:
        conditions = (self.substep.unless, self.substep.onlyif, self.substep.check)
        return any(name in text for name in self.substep.take for text in conditions)


def items_of(task: Task) -> tuple[Item, ...]:
    """The sub-steps of a task in their order, which is one that all their needs allow."""
    steps = task.spec.steps
    needs = needs_of(task)
    names: dict[str, list[str]] = {step.id: [f"{step.id}/{one}" for one in step.named()] for step in steps}
    before: dict[str, frozenset[str]] = {}
    items: list[Item] = []
    for at, step in enumerate(steps):
        earlier = [(before[one], frozenset(names[one])) for one in needs[step.id]]
        before[step.id] = frozenset().union(*(one for pair in earlier for one in pair))
        for inner, substep in enumerate(step.substeps):
            items.append(
                Item(
                    name=names[step.id][inner],
                    step=step.id,
                    pointer=f"/spec/steps/{at}/substeps/{inner}",
                    substep=substep,
                    action=substep.action(task.spec.environment),
                    before=before[step.id].union(names[step.id][:inner]),
                )
            )
    return tuple(items)


def needs_of(task: Task) -> dict[str, Sequence[str]]:
    """The steps that each step needs: those that it names, else the one before it."""
    steps = task.spec.steps
    before = [(), *((step.id,) for step in steps[:-1])]
    return {step.id: before[at] if step.needs is None else step.needs for at, step in enumerate(steps)}
