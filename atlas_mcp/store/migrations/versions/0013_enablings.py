"""What approvers enabled of remediation, as they signed it; of suggestions the digests of what they cite."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Forward. What was suggested before has no digests: nobody relies on it any more."""
    op.create_table(
        "enablings",
        sa.Column("id", sa.String(length=32), primary_key=True),
        sa.Column("body", sa.JSON(), nullable=False),
    )
    op.add_column("suggestions", sa.Column("cited", sa.JSON(), nullable=False, server_default="[]"))
