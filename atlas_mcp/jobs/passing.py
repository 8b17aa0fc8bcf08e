"""Values that steps give to later ones: taken into the intent, so that a restart and the undoing know them as well.

A secret is never here. Where it is kept follows from job and step, so that no row of the database says which file is
written or deleted; its file is written before the outcome, and an outcome without its file counts for nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from atlas_mcp import secrets
from atlas_mcp.domain.results import unfit
from atlas_mcp.engines import Engines, gives
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.jobs.writer import Record
from atlas_mcp.model import Attempt, JsonObject, ResultType, Step, Take

_TAKEN, _SECRETS = "taken", "secrets"  # what an intent holds besides what the engine says


@dataclass(frozen=True)
class Passing:
    """What the steps of one job give to each other; `data_dir` is where secrets are kept."""

    engines: Engines
    record: Record
    data_dir: Path

    def ready(self, step: Step) -> Step:
        """A step that is about to begin, with the values that it takes, each as declared and within its bounds.

        Raises:
            TargetError: a step gave no such value; nothing of it is shown.

        """
        values: JsonObject = {}
        for argument, take in step.takes.items():
            giver = self.record.known.get(take.step)
            attempt = giver.attempt if giver is not None and giver.done else Attempt()
            value = attempt.result.get(take.result)
            if cause := unfit(take, value) or self._misplaced(take, value):
                raise TargetError(
                    Code.TARGET_FAILED,
                    f"Unable to go on with {step.id}: {take.step} gave no usable {take.result}: {cause}.",
                    f"Look at what {take.step} did; then make a new plan.",
                )
            values[argument] = value
        return step.taking(values)

    def running(self, step: Step, attempt: Attempt) -> Step:
        """A step that was begun, with what it took then."""
        values = attempt.intent.get(_TAKEN)
        return step.taking(values) if isinstance(values, dict) else step

    def intent(self, step: Step) -> JsonObject:
        """What goes into the intent of a step that is ready: what it takes, and where its secrets will be kept."""
        values: JsonObject = {argument: step.arguments[argument] for argument in step.takes}
        references: JsonObject = {**self._references(step)}
        return {**({_TAKEN: values} if values else {}), **({_SECRETS: references} if references else {})}

    def result(self, step: Step, result: JsonObject) -> JsonObject:
        """What came of a step, as it is recorded: its secrets are in their files by then, and references here.

        Raises:
            TargetError: a secret that its action declares is missing.

        """
        references = self._references(step)
        for name, reference in references.items():
            value = result.get(name)
            if not isinstance(value, str) or not value:
                raise TargetError(Code.TARGET_FAILED, f"Unable to keep what {step.id} gives: {name} is missing.", "")
            try:
                secrets.keep(reference, value)
            except OSError as error:
                cause = f"Unable to keep what {step.id} gives: {error.strerror}."
                raise TargetError(Code.STORE_UNUSABLE, cause, "Look at the disk of the data directory.") from error
        return {**result, **references}

    def lost(self, step: Step) -> str:
        """The name of a secret that a step gave and whose file is gone, "" where none is."""
        return next((name for name, one in self._references(step).items() if not secrets.is_kept(one)), "")

    def drop(self, step: Step) -> None:
        """Delete the secrets that a step gave, once it is undone."""
        for reference in self._references(step).values():
            secrets.drop(reference)

    def drop_all(self) -> None:
        """Delete all that was kept for the deployment, once nothing is left of it."""
        secrets.drop_all(self.data_dir, self.record.plan.subject.id)

    def _misplaced(self, take: Take, value: object) -> str:
        if take.type is not ResultType.SECRET:
            return ""
        reference = self._references(self.record.plan.step(take.step)).get(take.result)
        return "" if value == reference and secrets.is_kept(str(value)) else "it is not where it was kept"

    def _references(self, step: Step) -> dict[str, str]:
        """Where the secrets of a step are kept, by name."""
        where = (self.data_dir, self.record.plan.subject.id, self.record.job.id, step.id)
        declared = gives(step, self.engines).items()
        return {name: secrets.reference(*where, name) for name, type_ in declared if type_ is ResultType.SECRET}
