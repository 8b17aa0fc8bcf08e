"""What sources tell of the estate: when each was read, and its snapshots that differ."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Forward. Nothing was collected before."""
    op.create_table(
        "estate_sources",
        sa.Column("source", sa.String(length=64), primary_key=True),
        sa.Column("tried_at", sa.String(length=32), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
    )
    op.create_table(
        "estate_snapshots",
        sa.Column("source", sa.String(length=64), primary_key=True),
        sa.Column("seq", sa.Integer(), primary_key=True),
        sa.Column("content", sa.String(length=64), nullable=False),
        sa.Column("taken_at", sa.String(length=32), nullable=False),
        sa.Column("seen_at", sa.String(length=32), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
    )
