"""A target is of an engine and in a place; a plan is about a subject; a job holds what it acts on."""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Forward."""
    op.drop_index("ix_plans_deployment_id", "plans")
    op.drop_index("ix_plans_cluster", "plans")
    op.execute("ALTER TABLE plans RENAME COLUMN deployment_id TO subject_id")
    op.add_column("plans", sa.Column("places", sa.JSON(), nullable=False, server_default="[]"))
    op.execute("UPDATE plans SET places = json_array(cluster)")
    op.drop_column("plans", "cluster")
    op.create_index("ix_plans_subject_id", "plans", ["subject_id"])
    op.drop_column("deployments", "cluster")
    op.add_column("deployments", sa.Column("engine", sa.String(length=32), nullable=False, server_default=""))
    op.add_column("deployments", sa.Column("ends_at", sa.String(length=32), nullable=True))
    op.execute("UPDATE deployments SET engine = 'terraform' WHERE owner != ''")
    _members()
    op.drop_index("ix_jobs_deployment_id", "jobs")
    op.execute("ALTER TABLE jobs RENAME COLUMN deployment_id TO subject_id")
    kind = sa.Column("subject_kind", sa.String(length=16), nullable=False, server_default="deployment")
    op.add_column("jobs", kind)
    op.create_index("ix_jobs_subject_id", "jobs", ["subject_id"])
    op.drop_table("guest_cache")  # it is read again
    op.create_table(
        "sightings",
        sa.Column("engine", sa.String(length=32), primary_key=True),
        sa.Column("place", sa.String(length=64), primary_key=True),
        sa.Column("kind", sa.String(length=32), primary_key=True),
        sa.Column("target_id", sa.String(length=64), primary_key=True),
        sa.Column("name", sa.String(length=253), nullable=False),
        sa.Column("addresses", sa.JSON(), nullable=False),
        sa.Column("read_at", sa.String(length=32), nullable=False),
    )
    _job_targets()


def _members() -> None:
    """The members, each with the engine whose object it is: all were VMs of Proxmox."""
    op.rename_table("members", "members_old")
    op.create_table(
        "members",
        sa.Column("deployment_id", sa.String(length=64), sa.ForeignKey("deployments.id"), primary_key=True),
        sa.Column("key", sa.String(length=128), primary_key=True),
        sa.Column("engine", sa.String(length=32), nullable=False),
        sa.Column("place", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("target_id", sa.String(length=256), nullable=False),
        sa.Column("name", sa.String(length=253), nullable=False),
        sa.Column("made", sa.Boolean(), nullable=False),
        sa.Column("spec", sa.JSON(), nullable=False),
        sa.Column("noted", sa.JSON(), nullable=False),
        sa.Column("lives_on", sa.String(length=512), nullable=False, server_default=""),
        sa.UniqueConstraint("engine", "place", "kind", "target_id"),
    )
    op.execute(
        "INSERT INTO members SELECT deployment_id, key, 'proxmox', cluster, kind, target_id, name, made, spec, noted,"
        " '' FROM members_old"
    )
    op.drop_table("members_old")


def _job_targets() -> None:
    """What a job acts on is its own while it lasts: of those that have not ended, it is kept from now on."""
    op.create_table(
        "job_targets",
        sa.Column("job_id", sa.String(length=32), sa.ForeignKey("jobs.id"), primary_key=True),
        sa.Column("key", sa.String(length=512), primary_key=True),
    )
    op.create_index("ix_job_targets_key", "job_targets", ["key"])
    connection = op.get_bind()
    query = "SELECT jobs.id, plans.subject_id, body FROM jobs JOIN plans ON plans.id = plan_id WHERE ended_at IS NULL"
    for job_id, subject_id, body in connection.execute(sa.text(query)).all():
        for key in {f"deployment/{subject_id}", *_keys(json.loads(body))}:
            insert = sa.text("INSERT INTO job_targets (job_id, key) VALUES (:job_id, :key)")
            connection.execute(insert, {"job_id": job_id, "key": key})


def _keys(plan: dict[str, Any]) -> set[str]:
    """The targets of a plan of the first format."""
    targets = [step["target"] for step in plan.get("steps", [])]
    return {
        f"{'terraform' if one['kind'] == 'terraform' else 'proxmox'}/{one['cluster']}/{one['kind']}/{one['id']}"
        for one in targets
        if "cluster" in one
    }
