"""Incidents, what was suggested about them, what came of it, and what approvers said of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "incidents",
        sa.Column("id", sa.String(length=16), primary_key=True),
        sa.Column("fingerprint", sa.String(length=32), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("fault", sa.String(length=63), nullable=False),
        sa.Column("engine", sa.String(length=32), nullable=False),
        sa.Column("place", sa.String(length=64), nullable=False),
        sa.Column("target", sa.String(length=256), nullable=False),
        sa.Column("source", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("principal", sa.String(length=128), nullable=False),
        sa.Column("first_at", sa.String(length=32), nullable=False),
        sa.Column("last_at", sa.String(length=32), nullable=False),
        sa.Column("ended_at", sa.String(length=32), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
    )
    op.create_index("ix_incidents_fingerprint", "incidents", ["fingerprint"])
    op.create_index("ix_incidents_state", "incidents", ["state"])
    op.create_table(
        "suggestions",
        sa.Column("id", sa.String(length=16), primary_key=True),
        sa.Column("incident_id", sa.String(length=16), sa.ForeignKey("incidents.id"), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("action", sa.String(length=63), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("arguments", sa.JSON(), nullable=False),
        sa.Column("citations", sa.JSON(), nullable=False),
        sa.Column("context", sa.String(length=64), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("judged", sa.JSON(), nullable=False),
        sa.Column("principal", sa.String(length=128), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
    )
    op.create_index("ix_suggestions_incident_id", "suggestions", ["incident_id"])
    op.create_table(
        "outcomes",
        sa.Column("job_id", sa.String(length=32), primary_key=True),
        sa.Column("incident_id", sa.String(length=16), sa.ForeignKey("incidents.id"), nullable=False),
        sa.Column("action", sa.String(length=63), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("fault", sa.String(length=63), nullable=False),
        sa.Column("target", sa.String(length=512), nullable=False),
        sa.Column("good", sa.Boolean(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
    )
    op.create_index("ix_outcomes_incident_id", "outcomes", ["incident_id"])
    op.create_index("ix_outcomes_digest", "outcomes", ["digest"])
    op.create_table(
        "feedback",
        sa.Column("incident_id", sa.String(length=16), sa.ForeignKey("incidents.id"), primary_key=True),
        sa.Column("approver", sa.String(length=64), primary_key=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("fault", sa.String(length=63), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
    )
    op.create_index("ix_feedback_digest", "feedback", ["digest"])
