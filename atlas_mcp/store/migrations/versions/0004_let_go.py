"""A journal may say that a person let go of a step's target: an ATLAS that does not know that leaves the database."""

from __future__ import annotations

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Forward: no table changes."""
