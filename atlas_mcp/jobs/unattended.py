"""Whether a remediation may run without a person: every condition, gathered from the audit log, the store and settings.

Asked when something is suggested, when its plan is frozen, and by the worker in the transaction that gives the permit
and records that it began. What is decided here is one condition of a permit; policy is the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from pydantic import ValidationError

from atlas_mcp.domain.remediation.decision import Conditions, Window, decide
from atlas_mcp.domain.remediation.enabling import Enabling, Scope
from atlas_mcp.domain.remediation.feedback import Opinion
from atlas_mcp.domain.remediation.incident import Incident
from atlas_mcp.domain.remediation.judged import Assessment, Looked
from atlas_mcp.domain.remediation.score import Grounds, Score, Tally, score
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.jobs import told as records
from atlas_mcp.jobs.told import DAY, Told
from atlas_mcp.model import Head
from atlas_mcp.plans import approvals
from atlas_mcp.plans.approvals import Approver
from atlas_mcp.sections import RemediationSettings
from atlas_mcp.store import Tx, server
from atlas_mcp.store import incidents as incident_rows
from atlas_mcp.store.audit import BEGINNING, Event, Trail

HOUR = timedelta(seconds=3_600)
_BEHIND = timedelta(seconds=60)  # so far the clock may be behind the last record: processes write in turn


@dataclass(frozen=True)
class Fresh:
    """What a worker has read of a remediation just now; `read` says whether all that its suggestion cites still is."""

    looked: Looked
    confidence: float
    read: bool


@dataclass(frozen=True)
class Unattended:
    """Judges by the settings and the approvers of this process."""

    settings: RemediationSettings
    trail: Trail
    approvers: Callable[[], dict[str, Approver]]
    _read: list[tuple[Head, Told]] = field(default_factory=list)  # the last reading of the log, and where that ended

    def told(self, tx: Tx) -> Told:
        """What the audit log tells of incidents and remediations.

        What this process has read of it is not read again, as long as the log still has the record where that ended.
        """
        end, known = self._read[-1] if self._read else (None, Told())
        if end is None or not self.trail.holds(tx, end):
            end, known = BEGINNING, Told()
        head = self.trail.head(tx)
        if head != end:
            known = known.with_more(self.trail.named(tx, records.NAMES, end.seq))
            self._read[:] = [(head, known)]
        return known

    def assess(
        self, tx: Tx, looked: Looked, confidence: float, now: datetime, *, read_again: bool = False, but_of: str = ""
    ) -> Assessment:
        """The score and the decision, each with its terms; `but_of` is the job that it is about.

        Raises:
            CallerError: `arguments_invalid`: the confidence is no share; `not_found`.

        """
        about, told = incident_rows.get(tx, looked.incident_id), self.told(tx)
        scored = self._score(tx, told, about, looked, confidence)
        on = self.enabled(tx, told, now)
        targets, action = frozenset(looked.targets), looked.action
        last_read = told.read.get(about.id)
        conditions = Conditions(
            enabled=Scope.ALL in on,
            action_enabled=(Scope.ACTION, action.name, action.digest) in on,
            incident_enabled=about.id not in told.disabled or (Scope.INCIDENT, about.id, "") in on,
            source=told.source(about),
            fault_shown=looked.fault_shown,
            targets=len(targets),
            score=scored.value,
            risk=looked.risk,
            medium_allowed=self.settings.medium_risk,
            recent=max(told.began(now - HOUR), incident_rows.begun(tx, now - HOUR)),
            recent_there=self._recent_there(tx, told, now, looked.targets),
            frozen=self.settings.frozen,
            window=self._window(told, now),
            busy=not targets or incident_rows.is_busy(tx, looked.targets, but_of),
            context_age_s=(now - last_read).total_seconds() if last_read and last_read <= now else None,
            read_again=read_again,
            failed_there=max(
                told.failed_there(now - DAY, action.name, targets),
                incident_rows.failures(tx, now - DAY, action.name, looked.targets),
            ),
            failures=told.failures(now - DAY),
        )
        return Assessment(score=scored, decision=decide(conditions), risk=looked.risk, told=looked.told)

    def enabled(self, tx: Tx, told: Told, now: datetime) -> dict[object, Enabling]:
        """What is enabled now: signed by an approver of today for this server, recorded, and not disabled since.

        By `Scope.ALL`, or scope, name and digest. An action that is another one by now is not enabled.
        """
        signed = [one for one in incident_rows.enabled(tx) if told.counts(one) and one.lasts(now)]
        if not signed:
            return {}
        approvers, own = self.approvers(), server.id_of(tx)
        counting = [one for one in signed if approvals.counts(one, approvers, own)]
        return {Scope.ALL if one.scope is Scope.ALL else (one.scope, one.name, one.digest): one for one in counting}

    def feedback(self, tx: Tx, told: Told, digest: str, fault: str) -> Tally:
        """The feedback that counts: what an approver of today has signed last, for this server.

        One that the audit log tells of, and whose row is gone or another one, is a case that went badly.
        """
        recorded = told.feedback(digest, fault)
        if not recorded:
            return Tally()
        kept = {(one.incident, one.approver): one for one in incident_rows.feedback_on(tx, digest, fault)}
        approvers, own = self.approvers(), server.id_of(tx)
        good = cases = 0
        for key, said in recorded.items():
            given = kept.get(key)
            if given is None or not records.is_told(given, said):
                cases += key[1] in approvers
            elif approvals.counts(given, approvers, own):
                cases, good = cases + 1, good + (given.opinion is Opinion.HELPFUL)
        return Tally(good=good, cases=cases)

    def _score(self, tx: Tx, told: Told, about: Incident, looked: Looked, confidence: float) -> Score:
        action = looked.action
        try:
            grounds = Grounds(
                confidence=confidence,
                feedback=self.feedback(tx, told, action.digest, about.fault),
                history=told.history(action.digest, about.fault),
                match=action.match(about.engine, about.fault, about.place, about.target, looked.arguments),
            )
        except ValidationError as error:
            cause = "Unable to take the confidence: it is no number from 0 to 1."
            raise CallerError(Code.ARGUMENTS_INVALID, cause, "Give for example 0.7.") from error
        return score(grounds)

    def _recent_there(self, tx: Tx, told: Told, now: datetime, targets: tuple[str, ...]) -> int:
        if not targets:
            return 0
        return max(told.began(now - HOUR, frozenset(targets)), incident_rows.begun(tx, now - HOUR, targets))

    def _window(self, told: Told, now: datetime) -> Window:
        """Where the time stands. A clock that is behind what was recorded does not tell the time."""
        if told.latest is not None and now < told.latest - _BEHIND:
            return Window.UNREADABLE
        try:
            inside = any(window.holds(now) for window in self.settings.hours)
        except (KeyError, ValueError, OSError):  # a zone that the machine has no more
            return Window.UNREADABLE
        return Window.UNSET if not self.settings.hours else Window.INSIDE if inside else Window.OUTSIDE


def began(told: Sequence[Event]) -> bool:
    """Whether a job began without a person, as the audit log tells of it."""
    return any(event.name == records.BEGAN and event.data.get("alone") is True for event in told)
