"""Of a job what its plan was for, why it failed and on what; of a line of the journal its action, and how long it took.

Failures count against the next plan of their spec, or on their target; statistics are counted from all of it.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_jobs = sa.table(
    "jobs",
    *(
        sa.column(name)
        for name in ("plan_id", "subject_id", "subject_kind", "plan_kind", "spec_id", "cancel", "interventions")
    ),
)
_plans = sa.table("plans", sa.column("id"), sa.column("body", sa.JSON()))


def upgrade() -> None:
    """Forward. Of jobs that are there it is not known why they failed, or what their plans' effect was: none counts."""
    for column in (
        sa.Column("plan_kind", sa.String(length=16), nullable=False, server_default="apply"),
        sa.Column("effect", sa.String(length=16), nullable=False, server_default="read"),
        sa.Column("spec_id", sa.String(length=64), nullable=False, server_default=""),
        sa.Column("failure", sa.String(length=32), nullable=False, server_default=""),
        sa.Column("failed_on", sa.String(length=512), nullable=False, server_default=""),
        sa.Column("interventions", sa.Integer(), nullable=False, server_default="0"),
    ):
        op.add_column("jobs", column)
    op.create_index("ix_jobs_spec_id", "jobs", ["spec_id"])
    op.create_index("ix_jobs_failed_on", "jobs", ["failed_on"])
    op.add_column("journal", sa.Column("action", sa.String(length=100), nullable=False, server_default=""))
    op.add_column("journal", sa.Column("took_s", sa.Float(), nullable=True))
    body = sa.select(_plans.c.body).where(_plans.c.id == _jobs.c.plan_id)
    kind = body.with_only_columns(_plans.c.body["kind"].as_string()).scalar_subquery()
    spec = body.with_only_columns(_plans.c.body["spec"]["id"].as_string()).scalar_subquery()
    own = sa.case((_jobs.c.subject_kind == "deployment", _jobs.c.subject_id), else_="")
    op.execute(sa.update(_jobs).values(plan_kind=sa.func.coalesce(kind, "apply"), spec_id=sa.func.coalesce(spec, own)))
    op.execute(sa.update(_jobs).where(_jobs.c.cancel).values(interventions=1))
