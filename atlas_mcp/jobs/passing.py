"""Values that steps give to later ones: taken into the intent, so that a restart and the undoing know them as well.

A secret is never here. Where it is kept follows from job and step, so that no row of the database says which file is
written; its file is written before the outcome, and an outcome without its file counts for nothing. It is kept as long
as something about it is noted of a member of the deployment, or else until its job has ended.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog
from pydantic import JsonValue

from atlas_mcp import secrets
from atlas_mcp.domain.results import unfit
from atlas_mcp.engines import Engines, gives
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.jobs.writer import NOTED, SECRETS, Record
from atlas_mcp.model import Attempt, JsonObject, ResultType, Step, Take
from atlas_mcp.store import Store, Tx
from atlas_mcp.store import deployments as deployment_rows
from atlas_mcp.store import jobs as job_rows

log = structlog.get_logger(__name__)

_TAKEN = "taken"
_OURS = (_TAKEN, SECRETS, NOTED)  # what an intent holds besides what the engine says


@dataclass(frozen=True)
class Passing:
    """What the steps of one job give to each other; `data_dir` is where secrets are kept."""

    engines: Engines
    record: Record
    data_dir: Path

    async def ready(self, step: Step) -> Step:
        """A step that is about to begin, with the values that it takes, each as declared and within its bounds.

        Raises:
            TargetError: a step gave no such value, or none was noted about a member; nothing of it is shown.

        """
        values: JsonObject = {}
        for argument, take in step.takes.items():
            value = await self._noted(take) if take.member else self._given(take)
            if cause := unfit(take, value) or self._misplaced(take, value):
                giver = f"member {take.member}" if take.member else take.step
                raise TargetError(
                    Code.TARGET_FAILED,
                    f"Unable to go on with {step.id}: {giver} gave no usable {take.result}: {cause}.",
                    f"Look at what {giver} did; then make a new plan."
                    if take.step
                    else f"Have a plan note {take.result} about {giver}, or make {giver} anew.",
                )
            values[argument] = value
        return step.taking(values)

    def _given(self, take: Take) -> JsonValue:
        giver = self.record.known.get(take.step)
        attempt = giver.attempt if giver is not None and giver.done else Attempt()
        return attempt.result.get(take.result)

    async def _noted(self, take: Take) -> JsonValue:
        value = (await self.record.noted(take.member)).get(take.result)
        if take.type is not ResultType.SECRET:
            return value
        return secrets.own(value, self.data_dir, self.record.plan.subject.id)

    def running(self, step: Step, attempt: Attempt) -> Step:
        """A step that was begun, with what it took then."""
        values = attempt.intent.get(_TAKEN)
        return step.taking(values) if isinstance(values, dict) else step

    async def intent(self, step: Step, before: JsonObject) -> JsonObject:
        """The intent of a step that is ready: what its engine says, what it takes, where its secrets will be kept.

        Where they are noted about a member, it also says what was noted there: undoing notes that again.
        """
        values: JsonObject = {argument: step.arguments[argument] for argument in step.takes}
        references: JsonObject = {**self._references(step)}
        before_it: JsonObject = {}
        if step.notes is not None and references:
            noted = await self.record.noted(step.notes)
            before_it = {name: noted.get(name) for name in references}
        ours = zip(_OURS, (values, references, before_it), strict=True)
        return {**before, **{key: value for key, value in ours if value}}

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

    def open(self, step: Step, result: Mapping[str, Any]) -> JsonObject:
        """What came of a step that has failed, without the secrets that its action declares."""
        return {name: value for name, value in result.items() if name not in self._references(step)}

    def lost(self, step: Step) -> str:
        """The name of a secret that a step gave and whose file is gone, "" where none is."""
        return next((name for name, one in self._references(step).items() if not secrets.is_kept(one)), "")

    def _misplaced(self, take: Take, value: object) -> str:
        if take.type is not ResultType.SECRET:
            return ""
        if take.member:
            return "" if secrets.is_kept(str(value)) else "it is not where it was kept"
        reference = self._references(self.record.plan.step(take.step)).get(take.result)
        return "" if value == reference and secrets.is_kept(str(value)) else "it is not where it was kept"

    def _references(self, step: Step) -> dict[str, str]:
        """Where the secrets of a step are kept, by name."""
        where = (self.data_dir, self.record.plan.subject.id, self.record.job.id, step.id)
        declared = gives(step, self.engines).items()
        return {name: secrets.reference(*where, name) for name, type_ in declared if type_ is ResultType.SECRET}


async def drop_unnoted(store: Store, data_dir: Path, subject_id: str) -> None:
    """Delete the secrets of a deployment that are noted of no member, unless a job of it is at work.

    What a job keeps that begins meanwhile is not among those that are looked at. A crash before the end leaves a file
    to the next call, at the latest that of the worker that begins next.
    """
    kept = secrets.kept(data_dir, subject_id)

    def read(tx: Tx) -> set[str]:
        if job_rows.unfinished_of(tx, subject_id) is not None:
            return kept
        values = [value for one in deployment_rows.members_of(tx, subject_id) for value in one.noted.values()]
        return {secrets.own(value, data_dir, subject_id) for value in values}

    if not kept:
        return
    try:
        for reference in kept - await store.read(read):
            secrets.drop(reference)
    except OSError as error:
        log.warning("secrets_left", deployment=subject_id, error=error.strerror)
