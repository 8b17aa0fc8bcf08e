"""Audit records are found by their job, and a job may use a second approval, which renews its permit."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_UNIQUE = {"uq": "uq_%(table_name)s_%(column_0_name)s"}  # the first schema gave it no name


def upgrade() -> None:
    """Forward."""
    op.add_column("audit", sa.Column("job", sa.String(length=32), nullable=True))
    op.create_index("ix_audit_job", "audit", ["job"])
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER audit_no_update")
        op.execute("UPDATE audit SET job = json_extract(body, '$.data.job')")
        op.execute(
            "CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit "
            "BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END"
        )
    with op.batch_alter_table("approvals", naming_convention=_UNIQUE) as batch_op:
        batch_op.drop_constraint("uq_approvals_used_by", type_="unique")
        batch_op.create_index("ix_approvals_used_by", ["used_by"])
