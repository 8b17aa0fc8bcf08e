"""Alerts that incidents came of: what is sent again is known by them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Forward."""
    op.create_table(
        "alerts",
        sa.Column("fingerprint", sa.String(length=64), primary_key=True),
        sa.Column("incident_id", sa.String(length=16), sa.ForeignKey("incidents.id"), nullable=False),
        sa.Column("starts_at", sa.String(length=32), nullable=False),
        sa.Column("ended_at", sa.String(length=32), nullable=True),
    )
    op.create_index("ix_alerts_incident_id", "alerts", ["incident_id"])
