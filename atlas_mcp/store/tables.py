"""The tables of the database: one SQLite file for a person, PostgreSQL for an organisation."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

HEAD = "0014"  # the newest revision in migrations/versions; a test holds the two together


class Instant(TypeDecorator[datetime]):
    """A time in UTC, kept as ISO 8601 text, so that it reads and sorts the same on every database."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """To the database."""
        return None if value is None else value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """From the database."""
        return None if value is None else datetime.fromisoformat(value)


metadata = MetaData()
_serial = BigInteger().with_variant(Integer, "sqlite")

server = Table(  # one row, made with the database: which server approvals of plans in it are for
    "server",
    metadata,
    Column("id", String(32), primary_key=True),
)

specs = Table(
    "specs",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("name", String(63), nullable=False),
    Column("body", JSON, nullable=False),
    Column("sources", JSON, nullable=False),
    Column("answers", JSON, nullable=False),
    Column("principal", String(128), nullable=False),
    Column("created_at", Instant, nullable=False),
)

plans = Table(
    "plans",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("subject_id", String(64), nullable=False, index=True),
    Column("places", JSON, nullable=False),
    Column("body", JSON, nullable=False),
    Column("decision", JSON, nullable=False),
    Column("expires_at", Instant, nullable=False),
)

deployments = Table(
    "deployments",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("name", String(63), nullable=False),
    Column("environment", String(8), nullable=False),
    Column("nonce", String(64), nullable=False, unique=True),
    Column("spec_id", String(64), nullable=True, index=True),
    Column("spec_revision", Integer, nullable=True),
    Column("revision", Integer, nullable=False),
    Column("engine", String(32), nullable=False, server_default=""),
    Column("owner", String(64), nullable=False, server_default=""),
    Column("updated_at", Instant, nullable=False),
    Column("ends_at", Instant, nullable=True),
)

members = Table(
    "members",
    metadata,
    Column("deployment_id", ForeignKey("deployments.id"), primary_key=True),
    Column("key", String(128), primary_key=True),
    Column("engine", String(32), nullable=False),
    Column("place", String(64), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("target_id", String(256), nullable=False),
    Column("name", String(253), nullable=False),
    Column("made", Boolean, nullable=False),
    Column("spec", JSON, nullable=False),
    Column("noted", JSON, nullable=False),
    Column("lives_on", String(512), nullable=False, server_default=""),
    UniqueConstraint("engine", "place", "kind", "target_id"),
)

approvals = Table(
    "approvals",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("plan_id", ForeignKey("plans.id"), nullable=False, index=True),
    Column("answer", String(8), nullable=False),
    Column("body", JSON, nullable=False),
    Column("used_by", String(32), nullable=True, index=True),
)

jobs = Table(
    "jobs",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("plan_id", ForeignKey("plans.id"), nullable=False, unique=True),
    Column("subject_id", String(64), nullable=False, index=True),
    Column("subject_kind", String(16), nullable=False, server_default="deployment"),
    Column("state", String(16), nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("remains", JSON, nullable=False),
    Column("principal", String(128), nullable=False),
    Column("correlation_id", String(64), nullable=False),
    Column("approval_id", String(64), nullable=False),
    Column("cancel", Boolean, nullable=False),
    Column("back", Boolean, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("retry_at", Instant, nullable=True),
    Column("done", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    Column("message", Text, nullable=False),
    Column("made", String(32), nullable=False, server_default=""),
    Column("plan_kind", String(16), nullable=False, server_default="apply"),
    Column("effect", String(16), nullable=False, server_default="read"),
    Column("spec_id", String(64), nullable=False, server_default="", index=True),
    Column("failure", String(32), nullable=False, server_default=""),
    Column("failed_on", String(512), nullable=False, server_default="", index=True),
    Column("interventions", Integer, nullable=False, server_default="0"),
    Column("created_at", Instant, nullable=False),
    Column("started_at", Instant, nullable=True),
    Column("ended_at", Instant, nullable=True),
)

job_targets = Table(  # what a job acts on, by key: one that has begun has them alone until it has ended
    "job_targets",
    metadata,
    Column("job_id", ForeignKey("jobs.id"), primary_key=True),
    Column("key", String(512), primary_key=True, index=True),
)

journal = Table(
    "journal",
    metadata,
    Column("seq", _serial, primary_key=True, autoincrement=True),
    Column("job_id", ForeignKey("jobs.id"), nullable=False),
    Column("step_id", String(256), nullable=False),
    Column("mark", String(16), nullable=False),
    Column("at", Instant, nullable=False),
    Column("data", JSON, nullable=False),
    Column("action", String(100), nullable=False, server_default=""),
    Column("took_s", Float, nullable=True),
    Index("journal_by_job", "job_id", "seq"),
)

audit = Table(
    "audit",
    metadata,
    Column("seq", _serial, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
    Column("mac", String(64), nullable=False),
)

sightings = Table(
    "sightings",
    metadata,
    Column("engine", String(32), primary_key=True),
    Column("place", String(64), primary_key=True),
    Column("kind", String(32), primary_key=True),
    Column("target_id", String(64), primary_key=True),
    Column("name", String(253), nullable=False),
    Column("addresses", JSON, nullable=False),
    Column("read_at", Instant, nullable=False),
)

leases = Table(
    "leases",
    metadata,
    Column("job_id", ForeignKey("jobs.id"), primary_key=True),
    Column("token", Integer, nullable=False),
    Column("worker", String(128), nullable=False, index=True),
    Column("until", Instant, nullable=False),
)

tickets = Table(
    "tickets",
    metadata,
    Column("seq", _serial, primary_key=True, autoincrement=True),
    Column("name", String(255), nullable=False),
    Column("job_id", ForeignKey("jobs.id"), nullable=False),
    Column("token", Integer, nullable=False),
    Column("step_id", String(256), nullable=False),
    Index("tickets_by_name", "name", "seq"),
    Index("tickets_by_job", "job_id"),
)

grants = Table(  # the steps that jobs were given permits for, as rules of a policy look at them: budgets count them
    "grants",
    metadata,
    Column("job_id", ForeignKey("jobs.id"), primary_key=True),
    Column("step_id", String(256), primary_key=True),
    Column("at", Instant, nullable=False, index=True),
    Column("engine", String(32), nullable=False),
    Column("place", String(64), nullable=False),
    Column("action", String(64), nullable=False),
    Column("effect", String(16), nullable=False),
    Column("environment", String(8), nullable=False),
    Column("origin", String(16), nullable=False),
    Column("target", String(512), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("id", String(256), nullable=False),
    Column("labels", JSON, nullable=False),
)

estate_sources = Table(  # when each was last read or tried, and why nothing could be read then, "" where it could
    "estate_sources",
    metadata,
    Column("source", String(64), primary_key=True),
    Column("tried_at", Instant, nullable=False),
    Column("problem", Text, nullable=False),
)

estate_snapshots = Table(  # of each source those that differ: from when, and until when, it told so
    "estate_snapshots",
    metadata,
    Column("source", String(64), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("content", String(64), nullable=False),
    Column("taken_at", Instant, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("body", JSON, nullable=False),
)

incidents = Table(
    "incidents",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("fingerprint", String(32), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("fault", String(63), nullable=False),
    Column("engine", String(32), nullable=False),
    Column("place", String(64), nullable=False),
    Column("target", String(256), nullable=False),
    Column("source", String(16), nullable=False),
    Column("state", String(16), nullable=False, index=True),
    Column("count", Integer, nullable=False),
    Column("principal", String(128), nullable=False),
    Column("first_at", Instant, nullable=False),
    Column("last_at", Instant, nullable=False),
    Column("ended_at", Instant, nullable=True),
    Column("outcome", Text, nullable=False),
)

suggestions = Table(
    "suggestions",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("incident_id", ForeignKey("incidents.id"), nullable=False, index=True),
    Column("cause", Text, nullable=False),
    Column("action", String(63), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("arguments", JSON, nullable=False),
    Column("citations", JSON, nullable=False),
    Column("context", String(64), nullable=False),
    Column("confidence", Float, nullable=False),
    Column("score", Float, nullable=False),
    Column("judged", JSON, nullable=False),
    Column("principal", String(128), nullable=False),
    Column("at", Instant, nullable=False),
    Column("cited", JSON, nullable=False, server_default="[]"),
)

enablings = Table(  # what approvers signed; which of them count, the audit log tells
    "enablings",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("body", JSON, nullable=False),
)

outcomes = Table(  # of remediations, by job: they outlive the runs, since scores count them
    "outcomes",
    metadata,
    Column("job_id", String(32), primary_key=True),
    Column("incident_id", ForeignKey("incidents.id"), nullable=False, index=True),
    Column("action", String(63), nullable=False),
    Column("digest", String(64), nullable=False, index=True),
    Column("fault", String(63), nullable=False),
    Column("target", String(512), nullable=False),
    Column("good", Boolean, nullable=False),
    Column("at", Instant, nullable=False),
)

feedback = Table(  # what approvers said of what was done about an incident, each once, signed
    "feedback",
    metadata,
    Column("incident_id", ForeignKey("incidents.id"), primary_key=True),
    Column("approver", String(64), primary_key=True),
    Column("digest", String(64), nullable=False, index=True),
    Column("fault", String(63), nullable=False),
    Column("body", JSON, nullable=False),
)

alerts = Table(  # those that incidents came of, each as it began last; `ended_at` is None of one that still holds
    "alerts",
    metadata,
    Column("fingerprint", String(64), primary_key=True),
    Column("incident_id", ForeignKey("incidents.id"), nullable=False, index=True),
    Column("starts_at", Instant, nullable=False),
    Column("ended_at", Instant, nullable=True),
)

schedules = Table(  # what is done by itself: when it is due next, who has begun it, and how it ended the last time
    "schedules",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("rule", String(64), nullable=False),
    Column("next_at", Instant, nullable=False),
    Column("run", Integer, nullable=False),
    Column("begun_at", Instant, nullable=True),
    Column("ended_at", Instant, nullable=True),
    Column("outcome", String(16), nullable=True),
    Column("detail", Text, nullable=False),
    Column("worker", String(128), nullable=False),
    Column("until", Instant, nullable=True),
)
