"""Each job has a lease of its own, and tickets let steps of several workers keep to one limit.

The lease of the data directory goes: a worker of an older version that still runs can write no more.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from atlas_mcp.store import tables

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Forward."""
    op.drop_table("lease")
    op.create_table(
        "leases",
        sa.Column("job_id", sa.String(length=32), nullable=False),
        sa.Column("token", sa.Integer(), nullable=False),
        sa.Column("worker", sa.String(length=128), nullable=False),
        sa.Column("until", tables.Instant(length=32), nullable=False),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"]),
        sa.PrimaryKeyConstraint("job_id"),
    )
    op.create_index("ix_leases_worker", "leases", ["worker"])
    op.create_table(
        "tickets",
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("job_id", sa.String(length=32), nullable=False),
        sa.Column("token", sa.Integer(), nullable=False),
        sa.Column("step_id", sa.String(length=256), nullable=False),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"]),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_index("tickets_by_name", "tickets", ["name", "seq"])
    op.create_index("tickets_by_job", "tickets", ["job_id"])
