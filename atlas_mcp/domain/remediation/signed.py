"""What an approver says beside approvals, as data that is signed for one server alone. Pure."""

from __future__ import annotations

from pydantic import AwareDatetime

from atlas_mcp.model import Frozen, canonical


class Signed(Frozen):
    """A statement with its format, who made it, when, and for which server."""

    format: str
    server: str
    approver: str
    made_at: AwareDatetime
    signature: str = ""

    @property
    def signed_bytes(self) -> bytes:
        """What the signature covers: all but itself, after the format, so that it passes for nothing else."""
        return f"{self.format}\n".encode() + canonical(self.model_dump(mode="json", exclude={"signature"}))
