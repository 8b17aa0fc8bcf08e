"""A job may use a second approval, which renews its permit."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"

_UNIQUE = {"uq": "uq_%(table_name)s_%(column_0_name)s"}  # the first schema gave it no name


def upgrade() -> None:
    """Forward."""
    with op.batch_alter_table("approvals", naming_convention=_UNIQUE) as batch_op:
        batch_op.drop_constraint("uq_approvals_used_by", type_="unique")
        batch_op.create_index("ix_approvals_used_by", ["used_by"])
