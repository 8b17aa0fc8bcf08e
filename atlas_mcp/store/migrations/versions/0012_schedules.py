"""What is done by itself: when it is due next, who has begun it, and how it ended the last time."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Forward. Nothing was done by itself before."""
    op.create_table(
        "schedules",
        sa.Column("name", sa.String(length=32), primary_key=True),
        sa.Column("rule", sa.String(length=64), nullable=False),
        sa.Column("next_at", sa.String(length=32), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("begun_at", sa.String(length=32), nullable=True),
        sa.Column("ended_at", sa.String(length=32), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("worker", sa.String(length=128), nullable=False),
        sa.Column("until", sa.String(length=32), nullable=True),
    )
