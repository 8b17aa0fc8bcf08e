"""Specs as they are kept, and what they have become."""

from __future__ import annotations

from datetime import datetime

from pydantic import AwareDatetime

from atlas_mcp.model.principal import Environment, named_environment
from atlas_mcp.model.step import Target
from atlas_mcp.model.values import Frozen, JsonObject

ORIGIN = ""  # the pointer to the whole document, among the sources
UNTIL = "until"  # among what is noted of a member: when it ends by itself, as ISO 8601 with a zone


class StoredSpec(Frozen):
    """A revision of a spec: its document, where each value came from, what a person answered.

    `principal` kept it at `created_at`; of one that is not kept yet, or was carried here, nobody did.
    """

    id: str
    revision: int
    kind: str
    name: str
    body: JsonObject
    sources: dict[str, str]
    answers: list[JsonObject]
    principal: str = ""
    created_at: AwareDatetime | None = None

    @property
    def origin(self) -> str:
        """Which file it was planned from, as `store.specs.origin` writes it; empty where it came in another way."""
        return self.sources.get(ORIGIN, "")


class HeldMember(Frozen):
    """A member of a deployment as the record has it.

    `made` turns true once the step that makes it is done; `noted` is what steps found out about it.
    """

    deployment_id: str
    key: str
    target: Target
    made: bool
    spec: JsonObject
    noted: JsonObject = {}

    @property
    def ends_at(self) -> datetime | None:
        """When it ends by itself, as was noted by the step that made or extended it; None where it does not."""
        until = self.noted.get(UNTIL)
        return datetime.fromisoformat(until) if isinstance(until, str) else None

    def over(self, now: datetime) -> bool:
        """Whether its time is over, though it is still in the record."""
        return self.ends_at is not None and self.ends_at <= now


class Deployment(Frozen):
    """What a spec has become, or will: `revision` counts the jobs that changed it, 0 is before the first.

    `engine` has what it is made of, "" for the engine that its kind of spec begins with; `owner` is the program, with
    its version, that keeps a state of it, or "". `ends_at` is when the first of its members ends by itself, or when
    its plan said that it would.
    """

    id: str
    name: str
    environment: Environment
    nonce: str
    revision: int
    spec_id: str | None = None
    spec_revision: int | None = None
    engine: str = ""
    owner: str = ""
    updated_at: AwareDatetime | None = None
    ends_at: AwareDatetime | None = None
    members: tuple[HeldMember, ...] = ()

    @property
    def shown_end(self) -> str:
        """When it ends by itself, "" where it does not."""
        return self.ends_at.isoformat(timespec="seconds") if self.ends_at else ""

    def over(self, now: datetime) -> bool:
        """Whether its time is over, though the record still has members."""
        return bool(self.members) and self.ends_at is not None and self.ends_at <= now

    @property
    def place(self) -> str:
        """Where its members are; "" where it has none, or they are in several places."""
        places = {member.target.place for member in self.members}
        return places.pop() if len(places) == 1 else ""

    @property
    def environment_name(self) -> str:
        """The environment that the specs of all its members name; "" where they differ."""
        names = {str(member.spec.get("environment", "")) for member in self.members}
        return names.pop() if len(names) == 1 else ""

    @property
    def shown_environment(self) -> str:
        """Its environment as people read it."""
        return named_environment(self.environment_name, self.environment)


class Sighting(Frozen):
    """What was read of an object in the background: its addresses as "ADDRESS NETWORK", when, how old that is."""

    target: Target
    addresses: tuple[str, ...]
    read_at: AwareDatetime
    age_s: int
