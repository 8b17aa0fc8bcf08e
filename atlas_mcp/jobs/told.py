"""What the audit log tells of incidents and of what mended them, in its order. Pure.

The rows are data that somebody may have changed. What lets a remediation run without a person is taken from here, or
held against it: what an incident came from, what is enabled and was not disabled since, what began and how it ended.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from atlas_mcp.domain.remediation.decision import MOST_FAILURES, Source
from atlas_mcp.domain.remediation.enabling import Enabling, Scope
from atlas_mcp.domain.remediation.feedback import Feedback
from atlas_mcp.domain.remediation.incident import Incident, Suggestion
from atlas_mcp.domain.remediation.score import Tally
from atlas_mcp.model import JsonObject
from atlas_mcp.store.audit import Event

DAY = timedelta(days=1)
REPORTED, READ, SUGGESTED = "incident.reported", "incident.read", "incident.suggested"
FEEDBACK = "incident.feedback"
ENABLED, DISABLED = "remediation.enabled", "remediation.disabled"
BEGAN, ENDED = "remediation.began", "remediation.ended"
NAMES = (REPORTED, READ, SUGGESTED, FEEDBACK, ENABLED, DISABLED, BEGAN, ENDED)


@dataclass(frozen=True)
class Ending:
    """How a remediation ended; one whose fault came again is not good any more, from then on."""

    at: datetime
    incident: str
    action: str
    digest: str
    fault: str
    target: str
    good: bool


@dataclass(frozen=True)
class Beginning:
    """A remediation that began, on which targets."""

    at: datetime
    targets: frozenset[str]


@dataclass
class Told:
    """What was told so far."""

    sources: dict[str, tuple[str, JsonObject]] = field(default_factory=dict)  # by incident: from what, about what
    read: dict[str, datetime] = field(default_factory=dict)  # by incident, when its context was last read
    suggested: dict[str, JsonObject] = field(default_factory=dict)
    opinions: dict[tuple[str, str], JsonObject] = field(default_factory=dict)  # by incident and approver, the last one
    enabled: dict[str, JsonObject] = field(default_factory=dict)  # by id, what was signed
    disabled: set[str] = field(default_factory=set)  # incidents
    begun: list[Beginning] = field(default_factory=list)
    endings: dict[str, Ending] = field(default_factory=dict)  # by job
    latest: datetime | None = None  # since the whole was last enabled, whichever way the clock was set since
    failed: list[datetime] = field(default_factory=list)  # since the whole was last enabled

    @classmethod
    def of(cls, events: Iterable[Event]) -> Told:
        """All of it, from the records under `NAMES`."""
        told = cls()
        for event in events:
            _TAKES[event.name](told, event.at, event.data)
            told.latest = max(event.at, told.latest or event.at)
        return told

    # -- what it comes to --------------------------------------------------------------------------

    def source(self, about: Incident) -> Source:
        """Where an incident came from; what is not about what was reported then came from nowhere that counts."""
        source, said = self.sources.get(about.id, ("", {}))
        same = said == {"engine": about.engine, "place": about.place, "target": about.target, "fault": about.fault}
        return about.source if same and source == about.source else _other(about.source)

    def counts(self, given: Enabling) -> bool:
        """Whether something was enabled with these very words, and not disabled since."""
        said = self.enabled.get(given.id)
        return said is not None and said.get("statement") == given.statement

    def suggestion(self, kept: Suggestion, about: Incident) -> bool:
        """Whether something was suggested so, for such incidents."""
        said = self.suggested.get(kept.id)
        wanted = {"statement": kept.statement, "engine": about.engine, "fault": about.fault}
        return said is not None and all(said.get(name) == value for name, value in wanted.items())

    def history(self, digest: str, fault: str) -> Tally:
        """How an action, as it is now, went for a fault."""
        alike = [one.good for one in self.endings.values() if (one.digest, one.fault) == (digest, fault)]
        return Tally(good=sum(alike), cases=len(alike))

    def began(self, since: datetime, targets: frozenset[str] | None = None) -> int:
        """How many began since a time; on one of these targets, or on any. What is still to come counts, too."""
        return sum(one.at > since and (targets is None or bool(targets & one.targets)) for one in self.begun)

    def failures(self, since: datetime) -> int:
        """How many failed since a time and since a person enabled the whole."""
        return sum(at > since for at in self.failed)

    def failed_there(self, since: datetime, action: str, targets: frozenset[str]) -> int:
        """How often an action failed on these targets since a time."""
        ended = self.endings.values()
        return sum(not one.good and one.at > since and one.action == action and one.target in targets for one in ended)

    def feedback(self, digest: str, fault: str) -> dict[tuple[str, str], JsonObject]:
        """What approvers said last of an action, as it is now, for a fault; by incident and approver."""
        wanted = {"digest": digest, "fault": fault}.items()
        return {key: said for key, said in self.opinions.items() if wanted <= said.items()}

    # -- what is told ------------------------------------------------------------------------------

    def _reported(self, at: datetime, data: JsonObject) -> None:
        incident = str(data.get("incident"))
        about = {name: data.get(name) for name in ("engine", "place", "target", "fault")}
        self.sources.setdefault(incident, (str(data.get("source")), about))
        for job, ending in self.endings.items():
            if ending.incident == incident and ending.good:  # what is over and comes again was not mended
                self.endings[job] = Ending(**{**vars(ending), "good": False, "at": at})
                self._fail(at)

    def _read(self, at: datetime, data: JsonObject) -> None:
        self.read[str(data.get("incident"))] = at

    def _suggested(self, at: datetime, data: JsonObject) -> None:
        self.suggested[str(data.get("suggestion"))] = data

    def _feedback(self, at: datetime, data: JsonObject) -> None:
        said = data.get("feedback")
        if isinstance(said, dict):
            self.opinions[str(said.get("incident")), str(said.get("approver"))] = said

    def _enabled(self, at: datetime, data: JsonObject) -> None:
        self.enabled[str(data.get("enabling"))] = data
        if data.get("scope") == Scope.ALL:  # a person has looked: at what failed, and at the clock
            self.failed.clear()
            self.latest = None
        if data.get("scope") == Scope.INCIDENT:
            self.disabled.discard(str(data.get("of")))

    def _disabled(self, at: datetime, data: JsonObject) -> None:
        scope, name = data.get("scope"), str(data.get("of"))
        if scope == Scope.INCIDENT:
            self.disabled.add(name)
        for key, said in [*self.enabled.items()]:
            if scope == Scope.ALL or (said.get("scope"), said.get("of")) == (scope, name):
                del self.enabled[key]

    def _began(self, at: datetime, data: JsonObject) -> None:
        targets = data.get("targets")
        self.begun.append(Beginning(at, frozenset(map(str, targets)) if isinstance(targets, list) else frozenset()))

    def _ended(self, at: datetime, data: JsonObject) -> None:
        said = {name: str(data.get(name)) for name in ("incident", "action", "digest", "fault", "target")}
        good = data.get("good") is True
        self.endings[str(data.get("job"))] = Ending(at=at, good=good, **said)
        if not good:
            self._fail(at)

    def _fail(self, at: datetime) -> None:
        """Two within a day, whichever way the clock was set between them, and nothing is enabled any more."""
        self.failed.append(at)
        if sum(abs(at - one) < DAY for one in self.failed) >= MOST_FAILURES:
            self.enabled.clear()


_TAKES = {
    REPORTED: Told._reported,
    READ: Told._read,
    SUGGESTED: Told._suggested,
    FEEDBACK: Told._feedback,
    ENABLED: Told._enabled,
    DISABLED: Told._disabled,
    BEGAN: Told._began,
    ENDED: Told._ended,
}


def about_of(incident: Incident) -> Mapping[str, str]:
    """What the record of an incident says of it beside its id: what it is held against later."""
    return {name: str(getattr(incident, name)) for name in ("source", "engine", "place", "target", "fault")}


def is_told(given: Feedback, said: JsonObject) -> bool:
    """Whether feedback is what a record says of it; its note, which may be masked there, does not count."""
    kept = given.model_dump(mode="json", exclude={"signature", "note"})
    return kept == {name: said.get(name) for name in kept}


def _other(said: Source) -> Source:
    return Source.TOOL if said.observed else said
