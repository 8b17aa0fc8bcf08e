"""A deployment may be owned by a program that keeps its state, and a job may make a plan."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Forward."""
    op.add_column("deployments", sa.Column("owner", sa.String(length=64), nullable=False, server_default=""))
    op.add_column("jobs", sa.Column("made", sa.String(length=32), nullable=False, server_default=""))
