"""A database has an id, made once: approvals say which server they are for."""

from __future__ import annotations

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Forward. Approvals that no job has used name no server, and have to be given again."""
    server = op.create_table("server", sa.Column("id", sa.String(length=32), primary_key=True))
    op.bulk_insert(server, [{"id": secrets.token_hex(16)}])
