"""The steps that jobs were given permits for are kept for a week: budgets of policies count them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Forward. What was granted before is not known, and not counted."""
    op.create_table(
        "grants",
        sa.Column("job_id", sa.String(length=32), sa.ForeignKey("jobs.id"), primary_key=True),
        sa.Column("step_id", sa.String(length=256), primary_key=True),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("engine", sa.String(length=32), nullable=False),
        sa.Column("place", sa.String(length=64), nullable=False),
        sa.Column("action", sa.String(length=64), nullable=False),
        sa.Column("effect", sa.String(length=16), nullable=False),
        sa.Column("environment", sa.String(length=8), nullable=False),
        sa.Column("origin", sa.String(length=16), nullable=False),
        sa.Column("target", sa.String(length=512), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=256), nullable=False),
        sa.Column("labels", sa.JSON(), nullable=False),
    )
    op.create_index("ix_grants_at", "grants", ["at"])
